"""How far an event's confidence can be believed, and from which confidence on an alert may rest on it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from stream.evaluate.compare import ArticleText, dig
from stream.evaluate.match import GOLD_KEYS, EventKind, FoundEvent, GoldEntry, is_alertable, match
from stream.evaluate.score import in_part

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from stream.evaluate.score import Part

ALERTABLE_SHARE = 0.95
"""Of the events at the alert confidence and above, at least this share must be alertable."""
LEAST_EVENTS = 20
"""A share of fewer events says nothing."""
_BINS = 10


class Judged(NamedTuple):
    """An event with what the gold says of it: `right` where it is alertable (`rasid eval`)."""

    kind: EventKind
    confidence: float
    right: bool
    record: dict[str, Any]


class Bin(NamedTuple):
    """Events of about one confidence: how many, their mean confidence, and the share that is right."""

    events: int
    confidence: float
    right: float


@dataclass(frozen=True)
class Calibration:
    """Confidence against truth for one type of event.

    Attributes:
        bins: by tenths of confidence, the empty ones left out.
        error: mean distance of confidence and share over the bins, weighed by their events.
        alert_confidence: the least confidence from which on the events are alertable often enough; None where none is.
        right_above: share of all right events that lie at or above it.

    """

    bins: list[Bin]
    error: float
    alert_confidence: float | None
    right_above: float

    def as_dict(self) -> dict[str, Any]:
        """Return all figures for `rasid eval --json`."""
        return {
            "bins": [found._asdict() for found in self.bins],
            "error": self.error,
            "alert_confidence": self.alert_confidence,
            "right_above_alert_confidence": self.right_above,
        }


def judge(
    articles: Iterable[dict[str, Any]],
    gold: Iterable[dict[str, Any]],
    events: Iterable[dict[str, Any]],
    *,
    part: Part | None = None,
) -> list[Judged]:
    """Tell of each event whether the gold set has it, right in all that makes it alertable.

    Args:
        articles: the articles with `id`, `title` and `body`.
        gold: one annotation an article.
        events: published events.
        part: only the annotations of this part.

    """
    texts = {article["id"]: article for article in articles}
    found: dict[tuple[str, str], list[FoundEvent]] = defaultdict(list)
    for event in events:
        if not event.get("retracted"):
            found[dig(event, "article", "id"), event["type"]].append(FoundEvent.of(event))
    judged: list[Judged] = []
    for annotation in gold:
        article_id = annotation["id"]
        if not in_part(article_id, part):
            continue
        text = ArticleText(texts[article_id])
        for kind, key in GOLD_KEYS.items():
            golds = [GoldEntry.of(kind, record, text) for record in annotation.get(key) or []]
            answers = found[article_id, kind]
            right = {
                j for i, j in match(kind, golds, answers) if is_alertable(kind, golds[i].record, answers[j].record)
            }
            judged += [Judged(kind, a.record["confidence"], j in right, a.record) for j, a in enumerate(answers)]
    return judged


def calibration(judged: Sequence[Judged]) -> Calibration:
    """Compare the confidence of events with how many of them are right."""
    tenths: dict[int, list[Judged]] = defaultdict(list)
    for one in judged:
        tenths[min(int(one.confidence * _BINS), _BINS - 1)].append(one)
    bins = [
        Bin(len(ones), sum(o.confidence for o in ones) / len(ones), sum(o.right for o in ones) / len(ones))
        for _, ones in sorted(tenths.items())
    ]
    error = sum(b.events * abs(b.confidence - b.right) for b in bins) / max(1, len(judged))
    alert, above = _alert_confidence(judged)
    return Calibration(bins, error, alert, above)


def _alert_confidence(judged: Sequence[Judged]) -> tuple[float | None, float]:
    ranked = sorted(judged, key=lambda one: -one.confidence)
    all_right = sum(one.right for one in ranked)
    best: tuple[float | None, float] = (None, 0.0)
    right = 0
    for n, one in enumerate(ranked, 1):
        right += one.right
        last_of_its_confidence = n == len(ranked) or ranked[n].confidence < one.confidence
        if last_of_its_confidence and n >= LEAST_EVENTS and right >= ALERTABLE_SHARE * n:
            best = (one.confidence, right / all_right if all_right else 0.0)
    return best
