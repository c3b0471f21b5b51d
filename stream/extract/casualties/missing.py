"""People of whom nothing is known: لم يعثر على ثلاثة منهم, اختفاء طائرة على متنها ستة أشخاص, مصير المئات مجهول."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.grammar import words
from stream.lexicon.classes import word_class

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stream.extract.analysis import Sentence
    from stream.extract.casualties.finding import Finding
    from stream.extract.casualties.mentions import Mentions
    from stream.extract.counts.group import Group

_ON = frozenset(("علي", "عليه", "عليها", "عليهم", "عليهما"))
_CRAFT = word_class("people.craft")
_ABOARD = word_class("people.aboard")
_CREW = _ABOARD | words("متن الركاب")
_UNKNOWN = ("مجهول", "غامض", "معروف")
_FOUND = word_class("act.found")
_NOT = words("لم لن دون بدون عدم قبل أمل أملا آملين بأمل بهدف محاولة محاولات البحث فرص فرصة آمال احتمال احتمالات جهود")
_DENIED_WITHIN = 4
"""How far before the finding what makes it none stands: لم تتمكن الفرق من العثور على المفقودين."""
_NEAR = 6
"""Words between the verb and its preposition."""
_REACH = 12
"""Words between a craft and the people aboard."""


def apply_missing(mentions: Mentions, earlier: Sequence[Finding]) -> None:
    """Add the people who were not found, and those aboard what disappeared.

    Args:
        mentions: the sentence with what the verbs and nouns gave.
        earlier: the findings of the sentences before.

    """
    if "unfound" in mentions.said:
        _not_found(mentions)
    if mentions.triggers:
        _aboard(mentions)
    if earlier and not mentions.findings:
        _passengers(mentions, earlier)


def _not_found(mentions: Mentions) -> None:
    """لم يعثر على ثلاثة بحارة, نحو 60 شخصا لم يعثر عليهم بعد."""
    counter = mentions.counter
    for hit in mentions.hits:
        if hit.entry.section != "unfound":
            continue
        at = next((i for i in range(hit.last, hit.last + _NEAR) if counter.fold(i) in _ON), None)
        if at is None:
            continue
        if counter.fold(at) == "علي":
            group = mentions.by_first.get(at + 1)
        else:
            group = next((g for g in reversed(counter.groups) if hit.first - 3 <= g.end <= hit.first), None)
        if group is not None and _are_people(mentions, group):
            mentions.claim(group, "missing", (hit.first, at + 1), "casualty.not_found", 0.7)


def _are_people(mentions: Mentions, group: Group) -> bool:
    counted = group.counted or group.number == 1
    fits = mentions.free(group) and group.kind is None and (group.head is not None or group.others)
    return counted and fits and mentions.people(group, "missing")


def _aboard(mentions: Mentions) -> None:
    """اختفاء مروحية على متنها ستة أشخاص, سفينة مفقودة تقل عشرين بحارا."""
    for hit in mentions.triggers:
        if hit.entry.get("kind") != "missing" or hit.entry.text.startswith(("مصير", "البحث")):
            continue
        first, last = hit.first, hit.last
        craft = next((i for i in range(last, last + 3) if mentions.fold(i).removeprefix("ب") in _CRAFT), None)
        if craft is None and mentions.fold(first - 1) in _CRAFT:
            craft = first - 1
        if craft is None:
            continue
        reach = range(last, min(craft + _REACH, len(mentions.tokens)))
        at = next((i + 1 for i in reach if mentions.fold(i) in _ABOARD), None)
        group = None if at is None else mentions.near(at, 2)
        if group is not None and group.counted and mentions.people(group, "missing"):
            mentions.claim(group, "missing", (first, last), "casualty.aboard", 0.65)


def _passengers(mentions: Mentions, earlier: Sequence[Finding]) -> None:
    """Give the whole of اختفت طائرة تقل 162 the parts that a later sentence tells: على متنها 155 راكبا وسبعة من الطاقم."""
    whole = next((f for f in reversed(earlier) if f.rule == "casualty.aboard" and f.whole is None), None)
    if whole is None or whole.group.number is None:
        return
    at = next((i for i in range(len(mentions.tokens)) if _tells_aboard(mentions, i)), None)
    if at is None:
        return
    group = next((g for g in mentions.counter.groups if at < g.first <= at + _NEAR and g.shape == "number"), None)
    while group is not None and group.number and group.head is not None and group.number <= whole.group.number:
        found = mentions.claim(group, "missing", (at, group.last), "casualty.aboard", 0.6)
        found.whole = whole if group.number < whole.group.number else None
        following = mentions.by_first.get(group.end)
        group = following if following is not None and following.conjunction else None


def _tells_aboard(mentions: Mentions, at: int) -> bool:
    fold = mentions.fold(at)
    return fold in _CREW - {"الركاب"} or (fold == "الركاب" and mentions.fold(at - 1) == "بين")


def tells_aboard(sentence: Sentence) -> bool:
    """Tell whether a sentence without a word for casualties may say who was aboard what an earlier one missed."""
    return not _CREW.isdisjoint(sentence.folds)


def is_found_again(mentions: Mentions, found: Finding) -> bool:
    """Tell عثر على المفقودين الثلاثة أحياء, العثور على طفلة مفقودة: who was found is missing no more."""
    if found.kind != "missing" or found.rule == "casualty.not_found":
        return False
    folds, first = mentions.sentence.folds, found.group.first
    at = next((i for i in range(first - 1, max(-1, first - _NEAR), -1) if folds[i].removeprefix("و") in _FOUND), None)
    near = folds[at:first] if at is not None else []
    return "علي" in near[-2:] and _NOT.isdisjoint(folds[max(0, (at or 0) - _DENIED_WITHIN) : at])


def fate_unknown(mentions: Mentions, at: int) -> bool:
    """Tell مصير المئات مجهول, where no noun says that they are people."""
    return any(mentions.fold(i).startswith(_UNKNOWN) for i in range(at, at + 4))
