"""Subjects that do not stand behind their cue: before the verb, or in the sentence that it ends."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from stream.extract.grammar import words
from stream.extract.statements.asides import skip_asides
from stream.extract.statements.grammar import CONNECTIVES, PREPOSITIONS, definite, stops
from stream.extract.statements.phrase import Phrase
from stream.extract.statements.phrases import read_phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stream.extract.statements.cues import Cue
    from stream.extract.statements.passage import Passage
    from stream.extract.statements.phrase import Frame

_FAR = 30
_NEAR = 8
_BEFORE_VERB = words("قد فقد كان كانت ايضا هو هي كانوا سبق ان")
_WAS = words("كان كانت كانوا")
_GO_ON = words("في على عبر من")
_ABOUT = words("حوالي نحو قرابة زهاء أغلبية غالبية معظم")
_RELATIVE = words("الذي التي الذين والذي والتي والذين")


def before_verb(passage: Passage, cue: Cue, frame: Frame) -> Phrase | None:
    """Read the subject that stands before a verb: at the head of its clause, or as antecedent of الذي."""
    if cue.kind != "verb" or cue.prefix:
        return None
    for start in _starts(passage, cue.first):
        phrase = read_phrase(passage, start, cue.first, frame)
        if phrase and _reaches(passage, phrase.after, cue.first):
            return phrase
    return None


def _starts(passage: Passage, at: int) -> Iterator[int]:
    """Yield where a phrase before a verb may begin, the farthest first."""
    start = max(sentence_start(passage, at), at - _FAR)
    yield skip_asides(passage, start, at)
    relative = passage.folds[at - 1] in _RELATIVE
    for j in range(start + 1, at):
        before = passage.tokens[j - 1]
        bounded = before.kind == "punct" or before.fold in CONNECTIVES or before.fold in _BEFORE_VERB
        free = relative or before.fold not in PREPOSITIONS
        if bounded or (
            free and passage.hit(j, "role.noun", "org.noun", "actor", "first.name") and not _land(passage, j)
        ):
            yield j


def _land(passage: Passage, at: int) -> bool:
    """Return whether a state or city is named: behind another noun it is where something lies (شمالي العراق، قال)."""
    named = passage.hit(at, "actor")
    return named is not None and named.entry.get("class") == "state" and not passage.hit(at, "role.noun", "org.noun")


def _reaches(passage: Passage, after: int, verb: int) -> bool:
    """Return whether only قد، كان or a relative pronoun stand between a phrase and the verb."""
    after = skip_asides(passage, after, verb)
    return after >= verb or all(passage.folds[j] in _BEFORE_VERB | _RELATIVE for j in range(after, verb))


def main_subject(passage: Passage, start: int, stop: int, cue: Cue, frame: Frame) -> Phrase | None:
    """Read the first noun phrase of a sentence that is surely a speaker's and agrees: the subject of its main verb.

    Args:
        passage: the passage.
        start: index of the sentence's first token.
        stop: index that the phrase must not reach beyond.
        cue: the cue that it must agree with.
        frame: what is known there.

    """
    for at in range(start, min(stop, start + _NEAR)):
        governed = at > start and passage.folds[at - 1] in PREPOSITIONS
        if governed or passage.quoted[at] >= 0 or stops(passage, at):
            continue
        phrase = read_phrase(passage, at, stop, frame)
        if phrase and phrase.kind != "document" and _may_speak(passage, phrase, cue):
            return phrase
    return None


def behind_being(passage: Passage, start: int, cue: Cue) -> Phrase | None:
    """Read who spoke, though no lexicon knows the noun: وكانت [صفحات محلية] قد تحدثت; whoever spoke before did not."""
    first, folds = start + 1, passage.folds
    if cue.kind != "verb" or cue.prefix or folds[start].removeprefix("و") not in _WAS or first >= cue.first:
        return None
    last = next((j for j in range(first, cue.first) if folds[j] in _BEFORE_VERB or stops(passage, j)), cue.first)
    words_only = all(passage.tokens[j].kind == "word" and passage.quoted[j] < 0 for j in range(first, last))
    marked = last < cue.first and passage.tokens[last].kind == "punct"
    ends = last == cue.first or marked or folds[last] in _BEFORE_VERB | _GO_ON
    if not 0 < last - first <= _NEAR or not words_only or not ends or folds[first] in _ABOUT:
        return None
    if passage.place(first) or passage.hit(first, "time", "quantity", "not.speaker"):
        return None
    return Phrase(first, last, "source", (first, last), None, None, last)


def _may_speak(passage: Passage, phrase: Phrase, cue: Cue) -> bool:
    if phrase.kind == "person":
        office = phrase.name is None and not definite(passage, phrase.first)
        return not office or phrase.last - phrase.first > 1
    return cue.gender is None or (cue.gender == "m") == is_masculine(passage, phrase)


def is_masculine(passage: Passage, phrase: Phrase) -> bool:
    """Return whether the head of an organisation's name takes a verb in the masculine (الجيش، النظام)."""
    head = passage.hit(phrase.first, "org.noun")
    return head is not None and head.form == "singular" and not passage.folds[phrase.first].endswith(("ه", "ات"))


def sentence_start(passage: Passage, at: int) -> int:
    """Return the index of the first token of a token's sentence."""
    return bisect_left(passage.ends, passage.ends[at])


def opens_addressee(passage: Passage, phrase: Phrase) -> bool:
    """Return whether an object's plural in ين, or a word such as المجتمع الدولي, is who is called upon."""
    if passage.hit(phrase.first, "addressee"):
        return True
    office = phrase.kind == "person" and phrase.name is None and definite(passage, phrase.first)
    return office and passage.folds[phrase.first].endswith("ين")
