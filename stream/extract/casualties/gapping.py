"""Figures whose verb is not said again: قتل ثلاثة في حلب وخمسة في إدلب, أصيب سبعة بالرصاص والعشرات بالاختناق."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.grammar import DIRECTIONS, words

if TYPE_CHECKING:
    from stream.extract.casualties.mentions import Mentions
    from stream.extract.counts.group import Group

_LONGEST = 10
"""Words of the adjunct that stands between the two."""
_BREAKS = frozenset(".؛:!?؟;(")
_CLAUSE = words(
    "الذي التي الذين بين أن إن أنه إنه ما مما حيث فيما بينما حين كما لكن بعد قبل نفذه نفذها شنه شنها بينهم منهم"
)


def apply_gapping(mentions: Mentions) -> None:
    """Give the groups behind a figure its kind where an adjunct of the same sort follows both.

    Args:
        mentions: the sentence with what the other rules found.

    """
    for found in sorted(mentions.findings, key=lambda f: f.group.first):
        if found.rule == "casualty.zero":
            continue
        current, end = found, found.group.end
        while (group := _following(mentions, end)) is not None:
            current = mentions.claim(group, found.kind, found.trigger, "casualty.gapping", 0.7)
            current.whole, end = found.whole, group.end


def _following(mentions: Mentions, end: int) -> Group | None:
    """Return the next group that stands to its adjunct as the one before to its own."""
    sort = _adjunct(mentions, end)
    if not sort:
        return None
    for at in range(end + 1, min(end + _LONGEST, len(mentions.tokens))):
        group, token = mentions.by_first.get(at), mentions.tokens[at]
        if group is not None and group.conjunction:
            fits = mentions.free(group) and group.kind is None and _tells(group) and not _is_finding(mentions, end, at)
            return group if fits and _adjunct(mentions, group.end) == sort else None
        agent = group is None or (group.shape in ("name", "singular") and mentions.free(group))  # برصاص قناص
        if not agent or at in mentions.starts or token.norm in _BREAKS or token.fold in _CLAUSE:
            return None
    return None


def _tells(group: Group) -> bool:
    """Tell a figure, or people who are called others, from people who are only named."""
    figure = group.counted and group.qualifier != "unspecified"
    one = group.shape == "singular" and group.head is not None and not (group.definite or group.name)
    return figure or group.others or one  # استشهد رجل في قصف خيمة، وطفل في قصف مدرسة


def _is_finding(mentions: Mentions, first: int, last: int) -> bool:
    """Tell whether another figure stands between two tokens."""
    return any(first <= f.group.first < last for f in mentions.findings)


def _adjunct(mentions: Mentions, at: int) -> str:
    """Return the sort of adjunct that begins at a token: a place, or what did it; "" for none."""
    fold = mentions.counter.fold(at)
    if fold in ("في", "داخل", "قرب", "خلال") or fold in DIRECTIONS:
        return "place"
    person = mentions.counter.noun_at(at)
    return "means" if fold.startswith("ب") and len(fold) > 3 and fold != "بينهم" and person is None else ""
