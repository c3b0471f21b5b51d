from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING, Any, NoReturn

import pytest
from aiokafka import AIOKafkaConsumer, AIOKafkaProducer, TopicPartition

from stream.service.agents import Line
from stream.service.app import make_app
from stream.service.attempts import Earlier
from stream.service.health import Health
from stream.service.kafka import client_options, producer_options
from stream.service.metrics import Metrics
from stream.service.publish import Publisher
from stream.service.rejects import Rejects
from stream.service.revisions import Revisions
from stream.service.stages import Stages
from stream.service.states import States
from tests.broker.conftest import PATIENCE, Raw, article, until
from tests.broker.stand_in import stand_in

if TYPE_CHECKING:
    from stream.service.records import Outgoing
    from tests.broker.conftest import Lines


class SlowFirst(Publisher):
    """A publisher whose first record is acknowledged when the test says so."""

    def __init__(self, producer: AIOKafkaProducer) -> None:
        super().__init__(producer, budget=PATIENCE)
        self.first: asyncio.Future[Any] | None = None
        self.sent = 0

    async def send(self, record: Outgoing) -> asyncio.Future[Any]:
        self.sent += 1
        if self.first is None:
            self.first = asyncio.get_running_loop().create_future()
            return self.first
        return await super().send(record)


async def test_the_committed_offset_never_passes_a_slow_first_record(line: Lines) -> None:
    await line.send([article("slow"), Raw(b"\xff"), *(article(f"fast-{n}") for n in range(10))])
    settings, metrics, health = line.settings, Metrics("test"), Health()
    producer = AIOKafkaProducer(**producer_options(settings))
    await producer.start()
    publisher = SlowFirst(producer)
    noting, reading = AIOKafkaProducer(**producer_options(settings)), AIOKafkaConsumer(**client_options(settings.kafka))
    await noting.start()
    await reading.start()
    states = States(reading, Publisher(noting, PATIENCE), line.topics.completed, horizon_days=30, patience=PATIENCE)
    stages = Stages(stand_in(), settings, line.topics, metrics)
    rejects = Rejects(
        None,  # type: ignore[arg-type] - nothing is read again here
        line.topics,
        metrics,
        limit=settings.topics.rejected_bytes,
        version="test",
    )
    revisions = Revisions(stages, states, publisher, rejects, metrics, budget=PATIENCE)
    attempts = Unhurt()
    whole = Line(stages, attempts, revisions, publisher, rejects, metrics, in_flight=64, budget=PATIENCE)  # type: ignore[arg-type]

    def end(error: BaseException) -> NoReturn:
        pytest.exit(f"the service would have ended the process: {error!r}", returncode=3)

    acks = [asyncio.create_task(one.run()) for one in (whole.raw_acks, whole.document_acks)]
    app = make_app(settings, whole, states, attempts, line.topics, health, end)  # type: ignore[arg-type]
    start = asyncio.create_task(app.start())
    try:
        # Each fast article gives a document and then an event; the record that is no article, a rejection.
        await until(lambda: publisher.sent == 1 + 1 + 10 + 10)
        await app.consumer.commit()
        assert await line.committed(line.topics.raw) == 0

        assert publisher.first is not None
        publisher.first.set_result(None)

        async def all_committed() -> bool:
            return await line.committed(line.topics.raw) == 12

        await until(all_committed)
    finally:
        await app.stop()
        start.cancel()
        for task in (start, *acks):
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task
        for client in (producer, noting, reading):
            await client.stop()


async def test_a_record_that_no_agent_has_seen_cannot_be_acknowledged(line: Lines) -> None:
    def end(error: BaseException) -> NoReturn:
        raise error

    app = make_app(line.settings, Unused(), None, None, line.topics, Health(), end)  # type: ignore[arg-type]
    message = app.consumer._to_message(None, FetchedRecord(line.topics.raw))  # type: ignore[attr-defined]

    app.topics.acking_topics.add(line.topics.raw)
    assert app.consumer.ack(message) is False

    message.tracked = True
    assert app.consumer.ack(message) is True
    app.consumer._thread.thread_loop.close()  # type: ignore[attr-defined] - made with the consumer, never started


async def test_what_was_fetched_and_dropped_before_the_first_commit_is_fetched_again(line: Lines) -> None:
    await line.send([article(f"a-{n}") for n in range(12)])
    at = TopicPartition(line.topics.raw, 0)

    def end(error: BaseException) -> NoReturn:
        pytest.exit(f"the service would have ended the process: {error!r}", returncode=3)

    health = Health()
    app = make_app(line.settings, Busy(), Stateless(), Unhurt(), line.topics, health, end)  # type: ignore[arg-type]
    start = asyncio.create_task(app.start())
    try:

        async def fetched() -> bool:
            return bool(health.partitions) and await app.consumer.position(at) == 12

        await until(fetched)
        # As at a rebalance, which drops what was fetched.
        app.consumer.stop_flow()
        await app.consumer.seek_to_committed()
        assert await app.consumer.position(at) == 0
    finally:
        await app.stop()
        start.cancel()
        with suppress(asyncio.CancelledError):
            await start


class Unhurt:
    """A memory of records none of which ever ended a process."""

    def forget(self) -> None: ...

    async def earlier(self, record: object) -> Earlier:
        del record
        return Earlier(begun=False, times=0, rejected=None)

    async def begin(self, record: object) -> None: ...

    async def reject(self, record: object, reason: str) -> None: ...


class Unused:
    """A line that takes no records."""

    async def ingest(self, stream: object) -> None: ...

    async def extract(self, stream: object) -> None: ...


class Busy:
    """A line that comes to no record."""

    async def ingest(self, stream: object) -> None:
        del stream
        await asyncio.Event().wait()

    extract = ingest


class Stateless:
    """States that need not be read."""

    async def assign(self, partitions: object) -> None: ...


class FetchedRecord:
    """A record as aiokafka hands it over."""

    partition, offset, timestamp, timestamp_type, headers, key, value = 0, 5, 0, 0, (), None, b"x"
    checksum, serialized_key_size, serialized_value_size = None, 0, 1

    def __init__(self, topic: str) -> None:
        self.topic = topic
