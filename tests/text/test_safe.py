from __future__ import annotations

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stream.text.safe import escaped, safe

ATTACKS = [
    "\x1b[2J",
    "\x1b]0;title\x07",
    "\n",
    "\r\n",
    "\x9b31m",
    "\u2028",
    "\u202e",
    "\u2066",
    "\u200f",
    "\ufeff",
    "\x00",
    "\b",
]


@pytest.mark.parametrize("attack", ATTACKS, ids=ascii)
def test_what_a_terminal_acts_on_is_left_out(attack: str) -> None:
    assert safe(f"حلب{attack}دمشق", 80).replace(" ", "") in ("حلبدمشق", "حلب[2Jدمشق", "حلب]0;titleدمشق", "حلب31mدمشق")


@given(st.text(), st.integers(1, 50))
def test_any_text_is_one_line_of_plain_characters_and_no_longer_than_asked(text: str, most: int) -> None:
    shown = safe(text, most)
    assert len(shown) <= most + 1
    assert not {unicodedata.category(c) for c in shown} & {"Cc", "Cf", "Zl", "Zp"}


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_an_escaped_line_of_json_is_one_line_and_means_the_same(text: str) -> None:
    line = escaped(json.dumps(text, ensure_ascii=False))
    assert json.loads(line) == text
    assert len(line.splitlines()) <= 1
    assert not set(line) & set("\u202e\u2066\u200f\x9b\u2028")
