"""Rejecting in the line: which record goes to articles.rejected for a fault, and how it is counted and logged."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import structlog

from stream.service.records import Outgoing, Record
from stream.service.reject import rejected_record

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

    from stream.contracts import SourceRecord
    from stream.errors import DataFault
    from stream.service.metrics import Metrics
    from stream.service.reader import Reader
    from stream.service.topics import TopicNames

log = structlog.get_logger(__name__)


class Outcome(NamedTuple):
    """What is on its way for a record; `done` counts it once the broker has all of `sent`."""

    sent: Sequence[Awaitable[object]]
    done: Callable[[], None]


class Rejects:
    """Makes the rejected record for a fault.

    Args:
        reader: reads a raw record again.
        topics: the names of the topics.
        metrics: what is counted.
        limit: bytes that articles.rejected takes for a record.
        version: of the service, for the headers.

    """

    def __init__(self, reader: Reader, topics: TopicNames, metrics: Metrics, *, limit: int, version: str) -> None:
        self._reader = reader
        self._topics = topics
        self._metrics = metrics
        self._limit = limit
        self._version = version

    def record(
        self, record: Record, fault: DataFault, *, available: bool = True
    ) -> tuple[Outgoing, Callable[[], None]]:
        """Return the rejected record for a record as received, and what counts it."""
        outgoing = rejected_record(
            record,
            fault,
            topic=self._topics.rejected,
            limit=self._limit,
            version=self._version,
            available=available,
        )
        return outgoing, lambda: self._count(record, fault)

    async def raw(
        self, record: Record, source: SourceRecord | None, fault: DataFault
    ) -> tuple[Outgoing, Callable[[], None]]:
        """Return the same for the raw record that a record of articles.documents was made of.

        Raises:
            InfrastructureFault: the broker did not answer in time.

        """
        # Any other topic is not ours to copy from, whoever wrote the document.
        if source is None or source.topic != self._topics.raw:
            return self.record(record, fault)
        if (raw := await self.received(source)) is not None:
            return self.record(raw, fault)
        gone = Record(source.topic, source.partition, source.offset, source.timestamp, record.key, None, [])
        return self.record(gone, fault, available=False)

    async def received(self, source: SourceRecord) -> Record | None:
        """Return a raw record as received, or None where it is there no more.

        Raises:
            InfrastructureFault: the broker did not answer in time.

        """
        return await self._reader.read_again(source)

    async def accepted(self, record: Record) -> bool:
        """Tell whether articles.documents holds what was made of a raw record when it was delivered before.

        Raises:
            InfrastructureFault: the broker did not answer in time.

        """
        return await self._reader.made_of(record.source, self._topics.documents)

    def _count(self, record: Record, fault: DataFault) -> None:
        self._metrics.rejected.labels(fault.stage, fault.reason).inc()
        self._metrics.processed.labels("rejected").inc()
        log.warning(
            "article rejected",
            article_id=fault.article_id,
            reason=fault.reason,
            stage=fault.stage,
            error=fault.detail,
            topic=record.topic,
            partition=record.partition,
            offset=record.offset,
        )
