"""Mentions of acts become incidents: one entry for each act, however often the article comes back to it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from stream.extract.roles import CLAIMED
from stream.extract.strike_means import GENERAL
from stream.extract.strike_place import nearness
from stream.extract.strike_triggers import BOMBS, FIRE, RAIDS, same_act
from stream.extract.times import may_be_one_day

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stream.contracts.event import Mode, Period
    from stream.extract.places import PlaceMention
    from stream.extract.strike_telling import Telling

_FAMILIES = (BOMBS, FIRE, RAIDS)
# How much a mode's own word says, where tellings of one act differ.
_SURE: dict[str, int] = {
    "other": 0,
    "explosion": 1,
    "artillery": 1,
    "suicide_bombing": 3,
    "drone": 3,
    "vehicle_bomb": 2,
}
_GUNS_OR_PLANES = frozenset(("artillery", "airstrike"))
_FROM_THE_AIR = frozenset(("airstrike", "drone"))
_FIRST = 1.5
"""How much more the mode says that the first telling gives."""
_FIGHTS = RAIDS | {"clash", "other"}
_OF_ITS_OWN = frozenset(("clash", "interception"))
"""What no attack turns out to have been: it is the answer to one."""
_LEAD = 2
"""Index of the last sentence, the headline's among them, that tells what the headline tells."""
_OPENS = 4
"""How many words before an act say that the sentence opens with something else: وقال المدعي العام إن."""
_SAME = 2
"""The nearness of two tellings that name one place."""
_BACK = 3
"""How many sentences back "the attack" without more may point to an act of another mode."""


