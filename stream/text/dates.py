"""Date expressions in a run of tokens: what they say, not yet when that was (see `stream.text.moments`).

An expression is found where it begins, by the longest name of `dates.txt`, and read to its end: a day before its
month, the year and الماضي behind it. Expressions that stand side by side and tell the same time
(اليوم الاثنين 3 أبريل 2017) are one.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from stream.text.date_calendar import read_bare_year, read_day_of_month, read_month, read_numeric
from stream.text.date_relative import read_ago, read_period, read_relative_day, read_same_day, read_weekday
from stream.text.date_words import DateReader

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from stream.text.date_expression import DateExpression
    from stream.text.tokens import Token


_JOINED = frozenset({"/", "(", ")", "،", ",", "-", "–", "الموافق", "ه", "م"})  # between parts of one expression
_BEGINNING = 4
"""How many words may stand between منذ and a date that it reaches over what began then."""


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
        return read_numeric(reader, i) or read_day_of_month(reader, i) or read_bare_year(reader, i)
    if reader.tokens[i].kind != "word":
        return None
    kinds = reader.kinds_at(i)
    for opening, read in _READERS:
        if not opening.isdisjoint(kinds) and (expression := read(reader, i)) is not None:
            return expression
    return read_period(reader, i)


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
        and first > 0
        and (reader.word(first - 1).removeprefix("و") in ("منذ", "حتي") or _of_a_beginning(reader, told, first))
    )
    told.first, told.since = first, since
    return told


def _of_a_beginning(reader: DateReader, told: DateExpression, first: int) -> bool:
    """منذ اندلاع الحرب في أبريل 2023، منذ انتشارها في 2013: since when something has been, a few words before its date."""
    if told.kind != "date" or reader.word(first - 1) != "في":
        return False
    before = [reader.word(k).removeprefix("و") for k in range(max(0, first - 2 - _BEGINNING), first - 1)]
    return "منذ" in before


def _ends_part(reader: DateReader, end: int, least: int) -> bool:
    parts = (reader.at(end - back, "part", "edge") for back in (3, 2, 1) if end - back >= least)
    return any(name is not None and name.last == end for name in parts)


_READERS: tuple[tuple[frozenset[str], Callable[[DateReader, int], DateExpression | None]], ...] = (
    (frozenset(("anaphor", "after")), read_same_day),
    (frozenset(("ago",)), read_ago),
    (frozenset(("ordinal",)), read_day_of_month),
    (frozenset(("day",)), read_relative_day),
    (frozenset(("weekday",)), read_weekday),
    (frozenset(("month", "hijri")), read_month),
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
