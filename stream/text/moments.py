"""From a date as it is told to ISO 8601 dates, seen from the day of publication."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from stream.text.date_expression import DateExpression

Granularity = Literal["day", "month", "year"]


class Moment(NamedTuple):
    """A time span: `start` and `end` as ISO 8601 dates of the precision that is known; both null where none is."""

    start: str | None
    end: str | None
    granularity: Granularity | None


UNKNOWN = Moment(None, None, None)


def publication_day(published_at: str | None) -> date | None:
    """Return the day of an ISO 8601 date or time, in its own offset; none where it is none."""
    try:
        return date.fromisoformat((published_at or "")[:10])
    except ValueError:
        return None


def resolve(told: DateExpression, published: date | None, previous: str | None = None) -> Moment:
    """Turn an expression into dates.

    Args:
        told: what the text says.
        published: day of publication; without it only what is absolute can be resolved.
        previous: the date told before, for `في اليوم نفسه`.

    Returns:
        The time, `UNKNOWN` where nothing can be said.

    """
    if told.hijri or told.kind == "vague":
        return UNKNOWN
    if told.kind == "same":
        base = publication_day(previous) if previous and len(previous) == 10 else None
        return UNKNOWN if base is None else _day(base + timedelta(days=told.offset))
    if told.kind == "date" and told.year is not None:
        return _absolute(told, told.year)
    if published is None:
        return UNKNOWN
    return _relative(told, published)


def _relative(told: DateExpression, published: date) -> Moment:  # noqa: PLR0911 - one for each kind
    match told.kind:
        case "days":
            return _shifted(published, told.offset)
        case "hours":
            return _shifted(published, -(-told.offset // 24))
        case "weekday":
            return _weekday(told, published)
        case "week":
            return _week(published, told.offset)
        case "month":
            return _month(told, published)
        case "year":
            return Moment(f"{published.year + told.offset:04d}", None, "year")
        case _:
            return _absolute(told, _nearest_year(told, published))


def _week(published: date, weeks: int) -> Moment:
    monday = published - timedelta(days=published.weekday()) + timedelta(weeks=weeks)
    return Moment(monday.isoformat(), (monday + timedelta(days=6)).isoformat(), "day")


def _month(told: DateExpression, published: date) -> Moment:
    year, month = _month_from(published, told.offset)
    if told.day is not None:
        return _calendar_day(year, month, told.day, told.until)
    return Moment(f"{year:04d}-{month:02d}", None, "month")


def _absolute(told: DateExpression, year: int) -> Moment:
    if told.month is None:
        return Moment(f"{year:04d}", None if told.until is None else f"{told.until:04d}", "year")
    if told.day is None:
        return Moment(f"{year:04d}-{told.month:02d}", None, "month")
    return _calendar_day(year, told.month, told.day, told.until)


def _calendar_day(year: int, month: int, day: int, until: int | None) -> Moment:
    days = monthrange(year, month)[1]
    if day > days:
        return Moment(f"{year:04d}-{month:02d}", None, "month")
    end = date(year, month, until).isoformat() if until is not None and day < until <= days else None
    return Moment(date(year, month, day).isoformat(), end, "day")


def _day(day: date) -> Moment:
    return Moment(day.isoformat(), None, "day")


def _shifted(day: date, days: int) -> Moment:
    return _day(day + timedelta(days=days))


def _month_from(day: date, months: int) -> tuple[int, int]:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return year, month + 1


def _weekday(told: DateExpression, published: date) -> Moment:
    """Return the last such day up to the day of publication; الماضي is before it, قبل الماضي a week before that, المقبل after it."""
    if told.direction > 0:
        return _shifted(published, (told.offset - published.weekday()) % 7 or 7)
    back = (published.weekday() - told.offset) % 7
    weeks = -1 - told.direction if told.direction < 0 else 0
    return _shifted(published, -(back or 7) - 7 * weeks if told.direction < 0 else -back)


def _nearest_year(told: DateExpression, published: date) -> int:
    """Return the year of a date told without one: the nearest not in the future, or as الماضي and المقبل say."""
    if told.offset:  # يوليو من العام الماضي
        return published.year + told.offset
    month, day = told.month or 1, told.day
    later = (month, day or published.day) > (published.month, published.day)
    if told.direction > 0:
        here = (month, day or 32) > (published.month, published.day)
        return published.year if here and (day or month > published.month) else published.year + 1
    this_month = month == published.month and day is None and told.direction < 0
    return published.year - (later or this_month)
