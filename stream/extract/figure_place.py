"""The place of a figure of people: its own, its strike's, or the one that the article is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.drafts import Where
from stream.extract.places import country_evidence
from stream.extract.where import mention_score, places_around, where_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from stream.extract.analysis import Analysis, Sentence
    from stream.extract.drafts import CasualtyDraft
    from stream.extract.places import PlaceMention

    Told = tuple[Sentence, int, int]

_OWN = 8.0
"""The score from which a place beside a figure is surely its own, whatever its strike's is."""
_LEAD_PLACES = 4
_FINENESS = ("country", "region", "admin1", "district", "city", "neighbourhood", "site")


def place_of_figure(analysis: Analysis, draft: CasualtyDraft, told: Sequence[Told]) -> Where | None:
    """Return where the people of a figure were hit.

    Args:
        analysis: the article.
        draft: the figure, its strike and its period settled.
        told: sentence, first token and end of each of its mentions.

    """
    own = max(_scored(analysis, told), key=lambda found: found[0], default=None)
    strike = draft.strike.where if draft.strike is not None else None
    if strike is not None and strike.loc is not None:
        if own is None or own[0] < _OWN:
            return strike
        where = where_at(analysis, own[1])
        coarser = _FINENESS.index(where.precision) < _FINENESS.index(strike.precision)
        return strike if coarser and where.country == strike.country else where
    if own is None and draft.period == "current":
        own = max(_lead(analysis), key=lambda found: found[0], default=None)
    if own is not None:
        return where_at(analysis, own[1])
    country = next(iter(country_evidence(analysis)), None)
    return strike or (Where(None, None, None, country, None, None, None, "country") if country else None)


def _scored(analysis: Analysis, told: Sequence[Told]) -> Iterator[tuple[float, PlaceMention]]:
    for sentence, first, last in told:
        for mention in places_around(analysis, sentence, first):
            score = mention_score(sentence, mention, first, last)
            if score > 0:
                yield score, mention


def _lead(analysis: Analysis) -> Iterator[tuple[float, PlaceMention]]:
    """Yield the places of the title and the first sentences: the later, the less likely what the news is about."""
    for sentence in analysis.sentences[:_LEAD_PLACES]:
        for mention in places_around(analysis, sentence, 0):
            score = mention_score(sentence, mention, 0, len(sentence.tokens))
            if score > 0:
                yield score - 0.5 * sentence.index, mention
