"""Romanised Arabic back into Arabic letters, for places whose Arabic name GeoNames lacks.

GeoNames writes places of Arab countries in the BGN/PCGN romanisation, which marks every long vowel and every
emphatic letter ("Al Ḩawāmidīyah"), so that a name with such marks leads back to one spelling (الحوامدية).
"""

from __future__ import annotations

import re
import unicodedata

_DIGRAPHS = {"th": "ث", "dh": "ذ", "kh": "خ", "gh": "غ", "sh": "ش"}
_LETTERS = {
    "b": "ب", "t": "ت", "j": "ج", "ḩ": "ح", "d": "د", "r": "ر", "z": "ز", "s": "س", "ş": "ص", "ḑ": "ض", "ţ": "ط",
    "z̧": "ظ", "‘": "ع", "f": "ف", "q": "ق", "k": "ك", "l": "ل", "m": "م", "n": "ن", "h": "ه", "w": "و", "y": "ي",
    "ā": "ا", "ī": "ي", "ū": "و", "á": "ى", "a": "", "i": "", "u": "",
}  # fmt: skip
_WORDS = {
    "abū": "أبو",
    "abā": "أبا",
    "abī": "أبي",
    "umm": "أم",
    "bi’r": "بئر",
    "ra’s": "رأس",
    "ibn": "ابن",
    "bin": "بن",
}
_ARTICLE = re.compile(r"^(?:al|ad|aḑ|an|ar|as|aş|ash|at|aţ|ath|az|az̧|adh)$")
_UNIT = re.compile(r"z̧|th|dh|kh|gh|sh|.", re.DOTALL)
_MARKED = re.compile(r"[āīūḩşḑţ‘]|z̧")


def _word(word: str, *, last: bool) -> str | None:
    """Spell one word; `last` is False for a construct, whose ending ة is read -at."""
    if word in _WORDS:
        return _WORDS[word]
    units: list[str] = _UNIT.findall(word)
    out: list[str] = []
    for i, unit in enumerate(units):
        letter = _DIGRAPHS.get(unit) or _LETTERS.get(unit)
        if letter is None:
            return None
        if i == 0 and unit in {"a", "u", "i", "ā", "ī", "ū"}:
            letter = {"a": "أ", "u": "أ", "i": "إ", "ā": "آ", "ī": "إي", "ū": "أو"}[unit]
        elif i == len(units) - 1 and unit in {"a", "i", "u"}:
            return None  # a final short vowel hides its letter
        elif i and unit == units[i - 1] and letter:
            continue  # doubled: a shadda is not written
        elif i and units[i - 1] + unit in {"īy", "ūw"}:
            continue  # "īyah" is ية
        out.append(letter)
    if len(units) > 2 and (units[-2:] in (["a", "h"], ["ā", "h"]) or (not last and units[-2:] == ["a", "t"])):
        out[-1] = "ة"
    return "".join(out)


def arabise(name: str) -> str | None:
    """Return the Arabic spelling of a romanised name, or None where it carries no marks or a letter is unclear."""
    name = unicodedata.normalize("NFC", name).lower().replace("-", " ")
    if not _MARKED.search(name):
        return None
    out: list[str] = []
    article = ""
    words = name.split()
    for i, word in enumerate(words):
        if _ARTICLE.match(word):
            article = "ال"
            continue
        arabic = _word(word, last=i == len(words) - 1)
        if not arabic:
            return None
        out.append(article + arabic)
        article = ""
    return None if article or not out else " ".join(out)
