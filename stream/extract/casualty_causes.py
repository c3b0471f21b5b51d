"""What made a figure: a strike of the article, or what the words around it name."""

from __future__ import annotations

from bisect import bisect_left
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from stream.extract.grammar import words
from stream.extract.once import once
from stream.extract.recalled import is_recalled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stream.contracts.event import CauseKind
    from stream.extract.analysis import Analysis, Sentence
    from stream.extract.casualty_mentions import Finding
    from stream.extract.drafts import Loc, StrikeDraft, When

_FAR = 10_000
_TURNS = words("فيما بينما كما تلاه تلتها تلته تلاها ثم والثاني والثانية وفي لكن ولكن وكان وكانت")
_THROUGH = words("في جراء إثر نتيجة خلال بعد عقب بسبب")
_MARKS = frozenset("،؛:.")
_TURN, _MARK, _BACKWARD = 12, 2, 15
"""How many words a turn to another act, a mark and a result before its cause weigh as."""
_RESULTS = words(
    "أسفر أسفرت أدى أدت أودى أودت خلف خلفت تسبب تسببت أوقع أوقعت يسفر تسفر أدوا نتج نجم مما راح والذي التي الذي "
    "والتي فقتل فقتلت وقتل وقتلت"
)
_RESULT_WITHIN = 6
_MOST = words("أعنف أسوأ أكبر أول أولى أعلى أشد أوسع أخطر أكثرها أدمى")
_TOTAL = words(
    "حصيلة الحصيلة حصيلته إجمالي الإجمالي مجموع عدد رفع رفعت يرفع ارتفع ارتفعت يرتفع ترتفع وصل يصل تصل بلغ بلغت"
)
_EXPLODED = ("انفجار", "انفجر", "بانفجار", "تفجر")
_DAY = 10
"""Characters of a date by day."""
_LONG = words("أسبوع أسبوعين أسابيع شهر شهرين أشهر شهور عام عامين أعوام سنة سنتين سنوات")
_YEAR_DIGITS = 4
_ANSWERS = words("ردا انتقاما ثأرا")
_RELATIVES = words("الذي التي اللذين الذين والتي والذي")
_DAYBREAK = words("فجر صباح ساعات الصباح الفجر منتصف")
_SINCE_WITHIN = 6
"""How far behind a figure the hour since which it counts may stand."""
_WHILE = words("بينما فيما حين")
_BREAKS = frozenset("؛;.")
_BACK = 3
"""Sentences back that a figure without a strike of its own looks."""


def _apart(found: Finding, act: Loc) -> int:
    """Return how far the words of an act are from a figure: in words, more over marks and words that turn to another act.

    Of what a verb of result governs (ما أسفر عن مقتل ثلاثة) the act stands before it.
    """
    tokens = found.sentence.tokens
    first, last = (
        bisect_left(tokens, act.start, key=lambda t: t.start),
        bisect_left(tokens, act.end, key=lambda t: t.start),
    )
    before = first < found.first
    gap = found.sentence.folds[last : found.first] if before else found.sentence.folds[found.last : first]
    turns = sum(word in _TURNS for word in gap)
    led = found.sentence.folds[first - 1] if first else ""
    backward = not before and _is_result(found)
    beside = led == "مع"  # غارات ترافقت مع قصف
    if not before and (led in _THROUGH or tokens[first].fold[:1] == "ب"):
        return len(gap) // 2 + _TURN * turns + _BACKWARD * backward  # سقطا في وقت سابق الخميس بصاروخ
    return len(gap) + _TURN * turns + _MARK * sum(word in _MARKS for word in gap) + _BACKWARD * (backward or beside)


def _is_result(found: Finding) -> bool:
    """ما أسفر عن مقتل ثلاثة، أدت لارتقاء شهيد: what an act told before has led to."""
    before = found.sentence.folds[max(0, found.first - _RESULT_WITHIN) : found.first]
    own = found.sentence.folds[found.trigger[0]]
    return own.removeprefix("و") in _RESULTS or any(word.removeprefix("و") in _RESULTS for word in before)


