"""What the service measures, for Prometheus: seconds, bytes and `_total` counters, all with the prefix `rasid_`.

Labels are closed sets and every combination stands at zero from the start, so that a rate or an alert on the first
rejected article works. No label ever holds an id, a url, a name or the text of an error.
"""

from __future__ import annotations

from contextlib import contextmanager
from time import perf_counter
from typing import TYPE_CHECKING, Literal, get_args

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, ProcessCollector

from stream.contracts.event import Act, CasualtyKind, Mode
from stream.errors import REJECT_REASONS
from stream.errors import Stage as RejectStage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stream.contracts import CasualtyEvent, StatementEvent, StrikeEvent

Step = Literal["document", "extract", "publish"]
"""What is timed: reading, cleaning and segmenting; extracting; and waiting for the broker."""

Result = Literal["completed", "unchanged", "stale", "withdrawn", "redelivered", "rejected"]
"""What became of a record: a revision, the same content again, one older than what stands, a withdrawal, a record that
was completed before, or one on articles.rejected."""

SUBTYPES: dict[str, tuple[str, ...]] = {
    "strike": get_args(Mode),
    "casualty": get_args(CasualtyKind),
    "statement": get_args(Act),
}
"""The label `subtype` of each event type: the mode of a strike, the kind of a casualty, the act of a statement."""

_STEP_SECONDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)
_LATENCY_SECONDS = (0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 1800, 7200)


class Metrics:
    """The metrics of one app, in a registry of their own so that two apps in a process stay apart.

    Args:
        version: the extractor's version (`rasid 0.1.0+3fa94c1e`), published as `rasid_build_info`.

    """

    def __init__(self, version: str) -> None:
        self.registry = registry = CollectorRegistry()
        ProcessCollector(registry=registry)
        self.received = Counter(
            "rasid_articles_received", "Records read from articles.raw, repeats included.", registry=registry
        )
        self.processed = Counter(
            "rasid_articles_processed",
            "Articles whose outcome the broker has acknowledged.",
            ["result"],
            registry=registry,
        )
        self.rejected = Counter(
            "rasid_articles_rejected", "Records sent to articles.rejected.", ["stage", "reason"], registry=registry
        )
        self.published = Counter(
            "rasid_events_published",
            "Events that the broker has acknowledged; subtype is the mode, kind or act.",
            ["type", "subtype"],
            registry=registry,
        )
        self.retracted = Counter(
            "rasid_events_retracted", "Retractions that the broker has acknowledged.", registry=registry
        )
        self.step_seconds = Histogram(
            "rasid_stage_duration_seconds",
            "Time that an article takes in a stage.",
            ["stage"],
            buckets=_STEP_SECONDS,
            registry=registry,
        )
        self.latency_seconds = Histogram(
            "rasid_end_to_end_latency_seconds",
            "From the timestamp of the raw record to the broker's acknowledgement of all its events.",
            buckets=_LATENCY_SECONDS,
            registry=registry,
        )
        self.in_flight = Gauge(
            "rasid_in_flight_articles", "Records taken and not yet acknowledged, in both stages.", registry=registry
        )
        self.lag = Gauge(
            "rasid_consumer_lag_records",
            "Records between the committed offset and the end of each partition that this worker has.",
            ["topic", "partition"],
            registry=registry,
        )
        self.last_completed = Gauge(
            "rasid_last_completed_timestamp_seconds",
            "When this worker last completed an article, in seconds since 1970; 0 before the first.",
            registry=registry,
        )
        self.build = Gauge("rasid_build_info", "Always 1; the label tells what runs.", ["version"], registry=registry)
        self.build.labels(version).set(1)
        self._start_at_zero()

    def _start_at_zero(self) -> None:
        for result in get_args(Result):
            self.processed.labels(result)
        for stage in get_args(RejectStage):
            for reason in REJECT_REASONS:
                self.rejected.labels(stage, reason)
        for kind, subtypes in SUBTYPES.items():
            for subtype in subtypes:
                self.published.labels(kind, subtype)
        for step in get_args(Step):
            self.step_seconds.labels(step)

    @contextmanager
    def timed(self, step: Step) -> Iterator[None]:
        """Measure what is done inside; what raises is measured too."""
        start = perf_counter()
        try:
            yield
        finally:
            self.step_seconds.labels(step).observe(perf_counter() - start)

    def count_published(self, event: StrikeEvent | CasualtyEvent | StatementEvent) -> None:
        """Count one event that the broker has acknowledged."""
        if event.type == "strike":
            subtype: str = event.mode
        elif event.type == "casualty":
            subtype = event.kind
        else:
            subtype = event.act
        self.published.labels(event.type, subtype).inc()
