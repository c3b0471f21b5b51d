"""Words that name a whole campaign or war as often as one act: العدوان، العملية العسكرية، حملات عسكرية."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.grammar import DONE_BY
from stream.extract.times import times_in

if TYPE_CHECKING:
    from stream.contracts.event import Period
    from stream.extract.analysis import Analysis, Sentence
    from stream.extract.strikes.triggers import Trigger

_DONE_WITHIN = 4
"""How far behind the word stands who did it: العدوان الغادر الذي شنته."""
_DAY_WITHIN = 10
"""How far behind it stands the day of the one act: العدوان الإسرائيلي على بلدة عيترون اليوم."""


def is_campaign(analysis: Analysis, sentence: Sentence, trigger: Trigger, period: Period) -> bool:
    """Tell whether such a word speaks of the campaign: as one known, as many, or as one of before the news.

    What is new to the reader is one act: نفذوا عملية عسكرية; so is what somebody did on a day that is told.

    Args:
        analysis: the article.
        sentence: the sentence of the word.
        trigger: the word.
        period: of the sentence.

    """
    if not trigger.hit.entry.get("campaign"):
        return False
    if period == "background":
        return True
    if trigger.hit.form != "plural" and (_is_done(sentence, trigger) or _has_day(analysis, sentence, trigger)):
        return False
    return trigger.hit.form == "plural" or _is_known(sentence, trigger)


def _is_known(sentence: Sentence, trigger: Trigger) -> bool:
    """العدوان، عملياتها العسكرية، عدوان الاحتلال: defined by its article, its adjective's or its author's."""
    if trigger.hit.suffix or trigger.hit.prefix.endswith(("ال", "لل")):
        return True
    alone = trigger.last - trigger.first == 1
    at = trigger.last if alone else trigger.last - 1
    return at < len(sentence.tokens) and sentence.tokens[at].fold.startswith("ال")


def _is_done(sentence: Sentence, trigger: Trigger) -> bool:
    behind = sentence.folds[trigger.last : trigger.last + _DONE_WITHIN]
    return any(word in DONE_BY for word in behind)


def _has_day(analysis: Analysis, sentence: Sentence, trigger: Trigger) -> bool:
    days = (e for e, _ in times_in(analysis, sentence) if e.kind == "days")
    return any(0 <= e.first - trigger.last <= _DAY_WITHIN for e in days)
