from __future__ import annotations

from stream.service.topics import TopicNames, topic_specs
from stream.settings import Settings, TopicSettings


def specs(**topics: object) -> dict[str, object]:
    settings = Settings(topics=TopicSettings(**topics))
    return {spec.name: spec for spec in topic_specs(settings)}


def test_the_topics_are_those_of_the_contract() -> None:
    assert list(specs()) == [
        "rasid.articles.raw",
        "rasid.articles.documents",
        "rasid.articles.completed",
        "rasid.events.strikes",
        "rasid.events.casualties",
        "rasid.events.statements",
        "rasid.incidents",
        "rasid.alerts",
        "rasid.articles.rejected",
    ]


def test_the_prefix_begins_every_name() -> None:
    assert all(name.startswith("desk-2.") for name in specs(prefix="desk-2."))
    assert TopicNames("desk-2.").events("casualty") == "desk-2.events.casualties"


def test_what_holds_the_last_word_on_a_key_is_compacted_and_the_rest_is_deleted() -> None:
    compacted = [spec.name for spec in topic_specs(Settings()) if spec.cleanup == "compact"]
    assert compacted == ["rasid.articles.completed", "rasid.incidents"]


def test_documents_completions_and_events_share_their_partitions() -> None:
    shared = [spec.name.removeprefix("rasid.") for spec in topic_specs(Settings()) if spec.copartitioned]
    assert shared == [
        "articles.documents",
        "articles.completed",
        "events.strikes",
        "events.casualties",
        "events.statements",
    ]


def test_rejected_takes_64_kib_more_than_raw() -> None:
    by_name = specs(raw_bytes=500_000)
    assert by_name["rasid.articles.rejected"].configs["max.message.bytes"] == str(500_000 + 65_536)


def test_retention_is_given_in_days_and_minus_one_keeps_for_ever() -> None:
    by_name = specs(raw_retention_days=0.5, events_retention_days=-1)
    assert by_name["rasid.articles.raw"].configs["retention.ms"] == str(12 * 3600 * 1000)
    assert by_name["rasid.events.strikes"].configs["retention.ms"] == "-1"
    assert "retention.ms" not in by_name["rasid.incidents"].configs
