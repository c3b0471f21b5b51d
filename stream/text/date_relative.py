"""Dates told from the day of publication or from the date before: الأحد الماضي, قبل ثلاثة أيام, اليوم نفسه."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from stream.text.date_calendar import read_year
from stream.text.date_expression import DateExpression

if TYPE_CHECKING:
    from stream.text.date_expression import DateKind
    from stream.text.date_words import DateReader

_PERIODS: dict[str, DateKind] = {"week": "week", "month": "month", "year": "year"}
_AGO: dict[str, DateKind] = {"hour": "hours", "day": "days", "week": "days", "month": "month", "year": "year"}


def read_weekday(reader: DateReader, i: int) -> DateExpression | None:
    """Read a day of the week: `الأحد الماضي`."""
    name = reader.at(i, "weekday")
    if name is None:
        return None
    last = name.last
    if reader.word(last) == "قبل" and reader.shift(last + 1) == -1:
        return DateExpression(i, last + 2, "weekday", offset=name.value, direction=-2)
    shift = reader.shift(last)
    return DateExpression(i, last if shift is None else last + 1, "weekday", offset=name.value, direction=shift or 0)


def read_relative_day(reader: DateReader, i: int) -> DateExpression | None:
    """Read a day told from that of publication: `اليوم`, `أمس الأول`."""
    name = reader.at(i, "day")
    if name is None or reader.at(i, "anaphor"):
        return None
    if reader.word(i - 1) in ("ذلك", "ذاك", "حتي", "لغايه") or reader.shift(name.last) is not None:
        return None
    if reader.word(i) == "اليوم" and reader.at(name.last, "ordinal") and reader.word(name.last + 1) != "من":
        return None  # المعارك المستمرة لليوم الثالث
    return DateExpression(i, name.last, "days", offset=name.value)


def read_same_day(reader: DateReader, i: int) -> DateExpression | None:
    """Read a day told from the date before: `اليوم نفسه`, `بعد ساعة`."""
    if (name := reader.at(i, "anaphor")) is not None:
        return DateExpression(i, name.last, "same", offset=name.value)
    if reader.at(i, "after") is None:  # بعد ساعة: the day told before
        return None
    at = i + 1
    if reader.number(at) is not None or reader.at(at, "count"):
        at += 1
    unit = reader.at(at, "unit")
    return DateExpression(i, unit.last, "same") if unit is not None and unit.unit == "hour" else None


def read_ago(reader: DateReader, i: int) -> DateExpression | None:
    """`قبل ثلاثة أيام`, `منذ أسبوعين`; followed by من it is told from another act, not from publication."""
    if reader.at(i, "ago") is None:
        return None
    at, count = i + 1, reader.number(i + 1)
    more = reader.word(at) == "اكثر" and reader.word(at + 1) == "من"
    if reader.word(at) in ("نحو", "حوالي", "قرابه") or more:
        at += 1 + more
        count = reader.number(at)
    if count is None and (name := reader.at(at, "count")) is not None:
        count = name.value
    at += count is not None
    unit = reader.at(at, "unit")
    if unit is None or reader.number(unit.last) is not None:
        return None
    if count is None and unit.last - at == 1:
        dual = reader.word(at).endswith("ين") and reader.word(at) != "سنين"
        singular = reader.word(at) in ("يوم", "اسبوع", "شهر", "سنه", "عام", "ساعه")
        count = 2 if dual else 1 if singular else None
    if count is None or count > 500 or reader.word(unit.last) == "من" or more:
        return DateExpression(i, unit.last, "vague", past=more and unit.unit in ("week", "month", "year"))
    since = unit.unit in ("month", "year") and reader.word(i).endswith("منذ")  # منذ عام counts up to now
    weeks = 7 if unit.unit == "week" else 1
    return DateExpression(i, unit.last, _AGO[unit.unit], offset=-count * weeks, since=since)


def read_period(reader: DateReader, i: int) -> DateExpression | None:
    """`الشهر الماضي`, `هذا العام`, `الأيام الأخيرة`, `عام 2016`."""
    if reader.at(i, "this") is not None:
        name = reader.at(i + 1, "period")
        return None if name is None else DateExpression(i, i + 2, _PERIODS[name.unit])
    if (hours := _last_hours(reader, i)) is not None:
        return hours
    name = reader.at(i, "period")
    if name is not None or reader.word(i) in ("عام", "سنه", "بعام", "لعام", "وعام"):
        if (year := read_year(reader, i + 1)) is not None:
            return replace(year, first=i)
        shift, last = reader.shift(i + 1), i + 2
        if reader.word(i + 1) == "قبل" and reader.shift(last) == -1:
            shift, last = -2, i + 3  # الأسبوع قبل الماضي
        return None if name is None or shift is None else DateExpression(i, last, _PERIODS[name.unit], offset=shift)
    if reader.at(i, "vague") is not None:
        end = next((k for k in range(i + 1, i + 4) if reader.shift(k) is not None), None)
        years = reader.word(i).endswith(("السنوات", "الاعوام", "العقود"))
        return None if end is None else DateExpression(i, end + 1, "vague", years=years)
    return None


def _last_hours(reader: DateReader, i: int) -> DateExpression | None:
    """`الساعات الماضية`, `الساعات الـ24 الماضية`."""
    unit = reader.at(i, "hours", "unit")
    if unit is None or (unit.kind == "unit" and unit.unit != "hour"):
        return None
    for k in range(i + 1, min(i + 5, len(reader.folds))):
        if reader.shift(k) == -1:
            return DateExpression(i, k + 1, "hours")
        if reader.tokens[k].kind == "punct":
            return None
    return None
