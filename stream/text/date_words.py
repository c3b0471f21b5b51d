"""The names of months, days and units in a run of tokens, as `dates.txt` lists them."""

from __future__ import annotations

from functools import cache
from itertools import compress
from typing import TYPE_CHECKING, NamedTuple

from stream.lexicon.files import load
from stream.text.normalise import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stream.text.tokens import Token

OPENING = frozenset(
    (
        *("false", "anaphor", "after", "ago", "ordinal", "day", "weekday"),
        *("month", "hijri", "this", "period", "hours", "unit", "vague"),
    )
)
"""Kinds of names with which an expression may begin; those of others only go on with it or lead up to it."""
_SHIFTS = {"past": -1, "next": 1, "current": 0}
_CLITICS = ("", "و", "ف", "ب", "ل", "ك", "وب", "ول", "فب", "فل")


class DateName(NamedTuple):
    """A name of `dates.txt`: its section, its value and unit, whether it is also an ordinary word, and its end."""

    kind: str
    value: int
    unit: str
    weak: bool
    last: int


class _Begun(NamedTuple):
    """The names that a folded word may begin, the longest first: all their words and fields; how many words that has."""

    names: tuple[tuple[tuple[str, ...], str, int, str, bool, int], ...]
    longest: int


_new = tuple.__new__


@cache
def _vocabulary() -> dict[str, list[tuple[tuple[str, ...], DateName]]]:
    found: dict[str, list[tuple[tuple[str, ...], DateName]]] = {}
    for entry in load("dates"):
        words = tuple(fold(entry.text).split())
        kind = entry.section.split(".")[0]
        name = DateName(kind, int(entry.get("value", "0")), entry.get("unit"), bool(entry.get("weak")), len(words))
        found.setdefault(words[0], []).append((words, name))
    for names in found.values():
        names.sort(key=lambda item: -len(item[0]))
    return found


@cache
def _beginnings() -> dict[str, _Begun]:
    """Return the names by every folded word that they can begin with, bare or behind its clitics, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], DateName]]] = {}
    for word, names in _vocabulary().items():
        written = {clitic + word for clitic in _CLITICS}
        if word.startswith("الل"):
            written |= {word[1:], "و" + word[1:]}  # لليل
        for form in written:
            found.setdefault(form, []).extend(names)
    begun = {}
    for form, names in found.items():
        names.sort(key=lambda item: -len(item[0]))
        begun[form] = _Begun(tuple((words, *name) for words, name in names), names[0][1].last)
    return begun


class DateReader:
    """Reads one run of tokens."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self.folds = [token.fold for token in tokens]
        known = _beginnings()
        self.begun: dict[int, list[DateName]] = {}
        # Few words begin a name: they are picked out without a step of Python for each of the others.
        for i in compress(range(len(tokens)), map(known.__contains__, self.folds)):
            if standing := self._standing(i, known[self.folds[i]]):
                self.begun[i] = standing

    def at(self, i: int, *kinds: str) -> DateName | None:
        """Return the longest name of one of these kinds that begins at a token; `last` is behind it."""
        for name in self.begun.get(i, ()):
            if name.kind in kinds:
                return name
        return None

    def kinds_at(self, i: int) -> set[str]:
        """Return the kinds of the names that begin at a token."""
        return {name.kind for name in self.begun.get(i, ())}

    def openings(self) -> list[int]:
        """Return the tokens at which a date expression may begin: numbers, and words for what they are called."""
        found = [i for i, token in enumerate(self.tokens) if token.kind == "number"]
        for i, names in self.begun.items():
            if self.tokens[i].kind not in ("number", "punct"):
                for name in names:
                    if name.kind in OPENING:
                        found.append(i)
                        break
        found.sort()
        return found

    def _standing(self, i: int, begun: _Begun) -> list[DateName]:
        """Return those of the names begun at a token that stand there with all their words, the longest first."""
        if len(self.folds[i]) == len("آب") and self.tokens[i].norm.startswith("إ"):
            return []  # في إب: the city, not the month that folds alike
        behind = tuple(self.folds[i + 1 : i + begun.longest]) if begun.longest > 1 else ()
        # Made as the tuples that they are: a third of the time of the class's own constructor.
        return [
            _new(DateName, (kind, value, unit, weak, i + last))
            for words, kind, value, unit, weak, last in begun.names
            if last == 1 or behind[: last - 1] == words[1:]
        ]

    def number(self, i: int) -> int | None:
        """Return the whole number of a token, of as many digits as a year has at most."""
        if (
            0 <= i < len(self.tokens)
            and self.tokens[i].kind == "number"
            and self.folds[i].isdigit()
            and len(self.folds[i]) <= 4
        ):
            return int(self.folds[i])
        return None

    def word(self, i: int) -> str:
        """Return a folded word, an empty one beyond the ends of the run."""
        return self.folds[i] if 0 <= i < len(self.folds) else ""

    def shift(self, i: int) -> int | None:
        """Return -1 where الماضي stands, 1 for المقبل, 0 for الجاري, None where none of them does."""
        name = self.at(i, "past", "next", "current")
        return None if name is None else _SHIFTS[name.kind]
