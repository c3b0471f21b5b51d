"""Lines: the runs that a reader sees apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stream.text.lines import split_lines

WORDS = st.lists(st.text("بتث.،", min_size=1, max_size=6), min_size=1, max_size=6)
BREAKS = st.lists(
    st.sampled_from(["\n", "\r\n", "\t", "\x0b", "\x85", "\u2028", "\n\n", " \n", "\n ", " \n "]), min_size=6
)


def lines(norm: str) -> list[str]:
    return [norm[line.start : line.end] for line in split_lines(norm)]


@given(WORDS, BREAKS)
def test_each_break_parts_lines_whatever_spaces_stand_beside_it(words: list[str], breaks: list[str]) -> None:
    text = "".join(word + gap for word, gap in zip(words, breaks, strict=False))
    assert lines(text) == words


@given(WORDS, BREAKS)
def test_a_wide_gap_somewhere_changes_nothing_of_the_other_lines(words: list[str], breaks: list[str]) -> None:
    text = "".join(word + gap for word, gap in zip(words, breaks, strict=False))
    assert lines(text + "وسط    طرف") == [*words, "وسط", "طرف"]


@pytest.mark.parametrize(
    ("norm", "found"), [("كلمة كلمة", 1), ("كلمة.  كلمة", 2), ("كلمة  كلمة", 1), ("كلمة\x1fكلمة", 1), ("", 0)]
)
def test_two_spaces_part_lines_only_behind_a_sentence(norm: str, found: int) -> None:
    assert len(split_lines(norm)) == found
