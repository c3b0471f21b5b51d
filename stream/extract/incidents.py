"""Strikes and casualties of one article, linked and merged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.casualties.acts import Acts, is_of_scattered_acts
from stream.extract.casualties.causes import cause_of_a_war, cause_of_article, cause_told
from stream.extract.casualties.dates import date_of_figure, is_of_these_days, wounded_at
from stream.extract.casualties.find import find_mentions
from stream.extract.casualties.merge import merged
from stream.extract.casualties.signs import casualty_signs
from stream.extract.casualties.source import Sources
from stream.extract.casualties.sums import Figure, apply_sums
from stream.extract.casualties.years import is_of_many_acts, is_share_of_a_total, sums_up, told_of_years
from stream.extract.drafts import Where
from stream.extract.modality import modality_of, trigger_word
from stream.extract.period import period_of
from stream.extract.places.of_figure import is_finer, place_of_figure
from stream.extract.places.where import where_of
from stream.extract.recalled import is_census, is_measured_from, is_of_earlier_act
from stream.extract.strikes.find import find_strikes
from stream.extract.times import when_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stream.extract.analysis import Analysis
    from stream.extract.casualties.finding import Finding
    from stream.extract.drafts import CasualtyDraft, StatementDraft, StrikeDraft

_SEVERAL = 2
_BESIDE = 6
"""Words between a figure and the illness that it died of, whatever strike the sentence tells of before."""
_SWEEPING = 20_000
"""More displaced people than one incident drives away."""
_NEAR_BODIES = 6
_DOUBT_WITHIN = 6
_DOUBT_ENDS = frozenset("،.؛:")
_OPENING = 8
"""How many words open a sentence: وكانت وزارة الصحة قد أعلنت."""
_LEAD = 3
"""Index of the last sentence, the title's among them, where a sweeping figure is still the news."""


def strikes_and_casualties(
    analysis: Analysis, said: Sequence[StatementDraft]
) -> tuple[list[StrikeDraft], list[CasualtyDraft]]:
    """Return the strikes and casualties of a document, each casualty with the strike that made it.

    Args:
        analysis: the document read.
        said: its statements, which tell whose figure it is.

    """
    strikes = find_strikes(analysis, said)
    acts, sources = Acts(analysis, strikes), Sources(analysis, said)
    findings = find_mentions(analysis)
    for found in findings:
        found.strike = None if is_measured_from(found.sentence, found.first) else acts.near(found)
        found.when = when_of(analysis, found.sentence, found.first, found.last, wounded_at(found))
        found.total = sums_up(found) or (is_of_many_acts(found) and not _is_natural(analysis, found))
        found.background = _background(analysis, found)
    if acts.main is not None:
        _take_for_news(findings)
    figures = merged(analysis, [found for found in findings if not is_share_of_a_total(found)])
    for draft, mentions in figures:
        _link(analysis, acts, draft, mentions)
        _settle(analysis, draft, mentions)
        sources.settle(draft, mentions)
    for whole, mentions in apply_sums(figures):
        _gather(analysis, whole, mentions, [d for d, _ in figures if d.part_of is whole])
    for draft, mentions in figures:
        if draft.part_of is not None:
            _inherit(draft, draft.part_of, mentions, beside=_beside(mentions, draft.part_of, figures))
    for draft, mentions in figures:
        draft.signs = casualty_signs(analysis, draft, mentions, len(figures))
    return strikes, [draft for draft, _ in figures]


def _is_natural(analysis: Analysis, found: Finding) -> bool:
    """Tell a figure of what no people did, by its sentence or its article: a quake, a plague."""
    return not {cause_told(found)[0], cause_of_article(analysis)}.isdisjoint(("disaster", "illness", "accident"))


