"""How well a telling goes with an act told before: by its mode, place, day and author, and by the words around it.

What sets two tellings apart is asked first (`is_set_apart`), then mode and place; a telling that they refuse is still
one of the act where it says the same again (`_is_told_again`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.places.find import RANK
from stream.extract.places.nearness import is_one, may_be_one
from stream.extract.strikes.apart import BACK, SAME, is_of_other_day, is_planned_by_one, is_set_apart
from stream.extract.strikes.incident import LEAD
from stream.extract.strikes.telling import SHORT
from stream.extract.strikes.triggers import FIRE, GASSED, GENERAL, RAIDS, same_act

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stream.contracts.event import Mode
    from stream.extract.strikes.incident import Incident
    from stream.extract.strikes.spot import Spot
    from stream.extract.strikes.telling import Telling


_GUNS_OR_PLANES = frozenset(("artillery", "airstrike"))
_FROM_THE_AIR = frozenset(("airstrike", "drone"))
_FIGHTS = RAIDS | {"clash", "other"}
_OF_ITS_OWN = frozenset(("clash", "interception"))
"""What no attack turns out to have been: it is the answer to one."""
_KILLS = ("killing", "neutralising", "assassination")
_OPENS = 4
"""How many words before an act say that the sentence opens with something else: وقال المدعي العام إن."""
_SPEAKS = 5
"""How many words before an act surely are of who tells it or when."""
_REPEATED = 8
"""How many longer words two sentences have in common where one says again what the other said."""
_AGAIN = 1.0
"""How well a telling fits that says again, in the same words, what was told."""


def fit(act: Incident, new: Telling) -> float:
    """Return how well a telling fits an act; 0 where it is one of another.

    Args:
        act: the tellings put together so far.
        new: one behind them in the text.

    """
    if is_planned_by_one(act, new) or is_of_other_day(act, new):
        return 0  # wherever they were
    gap = abs(new.sentence - act.tellings[-1].sentence)
    place = _nearness(act, new, gap)
    found = _by_mode_and_place(act, new, gap, place)
    if found == 0 and _is_told_again(act, new, place):
        return _AGAIN
    return found


def _by_mode_and_place(act: Incident, new: Telling, gap: int, place: float) -> float:
    if is_set_apart(act, new, gap, place):
        return 0
    found = _by_mode(act, new, gap, place)
    if found == 0 or (place == 0 and not (found >= 1 and act.told_in_title and gap)):
        return 0
    close = 2.0 if new.definite and new.when is None and not new.spot.firm else 0.5
    dead = new.section.startswith(_KILLS) and any(c.figure for c in act.tellings)  # who fell is of the act that killed
    return found + place + (new.period == act.period) + close * (gap <= 1) + dead


def _is_told_again(act: Incident, new: Telling, place: float) -> bool:
    """Tell whether a telling says again, in the same words, what was told of an act of another mode, side or tense."""
    if place == 0 or new.other:
        return False
    return any(_repeats(c, new) for c in act.tellings)


def _repeats(one: Telling, other: Telling) -> bool:
    """Tell whether two sentences are nearly the same, as where an outlet tells its news twice."""
    return one.sentence != other.sentence and len(one.words & other.words) >= _REPEATED


def _by_mode(act: Incident, new: Telling, gap: int, place: float) -> float:
    """Return how well a telling goes with the mode of this act; 0 where it does not."""
    mode, told = act.mode
    if fit := same_act(mode, new, told=told):
        return fit
    modes = {mode, new.mode}
    if place and (fit := _with_gas(new, modes, place) or _fight(act, new, gap, place)):
        return fit
    goes_on = not new.place and not new.dated and gap <= BACK  # who goes on says neither where nor when
    known = new.told and (place == SAME or new.definite or goes_on) and modes.isdisjoint(_OF_ITS_OWN)
    if known and all(c.section in GENERAL and not c.told for c in act.tellings):
        return 1  # شنت هجوما على المدينة: how it was done is told later
    raid = new.section == "airstrike.noun" and "drone" in modes  # what a drone does is called غارة as well
    back = new.definite and (new.section in GENERAL or raid) and gap <= BACK
    same_day = new.dated is not None and new.dated in {c.dated for c in act.tellings}
    headed = act.told_in_title and new.sentence <= LEAD and modes == _FROM_THE_AIR  # غارة, and in the lead أغارت مسيرة
    if back or headed or (same_day and modes <= FIRE):
        return 0.5
    if new.period != act.period or not modes <= FIRE:
        return 0
    # صاروخا سقط على المنزل; what an army calls غارة was one of a drone
    of_it = ("missile" in modes or modes == _FROM_THE_AIR) and not new.spot.firm and not new.dated and gap <= BACK
    return 0.5 if of_it or (place == SAME and modes != _GUNS_OR_PLANES) else 0


def _with_gas(new: Telling, modes: set[Mode], place: float) -> float:
    """Return how well gas goes with what brought it: قصفوا البلدة بغاز السارين ... الغارة على البلدة."""
    return float("chemical" in modes and modes <= GASSED and (place == SAME or new.place is None))


def _fight(act: Incident, new: Telling, gap: int, place: float) -> float:
    """Return how well one fight can be what two words for fighting name: هاجموا الموقع ... واستمرت الاشتباكات."""
    if not {act.mode[0], new.mode} <= _FIGHTS:
        return 0
    if act.told_in_title and new.sentence <= LEAD:
        return 1  # a raid in the headline, the firefight that it came to in the lead
    if "clash" not in (act.mode[0], new.mode) or new.section.startswith(("assassination", "means")):
        return 0
    return 0.5 if place == SAME or gap <= 1 or new.definite else 0


def _is_one_of_many(act: Incident, new: Telling) -> bool:
    """Tell one house in one camp from the raids all over the land that were told before."""
    told = [c for c in act.tellings if not c.title]
    return bool(told) and not new.definite and all(c.scattered for c in told)


def _nearness(act: Incident, new: Telling, gap: int) -> float:
    """Return 0 where the places differ, about 1 where they may be one, 2 where they are."""
    own = [c for c in act.tellings if c.spot.firm]
    if not own or not new.spot.firm:
        return 0 if gap and new.spot.firm and _is_one_of_many(act, new) else 1
    if any(c.sentence == new.sentence and not c.spot.words & new.spot.words for c in own):
        return 0  # قصف منزل في خزاعة ومنزل في عبسان
    own = [c for c in own if not c.spot.several] or own
    if any(is_one(c.spot, new.spot) for c in own):
        return SAME
    if not new.turns and any(_is_named_in(new.spot, c) for c in own if c.sentence != new.sentence):
        return 1
    return _of_other_name(act, new, gap, own)


def _of_other_name(act: Incident, new: Telling, gap: int, own: Sequence[Telling]) -> float:
    """Return how near a place is that none of the tellings `own` names."""
    another = 0.3 * (_tells_more(act, new, gap) and not new.spot.opens)
    again = _comes_back(act, new, gap, own)
    if not (another or again):
        return 0  # wherever it lies, which may have to be asked of the whole article
    in_text = [c for c in own if not c.title] or own  # a headline places its act roughly
    return again if all(may_be_one(c.spot, new.spot) for c in in_text) else another


def _tells_more(act: Incident, new: Telling, gap: int) -> bool:
    """Tell whether a telling that surely names another place tells more of an act all the same."""
    if new.definite and gap <= 1:
        return True
    # A sentence that opens with somebody's words tells more of the news; one that opens with an act tells another.
    return gap > 0 and new.sentence <= LEAD and new.trigger.first >= _OPENS and act.is_the_news


def _comes_back(act: Incident, new: Telling, gap: int, own: Sequence[Telling]) -> bool:
    """Tell whether a telling that names another place, which may be the same or lie in it, comes back to an act."""
    listed = any(c.spot.several and new.spot.words & words for c in own for words in c.spot.levels.values())
    narrower = new.spot.rank > max(c.spot.rank for c in own)
    if narrower and not new.recalls and _is_one_of_many(act, new):
        return False
    # وقال شاهد عيان إن: more of what was just told
    speaks = gap == 1 and new.trigger.first >= _SPEAKS and not new.turns
    if not (new.definite or listed or ((narrower or speaks) and not new.recalls)):
        return False  # who comes back to an act names its place again, or a narrower one
    return new.definite or not new.spot.opens


def _is_named_in(spot: Spot, told: Telling) -> bool:
    """Tell whether a sentence that tells nothing else names a place beside that of its act: قصف القاعدة قرب سرت."""
    name = [word for word in spot.name if len(word) > SHORT]
    return bool(name) and told.alone and spot.rank >= RANK["city"] and told.words.issuperset(name)
