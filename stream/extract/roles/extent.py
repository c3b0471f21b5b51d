"""How far the words for a party reach: its head, adjectives and names, up to what it does or is done to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.grammar import BELONGING, SETTLED, SUBJECT_PARTS, words
from stream.extract.roles.answer import DOERS
from stream.lexicon.classes import word_class

if TYPE_CHECKING:
    from stream.extract.roles.clause import Clause
    from stream.extract.roles.parties import Party

_UNKNOWN = words("مجهولان مجهولين مجهولون ملثمان ملثمين ملثمون")
_FIRE = words("النار نارا النيران نيران الرصاص رصاصا")
_OF_GROUPS = word_class("author.of_groups")
_OF_SOMEBODY = word_class("author.of_somebody")
_MEMBERS = word_class("author.members")
_BODIES = word_class("author.bodies")
_TIES = SUBJECT_PARTS | BELONGING
_QUOTES = frozenset('"“”«»')


def party_end(clause: Clause, party: Party) -> int:
    """Return the end of the noun phrase of a party, cut where its object begins.

    Behind a definite head come definite words and names; behind an indefinite one its adjectives. A number or
    any other word opens the object.
    """
    if clause.word(party.last) in _QUOTES:  # تنظيم "الدولة الإسلامية"
        closing = (k + 1 for k in range(party.last + 2, party.last + 7) if clause.word(k) in _QUOTES)
        return next(closing, party.last)
    for weapon in clause.hits.weapons:
        if weapon.first == party.first and weapon.last > party.last:  # طائرة مسيرة إسرائيلية
            at = weapon.last
            while (adjective := clause.parties.get(at)) is not None and adjective.kind == "adjective":
                at = adjective.last
            owner = clause.parties.get(at + 1) if clause.word(at) in BELONGING else None
            return at if owner is None else party_end(clause, owner)
    if party.kind in ("adjective", "state"):
        return party.last
    if party.kind == "name":
        at = party.last
        while (clause.word(at).startswith("ال") and at in clause.parties) or clause.word(at) in _OF_GROUPS:
            at += 1
        return at
    last = max(party.last, clause.phrase(party.first, 7))
    definite = clause.word(party.last - 1).removeprefix("و").startswith(("ال", "لل"))
    definite = definite or clause.word(party.last).startswith("ال")
    whole = clause.parties.get(party.last)
    governs = not definite and not clause.word(party.last - 1).endswith(("ون", "ان"))
    kinds = ("name", "head") if clause.word(party.last - 1) in _OF_SOMEBODY else ("name",)
    if whole is not None and governs and whole.kind in kinds and whole.prefix[-1:] not in ("ل", "ب", "و"):
        return party_end(clause, whole)  # مسلحي حركة الشباب
    ends = (k for k in range(party.last, last) if not _goes_on(clause, party, k, definite=definite))
    return _with_its_group(clause, next(ends, last))


def _with_its_group(clause: Clause, end: int) -> int:
    """مسلحون من حركة كذا، قوات من الجيش: the end of a party with the group that it is of, which the reader names."""
    if clause.word(end)[:1] == "و" and clause.word(end + 1) in BELONGING:  # دبابات [ومدفعية تابعة للمتمردين]
        owner = clause.parties.get(end + 2)
        return end if owner is None or "ل" not in owner.prefix else party_end(clause, owner)
    if clause.word(end) != "من":
        return end
    first = end + 1 + (clause.word(end + 1) in _MEMBERS)
    whole = clause.parties.get(first)
    if whole is None and clause.word(first) in _BODIES:
        return max(end, clause.phrase(first, 8))
    if whole is None or whole.person or whole.kind not in ("name", "head") or whole.prefix not in ("", "ال"):
        return end
    return party_end(clause, whole)


def _goes_on(clause: Clause, party: Party, k: int, *, definite: bool) -> bool:
    """Tell whether a word behind a party belongs to its noun phrase."""
    word, kind, here = clause.folds[k], clause.sentence.tokens[k].kind, clause.parties.get(k)
    if kind == "number" or word in _FIRE:
        return False
    if definite and _is_object(clause, party, k):
        return False
    if word.startswith("ل") and clause.folds[k - 1] in BELONGING:
        return True  # التابع لجيش
    if k == party.last == party.first + 1 and clause.word(party.first) in _OF_SOMEBODY and _is_name(clause, k):
        return True
    if kind == "punct" or word in SUBJECT_PARTS or word in _UNKNOWN or (here is not None and here.kind != "head"):
        return True
    return word.startswith("ال") if definite else _describes(clause, party, k)


def _is_object(clause: Clause, party: Party, k: int) -> bool:
    """الجيش المتمردين، القوات المدينة: tell whether a definite word behind a definite party is its object."""
    here, word, before = clause.parties.get(k), clause.folds[k], clause.folds[k - 1].removeprefix("و")
    if here is not None and here.person and here.kind == "head":
        return True
    if word in DOERS:  # الشرطة المهاجم
        return True
    known = k in clause.things or word.removeprefix("ال") in SETTLED or (here is not None and here.kind != "adjective")
    return known and k > party.first and word.startswith("ال") and before.startswith(("ال", "لل"))


def _describes(clause: Clause, party: Party, k: int) -> bool:
    """Tell whether a word goes on with an indefinite party: its genitive, an adjective, what it carries."""
    word = clause.folds[k]
    thing = clause.things.get(k)
    if thing is not None and (k > party.last or (party.person and "ب" not in thing.prefix)):
        return False  # مسلحون ملثمون دورية، مسلحون قرية: its object, but مهاجم بسيارته
    if k > party.last and (other := clause.parties.get(k)) is not None and other.person:
        return False  # مسلح كردي شرطيين: its object
    if any(h.first == k and "ب" in h.prefix for h in (*clause.hits.weapons, *clause.hits.strikes)):
        return False  # مهاجمان برصاص الشرطة: the means
    if k == party.last and clause.folds[k - 1].endswith(("ون", "ان")) and word.startswith("ال"):
        return False  # مسلحون النار: a noun that kept its nun takes no genitive
    if word.startswith("ال"):
        before = clause.folds[max(0, k - 2) : k]
        return k == party.last or before[-1].startswith(("ال", "لل")) or not _TIES.isdisjoint(before)
    return (
        word.startswith(("ب", "لل", "لت", "لق", "لح"))
        or word.endswith(("يه", "ون", "ين"))
        or (
            k == party.last
            and party.person
            and len(word) > 3
            and word.endswith("ي")
            and not clause.folds[k - 1].endswith(("ون", "ين"))
        )
    )  # مسلح كردي


def _is_name(clause: Clause, k: int) -> bool:
    """قوات حفتر: tell whether a word can be the name of whose forces they are: no place, thing, number or person."""
    known = k in clause.places or k in clause.things or clause.word(k) in SETTLED or clause.word(k).startswith("الاخير")
    return not known and not any(h.first == k for h in (*clause.sentence.of("people"), *clause.hits.strikes))
