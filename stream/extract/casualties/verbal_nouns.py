"""Verbal nouns that govern the people: مقتل خمسة جنود, ما أدى إلى مقتلهم."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.casualties.before import antecedent
from stream.extract.casualties.governed import arrested, flees, lawful, person_named, someone
from stream.extract.casualties.licence import is_handed_over
from stream.extract.casualties.missing import fate_unknown
from stream.extract.casualties.weak import keeps_no_more
from stream.extract.sentence_words import hits_at
from stream.lexicon.classes import word_class

if TYPE_CHECKING:
    from stream.extract.casualties.mentions import Mentions
    from stream.extract.counts.group import Group
    from stream.lexicon.matcher import Hit

_HUNTED = tuple(sorted(word_class("lost.searched")))
_BODIES = ("جثث", "جثامين")
_THEIR_LIVES = word_class("dead.their_lives")
_LIVES_WITHIN = 8
_RESULTS = word_class("figure.result")
_DONE = frozenset(("تم", "تمت", "جري", "جرت"))


def verbal_noun(mentions: Mentions, hit: Hit) -> None:
    """مقتل خمسة جنود, إصابة طفلين, اغتيال فلان."""
    if hit.suffix or hit.prefix.endswith("ال") or mentions.unreal(hit) or mentions.foreseen(hit.first):
        return
    if mentions.covers(hit.first) or (hit.entry.text in _BODIES and is_handed_over(mentions, hit.first)):
        return  # 55 وفاة is a figure by itself; تبادل جثامين 500 جندي
    if hit.entry.get("of"):
        _of_pronoun(mentions, hit)
        return
    kind, at = hit.entry.get("kind"), hit.last
    # مقتل وإصابة 20: one figure for both
    other = next((h for h in hits_at(mentions.triggers, at) if h.prefix == "و"), None)
    if other is not None and {kind, other.entry.get("kind")} == {"killed", "injured"}:
        kind, at = "killed_or_injured", other.last
    if kind == "missing" and any(mentions.fold(i) in _THEIR_LIVES for i in range(at, at + _LIVES_WITHIN)):
        kind = "killed"  # فقدان جندي من القوات لحياته
    group = mentions.near(at, 3) or person_named(mentions, at) or someone(mentions, hit, at)
    if group is None or not mentions.people(group, kind, hit) or mentions.ill(hit, group):
        return
    moved = hit.entry.get("move") == "yes" and not flees(mentions, group.last)
    lost = kind == "missing" and keeps_no_more(mentions, group)
    if not (moved or lost or arrested(mentions, hit, group) or _behind_a_name(mentions, group, at)):
        _claim_of_noun(mentions, hit, group, kind)


def _behind_a_name(mentions: Mentions, group: Group, at: int) -> bool:
    """Tell ذكرى اغتيال الحريري تجمع المئات, where the people of a verb stand behind a name."""
    vague = group.counted and group.number is None
    return vague and group.first > at and mentions.fold(at).startswith("ال")


def _claim_of_noun(mentions: Mentions, hit: Hit, group: Group, kind: str) -> None:
    if lawful(mentions, hit, group) or _idle(mentions, hit, group, kind):
        return
    apart = kind == "killed_or_injured" and group.shape == "plural" and group.number is None
    for one in ("killed", "injured") if apart else (kind,):  # مقتل وإصابة مدنيين: each without a figure
        mentions.claim(group, one, (hit.first, hit.last), "casualty.verbal_noun", 0.85 if group.number else 0.6)


def _of_pronoun(mentions: Mentions, hit: Hit) -> None:
    """ما أدى إلى مقتلهم: the people were named before."""
    kind = hit.entry.get("kind")
    if mentions.fold(hit.last) == "اصابه":
        return  # استهدفوا الموقع وأصابته إصابة مباشرة
    if mentions.fold(hit.first - 1).startswith("متاثر") or _has_its_object(mentions, hit):
        return  # متأثرا بإصابته: of what he died
    group = antecedent(mentions, hit, hit.entry.get("of"))
    if group is not None and not (mentions.ailments and kind == "injured"):
        mentions.claim(group, kind, (hit.first, hit.last), "casualty.pronoun", 0.6)


def _has_its_object(mentions: Mentions, hit: Hit) -> bool:
    """Tell لقتلهم سائقا, who killed him, from لمقتلهم."""
    behind = mentions.by_first.get(hit.last)
    accusative = behind is not None and mentions.tokens[behind.first].norm.endswith("ا")
    return hit.prefix.endswith("ل") and behind is not None and (accusative or behind.counted)


def _idle(mentions: Mentions, hit: Hit, group: Group, kind: str) -> bool:
    """Tell a verbal noun that speaks of no figure: of a purpose, in general, or with another sense."""
    told = group.counted and group.qualifier != "unspecified"
    caused = mentions.fold(hit.first - 1).removeprefix("و") in _RESULTS  # وأدى لمقتل العشرات
    if hit.prefix.endswith("ل") and not caused and (group.number is None or hit.entry.text.endswith("قضاء على")):
        return True  # للقضاء على عناصر
    if group.definite and group.shape == "plural" and hit.entry.text == "قتل":
        return True  # قتل المدنيين
    if kind == "missing" and not group.counted and group.number is None:
        return True
    if hit.entry.text.startswith("البحث"):  # for gunmen and suspects is no search for missing people
        sought = group.head.entry.text if group.head is not None else ""
        return group.victim_class == "militant" or not group.counted or sought.startswith(_HUNTED)
    weak = hit.entry.get("weak") == "yes" and group.name is None
    done = mentions.fold(hit.first - 1).removeprefix("و") in _DONE and group.number == 1  # تمت تصفية القيادي
    bodies = group.pronoun and group.number and hit.entry.text in _BODIES  # انتشال جثث 14 منهم
    if done or bodies or (hit.entry.text == "مصير" and fate_unknown(mentions, group.last)):
        return False
    return weak and (group.head is None or not (told or group.number == 1) or (group.definite and not group.counted))
