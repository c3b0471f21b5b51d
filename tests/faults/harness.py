"""The machinery of the fault tests: workers as processes, traffic that flows, and the check of the promise."""

from __future__ import annotations

import asyncio
import json
import os
import random
import signal
import sys
import time
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from aiokafka import AIOKafkaConsumer, AIOKafkaProducer
from aiokafka.admin import AIOKafkaAdminClient
from aiokafka.errors import KafkaError

from stream.service.kafka import client_options, producer_options
from stream.service.read_topics import read_all
from stream.service.tail import partitions_of
from stream.service.topics import TopicNames
from stream.service.verify import verify
from stream.service.worker import EXIT_STOPPED

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Sequence

    from stream.service.verify import Findings
    from stream.settings import Settings

ROOT = Path(__file__).parents[2]
FULL = os.environ.get("RASID_FAULTS") == "full"
"""Whether the full numbers are run; without it as many as fit into a few minutes."""

PATIENCE = 300.0 if FULL else 90.0  # seconds
SESSION = 10.0 if FULL else 3.0
"""Seconds; the default where recovery is measured, else as short as a busy machine allows: each kill waits for it."""

IN_FLIGHT = 2 * 64
"""Records of both stages on their way to the broker, see WorkerSettings.in_flight."""

WORDS = ("واحد", "اثنان", "ثلاثة", "اربعة", "خمسة", "ستة")
POISON = (b'{"body": "\xd9\xff"}', b'{"body": "x"', b'{"id": "a", "title": "t"}', b'{"body": " "}', b"[" * 5000)


class Worker:
    """A worker process; what it logs is kept."""

    def __init__(self, process: asyncio.subprocess.Process, hurt: Callable[[], None]) -> None:
        self.process = process
        self._hurt = hurt
        self._log = bytearray()
        self._reading = asyncio.create_task(self._read())

    async def _read(self) -> None:
        assert self.process.stderr is not None
        while some := await self.process.stderr.read(65536):
            self._log += some

    @property
    def log(self) -> str:
        return self._log.decode()

    @property
    def running(self) -> bool:
        return self.process.returncode is None

    @property
    def completed(self) -> int:
        """Count the articles that it has completed."""
        return self._log.count(b'"event": "article completed"')

    async def started(self) -> None:
        """Wait until it minds signals."""
        await until(lambda: b'"event": "listening"' in self._log or not self.running)
        assert self.running, self.log[-2000:]

    async def working(self) -> None:
        """Wait until it completes articles."""
        before = self.completed
        await until(lambda: self.completed > before or not self.running)
        assert self.running, self.log[-2000:]

    def signal(self, number: signal.Signals) -> None:
        """Send it a signal."""
        if number in (signal.SIGKILL, signal.SIGSTOP):
            self._hurt()
        self.process.send_signal(number)

    async def killed(self) -> None:
        """Kill it with -9."""
        self.signal(signal.SIGKILL)
        assert await self.ended() == -signal.SIGKILL

    async def stopped(self) -> None:
        """Stop it with SIGTERM, which it obeys within its grace."""
        self.signal(signal.SIGTERM)
        assert await self.ended() == EXIT_STOPPED, self.log[-2000:]

    async def ended(self) -> int:
        """Wait for its end and return the exit status."""
        async with asyncio.timeout(PATIENCE):
            await self._reading
            return await self.process.wait()


