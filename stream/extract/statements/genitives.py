"""Words that go on with the noun of an office or body with no particle between: genitives, adjectives, names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.statements.grammar import CLAUSE, definite, stops, verbal_noun
from stream.extract.statements.phrase import kind_of
from stream.lexicon.classes import word_class

if TYPE_CHECKING:
    from stream.extract.statements.walk import Walk
    from stream.lexicon.matcher import Hit

_SHORT = 4
NAMES = 5
_NISBA = ("ي", "يه", "يون", "يين", "يات")
_PEOPLE = ("يون", "يين", "ون", "ين")
BELONGING = word_class("body.belonging")
_FIELDS = word_class("body.field")
CAPITAL = "العاصمه"


def definite_word(walk: Walk) -> bool:
    """Take a word with the article, where it goes on with the noun: وزارة [الدفاع]، المنظمة [العالمية]."""
    p, at = walk.p, walk.at
    fold, here = p.folds[at], p.hits[at]
    if fold.startswith(("لل", "بال")):
        return _governed(walk)
    second = here.get("role.noun")
    if second and second.prefix == "وال" and not walk.organisation and fold.startswith("وال"):
        return walk.take(second.last)
    # نفى مصدر عسكري [الأنباء]
    begins = walk.objects and ((walk.closed and p.opens(at) is not None) or _described_source(walk))
    if begins or fold.startswith(("ول", "وب")):
        return False
    actor = here.get("actor")
    if actor and actor.prefix == "":
        adjective = actor.last == at + 1 and _adjective(walk)
        other = kind_of(actor.entry) == "person" or (walk.closed and not adjective)
        return False if other else walk.take(actor.last)
    if not walk.closed:
        noun = p.hit(at, "role.noun", "org.noun")
        return walk.take(noun.last if noun else at + 1)
    owned = fold in BELONGING and at + 1 < walk.limit  # القوات التابعة [للبعثة]
    return walk.take(at + 1, closed=not owned) if owned or _belongs(walk) else False


def capital(walk: Walk) -> int:
    """Return the index behind the name of a capital city (في العاصمة الليبية [طرابلس]); 0 where none is named."""
    p, at = walk.p, walk.at
    if p.folds[at - 1] != CAPITAL and not definite(p, at - 1):
        return 0
    city = p.hit(at, "actor")
    known = city is not None and city.prefix == "" and city.entry.get("class") == "state"
    return city.last if city and known else p.place(at)


def _belongs(walk: Walk) -> bool:
    """Return whether a definite word behind a definite noun is its adjective or joined to it, and no new noun."""
    p, at = walk.p, walk.at
    fold = p.folds[at]
    if _adjective(walk):
        return True
    if fold.startswith("وال"):
        return not p.reports(at)
    # المدرب المخضرم: a surname is known from elsewhere
    unknown = not walk.objects and not walk.organisation and fold not in walk.frame.names
    return unknown and p.tokens[at].kind == "word" and not p.hit(at, "role.noun", "honorific")


def _governed(walk: Walk) -> bool:
    """Take a definite noun behind ل or ب: الأمين العام للمنظمة."""
    p, here = walk.p, walk.p.hits[walk.at]
    hearers, medium = here.get("role.noun"), here.get("actor")
    told = (medium is not None and medium.prefix == "لل" and not walk.organisation) or "source.noun" in p.hits[
        walk.head
    ]
    if medium and told and kind_of(medium.entry) == "media":
        return False  # قال مدير المركز [للأناضول]
    if (
        walk.objects
        and p.folds[walk.at].startswith("لل")
        and verbal_noun(p.folds[walk.at][2:])
        and _is_known_body(walk)
    ):
        return False  # دعا الاتحاد الأوروبي [للإفراج] عنهم
    plural = hearers is not None and hearers.form not in ("singular", "word")
    addressed = plural and (not walk.organisation or "hearers" in here)  # الاتحاد العام [للمقاولين]
    if ("media.noun" in here or addressed) and not _is_field(walk):
        return False
    content = walk.frame.attached and p.folds[walk.at].startswith("ب")
    if content and not medium and "org.noun" not in here and not p.place(walk.at):
        return False
    return walk.take(walk.at + 1)


def _is_field(walk: Walk) -> bool:
    """Return whether a body's name says what it works on, and not who was told: الوكالة الوطنية [للإعلام]."""
    p = walk.p
    apart = walk.at > walk.head + 1 and definite(p, walk.at - 1)
    return walk.organisation and apart and definite(p, walk.head) and p.folds[walk.at] in _FIELDS


