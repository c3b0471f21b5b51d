from __future__ import annotations

import json
from typing import TYPE_CHECKING

from stream.contracts.rejected import read_rejection
from stream.service.rejected import choose, rejected_records, replay
from stream.service.reprocess import Change, changes, plan, run_again
from stream.service.verify import verify
from tests.broker.conftest import PATIENCE, Raw, article
from tests.broker.stand_in import a_strike_a_word, stand_in

if TYPE_CHECKING:
    from typing import Any

    from stream.contracts import Document
    from tests.broker.conftest import Lines

NEWER = "rasid 0.2.0+00000000"


def fewer(document: Document) -> list[Any]:
    """Find less than the extractor before."""
    return a_strike_a_word(document)[:1]


async def test_rejected_records_are_listed_once_and_replayed_as_they_came(line: Lines) -> None:
    def defective(document: Document) -> list[Any]:
        raise ValueError(document.article.id)

    broken = article("a-1", "واحد")._replace(headers=[("trace", b"7f")], timestamp=1_507_129_200_000)
    await line.send([broken, Raw(b"\xff", b"k"), Raw(None, None)])
    async with line.service(stand_in(defective)):
        await line.read(line.topics.rejected, 3)

    found = await rejected_records(line.settings)
    assert sorted((one.said.reason, one.at) for one in found) == [
        ("internal_error", (0, 0)),
        ("not_utf8", (0, 1)),
        ("tombstone", (0, 2)),
    ]
    async with line.service(stand_in()):
        outcomes = await replay(line.settings, found, wait=PATIENCE)

    became = {one.said.reason: outcome for one, outcome in zip(found, outcomes, strict=True)}
    assert became["internal_error"].became == "completed"
    assert (became["not_utf8"].became, became["tombstone"].became) == ("rejected", "not sent")
    raws = await line.read(line.topics.raw, 5)
    again = next(one for one in raws[3:] if one.key == b"a-1")
    assert (again.value, again.timestamp) == (broken.value, broken.timestamp)
    assert again.headers == (("trace", b"7f"), ("dlq.replay.count", b"1"))

    (second,) = choose(await rejected_records(line.settings), coordinates=[(0, became["not_utf8"].offset or 0)])
    assert second.replays == 1
    assert (await verify(line.settings)).ok


async def test_a_value_that_was_not_kept_is_taken_from_the_raw_topic(line: Lines) -> None:
    raw = article("a-1", "x" * 300_000, published_at="2017-10-04")
    await line.send([raw])
    async with line.service(stand_in()):
        (record,) = await line.read(line.topics.rejected, 1)
    headers = [*record.headers, ("dlq.value", b"too_large"), ("dlq.value.size", b"300000")]
    await line.send_to(line.topics.rejected, [Raw(None, b"a-1", headers, partition=record.partition)])

    (one,) = await rejected_records(line.settings)
    assert one.record.value is None
    async with line.service(stand_in()):
        (outcome,) = await replay(line.settings, [one], wait=PATIENCE)

    assert outcome.became == "rejected"
    (_, _, last) = await line.read(line.topics.rejected, 3)
    assert last.value == raw.value
    assert read_rejection(last.headers).original_offset == 1


async def test_without_a_worker_a_replayed_record_waits(line: Lines) -> None:
    await line.send([Raw(b"\xff", b"k")])
    async with line.service(stand_in()):
        await line.read(line.topics.rejected, 1)

    (outcome,) = await replay(line.settings, await rejected_records(line.settings), wait=0.1)

    assert (outcome.became, outcome.partition, outcome.offset) == ("waiting", 0, 1)


async def test_reprocessing_says_what_would_change_and_then_changes_it(line: Lines) -> None:
    times = {"a-1": 1_507_129_200_000, "a-2": 1_507_129_200_000, "late": 1_607_129_200_000}
    sent = [article(name, "واحد اثنان")._replace(timestamp=time) for name, time in times.items()]
    changed = article("a-2", "ثلاثة اربعة")._replace(timestamp=1_507_129_200_001)
    await line.send([*sent, changed, Raw(b"\xff", timestamp=1_507_129_200_000)])
    async with line.service(stand_in(a_strike_a_word)) as service:
        await service.until_metric('rasid_articles_processed_total{result="completed"}', lambda n: n == 4)

    newer = stand_in(fewer, NEWER)
    same = await plan(line.settings, stand_in(a_strike_a_word), 1_507_129_200_000, 1_507_129_300_000)
    assert (same.documents, same.skipped["made by this extractor"]) == ([], 2)
    planned = await plan(line.settings, newer, 1_507_129_200_000, 1_507_129_300_000)
    assert [document.article.id for _, document in planned.documents] == ["a-1", "a-2"]
    assert planned.skipped == {"unusable": 1, "not what stands": 1}
    for change in changes(planned, newer):
        assert isinstance(change, Change)
        assert (len(change.added), len(change.kept), len(change.retracted)) == (0, 1, 1)
    events = await line.ends(line.topics.events("strike"))

    async with line.service(newer):
        outcomes = await run_again(line.settings, planned, wait=PATIENCE)

    assert [(outcome.became, outcome.detail) for outcome in outcomes] == [
        ("completed", "revision 2 stands, with 1 events"),
        ("completed", "revision 3 stands, with 1 events"),
    ]
    records = await line.read(line.topics.events("strike"), events + 4)
    made = [event for event in map(json.loads, (record.value for record in records)) if event["extractor"] == NEWER]
    assert sorted((event["article"]["id"], event["revision"], event["retracted"]) for event in made) == [
        ("a-1", 2, False),
        ("a-1", 2, True),
        ("a-2", 3, False),
        ("a-2", 3, True),
    ]
    found = await verify(line.settings)
    assert found.ok, found.as_dict()
