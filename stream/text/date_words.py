"""The names of months, days and units in a run of tokens, as `dates.txt` lists them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from stream.lexicon.files import load
from stream.text.normalise import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stream.text.tokens import Token

# Names of other kinds only go on with an expression or lead up to it.
_OPENING = frozenset(
    (
        *("false", "anaphor", "after", "ago", "ordinal", "day", "weekday"),
        *("month", "hijri", "this", "period", "hours", "unit", "vague"),
    )
)
_CLITICS = ("", "و", "ف", "ب", "ل", "ك", "وب", "ول", "فب", "فل")


class DateName(NamedTuple):
    """A name of `dates.txt`: its section, its value and unit, whether it is also an ordinary word, and its end."""

    kind: str
    value: int
    unit: str
    weak: bool
    last: int


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
def _beginnings() -> dict[str, list[tuple[tuple[str, ...], DateName]]]:
    """Return the names by every folded word that they can begin with, bare or behind its clitics, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], DateName]]] = {}
    for word, names in _vocabulary().items():
        written = {clitic + word for clitic in _CLITICS}
        if word.startswith("الل"):
            written |= {word[1:], "و" + word[1:]}  # لليل
        for form in written:
            found.setdefault(form, []).extend(names)
    for names in found.values():
        names.sort(key=lambda item: -len(item[0]))
    return found


class DateReader:
    """Reads one run of tokens."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self.folds = [token.fold for token in tokens]
        known = _beginnings()
        self.begun = {i: self._standing(i, known[word]) for i, word in enumerate(self.folds) if word in known}

    def at(self, i: int, *kinds: str) -> DateName | None:
        """Return the longest name of one of these kinds that begins at a token; `last` is behind it."""
        for name in self.begun.get(i, ()):
            if name.kind in kinds:
                return name._replace(last=i + name.last)
        return None

    def openings(self) -> list[int]:
        """Return the tokens at which a date expression may begin: numbers, and words for what they are called."""
        numbers = [i for i, token in enumerate(self.tokens) if token.kind == "number"]
        words = (
            i
            for i, names in self.begun.items()
            if self.tokens[i].kind not in ("number", "punct") and any(name.kind in _OPENING for name in names)
        )
        return sorted([*numbers, *words])

    def _standing(self, i: int, names: Sequence[tuple[tuple[str, ...], DateName]]) -> Sequence[DateName]:
        """Return those of the names begun at a token that stand there with all their words, the longest first."""
        if len(self.folds[i]) == len("آب") and self.tokens[i].norm.startswith("إ"):
            return ()  # في إب: the city, not the month that folds alike
        behind = self.folds[i + 1 : i + names[0][1].last]  # the first is the longest
        return [name for words, name in names if len(words) == 1 or tuple(behind[: len(words) - 1]) == words[1:]]

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