def _adjective(walk: Walk) -> bool:
    fold = walk.p.folds[walk.at]
    if fold.endswith(_PEOPLE) and not walk.p.folds[walk.at - 1].endswith(_PEOPLE):
        head = walk.p.hits[walk.head].get("head")  # أبلغ المتحدث [الصحفيين]
        return head is not None and head.form == "plural"
    return fold.endswith(_NISBA) or "adjective" in walk.p.hits[walk.at]


def indefinite_word(walk: Walk) -> bool:  # noqa: PLR0911 - one for each kind of complement
    """Take a word without the article, where it goes on with the noun: رئيس [أركان] الجيش، مكتب [نتنياهو]."""
    p, at = walk.p, walk.at
    here = p.hits[at]
    if here:
        given, press = here.get("first.name"), here.get("media.noun")
        if given and given.prefix == "":
            if not walk.closed and _house(walk):
                return walk.take(_namesake(walk))
            if walk.closed or not walk.organisation:
                return False
        if p.reports(at) or (press and press.prefix == "ل"):
            return False
        noun = p.hit(at, "role.noun", "org.noun", "media.noun")
        if noun and _fits(walk, noun):
            return walk.take(noun.last, closed=False)
        actor = here.get("actor")
        if actor and actor.prefix == "و" and kind_of(actor.entry) == "state" and _behind_state(walk):
            return walk.take(actor.last)
        if actor and actor.prefix in ("", "ب", "ل"):
            return _actor(walk, actor)
    letter = p.folds[at][0]
    if (letter == "ل" and _purpose(walk)) or (letter == "و" and _task(walk)):
        return walk.take(at + 2)
    return _loose(walk)


def _actor(walk: Walk, actor: Hit) -> bool:
    """Take the name of an actor of the lexicon, where it is a genitive.

    مكتب نتنياهو: behind an indefinite noun a person is its genitive, behind a definite one the name itwalk.

    """
    if walk.objects and (walk.loose or _described(walk)) and actor.prefix == "":
        return False  # اتهم أهالي ونشطاء [قوات النظام]
    kind = kind_of(actor.entry)
    person = kind == "person" and walk.closed and not _house_of(walk, actor)
    if person or (walk.closed and actor.prefix == "") or (kind == "media" and actor.prefix == "ل"):
        return False
    return walk.take(actor.last)


def _house_of(walk: Walk, actor: Hit) -> bool:
    """Return whether a body is a person's, and nothing is said to that person: المكتب الإعلامي لفلان."""
    behind = walk.p.folds[actor.last] if actor.last < len(walk.p.tokens) else ""
    return actor.prefix == "ل" and walk.organisation and walk.at > walk.head + 1 and behind not in CLAUSE


def _behind_state(walk: Walk) -> bool:
    """Return whether a state ends the phrase so far: وزراء خارجية الأردن [ومصر]."""
    ends = (walk.p.hits[j].get("actor") for j in range(max(walk.head, walk.at - 3), walk.at))
    return any(hit is not None and hit.last == walk.at and kind_of(hit.entry) == "state" for hit in ends)


def _house(walk: Walk) -> bool:
    """Return whether the word before is a house that bears a person's name: مستشفى، جامعة، مجمع."""
    p, before = walk.p, walk.at - 1
    if before <= walk.head or definite(p, before):
        return False
    alone = walk.at + 1 >= walk.limit or stops(p, walk.at + 1)
    return "house.noun" in p.hits[before] or (alone and "org.noun" in p.hits[before])


def _namesake(walk: Walk) -> int:
    """Return the index behind the person's name that a house bears, leaving the name of whoever works there."""
    p, end = walk.p, walk.at
    while end < walk.limit and end < walk.at + NAMES and "first.name" in p.hits[end] and not stops(p, end):
        end += 1
    adjective = walk.at + 1 < walk.limit and definite(p, walk.at + 1) and "first.name" not in p.hits[walk.at + 1]
    if adjective:
        return walk.at + 2  # مجمع ناصر الطبي
    run = end
    while run < walk.limit and run < walk.at + NAMES and not stops(p, run):
        run += 1
    length = run - walk.at
    return walk.at + (2 if length in (2, 4, NAMES) else 1)


