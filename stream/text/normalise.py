"""One reading of a text for matching, with the way back to the original.

Three forms are made of every text, of equal length and with one table of offsets:

- `norm`: presentation forms, tatweel, diacritics, bidi and zero-width marks taken away, letters composed,
  odd spaces and digits made plain. Hamza and the two forms of final ya and ta are kept.
- `fold`: `norm` with the letters that newsrooms write in several ways made one (أ إ آ to ا, ى to ي, ة to ه,
  ؤ to و, ئ to ي). Lexicons are matched on this form.
- `low`: `fold` with small letters for capital ones; what tells noise is matched on it.

Nothing of this is ever published: spans lead back to the original.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import lru_cache

from camel_tools.utils.normalize import (
    normalize_alef_ar,
    normalize_alef_maksura_ar,
    normalize_teh_marbuta_ar,
    normalize_unicode,
)

_MARKS = (
    "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed"  # signs on letters
    "\u0640"  # tatweel
    "\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad"  # bidi, zero-width and soft hyphen
    "\ufe00-\ufe0f"  # variation selectors
)
_REMOVED = re.compile(f"[{_MARKS}]")
# A text without any of these is as long after normalising as before, so that offsets need no table.
_CHANGES_LENGTH = re.compile(f"[{_MARKS}\ufb50-\ufdff\ufe70-\ufefe]")

# The debris of a quotation mark that was decoded once too often or too rarely: quot;نصquot; — read as the mark itself.
_ENTITY = "quot;"
_DEBRIS = re.compile(f"{_CHANGES_LENGTH.pattern}|&?{_ENTITY}")

# The hamza and madda signs that Unicode composes with the letter before them.
_COMPOSED = {
    ("ا", "\u0653"): "آ",
    ("ا", "\u0654"): "أ",
    ("ا", "\u0655"): "إ",
    ("و", "\u0654"): "ؤ",
    ("ي", "\u0654"): "ئ",
    ("ى", "\u0654"): "ئ",
}

# One for one: Persian and Urdu keyboards' letters, odd spaces, Arabic and Persian digits.
_PLAIN = (
    {"ی": "ي", "ک": "ك", "ہ": "ه", "ھ": "ه", "ۀ": "ة", "ە": "ه", "٪": "%", "٫": ".", "٬": ","}
    | {chr(c): " " for c in (0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000)}
    | {chr(0x660 + d): str(d) for d in range(10)}
    | {chr(0x6F0 + d): str(d) for d in range(10)}
)

_ODD = re.compile(f"[{''.join(_PLAIN)}]")
_NOT_PLAIN = re.compile(f"[{_MARKS}\ufb50-\ufdff\ufe70-\ufefe{''.join(_PLAIN)}]")

_FOLD = {c: normalize_teh_marbuta_ar(normalize_alef_maksura_ar(normalize_alef_ar(c))) for c in "أإآٱىة"} | {
    "ؤ": "و",
    "ئ": "ي",
}


@dataclass(frozen=True, slots=True, eq=False)
class NormalText:
    """A text read for matching.

    Attributes:
        original: the text as received.
        norm: the normalised form.
        fold: the folded form, as long as `norm`.
        low: the folded form in small letters, as long too.
        runs: the offsets in `norm` from which on characters stand in a row in the original too; none where both are
            equally long.
        origins: for each run the offset of its first character in the original.

    """

    original: str
    norm: str
    fold: str
    low: str
    runs: tuple[int, ...]
    origins: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Turn a half-open, non-empty run of `norm` into the run of the original that it was made from.

        Marks that follow the last letter (a diacritic, a tatweel) belong to it.
        """
        runs, origins = self.runs, self.origins
        if not runs:
            return start, end
        k = bisect_right(runs, start) - 1
        first = origins[k] + start - runs[k]
        behind = k + 1  # the run that begins behind the last character
        if behind < len(runs) and runs[behind] < end:
            behind = bisect_left(runs, end, behind)
        last = origins[behind - 1] + end - runs[behind - 1]
        if behind < len(runs) and end < runs[behind]:
            return first, last
        limit = origins[behind] if behind < len(runs) else len(self.original)
        entity = self.norm[end - 1] == '"' and _DEBRIS.match(self.original, last - 1)
        if entity:
            last = entity.end()
        while last < limit and _REMOVED.match(self.original, last):
            last += 1
        return first, last

    def folded(self, start: int, end: int) -> str:
        """Return the folded form of a run of the original, the same as `fold` gives, mostly without reading it again."""
        if not self.runs:
            return self.fold[start:end]
        if (
            _ENTITY in self.original[max(0, start - len(_ENTITY)) : end + len(_ENTITY)]
        ):  # it may begin or end inside one
            return fold(self.original[start:end])
        return self.fold[self._at(start) : self._at(end)]

    def _at(self, offset: int) -> int:
        """Return where the first character stands in `norm` that was made from what is at an offset of the original or behind it."""
        k = bisect_left(self.origins, offset)
        if not k:
            return 0
        behind = self.runs[k] if k < len(self.runs) else len(self.norm)
        return min(self.runs[k - 1] + offset - self.origins[k - 1], behind)


