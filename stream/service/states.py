"""What is known of each article, by partition: read from articles.completed to its end, and written there first.

Nothing is kept on the disk. A worker that gets a partition reads what others wrote to it since it last had it.
"""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING

import structlog
from aiokafka import TopicPartition
from aiokafka.errors import KafkaError

from stream.contracts import Completion
from stream.contracts.encode import encode
from stream.errors import InfrastructureFault
from stream.service.completions import progress
from stream.service.records import Outgoing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from aiokafka import AIOKafkaConsumer

    from stream.service.publish import Publisher

log = structlog.get_logger(__name__)

_SWEEP_SECONDS = 3600.0
_MS_PER_DAY = 24 * 60 * 60 * 1000


class PartitionState:
    """The Completions of the articles of one partition, as their bytes: there may be many.

    Args:
        publisher: writes them; it must not wait for company, since whoever writes waits.
        topic: articles.completed.
        partition: of it, and of articles.documents.

    """

    def __init__(self, publisher: Publisher, topic: str, partition: int) -> None:
        self._publisher = publisher
        self._topic = topic
        self._partition = partition
        self._values: dict[bytes, tuple[int, bytes]] = {}
        self._behind: set[bytes] = set()
        self.position = 0
        """The offset up to which articles.completed was read."""

    def get(self, article_id: str) -> Completion | None:
        """Return the last Completion of an article."""
        found = self._values.get(article_id.encode())
        return None if found is None else Completion.model_validate_json(found[1])

    def outgoing(self, completion: Completion) -> Outgoing:
        """Return the record of a Completion."""
        key = completion.article_id.encode()
        return Outgoing(self._topic, key, encode(completion), [], self._partition)

    async def write(self, completion: Completion) -> None:
        """Write a Completion and wait until the broker has it.

        Raises:
            InfrastructureFault: it could not be queued.
            KafkaError: the broker did not take it.

        """
        record = self.outgoing(completion)
        await (await self._publisher.send(record))
        if record.key is not None and record.value is not None:
            self._values[record.key] = (_now(), record.value)

    def clear(self) -> None:
        """Forget everything."""
        self._values.clear()
        self._behind.clear()
        self.position = 0

    def apply(self, key: bytes | None, value: bytes | None, timestamp: int) -> None:
        """Take a record of articles.completed; one by a worker that was behind changes nothing."""
        if key is None:
            return
        if value is None:
            self._values.pop(key, None)
            return
        known = self._values.get(key)
        if known is not None and known[1] != value:
            said, had = Completion.model_validate_json(value), Completion.model_validate_json(known[1])
            if progress(said) < progress(had):
                self._behind.add(key)
                return
        self._behind.discard(key)
        self._values[key] = (timestamp, value)

    async def settle(self, horizon_ms: float) -> None:
        """Write again what a worker that was behind has written over, and take away what is older than the horizon."""
        oldest = _now() - horizon_ms
        old = [key for key, (timestamp, _) in self._values.items() if timestamp < oldest]
        again = [Outgoing(self._topic, key, self._values[key][1], [], self._partition) for key in self._behind]
        for key in old:
            del self._values[key]
        self._behind.clear()
        removed = [Outgoing(self._topic, key, None, [], self._partition) for key in old]
        for sent in [await self._publisher.send(record) for record in (*again, *removed)]:
            await sent

    def __len__(self) -> int:
        return len(self._values)


class States:
    """The state of all partitions that this worker has.

    Args:
        consumer: started, without a group and without a subscription, and nobody else's.
        publisher: see PartitionState.
        topic: articles.completed.
        horizon_days: age at which the state of an article goes.
        patience: seconds without a record after which a broker that does not answer is a fault.

    """

    def __init__(
        self, consumer: AIOKafkaConsumer, publisher: Publisher, topic: str, *, horizon_days: float, patience: float
    ) -> None:
        self._consumer = consumer
        self._publisher = publisher
        self._topic = topic
        self._horizon_ms = horizon_days * _MS_PER_DAY
        self._patience = patience
        self._partitions: dict[int, asyncio.Task[PartitionState]] = {}
        # `assign` and `seek` are state of the consumer: one partition at a time.
        self._one_at_a_time = asyncio.Lock()

    async def assign(self, partitions: Iterable[int]) -> None:
        """Read the state of the partitions that this worker has now, and forget those of others.

        It returns when all is read; meanwhile `of` waits.

        Raises:
            InfrastructureFault: the state cannot be read.

        """
        before, self._partitions = self._partitions, {}
        for partition in partitions:
            self._read(partition, before.get(partition))
        # Whoever calls may be cancelled, but others wait for the same tasks.
        for task in list(self._partitions.values()):
            await asyncio.shield(task)

    async def of(self, partition: int) -> PartitionState:
        """Return the state of a partition as soon as it is read to its end.

        Raises:
            InfrastructureFault: the state cannot be read.

        """
        if partition not in self._partitions:
            self._read(partition, None)
        return await asyncio.shield(self._partitions[partition])

    async def stop(self) -> None:
        """End what is being read, before the consumer is stopped: a signal may come in the middle of it."""
        tasks = list(self._partitions.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def sweep(self) -> None:
        """Take away what is older than the horizon once an hour, until cancelled."""
        while True:
            await asyncio.sleep(_SWEEP_SECONDS)
            for task in list(self._partitions.values()):
                await (await task).settle(self._horizon_ms)

    def _read(self, partition: int, before: asyncio.Task[PartitionState] | None) -> None:
        self._partitions[partition] = asyncio.create_task(self._read_to_the_end(partition, before))

    async def _read_to_the_end(self, partition: int, before: asyncio.Task[PartitionState] | None) -> PartitionState:
        state = PartitionState(self._publisher, self._topic, partition) if before is None else await before
        try:
            async with self._one_at_a_time:
                await self._catch_up(state, TopicPartition(self._topic, partition))
            await state.settle(self._horizon_ms)
        except KafkaError as error:
            raise InfrastructureFault(f"the state in {self._topic} cannot be read: {error!r}") from error
        log.info("state read", partition=partition, articles=len(state), offset=state.position)
        return state

    async def _catch_up(self, state: PartitionState, at: TopicPartition) -> None:
        first = (await self._consumer.beginning_offsets([at]))[at]
        end = (await self._consumer.end_offsets([at]))[at]
        if state.position > end:  # the topic was made anew
            state.clear()
        self._consumer.assign([at])
        try:
            self._consumer.seek(at, max(first, state.position))
            give_up = time.monotonic() + self._patience
            while await self._consumer.position(at) < end:
                found = (await self._consumer.getmany(at, timeout_ms=500)).get(at, [])
                for record in found:
                    state.apply(record.key, record.value, record.timestamp)
                if found:
                    give_up = time.monotonic() + self._patience
                elif time.monotonic() > give_up:
                    raise InfrastructureFault(
                        f"{at.topic} partition {at.partition} could not be read to its end within {self._patience:g} s"
                    )
            state.position = end
        finally:
            # Not `unsubscribe`: a fetch that is under way then ends the fetcher (fetcher.py:529).
            self._consumer.assign([])


def _now() -> int:
    return round(time.time() * 1000)
