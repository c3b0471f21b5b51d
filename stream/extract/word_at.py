"""The folded words of a sentence by their index, for rules that look at the words around another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.once import once

if TYPE_CHECKING:
    from collections.abc import Callable

    from stream.extract.analysis import Sentence


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
