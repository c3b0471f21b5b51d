"""What was hit as a verb beside the act says: غارة استهدفت منزلا، أصيب منزل بقذيفة، تعرض المطار لقصف."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.grammar import NO_OBJECT, joined_too, words
from stream.extract.phrases import is_stop
from stream.extract.roles.object import skip_to_object, target_end
from stream.extract.times import times_in

if TYPE_CHECKING:
    from stream.extract.roles.clause import Clause

HITTING = joined_too(
    "استهدف استهدفت استهدفا يستهدف تستهدف مستهدفا مستهدفه طال طالت يطال تطال طاول طاولت ضرب ضربت اصاب اصابت"
)
_SUFFERING = joined_too("تعرض تعرضت تعرضوا تعرضا يتعرض تتعرض") | words("بتعرض لتعرض بتعرضها")
_WHICH = words("الذي التي الذين قد كان كانت")
_WAS_HIT = joined_too("اصيب اصيبت استهدف استهدفت قصف قصفت دمر دمرت تضرر تضررت احترق احترقت انهار انهارت")
_HIT_BEFORE = 8
"""How far before what hit it a thing may stand."""
_HIT_WITHIN = 18
"""How far behind an act the verb may stand that says what it hit."""
_WITH_IT = words("بها به فيها فيه خلالها خلاله")


def struck(clause: Clause) -> None:
    """غارة استهدفت منزلا: the object of a verb of hitting behind the act."""
    first = clause.trigger.last
    for k, word in enumerate(clause.folds[first : first + _HIT_WITHIN], first):
        if word in HITTING:
            at = skip_to_object(clause, k + 1 + (clause.word(k + 1) in _WITH_IT))  # غارات استهدفت بها مواقع
            last = target_end(clause, at)
            if last > at and clause.word(at) not in NO_OBJECT:
                clause.target = clause.role(at, last, clause.parties.get(at))
            return


def hit_by(clause: Clause) -> None:
    """أصيبت خيمة بنيران المدفعية، دمر منزل بقذيفة: the thing that a verb says was hit by what stands behind it."""
    first = clause.trigger.first
    if not clause.word(first).startswith("ب"):
        return
    for k in range(first - 1, max(0, first - _HIT_BEFORE), -1):
        if clause.word(k - 1) in _WAS_HIT and k in clause.things:
            last = clause.phrase(k)
            if last > k:
                clause.target = clause.role(k, min(last, first), clause.parties.get(k))
            return


def suffered(clause: Clause) -> None:
    """تعرض المطار لقصف: who suffers an act is its target."""
    if not clause.trigger.hit.prefix.endswith("ل") and clause.word(clause.trigger.first - 1) != "الي":
        return
    for k in range(clause.trigger.first - 1, max(-1, clause.trigger.first - 10), -1):
        if clause.folds[k] in _SUFFERING:
            last = min(clause.phrase(k + 1), clause.trigger.first)
            dated = any(e.first <= k + 1 < e.last for e, _ in times_in(clause.analysis, clause.sentence))
            if last > k + 1 and clause.word(k + 1) not in ("له", "لها") and not dated:
                clause.target = clause.role(k + 1, last, clause.parties.get(k + 1))
                return
            end = k - (clause.word(k - 1) in _WHICH)  # الجيش الذي تعرض لهجوم
            first = end
            while (
                first > 0 and end - first < 4 and not is_stop(clause.word(first - 1)) and clause.is_nominal(first - 1)
            ):
                first -= 1
            named = [p.first for p in clause.parties.values() if first < p.first < end and p.kind in ("name", "head")]
            first = named[0] if named else first  # تدخل لدعم الجيش
            if first < end:
                clause.target = clause.role(first, end, clause.parties.get(first))
            return
