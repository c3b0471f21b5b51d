"""What the mentions of a figure show of how surely it is right, for its confidence: nothing here changes the event itself."""

from __future__ import annotations

from math import log
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from stream.extract.analysis import Analysis
    from stream.extract.casualties.finding import Finding
    from stream.extract.drafts import CasualtyDraft

_LEAD = 2
"""Index of the last sentence, the title's among them, that tells the news itself."""
_MANY = 8
"""More figures than this make an article a chronicle or a balance rather than one piece of news."""


def casualty_signs(
    analysis: Analysis, draft: CasualtyDraft, mentions: Sequence[Finding], figures: int
) -> Mapping[str, float]:
    """Return what speaks for or against a figure, each about 0 to 1.

    Args:
        analysis: the article.
        draft: the figure, settled.
        mentions: what it was made from.
        figures: how many figures the article tells.

    """
    first = min(m.sentence.index for m in mentions)
    same = {m.sentence.index for m in mentions if m.group.number == draft.number is not None}
    back = [m.background for m in mentions]
    return {
        "mentions": log(len(mentions)),
        "same_number": len(same) > 1,
        "other_number": any(m.group.number != draft.number for m in mentions if m.group.number is not None),
        "lead": first <= _LEAD,
        "strike_told": draft.strike.confidence if draft.strike is not None else 0.0,
        "mixed_times": any(back) and not all(back),
        "older": any(m.older for m in mentions),
        "title_alone": all(m.sentence.field == "title" for m in mentions),
        "quoted": analysis.quote_at(draft.expression.field, draft.expression.start) is not None,
        "verbal_noun": draft.rule == "casualty.verbal_noun",
        "many_figures": figures > _MANY,
    }
