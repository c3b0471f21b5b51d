"""Which times of a sentence are those of its act: by where they stand, and by how long they last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.times import times_in

if TYPE_CHECKING:
    from stream.extract.analysis import Analysis, Sentence
    from stream.extract.drafts import When
    from stream.extract.strikes.triggers import Trigger
    from stream.text.date_expression import DateExpression


_THESE_DAYS = ("days", "weekday", "hours")
_FEW = 7
"""Fewer days ago than this is this week."""


def tells_these_days(analysis: Analysis, sentence: Sentence) -> bool:
    """Tell whether a sentence names a day of this week: أمس، يوم الثلاثاء، قبل ثلاثة أيام."""
    return any(e.kind in _THESE_DAYS and abs(e.offset) < _FEW for e, _ in times_in(analysis, sentence))


def is_of_these_days(analysis: Analysis, sentence: Sentence, head: Trigger) -> bool:
    """Tell an act with its own day: المحكمة تدين قصف المخيم أمس، ردا على هجوم شنوه مساء الثلاثاء."""
    told = times_in(analysis, sentence)
    return any(e.kind in _THESE_DAYS and e.first >= head.last for e, _ in told)


def is_long(told: DateExpression) -> bool:
    """منذ عام 2011، السنوات الأخيرة: years in which much happened, not the time of one act."""
    return (told.since and told.kind in ("date", "year", "month")) or (told.kind == "vague" and told.years)


def is_same_day(analysis: Analysis, sentence: Sentence, when: When | None) -> bool:
    """شنوا في اليوم نفسه هجمات: another act on a day told of before; بعد ساعتين is none."""
    return when is not None and any(
        e.kind == "same"
        and e.offset == 0
        and e.last - e.first > 1
        and sentence.loc(e.first, e.last) == when.loc
        and sentence.folds[e.last - 1].startswith(("نفس", "ذات"))
        for e, _ in times_in(analysis, sentence)
    )


def stands_by(sentence: Sentence, when: When, trigger: Trigger, *, definite: bool) -> bool:
    """Tell whether a date stands by an act: in its clause and near, or at the head of the sentence.

    What stands before an act spoken of before is when somebody spoke: قالت في بيان الأحد إن الهجوم.
    """
    tokens = sentence.tokens
    at = when.loc.start
    if definite and at < tokens[trigger.first].start:
        return False
    if at <= tokens[min(2, len(tokens) - 1)].start:
        return True
    near_first, near_last = max(0, trigger.first - 6), min(len(tokens), trigger.last + 12) - 1
    return tokens[near_first].start <= at <= tokens[near_last].start
