"""Reads a raw record again by its coordinates, beside the stream and without being a member of its group."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from aiokafka import TopicPartition

from stream.errors import InfrastructureFault
from stream.service.records import Record

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from aiokafka import AIOKafkaConsumer

    from stream.contracts import SourceRecord


class Reader:
    """Looks records up at the broker.

    Args:
        consumer: started, without a group and without a subscription.
        partitions: gives the partitions of a topic.
        patience: seconds after which a broker that does not answer is a fault.

    """

    def __init__(
        self, consumer: AIOKafkaConsumer, partitions: Callable[[str], Awaitable[set[int]]], patience: float
    ) -> None:
        self._consumer = consumer
        self._partitions = partitions
        self._patience = patience
        # `assign` and `seek` are state of the consumer: one record at a time.
        self._one_at_a_time = asyncio.Lock()

    async def read_again(self, source: SourceRecord) -> Record | None:
        """Return the record at the coordinates, or None where it is there no more (retention, a topic made anew).

        Raises:
            InfrastructureFault: the broker did not answer in time.

        """
        try:
            async with asyncio.timeout(self._patience), self._one_at_a_time:
                return await self._read(TopicPartition(source.topic, source.partition), source.offset)
        except TimeoutError as error:
            raise InfrastructureFault(
                f"{source.topic} partition {source.partition} offset {source.offset} could not be read again "
                f"within {self._patience:g} s"
            ) from error

    async def _read(self, at: TopicPartition, offset: int) -> Record | None:
        # Asked first: for what there is not, the client would wait in vain.
        if at.partition not in await self._partitions(at.topic):
            return None
        first = await self._consumer.beginning_offsets([at])
        end = await self._consumer.end_offsets([at])
        if not first[at] <= offset < end[at]:
            return None
        self._consumer.assign([at])
        try:
            self._consumer.seek(at, offset)
            found = await self._consumer.getone(at)
        finally:
            # Not `unsubscribe`: a fetch that is under way then ends the fetcher (fetcher.py:529).
            self._consumer.assign([])
        if found.offset != offset:
            return None
        return Record(
            found.topic,
            found.partition,
            found.offset,
            found.timestamp,
            found.key,
            found.value,
            list(found.headers),
        )
