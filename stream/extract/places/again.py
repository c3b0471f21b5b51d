"""A place that is spoken of again by its noun alone: قصفوا المخيم، قرب القاعدة، داخل السوق."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from stream.extract.grammar import DIRECTIONS, LOCATIVES, PREPOSITIONS
from stream.extract.places.find import place_mentions
from stream.extract.places.where import mention_score
from stream.lexicon.classes import word_class
from stream.text.normalise import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stream.extract.analysis import Analysis, Sentence
    from stream.extract.places.find import PlaceMention
    from stream.extract.strikes.triggers import Trigger
    from stream.lexicon.matcher import Hit

BACK = 6
"""How many sentences back the name may stand."""
_SECTIONS = ("site", "site.facility", "site.named", "neighbourhood", "village", "city")
_ENDS = word_class("place.ends")
ANOTHER = word_class("place.another")
"""Adjectives that make of such a noun another place than the one named before: البلدة القديمة."""
_REACH = 12
"""How far from the act its noun may stand."""


def spoken_of(
    analysis: Analysis, sentence: Sentence, triggers: Sequence[Trigger], rivals: Sequence[int] = ()
) -> tuple[float, PlaceMention] | None:
    """Return the place that a noun near an act takes up, named earlier with that noun, and how well it fits the act."""
    best: tuple[float, PlaceMention] | None = None
    for noun in sentence.of("place_nouns"):
        if noun.entry.section not in _SECTIONS or not noun.prefix.endswith(("ال", "لل")) or noun.suffix:
            continue
        at = noun.first
        if noun.last < len(sentence.folds) and sentence.folds[noun.last] in ANOTHER:
            continue
        near = [t for t in triggers if abs(at - t.first) <= _REACH]
        if not near or any(m.first <= at < m.last for m in place_mentions(analysis, sentence)):
            continue
        if not _is_located(sentence, noun) and not any(_is_object(sentence, noun, t) for t in near):
            continue
        named = _named(analysis, sentence, noun)
        if named is None:
            continue
        here = replace(
            named,
            sentence=sentence.index,
            first=at,
            last=noun.last,
            locative=True,
            listed=False,
            wider=False,
            relative=False,
        )
        score = max(mention_score(sentence, here, t.first, t.last, rivals) for t in near)
        if score > 0 and (best is None or score > best[0]):
            best = score, named
    return best


def _is_located(sentence: Sentence, noun: Hit) -> bool:
    """Tell whether a word of place stands before a noun: داخل المخيم، عند مدخل المخيم."""
    if noun.prefix.startswith(("ب", "وب")):
        return True
    before = [token.fold for token in sentence.tokens[max(0, noun.first - 2) : noun.first]]
    if before[-1:] and before[-1] in _ENDS:
        before.pop()
    return bool(before) and (before[-1] in LOCATIVES or before[-1] in DIRECTIONS)


def _is_object(sentence: Sentence, noun: Hit, trigger: Trigger) -> bool:
    """استهدفوا القاعدة، استهدفت مسيرتان القاعدة."""
    gap = noun.first - trigger.last
    if gap == 1 and trigger.verb and noun.entry.section not in ("city", "village"):
        return sentence.tokens[trigger.last].kind == "word" and sentence.tokens[trigger.last].fold not in PREPOSITIONS
    return gap == 0


def _named(analysis: Analysis, sentence: Sentence, noun: Hit) -> PlaceMention | None:
    """Return the place named last with a noun before it."""
    word = fold(noun.entry.text)
    for earlier in reversed(analysis.sentences[max(0, sentence.index - BACK) : sentence.index + 1]):
        for mention in reversed(place_mentions(analysis, earlier)):
            if earlier is sentence and mention.first >= noun.first:
                continue
            tokens = earlier.tokens[mention.first : mention.last]
            if any(token.fold.removeprefix("و").removeprefix("ب").removeprefix("ل") == word for token in tokens[:-1]):
                return mention
    return None
