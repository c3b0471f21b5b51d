"""Where one telling puts its act: a chain of places, from the narrow to the wide (حي الزيتون شرق مدينة غزة)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.grammar import CONNECTIVES, DIRECTIONS, LOCATIVES, PREPOSITIONS, joined_too, words
from stream.extract.places.again import ANOTHER, spoken_of
from stream.extract.places.against import speaks
from stream.extract.places.find import RANK, place_mentions
from stream.extract.places.setting import is_of_more
from stream.extract.places.where import is_astray, mention_score
from stream.extract.strikes.spot import LEVELS, Spot
from stream.lexicon.classes import word_class

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stream.extract.analysis import Analysis, Sentence
    from stream.extract.places.find import PlaceMention
    from stream.extract.strikes.triggers import Act, Trigger

FIRM = 6.0
"""The score from which a place is surely that of the act, so that another place means another act."""
_STRUCK = 4.0
_OWN = 6
"""How far behind an act spoken of before its place may stand."""
_BACK = 6
"""How many sentences back "the town" may point."""
_BESIDE = 6
"""How far behind an act a place without a word of place may stand."""
_UNDERGOING = words("شهدت تشهد عاشت تعيش هز هزت ضرب ضربت طال طالت تعرضت تتعرض عم")
"""Before the noun of a place they say what happened to it."""
_STRIKING = ("قصف", "استهد", "هاجم", "ضرب", "اقتحم", "أغار", "مهاجم", "دك", "دهم", "داهم")
_OBJECT_WITHIN = 4
"""How far behind its verb what is struck may stand: واستهدفت مدفعية الاحتلال الإسرائيلي البلدة."""
_EVENTS = words("عمليه حادث حادثه هجوم محاوله")
_SERIES = word_class("act.series")
_POINTING = joined_too("هذا هذه تلك ذلك")
# Nouns that stand for a place named before, and the level of that place.
_THE_PLACE = {
    "المدينه": "town",
    "البلده": "town",
    "القريه": "town",
    "المحافظه": "division",
    "الولايه": "division",
    "الاقليم": "division",
    "المنطقه": "",
    "المديريه": "town",
    "الناحيه": "town",
    "القضاء": "town",
}
_THE_PLACES = frozenset((*_THE_PLACE, *("ب" + noun for noun in _THE_PLACE)))


def spot_of(analysis: Analysis, sentence: Sentence, group: Sequence[Act], rivals: Sequence[int] = ()) -> Spot:
    """Return where the triggers of a group put their act; `rivals` are the first tokens of the sentence's other acts."""
    scored = [
        (score, -m.first, m)
        for m in place_mentions(analysis, sentence)
        if (score := max([mention_score(sentence, m, t.first, t.last, rivals) for t, _ in group])) > 0
        and not is_of_more(sentence, m)
    ]
    score, _, best = max(scored) if scored else (0.0, 0, None)
    struck = _struck(analysis, sentence, group)
    if struck is not None and is_of_more(sentence, struck):
        struck = None
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
        named = mention.places and mention.precision in LEVELS and mention.clitic in ("", "و")
        if near and named and not speaks(sentence, mention):
            return mention
    return None


def points_back(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether an act is spoken of as one told before: الهجوم، هذه الغارات."""
    folds, first = sentence.folds, trigger.first
    if trigger.last - first > 1 and folds[first + 1].startswith("ال") and folds[first].lstrip("بول") in _EVENTS:
        return True  # عملية الطعن
    if first > 1 and folds[first - 1] == "من" and folds[first - 2].lstrip("بول") in _SERIES:
        return False  # تعرضت المدينة لسلسلة من الغارات
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
        if word not in _THE_PLACE or not (fold != word or _is_where(sentence, k, group)):
            continue
        if abs(k - first) > 2 * _BACK or (k + 1 < len(folds) and folds[k + 1] in ANOTHER):
            continue
        for earlier in reversed(analysis.sentences[max(0, sentence.index - _BACK) : sentence.index + 1]):
            for mention in reversed(place_mentions(analysis, earlier)):
                if (earlier is sentence and mention.first >= k) or speaks(earlier, mention):
                    continue
                level = LEVELS.get(mention.precision)
                if level is not None and _THE_PLACE[word] in ("", level):
                    return mention
    return None


def _is_where(sentence: Sentence, at: int, group: Sequence[Act]) -> bool:
    """Tell whether a noun for a place is where an act was: في المدينة، شهدت المدينة، قصفت المدفعية البلدة."""
    folds = sentence.folds
    before = folds[at - 1].removeprefix("و") if at else ""
    if before in LOCATIVES or before in DIRECTIONS or before in _UNDERGOING:
        return True
    for trigger, _ in group:
        between = folds[trigger.last : at]
        if trigger.hit.entry.text.startswith(_STRIKING) and 0 <= at - trigger.last <= _OBJECT_WITHIN * trigger.verb:
            return (
                PREPOSITIONS.isdisjoint(between) and CONNECTIVES.isdisjoint(between) and all(map(str.isalnum, between))
            )
    return False


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
