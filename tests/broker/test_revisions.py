from __future__ import annotations

import json
import signal
from typing import TYPE_CHECKING, Any

from stream.contracts import Completion
from stream.service.verify import verify
from stream.service.worker import EXIT_STOPPED
from tests.broker.conftest import Raw, article
from tests.broker.stand_in import a_strike_a_word, stand_in, word_id
from tests.broker.test_process import worker

if TYPE_CHECKING:
    from aiokafka.structs import ConsumerRecord

    from stream.service.core import Core
    from tests.broker.conftest import Lines

WORDS = stand_in(a_strike_a_word)
WITHDRAWAL = Raw(None, b"a-1")


async def run(line: Lines, *raws: Raw, core: Core = WORDS) -> list[Completion]:
    """Send records of one partition one after another, let a new service do them, and return all Completions."""
    before = len(await completions(line))
    await line.send(raws)
    async with line.service(core):
        await line.read_until(
            line.topics.completed,
            lambda found: len([one for one in parsed(found)[before:] if one.state != "started"]) >= len(raws),
        )
    return await completions(line)


async def completions(line: Lines) -> list[Completion]:
    count = await line.ends(line.topics.completed)
    return parsed(await line.read(line.topics.completed, count)) if count else []


def parsed(records: list[ConsumerRecord]) -> list[Completion]:
    return [Completion.model_validate_json(record.value) for record in records]


async def strikes(line: Lines) -> list[dict[str, Any]]:
    topic = line.topics.events("strike")
    return [json.loads(record.value) for record in await line.read(topic, await line.ends(topic))]


def kept(events: list[dict[str, Any]]) -> set[str]:
    """Do as the documented rule says: the highest revision of each id, without what is retracted."""
    highest: dict[str, dict[str, Any]] = {}
    for event in events:
        if event["revision"] >= highest.get(event["id"], event)["revision"]:
            highest[event["id"]] = event
    return {name for name, event in highest.items() if not event["retracted"]}


def ids(*words: str) -> set[str]:
    return {word_id("a-1", word) for word in words}


async def test_started_comes_before_the_events_and_completed_after_them(line: Lines) -> None:
    marked, planned, done = await run(line, article("a-1", "واحد اثنان", published_at="2017-10-04"))

    assert (marked.state, marked.sending, marked.events) == ("started", False, [])
    assert (planned.state, planned.sending, {ref.id for ref in planned.events}) == (
        "started",
        True,
        ids("واحد", "اثنان"),
    )
    assert (done.state, done.revision, done.counts.strike, done.seen) == ("completed", 1, 2, {"0": 0})
    assert (done.source.topic, done.source.offset, done.published_at) == (line.topics.raw, 0, "2017-10-04")


async def test_the_same_content_again_publishes_nothing(line: Lines) -> None:
    again = article("a-1", "واحد")
    done = await run(line, again, again._replace(key=None), again._replace(headers=[("trace", b"7f")]))

    assert await line.ends(line.topics.events("strike")) == 1
    assert [one.source.offset for one in done if one.state == "completed"] == [0, 1, 2]
    assert done[-1].revision == 1


async def test_changed_changed_back_withdrawn_and_sent_again(line: Lines) -> None:
    first, second = article("a-1", "واحد اثنان"), article("a-1", "اثنان ثلاثة")
    done = await run(line, first, second, first, WITHDRAWAL, WITHDRAWAL, first)

    finished = [one for one in done if one.state != "started"]
    assert [(one.state, one.revision) for one in finished] == [
        ("completed", 1),
        ("completed", 2),
        ("completed", 3),
        ("withdrawn", 4),
        ("withdrawn", 4),
        ("completed", 5),
    ]
    events = await strikes(line)
    assert kept([event for event in events if event["revision"] <= 2]) == ids("اثنان", "ثلاثة")
    assert kept([event for event in events if event["revision"] <= 3]) == ids("واحد", "اثنان")
    assert kept([event for event in events if event["revision"] <= 4]) == set()
    assert kept(events) == ids("واحد", "اثنان") == {ref.id for ref in finished[-1].events}
    stub = next(event for event in events if event["retracted"])
    assert list(stub) == ["id", "type", "schema_version", "extractor", "article", "revision", "retracted"]
    assert len({(event["id"], event["revision"]) for event in events}) == len(events)
    found = await verify(line.settings)
    assert (found.ok, found.repeats, found.completed) == (True, 0, 6), found.as_dict()


