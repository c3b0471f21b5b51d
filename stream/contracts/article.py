"""The article as it comes in on `articles.raw`."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

ContentType = Literal["text/plain", "text/html"]

_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_DATE_TIME = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d([.,]\d+)?)?(Z|z|[+-]\d\d:?\d\d)?")


def _iso_date(value: str) -> str:
    """Accept an ISO 8601 date, or a date and time; it is kept as sent."""
    wrong = "expected an ISO 8601 date (2017-10-04) or date and time with offset (2017-10-04T18:00:00+03:00)"
    if not _DATE.fullmatch(value) and not _DATE_TIME.fullmatch(value):
        raise ValueError(wrong)
    try:
        datetime.fromisoformat(value.replace("z", "Z").replace(",", "."))
    except ValueError:
        raise ValueError(wrong) from None
    return value


IsoDate = Annotated[str, AfterValidator(_iso_date)]


class Article(BaseModel):
    """A news article as a producer sends it; only `body` is required."""

    model_config = ConfigDict(frozen=True, extra="allow", strict=True)

    id: str | None = Field(None, min_length=1, max_length=512, description="The producer's id; else one is derived.")
    source: str | None = Field(None, max_length=512, description="The outlet, such as SANA.")
    url: str | None = Field(None, max_length=4096, description="Where the article was published.")
    title: str | None = Field(None, description="The headline; spans of field `title` index it.")
    body: str = Field(description="The text, or the HTML page, of the article.")
    content_type: ContentType = Field("text/plain", description="How `body` is to be read.")
    published_at: IsoDate | None = Field(None, description="ISO 8601 date, or date and time; no offset means UTC.")
    modified_at: IsoDate | None = Field(None, description="When the outlet last changed it; an older one is stale.")
    language: str | None = Field(None, max_length=35, description="BCP 47 tag, such as ar.")
