"""Whether a mention of people repeats a figure told before, its rounding, its part or its names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.casualties.turns import answered, tells_another
from stream.extract.grammar import THAT
from stream.extract.places.where import where_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stream.extract.analysis import Analysis
    from stream.extract.casualties.finding import Finding
    from stream.extract.counts.group import Group

_ARMED = ("security", "militant")
_SOME = 3
"""From here on the same number is rarely another's: one sign of another incident is not enough."""
_MANY = 10
"""From here on the same number of the same people is no chance."""
_SOON = 2
"""Sentences within which the same word tells of the same people of an act again, whatever place stands beside it."""
_ROUGHLY = 20
"""From here on a rounding is told by how near it is; below, only أكثر من عشرة is one."""
_GENERIC = frozenset(("شخص=أشخاص", "فرد=أفراد", "إنسان=بشر", "مواطن=مواطنون", "رجل=رجال"))


def repeats(analysis: Analysis, figure: list[Finding], found: Finding) -> bool:
    """Tell whether a mention repeats a figure."""
    first = figure[0]
    a, b = first.group, found.group
    if first.kind != found.kind or first.older != found.older:
        return False
    if 0 in (a.number, b.number):  # دون إصابات, and again لم يصب أحد
        once = first.strike is not None and first.strike is found.strike
        return a.number == b.number and once and not _elsewhere(analysis, figure, found, vague=False)
    if a.victim_class != b.victim_class and "unknown" not in (a.victim_class, b.victim_class):
        return False
    named = _names_alike(figure, found)
    if named is not None:
        return named
    apart = (first.whole is None) != (found.whole is None) and not _same_person(first, found)
    titled = "title" in (first.sentence.field, found.sentence.field)
    if apart or not _is_repeat(first, found, titled=titled):
        return False
    vague = b.number is None and b.qualifier == "unspecified"
    return not (_is_beside_headline(figure, found) if titled else _elsewhere(analysis, figure, found, vague=vague))


def _is_beside_headline(figure: list[Finding], found: Finding) -> bool:
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


def _is_repeat(first: Finding, found: Finding, *, titled: bool) -> bool:
    """Tell whether the figure of a mention, its incident aside, may be that of another."""
    a, b = first.group, found.group
    if _are_other_kin(a, b) and "casualty.pronoun" not in (first.rule, found.rule):
        return False
    if _vague_repeat(first, found):
        return True
    if a.number is None or b.number is None:
        return a.number is b.number and a.qualifier == b.qualifier != "unspecified" and a.victim_class == b.victim_class
    if a.number == b.number:
        same = _same_person(first, found) or _same_nobody(first, found) or _same_one_of_two(first, found)
        return titled or a.number > 1 or same
    return first.whole is None and found.whole is None and _rounded(a, b, titled=titled)


def _are_other_kin(a: Group, b: Group) -> bool:
    """Tell شقيقته of a headline from والده and زوجته: somebody's own, each called otherwise."""
    heads = [g.head if g.head is not None and g.head.suffix not in ("", "ي") else None for g in (a, b)]
    return None not in heads and len({h.entry.text for h in heads if h is not None}) > 1


def _same_nobody(first: Finding, found: Finding) -> bool:
    """Tell one of whom nothing is said, told twice of one act: استشهد شخص في غارة, and again سقوط شهيد."""
    heads = [f.group.head for f in (first, found)]
    anybody = all(h is not None and not h.suffix and (h.entry.text in _GENERIC or h.entry.get("kind")) for h in heads)
    return anybody and first.strike is not None and first.strike is found.strike


def _same_anybody(first: Finding, found: Finding) -> bool:
    """Tell عدة أشخاص of an act from whom another sentence counts: إصابة عدة أشخاص, and again إن 12 أصيبوا."""
    head = found.group.head
    anybody = head is not None and not head.suffix and head.entry.text in _GENERIC and not found.group.definite
    many = (first.group.number or 0) >= _SOME and first.whole is None and first.group.victim_class not in _ARMED
    return anybody and many and (first.strike is None or first.strike is found.strike)


def _same_one_of_two(first: Finding, found: Finding) -> bool:
    """Tell the أحدهما of مقتل أحدهما وإصابة الآخر, told of an act whose one dead was told before."""
    one = found.group.pronoun and found.group.shape == "singular"
    return one and first.strike is not None and first.strike is found.strike


def repeats_part(figure: list[Finding], found: Finding, figures: Sequence[list[Finding]]) -> bool:
    """Tell a part told again with its whole: ثلاثة بينهم طفل, and again ثلاثة بينهم سيدة وطفل."""
    first = figure[0]
    if first.whole is None or found.whole is None or first.kind != found.kind or found.group.number is None:
        return False
    whole = next((f for f in figures if any(m is first.whole for m in f)), ())
    a, b = first.group, found.group
    alike = a.number == b.number and a.qualifier == b.qualifier and _same_person(first, found)
    wholes = any(m is found.whole for m in whole) or _nested(first, found)
    return alike and wholes and _names_alike(figure, found) is not False


