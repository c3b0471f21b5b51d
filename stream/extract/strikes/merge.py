"""Mentions of acts become incidents: one entry for each act, however often the article comes back to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.strikes.fit import fit
from stream.extract.strikes.incident import Incident

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stream.extract.strikes.telling import Telling


def merge(tellings: Sequence[Telling]) -> list[Incident]:
    """Put the tellings of an article together, in the order of the text."""
    incidents: list[Incident] = []
    for new in tellings:
        fits = [(found, i) for i, act in enumerate(incidents) if (found := fit(act, new)) > 0]
        if fits:
            incidents[max(fits)[1]].add(new)
        elif not new.echo:
            incidents.append(Incident([new]))
    _take_to_the_air(incidents)
    return incidents


def _take_to_the_air(incidents: Sequence[Incident]) -> None:
    """Read a bare قصف as an air strike where the article tells of air strikes and of no gun."""
    told = {c.mode for incident in incidents for c in incident.tellings if c.told and c.period == "current"}
    if "airstrike" in told and not told & {"artillery", "missile", "drone"}:
        for incident in incidents:
            for c in incident.tellings:
                if c.mode == "artillery" and not c.told:
                    c.mode = "airstrike"
            incident.changed()
