from __future__ import annotations

import asyncio
import os
import signal
import time
from typing import TYPE_CHECKING

import pytest

from stream.service.verify import verify
from stream.service.worker import EXIT_FAULT, EXIT_STOPPED
from tests.faults.conftest import PATIENCE, until

if TYPE_CHECKING:
    from stream.service.embedded import EmbeddedKafka
    from tests.faults.conftest import Faults

pytestmark = pytest.mark.timeout(240)


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGKILL])
async def test_a_worker_recovers_from_a_broker_that_was_away_or_ends_for_its_supervisor(
    faults: Faults, broker: EmbeddedKafka, how: signal.Signals
) -> None:
    async with faults.worker() as worker:
        async with faults.traffic(seed=10):
            await worker.working()
            before = worker.logged("article completed")
            os.kill(broker.pid, how)
            await asyncio.to_thread(_restart, broker)
            await until(lambda: worker.logged("article completed") > before or worker.process.returncode is not None)
        if worker.process.returncode is None:
            worker.signal(signal.SIGTERM)
        async with asyncio.timeout(PATIENCE):
            assert await worker.ended() in (EXIT_STOPPED, EXIT_FAULT)

    async with faults.worker() as last:
        await faults.until_done()
        last.signal(signal.SIGTERM)
        assert await last.ended() == EXIT_STOPPED
    found = await verify(faults.settings)
    assert (found.ok, found.crashed) == (True, 0), found.as_dict()
    assert found.raw >= faults.sent > 0


def _restart(broker: EmbeddedKafka) -> None:
    """Start it again as soon as it has ended, which takes a clean end some time."""
    while True:
        try:
            broker.start()
        except RuntimeError:
            time.sleep(0.05)
        else:
            return