async def test_an_older_revision_by_its_own_word_is_stale_and_publishes_nothing(line: Lines) -> None:
    newer = article("a-1", "واحد", modified_at="2017-10-04T12:00:00Z")
    older = article("a-1", "اثنان", modified_at="2017-10-04T11:00:00Z")
    done = await run(line, newer, older)

    assert (done[-1].state, done[-1].revision, done[-1].seen) == ("stale", 1, {"0": 1})
    assert kept(await strikes(line)) == ids("واحد")


async def test_state_is_rebuilt_by_another_worker_from_the_topic_alone(line: Lines) -> None:
    await run(line, article("a-1", "واحد"))
    again = await run(line, article("a-1", "واحد"))
    assert (again[-1].revision, again[-1].source.offset) == (1, 1)

    changed = await run(line, article("a-1", "اثنان"))
    assert changed[-1].revision == 2
    assert kept(await strikes(line)) == ids("اثنان")


async def test_what_a_worker_that_was_behind_wrote_over_is_written_again(line: Lines) -> None:
    first = (await run(line, article("a-1", "واحد")))[-1]
    second = (await run(line, article("a-1", "اثنان")))[-1]
    partition = next(
        record.partition for record in await line.read(line.topics.completed, await line.ends(line.topics.completed))
    )
    await line.send_to(line.topics.completed, [Raw(first.model_dump_json().encode(), b"a-1", partition=partition)])

    async with line.service(WORDS):
        found = await line.read_until(line.topics.completed, lambda some: parsed(some)[-1:] == [second])

    assert parsed(found)[-2:] == [first, second]


async def test_the_date_assumed_for_a_content_is_used_again(line: Lines) -> None:
    first, second = article("a-1", "واحد"), article("a-1", "اثنان")
    await run(
        line,
        first._replace(timestamp=1_507_129_200_000),
        second._replace(timestamp=1_507_229_200_000),
        first._replace(timestamp=1_507_329_200_000),
    )

    dates = {event["revision"]: event["article"]["published_at"] for event in await strikes(line)}
    assert dates == {1: "2017-10-04T15:00:00.000Z", 2: "2017-10-05T18:46:40.000Z", 3: "2017-10-04T15:00:00.000Z"}


async def test_reprocessing_with_another_extractor_makes_a_revision(line: Lines) -> None:
    sent = article("a-1", "واحد اثنان")
    await run(line, sent)
    marked = sent._replace(headers=[("rasid.reprocess", b"true")])

    def fewer(document: Any) -> list[Any]:  # noqa: ANN401 - as the stand-in
        return a_strike_a_word(document)[:1]

    done = await run(line, marked, marked, core=stand_in(fewer, version="rasid 0.2.0+00000000"))

    assert [(one.revision, one.extractor) for one in done if one.state == "completed"] == [
        (1, WORDS.version),
        (2, "rasid 0.2.0+00000000"),
        (2, "rasid 0.2.0+00000000"),
    ]
    assert kept(await strikes(line)) == ids("واحد")


async def test_a_crash_between_the_events_and_completed_repeats_them_with_the_same_bytes(line: Lines) -> None:
    await line.send([article("a-1", published_at="2017-10-04")])
    async with worker(line.settings, DIE_BEFORE="completed") as dying:
        assert await dying.ended() == -signal.SIGKILL
    assert await line.ends(line.topics.events("strike")) == 1

    async with worker(line.settings) as next_one:
        await next_one.until_logged("article completed")
        next_one.process.send_signal(signal.SIGTERM)
        assert await next_one.ended() == EXIT_STOPPED

    one, two = await line.read(line.topics.events("strike"), 2)
    assert (one.value, one.headers) == (two.value, two.headers)
    states = [(done.state, done.revision, done.attempts) for done in await completions(line)]
    assert states == [("started", 1, 1), ("started", 1, 1), ("started", 1, 1), ("started", 1, 1), ("completed", 1, 1)]
    assert await line.ends(line.topics.rejected) == 0
    found = await verify(line.settings)
    assert (found.ok, found.repeats) == (True, 1), found.as_dict()