class Faults:
    """The topics of one test, its workers and its traffic."""

    def __init__(self, settings: Settings, name: str) -> None:
        self.settings = settings
        self.topics = TopicNames(settings.topics.prefix)
        self.sent = 0
        self.kills = 0
        self._name = name
        self._hurt_at: list[float] = []

    def hurt(self) -> None:
        """Remember that something was killed or frozen now."""
        self._hurt_at.append(time.time())

    @asynccontextmanager
    async def worker(self, *module: str, within: Sequence[str] = (), **variables: str) -> AsyncIterator[Worker]:
        """Start a worker, by default one that can be hurt from inside; it is killed if the test leaves it running.

        `within` is a command that puts itself in the place of what stands behind it.
        """
        process = await asyncio.create_subprocess_exec(
            *(*within, sys.executable, "-m", *(module or ["tests.faults.worker_main"])),
            cwd=ROOT,
            env=self._environment() | variables,
            stderr=asyncio.subprocess.PIPE,
        )
        try:
            yield Worker(process, self.hurt)
        finally:
            with suppress(ProcessLookupError):
                process.kill()
            await process.wait()
            process._transport.close()  # type: ignore[attr-defined]

    def _environment(self) -> dict[str, str]:
        return {
            **{name: value for name, value in os.environ.items() if not name.startswith("RASID_")},
            "RASID_KAFKA_BOOTSTRAP_SERVERS": self.settings.kafka.bootstrap_servers,
            "RASID_KAFKA_SESSION_TIMEOUT_SECONDS": str(SESSION),
            "RASID_KAFKA_HEARTBEAT_SECONDS": str(SESSION / 4),
            "RASID_TOPICS_PREFIX": self.settings.topics.prefix,
            "RASID_TOPICS_PARTITIONS": str(self.settings.topics.partitions),
            "RASID_TOPICS_RAW_BYTES": str(self.settings.topics.raw_bytes),
            "RASID_WORKER_GROUP": self.settings.worker.group,
            "RASID_HTTP_PORT": "0",
        }

    async def send(self, *records: tuple[bytes | None, bytes | None]) -> list[tuple[int, int]]:
        """Send keys and values, and return the partition and offset of each once the broker has them."""
        producer = AIOKafkaProducer(**producer_options(self.settings))
        await producer.start()
        try:
            futures = [await producer.send(self.topics.raw, value, key=key) for key, value in records]
            self.sent += len(futures)
            return [(done.partition, done.offset) for done in [await future for future in futures]]
        finally:
            await producer.stop()

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
                key, value = some_record(chance)
                await producer.send(self.topics.raw, value, key=key)
                self.sent += 1
                with suppress(TimeoutError):
                    await asyncio.wait_for(stop.wait(), 0.01)
        finally:
            await producer.stop()

    async def committed(self, topic: str) -> dict[int, int]:
        """Return the offset that the group has committed by partition, 0 before the first."""
        partitions = await partitions_of(self.settings, [topic])
        admin = AIOKafkaAdminClient(**client_options(self.settings.kafka))
        await admin.start()
        try:
            found = await admin.list_consumer_group_offsets(self.settings.worker.group, partitions=partitions)
            return {at.partition: max(0, found[at].offset) for at in partitions}
        finally:
            await admin.close()

    async def ends(self, topic: str) -> dict[int, int]:
        """Return how many records each partition of a topic holds."""
        partitions = await partitions_of(self.settings, [topic])
        consumer = AIOKafkaConsumer(**client_options(self.settings.kafka), enable_auto_commit=False)
        await consumer.start()
        try:
            return {at.partition: end for at, end in (await consumer.end_offsets(partitions)).items()}
        finally:
            await consumer.stop()

    async def until_holds(self, topic: str, records: int = 1) -> None:
        """Wait until a topic holds as many records."""
        async with asyncio.timeout(PATIENCE):
            while sum((await self.ends(topic)).values()) < records:  # noqa: ASYNC110 - it is at the broker
                await asyncio.sleep(0.2)

    async def until_done(self) -> None:
        """Wait until the group has committed everything that both stages hold: its lag is zero."""
        async with asyncio.timeout(PATIENCE):
            for topic in (self.topics.raw, self.topics.documents):
                done = False
                while not done:
                    with suppress(KafkaError):
                        done = await self.ends(topic) == await self.committed(topic)
                    await asyncio.sleep(0.1)

    async def kept(self, *, crashed: int = 0, repeats: int | None = None) -> Findings:
        """Let a last worker finish everything, then check the promise.

        Args:
            crashed: how many records are rightly rejected as crashed_worker.
            repeats: how many records may be there twice; by default those in flight at each kill.

        """
        async with self.worker() as last:
            await self.until_done()
            await last.stopped()
        return await self.checked(crashed=crashed, repeats=repeats)

    async def checked(self, *, crashed: int = 0, repeats: int | None = None, **figures: float) -> Findings:
        """Check the promise on what the topics hold, when all is done; the figures are only reported."""
        found = await verify(self.settings)
        await self._report(found, figures)
        assert found.ok, found.as_dict()
        # A producer that lost its broker may have sent a record that it counts as not sent.
        assert found.raw >= self.sent > 0
        assert found.crashed == crashed, "wrongly rejected"
        assert found.repeats <= (len(self._hurt_at) * IN_FLIGHT if repeats is None else repeats)
        return found

    async def _report(self, found: Findings, figures: dict[str, float]) -> None:
        """Write what happened to a file, for those who want the figures."""
        if not (report := os.environ.get("RASID_FAULTS_REPORT")):
            return
        records = (await read_all(self.settings, [self.topics.completed]))[self.topics.completed]
        done = sorted(one.timestamp / 1000 for one in records if one.value and b'"state":"completed"' in one.value)
        recovery = [next((round(at - hurt, 1) for at in done if at > hurt), None) for hurt in self._hurt_at]
        said = {"test": self._name, "sent": self.sent, "hurt": len(self._hurt_at), "recovery": recovery}
        with Path(report).open("a", encoding="utf-8") as file:  # noqa: ASYNC230 - a line
            file.write(json.dumps(said | figures | found.as_dict()) + "\n")


def article(name: str, body: str = "واحد", **fields: str) -> tuple[bytes, bytes]:
    """Return an article as a producer sends it, keyed by its id."""
    return name.encode(), json.dumps({"id": name, "body": body, **fields}, ensure_ascii=False).encode()


def some_record(chance: random.Random) -> tuple[bytes, bytes | None]:
    """Return a record of the traffic."""
    name = f"a-{chance.randrange(60)}"
    kind = chance.random()
    if kind < 0.05:
        return name.encode(), chance.choice(POISON)
    if kind < 0.1:
        return name.encode(), None
    return article(name, chance.choice(WORDS), **({"published_at": "2017-10-04"} if kind < 0.6 else {}))


async def until(true: Callable[[], bool]) -> None:
    """Wait until something outside this loop is as the test says; fail when it takes too long."""
    async with asyncio.timeout(PATIENCE):
        while not true():  # noqa: ASYNC110 - it is in another process
            await asyncio.sleep(0.05)
