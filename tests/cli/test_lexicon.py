from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from stream.lexicon import check
from stream.lexicon.check import Fault

if TYPE_CHECKING:
    from collections.abc import Callable

    from click.testing import Result

    Rasid = Callable[..., Result]

FAULTS = [Fault("actors.txt", 7, "country=RUS is unknown"), Fault("weapons.txt", 2, "سيف stands in line 1 already")]


@pytest.fixture
def _faulty(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(check, "check_package", lambda: FAULTS)


def test_lexicons_without_faults_end_with_0(rasid: Rasid, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(check, "check_package", list)
    result = rasid("lexicon", "check")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "no faults\n")


@pytest.mark.usefixtures("_faulty")
def test_faults_are_told_a_line_each_and_end_with_1(rasid: Rasid) -> None:
    result = rasid("lexicon", "check")
    assert result.exit_code == 1
    assert result.stdout.splitlines() == [
        "actors.txt, line 7: country=RUS is unknown",
        "weapons.txt, line 2: سيف stands in line 1 already",
    ]
    assert result.stderr == "2 faults\n"


@pytest.mark.usefixtures("_faulty")
def test_faults_for_programs(rasid: Rasid) -> None:
    result = rasid("lexicon", "check", "--json")
    assert result.exit_code == 1
    assert [Fault(**json.loads(line)) for line in result.stdout.splitlines()] == FAULTS


def test_help_has_an_example(rasid: Rasid) -> None:
    assert "rasid lexicon check --json" in rasid("lexicon", "check", "--help").stdout