def _fits(walk: Walk, noun: Hit) -> bool:
    """Return whether another noun of an office or body goes on with this one."""
    office = noun.entry.section == "role.noun" and not walk.organisation
    if noun.suffix:
        return False
    if noun.prefix == "و":
        return office  # الأمين العام للحزب ووزير التجهيز
    if walk.objects and (walk.loose or _described(walk)) and noun.prefix == "" and noun.entry.section == "org.noun":
        return False
    return noun.prefix in ("ب", "ل") or (noun.prefix == "" and (not walk.closed or office))


def _is_nisba(walk: Walk, at: int) -> bool:
    """Return whether a word is an adjective of belonging; مستشفى ends like one."""
    return walk.p.folds[at].endswith(("ي", "يه")) and walk.p.hit(at, "org.noun", "house.noun") is None


def _described(walk: Walk) -> bool:
    """Return whether the head bears an indefinite adjective, which no genitive follows: اتهم مسؤول محلي [قوات كذا]."""
    return walk.at == walk.head + 2 and _is_nisba(walk, walk.at - 1)


def _described_source(walk: Walk) -> bool:
    """Return whether a source or office bears adjectives alone, which no definite noun follows: مصدر عسكري [الأنباء]."""
    p, head, before = walk.p, walk.head, walk.at - 1
    if before <= head or not _is_nisba(walk, before) or definite(p, before):
        return False
    return ("source.noun" in p.hits[head] or "nationality" in p.hits[before]) and not definite(p, head)


def _purpose(walk: Walk) -> bool:
    """Return whether ل and a definite genitive tell what a body is for: المرصد المغربي لحماية المستهلك."""
    p, at = walk.p, walk.at
    fold = p.folds[at]
    begun = walk.organisation and len(fold) > 3 and at + 1 < walk.limit
    whole = walk.closed and (at == walk.head + 1 or _is_known_body(walk))
    if walk.objects and whole and p.opens(at) is not None:
        return False  # دعت الحركة [لوقف القتال]
    return begun and definite(p, at + 1) and not p.hit(at, "media.noun", "role.noun")


def _is_known_body(walk: Walk) -> bool:
    """Return whether what was taken is the whole name of an actor of the lexicon."""
    known = walk.p.hits[walk.head].get("actor")
    return known is not None and known.last == walk.at


def _task(walk: Walk) -> bool:
    """Return whether a second task joins the first, as nouns of one genitive: وكالة غوث [وتشغيل اللاجئين]."""
    at, fold = walk.at, walk.p.folds[walk.at]
    begun = at > walk.head + 1 and at + 1 < walk.limit and not definite(walk.p, at - 1)
    return begun and verbal_noun(fold[1:]) and definite(walk.p, at + 1) and not walk.p.reports(at)


def _area(walk: Walk) -> bool:
    """Return whether a noun with which something could be said to open governs a town: حاكم [مقاطعة] فلان."""
    p, behind = walk.p, walk.at + 1
    if behind >= walk.limit or not p.place(behind):
        return False
    actor = p.hits[behind].get("actor")
    return actor is None or kind_of(actor.entry) != "state"  # أعلن وزير مقاطعة فرنسا


def _loose(walk: Walk) -> bool:  # noqa: PLR0911 - a chain of refusals
    """Take an indefinite word that no lexicon knows: مصدر أمني، رئيس أركان الجيش."""
    p, at, token = walk.p, walk.at, walk.p.tokens[walk.at]
    fold = token.fold
    place = p.place(at) if not walk.closed or fold[0] == "ب" else 0
    if place:
        return walk.take(place)
    if walk.closed or (walk.objects and p.opens(at) and not _area(walk)):
        return False
    if token.kind not in ("word", "latin") or (len(fold) > _SHORT and fold.endswith("ت") and not fold.endswith("ات")):
        return False  # بحسب شهود عيان [استهدفت] قنبلة: a verb
    if fold.endswith(_NISBA) and "first.name" not in p.hits[at]:
        return walk.take(at + 1, closed=False, loose=walk.loose)
    if walk.loose or definite(p, walk.head):
        return False
    if token.norm.endswith(("ه", "ها", "هم")):  # مدير عملياتها فلان
        office = not walk.organisation and at == walk.head + 1 and len(fold) > _SHORT
        return office and token.norm.endswith(("ها", "هم")) and walk.take(at + 1)
    if walk.objects and fold.endswith("ا") and len(fold) > 4:
        return False  # an indefinite accusative: توقع قادة نزاعا
    return walk.take(at + 1, closed=False, loose=1)
