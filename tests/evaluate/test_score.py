from __future__ import annotations

from typing import Any

import pytest

from stream.errors import SettingsError
from stream.evaluate.score import Prf, in_part, score

KINDS = ("strike", "casualty", "statement")
Records = list[dict[str, Any]]


def test_events_that_agree_with_the_gold_score_one_in_everything(
    articles: Records, gold: Records, perfect: Records
) -> None:
    figures = score(articles, gold, perfect).as_dict()
    for kind in KINDS:
        assert figures[kind]["detect_f1"] == figures[kind]["strict_f1"] == figures[kind]["alertable_f1"] == 1.0
        assert set(figures[kind]["slots"].values()) == {1.0}
    assert figures["mean_strict_f1"] == 1.0
    assert figures["gold_strings_not_found"] == 0


def test_nothing_found_scores_zero_where_there_is_something_to_find(articles: Records, gold: Records) -> None:
    figures = score(articles, gold, []).as_dict()
    assert figures["strike"]["gold"] == 2
    assert figures["strike"]["detect_r"] == figures["strike"]["detect_p"] == figures["strike"]["detect_f1"] == 0.0


def test_a_wrong_mode_is_detected_but_not_strict(articles: Records, gold: Records, perfect: Records) -> None:
    perfect[0]["mode"] = "airstrike"
    strike = score(articles, gold, perfect).as_dict()["strike"]
    assert (strike["detect_f1"], strike["strict_f1"], strike["slots"]["mode"]) == (1.0, 0.5, 0.5)


def test_a_wrong_status_is_strict_but_not_alertable(articles: Records, gold: Records, perfect: Records) -> None:
    perfect[0]["status"] = "claimed"
    strike = score(articles, gold, perfect).as_dict()["strike"]
    assert (strike["strict_f1"], strike["alertable_f1"]) == (1.0, 0.5)


def test_a_casualty_of_another_kind_is_missed_and_spurious(articles: Records, gold: Records, perfect: Records) -> None:
    perfect[1]["kind"] = "injured"
    result = score(articles, gold, perfect)
    assert {difference.what for difference in result.kinds["casualty"].differences} == {"missed", "spurious"}


def test_a_casualty_with_another_number_counts_as_found_by_its_expression(
    articles: Records, gold: Records, perfect: Records
) -> None:
    perfect[1]["count"]["number"] = 4
    casualty = score(articles, gold, perfect).as_dict()["casualty"]
    assert (casualty["detect_f1"], casualty["strict_f1"]) == (1.0, 0.0)


def test_a_cause_is_judged_through_the_strike_that_was_found(
    articles: Records, gold: Records, perfect: Records
) -> None:
    perfect[1]["cause"]["event_id"] = "another"
    assert score(articles, gold, perfect).as_dict()["casualty"]["slots"]["cause_strike"] == 0.0
    # The strike was missed: that is counted there, not here again.
    assert "cause_strike" not in score(articles, gold, perfect[1:]).as_dict()["casualty"]["slots"]


def test_a_gold_date_of_a_month_is_met_by_any_day_in_it(articles: Records, gold: Records, perfect: Records) -> None:
    perfect[0]["time"]["start"] = "2026-04-01"
    assert score(articles, gold, perfect).as_dict()["strike"]["slots"]["date"] == 0.5


def test_one_event_answers_one_gold_entry(articles: Records, gold: Records, perfect: Records) -> None:
    twice = [*perfect, {**perfect[0], "id": "again"}]
    strike = score(articles, gold, twice).as_dict()["strike"]
    assert (strike["detect_r"], strike["detect_p"]) == (1.0, 2 / 3)


def test_retracted_events_and_those_of_other_articles_do_not_count(
    articles: Records, gold: Records, perfect: Records
) -> None:
    more = [{**perfect[0], "retracted": True}, {**perfect[0], "article": {"id": "unknown"}}]
    assert score(articles, gold, [*perfect, *more]).as_dict()["strike"]["predicted"] == 2


def test_a_part_scores_its_articles_alone(articles: Records, gold: Records, perfect: Records) -> None:
    assert score(articles, gold, perfect, part="unread").as_dict()["articles"] == 1
    assert [in_part(f"own-{n:03}", "unread") for n in range(4)] == [False, False, True, False]


def test_the_interval_holds_the_figure_and_is_the_same_each_time(
    articles: Records, gold: Records, perfect: Records
) -> None:
    perfect[0]["mode"] = "airstrike"
    result = score(articles, gold, perfect)
    low, high = result.as_dict()["strike"]["strict_f1_ci95"]
    assert low <= 0.5 <= high
    assert result.as_dict() == result.as_dict()


def test_gold_strings_that_are_not_in_the_article_are_counted(articles: Records, gold: Records) -> None:
    gold[0]["statements"][0]["content"] = "كلام آخر"
    assert score(articles, gold, []).strings_not_found == [("own-000", "t1")]


def test_a_gold_set_without_annotations_is_refused(articles: Records) -> None:
    with pytest.raises(SettingsError, match="no annotation"):
        score(articles, [], [])


def test_gold_of_an_unknown_article_is_refused_by_name(gold: Records) -> None:
    with pytest.raises(SettingsError, match="own-000"):
        score([], gold, [])


def test_a_gold_entry_without_its_mode_is_refused(articles: Records, gold: Records) -> None:
    del gold[0]["strikes"][0]["mode"]
    with pytest.raises(SettingsError, match="strike without mode"):
        score(articles, gold, [])


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ((1, 2, 4), (0.25, 0.5, 1 / 3)),
        ((0, 0, 0), (1.0, 1.0, 1.0)),
        ((0, 3, 0), (0.0, 0.0, 0.0)),
        ((0, 0, 2), (0, 1, 0)),
    ],
)
def test_precision_recall_and_f1_from_counts(
    counts: tuple[int, int, int], expected: tuple[float, float, float]
) -> None:
    assert tuple(Prf.of(*counts)) == pytest.approx(expected)
