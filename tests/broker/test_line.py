from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from stream.contracts import Document
from stream.contracts.rejected import read_rejection
from tests.broker.conftest import Raw, article
from tests.broker.stand_in import one_strike, stand_in
from tests.service.samples import document, strike

if TYPE_CHECKING:
    from stream.contracts import StrikeEvent
    from tests.broker.conftest import Lines

POISON = {
    "not_utf8": Raw(b'{"body": "\xd9\xff"}', b"\xff\x00"),
    "not_json": Raw(b'{"body": "x"', b"k", headers=[("trace", b"7f")]),
    "invalid_article": Raw(b'{"id": "a", "title": "t"}'),
    "empty": Raw(b'{"body": " \\n\\t "}', b""),
    "tombstone": Raw(None, None),
    "too_large": Raw(b'{"body": "' + b"x" * 300_000 + b'"}', b"k"),
    "too_complex": Raw(b'{"body": ' + b"[" * 100_000 + b"]" * 100_000 + b"}", b"k"),
}


async def test_an_article_becomes_a_document_and_events(line: Lines) -> None:
    await line.send([article("خبر-7", published_at="2017-10-04T18:00:00+03:00", source="وكالة")])

    async with line.service(stand_in()):
        (made,) = await line.read(line.topics.documents, 1)
        (event,) = await line.read(line.topics.events("strike"), 1)

    assert (made.key, event.key) == ("خبر-7".encode(), "خبر-7".encode())
    source = Document.model_validate_json(made.value).source
    assert source is not None
    assert (source.topic, source.partition, source.offset) == (line.topics.raw, 0, 0)
    assert json.loads(event.value)["type"] == "strike"
    assert dict(event.headers) == {
        "ce_specversion": b"1.0",
        "ce_id": json.loads(event.value)["id"].encode() + b".1",
        "ce_type": b"rasid.strike",
        "ce_source": b"/rasid",
        "ce_subject": "خبر-7".encode(),
        "ce_time": b"2017-10-04T18:00:00+03:00",
        "content-type": b"application/json",
    }


async def test_an_article_without_a_date_has_that_of_its_record(line: Lines) -> None:
    await line.send([article("a-1")._replace(timestamp=1_507_129_200_123)])

    async with line.service(stand_in()):
        (event,) = await line.read(line.topics.events("strike"), 1)

    head = json.loads(event.value)["article"]
    assert (head["published_at"], head["published_at_assumed"]) == ("2017-10-04T15:00:00.123Z", True)
    assert dict(event.headers)["ce_time"] == b"2017-10-04T15:00:00.123000Z"


async def test_poison_is_rejected_byte_for_byte_and_its_neighbours_are_not_touched(line: Lines) -> None:
    sent = []
    for number, raw in enumerate(POISON.values()):
        sent += [article(f"before-{number}"), raw]
    await line.send([*sent, article("last")])

    async with line.service(stand_in()):
        rejected = await line.read(line.topics.rejected, len(POISON))
        events = await line.read(line.topics.events("strike"), len(POISON) + 1)

    said = {read_rejection(record.headers).original_offset: record for record in rejected}
    for number, (reason, raw) in enumerate(POISON.items()):
        record = said[2 * number + 1]
        rejection = read_rejection(record.headers)
        assert (rejection.reason, rejection.stage, rejection.attempts) == (reason, "ingest", 1)
        assert (rejection.original_topic, rejection.original_partition) == (line.topics.raw, 0)
        assert (record.key, record.value) == (raw.key, raw.value)
        assert list(record.headers)[: len(raw.headers)] == raw.headers
    assert {event.key.decode() for event in events} == {f"before-{n}" for n in range(len(POISON))} | {"last"}


async def test_a_defect_of_the_extraction_rejects_one_article_with_its_raw_record(line: Lines) -> None:
    tried: list[str] = []

    def defective(made: Document) -> list[StrikeEvent]:
        tried.append(made.article.id)
        if made.article.id == "recursion":
            return defective(made)
        if made.article.id == "memory":
            raise MemoryError
        return one_strike(made)

    bad = {one: article(one)._replace(headers=[("trace", b"7f")]) for one in ("recursion", "memory")}
    await line.send([article("a-1"), bad["recursion"], article("a-2"), bad["memory"], article("a-3")])

    async with line.service(stand_in(defective)):
        rejected = await line.read(line.topics.rejected, 2)
        events = await line.read(line.topics.events("strike"), 3)

    for record in rejected:
        rejection = read_rejection(record.headers)
        assert rejection.article_id in bad
        assert (record.key, record.value) == (bad[rejection.article_id].key, bad[rejection.article_id].value)
        assert next(iter(record.headers)) == ("trace", b"7f")
        assert (rejection.original_topic, rejection.original_offset) == (
            line.topics.raw,
            {"recursion": 1, "memory": 3}[rejection.article_id],
        )
        assert (rejection.reason, rejection.stage, rejection.attempts) == ("internal_error", "extract", 2)
        assert rejection.error.split()[0] in ("RecursionError", "MemoryError")
    assert tried.count("memory") == 2
    assert {event.key for event in events} == {b"a-1", b"a-2", b"a-3"}


