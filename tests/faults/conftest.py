"""A broker for the faults alone, workers as processes, traffic that flows, and the wait until all of it is done."""

from __future__ import annotations

import asyncio
import json
import os
import random
import sys
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from aiokafka import AIOKafkaConsumer, AIOKafkaProducer
from aiokafka.admin import AIOKafkaAdminClient
from aiokafka.errors import KafkaError

from stream.service.embedded import EmbeddedKafka
from stream.service.kafka import client_options, producer_options
from stream.service.tail import partitions_of
from stream.service.topic_setup import ensure_topics
from stream.service.topics import TopicNames
from stream.settings import HttpSettings, KafkaSettings, Settings, TopicSettings, WorkerSettings

if TYPE_CHECKING:
    import signal
    from collections.abc import AsyncIterator, Callable, Iterator

ROOT = Path(__file__).parents[2]
PATIENCE = 90.0  # seconds
SESSION = 6.0  # seconds; the least that the broker allows

FULL = os.environ.get("RASID_FAULTS") == "full"
"""Whether the full numbers are run, which takes an hour; without it as many as fit into a few minutes."""

WORDS = ("واحد", "اثنان", "ثلاثة", "اربعة", "خمسة", "ستة")
POISON = (b'{"body": "\xd9\xff"}', b'{"body": "x"', b'{"id": "a", "title": "t"}', b'{"body": " "}', b"[" * 5000)


@pytest.fixture(scope="module")
def broker() -> Iterator[EmbeddedKafka]:
    """One broker for the faults of a module, which may hurt it."""
    with EmbeddedKafka() as kafka:
        yield kafka


@pytest.fixture
async def faults(broker: EmbeddedKafka, topic_prefix: str, tmp_path: Path) -> Faults:
    """Give fresh topics on the module's broker."""
    settings = Settings(
        kafka=KafkaSettings(bootstrap_servers=broker.bootstrap_servers, session_timeout_seconds=SESSION),
        topics=TopicSettings(prefix=topic_prefix, partitions=6),
        worker=WorkerSettings(group=f"{topic_prefix}worker", data_dir=tmp_path / "worker"),
        http=HttpSettings(port=0),
    )
    (await ensure_topics(settings)).require()
    return Faults(settings, tmp_path)


class Worker:
    """A worker process; what it logs is in a file."""

    def __init__(self, process: asyncio.subprocess.Process, log: Path) -> None:
        self.process = process
        self._log = log

    def logged(self, event: str) -> int:
        """Count the log's lines with this event."""
        return self._log.read_text("utf-8").count(f'"event": "{event}"')

    async def working(self) -> None:
        """Wait until it has completed something."""
        await until(lambda: self.logged("article completed") > 0 or self.process.returncode is not None)
        assert self.process.returncode is None, self._log.read_text("utf-8")[-2000:]

    def signal(self, number: signal.Signals) -> None:
        """Send it a signal."""
        self.process.send_signal(number)

    async def ended(self) -> int:
        """Wait for its end and return the exit status."""
        async with asyncio.timeout(PATIENCE):
            return await self.process.wait()


class Faults:
    """The topics of one test, its workers and its traffic."""

    def __init__(self, settings: Settings, directory: Path) -> None:
        self.settings = settings
        self.topics = TopicNames(settings.topics.prefix)
        self._directory = directory
        self._started = 0
        self.sent = 0

    @asynccontextmanager
    async def worker(self, **variables: str) -> AsyncIterator[Worker]:
        """Start a worker; it is killed if the test leaves it running."""
        self._started += 1
        log = self._directory / f"worker-{self._started}.log"
        environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith("RASID_")},
            "RASID_KAFKA_BOOTSTRAP_SERVERS": self.settings.kafka.bootstrap_servers,
            "RASID_TOPICS_PREFIX": self.settings.topics.prefix,
            "RASID_TOPICS_PARTITIONS": str(self.settings.topics.partitions),
            "RASID_WORKER_GROUP": self.settings.worker.group,
            "RASID_HTTP_PORT": "0",
            "RASID_KAFKA_SESSION_TIMEOUT_SECONDS": str(SESSION),
            **variables,
        }
        with log.open("wb") as file:
            process = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "tests.broker.worker_main", cwd=ROOT, env=environment, stderr=file
            )
        try:
            yield Worker(process, log)
        finally:
            with suppress(ProcessLookupError):
                process.kill()
            await process.wait()
            process._transport.close()  # type: ignore[attr-defined]

    @asynccontextmanager
    async def traffic(self, seed: int) -> AsyncIterator[None]:
        """Send articles, changed, repeated, withdrawn and broken ones among them, until the context is left."""
        stop = asyncio.Event()
        task = asyncio.create_task(self._send(random.Random(seed), stop))  # noqa: S311 - the seed makes it the same again
        try:
            yield
        finally:
            stop.set()
            await task

    async def _send(self, chance: random.Random, stop: asyncio.Event) -> None:
        producer = AIOKafkaProducer(**producer_options(self.settings))
        await producer.start()
        try:
            while not stop.is_set():
                key, value = _record(chance)
                await producer.send(self.topics.raw, value, key=key)
                self.sent += 1
                with suppress(TimeoutError):
                    await asyncio.wait_for(stop.wait(), 0.01)
        finally:
            await producer.stop()

    async def until_done(self) -> None:
        """Wait until the group has committed everything that both stages hold."""
        admin = AIOKafkaAdminClient(**client_options(self.settings.kafka))
        consumer = AIOKafkaConsumer(**client_options(self.settings.kafka), enable_auto_commit=False)
        await admin.start()
        await consumer.start()
        try:
            stages = [await partitions_of(self.settings, [topic]) for topic in (self.topics.raw, self.topics.documents)]

            async def done() -> bool:
                for partitions in stages:
                    with suppress(KafkaError):
                        ends = await consumer.end_offsets(partitions)
                        committed = await admin.list_consumer_group_offsets(
                            self.settings.worker.group, partitions=partitions
                        )
                        if all(not end or committed[at].offset >= end for at, end in ends.items()):
                            continue
                    return False
                return True

            async with asyncio.timeout(PATIENCE):
                while not await done():  # noqa: ASYNC110 - it is at the broker
                    await asyncio.sleep(0.1)
        finally:
            await consumer.stop()
            await admin.close()


def _record(chance: random.Random) -> tuple[bytes, bytes | None]:
    article = f"a-{chance.randrange(60)}"
    kind = chance.random()
    if kind < 0.05:
        return article.encode(), chance.choice(POISON)
    if kind < 0.1:
        return article.encode(), None
    fields = {"id": article, "body": chance.choice(WORDS)}
    if kind < 0.6:
        fields["published_at"] = "2017-10-04"
    return article.encode(), json.dumps(fields, ensure_ascii=False).encode()


async def until(true: Callable[[], bool]) -> None:
    """Wait until something outside this loop is as the test says; fail when it takes too long."""
    async with asyncio.timeout(PATIENCE):
        while not true():  # noqa: ASYNC110 - it is in another process
            await asyncio.sleep(0.05)
