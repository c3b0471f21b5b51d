"""An incident: the tellings of one act, and what they say of it together."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from stream.extract.strikes.triggers import BOMBS, FIRE, GASSED, RAIDS

if TYPE_CHECKING:
    from stream.contracts.event import Mode, Period
    from stream.extract.places.find import PlaceMention
    from stream.extract.strikes.telling import Telling

_FAMILIES = (BOMBS, FIRE, RAIDS, GASSED)
# How much a mode's own word says, where tellings of one act differ.
_SURE: dict[str, int] = {
    "other": 0,
    "explosion": 1,
    "artillery": 1,
    "suicide_bombing": 3,
    "drone": 3,
    "chemical": 4,
    "vehicle_bomb": 2,
}
_FIRST = 1.5
"""How much more the mode says that the first telling gives."""
LEAD = 2
"""Index of the last sentence, the headline's among them, that tells what the headline tells."""


@dataclass(slots=True)
class Incident:
    """The tellings of one act, in the order of the text."""

    tellings: list[Telling] = field(default_factory=list)
    _mode: tuple[Mode, bool] | None = field(default=None, init=False)
    _period: Period | None = field(default=None, init=False)
    _place: tuple[PlaceMention | None] | None = field(default=None, init=False)

    def add(self, telling: Telling) -> None:
        """Take a telling for one of this act."""
        self.tellings.append(telling)
        self.changed()

    def changed(self) -> None:
        """Forget what was read of the tellings, since they are others now."""
        self._mode = self._period = self._place = None

    @property
    def mode(self) -> tuple[Mode, bool]:
        """The mode that most tellings name; of two of one family the one that says more."""
        if self._mode is None:
            self._mode = self._voted_mode()
        return self._mode

    def _voted_mode(self) -> tuple[Mode, bool]:
        if len(self.tellings) == 1:
            return self.tellings[0].mode, self.tellings[0].told
        votes: dict[Mode, float] = {}
        for c in self.tellings:
            first = _FIRST if c is self.tellings[0] else 1
            if c.mode == "clash" and self._opens_with_raid:
                continue
            told = c.told or (c.raid and self._may_be_raid)
            votes[c.mode] = votes.get(c.mode, 0) + first * c.weight * (1 if told else 0.2)
        best = max(votes, key=lambda mode: (votes[mode], _SURE.get(mode, 2)))
        closer = [
            m
            for m in votes
            if _SURE.get(m, 2) > _SURE.get(best, 2) and votes[m] >= (0.2 if m == "drone" else 0.3) * votes[best]
        ]
        closer = [m for m in closer if best == "other" or any({m, best} <= family for family in _FAMILIES)]
        best = max([best, *closer], key=lambda mode: _SURE.get(mode, 2))
        return best, any(c.told for c in self.tellings if c.mode == best)

    @property
    def period(self) -> Period:
        """Background where a telling dates the act so, or where all stand in the pluperfect."""
        if self._period is None:
            dated = [c.period for c in self.tellings if c.dated]
            periods = dated or [c.period for c in self.tellings]
            self._period = "current" if "current" in periods else "background"
        return self._period

    @property
    def place(self) -> PlaceMention | None:
        """The most specific place that a telling names: rather the one that another telling says lies in it."""
        if self._place is None:
            self._place = (self._best_place(),)
        return self._place[0]

    def _best_place(self) -> PlaceMention | None:
        named = [c for c in self.tellings if c.spot.mention is not None]
        if len(named) <= 1:
            return named[0].place if named else None
        best = max(named, key=_place_worth)
        finer = [c for c in named if not c.spot.astray and any(best.spot.words & held for held in c.spot.holders)]
        finer = [c for c in finer if not c.spot.words & best.spot.words]
        return max(finer or [best], key=_place_worth).place

    @property
    def _may_be_raid(self) -> bool:
        """Whether the words tell of nothing but gunfire, which a raid has too: not of a blade, a bomb or what flies."""
        return all(c.mode in RAIDS for c in self.tellings if c.told)

    @property
    def _opens_with_raid(self) -> bool:
        """Whether a raid is told that came to a firefight; of a headline the text says better what it was."""
        first = next((c for c in self.tellings if not c.title), None)
        return first is not None and first.mode in RAIDS

    @property
    def sides(self) -> frozenset[int]:
        """Which sides the article has let speak where it tells the act: more than one where both tell of it."""
        return frozenset(c.side for c in self.tellings)

    @property
    def told_in_title(self) -> bool:
        """Whether the headline alone has told it so far."""
        return all(c.title for c in self.tellings)

    @property
    def is_the_news(self) -> bool:
        """Whether the headline and the lead tell it, as one act: what comes right behind rather tells more of it."""
        one = all(c.sentence < LEAD and c.trigger.hit.form != "plural" for c in self.tellings)
        return one and any(c.title for c in self.tellings)


def _place_worth(told: Telling) -> tuple[float, int]:
    """Return how much a telling says of the place; of equals the first is taken."""
    return told.spot.worth - told.title, -told.sentence
