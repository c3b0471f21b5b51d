"""True events in words of sport, markets, culture and principle: what the traps must leave alone."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from stream.contracts import Article
from stream.document import make_document
from stream.extract import extract_events
from stream.text.limits import Limits

POSITIVES: list[dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("groups").joinpath("positives.toml").read_text(encoding="utf-8")
)["positive"]
CASES = [
    pytest.param(group["must"], text, id=f"{group['kind']} {n}")
    for group in POSITIVES
    for n, text in enumerate(group["texts"], 1)
]


def test_there_are_enough_positives_and_none_twice() -> None:
    texts = [text for group in POSITIVES for text in group["texts"]]
    assert len(texts) >= 60
    assert len(set(texts)) == len(texts)


@pytest.mark.parametrize(("must", "text"), CASES)
def test_a_true_event_is_found(must: list[str], text: str) -> None:
    article = Article(id="a", body=text, published_at="2024-05-20")
    found = {event.type for event in extract_events(make_document(article, Limits()), extractor="rasid test")}
    assert set(must) <= found
