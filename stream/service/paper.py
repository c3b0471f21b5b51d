"""Records of articles.documents, read: a document, or the withdrawal of an article."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from stream.contracts import Document
from stream.contracts.withdrawal import REPROCESS, read_withdrawal
from stream.service.decide import Arrival

if TYPE_CHECKING:
    from stream.service.records import Record

ID_CHARS = 512
"""What an article's id may have, as in the Article."""


class Paper(NamedTuple):
    """A record of articles.documents, read; the document is None where the article is withdrawn."""

    arrival: Arrival
    document: Document | None


def withdrawn(record: Record) -> str | None:
    """Return the id of the article that a record without a value withdraws; None where its key is no id."""
    try:
        article_id = (record.key or b"").decode()
    except UnicodeDecodeError:
        return None
    return article_id if 0 < len(article_id) <= ID_CHARS else None


def read_paper(record: Record) -> Paper:
    """Read a record of articles.documents.

    Raises:
        ValueError: it is not a Document of this version; its own words quote the record.

    """
    return _read_document(record) if record.value is not None else _read_withdrawal(record)


def _read_document(record: Record) -> Paper:
    document = Document.model_validate_json(record.value or b"")
    if document.source is None:
        raise ValueError("the document does not say which record it is of")
    head = document.article
    arrival = Arrival(
        article_id=head.id,
        source=document.source,
        content_sha256=document.content_sha256,
        modified_at=head.modified_at,
        published_at=head.published_at,
        published_at_assumed=head.published_at_assumed,
        reprocess=any(name == REPROCESS for name, _ in record.headers),
    )
    return Paper(arrival, document)


def _read_withdrawal(record: Record) -> Paper:
    return Paper(Arrival((record.key or b"").decode(), read_withdrawal(record.headers)), None)