@dataclass(slots=True)
class Incident:
    """The tellings of one act, in the order of the text."""

    tellings: list[Telling] = field(default_factory=list)
    _mode: tuple[Mode, bool] | None = field(default=None, init=False)
    _period: Period | None = field(default=None, init=False)

    def add(self, telling: Telling) -> None:
        """Take a telling for one of this act."""
        self.tellings.append(telling)
        self.changed()

    def changed(self) -> None:
        """Forget what was read of the tellings, since they are others now."""
        self._mode = self._period = None

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
            votes[c.mode] = votes.get(c.mode, 0) + first * c.weight * (1 if c.told else 0.2)
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

    def place(self) -> PlaceMention | None:
        """Return the most specific place that a telling names."""
        named = [c for c in self.tellings if c.place is not None]
        return max(named, key=lambda c: (c.spot.worth - c.title, -c.sentence)).place if named else None

    def takes(self, new: Telling) -> float:
        """Return how well a telling fits this act; 0 where it is another."""
        gap = abs(new.sentence - self.tellings[-1].sentence)
        if self._is_set_apart(new, gap):
            return 0
        place = self._nearness(new, gap)
        fit = self._fit(new, gap, place)
        if fit == 0 or (place == 0 and not (fit >= 1 and self._told_in_title)):
            return 0
        close = 2.0 if new.definite and new.when is None and not new.spot.firm else 0.5
        return fit + place + (new.period == self.period) + close * (gap <= 1)

    @property
    def _opens_with_raid(self) -> bool:
        """Whether a raid is told that came to a firefight; of a headline the text says better what it was."""
        first = next((c for c in self.tellings if not c.title), None)
        return first is not None and first.mode in RAIDS

    @property
    def _told_in_title(self) -> bool:
        return all(c.title for c in self.tellings)

    @property
    def _is_the_news(self) -> bool:
        """Whether the headline and the lead tell it, as one act: what comes right behind rather tells more of it."""
        one = all(c.sentence < _LEAD and c.trigger.hit.form != "plural" for c in self.tellings)
        return one and any(c.title for c in self.tellings)

    def _is_set_apart(self, new: Telling, gap: int) -> bool:
        """Tell whether something besides its mode and place makes a telling one of another act."""
        if all(c.since for c in self.tellings) != new.since and not (new.title or new.definite):
            return True
        if new.echo and gap > _BACK:
            return True
        if new.turns and gap and not new.definite and not self._told_in_title:
            return True
        if "planned" in (new.status, self.tellings[0].status) and new.status != self.tellings[0].status:
            return True
        # Who shot drones down and then dealt a blow did two things.
        dealt = new.section == "strike.noun" and not new.definite and self.mode[0] == "interception"
        return new.other or dealt or not self._same_time(new) or not self._same_side(new)

    def _fit(self, new: Telling, gap: int, place: float) -> float:
        """Return how well a telling goes with the mode of this act; 0 where it does not."""
        mode, told = self.mode
        if fit := same_act(mode, new, told=told):
            return fit
        modes = {mode, new.mode}
        if place and modes <= _FIGHTS and (fit := self._fight(new, gap, place)):
            return fit
        goes_on = not new.place and not new.dated and gap <= _BACK  # who goes on says neither where nor when
        known = new.told and (place == _SAME or new.definite or goes_on) and modes.isdisjoint(_OF_ITS_OWN)
        if known and all(c.section in GENERAL and not c.told for c in self.tellings):
            return 1  # شنت هجوما على المدينة: how it was done is told later
        raid = new.section == "airstrike.noun" and "drone" in modes  # what a drone does is called غارة as well
        back = new.definite and (new.section in GENERAL or raid) and gap <= _BACK
        same_day = new.dated is not None and new.dated in {c.dated for c in self.tellings}
        if back or (same_day and modes <= FIRE):
            return 0.5
        if new.period != self.period or not modes <= FIRE:
            return 0
        # صاروخا سقط على المنزل; what an army calls غارة was one of a drone
        of_it = ("missile" in modes or modes == _FROM_THE_AIR) and not new.spot.firm and not new.dated and gap <= _BACK
        return 0.5 if of_it or (place == _SAME and modes != _GUNS_OR_PLANES) else 0

    def _fight(self, new: Telling, gap: int, place: float) -> float:
        """Return how well one fight can be what two words for fighting name: هاجموا الموقع ... واستمرت الاشتباكات."""
        if self._told_in_title and new.sentence <= _LEAD:
            return 1  # a raid in the headline, the firefight that it came to in the lead
        if "clash" not in (self.mode[0], new.mode) or new.section.startswith(("assassination", "means")):
            return 0
        return 0.5 if place == _SAME or gap <= 1 or new.definite else 0

    def _same_time(self, new: Telling) -> bool:
        starts = {c.dated for c in self.tellings} - {None}
        if new.dated and starts:
            return any(may_be_one_day(s, new.dated) for s in starts if s)
        if new.dated and new.period == "background" and not self._told_in_title:
            return False
        if new.period == self.period:
            return True
        return new.when is None and new.definite

    def _same_side(self, new: Telling) -> bool:
        """Tell whether the authors can be one: an army and rebels are not, where both tellings name theirs."""
        if new.attacker is None or new.attacker_rank < 2 or new.attacker_rank == CLAIMED:
            return True
        if "clash" in (self.mode[0], new.mode):
            return True  # each side may stand as the author of a fight
        sides = {c.attacker.role_class for c in self.tellings if c.attacker is not None and c.attacker_rank >= 2}
        return not (sides and None not in sides and {new.attacker.role_class, *sides} == {"security", "militant"})

    def _nearness(self, new: Telling, gap: int) -> float:
        """Return 0 where the places differ, about 1 where they may be one, 2 where they are."""
        own = [c for c in self.tellings if c.spot.firm]
        if not own or not new.spot.firm:
            return 1
        if any(c.sentence == new.sentence and not c.spot.words & new.spot.words for c in own):
            return 0  # قصف منزل في خزاعة ومنزل في عبسان
        own = [c for c in own if not c.spot.several] or own
        found = [nearness(c.spot, new.spot) for c in own]
        if max(found) == _SAME:
            return _SAME
        if min(found) == 0:
            # A sentence that opens with somebody's words tells more of the news; one that opens with an act tells another.
            more = gap > 0 and new.sentence <= _LEAD and new.trigger.first >= _OPENS and self._is_the_news
            known = (new.definite and gap <= 1) or more
            return 0.3 if known and not new.spot.opens else 0
        listed = any(c.spot.several and new.spot.words & words for c in own for words in c.spot.levels.values())
        narrower = new.spot.rank > max(c.spot.rank for c in own) and not new.recalls
        if not new.definite and not listed and not narrower:
            return 0  # who comes back to an act names its place again, or a narrower one
        return 0 if new.spot.opens and not new.definite else 1


def merge(tellings: Sequence[Telling]) -> list[Incident]:
    """Put the tellings of an article together, in the order of the text."""
    incidents: list[Incident] = []
    for new in tellings:
        fitting = [(fit, i) for i, incident in enumerate(incidents) if (fit := incident.takes(new)) > 0]
        if fitting:
            incidents[max(fitting)[1]].add(new)
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
