"""Whether a figure and an act can be of one day, and which figures count the hours of a day."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from stream.lexicon.classes import word_class

if TYPE_CHECKING:
    from stream.extract.casualties.finding import Finding
    from stream.extract.drafts import StrikeDraft, When

_DAY = 10
"""Characters of a date by day."""
DAYBREAK = word_class("figure.since")
"""Times of day since which the toll of a day counts."""
_HOURS = word_class("figure.last_hours")


def told_of_hours(found: Finding, first: int, last: int) -> bool:
    """Tell whether words of a figure's sentence say since when or in how many hours people came to harm."""
    told = found.sentence.folds[first:last]
    return any((a == "منذ" and b in DAYBREAK) or (a == "خلال" and b in _HOURS) for a, b in pairwise(told))


def dates_agree(found: Finding, strike: StrikeDraft) -> bool:
    """Tell whether a figure can be of a strike by their dates: الأسبوع الماضي is not this morning."""
    own, other = _days(found.when), _days(strike.when)
    if not own or not other:
        return True
    exact = min(len(day) for day in (*own, *other))  # a month holds its days
    if exact == _DAY and _next_to(own, other):
        return True  # the night of one day is the morning of the next
    return own[0][:exact] <= other[1][:exact] and other[0][:exact] <= own[1][:exact]


def _next_to(own: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether two times are a day apart."""
    starts = [date.fromisoformat(days[0]) for days in (own, other)]
    ends = [date.fromisoformat(days[1]) for days in (own, other)]
    return 0 < (starts[1] - ends[0]).days <= 1 or 0 < (starts[0] - ends[1]).days <= 1


def _days(when: When | None) -> tuple[str, ...]:
    return () if when is None or when.start is None else (when.start, when.end or when.start)