def _background(analysis: Analysis, found: Finding) -> bool:
    """Tell whether a mention is told as older than the news."""
    if found.older:
        return True
    if is_of_these_days(found) and not _is_told_as_past(analysis, found):
        return False
    when = found.when if found.when is not None and found.when.start is not None else None
    if (
        told_of_years(found)
        or is_census(analysis, found.sentence)
        or is_of_earlier_act(found.sentence, found.first)
        or is_measured_from(found.sentence, found.first)
        or (when is not None and when.granularity == "year")
    ):
        return True
    if found.strike is not None and (when is None or found.strike.period == "background"):
        return found.strike.period == "background"
    return _is_told_as_past(analysis, found)


def _is_told_as_past(analysis: Analysis, found: Finding) -> bool:
    """Tell whether the date or the tense of a mention's own words makes it background."""
    return period_of(analysis, found.sentence, found.when, found.first) == "background"


def _take_for_news(findings: Sequence[Finding]) -> None:
    """Take the one figure of a kind for that of the news, though it was announced before: وكانت الوزارة قد أعلنت مقتل 25."""
    for kind in ("killed", "injured"):
        alike = [f for f in findings if f.kind == kind]
        wholes = [f for f in alike if f.whole is None]
        if len(wholes) == 1 and all(f.background and _was_announced(f) for f in alike):
            for found in alike:
                found.background = False


def _was_announced(found: Finding) -> bool:
    """Tell what somebody had told before, undated, from what had happened before: وكانت غارة قد أوقعت ستة."""
    if (
        found.total
        or found.older
        or found.strike is not None
        or (found.when is not None and found.when.start is not None)
    ):
        return False
    opens = found.sentence.folds[0].removeprefix("و") in ("كان", "كانت")
    return opens and any(1 < cue.first < _OPENING for cue in found.sentence.of("cues"))


def _link(analysis: Analysis, acts: Acts, draft: CasualtyDraft, mentions: Sequence[Finding]) -> None:
    """Give a figure its period, and its strike or its cause."""
    lead = any(m.sentence.field == "title" or m.sentence.index <= _LEAD for m in mentions)
    dated = any(m.when is not None and m.when.start is not None for m in mentions)
    fled = draft.kind == "displaced" and not dated and (draft.number is None or draft.number > _SWEEPING)
    sweeping = draft.qualifier in ("hundreds", "thousands") or fled
    in_text = [m for m in mentions if m.sentence.field == "body"]
    # Of an act that the text counts over months it is none of the news, whatever the headline leaves out.
    total = bool(in_text) and all(m.total and m.background and m.strike is not None for m in in_text)
    background = all(m.background for m in mentions) or total or (sweeping and not lead)
    draft.period = "background" if background else "current"
    by_field = sorted(mentions, key=lambda m: m.sentence.field == "title")  # a headline may tell two acts
    near = next((m.strike for m in by_field if m.strike is not None), None)
    kind, distance = min((cause_told(m) for m in mentions), key=lambda c: c[1])
    if kind == "accident" and cause_of_article(analysis) == "disaster":
        kind = "disaster"  # بعد أن انهارت منازلهم, in a quake
    if all(m.older for m in mentions):
        draft.strike = near or acts.main
        draft.cause = kind or cause_of_article(analysis) or "unknown"
        return
    if background and any(m.total for m in mentions) and (near is None or near.period == "current"):
        draft.cause = (
            cause_of_a_war(mentions, struck=acts.main is not None) or kind or cause_of_article(analysis) or "unknown"
        )
        return
    if (background and any(told_of_years(m) for m in mentions)) or (sweeping and not lead):
        if near is not None and near.period == "background":
            draft.strike = near
        else:
            draft.cause = kind or ("conflict" if near or acts.main else cause_of_article(analysis)) or "unknown"
        return
    if near is not None and not (kind == "illness" and distance <= _BESIDE):
        draft.strike = near
    elif kind in ("accident", "disaster", "illness", "crime"):
        draft.cause = kind
    else:
        if not any(_bodies_found(m) or is_of_scattered_acts(m) or m.total for m in mentions):
            draft.strike = acts.before(mentions[0], background=background)
        if draft.strike is None:
            draft.cause = kind or cause_of_article(analysis) or "unknown"


