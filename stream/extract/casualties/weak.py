"""Verbs of many other uses, which tell of casualties beside a figure or a noun for people: قضى, سقط, فقد, خسر, ارتقى."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.casualties.governed import own_kin
from stream.extract.counts.words import STOPS
from stream.lexicon.classes import word_class

if TYPE_CHECKING:
    from stream.extract.casualties.mentions import Mentions
    from stream.extract.counts.group import Group
    from stream.lexicon.matcher import Hit

LOST = ("فقد/", "خسر/")
_SIDE = 3
"""Words of a name for who lost people."""
_ON_ITS_AXIS = 5
_LOSSES = word_class("lost.things")
_VIOLENCE = word_class("dead.violence")
_DIED_OF = word_class("dead.died_of")
_DIED_WITHIN = 6
# What is passed or failed in the other senses of قضى and سقط: قضى الطلاب إجازة، سقط الطلاب في امتحان
_PASSED = word_class("lost.passed")


def is_split(mentions: Mentions, hit: Hit) -> bool:
    """Tell whether the words of a split verb begin with a trigger: فقد ... حياته."""
    others = (h for h in mentions.triggers if h.first == hit.first and h.entry.get("close"))
    return any(mentions.close_of(h) is not None for h in others)


def _lost_there(mentions: Mentions, hit: Hit, group: Group) -> bool:
    """Tell whom a side lost, or who went missing somewhere, from what a match or an office lost."""
    return mentions.fold(hit.last) in STOPS or lost_by_a_side(mentions, hit, group)


def lost_by_a_side(mentions: Mentions, hit: Hit, group: Group) -> bool:
    """Tell فقد الجيش خمسة جنود, whose they were, from فقد في العاصفة خمسة بحارة."""
    between = [mentions.fold(i) for i in range(hit.last, group.first)]
    fighters = group.victim_class in ("security", "militant")
    if any(word.startswith("محور") for word in between):  # خسر العدو على محورها 230 جنديا
        return fighters and len(between) <= _ON_ITS_AXIS
    return fighters and 0 < len(between) <= _SIDE and not any(w in STOPS or w[:1] in "بل،" for w in between)


def keeps_no_more(mentions: Mentions, group: Group) -> bool:
    """Tell who lost something else than themselves: فقدان السائق السيطرة, فقد العمال وظائفهم."""
    return any(mentions.fold(i) in _LOSSES for i in range(group.last, group.end + 1))


def weakly_governed(mentions: Mentions, hit: Hit, group: Group) -> bool:
    """Tell قضى خمسة جنود and فقد بحار from the many other uses of such verbs."""
    if hit.entry.text.startswith("اختف") and group.name and group.first == hit.last:
        return True
    if group.head is None or "محكم" in mentions.fold(hit.last):
        return _needs_no_noun(mentions, hit, group)
    if hit.entry.text.startswith(LOST) and own_kin(mentions, group) and group.number:
        return group.counted or hit.entry.text.startswith("فقد")
    perished = hit.entry.text.startswith("قضى")
    of_wounds = (token.fold.startswith("متاثر") for token in mentions.tokens[group.last : group.last + 6])
    if hit.entry.text.startswith("ارتقى") or (perished and any(of_wounds)):
        # to a rank or a post, if no violence is told
        return perished or any(token.fold in _VIOLENCE for token in mentions.tokens[group.last :])
    if group.counted:
        lost = hit.entry.text.startswith("فقد")  # فقد المنتخب خمسة لاعبين: who lost them stands between
        near = perished or group.first <= hit.last + (not lost) or (lost and _lost_there(mentions, hit, group))
        if hit.entry.text.startswith("خسر"):  # خسر الجيش خمسة جنود, but خسرت الشركة 40 عاملا
            near = lost_by_a_side(mentions, hit, group)
        return near and (lost or not _passes(mentions, group))
    one = group.first == hit.last and group.number == 1 and (not group.definite or _died_of(mentions, hit, group))
    return one and (perished or hit.entry.text.startswith((*LOST, "اختف")))


def _died_of(mentions: Mentions, hit: Hit, group: Group) -> bool:
    """قضى الشاب فلان إثر حادث: what one died of is told; قضى القاضي بسجنه is another word."""
    behind = mentions.sentence.folds[group.last : group.end + _DIED_WITHIN]
    return hit.entry.text.startswith("قضى") and not _DIED_OF.isdisjoint(behind)


def _passes(mentions: Mentions, group: Group) -> bool:
    """Tell who pass their time or fail from who perish and fall."""
    behind = range(group.last, min(group.last + 5, len(mentions.tokens)))
    return any(
        mentions.tokens[i].fold in _PASSED and mentions.tokens[i - 1].fold not in ("منذ", "قبل", "خلال") for i in behind
    )


def _needs_no_noun(mentions: Mentions, hit: Hit, group: Group) -> bool:
    """Tell فر الآلاف and, beside other figures, وفقد سبعة."""
    if group.first != hit.last:
        return False
    if hit.entry.text.startswith(LOST) and group.number:
        return group.others or any(f.kind in ("killed", "injured") for f in mentions.findings)
    return hit.entry.get("kind") == "displaced" and group.shape == "vague"
