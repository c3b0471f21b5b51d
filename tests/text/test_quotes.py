"""Quoted runs: every kind of mark, nested, reversed and unbalanced."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stream.text.normalise import normalise
from stream.text.quotes import find_quotes


def quotes(text: str) -> list[tuple[str, int]]:
    read = normalise(text)
    found, _ = find_quotes(read.norm, read.fold, 0, len(read.norm))
    return [(read.norm[q.start : q.end], q.depth) for q in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('قال "نعم" ثم "لا".', [("نعم", 1), ("لا", 1)]),
        ("قال «نعم» و“لا” و''ربما''", [("نعم", 1), ("لا", 1), ("ربما", 1)]),
        ("قال ”نعم“ و»لا«", [("نعم", 1), ("لا", 1)]),  # reversed
        ("وصفه بـ”المجنون” و“الكاذب“", [("المجنون", 1), ("الكاذب", 1)]),  # one mark for both ends
        ('قال: "نعم"، ووصفه بـ"العدو" وال"خائن".', [("نعم", 1), ("العدو", 1), ("خائن", 1)]),  # joined letters
        ('قال " إن الأمر صعب " وأضاف', [("إن الأمر صعب", 1)]),  # spaces on both sides
        ('قال«نعم»وأضاف"لا"', [("نعم", 1), ("لا", 1)]),  # none at all
        ("قالت: 'نعم' وغادرت", [("نعم", 1)]),
        ('قال "نفذنا العملية،" مضيفا', [("نفذنا العملية،", 1)]),
        ('قال "نفذنا العملية."', [("نفذنا العملية.", 1)]),
        ('""', []),
    ],
)
def test_a_quoted_run_is_found_without_its_marks(text: str, expected: list[tuple[str, int]]) -> None:
    assert quotes(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أكد “أن روسيا «ستواصل» دعمها”.", [("أن روسيا «ستواصل» دعمها", 1), ("ستواصل", 2)]),
        ('"قال "نعم" وذهب" ثم عاد', [('قال "نعم" وذهب', 1), ("نعم", 2)]),
        ("«قال “أحمد: 'نعم' وذهب”»", [("قال “أحمد: 'نعم' وذهب”", 1), ("أحمد: 'نعم' وذهب", 2), ("نعم", 3)]),
    ],
)
def test_nested_quotes_have_a_depth(text: str, expected: list[tuple[str, int]]) -> None:
    assert quotes(text) == expected


@pytest.mark.parametrize("text", ["Harry Kane's children", "d'Arc قال", "rock 'n roll", "طوله 5' فقط", "قال نعم” وذهب"])
def test_apostrophes_and_stray_marks_quote_nothing(text: str) -> None:
    assert quotes(text) == []


def test_a_quote_that_is_never_closed_ends_with_the_paragraph() -> None:
    assert quotes("قال: “نحن هنا ولن نرحل. وأرضنا لنا") == [("نحن هنا ولن نرحل. وأرضنا لنا", 1)]


def test_a_quote_that_is_never_closed_ends_before_the_narrator_goes_on() -> None:
    assert quotes("قال: “نحن هنا. وأضاف الوزير أنه باق") == [("نحن هنا.", 1)]


def test_a_quote_that_is_never_closed_ends_where_the_next_begins() -> None:
    assert quotes('قال "نحن هنا "لن نرحل" أبدا') == [("نحن هنا", 1), ("لن نرحل", 1)]


def test_a_quote_over_two_paragraphs_has_a_run_in_each() -> None:
    text = normalise("قال: “نحن هنا\nولن نرحل” ثم غادر")
    cut = text.norm.index("\n")
    _, carried = find_quotes(text.norm, text.fold, 0, cut)
    second, _ = find_quotes(text.norm, text.fold, cut + 1, len(text.norm), carried)
    assert [text.norm[q.start : q.end] for q in second] == ["ولن نرحل"]


@given(st.lists(st.sampled_from([*"\"'“”«»‘’.،: ابو", "قال", "وأضاف", "''"]), max_size=60).map("".join))
def test_quotes_nest_or_stand_apart_and_depth_counts_what_is_around(text: str) -> None:
    read = normalise(text)
    found, _ = find_quotes(read.norm, read.fold, 0, len(read.norm))
    for i, quote in enumerate(found):
        assert 0 <= quote.opened <= quote.start < quote.end <= len(read.norm)
        assert read.norm[quote.start : quote.end] == read.norm[quote.start : quote.end].strip()
        around = [q for q in found[:i] if q.start <= quote.start and quote.end <= q.end]
        assert quote.depth == len(around) + 1
        assert all(q.end <= quote.start or q in around for q in found[:i])
