"""The places that an article names, sentence by sentence, and the countries that it speaks of."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from typing import TYPE_CHECKING

from stream.extract.once import once, once_in_its_article
from stream.extract.places.mention import RANK, PlaceMention
from stream.extract.places.reading import read_places

if TYPE_CHECKING:
    from collections.abc import Mapping

    from stream.extract.analysis import Analysis, Sentence

__all__ = ["RANK", "PlaceMention", "country_evidence", "place_mentions", "places_around"]

_read = once(read_places)
_SPOKEN_OF = 6.0
_SOME_SIZE = 5000
_MOST = 12
"""How many places either side of a word are looked at."""
_LARGE = 100_000
_NAMESAKES = ("city", "district", "neighbourhood")
"""Kinds of places of which there are many of one name."""


@once_in_its_article
def place_mentions(analysis: Analysis, sentence: Sentence) -> list[PlaceMention]:
    """Return the places named in a sentence, by first token; read once an analysis.

    A name that is also an ordinary word counts behind a word of place where the article speaks of its country most
    (في حجة in news of Yemen).
    """
    found = _read(sentence)
    if not found or not any(mention.doubtful for mention in found):
        return found
    evidence = country_evidence(analysis)
    main = next(iter(evidence.items()), ("", 0.0))
    return [
        m for m in found if not m.doubtful or (main[1] >= _SPOKEN_OF and _is_of(m, main[0])) or _is_part_of(m, evidence)
    ]


def _is_of(mention: PlaceMention, country: str) -> bool:
    """Tell whether a doubtful name is that of a place of some size in a country."""
    return any(
        place.country == country and (place.population >= _SOME_SIZE or place.precision != "city")
        for place in mention.places
    )


def _is_part_of(mention: PlaceMention, evidence: Mapping[str, float]) -> bool:
    """في القطاع، في الضفة: what a part of a country is called for short, where the article speaks of that country at all."""
    return mention.precision == "region" and all(place.country in evidence for place in mention.places)


def places_around(analysis: Analysis, sentence: Sentence, at: int) -> list[PlaceMention]:
    """Return the places that a sentence names next to a token; a list of names is not read for each of them."""
    mentions = place_mentions(analysis, sentence)
    if len(mentions) <= _MOST:
        return mentions
    middle = bisect_left(mentions, at, key=lambda m: m.first)
    return mentions[max(0, middle - _MOST) : middle + _MOST]


@once
def country_evidence(analysis: Analysis) -> Mapping[str, float]:
    """Return how much an article speaks of each country, the most first: its places, its names and its adjectives.

    Where something is in one country, a small place that alone stands for another is a namesake: كوفا in news of Nigeria.
    """
    found: defaultdict[str, float] = defaultdict(float)
    located: defaultdict[str, bool] = defaultdict(bool)
    small: dict[str, tuple[float, set[str]]] = {}
    for sentence in analysis.sentences:
        weight = 3 if sentence.field == "title" else 1
        for mention in _read(sentence):
            # The first is the most important: لبنان is the country, whatever villages are called so.
            known = mention.places[0] if mention.places else None
            sure = known is not None and (known.precision == "country" or len({p.country for p in mention.places}) == 1)
            if (
                known is not None
                and sure
                and known.country
                and not (known.ambiguous or mention.doubtful or mention.after)
                and (mention.precision != "neighbourhood" or known.precision == "neighbourhood")  # حي الجزائر
            ):
                said = weight * (3 if mention.locative else 1)
                found[known.country] += said
                located[known.country] |= mention.locative
                if known.precision in _NAMESAKES and known.population < _LARGE:
                    before, names = small.get(known.country, (0.0, set()))
                    small[known.country] = before + said, names | {known.canonical}
        for hit in sentence.of("demonyms"):
            if country := hit.entry.get("country"):
                found[country] += 0.5 * weight
    for country in [c for c, (said, names) in small.items() if len(names) == 1 and said >= found[c]]:
        if any(located[c] and found[c] > found[country] for c in found if c != country):
            del found[country]
    return dict(sorted(found.items(), key=lambda item: (-item[1], item[0])))
