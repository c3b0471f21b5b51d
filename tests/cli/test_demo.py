"""The demo as a person starts it: a process of its own, with a Kafka and a worker of its own."""

from __future__ import annotations

import os
import pty
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import IO, TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

# The session's broker is not used, but asking for it downloads Kafka before the first test.
pytestmark = [pytest.mark.usefixtures("kafka"), pytest.mark.timeout(300)]

PATIENCE = 60.0


def _processes_of(home: Path) -> list[str]:
    """Return the command lines of processes whose command or environment names the demo's directory."""
    found = []
    for process in Path("/proc").iterdir():
        if not process.name.isdigit() or int(process.name) == os.getpid():
            continue
        try:
            command, environment = ((process / part).read_bytes() for part in ("cmdline", "environ"))
        except OSError:  # it ended, or is not ours
            continue
        if str(home).encode() in command + environment:
            found.append(command.replace(b"\0", b" ").decode())
    return found


def _wait_until_gone(home: Path) -> list[str]:
    """Wait for the kernel to end what has lost its parent; return what is left after some patience."""
    deadline = time.monotonic() + PATIENCE
    while (left := _processes_of(home)) and time.monotonic() < deadline:
        time.sleep(0.05)
    return left


def _environment() -> dict[str, str]:
    # Settings of the person's own cluster, which the demo must leave alone.
    clean = {name: value for name, value in os.environ.items() if not name.startswith("RASID_")}
    return clean | {"RASID_KAFKA_BOOTSTRAP_SERVERS": "kafka.invalid:9092", "RASID_TOPICS_PREFIX": "own."}


def _demo(*args: str) -> list[str]:
    return [sys.executable, "-m", "stream.cli", "demo", *args]


def _counts(output: str) -> dict[str, int]:
    lines = output.partition("Published:\n")[2].splitlines()
    rows = (line.split() for line in lines if line.startswith("  rasid."))
    return {topic: int(count) for topic, count in rows}


def test_once_shows_events_sums_up_and_leaves_nothing_behind_and_a_second_run_starts_anew(tmp_path: Path) -> None:
    home = tmp_path / "data"
    outputs = []
    for _ in range(2):
        done = subprocess.run(
            _demo("--data", str(home)),
            env=_environment(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        assert (done.returncode, done.stderr) == (0, "")
        assert _processes_of(home) == []
        outputs.append(done.stdout)
    first, second = map(_counts, outputs)
    # The one sample without an id is known the second time and publishes nothing; the others are new articles.
    assert {topic: second[topic] for topic in first if "articles" in topic} == {
        topic: first[topic] for topic in first if "articles" in topic
    }
    assert all(0 < second[topic] <= first[topic] for topic in first)
    assert (first["rasid.articles.documents"], first["rasid.articles.rejected"]) == (17, 1)
    for topic, label in (("strikes", "strike"), ("casualties", "casualty"), ("statements", "statement")):
        assert first[f"rasid.events.{topic}"] > 0
        shown = [line for line in outputs[0].splitlines() if line.startswith(f"{label} ")]
        assert len(shown) == first[f"rasid.events.{topic}"]
    assert "rejected   not_json" in outputs[0]
    for said in ("/metrics", "rasid produce --bootstrap 127.0.0.1:", "median", str(home / "worker.log")):
        assert said in outputs[0]


@pytest.fixture
def watched(tmp_path: Path) -> Iterator[tuple[subprocess.Popen[bytes], IO[bytes], Path]]:
    """Start the demo at a terminal; give the process, the terminal and the directory for its temporary files."""
    leader, follower = pty.openpty()
    process = subprocess.Popen(
        _demo(),
        env=_environment() | {"TMPDIR": str(tmp_path)},
        stdin=follower,
        stdout=follower,
        stderr=follower,
        close_fds=True,
    )
    os.close(follower)
    with open(leader, "rb", buffering=0) as terminal:  # noqa: PTH123 - a file descriptor, not a path
        yield process, terminal, tmp_path
        if process.poll() is None:
            process.kill()
            process.wait()


def _read_until(terminal: IO[bytes], words: bytes) -> bytes:
    """Read until `words` have come; what comes after them may be read too."""
    seen = b""
    while words not in seen:
        seen += terminal.read(4096)
    return seen


def test_at_a_terminal_it_goes_on_with_articles_sent_to_it_until_ctrl_c(
    watched: tuple[subprocess.Popen[bytes], IO[bytes], Path],
) -> None:
    process, terminal, home = watched
    output = _read_until(terminal, b"Waiting for more articles")
    bootstrap = output.partition(b"produce --bootstrap ")[2].split()[0].decode()
    article = "قال رئيس البلدية إن المكتبة الجديدة تفتح أبوابها غدا."
    subprocess.run(
        [sys.executable, "-m", "stream.cli", "produce", "--bootstrap", bootstrap],
        input=article.encode(),
        env={name: value for name, value in _environment().items() if not name.startswith("RASID_")},
        check=True,
        capture_output=True,
    )
    _read_until(terminal, "المكتبة الجديدة تفتح".encode())
    process.send_signal(signal.SIGINT)
    _read_until(terminal, b"Ended, with everything it started")
    assert process.wait() == 0
    assert _processes_of(home) == []
    assert list(home.iterdir()) == []


def test_killed_it_leaves_no_process_behind(watched: tuple[subprocess.Popen[bytes], IO[bytes], Path]) -> None:
    process, terminal, home = watched
    _read_until(terminal, b"The service is ready")
    assert len(_processes_of(home)) >= 3
    process.kill()
    process.wait()
    assert _wait_until_gone(home) == []
