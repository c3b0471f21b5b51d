from __future__ import annotations

import pytest

from stream.contracts import ArticleHead, Document
from stream.contracts.headers import document_headers, rfc3339


def document(published_at: str | None) -> Document:
    return Document(
        article=ArticleHead(id="خبر-7", published_at=published_at),
        text="نص",
        content_sha256="0" * 64,
        sections=[],
        sentences=[],
        quotes=[],
        noise=[],
    )


def test_headers_are_those_of_cloudevents_in_binary_mode() -> None:
    assert document_headers(document("2017-10-04T18:00:00+03:00")) == [
        ("ce_specversion", b"1.0"),
        ("ce_id", "خبر-7.0000000000000000".encode()),
        ("ce_type", b"rasid.document"),
        ("ce_source", b"/rasid"),
        ("ce_subject", "خبر-7".encode()),
        ("ce_time", b"2017-10-04T18:00:00+03:00"),
        ("content-type", b"application/json"),
    ]


def test_an_article_without_any_date_has_no_time() -> None:
    assert "ce_time" not in dict(document_headers(document(None)))


@pytest.mark.parametrize(
    ("published_at", "time"),
    [
        ("2017-10-04", "2017-10-04T00:00:00Z"),
        ("2017-10-04T18:00", "2017-10-04T18:00:00Z"),
        ("2017-10-04 18:00:01Z", "2017-10-04T18:00:01Z"),
        ("2017-10-04T18:00:00z", "2017-10-04T18:00:00Z"),
        ("2017-10-04T18:00:00+00:00", "2017-10-04T18:00:00Z"),
        ("2017-10-04T18:00:00+03:00", "2017-10-04T18:00:00+03:00"),
        ("2017-10-04T18:00:00-0330", "2017-10-04T18:00:00-03:30"),
        ("2017-10-04T18:00:00,5+03:00", "2017-10-04T18:00:00.500000+03:00"),
    ],
)
def test_time_is_rfc_3339_however_the_date_was_sent(published_at: str, time: str) -> None:
    assert rfc3339(published_at) == time
