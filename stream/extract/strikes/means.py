"""What an act was done with: the weapons that stand by its word as its means, and not as what it hit."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING

from stream.extract.grammar import DONE_BY, with_waw, words
from stream.extract.phrases import clause_bounds
from stream.extract.strikes.triggers import GENERAL
from stream.lexicon.classes import word_class

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stream.extract.analysis import Sentence
    from stream.extract.strikes.triggers import SentenceHits
    from stream.lexicon.matcher import Hit

WINDOW = 14
"""How many tokens from its trigger a weapon may stand."""
_KEPT_IN = word_class("weapon.kept_in")
_KEPT_FOR = word_class("weapon.kept_for")
_ASIDES = 30
"""How far behind its act the means may stand where only what is set off by commas stands between."""
_MOST_MARKS = 4
_DAYS = ("weekday", "day", "month")
_PAST = word_class("time.past")
_COUNTED_MEANS = 2
"""How far behind its preposition a weapon may stand: بعشرات من القذائف."""
_PARKED = 6
"""How far behind aircraft the airfield may stand on which they were hit."""
_INSIDE = words("في داخل علي")
_AIRFIELDS = word_class("weapon.airfield")
_CARRIERS = with_waw(word_class("weapon.carrier"))
_CRASH = tuple(sorted(word_class("weapon.crash")))
_COUNTED = word_class("weapon.counted")
_TAKING = with_waw(word_class("weapon.taken"))
_TAKEN_WITHIN = 4
_ANSWER = word_class("act.answered")
_COMMAS = ("،", ",")
_WHICH = words("الذي التي اللذان اللذين اللتين الذين")
_GUNFIRE = ("fire", "shooting.verb")
_BESIDE = 3
_BARRAGE = 4
"""How far apart two weapons of one barrage stand: بالمدفعية الثقيلة والمسيرات."""
_FLIGHT = word_class("weapon.flight")
_FLIES_WITHIN = 3


def means_of(sentence: Sentence, hits: SentenceHits, hit: Hit) -> list[Hit]:
    """Return the weapons that the act of a trigger was done with, in the order of the text."""
    if not hits.weapons:
        return []
    wide_start, wide_end = clause_bounds(sentence, hit.first, hit.last)
    start, end = max(wide_start, hit.first - WINDOW), min(wide_end, hit.last + WINDOW)
    near = [
        h
        for h in hits.weapons
        if start <= h.first < end and _may_arm(sentence, h, hit) and not _strikes_nobody(sentence, h)
    ]
    near += _named_apart(sentence, hits, wide_end) or _named_late(sentence, hits, hit, end)
    if not near:
        return near
    around = [h for h in hits.strikes if hit.first - 2 * WINDOW <= h.first < hit.last + 2 * WINDOW]
    around = [h for h in around if not hits.trapped.issuperset(range(h.first, h.last))]  # الواقعة في: no act between
    return list(_leading([h for h in near if not (_of_another(around, h, hit) or _answers(sentence, h, hit))]))


def _strikes_nobody(sentence: Sentence, weapon: Hit) -> bool:
    """Tell whether a weapon is only kept somewhere, stands or crashes, flies over, carries others or was seized."""
    if is_kept(sentence, weapon) or _is_crashed(sentence, weapon) or is_on_the_ground(sentence, weapon):
        return True
    if _is_carrier(sentence, weapon) or _only_flies(sentence, weapon):
        return True
    return weapon.entry.get("class") == "firearm" and is_taken(sentence, weapon)


def is_taken(sentence: Sentence, weapon: Hit, start: int = 0) -> bool:
    """دمر الجيش سيارات مفخخة، ضبط صواريخ، أحزمة ناسفة أبطلت: what is destroyed, seized or defused is no means of the act.

    Args:
        sentence: where it is named.
        weapon: the weapon.
        start: index of the first token that may tell it.

    """
    before = sentence.folds[max(start, weapon.first - _TAKEN_WITHIN) : weapon.first]
    by = "ب" in weapon.prefix or (weapon.entry.lexicon == "strikes" and weapon.entry.text.startswith("ب"))
    return not by and not _TAKING.isdisjoint(before)


def is_on_the_ground(sentence: Sentence, aircraft: Hit) -> bool:
    """تدمير ثلاث مقاتلات في مطار ساكي: planes that stood on an airfield."""
    behind = sentence.folds[aircraft.last : aircraft.last + _PARKED]
    return aircraft.entry.section == "aircraft" and any(
        at in _INSIDE and word.removeprefix("ال") in _AIRFIELDS for at, word in pairwise(behind)
    )


def _is_carrier(sentence: Sentence, weapon: Hit) -> bool:
    """حاملة الطائرات الأميركية: a ship, whatever it carries."""
    return weapon.first > 0 and sentence.folds[weapon.first - 1] in _CARRIERS


def _is_crashed(sentence: Sentence, weapon: Hit) -> bool:
    """تحطمت مروحية عسكرية ومقتل طاقمها: what crashed hit nobody."""
    before = sentence.folds[max(0, weapon.first - 2) : weapon.first]
    return weapon.entry.section == "aircraft" and any(word.removeprefix("و").startswith(_CRASH) for word in before)


def _leading(weapons: list[Hit]) -> Iterator[Hit]:
    """Leave out what is only named second: a barrage of guns and drones is one of the weapon named first."""
    before: Hit | None = None
    for weapon in weapons:
        if before is None or not (weapon.prefix.startswith("و") and weapon.first - before.last <= _BARRAGE):
            yield weapon
        before = weapon


def _of_another(around: list[Hit], weapon: Hit, trigger: Hit) -> bool:
    """Tell whether a weapon belongs to another act between: قصف مواقع بعد إسقاط طائرة مسيرة."""
    fired = (h for h in around if h.first != trigger.first and h.entry.get("needs") == "munition" and not _relative(h))
    if any(0 <= weapon.first - h.last <= 2 for h in fired):
        return True  # أطلق صاروخا ردا على قصف
    low, high = sorted((weapon.first, trigger.first))
    return any(low < h.first < high and h.entry.section not in GENERAL and not _relative(h) for h in around)


def _answers(sentence: Sentence, weapon: Hit, trigger: Hit) -> bool:
    """قصف بصواريخ مقرا ردا على تفجير المسجد: what an answer was dealt with is not the means of what it answers."""
    low, high = sorted((weapon.first, trigger.first))
    return not _ANSWER.isdisjoint(sentence.folds[low:high])


def _relative(hit: Hit) -> bool:
    """سقوط قنبلة ألقتها مسيرة: who launched what an act was done with tells of the same act."""
    return hit.entry.section in ("launch.verb", "fire.verb") and (
        bool(hit.suffix) or hit.entry.text.endswith(("ه", "ها"))
    )


def _named_apart(sentence: Sentence, hits: SentenceHits, end: int) -> list[Hit]:
    """هاجمت القوات القرية، بعشرات القذائف: the means behind the mark that ends the clause."""
    at = end + 1
    if at < len(sentence.folds) and sentence.folds[at].startswith("ب") and sentence.folds[end] in _COMMAS:
        for weapon in hits.weapons:
            if at <= weapon.first <= at + _COUNTED_MEANS and (weapon.first > at or "ب" in weapon.prefix):
                return [weapon]
    return []


def _named_late(sentence: Sentence, hits: SentenceHits, hit: Hit, start: int) -> list[Hit]:
    """استهدفت صباح الثلاثاء، سيارة في بلدة كتيان بطائرة مسيرة: the means behind a time or a description set off by commas."""
    last = min(len(sentence.folds), hit.last + _ASIDES)
    for weapon in hits.weapons:
        if start <= weapon.first < last and _is_governed(sentence, weapon):
            return [weapon] if weapon.first < _clause_end(sentence, hit.last) else []
    return []


def _clause_end(sentence: Sentence, at: int) -> int:
    """Return the mark that ends a clause, over commas that only set off a time or what describes a noun with ال."""
    folds, marks = sentence.folds, sentence.clause_marks
    first = bisect_left(marks, at)
    dated = {hit.last for hit in sentence.of("dates") if hit.entry.section.startswith(_DAYS)}
    for mark in marks[first : first + _MOST_MARKS]:
        behind = folds[mark + 1].removeprefix("و") if mark + 1 < len(folds) else ""
        described = behind.startswith("ال") and behind not in _WHICH  # the clause of التي has its own verb
        if folds[mark] not in _COMMAS or not (mark in dated or folds[mark - 1] in _PAST or described):
            return mark
    return len(folds)


def _is_governed(sentence: Sentence, weapon: Hit) -> bool:
    """بطائرة مسيرة، بعشرات القذائف، بعدد من الصواريخ."""
    before = sentence.folds[max(0, weapon.first - _COUNTED_MEANS) : weapon.first]
    return "ب" in weapon.prefix or any(word in _COUNTED for word in before)


def _only_flies(sentence: Sentence, aircraft: Hit) -> bool:
    """ترافق القصف مع تحليق مكثف لطائرات مسيرة: what flies over while others fire."""
    return not _FLIGHT.isdisjoint(sentence.folds[max(0, aircraft.first - _FLIES_WITHIN) : aircraft.first])


def is_kept(sentence: Sentence, weapon: Hit) -> bool:
    """قصف منصات صواريخ، غارة على مستودع للطائرات المسيرة: what is hit with its place is no means."""
    if "ب" in weapon.prefix:
        return False
    before = [_bare(word) for word in sentence.folds[max(0, weapon.first - 2) : weapon.first]]
    if before and before[-1] in _KEPT_FOR:
        before.pop()
    return bool(before) and before[-1] in _KEPT_IN


def _bare(word: str) -> str:
    return word.removeprefix("و").removeprefix("ل").removeprefix("ل").removeprefix("ال")


def _may_arm(sentence: Sentence, weapon: Hit, trigger: Hit) -> bool:
    """Tell whether a lone مسيرة (march) or مقاتلة (fighter woman) is a weapon: as the means of the act."""
    if trigger.entry.section.startswith(_GUNFIRE):  # of what flies the one that fires, not the one fired at
        reach = _BESIDE if trigger.entry.section.startswith("fire") else 0
        return (
            weapon.last - trigger.first >= -_BESIDE
            and weapon.first - trigger.first <= reach
            and "ب" not in weapon.prefix
        )
    if not weapon.entry.get("bare") or weapon.prefix.endswith("ب"):
        return True
    if trigger.entry.section.startswith("means") and weapon.entry.get("class") == "artillery":
        return False  # دبابة بقذيفة: the tank was hit
    if trigger.entry.section.startswith(("target", "killing")) and weapon.entry.get("class") == "artillery":
        return weapon.prefix == "ال" and weapon.first == trigger.last  # استهدف دبابة: the tank is the target
    if weapon.first > trigger.last and sentence.folds[weapon.first - 1] in DONE_BY:
        return True  # الغارة المعادية التي نفذتها مسيرة
    return -_BESIDE <= weapon.first - trigger.first <= _BESIDE or 0 <= trigger.first - weapon.last < _BESIDE
