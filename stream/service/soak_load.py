"""The load of a soak: samples that change, come again, are withdrawn, and some that cannot be used."""

from __future__ import annotations

import asyncio
import json
from contextlib import suppress
from typing import TYPE_CHECKING

from aiokafka import AIOKafkaProducer
from aiokafka.errors import KafkaError

from stream.samples import samples
from stream.service.kafka import producer_options
from stream.service.topics import TopicNames

if TYPE_CHECKING:
    import random
    from typing import Any

    from stream.settings import Settings

_ARTICLES = 200
"""Articles that there are; each comes again and again, as the same content or as another."""


class Load:
    """Sends articles at a steady rate until it is stopped.

    Args:
        settings: of the service.
        rate: records a second.
        chance: decides what comes next.

    """

    def __init__(self, settings: Settings, rate: float, chance: random.Random) -> None:
        self._settings = settings
        self._rate = rate
        self._chance = chance
        self._contents = [fields for one in samples() if (fields := _fields(one.value)) is not None]
        self._stop = asyncio.Event()
        self._open: set[asyncio.Future[Any]] = set()
        self.acknowledged = 0
        """Records that the broker has acknowledged: what is promised is promised for these."""

    def stop(self) -> None:
        """Send no more."""
        self._stop.set()

    async def run(self) -> None:
        """Send until it is stopped; a broker that is away only makes it wait."""
        topic = TopicNames(self._settings.topics.prefix).raw
        producer = AIOKafkaProducer(**producer_options(self._settings))
        await producer.start()
        try:
            while not self._stop.is_set():
                key, value = self._record()
                # Where there was no room for it in time, it was not sent.
                with suppress(KafkaError):
                    sent = await producer.send(topic, value, key=key)
                    self._open.add(sent)
                    sent.add_done_callback(self._sent)
                with suppress(TimeoutError):
                    await asyncio.wait_for(self._stop.wait(), 1 / self._rate)
            await asyncio.wait(self._open) if self._open else None
        finally:
            await producer.stop()

    def _sent(self, future: asyncio.Future[Any]) -> None:
        self._open.discard(future)
        if not future.cancelled() and future.exception() is None:
            self.acknowledged += 1

    def _record(self) -> tuple[bytes, bytes | None]:
        article = f"soak-{self._chance.randrange(_ARTICLES)}"
        what = self._chance.random()
        if what < 0.05:
            return article.encode(), None
        value = json.dumps(self._chance.choice(self._contents) | {"id": article}, ensure_ascii=False).encode()
        return article.encode(), value[: len(value) // 2] if what < 0.1 else value


def _fields(value: bytes) -> dict[str, Any] | None:
    try:
        fields = json.loads(value)
    except ValueError:
        return None
    return fields if isinstance(fields, dict) else None
