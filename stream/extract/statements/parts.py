"""A cue with its parts: who speaks, how what is said is joined to it, and where that begins."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from stream.extract.statements.cues import Cue
    from stream.extract.statements.phrase import Phrase

Form = Literal["clause", "colon", "quote", "preposition", "object", "inverted"]


@dataclass(slots=True)
class Reading:
    """A cue with its parts.

    Attributes:
        cue: the cue.
        subject: the noun phrase of the speaker, where one stands behind the cue.
        form: how the content is joined to it.
        start: index of the content's first token (for `inverted`: of the cue itself).
        cut: letters to cut off the first token, 1 where ب is written on it.
        object: the run between the speaker and the complementiser (دعا فلان [الحكومة] إلى), or null.
        relay: who hands the words on, where the subject is not who said them (نقلت الوكالة عن فلان).

    """

    cue: Cue
    subject: Phrase | None
    form: Form
    start: int
    cut: int = 0
    object: tuple[int, int] | None = None
    relay: Phrase | None = None


def between(first: int, last: int) -> tuple[int, int] | None:
    """Return a run of tokens, or null where it is empty."""
    return (first, last) if last > first else None
