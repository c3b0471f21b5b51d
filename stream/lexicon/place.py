"""One place of the gazetteer, and how a row of its files says it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, cast, get_args

Precision = Literal["site", "neighbourhood", "city", "district", "admin1", "region", "country"]
"""How narrow a place is; camps are neighbourhoods, towns and villages cities, seas regions."""

PRECISIONS: frozenset[str] = frozenset(get_args(Precision))


@dataclass(frozen=True, slots=True)
class Place:
    """One place.

    Attributes:
        canonical: its name in Latin letters.
        geonames_id: its number in GeoNames, None where it is not known for certain.
        country: ISO 3166-1 alpha-2; empty for seas, continents and regions of several countries.
        admin1: the first level division in English.
        lat, lon: degrees.
        precision: how narrow it is.
        population: people living there, 0 where unknown.
        ambiguous: the name it was looked up by is also an ordinary word or a person's name, so that it counts only
            in a locative context such as في بلدة صور. All places found under one name agree on it.

    """

    canonical: str
    geonames_id: int | None
    country: str
    admin1: str | None
    lat: float | None
    lon: float | None
    precision: Precision
    population: int
    ambiguous: bool


def read_place(row: str) -> Place:
    """Read a row of ten columns, whose first holds the names.

    Raises:
        ValueError: a column holds what it may not; the message says which.

    """
    _, canonical, geonames, country, admin1, lat, lon, precision, population, flags = row.split("\t")
    if precision not in PRECISIONS:
        raise ValueError(f"the precision {precision!r} is none of {', '.join(sorted(PRECISIONS))}")
    if flags not in {"", "ambiguous"}:
        raise ValueError(f"the flag {flags!r} is unknown; it may be empty or ambiguous")
    if not canonical or len(country) not in {0, 2} or bool(lat) != bool(lon):
        raise ValueError("expected a canonical name, a country of two letters or none, and both lat and lon or none")
    try:
        return Place(
            canonical,
            int(geonames) if geonames else None,
            country,
            admin1 or None,
            float(lat) if lat else None,
            float(lon) if lon else None,
            cast("Precision", precision),
            int(population),
            flags == "ambiguous",
        )
    except ValueError as error:
        raise ValueError(f"geonames_id, lat, lon and population are numbers: {error}") from error
