"""What rules read of an article or of a sentence, read once an analysis however many rules ask for it."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from stream.extract.analysis import Analysis, Sentence

Found = TypeVar("Found")


def once_a_sentence(read: Callable[[Sentence], Found]) -> Callable[[Sentence], Found]:
    """Keep what a function reads of a sentence, for the next rule that asks."""

    @wraps(read)
    def reading(sentence: Sentence) -> Found:
        known = sentence.memory
        if read in known:
            found: Found = known[read]
            return found
        known[read] = found = read(sentence)
        return found

    return reading


def once_in_its_article(read: Callable[[Analysis, Sentence], Found]) -> Callable[[Analysis, Sentence], Found]:
    """Keep what a function reads of a sentence in the light of its article, for the next rule that asks."""

    @wraps(read)
    def reading(analysis: Analysis, sentence: Sentence) -> Found:
        known = sentence.memory
        if read in known:
            found: Found = known[read]
            return found
        known[read] = found = read(analysis, sentence)
        return found

    return reading


def once_an_article(read: Callable[[Analysis], Found]) -> Callable[[Analysis], Found]:
    """Keep what a function reads of an article, for the next rule that asks."""

    @wraps(read)
    def reading(analysis: Analysis) -> Found:
        known = analysis.memory
        if read in known:
            found: Found = known[read]
            return found
        known[read] = found = read(analysis)
        return found

    return reading
