"""Words, numbers and punctuation marks of a text, with their place in the original."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from stream.text.known import Known
from stream.text.normalise import fold_normal

if TYPE_CHECKING:
    from stream.text.normalise import NormalText

TokenKind = Literal["word", "number", "latin", "punct"]

# Digits glued to letters (و50, 12شخصا) are tokens of their own; separators stay inside a number (1,200 · 3.5).
_TOKEN = re.compile(
    r"(?P<word>[\u0620-\u063f\u0641-\u064a\u066e-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06ff]+)"
    r"|(?P<number>\d+(?:[.,]\d+)*)"
    r"|(?P<latin>[^\W\d_]+)"
    r"|(?P<punct>[^\s])"
)


@dataclass(slots=True, eq=False, init=False)
class Token:
    """One token, filled in where it is made and never changed after.

    No tuple, whose fields take five times as long to read: rules read those of a token twenty times on an average. And
    without an `__init__`, which would enter the interpreter anew for each of the hundreds of an article.

    Attributes:
        start: offset of its first character in the original text.
        end: offset behind its last character (marks included).
        norm: its normalised form (hamza kept, diacritics gone).
        fold: its folded form; lexicons are matched on it.
        kind: word (Arabic letters), number, latin (letters of another script) or punct.

    """

    start: int
    end: int
    norm: str
    fold: str
    kind: TokenKind


# A run longer than this is no word and comes once.
_LONG = 32


@lru_cache(maxsize=4)
def tokenise(text: NormalText) -> list[Token]:
    """Return the tokens of a text, which nobody changes: both stages ask for those of an article, as with `normalise`."""
    runs, origins = text.runs, text.origins
    # Up to the border the original is as far ahead as here; a token that touches it may have marks behind it.
    ahead, border = 0, runs[0] if runs else len(text.norm) + 1
    out: list[Token] = []
    at = 0  # where a run stands in the original, if nothing before the border says otherwise
    # No token has white space in it, so that what stands between two spaces is cut for itself, and most of it is known
    # from before.
    for run in text.norm.split(" "):
        size = len(run)
        for s, e, norm, fold, kind in _CUTS[run] if size <= _LONG else _cut(run):
            end = at + e
            token = Token()
            if end < border:
                token.start = at + s
                token.end = end
            else:
                last = end - ahead
                token.start, token.end = text.span(at + s - ahead, last)
                k = bisect_right(runs, last)
                at -= ahead
                ahead = origins[k - 1] - runs[k - 1]
                at += ahead
                border = (runs[k] if k < len(runs) else len(text.norm)) + ahead
            token.norm = norm
            token.fold = fold
            token.kind = kind
            out.append(token)
        at += size + 1
    return out


@lru_cache(maxsize=4)
def folds_of(text: NormalText) -> list[str]:
    """Return the folded words of the tokens of a text, which nobody changes either."""
    return [token.fold for token in tokenise(text)]


def _cut(run: str) -> tuple[tuple[int, int, str, str, TokenKind], ...]:
    """Return the tokens of a normalised run with their offsets in it."""
    folded = fold_normal(run)
    return tuple(
        (m.start(), m.end(), m[0], folded[m.start() : m.end()], m.lastgroup)  # type: ignore[misc]
        for m in _TOKEN.finditer(run)
    )


# The runs of several hundred articles.
_CUTS = Known(_cut, 1 << 14)
