"""The figures of `rasid bench`, on a clock that goes on by one second a look."""

from __future__ import annotations

from itertools import count

from stream.evaluate import bench
from stream.text.limits import Limits

ARTICLE = '{"body": "قتل ثلاثة جنود في قصف على مدينة حلب، وقال وزير الدفاع إن الهدوء عاد."}'.encode()
RECORDS = [ARTICLE, b"{", ARTICLE]


def figures(rounds: int = 2) -> bench.Figures:
    ticks = count()
    return bench.measure(RECORDS, Limits(), rounds, clock=lambda: float(next(ticks)))


def test_each_stage_of_each_article_is_timed() -> None:
    found = figures()
    # Two articles go through all four stages, the broken one ends in the first.
    assert found.ms == {"p50": 4000, "p95": 4000, "max": 4000}
    assert found.stage_ms == {"ingest": 1000, "document": 2000 / 3, "extract": 2000 / 3, "encode": 2000 / 3}
    assert found.articles_per_second == found.first_articles_per_second == 3 / 9
    assert found.loop_ms == (1000, 1000)
    assert found.load_ms == 1000


def test_articles_events_and_what_is_rejected_are_counted_once_whatever_the_rounds() -> None:
    one, three = figures(1), figures(3)
    assert (one.articles, one.rejected) == (three.articles, three.rejected) == (3, 1)
    assert one.events == three.events > 0
    assert three.rounds == 3


def test_the_words_for_people_hold_the_figures_for_programs() -> None:
    found = figures()
    text = found.as_text()
    assert "3, 1 rejected" in text
    assert "p95 4000.00" in text
    assert f"{found.as_dict()['peak_mib']:.0f} MiB" in text
