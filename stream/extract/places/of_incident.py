"""Where an accident, a disaster, a riot or a crime was: beside the words of the article that name it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.grammar import CONNECTIVES, PREPOSITIONS, words
from stream.extract.places.find import places_around
from stream.extract.places.where import mention_score
from stream.lexicon.classes import word_class

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from stream.contracts.event import CauseKind
    from stream.extract.analysis import Analysis, Sentence
    from stream.extract.places.find import PlaceMention
    from stream.lexicon.matcher import Hit

TOLD_WITHIN = 10
"""How many sentences, the title's among them, tell where the news was; later ones tell of other news."""
_STRIKES = word_class("place.struck")
_UNDERGONE = word_class("place.undergone")
_EACH = words("كل كلا")
_OBJECT_WITHIN = 6
_FAR_OBJECT_WITHIN = 14
_BESIDE = 7.0
"""The score of a place that a word for the incident governs, before its rank."""
GOVERNED = 20.0
"""The same of what a disaster came over: above all that are only named near it, since they may be its middle."""
_ANYWHERE = 0.1
"""The score of a place that is named for want of another."""
_ROAD = "الطريق"
_ANY_ROAD = word_class("place.any_road")


def places_of_incident(
    analysis: Analysis, cause: CauseKind, told: Sequence[Sentence]
) -> Iterator[tuple[float, PlaceMention]]:
    """Yield the places that the sentences about a cause give it, with how well each fits.

    Args:
        analysis: the article.
        cause: what happened.
        told: the sentences to read.

    """
    for sentence in told:
        for hit in naming(sentence, cause):
            for mention in places_around(analysis, sentence, hit.first):
                score = _score(sentence, mention, hit)
                if score > 0:
                    yield (_ANYWHERE if is_any_road(sentence, mention) else score), mention


def naming(sentence: Sentence, cause: str) -> list[Hit]:
    """Return the words of a sentence that surely name a cause."""
    return [h for h in sentence.of("causes") if h.entry.get("kind") == cause and not h.entry.get("weak")]


def is_any_road(sentence: Sentence, mention: PlaceMention) -> bool:
    """Tell a road without a name of its own, which is no place: على الطريق الدولي."""
    name = sentence.folds[mention.first : mention.last]
    return name[0].endswith(_ROAD) and all(word in _ANY_ROAD for word in name[1:])


def _score(sentence: Sentence, mention: PlaceMention, hit: Hit) -> float:
    governed = mention.first == hit.last and not mention.relative  # زلزال المغرب
    if governed or _is_struck(sentence, mention, hit):
        return mention.rank + (GOVERNED if hit.entry.get("kind") == "disaster" else _BESIDE)
    return mention_score(sentence, mention, hit.first, hit.last)


def _is_struck(sentence: Sentence, mention: PlaceMention, hit: Hit) -> bool:
    """الزلزال الذي ضرب المغرب، اجتاحت السيول محافظة حجة: what a force of nature came over."""
    gap = sentence.folds[hit.last : mention.first]
    if not gap:
        return hit.first > 0 and sentence.folds[hit.first - 1] in _STRIKES
    if gap[-1] == "من" and gap[-2:-1] and gap[-2] in _EACH:
        gap = gap[:-2]  # ضرب كلا من سوريا وتركيا
    undergone = gap[-1:] in (["لها"], ["له"]) and gap[-2:-1] and gap[-2] in _UNDERGONE  # التي تعرضت لها الولاية
    if len(gap) <= _OBJECT_WITHIN and gap and (undergone or gap[-1] in _STRIKES):
        return True
    if len(gap) > _FAR_OBJECT_WITHIN or not hit.first or sentence.folds[hit.first - 1] not in _STRIKES:
        return False
    return not gap or (gap[-1] not in PREPOSITIONS and gap[-1] not in CONNECTIVES)
