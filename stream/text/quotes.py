"""Quoted runs: “ ” « » " ' and their kin, nested, reversed and unbalanced.

Whether a mark opens or closes is told by the side it leans on (a space before and a letter behind: it opens). Where that does not
tell, its nominal role does, and for straight marks whether one is open. So ”…“ and »…« are read as they are meant.
All offsets are those of the normalised text.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from typing import Literal, NamedTuple

from stream.lexicon.files import load
from stream.text.normalise import fold

Role = Literal["open", "close", "either"]

_DOUBLE, _ANGLE, _SINGLE = 0, 1, 2
_MARK = re.compile(r"[\"＂″“”„‟❝❞«»‹›'‘’‚‛`](?:(?<=')')?")
_FAMILY = (
    dict.fromkeys(["''", *'"＂″“”„‟❝❞'], _DOUBLE) | dict.fromkeys("«»‹›", _ANGLE) | dict.fromkeys("'‘’‚‛`", _SINGLE)
)
_NOMINAL: dict[str, Role] = dict.fromkeys("“„❝«‹‘‚", "open") | dict.fromkeys("”❞»›", "close")  # type: ignore[assignment]

_BEFORE_OPEN = frozenset(" \n\r\t\v\f([{:،,;؛-–—/=>*•|#\x85\u2028\u2029")
_BEHIND_CLOSE = frozenset(" \n\r\t\v\f)]}.,،؛;:!?؟-–—/…%<*|\x85\u2028\u2029")
# Letters that are written together with the word behind them, so a mark may stand between: ب"كلمة".
_PROCLITIC = re.compile(r"(?:^|[^\w])[وف]?(?:ال|[بكل]|بال|كال|لل|[سو])$")


@cache
def _narrator() -> re.Pattern[str]:
    """After a full stop the words of the lexicon begin the narrator's next sentence; a quote left open ends before them."""
    words = "|".join(re.escape(fold(entry.text)) for entry in load("segment") if entry.section == "narrator")
    return re.compile(rf"[.!؟]\s+(?:كما |هذا )?[وف]?(?:{words})\b")


class Quote(NamedTuple):
    """A quoted run.

    Attributes:
        start: offset of the first quoted character, behind the mark and white space.
        end: offset behind the last quoted character.
        depth: 1 for an outer quote.
        opened: offset of the opening mark (of the paragraph's start where it was opened in the paragraph before).
        closed: offset behind the closing mark, or -1 where there is none.

    """

    start: int
    end: int
    depth: int
    opened: int
    closed: int


class _Open(NamedTuple):
    at: int  # offset of the mark
    inner: int  # offset behind the mark
    family: int
    nominal: bool  # opened by a mark that is an opener by its form
    weak: bool  # a straight mark that leans the wrong way: an opener only if a closer follows


def find_quotes(norm: str, folded: str, start: int, end: int, carried: int = -1) -> tuple[list[Quote], int]:
    """Find the quoted runs of a paragraph, in the order of their start.

    Args:
        norm: the normalised text.
        folded: its folded form.
        start: offset of the paragraph.
        end: offset behind the paragraph.
        carried: what this function returned for the paragraph before, or -1.

    Returns:
        the quotes, and the family of marks that is left open to the end of the paragraph (-1: none).

    """
    stack: list[_Open] = []
    counts = [0, 0, 0]
    closed: list[tuple[int, int, int, int]] = []
    unclosed: list[tuple[_Open, int]] = []  # with the offset where it ends at the latest
    for mark in _MARK.finditer(norm, start, end):
        at, behind = mark.span()
        family = _FAMILY[mark[0]]
        nominal = _NOMINAL.get(mark[0], "either")
        lean = _lean(norm, at, behind, start, end)
        if family == _SINGLE and (lean == "either" or (lean == "close" and not counts[_SINGLE])):
            continue  # an apostrophe, a foot, a stray mark
        role, weak = _role(nominal, lean, stack, counts[family], family)
        if role == "close" and not counts[family]:
            if carried == family:
                closed.append((start, at, start, behind))
                carried = -1
                continue
            alone = norm[at - 1 : at].isspace() and norm[behind : behind + 1].isspace()
            if nominal == "close" and not alone:
                continue
            role, weak = "open", True
        carried = -1 if family == carried else carried
        if role == "open":
            if stack and stack[-1].weak and stack[-1].family == family:
                counts[family] -= 1
                stack.pop()
            stack.append(_Open(at, behind, family, nominal == "open", weak))
            counts[family] += 1
            continue
        while (top := stack.pop()).family != family:
            counts[top.family] -= 1
            unclosed.append((top, at))
        counts[family] -= 1
        closed.append((top.inner, at, top.at, behind))
    if not (closed or unclosed or stack):  # as in most paragraphs
        return [], -1
    unclosed.extend((left_open, end) for left_open in stack)
    left, open_to_end = _end_unclosed(folded, unclosed, [m[2] for m in closed], end)
    return _nest(norm, closed + left), open_to_end


