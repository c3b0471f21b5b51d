from __future__ import annotations

from typing import Any

import pytest

from stream.errors import SettingsError
from stream.evaluate.clean import score_cleaning

Records = list[dict[str, Any]]


def _document(article: dict[str, Any], noise_from: int, sections_to: int | None = None) -> dict[str, Any]:
    length = len(article["body"])
    return {
        "article": {"id": article["id"]},
        "sections": [{"field": "body", "start": 0, "end": noise_from if sections_to is None else sections_to}],
        "noise": [{"field": "body", "start": noise_from, "end": length}],
    }


def test_noise_left_out_to_the_character_is_perfect(articles: Records, gold: Records) -> None:
    documents = [
        _document(articles[0], articles[0]["body"].index("تابعونا")),
        _document(articles[1], len(articles[1]["body"])),
    ]
    figures = score_cleaning(articles, gold, documents)
    assert (figures.noise_share, figures.lost_share, figures.in_neither) == (1.0, 0.0, 0)
    assert figures.noise == len("تابعونا على فيسبوك".replace(" ", ""))
    assert figures.as_text().endswith("lost most: none")


def test_article_taken_for_noise_is_lost_and_named(articles: Records, gold: Records) -> None:
    documents = [_document(articles[0], articles[0]["body"].index("مستمر")), _document(articles[1], 10**6)]
    figures = score_cleaning(articles, gold, documents)
    assert figures.article_lost == len("مستمر.")
    assert figures.lost_by_article == [(6, "own-000")]


def test_an_article_without_a_document_is_lost_altogether(articles: Records, gold: Records) -> None:
    figures = score_cleaning(articles, gold, [])
    assert figures.article_lost == figures.article > 0


def test_characters_in_no_section_and_no_noise_are_counted(articles: Records, gold: Records) -> None:
    documents = [_document(article, len(article["body"]), sections_to=4) for article in articles]
    rest = [article["body"][4:] for article in articles]
    assert score_cleaning(articles, gold, documents).in_neither == sum(len("".join(text.split())) for text in rest)


def test_a_part_scores_its_articles_alone(articles: Records, gold: Records) -> None:
    assert score_cleaning(articles, gold, [], part="unread").noise == 0


def test_gold_of_an_unknown_article_is_refused_by_name(gold: Records) -> None:
    with pytest.raises(SettingsError, match="own-000"):
        score_cleaning([], gold, [])
