"""What is said with nothing before it: أكد [ضرورة كذا]، نفى [هذه الرواية]."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.grammar import words
from stream.extract.statements.grammar import (
    CLAUSE,
    PREPOSITIONS,
    SENTENCE_MARKS,
    definite,
    stops,
    verbal_noun,
)
from stream.extract.statements.parts import Reading, between
from stream.extract.statements.phrase import COMMAS

if TYPE_CHECKING:
    from stream.extract.statements.parts import Search

_SOON = 7
_FAR = 25
_THESE = words("هذا هذه تلك ذلك هولاء")
_LATTER = words("الاخير الاخيره الاخيران الاخيرين")  # وهو ما تنفيه الأخيرة: who, not what


def behind_bond(search: Search, at: int) -> int:
    """Return the index behind whom a body belongs to, before what it says of itself: [المنشقة عن فلان] مسؤوليتها."""
    p, end = search.p, min(at + _SOON + 1, search.stop)
    if not search.late or not definite(p, at) or not any("bond" in p.hits[j] for j in range(search.cue.last, at + 1)):
        return at
    for j in range(at + 1, end):
        noun = p.opens(j)
        if p.folds[j] in SENTENCE_MARKS or p.folds[j] in CLAUSE or j in p.opening:
            break
        if noun is not None and noun.suffix and not noun.prefix:
            return j
    return at


def later_object(search: Search, at: int, after: int) -> Reading | None:
    """Return the object farther on, where what stands at a token rather goes on with an occasion: في افتتاح ورشة، ضرورة."""
    p = search.p
    if at == after or p.opens(at) or verbal_noun(p.folds[at]) or p.tokens[at].kind == "number":
        return None
    for j in range(at + 1, min(at + _FAR, search.stop)):
        if p.folds[j] in CLAUSE or j in p.opening or p.folds[j] in SENTENCE_MARKS:
            return None
        found = late_object(search, j, after) if search.late and p.folds[j - 1] in COMMAS else None
        if found:
            return found
    return None


def late_object(search: Search, at: int, after: int) -> Reading | None:
    """Return the reading where a noun that opens what is said stands behind an occasion: في كلمة أمام النواب، ضرورة."""
    p, cue = search.p, search.cue
    noun = p.opens(at) if at > after else None
    if noun is None or noun.prefix != "" or cue.suffix:
        return None
    before = p.folds[at - 1]
    occasion = not PREPOSITIONS.isdisjoint(p.folds[after:at])
    closed = before in COMMAS or before == ")" or before.endswith("ا") or definite(p, at - 1)
    return Reading(cue, None, "object", at, 0, between(after, at)) if occasion and closed else None


def _clause_within(search: Search, at: int, far: int) -> bool:
    return not CLAUSE.isdisjoint(search.p.folds[at : min(at + far, search.stop)])


def still_subject(search: Search, at: int) -> bool:
    """Return whether who speaks goes on, and no object begins: أكد البرنامج الأممي أن."""
    return search.cue.kind == "verb" and (_apposed(search, at) or (definite(search.p, at) and _alone(search, at)))


def _alone(search: Search, at: int) -> bool:
    """Return whether a definite noun, perhaps with one adjective, fills the room before a clause."""
    end = min(at + 3, search.stop)
    behind = next((j for j in range(at + 1, end) if not definite(search.p, j)), end)
    if behind >= search.stop or search.p.folds[behind] in CLAUSE:
        return behind < search.stop
    noun = search.p.opens(behind)  # أعلن التنظيم المحظور [مسؤوليته]
    return noun is not None and noun.prefix == "" and search.p.opens(at) is None


def _apposed(search: Search, at: int) -> bool:
    """Return whether an office between commas stands before a clause: أكد فلان، قائد الجيش المكلف، أن."""
    p = search.p
    if p.folds[at - 1] not in COMMAS or "role.noun" not in p.hits[at]:
        return False
    behind = range(at + 1, min(at + _FAR, search.stop))
    return any(p.folds[j] in CLAUSE and p.folds[j - 1] in COMMAS for j in behind)


def object_at(search: Search, at: int) -> bool:
    """Return whether what is said begins at a token with nothing before it."""
    p, token = search.p, search.p.tokens[at]
    noun, refuses = p.opens(at), "refuses" in search.cue.flags
    if token.kind == "number" or (noun and noun.prefix in ("", "ال") and not refuses):
        return True
    if at in p.opening or token.kind not in ("word", "latin"):
        return False
    if (token.fold[0] in "بل" and not p.hit(at, "actor", "first.name")) or (refuses and p.hit(at, "act")):
        return False
    if search.cue.suffix:
        return token.fold not in CLAUSE and token.fold not in _LATTER
    if token.fold in _THESE and at + 1 < search.stop and definite(p, at + 1):
        return True  # نفى هذه الرواية
    return not stops(p, at) and (verbal_noun(token.fold) or not _clause_within(search, at, _SOON))
