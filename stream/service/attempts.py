"""What the first stage must remember of raw records before their article is known: attempts, and what it rejected.

It is kept with the offsets of a second group, `<group>.begun`, that nobody joins: for each partition of articles.raw the
record begun last, and as its metadata which records an earlier process ended with and which were rejected. One small
value a partition, read when the partition is won, written and awaited

1. before work on a record begins: should the process end there, the next one knows with which record;
2. before a record is rejected: delivered again it is rejected again, whatever another version thinks of it.
"""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from aiokafka import TopicPartition
from aiokafka.errors import KafkaError

from stream.errors import REJECT_REASONS, InfrastructureFault
from stream.service.refusals import refusal

if TYPE_CHECKING:
    from collections.abc import Coroutine
    from typing import Any

    from aiokafka import AIOKafkaConsumer
    from aiokafka.admin import AIOKafkaAdminClient

    from stream.errors import RejectReason
    from stream.service.records import Record

_PRUNE_AT, _MOST = 50, 100
"""Rejected records that are remembered: the broker takes 4,096 bytes of metadata, one of them is at most 36."""

_ASK_AGAIN = 0.1  # seconds


def begun_group(group: str) -> str:
    """Return the group whose offsets hold what was begun."""
    return f"{group}.begun"


class Earlier(NamedTuple):
    """What is known of a raw record from its earlier deliveries.

    Attributes:
        begun: whether work on it was begun.
        times: how often a process ended with it.
        rejected: why it was rejected, if it was.

    """

    begun: bool
    times: int
    rejected: RejectReason | None


@dataclass
class Begun:
    """What is known of a partition of articles.raw.

    Attributes:
        last: the offset of the record begun last when the partition was won, -1 where none was.
        suspects: how often a process ended with a record, by offset.
        rejected: why a record was rejected, by offset, until the group's own offset is past it.

    """

    last: int = -1
    suspects: dict[int, int] = field(default_factory=dict)
    rejected: dict[int, RejectReason] = field(default_factory=dict)

    @classmethod
    def read(cls, offset: int, metadata: str) -> Begun:
        """Read an offset and its metadata; anything that is not ours says nothing."""
        try:
            said = json.loads(metadata or "{}")
            return cls(
                offset,
                {int(offset): int(times) for offset, times in said.get("begun", {}).items()},
                {int(offset): REJECT_REASONS[number] for offset, number in said.get("rejected", {}).items()},
            )
        except (ValueError, AttributeError, TypeError, IndexError):
            return cls(offset)

    def metadata(self, begun: dict[int, int]) -> str:
        """Return it as metadata, with the record that is begun now."""
        said = {
            "begun": {**self.suspects, **begun},
            "rejected": {offset: REJECT_REASONS.index(reason) for offset, reason in self.rejected.items()},
        }
        return json.dumps({name: values for name, values in said.items() if values}, separators=(",", ":"))


class Attempts:
    """The memory of the first stage.

    Args:
        consumer: started, a member of `begun_group` by its settings, without a subscription.
        admin: started.
        group: of the workers.
        budget: seconds that the broker has to take or give what is remembered.

    """

    def __init__(self, consumer: AIOKafkaConsumer, admin: AIOKafkaAdminClient, group: str, budget: float) -> None:
        self._consumer = consumer
        self._admin = admin
        self._group = group
        self._budget = budget
        self._known: dict[TopicPartition, Begun] = {}

    def forget(self) -> None:
        """Read every partition anew at its next record: another worker may have had it."""
        self._known.clear()

    async def earlier(self, record: Record) -> Earlier:
        """Return what is known of a record from its earlier deliveries.

        Raises:
            InfrastructureFault: the broker did not tell in time.

        """
        known = await self._of(_at(record))
        return Earlier(
            record.offset <= known.last, known.suspects.get(record.offset, 0), known.rejected.get(record.offset)
        )

    async def begin(self, record: Record) -> None:
        """Write down that work on a record begins.

        Raises:
            InfrastructureFault: the broker did not take it in time.

        """
        known = await self._of(_at(record))
        # Records come in their order, so what is behind this one did not end the process.
        known.suspects = {offset: times for offset, times in known.suspects.items() if offset >= record.offset}
        times = known.suspects.get(record.offset, 0) + 1
        if times > 1:
            known.suspects[record.offset] = times
        await self._write(record, known.metadata({record.offset: times}))

    async def survived(self, record: Record) -> None:
        """Write down that a record with which a process had ended did not end this one.

        Raises:
            InfrastructureFault: the broker did not take it in time.

        """
        known = await self._of(_at(record))
        known.suspects.pop(record.offset, None)
        await self._write(record, known.metadata({}))

    async def reject(self, record: Record, reason: RejectReason) -> None:
        """Write down that a record is rejected.

        Raises:
            InfrastructureFault: the broker did not take it in time, or the group's offset does not go on.

        """
        known = await self._of(_at(record))
        if len(known.rejected) >= _PRUNE_AT:
            await self._bounded(self._prune(_at(record), known))
        known.suspects.pop(record.offset, None)
        known.rejected[record.offset] = reason
        await self._write(record, known.metadata({}))

    async def _of(self, at: TopicPartition) -> Begun:
        known = self._known.get(at)
        if known is None:
            offsets = await self._bounded(
                self._admin.list_consumer_group_offsets(begun_group(self._group), partitions=[at])
            )
            known = self._known[at] = Begun.read(offsets[at].offset, offsets[at].metadata)
        return known

    async def _prune(self, at: TopicPartition, known: Begun) -> None:
        """Forget what the group's own offset is past; wait for it where that leaves too much."""
        while True:
            committed = (await self._admin.list_consumer_group_offsets(self._group, partitions=[at]))[at].offset
            known.rejected = {offset: why for offset, why in known.rejected.items() if offset >= committed}
            if len(known.rejected) < _MOST:
                return
            await asyncio.sleep(_ASK_AGAIN)

    async def _write(self, record: Record, metadata: str) -> None:
        at = _at(record)
        if at not in self._consumer.assignment():
            # To be allowed to commit it; paused, so that nothing is fetched.
            self._consumer.assign([*self._consumer.assignment(), at])
            self._consumer.pause(*self._consumer.assignment())
        await self._bounded(self._consumer.commit({at: (record.offset, metadata)}))

    async def _bounded(self, work: Coroutine[Any, Any, Any]) -> Any:  # noqa: ANN401 - what the work gives
        try:
            async with asyncio.timeout(self._budget):
                return await work
        except TimeoutError:
            raise InfrastructureFault(
                f"what was begun could not be written to {begun_group(self._group)} within {self._budget:g} s"
            ) from None
        except KafkaError as error:
            raise InfrastructureFault(f"{begun_group(self._group)} cannot be used: {refusal(error)}") from error


def _at(record: Record) -> TopicPartition:
    return TopicPartition(record.topic, record.partition)
