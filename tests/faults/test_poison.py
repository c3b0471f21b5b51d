"""Articles made to hurt: each has its reason or a normal result, and its neighbours do not notice."""

from __future__ import annotations

import asyncio
import json
import re
import sys
import urllib.request
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from stream.contracts.rejected import read_rejection
from stream.errors import DataFault
from stream.service.core import Core
from stream.service.read_topics import read_all
from stream.service.records import Record
from stream.text.limits import Limits

if TYPE_CHECKING:
    from tests.faults.conftest import Fresh
    from tests.faults.harness import Worker

pytestmark = pytest.mark.timeout(600)

MIB = 1024 * 1024
RAW_BYTES = 12 * MIB
"""What articles.raw takes here, so that 10 MB arrive at the worker."""

PROCESSOR = 60.0
"""Seconds of processor time that all of it may take: less than two for each of the items, on a slow machine."""

MEMORY = 700 * MIB
"""What the worker may have taken at its worst; it has about 150 MB without poison."""

NEWS = "قتل خمسة مدنيين في غارة جوية على مدينة إدلب أمس. "
DONE, COMPLEX = {"done"}, {"too_complex"}
EITHER = DONE | COMPLEX


def body(text: str, **fields: str) -> bytes:
    return json.dumps({"body": text, **fields}, ensure_ascii=False).encode()


def html(text: str) -> bytes:
    return body(text, content_type="text/html")


ENTITIES = '<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;"><!ENTITY d SYSTEM "file:///etc/passwd">]>'

