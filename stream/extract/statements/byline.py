"""Who wrote an article: كتب فلان، كتبت فلانة, before its first words; he reports, and says nothing himself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.lexicon.classes import word_class

if TYPE_CHECKING:
    from stream.extract.statements.parts import Reading
    from stream.extract.statements.passage import Passage

_WROTE = word_class("byline.wrote")
_DATELINE = 6
"""How many words of a place and an agency may stand before it."""


def is_byline(passage: Passage, reading: Reading) -> bool:
    """Tell whether a cue at the head of the first paragraph names the article's author: القاهرة - كتب فلان: قررت المحكمة.

    Args:
        passage: the first section of the body.
        reading: what the cue reports.

    """
    cue, who = reading.cue, reading.subject
    if passage.folds[cue.first] not in _WROTE or reading.form != "colon" or who is None or cue.first > _DATELINE:
        return False
    if who.kind != "person" or who.role is not None or who.entry is not None:
        return False  # whose office is told, or whom everybody knows, is news himself
    headed = cue.first == 0 or passage.tokens[cue.first - 1].kind == "punct"
    colon = passage.folds[who.last] == ":" and who.last + 1 == reading.start
    return headed and colon and reading.start not in passage.opening
