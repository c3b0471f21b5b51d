"""The cues of `noise.txt`, compiled once: what lines begin with that are not the article."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, NamedTuple, cast, get_args

from stream.contracts.document import NoiseReason
from stream.errors import LexiconError
from stream.lexicon.files import load
from stream.text.normalise import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from stream.lexicon.files import Entry

_WORD = re.compile(r"[^\W_]+")
_FIRST_WORD = re.compile(r"©|[^\W_]+")
_BEFORE_COLON = re.compile(r" (?=[:.…])")
# Bounded, since it is looked for behind every full stop.
_DECORATION = re.compile(r"[^\w©]{1,80}")
_BEGINNING = re.compile(r"[^\w©]{0,80}(©|[^\W_]+)")
# A line is known by its beginning.
_HEAD_CHARS = 300


class Cue(NamedTuple):
    """A cue and what it takes.

    Attributes:
        text: the folded cue.
        reason: why such a line is noise.
        most: most words of the line.
        first: only above the first paragraph.
        last: only below the last.
        inline: whether it is also known at the beginning of a sentence inside a paragraph.

    """

    text: str
    reason: NoiseReason
    most: int
    first: bool
    last: bool
    inline: bool

    def begins(self, head: str) -> bool:
        """Tell whether a line with this head begins with the cue as a whole word."""
        if not head.startswith(self.text):
            return False
        return len(head) == len(self.text) or not (self.text[-1].isalnum() and head[len(self.text)].isalnum())


@dataclass(frozen=True, slots=True)
class Cues:
    """All cues of the file; strings are folded."""

    starts: dict[str, list[Cue]]
    exact: dict[str, Cue]
    contains: tuple[tuple[Cue, tuple[str, ...]], ...]
    rarest: frozenset[str]
    related: dict[str, list[str]]
    menu: frozenset[str]
    sites: frozenset[str]
    credit_words: frozenset[str]
    agency_words: frozenset[str]
    stamp_words: frozenset[str]
    follow: frozenset[str]
    platforms: frozenset[str]
    mast: frozenset[str]
    end: tuple[str, ...]
    first_words: frozenset[str]

    def within(self, low: str) -> list[Cue]:
        """Return the cues that lines of a text may have anywhere in them: it has all their words.

        Asked once a text, it spares each line the search for all of them.
        """
        rarest = {word for word in self.rarest if word in low}
        return [cue for cue, words in self.contains if words[0] in rarest and all(map(low.__contains__, words))]

    def may_begin(self, low: str, start: int, end: int) -> bool:
        """Tell whether a line may begin with a cue, by its first word; what this denies needs no head."""
        begun = _BEGINNING.match(low, start, end)
        return begun is None or begun[1] in self.first_words

    def find(self, head: str, within: Iterable[Cue]) -> Cue | None:
        """Return the cue that a line begins with or has in it, None where there is none.

        Args:
            head: of the line.
            within: what `within` returns for its text.

        """
        if exact := self.exact.get(head.rstrip(" :.")):
            return exact
        word = _FIRST_WORD.match(head)
        for cue in self.starts.get(word[0], ()) if word else ():
            if cue.begins(head):
                return cue
        return next((cue for cue in within if cue.text in head), None)

    def find_related(self, head: str) -> str | None:
        """Return what stands behind the cue of a related article, None where a line does not begin with one."""
        word = _FIRST_WORD.match(head)
        for cue in self.related.get(word[0], ()) if word else ():
            if head.startswith(cue) and (len(head) == len(cue) or not (cue[-1].isalnum() and head[len(cue)].isalnum())):
                return cue[-1] + head[len(cue) :] if not cue[-1].isalnum() else head[len(cue) :]
        return None


def head_of(low: str, start: int, end: int) -> str:
    """Return the beginning of a line as cues are compared with it: no decoration before it, white space single.

    Args:
        low: the text, folded and in small letters.
        start: offset of the line.
        end: offset behind it.

    """
    begin = _behind_decoration(low, start, end)
    head = " ".join(low[begin : min(end, begin + _HEAD_CHARS)].split())
    return _BEFORE_COLON.sub("", head) if " :" in head or " ." in head or " …" in head else head


def _behind_decoration(low: str, start: int, end: int) -> int:
    decoration = _DECORATION.match(low, start, end)
    return decoration.end() if decoration else start


@cache
def cues() -> Cues:
    """Return the cues of the package.

    Raises:
        LexiconError: a section or an attribute is unknown.

    """
    starts: dict[str, list[Cue]] = defaultdict(list)
    exact: dict[str, Cue] = {}
    contains: list[Cue] = []
    related: dict[str, list[str]] = defaultdict(list)
    plain: dict[str, set[str]] = {"menu": set(), "site": set(), "names": set(), "stamp": set(), "end": set()}
    plain |= {"follow": set(), "platform": set(), "mast": set()}
    for entry in load("noise"):
        kind, _, _ = entry.section.partition(".")
        text = head_of(fold(entry.text).lower(), 0, len(entry.text))
        if kind in ("starts", "tail"):
            starts[_first(text, entry)].append(_cue(entry, text))
        elif kind == "exact":
            exact[text] = _cue(entry, text)
        elif kind == "contains":
            contains.append(_cue(entry, text))
        elif kind == "related":
            related[_first(text, entry)].append(text)
        elif kind == "names":
            plain["names"].update(text.split())
        elif kind in plain:
            plain[kind].add(text)
        else:
            raise LexiconError("noise.txt", entry.line, f"section [{entry.section}] is unknown")
    # The longest word first: it is the rarest, so that the others are not looked for in most texts.
    within = [(cue, tuple(sorted(_WORD.findall(cue.text), key=len, reverse=True))) for cue in contains]
    for group in starts.values():
        group.sort(key=lambda cue: -len(cue.text))
    for texts in related.values():
        texts.sort(key=len, reverse=True)
    return Cues(
        starts=dict(starts),
        exact=exact,
        contains=tuple(within),
        rarest=frozenset(words[0] for _, words in within),
        related=dict(related),
        menu=frozenset(plain["menu"]),
        sites=frozenset(plain["site"]),
        credit_words=frozenset(plain["names"]),
        agency_words=frozenset(
            word
            for e in load("segment")
            if e.section == "agency"
            for word in re.findall(r"[^\W\d_]+", fold(e.text).lower())
        ),
        stamp_words=frozenset(plain["stamp"]),
        follow=frozenset(plain["follow"]),
        platforms=frozenset(plain["platform"]),
        mast=frozenset(plain["mast"]),
        end=tuple(sorted(plain["end"], key=len, reverse=True)),
        first_words=frozenset({*starts, *related, *(word[0] for text in exact if (word := _FIRST_WORD.match(text)))}),
    )


def _first(text: str, entry: Entry) -> str:
    word = _FIRST_WORD.match(text)
    if word is None:
        raise LexiconError("noise.txt", entry.line, f"{entry.text!r} begins with no word")
    return word[0]


def _cue(entry: Entry, text: str) -> Cue:
    kind, _, name = entry.section.partition(".")
    reason = entry.get("reason", name)
    if reason not in get_args(NoiseReason):
        raise LexiconError(
            "noise.txt", entry.line, f"{reason!r} is no reason; it may be {', '.join(get_args(NoiseReason))}"
        )
    first = entry.get("first") == "1"
    return Cue(
        text=text,
        reason=cast("NoiseReason", reason),
        most=int(entry.get("most", "25")),
        first=first,
        last=entry.get("last") == "1",
        inline=kind == "tail" or (not first and reason in ("share", "subscribe", "credit")),
    )
