"""Borders, which are called after the two sides of them: الحدود السورية العراقية، حدود النيجر مع مالي، الحدود مع غزة."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.lexicon.classes import word_class

if TYPE_CHECKING:
    from stream.extract.places.reader import PlaceReader
    from stream.lexicon.matcher import Hit

_BORDERS = frozenset(("حدود", "الحدود"))
_SHARED = word_class("place.border")
_DASHES = ("-", "–", "/")


def border(reader: PlaceReader, noun: Hit) -> tuple[int, str] | None:
    """Return the end of a border that begins at a noun, and the code of the country whose border it is; else None.

    The code is empty where only the other side is named.
    """
    if noun.entry.text not in _BORDERS:
        return None
    last, country = _adjectives(reader, noun.last)
    if not country and (own := reader.known(last)) is not None and own[2] == "" and own[1][0].precision == "country":
        last, country = own[0], own[1][0].country  # حدود النيجر مع مالي
    while last < len(reader.folds) and reader.folds[last] in _SHARED:
        last += 1
    if last < len(reader.folds) and reader.folds[last] == "مع":
        other = reader.known(last + 1)
        if other is not None and other[2] == "":
            return other[0], country
    return (last, country) if country else None


def _adjectives(reader: PlaceReader, at: int) -> tuple[int, str]:
    """Read the adjectives of the states on both sides: السورية - العراقية."""
    country = ""
    while at < len(reader.folds):
        state = reader.states.get(at + (reader.folds[at] in _DASHES))
        if state is None or not reader.folds[state.first].startswith("ال"):
            break
        country = country or state.entry.get("country")
        at = state.last
    return at, country
