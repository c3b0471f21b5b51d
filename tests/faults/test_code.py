"""Code that raises, sends that fail, articles that end the process: nothing is lost, and nobody else pays for it."""

from __future__ import annotations

import asyncio
import json
import signal
from typing import TYPE_CHECKING, Any

import pytest

from stream.contracts.rejected import read_rejection
from stream.service.read_topics import read_all
from stream.service.verify import verify
from stream.service.worker import EXIT_FAULT
from tests.broker.stand_in import word_id
from tests.faults.harness import article, until

if TYPE_CHECKING:
    from tests.faults.conftest import Fresh
    from tests.faults.harness import Faults

pytestmark = pytest.mark.timeout(300)

NEIGHBOURS = [article(f"a-{n}") for n in range(40)]


def among_neighbours(*records: tuple[bytes, bytes]) -> list[tuple[bytes, bytes]]:
    return [*NEIGHBOURS[:20], *records, *NEIGHBOURS[20:]]


async def rejections(faults: Faults) -> dict[str | None, str]:
    """Return the reason by article id, or by key where the article was never known."""
    records = (await read_all(faults.settings, [faults.topics.rejected]))[faults.topics.rejected]
    said = [(record, read_rejection(record.headers)) for record in records]
    return {one.article_id or (record.key or b"").decode(): one.reason for record, one in said}


async def test_extraction_that_raises_costs_one_article(faults: Faults) -> None:
    await faults.send(*among_neighbours(article("raises-reading"), article("raises-extracting")))

    found = await faults.kept(repeats=0)

    assert await rejections(faults) == dict.fromkeys(("raises-reading", "raises-extracting"), "internal_error")
    assert (found.completed, found.rejected) == (40, 2)


@pytest.mark.parametrize("what", ["reading", "extracting"])
async def test_an_article_that_ends_the_process_twice_is_rejected_and_no_other(faults: Faults, what: str) -> None:
    await faults.send(*among_neighbours(article(f"kills-{what}")))
    for _ in range(2):
        async with faults.worker() as dying:
            assert await dying.ended() == -signal.SIGKILL
            faults.hurt()

    found = await faults.kept(crashed=1)

    assert await rejections(faults) == {f"kills-{what}": "crashed_worker"}
    assert (found.completed, found.rejected) == (40, 1)


async def test_what_fails_outside_the_core_ends_the_process_and_is_done_after_a_restart(fresh: Fresh) -> None:
    async def fails(fail: str, stage: str, k: tuple[bytes, bytes]) -> None:
        faults = await fresh(fail)
        sent = await faults.send(*among_neighbours(k))
        async with faults.worker(FAIL=fail) as failing:
            assert await failing.ended() == EXIT_FAULT
            assert "start it again" in failing.log
            faults.hurt()
        records = (await read_all(faults.settings, [faults.topics.raw, faults.topics.documents]))[
            stage_topic(faults, stage)
        ]
        at = {(record.partition, record.offset) for record in records if record.key == b"k"}
        committed = await faults.committed(stage_topic(faults, stage))
        assert all(committed[partition] <= offset for partition, offset in at)
        assert at or stage == "raw"

        found = await faults.kept()
        assert found.raw == len(sent) == found.completed + found.rejected

    broken = (b"k", b'{"body": "x"')
    await asyncio.gather(
        fails("service", "raw", article("k")),
        fails("articles.documents", "raw", article("k")),
        fails("articles.rejected", "raw", broken),
        fails("articles.completed", "documents", article("k")),
        fails("events.strikes", "documents", article("k")),
    )


def stage_topic(faults: Faults, stage: str) -> str:
    return faults.topics.raw if stage == "raw" else faults.topics.documents


async def test_what_one_version_was_done_with_another_does_not_judge_again(fresh: Fresh) -> None:
    async def judged(first: str, second: str) -> None:
        faults = await fresh(f"{first or 'accepts'}, then {second or 'accepts'}")
        await faults.send(*among_neighbours(article("k")))
        # The first one never commits: all that it did is delivered again.
        async with faults.worker(REFUSES=first, RASID_WORKER_COMMIT_INTERVAL_SECONDS="3600") as one:
            await faults.until_holds(
                faults.topics.rejected if first else faults.topics.events("strike"), 1 if first else 41
            )
            await one.killed()
        async with faults.worker(REFUSES=second, VERSION="rasid 0.2.0+00000000") as two:
            await faults.until_done()
            await two.stopped()
        found = await verify(faults.settings)
        assert found.ok, found.as_dict()
        assert (found.completed, found.rejected) == ((40, 1) if first else (41, 0))

    await asyncio.gather(
        judged("reading", ""), judged("extracting", ""), judged("", "extracting"), judged("", "reading")
    )


async def test_what_a_version_sent_before_it_died_is_taken_back_where_the_next_one_rejects_it(fresh: Fresh) -> None:
    async def rejected(what: str, *sent: tuple[bytes, bytes], stands: set[str], dies_again: str = "") -> None:
        faults = await fresh(what)
        last = len(sent)
        await faults.send(*among_neighbours(*sent))
        async with faults.worker(DIES=f"completed {last}") as old:
            assert await old.ended() == -signal.SIGKILL
            faults.hurt()
        assert await strikes(faults) == {word_id("k", word) for word in ("سبعة", "ثمانية")}
        new = {"REFUSES": "extracting", "VERSION": "rasid 0.2.0+00000000"}
        if dies_again:
            async with faults.worker(**new, DIES=dies_again) as dying:
                assert await dying.ended() == -signal.SIGKILL
                faults.hurt()
        async with faults.worker(**new) as other:
            await faults.until_done()
            await other.stopped()

        found = await faults.checked()
        assert (found.completed, found.rejected) == (40 + last - 1, 1)
        assert await rejections(faults) == {"k": "too_complex"}
        assert await strikes(faults) == {word_id("k", word) for word in stands}

    k, before = article("k", "سبعة ثمانية"), article("k", "ستة سبعة", title="fine")
    await asyncio.gather(
        rejected("nothing stood before", k, stands=set()),
        rejected("the earlier revision stands", before, k, stands={"ستة", "سبعة"}),
        rejected("dies while it is taken back", before, k, stands=set(), dies_again="rejected 3"),
    )


async def strikes(faults: Faults) -> set[str]:
    """Return the strikes of article `k` that a consumer has who does as the documented rule says."""
    topic = faults.topics.events("strike")
    highest: dict[str, dict[str, Any]] = {}
    for record in (await read_all(faults.settings, [topic]))[topic]:
        event = json.loads(record.value or b"")
        if record.key == b"k" and event["revision"] >= highest.get(event["id"], event)["revision"]:
            highest[event["id"]] = event
    return {name for name, event in highest.items() if not event["retracted"]}


async def test_a_slow_first_record_with_fast_followers_holds_the_committed_offset_back(faults: Faults) -> None:
    ((partition, offset), *_) = await faults.send(article("k"), *(article(f"f-{n}") for n in range(200)))
    for last in (False, True):
        async with faults.worker(SLOW="articles.documents") as worker:
            await until(lambda: '"holding"' in worker.log)
            await faults.until_holds(faults.topics.documents, 40)
            assert (await faults.committed(faults.topics.raw))[partition] <= offset
            if last:
                worker.signal(signal.SIGUSR1)
                await faults.until_done()
                await worker.stopped()
            else:
                await worker.killed()

    await faults.checked()
