"""When two names, two cues or two spans count as the same; shared by all figures of the evaluation.

The comparison stands on its own feet: it uses none of the extractor's own normalisation, so that a change there
cannot move the yardstick.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_TITLES = {"ال", "السيد", "الدكتور", "اللواء", "العميد", "العقيد"}
_PREFIXES = ("وال", "بال", "كال", "فال", "لل", "ال")
_MARKS = re.compile("[\u064b-\u065f\u0670\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_LETTERS = str.maketrans({"إ": "ا", "أ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ؤ": "و", "ئ": "ي"})

# A span far longer than the gold's would touch everything; clauses of newswire end well below this many characters.
_LONGEST_SPAN = 450


class FieldSpan(NamedTuple):
    """A half-open run of `title` or `body`, in Unicode code points."""

    field: str
    start: int
    end: int

    @property
    def length(self) -> int:
        """The number of characters."""
        return self.end - self.start

    def overlap(self, other: FieldSpan) -> int:
        """Return the number of characters that both spans cover."""
        if self.field != other.field:
            return 0
        return max(0, min(self.end, other.end) - max(self.start, other.start))


def dig(record: object, *path: str) -> Any:  # noqa: ANN401 - the value of any field of a JSON record
    """Return the value at `path` in nested objects, or None where a step is missing or no object."""
    for step in path:
        if not isinstance(record, dict):
            return None
        record = record.get(step)
    return record


def normalised(text: str | None) -> str:
    """Fold what spelling varies in: compatibility forms, diacritics, alef, ya, ta marbuta, hamza, punctuation, case."""
    text = _MARKS.sub("", unicodedata.normalize("NFKC", text or ""))
    return re.sub(r"[^\w]+", " ", text.translate(_LETTERS)).strip().lower()


def name_tokens(text: str | None) -> set[str]:
    """Return the words of a name without article, attached prefix and title."""
    words = set()
    for word in normalised(text).split():
        prefix = next((p for p in _PREFIXES if word.startswith(p) and len(word) - len(p) >= 2), "")
        words.add(word[len(prefix) :])
    return words - _TITLES


def alike(one: str | None, other: str | None, least: float = 0.5) -> bool:
    """Tell whether two short names mean the same: token F1 of at least `least`; both absent is alike."""
    ones, others = name_tokens(one), name_tokens(other)
    if not ones or not others:
        return not ones and not others
    return 2 * len(ones & others) / (len(ones) + len(others)) >= least


def bare_cue(cue: str | None) -> str:
    """Return a cue without its conjunction and definite article: وقال is قال, المؤكد is مؤكد."""
    words = normalised(cue).split()
    if words and words[0][0] in "وف" and len(words[0]) > 3:
        words[0] = words[0][1:]
    return " ".join(word.removeprefix("ال") for word in words)


def spans_of(items: Iterable[dict[str, Any] | None] | None) -> list[FieldSpan]:
    """Take the spans of a published event as they stand."""
    return [
        FieldSpan("title" if item.get("field") == "title" else "body", item["start"], item["end"])
        for item in items or ()
        if item
    ]


def touches(gold: Sequence[FieldSpan], found: Sequence[FieldSpan]) -> bool:
    """Tell whether some found span covers, or lies in, a gold span by half of the shorter, and is not far longer."""
    for a in gold:
        for b in found:
            common = a.overlap(b)
            if common > 0 and common >= 0.5 * min(a.length, b.length) and b.length <= max(2 * a.length, _LONGEST_SPAN):
                return True
    return False


def span_f1(gold: Sequence[FieldSpan], found: Sequence[FieldSpan]) -> float:
    """Return the best F1 in characters of any pair of spans."""
    return max((2 * a.overlap(b) / (a.length + b.length) for a in gold for b in found if a.overlap(b)), default=0.0)


class ArticleText:
    """Finds the exact strings of an annotation in the title and the body of its article."""

    def __init__(self, article: dict[str, Any]) -> None:
        self._fields = {"title": article.get("title") or "", "body": article.get("body") or ""}

    def find(self, text: str | None) -> list[FieldSpan]:
        """Return the first place of `text` in each field; runs of white space match each other; [] where absent."""
        if not text or not text.strip():
            return []
        pattern = re.compile(r"\s+".join(re.escape(word) for word in text.split()))
        spans = []
        for field, value in self._fields.items():
            start = value.find(text)
            if start >= 0:
                spans.append(FieldSpan(field, start, start + len(text)))
            elif match := pattern.search(value):
                spans.append(FieldSpan(field, match.start(), match.end()))
        return spans
