"""Figures that sum up years or a whole war, or are told long after: منذ بدء الحرب, بعد أسبوع من مقتل ثمانية."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from stream.extract.asides import is_aside, is_set_beside
from stream.extract.casualties.act_days import DAYBREAK
from stream.extract.grammar import words
from stream.extract.once import once
from stream.extract.recalled import is_recalled

if TYPE_CHECKING:
    from stream.extract.analysis import Sentence
    from stream.extract.casualties.finding import Finding
    from stream.lexicon.matcher import Hit

_TOTAL = words(
    "حصيلة الحصيلة حصيلته إجمالي الإجمالي مجموع عدد رفع رفعت يرفع ارتفع ارتفعت يرتفع ترتفع وصل يصل تصل بلغ بلغت"
)
_LONG = words("أسبوع أسبوعين أسابيع شهر شهرين أشهر شهور عام عامين أعوام سنة سنتين سنوات")
_LONG_UNITS = _LONG | words(
    "الأسابيع الأشهر الشهور السنوات السنين الأعوام عقد عقدين عقود العقود سنة السنة العام الشهر أسبوعا شهرا عاما الحرب"
)
_UNIT_WITHIN = 3
"""How far behind على مدى a unit of time may stand."""
_WITHIN = words("ضمن إطار سياق ظل خضم")
"""في إطار الحرب التي: what an act belongs to is not what its dead are counted over."""
_CAMPAIGNS = words("الحملة الحرب النزاع الصراع")
_WHOSE = words("قتلى ضحايا شهداء جرحى مصابي")
_NAMED_WITHIN = 4
_TOLLS = ("casualty.toll", "casualty.toll_relative", "casualty.bare_toll")
_FROM = frozenset(("منذ", "ومنذ"))
_YEAR_DIGITS = 4
_UP_TO = words("حتى إلى لغاية")
_SUM = words("حصيلة الحصيلة إجمالي مجموع عدد أعداد")
_SUM_WITHIN = 6
"""How far before منذ stands what is summed up."""
_NOW = words("الآن اليوم اللحظة الساعة")
_NOW_WITHIN = 4
"""How far behind a figure حتى الآن may stand."""
_BEGINS_WITHIN = 5
"""How far behind its verb the day on which a war began may stand."""
_MOST_OF_AN_ACT = {"killed": 5_000, "injured": 20_000, "killed_or_injured": 20_000}
"""What no single act of these years has reached."""


def told_of_years(found: Finding) -> bool:
    """Tell whether a figure sums up years or a whole war, or is recalled by a trial or an anniversary."""
    return found.total or is_recalled(found.sentence, found.trigger[0]) or _long_before(found)


def sums_up(found: Finding, *, dated: bool = True) -> bool:
    """Tell whether a figure is a total of years or of a whole war.

    قتل ستة اليوم ما رفع الحصيلة منذ بدء الحرب إلى 300: what stands before the total is of the day.

    Args:
        found: the mention.
        dated: whether words that are a date count as well: قتل 300 العام الماضي.

    """
    starts, days = _in_all(found.sentence), _since(found.sentence)
    if starts or days:
        long = [h.first for h in starts if (dated or not h.entry.get("dated")) and not _is_of_an_act(found, h)]
        long += [at for at in days if not _of_its_relative(found, at)]
        if any(_counts_over(found, at) for at in long):
            return True
    return _up_to_now(found) or _is_of_a_campaign(found)


def _is_of_a_campaign(found: Finding) -> bool:
    """Tell ليرتفع عدد قتلى الحملة إلى 95, the toll of all its acts."""
    folds, end = found.sentence.folds, max(found.trigger[1] + 1, found.group.first)
    named = pairwise(folds[max(0, min(found.trigger[0], found.group.first) - _NAMED_WITHIN) : end])
    return any(a in _WHOSE and b in _CAMPAIGNS for a, b in named)


def is_of_many_acts(found: Finding) -> bool:
    """Tell more people than one act kills or hurts: خلفت الغارات خمسين ألف شهيد."""
    number = found.group.number or 0
    return number >= _MOST_OF_AN_ACT.get(found.kind, number + 1)


def is_share_of_a_total(found: Finding) -> bool:
    """Tell أغلبهم من النساء behind the toll of a war, which says who they were and counts nobody."""
    whole = found.whole
    if whole is None or not whole.total or found.group.number is not None:
        return False
    return any(h.first == found.trigger[0] and h.entry.get("most") for h in found.sentence.of("casualties"))


def _up_to_now(found: Finding) -> bool:
    """Tell what a war has left that began on a day: الحرب التي اندلعت في أبريل 2023، وخلفت حتى الآن عشرين ألف قتيل."""
    begun = [at for at in _begun(found.sentence) if at < found.first]
    return bool(begun) and any(
        a in _UP_TO and b in _NOW for a, b in pairwise(found.sentence.folds[begun[0] : found.last + _NOW_WITHIN])
    )


@once
def _begun(sentence: Sentence) -> list[int]:
    """Return where a war is told to have begun on a day or in a year: الحرب التي اندلعت في أبريل 2023."""
    verbs = [hit for hit in sentence.of("causes") if hit.entry.get("begins")]
    months = {hit.first for hit in sentence.of("dates") if hit.entry.section.startswith("month")} if verbs else set()
    out = []
    for verb in verbs:
        reach = range(verb.last, min(verb.last + _BEGINS_WITHIN, len(sentence.tokens)))
        if months & set(reach) or any(_is_year(sentence.tokens[i].norm) for i in reach):
            out.append(verb.first)
    return out


@once
def _in_all(sentence: Sentence) -> list[Hit]:
    """Return the words of a long time: منذ بدء الحرب."""
    return [
        hit
        for hit in sentence.of("causes")
        if hit.entry.get("background") == "yes"
        and not is_set_beside(sentence, hit.first)
        and not (hit.entry.get("units") and _LONG_UNITS.isdisjoint(sentence.folds[hit.last : hit.last + _UNIT_WITHIN]))
        and not (hit.first and sentence.folds[hit.first - 1] in _WITHIN)
    ]


def _long_before(found: Finding) -> bool:
    """Tell بعد أسبوع من مقتل ثمانية, بعد ثلاثة أشهر على مقتل عشرة."""
    folds = found.sentence.folds[max(0, found.first - 4) : found.first]
    return folds[-1:] in (["من"], ["علي"]) and "بعد" in folds and any(word in _LONG for word in folds[-2:-1])


def _counts_over(found: Finding, at: int) -> bool:
    """Tell whether a figure is counted over the long time that begins at a token."""
    return not (_of_the_day(found, at) or _has_its_day(found, at) or is_aside(found.sentence, at, found.first))


def _is_of_an_act(found: Finding, hit: Hit) -> bool:
    """Tell the dead of قتل ستة في قصف خلال الحرب, who are those of the act and not of the war."""
    between = range(found.last, hit.first)
    return bool(hit.entry.get("alone")) and any(
        h.first in between and h.entry.get("mode") for h in found.sentence.of("strikes")
    )


def _has_its_day(found: Finding, at: int) -> bool:
    """Tell قتل قائد أمس بعد إصابته الشهر الماضي: the day stands by the figure, the long time behind it."""
    when = found.when
    if when is None or found.rule in _TOLLS or at < found.first:
        return False
    tokens = found.sentence.tokens
    begins = tokens[max(0, found.first - 1)].start
    near = begins <= when.loc.start < tokens[at].start
    return near and when.granularity in (None, "day") and when.loc.end <= tokens[at].start


def _of_its_relative(found: Finding, at: int) -> bool:
    """Tell the dead of منذ هجوم 14 أكتوبر الذي قتل فيه 52, who are of that day."""
    between = found.sentence.tokens[at : found.first]
    return any(token.fold.removeprefix("و") in ("الذي", "التي", "حين", "عندما") for token in between)


def _of_the_day(found: Finding, at: int) -> bool:
    """Tell whether a word for a total stands between a figure and the words of the long time."""
    between = found.sentence.folds[found.last : at]
    return any(_TOTAL & {word, word.removeprefix("و").removeprefix("ال"), word[1:]} for word in between)


@once
def _since(sentence: Sentence) -> list[int]:
    """Return where منذ الثامن من تشرين الأول and its like stand: since a day of a month, or a year."""
    out: list[int] = []
    if _FROM.isdisjoint(sentence.folds):
        return out
    for at in [at for at, fold in enumerate(sentence.folds) if fold in _FROM]:
        months = {hit.first for hit in sentence.of("dates") if hit.entry.section.startswith("month")}
        reach = range(at + 1, min(at + 6, len(sentence.tokens)))
        year = any(_is_year(sentence.tokens[i].norm) for i in reach)
        long = year or months & set(reach) or _is_total_since(sentence, at)
        if long and not is_set_beside(sentence, at):
            out.append(at)
    return out


def _is_total_since(sentence: Sentence, at: int) -> bool:
    """Tell إجمالي الشهداء منذ وقف إطلاق النار, whatever happened then, from the toll of an act since it or since the morning."""
    if _SUM.isdisjoint(sentence.folds[max(0, at - _SUM_WITHIN) : at]) or at + 1 >= len(sentence.tokens):
        return False
    event = sentence.tokens[at + 1]
    own = event.norm.endswith(("ه", "ها"))  # حصيلة الانفجار منذ وقوعه
    dated = event.fold in DAYBREAK or any(hit.first == at + 1 for hit in sentence.of("dates"))
    told = (h for h in sentence.of("strikes", "causes") if h.first == at + 1)
    act = any(h.entry.get("mode") or h.entry.get("kind") for h in told)  # عدد القتلى منذ الانفجار
    return event.kind == "word" and not (own or dated or act)


def _is_year(norm: str) -> bool:
    return len(norm) == _YEAR_DIGITS and norm.isdigit() and norm[:2] in ("19", "20")
