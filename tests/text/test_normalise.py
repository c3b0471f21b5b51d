"""One reading of a text for matching, with the way back to the original."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stream.text.normalise import fold, normalise

TEXTS = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=100),
    st.text(
        st.sampled_from(
            "اأإآىيةهؤئءوب \u0640\u064b\u0651\u0653\u0654\u0655\u200f\u202b\ufeff\ufdfa\ufefb\ufe70ی٣۳٫«»\n"
        ),
        max_size=60,
    ),
    st.lists(st.sampled_from(["ا", "ب", " ", "\u0640", "\u0653", "&", "quot;", "&quot;", "\ufdfa"]), max_size=12).map(
        "".join
    ),
)


@pytest.mark.parametrize(
    ("written", "norm"),
    [
        ("مُحَمَّدٌ", "محمد"),  # diacritics
        ("العـــراق", "العراق"),  # tatweel
        ("\u202bغزة\u202c\u200f", "غزة"),  # direction marks
        ("می‌کند", "ميكند"),  # Persian letters, zero-width non-joiner
        ("\ufefb\ufe8d", "لاا"),  # presentation forms
        ("ا\u0653ل", "آل"),  # a composed madda
        ("و\u0654", "ؤ"),
        ("١٢٣ ۴۵", "123 45"),
        ("٣٫٥", "3.5"),
        ("أ\u00a0ب", "أ ب"),
        ("قرآن الأمة", "قرآن الأمة"),  # hamza and ta are kept
    ],
)
def test_the_normal_form_takes_away_what_newsrooms_write_in_several_ways(written: str, norm: str) -> None:
    assert normalise(written).norm == norm


def test_the_debris_of_a_quotation_mark_is_read_as_the_mark() -> None:
    text = normalise("قال &quot;نعمquot; ثم خرج")
    assert text.norm == 'قال "نعم" ثم خرج'
    opening, closing = text.norm.index('"'), text.norm.rindex('"')
    assert [text.original[slice(*text.span(at, at + 1))] for at in (opening, closing)] == ["&quot;", "quot;"]


def test_the_folded_form_makes_letters_one() -> None:
    assert fold("أإآٱا ىي ةه ؤو ئي") == "ااااا يي هه وو يي"
    assert fold("مسؤولة إلى القرى") == "مسووله الي القري"


def test_a_span_leads_back_to_the_original_marks_included() -> None:
    original = "قال \u202bالعِـراقُ\u202c ذلك"
    text = normalise(original)
    start = text.norm.index("العراق")
    first, last = text.span(start, start + len("العراق"))
    assert original[first:last] == "العِـراقُ\u202c"


@given(TEXTS)
def test_all_forms_are_as_long_as_each_other_and_every_span_reproduces(original: str) -> None:
    text = normalise(original)
    assert len(text.norm) == len(text.fold) == len(text.low)
    last = 0
    for i in range(len(text.norm)):
        start, end = text.span(i, i + 1)
        assert 0 <= start < end <= len(original)
        assert start >= last - 1  # in order; one character may become several
        again = normalise(original[start:end])
        assert text.norm[i] in again.norm
        last = end
    if text.norm:
        assert normalise(original[slice(*text.span(0, len(text.norm)))]).norm == text.norm


@given(TEXTS, st.data())
def test_a_run_of_a_text_is_folded_as_it_is_alone(original: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(original)))
    end = data.draw(st.integers(start, len(original)))
    assert normalise(original).folded(start, end) == fold(original[start:end])


@given(TEXTS)
def test_normalising_twice_changes_nothing(original: str) -> None:
    once = normalise(original)
    assert normalise(once.norm).norm == once.norm
    assert normalise(once.fold).fold == once.fold


def test_a_letter_that_two_small_letters_stand_for_keeps_its_place() -> None:
    assert normalise("İzmir، TRT").low == "İzmir، trt"
