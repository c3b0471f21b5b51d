"""Where one telling puts its act, and what only a comparison with the place of another telling asks of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from propcache.api import cached_property

from stream.extract.grammar import DIRECTIONS, words
from stream.extract.places.find import country_evidence, place_mentions, places_around

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from stream.contracts.event import PlacePrecision
    from stream.extract.analysis import Analysis
    from stream.extract.places.find import PlaceMention
    from stream.lexicon.place import Place

_GAP = 3
"""How many words may stand between a place and the wider one that holds it."""
_HELD_WITHIN = 12
"""How far behind a place the one may be named that holds it: في شارع الداخل بالقرب من المحطة، بمدينة الصدر."""
_VILLAGE = 5
"""The rank from which a place of people is rather a village."""
_SHORT = 2
"""How long the words of a name are that another place may have as well."""
_ONE_MENTION = 3.0
_PLACE_KINDS = words(
    "مدينه منطقه قريه بلده حي محافظه ولايه ريف مخيم مطار عاصمه شارع اقليم قضاء مقاطعه قطاع قري مديريه طريق بلدات مدن "
    "سوريه عراقيه يمنيه ليبيه لبنانيه فلسطينيه افغانيه تركيه مصريه اوكرانيه بلاد"
)
# The levels of places: names of one level exclude one another.
LEVELS: Mapping[PlacePrecision, str] = {
    "admin1": "division",
    "district": "town",
    "city": "town",
    "neighbourhood": "quarter",
    "site": "site",
}


class Spot:
    """Where one telling puts its act; what only a comparison with another place needs is read when one is made.

    Attributes:
        mention: the place; none where the telling names none.
        score: how surely it is the act's.
        firm: whether another place means another act.
        astray: whether it is said of something else, so that any other place comes before it.
        opens: whether it opens its sentence (وفي الموصل ...).

    """

    def __init__(
        self, analysis: Analysis, mention: PlaceMention | None, score: float = 0.0, *, firm: bool, opens: bool
    ) -> None:
        self._analysis = analysis
        self.mention = mention
        self.score = score
        self.firm = firm
        self.opens = opens
        self.astray = False

    @property
    def rank(self) -> float:
        """How narrow the place is."""
        return self.mention.rank if self.mention is not None else 0

    @property
    def worth(self) -> float:
        """How much the place says: how surely it is the act's, how narrow it is, that it is not one of several."""
        return self.score + 2.5 * self.rank * (not self.astray) - 2 * self.several

    @cached_property
    def several(self) -> bool:
        """Whether it is one of a list (على مدينة إدلب ومعرة مصرين وبنش), each of which may be told of alone."""
        mention = self.mention
        return mention is not None and any(other.listed for other in _chain(self._analysis, mention))

    @cached_property
    def name(self) -> list[str]:
        """The words of the place's own name."""
        return [] if self.mention is None else _name(self._analysis, self.mention)

    @cached_property
    def words(self) -> frozenset[str]:
        """What the place is known by: the longer words of its name, and all of them written as one."""
        return _known_by(self.name)

    @cached_property
    def levels(self) -> Mapping[str, frozenset[str]]:
        """The words of the names at each level, of the place and of the wider ones behind it."""
        return {} if self.mention is None else _levels(self._analysis, self.mention)

    @cached_property
    def relatives(self) -> frozenset[str]:
        """What the towns are known by that its sentence only says the place lies near (غرب إدلب، 40 كلم جنوب كركوك)."""
        if self.mention is None:
            return frozenset()
        beside = [m for m in _chain(self._analysis, self.mention) if m.relative and m is not self.mention]
        return frozenset().union(*(_known_by(_name(self._analysis, m)) for m in beside))

    @cached_property
    def holders(self) -> list[frozenset[str]]:
        """What the places are known by that its sentence names behind it, and that may hold it."""
        mention = self.mention
        if mention is None:
            return []
        behind = places_around(self._analysis, self._analysis.sentences[mention.sentence], mention.first)
        held = (m for m in behind if 0 <= m.first - mention.last <= _HELD_WITHIN and m.rank <= mention.rank)
        return [_known_by(_name(self._analysis, m)) for m in held if not m.listed]

    @cached_property
    def places(self) -> list[Place]:
        """What the gazetteer knows under the name, in those countries that the article speaks of elsewhere too."""
        if self.mention is None or not self.mention.places or self.mention.after:
            return []  # شارع الزاوية in Tripoli
        evidence = country_evidence(self._analysis)  # it reads every sentence
        return [place for place in self.mention.places if evidence.get(place.country, 0) > _ONE_MENTION]


def _chain(analysis: Analysis, mention: PlaceMention) -> Iterator[PlaceMention]:
    """Yield a place, those listed with it, and the wider ones that follow it."""
    yield mention
    last = mention.last
    for other in place_mentions(analysis, analysis.sentences[mention.sentence]):
        if last <= other.first <= last + _GAP:
            yield other
            last = other.last


def _levels(analysis: Analysis, mention: PlaceMention) -> Mapping[str, frozenset[str]]:
    chain = list(_chain(analysis, mention))
    found: dict[str, frozenset[str]] = {}
    for place in chain:
        level = LEVELS.get(place.precision)
        near = place.relative and level == LEVELS.get(mention.precision)  # a quarter in the west of a town is in it
        if level is None or (near and place is not mention):
            continue
        if place is mention and place.precision == "district" and any(_is_town_around(m) for m in chain[1:]):
            level = "quarter"  # منطقة الدويلعة بدمشق
        found[level] = found.get(level, frozenset()) | _known_by(_name(analysis, place))
    return found


def _is_town_around(place: PlaceMention) -> bool:
    return place.wider and place.precision == "city" and place.rank < _VILLAGE


def _name(analysis: Analysis, mention: PlaceMention) -> list[str]:
    """Return the words of a place's own name, without the nouns and directions before it."""
    folds = analysis.sentences[mention.sentence].folds[mention.first : mention.last]
    folds[0] = folds[0].removeprefix(mention.clitic.removesuffix("ال"))
    named = (fold.removeprefix("و" if fold.startswith("وال") else "").removeprefix("ال") for fold in folds)
    return [word for word in named if word not in DIRECTIONS and word not in _PLACE_KINDS]


def _known_by(name: Sequence[str]) -> frozenset[str]:
    """Return what one place may be known by in two spellings: طيرحرفا is طير حرفا, and أم دم has no longer word."""
    joined = "".join(name)
    return frozenset([*(word for word in name if len(word) > _SHORT), *([joined] if joined else [])])
