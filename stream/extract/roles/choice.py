"""Which of several phrases says best who did an act and to whom: of the triggers of a sentence, of the tellings of an article."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING

from stream.extract.grammar import words
from stream.extract.places.find import place_mentions
from stream.extract.roles.announced import CLAIMED
from stream.text.normalise import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stream.contracts.event import Mode
    from stream.extract.analysis import Analysis, Sentence
    from stream.extract.drafts import Loc, Role
    from stream.extract.strikes.telling import Telling
    from stream.extract.strikes.triggers import Act, Trigger

_start = attrgetter("start")
_WHOSE = ("هم", "ها", "هما", "نا")
_WIDE = frozenset(("country", "region", "admin1"))
_SCATTERED = words("متفرقه مختلفه عده عديده متعدده متنوعه واسعه كثيره")
_ADJECTIVE = 1
"""The rank of an adjective, which stands as it is: غارة إسرائيلية."""
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


def best_author(analysis: Analysis, mode: Mode, told: Sequence[Telling]) -> Role | None:
    """Return who acted, by the telling that says it best, in the fullest words that another uses for him.

    Who claims the act comes first, then who is told to have done one of its mode; of a firefight that an attack came to,
    the side that answered is not asked.

    Args:
        analysis: the article.
        mode: of the act.
        told: its tellings, the most detailed first.

    """
    acting = [c for c in told if c.mode != "clash"] if mode != "clash" else told

    def worth(c: Telling) -> tuple[bool, bool, bool, float]:
        named, own = c.attacker is not None, c.mode == mode and c.attacker_rank > 0
        own = own and (mode != "clash" or c.target is not None)  # of a fight who names both sides
        return named, c.attacker_rank == CLAIMED, own, c.attacker_rank

    best = max(acting or told, key=worth)
    if best.attacker is None or best.attacker_rank <= _ADJECTIVE:
        return best.attacker
    own = _naming(analysis, best.attacker)
    fuller = [c.attacker for c in acting if c.attacker is not None and own < _naming(analysis, c.attacker)]
    return max(fuller, key=lambda role: len(_naming(analysis, role)), default=best.attacker)


def best_target_of(mode: Mode, told: Sequence[Telling]) -> Role | None:
    """Return the target of the telling that says most of it; what is only planned is not what was struck.

    Of a fight it is the other side where the author's was named.

    Args:
        mode: of the act.
        told: its tellings, the most detailed first.

    """
    alike = [c for c in told if (c.status == "planned") == (told[0].status == "planned")]
    if mode == "clash":
        both = [c for c in alike if c.mode == mode and c.attacker is not None and c.target is not None]
        alike = both or alike
    return max(alike, key=lambda c: c.target_rank).target


def _naming(analysis: Analysis, role: Role) -> frozenset[str]:
    """Return the words of a name without their articles."""
    return frozenset(word.removeprefix("ال") for word in fold(analysis.text(role.loc)).split())
