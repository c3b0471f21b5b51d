"""The pure core as the service calls it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from stream.contracts import Document, Event
    from stream.service.records import Record
    from stream.text.limits import Limits


@dataclass(frozen=True)
class Core:
    """The pure core as the service calls it; a test puts a fault in its place.

    Attributes:
        document: makes the Document of an article's bytes and its record's coordinates.
        events: extracts the events of a Document.
        version: the extractor's, as events name it.

    """

    document: Callable[[Record, Limits], Document]
    events: Callable[[Document], list[Event]]
    version: str

    @classmethod
    def real(cls, limits: Limits) -> Core:
        """Return the core that is shipped; its lexicons are compiled here, before the worker says it is ready."""
        from stream.extract import extract_events, extractor_version, warm_up
        from stream.memory import settle

        warm_up()
        settle()
        version = extractor_version(limits)
        return cls(read_document, lambda document: extract_events(document, extractor=version), version)


def read_document(record: Record, limits: Limits) -> Document:
    """Read, clean and segment the article of a raw record.

    An article without a date is taken to be from the record's timestamp, and marked so.

    Raises:
        DataFault: the record is no usable article.

    """
    from stream.document import make_document
    from stream.ingest import read_article

    article = read_article(record.value, limits)
    return make_document(article, limits, source=record.source, published_at=record.sent_at)
