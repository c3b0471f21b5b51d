"""Classes of words that rules ask for by name: the sections of `classes.txt`."""

from __future__ import annotations

from functools import cache

from stream.lexicon.files import load
from stream.text.normalise import fold


def word_class(name: str) -> frozenset[str]:
    """Return the folded words of a class, for telling whether a word is one of them.

    Args:
        name: of its section.

    Raises:
        KeyError: there is no such section.

    """
    return _classes()[name]


def word_classes(group: str) -> frozenset[str]:
    """Return the folded words of all classes whose names begin with `group` and a dot."""
    return frozenset().union(*(words for name, words in _classes().items() if name.startswith(f"{group}.")))


@cache
def _classes() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for entry in load("classes"):
        found.setdefault(entry.section, set()).add(fold(entry.text))
    return {name: frozenset(words) for name, words in found.items()}
