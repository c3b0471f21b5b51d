from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from stream.contracts import Completion, EventRef, Retraction, SourceRecord
from stream.contracts.encode import encode
from stream.errors import DataFault
from stream.service.publish import event_records, retraction_records
from stream.service.records import Outgoing, Record
from stream.service.reject import rejected_record
from stream.service.topics import EVENT_TOPICS, TopicNames
from stream.service.verify import Findings, check
from tests.service.samples import EXTRACTOR, record, strike

if TYPE_CHECKING:
    from collections.abc import Iterable

NAMES = TopicNames("rasid.")
X, Y = "10000000-0000-5000-8000-000000000000", "20000000-0000-5000-8000-000000000000"


def completed(offset: int, revision: int, *ids: str, **changes: object) -> Completion:
    fields: dict[str, object] = {
        "article_id": "a-1",
        "revision": revision,
        "state": "completed",
        "attempts": 1,
        "content_sha256": f"content {revision}",
        "published_at": None,
        "published_at_assumed": False,
        "extractor": EXTRACTOR,
        "seen": {"0": offset},
        "events": [EventRef(id=one, type="strike") for one in ids],
        "source": SourceRecord(topic=NAMES.raw, partition=0, offset=offset, timestamp=0),
    }
    return Completion.model_validate({**fields, **changes})


class Topics:
    """What the topics hold: content 1 with events X and Y, then content 2 with Y alone, then a rejected record."""

    def __init__(self) -> None:
        self.raw = [record(partition=0, offset=offset) for offset in range(3)]
        self.completed = [
            completed(0, 1, state="started"),
            completed(0, 1, X, Y, state="started", sending=True),
            completed(0, 1, X, Y),
            completed(1, 2, X, Y, state="started"),
            completed(1, 2, Y),
        ]
        article = strike().article
        self.events = [
            *event_records([strike(id=X), strike(id=Y), strike(id=Y, revision=2)], NAMES),
            *retraction_records([EventRef(id=X, type="strike")], article, EXTRACTOR, 2, NAMES),
        ]
        self.rejected = [self.rejection(2)]

    def rejection(self, offset: int) -> Outgoing:
        fault = DataFault("empty", "clean", "nothing is left")
        return rejected_record(self.raw[offset], fault, topic=NAMES.rejected, limit=1_000_000, version=EXTRACTOR)

    def check(self) -> Findings:
        done = [Outgoing(NAMES.completed, one.article_id.encode(), encode(one), []) for one in self.completed]
        return check(
            {
                NAMES.raw: self.raw,
                NAMES.completed: stored(done),
                NAMES.rejected: stored(self.rejected),
                **{NAMES.events(kind): stored(self.events) if kind == "strike" else [] for kind in EVENT_TOPICS},
            },
            NAMES,
        )


def stored(records: Iterable[Outgoing]) -> list[Record]:
    return [Record(one.topic, 0, offset, 0, one.key, one.value, one.headers) for offset, one in enumerate(records)]


@pytest.fixture
def topics() -> Topics:
    return Topics()


def test_topics_as_they_should_be(topics: Topics) -> None:
    found = topics.check()

    assert found.ok
    assert (found.raw, found.completed, found.rejected, found.events) == (3, 2, 1, 4)
    assert (found.missing, found.too_many, found.repeats) == (0, 0, 0)


def test_a_raw_record_neither_completed_nor_rejected(topics: Topics) -> None:
    topics.rejected.clear()
    topics.completed[2:3] = []

    assert topics.check().neither == [f"{NAMES.raw} partition 0 offset {offset}" for offset in (0, 2)]


def test_a_raw_record_both_completed_and_rejected(topics: Topics) -> None:
    topics.rejected.append(topics.rejection(1))

    assert topics.check().both == [f"{NAMES.raw} partition 0 offset 1"]


def test_an_event_of_a_completion_that_is_not_on_its_topic(topics: Topics) -> None:
    del topics.events[1]

    assert topics.check().unpublished == [f"{Y} revision 1 of a-1"]


def test_an_event_that_is_on_its_topic_only_as_a_retraction(topics: Topics) -> None:
    stub = Retraction(id=Y, type="strike", extractor=EXTRACTOR, article=strike().article, revision=2)
    topics.events[2] = topics.events[2]._replace(value=encode(stub))

    assert topics.check().unpublished == [f"{Y} revision 2 of a-1"]


def test_an_event_that_no_completion_lists(topics: Topics) -> None:
    del topics.events[3]  # the retraction

    found = topics.check()
    assert found.unknown == [f"{X} revision 1 of a-1"]
    assert (found.missing, found.too_many, found.ok) == (0, 1, False)


def test_an_event_of_an_article_without_a_completion(topics: Topics) -> None:
    topics.completed.clear()

    assert topics.check().unknown == [f"{Y} revision 2 of a-1"]


def test_one_id_and_revision_with_two_values(topics: Topics) -> None:
    topics.events += event_records([strike(id=Y, revision=2, confidence=0.1)], NAMES)

    assert topics.check().two_values == [f"{Y} revision 2"]


def test_one_id_and_revision_with_the_same_value_and_other_headers(topics: Topics) -> None:
    topics.events.append(topics.events[2]._replace(headers=[("trace", b"7f")]))

    assert topics.check().two_values == [f"{Y} revision 2"]


def test_one_content_at_two_revisions(topics: Topics) -> None:
    topics.completed[-1] = completed(1, 2, Y, content_sha256="content 1")
    assert topics.check().two_revisions == ["a-1 revisions 1 and 2"]

    # Another extractor may make the same content again.
    topics.completed[-1] = completed(1, 2, Y, content_sha256="content 1", extractor="rasid 9")
    assert topics.check().two_revisions == []


def test_an_earlier_revision_behind_a_later_one(topics: Topics) -> None:
    topics.events.insert(0, topics.events.pop(2))

    assert topics.check().out_of_order == [f"{Y} revision 1 after 2"]


def test_repeats_with_equal_bytes_are_counted_and_do_no_harm(topics: Topics) -> None:
    topics.events += [topics.events[0], topics.events[2]]
    topics.rejected *= 2

    found = topics.check()
    assert (found.repeats, found.ok, found.rejected) == (3, True, 1)
    assert found.as_dict()["ok"] is True
