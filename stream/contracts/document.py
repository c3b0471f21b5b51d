"""The article cleaned and segmented, as it goes from the first stage to the second on `articles.documents`."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

FieldName = Literal["title", "body"]
SectionKind = Literal["title", "dateline", "subhead", "paragraph"]
NoiseReason = Literal[
    "links",
    "share",
    "subscribe",
    "menu",
    "related",
    "credit",
    "dateline",
    "end_mark",
    "embed",
    "hashtag",
    "other",
]


class TextSpan(BaseModel):
    """A half-open run of a field, `start` to `end`, in Unicode code points."""

    model_config = ConfigDict(frozen=True)

    field: FieldName
    start: int = Field(ge=0)
    end: int = Field(ge=0)


class Section(TextSpan):
    """A run of the article with one function; the order is that of the text."""

    kind: SectionKind


class NoiseSpan(TextSpan):
    """A run that is not the article; it never yields an event."""

    reason: NoiseReason


class QuoteSpan(TextSpan):
    """A quoted run without its marks; `depth` is 1 for an outer quote."""

    depth: int = Field(ge=1)


class SourceRecord(BaseModel):
    """The coordinates of the raw record; `timestamp` in milliseconds since 1970."""

    model_config = ConfigDict(frozen=True)

    topic: str
    partition: int
    offset: int
    timestamp: int


class ArticleHead(BaseModel):
    """All fields of the Article but its body, its id settled."""

    model_config = ConfigDict(frozen=True, extra="allow")

    id: str
    source: str | None = None
    url: str | None = None
    title: str | None = None
    content_type: str = "text/plain"
    published_at: str | None = None
    published_at_assumed: bool = False
    modified_at: str | None = None
    language: str | None = None


class Document(BaseModel):
    """An article with its parts marked; every character is white space, in one section, or in one noise span."""

    model_config = ConfigDict(frozen=True)

    article: ArticleHead
    text: str = Field(description="The body as received (text/plain) or the extracted text (text/html).")
    content_sha256: str = Field(description="Of the canonical JSON of all fields as sent.")
    source: SourceRecord | None = Field(None, description="Null where the article did not come from Kafka.")
    sections: list[Section]
    sentences: list[TextSpan]
    quotes: list[QuoteSpan]
    noise: list[NoiseSpan]

    def field_text(self, field: FieldName) -> str:
        """Return the text that spans of `field` index."""
        return (self.article.title or "") if field == "title" else self.text
