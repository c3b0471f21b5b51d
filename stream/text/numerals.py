"""Cardinal numbers over tokens: digits, words in both genders and all cases, and the two mixed."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from stream.text.known import Known
from stream.text.numeral_grammar import NumberReader
from stream.text.numeral_words import (
    BOUND_ONE,
    NUMBER_WORDS,
    ORDINALS,
    TENS_WORD,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stream.text.tokens import Token


class Number(NamedTuple):
    """A cardinal number found in a run of tokens.

    Attributes:
        first: index of its first token.
        last: index behind its last token.
        value: what it says.
        prefix: folded clitics written before it ("", "و", "ال", "بال" ...).
        digits: whether its first part is written in digits.

    """

    first: int
    last: int
    value: int
    prefix: str
    digits: bool


_PREFIXES = ("وال", "فال", "بال", "كال", "ال", "وب", "ول", "فب", "لل", "و", "ف", "ب", "ل", "ك")
_GLUED_TO_DIGITS = frozenset((*_PREFIXES, "ولل", "وبال"))


def number_at(tokens: Sequence[Token], first: int) -> Number | None:  # noqa: PLR0911 - a chain of refusals
    """Read the longest cardinal number that begins at a token.

    Args:
        tokens: of a sentence.
        first: where to begin; a conjunction, preposition or article written before the number belongs to it.

    Returns:
        The number, or None where none begins. Ordinals, decimals without a scale and day names give none.

    """
    token = tokens[first]
    if token.kind == "number":
        found = NumberReader(tokens).number(first, "")
        return found and Number(first, found[1], found[0], "", digits=True)
    if token.kind != "word":
        return None
    if token.fold in _GLUED_TO_DIGITS and first + 1 < len(tokens) and tokens[first + 1].kind == "number":
        article = token.fold.endswith(("ال", "لل"))
        if tokens[first + 1].start == token.end or article:
            found = NumberReader(tokens).number(first + 1, "")
            return found and Number(first, found[1], found[0], token.fold, digits=True)
        return None
    prefix, word = _STRIPPED[token.fold]
    if word is None:
        return None
    # الخامس والعشرون is an ordinal, الاثنين is Monday, الأحد Sunday.
    if prefix == "وال" and word in TENS_WORD and first and tokens[first - 1].fold in ORDINALS:
        return None
    if prefix.endswith(("ال", "لل")) and (word in BOUND_ONE or word in ("اثنين", "اتنين", "صفر")):
        return None
    found = NumberReader(tokens).number(first, word)
    return found and Number(first, found[1], found[0], prefix, digits=False)


def begins_number(fold: str) -> bool:
    """Tell whether a folded word can begin a number in words."""
    return _STRIPPED[fold][1] is not None or fold in _GLUED_TO_DIGITS


def _strip(fold: str) -> tuple[str, str | None]:
    """Return the clitics before a number word and the word, None where the token is none."""
    if fold in NUMBER_WORDS:
        return "", fold
    for prefix in _PREFIXES:
        if fold.startswith(prefix) and fold[len(prefix) :] in NUMBER_WORDS:
            return prefix, fold[len(prefix) :]
    return "", None


_STRIPPED = Known(_strip, 1 << 16)
