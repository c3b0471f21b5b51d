"""What rules read of an article, of a sentence or of what stands in it, read once however many rules ask for it."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from stream.extract.analysis import Analysis, Sentence

Found = TypeVar("Found")
Owner = TypeVar("Owner")


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


class lazy(Generic[Owner, Found]):  # noqa: N801 - a decorator, named as those of the standard library
    """An attribute that is read where it is first asked for.

    As `functools.cached_property`, but without the lock that this takes up to Python 3.11, which costs more than most of
    what is read: one thread reads an article.
    """

    def __init__(self, read: Callable[[Owner], Found]) -> None:
        self._read = read
        self._name = ""

    def __set_name__(self, owner: type[Owner], name: str) -> None:
        """Take the name that the attribute is kept by."""
        self._name = name

    def __get__(self, one: Owner, owner: type[Owner]) -> Found:
        """Read the attribute, and keep it where it is looked for before this is asked again."""
        found = one.__dict__[self._name] = self._read(one)
        return found