def _bodies_found(found: Finding) -> bool:
    """Tell bodies that were found, which no strike told elsewhere made: عثر على عشر جثث مجهولة الهوية."""
    head = found.group.head
    words = found.sentence.tokens[max(0, found.first - _NEAR_BODIES) : found.first + 1]
    return (
        head is not None
        and head.entry.get("body") == "yes"
        and any(token.fold.removeprefix("و").startswith(("عثر", "العثور", "عثور")) for token in words)
    )


def _settle(analysis: Analysis, draft: CasualtyDraft, mentions: Sequence[Finding]) -> None:
    """Give a figure its place, date and status."""
    told = [(m.sentence, m.first, m.last) for m in mentions]
    draft.where = _where_of_total(analysis, draft, mentions) or place_of_figure(analysis, draft, told)
    draft.when = date_of_figure(analysis, draft, mentions)
    if draft.strike is not None:  # whoever denies an act does not deny its dead
        draft.status = "reported" if draft.strike.status == "denied" else draft.strike.status
    word = trigger_word(mentions[0])
    own = "reported" if word is None else modality_of(mentions[0].sentence, word)
    if own == "reported" and draft.status == "reported" and all(_is_doubted(m) for m in mentions):
        own = "alleged"
    if own not in ("reported", None) and mentions[0].rule != "casualty.zero":
        draft.status = own


def _where_of_total(analysis: Analysis, draft: CasualtyDraft, mentions: Sequence[Finding]) -> Where | None:
    """Return the place that a total of no act names: 572 قتلوا منذ بدء الاحتجاجات في إيران, wherever one of them fell."""
    if draft.strike is not None or draft.period == "background":
        return None
    places = (where_of(analysis, m.sentence, m.first, m.last) for m in mentions if m.total)
    return next((place for place in places if place is not None), None)


def _is_doubted(found: Finding) -> bool:
    """يخشى أن يكون 40 شخصا قد لقوا حتفهم، شخص آخر ربما قتل: nobody knows yet."""
    near = range(found.first - _DOUBT_WITHIN, max(found.first, found.trigger[0]))
    hits = (h for h in found.sentence.of("modality") if h.first in near and h.entry.get("doubt") and h.form != "past")
    return any(_DOUBT_ENDS.isdisjoint(found.sentence.folds[hit.last : found.first]) for hit in hits)


def _gather(
    analysis: Analysis, whole: CasualtyDraft, mentions: Sequence[Finding], parts: Sequence[CasualtyDraft]
) -> None:
    """Give a sum over several places what its own words name, or the country alone."""
    if len({part.where.canonical for part in parts if part.where is not None}) < _SEVERAL:
        return
    own = [place for m in mentions if (place := where_of(analysis, m.sentence, m.first, m.last)) is not None]
    if own:
        whole.where = own[0]
    elif whole.where is not None:
        whole.where = Where(None, None, None, whole.where.country, None, None, None, "country")


def _beside(part: Sequence[Finding], whole: CasualtyDraft, figures: Sequence[Figure]) -> bool:
    """Tell whether some sentence tells a part together with its whole."""
    told = {id(m.sentence) for draft, mentions in figures if draft is whole for m in mentions}
    return any(id(m.sentence) in told for m in part)


def _inherit(draft: CasualtyDraft, whole: CasualtyDraft, mentions: Sequence[Finding], *, beside: bool) -> None:
    """Give a part the incident of its whole: all of it where they are told together, else what it does not say."""
    if beside or whole.strike is not None or draft.cause == "unknown":
        draft.strike = whole.strike if beside else draft.strike or whole.strike
        draft.cause = whole.cause
    named = draft.where is not None and draft.where.loc is not None
    if not named or (beside and not is_finer(draft.where, whole.where)):
        draft.where = whole.where or draft.where
    draft.when = (whole.when or draft.when) if beside else (draft.when or whole.when)
    news = draft.period == "current" and any(is_of_these_days(m) for m in mentions)
    if not news:
        draft.period = whole.period
    draft.status = whole.status if draft.status == "reported" else draft.status
