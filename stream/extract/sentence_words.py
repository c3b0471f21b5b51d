"""What many rules ask of the words of a sentence: the one at an index, whether they count or tell of the hurt, what is known."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING

from stream.extract.once import once
from stream.lexicon.classes import word_class

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from stream.extract.analysis import Sentence
    from stream.lexicon.matcher import Hit

WORN = word_class("people.worn")
_HURT = frozenset(("killed", "injured", "killed_or_injured"))
_BEYOND = [""] * 64  # rules look less than half as far beyond a sentence
_first, _kind = attrgetter("first"), attrgetter("kind")


@once
def word_at(sentence: Sentence) -> Callable[[int], str]:
    """Return what gives the folded word at an index, an empty one beyond the ends of the sentence.

    Looking into a list costs a tenth of a method of ours, and rules ask hundreds of times an article. The empty words
    behind the last stand before the first too: an index below zero counts from the end of a list.
    """
    return [*sentence.folds, *_BEYOND].__getitem__


@once
def has_number(sentence: Sentence) -> bool:
    """Tell whether a number in digits stands in a sentence."""
    return "number" in map(_kind, sentence.tokens)


@once
def hurt_words(sentence: Sentence) -> list[Hit]:
    """Return the words of a sentence that tell of killed or hurt people, in the order of the text."""
    return [hit for hit in sentence.by_lexicon.get("casualties", ()) if hit.entry.get("kind") in _HURT]


def without_worn(sentence: Sentence, hits: Sequence[Hit]) -> Sequence[Hit]:
    """Return the words for people but those of whose clothes somebody wears: مسلحون يرتدون زي الشرطة، ملابس رجال الأمن."""
    if not hits or not _tells_clothes(sentence):
        return hits
    return [hit for hit in hits if not _is_worn(sentence.folds, hit.first)]


@once
def _tells_clothes(sentence: Sentence) -> bool:
    return not WORN.isdisjoint(sentence.folds)


def _is_worn(folds: Sequence[str], at: int) -> bool:
    """Tell زي الشرطة, زيا عسكريا and ملابس رجال الأمن by the words before."""
    return at > 0 and (folds[at - 1] in WORN or (at > 1 and folds[at - 2] in WORN and folds[at].startswith("ال")))


def hits_at(hits: Sequence[Hit], at: int) -> Iterator[Hit]:
    """Yield those of some hits, which stand in the order of the text, that begin at a token."""
    for k in range(bisect_left(hits, at, key=_first), len(hits)):
        if hits[k].first != at:
            return
        yield hits[k]


def begins_entry(sentence: Sentence, at: int) -> bool:
    """Tell whether some lexicon knows what begins at a token."""
    return next(hits_at(sentence.hits, at), None) is not None