def _nested(first: Finding, found: Finding) -> bool:
    """Tell the child of سبعة بينهم طفل from that of another toll: اثنان أحدهما طفل may be two of the seven."""
    a, b = first.whole, found.whole
    told = a is not None and b is not None and first.group.number == 1 and not (first.background or found.background)
    if not told or a is None or b is None or first.group.victim_class not in ("child", "woman"):
        return False
    return (b.group.number or 0) < (a.group.number or 0) and found.sentence.index > first.sentence.index


def _vague_repeat(first: Finding, found: Finding) -> bool:
    """Tell whether people without a figure are those of a figure: قتلى, الأطفال القتلى."""
    a, b = first.group, found.group
    if (
        b.number is not None
        or b.qualifier != "unspecified"
        or a.number == 1
        or (found.rule == "casualty.part" and a.number is None)
    ):
        return False
    same_head = a.head is not None and b.head is not None and a.head.entry.text == b.head.entry.text
    if found.whole is not None:
        if first.whole is None:  # but not طفلان of hers, told apart
            return same_head and a.head is not None and a.head.suffix == ""
        return same_head and first.whole.group.number == found.whole.group.number
    return (
        same_head
        or b.victim_class == a.victim_class != "unknown"
        or _same_anybody(first, found)
        or (b.kind is not None and b.victim_class == "unknown")
    )


def _elsewhere(analysis: Analysis, figure: list[Finding], found: Finding, *, vague: bool) -> bool:
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
        if len(heads) == 2 and not heads & _GENERIC and not _one_class(old, found):
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
    again = once and _same_head(old, found) and _is_retold(found)
    again = again and found.sentence.index - old.sentence.index <= _SOON
    rare = ((b.number or 0) >= _SOME and (a.number == b.number or once)) or again
    return rare and not found.background and bodies[0] == bodies[1]


def _is_retold(found: Finding) -> bool:
    """Tell what somebody is said to tell, وقالت مصادر إن مجندا أصيب, from what the narrator adds: كما قتل جندي في سراقب."""
    return not found.group.others and not THAT.isdisjoint(found.sentence.folds[: found.first])


def _same_head(one: Finding, other: Finding) -> bool:
    a, b = one.group.head, other.group.head
    return a is not None and b is not None and a.entry.text == b.entry.text


def _one_class(old: Finding, found: Finding) -> bool:
    """Tell 14 جنديا and 14 عسكريا, two words for the same people, from two people of a class."""
    a, b = old.group, found.group
    return a.number == b.number and (b.number or 0) >= _SOME and a.victim_class == b.victim_class in _ARMED


def _precise_repeat(old: Finding, found: Finding) -> bool:
    """Tell the same many people, told once as news and once as what went before: مقتل وإصابة 10 عسكريين."""
    a, b = old.group, found.group
    same_head = a.head is not None and b.head is not None and a.head.entry.text == b.head.entry.text
    return a.number == b.number and (a.number or 0) >= _MANY and same_head and a.victim_class == b.victim_class


def _names_alike(figure: list[Finding], found: Finding) -> bool | None:
    """Tell whether two names are one person's; None where one of the two has no name."""
    new = _name(found)
    old = [name for f in figure if (name := _name(f))]
    if not new or not old:
        return None
    return any(2 * len(new & name) >= min(len(new), len(name)) for name in old)


def _name(found: Finding) -> frozenset[str]:
    if found.group.name is None:
        return frozenset()
    words = (token.fold.removeprefix("ال") for token in found.sentence.tokens[slice(*found.group.name)])
    return frozenset(word for word in words if word not in ("ابو", "ابي", "ابا", "بن", "ابن", "عبد"))


def _same_person(first: Finding, found: Finding) -> bool:
    a, b = first.group, found.group
    if a.head is not None and b.head is not None and a.head.entry.text == b.head.entry.text:
        return True
    return a.victim_class == b.victim_class != "unknown"


def _rounded(a: Group, b: Group, *, titled: bool) -> bool:
    """Tell a rounded repeat: أكثر من 100 beside 107, قرابة ألف beside 959."""
    low, high = sorted((a, b), key=lambda g: g.number or 0)
    if not low.number or not high.number or low.number < _MANY:
        return False
    if low.number < _ROUGHLY:
        return low.qualifier == "more_than" and low.number < high.number < low.number * 1.5
    if "about" in (low.qualifier, high.qualifier):
        return high.number <= low.number * 1.1
    if low.qualifier == high.qualifier == "at_least" and not titled:
        return False  # 70 على الأقل and 75 على الأقل are what two sources say
    return low.qualifier in ("more_than", "at_least") and low.number % 10 == 0 and high.number <= low.number * 1.15
