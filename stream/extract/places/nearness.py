"""Whether two tellings can speak of one place.

They are apart where they name different places of one level, or places that are known to lie far from each other.
"""

from __future__ import annotations

from math import cos, hypot, radians
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from stream.extract.strikes.spot import Spot
    from stream.lexicon.place import Place

_FINEST = ("site", "quarter", "town", "division")
_NEAR_KM, _FAR_KM = 40.0, 150.0


def is_one(one: Spot, other: Spot) -> bool:
    """Tell whether two tellings name one place."""
    if one.mention is None or other.mention is None:
        return False
    if one.words & other.words:
        return True
    if one.mention.after or other.mention.after:
        return False  # شارع فلسطين is not Palestine
    ids = {p.geonames_id for p in one.mention.places} & {p.geonames_id for p in other.mention.places}
    return bool(ids - {None})


def may_be_one(one: Spot, other: Spot) -> bool:
    """Tell whether two places of different names may be one, or one lie in the other."""
    if one.levels and other.levels and not _levels_agree(one, other):
        return False
    return not _are_abroad(one, other)


def _are_abroad(one: Spot, other: Spot) -> bool:
    """Tell whether two names are of places in different countries, of those that the article speaks of."""
    named = [{place.country for place in spot.mention.places} if spot.mention else set() for spot in (one, other)]
    if len(named[0] | named[1]) <= 1 or not (named[0] and named[1]):
        return False  # which need not be asked of the article, for it reads every sentence
    here, there = ({place.country for place in spot.places} for spot in (one, other))
    return bool(here and there) and here.isdisjoint(there)


def _levels_agree(one: Spot, other: Spot) -> bool:
    for level in _FINEST:
        here, there = one.levels.get(level), other.levels.get(level)
        if here and there and (level != "site" or here & there):
            # غرب إدلب and a village west of Idlib may be one, two villages near Idlib are not
            return bool(here & (there | other.relatives) or there & one.relatives)
    if any(one.levels.get(a, frozenset()) & other.levels.get(b, frozenset()) for a in _FINEST for b in _FINEST):
        return True
    return not _far(one, other)


def _far(one: Spot, other: Spot) -> bool:
    """Tell whether what the gazetteer knows under two names, in the countries of the article, lies apart."""
    pairs = [(a, b) for a in one.places for b in other.places]
    return bool(pairs) and all(_apart(a, b) for a, b in pairs)


def _apart(one: Place, other: Place) -> bool:
    if "country" in (one.precision, other.precision) or "region" in (one.precision, other.precision):
        return False
    wide = "admin1" in (one.precision, other.precision)
    if wide and (one.country, one.admin1) == (other.country, other.admin1):
        return False
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return wide
    north = 111 * (one.lat - other.lat)
    east = 111 * (one.lon - other.lon) * cos(radians(one.lat))
    return hypot(north, east) > (_FAR_KM if wide else _NEAR_KM)
