"""Sends raw records again and tells what became of each."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Literal, NamedTuple

from aiokafka import AIOKafkaProducer
from aiokafka.errors import KafkaError

from stream.contracts import Completion
from stream.contracts.rejected import read_rejection
from stream.service.connect import unusable
from stream.service.kafka import producer_options
from stream.service.tail import Tail
from stream.service.topics import TopicNames

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stream.service.records import Record
    from stream.settings import Settings

Became = Literal["completed", "stale", "withdrawn", "rejected", "waiting", "not sent"]


class Outcome(NamedTuple):
    """What became of a record: `waiting` was sent, and no worker was done with it in time.

    `partition` and `offset` are where it lies now on articles.raw; None where it was not sent.
    """

    became: Became
    detail: str
    partition: int | None = None
    offset: int | None = None


async def resend(settings: Settings, records: Sequence[Record], *, wait: float) -> list[Outcome]:
    """Send records to articles.raw, each to its own partition with its own timestamp, and wait for what becomes of them.

    Args:
        settings: of the service.
        records: what to send; `topic` and `offset` count for nothing, a negative timestamp is now.
        wait: seconds for the workers, from when all are sent.

    Returns:
        An outcome for each record.

    Raises:
        InfrastructureFault: a record was not acknowledged; it and those after it may be missing.

    """
    names = TopicNames(settings.topics.prefix)
    async with Tail(settings, [names.completed, names.rejected], beginning=False) as results:
        sent = await _send(settings, names.raw, records)
        became: dict[tuple[int, int], Outcome] = {}
        try:
            async with asyncio.timeout(wait):
                while not became.keys() >= set(sent):
                    became.update(_read(await anext(results), names))
        except TimeoutError:
            pass
    late = f"no worker was done with it within {wait:g} s"
    return [became.get(at, Outcome("waiting", late))._replace(partition=at[0], offset=at[1]) for at in sent]


async def _send(settings: Settings, topic: str, records: Sequence[Record]) -> list[tuple[int, int]]:
    producer = AIOKafkaProducer(**producer_options(settings))
    try:
        await producer.start()
        futures = [
            await producer.send(
                topic,
                value=record.value,
                key=record.key,
                # Its own, whatever decided on it: so it stays in order with the other records of its article.
                partition=record.partition,
                timestamp_ms=record.timestamp if record.timestamp >= 0 else None,
                headers=record.headers,
            )
            for record in records
        ]
        return [(done.partition, done.offset) for done in [await future for future in futures]]
    except KafkaError as error:
        raise await unusable(settings, error, f"did not take a record of {topic}") from error
    finally:
        await producer.stop()


def _read(record: Record, names: TopicNames) -> dict[tuple[int, int], Outcome]:
    """Return what a record of articles.completed or articles.rejected tells, by the raw record that it is about."""
    if record.topic == names.rejected:
        said = read_rejection(record.headers)
        return {(said.original_partition, said.original_offset): Outcome("rejected", f"{said.reason}: {said.error}")}
    if record.value is None:
        return {}
    done = Completion.model_validate_json(record.value)
    if done.state == "started":
        return {}
    detail = f"revision {done.revision} stands, with {len(done.events)} events"
    return {(done.source.partition, done.source.offset): Outcome(done.state, detail)}