class Causes:
    """The strikes of an article and the cues of its other causes.

    Args:
        analysis: the article.
        strikes: what was found in it.

    """

    def __init__(self, analysis: Analysis, strikes: Sequence[StrikeDraft]) -> None:
        self._analysis = analysis
        self._strikes = [s for s in strikes if s.status != "planned"]
        self._by_sentence: dict[int, list[tuple[Loc, StrikeDraft]]] = {}
        self._named: dict[int, list[tuple[Loc, StrikeDraft]]] = {}
        for strike in self._strikes:
            for loc in (strike.trigger, *strike.mentions):
                index = self._sentence_of(loc)
                if index is not None:
                    self._by_sentence.setdefault(index, []).append((loc, strike))
            for loc in (strike.trigger, *strike.triggers):
                index = self._sentence_of(loc)
                if index is not None:
                    self._named.setdefault(index, []).append((loc, strike))
        self.main = next((s for s in self._strikes if s.period == "current"), None)

    def _sentence_of(self, loc: Loc) -> int | None:
        sentence = self._analysis.sentence_at(loc.field, loc.start)
        return None if sentence is None else sentence.index

    def near(self, found: Finding) -> StrikeDraft | None:
        """Return the strike that the sentence of a mention tells: by the words that name it, else by its clauses."""
        tokens, index = found.sentence.tokens, found.sentence.index
        named, told = self._named.get(index, []), self._by_sentence.get(index, [])
        if (at := _answered(found)) is not None:
            answers = {id(strike) for loc, strike in (*named, *told) if loc.start <= tokens[at].start}
            named, told = ([item for item in items if id(item[1]) not in answers] for items in (named, told))
        if _another_speaks(found) is not None:
            named, told = ([item for item in items if self._can_be_of(found, item[1])] for items in (named, told))
        if named:
            return min(named, key=lambda item: _apart(found, item[0]))[1]
        if not told:
            return None
        start, end = tokens[found.first].start, tokens[found.last - 1].end

        def distance(item: tuple[Loc, StrikeDraft]) -> int:
            loc = item[0]
            return max(loc.start - end, start - loc.end, 0) + (loc.end - loc.start) // 8

        return min(told, key=distance)[1]

    def before(self, found: Finding, *, background: bool) -> StrikeDraft | None:
        """Return the strike told last before a mention, else the article's main one."""
        index = found.sentence.index
        if tells_another(found):
            return None
        for at in range(index - 1, max(-1, index - 1 - _BACK), -1):
            if self._analysis.sentences[at].field != found.sentence.field:
                break
            told = [s for _, s in self._by_sentence.get(at, ()) if (s.period == "background") == background]
            if told:
                return told[-1] if _same_time(found, told[-1]) else None
        if background or self.main is None or self._sums_up_the_day(found):
            return None
        return self.main if self._can_be_of(found, self.main) else None

    def _sums_up_the_day(self, found: Finding) -> bool:
        """حصيلة الشهداء منذ فجر اليوم 63: the toll of a day on which the article tells several acts is of none of them."""
        several = sum(s.period == "current" and s.status != "denied" for s in self._strikes) > 1
        folds = found.sentence.folds
        return several and any(a == "منذ" and b in _DAYBREAK for a, b in pairwise(folds[: found.last + _SINCE_WITHIN]))

    def _can_be_of(self, found: Finding, strike: StrikeDraft) -> bool:
        """Tell whether a figure can be of a strike: of its time, and not of one that only another speaker tells of."""
        at = _another_speaks(found)
        if at is not None and self._sentence_of(strike.trigger) == found.sentence.index:
            return strike.trigger.start < found.sentence.tokens[at].start
        return _same_time(found, strike)

    def cue(self, found: Finding) -> tuple[CauseKind | None, int]:
        """Return the cause that the words of a mention's sentence name, and how far it stands from the figure."""
        return _nearest(found.sentence, found.first, found.last)

    def of_a_war(self, mentions: Sequence[Finding]) -> CauseKind | None:
        """Return conflict for a total whose sentence speaks of fighting, or whose article does where it names no cause."""
        hits = [hit for m in mentions for hit in m.sentence.of("causes") if hit.entry.get("kind")]
        kinds = {hit.entry.get("kind") for hit in hits if not hit.entry.get("weak")}
        told = "conflict" in kinds or any(m.strike is not None for m in mentions)
        return "conflict" if told or (not kinds and self.main is not None) else None

    def article(self) -> CauseKind | None:
        """Return the cause that the article as a whole speaks of, by the cues of its title and first sentences."""
        for sentence in self._analysis.sentences[:6]:
            kind, _ = _nearest(sentence, 0, 1, weak=False)
            if kind is not None:
                return kind
        return None


