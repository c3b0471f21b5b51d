"""How far this worker is behind: the records between what its group has committed and the end of each partition."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import structlog
from aiokafka import TopicPartition

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from aiokafka import AIOKafkaConsumer
    from aiokafka.admin import AIOKafkaAdminClient

    from stream.service.health import Health
    from stream.service.metrics import Metrics

log = structlog.get_logger(__name__)

POLL_SECONDS = 2.0


class LagPoll:
    """Asks the broker every other second, so that the lag is true even while nothing is being fetched.

    Args:
        consumer: started, without a group.
        admin: started.
        group: whose committed offsets count.
        assigned: gives the topics and partitions that this worker has now.
        metrics: whose gauge is set.
        health: is told that the broker answered.

    """

    def __init__(  # noqa: PLR0913 - whom it asks about what, and whom it tells
        self,
        consumer: AIOKafkaConsumer,
        admin: AIOKafkaAdminClient,
        *,
        group: str,
        assigned: Callable[[], Collection[tuple[str, int]]],
        metrics: Metrics,
        health: Health,
    ) -> None:
        self._consumer = consumer
        self._admin = admin
        self._group = group
        self._assigned = assigned
        self._metrics = metrics
        self._health = health
        self._reported: frozenset[TopicPartition] = frozenset()

    async def run(self) -> None:
        """Poll until cancelled; that the broker does not answer is for the probe to tell."""
        while True:
            try:
                await self.poll()
            except Exception as error:  # noqa: BLE001 - a measurement never ends the service, and aiokafka raises anything
                log.warning("the lag is unknown", error=repr(error))
            await asyncio.sleep(POLL_SECONDS)

    async def poll(self) -> None:
        """Set the gauge once; partitions that this worker has no more are no longer reported.

        A partition without a committed offset is read from its beginning, so all that it holds counts.
        """
        partitions = frozenset(TopicPartition(*one) for one in self._assigned())
        lag: dict[TopicPartition, int] = {}
        if partitions:
            end = await self._consumer.end_offsets(partitions)
            first = await self._consumer.beginning_offsets(partitions)
            offsets = await self._admin.list_consumer_group_offsets(self._group, partitions=list(partitions))
            # An offset of -1 is how the broker says that nothing was committed.
            lag = {at: max(0, end[at] - max(first[at], offsets[at].offset)) for at in partitions}
        self._health.broker_answered()
        for at in self._reported - partitions:
            self._metrics.lag.remove(at.topic, str(at.partition))
        for at, records in lag.items():
            self._metrics.lag.labels(at.topic, str(at.partition)).set(records)
        self._reported = partitions
