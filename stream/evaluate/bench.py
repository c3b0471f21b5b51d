"""How fast articles are read: CPU time of each article and stage, the best of several rounds, and the memory held."""

from __future__ import annotations

import resource
import sys
import time
from dataclasses import asdict, dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from stream.contracts.encode import encode
from stream.document import make_document
from stream.errors import DataFault
from stream.extract import extract_events, extractor_version, warm_up
from stream.ingest import read_article
from stream.memory import settle

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from stream.text.limits import Limits

    Clock = Callable[[], float]

STAGES = ("ingest", "document", "extract", "encode")
_LOOP = 3_000_000
_MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Figures:
    """What was measured; times are CPU time of this process.

    Attributes:
        articles: how many were read; `rejected` of them could not be used.
        events: how many came out.
        rounds: how often each was read.
        load_ms: what loading the lexicons took.
        first_articles_per_second: in the first round, where words are met for the first time.
        articles_per_second: in the fastest round.
        ms: of an article, its fastest round: `p50`, `p95` and `max`.
        stage_ms: of an article on average, its fastest round, stage by stage.
        peak_mib: the most memory that the process ever held.
        loop_ms: a fixed loop before and after, to tell how disturbed the machine is.

    """

    articles: int
    rejected: int
    events: int
    rounds: int
    load_ms: float
    first_articles_per_second: float
    articles_per_second: float
    ms: dict[str, float]
    stage_ms: dict[str, float]
    peak_mib: float
    loop_ms: tuple[float, float]

    def as_dict(self) -> dict[str, Any]:
        """Return the figures for JSON, times to the microsecond."""
        return {key: _rounded(value) for key, value in asdict(self).items()}

    def as_text(self) -> str:
        """Return the figures for people."""
        ms, first = self.ms, self.first_articles_per_second
        stages = "  ".join(f"{name} {ms:.2f}" for name, ms in self.stage_ms.items())
        before, after = self.loop_ms
        return "\n".join(
            (
                f"articles   {self.articles}, {self.rejected} rejected, {self.events} events, {self.rounds} rounds",
                f"speed      {self.articles_per_second:.0f} articles/s on one core, {first:.0f} in the first round",
                f"article    p50 {ms['p50']:.2f}  p95 {ms['p95']:.2f}  max {ms['max']:.2f} ms, best of the rounds",
                f"stages     {stages} ms an article",
                f"start      lexicons loaded in {self.load_ms:.0f} ms CPU",
                f"memory     {self.peak_mib:.0f} MiB at most",
                f"machine    a fixed loop took {before:.0f} ms before and {after:.0f} ms after",
            )
        )


def measure(records: Sequence[bytes], limits: Limits, rounds: int, clock: Clock = time.process_time) -> Figures:
    """Read articles several times and return what it took.

    Args:
        records: the articles as `articles.raw` would hold them; at least one.
        limits: what an article may be at most.
        rounds: how often to read each.
        clock: gives seconds; CPU time of the process.

    """
    before = _loop(clock)
    begun = clock()
    warm_up()
    settle()
    load = clock() - begun
    extractor = extractor_version(limits)
    taken = [[_article(record, limits, extractor, clock) for record in records] for _ in range(rounds)]
    rounds_s = [sum(sum(one.stages) for one in one_round) for one_round in taken]
    best = [min(same, key=lambda one: sum(one.stages)) for same in zip(*taken, strict=True)]
    times = sorted(sum(one.stages) * 1000 for one in best)
    return Figures(
        articles=len(records),
        rejected=sum(one.events is None for one in best),
        events=sum(one.events or 0 for one in best),
        rounds=rounds,
        load_ms=load * 1000,
        first_articles_per_second=_rate(len(records), rounds_s[0]),
        articles_per_second=_rate(len(records), min(rounds_s)),
        ms={"p50": _rank(times, 50), "p95": _rank(times, 95), "max": times[-1]},
        stage_ms={name: sum(one.stages[i] for one in best) * 1000 / len(records) for i, name in enumerate(STAGES)},
        peak_mib=_peak_mib(),
        loop_ms=(before, _loop(clock)),
    )


@dataclass(frozen=True, slots=True)
class _Taken:
    """Seconds of each stage for one article, and its events; None where it was rejected."""

    stages: tuple[float, ...]
    events: int | None


def _article(record: bytes, limits: Limits, extractor: str, clock: Clock) -> _Taken:
    at = [clock()]
    events: int | None = None
    try:
        article = read_article(record, limits)
        at.append(clock())
        document = make_document(article, limits)
        at.append(clock())
        found = extract_events(document, extractor=extractor)
        at.append(clock())
        for event in found:
            encode(event)
        events = len(found)
    except DataFault:
        pass  # what an unusable article costs counts too
    at.append(clock())
    stages = [b - a for a, b in pairwise(at)]
    return _Taken((*stages, *[0.0] * (len(STAGES) - len(stages))), events)


def _rounded(value: Any) -> Any:  # noqa: ANN401 - any figure
    if isinstance(value, dict):
        return {key: round(number, 3) for key, number in value.items()}
    return [round(number, 3) for number in value] if isinstance(value, tuple) else round(value, 3)


def _rank(ordered: Sequence[float], percent: int) -> float:
    """Return the least value that so many percent do not exceed."""
    return ordered[max(0, -(-len(ordered) * percent // 100) - 1)]


def _rate(count: int, seconds: float) -> float:
    return count / seconds if seconds else 0.0  # a clock too coarse for one short article


def _loop(clock: Clock) -> float:
    begun = clock()
    total = 0
    for i in range(_LOOP):
        total += i * i
    return (clock() - begun) * 1000


def _peak_mib() -> float:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / _MIB if sys.platform == "darwin" else peak / 1024  # bytes there, KiB elsewhere
