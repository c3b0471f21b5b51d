from __future__ import annotations

import pytest

from stream.evaluate.compare import ArticleText, FieldSpan, alike, bare_cue, span_f1, touches


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("إدلب", "ادلب"),
        ("مدينة حلب", "حلب"),
        ("وزارة الدفاع الروسية", "وزاره الدفاع الروسيه"),
        (None, None),
        ("", None),
    ],
)
def test_names_that_differ_in_spelling_or_by_one_word_are_alike(one: str | None, other: str | None) -> None:
    assert alike(one, other)


@pytest.mark.parametrize(
    ("one", "other"), [("حلب", "حمص"), ("حلب", None), (None, "حلب"), ("قائد شرطة مدينة حلب", "القائد")]
)
def test_names_with_less_than_half_in_common_are_not_alike(one: str | None, other: str | None) -> None:
    assert not alike(one, other)


@pytest.mark.parametrize(
    ("cue", "bare"), [("وقال", "قال"), ("فأكّد", "اكد"), ("مؤكداً", "موكدا"), ("وفق", "وفق"), (None, "")]
)
def test_a_bare_cue_has_no_conjunction_and_no_diacritics(cue: str | None, bare: str) -> None:
    assert bare_cue(cue) == bare


def test_find_gives_the_first_place_in_each_field_and_lets_white_space_differ() -> None:
    text = ArticleText({"title": "قصف على حلب", "body": "وقع قصف على حلب ثم قصف\nعلى حلب"})
    assert text.find("قصف على حلب") == [FieldSpan("title", 0, 11), FieldSpan("body", 4, 15)]
    assert text.find("ثم قصف على حلب") == [FieldSpan("body", 16, 30)]
    assert text.find("غارة") == []
    assert text.find(None) == []


def test_a_span_touches_another_that_it_covers_by_half_of_the_shorter() -> None:
    gold = [FieldSpan("body", 0, 100)]
    assert touches(gold, [FieldSpan("body", 90, 110)])
    assert not touches(gold, [FieldSpan("body", 91, 110)])
    assert not touches(gold, [FieldSpan("title", 0, 100)])


def test_a_span_far_longer_than_the_golds_touches_nothing() -> None:
    assert touches([FieldSpan("body", 0, 100)], [FieldSpan("body", 0, 450)])
    assert not touches([FieldSpan("body", 0, 100)], [FieldSpan("body", 0, 451)])


def test_span_f1_takes_the_best_pair() -> None:
    assert span_f1([FieldSpan("body", 0, 10), FieldSpan("body", 50, 60)], [FieldSpan("body", 5, 15)]) == 0.5
    assert span_f1([FieldSpan("body", 0, 10)], []) == 0.0
