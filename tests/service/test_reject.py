from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from stream.contracts.rejected import read_rejection
from stream.errors import DataFault
from stream.service.reject import internal_error, rejected_record
from tests.service.samples import EXTRACTOR, record

if TYPE_CHECKING:
    from stream.service.records import Outgoing, Record

MIB = 1024 * 1024
FAULT = DataFault("not_json", "ingest", "line 1 column 2: expected a value")


def rejected(raw: Record, fault: DataFault = FAULT, **changes: object) -> Outgoing:
    options: dict[str, object] = {"topic": "rasid.articles.rejected", "limit": MIB, "version": EXTRACTOR}
    return rejected_record(raw, fault, **{**options, **changes})


@pytest.mark.parametrize("value", [b"\xff\xfe\x00", b"", None])
@pytest.mark.parametrize("key", [b"\xc3\x28", b"", None])
def test_key_and_value_stay_byte_for_byte(key: bytes | None, value: bytes | None) -> None:
    out = rejected(record(key=key, value=value))

    assert (out.topic, out.key, out.value) == ("rasid.articles.rejected", key, value)


def test_headers_say_where_the_record_was_and_why_it_is_here() -> None:
    said = read_rejection(rejected(record()).headers)

    assert (said.original_topic, said.original_partition, said.original_offset) == ("rasid.articles.raw", 3, 41)
    assert said.original_timestamp == 1_507_129_200_000
    assert (said.stage, said.reason, said.error) == ("ingest", "not_json", "line 1 column 2: expected a value")
    assert (said.service_version, said.attempts, said.article_id) == (EXTRACTOR, 1, None)


def test_the_record_keeps_its_own_headers_and_the_count_of_its_replays() -> None:
    raw = record(headers=[("trace", b"7f"), ("dlq.reason", b"empty"), ("dlq.replay.count", b"2")])

    out = rejected(raw)

    assert out.headers[:2] == [("trace", b"7f"), ("dlq.replay.count", b"2")]
    assert [value for name, value in out.headers if name == "dlq.reason"] == [b"not_json"]


def test_the_article_is_named_where_it_is_known() -> None:
    out = rejected(record(), DataFault("empty", "clean", "nothing is left", "خبر-7"))

    assert dict(out.headers)["dlq.article.id"] == "خبر-7".encode()


def test_a_raw_record_that_retention_took_is_null_and_says_so() -> None:
    out = rejected(record(value=None), available=False)

    assert out.value is None
    assert read_rejection(out.headers).value == "unavailable"


def test_a_value_that_does_not_fit_is_replaced_by_its_size_and_digest() -> None:
    value = b"x" * MIB
    out = rejected(record(value=value))
    said = read_rejection(out.headers)

    assert (out.key, out.value) == (b"mine", None)
    assert (said.value, said.value_size) == ("too_large", MIB)
    assert said.value_sha256 == hashlib.sha256(value).hexdigest()
    assert out.headers[0] == ("trace", b"7f")
    assert out.size <= MIB


def test_headers_and_key_that_do_not_fit_are_left_out_last() -> None:
    big = b"h" * MIB
    without_headers = rejected(record(headers=[("trace", big)]))
    assert without_headers.key == b"mine"
    assert "trace" not in dict(without_headers.headers)

    without_key = rejected(record(key=big))
    said = read_rejection(without_key.headers)
    assert (without_key.key, without_key.value) == (None, None)
    assert (said.key_size, said.key_sha256) == (MIB, hashlib.sha256(big).hexdigest())
    assert without_key.size <= MIB


def test_an_error_text_is_one_line_of_bounded_length() -> None:
    out = rejected(record(), DataFault("not_json", "ingest", "first\r\nsecond\x1b[31m" + "x" * 9000))
    error = read_rejection(out.headers).error

    assert error.startswith("first second [31m")
    assert len(error) == 500


def test_an_internal_error_names_type_and_place_and_nothing_of_the_article() -> None:
    try:
        replace(object(), text="نص سري")  # type: ignore[type-var]
    except TypeError as error:
        error.args = ("نص سري",)
        fault = internal_error(error, "extract", "a-1")

    said = read_rejection(rejected(record(), fault).headers)
    assert (said.reason, said.stage, said.article_id, said.attempts) == ("internal_error", "extract", "a-1", 2)
    assert said.error == "TypeError at an unknown place"


def test_an_internal_error_points_at_the_line_of_ours_that_raised() -> None:
    from stream.contracts.headers import rfc3339

    try:
        rfc3339("not a date")
    except ValueError as error:
        fault = internal_error(error, "publish", None)

    assert fault.detail.startswith("ValueError in stream/contracts/headers.py line ")
