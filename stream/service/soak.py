"""A long run under load: workers as processes, faults where the cluster is ours, and the verifier at the end."""

from __future__ import annotations

import asyncio
import os
import random
import signal
import sys
import uuid
from collections import Counter
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from aiokafka.admin import AIOKafkaAdminClient
from aiokafka.errors import KafkaError

from stream.errors import InfrastructureFault
from stream.service.embedded import EmbeddedKafka
from stream.service.embedded_process import Child, tail
from stream.service.kafka import client_options
from stream.service.progress import GroupProgress
from stream.service.soak_load import Load
from stream.service.topic_setup import ensure_topics
from stream.service.topics import topic_specs
from stream.service.verify import Findings, verify
from stream.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable

_WORKERS = 2
_ASK_EVERY = 0.5  # seconds between looks at the workers and at their group's offsets
_PATIENCE = 300.0  # seconds without an end in sight after the last record, or workers that end by themselves so often
_BETWEEN = (8.0, 20.0)  # seconds between two faults: work must be flowing again
_MOST_STARTS = 5  # of a worker in a row that end by themselves within a few seconds


@dataclass
class Soaked:
    """What happened: records acknowledged, faults by what they were, and what the verifier found."""

    sent: int
    faults: Counter[str] = field(default_factory=Counter)
    findings: Findings = field(default_factory=Findings)

    @property
    def ok(self) -> bool:
        """Whether the promise was kept, and nothing rejected that only met a fault."""
        return self.findings.ok and not self.findings.crashed and self.findings.raw >= self.sent


async def soak(settings: Settings | None, minutes: float, rate: float, seed: int, say: Callable[[str], None]) -> Soaked:
    """Run load for some minutes, wait until all of it is done, and check the promise.

    Args:
        settings: of a cluster, which is not hurt; its topics get a prefix of their own and are removed at the end.
            None for an embedded Kafka, on which workers and broker are killed, stopped and frozen.
        minutes: how long articles are sent.
        rate: records a second.
        seed: of what is sent and what is hurt.
        say: is told in words what happens.

    Raises:
        InfrastructureFault: Kafka cannot be used, the workers do not stay up, or they are not done in time.

    """
    chance = random.Random(seed)  # noqa: S311 - the seed makes it the same again
    async with AsyncExitStack() as stack:
        home = Path(stack.enter_context(TemporaryDirectory(prefix="rasid-soak-")))
        kafka = None
        if settings is None:
            kafka = stack.enter_context(EmbeddedKafka(home / "kafka", progress=say))
            settings = _settings({"RASID_KAFKA_BOOTSTRAP_SERVERS": kafka.bootstrap_servers}, keep=False)
        else:
            settings = _settings({"RASID_KAFKA_BOOTSTRAP_SERVERS": settings.kafka.bootstrap_servers}, keep=True)
            stack.push_async_callback(_remove_topics, settings)
        (await ensure_topics(settings)).require()
        workers = Workers(home)
        stack.callback(workers.end)
        load = Load(settings, rate, chance)
        soaked = Soaked(0)
        sending = asyncio.create_task(load.run())
        watching = asyncio.create_task(workers.watch())
        hurting = asyncio.create_task(_hurt(kafka, workers, chance, soaked, say, settings))
        try:
            done, _ = await asyncio.wait(
                (sending, watching, hurting), timeout=minutes * 60, return_when=asyncio.FIRST_EXCEPTION
            )
            hurting.cancel()
            await asyncio.gather(hurting, return_exceptions=True)
            for task in done:
                task.result()
            load.stop()
            await sending
            soaked.sent = load.acknowledged
            say(f"{soaked.sent:,} records sent; waiting until all of them are done")
            await _until_done(settings, watching)
        finally:
            for task in (sending, watching, hurting):
                task.cancel()
            await asyncio.gather(sending, watching, hurting, return_exceptions=True)
        await asyncio.to_thread(workers.end)
        say("Reading every topic from its beginning")
        soaked.findings = await verify(settings)
    return soaked


