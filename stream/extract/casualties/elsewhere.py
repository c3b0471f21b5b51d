"""Whether a mention of people is of another incident than a figure told before: another strike, place, time or author."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.casualties.turns import answered, tells_another
from stream.extract.grammar import THAT
from stream.extract.places.where import where_of

if TYPE_CHECKING:
    from stream.extract.analysis import Analysis
    from stream.extract.casualties.finding import Finding

ARMED = ("security", "militant")
GENERIC = frozenset(("شخص=أشخاص", "فرد=أفراد", "إنسان=بشر", "مواطن=مواطنون", "رجل=رجال"))
SOME = 3
"""From here on the same number is rarely another's: one sign of another incident is not enough."""
MANY = 10
"""From here on the same number of the same people is no chance."""
_SOON = 2
"""Sentences within which the same word tells of the same people of an act again, whatever place stands beside it."""


def is_beside_headline(figure: list[Finding], found: Finding) -> bool:
    """Tell one who is hurt in another place than the one of the headline, whom the body has told of already."""
    if found.group.number is None and answered(figure[0]) is not None:
        return True  # nor are the dead of a headline those whom the news answered
    told = [old for old in figure if old.sentence.field == "body"]
    if told and found.group.number == 1 and all(_is_of_other_time(old, found) for old in told):
        return True
    return bool(told) and all(_is_of_other_place(old, found) for old in figure)


def _is_of_other_time(old: Finding, found: Finding) -> bool:
    """Tell whom another act hit on a day of its own: هجوم مماثل الأسبوع الماضي أدى إلى مقتل ضابط."""
    own, other = found.when, old.when
    if own is None or (other is not None and other.start == own.start):
        return False
    return tells_another(found) and not tells_another(old)


def _is_of_other_place(old: Finding, found: Finding) -> bool:
    """Tell one from another by their acts, each in a place of its own.

    What the very next sentence tells is rather more of the same, unless it speaks of another or turns to another place.
    """
    if found.group.number != 1 or old.strike is found.strike:
        return False
    turns = found.group.others or found.sentence.folds[0] == "وفي"
    if not turns and found.sentence.index - old.sentence.index <= 1:
        return False
    own, other = (f.strike.where if f.strike is not None else None for f in (old, found))
    if own is None or other is None or own.loc is None or other.loc is None:
        return False
    return own.canonical != other.canonical or own.canonical is None


def elsewhere(analysis: Analysis, figure: list[Finding], found: Finding, *, vague: bool) -> bool:
    """Tell whether a mention is of another incident: another strike, another place, another time."""
    for old in figure:
        if old.background != found.background and not _precise_repeat(old, found):
            return True
        if vague:
            continue  # قتلى stands for a figure wherever its sentence leads
        strikes = old.strike is not None and found.strike is not None and old.strike is not found.strike
        place, own = _place(analysis, old), _place(analysis, found)
        places = bool(place and own and place != own)
        if (strikes or places) and not (strikes != places and _likely_repeat(old, found)):
            return True
        if old.group.number == 1:
            if _is_of_other_time(old, found):
                return True
            continue
        heads = {f.group.head.entry.text for f in (old, found) if f.group.head is not None and f.group.kind is None}
        if len(heads) == 2 and not heads & GENERIC and not _one_class(old, found):
            return True
    return False


def _place(analysis: Analysis, found: Finding) -> str:
    """Return the name of the town or less that the sentence of a mention gives it, empty where it gives none.

    Read only where two mentions may be of one figure.
    """
    if found.place is None:
        where = where_of(analysis, found.sentence, found.first, found.last)
        narrow = where is not None and where.precision not in ("country", "region", "admin1")
        found.place = (where.canonical or "") if where is not None and narrow else ""
    return found.place


def _likely_repeat(old: Finding, found: Finding) -> bool:
    """Tell a number that is rarely another's from one of a chronicle, or of bodies found elsewhere."""
    a, b = old.group, found.group
    bodies = [g.head is not None and g.head.entry.get("body") == "yes" for g in (a, b)]
    once = old.strike is not None and old.strike is found.strike  # else a rounding may be of another act
    again = once and same_head(old, found) and _is_retold(found)
    again = again and found.sentence.index - old.sentence.index <= _SOON
    rare = ((b.number or 0) >= SOME and (a.number == b.number or once)) or again
    return rare and not found.background and bodies[0] == bodies[1]


def _is_retold(found: Finding) -> bool:
    """Tell what somebody is said to tell, وقالت مصادر إن مجندا أصيب, from what the narrator adds: كما قتل جندي في سراقب."""
    return not found.group.others and not THAT.isdisjoint(found.sentence.folds[: found.first])


def same_head(one: Finding, other: Finding) -> bool:
    """Tell whether two mentions call people by one noun."""
    a, b = one.group.head, other.group.head
    return a is not None and b is not None and a.entry.text == b.entry.text


def _one_class(old: Finding, found: Finding) -> bool:
    """Tell 14 جنديا and 14 عسكريا, two words for the same people, from two people of a class."""
    a, b = old.group, found.group
    return a.number == b.number and (b.number or 0) >= SOME and a.victim_class == b.victim_class in ARMED


def _precise_repeat(old: Finding, found: Finding) -> bool:
    """Tell the same many people, told once as news and once as what went before: مقتل وإصابة 10 عسكريين."""
    a, b = old.group, found.group
    many = a.number == b.number and (a.number or 0) >= MANY
    return many and same_head(old, found) and a.victim_class == b.victim_class
