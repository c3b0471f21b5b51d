"""What is put on `articles.rejected`: the raw record as received, byte for byte, with headers that say why."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path
from typing import TYPE_CHECKING

from stream.contracts.rejected import PREFIX, REPLAY_COUNT, Rejection, rejection_headers
from stream.errors import DataFault
from stream.service.records import Outgoing

if TYPE_CHECKING:
    from stream.contracts.headers import Headers
    from stream.errors import Stage
    from stream.service.records import Record

_ERROR_CHARS = 500
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]+")
_PACKAGE = Path(__file__).parents[1]


def internal_error(error: Exception, stage: Stage, article_id: str | None) -> DataFault:
    """Return the fault for a defect of ours in the pure core.

    It names the error's type and the place in our code, never its message, which may quote the article.
    """
    return DataFault("internal_error", stage, f"{type(error).__name__} {_place(error)}", article_id)


def _place(error: Exception) -> str:
    """Name the innermost line of this package that the error passed through."""
    place, at = "at an unknown place", error.__traceback__
    while at is not None:
        file = Path(at.tb_frame.f_code.co_filename)
        if file.is_relative_to(_PACKAGE):
            place = f"in {file.relative_to(_PACKAGE.parent).as_posix()} line {at.tb_lineno}"
        at = at.tb_next
    return place


def rejected_record(  # noqa: PLR0913 - each is a fact of its own
    record: Record, fault: DataFault, *, topic: str, limit: int, version: str, available: bool = True
) -> Outgoing:
    """Return the record for `articles.rejected`.

    Args:
        record: the raw record; its value counts for nothing where it is not available.
        fault: why it is rejected.
        topic: name of the topic of rejected records.
        limit: bytes that this topic takes for a record.
        version: of the service.
        available: False where retention took the raw record before it could be read again.

    Returns:
        The record with its own headers first and ours after them. What does not fit is left out in this order: the
        value (its size and digest stand in the headers then), the record's own headers, its key.

    """
    rejection = Rejection(
        original_topic=record.topic,
        original_partition=record.partition,
        original_offset=record.offset,
        original_timestamp=record.timestamp,
        stage=fault.stage,
        reason=fault.reason,
        error=_one_line(fault.detail),
        service_version=version,
        attempts=2 if fault.reason in ("internal_error", "crashed_worker") else 1,
        article_id=fault.article_id,
        value=None if available else "unavailable",
    )
    own = _own_headers(record)
    key, value = record.key, record.value if available else None
    whole = Outgoing(topic, key, value, [*own, *rejection_headers(rejection)])
    if whole.size <= limit:
        return whole
    if value is not None:
        size, digest = len(value), hashlib.sha256(value).hexdigest()
        rejection = rejection.model_copy(update={"value": "too_large", "value_size": size, "value_sha256": digest})
    without_value = Outgoing(topic, key, None, [*own, *rejection_headers(rejection)])
    if without_value.size <= limit:
        return without_value
    without_own = without_value._replace(headers=rejection_headers(rejection))
    if without_own.size <= limit or key is None:
        return without_own
    digest = hashlib.sha256(key).hexdigest()
    rejection = rejection.model_copy(update={"key_size": len(key), "key_sha256": digest})
    return Outgoing(topic, None, None, rejection_headers(rejection))


def _own_headers(record: Record) -> Headers:
    """Return the headers that the producer gave the record; of ours only how often it was replayed."""
    return [header for header in record.headers if not header[0].startswith(PREFIX) or header[0] == REPLAY_COUNT]


def _one_line(text: str) -> str:
    return _CONTROL.sub(" ", text)[:_ERROR_CHARS]
