"""Which telling of an act says best who did it and to whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.grammar import ABOUT_ITSELF, OWN_FORCES
from stream.extract.roles.announced import CLAIMED
from stream.text.normalise import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stream.contracts.event import Mode
    from stream.extract.analysis import Analysis
    from stream.extract.drafts import Role
    from stream.extract.strikes.telling import Telling

_ADJECTIVE = 1
"""The rank of an adjective, which stands as it is: غارة إسرائيلية."""


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


def best_target_of(analysis: Analysis, mode: Mode, told: Sequence[Telling]) -> Role | None:
    """Return the target of the telling that says most of it; what is only planned is not what was struck.

    Of a fight it is the other side where the author's was named. Whoever denies that he struck some people may name
    another target, which is so by his word alone.

    Args:
        analysis: the article.
        mode: of the act.
        told: its tellings, the most detailed first.

    """
    alike = [c for c in told if (c.status == "planned") == (told[0].status == "planned")]
    alike = [c for c in alike if c.status != "denied"] or alike  # نفى المتحدث استهداف المدنيين
    if mode == "clash":
        both = [c for c in alike if c.mode == mode and c.attacker is not None and c.target is not None]
        alike = both or alike
    return max(alike, key=lambda c: (not _denies_before(analysis, c), c.target_rank)).target


def _denies_before(analysis: Analysis, telling: Telling) -> bool:
    """Tell what stands behind a denial: نفى المتحدث استهداف المدنيين، وقال إن قواته [استهدفت] مواقع."""
    if telling.target is None:
        return False
    sentence = analysis.sentences[telling.sentence]
    own = (i for i, fold in enumerate(sentence.folds) if fold in ABOUT_ITSELF or fold in OWN_FORCES)
    spoken = max((i for i in own if sentence.tokens[i].start < telling.target.loc.start), default=-1)
    return any(h.entry.section == "deny.verb" and h.last < spoken for h in sentence.of("cues"))


def _naming(analysis: Analysis, role: Role) -> frozenset[str]:
    """Return the words of a name without their articles."""
    return frozenset(word.removeprefix("ال") for word in fold(analysis.text(role.loc)).split())
