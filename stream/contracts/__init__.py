"""What crosses the wire, as pydantic models without behaviour; JSON Schema and AsyncAPI are made from them."""

from stream.contracts.article import Article
from stream.contracts.completion import Completion, EventCounts, EventRef
from stream.contracts.document import ArticleHead, Document, NoiseSpan, QuoteSpan, Section, SourceRecord, TextSpan
from stream.contracts.event import (
    CasualtyEvent,
    Event,
    EventArticle,
    EventType,
    Retraction,
    StatementEvent,
    StrikeEvent,
)

__all__ = [
    "Article",
    "ArticleHead",
    "CasualtyEvent",
    "Completion",
    "Document",
    "Event",
    "EventArticle",
    "EventCounts",
    "EventRef",
    "EventType",
    "NoiseSpan",
    "QuoteSpan",
    "Retraction",
    "Section",
    "SourceRecord",
    "StatementEvent",
    "StrikeEvent",
    "TextSpan",
]
