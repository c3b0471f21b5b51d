"""What a side does as a rule, told in the present to say who it is, and not as an act of the day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.grammar import joined_too

if TYPE_CHECKING:
    from stream.extract.analysis import Sentence
    from stream.extract.strike_triggers import Trigger

_WAGES = joined_too("يشن تشن ينفذ تنفذ يشنون ينفذون")
_WAGED_WITHIN = 5
"""How far before an act the verb of waging it may stand."""
_WHO = (["الذي"], ["التي"], ["الذين"])
_NEWS = 2
"""Index of the last sentence, the title's among them, that tells the news itself."""
_DAYS = ("weekday", "day", "month")
"""Sections of words that date an act."""
_HURT = frozenset(("killed", "injured", "killed_or_injured"))


def is_custom(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell what a group does in the present, with no day, no number and nobody hurt.

    وتشن الحركة هجمات على القوات الحكومية, behind the news; التنظيم الذي يستهدف قواتها.
    """
    before = sentence.folds[max(0, trigger.first - _WAGED_WITHIN) : trigger.first]
    if trigger.section == "attack.noun":  # a headline may tell an act of the day so
        custom = trigger.hit.form == "plural" and sentence.index > _NEWS and not _WAGES.isdisjoint(before)
    else:
        custom = trigger.section == "target.verb" and trigger.hit.form == "present" and before[-1:] in _WHO
    if not custom or any(token.kind == "number" for token in sentence.tokens):
        return False
    dated = any(hit.entry.section.startswith(_DAYS) for hit in sentence.of("dates"))
    return not dated and all(hit.entry.get("kind") not in _HURT for hit in sentence.of("casualties"))
