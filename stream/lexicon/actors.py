"""Which known actor a phrase names: the link from words of the article to an identity."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stream.lexicon.files import Entry
    from stream.lexicon.matcher import Hit


def actor_in(hits: Sequence[Hit], first: int, last: int, *, acts: bool = True) -> Entry | None:
    """Return the actor that a noun phrase names, with its `actor`, `country`, `kind`, `wikidata` where known.

    The name that begins the phrase is its head and wins (الجيش الإسرائيلي في غزة), else the longest name inside it
    (مقاتلون من حزب الله), of equal ones the first. A state inside a phrase is a place (مطار في سوريا), so a state counts
    as head only. Names that several actors bear have no identity and are passed over.

    Args:
        hits: what the matcher found in the sentence, of any lexicon, in the order of their first tokens.
        first: index of the phrase's first token in the sentence.
        last: index behind its last token.
        acts: whether the phrase says who speaks or acts. Of what is struck, a capital is the city, not its state.

    """
    best: Hit | None = None
    for hit in hits[bisect_left(hits, first, key=_first) : bisect_left(hits, last, key=_first)]:
        entry = hit.entry
        if entry.lexicon != "actors" or not entry.get("actor") or hit.last > last:
            continue
        if entry.get("class") == "state" and (hit.first != first or (entry.get("kind") == "metonym" and not acts)):
            continue
        if hit.prefix.lstrip("وف").startswith("ك"):  # likened to it, or another word altogether: كابل is not آبل
            continue
        if best is None or _rank(hit, first) > _rank(best, first):
            best = hit
    return best.entry if best else None


def _first(hit: Hit) -> int:
    return hit.first


def _rank(hit: Hit, first: int) -> tuple[bool, int]:
    return hit.first == first, hit.last - hit.first
