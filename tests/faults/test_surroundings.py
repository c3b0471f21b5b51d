"""What is around the workers and wrong: sizes, disks, clocks, topics, offsets."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest
from aiokafka.admin import AIOKafkaAdminClient
from aiokafka.admin.config_resource import ConfigResource, ConfigResourceType

from stream.service.kafka import client_options
from stream.service.topic_setup import ensure_topics
from stream.service.worker import EXIT_FAULT, EXIT_SETTINGS
from tests.faults.harness import Faults, article

if TYPE_CHECKING:
    from tests.faults.conftest import Fresh

pytestmark = pytest.mark.timeout(300)

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


async def test_a_full_disk_does_not_matter(faults: Faults) -> None:
    await faults.send(*SENT)
    async with faults.worker(NO_DISK="1") as worker:
        await faults.until_done()
        await worker.stopped()
    assert (await faults.checked(repeats=0)).completed == len(SENT)


async def test_a_clock_that_is_a_day_ahead_and_then_right_again(faults: Faults) -> None:
    async with faults.traffic(seed=12):
        async with faults.worker(CLOCK_AHEAD="86400") as ahead:
            await ahead.working()
            await ahead.killed()
        async with faults.worker() as right:
            await right.working()
            await right.stopped()
    await faults.kept()


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


async def test_two_workers_with_wrong_clocks_and_no_disk_killed_and_stopped_under_load(faults: Faults) -> None:
    async with (
        faults.traffic(seed=14),
        faults.worker(CLOCK_AHEAD="-86400") as one,
        faults.worker(NO_DISK="1") as two,
    ):
        await asyncio.gather(one.working(), two.working())
        await one.killed()
        await two.stopped()
    await faults.kept()