@lru_cache(maxsize=4)
def normalise(text: str) -> NormalText:
    """Read a text for matching; takes time linear in its length and never fails.

    What was read last is kept: both stages read title and body of an article, one after the other.
    """
    return _read(text)


def _read(text: str) -> NormalText:
    debris = _ENTITY in text
    if not debris and not _CHANGES_LENGTH.search(text):
        return _forms(text, _plain(text), (), ())
    out: list[str] = []  # never an empty one
    runs: list[int] = []
    origins: list[int] = []
    size = copied = 0
    for special in (_DEBRIS if debris else _CHANGES_LENGTH).finditer(text):
        i, char = special.start(), special[0]
        if copied < i:
            out.append(text[copied:i])
            runs.append(size)
            origins.append(copied)
            size += i - copied
        copied = special.end()
        if len(char) > 1:
            parts = '"'
        elif out and (whole := _COMPOSED.get((out[-1][-1], char))):
            out[-1] = out[-1][:-1] + whole
            continue
        elif char < "\ufb50" or not (parts := _REMOVED.sub("", normalize_unicode(_REMOVED.sub("", char)))):
            continue
        out.append(parts)
        runs.extend(range(size, size + len(parts)))
        origins.extend([i] * len(parts))  # each of several letters is from the one character
        size += len(parts)
    if copied < len(text):
        out.append(text[copied:])
        runs.append(size)
        origins.append(copied)
    return _forms(text, _plain("".join(out)), tuple(runs), tuple(origins))


def _forms(text: str, norm: str, runs: tuple[int, ...], origins: tuple[int, ...]) -> NormalText:
    folded = fold_normal(norm)
    return NormalText(text, norm, folded, _lower(folded), runs, origins)


def _plain(text: str) -> str:
    # A replacement for each letter takes a tenth of the time of one translation, which looks up every Arabic letter.
    for odd in set(_ODD.findall(text)):
        text = text.replace(odd, _PLAIN[odd])
    return text


def _lower(folded: str) -> str:
    low = folded.lower()
    if len(low) == len(folded):
        return low
    # A letter that becomes two in small letters (İ) stays as it is.
    return "".join(small if len(small := letter.lower()) == 1 else letter for letter in folded)


def fold_normal(norm: str) -> str:
    """Return the folded form of what is normalised; each character is folded for itself."""
    for written, plain in _FOLD.items():
        norm = norm.replace(written, plain)
    return norm


def fold(text: str) -> str:
    """Return the folded form of a text, for comparing names and loading lexicons."""
    if not _NOT_PLAIN.search(text):  # nearly always
        return fold_normal(text)
    return _read(text).fold if _CHANGES_LENGTH.search(text) else fold_normal(_plain(text))
