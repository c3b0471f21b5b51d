"""Parts that a pronoun names: تسعة منهم أطفال, وصفت جروح أربعة منهم بالخطيرة, بعضهم في حالة حرجة."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.casualties.parts import whole_before
from stream.lexicon.classes import word_class

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stream.extract.casualties.finding import Finding
    from stream.extract.casualties.mentions import Mentions
    from stream.extract.counts.group import Group

_SAVED = tuple(sorted(word_class("people.out_of_it")))
_WOUNDS = tuple(sorted(word_class("hurt.wounds")))
_NEAR = 14
"""Words between a figure and منهم."""


def apply_pronoun_parts(mentions: Mentions, earlier: Sequence[Finding]) -> None:
    """Add the parts that a pronoun behind a number names, and link those that other rules found.

    Args:
        mentions: the sentence with what the other rules found.
        earlier: the findings of the sentences before.

    """
    for group in mentions.counter.groups:
        if group.pronoun and group.shape == "plural":
            _some_in_danger(mentions, group)
        elif group.pronoun and group.shape == "number" and mentions.free(group):
            _part_of_them(mentions, group, earlier)
    for found in mentions.findings:
        if found.group.among and found.group.kind and found.group.definite and found.group.number:
            # أربعة من المصابين
            found.whole = whole_before(mentions, found.group.first, earlier, found.kind)
        if found.group.pronoun and found.whole is None:
            found.whole = _own_whole(mentions, found) or _whole_told_before(mentions, found, earlier)


def _part_of_them(mentions: Mentions, group: Group, earlier: Sequence[Finding]) -> None:
    """Claim the nine of تسعة منهم أطفال."""
    whole = whole_before(mentions, group.first, (), "") or _known_whole(mentions, group, earlier)
    whole = whole or whole_before(mentions, group.first, earlier, "")  # وأوضحت أن ستة منهم أطفال
    around = [mentions.counter.fold(i) for i in range(group.first - 3, group.last + 3)]
    if any(stem in word for word in around for stem in _SAVED):
        return
    if ("care.state", group.last) in mentions.sections:  # whoever was counted before, the dead too
        _in_danger(mentions, group, whole)
        return
    wounds = any(mentions.counter.fold(group.first - 1).startswith(stem) for stem in _WOUNDS)
    if wounds:  # وصفت جروح أربعة منهم بالخطيرة: of the injured, however far
        whole = _hurt_before(mentions, group) or whole
    if whole is None:
        return
    if wounds or whole.sentence is not mentions.sentence or group.first - whole.group.last < _NEAR:
        noun = mentions.counter.noun_at(group.last)  # 9 منهم مدنيون
        told = noun is not None and not noun.prefix
        group.victim_class = mentions.counter.class_of(group.last, group.last + 1) if told else whole.group.victim_class
        mentions.claim(group, whole.kind, (group.first, group.last), "casualty.part_pronoun", 0.6).whole = whole
        _rest(mentions, group, whole)


def _hurt_before(mentions: Mentions, group: Group) -> Finding | None:
    """Return the figure of the injured that the sentence tells last before some of them, no part itself."""
    hurt = [f for f in mentions.findings if f.kind == "injured" and f.whole is None and f.group.first < group.first]
    return hurt[-1] if hurt else None


def _in_danger(mentions: Mentions, group: Group, whole: Finding | None) -> None:
    """Claim the two of 14 شخصا يتلقون العلاج، اثنان منهم في العناية المركزة, who live, whoever is counted before them."""
    if whole is None or whole.kind != "injured":
        whole = _hurt_before(mentions, group)
    if whole is not None:
        group.victim_class = whole.group.victim_class
    mentions.claim(group, "injured", (group.first, group.last), "casualty.part_pronoun", 0.6).whole = whole


def _own_whole(mentions: Mentions, found: Finding) -> Finding | None:
    """Return the figure of the same kind that إصابة أربعة منهم is counted within, in its sentence."""
    before = [f for f in mentions.findings if f.kind == found.kind and f.whole is None and f is not found]
    told = [
        f for f in before if f.group.first < found.group.first and (f.group.number or 0) > (found.group.number or 0)
    ]
    return max(told, key=lambda f: f.group.first, default=None)


def _whole_told_before(mentions: Mentions, found: Finding, earlier: Sequence[Finding]) -> Finding | None:
    """Return the twenty of an earlier sentence of whom انتشلت جثامين 19 منهم tells, of the same kind and more.

    Who stands in its own sentence is nearer: حاصرت القوة مسلحين وقتلت اثنين منهم.
    """
    near = (
        g for g in mentions.counter.groups if g.first < found.group.first and g.shape in ("plural", "number", "vague")
    )
    if any(not (g.pronoun or g.definite or g.kind) for g in near):
        return None
    last = next((f for f in reversed(earlier) if f.kind == found.kind and f.whole is None and f.group.number), None)
    return last if last is not None and (last.group.number or 0) > (found.group.number or 0) > 0 else None


def _some_in_danger(mentions: Mentions, group: Group) -> None:
    """Claim the some of 30 جريحا بعضهم في حالة خطرة."""
    hurt = _hurt_before(mentions, group)
    if hurt is not None and ("care.state", group.last) in mentions.sections and mentions.free(group):
        group.victim_class = hurt.group.victim_class
        mentions.claim(group, "injured", (group.first, group.last), "casualty.part_pronoun", 0.6).whole = hurt


def _rest(mentions: Mentions, part: Group, whole: Finding) -> None:
    """Claim the 6 of 15 شخصا، 9 منهم مدنيون و6 عسكريون."""
    group = next((g for g in mentions.counter.groups if part.last <= g.first <= part.last + 4 and g.conjunction), None)
    if group is None or not mentions.free(group) or group.kind is not None or group.shape not in ("number", "dual"):
        return
    if (group.number or 0) + (part.number or 0) <= (whole.group.number or 0) and (group.head or group.pronoun):
        span = (group.first, group.last)
        mentions.claim(group, whole.kind, span, "casualty.part_pronoun", 0.6).whole = whole


def _known_whole(mentions: Mentions, group: Group, earlier: Sequence[Finding]) -> Finding | None:
    """Return the figure of المصابون where أربعة منهم follows in a sentence."""
    known = (
        g for g in mentions.counter.groups if g.kind and g.definite and group.first - _NEAR <= g.first < group.first
    )
    noun = next(known, None)
    return None if noun is None or noun.kind is None else whole_before(mentions, group.first, earlier, noun.kind)
