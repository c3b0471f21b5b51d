"""What the tellings of an act show of how surely it is right, for its confidence: nothing here changes the event itself."""

from __future__ import annotations

from math import log
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from stream.extract.analysis import Analysis
    from stream.extract.strikes.incident import Incident
    from stream.extract.strikes.source import Source

_BEST_SPOT = 15.0
"""What the score of a place hardly exceeds."""
_RANKS = 7.0
"""The rank of the narrowest places."""
_NEAR = 3
"""How many words may stand between an act and the place beside it."""


def strike_signs(
    analysis: Analysis, incident: Incident, sources: Sequence[Source | None], probability: float
) -> Mapping[str, float]:
    """Return what speaks for or against an act, each about 0 to 1.

    Args:
        analysis: the article.
        incident: the tellings of the act.
        sources: who tells each of them.
        probability: how likely the article tells it as a particular act.

    """
    told, mode = incident.tellings, incident.mode[0]
    quoted = [analysis.quote_at(c.trigger_loc.field, c.trigger_loc.start) is not None for c in told]
    return {
        "probability": probability,
        "weight": max(c.weight for c in told),
        "mode_told": any(c.told for c in told),
        "one_mode": all(c.mode == mode for c in told if c.told or not c.echo),
        "tellings": log(len(told)),
        "title_alone": all(c.title for c in told),
        "quoted": all(quoted),
        "said": all(s is not None for s in sources),
        **_place_signs(incident),
    }


def _place_signs(incident: Incident) -> Mapping[str, float]:
    place = incident.place
    if place is None:
        return dict.fromkeys(_PLACE_SIGNS, 0.0)
    own = [c for c in incident.tellings if c.spot.mention is place]
    lead = own[0] if own else incident.tellings[0]
    firm = [c for c in incident.tellings if c.spot.mention is not None and c.spot.firm]
    agreeing = [c for c in firm if c.spot.words & lead.spot.words]
    gap = place.first - lead.trigger.last if place.first >= lead.trigger.last else lead.trigger.first - place.last
    values = (
        min(lead.spot.score, _BEST_SPOT) / _BEST_SPOT,
        place.rank / _RANKS,
        place.locative,
        lead.sentence == place.sentence and 0 <= gap <= _NEAR,
        len(agreeing) > 1,
        len(firm) > len(agreeing),
    )
    return dict(zip(_PLACE_SIGNS, map(float, values), strict=True))


_PLACE_SIGNS = (
    "place_fit",
    "place_rank",
    "place_located",
    "place_beside",
    "place_agreed",
    "place_disputed",
)
