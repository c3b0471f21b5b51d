"""Statements measured by their exact spans, as English quote extraction is measured.

The definitions are those of Citron's evaluation (Newell, Cowlishaw and Man, "Quote Extraction and Analysis for News",
DSJM 2018; github.com/bbc/citron, `metrics.py`), so that its figures and ours can stand side by side:

- cue: a published cue is right where a gold cue has the very same span;
- source, content: right where the cues overlap and the source, or content, is the very same;
- all: right where cue, source and content are all the very same;
- overlap: words that published and gold parts have in common, against the words of each, summed over all statements;
  `all` sums the three parts.

Two things differ, since a gold set here gives strings and not spans. A gold cue is looked for nearest to its content.
And the gold source is the fullest name that the article gives, not the words beside the cue: a published source is the
same where its name, or the words beside the cue, equal the gold's string in all but spelling (`compare.normalised`).
That asks for more than Citron's source does, which leaves pronouns and short names as they stand.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any, NamedTuple

from stream.evaluate.compare import ArticleText, FieldSpan, dig, normalised, spans_of
from stream.evaluate.score import Prf, chosen

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from stream.evaluate.score import Part

PARTS = ("cue", "source", "content", "all")

CITRON: dict[str, dict[str, float]] = {
    "exact": {"cue": 0.823, "source": 0.820, "content": 0.593, "all": 0.567},
    "overlap": {"cue": 0.768, "source": 0.853, "content": 0.833, "all": 0.832},
}
"""F1 on the test part of PARC 3.0, English, as its model card en_2021-11-15 gives them."""

_INSIDE = 150  # a cue within its content counts as this far from it: one shortly before or behind is likelier


class Statement(NamedTuple):
    """The parts of a statement.

    Attributes:
        cue: where the reporting word stands, without its conjunction; null where the gold's cannot be found.
        sources: the forms of the speaker's name that count, normalised, the fullest first.
        content: where what is said stands; several where the gold's string occurs in both fields.

    """

    cue: FieldSpan | None
    sources: tuple[str, ...]
    content: tuple[FieldSpan, ...]


def score_spans(
    articles: Iterable[dict[str, Any]],
    gold: Iterable[dict[str, Any]],
    events: Iterable[dict[str, Any]],
    *,
    part: Part | None = None,
) -> dict[str, dict[str, Prf]]:
    """Return precision, recall and F1 by `exact` and `overlap`, and by each of PARTS.

    Args:
        articles: the articles with `id`, `title` and `body`.
        gold: one annotation an article.
        events: published events; only statements count, and no retracted ones.
        part: only the annotations of this part.

    Raises:
        SettingsError: as `score`.

    """
    texts, annotations = chosen(articles, gold, part)
    found: dict[Any, list[Statement]] = defaultdict(list)
    for event in events:
        if event.get("type") == "statement" and not event.get("retracted"):
            found[dig(event, "article", "id")].append(_published(event, texts))
    exact: dict[str, Counter[str]] = {name: Counter() for name in PARTS}
    overlap: dict[str, Counter[str]] = {name: Counter() for name in PARTS}
    for article_id, annotation in annotations.items():
        article, published = texts[article_id], found[article_id]
        golds = [_gold(record, article) for record in annotation.get("statements") or []]
        for name in PARTS:
            _count_exact(exact[name], name, golds, published)
        _count_words(overlap, golds, published, article)
    for name in PARTS[:3]:
        overlap["all"].update(overlap[name])
    return {
        "exact": {name: _of_exact(count) for name, count in exact.items()},
        "overlap": {name: Prf.of(c["common"], c["gold"], c["found"]) for name, c in overlap.items()},
    }


def _published(event: dict[str, Any], texts: dict[str, dict[str, Any]]) -> Statement:
    cue = next(iter(spans_of([event.get("cue")])), None)
    if cue is not None and cue.end > len(texts.get(dig(event, "article", "id"), {}).get(cue.field) or ""):
        cue = None  # of another version of the article
    forms = (normalised(dig(event, "speaker", "name")), normalised(dig(event, "speaker", "mention", "text")))
    return Statement(cue, tuple(form for form in forms if form), tuple(spans_of([event.get("content")])))


def _gold(record: dict[str, Any], article: dict[str, Any]) -> Statement:
    content = ArticleText(article).find(record.get("content"))
    cues = [(_distance(cue, said), cue) for said in content for cue in _occurrences(record.get("cue"), said, article)]
    return Statement(min(cues, default=(0, None))[1], (normalised(record.get("speaker")),), tuple(content))


def _occurrences(cue: str | None, near: FieldSpan, article: dict[str, Any]) -> Iterator[FieldSpan]:
    """Yield where a gold cue stands as words of its own in a field, an attached و or ف left out."""
    words = (cue or "").split()
    if words:
        pattern = r"(?<!\w)[وف]?(" + r"\s+".join(re.escape(word) for word in words) + r")(?!\w)"
        for found in re.finditer(pattern, article.get(near.field) or ""):
            yield FieldSpan(near.field, *found.span(1))


def _distance(cue: FieldSpan, content: FieldSpan) -> int:
    if cue.overlap(content):
        return _INSIDE
    return content.start - cue.end if cue.end <= content.start else cue.start - content.end


def _same(name: str, one: Statement, other: Statement) -> bool:
    """Tell whether a part of two statements is the very same, as the head of this file says."""
    if one.cue is None or other.cue is None:
        return False
    same = {
        "cue": one.cue == other.cue,
        "source": any(form in other.sources for form in one.sources),
        "content": any(span in other.content for span in one.content),
    }
    if name == "all":
        return all(same.values())
    return same[name] and (name == "cue" or one.cue.overlap(other.cue) > 0)


def _count_exact(count: Counter[str], name: str, golds: Sequence[Statement], found: Sequence[Statement]) -> None:
    count["right"] += sum(any(_same(name, f, g) for g in golds) for f in found)
    count["answered"] += sum(any(_same(name, f, g) for f in found) for g in golds)
    count.update(gold=len(golds), found=len(found))


def _of_exact(count: Counter[str]) -> Prf:
    """Compute from counts in which two events may give one gold part, so that precision and recall have their own."""
    precision = Prf.of(count["right"], count["gold"], count["found"]).precision
    recall = Prf.of(count["answered"], count["gold"], count["found"]).recall
    return Prf(precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0)


def _count_words(
    overlap: dict[str, Counter[str]], golds: Sequence[Statement], found: Sequence[Statement], article: dict[str, Any]
) -> None:
    places = {name: [m.span() for m in re.finditer(r"\w+", article.get(name) or "")] for name in ("title", "body")}

    def words(spans: Iterable[FieldSpan | None]) -> set[tuple[str, int]]:
        return {(s.field, a) for s in spans if s for a, b in places[s.field] if a < s.end and s.start < b}

    golds_words = [(words([g.cue]), g.sources[0].split(), words(g.content[:1])) for g in golds]
    found_words = [(words([f.cue]), " ".join(f.sources[:1]).split(), words(f.content)) for f in found]
    for side, statements in (("gold", golds_words), ("found", found_words)):
        for parts in statements:
            for name, own in zip(PARTS[:3], parts, strict=True):
                overlap[name][side] += len(own)
    for gold in golds_words:
        for one in found_words:
            overlap["cue"]["common"] += len(gold[0] & one[0])
            overlap["content"]["common"] += len(gold[2] & one[2])
            if gold[0] & one[0]:
                overlap["source"]["common"] += (Counter(gold[1]) & Counter(one[1])).total()
