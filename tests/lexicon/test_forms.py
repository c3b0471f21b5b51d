"""The forms of a lexicon word."""

from __future__ import annotations

import pytest

from stream.lexicon.forms import forms_of


def texts(word: str) -> set[str]:
    return {form.text for form in forms_of(word)}


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("قصف/يقصف", "قصف قصفت قصفوا قصفتا يقصف تقصف يقصفون"),
        ("قال/يقول", "قال قالت قالوا يقول تقول يقولون يقل"),
        ("دعا/يدعو", "دعا دعت دعوا يدعو تدعو يدعون"),
        ("نفى/ينفي", "نفي نفت نفوا ينفي تنفي ينفون"),
        ("لقي/يلقى", "لقي لقيت لقوا يلقي تلقي يلقون"),
    ],
)
def test_a_verb_has_all_third_persons(word: str, forms: str) -> None:
    assert set(forms.split()) <= texts(word)


def test_a_participle_takes_the_regular_endings() -> None:
    assert {"موكد", "موكدا", "موكده", "موكدون", "موكدين", "موكدات"} <= texts("مؤكد*")


def test_a_feminine_noun_turns_its_ta_before_the_dual() -> None:
    assert {"غاره", "غارتان", "غارتين", "غارات"} <= texts("غارة*")


def test_a_noun_with_its_plural_tells_number_apart() -> None:
    forms = {form.text: form.form for form in forms_of("جندي=جنود")}
    assert forms["جندي"] == "singular"
    assert forms["جنديا"] == "singular"
    assert forms["جنديان"] == "dual"
    assert forms["جنديين"] == "dual"
    assert forms["جنود"] == "plural"


@pytest.mark.parametrize(
    ("word", "accusative", "has"),
    [("جندي=جنود", "جنودا", True), ("شخص=أشخاص", "اشخاصا", True), ("غارة=غارات", "غاراتا", False)],
)
def test_a_broken_plural_takes_the_ending_of_the_accusative_and_a_sound_one_does_not(
    word: str, accusative: str, *, has: bool
) -> None:
    assert (accusative in texts(word)) == has


def test_a_sound_plural_in_the_oblique_case_may_be_a_dual() -> None:
    forms = {form.text: form.form for form in forms_of("مدني=مدنيون")}
    assert forms["مدنيون"] == "plural"
    assert forms["مدنيين"] == "dual_or_plural"


@pytest.mark.parametrize("word", ["قصف/", "/يقصف", "قصف/قصف", "=", "*"])
def test_a_wrong_notation_is_named(word: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        forms_of(word)
