"""Where one telling puts its act: a chain of places, from the narrow to the wide (حي الزيتون شرق مدينة غزة)."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from stream.extract.grammar import DIRECTIONS, LOCATIVES, joined_too, words
from stream.extract.places.again import ANOTHER, spoken_of
from stream.extract.places.find import RANK, country_evidence, place_mentions
from stream.extract.places.where import is_astray, mention_score

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from stream.contracts.event import PlacePrecision
    from stream.extract.analysis import Analysis, Sentence
    from stream.extract.places.find import PlaceMention
    from stream.extract.strikes.groups import Act
    from stream.extract.strikes.triggers import Trigger
    from stream.lexicon.places import Place

FIRM = 6.0
"""The score from which a place is surely that of the act, so that another place means another act."""
_STRUCK = 4.0
_OWN = 6
"""How far behind an act spoken of before its place may stand."""
_BACK = 6
"""How many sentences back "the town" may point."""
_BESIDE = 6
"""How far behind an act a place without a word of place may stand."""
_GAP = 3
"""How many words may stand between a place and the wider one that holds it."""
_SHORT = 2
"""How long the words of a name are that another place may have as well."""
_ONE_MENTION = 3.0
_EVENTS = words("عمليه حادث حادثه هجوم محاوله")
_POINTING = joined_too("هذا هذه تلك ذلك")
_PLACE_KINDS = words(
    "مدينه منطقه قريه بلده حي محافظه ولايه ريف مخيم مطار عاصمه شارع اقليم قضاء مقاطعه قطاع قري مديريه طريق بلدات مدن "
    "سوريه عراقيه يمنيه ليبيه لبنانيه فلسطينيه افغانيه تركيه مصريه اوكرانيه بلاد"
)
# The levels of places: names of one level exclude one another.
_LEVELS: Mapping[PlacePrecision, str] = {
    "admin1": "division",
    "district": "town",
    "city": "town",
    "neighbourhood": "quarter",
    "site": "site",
}
# Nouns that stand for a place named before, and the level of that place.
_THE_PLACE = {
    "المدينه": "town",
    "البلده": "town",
    "القريه": "town",
    "المحافظه": "division",
    "الولايه": "division",
    "الاقليم": "division",
    "المنطقه": "",
}
_THE_PLACES = frozenset((*_THE_PLACE, *("ب" + noun for noun in _THE_PLACE)))


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
    def places(self) -> list[Place]:
        """What the gazetteer knows under the name, in those countries that the article speaks of elsewhere too."""
        if self.mention is None or not self.mention.places:
            return []
        evidence = country_evidence(self._analysis)  # it reads every sentence
        return [place for place in self.mention.places if evidence.get(place.country, 0) > _ONE_MENTION]


def spot_of(analysis: Analysis, sentence: Sentence, group: Sequence[Act], rivals: Sequence[int] = ()) -> Spot:
    """Return where the triggers of a group put their act; `rivals` are the first tokens of the sentence's other acts."""
    scored = [
        (score, -m.first, m)
        for m in place_mentions(analysis, sentence)
        if (score := max([mention_score(sentence, m, t.first, t.last, rivals) for t, _ in group])) > 0
    ]
    score, _, best = max(scored) if scored else (0.0, 0, None)
    struck = _struck(analysis, sentence, group)
    if struck is not None and (best is None or (struck.rank > best.rank and struck.precision != best.precision)):
        best, score = struck, max(score, _STRUCK)  # تغزو الكويت؛ غارة على أريحا في ريف إدلب
    again = spoken_of(analysis, sentence, [act.trigger for act in group], rivals)
    if again is not None and again[0] > score:
        score, best = again
    # هجمات في المدينة، الواقعة جنوب دمشق: rather the town spoken of than where it lies.
    if best is None or best.relative:
        the_place = _the_place(analysis, sentence, group) or _described(analysis, best)
        best, score = (the_place, FIRM) if the_place is not None else (best, score)
    if best is None:
        return Spot(analysis, _beside(analysis, sentence, group), firm=False, opens=False)
    # What stands further off is not said of an act that was told before.
    said = any(not points_back(sentence, t) or 0 <= best.first - t.last <= _OWN for t, _ in group)
    opens = best.sentence == sentence.index and best.first <= 1 and sentence.folds[0] in ("وفي", "في", "وب")
    spot = Spot(analysis, best, score, firm=score >= FIRM and said, opens=opens)
    spot.astray = best.sentence == sentence.index and all(is_astray(sentence, best, t, rivals) for t, _ in group)
    return spot


