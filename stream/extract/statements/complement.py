"""What joins the content to a cue: a clause after إن، a colon, a quotation, a preposition, or nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.grammar import words
from stream.extract.statements.asides import skip_circumstances
from stream.extract.statements.grammar import (
    CLAUSE,
    NOT_A_COMPLEMENTISER_AFTER,
    SENTENCE_MARKS,
)
from stream.extract.statements.objects import behind_bond, late_object, later_object, object_at, still_subject
from stream.extract.statements.parts import Reading
from stream.extract.statements.phrase import COMMAS
from stream.extract.statements.prepositions import ATTACHED, is_attached, preposition_at
from stream.lexicon.classes import word_class

if TYPE_CHECKING:
    from stream.extract.statements.cues import Cue
    from stream.extract.statements.parts import Search
    from stream.extract.statements.passage import Passage

_NEAR = 2
_NAMED_QUOTE = 5
_BLAME = 15
_WHOLE = words("كامل كل كافه")
_WITHOUT = frozenset(("عدم", "بعدم"))
_MEMBERS = word_class("body.members")
_NAMELY = words("باسم باسمه باسمها باسمهم")
_ON = words("عبر علي في")
_BOUND = frozenset("بل")
"""The prepositions that are written on a word."""
_MARKING = CLAUSE | SENTENCE_MARKS | _NAMELY | {":", "("}
"""What joins what is said, ends the search for it or is passed over, whatever the cue."""


def withheld(passage: Passage, at: int, stop: int) -> bool:
    """Return whether an act that was refused begins at a token: الكشف عن هويته, عدم ذكر اسمه."""
    at += at < stop and passage.folds[at] in _WITHOUT
    return at < stop and "act" in passage.hits[at]


def is_blame(passage: Passage, at: int) -> bool:
    """Return whether a word is مسؤولية, in either spelling, with the article or a pronoun or without."""
    return "مسوولي" in passage.folds[at] or "مسيولي" in passage.folds[at]


def may_join(passage: Passage, cue: Cue, stop: int) -> bool:
    """Return whether anything behind a cue may join what is said to it; cheap, so that many cues are read no further.

    Not for cues with which what is said may stand with nothing before it.

    """
    folds = passage.folds[cue.last : stop]
    if ":" in folds or not CLAUSE.isdisjoint(folds) or not cue.comps.isdisjoint(folds):
        return True
    if passage.opening and any(cue.last <= at < stop for at in passage.opening):
        return True
    bound = tuple(_BOUND & cue.comps)
    return bound != () and any(fold.startswith(bound) for fold in folds)


def find_complement(search: Search, after: int) -> Reading | None:
    """Return the reading, its subject left open, from the index behind the subject."""
    p, cue, stop = search.p, search.cue, search.stop
    search.after = after
    at = skip_circumstances(p, after, stop)
    if at >= stop:
        return None
    at = behind_bond(search, at)
    blame = _blame(search, at)
    if blame > at:
        return Reading(cue, None, "object", blame, 0, (at, blame))
    if "object" in cue.comps and not search.strict and not still_subject(search, at) and object_at(search, at):
        # نفته موسكو، أكده مصدر: what was said stands before the cue
        if cue.suffix and at > cue.last:
            return None
        return later_object(search, at, after) or Reading(cue, None, "object", at)
    return _first_joint(search, at)


def _first_joint(search: Search, begun: int) -> Reading | None:
    """Return the reading of the first word that joins what is said, from the token where the circumstances end."""
    p, stop, at = search.p, search.stop, begun
    folds, hits, opening, near = p.folds, p.hits, p.opening, "near" in search.cue.flags
    comps = search.cue.comps
    bound = _BOUND & comps
    while at < stop:
        fold, here = folds[at], hits[at]
        if not here and fold not in _MARKING and fold not in comps and fold[0] not in bound and at not in opening:
            if near and at > begun + _NEAR:
                return None
            at += 1
            continue  # every other word
        if "actor" in here or fold == "(" or at in opening or fold in _NAMELY:
            onward = _over(search, at)
            if onward > at:
                at = onward
                continue
        found: Reading | None = None
        if fold == ":" or at in opening or fold in CLAUSE or fold in comps or fold[0] in bound:
            found = _at(search, at, begun)
        if found is None and search.late and here:
            found = late_object(search, at, search.after)
        if found:
            return found
        if (
            (fold in SENTENCE_MARKS and len(folds[at - 1]) > 1)
            or (here and at > begun and (_another(search, at) or _joined(search, at)))
            or (near and at > begun + _NEAR)
        ):
            return None
        at += 1
    return None


def _blame(search: Search, at: int) -> int:
    """Return the index of مسؤولية, behind who is made responsible: حمل [الحكومة] مسؤولية كذا; 0 for other cues."""
    if "blames" not in search.cue.flags:
        return 0
    found = next((j for j in range(at, min(at + _BLAME, search.stop)) if is_blame(search.p, j)), 0)
    return found - (found > at and search.p.folds[found - 1] in _WHOLE)


def _over(search: Search, at: int) -> int:
    """Return the index behind a name, bracket or quotation mentioned on the way, which hold no complementiser."""
    p = search.p
    name = p.hits[at].get("actor")
    if name and at + 1 < name.last < search.stop:
        return name.last  # سي إن إن
    if p.folds[at] == "(":
        return max(p.behind_bracket(at, search.stop), at + 1)
    quote = p.opening.get(at, -1)
    if quote >= 0 and (_named(search, at, *p.quotes[quote]) or _passing(search, at, *p.quotes[quote])):
        return max(p.quotes[quote][1], at) + 1
    return at + (p.folds[at] in _NAMELY)  # على لسان المتحدث باسمها


def _at(search: Search, at: int, begun: int) -> Reading | None:
    """Return the reading where a complementiser, a mark or a preposition of the cue stands at a token."""
    p, cue = search.p, search.cue
    fold = p.folds[at]
    if fold == ":":
        clock = 0 < at < search.stop - 1 and p.tokens[at - 1].kind == "number" == p.tokens[at + 1].kind
        return None if clock else search.begin("colon", at + 1, begun, at)
    if at in p.opening:
        if fold not in ATTACHED and p.folds[at - 1] in ATTACHED and "ب" in cue.comps:
            return search.begin("preposition", at, begun, at - 1)
        return search.begin("quote", at, begun, at)
    if fold in CLAUSE and _clause(search, at):
        return None if "quote" in cue.flags else search.begin("clause", at + 1, begun, at)
    return None if search.strict else preposition_at(search, at, begun)


def _clause(search: Search, at: int) -> bool:
    """Return whether a word of CLAUSE opens what is said."""
    before = search.p.tokens[at - 1]
    if at and before.fold in NOT_A_COMPLEMENTISER_AFTER:
        return False
    return not (before.fold == "-" and before.end == search.p.tokens[at].start)  # مون جيه-إن


def _named(search: Search, at: int, first: int, last: int) -> bool:
    """Return whether a quoted run is the name of an organisation or paper (حركة "حماس"، لصحيفة "ذا صن")."""
    p = search.p
    if at <= search.after or last - first > 2 * _NAMED_QUOTE:
        return False  # behind the speaker stands what is said
    press = p.hits[at - 1].get("media.noun")
    if press and press.prefix == "ل":
        return True
    if last - first > _NAMED_QUOTE:
        return False
    before = p.tokens[at - 1]
    if before.fold in ("ل", "لـ"):
        return True
    known = p.hit(at - 1, "org.noun", "media.noun", "role.noun") is not None
    return before.kind == "word" and (known or before.fold in _MEMBERS)


def _passing(search: Search, at: int, first: int, last: int) -> bool:
    """Return whether a short quoted run is mentioned on the way: على منصة "إكس"، وصف مطالب "حماس" بأنها."""
    p = search.p
    if last - first > _NAMED_QUOTE or p.folds[at - 1] in (":", "ب", "بـ"):
        return False
    if p.folds[at - 1] in _ON:
        return True  # عبر "تيليغرام"
    if search.strict:
        return last - first <= 2
    behind = range(p.behind_quote(last), min(last + 12, search.stop))
    for j in behind:
        if _another(search, j):
            return False
        if p.folds[j] in CLAUSE or ("object" in search.cue.flags and is_attached(search, j)):
            return True
    return False


def _joined(search: Search, at: int) -> bool:
    """Return whether a reporting verb joined behind a comma takes what follows: بينه وبين فلان، وأكد أن."""
    p = search.p
    if p.folds[at - 1] not in COMMAS:
        return False
    verbs = (h for h in p.hits[at].values() if h.prefix == "و" and h.last == at + 1)
    return any(h.form == "past" for h in verbs) and p.reports(at)


def _another(search: Search, at: int) -> bool:
    """Return whether another cue's participle begins: this one had no content."""
    accusative = search.p.folds[at].endswith("ا")
    for hit in search.p.hits[at].values():
        entry = hit.entry
        if entry.lexicon != "cues" or hit.suffix or not entry.section.endswith(".participle"):
            continue
        if accusative or _feminine(search, at):
            refused = entry.get("refuses") and withheld(search.p, at + 1, search.stop)
            if not refused:
                return True
    return False


def _feminine(search: Search, at: int) -> bool:
    """Return whether a feminine participle is one, because a comma stands before it: كذا، مضيفة أن."""
    return search.p.tokens[at].norm.endswith("ة") and search.p.folds[at - 1] in COMMAS
