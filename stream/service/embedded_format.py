"""The log directory and properties of the embedded Kafka."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
import uuid
from base64 import urlsafe_b64encode
from pathlib import Path
from typing import TYPE_CHECKING

from stream.errors import InfrastructureFault
from stream.service.embedded_install import KafkaInstall, locked
from stream.service.embedded_process import HOST

if TYPE_CHECKING:
    from collections.abc import Mapping

# The first compiler alone and the plain collector take a quarter off the time to the first answer, a third off its work.
JAVA_OPTIONS = (
    "-Xmx512m",
    "-XX:+UseSerialGC",
    "-XX:TieredStopAtLevel=1",
    "-Dorg.slf4j.simpleLogger.showDateTime=true",
    "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd HH:mm:ss.SSS",
)


def node_properties(log_dir: Path) -> dict[str, str]:
    """Return what every use of the one node has set."""
    return {
        "node.id": "1",
        "process.roles": "broker,controller",
        "controller.listener.names": "CONTROLLER",
        "listener.security.protocol.map": "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
        "log.dirs": str(log_dir),
    }


def copy_formatted(install: KafkaInstall, log_dir: Path) -> None:
    """Make an empty, formatted log directory; all at once, so that a half-made one is never started from."""
    with locked(install.home):
        if not install.formatted.exists():
            _format(install)
    partial = log_dir.with_suffix(".partial")
    shutil.rmtree(partial, ignore_errors=True)
    shutil.copytree(install.formatted, partial)
    partial.replace(log_dir)


def _format(install: KafkaInstall) -> None:
    with tempfile.TemporaryDirectory(dir=install.home) as scratch:
        properties = Path(scratch, "server.properties")
        properties.write_text(
            properties_text(
                node_properties(Path(scratch, "log"))
                | {
                    "controller.quorum.voters": f"1@{HOST}:1",
                    "listeners": f"PLAINTEXT://{HOST}:2,CONTROLLER://{HOST}:1",
                }
            ),
            "utf-8",
        )
        cluster = urlsafe_b64encode(uuid.uuid4().bytes).decode().rstrip("=")
        tool = [str(install.java), *JAVA_OPTIONS, "-cp", install.class_path, "kafka.tools.StorageTool"]
        done = subprocess.run(  # noqa: S603 - our own command line
            [*tool, "format", "-t", cluster, "-c", str(properties)],
            check=False,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        if done.returncode:
            raise InfrastructureFault(f"Kafka's storage tool failed:\n{done.stdout[-4000:]}")
        Path(scratch, "log").replace(install.formatted)


def properties_text(properties: Mapping[str, str]) -> str:
    # A backslash would start an escape.
    """Return properties as the lines of a Java properties file."""
    return "".join(f"{key}={value}\n".replace("\\", "\\\\") for key, value in properties.items())
