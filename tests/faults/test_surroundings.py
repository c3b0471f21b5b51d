"""What is around the workers and wrong: sizes, disks, clocks, topics, offsets."""

from __future__ import annotations

import asyncio
import importlib.util
import shutil
import subprocess
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from aiokafka import AIOKafkaConsumer
from aiokafka.admin import AIOKafkaAdminClient
from aiokafka.admin.config_resource import ConfigResource, ConfigResourceType
from aiokafka.coordinator.assignors.range import RangePartitionAssignor

from stream.service.kafka import client_options
from stream.service.topic_setup import ensure_topics
from stream.service.worker import EXIT_FAULT, EXIT_SETTINGS
from tests.faults.harness import ROOT, SESSION, Faults, article

if TYPE_CHECKING:
    from tests.faults.conftest import Fresh

pytestmark = pytest.mark.timeout(300)

DAY = 24 * 60 * 60  # seconds
SENT = [article(f"a-{n}") for n in range(60)]


async def limit_size(faults: Faults, topic: str, size: int) -> None:
    """Set the largest record that the broker takes for a topic."""
    admin = AIOKafkaAdminClient(**client_options(faults.settings.kafka))
    await admin.start()
    try:
        await admin.alter_configs(
            [ConfigResource(ConfigResourceType.TOPIC, topic, configs={"max.message.bytes": str(size)})]
        )
    finally:
        await admin.close()


async def test_an_output_that_the_broker_refuses_as_too_large_ends_the_process_and_loses_nothing(fresh: Fresh) -> None:
    faults = await fresh("")
    refusing = faults.topics.events("strike")
    await faults.send(*SENT)
    await limit_size(faults, refusing, 200)
    # At the start it is a mismatch that is named; where the worker may not look, the first record shows it.
    async with faults.worker() as checking:
        assert await checking.ended() == EXIT_SETTINGS
        assert refusing in checking.log
    async with faults.worker(RASID_TOPICS_MODE="off") as failing:
        assert await failing.ended() == EXIT_FAULT
        assert "MessageSizeTooLargeError" in failing.log
        faults.hurt()

    await limit_size(faults, refusing, faults.settings.topics.output_bytes)
    assert (await faults.kept()).completed == len(SENT)


@pytest.fixture
def full_disk(tmp_path: Path) -> list[str]:
    """Give a command that starts another one where all that a process may write to is a file system without room."""
    inside = (
        f"mount -t tmpfs -o size=64k tmpfs {tmp_path} || exit 4; cat /dev/zero 2>/dev/null >{tmp_path}/full; "
        f"echo more 2>/dev/null >{tmp_path}/more && exit 3; "
        f'export HOME={tmp_path} TMPDIR={tmp_path} PYTHONPATH={ROOT} && cd {tmp_path} && exec "$@"'
    )
    within = ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c", inside, "sh"]
    if shutil.which(within[0]) is None:
        pytest.skip("a file system of one's own is made with unshare, which is not here")
    tried = subprocess.run([*within, "true"], capture_output=True, text=True, check=False)
    assert tried.returncode != 3, "the disk is not full"
    if tried.returncode:
        pytest.skip(f"the kernel gives no file system of one's own: {tried.stderr.strip()}")
    return within


def clock(ahead: int) -> dict[str, str]:
    """Give the variables under which a whole process has another time of day, as from a clock that is wrong."""
    if (found := importlib.util.find_spec("libfaketime")) is None or found.origin is None:
        pytest.skip("libfaketime, which moves the clock, is not made for this platform")
    (library,) = Path(found.origin).parent.rglob("libfaketime.so.1")
    variables = {"LD_PRELOAD": str(library), "FAKETIME": f"{ahead:+}s", "FAKETIME_DONT_FAKE_MONOTONIC": "1"}
    told = subprocess.run(["date", "+%s"], env=variables, capture_output=True, text=True, check=True)
    assert float(told.stdout) == pytest.approx(time.time() + ahead, abs=3600), "the clock is not moved"
    return variables


