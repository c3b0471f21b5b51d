"""Sport, markets, weather, fiction, trials and threats: what looks like an event and is none, or another one."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from stream.contracts import Article
from stream.document import make_document
from stream.extract import extract_events
from stream.text.limits import Limits

GROUPS = Path(__file__).with_name("groups")
TRAPS: list[dict[str, Any]] = [
    trap
    for name in ("traps.toml", "everyday.toml")
    for trap in tomllib.loads(GROUPS.joinpath(name).read_text(encoding="utf-8"))["trap"]
]
CASES = [
    pytest.param(trap, text, id=f"{trap['kind']} {n}") for trap in TRAPS for n, text in enumerate(trap["texts"], 1)
]
KEYS = {"must_not", "never", "expect", "kind", "published", "texts"}


def facts(event: dict[str, Any]) -> dict[str, Any]:
    """Return the event with its count's number and qualifier beside its other values, where a trap can name them."""
    count = event.get("count") or {}
    return event | {"number": count.get("number"), "count_qualifier": count.get("qualifier")}


def has(event: dict[str, Any], wanted: dict[str, Any]) -> bool:
    return all(event.get(key) == value for key, value in wanted.items())


def test_there_are_enough_traps_and_none_twice() -> None:
    texts = [text for trap in TRAPS for text in trap["texts"]]
    assert len(texts) >= 390
    assert len(set(texts)) == len(texts)


def test_every_trap_forbids_something() -> None:
    for trap in TRAPS:
        assert set(trap) <= KEYS
        assert trap.get("must_not") or trap.get("never") or trap.get("expect"), trap["kind"]


@pytest.mark.parametrize(("trap", "text"), CASES)
def test_a_trap_catches_nothing(trap: dict[str, Any], text: str) -> None:
    article = Article(id="a", body=text, published_at=trap.get("published", "2024-05-20"))
    events = [
        facts(event.model_dump(by_alias=True))
        for event in extract_events(make_document(article, Limits()), extractor="rasid test")
    ]
    assert [event for event in events if event["type"] in trap.get("must_not", [])] == []
    for wanted in trap.get("never", []):
        assert [event for event in events if has(event, wanted)] == []
    for wanted in trap.get("expect", []):
        assert any(has(event, wanted) for event in events), wanted
