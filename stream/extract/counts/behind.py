"""What stands behind a counted group and says its number again: على الأقل, البالغ عددهم 66, أسرة من خمسة أفراد."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.counts.group import Group, read_as_two
from stream.extract.counts.words import qualifier_of
from stream.lexicon.classes import word_class

if TYPE_CHECKING:
    from collections.abc import Callable

    from stream.extract.counts.words import CountWords
    from stream.lexicon.matcher import Hit

    ReadGroup = Callable[[int], Group | None]

_WHOLE = word_class("people.whole")
_OF_TWO = word_class("people.two")
_BOTH = "هما"
"""Ending of a word of two right behind a doubtful form: مقتل مقاتلين، نعاهما الحزب."""
_ALL_OF_IT = frozenset(("كامله", "باكملها", "باسرها"))
_COUNTED_OFF = word_class("people.counted")


def read_behind(phrase: CountWords, group: Group, group_at: ReadGroup) -> None:
    """Take in على الأقل behind the group, and البالغ عددهم 66 behind people without a figure.

    Args:
        phrase: the words of the sentence.
        group: what is read so far.
        group_at: reads the group that begins at a token.

    """
    if group.head is not None and group.number == 1:
        _family(phrase, group, group.head, group_at)
    if group.shape == "plural":
        end = group.end
        behind = phrase.fold(end + (phrase.fold(end) == "،"))
        if behind in _OF_TWO or behind.endswith(_BOTH):
            read_as_two(group)
    for at in {group.last, group.end} if phrase.is_hedged else ():
        aside = phrase.fold(at) in ("،", ",", "-", "–")  # ستة جنود، على الأقل، لقوا حتفهم
        after = phrase.quantifier_at("after", at + aside)
        if after is not None and (not aside or phrase.fold(after.last) in ("", phrase.fold(at))):
            group.qualifier, group.last = (
                qualifier_of(after),
                after.last + (aside and after.last < len(phrase.tokens)),
            )
    if group.number is not None or group.shape not in ("plural", "vague"):
        return
    end = group.end
    at = end + (phrase.fold(end) in ("،", "-", "–", "("))
    if phrase.fold(at) in _COUNTED_OFF:
        at += 1 + (phrase.fold(at + 1) == "عددهم")
        told = group_at(at)
        if told is not None and told.shape == "number":
            group.number, group.shape, group.qualifier = told.number, "number", told.qualifier
            group.last = told.last


def _family(phrase: CountWords, group: Group, head: Hit, group_at: ReadGroup) -> None:
    """Count the members of a family: أسرة مؤلفة من خمسة أفراد."""
    if not head.entry.text.startswith(("عائلة=", "أسرة=")):
        return
    at = next((i for i in range(group.last, group.last + 5) if phrase.fold(i) == "من"), None)
    if at is None and phrase.fold(group.last) in _ALL_OF_IT:
        group.number, group.shape, group.qualifier = None, "plural", "unspecified"
    if at is None or not all(phrase.fold(i) in _WHOLE for i in range(max(group.end, group.last), at)):
        return
    members = group_at(at + 1)
    if members is not None and members.shape == "number" and members.head is not None:
        group.number, group.shape, group.last = members.number, "number", members.last
