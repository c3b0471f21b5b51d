"""Reads topics from their beginning or their end, without a group: it takes nothing away from any consumer."""

from __future__ import annotations

import asyncio
import contextlib
from typing import TYPE_CHECKING, Self

from aiokafka import AIOKafkaConsumer, TopicPartition
from aiokafka.admin import AIOKafkaAdminClient
from aiokafka.errors import KafkaError

from stream.errors import InfrastructureFault
from stream.service.connect import unusable
from stream.service.kafka import client_options
from stream.service.records import Record

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stream.settings import Settings


_STOP_TIMEOUT = 10.0  # seconds; it takes a tenth


class Tail:
    """All partitions of some topics, read as records come; use it as an async context manager and iterate.

    Where it starts is settled when the context is entered: what is sent after that is read.

    Args:
        settings: of the service.
        topics: full names.
        beginning: start with the oldest records instead of those to come.

    Entering and iterating raise InfrastructureFault where a topic does not exist or the broker cannot be used.

    """

    def __init__(self, settings: Settings, topics: Sequence[str], *, beginning: bool) -> None:
        self._settings = settings
        self._topics = topics
        self._beginning = beginning
        self._consumer: AIOKafkaConsumer | None = None
        self._read_to: dict[TopicPartition, int] = {}

    async def __aenter__(self) -> Self:
        partitions = await partitions_of(self._settings, self._topics)
        consumer = AIOKafkaConsumer(
            **client_options(self._settings.kafka),
            enable_auto_commit=False,
            auto_offset_reset="earliest",
            # A record can be as large as the topics take; a fetch that is too small would still get one at a time.
            max_partition_fetch_bytes=self._settings.topics.output_bytes,
        )
        try:
            await consumer.start()
            consumer.assign(partitions)
            starts = await _settled(consumer, partitions, beginning=self._beginning)
        except KafkaError as error:
            await consumer.stop()
            raise await unusable(self._settings, error, "cannot be read") from error
        except BaseException:  # Ctrl-C too
            await consumer.stop()
            raise
        self._consumer, self._read_to = consumer, starts
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._consumer is not None:
            # It holds nothing that could be lost, so that a client that does not come to its end keeps nobody waiting.
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(_STOP_TIMEOUT):
                    await self._consumer.stop()
            self._consumer = None

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> Record:
        """Wait for the next record; there is always one to come."""
        if self._consumer is None:
            raise RuntimeError("iterate inside `async with`")
        try:
            found = await self._consumer.getone()
        except KafkaError as error:
            raise await unusable(self._settings, error, "cannot be read") from error
        self._read_to[TopicPartition(found.topic, found.partition)] = found.offset + 1
        return Record(
            found.topic, found.partition, found.offset, found.timestamp, found.key, found.value, list(found.headers)
        )

    async def at_end(self) -> bool:
        """Tell whether everything that the topics hold now has been read."""
        if self._consumer is None:
            raise RuntimeError("ask inside `async with`")
        ends = await self._consumer.end_offsets(list(self._read_to))
        return all(self._read_to[at] >= end for at, end in ends.items())


async def _settled(
    consumer: AIOKafkaConsumer, partitions: Sequence[TopicPartition], *, beginning: bool
) -> dict[TopicPartition, int]:
    """Place a consumer and return where it stands.

    A seek to an offset that was asked for before would race with the consumer's own search for a place to begin.
    """
    settle = consumer.seek_to_beginning if beginning else consumer.seek_to_end
    if not await settle(*partitions):
        raise InfrastructureFault("the brokers do not say where the topics begin and end: try again")
    return {at: await consumer.position(at) for at in partitions}


async def partitions_of(settings: Settings, topics: Sequence[str]) -> list[TopicPartition]:
    """Ask the cluster for all partitions of `topics`; a consumer knows those of its own topics alone.

    Raises:
        InfrastructureFault: a topic does not exist, or the brokers cannot be reached.

    """
    admin = AIOKafkaAdminClient(**client_options(settings.kafka))
    try:
        await admin.start()
        known = {found["topic"]: found["partitions"] for found in await admin.describe_topics()}
    except KafkaError as error:
        raise await unusable(settings, error, "cannot be read") from error
    finally:
        await admin.close()
    if missing := [topic for topic in topics if topic not in known]:
        raise InfrastructureFault(
            f"the cluster has no topic {', '.join(missing)}: make them with `rasid topics`, "
            "or set RASID_TOPICS_PREFIX to the prefix that is in use"
        )
    return [TopicPartition(topic, partition["partition"]) for topic in topics for partition in known[topic]]
