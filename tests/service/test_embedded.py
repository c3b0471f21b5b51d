from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from typing import TYPE_CHECKING

import pytest
from aiokafka import AIOKafkaConsumer, AIOKafkaProducer
from aiokafka.admin import AIOKafkaAdminClient, NewTopic

from stream.errors import InfrastructureFault
from stream.service.embedded import EmbeddedKafka
from stream.service.embedded_process import answers

if TYPE_CHECKING:
    from pathlib import Path


def gone(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    return False


def port_of(kafka: EmbeddedKafka) -> int:
    return int(kafka.bootstrap_servers.rpartition(":")[2])


def wait_until_gone(pid: int) -> None:
    while not gone(pid):  # the test's own timeout ends this
        threading.Event().wait(0.02)


async def write(kafka: EmbeddedKafka, topic: str, value: bytes) -> None:
    admin = AIOKafkaAdminClient(bootstrap_servers=kafka.bootstrap_servers)
    await admin.start()
    await admin.create_topics([NewTopic(topic, 1, 1)])
    await admin.close()
    async with AIOKafkaProducer(bootstrap_servers=kafka.bootstrap_servers) as producer:
        await producer.send_and_wait(topic, value)


async def read(kafka: EmbeddedKafka, topic: str) -> bytes:
    async with AIOKafkaConsumer(
        topic, bootstrap_servers=kafka.bootstrap_servers, auto_offset_reset="earliest"
    ) as consumer:
        record = await consumer.getone()
    return record.value


def test_it_leaves_nothing_behind() -> None:
    kafka = EmbeddedKafka()
    with kafka:
        pid, directory, port = kafka.pid, kafka.directory, port_of(kafka)
        assert answers(port)
        assert (directory / "kafka.log").stat().st_size > 0
    assert gone(pid)
    assert not directory.exists()
    assert not answers(port)


async def test_a_kept_directory_brings_records_back(tmp_path: Path) -> None:
    with EmbeddedKafka(tmp_path) as first:
        await write(first, "kept", b"still here")
        identity = (tmp_path / "log" / "meta.properties").read_text()

    with EmbeddedKafka(tmp_path) as second:
        assert await read(second, "kept") == b"still here"
    assert (tmp_path / "log" / "meta.properties").read_text() == identity


async def test_after_a_violent_death_it_comes_back_on_the_same_address_with_its_records() -> None:
    with EmbeddedKafka() as kafka:
        address = kafka.bootstrap_servers
        await write(kafka, "survives", b"still here")
        os.kill(kafka.pid, signal.SIGKILL)
        wait_until_gone(kafka.pid)

        kafka.start()

        assert kafka.bootstrap_servers == address
        assert await read(kafka, "survives") == b"still here"


def test_it_dies_with_a_process_that_is_killed(tmp_path: Path) -> None:
    program = (
        "from pathlib import Path; from stream.service.embedded import EmbeddedKafka; import sys, time\n"
        "kafka = EmbeddedKafka(Path(sys.argv[1])); kafka.start(); print(kafka.pid, flush=True); time.sleep(600)"
    )
    with subprocess.Popen([sys.executable, "-c", program, str(tmp_path)], stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        broker = int(parent.stdout.readline())
        assert not gone(broker)
        parent.kill()
    wait_until_gone(broker)


def test_it_outlives_the_thread_that_started_it() -> None:
    kafka = EmbeddedKafka()
    thread = threading.Thread(target=kafka.start)
    thread.start()
    thread.join()
    try:
        assert answers(port_of(kafka))
    finally:
        kafka.stop()


def test_stopping_twice_is_no_mistake() -> None:
    kafka = EmbeddedKafka()
    kafka.start()
    kafka.stop()
    kafka.stop()


def test_a_broker_that_does_not_come_up_shows_the_end_of_its_log(tmp_path: Path) -> None:
    (tmp_path / "log").mkdir()
    (tmp_path / "log" / "meta.properties").write_text("version=1\nnode.id=77\ncluster.id=someone-elses-1234567\n")

    with pytest.raises(InfrastructureFault) as caught:
        EmbeddedKafka(tmp_path).start()

    assert "ended while it started" in str(caught.value)
    assert str(tmp_path / "kafka.log") in str(caught.value)
    assert "node id 77" in str(caught.value)


def test_a_directory_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(InfrastructureFault, match=r"file/data cannot hold the broker's data"):
        EmbeddedKafka(tmp_path / "file" / "data").start()


def test_progress_is_told_in_words() -> None:
    said: list[str] = []
    with EmbeddedKafka(progress=said.append) as kafka:
        assert said[0] == "Starting Apache Kafka 4.3.1"
        assert said[-1].startswith(f"Apache Kafka answers at {kafka.bootstrap_servers}")
