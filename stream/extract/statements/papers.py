"""Papers that speak: قال البيان is who issued it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.statements.phrases import read_phrase
from stream.extract.statements.subjects import sentence_start

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stream.extract.statements.parts import Reading
    from stream.extract.statements.passage import Passage
    from stream.extract.statements.phrase import Frame, Phrase

_BACK = 3
"""Paragraphs in which the author of a paper is looked for."""
_FAR = 400
"""Words of one paragraph in which it is looked for."""


def by_paper(passage: Passage, reading: Reading) -> bool:
    """Return whether a cue's speech is told to stand in a paper: قال فلان في بيان إن."""
    first, last = reading.subject.last if reading.subject else reading.cue.last, reading.start
    if first > last:
        first, last = last, first
    return any("document.noun" in here for here in passage.hits[first:last]) if first < last else False


def author(passages: Sequence[Passage], number: int, stop: int, frame: Frame) -> tuple[Passage, Phrase] | None:
    """Return who wrote a paper by which nobody spoke before: نشرت الوزارة بيانا. وقال البيان إن.

    Args:
        passages: the passages of the article.
        number: index of the one in which the paper speaks.
        stop: index of the token in it where it does.
        frame: what is known there.

    """
    for n in range(number, max(number - _BACK, -1), -1):
        earlier = passages[n]
        last = (stop if n == number else len(earlier.tokens)) - 1
        for at in range(last, max(last - _FAR, -1), -1):
            if "document.noun" in earlier.hits[at]:
                paper = read_phrase(earlier, at, earlier.ends[at], frame)
                owner = paper if paper and paper.kind != "document" else _first(earlier, at, frame)
                if owner:
                    return earlier, owner
    return None


def _first(passage: Passage, at: int, frame: Frame) -> Phrase | None:
    """Return the first body, state or person told in the sentence of a token, before it."""
    for j in range(sentence_start(passage, at), at):
        if passage.hit(j, "head", "actor") and "document.noun" not in passage.hits[j]:
            phrase = read_phrase(passage, j, at, frame)
            if phrase and phrase.kind in ("organisation", "state", "person") and (phrase.name or phrase.role):
                return phrase
    return None
