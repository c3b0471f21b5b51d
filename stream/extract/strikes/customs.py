"""What is told with the words for acts and is none of the day: customs, sums of a year, police work."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from stream.extract.grammar import with_waw, words
from stream.extract.once import once
from stream.extract.sentence_words import has_number, hurt_words
from stream.lexicon.classes import word_class

if TYPE_CHECKING:
    from stream.extract.analysis import Sentence
    from stream.extract.strikes.triggers import SentenceHits, Trigger

_WAGES = with_waw(word_class("act.waged"))
_WAGED_WITHIN = 5
"""How far before an act the verb of waging it may stand."""
_WHO = (["الذي"], ["التي"], ["الذين"])
_NEWS = 2
"""Index of the last sentence, the title's among them, that tells the news itself."""
_DAYS = ("weekday", "day", "month")
"""Sections of words that date an act."""
_FINDING = word_class("act.found")
_BODIES = tuple(sorted(word_class("act.bodies")))
_FOUND_WITHIN = 5
_RAIDS = ("اقتح", "داهم", "مداهم", "توغ")
_SEARCHES = tuple(sorted(word_class("act.searches")))
_YEARLY = words("خلال مدار طيله")
_YEAR = word_class("time.year")


def is_no_act_of_the_day(sentence: Sentence, hits: SentenceHits, trigger: Trigger) -> bool:
    """Tell whether a trigger stands in one of the tellings that this file is about."""
    if _is_custom(sentence, trigger) or _is_of_a_year(sentence, trigger):
        return True
    return _is_search(sentence, hits, trigger) or _is_of_a_body(sentence, hits, trigger)


def _is_of_a_body(sentence: Sentence, hits: SentenceHits, trigger: Trigger) -> bool:
    """عثر على جثتين بهما آثار أعيرة نارية: who was found dead fell to an act of which nothing is told."""
    if not trigger.section.startswith(("means", "killing")):
        return False
    if any(not hit.entry.section.startswith(("means", "killing", "echo")) for hit in hits.strikes):
        return False
    fighters = (h for h in hits.armed if h.entry.get("class") == "militant")
    if any(not h.entry.text.startswith("مجهول") for h in fighters):  # not رجال مجهولي الهوية
        return False  # عثر على جثة صحفي قتله مسلحون
    return _finds_bodies(sentence)


@once
def _finds_bodies(sentence: Sentence) -> bool:
    found = next((k for k, word in enumerate(sentence.folds) if word.removeprefix("و") in _FINDING), None)
    return found is not None and any(w.startswith(_BODIES) for w in sentence.folds[found : found + _FOUND_WITHIN])


def _is_search(sentence: Sentence, hits: SentenceHits, trigger: Trigger) -> bool:
    """اقتحمت قوات الاحتلال القرية واعتقلت شابين: who comes to search and arrest and hurts nobody."""
    if not trigger.section.startswith("ground") or not trigger.hit.entry.text.startswith(_RAIDS):
        return False
    if hurt_words(sentence):
        return False
    if any(not hit.entry.section.startswith(("ground", "echo")) for hit in hits.strikes):
        return False
    around = (*sentence.folds[: trigger.first], *sentence.folds[trigger.last :])
    return any(word.removeprefix("و").startswith(_SEARCHES) for word in around)


def _is_of_a_year(sentence: Sentence, trigger: Trigger) -> bool:
    """قضى الجيش خلال سنة 2015 على 157 إرهابيا، 27 هجوما انتحاريا على مدار العام: the sum of a year."""
    if not (trigger.hit.form == "plural" or trigger.section.startswith(("killing", "neutralising", "told"))):
        return False
    told = has_number(sentence) and not _YEARLY.isdisjoint(sentence.folds)
    return told and any(a in _YEARLY and b in _YEAR for a, b in pairwise(sentence.folds))


def _is_custom(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell what a group does in the present, with no day, no number and nobody hurt.

    وتشن الحركة هجمات على القوات الحكومية, behind the news; التنظيم الذي يستهدف قواتها.
    """
    before = sentence.folds[max(0, trigger.first - _WAGED_WITHIN) : trigger.first]
    if trigger.section == "attack.noun":  # a headline may tell an act of the day so
        custom = trigger.hit.form == "plural" and sentence.index > _NEWS and not _WAGES.isdisjoint(before)
    else:
        custom = trigger.section == "target.verb" and trigger.hit.form == "present" and before[-1:] in _WHO
    if not custom or has_number(sentence):
        return False
    dated = any(hit.entry.section.startswith(_DAYS) for hit in sentence.of("dates"))
    return not dated and not hurt_words(sentence)
