"""Reads a raw record again by its coordinates, beside the stream and without being a member of its group."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING, Any

from aiokafka import TopicPartition

from stream.contracts.withdrawal import read_withdrawal
from stream.errors import InfrastructureFault
from stream.service.records import Record

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from aiokafka import AIOKafkaConsumer

    from stream.contracts import SourceRecord


_STEP, _BACK = 200, 20_000
"""Records of each partition of articles.documents that are looked at together, and at most."""

_WAIT_MS = 500


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

    async def made_of(self, source: SourceRecord, topic: str) -> bool:
        """Tell whether one of the last records of articles.documents is of a raw record.

        They are looked at from the end backwards: as many as the workers can have written since they took the record,
        whose offset is not yet committed.

        Raises:
            InfrastructureFault: the broker did not answer in time.

        """
        try:
            async with asyncio.timeout(self._patience), self._one_at_a_time:
                partitions = [TopicPartition(topic, one) for one in await self._partitions(topic)]
                ends = dict(await self._consumer.end_offsets(partitions))
                firsts = await self._consumer.beginning_offsets(partitions)
                for _ in range(_BACK // _STEP):
                    for at in partitions:
                        start = max(firsts[at], ends[at] - _STEP)
                        if await self._holds(at, start, ends[at], source):
                            return True
                        ends[at] = start
        except TimeoutError as error:
            raise InfrastructureFault(f"{topic} could not be looked through within {self._patience:g} s") from error
        return False

    async def _holds(self, at: TopicPartition, start: int, end: int, source: SourceRecord) -> bool:
        if start >= end:
            return False
        self._consumer.assign([at])
        try:
            self._consumer.seek(at, start)
            while await self._consumer.position(at) < end:
                for found in (await self._consumer.getmany(at, timeout_ms=_WAIT_MS)).get(at, []):
                    if _source_of(found) == (source.topic, source.partition, source.offset):
                        return True
        finally:
            self._consumer.assign([])
        return False

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


def _source_of(record: Any) -> tuple[str, int, int] | None:  # noqa: ANN401 - aiokafka has no types
    """Return the coordinates of the raw record that a record of articles.documents is of, if it says so."""
    try:
        said = (
            read_withdrawal(record.headers).model_dump() if record.value is None else json.loads(record.value)["source"]
        )
        return said["topic"], said["partition"], said["offset"]
    except (ValueError, KeyError, TypeError):
        return None
