"""Whether a mention of people repeats a figure told before, its rounding, its part or its names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.casualties.elsewhere import ARMED, GENERIC, MANY, SOME, elsewhere, is_beside_headline, same_head

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stream.extract.analysis import Analysis
    from stream.extract.casualties.finding import Finding
    from stream.extract.counts.group import Group

_CIVIL = {"civilian", "woman", "child"}
_ROUGHLY = 20
"""From here on a rounding is told by how near it is; below, only أكثر من عشرة is one."""


def repeats(analysis: Analysis, figure: list[Finding], found: Finding) -> bool:
    """Tell whether a mention repeats a figure."""
    first = figure[0]
    a, b = first.group, found.group
    if first.kind != found.kind or first.older != found.older:
        return False
    if 0 in (a.number, b.number):  # دون إصابات, and again لم يصب أحد
        once = first.strike is not None and first.strike is found.strike
        return a.number == b.number and once and not elsewhere(analysis, figure, found, vague=False)
    if not _one_kind_of_people(first, found):
        return False
    named = _names_alike(figure, found)
    if named is not None:
        return named
    apart = (first.whole is None) != (found.whole is None) and not _same_person(first, found)
    titled = "title" in (first.sentence.field, found.sentence.field)
    if apart or not _is_repeat(first, found, titled=titled):
        return False
    vague = b.number is None and b.qualifier == "unspecified"
    return not (is_beside_headline(figure, found) if titled else elsewhere(analysis, figure, found, vague=vague))


def _one_kind_of_people(first: Finding, found: Finding) -> bool:
    """Tell whether two words may be of the same people; the three عاملات of a headline are the ثلاث نساء of the body."""
    a, b = first.group, found.group
    if a.victim_class == b.victim_class or "unknown" in (a.victim_class, b.victim_class):
        return True
    headed = first.sentence.field == "title" and a.number == b.number is not None
    return headed and {a.victim_class, b.victim_class} <= _CIVIL


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
    anybody = all(h is not None and not h.suffix and (h.entry.text in GENERIC or h.entry.get("kind")) for h in heads)
    return anybody and first.strike is not None and first.strike is found.strike


def _same_anybody(first: Finding, found: Finding) -> bool:
    """Tell عدة أشخاص of an act from whom another sentence counts: إصابة عدة أشخاص, and again إن 12 أصيبوا."""
    head = found.group.head
    anybody = head is not None and not head.suffix and head.entry.text in GENERIC and not found.group.definite
    many = (first.group.number or 0) >= SOME and first.whole is None and first.group.victim_class not in ARMED
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
    alike = same_head(first, found)
    if found.whole is not None:
        if first.whole is None:  # but not طفلان of hers, told apart
            return alike and a.head is not None and a.head.suffix == ""
        return alike and first.whole.group.number == found.whole.group.number
    return (
        alike
        or b.victim_class == a.victim_class != "unknown"
        or _same_anybody(first, found)
        or (b.kind is not None and b.victim_class == "unknown")
    )


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
    return same_head(first, found) or first.group.victim_class == found.group.victim_class != "unknown"


def _rounded(a: Group, b: Group, *, titled: bool) -> bool:
    """Tell a rounded repeat: أكثر من 100 beside 107, قرابة ألف beside 959."""
    low, high = sorted((a, b), key=lambda g: g.number or 0)
    if not low.number or not high.number or low.number < MANY:
        return False
    if low.number < _ROUGHLY:
        return low.qualifier == "more_than" and low.number < high.number < low.number * 1.5
    if "about" in (low.qualifier, high.qualifier):
        return high.number <= low.number * 1.1
    if low.qualifier == high.qualifier == "at_least" and not titled:
        return False  # 70 على الأقل and 75 على الأقل are what two sources say
    return low.qualifier in ("more_than", "at_least") and low.number % 10 == 0 and high.number <= low.number * 1.15
