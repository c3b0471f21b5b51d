"""Reading lexicon files."""

from __future__ import annotations

import pytest

from stream.errors import LexiconError
from stream.lexicon.files import load, names, parse


def test_an_entry_inherits_the_attributes_of_its_section_and_its_own_win() -> None:
    first, second = parse("t", "[a.b] mode=drone act=state\nكلمة\nأخرى ثانية | act=deny # why\n")
    assert (first.id, first.text, dict(first.attrs)) == ("t.a.b", "كلمة", {"mode": "drone", "act": "state"})
    assert (second.text, second.get("act"), second.line) == ("أخرى ثانية", "deny", 3)


def test_a_quoted_attribute_holds_spaces() -> None:
    (entry,) = parse("t", '[a] comp="من أن"\nكلمة')
    assert entry.get("comp") == "من أن"


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("كلمة", 1, "before the first"),
        ("[a]\n\n | x=y", 3, "expected words"),
        ("[A b]", 1, "expected a section"),
        ("[a]\nكلمة | drone", 2, "key=value"),
    ],
)
def test_an_error_names_file_and_line_and_what_was_expected(text: str, line: int, says: str) -> None:
    with pytest.raises(LexiconError, match=says) as caught:
        parse("t", text)
    assert (caught.value.file, caught.value.line) == ("t.txt", line)


def test_every_lexicon_of_the_package_can_be_read() -> None:
    assert names()
    assert all(load(name) for name in names())
