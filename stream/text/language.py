"""How much of a text in Arabic letters is Arabic: Persian, Urdu, Kurdish, Pashto and Uyghur are written with them too.

Feeds mix languages, and the words of a Persian report that look like Arabic ones would give events that nobody reported.
Letters do not tell (a whole report in Persian may hold four that Arabic lacks); the small words of a language do: a
fifth of an Arabic text is made of them, and none of one language stands in a sentence of another.
"""

from __future__ import annotations

import itertools
import re
from functools import cache

from stream.lexicon.files import load
from stream.text.normalise import fold

_WORD = re.compile(r"[^\W\d_]+")
_FEWEST = 4
"""So many words of another language may stand in an Arabic article: a title, a name, a quotation."""


def arabic_share(*folded: str) -> float:
    """Return the part of texts that is Arabic, between 0 and 1, judged by the small words in them.

    Args:
        folded: folded texts, see `stream.text.normalise`.

    Returns:
        1 where hardly any word of another language stands in them.

    """
    arabic_words, others_words = _small_words()
    runs = [run for text in folded for run in text.split()]
    words = list(filter(str.isalpha, runs))
    # Only what has more in it than letters is searched: few runs have, and a search costs ten times a look.
    words += _WORD.findall(" ".join(itertools.filterfalse(str.isalpha, runs)))
    others = sum(map(others_words.__contains__, words))
    if others < _FEWEST:
        return 1.0
    arabic = sum(word in arabic_words for word in words)
    return arabic / (arabic + others)


@cache
def _small_words() -> tuple[frozenset[str], frozenset[str]]:
    arabic: set[str] = set()
    others: set[str] = set()
    for entry in load("languages"):
        (arabic if entry.section == "ar" else others).add(fold(entry.text))
    return frozenset(arabic), frozenset(others - arabic)
