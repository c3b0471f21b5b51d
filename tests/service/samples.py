"""Records, documents and events as the tests of the service need them."""

from __future__ import annotations

from stream.contracts import ArticleHead, Document, SourceRecord, StrikeEvent
from stream.contracts.event import EventArticle, Span
from stream.service.records import Record

EXTRACTOR = "rasid 0.1.0+3fa94c1e"
TEXT = "أغارت طائرة على بلدة في الريف فجر اليوم."


def record(**changes: object) -> Record:
    """Return a raw record; `changes` replace its fields."""
    raw = Record(
        topic="rasid.articles.raw",
        partition=3,
        offset=41,
        timestamp=1_507_129_200_000,
        key=b"mine",
        value='{"id": "a-1", "body": "نص"}'.encode(),
        headers=[("trace", b"7f")],
    )
    return raw._replace(**changes)


def document(article_id: str = "a-1", **head: object) -> Document:
    """Return a small document; `head` sets fields of its article."""
    return Document(
        article=ArticleHead(id=article_id, **{"published_at": "2017-10-04T18:00:00+03:00", **head}),
        text=TEXT,
        content_sha256="0" * 64,
        source=SourceRecord(topic="rasid.articles.raw", partition=3, offset=41, timestamp=1_507_129_200_000),
        sections=[],
        sentences=[],
        quotes=[],
        noise=[],
    )


def strike(article_id: str = "a-1", **changes: object) -> StrikeEvent:
    """Return a strike event; `changes` replace its fields."""
    trigger = Span(field="body", start=0, end=5, text=TEXT[:5])
    fields: dict[str, object] = {
        "id": "2f0e6b54-6a2e-5d0b-9a59-8d2b5e1c7a10",
        "extractor": EXTRACTOR,
        "revision": 1,
        "article": EventArticle(
            id=article_id,
            source="وكالة",
            url=None,
            title=None,
            published_at="2017-10-04T18:00:00+03:00",
            published_at_assumed=False,
            language="ar",
        ),
        "mentions": [trigger],
        "trigger": trigger,
        "time": None,
        "place": None,
        "status": "reported",
        "period": "current",
        "attribution": None,
        "confidence": 0.83,
        "rule": "strike.verb",
        "mode": "airstrike",
        "attacker": None,
        "target": None,
        "weapon": None,
        "casualty_ids": [],
    }
    return StrikeEvent(**{**fields, **changes})
