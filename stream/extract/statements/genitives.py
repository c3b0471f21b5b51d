"""Words without the article that go on with the noun of an office or body: genitives, adjectives, names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.statements.grammar import CLAUSE, definite, stops, verbal_noun
from stream.extract.statements.phrase import kind_of

if TYPE_CHECKING:
    from stream.extract.statements.walk import Walk
    from stream.lexicon.matcher import Hit

_SHORT = 4
NAMES = 5
NISBA = ("ي", "يه", "يون", "يين", "يات")


def indefinite_word(walk: Walk) -> bool:  # noqa: C901, PLR0911 - one for each kind of complement
    """Take a word without the article, where it goes on with the noun: رئيس [أركان] الجيش، مكتب [نتنياهو]."""
    p, at = walk.p, walk.at
    here = p.hits[at]
    if here:
        given, press = here.get("first.name"), here.get("media.noun")
        if given and given.prefix == "":
            if not walk.closed and _house(walk):
                return walk.take(_namesake(walk))
            if walk.closed and _is_of_office(walk):
                return walk.take(_holder(walk))
            if walk.closed or not walk.organisation:
                return False
        if p.reports(at) or (press and press.prefix == "ل"):
            return False
        noun = p.hit(at, "role.noun", "org.noun", "media.noun")
        if noun and _fits(walk, noun):
            return walk.take(noun.last, closed=False)
        if noun and noun.entry.section == "org.noun" and walk.objects and _described(walk):
            return False
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

    مكتب نتنياهو: behind an indefinite noun a person is its genitive, behind a definite one the name itself.

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


def _is_of_office(walk: Walk) -> bool:
    """Return whether the body is that of an office, whose holder's name may follow: مكتب رئيس الوزراء [فلان]."""
    office = walk.p.hits[walk.head + 1].get("role.noun") if walk.at > walk.head + 1 else None
    bound = office is not None and office.prefix in ("", "ال")
    return walk.organisation and bound and not definite(walk.p, walk.head)


def _holder(walk: Walk) -> int:
    """Return the index behind a name of which given names and a surname with the article are sure."""
    p, end = walk.p, walk.at
    actor = p.hits[end].get("actor")
    if actor and actor.prefix == "" and kind_of(actor.entry) == "person":
        return actor.last
    while end < walk.limit and end < walk.at + NAMES and "first.name" in p.hits[end] and not stops(p, end):
        end += 1
    surname = end < walk.limit and definite(p, end) and p.folds[end].endswith("ي") and not stops(p, end)
    return end + surname


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
    """Return whether the head bears adjectives alone, which no genitive follows: اتهم مسؤول حكومي محلي [قوات كذا]."""
    return walk.at > walk.head + 1 and all(_is_nisba(walk, j) for j in range(walk.head + 1, walk.at))


def described_source(walk: Walk) -> bool:
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
    whole = walk.closed and (at == walk.head + 1 or is_known_body(walk))
    if walk.objects and whole and p.opens(at) is not None:
        return False  # دعت الحركة [لوقف القتال]
    return begun and definite(p, at + 1) and not p.hit(at, "media.noun", "role.noun")


def is_known_body(walk: Walk) -> bool:
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
    if fold.endswith(NISBA) and "first.name" not in p.hits[at]:
        return walk.take(at + 1, closed=False, loose=walk.loose)
    if walk.loose or definite(p, walk.head):
        return False
    if token.norm.endswith(("ه", "ها", "هم")):  # مدير عملياتها فلان
        office = not walk.organisation and at == walk.head + 1 and len(fold) > _SHORT
        return office and token.norm.endswith(("ها", "هم")) and walk.take(at + 1)
    if walk.objects and fold.endswith("ا") and len(fold) > 4:
        return False  # an indefinite accusative: توقع قادة نزاعا
    return walk.take(at + 1, closed=False, loose=1)
