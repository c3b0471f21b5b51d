"""Numbers that may count people, in the brackets and strokes of news, and the years and dates that count nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.lexicon.classes import word_class
from stream.text.known import Known
from stream.text.numerals import Number, begins_number, number_at

if TYPE_CHECKING:
    from stream.extract.counts.words import CountWords

PERCENT = frozenset(("%", "المايه", "الميه", "بالمايه", "بالميه"))
_RANGE_JOINTS = frozenset(("الي", "-", "–", "—", "او", "حتي"))
_RISES = tuple(sorted(word_class("figure.rises")))
_RISE_WITHIN = 9
_FROM_WITHIN = 3
_ENCLOSED = {"(": ")", "/": "/"}


def _may_count(fold: str) -> bool:
    return fold[:1].isdecimal() or fold in _ENCLOSED or begins_number(fold)


MAY_COUNT = Known(_may_count, 1 << 15)
"""Whether a folded word may begin what `number_told` reads."""


def number_told(words: CountWords, at: int) -> Number | None:
    """Read a number, in brackets or strokes as well: (68) ألفا و(234) شهيدا, /3/ من رجال الشرطة."""
    if at >= len(words.tokens):
        return None
    token = words.tokens[at]
    if token.kind in ("word", "number"):
        return None if token.fold in PERCENT else number_at(words.tokens, at)
    closing = _ENCLOSED.get(token.fold)
    if closing is None or words.fold(at + 2) != closing or words.tokens[at + 1].kind != "number":
        return None
    inner = number_at(words.tokens[at + 1 : at + 2], 0)
    if inner is None:
        return None
    value, last = inner.value, at + 3
    if words.fold(last) in ("الف", "الفا", "الاف"):
        value, last = value * 1000, last + 1
        rest = number_told(words, last + 1) if (words.fold(last), words.fold(last + 1)) == ("و", "(") else None
        if rest is not None:
            value, last = value + rest.value, rest.last
    return Number(at, last, value, "", digits=True)


def upper_end(words: CountWords, at: int, low: int) -> tuple[int, int] | None:
    """Read the upper end of 20-30 and 20 إلى 30, but not what ارتفع من 20 إلى 30 went up to."""
    if words.fold(at) not in _RANGE_JOINTS or at + 1 >= len(words.tokens) or _is_rise(words, at):
        return None
    high = number_at(words.tokens, at + 1)
    return (high.value, high.last) if high and not high.prefix and low < high.value <= 20 * low else None


def _is_rise(words: CountWords, at: int) -> bool:
    before = [words.fold(i) for i in range(max(0, at - _RISE_WITHIN), at)]
    return "من" in before[-_FROM_WITHIN:] and any(word.removeprefix("و").startswith(_RISES) for word in before)


def is_date(words: CountWords, number: Number) -> bool:
    """Tell a year or a day of a month from a figure: قتلوا عام 2017, قتلوا يوم 2 نوفمبر."""
    for hit in words.sentence.by_lexicon.get("dates", ()):
        if hit.first == number.last and hit.entry.section.startswith("month"):
            return True
    return _is_year(words, number.first, number.last, number.value)


def _is_year(words: CountWords, first: int, last: int, value: int) -> bool:
    """Tell a year from a figure: عام 2017, تموز 2017."""
    if not 1900 <= value <= 2100 or words.tokens[first].kind != "number":
        return False
    return words.noun_at(last) is None and words.fold(last) != "من"
