from __future__ import annotations

from typing import get_args

import pytest

from stream.contracts.rejected import RejectedReason, RejectedStage, Rejection, read_rejection, rejection_headers
from stream.errors import REJECT_REASONS, Stage

REJECTION = Rejection(
    original_topic="rasid.articles.raw",
    original_partition=3,
    original_offset=41,
    original_timestamp=1_507_129_200_000,
    stage="ingest",
    reason="not_utf8",
    error="byte 7 of the value is not UTF-8",
    service_version="rasid 0.1.0+3fa94c1e",
    attempts=1,
)


def test_headers_are_text_under_the_names_of_the_contract() -> None:
    assert rejection_headers(REJECTION) == [
        ("dlq.original.topic", b"rasid.articles.raw"),
        ("dlq.original.partition", b"3"),
        ("dlq.original.offset", b"41"),
        ("dlq.original.timestamp", b"1507129200000"),
        ("dlq.stage", b"ingest"),
        ("dlq.reason", b"not_utf8"),
        ("dlq.error", b"byte 7 of the value is not UTF-8"),
        ("dlq.service.version", b"rasid 0.1.0+3fa94c1e"),
        ("dlq.attempts", b"1"),
    ]


def test_what_is_written_is_read_back_whatever_other_headers_there_are() -> None:
    whole = REJECTION.model_copy(update={"article_id": "خبر-7", "value": "too_large", "value_size": 9})

    assert read_rejection([("trace", b"\xff"), *rejection_headers(whole)]) == whole


def test_a_record_that_was_not_rejected_cannot_be_read_as_one() -> None:
    with pytest.raises(ValueError, match=r"dlq\.original\.topic"):
        read_rejection([("trace", b"7f")])


def test_stages_and_reasons_are_those_of_the_errors() -> None:
    assert get_args(RejectedReason) == REJECT_REASONS
    assert get_args(RejectedStage) == get_args(Stage)
