"""Nouns that are people and kind at once: 12 قتيلا, 10 أطفال قتلى, جثث ثلاثة جنود."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.casualties.both import BETWEEN, BOTH, both_kinds, claim_between
from stream.extract.casualties.licence import rule_of_noun
from stream.extract.grammar import words
from stream.lexicon.classes import word_class

if TYPE_CHECKING:
    from stream.extract.casualties.mentions import Mentions
    from stream.extract.counts.group import Group
    from stream.lexicon.matcher import Hit

_CLOSE_WORDS = 2
_TOLL = word_class("figure.toll") | word_class("turn.toll")
_FELL = words("وقع وقعوا يقع")
_CORPSES = frozenset(("جثث", "جثامين"))
_RANKS = frozenset(("صفوف", "اوساط", "صف"))


def apply_people_nouns(mentions: Mentions) -> None:
    """Claim the groups whose own noun says the kind: 12 قتيلا, سقوط جرحى."""
    groups, between = mentions.counter.groups, not BETWEEN.isdisjoint(mentions.sentence.folds)
    for i, group in enumerate(groups):
        following = groups[i + 1] if i + 1 < len(groups) else None
        if mentions.counter.fold(group.first - 1) in _CORPSES:
            _found_dead(mentions, group, following)
        if not mentions.free(group) or (between and claim_between(mentions, group)):
            continue
        if _attribute(mentions, group, following):
            continue
        if group.kind in ("injured", "displaced", "captured") and not group.conjunction and _died(mentions, group):
            group.kind = None  # وفاة 6 مصابين, استشهاد 11 نازحا
        if group.kind is not None and group.head is not None and not mentions.ill(group.head, group):
            _people_noun(mentions, group, group.head, following)


def _people_noun(mentions: Mentions, group: Group, head: Hit, following: Group | None) -> None:
    beside = following if following is not None and following.first == group.last else None
    if beside is not None and both_kinds(group, beside):
        group.kind, group.last = "killed_or_injured", beside.last
        mentions.take(beside.first)
    elif beside is not None and _second_noun(group, beside):
        mentions.take(beside.first)
    _in_ranks(mentions, group)
    if head.entry.get("body") == "yes":
        if beside is not None and beside.pronoun and beside.number == 1:
            mentions.take(beside.first)  # جثة أحدهم
        elif beside is not None and group.shape == "dual" and beside.kind is None and not beside.conjunction:
            mentions.take(beside.first)  # جثتي شقيقين
            group.victims, group.victim_class = beside.victims, beside.victim_class
        _corpses_of(mentions, group)
        _were_missing(mentions, group)
    found = rule_of_noun(mentions, group, head, beside)
    if found is not None and group.kind is not None:
        rule, confidence = found
        mentions.claim(group, group.kind, (head.first, head.last), rule, confidence)


def _second_noun(group: Group, beside: Group) -> bool:
    """Tell one figure with two nouns for people and kind: خمسة آلاف قتيل ومفقود."""
    joined = beside.conjunction and beside.kind is not None and beside.shape == "singular"
    return joined and group.shape == "number"


def _died(mentions: Mentions, group: Group) -> bool:
    """Tell whether a word for death or injury governs people who are called injured or displaced."""
    return any(
        (hit.last == group.first or _ends_at(mentions, hit, group.first))
        and hit.entry.get("kind") in ("killed", "injured")
        and hit.entry.get("kind") != group.kind
        and hit.entry.get("weak") != "yes"
        and mentions.closed(hit)  # سقط 11 جريحا has no قتلى behind
        for hit in mentions.triggers
    )


def _ends_at(mentions: Mentions, hit: Hit, at: int) -> bool:
    """Tell لفظ أنفاسه الأخيرة right before people."""
    close = mentions.close_of(hit) if hit.entry.get("close") else None
    return close is not None and hit.last == close and at - close <= _CLOSE_WORDS


def _describes(group: Group, following: Group) -> bool:
    """Tell an adjective behind a figure from other people: 10 أطفال قتلى, 200 طفل مفقود."""
    if following.shape in ("plural", "dual"):
        return True
    return following.shape == "singular" and following.first == group.end and (group.number or 0) > 10


def _attribute(mentions: Mentions, group: Group, following: Group | None) -> bool:
    """Claim 10 أطفال قتلى: the noun behind says what happened to the people before."""
    if following is None or following.kind is None or following.definite or not _describes(group, following):
        return False
    told_of = mentions.free(following)  # إصابة أربعة أشخاص دون وفيات
    if (
        not told_of
        or group.kind is not None
        or group.shape not in ("number", "vague", "dual")
        or group.bare
        or following.conjunction
    ):
        return False
    body = following.head is not None and following.head.entry.get("body") == "yes"
    carried = body and not mentions.tokens[following.last - 1].norm.endswith("ا")  # آلاف الأهالي جثامين خمسة
    if carried or (group.head is None and mentions.counter.fold(following.last).startswith("ال")):
        return False  # زار المئات جرحى القصف, شيع الآلاف جثامين ستة: bound to what follows, it describes nobody
    gap = mentions.tokens[group.end : following.first]
    if len(gap) > 3 or any(t.kind == "punct" or t.fold.startswith("و") or t.fold in _TOLL for t in gap):
        return False  # ضبط 50 مهاجرا وانتشال جثتين, قتل أربعة جنود ليرتفع عدد القتلى
    if (
        mentions.counter.fold(group.first - 1) in _FELL
        and following.head
        and following.head.entry.text.startswith("ضحية")
    ):
        mentions.take(following.first)
        return True  # وقع 200 مستثمر ضحايا لشركة وهمية
    mentions.take(following.first)
    kind, other = following.kind, mentions.by_first.get(following.last)
    if other is not None and other.conjunction and {kind, other.kind} == BOTH and other.shape == following.shape:
        mentions.take(other.first)
        kind = "killed_or_injured"  # 14 عنصرا قتلى وجرحى
    mentions.claim(group, kind, (following.first, following.last), "casualty.attribute", 0.8)
    return True


def _in_ranks(mentions: Mentions, group: Group) -> None:
    """Read whose people they are: قتلى وجرحى في صفوف الشرطة, قتلى من المدنيين."""
    counter = mentions.counter
    at = group.end
    following = mentions.by_first.get(at)
    if following is not None and following.kind is not None and following.conjunction:
        at = following.end
    if counter.fold(at) in ("في", "بين", "من") and counter.fold(at + 1) in _RANKS:
        at += 2
    elif counter.fold(at) in ("بين", "من"):
        at += 1
    else:
        return
    noun = counter.noun_at(at) or counter.body_at(at)
    if noun is None or noun.entry.lexicon == "casualties":
        return
    group.victims = (at, max(noun.last, counter.extend(noun, noun.last)))
    group.victim_class = counter.class_of(*group.victims)


def _found_dead(mentions: Mentions, group: Group, following: Group | None) -> None:
    """Read the people of جثث خمسة مفقودين, جثث أربعة رهائن, جثث ثلاثة مدنيين مفقودين as dead only."""
    if group.kind in ("missing", "captured"):
        group.kind = None
    elif following is not None and following.kind == "missing" and following.first == group.end:
        mentions.take(following.first)


def _were_missing(mentions: Mentions, group: Group) -> None:
    """Keep the مفقودين of جثتي شقيقين مفقودين from the other rules: who was found dead is missing no more."""
    lost = mentions.by_first.get(group.end)
    if lost is not None and lost.kind == "missing" and not (lost.definite or lost.conjunction or lost.counted):
        mentions.take(lost.first)


def _corpses_of(mentions: Mentions, group: Group) -> None:
    """Read whose bodies they are: ثلاث جثث أخرى لجنود مجهولين."""
    for at in range(group.last, group.last + 3):
        noun = mentions.counter.noun_at(at)
        if noun is not None and noun.prefix in ("ل", "لل"):
            group.victims = (at, mentions.counter.extend(noun, noun.last))
            group.victim_class = mentions.counter.class_of(*group.victims)
            return
