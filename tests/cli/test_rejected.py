from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING

import pytest
from aiokafka import AIOKafkaProducer

from stream.errors import DataFault
from stream.service.kafka import producer_options
from stream.service.reject import rejected_record
from stream.service.topic_setup import ensure_topics
from stream.service.topics import TopicNames
from tests.service.samples import EXTRACTOR, record

if TYPE_CHECKING:
    from collections.abc import Callable

    from click.testing import Result

    from stream.settings import Settings

    Rasid = Callable[..., Result]

EVIL = json.dumps({"source": "وكالة", "title": "\x1b]0;تابع\x07 \u202eعنوان"}).encode()


@pytest.fixture
def env(env: dict[str, str], fresh_settings: Settings) -> dict[str, str]:
    """Two rejected records on topics that exist."""
    asyncio.run(_reject(fresh_settings))
    return env


async def _reject(settings: Settings) -> None:
    (await ensure_topics(settings)).require()
    names = TopicNames(settings.topics.prefix)
    producer = AIOKafkaProducer(**producer_options(settings))
    await producer.start()
    try:
        for offset, (value, reason) in enumerate([(b"\xff\x00", "not_utf8"), (EVIL, "invalid_article")]):
            raw = record(topic=names.raw, partition=1, offset=offset, value=value)
            fault = DataFault(reason, "ingest", "what is wrong", "a-1")  # type: ignore[arg-type]
            out = rejected_record(raw, fault, topic=names.rejected, limit=1_000_000, version=EXTRACTOR)
            await producer.send_and_wait(out.topic, out.value, out.key, headers=out.headers)
    finally:
        await producer.stop()


def test_list_shows_reason_source_size_and_a_safe_excerpt(rasid: Rasid, env: dict[str, str]) -> None:
    result = rasid("rejected", "list", **env)

    assert result.exit_code == 0, result.output
    assert "not_utf8         1:0  2 bytes  article a-1" in result.stdout
    assert f"invalid_article  1:1  {len(EVIL)} bytes  article a-1" in result.stdout
    assert "وكالة" in result.stdout
    assert "عنوان" in result.stdout
    assert not {"\x1b", "\x07", "\x00", "\u202e"} & set(result.stdout)
    assert "2 of 2 rejected records" in result.stdout


def test_list_can_be_narrowed_and_read_by_programs(rasid: Rasid, env: dict[str, str]) -> None:
    result = rasid("rejected", "list", "--json", "--reason", "invalid_article", "--at", "1:1", **env)

    (line,) = result.stdout.splitlines()
    shown = json.loads(line)
    assert (shown["reason"], shown["partition"], shown["offset"], shown["source"]) == (
        "invalid_article",
        1,
        1,
        "وكالة",
    )
    assert rasid("rejected", "list", "--json", "--article", "b", **env).stdout == ""


def test_replay_wants_to_know_which(rasid: Rasid) -> None:
    result = rasid("rejected", "replay")

    assert result.exit_code == 2
    assert "--all" in result.stderr


def test_replay_says_what_happened_to_each(rasid: Rasid, env: dict[str, str]) -> None:
    result = rasid("rejected", "replay", "--reason", "not_utf8", "--wait", "0.1", **env)

    assert result.exit_code == 1
    assert "1:0  not_utf8, now 1:0  waiting: no worker was done with it within 0.1 s" in result.stdout
    assert "1 of 2 rejected records chosen" in result.stdout


@pytest.mark.parametrize("at", ["3", "3:x", "-1:2", "1:2:3"])
def test_wrong_coordinates_are_wrong_usage(rasid: Rasid, at: str) -> None:
    result = rasid("rejected", "list", "--at", at)

    assert result.exit_code == 2
    assert "3:41" in result.stderr


def test_reprocess_of_an_empty_range_says_so(rasid: Rasid, env: dict[str, str]) -> None:
    result = rasid("reprocess", "--from", "2026-03-01", "--to", "2026-03-02T00:00:00+03:00", "--dry-run", **env)

    assert result.exit_code == 0, result.output
    assert "Dry run: 0 articles would be run again by rasid" in result.stdout
    assert rasid("reprocess", "--from", "2026-03-01", "--to", "2026-03-02", **env).exit_code == 0


def test_reprocess_names_a_moment_that_is_none(rasid: Rasid) -> None:
    result = rasid("reprocess", "--from", "yesterday", "--to", "2026-03-02")

    assert result.exit_code == 2
    assert "ISO 8601" in result.stderr
