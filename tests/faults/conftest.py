"""A broker for the faults of a module alone, and fresh topics on it for each of them."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

import pytest

from stream.service.embedded import EmbeddedKafka
from stream.service.topic_setup import ensure_topics
from stream.settings import HttpSettings, KafkaSettings, Settings, TopicSettings, WorkerSettings
from tests.faults.harness import PATIENCE, SESSION, Faults

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator
    from pathlib import Path

    Fresh = Callable[..., Awaitable[Faults]]


class Broker(EmbeddedKafka):
    """A broker that lets a dead worker's partitions go sooner than others would."""

    def _properties(self, directory: Path) -> dict[str, str]:
        return super()._properties(directory) | {"group.min.session.timeout.ms": "1000"}


@pytest.fixture(scope="module")
def broker() -> Iterator[EmbeddedKafka]:
    """One broker for the faults of a module, which may hurt it."""
    with Broker() as kafka:
        yield kafka


@pytest.fixture
def fresh(broker: EmbeddedKafka, request: pytest.FixtureRequest) -> Fresh:
    """Make topics that no other fault has, so that several faults run beside each other."""

    async def make(what: str = "", **topics: int) -> Faults:
        prefix = f"faults-{uuid.uuid4().hex[:12]}."
        settings = Settings(
            kafka=KafkaSettings(
                bootstrap_servers=broker.bootstrap_servers,
                session_timeout_seconds=SESSION,
                heartbeat_seconds=SESSION / 4,
            ),
            topics=TopicSettings(prefix=prefix, partitions=6, **topics),
            worker=WorkerSettings(group=f"{prefix}worker", retry_budget_seconds=PATIENCE),
            http=HttpSettings(port=0),
        )
        (await ensure_topics(settings)).require()
        return Faults(settings, f"{request.node.name} {what}".strip())

    return make


@pytest.fixture
async def faults(fresh: Fresh) -> Faults:
    """Give fresh topics on the module's broker."""
    return await fresh("")