def _nearest(sentence: Sentence, first: int, last: int, *, weak: bool = True) -> tuple[CauseKind | None, int]:
    best: tuple[CauseKind | None, int] = (None, _FAR)
    for hit in sentence.of("causes"):
        kind = hit.entry.get("kind")
        if not kind or (not weak and hit.entry.get("weak")):
            continue
        distance = max(hit.first - last, (first - hit.last) * 2, 0)
        if distance < best[1]:
            best = (kind, distance)  # type: ignore[assignment]
    for start, end in _blown_up(sentence):
        distance = max(start - last, (first - end) * 2, 0)
        if distance <= best[1]:
            best = ("accident", distance)
    return best


def _same_time(found: Finding, strike: StrikeDraft) -> bool:
    """Tell whether a figure can be of a strike by their dates: الأسبوع الماضي is not this morning."""
    own, other = _days(found.when), _days(strike.when)
    if not own or not other:
        return True
    exact = min(len(day) for day in (*own, *other))  # a month holds its days
    if exact == _DAY and _next_to(own, other):
        return True  # the night of one day is the morning of the next
    return own[0][:exact] <= other[1][:exact] and other[0][:exact] <= own[1][:exact]


def _next_to(own: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether two times are a day apart."""
    starts = [date.fromisoformat(days[0]) for days in (own, other)]
    ends = [date.fromisoformat(days[1]) for days in (own, other)]
    return 0 < (starts[1] - ends[0]).days <= 1 or 0 < (starts[0] - ends[1]).days <= 1


def _days(when: When | None) -> tuple[str, ...]:
    return () if when is None or when.start is None else (when.start, when.end or when.start)


def tells_another(found: Finding) -> bool:
    """تعرضت المدينة لهجوم مماثل أودى بحياة ستة: a figure of another act, also where nothing more is known of that one."""
    others = _other_acts(found.sentence)
    return (bool(others) and others[0] < found.first) or _answered(found) is not None


def _another_speaks(found: Finding) -> int | None:
    """Return where behind a figure somebody else has the word: مقتل 30 مسلحا، بينما أعلنت الحركة مقتل 15 في كمين."""
    turns = _contrasts(found.sentence)
    at = bisect_left(turns, found.last)
    return turns[at] if at < len(turns) else None


@once
def _contrasts(sentence: Sentence) -> list[int]:
    """Return where بينما and its like turn to another speaker."""
    speaks = {hit.first for hit in sentence.of("cues")}
    at = (i for i, fold in enumerate(sentence.folds) if fold in _WHILE)
    return [i for i in at if not speaks.isdisjoint((i + 1, i + 2))]


def _answered(found: Finding) -> int | None:
    """Return where what the news answered begins: ردا على الجرائم التي ارتكبوها وأسفرت عن مقتل خمسة."""
    spans = _answers(found.sentence)
    at = bisect_left(spans, (found.first,)) - 1
    return spans[at][2] if at >= 0 and found.first < spans[at][1] else None


@once
def _answers(sentence: Sentence) -> list[tuple[int, int, int]]:
    """Return, by its relative pronoun, how far what is answered reaches and where it begins."""
    out: list[tuple[int, int, int]] = []
    begun: int | None = None
    opened: int | None = None
    for i, fold in enumerate((*sentence.folds, ".")):
        if fold in _BREAKS:
            if begun is not None and opened is not None:
                out.append((opened, i, begun))
            begun = opened = None
        elif fold in _ANSWERS and begun is None:
            begun = i
        elif fold in _RELATIVES and begun is not None and opened is None:
            opened = i
    return out


@once
def _other_acts(sentence: Sentence) -> list[int]:
    """Return where a sentence speaks of another act than that told of before: هجوم آخر، قصف مماثل."""
    hits = list(sentence.of("strikes"))
    acts = {hit.last for hit in hits if hit.entry.get("mode")}
    return [h.first for h in hits if h.entry.section == "other" and not acts.isdisjoint((h.first - 1, h.first))]


@once
def _blown_up(sentence: Sentence) -> list[tuple[int, int]]:
    """Return where something that explodes without anyone's doing did so: انفجار صهريج وقود, انفجار في منجم."""
    out = []
    for hit in sentence.of("contexts"):
        if hit.entry.section == "accident":
            at = hit.first - 1
            at -= sentence.tokens[at].fold in ("في", "داخل")
            if at >= 0 and sentence.tokens[at].fold.removeprefix("و").startswith(_EXPLODED):
                out.append((hit.first, hit.last))
    return out


def _is_superlative(sentence: Sentence, at: int) -> bool:
    """Tell أعنف هجوم منذ بدء الحرب, which is of the day, from a toll since then."""
    return any(fold.removeprefix("ال") in _MOST for fold in sentence.folds[max(0, at - 4) : at])


def told_of_years(found: Finding) -> bool:
    """Tell whether a figure sums up years or a whole war, or is recalled by a trial or an anniversary."""
    return sums_up(found) or is_recalled(found.sentence, found.trigger[0]) or _long_before(found)


def sums_up(found: Finding) -> bool:
    """Tell whether a figure is a total of years or of a whole war.

    قتل ستة اليوم ما رفع الحصيلة منذ بدء الحرب إلى 300: what stands before the total is of the day.
    """
    starts, days = _in_all(found.sentence), _since(found.sentence)
    if not (starts or days):
        return False
    since = (at for at in days if not _of_its_relative(found, at))
    return any(not _of_the_day(found, at) for at in (*starts, *since))


@once
def _in_all(sentence: Sentence) -> list[int]:
    """Return where the words of a long time stand: منذ بدء الحرب."""
    return [
        hit.first
        for hit in sentence.of("causes")
        if hit.entry.get("background") == "yes" and not _is_superlative(sentence, hit.first)
    ]


def _long_before(found: Finding) -> bool:
    """Tell بعد أسبوع من مقتل ثمانية, بعد ثلاثة أشهر على مقتل عشرة."""
    folds = [token.fold for token in found.sentence.tokens[max(0, found.first - 4) : found.first]]
    return folds[-1:] in (["من"], ["علي"]) and "بعد" in folds and any(word in _LONG for word in folds[-2:-1])


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
    out = []
    for at in [at for at, fold in enumerate(sentence.folds) if fold in ("منذ", "ومنذ")]:
        months = {hit.first for hit in sentence.of("dates") if hit.entry.section.startswith("month")}
        reach = range(at + 1, min(at + 6, len(sentence.tokens)))
        year = any(_is_year(sentence.tokens[i].norm) for i in reach)
        if (year or months & set(reach)) and not _is_superlative(sentence, at):
            out.append(at)
    return out


def _is_year(norm: str) -> bool:
    return len(norm) == _YEAR_DIGITS and norm.isdigit() and norm[:2] in ("19", "20")
