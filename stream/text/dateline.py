"""The agency's own dateline: place, date and agency before the text of the first paragraph.

    موسكو-سانا · القاهرة (رويترز) - · عمان 12 أيار (بترا)-- · غزة - أ ف ب · بيروت/ وكالات: · لندن –
    جنيف 26 شوال 1436 هـ الموافق 11 أغسطس 2015 م واس

It is read token by token: words of places and of dates, then an agency that is set off by a mark or a date; or a
place alone before a dash or a colon. All offsets are those of the normalised text.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from stream.lexicon.files import load
from stream.lexicon.noise import cues
from stream.text.normalise import fold

if TYPE_CHECKING:
    from stream.text.normalise import NormalText

_TOKEN = re.compile(
    r"(?P<digits>\d+)|(?P<word>[^\W\d_]+)|(?P<dashes>[-–—ـ]+|:)|(?P<slash>/+)|(?P<open>[(\[«])|(?P<close>[)\]»])|(?P<comma>[،,.])|(?P<bad>\S)"
)
_REACH = 150  # characters; no dateline is longer
_SET_OFF = re.compile(r"[-–—ـ:/(\[«\d]")
_PLACE_WORDS = 7
_DATING = ("في", "الموافق")
_BEHIND = re.compile(r"[\s)\]»]*(?:[-–—/:،]+[\s-]*)?")


@cache
def _names(section: str) -> dict[str, list[tuple[str, ...]]]:
    """Return the names of a section as words, by their first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for entry in load("segment"):
        if entry.section == section:
            words = tuple(re.findall(r"[^\W_]+", fold(entry.text).lower()))
            found.setdefault(words[0], []).append(words)
    for names in found.values():
        names.sort(key=len, reverse=True)
    return found


class _Tokens(NamedTuple):
    """The beginning of a run: its tokens, their kinds and their lower-case words."""

    matches: list[re.Match[str]]
    kinds: list[str]
    words: list[str]

    def kind(self, at: int) -> str:
        return self.kinds[at] if 0 <= at < len(self.kinds) else ""

    def match(self, section: str, at: int) -> int:
        """Return how many tokens a name of a section takes at a token, 0 for none; dots inside it are passed over."""
        for name in _names(section).get(self.words[at], ()) if at < len(self.words) else ():
            i = at + 1
            for word in name[1:]:
                if self.kind(i) == "comma" and self.words[i] == ".":
                    i += 1
                if i >= len(self.words) or self.words[i] != word:
                    break
                i += 1
            else:
                return i - at
        return 0


def dateline_end(text: NormalText, start: int, end: int) -> int:
    """Return the offset behind the dateline with which a run begins, its closing mark included; 0 where it has none."""
    stop = min(end, start + _REACH)
    mark = _SET_OFF.search(text.low, start, stop)
    if mark is None or _places(text.low[start : mark.start()].split()) > _PLACE_WORDS:
        return 0  # nothing sets off an agency, or a place: no city's name is so long
    matches = list(_TOKEN.finditer(text.low, start, stop))
    tokens = _Tokens(matches, [m.lastgroup or "" for m in matches], [m[0] for m in matches])
    places = 0
    marked = False  # a mark or a date stands between the place and here
    for i, (kind, word) in enumerate(zip(tokens.kinds, tokens.words, strict=True)):
        if kind in ("word", "digits"):
            length = tokens.match("agency", i)
            if length and (marked or not i) and _is_set_off(tokens, i, i + length, end):
                stop = _close(text, matches[i + length - 1].end(), end)
                # سانا - دمشق: the place stands behind the agency
                return (not i and _bare_place(text, tokens, length + 1, end)) or stop
            if kind == "digits":
                marked = True
            elif word not in cues().stamp_words and word not in _DATING:
                places += 1
                if places > _PLACE_WORDS or (marked and places > 3 and "open" not in tokens.kinds[:i]):
                    break
        elif kind == "bad" or (kind == "comma" and word == "." and len(tokens.words[i - 1]) > 1):
            break
        elif kind in ("dashes", "slash", "open"):
            marked = True
    return _bare_place(text, tokens, 0, end)


def _places(words: list[str]) -> int:
    """Return how many words are of letters alone and tell no date: those of places, before a mark stands."""
    stamps = cues().stamp_words
    return sum(word.isalpha() and word not in stamps and word not in _DATING for word in words)


def _is_set_off(tokens: _Tokens, first: int, behind: int, end: int) -> bool:
    """Tell whether an agency is set off: by brackets or slashes, by a mark before it, or by the end of the line."""
    before, after = tokens.kind(first - 1), tokens.kind(behind)
    in_city = tokens.match("dateline_city", 0) > 0
    if not first:
        return after == "dashes" and behind < 3
    if before == "slash":
        return True
    if before == "open":
        last = behind + (after == "close") - 1
        closed = after == "close" and (first <= 2 or in_city or tokens.kind(last + 1) in ("dashes", "slash"))
        return closed or tokens.matches[last].end() == end
    if before == "dashes":
        return in_city or (tokens.words[first - 1] != ":" and (first <= 4 or "digits" in tokens.kinds[:first]))
    return tokens.matches[behind - 1].end() == end or after in ("dashes", "slash")


def _close(text: NormalText, at: int, end: int) -> int:
    """Return the offset behind the marks that close a dateline."""
    found = _BEHIND.match(text.norm, at, end)
    stop = found.end() if found else at
    while stop > at and text.norm[stop - 1].isspace():
        stop -= 1
    return stop


def _bare_place(text: NormalText, tokens: _Tokens, at: int, end: int) -> int:
    """Read a place alone before a dash or a colon: a city of the lexicon, or one word with the dash written to it."""
    if tokens.kind(at) != "word":
        return 0
    known = tokens.match("dateline_city", at)
    behind = at + (known or 1)
    if tokens.kind(behind) != "dashes":
        return 0
    dash = tokens.matches[behind]
    glued = dash.start() == tokens.matches[behind - 1].end()
    spaced = dash.end() < end and text.norm[dash.end()].isspace()
    if not spaced or text.norm.find("-", dash.end(), min(end, dash.end() + 40)) >= 0:  # a pair sets words off
        return 0
    if known:
        return dash.end() if dash[0] != ":" or glued else 0
    return dash.end() if glued and dash[0] != ":" and len(tokens.words[at]) > 2 else 0
