"""The two stages as functions from a record to what is to be sent for it; no Kafka and no waiting in here.

Both run on the event loop: an article takes milliseconds and a thread would not make Python faster, while order and
acknowledgement stay simple. The limits bound the longest article to a second or two; the heartbeats of the consumer
have a thread of their own, so the group does not notice.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from stream.contracts import Document, EventArticle
from stream.contracts.withdrawal import REPROCESS, read_withdrawal
from stream.errors import DataFault
from stream.service.completions import Arrival, finished, gone, sending
from stream.service.publish import (
    check_sizes,
    document_record,
    event_records,
    redated,
    retraction_records,
    withdrawal_record,
)
from stream.service.reject import internal_error
from stream.text.limits import Limits

if TYPE_CHECKING:
    from collections.abc import Callable

    from stream.contracts import CasualtyEvent, Completion, StatementEvent, StrikeEvent
    from stream.errors import Stage
    from stream.service.metrics import Metrics
    from stream.service.records import Outgoing, Record
    from stream.service.topics import TopicNames
    from stream.settings import Settings

    AnyEvent = StrikeEvent | CasualtyEvent | StatementEvent

_T = TypeVar("_T")

ID_CHARS = 512
"""What an article's id may have, as in the Article."""


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


class Paper(NamedTuple):
    """A record of articles.documents, read; the document is None where the article is withdrawn."""

    arrival: Arrival
    document: Document | None


class Revision(NamedTuple):
    """A revision ready to be published: `sending` is written before its records are sent, `finished` after."""

    events: list[AnyEvent]
    records: list[Outgoing]
    sending: Completion
    finished: Completion


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

    @property
    def extractor(self) -> str:
        """Name, version and digest of what makes the events."""
        return self._core.version

    def ingest(self, record: Record) -> Outgoing:
        """Return the document of a raw record, or the withdrawal that it asks for, ready to send.

        Raises:
            DataFault: the record goes to articles.rejected.

        """
        if record.value is None and (article_id := _withdrawn(record)) is not None:
            return withdrawal_record(article_id, record.source, self._topics)
        reprocess = any(name == REPROCESS for name, _ in record.headers)

        def work() -> tuple[Document, Outgoing]:
            document = self._core.document(record, self._limits)
            return document, document_record(document, self._topics, reprocess=reprocess)

        with self._metrics.timed("document"):
            document, outgoing = _twice(work, "ingest", None)
        check_sizes([outgoing], self._output_bytes, document.article.id)
        return outgoing

    def again(self, raw: Record, stood: Completion) -> Document | None:
        """Return the document of a raw record of which a revision stood, or None where it is not that content any more."""
        try:
            document = _twice(lambda: self._core.document(raw, self._limits), "ingest", stood.article_id)
        except DataFault:
            return None
        same = (document.article.id, document.content_sha256) == (stood.article_id, stood.content_sha256)
        return document if same else None

    def read(self, record: Record) -> Paper:
        """Return the document or the withdrawal that a record of articles.documents is.

        Raises:
            DataFault: the record is not what the first stage writes.

        """
        try:
            paper = _read_document(record) if record.value is not None else _read_withdrawal(record)
        except ValueError:
            # Not the error's own words: they quote the record.
            raise DataFault("internal_error", "extract", "the record is not a Document of this version") from None
        if paper.arrival.source.topic != self._topics.raw:
            raise DataFault("internal_error", "extract", f"the document is not of a record of {self._topics.raw}")
        return paper

    def revise(
        self, document: Document | None, started: Completion, completion_record: Callable[[Completion], Outgoing]
    ) -> Revision:
        """Return the revision that was started: its events and retractions, all of which fit their topics.

        Without a document it retracts everything.

        Raises:
            DataFault: the article goes to articles.rejected, with the raw record.

        """
        document = None if document is None else redated(document, started.published_at)
        article = EventArticle(
            **{
                **dict.fromkeys(EventArticle.model_fields),
                **(document.article.model_dump(include=set(EventArticle.model_fields)) if document else {}),
                "id": started.article_id,
                "published_at": started.published_at,
                "published_at_assumed": started.published_at_assumed,
            }
        )

        def work() -> Revision:
            events = self._core.events(document) if document is not None else []
            events = [event.model_copy(update={"revision": started.revision}) for event in events]
            stubs = retraction_records(
                gone(started, events), article, started.extractor, started.revision, self._topics
            )
            return Revision(
                events,
                [*event_records(events, self._topics), *stubs],
                sending(started, events),
                finished(started, events),
            )

        with self._metrics.timed("extract"):
            revision = _twice(work, "extract", started.article_id)
        states = [completion_record(revision.sending), completion_record(revision.finished)]
        check_sizes([*revision.records, *states], self._output_bytes, started.article_id)
        return revision


def _withdrawn(record: Record) -> str | None:
    """Return the id of the article that a record without a value withdraws; None where its key is no id."""
    try:
        article_id = (record.key or b"").decode()
    except UnicodeDecodeError:
        return None
    return article_id if 0 < len(article_id) <= ID_CHARS else None


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
