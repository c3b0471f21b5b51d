"""From a document or its events to records, and from records to the broker."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from aiokafka.errors import KafkaTimeoutError, UnknownTopicOrPartitionError

from stream.contracts import Retraction
from stream.contracts.encode import encode
from stream.contracts.headers import document_headers, event_headers
from stream.contracts.withdrawal import REPROCESS, withdrawal_headers
from stream.errors import DataFault, InfrastructureFault
from stream.service.records import Outgoing

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Iterable, Sequence

    from aiokafka import AIOKafkaProducer

    from stream.contracts import (
        CasualtyEvent,
        Document,
        EventArticle,
        EventRef,
        SourceRecord,
        StatementEvent,
        StrikeEvent,
    )
    from stream.service.topics import TopicNames


def document_record(document: Document, topics: TopicNames, *, reprocess: bool = False) -> Outgoing:
    """Return the record of a document, keyed by the article's id so that its revisions stay in order."""
    mark = [(REPROCESS, b"true")] if reprocess else []
    key = document.article.id.encode()
    return Outgoing(topics.documents, key, encode(document), [*document_headers(document), *mark])


def redated(document: Document, published_at: str | None) -> Document:
    """Return a document with another publication date, the one that was assumed when its content was first seen."""
    if published_at == document.article.published_at:
        return document
    head = document.article.model_copy(update={"published_at": published_at})
    return document.model_copy(update={"article": head})


def withdrawal_record(article_id: str, source: SourceRecord, topics: TopicNames) -> Outgoing:
    """Return the record that takes the place of a document where an article is withdrawn."""
    return Outgoing(topics.documents, article_id.encode(), None, withdrawal_headers(source))


def event_records(events: Iterable[StrikeEvent | CasualtyEvent | StatementEvent], topics: TopicNames) -> list[Outgoing]:
    """Return the records of events in their order, each for the topic of its type, keyed by the article's id."""
    return [
        Outgoing(topics.events(event.type), event.article.id.encode(), encode(event), event_headers(event))
        for event in events
    ]


def retraction_records(
    gone: Iterable[EventRef], article: EventArticle, extractor: str, revision: int, topics: TopicNames
) -> list[Outgoing]:
    """Return the records that retract events which a revision has no more, in the given order."""
    stubs = [
        Retraction(id=ref.id, type=ref.type, extractor=extractor, article=article, revision=revision) for ref in gone
    ]
    return [
        Outgoing(topics.events(stub.type), stub.article.id.encode(), encode(stub), event_headers(stub))
        for stub in stubs
    ]


def check_sizes(records: Sequence[Outgoing], limit: int, article_id: str) -> None:
    """Refuse an article with an output that the broker would not take, before the first of them is sent.

    Raises:
        DataFault: too_large.

    """
    largest = max(records, key=lambda record: record.size, default=None)
    if largest is not None and largest.size > limit:
        raise DataFault(
            "too_large",
            "publish",
            f"a record for {largest.topic} has {largest.size} bytes; at most {limit} are accepted",
            article_id,
        )


class Publisher:
    """Sends records; each `send` gives a future that is done when all in-sync replicas have the record.

    It is a producer of its own, not Faust's: that one is idempotent only with `exactly_once`, which cannot serve a fan
    out. An idempotent producer that sends again after a lost answer neither doubles records nor changes their order.

    Args:
        producer: started and idempotent.
        budget: seconds to go on trying where the producer cannot even queue a record.

    """

    def __init__(self, producer: AIOKafkaProducer, budget: float) -> None:
        self._producer = producer
        self._budget = budget

    async def send(self, record: Outgoing) -> asyncio.Future[Any]:
        """Queue a record and return the future of its acknowledgement, which raises where the broker has not got it.

        Raises:
            InfrastructureFault: there was no room in the queue, or the topic was not there, for too long.

        """
        give_up = time.monotonic() + self._budget
        while True:
            try:
                return await self._queue(record)
            except (KafkaTimeoutError, UnknownTopicOrPartitionError) as error:
                # Nothing was queued, so trying again doubles nothing.
                if time.monotonic() > give_up:
                    raise InfrastructureFault(
                        f"nothing could be sent to {record.topic} for {self._budget:g} s: {error!r}"
                    ) from error

    async def _queue(self, record: Outgoing) -> asyncio.Future[Any]:
        topic, key, value, headers, partition = record
        if key is not None or value is not None:
            return await self._producer.send(  # type: ignore[no-any-return]
                topic, value=value, key=key, headers=headers, partition=partition
            )
        # `send` refuses a record with neither key nor value, which other clients do send: such a tombstone must reach
        # articles.rejected as it came.
        partition = min(await self._producer.partitions_for(topic))
        batch = self._producer.create_batch()
        batch.append(key=None, value=None, timestamp=int(time.time() * 1000), headers=headers)
        return await self._producer.send_batch(batch, topic, partition=partition)  # type: ignore[no-any-return]
