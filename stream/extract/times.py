"""When an act was: the date expression that belongs to its clause, seen from the day of publication."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING

from stream.extract.asides import is_aside, is_beginning, is_set_beside
from stream.extract.drafts import When
from stream.extract.grammar import words
from stream.extract.once import once, once_in_its_article
from stream.extract.phrases import clause_bounds
from stream.text.date_words import OPENING
from stream.text.dates import date_expressions
from stream.text.moments import resolve

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from stream.extract.analysis import Analysis, Sentence
    from stream.text.date_expression import DateExpression
    from stream.text.moments import Moment

_kind = attrgetter("kind")
_MOST = 8
"""How many date expressions either side of an act are held against it."""

_NEAR = frozenset(("weekday", "days", "hours"))
"""Kinds of dates near the article, which without its own date say too little to tell one day from another."""

_LONG = frozenset(("date", "month", "year", "vague"))
"""Kinds of dates that tell of more than a day, where they name none."""

_TELLING = 10
"""How many words farther a date is that says when somebody spoke."""
_SPOKEN_WITHIN = 6
_PAPERS = words("بيان تصريح تصريحات مؤتمر مقابلة حديث تقرير حوار منشور تغريدة")
_SINCE = frozenset(("منذ", "ومنذ"))
_SINCE_WITHIN = 6
"""How far behind its منذ a month or year may stand."""
_WHEN = frozenset(("عندما", "حين", "حينما", "لما", "الذي", "التي"))

Told = tuple["DateExpression", "Moment"]


@once_in_its_article
def times_in(analysis: Analysis, sentence: Sentence) -> list[Told]:
    """Return the date expressions of a sentence with the dates that they mean, read once an analysis.

    Only a date told from the one before it (في اليوم نفسه) needs what other sentences tell.
    """
    own = _expressions(sentence)
    if any(expression.kind == "same" for expression in own):
        return _all_times(analysis)[sentence.index]
    return [(expression, resolve(expression, analysis.published)) for expression in own]


@once
def _expressions(sentence: Sentence) -> list[DateExpression]:
    if not _may_date(sentence):
        return []  # what `date_expressions` would find in the end
    return [e for e in date_expressions(sentence.tokens) if not _is_of_others(sentence, e)]


def _may_date(sentence: Sentence) -> bool:
    """Return whether a sentence has a word or a number that a date may begin with."""
    for hit in sentence.of("dates"):
        if hit.entry.section.partition(".")[0] in OPENING:
            return True
    return "number" in map(_kind, sentence.tokens)


def _is_of_others(sentence: Sentence, expression: DateExpression) -> bool:
    """Tell أعنف هجوم منذ سبع سنوات, الأول منذ هدنة عام 2020: what it is held against, which dates nothing."""
    if expression.last < len(sentence.folds) and sentence.folds[expression.last] in _WHEN:
        return False  # أول هجوم منذ منتصف أيار حين فجر انتحاري نفسه: dates the other act
    if expression.years and not expression.since:
        return is_set_beside(sentence, expression.first)  # الأعنف في السنوات الأخيرة
    reach = _SINCE_WITHIN if expression.kind == "date" and expression.day is None else 1
    for at in range(expression.first, max(0, expression.first - reach - 1), -1):
        if sentence.folds[at] in _SINCE:
            return is_set_beside(sentence, at)
        if at < expression.first and (sentence.folds[at] == "في" or sentence.tokens[at].kind == "punct"):
            break
    return False


@once
def _all_times(analysis: Analysis) -> list[list[Told]]:
    """Return the dates of every sentence, each told from the one before where it says so."""
    previous: str | None = None  # the last day that was told, for "the same day"
    out: list[list[Told]] = []
    for sentence in analysis.sentences:
        told = []
        for expression in _expressions(sentence):
            moment = resolve(expression, analysis.published, previous)
            if moment.granularity == "day" and moment.end is None and not expression.since:
                previous = moment.start
            told.append((expression, moment))
        out.append(told)
    return out


def _around(told: list[Told], at: int) -> list[Told]:
    """Return the expressions next to a token and those that open the sentence: a list of dates is not read for each act."""
    if len(told) <= 2 * _MOST:
        return told
    middle = bisect_left(told, at, key=lambda t: t[0].first)
    low = max(0, middle - _MOST)
    return [t for t in told[: min(low, 2)] if t[0].first <= 2] + told[low : middle + _MOST]


def when_of(analysis: Analysis, sentence: Sentence, first: int, last: int, rivals: Sequence[int] = ()) -> When | None:
    """Return when the act told by the tokens `first` to `last` was; none where no words of its sentence date it.

    The nearest expression of its own clause wins, then one that opens the sentence, then the nearest of all. One
    that stands nearer to another act is that one's.

    Args:
        analysis: the article.
        sentence: the sentence of the act.
        first: its first token.
        last: behind its last token.
        rivals: first tokens of the other acts of the sentence.

    """
    dates = times_in(analysis, sentence)
    if not dates:
        return None
    told = [t for t in _around(dates, first) if not t[0].since and not _is_aside(sentence, t[0], first)]
    if not told:
        return None
    start, end = clause_bounds(sentence, first, last)

    def distance(item: Told) -> float:
        expression = item[0]
        gap = expression.first - last if expression.first >= last else first - expression.last
        inside = start <= expression.first < end
        opening = expression.first <= 2
        spoken = _TELLING if expression.last <= first and _is_of_telling(sentence, expression) else 0
        return max(gap, 0) + (0 if inside else 4 if opening else 12) + spoken

    def free(item: Told) -> bool:
        expression = item[0]
        gap = expression.first - last if expression.first >= last else first - expression.last
        between = (min(first, expression.first), max(last, expression.last))
        if expression.first <= 2:
            return True
        if expression.last <= first:
            low, high = clause_bounds(sentence, expression.first, expression.last)
            if not low <= first < high and any(low <= r < high for r in rivals):
                return False  # it ends the clause of another act
        return not any(between[0] < r < between[1] for r in rivals) or gap <= 3

    own = [t for t in told if free(t)]
    if not own:
        return None
    expression, moment = own[0] if len(own) == 1 else min(own, key=distance)
    loc = sentence.loc(expression.first, expression.last)
    return When(loc, moment.start, moment.end, moment.granularity)


def _is_of_telling(sentence: Sentence, told: DateExpression) -> bool:
    """Tell قالت الوزارة الأحد، في بيان الخميس: when somebody spoke, which dates an act where nothing else does."""
    before = sentence.folds[max(0, told.first - 2) : told.first]
    if not _PAPERS.isdisjoint(before):
        return True
    near = range(told.first - _SPOKEN_WITHIN, told.first + 1)
    return any(hit.last in near and not hit.suffix for hit in sentence.of("cues"))


def _is_aside(sentence: Sentence, told: DateExpression, first: int) -> bool:
    """هجوم هو الثالث خلال الشهر الجاري: a month or a year of what the sentence only mentions."""
    if told.kind not in _LONG or (told.kind == "vague" and not told.years):
        return False
    if is_beginning(sentence, told.first, first):
        return True
    return told.day is None and is_aside(sentence, told.first, first)


def day_told(analysis: Analysis, sentence: Sentence, when: When) -> str:
    """Return a date for comparing: the date, and where it cannot be resolved the weekday or the days before the article."""
    if when.start is not None:
        return when.start
    for expression, _ in times_in(analysis, sentence):
        near = expression.kind in _NEAR and expression.direction == 0  # الأحد الماضي is none of these days
        if near and sentence.loc(expression.first, expression.last) == when.loc:
            return f"{expression.kind}:{expression.offset}"
    return analysis.text(when.loc)


def date_tokens(analysis: Analysis, sentence: Sentence) -> set[int]:
    """Return the indices of the tokens of a sentence that date something."""
    return {k for expression, _ in times_in(analysis, sentence) for k in range(expression.first, expression.last)}


def surest(whens: Iterable[When]) -> When | None:
    """Return the first of several times that is resolved, else the first; none of none."""
    first: When | None = None
    for when in whens:
        if when.start is not None:
            return when
        first = first or when
    return first


def are_apart(days: set[str], others: set[str]) -> bool:
    """Tell whether no day of one act can be one of another's, both told; days as `day_told` gives them."""
    return bool(days and others) and not any(_may_be_one(one, other) for one in days for other in others)


def _may_be_one(one: str, other: str) -> bool:
    """Tell whether two dates as `day_told` gives them can be one: اليوم and الأحد can, الأحد and الاثنين cannot."""
    if one == other or (":" not in one and (one.startswith(other) or other.startswith(one))):
        return True
    kinds = {one.partition(":")[0], other.partition(":")[0]}
    return len(kinds) > 1 and kinds <= _NEAR
