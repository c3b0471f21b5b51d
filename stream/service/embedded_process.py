"""The embedded broker as a process: starting it, knowing when it answers, ending it."""

from __future__ import annotations

import contextlib
import os
import queue
import signal
import socket
import struct
import subprocess
import sys
import threading
from typing import TYPE_CHECKING

from stream.service import embedded_child

if TYPE_CHECKING:
    from pathlib import Path

HOST = "127.0.0.1"

_STOP_TIMEOUT = 60.0  # seconds between SIGTERM and SIGKILL; Kafka takes half a second, writing a start-up cache ten


class Child:
    """A running program whose output goes to a file.

    It leads a process group of its own, and on Linux the kernel kills it when this process ends. The kernel goes by
    the thread that started it, hence one that lives exactly as long as the program.
    """

    def __init__(self, command: list[str], log_file: Path) -> None:
        started: queue.SimpleQueue[subprocess.Popen[bytes] | OSError] = queue.SimpleQueue()

        def keep() -> None:
            try:
                with log_file.open("ab") as log:
                    process = subprocess.Popen(  # noqa: S603 - our own command line
                        command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True
                    )
            except OSError as error:
                started.put(error)
                return
            started.put(process)
            process.wait()

        if sys.platform == "linux":
            command = [sys.executable, "-IS", embedded_child.__file__, str(os.getpid()), *command]
        self._keeper = threading.Thread(target=keep, name="embedded-kafka", daemon=True)
        self._keeper.start()
        process = started.get()
        if isinstance(process, OSError):
            raise process
        self.pid = process.pid

    @property
    def alive(self) -> bool:
        """Whether the program still runs."""
        return self._keeper.is_alive()

    def end(self) -> None:
        """Ask the program to end, insist if it does not, and return when it has."""
        for ask, patience in ((signal.SIGTERM, _STOP_TIMEOUT), (signal.SIGKILL, None)):
            if self.alive:
                with contextlib.suppress(ProcessLookupError):
                    os.kill(self.pid, ask)
                self._keeper.join(patience)


def free_ports(count: int) -> list[int]:
    """Return ports that nothing listens on now."""
    with contextlib.ExitStack() as stack:
        sockets = [stack.enter_context(socket.socket()) for _ in range(count)]
        for each in sockets:
            each.bind((HOST, 0))
        return [each.getsockname()[1] for each in sockets]


def answers(port: int) -> bool:
    """Ask the broker which brokers it knows of (a Metadata request, version 1); true once it names itself."""
    request = struct.pack(">hhihi", 3, 1, 0, -1, 0)  # key, version, correlation id, no client id, no topics
    try:
        with socket.create_connection((HOST, port), timeout=2) as connection:
            connection.sendall(struct.pack(">i", len(request)) + request)
            with connection.makefile("rb") as reply:
                head = reply.read(12)  # size, correlation id, number of brokers
    except OSError:
        return False
    return len(head) == 12 and struct.unpack(">iii", head)[2] > 0


def tail(path: Path, lines: int = 12) -> str:
    """Return the end of a log file as much as a person reads: without the frames of Java's stack traces."""
    with path.open("rb") as log:
        log.seek(max(0, path.stat().st_size - 64 * 1024))
        said = log.read().decode("utf-8", "replace").splitlines()
    return "\n".join([line for line in said if not line.startswith("\tat ")][-lines:])
