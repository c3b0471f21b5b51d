"""The two Faust agents: articles.raw to articles.documents, articles.documents to the event topics.

What is done with a record, in this order:

1. the pure core makes of it what is to be sent, or says why the record is unusable;
2. everything is handed to the producer: the outputs, or the one record for articles.rejected;
3. the record and the futures of step 2 join a bounded queue, and the next record is taken;
4. one task for each stage awaits the futures in order, counts, and acknowledges the record;
5. Faust commits what is acknowledged, twice a second.

A crash anywhere repeats records (their outputs are byte-equal) and loses none. An exception out of this module would
let Faust go on with the next record as if nothing had happened (streams.py:1182, agents/agent.py `_execute_actor`), so
every one of them ends the process instead.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import structlog

from stream.errors import DataFault
from stream.service.acks import OrderedAcks, Pending
from stream.service.records import Outgoing, Record
from stream.service.reject import rejected_record

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from faust import Stream
    from faust.types import EventT

    from stream.contracts import Document
    from stream.service.metrics import Metrics
    from stream.service.publish import Publisher
    from stream.service.reader import Reader
    from stream.service.stages import AnyEvent, Stages
    from stream.service.topics import TopicNames

    Done = Callable[[], None]
    """Counts a record once the broker has all that was sent for it."""

log = structlog.get_logger(__name__)


class Line:
    """Takes records through the stages and keeps their acknowledgements in order.

    Args:
        stages: what is made of a record.
        publisher: where it goes.
        reader: reads a raw record again.
        topics: the names of the topics.
        metrics: what is counted.
        rejected_bytes: what articles.rejected takes for a record.
        version: of the service, for the headers of rejected records.
        in_flight: most records of a stage that wait for the broker.
        budget: seconds that the broker has for the outputs of a record.

    """

    def __init__(  # noqa: PLR0913 - what a line is made of
        self,
        stages: Stages,
        publisher: Publisher,
        reader: Reader,
        topics: TopicNames,
        metrics: Metrics,
        *,
        rejected_bytes: int,
        version: str,
        in_flight: int,
        budget: float,
    ) -> None:
        self._stages = stages
        self._publisher = publisher
        self._reader = reader
        self._topics = topics
        self._metrics = metrics
        self._rejected_bytes = rejected_bytes
        self._version = version
        self.raw_acks = OrderedAcks(in_flight, budget)
        self.document_acks = OrderedAcks(in_flight, budget)

    async def ingest(self, stream: Stream[bytes]) -> None:
        """Take the records of articles.raw until cancelled."""
        async for event in stream.noack().events():
            self._metrics.received.inc()
            record = Record.of(event.message)
            await self._take(event, self._ingest(record), self.raw_acks)

    async def extract(self, stream: Stream[bytes]) -> None:
        """Take the records of articles.documents until cancelled."""
        async for event in stream.noack().events():
            record = Record.of(event.message)
            await self._take(event, self._extract(record), self.document_acks)

    async def _take(
        self, event: EventT[bytes], work: Awaitable[tuple[list[Outgoing], Done]], acks: OrderedAcks
    ) -> None:
        self._metrics.in_flight.inc()
        outgoing, done = await work
        sent = [await self._publisher.send(record) for record in outgoing]
        start = time.perf_counter()

        def acknowledged() -> None:
            self._metrics.step_seconds.labels("publish").observe(time.perf_counter() - start)
            self._metrics.in_flight.dec()
            done()

        await acks.put(Pending(event.ack, sent, acknowledged))

    async def _ingest(self, record: Record) -> tuple[list[Outgoing], Done]:
        try:
            return [self._stages.ingest(record)], _nothing
        except DataFault as fault:
            return self._reject(record, fault)

    async def _extract(self, record: Record) -> tuple[list[Outgoing], Done]:
        try:
            document = self._stages.read(record)
        except DataFault as fault:
            # Nothing tells which raw record this was; what stands here is all there is.
            return self._reject(record, fault)
        try:
            events, outgoing = self._stages.extract(document)
        except DataFault as fault:
            return await self._reject_raw(record, document, fault)
        return outgoing, lambda: self._completed(document, events)

    def _reject(self, record: Record, fault: DataFault, *, available: bool = True) -> tuple[list[Outgoing], Done]:
        outgoing = rejected_record(
            record,
            fault,
            topic=self._topics.rejected,
            limit=self._rejected_bytes,
            version=self._version,
            available=available,
        )
        return [outgoing], lambda: self._rejected(record, fault)

    async def _reject_raw(self, record: Record, document: Document, fault: DataFault) -> tuple[list[Outgoing], Done]:
        source = document.source
        # Any other topic is not ours to copy from, whoever wrote the document.
        if source is None or source.topic != self._topics.raw:
            return self._reject(record, fault)
        raw = await self._reader.read_again(source)
        if raw is not None:
            return self._reject(raw, fault)
        gone = Record(source.topic, source.partition, source.offset, source.timestamp, record.key, None, [])
        return self._reject(gone, fault, available=False)

    def _completed(self, document: Document, events: list[AnyEvent]) -> None:
        now = time.time()
        for event in events:
            self._metrics.count_published(event)
        self._metrics.processed.labels("completed").inc()
        self._metrics.last_completed.set(now)
        source = document.source
        if source is not None and source.timestamp >= 0:
            self._metrics.latency_seconds.observe(max(0.0, now - source.timestamp / 1000))
        log.info("article completed", article_id=document.article.id, events=len(events))

    def _rejected(self, record: Record, fault: DataFault) -> None:
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


def _nothing() -> None:
    """Count nothing: the article goes on to the next stage."""