class Workers:
    """Worker processes, started again whenever one ends, as a supervisor does."""

    def __init__(self, home: Path) -> None:
        self._home = home
        self.running = [self._start() for _ in range(_WORKERS)]

    def _start(self) -> Child:
        return Child([sys.executable, "-m", "stream.cli", "worker"], self._log)

    @property
    def _log(self) -> Path:
        return self._home / "workers.log"

    async def watch(self) -> None:
        """Start again what ends, until cancelled.

        Raises:
            InfrastructureFault: they do not stay up.

        """
        ended_in_a_row = 0
        while True:
            await asyncio.sleep(_ASK_EVERY)
            gone = [number for number, worker in enumerate(self.running) if not worker.alive]
            ended_in_a_row = ended_in_a_row + 1 if gone else 0
            if ended_in_a_row > _MOST_STARTS:
                raise InfrastructureFault(f"the workers do not stay up. The end of their log:\n{tail(self._log)}")
            for number in gone:
                self.running[number] = self._start()

    def end(self) -> None:
        """Stop all of them, gracefully."""
        for worker in self.running:
            worker.end()


async def _hurt(  # noqa: PLR0913, PLR0917 - whom, with what, and who is told
    kafka: EmbeddedKafka | None,
    workers: Workers,
    chance: random.Random,
    soaked: Soaked,
    say: Callable[[str], None],
    settings: Settings,
) -> None:
    """Do one fault after another, until cancelled; nothing where the cluster is not ours."""
    while kafka is not None:
        await asyncio.sleep(chance.uniform(*_BETWEEN))
        victim = chance.choice(workers.running)
        what = chance.choice(("kill -9 of a worker", "SIGTERM to a worker", "a frozen worker", "kill -9 of the broker"))
        say(what[0].upper() + what[1:])
        soaked.faults[what] += 1
        if what == "kill -9 of the broker":
            os.kill(kafka.pid, signal.SIGKILL)
            await _started_again(kafka)
        elif what == "a frozen worker":
            os.kill(victim.pid, signal.SIGSTOP)
            try:
                await asyncio.sleep(1.5 * settings.kafka.session_timeout_seconds)
            finally:
                os.kill(victim.pid, signal.SIGCONT)
        elif victim.alive:
            os.kill(victim.pid, signal.SIGKILL if what.startswith("kill") else signal.SIGTERM)


async def _started_again(kafka: EmbeddedKafka) -> None:
    while True:
        try:
            await asyncio.to_thread(kafka.start)
        except RuntimeError:  # it has not ended yet
            await asyncio.sleep(0.05)
        else:
            return


async def _until_done(settings: Settings, watching: asyncio.Task[None]) -> None:
    try:
        async with asyncio.timeout(_PATIENCE), GroupProgress(settings) as group:
            while not await group.is_done():
                if watching.done():
                    watching.result()
                await asyncio.sleep(_ASK_EVERY)
    except TimeoutError:
        raise InfrastructureFault(f"the workers are not done {_PATIENCE:g} s after the last record") from None


async def _remove_topics(settings: Settings) -> None:
    admin = AIOKafkaAdminClient(**client_options(settings.kafka))
    try:
        await admin.start()
        await admin.delete_topics([spec.name for spec in topic_specs(settings)])
    except KafkaError as error:
        raise InfrastructureFault(f"the topics {settings.topics.prefix}* could not be removed: {error!r}") from error
    finally:
        await admin.close()


def _settings(variables: dict[str, str], *, keep: bool) -> Settings:
    """Point this process and the workers that it starts to topics of their own; keep how to log in where asked to."""
    for name in list(os.environ):
        if name.startswith(("RASID_TOPICS_", "RASID_WORKER_")) or (
            not keep and (name.startswith("RASID_KAFKA_") or name == "RASID_CONFIG")
        ):
            del os.environ[name]
    prefix = f"soak-{uuid.uuid4().hex[:8]}."
    os.environ.update(variables)
    os.environ.update({"RASID_TOPICS_PREFIX": prefix, "RASID_WORKER_GROUP": f"{prefix}worker", "RASID_HTTP_PORT": "0"})
    return Settings.load()
