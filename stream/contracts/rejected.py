"""Why a record is on `articles.rejected`: the headers beside its value and key, which stay as they were received."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from pydantic import BaseModel, ConfigDict, Field

if TYPE_CHECKING:
    from collections.abc import Iterable

    from stream.contracts.headers import Headers

RejectedStage = Literal["ingest", "clean", "segment", "extract", "publish"]
RejectedReason = Literal[
    "not_utf8",
    "not_json",
    "invalid_article",
    "empty",
    "not_arabic",
    "too_large",
    "too_complex",
    "tombstone",
    "internal_error",
    "crashed_worker",
]

PREFIX = "dlq."
REPLAY_COUNT = "dlq.replay.count"
"""Added by a replay, next to the headers that the record had before it was rejected."""


class Rejection(BaseModel):
    """The headers of a rejected record; the name on the wire is the alias."""

    model_config = ConfigDict(frozen=True, populate_by_name=True)

    original_topic: str = Field(alias="dlq.original.topic")
    original_partition: int = Field(alias="dlq.original.partition")
    original_offset: int = Field(alias="dlq.original.offset")
    original_timestamp: int = Field(alias="dlq.original.timestamp", description="Milliseconds since 1970.")
    stage: RejectedStage = Field(alias="dlq.stage")
    reason: RejectedReason = Field(alias="dlq.reason")
    error: str = Field(alias="dlq.error", description="What is wrong, without any text of the article.")
    service_version: str = Field(alias="dlq.service.version")
    attempts: int = Field(alias="dlq.attempts", ge=1, description="How often it was tried.")
    article_id: str | None = Field(None, alias="dlq.article.id", description="Where it is known.")
    value: Literal["unavailable", "too_large"] | None = Field(
        None,
        alias="dlq.value",
        description="Why the value is null: retention took the raw record, or it does not fit the topic.",
    )
    value_size: int | None = Field(None, alias="dlq.value.size", description="Bytes of a value that did not fit.")
    value_sha256: str | None = Field(None, alias="dlq.value.sha256", description="Its digest in hexadecimal.")
    key_size: int | None = Field(None, alias="dlq.key.size", description="Bytes of a key that did not fit.")
    key_sha256: str | None = Field(None, alias="dlq.key.sha256", description="Its digest in hexadecimal.")


def rejection_headers(rejection: Rejection) -> Headers:
    """Return what `rejection` says as headers; what is not known is left out."""
    said = rejection.model_dump(by_alias=True, exclude_none=True)
    # Whatever went wrong, this record must come out: half a surrogate pair in an id is written as an escape.
    return [(name, str(value).encode("utf-8", "backslashreplace")) for name, value in said.items()]


def read_rejection(headers: Iterable[tuple[str, bytes]]) -> Rejection:
    """Read the headers of a rejected record.

    Raises:
        ValueError: they are not those of a rejected record.

    """
    return Rejection.model_validate({name: value.decode() for name, value in headers if name.startswith(PREFIX)})
