from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from stream.errors import InfrastructureFault
from stream.service.produce import Raw, send_articles
from stream.service.tail import Tail
from stream.service.topic_setup import ensure_topics
from stream.service.topics import TopicNames

if TYPE_CHECKING:
    from stream.settings import Settings


async def _send(settings: Settings, topic: str, *values: bytes) -> None:
    async for _ in send_articles(settings, topic, [Raw(b"one key", value) for value in values]):
        pass


async def test_from_the_end_only_what_is_sent_after_entering_is_read(fresh_settings: Settings) -> None:
    (await ensure_topics(fresh_settings)).require()
    raw = TopicNames(fresh_settings.topics.prefix).raw
    await _send(fresh_settings, raw, b"old")
    async with Tail(fresh_settings, [raw], beginning=False) as tail:
        assert await tail.at_end()
        await _send(fresh_settings, raw, b"new")
        assert not await tail.at_end()
        assert (await anext(tail)).value == b"new"
        assert await tail.at_end()


async def test_from_the_beginning_all_is_read_by_any_number_of_readers(fresh_settings: Settings) -> None:
    (await ensure_topics(fresh_settings)).require()
    raw = TopicNames(fresh_settings.topics.prefix).raw
    await _send(fresh_settings, raw, b"1", b"2")
    for _ in range(2):
        async with Tail(fresh_settings, [raw], beginning=True) as tail:
            records = [await anext(tail), await anext(tail)]
        assert [(record.topic, record.key, record.value) for record in records] == [
            (raw, b"one key", b"1"),
            (raw, b"one key", b"2"),
        ]


async def test_a_topic_that_does_not_exist_is_named_and_not_made(fresh_settings: Settings) -> None:
    raw = TopicNames(fresh_settings.topics.prefix).raw
    for _ in range(2):
        with pytest.raises(InfrastructureFault, match=raw):
            async with Tail(fresh_settings, [raw], beginning=True):
                pass


async def test_iterating_outside_the_context_is_a_defect(fresh_settings: Settings) -> None:
    with pytest.raises(RuntimeError, match="async with"):
        await anext(Tail(fresh_settings, ["any"], beginning=True))
