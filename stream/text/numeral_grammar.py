"""How the words and digits of a number go together, over tokens.

number    = part { "و" part }                 scales falling: millions, thousands, units
part      = [below 1000 | digits] [scale] | fraction scale
below 1000 = hundreds [ "و" below 100 ] | below 100
below 100 = unit "و" tens | unit "عشر" | tens | unit
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from stream.text.numeral_words import (
    BILLION,
    BOUND_ONE,
    CONSTRUCT_DUAL,
    DUAL_SCALE,
    FRACTION,
    HUNDRED,
    HUNDREDS_GLUED,
    NUMBER_WORDS,
    PARTICLES,
    PLURAL_SCALE,
    SCALE,
    TEENS_GLUED,
    TEN,
    TENS_WORD,
    THOUSAND,
    TWO_HUNDRED,
    UNIT,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stream.text.tokens import Token

_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+|\d{1,3}(?:\.\d{3})+|\d+")
_DECIMAL = re.compile(r"\d+[.,]\d{1,2}")
_GROUP = 3
_MOST_DIGITS = 20


def digits_value(text: str) -> int | None:
    """Return the integer that digits with their separators say, None for a decimal.

    Groups of three behind commas or dots are thousands (1,200 · 10.000); `text` has plain digits.
    """
    # No count of people or things has more than fifteen digits; Python refuses to read thousands of them.
    if text.isdecimal():
        return int(text) if len(text) <= _MOST_DIGITS else None
    return int(re.sub("[.,]", "", text)) if len(text) <= _MOST_DIGITS and _GROUPED.fullmatch(text) else None


class NumberReader:
    """The grammar; every method returns a value and the index behind it, or None."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self._tokens = tokens

    def _word(self, at: int) -> str:
        """Return the folded word at an index, its article off ("" at the end and for other tokens)."""
        if at >= len(self._tokens) or self._tokens[at].kind != "word":
            return ""
        fold = self._tokens[at].fold
        return fold[2:] if fold.startswith("ال") and fold not in NUMBER_WORDS and fold[2:] in NUMBER_WORDS else fold

    def _joined(self, at: int) -> tuple[str, int] | None:
        """Return the word or digits that "و" joins at an index, and their index."""
        if at >= len(self._tokens) or self._tokens[at].kind != "word":
            return None
        fold = self._tokens[at].fold
        if fold == "و" and at + 1 < len(self._tokens):
            following = self._tokens[at + 1]
            return ("", at + 1) if following.kind == "number" else (self._word(at + 1), at + 1)
        if fold.startswith("و"):
            rest = fold[1:]
            rest = rest[2:] if rest.startswith("ال") and rest not in NUMBER_WORDS else rest
            return (rest, at) if rest in NUMBER_WORDS else None
        return None

    def number(self, at: int, word: str) -> tuple[int, int] | None:
        """Read the number that begins at a token with this word, an empty one for digits."""
        part = self._part(at, word, limit=BILLION * 1000)
        if part is None:
            return None
        total, end, scale = part
        while scale > 1 and (joined := self._joined(end)) is not None:
            if joined[0] in FRACTION:  # مليون ونصف, مليون ونصف المليون
                total += scale // FRACTION[joined[0]]
                end = joined[1] + 1
                if SCALE.get(self._word(end)) == scale:
                    end += 1
                break
            more = self._part(joined[1], joined[0], limit=scale)
            if more is None or more[0] >= scale:
                break
            total, end, scale = total + more[0], more[1], more[2]
        return total, end

    def _part(self, at: int, word: str, *, limit: int) -> tuple[int, int, int] | None:  # noqa: PLR0911 - one for each alternative
        """Read one part with its scale, whose scale stays below `limit`."""
        if not word:
            return self._digits(at, limit)
        if word in FRACTION:
            scale = SCALE.get(self._word(at + 1), 0)
            return (scale // FRACTION[word], at + 2, 1) if 1 < scale < limit else None
        if word in DUAL_SCALE:
            scale = DUAL_SCALE[word]
            return (2 * scale, at + 1, scale) if scale < limit else None
        if word in SCALE:
            if word in PLURAL_SCALE or (scale := SCALE[word]) >= limit:
                return None
            end = at + 1
            if word in CONSTRUCT_DUAL and self._noun_follows(end):
                return 2 * scale, end, scale
            higher = SCALE.get(self._word(end), 0)
            if scale == THOUSAND < higher < limit:  # ألف مليون
                return scale * higher, end + 1, higher
            return scale, end, scale
        group = self._below_1000(at, word)
        if group is None:
            return None
        return self._scaled(group[0], group[1], limit)

    def _scaled(self, value: int, end: int, limit: int) -> tuple[int, int, int] | None:
        scale = SCALE.get(self._word(end), 0)
        if scale:
            return (value * scale, end + 1, scale) if scale < limit else None
        return value, end, 1

    def _digits(self, at: int, limit: int) -> tuple[int, int, int] | None:
        text, end = self._grouped(at)
        scale = SCALE.get(self._word(end), 0)
        if scale and _DECIMAL.fullmatch(text):
            value = round(float(text.replace(",", ".")) * scale)
            return (value, end + 1, 1) if scale < limit else None
        whole = digits_value(text)
        if whole is None:
            return None
        return self._scaled(whole, end, limit) if scale else (whole, end, 1)

    def _grouped(self, at: int) -> tuple[str, int]:
        """Return the digits at an index and behind them, thousands set apart (1 200 · ١،٢٠٠), and the index behind all."""
        text, end = self._tokens[at].norm, at + 1
        if len(text) <= _GROUP and text.isdecimal() and text[0] != "0":
            while len(text) <= _MOST_DIGITS and (behind := self._group_of_three(end)):
                text, end = text + self._tokens[behind - 1].norm, behind
        return text, end

    def _group_of_three(self, at: int) -> int:
        """Return the index behind a group of three digits that goes on those before it, 0 where none does."""
        tokens = self._tokens
        gap = 1
        if at < len(tokens) and tokens[at].norm == "،" and tokens[at].start == tokens[at - 1].end:
            at, gap = at + 1, 0
        if at >= len(tokens) or tokens[at].kind != "number" or tokens[at].start != tokens[at - 1].end + gap:
            return 0
        return at + 1 if tokens[at].norm.isdecimal() and len(tokens[at].norm) == _GROUP else 0

    def _noun_follows(self, at: int) -> bool:
        word = self._word(at)
        return bool(word) and word not in NUMBER_WORDS and not word.startswith("و") and word not in PARTICLES

    def _below_1000(self, at: int, word: str) -> tuple[int, int] | None:
        following = self._word(at + 1)
        hundreds = HUNDREDS_GLUED.get(word)
        end = at + 1
        if hundreds is None and word in HUNDRED:
            hundreds = 100
        elif hundreds is None and word in TWO_HUNDRED:
            hundreds = 200
        elif hundreds is None and 3 <= UNIT.get(word, 0) <= 9 and following in HUNDRED:
            hundreds, end = UNIT[word] * 100, at + 2
        if hundreds is None:
            return self._below_100(at, word)
        joined = self._joined(end)
        if joined is not None and joined[0]:
            rest = self._below_100(joined[1], joined[0])
            # A smaller part with a scale of its own is a part, not the rest of these hundreds' thousands.
            if rest is not None:
                return hundreds + rest[0], rest[1]
        return hundreds, end

    def _below_100(self, at: int, word: str) -> tuple[int, int] | None:  # noqa: PLR0911 - one for each alternative
        if word == "صفر":
            return 0, at + 1
        if word in TENS_WORD:
            return TENS_WORD[word], at + 1
        if word in TEENS_GLUED:
            return TEENS_GLUED[word], at + 1
        unit = 1 if word in BOUND_ONE else UNIT.get(word)
        if unit is None:
            return None
        if unit < 10 and self._word(at + 1) in TEN:
            return unit + 10, at + 2
        joined = self._joined(at + 1)
        if unit < 10 and joined is not None and joined[0] in TENS_WORD:
            return unit + TENS_WORD[joined[0]], joined[1] + 1
        return None if word in BOUND_ONE else (unit, at + 1)