async def test_a_full_disk_does_not_matter(faults: Faults, full_disk: list[str]) -> None:
    await faults.send(*SENT)
    async with faults.worker(within=full_disk) as worker:
        await faults.until_done()
        await worker.stopped()
    assert (await faults.checked(repeats=0)).completed == len(SENT)


async def test_a_clock_that_is_a_day_ahead_and_then_right_again(faults: Faults) -> None:
    async with faults.traffic(seed=12):
        # The broker takes nothing from the day after (message.timestamp.after.max.ms), so it ends and says why.
        async with faults.worker(**clock(DAY)) as ahead:
            assert await ahead.ended() == EXIT_FAULT
            assert "is this machine's clock right" in ahead.log
            faults.hurt()
        async with faults.worker() as right:
            await right.working()
            await right.stopped()
    await faults.kept()


async def test_what_keeps_a_worker_out_of_its_group_is_named(fresh: Fresh) -> None:
    async def kept_out(words: str, *, session: float = SESSION, another: bool = False) -> None:
        faults = await fresh(words)
        await faults.send(*SENT)
        other = AIOKafkaConsumer(
            faults.topics.raw,
            **client_options(faults.settings.kafka),
            group_id=faults.settings.worker.group,
            enable_auto_commit=False,
            partition_assignment_strategy=[RangePartitionAssignor],
        )
        if another:
            await other.start()
        try:
            soon = {"WORKER_RETRY_BUDGET": 2, "KAFKA_SESSION_TIMEOUT": session, "KAFKA_HEARTBEAT": session / 4}
            async with faults.worker(**{f"RASID_{k}_SECONDS": str(v) for k, v in soon.items()}) as refused:
                assert await refused.ended() == EXIT_FAULT, refused.log[-3000:]
                assert words in refused.log
        finally:
            await other.stop()
        assert (await faults.kept(repeats=0)).completed == len(SENT)

    await asyncio.gather(
        kept_out("RASID_KAFKA_SESSION_TIMEOUT_SECONDS is not between", session=0.9),
        kept_out("set a RASID_WORKER_GROUP of your own", another=True),
    )


async def test_topics_that_are_missing_at_the_start_and_made_later(fresh: Fresh) -> None:
    there = await fresh("")
    settings = there.settings.model_copy(
        update={"topics": there.settings.topics.model_copy(update={"prefix": f"{there.settings.topics.prefix}later."})}
    )
    faults = Faults(settings, "topics made later")
    async with faults.worker(RASID_TOPICS_MODE="check") as worker:
        assert await worker.ended() == EXIT_SETTINGS
        assert faults.topics.raw in worker.log
        assert "--create --topic" in worker.log

    (await ensure_topics(settings)).require()
    await faults.send(*SENT)
    assert (await faults.kept(repeats=0)).completed == len(SENT)


async def test_the_offsets_of_the_group_are_lost(faults: Faults) -> None:
    async with faults.traffic(seed=13), faults.worker() as worker:
        await worker.working()
        await worker.stopped()
    before = await faults.kept(repeats=0)

    # Another group has no offsets: everything is delivered again, and only what was rejected is there twice.
    other = faults.settings.worker.model_copy(update={"group": f"{faults.settings.worker.group}-again"})
    again = Faults(faults.settings.model_copy(update={"worker": other}), "offsets lost")
    again.sent = faults.sent
    after = await again.kept(repeats=before.rejected)
    assert (after.completed, after.rejected, after.events) == (before.completed, before.rejected, before.events)


async def test_two_workers_with_wrong_clocks_and_no_disk_killed_and_stopped_under_load(
    faults: Faults, full_disk: list[str]
) -> None:
    async with (
        faults.traffic(seed=14),
        faults.worker(**clock(-DAY)) as one,
        faults.worker(within=full_disk) as two,
    ):
        await asyncio.gather(one.working(), two.working())
        await one.killed()
        await two.stopped()
    await faults.kept()
