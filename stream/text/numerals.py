"""Cardinal numbers over tokens: digits, words in both genders and all cases, and the two mixed.

The words are a closed class, so they stand here as a table of folded forms; what joins them is a small grammar:

    number    = part { "و" part }                 scales falling: millions, thousands, units
    part      = [below 1000 | digits] [scale] | fraction scale
    below 1000 = hundreds [ "و" below 100 ] | below 100
    below 100 = unit "و" tens | unit "عشر" | tens | unit
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

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


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_ONES = {
    1: "واحد واحده واحدا",
    2: "اثنان اثنين اثنا اثني اثنتان اثنتين اثنتا اثنتي ثنتان ثنتين اتنين اتنان اتنا اتني",
    3: "ثلاث ثلاثه ثلاثا تلات تلاته ثلث",
    4: "اربع اربعه اربعا",
    5: "خمس خمسه خمسا",
    6: "ست سته ستا",
    7: "سبع سبعه سبعا",
    8: "ثمان ثماني ثمانيه ثمانيا ثمانا ثمانه تمان تماني تمانيه",
    9: "تسع تسعه تسعا",
    10: "عشر عشره عشرا",
}
# Units that are numbers only before عشر or "و" with tens: alone they mean "one of", "anybody" or Sunday.
_BOUND_ONE = frozenset(["احد", "احدي", "حدي", "احدا"])
_TEN = frozenset(["عشر", "عشره", "عشرا"])
_TENS = {20: "عشر", 30: "ثلاث تلات", 40: "اربع", 50: "خمس", 60: "ست", 70: "سبع", 80: "ثمان تمان", 90: "تسع"}
_HUNDRED = frozenset(["ميه", "مايه", "ميت", "مايت"])
_TWO_HUNDRED = _words("ميتان ميتين ميتا ميتي مايتان مايتين مايتا مايتي")

_UNIT = {word: value for value, words in _ONES.items() for word in words.split()}
_UNIT.pop("ثلث")  # a third
_TEENS_GLUED = {
    stem + "عشر": 10 + value
    for value, stems in {
        3: "ثلاثه ثلاث",
        4: "اربعه اربع",
        5: "خمسه خمس",
        6: "سته ست",
        7: "سبعه سبع",
        9: "تسعه تسع",
    }.items()
    for stem in stems.split()
}
_TENS_WORD = {
    stem + ending: value for value, stems in _TENS.items() for stem in stems.split() for ending in ("ون", "ين", "و")
}
_HUNDREDS_GLUED = {
    stem + joint + hundred: value * 100
    for value, stems in {3: "ثلاث تلات", 4: "اربع", 5: "خمس", 6: "ست", 7: "سبع", 8: "ثمان ثماني تمان", 9: "تسع"}.items()
    for stem in stems.split()
    for joint in ("", "ه")
    for hundred in _HUNDRED
}

_THOUSAND, _MILLION, _BILLION = 1000, 1_000_000, 1_000_000_000
_SCALE = {
    **dict.fromkeys(["الف", "الفا", "الاف", "الافا", "الالاف"], _THOUSAND),
    **dict.fromkeys(["مليون", "مليونا", "ملايين", "مليونًا", "ملاين"], _MILLION),
    **dict.fromkeys(["مليار", "مليارا", "مليارات", "بليون"], _BILLION),
}
_PLURAL_SCALE = frozenset(["الاف", "الافا", "الالاف", "ملايين", "ملاين", "مليارات"])
_DUAL_SCALE = {
    **dict.fromkeys(["الفان", "الفين", "الفي"], _THOUSAND),
    **dict.fromkeys(["مليونان", "مليونين", "مليوني"], _MILLION),
    **dict.fromkeys(["ملياران", "مليارين", "ملياري"], _BILLION),
}
# ألفا and مليونا before a noun are the construct dual (two thousand), elsewhere an accusative singular.
_CONSTRUCT_DUAL = {"الفا": _THOUSAND, "مليونا": _MILLION}
_FRACTION = {"نصف": 2, "ربع": 4, "ثلث": 3}

_PREFIXES = ("وال", "فال", "بال", "كال", "ال", "وب", "ول", "فب", "لل", "و", "ف", "ب", "ل", "ك")
_GLUED_TO_DIGITS = frozenset((*_PREFIXES, "ولل", "وبال"))
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+|\d{1,3}(?:\.\d{3})+|\d+")
_DECIMAL = re.compile(r"\d+[.,]\d{1,2}")

_WORDS = (
    _UNIT.keys()
    | _BOUND_ONE
    | _TENS_WORD.keys()
    | _TEENS_GLUED.keys()
    | _HUNDRED
    | _TWO_HUNDRED
    | _HUNDREDS_GLUED.keys()
    | _SCALE.keys()
    | _DUAL_SCALE.keys()
    | _FRACTION.keys()
    | {"صفر"}
)


def digits_value(text: str) -> int | None:
    """Return the integer that digits with their separators say, None for a decimal.

    Groups of three behind commas or dots are thousands (1,200 · 10.000); `text` has plain digits.
    """
    # No count of people or things has more than fifteen digits; Python refuses to read thousands of them.
    return int(re.sub("[.,]", "", text)) if len(text) <= 20 and _GROUPED.fullmatch(text) else None


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
        found = _Reader(tokens).number(first, "")
        return found and Number(first, found[1], found[0], "", digits=True)
    if token.kind != "word":
        return None
    if token.fold in _GLUED_TO_DIGITS and first + 1 < len(tokens) and tokens[first + 1].kind == "number":
        article = token.fold.endswith(("ال", "لل"))
        if tokens[first + 1].start == token.end or article:
            found = _Reader(tokens).number(first + 1, "")
            return found and Number(first, found[1], found[0], token.fold, digits=True)
        return None
    prefix, word = _strip(token.fold)
    if word is None:
        return None
    # الخامس والعشرون is an ordinal, الاثنين is Monday, الأحد Sunday.
    if prefix == "وال" and word in _TENS_WORD and first and tokens[first - 1].fold in _ORDINALS:
        return None
    if prefix.endswith(("ال", "لل")) and (word in _BOUND_ONE or word in ("اثنين", "اتنين", "صفر")):
        return None
    found = _Reader(tokens).number(first, word)
    return found and Number(first, found[1], found[0], prefix, digits=False)


def numbers(tokens: Sequence[Token]) -> list[Number]:
    """Return the numbers of a sentence from left to right, each as long as can be, none overlapping."""
    out: list[Number] = []
    i = 0
    while i < len(tokens):
        found = number_at(tokens, i) if tokens[i].kind in ("word", "number") else None
        if found is not None:
            out.append(found)
            i = found.last
        else:
            i += 1
    return out


def begins_number(fold: str) -> bool:
    """Tell whether a folded word can begin a number in words."""
    return _strip(fold)[1] is not None or fold in _GLUED_TO_DIGITS


@lru_cache(maxsize=1 << 16)
def _strip(fold: str) -> tuple[str, str | None]:
    """Return the clitics before a number word and the word, None where the token is none."""
    if fold in _WORDS:
        return "", fold
    for prefix in _PREFIXES:
        if fold.startswith(prefix) and fold[len(prefix) :] in _WORDS:
            return prefix, fold[len(prefix) :]
    return "", None


class _Reader:
    """The grammar; every method returns a value and the index behind it, or None."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self._tokens = tokens

    def _word(self, at: int) -> str:
        """Return the folded word at an index, its article off ("" at the end and for other tokens)."""
        if at >= len(self._tokens) or self._tokens[at].kind != "word":
            return ""
        fold = self._tokens[at].fold
        return fold[2:] if fold.startswith("ال") and fold not in _WORDS and fold[2:] in _WORDS else fold

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
            rest = rest[2:] if rest.startswith("ال") and rest not in _WORDS else rest
            return (rest, at) if rest in _WORDS else None
        return None

    def number(self, at: int, word: str) -> tuple[int, int] | None:
        part = self._part(at, word, limit=_BILLION * 1000)
        if part is None:
            return None
        total, end, scale = part
        while scale > 1 and (joined := self._joined(end)) is not None:
            if joined[0] in _FRACTION:  # مليون ونصف, مليون ونصف المليون
                total += scale // _FRACTION[joined[0]]
                end = joined[1] + 1
                if _SCALE.get(self._word(end)) == scale:
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
        if word in _FRACTION:
            scale = _SCALE.get(self._word(at + 1), 0)
            return (scale // _FRACTION[word], at + 2, 1) if 1 < scale < limit else None
        if word in _DUAL_SCALE:
            scale = _DUAL_SCALE[word]
            return (2 * scale, at + 1, scale) if scale < limit else None
        if word in _SCALE:
            if word in _PLURAL_SCALE or (scale := _SCALE[word]) >= limit:
                return None
            end = at + 1
            if word in _CONSTRUCT_DUAL and self._noun_follows(end):
                return 2 * scale, end, scale
            higher = _SCALE.get(self._word(end), 0)
            if scale == _THOUSAND < higher < limit:  # ألف مليون
                return scale * higher, end + 1, higher
            return scale, end, scale
        group = self._below_1000(at, word)
        if group is None:
            return None
        return self._scaled(group[0], group[1], limit)

    def _scaled(self, value: int, end: int, limit: int) -> tuple[int, int, int] | None:
        scale = _SCALE.get(self._word(end), 0)
        if scale:
            return (value * scale, end + 1, scale) if scale < limit else None
        return value, end, 1

    def _digits(self, at: int, limit: int) -> tuple[int, int, int] | None:
        text = self._tokens[at].norm
        scale = _SCALE.get(self._word(at + 1), 0)
        if scale and _DECIMAL.fullmatch(text):
            value = round(float(text.replace(",", ".")) * scale)
            return (value, at + 2, 1) if scale < limit else None
        whole = digits_value(text)
        if whole is None:
            return None
        return self._scaled(whole, at + 1, limit)

    def _noun_follows(self, at: int) -> bool:
        word = self._word(at)
        return bool(word) and word not in _WORDS and not word.startswith("و") and word not in _PARTICLES

    def _below_1000(self, at: int, word: str) -> tuple[int, int] | None:
        following = self._word(at + 1)
        hundreds = _HUNDREDS_GLUED.get(word)
        end = at + 1
        if hundreds is None and word in _HUNDRED:
            hundreds = 100
        elif hundreds is None and word in _TWO_HUNDRED:
            hundreds = 200
        elif hundreds is None and 3 <= _UNIT.get(word, 0) <= 9 and following in _HUNDRED:
            hundreds, end = _UNIT[word] * 100, at + 2
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
        if word in _TENS_WORD:
            return _TENS_WORD[word], at + 1
        if word in _TEENS_GLUED:
            return _TEENS_GLUED[word], at + 1
        unit = 1 if word in _BOUND_ONE else _UNIT.get(word)
        if unit is None:
            return None
        if unit < 10 and self._word(at + 1) in _TEN:
            return unit + 10, at + 2
        joined = self._joined(at + 1)
        if unit < 10 and joined is not None and joined[0] in _TENS_WORD:
            return unit + _TENS_WORD[joined[0]], joined[1] + 1
        return None if word in _BOUND_ONE else (unit, at + 1)


_ORDINALS = _words("الحادي الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع")
_ORDINALS |= {word + "ه" for word in _ORDINALS}
# Words after ألفا that are no counted noun.
_PARTICLES = _words("من في على علي الى الي عن مع بين او ام ثم حتي قد لم لا ما ان كما بعد قبل منذ خلال")
