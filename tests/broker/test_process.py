from __future__ import annotations

import asyncio
import json
import os
import signal
import sys
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from aiokafka.admin import AIOKafkaAdminClient
from aiokafka.admin.config_resource import ConfigResource, ConfigResourceType

from stream.service.kafka import client_options
from stream.service.worker import EXIT_FAULT, EXIT_SETTINGS, EXIT_STOPPED
from tests.broker.conftest import PATIENCE, article

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from stream.settings import Settings
    from tests.broker.conftest import Lines

ROOT = Path(__file__).parents[2]


class Worker:
    """A worker process and what it logs."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self.process = process
        self.logged: list[dict[str, Any]] = []

    async def until_logged(self, event: str) -> dict[str, Any]:
        """Read the log up to a line with this event."""
        assert self.process.stderr is not None
        async with asyncio.timeout(PATIENCE):
            async for line in self.process.stderr:
                self.logged.append(json.loads(line))
                if self.logged[-1]["event"] == event:
                    return self.logged[-1]
        raise AssertionError(f"the worker ended without {event!r}: {self.logged}")

    async def ended(self) -> int:
        """Wait for its end and return the exit status."""
        assert self.process.stderr is not None
        async with asyncio.timeout(PATIENCE):
            self.logged += [json.loads(line) async for line in self.process.stderr]
            return await self.process.wait()


@asynccontextmanager
async def worker(settings: Settings, **variables: str) -> AsyncIterator[Worker]:
    """Start a worker; it is killed if the test leaves it running."""
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith("RASID_")},
        "RASID_KAFKA_BOOTSTRAP_SERVERS": settings.kafka.bootstrap_servers,
        "RASID_TOPICS_PREFIX": settings.topics.prefix,
        "RASID_TOPICS_PARTITIONS": str(settings.topics.partitions),
        "RASID_WORKER_GROUP": settings.worker.group,
        "RASID_HTTP_PORT": "0",
        # The least that the broker allows: after a process that ended without leaving, the group waits for this long.
        "RASID_KAFKA_SESSION_TIMEOUT_SECONDS": "6",
        **variables,
    }
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.broker.worker_main", cwd=ROOT, env=environment, stderr=asyncio.subprocess.PIPE
    )
    try:
        yield Worker(process)
    finally:
        with suppress(ProcessLookupError):
            process.kill()
        await process.wait()
        process._transport.close()  # type: ignore[attr-defined]


async def limit_size(settings: Settings, topic: str, size: int) -> None:
    """Set the largest record that the broker takes for a topic."""
    admin = AIOKafkaAdminClient(**client_options(settings.kafka))
    await admin.start()
    try:
        config = ConfigResource(ConfigResourceType.TOPIC, topic, configs={"max.message.bytes": str(size)})
        await admin.alter_configs([config])
    finally:
        await admin.close()


async def test_sigterm_finishes_what_is_in_flight_and_exits_with_0(line: Lines) -> None:
    await line.send([article(f"a-{n}") for n in range(200)])
    async with worker(line.settings) as first:
        await first.until_logged("article completed")
        first.process.send_signal(signal.SIGTERM)
        assert await first.ended() == EXIT_STOPPED

    async with worker(line.settings) as second:
        await line.read(line.topics.events("strike"), 200)
        second.process.send_signal(signal.SIGINT)
        assert await second.ended() == EXIT_STOPPED

    # Nothing twice: what the first one had done was committed when it ended.
    assert await line.ends(line.topics.documents) == 200
    assert await line.ends(line.topics.events("strike")) == 200
    assert await line.committed(line.topics.raw) == 200


async def test_a_signal_while_it_starts_ends_it_too(line: Lines) -> None:
    async with worker(line.settings) as starting:
        await starting.until_logged("listening")
        starting.process.send_signal(signal.SIGTERM)
        assert await starting.ended() == EXIT_STOPPED


async def test_a_hanging_event_loop_is_ended_by_the_grace(line: Lines) -> None:
    await line.send([article("hang")])
    async with worker(line.settings, RASID_WORKER_SHUTDOWN_GRACE_SECONDS="0.2") as hanging:
        await hanging.until_logged("hanging")
        hanging.process.send_signal(signal.SIGTERM)
        assert await hanging.ended() == EXIT_FAULT
    assert "grace of 0.2 s" in hanging.logged[-1]["error"]
    assert await line.committed(line.topics.documents) == await line.committed(line.topics.documents, 1) == 0


async def test_a_second_interrupt_ends_it_at_once(line: Lines) -> None:
    await line.send([article("hang")])
    async with worker(line.settings, RASID_WORKER_SHUTDOWN_GRACE_SECONDS="600") as hanging:
        await hanging.until_logged("hanging")
        hanging.process.send_signal(signal.SIGTERM)
        hanging.process.send_signal(signal.SIGINT)
        assert await hanging.ended() in (128 + signal.SIGINT, 128 + signal.SIGTERM)


async def test_a_record_that_the_broker_does_not_take_ends_the_process_and_is_done_after_a_restart(
    line: Lines,
) -> None:
    refusing = line.topics.events("strike")
    await limit_size(line.settings, refusing, 200)
    await line.send([article("a-1"), article("a-2")])

    async with worker(line.settings, RASID_TOPICS_MODE="off") as failing:
        assert await failing.ended() == EXIT_FAULT
    assert "MessageSizeTooLargeError" in failing.logged[-1]["error"]
    assert "start it again" in failing.logged[-1]["event"]
    assert await line.committed(line.topics.documents) == await line.committed(line.topics.documents, 1) == 0

    await limit_size(line.settings, refusing, line.settings.topics.output_bytes)
    async with worker(line.settings) as restarted:
        # By key: what the first one had not committed is done again, so that an event may be there twice.
        events = await line.read_until(refusing, lambda found: {event.key for event in found} == {b"a-1", b"a-2"})
        restarted.process.send_signal(signal.SIGTERM)
        assert await restarted.ended() == EXIT_STOPPED
    assert len({(event.key, event.value) for event in events}) == 2
    assert await line.ends(line.topics.rejected) == 0


async def test_a_port_that_is_taken_is_named_and_ends_it(line: Lines) -> None:
    async with worker(line.settings) as first:
        port = (await first.until_logged("listening"))["url"].rsplit(":", 1)[1]
        async with worker(line.settings, RASID_HTTP_PORT=port) as second:
            assert await second.ended() == EXIT_SETTINGS
    assert f"RASID_HTTP_PORT={port}" in second.logged[-1]["error"]


async def test_no_text_of_an_article_is_logged(line: Lines) -> None:
    await line.send([article("a-1", body="نص لا يظهر"), article("a-2", body="نص لا يظهر", title=7)])
    async with worker(line.settings, RASID_LOG_LEVEL="DEBUG") as one:
        await one.until_logged("article completed")
        await line.read(line.topics.rejected, 1)
        one.process.send_signal(signal.SIGTERM)
        assert await one.ended() == EXIT_STOPPED

    assert {entry.get("article_id") for entry in one.logged} >= {"a-1"}
    assert "لا يظهر" not in json.dumps(one.logged, ensure_ascii=False)
