"""Who did an act, as those tell who report crimes or blame somebody: أقدم رجل على قتل، وجه اللوم إلى التحالف."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.grammar import words
from stream.extract.phrases import is_stop

if TYPE_CHECKING:
    from stream.extract.clause import Clause

_UNDERTAKING = words("اقدم اقدمت اقدموا اقدما قام قامت قاموا قاما يقدم يقوم تقوم")
_BLAME = words("اللوم الاتهام الاتهامات اتهامات اصابع")
_GUILT = words("مسووليه المسووليه بمسووليه بالمسووليه")
_BLAMING = _BLAME | _GUILT
_CHARGING = words("حمل حملت حملوا يحمل تحمل محمله محملا وحمل وحملت")
_THREATENING = words("رد ردت توعد توعدت يتوعد تتوعد هدد هددت يهدد تهدد لوح لوحت يلوح تلوح تعهد تعهدت يتعهد تتعهد")
_THREAT = 10
_UNDERTAKEN, _CHARGED = 8, 10
"""How far before an act who undertakes it may stand, and how far from the blame who is blamed."""


def threatens(clause: Clause) -> None:
    """توعدت الجماعة بقصف المطارات، هدد رئيس الوزراء بضرب المنشآت: who threatens an act, or answers with it, is its author."""
    if clause.trigger.verb or "ب" not in clause.trigger.hit.prefix:
        return
    for k in range(clause.trigger.first - 1, max(-1, clause.trigger.first - _THREAT), -1):
        if clause.word(k).removeprefix("و").removeprefix("ف") in _THREATENING:
            last = min(clause.phrase(k + 1, 5), clause.trigger.first)
            if last > k + 1:
                clause.attack(k + 1, last, clause.parties.get(k + 1))
            return


def undertakes(clause: Clause) -> None:
    """أقدم شاب على طعن والده، قامت قوة بقصف موقع: the subject of a verb of undertaking an act."""
    at = clause.trigger.first
    if clause.trigger.verb or (clause.word(at - 1) != "علي" and not clause.word(at).startswith("ب")):
        return
    for k in range(at - 1, max(-1, at - _UNDERTAKEN), -1):
        if clause.word(k).removeprefix("و") not in _UNDERTAKING:
            continue
        last = min(clause.phrase(k + 1, 6), at)
        if last > k + 1 and clause.word(k + 1) not in ("علي", "به", "بها"):
            clause.attack(k + 1, last, clause.parties.get(k + 1))
        elif k > 0 and clause.is_nominal(k - 1) and not is_stop(clause.word(k - 1)):
            first = k - 1
            while first > 0 and k - first < 3 and clause.is_nominal(first - 1) and not is_stop(clause.word(first - 1)):
                first -= 1
            clause.attack(first, k, clause.parties.get(first))
        return


def accused(clause: Clause) -> None:
    """وجهت الحكومة الاتهام إلى الحزب، حمل الجيش المتمردين مسؤولية الهجوم: who is blamed for the act of the sentence."""
    if _BLAMING.isdisjoint(clause.folds):  # of nearly every sentence
        return
    for k, word in enumerate(clause.folds):
        if word in _BLAME:
            _blamed(clause, k)
        elif word in _GUILT:
            _charged(clause, k)
        if clause.attacker is not None:
            return


def _blamed(clause: Clause, at: int) -> None:
    for k in range(at + 1, min(len(clause.folds), at + _CHARGED)):
        if clause.word(k) in ("الي", "نحو") or clause.word(k).startswith("ل"):
            first = k + (clause.word(k) in ("الي", "نحو"))
            party = clause.parties.get(first)
            if party is not None and party.kind != "adjective":
                clause.attack(first, clause.party_end(party), party)
                return


def _charged(clause: Clause, at: int) -> None:
    verb = next((k for k in range(at - 1, max(-1, at - _CHARGED), -1) if clause.word(k) in _CHARGING), None)
    if verb is None:
        return
    named = [
        p for p in clause.parties.values() if verb < p.first < at and p.kind != "adjective" and p.prefix in ("", "ال")
    ]
    if named:
        clause.attack(named[-1].first, min(at, clause.party_end(named[-1])), named[-1])
