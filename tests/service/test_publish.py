from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest
from aiokafka.errors import KafkaTimeoutError
from aiokafka.record.default_records import DefaultRecordBatchBuilder

from stream.contracts import StrikeEvent
from stream.errors import DataFault, InfrastructureFault
from stream.service.publish import Publisher, check_sizes, document_record, event_records
from stream.service.records import Outgoing
from stream.service.topics import TopicNames
from tests.service.samples import document, strike

if TYPE_CHECKING:
    from stream.contracts.headers import Headers

TOPICS = TopicNames("rasid.")


def test_an_event_goes_to_the_topic_of_its_type_keyed_by_its_article() -> None:
    (out,) = event_records([strike("خبر-7")], TOPICS)

    assert (out.topic, out.key) == ("rasid.events.strikes", "خبر-7".encode())
    assert StrikeEvent.model_validate_json(out.value or b"") == strike("خبر-7")


def test_headers_of_an_event_name_its_revision_and_the_publication_time() -> None:
    headers = dict(event_records([strike(revision=4)], TOPICS)[0].headers)

    assert headers["ce_id"] == b"2f0e6b54-6a2e-5d0b-9a59-8d2b5e1c7a10.4"
    assert headers["ce_type"] == b"rasid.strike"
    assert headers["ce_subject"] == b"a-1"
    assert headers["ce_time"] == b"2017-10-04T18:00:00+03:00"


def test_events_keep_their_order() -> None:
    ids = [f"{n}0000000-0000-5000-8000-000000000000" for n in range(5)]

    out = event_records([strike(id=one) for one in ids], TOPICS)

    assert [dict(record.headers)["ce_id"].decode() for record in out] == [f"{one}.1" for one in ids]


def test_the_same_event_gives_the_same_bytes() -> None:
    assert event_records([strike()], TOPICS) == event_records([strike()], TOPICS)


def test_a_document_is_keyed_by_its_article() -> None:
    out = document_record(document("خبر-7"), TOPICS)

    assert (out.topic, out.key) == ("rasid.articles.documents", "خبر-7".encode())
    assert dict(out.headers)["ce_type"] == b"rasid.document"


@pytest.mark.parametrize("headers", [[], [("ce_id", "خبر".encode())], [(f"h{n}", b"v" * n) for n in range(200)]])
@pytest.mark.parametrize(("key", "value"), [(None, None), (b"k", b"v" * 300), (b"k" * 9000, b"v" * 100_000)])
def test_the_size_of_a_record_is_never_below_what_the_client_counts(
    key: bytes | None, value: bytes | None, headers: Headers
) -> None:
    counted = DefaultRecordBatchBuilder.estimate_size_in_bytes(key, value, headers)
    size = Outgoing("topic", key, value, headers).size

    assert counted <= size <= counted + 100 + 20 * len(headers)


def test_an_article_with_an_output_that_does_not_fit_is_refused_as_too_large() -> None:
    small, large = event_records([strike(), strike(rule="r" * 5000)], TOPICS)
    check_sizes([small, large], large.size, "a-1")
    check_sizes([], 0, "a-1")

    with pytest.raises(DataFault, match="at most") as caught:
        check_sizes([small, large], large.size - 1, "a-1")

    fault = caught.value
    assert (fault.reason, fault.stage, fault.article_id) == ("too_large", "publish", "a-1")


class Producer:
    """A producer whose queue is full for the first sends."""

    def __init__(self, refusals: int) -> None:
        self.refusals = refusals

    async def send(self, topic: str, **_: object) -> asyncio.Future[str]:
        if self.refusals:
            self.refusals -= 1
            raise KafkaTimeoutError
        future = asyncio.Future[str]()
        future.set_result(topic)
        return future


async def test_a_queue_that_is_full_for_a_moment_is_waited_for() -> None:
    publisher = Publisher(Producer(refusals=2), budget=60)  # type: ignore[arg-type]

    future = await publisher.send(Outgoing("topic", b"k", b"v", []))

    assert await future == "topic"


async def test_a_queue_that_stays_full_is_an_infrastructure_fault() -> None:
    publisher = Publisher(Producer(refusals=9), budget=-1)  # type: ignore[arg-type]

    with pytest.raises(InfrastructureFault, match="nothing could be sent to topic"):
        await publisher.send(Outgoing("topic", b"k", b"v", []))
