"""The two stages as functions from a record to what is to be sent for it; no Kafka and no waiting in here.

Both run on the event loop: an article takes milliseconds and a thread would not make Python faster, while order and
acknowledgement stay simple. The limits bound the longest article to a second or two; the heartbeats of the consumer
have a thread of their own, so the group does not notice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeVar

from stream.contracts import Document, EventArticle
from stream.contracts.withdrawal import REPROCESS
from stream.errors import DataFault
from stream.service.completions import finished, gone, sending
from stream.service.paper import read_paper, withdrawn
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

    from stream.contracts import Completion, Event
    from stream.errors import Stage
    from stream.service.core import Core
    from stream.service.metrics import Metrics
    from stream.service.paper import Paper
    from stream.service.records import Outgoing, Record
    from stream.service.topics import TopicNames
    from stream.settings import Settings

_T = TypeVar("_T")


class Revision(NamedTuple):
    """A revision ready to be published: `sending` is written before its records are sent, `finished` after."""

    events: list[Event]
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
        if record.value is None and (article_id := withdrawn(record)) is not None:
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
            paper = read_paper(record)
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
