from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest
from aiokafka.admin import AIOKafkaAdminClient, NewTopic
from aiokafka.admin.config_resource import ConfigResource, ConfigResourceType

from stream.errors import InfrastructureFault, TopicError
from stream.service.embedded_process import free_ports
from stream.service.kafka import client_options
from stream.service.topic_setup import ensure_topics
from stream.service.topics import topic_specs

if TYPE_CHECKING:
    from stream.settings import Settings


def with_topics(settings: Settings, **changes: object) -> Settings:
    return settings.model_copy(update={"topics": settings.topics.model_copy(update=changes)})


async def make(settings: Settings, name: str, partitions: int, **configs: str) -> None:
    admin = AIOKafkaAdminClient(**client_options(settings.kafka))
    await admin.start()
    try:
        topic_configs = {key.replace("_", "."): value for key, value in configs.items()}
        answer = await admin.create_topics([NewTopic(name, partitions, 1, topic_configs=topic_configs)])
        assert [error[1] for error in answer.topic_errors] == [0]
        # The broker learns of it a moment after the controller; there is no event to wait for.
        while name not in await admin.list_topics():  # noqa: ASYNC110
            await asyncio.sleep(0.02)
    finally:
        await admin.close()


async def test_missing_topics_are_created_as_specified(fresh_settings: Settings) -> None:
    report = await ensure_topics(fresh_settings)

    report.require()
    assert {topic.state for topic in report.topics} == {"created"}
    assert {topic.partitions for topic in report.topics} == {2}
    admin = AIOKafkaAdminClient(**client_options(fresh_settings.kafka))
    await admin.start()
    try:
        for spec in topic_specs(fresh_settings):
            (answer,) = await admin.describe_configs([ConfigResource(ConfigResourceType.TOPIC, spec.name)])
            has = {entry[0]: entry[1] for entry in answer.resources[0][4]}
            assert has | spec.configs == has
    finally:
        await admin.close()


async def test_a_second_run_finds_everything_in_place(fresh_settings: Settings) -> None:
    await ensure_topics(fresh_settings)

    report = await ensure_topics(fresh_settings)

    report.require()
    assert {topic.state for topic in report.topics} == {"existing"}


async def test_workers_that_start_together_do_not_disturb_each_other(fresh_settings: Settings) -> None:
    for report in await asyncio.gather(*(ensure_topics(fresh_settings) for _ in range(3))):
        report.require()


async def test_a_missing_topic_gets_as_many_partitions_as_its_fellows(
    fresh_settings: Settings, topic_prefix: str
) -> None:
    await make(fresh_settings, f"{topic_prefix}articles.documents", 5, max_message_bytes="4194304")

    report = await ensure_topics(fresh_settings)

    report.require()
    partitions = {topic.name.removeprefix(topic_prefix): topic.partitions for topic in report.topics}
    assert partitions["events.strikes"] == partitions["articles.completed"] == 5
    assert partitions["articles.raw"] == 2


async def test_checking_creates_nothing_and_says_how_to(fresh_settings: Settings, topic_prefix: str) -> None:
    settings = with_topics(fresh_settings, mode="check")

    report = await ensure_topics(settings)

    assert {topic.state for topic in report.topics} == {"missing"}
    assert {topic.state for topic in (await ensure_topics(settings)).topics} == {"missing"}
    documents = next(topic for topic in report.topics if topic.name.endswith("articles.documents"))
    assert documents.remedy == (
        f"kafka-topics.sh --bootstrap-server {settings.kafka.bootstrap_servers} --create "
        f"--topic {topic_prefix}articles.documents --partitions 2 --replication-factor 1 "
        "--config cleanup.policy=delete --config max.message.bytes=4194304 --config retention.ms=1209600000"
    )
    with pytest.raises(TopicError, match="it does not exist"):
        report.require()


async def test_switched_off_it_looks_at_nothing(fresh_settings: Settings) -> None:
    report = await ensure_topics(with_topics(fresh_settings, mode="off"))
    assert report.topics == ()


async def test_a_topic_that_does_not_fit_is_named_with_its_remedy(fresh_settings: Settings, topic_prefix: str) -> None:
    await make(fresh_settings, f"{topic_prefix}articles.completed", 2, cleanup_policy="delete")
    await make(fresh_settings, f"{topic_prefix}alerts", 2, max_message_bytes="1000")

    report = await ensure_topics(fresh_settings)

    wrong = {topic.name.removeprefix(topic_prefix): topic for topic in report.topics if topic.state == "mismatch"}
    server = fresh_settings.kafka.bootstrap_servers
    assert wrong.keys() == {"articles.completed", "alerts"}
    assert wrong["alerts"].problem == "max.message.bytes is 1000 and must be 4194304"
    assert wrong["articles.completed"].remedy == (
        f"kafka-configs.sh --bootstrap-server {server} --alter --entity-type topics "
        f"--entity-name {topic_prefix}articles.completed "
        "--add-config cleanup.policy=compact,max.message.bytes=4194304"
    )


async def test_event_topics_with_fewer_partitions_than_documents_are_found(
    fresh_settings: Settings, topic_prefix: str
) -> None:
    await make(fresh_settings, f"{topic_prefix}articles.documents", 3, max_message_bytes="4194304")
    await make(fresh_settings, f"{topic_prefix}events.strikes", 1, max_message_bytes="4194304")

    report = await ensure_topics(fresh_settings)

    (wrong,) = [topic for topic in report.topics if topic.problem]
    assert wrong.name == f"{topic_prefix}events.strikes"
    assert wrong.problem.startswith("it has 1 partitions where another has 3")
    assert f"--alter --topic {topic_prefix}events.strikes --partitions 3" in wrong.remedy


async def test_raw_records_larger_than_the_setting_are_found(fresh_settings: Settings, topic_prefix: str) -> None:
    await make(fresh_settings, f"{topic_prefix}articles.raw", 2, max_message_bytes="3000000")

    report = await ensure_topics(fresh_settings)

    assert report.topics[0].remedy == "set RASID_TOPICS_RAW_BYTES=3000000"


async def test_what_the_brokers_refuse_is_reported_in_their_words(fresh_settings: Settings) -> None:
    report = await ensure_topics(with_topics(fresh_settings, replication_factor=3))

    assert {topic.state for topic in report.topics} == {"missing"}
    assert "replication factor" in report.topics[0].problem


async def test_a_broker_that_is_not_there_is_an_infrastructure_fault(fresh_settings: Settings) -> None:
    (port,) = free_ports(1)
    nowhere = fresh_settings.kafka.model_copy(update={"bootstrap_servers": f"127.0.0.1:{port}"})

    with pytest.raises(InfrastructureFault, match="RASID_KAFKA_BOOTSTRAP_SERVERS"):
        await ensure_topics(fresh_settings.model_copy(update={"kafka": nowhere}))