def _lean(norm: str, at: int, behind: int, start: int, end: int) -> Role:
    before_free = at == start or norm[at - 1] in _BEFORE_OPEN
    behind_free = behind == end or norm[behind] in _BEHIND_CLOSE
    # A mark beside another mark leans as that one does: look past it.
    if not before_free and norm[at - 1] in _FAMILY:
        before_free = at - 1 == start or norm[at - 2] in _BEFORE_OPEN
    if not behind_free and norm[behind] in _FAMILY:
        behind_free = behind + 1 == end or norm[behind + 1] in _BEHIND_CLOSE
    if before_free != behind_free:
        return "open" if before_free else "close"
    if not before_free and _PROCLITIC.search(norm, max(start, at - 5), at):
        return "open"
    return "either"


def _role(nominal: Role, lean: Role, stack: list[_Open], count: int, family: int) -> tuple[Role, bool]:
    if nominal == "either":
        if lean == "either":
            return ("close" if count else "open"), False
        if lean == "open" and count and stack[-1].weak and stack[-1].family == family:
            return "open", False
        return lean, False
    if lean in ("either", nominal):
        return nominal, False
    if nominal == "close":  # it leans as an opener
        regular = count and any(o.nominal for o in stack[-3:] if o.family == family)
        return ("close" if regular else "open"), False
    return ("close" if count else "open"), False


def _end_unclosed(
    folded: str, unclosed: list[tuple[_Open, int]], opened: list[int], end: int
) -> tuple[list[tuple[int, int, int, int]], int]:
    """End each quote that was never closed: where the next begins, where the narrator goes on, or with the paragraph."""
    strong = [(mark, latest) for mark, latest in unclosed if not mark.weak and mark.family != _SINGLE]
    if not strong:
        return [], -1
    first = min(mark.at for mark, _ in strong)
    stops = sorted(
        [
            *opened,
            *(mark.at for mark, _ in strong),
            *(m.start() + 1 for m in _narrator().finditer(folded, first, end)),
            end,
        ]
    )
    out = []
    open_to_end = -1
    for mark, latest in strong:
        stop = min(latest, stops[bisect_left(stops, mark.inner)])
        out.append((mark.inner, stop, mark.at, -1))
        if stop == end:
            open_to_end = mark.family
    return out, open_to_end


def _nest(norm: str, runs: list[tuple[int, int, int, int]]) -> list[Quote]:
    out: list[Quote] = []
    ends: list[int] = []
    for inner, stop, opened, closed in sorted(runs, key=lambda r: (r[2], -r[1])):
        start, end = inner, stop
        while start < end and norm[start].isspace():
            start += 1
        while end > start and norm[end - 1].isspace():
            end -= 1
        if start == end:
            continue
        while ends and ends[-1] <= start:
            ends.pop()
        out.append(Quote(start, end, len(ends) + 1, opened, closed))
        ends.append(end)
    return out
