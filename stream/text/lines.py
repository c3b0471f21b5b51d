"""The lines of a text: the runs that a reader sees apart, also where the source lost its line breaks.

All offsets here are those of the normalised text (`NormalText.norm`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

# Two white spaces and more, or one that breaks a line. It begins with a class of characters, since a search passes over
# all others at once only then; most patterns that run over a whole text are written so.
_GAP = re.compile(r"\s(?:\s+|(?<=[\n\r\t\v\f\x1c-\x1e\x85\u2028\u2029]))")
_BREAK = re.compile(r"[\n\r\t\v\f\x1c-\x1e\x85\u2028\u2029]\s*")
_NEWLINES = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_ENDED = re.compile(r"[.!?؟…:]['\"”“»«’›)\]]{0,3}$")
_TERMINALS = frozenset(".!?؟…:")
# So many spaces in a row are a lost line break wherever they stand; two or three are one only after a full stop,
# since they also come from careless typing.
_WIDE = 4


class Line(NamedTuple):
    """A run between two breaks, without white space at its ends.

    Attributes:
        start: offset of its first character in the normalised text.
        end: offset behind its last character.
        blank: whether a blank line or a wide gap stands before it.

    """

    start: int
    end: int
    blank: bool


def is_ended(norm: str, start: int, end: int) -> bool:
    """Tell whether a run ends as a sentence does (or with a colon), closing quotes and brackets allowed."""
    last = norm[end - 1 : end]
    if last in _TERMINALS or last.isalnum():  # nearly always
        return start < end and last in _TERMINALS
    return _ENDED.search(norm, max(start, end - 5), end) is not None


def split_lines(norm: str) -> list[Line]:
    """Cut a normalised text into lines, in time linear in its length."""
    begin = len(norm) - len(norm.lstrip())
    stop = len(norm.rstrip())
    lines: list[Line] = []
    blank = True
    newlines: list[bool] = []
    for at, behind in _gaps(norm, begin, stop):
        run = norm[at:behind]
        breaks = len(_NEWLINES.findall(run)) if run != " " * len(run) else 0
        if not breaks and "\t" not in run and len(run) < _WIDE and not is_ended(norm, begin, at):
            continue
        lines.append(Line(begin, at, blank))
        newlines.append(breaks == 1)
        begin, blank = behind, breaks != 1
    if begin < stop:
        lines.append(Line(begin, stop, blank))
    return _unwrap(norm, lines, newlines)


def _gaps(norm: str, begin: int, stop: int) -> Iterator[tuple[int, int]]:
    """Yield the runs of white space that may part lines, in a text that neither begins nor ends with one."""
    if "  " in norm or "\x1f" in norm:
        for gap in _GAP.finditer(norm, begin, stop):
            yield gap.span()
        return
    # Nearly always: what breaks a line, with the one space that may stand before it. No other space is looked at.
    for gap in _BREAK.finditer(norm, begin, stop):
        at = gap.start()
        yield at - (norm[at - 1] == " "), gap.end()


def _unwrap(norm: str, lines: list[Line], newlines: list[bool]) -> list[Line]:
    """Join the lines of a text that was wrapped at a fixed width, as old wire copy is.

    It is wrapped if most of its line ends stand within a sentence and its lines are about as long as each other.
    """
    open_ends = [i for i, line in enumerate(lines[:-1]) if newlines[i] and not is_ended(norm, line.start, line.end)]
    if len(open_ends) < 4 or len(open_ends) * 10 < len(lines) * 6:
        return lines
    widths = sorted(lines[i].end - lines[i].start for i in open_ends)
    width = widths[-1]
    if not 40 <= width <= 130 or widths[len(widths) // 4] < width * 0.7:
        return lines
    joins = {i for i in open_ends if lines[i].end - lines[i].start >= width * 0.7}
    out: list[Line] = []
    for i, line in enumerate(lines):
        if i - 1 in joins:
            out[-1] = out[-1]._replace(end=line.end)
        else:
            out.append(line)
    return out
