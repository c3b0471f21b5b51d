"""What is on articles.rejected, in a shape that a person may safely look at, and sending chosen records again."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from aiokafka import AIOKafkaConsumer, TopicPartition
from aiokafka.errors import KafkaError

from stream.contracts import SourceRecord
from stream.contracts.rejected import PREFIX, REPLAY_COUNT, Rejection, read_rejection
from stream.service.connect import unusable
from stream.service.kafka import client_options
from stream.service.read_topics import read_all
from stream.service.reader import Reader
from stream.service.resend import Outcome, resend
from stream.service.topics import TopicNames
from stream.text.safe import safe

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from stream.service.records import Record
    from stream.settings import Settings

_EXCERPT = 80  # characters


@dataclass(frozen=True)
class Rejected:
    """A rejected record.

    Attributes:
        record: as it lies on articles.rejected.
        said: its headers, read.

    """

    record: Record
    said: Rejection

    @property
    def at(self) -> tuple[int, int]:
        """Partition and offset of the raw record."""
        return self.said.original_partition, self.said.original_offset

    @property
    def size(self) -> int:
        """Bytes of the raw value."""
        return self.said.value_size or len(self.record.value or b"")

    @property
    def replays(self) -> int:
        """How often it was sent again before."""
        counts = [value for name, value in self.record.headers if name == REPLAY_COUNT]
        return int(counts[-1]) if counts and counts[-1].isdigit() else 0

    @property
    def outlet(self) -> str | None:
        """The article's own source, where the record can be read so far."""
        source = self._fields().get("source")
        return safe(source, _EXCERPT) if isinstance(source, str) else None

    @property
    def excerpt(self) -> str:
        """The beginning of the title, the body or the bytes, without anything that a terminal would act on."""
        fields = self._fields()
        texts = [text for name in ("title", "body") if isinstance(text := fields.get(name), str) and text.strip()]
        value = (self.record.value or b"")[: 8 * _EXCERPT]
        return safe(texts[0] if texts else value.decode("utf-8", "backslashreplace"), _EXCERPT)

    def _fields(self) -> dict[str, object]:
        try:
            fields = json.loads(self.record.value or b"")
        except (ValueError, RecursionError):
            return {}
        return fields if isinstance(fields, dict) else {}


async def rejected_records(settings: Settings) -> list[Rejected]:
    """Return the rejected records, one for each raw record, in the order in which they were rejected.

    Raises:
        InfrastructureFault: the topic does not exist, or Kafka cannot be read.

    """
    names = TopicNames(settings.topics.prefix)
    found: dict[tuple[str, int, int], Rejected] = {}
    for record in sorted((await read_all(settings, [names.rejected]))[names.rejected], key=lambda one: one.timestamp):
        one = Rejected(record, read_rejection(record.headers))
        found[one.said.original_topic, *one.at] = one
    return list(found.values())


def choose(
    records: Iterable[Rejected],
    *,
    reasons: Collection[str] = (),
    articles: Collection[str] = (),
    coordinates: Collection[tuple[int, int]] = (),
) -> list[Rejected]:
    """Return the records that meet every condition given."""
    return [
        one
        for one in records
        if (not reasons or one.said.reason in reasons)
        and (not articles or one.said.article_id in articles)
        and (not coordinates or one.at in coordinates)
    ]


async def replay(settings: Settings, chosen: Sequence[Rejected], *, wait: float) -> list[Outcome]:
    """Send records again as they first came, and tell what became of each.

    Headers of the rejection go, and `dlq.replay.count` is one higher. A value that did not fit articles.rejected is taken
    from articles.raw, if it is still there.

    Raises:
        InfrastructureFault: Kafka cannot be used.

    """
    topic = TopicNames(settings.topics.prefix).raw
    kept = await _kept(settings, topic, [one for one in chosen if one.said.value is not None])
    raws = [_raw(one, kept.get(one.at, one.record), topic) for one in chosen]
    sent = iter(await resend(settings, [raw for raw in raws if raw is not None], wait=wait))
    gone = Outcome(
        "not sent", "its value was not kept and is no longer on articles.raw, or it has neither key nor value"
    )
    return [gone if raw is None else next(sent) for raw in raws]


async def _kept(settings: Settings, topic: str, left_out: Sequence[Rejected]) -> dict[tuple[int, int], Record | None]:
    """Return the raw records whose values did not come along to articles.rejected; None where one is gone."""
    if not left_out:
        return {}
    consumer = AIOKafkaConsumer(
        **client_options(settings.kafka), enable_auto_commit=False, auto_offset_reset="earliest"
    )
    try:
        await consumer.start()

        async def partitions(name: str) -> set[int]:
            await consumer.end_offsets([TopicPartition(name, 0)])  # fetches what is known of the topic
            return consumer.partitions_for_topic(name) or set()

        reader = Reader(consumer, partitions, settings.worker.retry_budget_seconds)
        found = {}
        for one in left_out:
            partition, offset = one.at
            timestamp = one.said.original_timestamp
            source = SourceRecord(topic=topic, partition=partition, offset=offset, timestamp=timestamp)
            found[one.at] = await reader.read_again(source)
    except KafkaError as error:
        raise await unusable(settings, error, "cannot be read") from error
    else:
        return found
    finally:
        await consumer.stop()


def _raw(one: Rejected, record: Record | None, topic: str) -> Record | None:
    """Return the record to send, or None where there is nothing to send."""
    said = one.said
    if record is None or said.original_topic != topic or (record.key is None and record.value is None):
        return None
    own = [(name, value) for name, value in record.headers if not name.startswith(PREFIX)]
    headers = [*own, (REPLAY_COUNT, str(one.replays + 1).encode())]
    return record._replace(partition=said.original_partition, timestamp=said.original_timestamp, headers=headers)
