"""Sends articles to `articles.raw` as any producer would, and tells where each one lies."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, NamedTuple

from aiokafka import AIOKafkaProducer
from aiokafka.errors import KafkaError, UnknownTopicOrPartitionError

from stream.errors import InfrastructureFault
from stream.service.connect import unusable
from stream.service.kafka import producer_options

if TYPE_CHECKING:
    import asyncio
    from collections.abc import AsyncIterator, Iterable

    from aiokafka.structs import RecordMetadata

    from stream.settings import Settings

# Sent and not yet acknowledged: enough to fill the requests of all partitions, and little memory.
_IN_FLIGHT = 200


class Raw(NamedTuple):
    """A record for `articles.raw`; the key is the article's id, where there is one."""

    key: bytes | None
    value: bytes


class Sent(NamedTuple):
    """Where a record lies once all in-sync replicas have it.

    `timestamp` in milliseconds since 1970, as the producer took it: the record's own can be a millisecond off.
    """

    key: bytes | None
    partition: int
    offset: int
    timestamp: int


async def send_articles(settings: Settings, topic: str, records: Iterable[Raw]) -> AsyncIterator[Sent]:
    """Send `records` to `topic` and yield each when the broker has acknowledged it, in the order of sending.

    Raises:
        InfrastructureFault: a record was not acknowledged; it and those after it may be missing.

    """
    producer = AIOKafkaProducer(**producer_options(settings))
    waiting: deque[tuple[bytes | None, asyncio.Future[RecordMetadata]]] = deque()
    try:
        await producer.start()
        for record in records:
            waiting.append((record.key, await producer.send(topic, record.value, key=record.key)))
            if len(waiting) >= _IN_FLIGHT:
                yield await _acknowledged(waiting)
        while waiting:
            yield await _acknowledged(waiting)
    except KafkaError as error:
        if isinstance(error, UnknownTopicOrPartitionError):
            raise InfrastructureFault(f"the cluster has no topic {topic}: make it with `rasid topics`") from error
        raise await unusable(settings, error, f"did not take an article for {topic}") from error
    finally:
        await producer.stop()


async def _acknowledged(waiting: deque[tuple[bytes | None, asyncio.Future[RecordMetadata]]]) -> Sent:
    key, future = waiting.popleft()
    metadata = await future
    return Sent(key, metadata.partition, metadata.offset, metadata.timestamp)
