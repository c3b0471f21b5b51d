"""Where the reading of an office or body stands, from complement to complement."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from stream.extract.statements.passage import Passage
    from stream.extract.statements.phrase import Frame

_LONGEST = 16


class Walk:
    """Goes from complement to complement.

    Args:
        passage: the passage.
        at: index behind the noun.
        head: index of the noun.
        stop: index that the complements must not reach beyond.
        frame: what is known there.
        organisation: whether the noun is one of an organisation, not of an office.
        closed: whether the noun is definite, so that no genitive follows.

    Attributes:
        p: the passage.
        at: index behind what was taken.
        head: index of the noun that all goes on with.
        limit: index that nothing must reach beyond.
        frame: what is known there; `objects` whether what is said may follow with nothing between.
        organisation: whether the noun is one of an organisation, not of an office.
        closed: whether what was taken last is definite, so that no genitive follows.
        loose: how many words were taken on trust, indefinite and in no lexicon.

    """

    __slots__ = ("at", "closed", "frame", "head", "limit", "loose", "objects", "organisation", "p")

    def __init__(  # noqa: PLR0913 - where it begins, and what is known of its head
        self, passage: Passage, at: int, head: int, stop: int, frame: Frame, *, organisation: bool, closed: bool
    ) -> None:
        self.p = passage
        self.at = at
        self.head = head
        self.limit = min(stop, at + _LONGEST)
        self.frame = frame
        self.objects = frame.objects or frame.attached
        self.organisation = organisation
        self.closed = closed
        self.loose = 0

    def take(self, behind: int, *, closed: bool = True, loose: int = 0) -> bool:
        """Go on behind a complement."""
        self.at, self.closed, self.loose = behind, closed, loose
        return True
