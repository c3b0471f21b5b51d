"""Texts for the property tests: random mixes of what the lexicons hold and what surrounds it in articles."""

from __future__ import annotations

import re
from functools import cache

from hypothesis import strategies as st

from stream.lexicon import files

MARKS = [
    ".",
    "،",
    "؛",
    ":",
    "؟",
    "!",
    "...",
    "(",
    ")",
    "[",
    "]",
    '"',
    "“",
    "”",
    "«",
    "»",
    "'",
    "-",
    "–",
    "/",
    "\n",
    "\n\n",
]
BIDI = ["\u200e", "\u200f", "\u202a", "\u202b", "\u202c", "\u202e", "\u2066", "\u2069", "\u061c", "\ufeff", "\u200d"]
FIGURES = ["7", "12", "3.5", "1,200", "٤٥", "۱۲", "2024", "٪", "١٠ آلاف", "9" * 30]
GLUE = ["و", "ف", "ب", "ل", "ال", "أن", "إن", "من", "في", "على", "عن", "بين", "كما", "لم", "ما", "قد", "هو", "ه"]
DEBRIS = [
    "https://t.co/a",
    "#وسم_ما",
    "<b>",
    "&nbsp;",
    "a@b.example",
    "\u0640",
    "\u064b",
    "\ufefb",
    "ﷺ",
    "😀",
    "\x00",
    "\x1b[2J",
]


@cache
def lexicon_words() -> list[str]:
    """Return every word of every lexicon file, without the marks that say how it is inflected."""
    found: dict[str, None] = {}
    for name in files.names():
        for entry in files.load(name):
            for word in entry.text.split():
                found.update(dict.fromkeys(part for part in re.split(r"[=/*()?]+", word) if part))
    return list(found)


def pieces() -> st.SearchStrategy[str]:
    """Give one piece of a text: mostly a word that some rule looks for."""
    rest = [*MARKS, *BIDI, *FIGURES, *GLUE, *DEBRIS]
    return st.one_of(st.sampled_from(lexicon_words()), st.sampled_from(lexicon_words()), st.sampled_from(rest))


def texts(most: int = 60) -> st.SearchStrategy[str]:
    """Give a text of such pieces, with spaces between them or without, or of any characters at all."""
    return st.one_of(
        st.lists(pieces(), max_size=most).map(" ".join),
        st.lists(pieces(), max_size=most).map(" ".join),
        st.lists(pieces(), max_size=most).map("".join),
        st.text(st.characters(exclude_categories=["Cs"]), max_size=200),
    )
