"""Places of a journey: where a boat put out and where a bus was bound for, which are seldom where people came to harm."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.grammar import words

if TYPE_CHECKING:
    from stream.extract.analysis import Sentence
    from stream.extract.places.find import PlaceMention

_SAILED = words("أبحر أبحرت يبحر انطلق انطلقت غادر غادرت غادروا خرج خرجوا القادم القادمة قادم قادمة قادما قادمين")
_BOUND = words(
    "متوجها متوجهة متوجه المتوجه المتوجهة متوجهين متجها متجهة متجه المتجه المتجهة متجهين طريقه طريقها طريقهم محاولتهم"
)
_TO = words("إلى نحو صوب باتجاه")
_SAILED_WITHIN, _BOUND_WITHIN = 9, 4
"""Words before a place within which it may be said to be left, and to be made for."""


def is_of_a_journey(sentence: Sentence, mention: PlaceMention) -> bool:
    """Tell قارب أبحر مساء الاثنين من زوارة and حافلة متجهة إلى حمص from where the boat sank.

    Args:
        sentence: the sentence of the place.
        mention: the place.

    """
    before = sentence.folds[max(0, mention.first - _SAILED_WITHIN) : mention.first]
    near = before[-_BOUND_WITHIN:]
    if not _TO.isdisjoint(near) and any(word in _BOUND for word in near):
        return True
    if "من" not in near:
        return False
    left = len(before) - near[::-1].index("من")
    return any(word.removeprefix("و") in _SAILED for word in before[:left])
