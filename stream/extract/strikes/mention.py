"""The words of an article that tell an act: its sentence, cut at marks where that is long."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.phrases import clause_bounds

if TYPE_CHECKING:
    from stream.extract.analysis import Sentence
    from stream.extract.drafts import Loc

MENTION_CHARS = 400
"""How long a mention may be; longer sentences are cut at marks around the trigger."""


def mention_of(sentence: Sentence, first: int, last: int) -> Loc:
    """Return the clause around a trigger: the sentence, cut at marks where it is long."""
    tokens = sentence.tokens
    if tokens[-1].end - tokens[0].start <= MENTION_CHARS:
        return sentence.loc(0, len(tokens))
    start, end = clause_bounds(sentence, first, last)
    while True:
        wider_start = clause_bounds(sentence, start - 1, start)[0] if start > 1 else 0
        wider_end = clause_bounds(sentence, end, min(end + 1, len(tokens)))[1] if end < len(tokens) - 1 else len(tokens)
        if (wider_start, wider_end) == (start, end) or tokens[wider_end - 1].end - tokens[start].start > MENTION_CHARS:
            break
        end = wider_end
        if tokens[end - 1].end - tokens[wider_start].start <= MENTION_CHARS:
            start = wider_start
        elif wider_end == end:
            break
    while end - start > 1 and tokens[end - 1].end - tokens[start].start > MENTION_CHARS:
        if end > last + 1:
            end -= 1
        else:
            start += 1
    return sentence.loc(start, end)
