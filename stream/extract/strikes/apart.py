"""What sets a telling apart from an act told before: its day, its side, what it hit, what was only planned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.grammar import CONTRASTING
from stream.extract.roles.announced import CLAIMED
from stream.extract.strikes.triggers import GENERAL
from stream.extract.strikes.turns import are_each_of_own
from stream.extract.times import are_apart

if TYPE_CHECKING:
    from stream.extract.strikes.incident import Incident
    from stream.extract.strikes.telling import Telling

SAME = 2
"""The nearness of two tellings that name one place."""
BACK = 3
"""How many sentences back "the attack" without more may point to an act of another mode."""


def is_planned_by_one(act: Incident, new: Telling) -> bool:
    """Tell what is threatened from what was done."""
    return (new.status == "planned") != (act.tellings[0].status == "planned")


def is_set_apart(act: Incident, new: Telling, gap: int, place: float) -> bool:
    """Tell whether something besides its mode and place makes a telling one of another act."""
    if all(c.since for c in act.tellings) != new.since and not (new.title or new.definite):
        return True
    if new.echo and gap > BACK:
        return True
    if new.turns and gap and not new.definite and not act.told_in_title:
        return True
    if any(_is_contrasted(c, new) for c in act.tellings):
        return True
    # What is told behind وفي المقابل, in a place of its own, is what the other side suffered.
    if new.side != act.tellings[-1].side and new.spot.firm and place < SAME and not new.definite:
        return True
    # Who shot drones down and then dealt a blow did two things.
    dealt = new.section == "strike.noun" and not new.definite and act.mode[0] == "interception"
    # What the text marks as another one may be the second act of a headline.
    other = new.other and not (act.told_in_title and place == SAME)
    other = other or (new.spot.firm and place < SAME and gap > 0 and not new.definite and _hits_another(act, new))
    return other or dealt or not is_of_its_time(act, new) or not (place == SAME or same_side(act, new))


def _hits_another(act: Incident, new: Telling) -> bool:
    """Tell whether an act is of a house and the telling of a car, each named by its sentence: غارة على سيارته غرب المدينة."""
    sort = _sort(new)
    sorts = {_sort(c) for c in act.tellings} - {None}
    return sort is not None and bool(sorts) and sort not in sorts


def _sort(told: Telling) -> str | None:
    if told.target is None:
        return None
    start, tokens = told.target.loc.start, told.text.tokens
    struck = (
        h
        for h in told.text.of("contexts")
        if h.entry.get("sort") and tokens[h.first].start <= start < tokens[h.last - 1].end
    )
    return next((hit.entry.get("sort") for hit in struck), None)


def _is_contrasted(told: Telling, new: Telling) -> bool:
    """قتل أربعة في قصف على المدينة، بينما قتل عشرة في غارة: what a sentence sets beside an act is another."""
    if told.sentence != new.sentence or new.definite:
        return False
    if are_each_of_own(new.text, told.trigger, new.trigger):
        return True
    if not new.told and (new.section in GENERAL or new.mode == "explosion"):
        return False  # بينما سمع دوي انفجارات
    return not CONTRASTING.isdisjoint(new.text.folds[told.trigger.last : new.trigger.first])


def is_of_other_day(act: Incident, new: Telling) -> bool:
    """Tell a telling whose day surely is none of an act's."""
    if new.dated is None:
        return False
    return are_apart({c.dated for c in act.tellings if c.dated}, {new.dated})


def is_of_its_time(act: Incident, new: Telling) -> bool:
    """Tell whether a telling can be of the period of an act, of no other day than it."""
    if new.dated and any(c.dated for c in act.tellings):
        return True
    if new.long_ago and not new.definite:
        return False  # وكانت الحركة شنت قبل أسبوع هجوما
    if new.dated and new.period == "background" and not act.told_in_title:
        return False
    if new.period == act.period:
        return True
    return new.when is None and new.definite


def same_side(act: Incident, new: Telling) -> bool:
    """Tell whether the authors can be one: an army and rebels are not, nor the forces of two states."""
    if new.lands and "clash" not in (act.mode[0], new.mode):
        lands = frozenset().union(*(c.lands for c in act.tellings))
        if lands and lands.isdisjoint(new.lands):
            return False
    if new.attacker is None or new.attacker_rank < 2 or new.attacker_rank == CLAIMED:
        return True
    if "clash" in (act.mode[0], new.mode):
        return True  # each side may stand as the author of a fight
    sides = {c.attacker.role_class for c in act.tellings if c.attacker is not None and c.attacker_rank >= 2}
    return not (sides and None not in sides and {new.attacker.role_class, *sides} == {"security", "militant"})
