"""A place named in a sentence."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stream.contracts.event import PlacePrecision
    from stream.extract.drafts import Where
    from stream.lexicon.place import Place

RANK: dict[PlacePrecision, float] = {
    "country": 0,
    "region": 2,
    "admin1": 2,
    "district": 4,
    "city": 4,
    "neighbourhood": 6,
    "site": 6,
}
"""How narrow the places of a kind are, for ordering those of one act."""


@dataclass(slots=True)
class PlaceMention:
    """A place named in a sentence.

    Attributes:
        sentence: index of the sentence.
        first: its first token, the place noun or direction before the name included; `last` behind it.
        precision: how narrow it is; `rank` orders mentions, the most specific highest.
        places: what the gazetteer knows under the name.
        clitic: what is written before its first word and is no part of the name (و، ب).
        locative: whether a word of place stands before it (في، قرب، ب), so that it is where something is.
        relative: whether it only says where another place lies (الواقعة جنوب دمشق، على بعد 40 كلم شرقي سبها).
        country: code of the country that its words name (السواحل الليبية), where `places` is empty.
        after: whether it is only called after a place (شارع فلسطين), which need not be in its country.
        wider: whether another place is said to lie in it (بلدة إبلين في جبل الزاوية).
        doubtful: whether its name is also an ordinary word, and nothing beside it says that it is a place.
        listed: whether it stands behind another place, joined by و.
        against: what stands beside it against its being the place of any act; `where` the place that it is. Both are
            read when they are first asked for, see `stream.extract.places.where` and `place_known`.

    """

    sentence: int
    first: int
    last: int
    precision: PlacePrecision
    rank: float
    places: Sequence[Place]
    clitic: str
    locative: bool
    listed: bool = False
    country: str = ""
    after: bool = False
    wider: bool = False
    doubtful: bool = False
    relative: bool = False
    against: float | None = field(default=None, init=False, repr=False, compare=False)
    where: Where | None = field(default=None, init=False, repr=False, compare=False)
