"""Whether what a sentence tells is the news or its background."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from stream.extract.asides import is_aside
from stream.extract.grammar import words
from stream.extract.phrases import is_verb
from stream.extract.setting import settings
from stream.extract.times import times_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stream.contracts.event import Period
    from stream.extract.analysis import Analysis, Sentence
    from stream.extract.drafts import When
    from stream.extract.times import Told

RECENT_DAYS = 8
"""What is older than this when the article appears is background."""
_LONG_AGO = {"days": -RECENT_DAYS - 1, "week": -2}
"""From how many days or weeks before the news on something is background, where nobody knows its day."""
_MOST = words(
    "أعنف الأعنف أسوأ الأسوأ أكبر الأكبر أول الأول أولى الأولى أعلى الأعلى أشد الأشد أوسع الأوسع أخطر الأخطر أدمى الأدمى"
)
_TODAY = words("اليوم أمس الأمس الليلة البارحة")


def period_of(analysis: Analysis, sentence: Sentence, when: When | None, first: int) -> Period:
    """Return whether what a sentence tells is the news or its background, by its date and its tense.

    Args:
        analysis: the article.
        sentence: the sentence.
        when: the time of the act or figure, none where nothing dates it.
        first: the first token of the act or figure.

    """
    if when is not None and when.start is not None and analysis.published is not None:
        return _by_date(when, analysis.published)
    told = times_in(analysis, sentence)
    if settings(analysis)[sentence.index].of("bygone"):
        return "background"
    for date_told, _ in told:
        if date_told.since and date_told.kind in ("date", "year") and not is_aside(sentence, date_told.first, first):
            return "background"
    if when is not None and when.start is None and _is_of_the_past(sentence, when, told):
        return "background"
    if when is None and _pluperfect(sentence):
        return "background"
    return "current"


def _is_of_the_past(sentence: Sentence, when: When, told: Sequence[Told]) -> bool:
    """Tell a date of no known year, and هجمات في السنوات الأخيرة from الأعنف في السنوات الأخيرة."""
    own = [e for e, _ in told if sentence.loc(e.first, e.last) == when.loc]
    if any(e.years for e in own) and _MOST.isdisjoint(sentence.folds):
        return True
    if any(e.past or e.direction < -1 or (e.kind in ("days", "week") and e.offset <= _LONG_AGO[e.kind]) for e in own):
        return True
    return any(e.kind in ("month", "year", "date") for e in own) and not _says_today(sentence, when)


def _says_today(sentence: Sentence, when: When) -> bool:
    """اليوم الثلاثاء 23 شباط: of the day of the news, whatever the year is."""
    return any(t.fold in _TODAY for t in sentence.tokens if when.loc.start <= t.start < when.loc.end)


def _by_date(when: When, published: date) -> Period:
    start = when.start or ""
    if when.granularity != "day":
        return "background"
    end = when.end or start
    return "background" if (published - date.fromisoformat(end)).days > RECENT_DAYS else "current"


def _pluperfect(sentence: Sentence) -> bool:
    """وكانت غارة قد: a sentence that goes back behind the news."""
    opening = sentence.folds[:8]
    if not opening or opening[0] not in ("وكان", "وكانت", "كان", "كانت", "وسبق", "سبق") or sentence.field != "body":
        return False
    return opening[0] in ("وسبق", "سبق") or "قد" in opening or any(is_verb(word) for word in opening[1:])
