"""An independent check of the promise: reads every topic from its beginning and counts what is missing and what is too many.

It shares the models of the contract with the service and nothing else: what it counts as right is written down here a
second time. It is true of topics that keep all that was ever written, while no worker is at work on them.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter, defaultdict
from dataclasses import asdict, dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from stream.contracts import Completion
from stream.contracts.rejected import read_rejection
from stream.service.read_topics import read_all
from stream.service.topics import EVENT_TOPICS, TopicNames

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from stream.service.records import Record
    from stream.settings import Settings

Coordinates = tuple[int, int]
"""Partition and offset on articles.raw."""


@dataclass
class Findings:
    """What was found; each list names the records, and `ok` says that there is nothing in them but repeats.

    Attributes:
        raw: records on articles.raw.
        completed: of them, those that a Completion speaks for.
        rejected: of them, those on articles.rejected.
        crashed: of those, the ones rejected as `crashed_worker`.
        events: different ids with a revision on the event topics.
        neither: raw records neither completed nor rejected.
        both: raw records completed and rejected.
        unpublished: events of a Completion that are not on their topic at its revision.
        unknown: events whose highest revision stands although no Completion of the article lists it.
        two_values: ids with a revision that have two values or two sets of headers.
        two_revisions: contents that were completed at two revisions one after the other.
        out_of_order: events of an article that stand behind a later revision of the same id.
        repeats: records that are there more than once with equal bytes; harmless, and bounded by what was in flight.

    """

    raw: int = 0
    completed: int = 0
    rejected: int = 0
    crashed: int = 0
    events: int = 0
    neither: list[str] = field(default_factory=list)
    both: list[str] = field(default_factory=list)
    unpublished: list[str] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    two_values: list[str] = field(default_factory=list)
    two_revisions: list[str] = field(default_factory=list)
    out_of_order: list[str] = field(default_factory=list)
    repeats: int = 0

    @property
    def missing(self) -> int:
        """How many records are missing."""
        return len(self.neither) + len(self.unpublished)

    @property
    def too_many(self) -> int:
        """How many records there are too many."""
        return (
            len(self.both) + len(self.unknown) + len(self.two_values) + len(self.two_revisions) + len(self.out_of_order)
        )

    @property
    def ok(self) -> bool:
        """Whether the promise was kept."""
        return not self.missing and not self.too_many

    def as_dict(self) -> dict[str, Any]:
        """Return all of it as JSON takes it."""
        return {"ok": self.ok, "missing": self.missing, "too_many": self.too_many, **asdict(self)}


async def verify(settings: Settings) -> Findings:
    """Read all topics and check them.

    Raises:
        InfrastructureFault: a topic does not exist, or Kafka cannot be read.

    """
    names = TopicNames(settings.topics.prefix)
    topics = [names.raw, names.completed, names.rejected, *(names.events(kind) for kind in EVENT_TOPICS)]
    records = await read_all(settings, topics)
    return check(records, names)


def check(records: Mapping[str, Sequence[Record]], names: TopicNames) -> Findings:
    """Check the promise on what the topics hold.

    Args:
        records: all records of articles.raw, completed, rejected and the event topics, in the order of their offsets.
        names: of the topics.

    """
    findings = Findings(raw=len(records[names.raw]))
    completions = _completions(records[names.completed])
    rejected = _rejected(records[names.rejected], names.raw, findings)
    _check_raw(records[names.raw], completions, rejected, findings)
    _check_revisions(completions, findings)
    events = [record for kind in EVENT_TOPICS for record in records[names.events(kind)]]
    _check_events(events, completions, findings)
    return findings


def _completions(records: Iterable[Record]) -> dict[str, list[Completion]]:
    """Return the Completions of each article in their order."""
    found: dict[str, list[Completion]] = defaultdict(list)
    for record in records:
        if record.value is not None:
            completion = Completion.model_validate_json(record.value)
            found[completion.article_id].append(completion)
    return found


def _rejected(records: Iterable[Record], raw: str, findings: Findings) -> set[Coordinates]:
    times: Counter[Coordinates] = Counter()
    crashed: set[Coordinates] = set()
    for record in records:
        said = read_rejection(record.headers)
        if said.original_topic == raw:
            at = said.original_partition, said.original_offset
            times[at] += 1
            if said.reason == "crashed_worker":
                crashed.add(at)
    findings.repeats += times.total() - len(times)
    findings.rejected, findings.crashed = len(times), len(crashed)
    return set(times)


def _check_raw(
    records: Iterable[Record],
    completions: Mapping[str, Sequence[Completion]],
    rejected: set[Coordinates],
    findings: Findings,
) -> None:
    completed = {
        (one.source.partition, one.source.offset)
        for all_ in completions.values()
        for one in all_
        if one.state != "started"
    }
    for record in records:
        at = record.partition, record.offset
        name = f"{record.topic} partition {record.partition} offset {record.offset}"
        findings.completed += at in completed
        if at in completed and at in rejected:
            findings.both.append(name)
        elif at not in completed and at not in rejected:
            findings.neither.append(name)


def _check_revisions(completions: Mapping[str, Sequence[Completion]], findings: Findings) -> None:
    for article, all_ in completions.items():
        # By revision, not as they came: a worker that lost its partition without noticing may write an old one late.
        made: dict[int, Completion | None] = {one.revision: None for one in all_ if one.sending}
        made |= _finished(all_)
        for earlier, later in pairwise(made[revision] for revision in sorted(made)):
            # Between two revisions of one content there may be another that was begun and then rejected.
            if earlier is None or later is None:
                continue
            if (earlier.content_sha256, earlier.extractor) == (later.content_sha256, later.extractor):
                findings.two_revisions.append(f"{article} revisions {earlier.revision} and {later.revision}")


def _finished(completions: Iterable[Completion]) -> dict[int, Completion]:
    """Return what stood at some time, by revision; where a record was rejected, what its Completion says stands then."""
    said = [one.previous if one.state == "started" and not one.attempts else one for one in completions]
    return {one.revision: one for one in said if one is not None and one.state != "started"}


def _check_events(
    records: Iterable[Record], completions: Mapping[str, Sequence[Completion]], findings: Findings
) -> None:
    values: dict[tuple[str, int], set[str]] = defaultdict(set)
    articles: dict[str, str] = {}
    retracted: dict[tuple[str, int], bool] = {}
    last: dict[str, int] = {}
    count = 0
    for record in records:
        count += 1
        event = json.loads(record.value or b"{}")
        name, revision = event["id"], event["revision"]
        seen = values[name, revision]
        if not seen and revision < last.get(name, 0):
            findings.out_of_order.append(f"{name} revision {revision} after {last[name]}")
        seen.add(hashlib.sha256(repr((record.key, record.value, record.headers)).encode()).hexdigest())
        articles[name], retracted[name, revision] = event["article"]["id"], event["retracted"]
        last[name] = max(revision, last.get(name, 0))
    findings.events = len(values)
    findings.repeats += count - sum(map(len, values.values()))
    findings.two_values = [
        f"{name} revision {revision}" for (name, revision), found in values.items() if len(found) > 1
    ]
    standing = {article: _standing(all_) for article, all_ in completions.items()}
    for name, revision in last.items():
        listed = standing.get(articles[name])
        if not retracted[name, revision] and (listed is None or name not in {ref.id for ref in listed.events}):
            findings.unknown.append(f"{name} revision {revision} of {articles[name]}")
    for article, all_ in completions.items():
        for one in _finished(all_).values():
            findings.unpublished += [
                f"{ref.id} revision {one.revision} of {article}"
                for ref in one.events
                if retracted.get((ref.id, one.revision)) is not False
            ]


def _standing(completions: Sequence[Completion]) -> Completion | None:
    """Return the Completion that says which events stand: the finished one with the highest revision."""
    return max(_finished(completions).values(), key=lambda one: one.revision, default=None)
