"""Workers that are killed, stopped, frozen, and that come and go, under load."""

from __future__ import annotations

import asyncio
import random
import signal
from typing import TYPE_CHECKING

import pytest

from stream.service.worker import EXIT_FAULT, EXIT_STOPPED
from tests.faults.harness import FULL, SESSION, article, until

if TYPE_CHECKING:
    from tests.faults.conftest import Fresh
    from tests.faults.harness import Faults

KILLS, ENDS, FIRST_STARTS = (20, 5, 5) if FULL else (2, 2, 1)
ARTICLES = 600
COMING_AND_GOING = 120 if FULL else 10  # seconds

pytestmark = pytest.mark.timeout(3600 if FULL else 240)


async def test_kill_9_at_random_moments(faults: Faults) -> None:
    chance = random.Random(6)  # noqa: S311 - the seed makes it the same again
    async with faults.traffic(seed=6):
        for _ in range(KILLS):
            async with faults.worker() as worker:
                await worker.working()
                await asyncio.sleep(chance.uniform(0, 2))
                await worker.killed()

    await faults.kept()


async def test_the_first_workers_of_a_group_that_start_at_once_skip_no_record(fresh: Fresh) -> None:
    async def starts(round_: int) -> None:
        faults = await fresh(str(round_))
        # Nothing is committed while they join one after the other: what one has fetched, another must fetch again.
        first = {"RASID_WORKER_COMMIT_INTERVAL_SECONDS": "3600"}
        async with faults.worker(**first) as one, faults.worker(**first) as two, faults.worker(**first) as three:
            # They come into the group one after the other, while it is at work and has committed nothing.
            await one.started()
            for number in range(ARTICLES // 20):
                await faults.send(*(article(f"a-{20 * number + n}") for n in range(20)))
            await until(lambda: one.completed + two.completed + three.completed > 0)
            await asyncio.gather(one.stopped(), two.stopped(), three.stopped())
        assert (await faults.kept(repeats=0)).completed == ARTICLES

    await asyncio.gather(*(starts(round_) for round_ in range(FIRST_STARTS)))


async def test_sigterm_leaves_no_repeat_behind(faults: Faults) -> None:
    chance = random.Random(7)  # noqa: S311 - as above
    async with faults.traffic(seed=7):
        for _ in range(ENDS):
            async with faults.worker() as worker:
                await worker.working()
                await asyncio.sleep(chance.uniform(0, 1))
                await worker.stopped()

    await faults.kept(repeats=0)


async def test_a_worker_that_is_frozen_past_its_session_and_thawed_does_no_harm(faults: Faults) -> None:
    async with faults.traffic(seed=8), faults.worker() as frozen:
        await frozen.working()
        frozen.signal(signal.SIGSTOP)
        async with faults.worker() as other:
            # It has the partitions of the frozen one, whose session is over.
            await other.working()
            frozen.signal(signal.SIGCONT)
            await asyncio.sleep(SESSION / 2)
            frozen.signal(signal.SIGTERM)
            assert await frozen.ended() in (EXIT_STOPPED, EXIT_FAULT)
            await other.stopped()

    await faults.kept()


async def test_three_workers_that_join_leave_and_are_killed(faults: Faults) -> None:
    chance = random.Random(9)  # noqa: S311 - as above
    over = asyncio.Event()

    async def comes_and_goes() -> None:
        while not over.is_set():
            async with faults.worker() as worker:
                await worker.started()
                await asyncio.sleep(chance.uniform(1, 8))
                await chance.choice([worker.killed, worker.stopped])()

    async with faults.traffic(seed=9), asyncio.TaskGroup() as workers:
        for _ in range(3):
            workers.create_task(comes_and_goes())
        await asyncio.sleep(COMING_AND_GOING)
        over.set()

    await faults.kept()
