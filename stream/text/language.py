"""How much of a text in Arabic letters is Arabic: Persian, Urdu, Kurdish, Pashto and Uyghur are written with them too.

Feeds mix languages, and the words of a Persian report that look like Arabic ones would give events that nobody reported.
Letters do not tell (a whole report in Persian may hold four that Arabic lacks); the small words of a language do: a
fifth of an Arabic text is made of them, and none of one language stands in a sentence of another.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from stream.lexicon.files import load
from stream.text.normalise import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

_FEWEST = 4
"""So many words of another language may stand in an Arabic article: a title, a name, a quotation."""


def arabic_share(folds: Sequence[str]) -> float:
    """Return the part of a text that is Arabic, between 0 and 1, judged by the small words in it.

    Args:
        folds: its words, folded.

    Returns:
        1 where hardly any word of another language stands in it.

    """
    arabic_words, others_words = _small_words()
    if others_words.isdisjoint(folds):  # nearly always
        return 1.0
    others = sum(map(others_words.__contains__, folds))
    if others < _FEWEST:
        return 1.0
    arabic = sum(map(arabic_words.__contains__, folds))
    return arabic / (arabic + others)


@cache
def _small_words() -> tuple[frozenset[str], frozenset[str]]:
    arabic: set[str] = set()
    others: set[str] = set()
    for entry in load("languages"):
        (arabic if entry.section == "ar" else others).add(fold(entry.text))
    return frozenset(arabic), frozenset(others - arabic)