POISON: dict[str, tuple[bytes | None, set[str]]] = {
    "bad-utf8": (b'{"body": "\xd9\xff"}', {"not_utf8"}),
    "truncated": (body(NEWS)[:-2], {"not_json"}),
    "wrong-types": (b'{"body": ["x"], "title": 7}', {"invalid_article"}),
    "deep": (b'{"body": ' + b"[" * 60_000 + b"]" * 60_000 + b"}", COMPLEX),
    "deep-objects": (b'{"a":' * 40_000 + b"1" + b"}" * 40_000, COMPLEX),
    "nothing": (b"", {"not_json"}),
    "blank": (body(" \u200f\n\t "), {"empty", "not_arabic"}),
    "no-body": (b"{}", {"invalid_article", "empty"}),
    "ten-megabytes": (body(NEWS * (10 * MIB // len(NEWS.encode()))), {"too_large"}),
    "large": (body(NEWS * 8000), {"too_large"}),
    "bidi": (body(NEWS + "\u202e\u2066" * 40_000), EITHER),
    "bidi-million": (body(NEWS + "\u202e" * 1_000_000), {"too_large"}),
    "quotes": (body(NEWS + '"' * 100_000), EITHER),
    "quotes-nested": (body(NEWS + "«" * 60_000 + "»" * 60_000), EITHER),
    "one-sentence": (body("قال " * 30_000), EITHER),
    "one-sentence-200,000": (body("قال " * 200_000), {"too_large"}),
    "digits": (b'{"id": ' + b"9" * 10_000 + b', "body": "x"}', {"invalid_article"}),
    "digits-in-text": (body(NEWS + "قتل " + "9" * 10_000 + " شخص"), EITHER),
    "digits-arabic": (body(NEWS + "قتل " + "٩" * 10_000 + " شخص"), EITHER),
    "bomb-brackets": (body(NEWS + "(" * 50_000 + ")" * 50_000), EITHER),
    "bomb-spaces": (body(NEWS + " " * 200_000 + "x"), EITHER),
    "bomb-dashes": (body(NEWS + "-–—" * 30_000), EITHER),
    "bomb-lines": (body(NEWS + "\n- " * 40_000), EITHER),
    "bomb-words": (body("قتل و" * 25_000), EITHER),
    "bomb-dots": (body(NEWS + "." * 100_000), EITHER),
    "bomb-marks": (body(NEWS + "ق" + "\u0650" * 100_000), EITHER),
    "bomb-kashida": (body(NEWS + "قـ" + "ـ" * 100_000 + "تل"), EITHER),
    "bomb-urls": (body(NEWS + "http://a.b/" + "a." * 50_000), EITHER),
    "bomb-and": (body(NEWS + "مئة و" * 20_000 + "قتيل"), EITHER),
    "nested-html": (html("<div>" * 100_000 + NEWS), COMPLEX | {"too_large"}),
    "nested-html-small": (html("<b>" * 60_000 + NEWS), COMPLEX),
    "open-tags": (html("<" * 100_000 + NEWS), EITHER | {"empty"}),
    "attributes": (html(f"<p {'a=b ' * 40_000}>{NEWS}</p>"), EITHER),
    "entities": (html(f"{ENTITIES}<p>{NEWS * 5}&c;&d;</p>"), DONE),
    "surrogate": (b'{"body": "\\ud800 x"}', {"invalid_article"}),
    "control": (body(NEWS + "\x00\x1b[2J"), DONE),
}
"""What is sent, and what may become of it: one of these reasons, or done."""


CALLS = 20
"""Calls of functions for each byte that an article may have: what holds up the articles behind it is bounded by this."""


def test_poison_takes_a_bounded_number_of_steps() -> None:
    limits, core = Limits(), Core.real(Limits())
    worst = {name: calls(core, value, limits) for name, (value, _) in POISON.items() if value is not None}
    assert {name: count for name, count in worst.items() if count > CALLS * limits.article_bytes} == {}
    # What is refused by its size costs nothing.
    assert worst["ten-megabytes"] < 100


def calls(core: Core, value: bytes, limits: Limits) -> int:
    """Count the calls of functions that an article takes, Python's own among them."""
    count = 0

    def called(_frame: object, event: str, _what: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    record = Record("rasid.articles.raw", 0, 0, 1_507_129_200_000, None, value, [])
    sys.setprofile(called)
    try:
        with suppress(DataFault):
            core.events(core.document(record, limits))
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("article_bytes", [256 * 1024, RAW_BYTES], ids=["default-limit", "high-limit"])
async def test_poison_has_its_reason_or_a_normal_result_and_its_neighbours_do_not_notice(
    fresh: Fresh, article_bytes: int
) -> None:
    faults = await fresh("", raw_bytes=RAW_BYTES)
    records: list[tuple[bytes | None, bytes | None]] = [(b"never-there", None)]
    for name, (value, _) in POISON.items():
        records += [(name.encode(), body(NEWS, id=f"before-{name}")), (name.encode(), value)]
    await faults.send(*records)
    async with faults.worker("stream.cli", "worker", RASID_LIMITS_ARTICLE_BYTES=str(article_bytes)) as worker:
        await faults.until_done()
        pages = await asyncio.to_thread(metrics, worker)
        memory = int(re.findall(r"VmHWM:\s+(\d+) kB", Path(f"/proc/{worker.process.pid}/status").read_text())[0]) * 1024  # noqa: ASYNC240 - no disk
        await worker.stopped()

    topics = await read_all(faults.settings, [faults.topics.raw, faults.topics.rejected])
    sent = {(raw.partition, raw.offset): raw for raw in topics[faults.topics.raw]}
    became = dict.fromkeys(POISON, "done")
    for record in topics[faults.topics.rejected]:
        said = read_rejection(record.headers)
        raw = sent[said.original_partition, said.original_offset]
        assert b'"before-' not in (raw.value or b""), "a neighbour was rejected"
        became[(raw.key or b"").decode()] = said.reason
    # With a limit that lets them through, the deeper ones have to cope with what is too large by default.
    deeper = EITHER if article_bytes == RAW_BYTES else set()
    assert {
        name: reason
        for name, reason in became.items()
        if reason not in POISON[name][1] and not (POISON[name][1] & {"too_large"} and reason in deeper)
    } == {}
    await faults.checked(repeats=0, poison_megabytes=memory // MIB, poison_seconds=pages["process_cpu_seconds_total"])
    assert pages["process_cpu_seconds_total"] < PROCESSOR
    assert memory < MEMORY


def metrics(worker: Worker) -> dict[str, float]:
    """Return the samples of a worker's page."""
    url = re.findall(r'"url": "([^"]+)"', worker.log)[0]
    with urllib.request.urlopen(url + "/metrics", timeout=10) as answer:  # noqa: S310 - our own server
        lines = answer.read().decode().splitlines()
    return {name: float(value) for name, value in (line.rsplit(" ", 1) for line in lines if not line.startswith("#"))}
