from __future__ import annotations

import asyncio
import random
import signal
from typing import TYPE_CHECKING

import pytest

from stream.service.verify import verify
from stream.service.worker import EXIT_FAULT, EXIT_STOPPED
from tests.faults.conftest import FULL, PATIENCE, SESSION

if TYPE_CHECKING:
    from stream.service.verify import Findings
    from tests.faults.conftest import Faults

KILLS = 20 if FULL else 3
ENDS = 5 if FULL else 2
IN_FLIGHT = 2 * 64  # records of both stages, see WorkerSettings.in_flight
READ_AHEAD = 1000  # documents that a commit interval may hold back

pytestmark = pytest.mark.timeout(3600 if FULL else 240)


async def kept(faults: Faults) -> Findings:
    """Let a worker finish everything, then check the promise."""
    async with faults.worker() as last:
        await faults.until_done()
        last.signal(signal.SIGTERM)
        assert await last.ended() == EXIT_STOPPED
    found = await verify(faults.settings)
    assert found.ok, found.as_dict()
    assert found.raw == faults.sent > 0
    assert found.crashed == 0, "wrongly rejected"
    return found


async def test_kill_9_at_random_moments(faults: Faults) -> None:
    chance = random.Random(6)  # noqa: S311 - the seed makes it the same again
    async with faults.traffic(seed=6):
        for _ in range(KILLS):
            async with faults.worker() as worker:
                await worker.working()
                await asyncio.sleep(chance.uniform(0, 2))
                worker.signal(signal.SIGKILL)
                assert await worker.ended() == -signal.SIGKILL

    found = await kept(faults)
    assert found.repeats <= KILLS * (IN_FLIGHT + READ_AHEAD)


async def test_sigterm_leaves_no_repeat_behind(faults: Faults) -> None:
    chance = random.Random(7)  # noqa: S311 - as above
    async with faults.traffic(seed=7):
        for _ in range(ENDS):
            async with faults.worker() as worker:
                await worker.working()
                await asyncio.sleep(chance.uniform(0, 1))
                worker.signal(signal.SIGTERM)
                assert await worker.ended() == EXIT_STOPPED

    assert (await kept(faults)).repeats == 0


async def test_a_worker_that_is_frozen_past_its_session_and_thawed_does_no_harm(faults: Faults) -> None:
    async with faults.traffic(seed=8), faults.worker() as frozen:
        await frozen.working()
        frozen.signal(signal.SIGSTOP)
        async with faults.worker() as other:
            await other.working()
            await asyncio.sleep(SESSION / 3)
            frozen.signal(signal.SIGCONT)
            await asyncio.sleep(SESSION / 2)
            frozen.signal(signal.SIGTERM)
            assert await frozen.ended() in (EXIT_STOPPED, EXIT_FAULT)
            other.signal(signal.SIGTERM)
            assert await other.ended() == EXIT_STOPPED

    await kept(faults)


async def test_workers_that_join_and_leave(faults: Faults) -> None:
    chance = random.Random(9)  # noqa: S311 - as above
    rounds = 12 if FULL else 2
    async with faults.traffic(seed=9), faults.worker() as stays:
        await stays.working()
        for _ in range(rounds):
            async with faults.worker() as joins:
                await asyncio.sleep(chance.uniform(3, 5))
                joins.signal(chance.choice([signal.SIGTERM, signal.SIGKILL]))
                await joins.ended()
        stays.signal(signal.SIGTERM)
        async with asyncio.timeout(PATIENCE):
            assert await stays.ended() == EXIT_STOPPED

    await kept(faults)
