"""Tolls: عدد القتلى ... إلى 30, ارتفعت الحصيلة إلى 12 شخصا, and the older figures that they replace."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.counts.words import STOPS
from stream.lexicon.classes import word_class

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stream.extract.casualties.finding import Finding
    from stream.extract.casualties.mentions import Mentions
    from stream.extract.counts.group import Group

_TOLL = word_class("figure.toll")
_TOLL_VERBS = word_class("figure.toll_verb")
_REACHES = word_class("figure.reaches")
_TOLL_NOUNS = word_class("figure.toll_noun")
_WHO = frozenset(("الذين", "الذي", "اللواتي", "من"))
_BEFORE = 6
"""Words between عدد and the verb of its relative clause."""
_REACH = 10
"""Words between a verb of exceeding and its figure."""


def apply_tolls(mentions: Mentions) -> None:
    """Claim the figure of عدد القتلى ... إلى 30 شخصا."""
    counter = mentions.counter
    for group in counter.groups:
        if group.kind is None or group.shape != "plural":
            continue
        beside = mentions.by_first.get(group.end)
        if group.definite and group.conjunction and beside is not None and beside.bare and mentions.free(beside):
            # عدد القتلى 38 والجرحى 39
            mentions.claim(beside, group.kind, (group.first, group.last), "casualty.toll", 0.7)
            continue
        if not _tells_toll(mentions, group) or (group.head is not None and mentions.ill(group.head, group)):
            continue
        _claim_reached(mentions, group)


def _claim_reached(mentions: Mentions, group: Group) -> None:
    """Claim the figure that a toll has reached, and the one that it has left behind."""
    counter, span = mentions.counter, (group.first, group.last)
    for other in counter.groups:
        if other.shape != "number" or not group.last <= other.first <= group.last + 25:
            continue
        if _is_left_behind(mentions, other):
            if mentions.free(other) and other.kind in (None, group.kind):
                mentions.claim(other, group.kind or "", span, "casualty.older", 0.6).older = True
            continue
        if other.kind == group.kind and other.victim_class == "unknown":
            other.victim_class = group.victim_class  # عدد القتلى المدنيين إلى 44 قتيلا
        told = not other.bare or counter.fold(other.first - 1) in _TOLL_VERBS or other.first == group.end
        told = told or _stands_alone(mentions, other)
        if mentions.free(other) and other.kind is None and told and not other.pronoun:
            if other.victim_class == "unknown":  # عدد القتلى من المدنيين إلى 30
                other.victim_class = group.victim_class
            mentions.claim(other, group.kind or "", span, "casualty.toll", 0.8)
        return


def _is_left_behind(mentions: Mentions, group: Group) -> bool:
    """Tell the 12 of ارتفع عدد القتلى من 12 إلى 17, which is no more."""
    fold = mentions.counter.fold
    following = mentions.by_first.get(group.end + 1)
    return (
        fold(group.first - 1) == "من"
        and fold(group.end) == "الي"
        and following is not None
        and following.number is not None
    )


def _tells_toll(mentions: Mentions, group: Group) -> bool:
    """Tell القتلى of عدد القتلى, وصل القتلى إلى, عدد القتلى إلى 3 والجرحى إلى 8 from other talk of them."""
    counter = mentions.counter
    if any(f.rule == "casualty.toll" for f in mentions.findings) and group.conjunction:
        return True
    before = [counter.fold(i).removeprefix("و").removeprefix("ال") for i in range(group.first - 2, group.first)]
    if any(word in _TOLL for word in before):
        return True
    verb = counter.fold(group.first - 1)
    reaches = verb in _REACHES or verb.removeprefix("و") in _REACHES
    return group.definite and reaches and counter.fold(group.end) in ("الي", "حتي")


def apply_relative_tolls(mentions: Mentions) -> None:
    """Claim the figure of عدد الذين قتلوا في الفيضانات إلى 43, whose people stand in a relative clause."""
    for hit in mentions.triggers:
        if mentions.fold(hit.first - 1) not in _WHO:
            continue
        counter = mentions.counter
        counted = [counter.fold(i).removeprefix("و") for i in range(max(0, hit.first - _BEFORE), hit.first)]
        if not any(word in _TOLL for word in counted) or not mentions.closed(hit):
            continue
        for group in counter.groups:
            if hit.last <= group.first <= hit.last + 25 and group.shape == "number" and mentions.free(group):
                told = counter.fold(group.first - 1) in _TOLL_VERBS or group.first == hit.last or not group.bare
                if told and group.kind in (None, hit.entry.get("kind")) and not group.pronoun:
                    span = (hit.first, hit.last)
                    mentions.claim(group, hit.entry.get("kind"), span, "casualty.toll_relative", 0.75)
                    mentions.triggers = [other for other in mentions.triggers if other.first != hit.first]
                break


def apply_exceeded(mentions: Mentions) -> None:
    """Read تجاوزت حصيلة القتلى 300, فاق عدد الضحايا الألف as more than the figure."""
    verbs = [
        hit.first
        for hit in mentions.sentence.of("quantifiers")
        if hit.entry.section == "before.more_than" and hit.form in ("past", "present")
    ]
    for found in mentions.findings if verbs else ():
        group = found.group
        if group.shape != "number" or group.qualifier != "exact":
            continue
        for at in verbs:
            between = mentions.tokens[at + 1 : found.first if found.first > at else group.first]
            told = any(t.fold.removeprefix("ال") in _TOLL_NOUNS for t in between)
            near = 0 < group.first - at <= _REACH and not any(t.kind == "punct" for t in between)
            negated = mentions.counter.fold(at - 1) in ("لا", "لم", "لن")
            if near and told and not negated and not any(at < f.group.first < group.first for f in mentions.findings):
                group.qualifier = "more_than"


def apply_bare_tolls(mentions: Mentions) -> None:
    """Claim the dead of ارتفعت الحصيلة إلى 12 شخصا, where no other word says the kind."""
    counter = mentions.counter
    for group in counter.groups:
        if group.shape != "number" or group.kind is not None or not mentions.free(group) or group.pronoun:
            continue
        if group.head is None and not _stands_alone(mentions, group):
            continue
        if counter.fold(group.first - 1) in _TOLL_VERBS and any(
            counter.fold(i).removeprefix("و") in ("الحصيله", "حصيله")
            for i in range(max(0, group.first - 6), group.first)
        ):
            mentions.claim(group, "killed", (group.first, group.last), "casualty.bare_toll", 0.55)


_SAYS = word_class("verb.turning")


def apply_older(mentions: Mentions, earlier: Sequence[Finding] = ()) -> None:
    """Mark the figures that a newer one replaces, and claim the 31 of إلى 47 بعد أن كان 31.

    Args:
        mentions: of the sentence.
        earlier: those before it, which it may replace.

    """
    marks = [hit for hit in mentions.sentence.of("casualties") if hit.entry.section == "older"]
    for mark in marks:
        group = mentions.by_first.get(mark.last)
        before = [f for f in mentions.findings if f.group.first < mark.first]
        if group is not None and group.shape == "number" and mentions.free(group) and group.kind is None and before:
            found = mentions.claim(group, before[-1].kind, before[-1].trigger, "casualty.older", 0.6)
            found.older = True
        elif mark.entry.text.startswith(("حصيلة", "الحصيلة", "بيان", "كانت")):
            # تراجعت عن الحصيلة السابقة وأكدت أن القتلى تسعة: behind another word of saying stands the new figure
            until = next((i for i in range(mark.last, len(mentions.tokens)) if mentions.counter.fold(i) in _SAYS), None)
            for found in mentions.findings:
                at = found.group.first
                found.older = found.older or (at > mark.first and (until is None or at < until))
        elif group is not None:
            for found in mentions.findings:
                found.older = found.older or found.group is group
    _leave_behind(mentions, earlier)


def _leave_behind(mentions: Mentions, earlier: Sequence[Finding]) -> None:
    """Mark the ten that قبل أن ترتفع الحصيلة إلى 76, وارتفعت لاحقا إلى 76 have left behind, wherever they were told."""
    mark = next((hit for hit in mentions.sentence.of("casualties") if hit.entry.section == "risen"), None)
    if mark is None:
        return
    at, lower = mark.last, mark.entry.get("lower") == "yes"
    for new in mentions.findings:
        number = new.group.number
        if new.group.first < at or new.whole is not None or number is None:
            continue
        told = [f for f in (*earlier, *mentions.findings) if f.kind == new.kind and f.whole is None and f is not new]
        told = [f for f in told if f.sentence is not new.sentence or f.group.first < at]
        told = [f for f in told if not (f.background or f.total) and f.group.number]
        past = [f for f in told if lower or (f.group.number or 0) < number]
        for found in past:
            found.older = found.older or found.group.number == past[-1].group.number


def _stands_alone(mentions: Mentions, group: Group) -> bool:
    """Tell a number behind which no noun follows."""
    counter = mentions.counter
    if group.last >= len(mentions.tokens):
        return True
    word = counter.fold(group.last)
    return (mentions.tokens[group.last].kind == "punct" and word != "%") or word in STOPS or word.startswith("و")
