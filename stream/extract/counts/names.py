"""Proper names of people: which run of words behind a title or a first name is one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.counts.words import STOPS
from stream.extract.phrases import is_verb
from stream.lexicon.classes import word_class

if TYPE_CHECKING:
    from stream.extract.counts.phrases import NounPhrases

_LINKS = word_class("people.name_link")
_REACHES = word_class("figure.reaches")
_QUANTIFIERS = ("before", "after", "vague")
_LONG_NAME = 5
_FOUND_SO = frozenset(("مقتولا", "مقتوله", "مذبوحا", "مشنوقا", "قتيلا", "قتيله", "جثه", "ميتا", "ميته"))
"""How a person was found, which is no part of his name: عثر على فلان مقتولا."""


def name_behind(phrases: NounPhrases, at: int, *, known_only: bool = True) -> tuple[int, int] | None:
    """Return the run of a proper name that begins at a token.

    Args:
        at: the token.
        known_only: only where its first word is a known first name; behind a title any unknown word will do.

    """
    if not phrases.name_at(at) and (known_only or not _may_be_name(phrases, at)):
        return None
    end, last = at + 1, phrases.phrase_end(at, 5)
    while last > at and phrases.fold(last) == "علي" and phrases.name_at(last) and last - at < _LONG_NAME:
        last = phrases.phrase_end(last + 1, 3)  # محمد علي حسن: not the preposition
    while end < last and (phrases.fold(end - 1) in _LINKS or phrases.name_at(end) or not _ends_name(phrases, end)):
        end += 1
    return at, end


def _ends_name(phrases: NounPhrases, at: int) -> bool:
    noun = phrases.noun_at(at)
    if noun is not None and noun.prefix == "ال" and noun.form == "singular":
        trade = phrases.name_at(at - 1) and noun.entry.lexicon == "people" and not noun.entry.get("role")
        if noun.entry.get("adjective") == "yes" or trade:
            return False  # محمد المصري, سامر الحداد, where it is the family's name
    known = phrases.thing_at(at) or noun is not None or any(phrases.quantifier_at(kind, at) for kind in _QUANTIFIERS)
    fold = phrases.fold(at)
    known = known or fold in _FOUND_SO
    return known or fold.startswith(("ب", "لل")) or fold in _REACHES or is_verb(fold)


def _may_be_name(phrases: NounPhrases, at: int) -> bool:
    fold = phrases.fold(at)
    if (
        len(fold) < 3
        or fold in STOPS
        or at in phrases.triggers
        or phrases.tokens[at].kind != "word"
        or fold[0] in "بلوفيتسك"
    ):
        return False
    return not (fold.startswith("ال") or phrases.noun_at(at) or phrases.body_at(at) or phrases.thing_at(at))
