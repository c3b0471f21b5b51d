"""Killed and injured told as one figure: 60 قتيلا وجريحا, سقطوا بين قتيل وجريح."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from stream.extract.casualties.mentions import Mentions
    from stream.extract.counts.group import Group

BOTH = {"killed", "injured"}
BETWEEN = frozenset(("بين", "ما"))


def both_kinds(group: Group, following: Group) -> bool:
    """Tell one figure for both: 60 قتيلا وجريحا, عشرات القتلى والجرحى."""
    noun_last = group.head is None or group.head.last == group.last  # القتلى بلغ 19 والجرحى 60 are two
    if group.shape not in ("number", "vague") or not following.conjunction or not noun_last:
        return False
    return {group.kind, following.kind} == BOTH and following.shape in ("singular", "plural")


def claim_between(mentions: Mentions, group: Group) -> bool:
    """Claim 60 شخصا بين قتيل وجريح: one figure for both."""
    counter = mentions.counter
    victims = group.head is not None and group.head.entry.section.endswith("victims")
    if (group.kind is not None and not victims) or not (group.counted or group.definite):
        return False
    at = next((i for i in (group.last, group.end) if counter.fold(i) in BETWEEN), None)
    if at is None:
        return False
    first = counter.noun_at(at + 1 + (counter.fold(at) == "ما"))
    second = counter.noun_at(first.last) if first else None
    if first is None or second is None or {first.entry.get("kind"), second.entry.get("kind")} != BOTH:
        return False
    group.last = second.last
    if group.number == 1 and group.shape == "singular":
        group.number, group.qualifier = None, "unspecified"  # طاقمها بين قتيل وجريح are several
    mentions.take(first.first, second.first)
    mentions.claim(group, "killed_or_injured", (first.first, second.last), "casualty.both_kinds", 0.85)
    return True


def apply_between(mentions: Mentions) -> None:
    """Claim سقطوا بين قتيل وجريح, where the people have no figure and stand before or nowhere."""
    counter = mentions.counter
    if "بين" not in mentions.sentence.folds:
        return
    for group in counter.groups:
        second = mentions.by_first.get(group.end)
        if second is None or {group.kind, second.kind} != BOTH or not second.conjunction:
            continue
        if counter.fold(group.first - 1) != "بين" or {group.shape, second.shape} != {"singular"}:
            continue
        at = group.first - 1 - (counter.fold(group.first - 2) == "ما")
        # 17 شخصا بين قتيل وجريح is a figure.
        counts = any(at in (g.last, g.end) and (g.counted or g.definite) for g in counter.groups)
        if mentions.free(group) and mentions.free(second) and not counts:
            mentions.take(second.first)
            group.number, group.shape, group.qualifier, group.last = None, "plural", "unspecified", second.last
            people = _counted_behind(mentions, second.last) or group
            if people is not group:
                mentions.take(group.first)
            mentions.claim(people, "killed_or_injured", (group.first, people.last), "casualty.both_kinds", 0.6)


def _counted_behind(mentions: Mentions, at: int) -> Group | None:
    """سقط بين قتيل وجريح أكثر من 20 جنديا."""
    group = mentions.near(at, 1)
    return group if group is not None and group.counted and group.kind is None and mentions.free(group) else None
