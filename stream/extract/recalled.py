"""Acts and figures of before: what a trial or an anniversary recalls, what somebody has counted over months, earlier acts."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from stream.extract.grammar import RELATIVES, joined_too, words
from stream.extract.times import times_in

if TYPE_CHECKING:
    from stream.extract.analysis import Analysis, Sentence

_NEAR = 8
"""How many words before an act the trial or the anniversary stands."""
_FAR = 25
"""The same over the relative clause of what is recalled: ذكرى الهجوم الذي قتل فيه ستة وأصيب عشرون."""
_AT_COURT = words("أمام قرب مبنى مقر محيط استهدف استهدفت داخل بوابة باتجاه قاعة")
"""Words before the name of a court that make it a place: انفجار قرب محكمة."""

_COUNTS = joined_too(
    "أحصى أحصت إحصاء وثق وثقت توثيق توثيقات لتوثيقات سجل سجلت رصد رصدت إحصائية إحصائيات لإحصائيات إحصاءات"
)
_COUNTED = words(
    "عملية هجوم هجوما غارة حالة حادث حادثا حادثة انتهاك انتهاكا اغتيال ضربة استهداف استهدافا محاولة خرقا اعتداء"
)
_COUNTED_WITHIN = 14
_MANY = 10
"""How many acts somebody counts over a long time: fewer may be those of the day."""
_GOES_ON = joined_too("التقرير العمليات الهجمات الحوادث الحالات الانتهاكات آنفة الذكر المذكورة")
_RANKED = words(
    "الأعنف أعنف الأكبر أكبر الأسوأ أسوأ الأول أول الأشد أشد الأضخم أضخم الأكثر أكثر الأخطر أخطر الأدمى أدمى الأعلى أعلى"
)
_RANKED_WITHIN = 6
_WHEN = words("عندما حين حينما")
_EARLIER = words("سابق سابقة السابق السابقة سابقان سابقتان سابقين سابقتين سابقات السابقات السابقتان السابقين")
_EARLIER_WITHIN = 7
_SAYS = words("أن إن بأن")


def is_census(analysis: Analysis, sentence: Sentence) -> bool:
    """Tell a count of many acts over months, and the sentences that go on with it: أحصى المرصد 170 عملية، أسفرت عن ...

    What is counted of these days is news: وثق المركز 42 عملية خلال 24 ساعة.
    """
    known = analysis.memory.get("censuses")
    if known is None:
        known, before = set(), False
        for one in analysis.sentences:
            counts = not _COUNTS.isdisjoint(one.folds)
            goes_on = before and (counts or not _GOES_ON.isdisjoint(one.folds))
            before = goes_on or (counts and _counts_many(analysis, one))
            if before:
                known.add(one.index)
        analysis.memory["censuses"] = known
    return sentence.index in cast("set[int]", known)


def _counts_many(analysis: Analysis, sentence: Sentence) -> bool:
    if any(e.kind in ("days", "hours") for e, _ in times_in(analysis, sentence)):
        return False
    tokens = sentence.tokens
    for i, token in enumerate(tokens[:-1]):
        many = token.kind == "number" and token.norm.isdigit() and int(token.norm[:9]) >= _MANY
        if many and tokens[i + 1].fold in _COUNTED:
            before = tokens[max(0, i - _COUNTED_WITHIN) : i]
            return any(t.fold in _COUNTS for t in before)
    return False


def is_of_earlier_act(sentence: Sentence, first: int) -> bool:
    """عمليات سابقة قتل فيها جنود: a word for an earlier act right before the figure."""
    before = sentence.folds[max(0, first - _EARLIER_WITHIN) : first]
    # في وقت سابق اليوم: earlier today
    told = (i for i, fold in enumerate(before) if fold in _EARLIER and not (i and before[i - 1] == "وقت"))
    at = next(told, None)
    return at is not None and _SAYS.isdisjoint(before[at:])  # تراجعت عن الحصيلة السابقة وأكدت أن القتلى تسعة


def is_measured_from(sentence: Sentence, first: int) -> bool:
    """الأعنف منذ هجوم باماكو الذي قتل فيه 77: the figure of an act that the one of the news is measured from."""
    folds = sentence.folds
    since = next((k for k in range(first - 1, max(-1, first - _FAR), -1) if folds[k] == "منذ"), None)
    if since is None or not _RANKED.intersection(folds[max(0, since - _RANKED_WITHIN) : since]):
        return False
    return any(word in RELATIVES or word in _WHEN for word in folds[since + 1 : first])


def is_recalled(sentence: Sentence, first: int) -> bool:
    """Tell متهم بقتل ستة and في ذكرى تفجير from a car that blew up before a court.

    Args:
        sentence: the sentence of the act or figure.
        first: the first token of the word that names it.

    """
    tokens = sentence.tokens
    for hit in sentence.of("causes"):
        before = hit.entry.get("background") == "before" and _reaches(sentence, hit.last, first)
        if before and (hit.first == 0 or tokens[hit.first - 1].fold not in _AT_COURT):
            return True
    return False


def _reaches(sentence: Sentence, last: int, first: int) -> bool:
    """Tell whether an act or figure stands near behind a word, or in the relative clause of what stands near behind it.

    Behind a comma the news follows: في ذكرى الهجوم، قتل أربعة في تفجير. Two commas make an aside.
    """
    if not 0 <= first - last <= _FAR:
        return False
    between = sentence.folds[last:first]
    if len(between) <= _NEAR:
        return between.count("،") % 2 == 0
    return not RELATIVES.isdisjoint(between[:_NEAR]) and all(fold.isalnum() for fold in between)
