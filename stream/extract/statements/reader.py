"""What reads a noun phrase: where it may reach, and what is known there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.statements.affiliation import affiliation_end, may_go_on
from stream.extract.statements.grammar import definite, stops
from stream.extract.statements.names import Names
from stream.extract.statements.phrase import COMMAS
from stream.extract.statements.walk import Walk

if TYPE_CHECKING:
    from stream.extract.statements.passage import Passage
    from stream.extract.statements.phrase import Frame


class Reader:
    """What the rules of one phrase share.

    Args:
        passage: the passage.
        stop: index that the phrase must not reach beyond.
        frame: what is known there.

    """

    __slots__ = ("_names", "frame", "p", "stop")

    def __init__(self, passage: Passage, stop: int, frame: Frame) -> None:
        self.p = passage
        self.stop = stop
        self.frame = frame
        self._names: Names | None = None

    @property
    def names(self) -> Names:
        """What reads names here: made where one may follow, since most phrases are read without."""
        if self._names is None:
            self._names = Names(self.p, self.stop, self.frame)
        return self._names

    def end(self, at: int, head: int, *, organisation: bool, closed: bool | None = None) -> int:
        """Return the index behind the complements of the noun at `head`, which ends before `at`."""
        p = self.p
        if at >= self.stop or (stops(p, at) and not may_go_on(p, at)):
            return at  # nothing goes on with the noun, which is most frequent
        if closed is None:
            closed = definite(p, head) or (at > head + 1 and definite(p, at - 1))  # رئيس البلدية [شركة كذا]
        return affiliation_end(Walk(p, at, head, self.stop, self.frame, organisation=organisation, closed=closed))

    def comma(self, at: int) -> int:
        """Return the index behind a comma, where one stands."""
        return at + 1 if at < self.stop and self.p.folds[at] in COMMAS else at
