from __future__ import annotations

import asyncio
import os
import sys
from typing import TYPE_CHECKING

import pytest
from aiokafka.admin import AIOKafkaAdminClient

from tests.faults.harness import PATIENCE, ROOT

if TYPE_CHECKING:
    from stream.service.embedded import EmbeddedKafka

pytestmark = pytest.mark.timeout(300)


async def test_soak_checks_the_promise_on_a_cluster_and_leaves_nothing_behind(broker: EmbeddedKafka) -> None:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "stream.cli", "soak", "--minutes", "0.1"),
        *("--bootstrap", broker.bootstrap_servers),
        cwd=ROOT,
        env={name: value for name, value in os.environ.items() if not name.startswith("RASID_")},
        stdout=asyncio.subprocess.PIPE,
    )
    async with asyncio.timeout(PATIENCE):
        said, _ = await process.communicate()
    process._transport.close()  # type: ignore[attr-defined]

    assert process.returncode == 0
    assert "the promise was kept" in said.decode()
    assert "faults            none" in said.decode()
    admin = AIOKafkaAdminClient(bootstrap_servers=broker.bootstrap_servers)
    await admin.start()
    try:
        assert [topic for topic in await admin.list_topics() if topic.startswith("soak-")] == []
    finally:
        await admin.close()
