"""Which of several places of one name an article means."""

from __future__ import annotations

from math import asin, cos, exp, log10, radians, sin, sqrt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from stream.lexicon.place import Place

EARTH_RADIUS_KM = 6371.0

# What is not counted in people, on the scale of the decimal logarithm of a population: a country comes before its
# capital (الكويت), a chief town of more than 25,000 before the division called after it (إدلب).
_SCALE = {"country": 8.0, "region": 6.0, "admin1": 4.4, "district": 2.9, "neighbourhood": 3.5, "site": 3.5}
# A town of unknown size: most are small, but chief towns of Syria and Yemen are among them.
_UNKNOWN_TOWN = 3.2
# One step of ten in population is worth 1. A country that the article speaks of outweighs any namesake abroad;
# a place within some 100 km of others that are named outweighs a namesake ten times its size.
_COUNTRY_WEIGHT = 6.0
_NEAR_WEIGHT = 2.0
_NEAR_KM = 150.0


def importance(place: Place) -> float:
    """Return how likely a name alone means this place: higher is likelier."""
    known = _SCALE.get(place.precision)
    if known is None:
        known = log10(place.population) if place.population >= 10 else _UNKNOWN_TOWN
    # Where nothing else tells two rows apart, the one with an id is the better known.
    return known + (0.01 if place.geonames_id else 0.0)


def distance_km(one: Place, other: Place) -> float | None:
    """Return the great circle distance of two places, None where either has no coordinates."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return None
    lat1, lat2 = radians(one.lat), radians(other.lat)
    a = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin(radians(other.lon - one.lon) / 2) ** 2
    return 2 * EARTH_RADIUS_KM * asin(min(1.0, sqrt(a)))


def resolve(candidates: Sequence[Place], countries: Mapping[str, float], near: Sequence[Place] = ()) -> Place | None:
    """Return the place that an article means by a name.

    Args:
        candidates: the places of that name, as `Gazetteer.lookup` gives them.
        countries: how much the article speaks of each country (ISO code), in any unit.
        near: places of the article that are already certain.

    Returns:
        The best of the candidates; None where there are none. Equal ones keep the order of the candidates.

    """
    spoken = sum(weight for weight in countries.values() if weight > 0)

    def score(place: Place) -> float:
        total = importance(place)
        if spoken and place.country:
            total += _COUNTRY_WEIGHT * max(0.0, countries.get(place.country, 0.0)) / spoken
        distances = [d for other in near if (d := distance_km(place, other)) is not None]
        if distances:
            total += _NEAR_WEIGHT * exp(-min(distances) / _NEAR_KM)
        return total

    return max(candidates, key=score, default=None)
