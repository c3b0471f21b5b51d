from __future__ import annotations

from typing import TYPE_CHECKING

from aiokafka import AIOKafkaConsumer, TopicPartition
from aiokafka.admin import AIOKafkaAdminClient

from stream.service.health import Health
from stream.service.kafka import client_options
from stream.service.lag import LagPoll
from stream.service.metrics import Metrics
from tests.broker.conftest import Raw

if TYPE_CHECKING:
    from tests.broker.conftest import Lines


async def test_the_lag_is_what_the_group_has_not_committed(line: Lines) -> None:
    raw, options, group = line.topics.raw, client_options(line.settings.kafka), line.settings.worker.group
    await line.send([Raw(b"x", partition=0)] * 5 + [Raw(b"x", partition=1)] * 2)
    member = AIOKafkaConsumer(**options, group_id=group, enable_auto_commit=False)
    beside, admin, metrics = AIOKafkaConsumer(**options), AIOKafkaAdminClient(**options), Metrics("test")
    await member.start()
    await beside.start()
    await admin.start()
    try:
        member.assign([TopicPartition(raw, 0)])
        await member.commit({TopicPartition(raw, 0): 2})
        assigned = {(raw, 0), (raw, 1), (line.topics.documents, 0)}
        poll = LagPoll(beside, admin, group=group, assigned=lambda: assigned, metrics=metrics, health=Health())
        await poll.poll()

        def lag(topic: str, partition: str) -> float | None:
            labels = {"topic": topic, "partition": partition}
            return metrics.registry.get_sample_value("rasid_consumer_lag_records", labels)

        assert lag(raw, "0") == 3
        assert lag(raw, "1") == 2  # nothing is committed: all that there is
        assert lag(line.topics.documents, "0") == 0

        assigned.discard((raw, 1))
        await poll.poll()
        assert lag(raw, "1") is None
        assert lag(raw, "0") == 3
    finally:
        await admin.close()
        await beside.stop()
        await member.stop()
