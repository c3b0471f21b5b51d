"""How far an office or an organisation's name reaches: المتحدث باسم وزارة الدفاع الروسية."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.grammar import words
from stream.extract.statements.articled import BELONGING, CAPITAL, capital, definite_word
from stream.extract.statements.genitives import NAMES, indefinite_word
from stream.extract.statements.grammar import CLAUSE, definite, stops
from stream.lexicon.classes import word_class

if TYPE_CHECKING:
    from stream.extract.statements.passage import Passage
    from stream.extract.statements.walk import Walk

_AREAS = word_class("office.area")
_SPEAKS = tuple(sorted(word_class("office.speaks")))
_QUOTED_NAME = 6
_NAME = 2
_BRACKET = 7
_NAMESAKES = words("باسمه باسمها باسمهم")
_OPENERS = words("باسم لشؤون شؤون لحقوق حقوق وزراء لدي")
_SIDES = words("شرق غرب شمال جنوب شرقي غربي شمالي جنوبي وسط قرب")
_INSIDE = words("في لدي")
_OF = words("عن علي")
_UNDER = words("تحت")
_TO = words("ل لـ")
_CAUSES = words("ضد")
_ACTIVIST = ("ناشط", "نشطاء")
_CLOSED = {"(", "من"} | _CAUSES | _TO | _UNDER | _NAMESAKES | _OPENERS | _OF | _SIDES | _INSIDE
"""All words that begin a complement of a kind of its own."""
_DEPUTIES = word_class("office.deputy")
_VOTERS = word_class("office.voters")
_LEARNED = word_class("office.learned")
_SAID = frozenset("،,:")
_FOR = word_class("body.task")
_NEAR = word_class("office.near")
_IN_CHARGE = tuple(sorted(word_class("office.charge")))


def affiliation_end(walk: Walk) -> int:
    """Return the index behind the complements of the noun of an office or organisation that a walk begins behind."""
    while walk.at < walk.limit and _step(walk):
        pass
    return walk.at


def may_go_on(passage: Passage, at: int) -> bool:
    """Return whether a complement of a kind of its own may begin at a token, though it be a word that ends phrases."""
    return "pointer" in passage.hits[at] or at in passage.opening or passage.folds[at] in _CLOSED


def _step(walk: Walk) -> bool:
    """Take one more complement; False where none stands."""
    p, at = walk.p, walk.at
    if p.folds[at] in _CLOSED or at in p.opening or "pointer" in p.hits[at]:
        for take in _OPENED:
            taken = take(walk)
            if taken is not None:
                return taken
    if stops(p, at):
        return False
    if CAPITAL in (p.folds[at - 1], p.folds[at - 2]):
        city = capital(walk)
        if city:
            return walk.take(city)
    return definite_word(walk) if definite(p, at) else indefinite_word(walk)


def _quoted(walk: Walk) -> bool | None:
    p, at = walk.p, walk.at
    quote = p.opening.get(at, -1)
    if quote < 0:
        return None
    first, last = p.quotes[quote]
    named = last - first <= _QUOTED_NAME and last < walk.limit and p.tokens[at - 1].kind != "punct"
    alone = definite(p, at - 1) and at - 1 == walk.head  # الجيش "يكذب": no name
    if not walk.organisation and last - first > _NAME:  # قال أحد الشهود "كذا وكذا"
        known = p.hit(at - 1, "org.noun", "media.noun", "house.noun") or p.hit(first, "org.noun", "actor")
        named = named and known is not None
    if not walk.organisation and walk.closed and last - first > 1 and p.hit(first, "first.name"):
        return False  # المتحدث باسم الجيش "فلان الفلاني": who holds the office
    opened = p.folds[at - 1] in _OPENERS  # باسم "جيش" الاحتلال
    return walk.take(p.behind_quote(last), closed=not opened) if named and not alone else False


def _bracket(walk: Walk) -> bool | None:
    if walk.p.folds[walk.at] != "(":
        return None
    end = walk.p.behind_bracket(walk.at, min(walk.limit, walk.at + _BRACKET))
    fits = end > walk.at and (walk.organisation or walk.p.tokens[walk.at - 1].kind == "punct")
    return walk.take(end, closed=walk.closed, loose=walk.loose) if fits else False


def _function_word(walk: Walk) -> bool | None:
    p, at = walk.p, walk.at
    fold = p.folds[at]
    if "pointer" in p.hits[at] or fold in _NAMESAKES:
        return walk.take(at + 1)
    if fold == "باسم" and not _speaks(walk):
        return None
    if fold in _OPENERS or (fold in _OF and _in_charge(walk)):
        return walk.take(at + 1, closed=False)
    if at + 1 < walk.limit and _linked(walk, at):
        whole = fold in _UNDER or fold in _CAUSES or p.folds[at + 1] == "اجل"
        return walk.take(at + 1 + whole, closed=fold in _CAUSES)
    if fold in _SIDES and at + 1 < walk.limit and p.place(at + 1):
        return walk.take(p.place(at + 1))
    return None


def _owner(walk: Walk) -> bool | None:
    """Take the quoted name of the body that another belongs to: القوة التابعة [ل"حركة كذا"]; else one is told (ل"صحيفة كذا")."""
    p, at = walk.p, walk.at + 1
    if p.folds[walk.at] not in _TO:
        return None
    owned = "ال" + p.folds[at - 2].removeprefix("ال") in BELONGING
    quote = p.opening.get(at, -1) if owned and at < walk.limit else -1
    named = quote >= 0 and p.quotes[quote][1] - p.quotes[quote][0] <= _QUOTED_NAME
    return walk.take(p.behind_quote(p.quotes[quote][1])) if named else False


def _linked(walk: Walk, at: int) -> bool:
    """Return whether a preposition goes on with a name: مقرب [من] الحزب، الائتلاف [من أجل] الجبل، المنضوية [تحت لواء]."""
    before, fold, behind = walk.p.folds[at - 1 : at + 2]
    if fold == "من":
        return before in _NEAR or (walk.organisation and behind == "اجل") or _member(walk, at + 1)
    if fold in _CAUSES:
        return before.removeprefix("ال").startswith(_ACTIVIST)  # الناشط [ضد الاستيطان]
    return fold in _UNDER and before in BELONGING


def _member(walk: Walk, at: int) -> bool:
    """Return whether somebody is of a body: مصدر [من الحركة]، ضابط كبير [من القوة المشتركة]؛ not طلب مسؤول من الحكومة التدخل."""
    p = walk.p
    if definite(p, walk.head) or walk.at > walk.head + 2 or not p.hit(walk.head, "source.noun", "role.noun"):
        return False
    body = p.hit(at, "org.noun", "actor")
    if body is None or body.prefix not in ("", "ال") or body.entry.get("class") == "person":
        return False
    end = min(body.last + NAMES, walk.limit)
    if end == walk.limit < len(p.tokens) and p.reports(end):
        return True  # لكن مصدرا من النقابة [قال]
    return any(p.folds[j] in CLAUSE or p.folds[j] in _SAID for j in range(body.last, end))


def _in_charge(walk: Walk) -> bool:
    """Return whether عن or على goes with the word before it: مسؤول عن كذا، منبثق عن كذا."""
    before = walk.p.folds[walk.at - 1]
    elected = before in _DEPUTIES if walk.at == walk.head + 1 else walk.p.folds[walk.head] in _DEPUTIES
    if elected and walk.p.folds[walk.at] == "عن" and walk.at + 1 < walk.limit:  # عضو المجلس [عن كتلة كذا]
        voters = walk.p.hits[walk.at + 1].get("org.noun")  # النائب [عن كتلة كذا]; not كشف النائب عن ملفات
        if (voters is not None and voters.prefix == "") or walk.p.folds[walk.at + 1] in _VOTERS:
            return True
        return walk.p.place(walk.at + 1) > 0  # عضو مجلس النواب [عن صفاقس]
    return before.endswith(_IN_CHARGE) or before in BELONGING or (walk.organisation and before in _FOR)


def _speaks(walk: Walk) -> bool:
    """Return whether the office is one of speaking for others; behind another باسم is a given name."""
    return any(walk.p.folds[j].endswith(_SPEAKS) for j in range(walk.head, walk.at))


def _inside(walk: Walk) -> bool | None:
    """Take في with the place or body after it, but not the occasion or time of the speech."""
    p, at, fold = walk.p, walk.at + 1, walk.p.folds[walk.at]
    if fold not in _INSIDE or at >= walk.limit:
        return None
    quote = p.opening.get(at, -1)
    if quote >= 0 and p.quotes[quote][1] - p.quotes[quote][0] <= _QUOTED_NAME:
        return walk.take(p.behind_quote(p.quotes[quote][1]))
    # قصف مواقع لحزب الله [في البقاع]، مرور مركبة للشرطة [في كابل]
    head = p.hits[walk.head].get("org.noun")
    happened = walk.frame.governed and ("actor" in p.hits[walk.head] or (head is not None and head.prefix == "لل"))
    if happened or p.hit(at, "occasion", "time", "not.speaker") or stops(p, at):
        return False
    known = p.hit(at, "org.noun", "role.noun", "actor")
    if known and known.prefix in ("", "ال") and not known.suffix:
        return walk.take(known.last, closed=known.entry.lexicon == "actors" or definite(p, at))
    if at + 1 < walk.limit and p.folds[at + 1].startswith("ال") and not definite(p, at):
        return walk.take(at + 2)  # في شؤون الشرق الأوسط
    # الوزارة في الموجز: behind a definite noun an unknown word is rather the occasion
    area = fold == "في" and p.folds[at] in _AREAS
    learned = p.folds[at - 2].removeprefix("ال") in _LEARNED  # الباحث في الشؤون التركية
    behind = p.place(at) or (at + 1 if area or (definite(p, at) and (learned or not definite(p, walk.head))) else 0)
    return walk.take(behind) if behind else False


_OPENED = (_quoted, _bracket, _owner, _function_word, _inside)
"""Who reads the complements that a mark or particle opens, in the order in which they are tried."""
