"""Kafka records as this service passes them around: bytes in, bytes out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple, Self

from stream.contracts import SourceRecord

if TYPE_CHECKING:
    from faust.types import Message

    from stream.contracts.headers import Headers


class Record(NamedTuple):
    """A record as received; `timestamp` in milliseconds since 1970, negative where the broker has none."""

    topic: str
    partition: int
    offset: int
    timestamp: int
    key: bytes | None
    value: bytes | None
    headers: Headers

    @classmethod
    def of(cls, message: Message) -> Self:
        """Take a message of Faust, whose `timestamp` is in seconds and whose headers may be any mapping or sequence."""
        headers = message.headers or []
        return cls(
            message.topic,
            message.partition,
            message.offset,
            -1 if message.timestamp is None else round(message.timestamp * 1000),
            message.key,
            message.value,
            list(headers.items() if isinstance(headers, Mapping) else headers),
        )

    @property
    def source(self) -> SourceRecord:
        """Its coordinates, as documents and Completions name them."""
        return SourceRecord(topic=self.topic, partition=self.partition, offset=self.offset, timestamp=self.timestamp)

    @property
    def sent_at(self) -> str | None:
        """The timestamp as ISO 8601 in UTC, to the millisecond; null where there is none."""
        if self.timestamp < 0:
            return None
        return datetime.fromtimestamp(self.timestamp / 1000, UTC).isoformat(timespec="milliseconds")[:-6] + "Z"


class Outgoing(NamedTuple):
    """A record to send; without a `partition` its key decides where to."""

    topic: str
    key: bytes | None
    value: bytes | None
    headers: Headers
    partition: int | None = None

    @property
    def size(self) -> int:
        """Most bytes that it takes on the wire, alone in a batch: what the broker compares with a topic's limit."""
        # A header that came with the record may have a null value.
        headers = sum(len(name.encode()) + len(value or b"") + 2 * _VARINT for name, value in self.headers)
        return _BATCH + 6 * _VARINT + len(self.key or b"") + len(self.value or b"") + headers


# Kafka's record batch, version 2: the fixed header of a batch, and the most that one variable-length number takes.
_BATCH = 61
_VARINT = 10
