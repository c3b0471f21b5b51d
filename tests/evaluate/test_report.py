from __future__ import annotations

from typing import Any

from stream.evaluate.report import differences_in_words, figures_in_words
from stream.evaluate.score import score

Records = list[dict[str, Any]]


def test_every_type_has_a_line_of_figures_and_one_of_fields(articles: Records, gold: Records, perfect: Records) -> None:
    lines = list(figures_in_words(score(articles, gold, perfect).as_dict()))
    assert lines[0] == "articles 2; gold strings not found 0"
    assert [line.split()[0] for line in lines[1:-1:2]] == ["strike", "casualty", "statement"]
    assert "detect P 1.000 R 1.000 F1 1.000 | strict F1 1.000 [1.00-1.00] | alertable F1 1.000" in lines[1]
    assert "mode 1.00" in lines[2]
    assert lines[-1] == "mean strict F1 1.000"


def test_differences_name_article_and_fields_and_show_both_sides(
    articles: Records, gold: Records, perfect: Records
) -> None:
    perfect[0]["mode"] = "airstrike"
    del perfect[-1]
    words = "\n".join(differences_in_words(score(articles, gold, perfect), 5))
    assert words.index("[strike missed] own-002") < words.index("[strike field mode] own-000")
    assert '"mode": "artillery"' in words
    assert '"mode": "airstrike"' in words


def test_only_one_type_and_no_more_than_asked_for_are_shown(articles: Records, gold: Records) -> None:
    words = list(differences_in_words(score(articles, gold, []), 1, only="strike"))
    assert [line for line in words if line.startswith("[")] == ["[strike missed] own-000"]
