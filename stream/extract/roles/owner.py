"""Whose the weapon of an act is, who is then its author: غارة لطائرة مسيرة أميركية، مسيرات تابعة لقوات كذا."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.grammar import words
from stream.extract.roles.extent import party_end
from stream.extract.roles.subject import thing_acts

if TYPE_CHECKING:
    from stream.extract.roles.clause import Clause

_OWNED = words("تابع تابعه التابع التابعه")
_UNMANNED = frozenset(("drone", "missile", "bomb", "explosive", "vehicle_bomb", "suicide_vest"))
_OWNED_BY = _UNMANNED | {"aircraft"}
_REACH = 12
"""How far from an act a weapon may stand whose owner acts."""


def flown(clause: Clause, at: int) -> int:
    """استهداف مسيرة إسرائيلية سيارة: the end of a drone that is what acts, and whose it is; `at` where none stands there."""
    drone = next((h for h in clause.hits.weapons if h.first == at and h.entry.get("class") == "drone"), None)
    if drone is None or drone.prefix not in ("", "ال") or clause.trigger.mode == "interception":
        return at
    party = clause.parties.get(drone.last)
    if party is None or party.kind != "adjective":
        struck = drone.last in clause.things  # أصابت طائرة مسيرة سيارة
        return at if at in clause.parties and not struck else drone.last
    if clause.attacker is None:
        clause.attack(party.first, party.last, party)
    return party.last


def manned(clause: Clause) -> None:
    """غارة لطائرة مسيرة أميركية: a weapon that nobody sits in is no author, the state of its adjective is."""
    if clause.attacker is None:
        return
    start = clause.attacker.loc.start
    for weapon in clause.hits.weapons:
        first = clause.sentence.tokens[weapon.first]
        end = clause.sentence.tokens[weapon.last - 1].end
        if weapon.entry.get("class") == "aircraft" and first.start <= start < end >= clause.attacker.loc.end:
            clause.rank = 0  # الطائرات الحربية: any wording that tells whose they are says more
            return
        if (
            weapon.entry.get("class") in _UNMANNED
            and first.start <= start < clause.sentence.tokens[weapon.last - 1].end
        ):
            party = clause.parties.get(weapon.last)
            clause.attacker, clause.rank = None, 0
            if party is not None and party.kind == "adjective":
                clause.attack(party.first, party.last, party)
            return


def owned(clause: Clause) -> None:
    """مسيرات تابعة لقوات الدعم السريع، صواريخ إسرائيلية: whose the weapon of an act is."""
    at = clause.trigger.first
    for weapon in clause.hits.weapons:
        if abs(weapon.first - at) > _REACH or weapon.entry.get("class") not in _OWNED_BY:
            continue
        next_to = weapon.last + (clause.word(weapon.last) in _OWNED)
        party = clause.parties.get(next_to)
        if party is None:
            continue
        if next_to > weapon.last and "ل" in party.prefix:
            clause.attack(next_to, party_end(clause, party), party)
            return
        before = weapon.last <= at and thing_acts(clause)
        # قصفت الصواريخ الإسرائيلية
        before = before or (
            clause.trigger.verb and weapon.first - clause.trigger.last in (0, 1) and not weapon.prefix.endswith("ب")
        )
        if party.kind == "adjective" and (
            before or (weapon.prefix.endswith("ب") and weapon.entry.get("class") != "aircraft")
        ):
            clause.attack(party.first, party.last, party)
            return
