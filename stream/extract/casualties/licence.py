"""Whether a noun that is people and kind at once tells a figure: سقوط قتلى does, حصيلة القتلى and جرحى الحرب do not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.grammar import words
from stream.lexicon.classes import word_class

if TYPE_CHECKING:
    from stream.extract.casualties.mentions import Mentions
    from stream.extract.counts.group import Group
    from stream.lexicon.matcher import Hit

_NAMES_A_FIGURE = word_class("figure.named")
_FAMILIES = word_class("people.families")
"""تكريم أسر 50 شهيدا: who lost people before."""
_HELPED = tuple(sorted(word_class("people.helped")))
_HANDED_OVER = word_class("dead.handed_over")
_HANDED_WITHIN = 2
_RECEIVING = words("تسلم تسلمت استلم استلمت سلم سلمت أعاد أعادت تتسلم يتسلم تسلّم")
_RECEIVED_WITHIN = 9
"""How far before the bodies the verb of handing them over may stand, over who does it and where."""
_BODIES = ("جثث", "جثامين", "جثمان", "رفات", "جثه")
_HOSPITALS = ("مستشفي", "مشفي", "مشرح", "مجمع", "طوارئ", "اسعاف", "طب")
_TEN = 10
"""From eleven on a counted noun stands in the singular."""
_SOUGHT = frozenset(("عن", "وجود", "هناك"))
_FREED = tuple(sorted(word_class("people.freed")))
_CUSTOM = word_class("figure.custom")
_DATES = ("day", "weekday", "month", "hours")
_CAUSES = word_class("figure.causes")
_TOLD_BY = frozenset(("في", "اثر", "جراء", "خلال"))
_BREAKS = frozenset(".؛:!?؟;،")


def rule_of_noun(mentions: Mentions, group: Group, head: Hit, beside: Group | None) -> tuple[str, float] | None:
    """Return the rule by which a noun for people and kind is a figure, and its prior; None where it is none."""
    known = group.definite and not group.among
    if group.kind == "killed_or_injured":
        return "casualty.both_kinds", 0.8
    if (
        (group.kind == "displaced" and group.definite and group.number is None)
        or _saved(mentions, group)
        or _joins_count(mentions, group)
        or is_handed_over(mentions, group.first)
        or mentions.foreseen(group.first)
        or (head.entry.get("weak") and not group.counted)  # بينهم حالات حرجة
        or (head.entry.section.endswith("victims") and _helped(mentions, group))
        or mentions.counter.fold(group.first - 1).removeprefix("ل").removeprefix("ل") in _FAMILIES
    ):
        return None  # مئات النازحين had fled before, إجلاء 93 ألفا من ضحايا الزلزال
    if group.counted and group.qualifier != "unspecified":
        return None if group.shape == "dual" and group.definite else ("casualty.people_noun", 0.85)
    metaphor = head.entry.section.endswith("victims") and group.shape == "singular"  # وقعوا ضحية الاحتيال
    body = head.entry.get("body") == "yes"
    corpses = body and group.shape == "plural" and beside is not None  # جثث 9 أشخاص
    owner = beside is not None and beside.definite and not beside.name
    corpses = corpses or (body and group.shape == "singular" and owner)  # نقل جثة القتيل, who was told before
    told_often = "general" in mentions.said and not group.counted  # هجمات شبه يومية تؤدي إلى سقوط قتلى
    custom = not group.counted and _customary(mentions, group)
    if known or metaphor or corpses or told_often or custom or _sums(mentions, group) or not _licensed(mentions, group):
        return None
    if group.counted:
        return "casualty.people_noun", 0.6
    return ("casualty.single_noun", 0.7) if group.shape == "singular" else ("casualty.bare_plural", 0.7)


def is_handed_over(mentions: Mentions, at: int) -> bool:
    """Tell تبادل جثامين 500 جندي, who died before, from bodies that were found."""
    body = mentions.counter.noun_at(at)
    before = [mentions.counter.fold(i).removeprefix("و") for i in range(at - _HANDED_WITHIN, at)]
    near = not _HANDED_OVER.isdisjoint(before) or _are_received(mentions, at)
    return near and (body is None or body.entry.get("body") == "yes" or mentions.counter.noun_at(at + 1) is None)


def _are_received(mentions: Mentions, at: int) -> bool:
    """Tell تسلمت الوزارة جثامين 45 شهيدا, who died before, from bodies brought to a hospital."""
    if not any(mentions.counter.fold(i).startswith(_BODIES) for i in (at - 1, at)):
        return False
    before = [mentions.counter.fold(i).removeprefix("و") for i in range(max(0, at - _RECEIVED_WITHIN), at)]
    return not _RECEIVING.isdisjoint(before) and not any(
        word.removeprefix("ال").startswith(_HOSPITALS) for word in before
    )


def _joins_count(mentions: Mentions, group: Group) -> bool:
    """Tell the جريحا of 30 مريضا وجريحا, who is one of the thirty."""
    if group.shape != "singular" or not group.conjunction or group.kind is None:
        return False
    before = next((g for g in mentions.counter.groups if g.last == group.first), None)
    counted = before is not None and before.kind is None and (before.number or 0) > _TEN and before.shape == "number"
    return counted and mentions.tokens[group.first].norm.endswith("ا")


def _customary(mentions: Mentions, group: Group) -> bool:
    """تشهد المدينة تفجيرات ما يسفر عن سقوط قتلى: present verbs and no date tell what happens time and again."""
    dated = any(hit.entry.section.startswith(_DATES) for hit in mentions.sentence.of("dates"))
    if mentions.sentence.field == "title" or dated:
        return False
    opening = {mentions.counter.fold(i).removeprefix("و") for i in range(min(3, group.first))}
    near = range(group.first - 4, group.first)
    caused = any(
        h.entry.section == "licence" and h.form == "present" and h.first in near for h in mentions.hits
    ) or any(mentions.counter.fold(i) in _CAUSES for i in near)
    return caused and bool(opening & _CUSTOM)


def _sums(mentions: Mentions, group: Group) -> bool:
    """حصيلة ضحايا الزلزال: the name of a figure that stands elsewhere."""
    return not group.counted and mentions.counter.fold(group.first - 1).removeprefix("و") in _NAMES_A_FIGURE


def _saved(mentions: Mentions, group: Group) -> bool:
    """Tell captives and missing people who came free: تحرير 300 مختطف."""
    if group.kind not in ("captured", "missing", "displaced"):
        return False
    before = (mentions.counter.fold(i).removeprefix("و") for i in range(group.first - 4, group.first))
    return any(word.startswith(_FREED) for word in before)


def _helped(mentions: Mentions, group: Group) -> bool:
    """Tell victims who live from the dead: إيواء الضحايا."""
    before = (mentions.counter.fold(i).removeprefix("و").removeprefix("ل") for i in range(group.first - 3, group.first))
    return any(word.startswith(_HELPED) for word in before)


def _licensed(mentions: Mentions, group: Group) -> bool:
    """Tell whether a noun without a figure is told as a figure: سقوط قتلى, a headline that begins with it."""
    if mentions.counter.fold(group.first - 1).removeprefix("و") in ("حصيله", "عدد", "اعداد", "عداد"):
        return False
    if (
        (mentions.sentence.kind == "title" and group.first <= 1)
        or _opens_news(mentions, group)
        or _counts_on(mentions, group)
    ):
        return True
    for at in range(group.first - 1, max(-1, group.first - 6), -1):
        if ("licence", at) in mentions.sections:
            return True
        if mentions.tokens[at].kind == "punct" and mentions.tokens[at].norm in _BREAKS:
            return mentions.sentence.kind == "title"
    if group.kind == "missing" and (
        mentions.counter.fold(group.last) == "تحت"
        or mentions.counter.fold(group.first - 1).removeprefix("و") in _SOUGHT
    ):
        return True  # تبحث عن مفقودين, مفقودين تحت الأنقاض
    last = mentions.findings[-1] if mentions.findings else None
    return last is not None and last.group.end == group.first and last.rule != "casualty.zero" and group.conjunction


def _counts_on(mentions: Mentions, group: Group) -> bool:
    """خلفت الغارة على البلدة قتيلا و11 جريحا: one of a list of figures."""
    following = mentions.by_first.get(group.end)
    counted = following is not None and following.conjunction and following.kind is not None and following.counted
    return counted and not group.definite


def _opens_news(mentions: Mentions, group: Group) -> bool:
    """Tell the text of a ticker, a headline by its form: شهيد وثلاثة جرحى في غارة, إصابات بالرصاص خلال مواجهات."""
    if group.first > 0 or group.definite or group.conjunction or mentions.counter.fold(group.last).startswith("ال"):
        return False  # جرحى الحرب are known
    following = mentions.by_first.get(group.end)
    if following is not None and following.conjunction and following.kind is not None:
        return True
    behind = mentions.counter.fold(group.end)
    return behind in _TOLD_BY or (behind.startswith("ب") and len(behind) > 3)
