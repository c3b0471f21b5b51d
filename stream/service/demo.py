"""The whole line on this machine: an embedded Kafka, its topics, a worker, and sample articles played through them."""

from __future__ import annotations

import asyncio
import os
import statistics
import sys
import time
import urllib.error
import urllib.request
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Self

from stream.contracts import Document
from stream.contracts.rejected import read_rejection
from stream.errors import DataFault, InfrastructureFault
from stream.ingest import article_id, read_article
from stream.service.embedded import EmbeddedKafka
from stream.service.embedded_process import Child, free_ports, tail
from stream.service.produce import Raw, Sent, send_articles
from stream.service.progress import GroupProgress
from stream.service.tail import Tail
from stream.service.topic_setup import ensure_topics
from stream.service.topics import EVENT_TOPICS, TopicNames
from stream.settings import Settings
from stream.text.limits import Limits

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from stream.service.records import Record

_READY_TIMEOUT = 60.0  # seconds; it takes 2 to 5
_SILENCE = 60.0  # seconds without a record after which the samples will not come through any more
_ASK_EVERY = 0.1  # seconds between looks at the worker's health and at its group's offsets
_LOOK_EVERY = 1.0  # seconds between looks at the worker's health where nothing is waited for


class Demo:
    """A broker and a worker that end with this process; use it as a context manager.

    Args:
        data_dir: keeps the broker's data and the logs; None for a temporary directory.
        progress: is told in words what happens.

    Entering raises InfrastructureFault where Kafka cannot be installed or something does not start.

    """

    def __init__(self, data_dir: Path | None, progress: Callable[[str], None]) -> None:
        self._data_dir = data_dir
        self._progress = progress
        self._stack = ExitStack()
        self._worker: Child | None = None
        self.settings = Settings()
        self.worker_log = Path()

    @property
    def url(self) -> str:
        """Where the worker serves /metrics, /livez and /readyz."""
        return f"http://{self.settings.http.host}:{self.settings.http.port}"

    def __enter__(self) -> Self:
        with ExitStack() as stack:
            home = self._data_dir or Path(stack.enter_context(TemporaryDirectory(prefix="rasid-demo-")))
            home.mkdir(parents=True, exist_ok=True)
            kafka = EmbeddedKafka(home / "kafka", progress=self._progress)
            stack.enter_context(kafka)
            self.settings = _settings(kafka.bootstrap_servers)
            asyncio.run(ensure_topics(self.settings)).require()
            self.worker_log = home / "worker.log"
            self._progress(f"Starting the service; its log is {self.worker_log}")
            self._worker = Child([sys.executable, "-m", "stream.cli", "worker"], self.worker_log)
            stack.callback(self._worker.end)
            self._wait_until_ready()
            self._stack = stack.pop_all()
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    def check(self) -> None:
        """Go on only while the worker runs.

        Raises:
            InfrastructureFault: with the end of its log.

        """
        if self._worker is None or not self._worker.alive:
            raise InfrastructureFault(f"the service ended. The end of {self.worker_log}:\n{tail(self.worker_log)}")

    def _wait_until_ready(self) -> None:
        began = time.monotonic()
        while not _answers(f"{self.url}/readyz"):
            self.check()
            if time.monotonic() - began > _READY_TIMEOUT:
                raise InfrastructureFault(
                    f"the service was not ready after {_READY_TIMEOUT:g} s. The end of {self.worker_log}:\n"
                    + tail(self.worker_log)
                )
            time.sleep(_ASK_EVERY)
        self._progress(f"The service is ready ({time.monotonic() - began:.1f} s)")


