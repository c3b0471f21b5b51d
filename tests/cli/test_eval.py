from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from click.testing import Result

    Rasid = Callable[..., Result]

BODY = "قال وزير الدفاع إن الهدوء عاد إلى المدينة. تابعونا على فيسبوك"


@pytest.fixture
def gold_set(tmp_path: Path) -> tuple[str, str]:
    """Write one article and its annotation; return the paths of both."""
    article = {"id": "own-001", "title": "هدوء", "body": BODY}
    statement = {
        "key": "t1",
        "speaker": "وزير الدفاع",
        "cue": "قال",
        "act": "state",
        "direct": False,
        "content": "الهدوء عاد إلى المدينة",
    }
    annotation: dict[str, Any] = {"id": "own-001", "noise": ["تابعونا على فيسبوك"], "statements": [statement]}
    paths = []
    for name, record in (("articles", article), ("gold", annotation)):
        path = tmp_path / f"{name}.jsonl"
        path.write_text(json.dumps(record, ensure_ascii=False) + "\n", "utf-8")
        paths.append(str(path))
    return paths[0], paths[1]


def test_without_predictions_the_extractor_is_run(rasid: Rasid, gold_set: tuple[str, str]) -> None:
    figures = json.loads(rasid("eval", *gold_set, "--json").stdout)
    assert figures["articles"] == 1
    assert figures["statement"]["detect_f1"] == 1.0


def test_predictions_of_extract_give_the_same_figures(rasid: Rasid, gold_set: tuple[str, str], tmp_path: Path) -> None:
    events = tmp_path / "events.jsonl"
    events.write_text(rasid("extract", gold_set[0]).stdout, "utf-8")
    assert rasid("eval", *gold_set, str(events)).stdout == rasid("eval", *gold_set).stdout


def test_differences_are_shown_as_asked(rasid: Rasid, gold_set: tuple[str, str], tmp_path: Path) -> None:
    nothing = tmp_path / "events.jsonl"
    nothing.write_text("", "utf-8")
    words = rasid("eval", *gold_set, str(nothing), "--errors", "3", "--only", "statement").stdout
    assert "[statement missed] own-001" in words


def test_clean_scores_the_cleaning(rasid: Rasid, gold_set: tuple[str, str]) -> None:
    figures = json.loads(rasid("eval", *gold_set, "--clean", "--json").stdout)
    assert figures["noise"] == len("تابعونا على فيسبوك".replace(" ", ""))
    assert (figures["noise_left_out_share"], figures["article_lost"], figures["in_neither"]) == (1.0, 0, 0)
    assert rasid("eval", *gold_set, "--clean").stdout.startswith("noise left out 16/16 = 1.000")


def test_spans_scores_the_statements_by_their_spans(rasid: Rasid, gold_set: tuple[str, str]) -> None:
    figures = json.loads(rasid("eval", *gold_set, "--spans", "--json").stdout)
    assert figures["exact"]["all"]["f1"] == 1.0
    assert rasid("eval", *gold_set, "--spans").stdout.startswith("statements by their spans")


def test_a_line_that_is_no_json_is_named_and_ends_with_2(
    rasid: Rasid, gold_set: tuple[str, str], tmp_path: Path
) -> None:
    broken = tmp_path / "events.jsonl"
    broken.write_text("{}\n{", "utf-8")
    result = rasid("eval", *gold_set, str(broken))
    assert result.exit_code == 2
    assert "events.jsonl:2" in result.stderr
