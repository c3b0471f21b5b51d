from __future__ import annotations

from typing import get_args

import pytest
from prometheus_client import generate_latest

from stream.contracts.event import Act, CasualtyKind, EventType, Mode
from stream.errors import REJECT_REASONS
from stream.service.metrics import SUBTYPES, Metrics

VERSION = "rasid 0.1.0+3fa94c1e"


@pytest.fixture
def metrics() -> Metrics:
    return Metrics(VERSION)


def test_every_metric_has_the_prefix_and_the_name_of_its_kind(metrics: Metrics) -> None:
    families = {family.name: family.type for family in metrics.registry.collect()}
    ours = {name: kind for name, kind in families.items() if not name.startswith("process_")}

    assert ours == {
        "rasid_articles_received": "counter",
        "rasid_articles_processed": "counter",
        "rasid_articles_rejected": "counter",
        "rasid_events_published": "counter",
        "rasid_events_retracted": "counter",
        "rasid_stage_duration_seconds": "histogram",
        "rasid_end_to_end_latency_seconds": "histogram",
        "rasid_in_flight_articles": "gauge",
        "rasid_consumer_lag_records": "gauge",
        "rasid_last_completed_timestamp_seconds": "gauge",
        "rasid_build_info": "gauge",
    }


def test_counters_of_closed_sets_stand_at_zero_before_the_first_article(metrics: Metrics) -> None:
    value = metrics.registry.get_sample_value

    assert value("rasid_articles_received_total") == 0
    for result in ("completed", "rejected"):
        assert value("rasid_articles_processed_total", {"result": result}) == 0
    for stage in ("ingest", "clean", "segment", "extract", "publish"):
        for reason in REJECT_REASONS:
            assert value("rasid_articles_rejected_total", {"stage": stage, "reason": reason}) == 0
    for kind, subtypes in (("strike", Mode), ("casualty", CasualtyKind), ("statement", Act)):
        for subtype in get_args(subtypes):
            assert value("rasid_events_published_total", {"type": kind, "subtype": subtype}) == 0


def test_every_event_type_has_its_subtypes() -> None:
    assert set(SUBTYPES) == set(get_args(EventType))


def test_labels_are_closed_sets_and_name_no_article(metrics: Metrics) -> None:
    allowed = {"result", "stage", "reason", "type", "subtype", "topic", "partition", "version", "le"}
    metrics.lag.labels("rasid.articles.raw", "0").set(1)

    labels = {name for family in metrics.registry.collect() for sample in family.samples for name in sample.labels}

    assert labels == allowed


def test_two_services_in_a_process_count_apart(metrics: Metrics) -> None:
    other = Metrics(VERSION)
    metrics.received.inc()

    assert metrics.registry.get_sample_value("rasid_articles_received_total") == 1
    assert other.registry.get_sample_value("rasid_articles_received_total") == 0


def test_a_stage_that_raises_is_measured_too(metrics: Metrics) -> None:
    with pytest.raises(ValueError, match="defect"), metrics.timed("extract"):
        raise ValueError("defect")

    count = metrics.registry.get_sample_value("rasid_stage_duration_seconds_count", {"stage": "extract"})
    assert count == 1


def test_build_info_names_the_version(metrics: Metrics) -> None:
    assert f'rasid_build_info{{version="{VERSION}"}} 1.0' in generate_latest(metrics.registry).decode()
