"""topics, produce, tail and worker --check against the real broker."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING, Any

import pytest

from stream.cli.tail import topic_of
from stream.contracts.encode import encode
from stream.contracts.rejected import Rejection, rejection_headers
from stream.service.kafka import producer_options
from stream.service.tail import Tail
from stream.service.topics import TopicNames, topic_specs

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from click.testing import Result

    from stream.contracts import StrikeEvent
    from stream.settings import Settings

    Rasid = Callable[..., Result]


async def _send(settings: Settings, topic: str, value: bytes, headers: list[tuple[str, bytes]]) -> None:
    from aiokafka import AIOKafkaProducer

    producer = AIOKafkaProducer(**producer_options(settings))
    await producer.start()
    try:
        await producer.send_and_wait(topic, value, headers=headers)
    finally:
        await producer.stop()


def test_topics_makes_them_once(rasid: Rasid, env: dict[str, str], fresh_settings: Settings) -> None:
    made = json.loads(rasid("topics", "--json", **env).stdout)["topics"]
    assert [topic["name"] for topic in made] == [spec.name for spec in topic_specs(fresh_settings)]
    assert {topic["state"] for topic in made} == {"created"}
    again = rasid("topics", **env)
    assert again.exit_code == 0
    header, *rows = again.stdout.splitlines()
    assert header.split() == ["topic", "state", "partitions", "cleanup", "max", "bytes"]
    assert {row.split()[1] for row in rows} == {"existing"}


def test_topics_that_may_not_be_made_are_named_with_the_command_that_makes_them(
    rasid: Rasid, env: dict[str, str], fresh_settings: Settings
) -> None:
    result = rasid("topics", **env, RASID_TOPICS_MODE="check")
    assert result.exit_code == 2
    assert f"--create --topic {TopicNames(fresh_settings.topics.prefix).raw}" in result.stderr


async def test_produce_sends_usable_articles_keyed_by_id_and_names_the_others(
    rasid: Rasid, env: dict[str, str], fresh_settings: Settings, article_line: str, tmp_path: Path
) -> None:
    await asyncio.to_thread(rasid, "topics", **env)
    file = tmp_path / "articles.jsonl"
    file.write_text(article_line + "{\n" + '{"body": "قال الوزير إن الطريق مفتوح."}\n', "utf-8")
    raw = TopicNames(fresh_settings.topics.prefix).raw
    result = await asyncio.to_thread(rasid, "produce", str(file), **env)
    assert result.exit_code == 1
    assert result.stdout.startswith(f"2 articles on {raw} at {fresh_settings.kafka.bootstrap_servers}, in partitions ")
    assert result.stderr.startswith(f"{file}:2: not_json")
    async with Tail(fresh_settings, [raw], beginning=True) as tail:
        found = {record.value: record.key for record in [await anext(tail), await anext(tail)]}
    assert found[article_line.strip().encode()] == b"own-1"
    assert all(found.values())


async def test_tail_prints_events_and_rejected_records(
    rasid: Rasid, env: dict[str, str], fresh_settings: Settings, strike: StrikeEvent
) -> None:
    names = TopicNames(fresh_settings.topics.prefix)
    await asyncio.to_thread(rasid, "topics", **env)
    rejection = Rejection(
        original_topic=names.raw,
        original_partition=0,
        original_offset=7,
        original_timestamp=0,
        stage="ingest",
        reason="not_json",
        error="line 1 column 1",
        service_version="test",
        attempts=1,
    )
    await _send(fresh_settings, names.events("strike"), encode(strike), [])
    await _send(fresh_settings, names.rejected, b"{", rejection_headers(rejection))

    async def tail(*args: str) -> Result:
        return await asyncio.to_thread(rasid, "tail", "--from", "beginning", *args, **env)

    words = (await tail("--count", "2")).stdout
    assert "strike     airstrike" in words
    assert f"record {names.raw}-0-7" in words
    one: dict[str, Any] = json.loads((await tail("strikes", "--json", "--count", "1")).stdout)
    assert one == json.loads(encode(strike))
    other: dict[str, Any] = json.loads((await tail("rejected", "--json", "--count", "1")).stdout)
    assert other["value"] == "{"


def test_tail_of_topics_that_do_not_exist_says_how_to_make_them(rasid: Rasid, env: dict[str, str]) -> None:
    result = rasid("tail", **env)
    assert result.exit_code == 75
    assert "rasid topics" in result.stderr


def test_each_word_of_tail_is_a_topic() -> None:
    names = TopicNames("x.")
    words = ("strikes", "casualties", "statements", "rejected", "documents")
    assert [topic_of(names, word) for word in words] == [
        "x.events.strikes",
        "x.events.casualties",
        "x.events.statements",
        "x.articles.rejected",
        "x.articles.documents",
    ]


def test_check_of_a_worker_changes_nothing_and_says_what_it_found(rasid: Rasid, env: dict[str, str]) -> None:
    first = rasid("worker", "--check", **env)
    assert first.exit_code == 0
    assert "are missing; the worker makes them" in first.stdout
    assert rasid("worker", "--check", **env).stdout == first.stdout
    rasid("topics", **env)
    assert "topics    all" in rasid("worker", "--check", **env).stdout


@pytest.mark.parametrize(
    ("variable", "value", "said"),
    [
        ("RASID_KAFKA_SASL_MECHANISM", "KERBEROS", "RASID_KAFKA_SASL_MECHANISM"),
        ("RASID_KAFKA_BOOTSTRAP_SERVERS", "localhost", "host:port"),
        ("RASID_WORKER_IN_FLIGHT", "0", "RASID_WORKER_IN_FLIGHT"),
    ],
)
def test_check_of_a_worker_names_a_wrong_setting(rasid: Rasid, variable: str, value: str, said: str) -> None:
    result = rasid("worker", "--check", **{variable: value})
    assert result.exit_code == 2
    assert said in result.stderr


@pytest.mark.parametrize("command", [["tail"], ["worker", "--check"], ["rejected", "list"], ["topics"]])
def test_a_broker_that_is_not_there_is_said_once_and_with_the_setting(rasid: Rasid, command: list[str]) -> None:
    result = rasid(*command, "--bootstrap", "127.0.0.1:1")
    assert result.exit_code == 75
    assert "nothing listens there: look at RASID_KAFKA_BOOTSTRAP_SERVERS" in result.stderr
    assert result.stderr.count("127.0.0.1:1") == 2  # what was asked for, and which of several it was
