"""What crosses the wire, as pydantic models without behaviour; JSON Schema and AsyncAPI are made from them."""

from stream.contracts.article import Article
from stream.contracts.document import ArticleHead, Document, NoiseSpan, QuoteSpan, Section, SourceRecord, TextSpan
from stream.contracts.event import CasualtyEvent, Event, EventArticle, EventType, StatementEvent, StrikeEvent

__all__ = [
    "Article",
    "ArticleHead",
    "CasualtyEvent",
    "Document",
    "Event",
    "EventArticle",
    "EventType",
    "NoiseSpan",
    "QuoteSpan",
    "Section",
    "SourceRecord",
    "StatementEvent",
    "StrikeEvent",
    "TextSpan",
]
