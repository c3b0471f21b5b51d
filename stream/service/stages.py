"""The two stages as functions from a record to what is to be sent for it; no Kafka and no waiting in here.

Both run on the event loop: an article takes milliseconds and a thread would not make Python faster, while order and
acknowledgement stay simple. The limits bound the longest article to a second or two; the heartbeats of the consumer
have a thread of their own, so the group does not notice.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from pydantic import ValidationError

from stream.contracts import Document, SourceRecord
from stream.errors import DataFault
from stream.service.publish import check_sizes, document_record, event_records
from stream.service.reject import internal_error
from stream.text.limits import Limits

if TYPE_CHECKING:
    from collections.abc import Callable

    from stream.contracts import CasualtyEvent, StatementEvent, StrikeEvent
    from stream.errors import Stage
    from stream.service.metrics import Metrics
    from stream.service.records import Outgoing, Record
    from stream.service.topics import TopicNames
    from stream.settings import Settings

    AnyEvent = StrikeEvent | CasualtyEvent | StatementEvent

_T = TypeVar("_T")


@dataclass(frozen=True)
class Core:
    """The pure core as the service calls it; a test puts a fault in its place.

    Attributes:
        document: makes the Document of an article's bytes and its record's coordinates.
        events: extracts the events of a Document.
        version: the extractor's, as events name it.

    """

    document: Callable[[Record, Limits], Document]
    events: Callable[[Document], list[AnyEvent]]
    version: str

    @classmethod
    def real(cls, limits: Limits) -> Core:
        """Return the core that is shipped; its lexicons are compiled here, before the worker says it is ready."""
        from stream.extract import extract_events, extractor_version, warm_up

        warm_up()
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
    source = SourceRecord(
        topic=record.topic, partition=record.partition, offset=record.offset, timestamp=record.timestamp
    )
    return make_document(article, limits, source=source, published_at=record.sent_at)


class Stages:
    """Raw record to document record, document record to event records.

    Args:
        core: the pure core.
        settings: limits and sizes.
        topics: the names of the topics.
        metrics: where the time of each step goes.

    """

    def __init__(self, core: Core, settings: Settings, topics: TopicNames, metrics: Metrics) -> None:
        self._core = core
        self._limits = Limits(**settings.limits.model_dump())
        self._output_bytes = settings.topics.output_bytes
        self._topics = topics
        self._metrics = metrics

    def ingest(self, record: Record) -> Outgoing:
        """Return the document of a raw record, ready to send.

        Raises:
            DataFault: the record goes to articles.rejected.

        """

        def work() -> tuple[Document, Outgoing]:
            document = self._core.document(record, self._limits)
            return document, document_record(document, self._topics)

        with self._metrics.timed("document"):
            document, outgoing = _twice(work, "ingest", None)
        check_sizes([outgoing], self._output_bytes, document.article.id)
        return outgoing

    def read(self, record: Record) -> Document:
        """Return the document of a record of articles.documents.

        Raises:
            DataFault: the record is not what the first stage writes.

        """
        try:
            return Document.model_validate_json(record.value or b"")
        except ValidationError:
            # Not the error's own words: they quote the record.
            raise DataFault("internal_error", "extract", "the record is not a Document of this version") from None

    def extract(self, document: Document) -> tuple[list[AnyEvent], list[Outgoing]]:
        """Return the events of a document, and their records ready to send, all of which fit their topics.

        Raises:
            DataFault: the article goes to articles.rejected, with the raw record.

        """

        def work() -> tuple[list[AnyEvent], list[Outgoing]]:
            events = self._core.events(document)
            return events, event_records(events, self._topics)

        with self._metrics.timed("extract"):
            events, records = _twice(work, "extract", document.article.id)
        check_sizes(records, self._output_bytes, document.article.id)
        return events, records


def _twice(work: Callable[[], _T], stage: Stage, article: str | None) -> _T:
    """Do the work, once more if it fails for a reason that is not the article's.

    Raises:
        DataFault: as raised by the work, or `internal_error` after the second failure.

    """
    for last in (False, True):
        try:
            return work()
        except DataFault:
            raise
        except Exception as error:
            # A defect, or memory that was short for a moment. The handler ends before the second attempt, which then
            # has for itself what the first one held.
            if last:
                raise internal_error(error, stage, article) from error
    raise AssertionError("unreachable: the second attempt returns or raises")
