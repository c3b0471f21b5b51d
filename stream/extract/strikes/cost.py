"""Whether an act is told with those whom it killed or hurt, which hardly any general talk of violence is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.grammar import joined_too, words
from stream.extract.sentence_words import hurt_words

if TYPE_CHECKING:
    from stream.extract.analysis import Sentence
    from stream.extract.strikes.triggers import Trigger

_IN = words("في جراء إثر نتيجة خلال بسبب بعد عندما حين حينما لدى")
"""Words that stand between who fell and the act: قتل ستة في هجوم، إثر سلسلة غارات."""
_LED = joined_too("أسفر أسفرت أسفرا أدى أدت أودى أودت خلف خلفت أوقع أوقعت تسبب تسببت راح ما مما")
"""Verbs whose subject is the act: أسفر القصف عن، ما أدى إلى."""
_REACH = 14
"""How far from an act those whom it hurt, or its verb, may stand."""
_OF_VERB = 5
"""How far behind its verb they stand."""


def tells_cost(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether a sentence says of an act whom it hurt: قتل ستة في هجوم، أسفر القصف عن إصابة ثلاثة."""
    hurt = [h.first for h in hurt_words(sentence)]
    if not hurt:
        return False
    folds, first, last = sentence.folds, trigger.first, trigger.last
    hung = trigger.hit.prefix.startswith("ب") or not _IN.isdisjoint(folds[max(0, first - 2) : first])
    if hung and any(0 <= first - at <= _REACH for at in hurt):
        return True
    led = next((k for k in range(last, min(len(folds), last + _REACH)) if folds[k] in _LED), None)
    return led is not None and any(0 <= at - led <= _OF_VERB for at in hurt)
