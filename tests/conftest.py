"""What every test may ask for: a real Kafka, and settings that share nothing with another test."""

from __future__ import annotations

import contextlib
import uuid
from typing import TYPE_CHECKING

import pytest

from stream.errors import InfrastructureFault
from stream.settings import HttpSettings, KafkaSettings, Settings, TopicSettings, WorkerSettings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stream.service.embedded import EmbeddedKafka


def pytest_collection_finish(session: pytest.Session) -> None:
    """Download Kafka before the first test that needs it: the time that takes is no test's own."""
    if session.config.option.collectonly:
        return
    if any("kafka" in getattr(item, "fixturenames", ()) for item in session.items):
        from stream.service.embedded import precompile

        terminal = session.config.pluginmanager.get_plugin("terminalreporter")
        # If it fails, the tests that need it fail with the same words; the others are run.
        with contextlib.suppress(InfrastructureFault):
            precompile(progress=terminal.write_line if terminal else print)


@pytest.fixture(scope="session")
def kafka() -> Iterator[EmbeddedKafka]:
    """One real broker for all tests of the session, started by the first that asks for it."""
    from stream.service.embedded import EmbeddedKafka

    with EmbeddedKafka() as broker:
        yield broker


@pytest.fixture
def topic_prefix() -> str:
    """Give a prefix that no other test has."""
    return f"test-{uuid.uuid4().hex[:12]}."


@pytest.fixture
def fresh_settings(kafka: EmbeddedKafka, topic_prefix: str) -> Settings:
    """Give settings for the session's broker with topics, group and directory of the test's own; no topic exists yet."""
    return Settings(
        kafka=KafkaSettings(bootstrap_servers=kafka.bootstrap_servers),
        topics=TopicSettings(prefix=topic_prefix, partitions=2),
        worker=WorkerSettings(group=f"{topic_prefix}worker"),
        http=HttpSettings(port=0),
    )
