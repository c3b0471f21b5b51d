"""The Completions of a revision, from the record that begins it to its end. Pure functions.

The order of a revision, each step awaited before the next:

1. `started` (attempts = n) is written; only then is anything made of the article;
2. `started` with `sending` and the ids of all its events is written, where there is anything to send;
3. the events and the retractions are sent;
4. `completed` (or `withdrawn`) is written; only then is the record acknowledged.

A crash before 2 has published nothing: it counts against the article, which must have ended the process; no other article
is between 1 and 2 then. A crash after 2 may have published some: the same extractor does the same revision again, with the
same bytes; another extractor makes the next revision, and knows from the list of 2 what to retract.

A record that is rejected after 1 has `started` written again, with `attempts` 0 and its offset seen; the next record of the
article waits until the broker has the rejected one. So it stays rejected, whatever crashes and whichever version comes.
Where an earlier attempt may have sent some of its events, they are taken back first: see `undoing`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.contracts import Completion, EventCounts, EventRef

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from stream.contracts import Event, SourceRecord
    from stream.errors import DataFault


def what_stands(known: Completion | None) -> Completion | None:
    """Return the Completion that a next revision follows: a finished one, or one that may have sent events."""
    if known is None or known.state != "started" or known.sending:
        return known
    return known.previous


def finished_before(started: Completion) -> Completion | None:
    """Return the finished Completion that a started one follows, past all attempts that were not finished."""
    before = started.previous
    while before is not None and before.state == "started":
        before = before.previous
    return before


def sending(started: Completion, events: Iterable[Event]) -> Completion:
    """Return what is written before the first event of a revision is sent."""
    refs = _refs(events)
    made = {ref.id for ref in refs}
    earlier = [ref for ref in started.events if ref.id not in made]
    return started.model_copy(update={"sending": True, "events": [*refs, *earlier]})


def rejecting(started: Completion, fault: DataFault) -> Completion:
    """Return what is written before a record that was started is rejected: its offset is done with, for every version."""
    return started.model_copy(
        update={"attempts": 0, "rejected": fault.reason, "seen": seen_also(started, started.source)}
    )


def gone(started: Completion, events: Iterable[Event]) -> list[EventRef]:
    """Return the events that this revision retracts."""
    made = {event.id for event in events}
    return [ref for ref in started.events if ref.id not in made]


def finished(started: Completion, events: Iterable[Event]) -> Completion:
    """Return what is written when the broker has all events of a revision."""
    refs = _refs(events)
    return started.model_copy(
        update={
            "state": "withdrawn" if started.content_sha256 is None else "completed",
            "seen": seen_also(started, started.source),
            "events": refs,
            "counts": count(refs),
            "sending": False,
            "previous": None,
        }
    )


def count(refs: Iterable[EventRef | Event]) -> EventCounts:
    """Count events by type."""
    counts = {"strike": 0, "casualty": 0, "statement": 0}
    for ref in refs:
        counts[ref.type] += 1
    return EventCounts(**counts)


def progress(completion: Completion) -> tuple[int, bool]:
    """Return how far the article has come: the highest revision with events on their topics, and whether it is done.

    It never falls, so of two records of an article the one with less of it is by a worker that lost its partition
    without noticing.
    """
    if completion.state != "started":
        return completion.revision, True
    if completion.sending:
        return completion.revision, False
    return (0, True) if completion.previous is None else progress(completion.previous)


def seen_also(completion: Completion, source: SourceRecord) -> Mapping[str, int]:
    """Return the offsets seen of an article, with that of one more record."""
    partition = str(source.partition)
    return {**completion.seen, partition: max(completion.seen.get(partition, -1), source.offset)}


def _refs(events: Iterable[Event]) -> list[EventRef]:
    return [EventRef(id=event.id, type=event.type) for event in events]