async def test_a_fault_that_passes_is_tried_again_and_rejects_nothing(line: Lines) -> None:
    tried: list[str] = []

    def short_of_memory_once(made: Document) -> list[StrikeEvent]:
        tried.append(made.article.id)
        if len(tried) == 1:
            raise MemoryError
        return one_strike(made)

    await line.send([article("a-1")])
    async with line.service(stand_in(short_of_memory_once)):
        (event,) = await line.read(line.topics.events("strike"), 1)

    assert event.key == b"a-1"
    assert tried == ["a-1", "a-1"]
    assert await line.ends(line.topics.rejected) == 0


async def test_outputs_that_do_not_fit_reject_the_article_before_its_first_event(line: Lines) -> None:
    def far_too_much(made: Document) -> list[StrikeEvent]:
        large = "x" * line.settings.topics.output_bytes
        return [*one_strike(made), strike(rule=large)] if made.article.id == "large" else one_strike(made)

    await line.send([article("a-1"), article("large"), article("a-2")])
    async with line.service(stand_in(far_too_much)):
        (record,) = await line.read(line.topics.rejected, 1)
        events = await line.read(line.topics.events("strike"), 2)

    rejection = read_rejection(record.headers)
    assert (rejection.reason, rejection.stage, rejection.article_id) == ("too_large", "publish", "large")
    assert record.value == article("large").value
    assert {event.key for event in events} == {b"a-1", b"a-2"}


@pytest.mark.parametrize(("partition", "offset"), [(0, 999), (99, 0)])
async def test_a_raw_record_that_is_gone_is_rejected_as_unavailable(line: Lines, partition: int, offset: int) -> None:
    def defective(_: Document) -> list[StrikeEvent]:
        raise ValueError

    made = document("a-1")
    assert made.source is not None
    source = made.source.model_copy(update={"topic": line.topics.raw, "partition": partition, "offset": offset})
    value = made.model_copy(update={"source": source}).model_dump_json().encode()
    await line.send_to(line.topics.documents, [Raw(value, b"a-1")])

    async with line.service(stand_in(defective)):
        (record,) = await line.read(line.topics.rejected, 1)

    rejection = read_rejection(record.headers)
    assert (record.value, rejection.value, rejection.article_id) == (None, "unavailable", "a-1")
    assert (rejection.original_partition, rejection.original_offset) == (partition, offset)


async def test_what_stands_on_the_documents_topic_and_is_none_is_rejected_itself(line: Lines) -> None:
    await line.send_to(line.topics.documents, [Raw(b"garbage", b"k"), Raw(None, b"a-1")])

    async with line.service(stand_in()):
        rejected = await line.read(line.topics.rejected, 2)

    assert {(record.key, record.value) for record in rejected} == {(b"k", b"garbage"), (b"a-1", None)}
    for record in rejected:
        rejection = read_rejection(record.headers)
        assert (rejection.reason, rejection.original_topic) == ("internal_error", line.topics.documents)


async def test_the_metrics_after_a_run(line: Lines) -> None:
    await line.send([article("a-1"), Raw(b"\xff"), article("a-2")])

    async with line.service(stand_in()) as service:
        await service.until_metric('rasid_articles_processed_total{result="completed"}', lambda n: n == 2)
        await service.until_metric('rasid_articles_processed_total{result="rejected"}', lambda n: n == 1)
        assert await service.metric("rasid_articles_received_total") == 3
        assert await service.metric('rasid_articles_rejected_total{reason="not_utf8",stage="ingest"}') == 1
        assert await service.metric('rasid_events_published_total{subtype="airstrike",type="strike"}') == 2
        assert await service.metric("rasid_end_to_end_latency_seconds_count") == 2
        assert await service.metric('rasid_stage_duration_seconds_count{stage="document"}') == 3
        assert await service.metric('rasid_stage_duration_seconds_count{stage="extract"}') == 2
        assert await service.metric("rasid_in_flight_articles") == 0
        assert await service.metric("rasid_last_completed_timestamp_seconds") > 0
        lag = f'rasid_consumer_lag_records{{partition="0",topic="{line.topics.raw}"}}'
        await service.until_metric(lag, lambda records: records == 0)


async def test_not_ready_before_the_assignment_and_ready_after_it(line: Lines) -> None:
    async with line.service(stand_in()) as service:
        status, body = service.at_first
        assert status == 503
        assert json.loads(body)["reasons"] == ["the service is starting"]

        await service.until_ready()
        assert (await service.page("/livez"))[0] == 200


async def test_a_service_that_stops_has_committed_what_it_did(line: Lines) -> None:
    await line.send([article(f"a-{n}") for n in range(20)])
    async with line.service(stand_in()):
        await line.read(line.topics.events("strike"), 20)

    assert await line.committed(line.topics.raw) == 20

    await line.send([article("later")])
    async with line.service(stand_in()):
        await line.read(line.topics.events("strike"), 21)
    assert await line.ends(line.topics.events("strike")) == 21


async def test_what_an_article_brings_along_becomes_no_label_of_a_metric(line: Lines) -> None:
    attack = 'x"} 1\nrasid_forged{a="\u202e<script>'
    async with line.service(stand_in()) as service:
        await service.until_ready()
        await line.send(
            [article(attack, source=attack, url=attack, title=attack), Raw(attack.encode(), attack.encode())]
        )
        await service.until_metric('rasid_articles_processed_total{result="completed"}', lambda done: done == 1)
        await service.until_metric(
            'rasid_articles_rejected_total{reason="not_json",stage="ingest"}', lambda rejected: rejected == 1
        )
        _, page = await service.page("/metrics")
    assert "forged" not in page
    assert "<script>" not in page
