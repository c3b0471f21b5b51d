"""Dates of the calendar: 28 أيلول 2017, الرابع عشر من شهر أيلول الماضي, 3/4/2017, عام 2016."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.text.date_expression import DateExpression

if TYPE_CHECKING:
    from stream.text.date_words import DateName, DateReader


def read_numeric(reader: DateReader, i: int) -> DateExpression | None:
    """Read a date in figures: `3/4/2017`, `2017-04-03`, `3.4.2017`."""
    parts = [reader.number(i + k) for k in (0, 2, 4)]
    if reader.word(i + 1) not in ("/", "-") or reader.word(i + 1) != reader.word(i + 3):
        dotted = reader.folds[i].split(".")
        if len(dotted) != 3 or not all(part.isdigit() and len(part) <= 4 for part in dotted):
            return None
        parts, last = [int(part) for part in dotted], i + 1
    else:
        last = i + 5
    a, b, c = parts
    if a is None or b is None or c is None:
        return None
    year, month, day = (a, b, c) if a > 31 else (c, b, a)
    if month > 12 >= day:  # an American order
        month, day = day, month
    if not (1 <= month <= 12 and 1 <= day <= 31 and 1300 <= year <= 2100):
        return None
    return DateExpression(i, last, "date", year, month, day, hijri=year < 1700)


def read_day_of_month(reader: DateReader, i: int) -> DateExpression | None:
    """`28 أيلول`, `الرابع عشر من شهر أيلول الماضي`, `3 و4 مارس`."""
    day, until = reader.number(i), None
    at = i + 1
    if day is None:
        ordinal = reader.at(i, "ordinal")
        if ordinal is None:
            return None
        day, at = ordinal.value, ordinal.last
    elif reader.word(at) in ("و", "-", "الي", "حتي") and reader.number(at + 1) is not None:
        until, at = reader.number(at + 1), at + 2
    if not 1 <= day <= 31:
        return None
    while reader.word(at) in ("من", "شهر") and at < i + 6:
        at += 1
    name = reader.at(at, "month", "hijri")
    if name is not None:
        return _behind_month(reader, DateExpression(i, name.last, "date", None, name.value, day, until), name)
    if reader.at(at, "period") is not None and reader.word(at) == "الشهر":  # الخامس من الشهر الجاري
        return _current_month_day(reader, i, at, day)
    return None


def _current_month_day(reader: DateReader, i: int, at: int, day: int) -> DateExpression | None:
    shift = reader.shift(at + 1)
    return None if shift is None else DateExpression(i, at + 2, "month", None, None, day, offset=shift)


def read_month(reader: DateReader, i: int) -> DateExpression | None:
    """Read a month, with the year or الماضي behind it: `نيسان 2017`."""
    name = reader.at(i, "month", "hijri")
    if name is None:
        return None
    told = _behind_month(reader, DateExpression(i, name.last, "date", None, name.value), name)
    if name.weak and told.last == name.last and reader.at(i - 1, "lead") is None:
        return None
    return told


def _behind_month(reader: DateReader, told: DateExpression, name: DateName) -> DateExpression:
    """Read what stands behind a month: the same month in another vocabulary, the year, الماضي."""
    at = name.last
    gap = at + 1 if reader.word(at) in ("/", "-", "(", "او") else at
    if (again := reader.at(gap, "month")) is not None and again.value == name.value:
        at = again.last + 1 if reader.word(again.last) == ")" else again.last
    year_at = at
    while (
        reader.at(year_at, "period", "unit") or reader.word(year_at) in ("من", "،", ",", "للعام")
    ) and year_at < at + 3:
        year_at += 1
    year = reader.number(year_at)
    told.hijri = hijri = name.kind == "hijri"
    if year is not None and (1300 <= year <= 1600 if hijri else 1800 <= year <= 2100):
        at = year_at + 1
        while reader.word(at) in ("ه", "هجري", "هجريه", "م", "ميلادي"):
            at += 1
        told.last, told.year = at, year
        return told
    if reader.at(year_at, "past", "next", "current") and reader.at(year_at - 1, "period"):
        told.last, told.offset = year_at + 1, reader.shift(year_at) or 0  # يوليو من العام الماضي
    elif (shift := reader.shift(at)) is not None:
        told.last, told.direction = at + 1, shift
    else:
        told.last = at
    return told


def read_year(reader: DateReader, i: int) -> DateExpression | None:
    """Read a year, or a range of years: `2016`, `2014-2016`."""
    year = reader.number(i)
    if year is None or not 1800 <= year <= 2100:
        return None
    if reader.word(i + 1) in ("و", "-", "الي", "حتي") and (until := reader.number(i + 2)) and year < until <= 2100:
        return DateExpression(i, i + 3, "date", year, until=until)
    return DateExpression(i, i + 1, "date", year)


def read_bare_year(reader: DateReader, i: int) -> DateExpression | None:
    """Read a year in figures alone, behind a word such as عام or at the head of a chronicle."""
    heading = i == 0 and reader.word(1) in ("-", ":", "–")  # a chronicle: 1990 - ...
    if len(reader.folds[i]) == 4 and (heading or reader.at(i - 1, "lead") is not None):
        return read_year(reader, i)
    return None
