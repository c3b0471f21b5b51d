"""One sentence read for places: what the lexicons say of its words, and the names that the gazetteer knows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from stream.extract.places.words import is_no_verb
from stream.lexicon.places import load_gazetteer
from stream.text.known import Known

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from stream.extract.analysis import Sentence
    from stream.lexicon.matcher import Hit
    from stream.lexicon.place import Place

_CLITICS = ("", "و", "ب", "ل", "ف", "وب", "ول", "ك", "فب")
_CLITIC_LETTERS = frozenset("وبلفك")
# Words of these lexicons are no places, whatever small town bears them, nor are those for people and the names of who is armed.
_NO_PLACES = ("strikes", "weapons", "casualties", "quantifiers", "cues")
_MAYBE_PLACES = frozenset(("nationality", "not_people"))
"""Sections of words for people."""


def _is_other_word(sentence: Sentence, hit: Hit) -> bool:
    """إحياء الذكرى is no أحياء, and وأدى الحادث no وادي, which fold alike."""
    norm = sentence.tokens[hit.first].norm
    return (hit.entry.text == "أحياء" and "إ" in norm) or (hit.entry.text.startswith("وادي") and "أ" in norm)


class PlaceReader:
    """The words of a sentence with its place nouns, its adjectives of states and what cannot be a place."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.folds = sentence.folds
        self.nouns: dict[int, Hit] = {}
        self.refused: set[int] = set()
        self.never: set[int] = set()
        """Those of `refused` that follow place nouns and are no names."""
        self.words: dict[int, int] = {}
        """Ends of what other lexicons find, by first token: a longer name is a place all the same (أم درمان)."""
        self.states: dict[int, Hit] = {}
        found = sentence.by_lexicon
        for hit in found.get("place_nouns", ()):
            if hit.entry.section.startswith("not"):
                self.refused.add(hit.first)
                self.never.add(hit.first)
            elif hit.entry.section != "ending" and not hit.suffix and not _is_other_word(sentence, hit):
                self.nouns.setdefault(hit.first, hit)
        for hit in found.get("demonyms", ()):
            self.states.setdefault(hit.first, hit)
        for hit in found.get("causes", ()):
            if hit.prefix.endswith("ب") and hit.entry.get("kind") == "disaster":
                self.refused.add(hit.first)  # 27 وفاة بسيول: floods, and no capital
        self._names: set[int] = set()
        self._gather_refused()

    def _gather_refused(self) -> None:
        found = self.sentence.by_lexicon
        for lexicon in _NO_PLACES:
            if lexicon in found:
                self._refuse(found[lexicon])
        if "people" in found:
            self._refuse([hit for hit in found["people"] if hit.entry.section not in _MAYBE_PLACES])
        if "armed" in found:
            self._refuse([hit for hit in found["armed"] if hit.entry.section.startswith("name")])
        self.refused.update(self.words)

    def _refuse(self, hits: Sequence[Hit]) -> None:
        words = self.words
        for hit in hits:
            first, last = hit.first, hit.last
            if hit.form == "present" and is_no_verb(self.sentence, hit):
                self._names.add(first)
            elif last > words.get(first, 0):
                words[first] = last
                if last - first > 1:
                    self.refused.update(range(first, last))

    def known(self, at: int) -> tuple[int, Sequence[Place], str] | None:
        """Look a name up with each clitic taken off its first word; return its end, places and the clitic."""
        if at >= len(self.folds) or self.sentence.tokens[at].kind != "word":
            return None
        behind = at + 1
        follows = self.folds[behind] if behind < len(self.folds) else ""
        for clitic, stem, whole, onward in STEMS[self.folds[at]]:
            if whole or follows in onward or follows == "-":
                found = load_gazetteer().longest(stem, self.folds, behind)
                if found is not None:
                    return at + found[0], self._spelled(at, stem, found[1]), clitic
        return None

    def _spelled(self, at: int, stem: str, places: Sequence[Place]) -> Sequence[Place]:
        """مدينة إب: written with its hamza it is neither آب nor أب, which fold alike; مدينة تدمر: no verb stands there."""
        if at not in self._names and (len(stem) > 2 or "إ" not in self.sentence.tokens[at].norm):
            return places
        return [replace(place, ambiguous=False) for place in places]


def _stems(word: str) -> tuple[_Stem, ...]:
    if word[0] not in _CLITIC_LETTERS:
        found = [("", word)] if len(word) > 1 else []
    else:
        found = [(c, word[len(c) :]) for c in _CLITICS if word.startswith(c) and len(word) - len(c) >= 2]
        if word.startswith(("لل", "ولل")):
            found.append(("ل", "ا" + word[word.index("ل") :]))
    known = load_gazetteer()
    return tuple(
        (clitic, stem, known.is_name(stem), known.onward(stem)) for clitic, stem in found if known.begins(stem)
    )


_Stem = tuple[str, str, bool, "AbstractSet[str]"]
STEMS = Known(_stems, 1 << 15)
"""What is left of a folded word with a clitic taken off that a place name can bear, where it begins one.

The clitic, the rest, whether that is a whole name, and the second words of the longer names that begin with it.
"""
