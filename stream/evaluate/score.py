"""Score published events against a gold set.

Three questions with growing demands, each answered by precision, recall and F1 over all articles:

- detect: was the event found?
- strict: are its main fields right too (strike: mode and place; casualty: number; statement: speaker)?
- alertable: are status and period right as well?
"""

from __future__ import annotations

import random
import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from stream.errors import SettingsError
from stream.evaluate.compare import ArticleText, dig
from stream.evaluate.match import (
    GOLD_KEYS,
    EventKind,
    FoundEvent,
    GoldEntry,
    fields_right,
    is_alertable,
    is_strict,
    match,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Part = Literal["read", "unread"]

_BOOTSTRAP_ROUNDS = 500
_BOOTSTRAP_SEED = 7  # the same interval for the same events, whenever it is computed


class Prf(NamedTuple):
    """Precision, recall and their harmonic mean, 0 to 1."""

    precision: float
    recall: float
    f1: float

    @classmethod
    def of(cls, right: int, gold: int, found: int) -> Prf:
        """Compute from counts; nothing found of nothing to find is perfect."""
        precision = right / found if found else float(gold == 0)
        recall = right / gold if gold else 1.0
        return cls(precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0)


class ArticleCounts(NamedTuple):
    """What one article adds to the figures of one type."""

    detected: int
    strict: int
    gold: int
    found: int
    alertable: int


class Difference(NamedTuple):
    """Where an event and the gold differ; `gold` is None for a spurious event, `found` for a missed one."""

    article_id: str
    what: str
    gold: dict[str, Any] | None
    found: dict[str, Any] | None


@dataclass
class KindScore:
    """All that was counted for one type of event."""

    rows: list[ArticleCounts] = field(default_factory=list)
    fields: Counter[tuple[str, bool]] = field(default_factory=Counter)
    differences: list[Difference] = field(default_factory=list)

    def total(self, rows: Sequence[ArticleCounts] | None = None) -> ArticleCounts:
        """Add up `rows`, by default those of all articles."""
        return ArticleCounts(*map(sum, zip(*(self.rows if rows is None else rows), strict=True)))

    def field_shares(self) -> dict[str, float]:
        """Return for each field the share of matched events that have it right, by name."""
        names = sorted({name for name, _ in self.fields})
        return {name: self.fields[name, True] / (self.fields[name, True] + self.fields[name, False]) for name in names}

    def strict_interval(self, rng: random.Random) -> tuple[float, float]:
        """Return the 95 % interval of strict F1 by drawing articles with replacement."""
        draws = []
        for _ in range(_BOOTSTRAP_ROUNDS):
            total = self.total([rng.choice(self.rows) for _ in self.rows])
            draws.append(Prf.of(total.strict, total.gold, total.found).f1)
        draws.sort()
        return draws[12], draws[487]


@dataclass
class Score:
    """The result of `score`."""

    articles: int
    strings_not_found: list[tuple[str, str]]
    """Article and key of each gold entry whose strings are not in its article."""
    kinds: dict[EventKind, KindScore]

    def as_dict(self) -> dict[str, Any]:
        """Return all figures, unrounded, in the shape of `rasid eval --json`."""
        rng = random.Random(_BOOTSTRAP_SEED)  # noqa: S311 - draws samples, hides nothing
        figures: dict[str, Any] = {"articles": self.articles, "gold_strings_not_found": len(self.strings_not_found)}
        for kind, result in self.kinds.items():
            total = result.total()
            detect = Prf.of(total.detected, total.gold, total.found)
            strict = Prf.of(total.strict, total.gold, total.found)
            figures[kind] = {
                "gold": total.gold,
                "predicted": total.found,
                "detect_p": detect.precision,
                "detect_r": detect.recall,
                "detect_f1": detect.f1,
                "strict_p": strict.precision,
                "strict_r": strict.recall,
                "strict_f1": strict.f1,
                "strict_f1_ci95": list(result.strict_interval(rng)),
                "alertable_f1": Prf.of(total.alertable, total.gold, total.found).f1,
                "slots": result.field_shares(),
            }
        figures["mean_strict_f1"] = sum(figures[kind]["strict_f1"] for kind in self.kinds) / len(self.kinds)
        return figures


def in_part(article_id: str, part: Part | None) -> bool:
    """Tell whether an article belongs to `part`: `unread` are the numbers that leave 2 when divided by 3."""
    if part is None:
        return True
    return (int(re.sub(r"\D", "", article_id) or 0) % 3 == 2) == (part == "unread")


def chosen(
    articles: Iterable[dict[str, Any]], gold: Iterable[dict[str, Any]], part: Part | None
) -> tuple[dict[str, dict[str, Any]], dict[str, dict[str, Any]]]:
    """Return the articles and the annotations of a part, each by id.

    Raises:
        SettingsError: there is no annotation, or one of an article that is not there.

    """
    texts = {article["id"]: article for article in articles}
    annotations = {annotation["id"]: annotation for annotation in gold if in_part(annotation["id"], part)}
    if not annotations:
        raise SettingsError("the gold set has no annotation to score against (is --part right?)")
    if absent := [article_id for article_id in annotations if article_id not in texts]:
        raise SettingsError(f"the gold set annotates articles that are not among the articles: {', '.join(absent[:5])}")
    return texts, annotations


def score(
    articles: Iterable[dict[str, Any]],
    gold: Iterable[dict[str, Any]],
    events: Iterable[dict[str, Any]],
    *,
    part: Part | None = None,
) -> Score:
    """Compare published events with a gold set.

    Args:
        articles: the articles with `id`, `title` and `body`.
        gold: one annotation an article: `id`, `strikes`, `casualties`, `statements`.
        events: published events in any order; retracted ones and those of other articles do not count.
        part: only the annotations of this part.

    Raises:
        SettingsError: the gold is empty, or annotates an article that is not there.

    """
    texts, annotations = chosen(articles, gold, part)
    found: dict[tuple[Any, Any], list[FoundEvent]] = defaultdict(list)
    for event in events:
        if not event.get("retracted"):
            found[dig(event, "article", "id"), event.get("type")].append(FoundEvent.of(event))
    result = Score(len(annotations), [], {kind: KindScore() for kind in GOLD_KEYS})
    for article_id, annotation in annotations.items():
        text = ArticleText(texts[article_id])
        entries = {
            kind: [GoldEntry.of(kind, record, text) for record in annotation.get(key) or []]
            for kind, key in GOLD_KEYS.items()
        }
        answers = {kind: found[article_id, kind] for kind in GOLD_KEYS}
        _score_article(result, article_id, entries, answers)
    return result


def _score_article(
    result: Score,
    article_id: str,
    entries: dict[EventKind, list[GoldEntry]],
    answers: dict[EventKind, list[FoundEvent]],
) -> None:
    """Match all types first: a casualty's references are judged through the strikes that were found."""
    matches = {kind: match(kind, entries[kind], answers[kind]) for kind in entries}
    twin: dict[str, str | None] = {
        entries[kind][i].record["key"]: answers[kind][j].record.get("id") for kind in entries for i, j in matches[kind]
    }
    for kind, golds in entries.items():
        events, counts, pairs = answers[kind], result.kinds[kind], matches[kind]
        result.strings_not_found += [(article_id, gold.record["key"]) for gold in golds if not gold.spans]
        strict = alertable = 0
        for i, j in pairs:
            g, p = golds[i].record, events[j].record
            strict += is_strict(kind, g, p)
            alertable += is_alertable(kind, g, p)
            right = fields_right(kind, g, p, twin)
            counts.fields.update(right.items())
            if wrong := [name for name, is_right in right.items() if not is_right]:
                counts.differences.append(Difference(article_id, "field " + " ".join(wrong), g, p))
        counts.rows.append(ArticleCounts(len(pairs), strict, len(golds), len(events), alertable))
        answered, used = {i for i, _ in pairs}, {j for _, j in pairs}
        counts.differences += [
            Difference(article_id, "missed", gold.record, None) for i, gold in enumerate(golds) if i not in answered
        ]
        counts.differences += [
            Difference(article_id, "spurious", None, event.record) for j, event in enumerate(events) if j not in used
        ]
