"""`rasid bench`, but not its timings."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from click.testing import Result

    Rasid = Callable[..., Result]


def test_bench_prints_figures_of_the_samples_for_programs_where_no_person_reads(rasid: Rasid) -> None:
    figures = json.loads(rasid("bench", "--rounds", "1").stdout)
    assert figures["articles"] > 10
    assert figures["events"] > figures["articles"]
    assert list(figures["stage_ms"]) == ["ingest", "document", "extract", "encode"]


def test_bench_reads_what_extract_reads(rasid: Rasid, article_line: str) -> None:
    result = rasid("bench", "--rounds", "1", "--format", "jsonl", "-", stdin=f"{article_line}\n{article_line}\n")
    assert json.loads(result.stdout)["articles"] == 2


def test_bench_without_any_article_says_so(rasid: Rasid) -> None:
    result = rasid("bench", "--format", "jsonl", "-", stdin="\n")
    assert result.exit_code == 2
    assert "no article" in result.stderr
