"""Reads all that topics hold now, for commands that look at the whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from aiokafka import AIOKafkaConsumer
from aiokafka.errors import KafkaError

from stream.service.connect import unusable
from stream.service.kafka import client_options
from stream.service.records import Record
from stream.service.tail import partitions_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from aiokafka import TopicPartition

    from stream.settings import Settings

_WAIT_MS = 1000


async def read_all(settings: Settings, topics: Sequence[str], since: int | None = None) -> dict[str, list[Record]]:
    """Return what topics hold now, by topic, each partition in the order of its offsets.

    Args:
        settings: of the service.
        topics: full names.
        since: milliseconds since 1970; each partition is read from its first record of that time or later.

    Raises:
        InfrastructureFault: a topic does not exist, or Kafka cannot be read.

    """
    partitions = await partitions_of(settings, topics)
    consumer = AIOKafkaConsumer(
        **client_options(settings.kafka),
        enable_auto_commit=False,
        max_partition_fetch_bytes=settings.topics.output_bytes,
    )
    found: dict[str, list[Record]] = {topic: [] for topic in topics}
    try:
        await consumer.start()
        consumer.assign(partitions)
        first, end = await consumer.beginning_offsets(partitions), await consumer.end_offsets(partitions)
        if since is not None:
            later = await consumer.offsets_for_times(dict.fromkeys(partitions, since))
            first = {at: end[at] if (found_at := later[at]) is None else found_at.offset for at in partitions}
        for at in partitions:
            consumer.seek(at, first[at])
        left = {at for at in partitions if first[at] < end[at]}
        while left:
            batches: Mapping[TopicPartition, list[Any]] = await consumer.getmany(timeout_ms=_WAIT_MS)
            for at, batch in batches.items():
                found[at.topic] += [
                    Record(at.topic, at.partition, r.offset, r.timestamp, r.key, r.value, list(r.headers))
                    for r in batch
                    if r.offset < end[at]
                ]
            left = {at for at in left if await consumer.position(at) < end[at]}
    except KafkaError as error:
        raise await unusable(settings, error, "cannot be read") from error
    finally:
        await consumer.stop()
    for records in found.values():
        records.sort(key=lambda record: (record.partition, record.offset))
    return found
