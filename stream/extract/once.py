"""What rules read of an article, of a sentence or of what stands in it, read once however many rules ask for it."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from stream.extract.analysis import Analysis, Sentence

Found = TypeVar("Found")


class _Remembering(Protocol):
    @property
    def memory(self) -> dict[object, Any]:
        """What rules have read of it."""


Read = TypeVar("Read", bound=_Remembering)


def once(read: Callable[[Read], Found]) -> Callable[[Read], Found]:
    """Keep what a function reads of an article or of a sentence, for the next rule that asks."""

    @wraps(read)
    def reading(text: Read) -> Found:
        known = text.memory
        if read in known:
            found: Found = known[read]
            return found
        known[read] = found = read(text)
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
