"""The sides of a sum: القتلى هم خمسة أطفال وامرأة, 10 أشخاص (6 مدنيين و4 عسكريين)."""

from __future__ import annotations

from bisect import bisect_left
from itertools import islice
from operator import attrgetter
from typing import TYPE_CHECKING

from stream.extract.casualties.parts import whole_before

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stream.extract.casualties.finding import Finding
    from stream.extract.casualties.mentions import Mentions
    from stream.extract.counts.group import Group

_first = attrgetter("first")
_ARE = frozenset(("هم", "هن", "هما", "وهم", "وهن", "وهما"))
_OPENS = _ARE | {"(", ":"}
_THREE = 3
"""Figures that a whole and two kinds are."""


def apply_sides(mentions: Mentions, earlier: Sequence[Finding]) -> None:
    """Add the figures that a sentence says its whole is made of.

    Args:
        mentions: the sentence with what the other rules found.
        earlier: the findings of the sentences before.

    """
    if mentions.says_kinds:
        _copula(mentions, earlier)
    _sides(mentions)
    if len(mentions.findings) >= _THREE:
        _victims_of_both_kinds(mentions)


def _copula(mentions: Mentions, earlier: Sequence[Finding]) -> None:
    """القتلى هم خمسة أطفال وامرأة: the sides of a figure told before."""
    for known in mentions.counter.groups:
        if (
            known.kind is None
            or not known.definite
            or known.shape not in ("plural", "dual")
            or not mentions.free(known)
        ):
            continue
        told = mentions.counter.fold(known.end) in ("هم", "هن", "هما")
        group = mentions.by_first.get(known.end + told)
        if group is None:
            continue
        whole = whole_before(mentions, known.first, earlier, known.kind)
        two = known.shape == "dual" and group.number == 1 and not group.definite
        if not (told or two or _make_up(mentions, group, whole)):
            continue  # القتيلان رجل وامرأة
        while whole is not None and group is not None and mentions.free(group) and group.number and not group.bare:
            span = (known.first, known.last)
            mentions.claim(group, whole.kind, span, "casualty.part_copula", 0.7).whole = whole
            end = group.end
            group = mentions.by_first.get(end)
            if group is not None and not group.conjunction:
                group = None


def _make_up(mentions: Mentions, first: Group, whole: Finding | None) -> bool:
    """Tell القتلى ثلاثة جنود وثلاثة مسلحين, whose figures make the sum told before."""
    total, group = 0, mentions.by_first.get(first.first)
    while group is not None and group.counted and group.number:
        total += group.number
        group = mentions.by_first.get(group.end)
    return whole is not None and total > (first.number or 0) and total == whole.group.number


def _sides(mentions: Mentions) -> None:
    """10 أشخاص (6 مدنيين و4 عسكريين), ستة مواطنين، هم امرأة وخمسة أطفال: the sides of a sum."""
    counter = mentions.counter
    told = not _ARE.isdisjoint(mentions.sentence.folds)
    for whole in [f for f in mentions.findings if f.whole is None and (f.group.number or 0) > 1]:
        at = whole.group.end + (counter.fold(whole.group.end) == "،")
        if counter.fold(at) not in _OPENS and not _bare_sides(mentions, whole, at):
            if not told:
                continue
            reach = range(at, min(at + 25, len(mentions.tokens)))
            at = next((i for i in reach if counter.fold(i) in _ARE and mentions.tokens[i - 1].kind == "punct"), -1)
        at += at >= 0 and counter.fold(at + 1) == ":"
        at -= at in mentions.by_first  # 175 شهيدا، 124 في الضفة و51 في القطاع
        first = mentions.by_first.get(at + 1)
        if at < 0 or first is None or first.conjunction:
            continue
        sides = _bare_sides(mentions, whole, at + 1)
        for group in () if sides else (g for g in counter.groups if g.first >= first.first):
            counts = mentions.free(group) and group.kind is None and group.number and group.victims
            joined = group.conjunction or counter.fold(group.first - 1) in ("،", ",")  # (5 أطفال، 3 نساء)
            if counts and (group is first or joined) and (group.head or group.counted):
                sides.append(group)
            elif mentions.free(group) and group.counted:
                break
        if len(sides) > 1 and sum(g.number or 0 for g in sides) <= (whole.group.number or 0):
            for group in sides:
                span = (group.first, group.last)
                mentions.claim(group, whole.kind, span, "casualty.part_sides", 0.7).whole = whole


def _bare_sides(mentions: Mentions, whole: Finding, at: int) -> list[Group]:
    """Return the sides of 175 شهيدا (124 في الضفة و51 في القطاع): numbers alone that make the sum."""
    out: list[Group] = []
    groups = mentions.counter.groups
    for group in islice(groups, bisect_left(groups, at, key=_first), None):
        if not (group.bare and mentions.free(group) and mentions.counter.fold(group.last) in ("في", "ب")):
            break
        out.append(group)
    return out if len(out) > 1 and sum(g.number or 0 for g in out) == whole.group.number else []


def _victims_of_both_kinds(mentions: Mentions) -> None:
    """ستة ضحايا: قتيلان وأربعة جرحى: the victims are one figure for both."""
    ordered = sorted(mentions.findings, key=lambda f: f.group.first)
    for whole, killed, injured in zip(ordered, ordered[1:], ordered[2:], strict=False):
        head = whole.group.head
        kinds = (whole.kind, killed.kind, injured.kind)
        if head is None or not head.entry.section.endswith("victims") or kinds != ("killed", "killed", "injured"):
            continue
        if whole.group.number and whole.group.number == (killed.group.number or 0) + (injured.group.number or 0):
            whole.kind = "killed_or_injured"
            killed.whole = injured.whole = whole
