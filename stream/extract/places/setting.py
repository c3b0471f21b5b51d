"""Places that the words beside them give to more than an act: a war, for whose sake it is waged, where it spread to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.grammar import joined_too

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stream.extract.analysis import Sentence
    from stream.extract.places.find import PlaceMention

_FOR = joined_too("دعما اسنادا نصره تضامنا انتصارا مسانده موازره ثارا")
_FOR_WITHIN = 9
"""How far before a place the word may stand that says for whom: دعما لشعبنا الصامد ومقاومته الباسلة في قطاع غزة."""
_WARS = joined_too("الحرب حرب للحرب بالحرب الصراع النزاع")
_WAR_WITHIN = 5
"""How far before a place its war may stand: الحرب الإسرائيلية المدمرة على غزة."""
_SPREAD = joined_too("توسعت توسع امتدت امتد تمتد انتقلت تمددت اتسعت وصولا لتمتد لتتوسع لتشمل")
_SPREAD_WITHIN = 3
"""How far before a place that a fight reached the word for its spreading may stand: امتدت بعد ذلك إلى حي كريتر."""
_OF = ("علي", "في")


def is_of_more(sentence: Sentence, mention: PlaceMention) -> bool:
    """منذ اندلاع الحرب في غزة، دعما للشعب الفلسطيني في غزة: tell whether a place is that of more than one act."""
    folds, first = sentence.folds, mention.first
    if _is_behind(folds[max(0, first - _FOR_WITHIN) : first], _FOR):
        return True
    if folds[max(0, first - 1) : first] == ["الي"] and not _SPREAD.isdisjoint(
        folds[max(0, first - _SPREAD_WITHIN) : first]
    ):
        return True  # بدأت الاشتباكات في المعلا ثم توسعت إلى حي كريتر
    located = mention.clitic.endswith("ب") or (first > 0 and folds[first - 1] in _OF)
    return located and _is_behind(folds[max(0, first - _WAR_WITHIN) : first], _WARS)


def _is_behind(before: Sequence[str], heads: frozenset[str]) -> bool:
    """Tell whether one of some words stands before a place in the same phrase, without a mark between."""
    if heads.isdisjoint(before):
        return False
    at = max(k for k, word in enumerate(before) if word in heads)
    return all(word.isalnum() for word in before[at:])
