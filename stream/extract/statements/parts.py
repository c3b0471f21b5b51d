"""A cue with its parts: who speaks, how what is said is joined to it, and where that begins."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from stream.extract.grammar import words
from stream.extract.statements.grammar import CLAUSE

if TYPE_CHECKING:
    from stream.extract.statements.cues import Cue
    from stream.extract.statements.passage import Passage
    from stream.extract.statements.phrase import Phrase

_MARKS = words(": - – ، ,")
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


class Search:
    """Where the content of one cue is looked for.

    Args:
        passage: the passage.
        cue: the cue.
        stop: index that it is looked for before.
        strict: whether only a clause, colon or quotation is content, for a word that often reports nothing.

    Attributes:
        late: whether a noun farther on may begin it.
        after: index behind the subject.

    """

    def __init__(self, passage: Passage, cue: Cue, stop: int, *, strict: bool) -> None:
        self.p = passage
        self.cue = cue
        self.stop = stop
        self.strict = strict or "quote" in cue.flags
        self.late = (
            "object" in cue.comps and cue.kind == "verb" and cue.act in ("state", "announce") and not self.strict
        )
        self.after = 0

    def begin(self, form: Form, at: int, begun: int, header: int) -> Reading | None:
        """Make the reading, stepping over marks and over إن that stand before the content's first word."""
        p, end = self.p, len(self.p.tokens)
        while at < end and at not in p.opening and p.folds[at] in _MARKS:
            at += 1
        if at >= end:
            return None
        quote = p.opening.get(at, -1)
        if p.folds[at] in CLAUSE and (quote >= 0 or form != "clause"):
            at += 1
        elif at + 1 < end and quote >= 0 and quote == p.quoted[at + 1] and p.folds[at + 1] in CLAUSE:
            at += 2  # قال "إن ..."
        return Reading(self.cue, None, form, at, 0, between(begun, header)) if at < end else None
