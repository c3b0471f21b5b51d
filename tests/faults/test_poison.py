from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from stream.contracts.rejected import read_rejection
from stream.service.tail import Tail
from stream.service.verify import verify
from tests.broker.conftest import Lines, Raw, until
from tests.faults.conftest import PATIENCE

if TYPE_CHECKING:
    from stream.settings import Settings

pytestmark = pytest.mark.timeout(300)

NEWS = "قتل خمسة مدنيين في غارة جوية على مدينة إدلب أمس. "


def body(text: str, **fields: str) -> bytes:
    return json.dumps({"body": text, **fields}, ensure_ascii=False).encode()


POISON: dict[str, tuple[bytes | None, set[str]]] = {
    "bad-utf8": (b'{"body": "\xd9\xff"}', {"not_utf8"}),
    "truncated": (body(NEWS)[:-2], {"not_json"}),
    "wrong-types": (b'{"body": ["x"], "title": 7}', {"invalid_article"}),
    "deep": (b'{"body": ' + b"[" * 60_000 + b"]" * 60_000 + b"}", {"too_complex"}),
    "nothing": (b"", {"not_json"}),
    "blank": (body(" \u200f\n\t "), {"empty", "not_arabic"}),
    "large": (body(NEWS * 8000), {"too_large"}),
    "bidi": (body(NEWS + "\u202e\u2066" * 40_000), {"too_complex", "done"}),
    "quotes": (body(NEWS + '"' * 100_000), {"too_complex", "done"}),
    "one-sentence": (body("قال " * 20_000), {"too_complex", "done"}),
    "digits": (b'{"id": ' + b"9" * 10_000 + b', "body": "x"}', {"invalid_article"}),
    "digits-in-text": (body(NEWS + "قتل " + "9" * 10_000 + " شخص"), {"too_complex", "done"}),
    "bomb-brackets": (body(NEWS + "(" * 50_000 + ")" * 50_000), {"too_complex", "done"}),
    "bomb-spaces": (body(NEWS + " " * 200_000 + "x"), {"too_complex", "done"}),
    "bomb-dashes": (body(NEWS + "-–—" * 30_000), {"too_complex", "done"}),
    "bomb-lines": (body(NEWS + "\n- " * 40_000), {"too_complex", "done"}),
    "bomb-words": (body("قتل و" * 25_000), {"too_complex", "done"}),
    "nested-html": (body("<div>" * 30_000 + NEWS, content_type="text/html"), {"too_complex"}),
    "entities": (
        body(
            '<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;"><!ENTITY d SYSTEM "file:///etc/passwd">]>'
            f"<p>{NEWS * 5}&c;&d;</p>",
            content_type="text/html",
        ),
        {"done"},
    ),
    "surrogate": (b'{"body": "\\ud800 x"}', {"invalid_article"}),
    "null-key-in-text": (body(NEWS + "\x00\x1b[2J"), {"done"}),
}
"""What is sent, and what may become of it: one of these reasons, or done."""


@pytest.fixture
async def line(fresh_settings: Settings) -> Lines:
    """Give fresh topics on the session's broker, which poison does not hurt."""
    from stream.service.topic_setup import ensure_topics

    (await ensure_topics(fresh_settings)).require()
    return Lines(fresh_settings)


async def test_poison_gets_its_reason_or_a_normal_result_and_touches_no_neighbour(line: Lines) -> None:
    names = list(POISON)
    sent = []
    for name, (value, _) in POISON.items():
        sent += [Raw(body(NEWS, id=f"before-{name}"), name.encode()), Raw(value, name.encode())]
    async with (
        Tail(line.settings, [line.topics.rejected], beginning=True) as rejected,
        line.service() as service,
    ):
        await service.until_ready()
        await line.send(sent)

        async def done() -> bool:
            results = [
                await service.metric(f'rasid_articles_processed_total{{result="{result}"}}')
                for result in ("completed", "rejected", "unchanged")
            ]
            return sum(results) == len(sent)

        await until(done, PATIENCE)
        became = dict.fromkeys(names, "done")
        while not await rejected.at_end():
            said = read_rejection((await anext(rejected)).headers)
            assert said.original_offset % 2 == 1, "a neighbour was rejected"
            became[names[said.original_offset // 2]] = said.reason

    assert {name: reason for name, reason in became.items() if reason not in POISON[name][1]} == {}
    found = await verify(line.settings)
    assert (found.ok, found.crashed) == (True, 0), found.as_dict()
