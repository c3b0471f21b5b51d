"""Sentences: Arabic and Latin punctuation, abbreviations, numbers, ellipses, closing quotes.

All offsets are those of the normalised text.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from stream.lexicon.files import load
from stream.text.normalise import fold

if TYPE_CHECKING:
    from stream.text.normalise import NormalText
    from stream.text.quotes import Quote

_TERMINAL = re.compile(r"[.!?؟…][.!?؟…]*")
_CLOSERS = frozenset("\"'”“»«’›)]}")
_WORD_BEFORE = re.compile(r"[^\W_]{1,12}$")
_WORD_BEHIND = re.compile(r"[^\W_]+")
_SAYS_SOMETHING = re.compile(r"[^\W_]")
# A quote this long is cut into its sentences; a shorter one stays whole, since one cue reports all of it.
_LONG_QUOTE = 500


@cache
def _words(section: str) -> frozenset[str]:
    return frozenset(fold(entry.text).rstrip(".").lower() for entry in load("segment") if entry.section == section)


def split_sentences(text: NormalText, start: int, end: int, quotes: list[Quote]) -> list[tuple[int, int]]:
    """Cut a paragraph into sentences, white space left out.

    A line break never comes here: it ends the paragraph. A full stop inside a closed quote of moderate length
    ends nothing; closing quotes and brackets behind it stay with the sentence.

    Args:
        text: the text.
        start: offset of the paragraph.
        end: offset behind it.
        quotes: its quoted runs, in the order of their start.

    """
    norm = text.norm
    outer = [q for q in quotes if q.depth == 1 and q.closed >= 0 and q.end - q.start <= _LONG_QUOTE]
    opened = {q.opened for q in quotes}
    marks = {q.closed - 1 for q in quotes}
    out: list[tuple[int, int]] = []
    begin, inside = start, 0
    for terminal in _TERMINAL.finditer(norm, start, end):
        stop = terminal.end()
        while inside < len(outer) and outer[inside].end < stop:
            inside += 1
        if inside < len(outer) and outer[inside].start < terminal.start() and stop < outer[inside].end:
            continue
        stop = _behind_closers(norm, stop, end, opened, marks)
        if stop == end or _ends(text, terminal, stop, begin, end):
            _add(out, norm, begin, stop)
            begin = stop
            while begin < end and norm[begin].isspace():
                begin += 1
    _add(out, norm, begin, end)
    return out


def _behind_closers(norm: str, stop: int, end: int, opened: set[int], marks: set[int]) -> int:
    """Return the offset behind the closing quotes and brackets that follow a terminal."""
    while stop < end:
        if norm[stop] in _CLOSERS and stop not in opened:
            stop += 1
        elif norm[stop] == " " and stop + 1 in marks:
            stop += 2
        else:
            break
    return stop


def _add(out: list[tuple[int, int]], norm: str, begin: int, stop: int) -> None:
    """Add a sentence; marks without a word belong to the one before."""
    if begin < stop:
        if _SAYS_SOMETHING.search(norm, begin, stop):
            out.append((begin, stop))
        elif out:
            out[-1] = (out[-1][0], stop)


def _ends(text: NormalText, terminal: re.Match[str], stop: int, begin: int, end: int) -> bool:  # noqa: C901, PLR0911  (decisions, to be read from top to bottom)
    """Tell whether a sentence ends at a terminal with something behind it."""
    at, mark = terminal.start(), terminal[0]
    norm, folded = text.norm, text.fold
    spaced = norm[stop].isspace()
    closed = stop > terminal.end()  # quotes or brackets were closed behind it
    behind = stop
    while behind < end and not norm[behind].isalnum():
        if norm[behind] in "،,؛;:":  # the sentence goes on
            return False
        behind += 1
    following = _WORD_BEHIND.match(folded, behind, end)
    word_behind = following[0].lower() if following else ""
    if closed and _hangs(word_behind):
        return False
    if "!" in mark or "?" in mark or "؟" in mark:
        return spaced or norm[stop].isalpha()
    if mark != ".":  # two dots and more: a pause, or the end of what was cut off
        return spaced and _is_joined(word_behind)
    before = at
    while not spaced and before > begin and norm[before - 1] in _CLOSERS:
        before -= 1  # انتهى".وقال
    preceding = _WORD_BEFORE.search(folded, max(begin, before - 12), before)
    word = preceding[0].lower() if preceding else ""
    if not spaced:
        return closed or _lacks_space(word, word_behind)
    if preceding is None:
        return True
    if word.isdigit() and len(word) < 3 and not norm[begin : preceding.start()].strip():
        return False  # 1. the number of a list
    if word.isalpha() and word.isascii() and word_behind.isascii():
        return len(word) > 3  # Mr. St. U.S.
    if len(word) == 2 and word[0] == "و":  # و joined to an initial
        word = word[1]
    if (len(word) == 1 and word.isalpha()) or word in _words("abbreviation"):
        measured = norm[max(begin, preceding.start() - 2) : preceding.start()].strip().isdigit()  # 50 كم. 1990 م.
        return _is_joined(word_behind) and (measured or word not in _words("title"))
    return True


def _lacks_space(word: str, behind: str) -> bool:
    """Tell whether a full stop between two words is the end of a sentence whose space was forgotten."""
    return (
        len(behind) > 1
        and behind.isalpha()
        and not behind.isascii()
        and behind not in _words("domain")
        and (word.isdigit() or (len(word) > 1 and word.isalpha() and not word.isascii()))
    )


def _is_joined(word: str) -> bool:
    """Tell whether a word is joined to و or ف, as the first of most Arabic sentences is."""
    return len(word) > 3 and word[0] in "وف"


def _hangs(word: str) -> bool:
    """Tell whether a word hangs the speaker or the source on what was quoted before it: مضيفا، بحسب."""
    return (len(word) > 4 and word[0] == "م" and word[-1] == "ا") or word in _words("hung")
