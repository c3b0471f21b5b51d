"""What of a text is the article, and what is not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from stream.lexicon.noise import cues, head_of
from stream.text.lines import split_lines
from stream.text.noise_around import mark_lines
from stream.text.noise_inline import Piece, split_inline
from stream.text.noise_lines import LineView

if TYPE_CHECKING:
    from stream.text.normalise import NormalText

_SITE_MARK = re.compile(r"\s[-–—|]\s|\s?\|\s?")


def clean(text: NormalText) -> list[Piece]:
    """Cut a text into pieces of article and noise; what lies between them is white space.

    Offsets are those of the normalised text. Time is linear in its length.
    """
    within = cues().within(text.low)
    views = [LineView(text, piece) for line in split_inline(text, split_lines(text.norm), within) for piece in line]
    mark_lines(text, views, within)
    return [view.piece for view in views]


def clean_title(text: NormalText) -> list[Piece]:
    """Do the same for a headline: the name of the site behind it (or before it) is noise."""
    norm = text.norm
    start, end = len(norm) - len(norm.lstrip()), len(norm.rstrip())
    if start >= end:
        return []
    marks = list(_SITE_MARK.finditer(norm, start, end))
    if marks and head_of(text.low, marks[-1].end(), end) in cues().sites:
        # The mark goes with the name, the white space before it with none.
        mark = marks[-1]
        return [Piece(start, mark.start(), None), Piece(mark.end() - len(mark[0].lstrip()), end, "menu")]
    if marks and head_of(text.low, start, marks[0].start()) in cues().sites:
        mark = marks[0]
        return [Piece(start, mark.start() + len(mark[0].rstrip()), "menu"), Piece(mark.end(), end, None)]
    return [Piece(start, end, None)]
