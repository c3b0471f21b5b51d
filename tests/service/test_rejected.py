from __future__ import annotations

import json

import pytest

from stream.contracts.rejected import Rejection, rejection_headers
from stream.service.rejected import Rejected, choose, safe
from tests.service.samples import EXTRACTOR, record


def rejected(value: bytes | None = b"{}", offset: int = 41, **said: object) -> Rejected:
    fields: dict[str, object] = {
        "original_topic": "rasid.articles.raw",
        "original_partition": 3,
        "original_offset": offset,
        "original_timestamp": 0,
        "stage": "ingest",
        "reason": "empty",
        "error": "body has no text",
        "service_version": EXTRACTOR,
        "attempts": 1,
    }
    rejection = Rejection.model_validate({**fields, **said})
    return Rejected(record(value=value, headers=rejection_headers(rejection)), rejection)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("سطر\r\nآخر\tهنا", "سطر آخر هنا"),
        ("\x1b[31mأحمر\x1b[0m", "[31mأحمر[0m"),
        ("a\u202eb\u2066c\u200fd\ufeff", "abcd"),
        ("a\u2028b\x85c", "a b c"),
        ("x" * 200, "x" * 20 + "…"),
        ("\ud800\ue000", ""),
    ],
)
def test_an_excerpt_holds_nothing_that_a_terminal_acts_on(text: str, shown: str) -> None:
    assert safe(text, 20) == shown


@pytest.mark.parametrize(
    ("value", "excerpt"),
    [
        (json.dumps({"title": "عنوان", "body": "نص"}).encode(), "عنوان"),
        (json.dumps({"title": " ", "body": "نص"}).encode(), "نص"),
        (b'{"body": "\xff', '{"body": "\\xff'),
        (b"[" * 100_000, "[" * 80 + "…"),
        (b"[1]", "[1]"),
        (None, ""),
    ],
)
def test_the_excerpt_is_the_title_or_the_body_or_the_bytes(value: bytes | None, excerpt: str) -> None:
    assert rejected(value).excerpt == excerpt


def test_the_outlet_is_told_where_the_record_can_be_read() -> None:
    assert rejected(json.dumps({"source": "وكالة\n"}).encode()).outlet == "وكالة"
    assert rejected(b'{"source": 7}').outlet is None
    assert rejected(b"garbage").outlet is None


def test_the_size_is_that_of_the_raw_value_also_where_it_was_not_kept() -> None:
    assert rejected(b"12345").size == 5
    assert rejected(None, value_size=2_000_000).size == 2_000_000


def test_records_are_chosen_by_every_condition_given() -> None:
    one, two = rejected(article_id="a-1"), rejected(offset=42, reason="internal_error", article_id="a-1")

    assert choose([one, two]) == [one, two]
    assert choose([one, two], reasons=["empty"]) == [one]
    assert choose([one, two], coordinates=[(3, 42)]) == [two]
    assert choose([one, two], articles=["a-1"], reasons=["internal_error"]) == [two]
    assert choose([one, two], articles=["a-2"]) == []
