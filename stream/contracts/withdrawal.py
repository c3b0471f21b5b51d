"""The withdrawal of an article on `articles.documents`: its id as the key, a null value, and headers that say whence.

State lies behind `articles.documents`, so a withdrawal takes the same way as the article. For those who index text a
null value means what it means on any topic: nothing is left under this key.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict, Field

from stream.contracts.document import SourceRecord

if TYPE_CHECKING:
    from collections.abc import Iterable

    from stream.contracts.headers import Headers

REPROCESS = "rasid.reprocess"
"""A header of raw records and documents: run the content again if another extractor made what stands."""


class WithdrawalHeaders(BaseModel):
    """The coordinates of the raw record that withdraws the article; the name on the wire is the alias."""

    model_config = ConfigDict(frozen=True, populate_by_name=True)

    topic: str = Field(alias="rasid.source.topic")
    partition: int = Field(alias="rasid.source.partition")
    offset: int = Field(alias="rasid.source.offset")
    timestamp: int = Field(alias="rasid.source.timestamp", description="Milliseconds since 1970.")


def withdrawal_headers(source: SourceRecord) -> Headers:
    """Return the headers of a withdrawal that the raw record at `source` asks for."""
    said = WithdrawalHeaders(**source.model_dump()).model_dump(by_alias=True)
    return [(name, str(value).encode()) for name, value in said.items()]


def read_withdrawal(headers: Iterable[tuple[str, bytes | None]]) -> SourceRecord:
    """Return the coordinates of the raw record that asks for the withdrawal.

    Raises:
        ValueError: the headers are not those of a withdrawal.

    """
    said = WithdrawalHeaders.model_validate({name: (value or b"").decode() for name, value in headers})
    return SourceRecord(**said.model_dump())
