"""Tells whether the workers' group is done with everything that its topics hold."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Self

from aiokafka import AIOKafkaConsumer, TopicPartition
from aiokafka.admin import AIOKafkaAdminClient
from aiokafka.errors import KafkaError

from stream.service.kafka import client_options
from stream.service.tail import partitions_of
from stream.service.topics import TopicNames

if TYPE_CHECKING:
    from stream.settings import Settings


class GroupProgress:
    """Tells whether the workers' group has committed everything; use it as an async context manager."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._admin = AIOKafkaAdminClient(**client_options(settings.kafka))
        self._consumer = AIOKafkaConsumer(**client_options(settings.kafka), enable_auto_commit=False)
        self._stages: list[list[TopicPartition]] = []

    async def __aenter__(self) -> Self:
        names = TopicNames(self._settings.topics.prefix)
        self._stages = [await partitions_of(self._settings, [topic]) for topic in (names.raw, names.documents)]
        await self._admin.start()
        await self._consumer.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._consumer.stop()
        await self._admin.close()

    async def is_done(self) -> bool:
        """Tell whether nothing is left now; no, where the broker cannot tell: nobody has joined the group yet, say."""
        with suppress(KafkaError):
            for partitions in self._stages:  # in this order: what was acknowledged on the first is new on the second
                ends = await self._consumer.end_offsets(partitions)
                committed = await self._admin.list_consumer_group_offsets(
                    self._settings.worker.group, partitions=partitions
                )
                if any(end and committed[at].offset < end for at, end in ends.items()):
                    return False
            return True
        return False
