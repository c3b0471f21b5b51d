from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from stream.errors import InfrastructureFault
from stream.service.produce import Raw, send_articles
from stream.service.tail import Tail
from stream.service.topic_setup import ensure_topics
from stream.service.topics import TopicNames
from stream.settings import KafkaSettings, Settings

if TYPE_CHECKING:
    from collections.abc import Iterator


async def test_articles_are_acknowledged_in_the_order_of_sending_with_where_they_lie(fresh_settings: Settings) -> None:
    (await ensure_topics(fresh_settings)).require()
    raw = TopicNames(fresh_settings.topics.prefix).raw
    records = [Raw(b"same" if n % 2 else None, str(n).encode()) for n in range(500)]
    async with Tail(fresh_settings, [raw], beginning=False) as tail:
        sent = [one async for one in send_articles(fresh_settings, raw, records)]
        received = [await anext(tail) for _ in records]
    at = {(record.partition, record.offset): record for record in received}
    assert [at[one.partition, one.offset].value for one in sent] == [record.value for record in records]
    assert [one.key for one in sent] == [record.key for record in records]
    assert len({one.partition for one in sent if one.key}) == 1


async def test_no_more_articles_are_taken_than_can_be_in_flight(fresh_settings: Settings) -> None:
    (await ensure_topics(fresh_settings)).require()
    taken = 0

    def endless() -> Iterator[Raw]:
        nonlocal taken
        while True:
            taken += 1
            yield Raw(None, b"x")

    sending = send_articles(fresh_settings, TopicNames(fresh_settings.topics.prefix).raw, endless())
    await anext(sending)
    assert taken == 200
    await sending.aclose()


async def test_brokers_that_are_not_there_are_a_fault_that_names_them() -> None:
    settings = Settings(kafka=KafkaSettings(bootstrap_servers="127.0.0.1:1"))
    with pytest.raises(InfrastructureFault, match=r"127\.0\.0\.1:1"):
        await anext(send_articles(settings, "rasid.articles.raw", [Raw(None, b"x")]))
