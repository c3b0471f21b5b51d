"""Words, numbers and punctuation marks with their place in the original."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stream.text.normalise import normalise
from stream.text.tokens import tokenise


def parts(text: str) -> list[tuple[str, str]]:
    return [(token.norm, token.kind) for token in tokenise(normalise(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قُتل 12شخصا", [("قتل", "word"), ("12", "number"), ("شخصا", "word")]),
        ("و50 آخرين", [("و", "word"), ("50", "number"), ("آخرين", "word")]),
        ("1,200 و٣٫٥", [("1,200", "number"), ("و", "word"), ("3.5", "number")]),
        ("طائرة F16.", [("طائرة", "word"), ("F", "latin"), ("16", "number"), (".", "punct")]),
        ("#حركة_الشباب", [("#", "punct"), ("حركة", "word"), ("_", "punct"), ("الشباب", "word")]),
        ("«نعم»،", [("«", "punct"), ("نعم", "word"), ("»", "punct"), ("،", "punct")]),
    ],
)
def test_a_text_is_cut_into_words_numbers_latin_and_marks(text: str, expected: list[tuple[str, str]]) -> None:
    assert parts(text) == expected


def test_offsets_are_those_of_the_original_marks_included() -> None:
    original = "قَـتْلُ\u200f ٢٠"
    tokens = tokenise(normalise(original))
    assert [original[t.start : t.end] for t in tokens] == ["قَـتْلُ\u200f", "٢٠"]


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=200))
def test_tokens_stand_in_order_do_not_overlap_and_leave_nothing_but_space(original: str) -> None:
    text = normalise(original)
    tokens = tokenise(text)
    assert "".join(t.norm for t in tokens) == "".join(text.norm.split())
    assert all(len(t.norm) == len(t.fold) for t in tokens)
    for left, right in itertools.pairwise(tokens):
        assert left.start <= right.start
        # Only one original character that becomes several words can be in two tokens.
        assert (
            left.end <= right.start or (left.start, left.end) == (right.start, right.end) or left.end - right.start == 1
        )


@pytest.mark.parametrize("length", [1, 9, 400])
def test_a_run_without_spaces_is_cut_alike_however_long_it_is(length: int) -> None:
    assert parts("قصف،12" * length) == [("قصف", "word"), ("،", "punct"), ("12", "number")] * length
