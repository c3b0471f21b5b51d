from __future__ import annotations

import asyncio
import os
import sys
from typing import TYPE_CHECKING

import pytest
from aiokafka.admin import AIOKafkaAdminClient

from tests.faults.harness import PATIENCE, ROOT
from tests.secured import PASSWORD, USER, Certificates, SecuredKafka

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.timeout(300)


async def test_soak_checks_the_promise_on_a_cluster_that_lets_only_some_in_and_leaves_nothing_behind(
    tmp_path: Path,
) -> None:
    with SecuredKafka(Certificates(tmp_path)) as broker:
        config = tmp_path / "rasid.toml"
        config.write_text(
            f"""
            [kafka]
            bootstrap_servers = "{broker.listeners["SASL_SSL"]}"
            security_protocol = "SASL_SSL"
            sasl_mechanism = "PLAIN"
            sasl_username = "{USER}"
            sasl_password = "{PASSWORD}"
            tls_ca_file = "{broker.certificates.ca}"
            """
        )
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "stream.cli", "soak", "--minutes", "0.1", "--config", config.name),
            cwd=tmp_path,
            env={name: value for name, value in os.environ.items() if not name.startswith("RASID_")}
            | {"PYTHONPATH": str(ROOT)},
            stdout=asyncio.subprocess.PIPE,
        )
        async with asyncio.timeout(PATIENCE):
            said, _ = await process.communicate()
        process._transport.close()  # type: ignore[attr-defined]

        assert process.returncode == 0
        assert "the promise was kept" in said.decode()
        assert "faults            none" in said.decode()
        assert PASSWORD not in said.decode()
        admin = AIOKafkaAdminClient(bootstrap_servers=broker.bootstrap_servers)
        await admin.start()
        try:
            assert [topic for topic in await admin.list_topics() if topic.startswith("soak-")] == []
        finally:
            await admin.close()
