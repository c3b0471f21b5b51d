"""What is said behind a preposition of the cue, written apart or on its word: دعا إلى كذا، طالب بكذا."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.grammar import words
from stream.extract.statements.grammar import (
    PREPOSITIONS,
    verbal_noun,
)
from stream.extract.statements.parts import Reading, between
from stream.lexicon.classes import word_class

if TYPE_CHECKING:
    from stream.extract.statements.parts import Search

_GOVERNING = word_class("link.governing")
ATTACHED = words("ب بـ")
_NOT_ATTACHED = word_class("whole.ba")
_SET_PHRASES = word_class("link.set")


def preposition_at(search: Search, at: int, begun: int) -> Reading | None:
    """Return the reading where a preposition of the cue governs what is said."""
    p, cue = search.p, search.cue
    token = p.tokens[at]
    # في إشارة [إلى]، بالإضافة [إلى]: the noun before governs it
    governed = at > cue.last and p.folds[at - 1] in _GOVERNING
    if token.fold in cue.comps and token.fold in PREPOSITIONS and not governed and not _set_phrase(search, at):
        return search.begin("preposition", at + 1, begun, at)
    if "ب" in cue.comps and is_attached(search, at):
        if token.fold in ATTACHED:
            return search.begin("preposition", at + 1, begun, at)
        return Reading(cue, None, "preposition", at, 1, between(begun, at))
    if "ل" not in cue.comps or token.fold[0] != "ل" or token.kind != "word":
        return None
    if token.fold.startswith("لل"):
        return Reading(cue, None, "preposition", at) if at == begun else None
    noun = p.opens(at)
    opens = (noun is not None and noun.prefix == "ل") or verbal_noun(token.fold[1:])
    return Reading(cue, None, "preposition", at, 1, between(begun, at)) if opens else None


def _set_phrase(search: Search, at: int) -> bool:
    """Return whether a preposition belongs to a set phrase (على هامش، من جهته), not to the cue."""
    if at + 1 >= search.stop:
        return True
    following = search.p.folds[at + 1]
    return following in _SET_PHRASES or (
        search.p.folds[at] == "في" and search.p.hit(at + 1, "occasion", "time") is not None
    )


def is_attached(search: Search, at: int) -> bool:
    """Return whether ب is written on a word and governs what is said (طالب بإنشاء، أفاد بأن)."""
    token = search.p.tokens[at]
    if token.fold in ATTACHED:
        return True
    noun = search.p.hit(at, "content.noun", "act")
    if noun is not None and noun.prefix == "ب" and noun.last == at + 1:
        return True  # توعد برد، هدد بقصف: though a place too
    if token.kind != "word" or token.fold[0] != "ب" or len(token.fold) < 4 or token.fold in _NOT_ATTACHED:
        return False
    if search.p.governed(at + 1):
        return False  # أفاد حاكم الإقليم أوليغ [بيلوف] بمقتل
    own = search.p.hits[at].get("whole.word")
    if own is not None and own.prefix == "":
        return False
    hit = search.p.hit(at, "first.name", "actor")
    return (hit is None or hit.prefix != "") and not search.p.place(at)
