"""From bytes to an Article: what is accepted, what is refused and in which words, ids and digests."""

from __future__ import annotations

import hashlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stream.contracts import Article
from stream.errors import DataFault
from stream.ingest import article_id, content_sha256, read_article
from stream.text.limits import Limits

LIMITS = Limits()


def fault_of(value: bytes | None) -> DataFault:
    with pytest.raises(DataFault) as caught:
        read_article(value, LIMITS)
    assert caught.value.stage == "ingest"
    return caught.value


def body_with(raw: str) -> bytes:
    return f'{{"body": "خبر", "extra": {raw}}}'.encode()


def test_a_body_alone_is_an_article() -> None:
    article = read_article('{"body": "خبر"}'.encode(), LIMITS)
    assert (article.body, article.content_type, article.id) == ("خبر", "text/plain", None)


def test_a_byte_order_mark_and_unknown_fields_are_accepted() -> None:
    article = read_article(b"\xef\xbb\xbf" + '{"body": "خبر", "desk": {"a": [1, 2.5, null]}}'.encode(), LIMITS)
    assert article.model_extra == {"desk": {"a": [1, 2.5, None]}}


@pytest.mark.parametrize(
    ("value", "reason", "words"),
    [
        (None, "tombstone", "no value"),
        (b"", "not_json", "line 1 column 1"),
        ("{'body': 'خبر'}".encode(), "not_json", "column 2"),
        (b'{"body": "x"', "not_json", "column"),
        ('{"body": "خبر"}'.encode("cp1256"), "not_utf8", "byte 10"),
        (b'{"body": NaN}', "not_json", "NaN"),
        (b"[]", "invalid_article", "an array"),
        (b"null", "invalid_article", "null"),
        (b"3", "invalid_article", "a number"),
        (b"true", "invalid_article", "a boolean"),
        (b"{}", "invalid_article", "body: Field required"),
        (b'{"body": null}', "invalid_article", "body: Input should be a valid string"),
        (b'{"body": "", "id": ""}', "invalid_article", "id: String should have at least 1 character"),
        (b'{"body": " \\n\\t"}', "empty", "body has no text"),
        (b'{"body": "x", "body": "y"}', "invalid_article", "twice"),
        (b'{"body": "x", "published_at": "yesterday"}', "invalid_article", "published_at: expected an ISO 8601 date"),
        (b'{"body": "x", "published_at": "2024-02-30"}', "invalid_article", "published_at"),
        (b'{"body": "x", "content_type": "application/pdf"}', "invalid_article", "'text/plain' or 'text/html'"),
        (body_with('"\\ud800"'), "invalid_article", "surrogate"),
        (body_with("1e999"), "invalid_article", "too large"),
        (body_with("9" * 5000), "invalid_article", "digits"),
        (body_with("[" * 40 + "]" * 40), "too_complex", "32 levels"),
        (body_with("[" * 100_000 + "]" * 100_000), "too_complex", "32 levels"),
        (b'{"body": "' + b"x" * (256 * 1024) + b'"}', "too_large", "at most 262144"),
    ],
)
def test_an_unusable_record_says_what_is_wrong(value: bytes | None, reason: str, words: str) -> None:
    fault = fault_of(value)
    assert fault.reason == reason
    assert words in fault.detail
    assert "\n" not in fault.detail


def test_several_errors_stand_on_one_line_without_text_of_the_article() -> None:
    detail = fault_of(
        '{"title": 3, "id": 4, "source": "سر", "url": 1, "language": 5, "published_at": 6}'.encode()
    ).detail
    assert detail.count(";") == 5
    assert detail.endswith("and 1 more")
    assert "سر" not in detail


def test_whole_surrogate_pairs_and_null_characters_are_characters() -> None:
    article = read_article(b'{"body": "\\ud83d\\ude00 x\\u0000"}', LIMITS)
    assert article.body == "\U0001f600 x\x00"


@given(st.binary(max_size=200))
def test_any_bytes_give_an_article_or_a_data_fault(value: bytes) -> None:
    try:
        read_article(value, LIMITS)
    except DataFault as fault:
        assert fault.detail  # noqa: PT017


def test_the_id_is_the_one_sent() -> None:
    assert article_id(Article(body="خبر", id="a b", url="https://n.example")) == "a b"


def test_the_id_comes_from_the_url_without_fragment_and_campaign() -> None:
    def of(url: str) -> str:
        return article_id(Article(body="خبر", url=url))

    assert of("https://n.example/1?p=2").startswith("url-")
    assert of("https://n.example/1?p=2") == of("https://n.example/1?utm_source=x&p=2&UTM_medium=y#top")
    assert of("https://n.example/1") == of("https://n.example/1?utm_source=x")
    assert of("https://n.example/1?p=2") != of("https://n.example/1?p=3")
    assert of("http://[bad").startswith("url-")


def test_the_id_comes_from_title_and_body_where_there_is_nothing_else() -> None:
    first, second = Article(title="عنوان", body="خبر"), Article(body="خبر")
    assert article_id(first).startswith("sha-")
    assert article_id(first) == article_id(Article(title="عنوان", body="خبر", source="SANA"))
    assert article_id(first) != article_id(second)


def test_the_digest_is_of_the_fields_as_sent_in_any_order() -> None:
    def of(fields: dict[str, object]) -> str:
        return content_sha256(read_article(json.dumps(fields).encode(), LIMITS))

    assert of({"body": "خبر", "x": {"b": 1, "a": 2}}) == of({"x": {"a": 2, "b": 1}, "body": "خبر"})
    assert of({"body": "خبر"}) != of({"body": "خبر", "title": None})
    assert of({"body": "خبر", "x": 1}) != of({"body": "خبر", "x": 2})
    canonical = '{"body":"خبر","x":{"a":[1.5,null],"ب":true}}'
    assert of({"x": {"ب": True, "a": [1.5, None]}, "body": "خبر"}) == hashlib.sha256(canonical.encode()).hexdigest()
