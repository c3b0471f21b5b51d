"""Kafka headers of what is published: CloudEvents 1.0 in binary mode.

They depend on the event alone, so that a replay gives the same bytes in the headers as in the value.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from stream.contracts.document import Document
    from stream.contracts.event import Event, Retraction

Headers = list[tuple[str, bytes]]
"""Names and values in the order in which they are sent; values are UTF-8."""

# A constant, not a setting: headers of a replay elsewhere must be byte-equal.
SOURCE = "/rasid"


def event_headers(event: Event | Retraction) -> Headers:
    """Return the headers of an event or its retraction; `ce_id` is `<event id>.<revision>`."""
    article = event.article
    return _cloud_event(f"{event.id}.{event.revision}", event.type, article.id, article.published_at)


def document_headers(document: Document) -> Headers:
    """Return the headers of a document; `ce_id` is `<article id>.<16 digits of the content's digest>`.

    Which revision the content is, is settled behind this topic.
    """
    article = document.article
    return _cloud_event(f"{article.id}.{document.content_sha256[:16]}", "document", article.id, article.published_at)


def _cloud_event(identity: str, kind: str, article_id: str, published_at: str | None) -> Headers:
    values = {
        "ce_specversion": "1.0",
        "ce_id": identity,
        "ce_type": f"rasid.{kind}",
        "ce_source": SOURCE,
        "ce_subject": article_id,
        "ce_time": None if published_at is None else rfc3339(published_at),
        "content-type": "application/json",
    }
    return [(name, value.encode()) for name, value in values.items() if value is not None]


def rfc3339(published_at: str) -> str:
    """Write a publication date as CloudEvents wants a time: a date is its midnight, and no offset means UTC.

    Args:
        published_at: an ISO 8601 date, or date and time, as an Article may hold it.

    Returns:
        the moment with its own offset (`2017-10-04T18:00:00+03:00`), or with `Z` for UTC.

    """
    moment = datetime.fromisoformat(published_at.replace("z", "Z").replace(",", "."))
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return moment.isoformat().removesuffix("+00:00") + ("" if moment.utcoffset() else "Z")
