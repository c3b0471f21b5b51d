"""Date expressions in a run of tokens: what they say, not yet when that was (see `stream.text.moments`).

An expression is found where it begins, by the longest name of `dates.txt`, and read to its end: a day before its
month, the year and الماضي behind it. Expressions that stand side by side and tell the same time
(اليوم الاثنين 3 أبريل 2017) are one.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from stream.text.date_words import DateReader

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from stream.text.date_words import DateName
    from stream.text.tokens import Token

DateKind = Literal["date", "weekday", "days", "same", "hours", "week", "month", "year", "vague"]

_JOINED = frozenset({"/", "(", ")", "،", ",", "-", "–", "الموافق", "ه", "م"})  # between parts of one expression
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
        direction: -1 الماضي, 1 المقبل, 0 where no such word stands.
        hijri: month and year are of the Islamic calendar.
        years: a vague expression speaks of years.
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

    @property
    def rank(self) -> tuple[int, int]:
        """How closely it tells the time, for choosing among several."""
        return _RANK.index(self.kind), sum(
            part is not None for part in (self.year, self.month, self.day)
        ) - 3 * self.hijri


def date_expressions(tokens: Sequence[Token]) -> list[DateExpression]:
    """Return the date expressions of a run of tokens, in their order, none overlapping; linear in its length."""
    reader = DateReader(tokens)
    found: list[DateExpression] = []
    reached = 0
    for i in reader.openings():
        if i < reached:
            continue
        if (false := reader.at(i, "false")) is not None:
            reached = false.last
            continue
        expression = _read(reader, i)
        if expression is None:
            continue
        reached = expression.last
        if _is_name(reader, expression):
            continue
        expression = _with_lead(reader, expression, found[-1].last if found else 0)
        if found and _one(reader, found[-1], expression):
            best = max(found[-1], expression, key=lambda e: e.rank)
            found[-1] = replace(best, first=found[-1].first, last=expression.last, since=found[-1].since)
        else:
            found.append(expression)
    return found


def _is_name(reader: DateReader, told: DateExpression) -> bool:
    """طريق 21 أكتوبر، ثورة 14 تموز: a day of a month behind the word for a street or a movement is its name."""
    bare = told.kind == "date" and told.day is not None and told.year is None and told.direction == 0
    return bare and reader.at(told.first - 1, "named") is not None


def _read(reader: DateReader, i: int) -> DateExpression | None:
    if reader.tokens[i].kind == "number":
        return _numeric(reader, i) or _day_month(reader, i) or _bare_year(reader, i)
    if reader.tokens[i].kind != "word":
        return None
    kinds = reader.kinds_at(i)
    for opening, read in _READERS:
        if not opening.isdisjoint(kinds) and (expression := read(reader, i)) is not None:
            return expression
    return _period(reader, i)


def _numeric(reader: DateReader, i: int) -> DateExpression | None:
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


def _day_month(reader: DateReader, i: int) -> DateExpression | None:
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
    shift = _shift(reader, at + 1)
    return None if shift is None else DateExpression(i, at + 2, "month", None, None, day, offset=shift)


def _month(reader: DateReader, i: int) -> DateExpression | None:
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
        told.last, told.offset = year_at + 1, _shift(reader, year_at) or 0  # يوليو من العام الماضي
    elif (shift := _shift(reader, at)) is not None:
        told.last, told.direction = at + 1, shift
    else:
        told.last = at
    return told


def _shift(reader: DateReader, i: int) -> int | None:
    name = reader.at(i, "past", "next", "current")
    return None if name is None else {"past": -1, "next": 1, "current": 0}[name.kind]


def _weekday(reader: DateReader, i: int) -> DateExpression | None:
    name = reader.at(i, "weekday")
    if name is None:
        return None
    last = name.last
    shift = _shift(reader, last)
    return DateExpression(i, last if shift is None else last + 1, "weekday", offset=name.value, direction=shift or 0)


def _relative_day(reader: DateReader, i: int) -> DateExpression | None:
    name = reader.at(i, "day")
    if name is None or reader.at(i, "anaphor"):
        return None
    if reader.word(i - 1) in ("ذلك", "ذاك", "حتي", "لغايه") or _shift(reader, name.last) is not None:
        return None
    return DateExpression(i, name.last, "days", offset=name.value)


def _anaphor(reader: DateReader, i: int) -> DateExpression | None:
    if (name := reader.at(i, "anaphor")) is not None:
        return DateExpression(i, name.last, "same", offset=name.value)
    if reader.at(i, "after") is None:  # بعد ساعة: the day told before
        return None
    at = i + 1
    if reader.number(at) is not None or reader.at(at, "count"):
        at += 1
    unit = reader.at(at, "unit")
    return DateExpression(i, unit.last, "same") if unit is not None and unit.unit == "hour" else None


_PERIODS: dict[str, DateKind] = {"week": "week", "month": "month", "year": "year"}
_AGO: dict[str, DateKind] = {"hour": "hours", "day": "days", "week": "days", "month": "month", "year": "year"}


def _ago(reader: DateReader, i: int) -> DateExpression | None:
    """`قبل ثلاثة أيام`, `منذ أسبوعين`; followed by من it is told from another act, not from publication."""
    if reader.at(i, "ago") is None:
        return None
    at, count = i + 1, reader.number(i + 1)
    if reader.word(at) in ("نحو", "حوالي", "قرابه"):
        at, count = at + 1, reader.number(at + 1)
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
    if count is None or count > 500 or reader.word(unit.last) == "من":
        return DateExpression(i, unit.last, "vague")
    since = unit.unit in ("month", "year") and reader.word(i).endswith("منذ")  # منذ عام counts up to now
    weeks = 7 if unit.unit == "week" else 1
    return DateExpression(i, unit.last, _AGO[unit.unit], offset=-count * weeks, since=since)


def _period(reader: DateReader, i: int) -> DateExpression | None:
    """`الشهر الماضي`, `هذا العام`, `الأيام الأخيرة`, `عام 2016`."""
    if reader.at(i, "this") is not None:
        name = reader.at(i + 1, "period")
        return None if name is None else DateExpression(i, i + 2, _PERIODS[name.unit])
    if (hours := _last_hours(reader, i)) is not None:
        return hours
    name = reader.at(i, "period")
    if name is not None or reader.word(i) in ("عام", "سنه", "بعام", "لعام", "وعام"):
        if (year := _year(reader, i + 1)) is not None:
            return replace(year, first=i)
        shift = _shift(reader, i + 1)
        return None if name is None or shift is None else DateExpression(i, i + 2, _PERIODS[name.unit], offset=shift)
    if reader.at(i, "vague") is not None:
        end = next((k for k in range(i + 1, i + 4) if _shift(reader, k) is not None), None)
        years = reader.word(i).endswith(("السنوات", "الاعوام", "العقود"))
        return None if end is None else DateExpression(i, end + 1, "vague", years=years)
    return None


def _last_hours(reader: DateReader, i: int) -> DateExpression | None:
    """`الساعات الماضية`, `الساعات الـ24 الماضية`."""
    unit = reader.at(i, "hours", "unit")
    if unit is None or (unit.kind == "unit" and unit.unit != "hour"):
        return None
    for k in range(i + 1, min(i + 5, len(reader.folds))):
        if _shift(reader, k) == -1:
            return DateExpression(i, k + 1, "hours")
        if reader.tokens[k].kind == "punct":
            return None
    return None


def _year(reader: DateReader, i: int) -> DateExpression | None:
    year = reader.number(i)
    if year is None or not 1800 <= year <= 2100:
        return None
    if reader.word(i + 1) in ("و", "-", "الي", "حتي") and (until := reader.number(i + 2)) and year < until <= 2100:
        return DateExpression(i, i + 3, "date", year, until=until)
    return DateExpression(i, i + 1, "date", year)


def _bare_year(reader: DateReader, i: int) -> DateExpression | None:
    heading = i == 0 and reader.word(1) in ("-", ":", "–")  # a chronicle: 1990 - ...
    if len(reader.folds[i]) == 4 and (heading or reader.at(i - 1, "lead") is not None):
        return _year(reader, i)
    return None


def _with_lead(reader: DateReader, told: DateExpression, least: int) -> DateExpression:
    """Take in the part of the day and the like before a date, and see whether منذ stands there."""
    first = told.first
    while first > least:
        for back in (3, 2, 1):
            name = reader.at(first - back, "part", "edge") if first - back >= least else None
            if name is not None and name.last == first:
                first -= back
                break
        else:
            if reader.word(first - 1) != "من" or not _ends_part(reader, first - 1, least):
                break
            first -= 1
    since = told.since or (
        told.kind in ("date", "month", "year", "weekday", "week")
        and (reader.word(first - 1).removeprefix("و") in ("منذ", "حتي") if first > 0 else False)
    )
    told.first, told.since = first, since
    return told


def _ends_part(reader: DateReader, end: int, least: int) -> bool:
    parts = (reader.at(end - back, "part", "edge") for back in (3, 2, 1) if end - back >= least)
    return any(name is not None and name.last == end for name in parts)


_READERS: tuple[tuple[frozenset[str], Callable[[DateReader, int], DateExpression | None]], ...] = (
    (frozenset(("anaphor", "after")), _anaphor),
    (frozenset(("ago",)), _ago),
    (frozenset(("ordinal",)), _day_month),
    (frozenset(("day",)), _relative_day),
    (frozenset(("weekday",)), _weekday),
    (frozenset(("month", "hijri")), _month),
)
"""Who reads the expressions that a word begins, in the order in which they are tried, by the kinds of its names."""


def _one(reader: DateReader, left: DateExpression, right: DateExpression) -> bool:
    """Tell whether two expressions with only marks between them tell one time."""
    between = reader.folds[left.last : right.first]
    if len(between) > 3 or not all(word in _JOINED for word in between):
        return False
    if left.kind == right.kind == "date" and left.month and right.month and left.hijri == right.hijri:
        return False
    return not (left.kind == right.kind == "weekday" and between)
