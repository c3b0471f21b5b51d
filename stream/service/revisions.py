"""The second stage: what becomes of a record of articles.documents, from what is known to what is published.

The agent takes one record after another. Before an article is worked on, its `started` is on articles.completed; from
there on its publishing goes on beside the work on the next ones. A record of an article waits until all that is on its
way for the same article has arrived, so the revisions of an article never overtake each other.
"""

from __future__ import annotations

import asyncio
import time
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import structlog
from aiokafka.errors import KafkaError

from stream.errors import DataFault, InfrastructureFault
from stream.service.completions import rejecting
from stream.service.decide import decide
from stream.service.refusals import refusal
from stream.service.rejects import Outcome
from stream.service.undoing import restoring, settled, undoing, unsettled

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Coroutine, Mapping
    from typing import Any

    from stream.contracts import Completion
    from stream.service.metrics import Metrics, Result
    from stream.service.paper import Paper
    from stream.service.publish import Publisher
    from stream.service.records import Outgoing, Record
    from stream.service.rejects import Rejects
    from stream.service.stages import Revision, Stages
    from stream.service.states import PartitionState, States

log = structlog.get_logger(__name__)


class Revisions:
    """Makes and publishes revisions.

    Args:
        stages: what is made of a record.
        states: what is known of each article.
        publisher: where events and rejected records go.
        rejects: makes rejected records.
        metrics: what is counted.
        budget: seconds that the broker has to take what must be written before work on an article begins.

    """

    def __init__(  # noqa: PLR0913 - what it works with
        self,
        stages: Stages,
        states: States,
        publisher: Publisher,
        rejects: Rejects,
        metrics: Metrics,
        *,
        budget: float,
    ) -> None:
        self._stages = stages
        self._states = states
        self._publisher = publisher
        self._rejects = rejects
        self._metrics = metrics
        self._budget = budget
        self._on_the_way: dict[str, asyncio.Task[None]] = {}
        self._survived: asyncio.Task[None] | None = None
        self._working = asyncio.Lock()

    @asynccontextmanager
    async def quiet(self) -> AsyncIterator[None]:
        """Begin no article while the context lasts, and have it known of the last one that it did not end the process."""
        async with self._working:
            if self._survived is not None:
                await self._bounded(asyncio.shield(self._survived))
            yield

    async def take(self, record: Record) -> Outcome:
        """Do what is to be done with a record of articles.documents; the rest of it is on its way on return.

        Raises:
            InfrastructureFault: the state cannot be read or written.

        """
        try:
            paper = self._stages.read(record)
        except DataFault as fault:
            # Nothing tells which raw record this was; what stands here is all there is.
            outgoing, done = self._rejects.record(record, fault)
            return Outcome([await self._publisher.send(outgoing)], done)
        article = paper.arrival.article_id
        if (earlier := self._on_the_way.get(article)) is not None:
            await self._bounded(asyncio.shield(earlier))
        state = await self._states.of(record.partition)
        decision = decide(state.get(article), paper.arrival, self._stages.extractor)
        completion = decision.completion
        if decision.fault is not None and completion is not None:
            async with self.quiet():
                return await self._reject(record, paper, state, completion, decision.fault)
        if completion is None:
            return Outcome([], lambda: self._count(paper, "redelivered"))
        if decision.action == "note":
            result = _RESULTS[completion.state]
            return Outcome([self._send(article, state.write(completion))], lambda: self._count(paper, result))
        return await self._revise(record, paper, state, completion)

    async def _revise(self, record: Record, paper: Paper, state: PartitionState, started: Completion) -> Outcome:
        async with self._working:
            await self._bounded(state.write(started))
            if self._survived is not None:
                # Should this article end the process, it must be known of the one before that it did not.
                await self._bounded(asyncio.shield(self._survived))
            try:
                revision = self._stages.revise(paper.document, started, state.outgoing)
            except DataFault as fault:
                return await self._reject(record, paper, state, started, fault)
            first = revision.sending if revision.records else revision.finished
            self._survived = asyncio.create_task(state.write(first))
        sent = self._send(started.article_id, self._publish(state, revision, self._survived))
        return Outcome([sent], lambda: self._published(paper, revision))

    async def _publish(self, state: PartitionState, revision: Revision, first: asyncio.Task[None]) -> None:
        await first
        if revision.records:
            await self._all_sent(revision)
            await state.write(revision.finished)

    async def _all_sent(self, revision: Revision) -> None:
        for sent in [await self._publisher.send(record) for record in revision.records]:
            await sent

    def _send(self, article: str, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        """Begin what the next record of the article waits for."""
        task = asyncio.create_task(work)
        self._on_the_way[article] = task

        def arrived(_: asyncio.Task[None]) -> None:
            if self._on_the_way.get(article) is task:
                del self._on_the_way[article]

        task.add_done_callback(arrived)
        return task

    async def _bounded(self, work: Awaitable[None]) -> None:
        try:
            async with asyncio.timeout(self._budget):
                await work
        except TimeoutError:
            raise InfrastructureFault(
                f"the broker did not take a Completion within {self._budget:g} s: `rasid worker --check` tries it again"
            ) from None
        except KafkaError as error:
            raise InfrastructureFault(f"the broker did not take a Completion: {refusal(error)}") from error

    async def _reject(
        self, record: Record, paper: Paper, state: PartitionState, started: Completion, fault: DataFault
    ) -> Outcome:
        """Write down that the record is rejected, then reject it: delivered again, no version completes it as well."""
        article = paper.arrival.article_id
        if unsettled(started):
            await self._undo(state, started, fault)
        else:
            await self._bounded(self._send(article, state.write(rejecting(started, fault))))
        outgoing, done = await self._rejects.raw(record, paper.arrival.source, fault)
        # The next record of the article waits for this one too: once it is begun, nothing tells of this rejection.
        return Outcome([self._send(article, self._sent(outgoing))], done)

    async def _undo(self, state: PartitionState, started: Completion, fault: DataFault) -> None:
        """Take back what an earlier attempt at the record may have sent, and give back what stood before it."""
        undone = undoing(started, fault, self._stages.extractor)
        await self._bounded(state.write(undone))
        document = None
        # Rejected already, it was tried before, and may be what ended the process then.
        if started.attempts and (stood := undone.previous) is not None and stood.content_sha256 is not None:
            raw = await self._rejects.received(stood.source)
            document = None if raw is None else self._stages.again(raw, stood)
        try:
            revision = self._stages.revise(document, restoring(undone, content=document is not None), state.outgoing)
        except DataFault:
            revision = self._stages.revise(None, restoring(undone, content=False), state.outgoing)
        if revision.records:
            await self._bounded(state.write(undone.model_copy(update={"events": revision.sending.events})))
            await self._bounded(self._all_sent(revision))
        await self._bounded(state.write(settled(undone, revision.finished)))
        self._metrics.retracted.inc(len(revision.records) - len(revision.events))
        log.warning(
            "events of a rejected revision taken back",
            article_id=started.article_id,
            revision=revision.finished.revision,
            events=len(revision.events),
        )

    async def _sent(self, outgoing: Outgoing) -> None:
        await (await self._publisher.send(outgoing))

    def _published(self, paper: Paper, revision: Revision) -> None:
        for event in revision.events:
            self._metrics.count_published(event)
        self._metrics.retracted.inc(len(revision.records) - len(revision.events))
        self._count(paper, _RESULTS[revision.finished.state], revision=revision)

    def _count(self, paper: Paper, result: Result, *, revision: Revision | None = None) -> None:
        now = time.time()
        self._metrics.processed.labels(result).inc()
        self._metrics.last_completed.set(now)
        source = paper.arrival.source
        if source.timestamp >= 0 and result != "redelivered":
            self._metrics.latency_seconds.observe(max(0.0, now - source.timestamp / 1000))
        event = "article completed" if revision is not None else "article passed over"
        made = {} if revision is None else {"revision": revision.finished.revision, "events": len(revision.events)}
        log.info(event, article_id=paper.arrival.article_id, result=result, offset=source.offset, **made)


_RESULTS: Mapping[str, Result] = {"completed": "completed", "stale": "stale", "withdrawn": "withdrawn"}
