"""Who fights whom: the two sides of a clash (اشتباكات بين الجيش ومسلحين، اشتبك مع قوة)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.grammar import AGAINST, words
from stream.extract.roles.subject import subject_before

if TYPE_CHECKING:
    from stream.extract.roles.clause import Clause

_BOTH = words("الطرفين الجانبين طرفين جانبين")
_SIDEWAYS = words("جهه ناحيه جانب")
_LED = words("بقياده بزعامه بامره")
_REACH, _SIDE = 12, 7
"""How far behind a fight its sides may stand, and how far before its verb the إن of its subject."""


def between(clause: Clause) -> bool:
    """Read the sides of a fight; tell whether words stand there that name them, even if they name nobody (بين الطرفين)."""
    if clause.trigger.mode != "clash" and "المتبادل" not in clause.folds[clause.trigger.last : clause.trigger.last + 2]:
        return False
    for k in range(clause.trigger.last, min(len(clause.folds) - 1, clause.trigger.last + _REACH)):
        if clause.folds[k] == "بين":
            if clause.word(k + 1) not in _BOTH:
                _both_sides(clause, k + 1)
            return True
        if clause.folds[k] == "مع" and (k + 1 not in clause.places or k + 1 in clause.parties):
            _with(clause, k + 1)
            return True
    return False


def _both_sides(clause: Clause, at: int) -> None:
    last = clause.phrase(at)
    if last > at and clause.word(last) == "من" and clause.word(last + 1) not in _SIDEWAYS:  # قوة من الأمن العام
        last = max(last, clause.phrase(last + 1))
    if last > at:
        clause.attack(at, last, clause.parties.get(at))
    if clause.word(last) in _LED:  # بقيادة فلان
        last = clause.phrase(last + 1)
    if clause.word(last) == "من" and clause.word(last + 1) in _SIDEWAYS:  # بين الفصائل من جهة والجيش
        last += 2
    word = clause.word(last)
    if word.startswith("و") and word[1:] not in AGAINST and (end := max(last + 1, clause.phrase(last + 1, 6))) > last:
        clause.target = clause.role(last, end, clause.parties.get(last), "و")


def _with(clause: Clause, at: int) -> None:
    last = clause.phrase(at)
    if last == at:
        return
    subject_before(clause)
    if clause.attacker is None:
        _noun_before(clause)
    if clause.attacker is None:
        clause.attack(at, last, clause.parties.get(at))
    else:
        clause.target = clause.role(at, last, clause.parties.get(at))


def _noun_before(clause: Clause) -> None:
    """إن مجموعة مخربين اشتبكت مع الشرطة: the noun phrase between إن and the verb of a fight."""
    verb = clause.trigger.first
    if not clause.trigger.verb:
        return
    first = next((k + 1 for k in range(verb - 1, max(-1, verb - _SIDE), -1) if clause.word(k) in ("ان", "بان")), verb)
    if first < verb <= clause.phrase(first):
        clause.attack(first, verb, clause.parties.get(first))
