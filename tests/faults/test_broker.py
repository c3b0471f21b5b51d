"""A broker that goes away and comes back, or does not."""

from __future__ import annotations

import asyncio
import os
import signal
import time
from typing import TYPE_CHECKING

import pytest

from stream.service.worker import EXIT_FAULT
from tests.faults.harness import FULL, article

if TYPE_CHECKING:
    from stream.service.embedded import EmbeddedKafka
    from tests.faults.harness import Faults

pytestmark = pytest.mark.timeout(1200 if FULL else 300)

TIMES = 5 if FULL else 1


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGKILL])
async def test_a_worker_goes_on_by_itself_when_the_broker_is_back(
    faults: Faults, broker: EmbeddedKafka, how: signal.Signals
) -> None:
    async with faults.worker() as worker:
        async with faults.traffic(seed=10):
            for _ in range(TIMES):
                await worker.working()
                os.kill(broker.pid, how)
                await asyncio.to_thread(restart, broker)
                faults.hurt()
                await worker.working()
        await faults.until_done()
        await worker.stopped()
    await faults.checked()


async def test_a_worker_whose_broker_stays_away_ends_with_a_message_for_its_supervisor(
    faults: Faults, broker: EmbeddedKafka
) -> None:
    async with faults.worker(RASID_WORKER_RETRY_BUDGET_SECONDS="2") as worker:
        async with faults.traffic(seed=11):
            await worker.working()
            faults.hurt()
            os.kill(broker.pid, signal.SIGSTOP)
            try:
                assert await worker.ended() == EXIT_FAULT
            finally:
                os.kill(broker.pid, signal.SIGCONT)
        assert "start it again and it goes on with the first record that is not done" in worker.log
        assert "within 2 s" in worker.log or "for 2 s" in worker.log

    await faults.send(article("after"))
    await faults.kept()


def restart(broker: EmbeddedKafka) -> None:
    """Start it again as soon as it has ended, which takes a clean end some time."""
    while True:
        try:
            broker.start()
        except RuntimeError:
            time.sleep(0.05)
        else:
            return
