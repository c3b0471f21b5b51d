"""Classes of words that rules ask for by name."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from stream.lexicon.classes import word_class, word_classes
from stream.lexicon.files import load

CODE = Path(__file__).parents[2] / "stream"


def test_a_class_holds_the_folded_words_of_its_section() -> None:
    assert {"خطوه", "اشاره"} <= word_class("narrator.remark")


def test_a_group_holds_the_words_of_all_its_classes() -> None:
    assert word_class("turn.toll") | word_class("turn.thus") < word_classes("turn")


def test_a_class_that_is_not_in_the_file_is_an_error() -> None:
    with pytest.raises(KeyError):
        word_class("nothing")


def test_every_class_of_the_file_is_asked_for_by_code_and_the_other_way_round() -> None:
    asked = {
        name
        for file in CODE.rglob("*.py")
        for name in re.findall(r"word_class\(\"([a-z_.]+)\"\)", file.read_text(encoding="utf-8"))
    }
    assert asked == {entry.section for entry in load("classes")}
