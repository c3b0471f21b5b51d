"""Mentions of one article made one figure each: repeats, rounded repeats and updates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.casualty_repeats import (
    without_headline_sums,
    without_names_of_a_figure,
    without_vague_others,
)
from stream.extract.drafts import CasualtyDraft, Loc
from stream.extract.where import where_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stream.contracts.event import VictimClass
    from stream.extract.analysis import Analysis, Sentence
    from stream.extract.casualty_finding import Finding
    from stream.extract.count_group import Group

_CLAUSE_ENDS = ".؛:!؟\n"
_SAID = frozenset(["ان", "انه", "انها", "بان", "قوله", "قولها"])
_ARMED = ("security", "militant")
_SOME = 3
"""From here on the same number is rarely another's: one sign of another incident is not enough."""
_MANY = 10
"""From here on the same number of the same people is no chance."""
_LONGEST = 240
"""Characters of a clause."""
_GENERIC = frozenset(("شخص=أشخاص", "فرد=أفراد", "إنسان=بشر", "مواطن=مواطنون", "رجل=رجال"))


def merged(analysis: Analysis, findings: Sequence[Finding]) -> list[tuple[CasualtyDraft, list[Finding]]]:
    """Return one draft for each distinct figure, with the mentions that it was made from.

    Mentions with a number come first: a plural without one (قتلى) may be a mention of any of them.
    """
    figures: list[list[Finding]] = []
    sentence: Sentence | None = None
    elsewhere: list[
        list[Finding]
    ] = []  # figures that the sentence does not tell: two mentions in one are of two figures
    for found in sorted(findings, key=lambda f: f.group.number is None and f.group.qualifier == "unspecified"):
        if found.sentence is not sentence:
            sentence = found.sentence
            elsewhere = [f for f in figures if all(m.sentence is not sentence for m in f)]
        same = next((f for f in elsewhere if _same(analysis, f, found) or _same_part(f, found, figures)), None)
        if same is None:
            figures.append([found])
        else:
            same.append(found)
            elsewhere = [f for f in elsewhere if f is not same]
    figures = without_vague_others(without_headline_sums(figures))
    figures, named = without_names_of_a_figure(figures)
    drafts = [(_draft(analysis, f), f) for f in figures]
    for draft, mentions in drafts:
        for finding in named.get(id(mentions[0]), ()):
            draft.names += _names(finding)
    owner = {id(m): d for d, ms in drafts for m in ms}
    for draft, mentions in drafts:
        whole = next((m.whole for m in mentions if m.whole is not None), None)
        if whole is not None and owner.get(id(whole)) is not draft:
            draft.part_of = owner.get(id(whole))
    return drafts


def _same(analysis: Analysis, figure: list[Finding], found: Finding) -> bool:
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
    return titled or not _elsewhere(analysis, figure, found, vague=vague)


def _is_repeat(first: Finding, found: Finding, *, titled: bool) -> bool:
    """Tell whether the figure of a mention, its incident aside, may be that of another."""
    a, b = first.group, found.group
    if _vague_repeat(first, found):
        return True
    if a.number is None or b.number is None:
        return a.number is b.number and a.qualifier == b.qualifier != "unspecified" and a.victim_class == b.victim_class
    if a.number == b.number:
        return titled or a.number > 1 or _same_person(first, found)
    return first.whole is None and found.whole is None and _rounded(a, b)


def _same_part(figure: list[Finding], found: Finding, figures: Sequence[list[Finding]]) -> bool:
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
    return a.number == b.number and (b.number or 0) >= _SOME and not found.background and bodies[0] == bodies[1]


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


def _rounded(a: Group, b: Group) -> bool:
    """Tell a rounded repeat: أكثر من 100 beside 107, قرابة ألف beside 959."""
    low, high = sorted((a, b), key=lambda g: g.number or 0)
    if not low.number or not high.number or low.number < 20:
        return False
    if "about" in (low.qualifier, high.qualifier):
        return high.number <= low.number * 1.1
    return low.qualifier in ("more_than", "at_least") and low.number % 10 == 0 and high.number <= low.number * 1.15


def _draft(analysis: Analysis, figure: list[Finding]) -> CasualtyDraft:
    body = [f for f in figure if f.sentence.field == "body" and f.kind == figure[0].kind]
    best = max(body or figure, key=lambda f: (f.group.number is not None, f.group.head is not None))
    group = best.group
    sentence = best.sentence
    rounded = [f for f in figure if f.group.number != group.number]
    if rounded:
        best = max(body or figure, key=lambda f: (f.group.number or 0) % 10 != 0)
        group, sentence = best.group, best.sentence
    ordered = [best, *(f for f in figure if f is not best)]
    fullest = sorted(ordered, key=_words_for_victims, reverse=True)
    known: VictimClass = next((f.group.victim_class for f in fullest if f.group.victim_class != "unknown"), "unknown")
    return CasualtyDraft(
        rule=best.rule,
        trigger=sentence.loc(*best.trigger),
        mentions=list(dict.fromkeys(clause(analysis, f) for f in ordered)),
        kind=best.kind,
        number=group.number,
        number_max=group.number_max,
        qualifier=group.qualifier,
        dual=group.shape == "dual",
        expression=_bare(sentence, group.first, group.last, joined=group.conjunction),
        victims=_bare(sentence, *group.victims, joined=group.conjunction and group.victims[0] == group.first)
        if group.victims and group.victims[1] > group.victims[0]
        else None,
        victim_class=known,
        names=_names(best),
        confidence=max(f.confidence for f in figure),
    )


def _bare(sentence: Sentence, first: int, last: int, *, joined: bool) -> Loc:
    """Return the span of some tokens, without the و that joins them to what stands before."""
    loc = sentence.loc(first, last)
    if not joined:
        return loc
    if sentence.tokens[first].fold == "و" and last > first + 1:
        return sentence.loc(first + 1, last)
    return loc._replace(start=loc.start + 1) if loc.end - loc.start > 1 else loc


def _names(found: Finding) -> list[Loc]:
    group = found.group
    if group.name is None:
        return []
    return [_bare(found.sentence, *group.name, joined=group.conjunction and group.name[0] == group.first)]


def _words_for_victims(found: Finding) -> int:
    victims = found.group.victims
    return victims[1] - victims[0] if victims else 0


def clause(analysis: Analysis, found: Finding) -> Loc:
    """Return the words that report a figure: from its trigger and group out to the clause's bounds."""
    tokens = found.sentence.tokens
    first, last = found.first, found.last
    while first > 0 and tokens[found.last - 1].end - tokens[first - 1].start < _LONGEST // 2:
        before = tokens[first - 1]
        if before.norm in _CLAUSE_ENDS or before.fold in _SAID:
            break
        first -= 1
    start = tokens[first].start
    while last < len(tokens) and tokens[last].norm not in _CLAUSE_ENDS and tokens[last].end - start < _LONGEST:
        last += 1
    del analysis
    return found.sentence.loc(first, last)