@dataclass
class Played:
    """What came of the samples."""

    sent: dict[tuple[int, int], Sent] = field(default_factory=dict)
    """By partition and offset on articles.raw."""
    published: dict[str, int] = field(default_factory=dict)
    """Records of these samples by topic."""
    finished: dict[tuple[int, int], int] = field(default_factory=dict)
    """Timestamp in milliseconds of the last record that an article led to, by the article's partition and offset."""

    @property
    def seconds(self) -> list[float]:
        """From each article's record to the last one that came of it."""
        return [max(0, last - self.sent[at].timestamp) / 1000 for at, last in self.finished.items() if at in self.sent]

    @property
    def median_seconds(self) -> float:
        """The middle of `seconds`."""
        return statistics.median(self.seconds) if self.seconds else 0.0

    def count(self, record: Record, names: TopicNames) -> None:
        """Take a published record into account."""
        self.published[record.topic] = self.published.get(record.topic, 0) + 1
        if record.topic == names.documents:
            source = Document.model_validate_json(record.value or b"").source
            origins = [(source.partition, source.offset)] if source is not None else []
        elif record.topic == names.rejected:
            rejection = read_rejection(record.headers)
            origins = [(rejection.original_partition, rejection.original_offset)]
        else:
            origins = [at for at, sent in self.sent.items() if sent.key is not None and sent.key == record.key]
        for at in origins:
            self.finished[at] = max(record.timestamp, self.finished.get(at, 0))


async def play(demo: Demo, values: Sequence[bytes], show: Callable[[Record], None]) -> Played:
    """Send raw records and return when the service is done with all of them.

    Args:
        demo: entered.
        values: of the records, sent in this order.
        show: is given each event and each rejected record as it is published.

    Raises:
        InfrastructureFault: the service ended, or nothing came for a minute.

    """
    settings, names = demo.settings, TopicNames(demo.settings.topics.prefix)
    outputs = [names.documents, names.rejected, *(names.events(kind) for kind in EVENT_TOPICS)]
    limits = Limits(**settings.limits.model_dump())
    played = Played(published=dict.fromkeys(outputs, 0))
    async with Tail(settings, outputs, beginning=False) as records, GroupProgress(settings) as group:
        async for sent in send_articles(settings, names.raw, [_keyed(value, limits) for value in values]):
            played.sent[sent.partition, sent.offset] = sent
        last_news = time.monotonic()
        while True:
            try:
                # Not wait_for, which up to Python 3.11 loses a Ctrl-C that comes together with a record.
                async with asyncio.timeout(_ASK_EVERY):
                    record = await anext(records)
            except TimeoutError:
                demo.check()
                # In this order: what the group has acknowledged is in the topics before their ends are looked at.
                if await group.is_done() and await records.at_end():
                    return played
                if time.monotonic() - last_news > _SILENCE:
                    raise InfrastructureFault(
                        f"no record came for {_SILENCE:g} s. The end of {demo.worker_log}:\n{tail(demo.worker_log)}"
                    ) from None
                continue
            last_news = time.monotonic()
            played.count(record, names)
            if record.topic != names.documents:
                show(record)


async def follow(demo: Demo, show: Callable[[Record], None], begun: Callable[[], None]) -> None:
    """Show each event and each rejected record from now on, until cancelled.

    Args:
        demo: entered.
        show: is given each record.
        begun: is called when nothing that is published from then on can be missed.

    """
    names = TopicNames(demo.settings.topics.prefix)
    topics = [names.rejected, *(names.events(kind) for kind in EVENT_TOPICS)]
    async with Tail(demo.settings, topics, beginning=False) as records:
        begun()
        while True:
            try:
                async with asyncio.timeout(_LOOK_EVERY):
                    record = await anext(records)
            except TimeoutError:
                demo.check()
            else:
                show(record)


def _settings(bootstrap_servers: str) -> Settings:
    """Point this process and those it starts to the demo's own broker, whatever cluster the variables name."""
    for name in list(os.environ):
        if name.startswith(("RASID_KAFKA_", "RASID_TOPICS_", "RASID_WORKER_")) or name == "RASID_CONFIG":
            del os.environ[name]
    os.environ["RASID_KAFKA_BOOTSTRAP_SERVERS"] = bootstrap_servers
    if "RASID_HTTP_PORT" not in os.environ:
        os.environ["RASID_HTTP_PORT"] = str(free_ports(1)[0])
    return Settings.load()


def _keyed(value: bytes, limits: Limits) -> Raw:
    try:
        return Raw(article_id(read_article(value, limits)).encode(), value)
    except DataFault:
        return Raw(None, value)


def _answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=2) as answer:  # noqa: S310 - our own address
            return bool(answer.status == 200)
    except (urllib.error.URLError, OSError):
        return False
