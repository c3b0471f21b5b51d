"""Who a verb or a verbal noun can tell of, where no group of people stands beside it, and whether it does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.counts.group import Group
from stream.extract.counts.names import name_behind
from stream.extract.counts.words import STOPS
from stream.extract.grammar import words
from stream.extract.phrases import is_stop
from stream.lexicon.classes import word_class

if TYPE_CHECKING:
    from stream.extract.casualties.mentions import Mentions
    from stream.lexicon.matcher import Hit

_LAW = word_class("source.law")
_UNLAWFUL = words("ميدانيا ميداني ميدانية بدم")
_JUDGED = words(
    "حكم حكما أحكام الحكم محكمة المحكمة بتهمة بتهم مدان مدانين أدين أدينوا شنقا القضاء قضائية السلطات سلطات"
)
"""Words for a court, whose executions are no act of war."""
_FLIGHT = word_class("people.flight")
_FLIGHT_WITHIN = 8


def flees(mentions: Mentions, behind: int) -> bool:
    """Tell people who leave their homes from others who are moved or made to do something."""
    return not _FLIGHT.isdisjoint(mentions.sentence.folds[behind : behind + _FLIGHT_WITHIN])


def tells_flight(mentions: Mentions) -> bool:
    """Tell whether a word of flight stands anywhere in the sentence: without one nobody is read who may flee."""
    return not _FLIGHT.isdisjoint(mentions.sentence.folds)


def known_person(mentions: Mentions, at: int) -> Group | None:
    """Return the person of اغتال مجهولون الناشط فلان."""
    return next((g for g in mentions.counter.groups if at <= g.first <= at + 5 and g.name and mentions.free(g)), None)


def person_named(mentions: Mentions, at: int) -> Group | None:
    """Return the person whose name begins behind a trigger, as a group of one."""
    if mentions.by_first.get(at) is not None:
        return None
    name = name_behind(mentions.counter, at)
    return None if name is None else mentions.counter.person(name)


def someone(mentions: Mentions, hit: Hit, at: int) -> Group | None:
    """Return the one whom a word unknown to the lexicons names behind a noun that only people can follow."""
    if hit.entry.get("people") != "only" or at >= len(mentions.tokens) or at in mentions.by_first:
        return None
    token, counter = mentions.tokens[at], mentions.counter
    fold = token.fold
    if token.kind != "word" or fold in STOPS or len(fold) < 3 or counter.thing_at(at) or fold.startswith("ال"):
        return None
    if (
        is_stop(fold)
        or fold.endswith(("ون", "ين", "ات", "ي", "يه"))
        or counter.quantifier_at("vague", at)
        or fold[0] in "وبلف"
    ):
        return None
    if any(h.first == at and h.entry.lexicon not in ("places", "speakers") for h in mentions.sentence.hits):
        return None
    end = counter.phrase_end(at, 3)
    return Group(at, at + 1, "name", 1, victims=(at, max(end, at + 1)))


def lawful(mentions: Mentions, hit: Hit, group: Group) -> bool:
    """Tell a court's execution from one in war: by an armed group, or of civilians."""
    if not hit.entry.get("by") or group.victim_class in ("civilian", "child", "woman", "journalist", "security"):
        return False
    folds = mentions.sentence.folds
    if not _UNLAWFUL.isdisjoint(folds):
        return False  # إعدام شابين ميدانيا
    sides = ("militant",) if not _JUDGED.isdisjoint(folds) else ("militant", "security")
    bodies = (mentions.counter.body_at(i) for i in range(len(mentions.tokens)))
    return not any(body is not None and body.entry.get("class") in sides for body in bodies)


def arrested(mentions: Mentions, hit: Hit, group: Group) -> bool:
    """Tell an arrest by the law from a capture: in fighting, or by an armed group."""
    rule = hit.entry.get("arrest")
    if not rule:
        return False
    folds = [token.fold.removeprefix("و") for token in mentions.tokens]
    if rule == "lawless":
        return any(fold in _LAW for fold in folds)
    outside = (i for i in range(len(folds)) if not group.first <= i < group.end)
    bodies = (mentions.counter.body_at(i) for i in outside)
    nouns = (mentions.counter.noun_at(i) for i in range(hit.last, group.first))
    armed = any(word is not None and word.entry.get("class") == "militant" for word in (*bodies, *nouns))
    fought = any(f.kind == "killed" and f.group.victim_class in ("militant", "security") for f in mentions.findings)
    return not (armed or fought)


def own_kin(mentions: Mentions, group: Group) -> bool:
    """Tell who lost their own from who went missing: فقدت أبناءها الثلاثة, فقدت 12 من أفراد عائلتي."""
    if group.head is not None and group.head.suffix not in ("", "ي"):
        return True
    words = (mentions.counter.fold(i) for i in range(*group.victims)) if group.victims else ()
    return any(word.startswith(("عايلت", "اسرت", "اقارب")) for word in words)
