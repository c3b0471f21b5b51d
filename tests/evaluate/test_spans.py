"""Statements by their exact spans, worked out by hand on the two articles of the conftest."""

from __future__ import annotations

from typing import Any

import pytest

from stream.errors import SettingsError
from stream.evaluate.report import spans_in_words
from stream.evaluate.spans import score_spans

Records = list[dict[str, Any]]


@pytest.fixture
def said(perfect: Records, articles: Records) -> Records:
    """Statements whose cues have their places, without the conjunction."""
    bodies = {article["id"]: article["body"] for article in articles}
    statements = [event for event in perfect if event["type"] == "statement"]
    for statement, cue, speaker in zip(statements, ("قال", "أكد"), ("قائد الشرطة", "المحافظ"), strict=True):
        start = bodies[statement["article"]["id"]].index(cue)
        statement["cue"] = {"field": "body", "start": start, "end": start + len(cue), "text": cue}
        statement["speaker"] = {"name": speaker, "mention": {"text": speaker}, "role": None}
    return statements


def test_the_very_same_spans_are_right_in_all_parts(articles: Records, gold: Records, said: Records) -> None:
    figures = score_spans(articles, gold, said)
    assert {prf.f1 for parts in figures.values() for prf in parts.values()} == {1.0}


def test_a_longer_content_is_wrong_as_a_span_and_right_in_its_words(
    articles: Records, gold: Records, said: Records
) -> None:
    said[0]["content"]["end"] += len(". تابعونا")
    figures = score_spans(articles, gold, said)
    assert figures["exact"]["content"].f1 == figures["exact"]["all"].f1 == 0.5
    assert figures["exact"]["source"].f1 == 1.0
    assert figures["overlap"]["content"].precision == pytest.approx(4 / 5)
    assert figures["overlap"]["content"].recall == 1.0


def test_a_part_counts_only_where_the_cues_overlap(articles: Records, gold: Records, said: Records) -> None:
    said[0]["cue"] |= {"start": 0, "end": 3}
    figures = score_spans(articles, gold, said)
    assert [figures["exact"][name].f1 for name in ("cue", "source", "content", "all")] == [0.5] * 4
    assert figures["overlap"]["content"].f1 == 1.0  # words are counted wherever they stand


def test_the_words_beside_the_cue_count_as_the_source_too(articles: Records, gold: Records, said: Records) -> None:
    said[0]["speaker"]["name"] = "سامر"
    assert score_spans(articles, gold, said)["exact"]["source"].f1 == 1.0
    said[0]["speaker"]["mention"]["text"] = "سامر"
    assert score_spans(articles, gold, said)["exact"]["source"].f1 == 0.5


def test_a_source_may_differ_in_spelling_and_not_in_words(articles: Records, gold: Records, said: Records) -> None:
    said[1]["speaker"] = {"name": "المُحافِظ", "mention": None}
    assert score_spans(articles, gold, said)["exact"]["source"].f1 == 1.0
    said[1]["speaker"] = {"name": "محافظ", "mention": None}
    assert score_spans(articles, gold, said)["exact"]["source"].f1 == 0.5


def test_the_gold_cue_is_the_occurrence_nearest_to_its_content(articles: Records, gold: Records, said: Records) -> None:
    articles[1]["body"] = "أكد مصدر ذلك. " + articles[1]["body"]
    for span in (said[1]["cue"], said[1]["content"]):
        span["start"] += len("أكد مصدر ذلك. ")
        span["end"] += len("أكد مصدر ذلك. ")
    assert score_spans(articles, gold, said)["exact"]["cue"].f1 == 1.0


def test_what_is_missed_costs_recall_and_what_is_spurious_precision(
    articles: Records, gold: Records, said: Records
) -> None:
    missed = score_spans(articles, gold, said[:1])["exact"]["all"]
    assert (missed.precision, missed.recall) == (1.0, 0.5)
    gold[1]["statements"] = []
    spurious = score_spans(articles, gold, said)["exact"]["all"]
    assert (spurious.precision, spurious.recall) == (0.5, 1.0)


def test_retracted_statements_and_other_types_do_not_count(articles: Records, gold: Records, perfect: Records) -> None:
    retracted = [{**event, "retracted": True} for event in perfect if event["type"] == "statement"]
    others = [event for event in perfect if event["type"] != "statement"]
    assert score_spans(articles, gold, retracted + others)["exact"]["cue"].recall == 0.0


def test_a_gold_of_an_article_that_is_not_there_is_said(articles: Records, gold: Records) -> None:
    with pytest.raises(SettingsError, match="own-002"):
        score_spans(articles[:1], gold, [])


def test_the_report_sets_the_english_figures_beside_ours(articles: Records, gold: Records, said: Records) -> None:
    lines = list(spans_in_words(score_spans(articles, gold, said)))
    assert len(lines) == 1 + 2 * 4
    assert lines[4].split() == ["exact", "all", "1.000", "1.000", "1.000", "|", "0.567"]
