"""Which words of a sentence name an act of armed violence, and by which of their readings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.grammar import ANNOUNCING, DONE_BY, PREPOSITIONS, WAGING, words
from stream.extract.places.words import is_no_verb
from stream.extract.strikes.means import is_taken
from stream.extract.strikes.mode import mode_of
from stream.extract.strikes.shot_down import REPELLING
from stream.extract.strikes.triggers import Trigger, fires
from stream.lexicon.classes import word_class

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stream.extract.analysis import Sentence
    from stream.extract.strikes.triggers import SentenceHits
    from stream.lexicon.matcher import Hit

_TAKES_NOUN = word_class("act.takes_noun")
_COMPLEMENT = words("ان انه انها انهم بان بانه بانها عن")
_WAGED_WITHIN = 6
_WAGED = 0.85
_WAGED_OR_REPELLED = WAGING | REPELLING
_DROPPED = ("bomb", "explosive")
_DROPPED_WITHIN = 6
_DEFENCES = tuple(sorted(word_class("weapon.defences")))
_FALLING = ("artillery", "missile", "airbomb")


def triggers(sentence: Sentence, hits: SentenceHits) -> Iterator[Trigger]:
    """Yield the triggers of a sentence that stand in no trap, with their modes, by first token."""
    trapped = hits.trapped
    for hit in _choices(sentence, hits):
        if (trapped and trapped.issuperset(range(hit.first, hit.last))) or is_no_verb(sentence, hit):
            continue
        if hit.entry.section.startswith("means") and is_taken(sentence, hit):
            continue
        verb = hit.entry.attrs.get("pos") == "verb"
        mode, told = mode_of(sentence, hits, hit)
        yield Trigger(hit.first, hit.last, hit, hit.entry.section, mode, told, _weight(sentence, hit), verb)


def _weight(sentence: Sentence, hit: Hit) -> float:
    """Return how surely a word tells of an act: more than the lexicon says where somebody wages or repels it."""
    attrs, folds = hit.entry.attrs, sentence.folds
    weight = float(attrs.get("weight", "0.5"))
    if attrs.get("pos") != "noun" or folds[hit.last - 1].endswith("ات"):
        return weight  # شن هجمات may be what they use to do
    waged = hit.last < len(folds) and folds[hit.last] in DONE_BY
    waged = waged or not _WAGED_OR_REPELLED.isdisjoint(folds[max(0, hit.first - _WAGED_WITHIN) : hit.first])
    return max(weight, _WAGED) if waged else weight


def _choices(sentence: Sentence, hits: SentenceHits) -> Iterator[Hit]:
    """For each run of overlapping strike words the best reading: the longest, a noun where the form shows one."""
    strikes = hits.strikes  # by first token, the longest first
    reached = at = 0
    while at < len(strikes):
        first, last = strikes[at].first, strikes[at].last
        behind = at + 1
        while behind < len(strikes) and strikes[behind].first == first and strikes[behind].last == last:
            behind += 1
        if first >= reached:
            yield strikes[at] if behind - at == 1 else _best_reading(sentence, hits, strikes[at:behind])
            reached = last
        at = behind


def _best_reading(sentence: Sentence, hits: SentenceHits, readings: list[Hit]) -> Hit:
    if readings[0].entry.text.startswith("أسقط"):
        need = "munition" if _drops(sentence, hits, readings[0]) else "aircraft"
        return next(h for h in readings if h.entry.get("needs") == need)
    if readings[0].entry.text.startswith("سقط") and _falls(hits, readings[0]):
        return readings[0]
    for hit in readings:
        if hit.entry.get("needs") == "fire" and fires(sentence, hit):
            return hit
    readings = [h for h in readings if h.entry.get("needs") != "fire"] or readings
    nominal = _is_nominal(sentence, readings[0])
    preferred = [h for h in readings if (h.entry.get("pos") != "verb") == nominal]
    return max(preferred or readings, key=lambda h: float(h.entry.get("weight", "0.5")))


def _drops(sentence: Sentence, hits: SentenceHits, hit: Hit) -> bool:
    """أسقطت الطائرات قنابل على المدينة: what flies drops what does not; أسقطت المضادات طائرة is an interception.

    So is أسقطت الدفاعات الجوية خمس قنابل موجهة.
    """
    near = range(hit.last, hit.last + _DROPPED_WITHIN)
    if any(word.startswith(_DEFENCES) for word in sentence.folds[hit.last : hit.last + _DROPPED_WITHIN]):
        return False
    dropped = (h for h in hits.weapons if h.first in near and h.entry.get("class") in _DROPPED)
    return any("ب" not in weapon.prefix for weapon in dropped)


def _is_nominal(sentence: Sentence, hit: Hit) -> bool:
    """Tell a verbal noun from the verb that is written alike (قصف)."""
    if hit.prefix.lstrip("وف") not in ("", "س"):
        return True
    before = sentence.tokens[hit.first - 1].fold if hit.first else ""
    if before in PREPOSITIONS or before in ("تم", "يتم", "تمت", "جري", "جرت"):
        return True
    norm = sentence.tokens[hit.first].norm
    if before in _TAKES_NOUN or _is_announced(sentence, hit):
        return True
    following = sentence.tokens[hit.last].fold if hit.last < len(sentence.tokens) else ""
    return norm.endswith(("ا", "ة")) or _nisba(following)


def _is_announced(sentence: Sentence, hit: Hit) -> bool:
    """أعلن الجيش قصف مواقع: what is announced without أن is a noun."""
    before = [t.fold.removeprefix("و") for t in sentence.tokens[max(0, hit.first - 5) : hit.first]]
    said = next((k for k in range(len(before) - 1, -1, -1) if before[k] in ANNOUNCING), None)
    return said is not None and all(w.isalpha() and w not in _COMPLEMENT for w in before[said + 1 :])


def _nisba(word: str) -> bool:
    return len(word) > 2 and word.endswith(("ي", "يه", "يا")) and not word.startswith("ال")


def _falls(hits: SentenceHits, hit: Hit) -> bool:
    """قذائف هاون تسقط قرب القصر: what stands before the verb falls, the present of أسقط is written alike."""
    return any(h.last == hit.first and h.entry.section in _FALLING for h in hits.weapons)
