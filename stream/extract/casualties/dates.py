"""When the people of a figure came to harm: the day of the act or disaster, or the one that its own words give."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from stream.extract.casualties.turns import tells_another
from stream.extract.casualties.years import sums_up
from stream.extract.grammar import words
from stream.extract.once import once
from stream.extract.period import period_of
from stream.extract.places.of_incident import naming
from stream.extract.times import date_tokens, surest, when_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from stream.extract.analysis import Analysis, Sentence
    from stream.extract.casualties.finding import Finding
    from stream.extract.drafts import CasualtyDraft, When

LEAD = 3
"""Index behind the last sentence, the title's among them, that dates what the article is about."""
_OF_WOUNDS = 12
_STAMP_WORDS = 1
"""Words beside a date in a line that is no sentence: a weekday, a time of day."""
_WOUNDED = words("أصيب أصيبت أصيبوا أصيبا تعرض تعرضت")


def date_of_figure(analysis: Analysis, draft: CasualtyDraft, mentions: Sequence[Finding]) -> When | None:
    """Return when a figure was; none where nothing dates it, and none for a total over a long time.

    Args:
        analysis: the article.
        draft: the figure, its strike or cause and its period known.
        mentions: what it was made from.

    """
    if any(m.total and not is_of_these_days(m) and _has_no_day(m) for m in mentions):
        return None  # a total since a day is of no day
    older = draft.period == "background"
    whens = [m.when for m in mentions if m.when is not None and m.background == older]
    if draft.strike is not None:
        return _of_the_act(analysis, draft.strike.when, surest(whens))
    apart = any(tells_another(m) or wounded_at(m) for m in mentions)
    if older or apart:
        return surest(whens)
    return surest(chain(whens, _of_the_cause(analysis, draft)))


def _has_no_day(total: Finding) -> bool:
    """Tell a total since a day from one of a month or a year: قتل 300 في العام الماضي."""
    return total.when is None or sums_up(total, dated=False) or not sums_up(total)


def _of_the_act(analysis: Analysis, act: When | None, own: When | None) -> When | None:
    """Return the day of an act, or that of the figure's own words where it was before.

    What is later is when somebody told of the figure: وقالت الوزارة الأحد إن عشرة قتلوا في قصف السبت.
    """
    if act is None or own is None:
        return act or own
    if own.start is None:
        # Without a day of publication only a date in full is known, and that is seldom one of the news.
        return own if analysis.published is None else act
    return own if act.start is not None and own.start < act.start else act


def _of_the_cause(analysis: Analysis, draft: CasualtyDraft) -> Iterator[When]:
    """Yield when the first sentences date what made a figure; what they tell as older dates nothing of these days.

    Who died of a disaster elsewhere may have died on any of its days.
    """
    spans = [(s, hit.first, hit.last) for s in analysis.sentences[:LEAD] for hit in naming(s, draft.cause)]
    if draft.cause != "disaster":
        spans += [(s, 0, len(s.tokens)) for s in _lead(analysis)]
    told = ((span, when) for span in spans if (when := when_of(analysis, *span)) is not None)
    return (when for (sentence, first, _), when in told if period_of(analysis, sentence, when, first) == "current")


@once
def _lead(analysis: Analysis) -> list[Sentence]:
    """Return the first sentences, which date what the article is about."""
    return [s for s in analysis.sentences[:LEAD] if s.kind != "dateline" and not _is_stamp(analysis, s)]


def _is_stamp(analysis: Analysis, sentence: Sentence) -> bool:
    """Tell سبت, 17/08/2024 - 16:11, when a site put its text up, from a sentence that dates something."""
    dated = date_tokens(analysis, sentence)
    rest = (t for i, t in enumerate(sentence.tokens) if i not in dated and t.kind == "word")
    return bool(dated) and sum(len(t.fold) > 1 for t in rest) <= _STAMP_WORDS


def wounded_at(found: Finding) -> list[int]:
    """Return where a death says that the wound was of before: متأثرا بجروح أصيب بها قبل شهر.

    The date behind it is that of the wound.
    """
    if found.kind != "killed":
        return []
    folds, last = found.sentence.folds, found.trigger[1]
    died = next((i for i in range(last, min(last + _OF_WOUNDS, len(folds))) if folds[i].startswith("متاثر")), None)
    if died is None:
        return []
    reach = range(died + 1, min(died + _OF_WOUNDS, len(folds)))
    return [i for i in reach if folds[i] in _WOUNDED][:1]


def is_of_these_days(found: Finding) -> bool:
    """785 قتيلا منذ يونيو بينهم 12 خلال 24 ساعة: a part with a day of its own is news, though its whole is not."""
    when = found.when
    if found.whole is None or when is None or when.start is None or when.granularity != "day":
        return False
    between = [t.fold for t in found.sentence.tokens[found.first :] if t.start < when.loc.start]
    return bool(between) and "منذ" not in between
