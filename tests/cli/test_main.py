from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import click
import pytest

from stream.cli import main
from stream.errors import LexiconError

if TYPE_CHECKING:
    from collections.abc import Callable

    from click.testing import Result

    Rasid = Callable[..., Result]

COMMANDS = {
    "bench",
    "demo",
    "worker",
    "extract",
    "produce",
    "tail",
    "topics",
    "rejected",
    "reprocess",
    "soak",
    "schema",
    "lexicon",
    "eval",
}


def test_the_commands_are_those_of_the_contract() -> None:
    assert set(main.commands) == COMMANDS


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_every_help_has_an_example(rasid: Rasid, command: str) -> None:
    result = rasid(command, "--help")
    assert result.exit_code == 0
    assert f"rasid {command}" in result.stdout.partition("Examples:")[2]


def test_help_imports_nothing_heavy() -> None:
    code = "import sys, stream.cli; print(*sys.modules)"
    modules = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert not {"pydantic", "faust", "aiokafka", "rich", "asyncio", "lxml"} & set(modules)


def test_the_version_is_printed(rasid: Rasid) -> None:
    assert rasid("--version").stdout.startswith("rasid ")


@pytest.mark.parametrize(
    "args", [["nonsense"], ["extract", "--format", "pdf"], ["extract", "no-such-file.txt"], ["eval"]]
)
def test_wrong_usage_ends_with_2(rasid: Rasid, args: list[str]) -> None:
    assert rasid(*args).exit_code == 2


def test_a_wrong_setting_is_named_and_ends_with_2(rasid: Rasid) -> None:
    result = rasid("extract", stdin="نص", RASID_LIMITS_ARTICLE_CHARS="many")
    assert result.exit_code == 2
    assert "RASID_LIMITS_ARTICLE_CHARS" in result.stderr
    assert "Traceback" not in result.output


@pytest.mark.parametrize("command", ["topics", "tail", "produce"])
def test_a_broker_that_is_not_there_is_named_and_ends_with_75(rasid: Rasid, command: str) -> None:
    result = rasid(command, "--bootstrap", "127.0.0.1:1", stdin="قال الوزير إن الطريق مفتوح.")
    assert result.exit_code == 75
    assert "127.0.0.1:1" in result.stderr
    assert "Traceback" not in result.output


def test_any_error_of_ours_is_one_message_without_a_traceback(rasid: Rasid, monkeypatch: pytest.MonkeyPatch) -> None:
    @click.command()
    def broken() -> None:
        raise LexiconError("cues.txt", 7, "expected a section in brackets")

    monkeypatch.setitem(main.commands, "broken", broken)
    result = rasid("broken")
    assert (result.exit_code, result.stderr) == (2, "Error: cues.txt, line 7: expected a section in brackets\n")
