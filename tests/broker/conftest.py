"""A whole line on the session's real Kafka: send raw records, read what came of them."""

from __future__ import annotations

import asyncio
import json
import math
import urllib.error
import urllib.request
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, NamedTuple

import pytest
from aiokafka import AIOKafkaConsumer, AIOKafkaProducer, TopicPartition

from stream.service.kafka import client_options, producer_options
from stream.service.run import serve
from stream.service.topic_setup import ensure_topics
from stream.service.topics import TopicNames

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
    from typing import NoReturn

    from aiokafka.structs import ConsumerRecord

    from stream.contracts.headers import Headers
    from stream.service.core import Core
    from stream.settings import Settings

PATIENCE = 60.0  # seconds; what is waited for takes two or three on an idle machine


async def until(true: Callable[[], bool | Awaitable[bool]], patience: float = PATIENCE) -> None:
    """Wait until something outside this loop, or at the broker, is as the test says; fail when it takes too long."""
    async with asyncio.timeout(patience):
        while True:
            answer = true()
            if answer if isinstance(answer, bool) else await answer:
                return
            await asyncio.sleep(0.05)


class Raw(NamedTuple):
    """A record to send to articles.raw."""

    value: bytes | None
    key: bytes | None = None
    headers: Headers = []  # noqa: RUF012 - nobody adds to it
    partition: int | None = 0
    timestamp: int | None = None


def article(article_id: str, body: str = "قصفت طائرة حربية بلدة في الريف.", **fields: object) -> Raw:
    """Return an article as a producer sends it, keyed by its id."""
    value = {"id": article_id, "body": body, **fields}
    return Raw(json.dumps(value, ensure_ascii=False).encode(), article_id.encode())


class Lines:
    """The topics of one test, and the services that it starts on them."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.topics = TopicNames(settings.topics.prefix)

    async def send(self, records: Iterable[Raw]) -> None:
        """Send raw records and wait until the broker has them."""
        await self.send_to(self.topics.raw, records)

    async def send_to(self, topic: str, records: Iterable[Raw]) -> None:
        """Send records to any topic."""
        producer = AIOKafkaProducer(**producer_options(self.settings))
        await producer.start()
        try:
            sent = []
            for value, key, headers, partition, timestamp in records:
                if value is None and key is None:
                    # aiokafka sends what has neither only as a batch of the caller's own making.
                    batch = producer.create_batch()
                    batch.append(key=None, value=None, timestamp=timestamp or 0, headers=headers)
                    sent.append(await producer.send_batch(batch, topic, partition=partition or 0))
                else:
                    sent.append(await producer.send(topic, value, key, partition, timestamp, headers))
            await asyncio.gather(*sent)
        finally:
            await producer.stop()

    async def read(self, topic: str, count: int) -> list[ConsumerRecord]:
        """Return the first `count` records of a topic, partition by partition; fail where there are not as many."""
        return await self.read_until(topic, lambda found: len(found) >= count)

    async def read_until(self, topic: str, enough: Callable[[list[ConsumerRecord]], bool]) -> list[ConsumerRecord]:
        """Return the records of a topic, partition by partition, as soon as there are enough of them."""
        consumer = AIOKafkaConsumer(**client_options(self.settings.kafka), auto_offset_reset="earliest")
        await consumer.start()
        try:
            partitions = [TopicPartition(topic, one) for one in range(self.settings.topics.partitions)]
            consumer.assign(partitions)
            found: list[ConsumerRecord] = []
            async with asyncio.timeout(PATIENCE):
                while not enough(found):
                    for records in (await consumer.getmany(timeout_ms=200)).values():
                        found.extend(records)
            return sorted(found, key=lambda record: (record.partition, record.offset))
        finally:
            await consumer.stop()

    async def ends(self, topic: str) -> int:
        """Return how many records a topic holds."""
        consumer = AIOKafkaConsumer(**client_options(self.settings.kafka))
        await consumer.start()
        try:
            partitions = [TopicPartition(topic, one) for one in range(self.settings.topics.partitions)]
            return sum((await consumer.end_offsets(partitions)).values())
        finally:
            await consumer.stop()

    async def committed(self, topic: str, partition: int = 0) -> int:
        """Return the offset that the group has committed, 0 before the first."""
        consumer = AIOKafkaConsumer(
            **client_options(self.settings.kafka), group_id=self.settings.worker.group, enable_auto_commit=False
        )
        await consumer.start()
        try:
            return await consumer.committed(TopicPartition(topic, partition)) or 0
        finally:
            await consumer.stop()

    @asynccontextmanager
    async def service(self, core: Core | None = None) -> AsyncIterator[Service]:
        """Run a service in this event loop and stop it gracefully."""
        stop, services = asyncio.Event(), list[Service]()

        def end(error: BaseException) -> NoReturn:
            pytest.exit(f"the service would have ended the process: {error!r}", returncode=3)

        # Called while nothing else can run in this loop: what the pages say at that moment is no matter of timing.
        task = asyncio.create_task(
            serve(self.settings, stop, end, core=core, listening=lambda url: services.append(Service(url)))
        )
        try:
            await until(lambda: bool(services) or task.done())
            if task.done():
                await task
            yield services[0]
        finally:
            stop.set()
            await task


class Service:
    """A running service as the outside sees it: its three pages."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.at_first = self._get(url + "/readyz")

    async def page(self, path: str) -> tuple[int, str]:
        """Return status and body of a page."""
        return await asyncio.to_thread(self._get, self.url + path)

    def _get(self, url: str) -> tuple[int, str]:
        try:
            with urllib.request.urlopen(url, timeout=10) as answer:  # noqa: S310 - our own server
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            with error:
                return error.code, error.read().decode()

    async def metric(self, sample: str) -> float:
        """Return the value of a sample as /metrics writes it, labels in alphabetical order; NaN where there is none."""
        _, body = await self.page("/metrics")
        values = [line.rsplit(" ", 1)[1] for line in body.splitlines() if line.rsplit(" ", 1)[0] == sample]
        return float(values[0]) if values else math.nan

    async def until_metric(self, sample: str, meets: Callable[[float], bool]) -> float:
        """Wait until a sample is as it should be, and return it."""

        async def met() -> bool:
            return meets(await self.metric(sample))

        await until(met)
        return await self.metric(sample)

    async def until_ready(self) -> None:
        """Wait until /readyz says yes."""

        async def ready() -> bool:
            return (await self.page("/readyz"))[0] == 200

        await until(ready)


@pytest.fixture
async def line(fresh_settings: Settings) -> Lines:
    """Give fresh topics on the session's broker."""
    (await ensure_topics(fresh_settings)).require()
    return Lines(fresh_settings)
