"""Which of the phrases of a sentence says best to whom an act was done."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING

from stream.extract.grammar import words
from stream.extract.places.find import place_mentions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stream.extract.analysis import Analysis, Sentence
    from stream.extract.drafts import Loc, Role
    from stream.extract.strikes.triggers import Act, Trigger

_start = attrgetter("start")
_WHOSE = ("هم", "ها", "هما", "نا")
_WIDE = frozenset(("country", "region", "admin1"))
_SCATTERED = words("متفرقه مختلفه عده عديده متعدده متنوعه واسعه كثيره")
FELL, NAMED, LATER, TOLD = 0.9, 1.0, 2.0, 3.0
"""What a target is worth: who fell or what stood near, a place's name, a thing spoken of before or with a pronoun, one told in full."""


def best_target(
    analysis: Analysis, sentence: Sentence, head: Trigger, group: Sequence[Act]
) -> tuple[float, Role | None]:
    """Return the target of the acts told together that says most, with its worth; what the leading trigger says first."""
    best: tuple[float, Role | None] = (0, None)
    for act in sorted(group, key=lambda act: (act.trigger is not head, act.trigger.hit.entry.get("pos") == "means")):
        target = act.roles.target
        if target is None:
            continue
        worth = FELL if act.roles.fell or act.roles.near else worth_of(analysis, sentence, target.loc)
        if worth > best[0]:
            best = worth, target
    return best


def worth_of(analysis: Analysis, sentence: Sentence, loc: Loc) -> float:
    """Return how much a phrase says of what is struck."""
    tokens = sentence.tokens
    first = bisect_left(tokens, loc.start, key=_start)
    first -= first > 0 and tokens[first - 1].end > loc.start  # a clitic was cut off its first word
    last = bisect_left(tokens, loc.end, key=_start)
    word = tokens[first].fold
    for mention in place_mentions(analysis, sentence):
        if first <= mention.first <= first + 1 and mention.last >= last:
            return NAMED - 0.2 * (mention.precision in _WIDE)
    if word.endswith(_WHOSE) and last - first == 1:
        return LATER
    if tokens[last - 1].fold in _SCATTERED:
        return NAMED  # مناطق متفرقة
    if all(token.fold.startswith(("ال", "لل")) for token in tokens[first:last] if token.kind == "word"):
        return LATER + 0.2 * (last - first > 1)  # المبنى، المركز الواقع
    return TOLD
