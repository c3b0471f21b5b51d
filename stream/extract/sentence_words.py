"""What many rules ask of the words of a sentence: the one at an index, whether a number is among them, what is known."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING

from stream.extract.once import once

if TYPE_CHECKING:
    from collections.abc import Callable

    from stream.extract.analysis import Sentence

_first, _kind = attrgetter("first"), attrgetter("kind")


class _Words(dict[int, str]):
    """Folded words by their index; an empty one for an index outside of the sentence."""

    __slots__ = ()

    def __missing__(self, at: int) -> str:
        return ""


@once
def word_at(sentence: Sentence) -> Callable[[int], str]:
    """Return what gives the folded word at an index, an empty one beyond the ends of the sentence.

    Looking into a dictionary costs a fifth of a method of ours, and rules ask hundreds of times an article.
    """
    return _Words(enumerate(sentence.folds)).__getitem__


@once
def has_number(sentence: Sentence) -> bool:
    """Tell whether a number in digits stands in a sentence."""
    return "number" in map(_kind, sentence.tokens)


def begins_entry(sentence: Sentence, at: int) -> bool:
    """Tell whether some lexicon knows what begins at a token."""
    hits = sentence.hits
    behind = bisect_left(hits, at, key=_first)
    return behind < len(hits) and hits[behind].first == at
