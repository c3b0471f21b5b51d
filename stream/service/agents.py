"""The two Faust agents: articles.raw to articles.documents, articles.documents to the event topics.

What is done with a record, in this order:

1. that work on it begins is written down (`attempts`, `completions`), then the pure core makes of it what is to be sent,
   or says why the record is unusable; that it will be rejected is written down too;
2. everything is handed to the producer: the outputs, or the one record for articles.rejected; how a revision is
   published in the second stage says `completions`;
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

from stream.errors import DataFault
from stream.service.acks import OrderedAcks, Pending
from stream.service.decide import MOST_ATTEMPTS
from stream.service.records import Record
from stream.service.rejects import Outcome

if TYPE_CHECKING:
    from collections.abc import Awaitable

    from faust import Stream
    from faust.types import EventT

    from stream.service.attempts import Attempts, Earlier
    from stream.service.metrics import Metrics
    from stream.service.publish import Publisher
    from stream.service.records import Outgoing
    from stream.service.rejects import Rejects
    from stream.service.revisions import Revisions
    from stream.service.stages import Stages


class Line:
    """Takes records through the stages and keeps their acknowledgements in order.

    Args:
        stages: what is made of a record.
        attempts: what the first stage remembers.
        revisions: the second stage.
        publisher: where the documents go.
        rejects: makes rejected records.
        metrics: what is counted.
        in_flight: most records of a stage that wait for the broker.
        budget: seconds that the broker has for the outputs of a record.

    """

    def __init__(  # noqa: PLR0913, PLR0917 - what a line is made of
        self,
        stages: Stages,
        attempts: Attempts,
        revisions: Revisions,
        publisher: Publisher,
        rejects: Rejects,
        metrics: Metrics,
        *,
        in_flight: int,
        budget: float,
    ) -> None:
        self._stages = stages
        self._attempts = attempts
        self._revisions = revisions
        self._publisher = publisher
        self._rejects = rejects
        self._metrics = metrics
        self.raw_acks = OrderedAcks(in_flight, budget)
        self.document_acks = OrderedAcks(in_flight, budget)

    async def ingest(self, stream: Stream[bytes]) -> None:
        """Take the records of articles.raw until cancelled."""
        async for event in stream.noack().events():
            self._metrics.received.inc()
            await self._take(event, self._ingest(Record.of(event.message)), self.raw_acks)

    async def extract(self, stream: Stream[bytes]) -> None:
        """Take the records of articles.documents until cancelled."""
        async for event in stream.noack().events():
            await self._take(event, self._revisions.take(Record.of(event.message)), self.document_acks)

    async def _take(self, event: EventT[bytes], work: Awaitable[Outcome], acks: OrderedAcks) -> None:
        self._metrics.in_flight.inc()
        outcome = await work
        start = time.perf_counter()

        def acknowledged() -> None:
            self._metrics.step_seconds.labels("publish").observe(time.perf_counter() - start)
            self._metrics.in_flight.dec()
            outcome.done()

        await acks.put(Pending(event.ack, outcome.sent, acknowledged))

    async def _ingest(self, record: Record) -> Outcome:
        earlier = await self._attempts.earlier(record)
        made = await self._made(record, earlier)
        if not isinstance(made, DataFault):
            return Outcome([await self._publisher.send(made)], _nothing)
        if earlier.begun and earlier.rejected is None and await self._rejects.accepted(record):
            # It was accepted when it was delivered before, by another version perhaps: the second stage has it.
            return Outcome([], _nothing)
        await self._attempts.reject(record, made.reason)
        outgoing, done = self._rejects.record(record, made)
        return Outcome([await self._publisher.send(outgoing)], done)

    async def _made(self, record: Record, earlier: Earlier) -> Outgoing | DataFault:
        """Return what the first stage makes of a record, or why it is rejected: then it always will be."""
        if earlier.times >= MOST_ATTEMPTS or earlier.rejected == "crashed_worker":
            return DataFault(
                "crashed_worker", "ingest", f"the process ended {MOST_ATTEMPTS} times while it read this record"
            )
        if earlier.times:
            # A process ended while this was the last record begun. Alone now: should it end again, this one did it.
            async with self._revisions.quiet():
                await self._attempts.begin(record)
                made = self._attempt(record)
                await self._attempts.survived(record)
        else:
            await self._attempts.begin(record)
            made = self._attempt(record)
        if earlier.rejected is None or isinstance(made, DataFault):
            return made
        return DataFault(earlier.rejected, "ingest", "it was rejected before; replay it to try this version")

    def _attempt(self, record: Record) -> Outgoing | DataFault:
        try:
            return self._stages.ingest(record)
        except DataFault as fault:
            return fault


def _nothing() -> None:
    """Count nothing: the article goes on to the next stage."""
