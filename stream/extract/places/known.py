"""Which place a name means: of several of that name the one that the article speaks of, or one that the gazetteer lacks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.drafts import Where
from stream.extract.phrases import clitic_letters, trimmed
from stream.extract.places.find import country_evidence, places_around
from stream.lexicon.classes import word_class
from stream.lexicon.places import load_gazetteer

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from stream.extract.analysis import Analysis, Sentence
    from stream.extract.places.find import PlaceMention
    from stream.lexicon.place import Place

_LARGE = 100_000
_ONE_MENTION, _ABOUT = 3.0, 6.0
"""How much is said of a country that one place alone stands for, and of one that the article is about."""
_SETTLEMENTS = word_class("place.settlements")
_SETTLED = ("IL", "PS")
_NAMESAKES = ("city", "district", "neighbourhood")
"""Kinds of places of which there are many of one name."""


def where_at(analysis: Analysis, mention: PlaceMention) -> Where:
    """Turn a mention into a place, the right one of several of its name by what the article speaks of."""
    if mention.where is None:
        mention.where = _where(analysis, mention)
    return mention.where


def _where(analysis: Analysis, mention: PlaceMention) -> Where:
    sentence = analysis.sentences[mention.sentence]
    place = _choose(analysis, mention.places, sentence, mention)
    if place is not None and _is_namesake(analysis, mention, place):
        place = None  # حي الجزائر in Mosul
    if place is not None and mention.after and place.precision not in ("site", "neighbourhood"):
        place = None  # شارع فلسطين in Baghdad: only the name is that of a place
    loc = trimmed(analysis, sentence.loc(mention.first, mention.last), clitic_letters(mention.clitic))
    if place is None:
        country = mention.country or country_near(analysis, sentence, mention)
        if country not in _SETTLED and sentence.folds[mention.first].removeprefix(mention.clitic) in _SETTLEMENTS:
            country = "IL"
        return Where(loc, None, None, country, None, None, None, mention.precision)
    known = (
        mention.precision in ("city", "admin1", "district", "country", "region") or mention.precision == place.precision
    )
    return Where(
        loc,
        place.canonical,
        place.geonames_id if known else None,
        place.country or None,
        place.admin1,
        place.lat if known else None,
        place.lon if known else None,
        mention.precision,
    )


def _is_namesake(analysis: Analysis, mention: PlaceMention, place: Place) -> bool:
    """Tell whether a place only bears the name of one abroad, in an article about another country.

    It is of another kind, or nothing in the article is of its country. A region called after a large town
    (منطقة أوديسا) is that town's.
    """
    quarter = mention.precision in ("neighbourhood", "site")
    if place.population >= _LARGE and not quarter:
        return False
    evidence = country_evidence(analysis)
    main, most = next(iter(evidence.items()), ("", 0.0))
    if place.precision in _NAMESAKES and place.country and evidence and not _speaks_of(evidence, place.country):
        return True
    if place.precision == mention.precision:
        return False
    return main != place.country and evidence.get(place.country, 0.0) <= _ONE_MENTION and most >= _ABOUT


def _choose(analysis: Analysis, places: Sequence[Place], sentence: Sentence, mention: PlaceMention) -> Place | None:
    if not places:
        return None
    if len(places) == 1 and not places[0].ambiguous:
        return places[0]  # nothing to choose
    evidence = country_evidence(analysis)
    near = [
        other.places[0]
        for other in places_around(analysis, sentence, mention.first)
        if other is not mention and len({p.country for p in other.places}) == 1
    ]
    place = load_gazetteer().resolve(places, evidence, near)
    if place is not None and mention.precision in ("city", "admin1"):  # مدينة حمص and محافظة حمص are two
        alike = [p for p in places if p.precision == mention.precision and p.country == place.country]
        place = alike[0] if alike else place
    # A word that is rarely a place is one of that name only where the article speaks of its country.
    return None if place is not None and place.ambiguous and not _speaks_of(evidence, place.country) else place


def _speaks_of(evidence: Mapping[str, float], country: str) -> bool:
    """Tell whether an article speaks of a country; one that names only Israel's army may speak of the land it holds."""
    return bool(evidence.get(country)) or (country == "PS" and bool(evidence.get("IL")))


def country_near(analysis: Analysis, sentence: Sentence, mention: PlaceMention | None = None) -> str | None:
    """Return the country of a place that the gazetteer lacks: of the next place beside it, else the article's."""
    evidence = country_evidence(analysis)
    if mention is not None:
        others = [
            m for m in places_around(analysis, sentence, mention.first) if m is not mention and m.places and m.locative
        ]
        for close in sorted(others, key=lambda m: abs(m.first - mention.first)):
            place = load_gazetteer().resolve(close.places, evidence)
            if place is not None and evidence.get(place.country):  # what only a namesake abroad is in tells nothing
                return place.country
    return next(iter(evidence), None)
