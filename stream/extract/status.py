"""Whether an act happened, is threatened or denied, and whether it is the news or its background."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from stream.extract.grammar import words
from stream.extract.phrases import clause_bounds, is_verb
from stream.extract.times import times_in
from stream.text.moments import publication_day

if TYPE_CHECKING:
    from stream.contracts.event import Period, Status
    from stream.extract.analysis import Analysis, Sentence
    from stream.extract.drafts import When

RECENT_DAYS = 8
"""What is older than this when the article appears is background."""

_PLANNED = words(
    "سيشن ستشن سيشنون سيقصف ستقصف سيستهدف ستستهدف سنقصف سنستهدف سيهاجم ستهاجم يهدد تهدد هدد هددت مهددا مهدده توعد توعدت يتوعد "
    "متوعدا تهديد تهديدات التهديد التهديدات بتهديد يعتزم تعتزم اعتزام عزم احتمال احتمالات تحسبا "
    "يستعد تستعد استعداد استعدادا استعدادات يخطط تخطط خطط خطه نيه ينوي تنوي سنكمل سندخل ستدخل"
)
_COMING = words("محتمل محتمله المحتمل المحتمله وشيك وشيكه الوشيك الوشيكه مرتقب مرتقبه المرتقب المرتقبه")
_DENIED = words(
    "نفي نفت ينفي تنفي نافيا نافيه ونفي ونفت نفيه نفيها لاصحه كذب كذبت يكذب تكذب مكذبا مكذبه فند فندت شايعه شايعات اشاعه اشاعات"
)
_UNTRUE = (
    ("لا", "صحه"),
    ("لا", "اساس"),
    ("عار", "من"),
    ("عاريه", "عن"),
    ("عار", "عن"),
    ("غير", "صحيح"),
    ("لم", "يتعرض"),
    ("لم", "تتعرض"),
)
_ALLEGED = words("مزعوم مزعومه المزعوم المزعومه المفترض المفترضه مفترض مفترضه")


def status_of(sentence: Sentence, first: int, last: int) -> Status:
    """Return whether the act of the tokens `first` to `last` is told as done, planned, denied or in doubt.

    Who says so (`claimed`) is not seen here.
    """
    start, end = clause_bounds(sentence, first, last)
    before = [t.fold for t in sentence.tokens[max(0, first - 10) : first]]
    near = [t.fold for t in sentence.tokens[max(start, first - 6) : min(end, last + 4)]]
    if any(word in _DENIED for word in before) or any(pair in _UNTRUE for pair in pairwise(before)):
        return "denied"
    behind = [t.fold for t in sentence.tokens[last : last + 3]]
    if any(word in _PLANNED for word in near) or any(word in _COMING for word in behind if "من" not in behind):
        return "planned"
    if any(word in _ALLEGED for word in near):
        return "alleged"
    return "reported"


def period_of(analysis: Analysis, sentence: Sentence, when: When | None) -> Period:
    """Return whether what a sentence tells is the news or its background, by its date and its tense."""
    published = publication_day(analysis.document.article.published_at)
    if when is not None and when.start is not None and published is not None:
        return _by_date(when, published)
    told = times_in(analysis, sentence)
    if any(expression.since and expression.kind in ("date", "year") for expression, _ in told):
        return "background"
    if when is not None and when.start is None:
        kinds = {e.kind for e, _ in told if sentence.loc(e.first, e.last) == when.loc}
        if kinds & {"month", "year", "date"}:
            return "background"
    if when is None and _pluperfect(sentence):
        return "background"
    return "current"


def _by_date(when: When, published: date) -> Period:
    start = when.start or ""
    if when.granularity != "day":
        return "background"
    end = when.end or start
    return "background" if (published - date.fromisoformat(end)).days > RECENT_DAYS else "current"


def _pluperfect(sentence: Sentence) -> bool:
    """وكانت غارة قد: a sentence that goes back behind the news."""
    words = [t.fold for t in sentence.tokens[:8]]
    if not words or words[0] not in ("وكان", "وكانت", "كان", "كانت", "وسبق", "سبق") or sentence.field != "body":
        return False
    return words[0] in ("وسبق", "سبق") or "قد" in words or any(is_verb(word) for word in words[1:])