def _beside(analysis: Analysis, sentence: Sentence, group: Sequence[Act]) -> PlaceMention | None:
    """مجزرة بحق طلاب رازح: the place named right behind an act for which no word of place tells one."""
    for mention in place_mentions(analysis, sentence):
        near = any(0 <= mention.first - t.last <= _BESIDE for t, _ in group)
        if near and mention.places and mention.precision in _LEVELS and mention.clitic in ("", "و"):
            return mention
    return None


def points_back(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether an act is spoken of as one told before: الهجوم، هذه الغارات."""
    folds, first = sentence.folds, trigger.first
    if trigger.last - first > 1 and folds[first + 1].startswith("ال") and folds[first].lstrip("بول") in _EVENTS:
        return True  # عملية الطعن
    return trigger.hit.prefix.endswith(("ال", "لل")) or (first > 0 and folds[first - 1] in _POINTING)


def _struck(analysis: Analysis, sentence: Sentence, group: Sequence[Act]) -> PlaceMention | None:
    """تغزو الكويت: what is struck is a place."""
    starts = {act.roles.target.loc.start for act in group if act.roles.target is not None}
    return next((m for m in place_mentions(analysis, sentence) if sentence.tokens[m.first].start in starts), None)


def _the_place(analysis: Analysis, sentence: Sentence, group: Sequence[Act]) -> PlaceMention | None:
    """في المنطقة نفسها، شرقي المدينة: the place named last that the noun can stand for."""
    folds = sentence.folds
    if _THE_PLACES.isdisjoint(folds):
        return None
    first = min(act.trigger.first for act in group)
    for k, fold in enumerate(folds):
        word = fold.removeprefix("ب")
        if word not in _THE_PLACE or not (
            fold != word or (k and (folds[k - 1] in LOCATIVES or folds[k - 1] in DIRECTIONS))
        ):
            continue
        if abs(k - first) > 2 * _BACK or (k + 1 < len(folds) and folds[k + 1] in ANOTHER):
            continue
        for earlier in reversed(analysis.sentences[max(0, sentence.index - _BACK) : sentence.index + 1]):
            for mention in reversed(place_mentions(analysis, earlier)):
                if earlier is sentence and mention.first >= k:
                    continue
                level = _LEVELS.get(mention.precision)
                if level is not None and _THE_PLACE[word] in ("", level):
                    return mention
    return None


def _described(analysis: Analysis, mention: PlaceMention | None) -> PlaceMention | None:
    """شرطة محافظة لحج، شمالي عدن: the place of which another says where it lies, though no word of place stands before it."""
    if mention is None:
        return None
    before = [
        m
        for m in place_mentions(analysis, analysis.sentences[mention.sentence])
        if mention.first - 1 <= m.last <= mention.first
    ]
    return before[-1] if before and not before[-1].locative and before[-1].rank >= RANK["admin1"] else None


def _chain(analysis: Analysis, mention: PlaceMention) -> Iterator[PlaceMention]:
    """Yield a place, those listed with it, and the wider ones that follow it."""
    yield mention
    last = mention.last
    for other in place_mentions(analysis, analysis.sentences[mention.sentence]):
        if last <= other.first <= last + _GAP:
            yield other
            last = other.last


def _levels(analysis: Analysis, mention: PlaceMention) -> Mapping[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for place in _chain(analysis, mention):
        level = _LEVELS.get(place.precision)
        if level is not None:
            found[level] = found.get(level, frozenset()) | _known_by(_name(analysis, place))
    return found


def _name(analysis: Analysis, mention: PlaceMention) -> list[str]:
    """Return the words of a place's own name, without the nouns and directions before it."""
    tokens = analysis.sentences[mention.sentence].tokens[mention.first : mention.last]
    folds = [token.fold for token in tokens]
    folds[0] = folds[0].removeprefix(mention.clitic.removesuffix("ال"))
    named = (fold.removeprefix("و" if fold.startswith("وال") else "").removeprefix("ال") for fold in folds)
    return [word for word in named if word not in DIRECTIONS and word not in _PLACE_KINDS]


def _known_by(name: Sequence[str]) -> frozenset[str]:
    """Return what one place may be known by in two spellings: طيرحرفا is طير حرفا, and أم دم has no longer word."""
    joined = "".join(name)
    return frozenset([*(word for word in name if len(word) > _SHORT), *([joined] if joined else [])])
