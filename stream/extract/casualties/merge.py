"""Mentions of one article made one figure each: repeats, rounded repeats and updates."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from stream.extract.casualties.repeats import (
    without_headline_sums,
    without_names_of_a_figure,
    without_vague_others,
)
from stream.extract.casualties.same import repeats, repeats_part
from stream.extract.drafts import CasualtyDraft, Loc

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stream.contracts.event import VictimClass
    from stream.extract.analysis import Analysis, Sentence
    from stream.extract.casualties.finding import Finding

_CLAUSE_ENDS = ".؛:!؟\n"
_SAID = frozenset(["ان", "انه", "انها", "بان", "قوله", "قولها"])
_LONGEST = 240
"""Characters of a clause."""


def merged(analysis: Analysis, findings: Sequence[Finding]) -> list[tuple[CasualtyDraft, list[Finding]]]:
    """Return one draft for each distinct figure, with the mentions that it was made from.

    Mentions with a number come first: a plural without one (قتلى) may be a mention of any of them.
    """
    figures: list[list[Finding]] = []
    sentence: Sentence | None = None
    # Figures that the sentence does not tell: two mentions in one are of two figures.
    elsewhere: list[list[Finding]] = []
    for found in sorted(findings, key=lambda f: f.group.number is None and f.group.qualifier == "unspecified"):
        if found.sentence is not sentence:
            sentence = found.sentence
            elsewhere = [f for f in figures if all(m.sentence is not sentence for m in f)]
        same = next((f for f in elsewhere if repeats(analysis, f, found) or repeats_part(f, found, figures)), None)
        if same is None:
            figures.append([found])
        else:
            same.append(found)
            elsewhere = [f for f in elsewhere if f is not same]
    figures = without_vague_others(without_headline_sums(figures))
    figures, named = without_names_of_a_figure(figures)
    drafts = [(_draft(f), f) for f in figures]
    for draft, mentions in drafts:
        for finding in named.get(id(mentions[0]), ()):
            draft.names += _names(finding)
    owner = {id(m): d for d, ms in drafts for m in ms}
    for draft, mentions in drafts:
        whole = next((m.whole for m in mentions if m.whole is not None), None)
        if whole is not None and owner.get(id(whole)) is not draft:
            draft.part_of = owner.get(id(whole))
    return drafts


def _draft(figure: list[Finding]) -> CasualtyDraft:
    best = figure[0] if len(figure) == 1 else _best(figure)
    group, sentence = best.group, best.sentence
    ordered = [best, *(f for f in figure if f is not best)]
    fullest = sorted(ordered, key=_words_for_victims, reverse=True)
    known: VictimClass = next((f.group.victim_class for f in fullest if f.group.victim_class != "unknown"), "unknown")
    return CasualtyDraft(
        rule=best.rule,
        trigger=sentence.loc(*best.trigger),
        mentions=list(dict.fromkeys(_clause(f) for f in ordered)),
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


def _best(figure: list[Finding]) -> Finding:
    """Return the mention that tells a figure most closely, one with a number that is not round where numbers differ."""
    body = [f for f in figure if f.sentence.field == "body" and f.kind == figure[0].kind]
    told = [f for f in body if f.group.number is not None or f.group.qualifier != "unspecified"]
    best = max(told or [f for f in figure if f.kind == figure[0].kind], key=_precision)
    numbered = [f for f in figure if f.group.number is not None]
    if any(f.group.number != best.group.number for f in numbered):
        return max([f for f in numbered if f in body] or numbered, key=lambda f: (f.group.number or 0) % 10 != 0)
    return best


def _precision(found: Finding) -> tuple[bool, bool, bool, bool]:
    """Order mentions by how closely they tell a figure, those of the body first."""
    group, body = found.group, found.sentence.field == "body"
    return group.number is not None, group.qualifier != "unspecified", body, group.head is not None


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


def _clause(found: Finding) -> Loc:
    """Return the words that report a figure: from its trigger and group out to the clause's bounds."""
    tokens = found.sentence.tokens
    first, last = found.first, found.last
    farthest = tokens[last - 1].end - _LONGEST // 2
    while first > 0:
        before = tokens[first - 1]
        if before.start <= farthest or before.norm in _CLAUSE_ENDS or before.fold in _SAID:
            break
        first -= 1
    end = tokens[first].start + _LONGEST
    for token in islice(tokens, last, None):
        if token.norm in _CLAUSE_ENDS or token.end >= end:
            break
        last += 1
    return found.sentence.loc(first, last)
