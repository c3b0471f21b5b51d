"""A pure core for the tests of the line: the real one reads, and each article yields one strike."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

from stream.contracts import ArticleHead, Document, SourceRecord
from stream.contracts.event import EventArticle
from stream.ingest import article_id, content_sha256, read_article
from stream.service.core import Core
from tests.service.samples import EXTRACTOR, strike

if TYPE_CHECKING:
    from collections.abc import Callable

    from stream.contracts import CasualtyEvent, StatementEvent, StrikeEvent
    from stream.service.records import Record
    from stream.text.limits import Limits


def read(record: Record, limits: Limits) -> Document:
    """Make a document of one sentence."""
    article = read_article(record.value, limits)
    assumed = article.published_at is None
    head = article.model_dump(exclude={"body", "id", "published_at"})
    return Document(
        article=ArticleHead(
            id=article_id(article),
            published_at=record.sent_at if assumed else article.published_at,
            published_at_assumed=assumed,
            **head,
        ),
        text=article.body,
        content_sha256=content_sha256(article),
        source=SourceRecord(
            topic=record.topic, partition=record.partition, offset=record.offset, timestamp=record.timestamp
        ),
        sections=[],
        sentences=[],
        quotes=[],
        noise=[],
    )


def one_strike(document: Document) -> list[StrikeEvent | CasualtyEvent | StatementEvent]:
    """Return one strike for each article."""
    article = EventArticle(**document.article.model_dump(include=set(EventArticle.model_fields)))
    return [strike(id=str(uuid.uuid5(uuid.NAMESPACE_URL, article.id)), article=article)]


def a_strike_a_word(document: Document) -> list[StrikeEvent | CasualtyEvent | StatementEvent]:
    """Return one strike for each word of the text, so that a test says with the text which events there are."""
    article = EventArticle(**document.article.model_dump(include=set(EventArticle.model_fields)))
    return [strike(id=word_id(article.id, word), article=article) for word in document.text.split()]


def word_id(article: str, word: str) -> str:
    """Return the id of the strike that a word is."""
    return str(uuid.uuid5(uuid.NAMESPACE_URL, f"{article}/{word}"))


def stand_in(
    events: Callable[[Document], list[StrikeEvent | CasualtyEvent | StatementEvent]] = one_strike,
    version: str = EXTRACTOR,
) -> Core:
    """Return a core that calls `events` for each document."""

    def made(document: Document) -> list[StrikeEvent | CasualtyEvent | StatementEvent]:
        return [event.model_copy(update={"extractor": version}) for event in events(document)]

    return Core(document=read, events=made, version=version)
