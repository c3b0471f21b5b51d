"""Which known actor a phrase names."""

from __future__ import annotations

from collections import Counter

import pytest

from stream.lexicon.actors import actor_in
from stream.lexicon.files import load
from stream.lexicon.matcher import matcher
from stream.text.normalise import fold, normalise
from stream.text.tokens import tokenise


def actor(text: str, *, acts: bool = True) -> str | None:
    """Return the identity of the actor that a whole phrase names."""
    tokens = tokenise(normalise(text))
    found = actor_in(matcher().find(tokens, [token.fold for token in tokens]).hits, 0, len(tokens), acts=acts)
    return found.get("actor") if found else None


def of(name: str) -> str:
    """Return the identity of an actor by one of its names."""
    return next(entry.get("actor") for entry in load("actors") if fold(entry.text) == fold(name))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("الجيش الإسرائيلي في غزة", "الجيش الإسرائيلي"),
        ("مقاتلون من حزب الله", "حزب الله"),
        ("منظمة الصحة العالمية", "منظمة الصحة العالمية"),
        ("للأمم المتحدة", "الأمم المتحدة"),
        ("سيرغي لافروف", "سيرغي لافروف"),
    ],
)
def test_a_phrase_names_its_head_or_the_actor_inside_it(text: str, name: str) -> None:
    assert actor(text) == of(name)


def test_a_state_inside_a_phrase_is_a_place() -> None:
    assert actor("مطار في سوريا") is None


def test_a_capital_that_is_struck_is_a_city() -> None:
    assert actor("موسكو") is not None
    assert actor("موسكو", acts=False) is None


def test_a_phrase_without_a_known_name_names_nobody() -> None:
    assert actor("مسلحون مجهولون") is None


def test_no_name_stands_twice() -> None:
    names = Counter(fold(entry.text) for entry in load("actors"))
    assert [name for name, count in names.items() if count > 1] == []
