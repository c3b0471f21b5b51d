"""What holds for the events of any text whatever."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

from hypothesis import given, settings

from stream.contracts import Article
from stream.contracts.encode import encode
from stream.document import make_document
from stream.errors import DataFault
from stream.extract import extract_events
from stream.text.limits import Limits
from tests.extract.words import texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stream.contracts import Document

LIMITS = dataclasses.replace(Limits(), min_arabic_share=0.0)


def spans_in(value: object, path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield every span in a model's JSON, wherever it stands, with the way to it."""
    if isinstance(value, dict):
        if {"field", "start", "end"} <= value.keys() and value["field"] is not None:
            yield path, value
        for key, child in value.items():
            yield from spans_in(child, f"{path}.{key}")
    elif isinstance(value, list):
        for i, child in enumerate(value):
            yield from spans_in(child, f"{path}[{i}]")


def document_of(title: str | None, body: str) -> Document | None:
    """Return the document, or None where the text is rejected."""
    try:
        return make_document(Article(id="a-1", title=title, body=body, published_at="2024-05-12"), LIMITS)
    except DataFault:
        return None


@given(title=texts(12), body=texts())
@settings(max_examples=250, deadline=None)
def test_spans_of_events_reproduce_the_article_and_touch_no_noise(title: str, body: str) -> None:
    document = document_of(title, body)
    if document is None:
        return
    text = {"title": title, "body": body}
    events = extract_events(document, extractor="test")
    for event in events:
        told = event.model_dump(mode="json")
        assert told["mentions"], "no evidence, no event"
        for path, span in spans_in(told):
            assert 0 <= span["start"] < span["end"] <= len(text[span["field"]]), path
            words = span.get("text", span["name"] if path.endswith(".place") else None)
            if words is not None:
                assert text[span["field"]][span["start"] : span["end"]] == words, path
        trigger = told["trigger"]
        for noise in document.noise:
            apart = noise.end <= trigger["start"] or trigger["end"] <= noise.start
            assert noise.field != trigger["field"] or apart, "an event out of noise"
    again = extract_events(document, extractor="test")
    assert [encode(event) for event in events] == [encode(event) for event in again]
    assert len({event.id for event in events}) == len(events)


@given(body=texts(40))
@settings(max_examples=100, deadline=None)
def test_events_refer_to_events_of_the_same_article_alone(body: str) -> None:
    document = document_of(None, body)
    events = [] if document is None else extract_events(document, extractor="test")
    ids = {event.type: {other.id for other in events if other.type == event.type} for event in events}
    for event in events:
        told = event.model_dump(mode="json")
        assert set(told.get("casualty_ids") or []) <= ids.get("casualty", set())
        assert {told.get("part_of")} - {None} <= ids.get("casualty", set()) - {event.id}
        assert {(told.get("cause") or {}).get("event_id")} - {None} <= ids.get("strike", set())
