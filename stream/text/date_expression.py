"""A date as it is told, not yet when that was."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

DateKind = Literal["date", "weekday", "days", "same", "hours", "week", "month", "year", "vague"]
# What tells the time more closely comes later. A weekday says more than أمس, whose day turns with the time zone.
_RANK: tuple[DateKind, ...] = ("vague", "hours", "year", "month", "week", "same", "days", "weekday", "date")


@dataclass(slots=True)
class DateExpression:
    """A date as it is told, over the tokens `first` up to, not including, `last`.

    Attributes:
        kind: `date` a calendar date as far as `year`, `month`, `day` say; `weekday` with its number in `offset`;
            `days`, `week`, `month`, `year` so many of them (`offset`) from publication; `same` so many days from the
            date told before; `hours` the hours before publication; `vague` cannot be resolved.
        until: the last day or year of a range that begins with `day` or `year`.
        direction: -1 الماضي, -2 قبل الماضي, 1 المقبل, 0 where no such word stands.
        hijri: month and year are of the Islamic calendar.
        years: a vague expression speaks of years.
        past: a vague expression is of before the week of the news: قبل أكثر من شهر.
        since: the expression says since when (منذ), not when.

    """

    first: int
    last: int
    kind: DateKind
    year: int | None = None
    month: int | None = None
    day: int | None = None
    until: int | None = None
    offset: int = 0
    direction: int = 0
    hijri: bool = False
    since: bool = False
    years: bool = False
    past: bool = False

    @property
    def rank(self) -> tuple[int, int]:
        """How closely it tells the time, for choosing among several."""
        return _RANK.index(self.kind), sum(
            part is not None for part in (self.year, self.month, self.day)
        ) - 3 * self.hijri
