"""Which of an article's strikes a figure is of."""

from __future__ import annotations

from bisect import bisect_left
from itertools import islice, pairwise
from operator import attrgetter
from typing import TYPE_CHECKING, TypeAlias

from stream.extract.casualties.act_days import dates_agree, told_of_hours
from stream.extract.casualties.causes import cause_of_article
from stream.extract.casualties.turns import another_speaks, answered, reply, tells_another
from stream.extract.grammar import CONTRASTING, words
from stream.extract.places.find import place_mentions
from stream.extract.sentence_words import hurt_words
from stream.extract.strikes.turns import FALLEN_IN
from stream.lexicon.classes import word_class

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stream.extract.analysis import Analysis
    from stream.extract.casualties.finding import Finding
    from stream.extract.drafts import Loc, StrikeDraft


_TURNS = words("فيما بينما كما تلاه تلتها تلته تلاها ثم والثاني والثانية وفي لكن ولكن وكان وكانت")
_THROUGH = words("في جراء إثر نتيجة خلال بعد عقب بسبب")
_MARKS = frozenset("،؛:.")
_TURN, _MARK, _BACKWARD = 12, 2, 15
"""How many words a turn to another act, a mark and a result before its cause weigh as."""
_RESULTS = word_class("figure.result")
_RESULT_WITHIN = 6
_SINCE_WITHIN = 16
"""How far behind a figure the hour since which it counts may stand."""
_PAIR = 2
_ACTS = words("عمليات حوادث حادثين عمليتين هجمات مواجهات")
_SCATTERED = words("متفرقة منفصلة مختلفة متعددة منفصلين منفصلتين متفرقين")
_HUNG_WITHIN = 3
"""How far behind a figure its own act may stand, over its verb's object: حتفهم في."""
_SCATTERED_WITHIN = 12
"""How far behind a figure it may be told that it is of several acts."""
_start, _first = attrgetter("start"), attrgetter("first")
_NO_STRIKE = ("accident", "disaster", "illness")
_BACK = 3
"""Sentences back that a figure without a strike of its own looks."""


def _apart(found: Finding, act: Loc) -> int:
    """Return how far the words of an act are from a figure: in words, more over marks and words that turn to another act.

    Of what a verb of result governs (ما أسفر عن مقتل ثلاثة) the act stands before it.
    """
    tokens = found.sentence.tokens
    first = bisect_left(tokens, act.start, key=_start)
    last = bisect_left(tokens, act.end, lo=first, key=_start)
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


_Told: TypeAlias = "tuple[Loc, StrikeDraft]"


class Acts:
    """The strikes of an article by the sentences that tell them.

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
        self._several = sum(s.period == "current" and s.status != "denied" for s in self._strikes) > 1
        self.main = next((s for s in self._strikes if s.period == "current"), None)

    def _sentence_of(self, loc: Loc) -> int | None:
        sentence = self._analysis.sentence_at(loc.field, loc.start)
        return None if sentence is None else sentence.index

    def near(self, found: Finding) -> StrikeDraft | None:
        """Return the strike that the sentence of a mention tells: by the words that name it, else by its clauses."""
        if self._several and told_of_hours(found, found.group.end, found.group.end + _PAIR):
            return None  # 23 شهيدا خلال 24 ساعة وقصف يستهدف المخيم
        tokens, index = found.sentence.tokens, found.sentence.index
        named, told = self._named.get(index, []), self._by_sentence.get(index, [])
        if (named or told) and (others := self._others(found, named, told)):
            named, told = ([item for item in items if id(item[1]) not in others] for items in (named, told))
        if self._is_of_untold_act(found):
            return None
        items = named or told
        if not items:
            return None
        only = items[0][1]
        if all(strike is only for _, strike in items):  # mostly, whatever words of it stand nearest
            return only
        if named:
            return min(named, key=lambda item: _apart(found, item[0]))[1]
        start, end = tokens[found.first].start, tokens[found.last - 1].end

        def distance(item: tuple[Loc, StrikeDraft]) -> int:
            loc = item[0]
            return max(loc.start - end, start - loc.end, 0) + (loc.end - loc.start) // 8

        return min(told, key=distance)[1]

    def _others(self, found: Finding, named: Sequence[_Told], told: Sequence[_Told]) -> set[int]:
        """Return the ids of those strikes of a figure's sentence that the sentence says it is not of."""
        out: set[int] = set()
        if (at := answered(found)) is not None:
            begins = found.sentence.tokens[at].start
            out |= {id(strike) for loc, strike in (*named, *told) if loc.start <= begins}
        if (words := reply(found)) is not None:
            out |= {id(strike) for loc, strike in named if _lies_in(found, words, loc)}
            out -= {id(strike) for loc, strike in named if not _lies_in(found, words, loc)}
        if another_speaks(found) is not None:
            out |= {id(strike) for _, strike in (*named, *told) if not self._can_be_of(found, strike)}
        if not CONTRASTING.isdisjoint(found.sentence.folds):
            out |= {id(strike) for loc, strike in named if self._turns_before(found, loc)}
        return out

    def before(self, found: Finding, *, background: bool) -> StrikeDraft | None:
        """Return the strike told last before a mention, else the article's main one."""
        index = found.sentence.index
        if self._is_of_untold_act(found) or tells_another(found) or self._sums_up_the_day(found):
            return None
        for at in range(index - 1, max(-1, index - 1 - _BACK), -1):
            if self._analysis.sentences[at].field != found.sentence.field:
                break
            told = [s for _, s in self._by_sentence.get(at, ()) if (s.period == "background") == background]
            if told:
                return told[-1] if dates_agree(found, told[-1]) else None
        if background or self.main is None or self._is_told_too_late(found):
            return None
        if self._turns_before(found, self.main.trigger):
            return None
        return self.main if self._can_be_of(found, self.main) else None

    def _is_of_untold_act(self, found: Finding) -> bool:
        """Tell a figure whose own act, new and right behind it, is none that is told of: لقوا حتفهم في قصف باكستاني."""
        sentence, tokens = found.sentence, found.sentence.tokens
        hits = sentence.by_lexicon.get("strikes", ())
        for hit in islice(hits, bisect_left(hits, found.last, key=_first), None):
            if hit.first - found.last > _HUNG_WITHIN:
                return False
            if hit.entry.get("pos") != "noun":
                continue
            hung = sentence.folds[hit.first - 1] in FALLEN_IN and hit.prefix == ""
            if hung and hit.entry.get("mode"):
                starts = {loc.start for loc, _ in self._named.get(sentence.index, ())}
                return bool(starts) and max(starts) < tokens[hit.first].start
        return False

    def _turns_before(self, found: Finding, act: Loc) -> bool:
        """Tell a figure with a place of its own from those of the act that its sentence turns to.

        سبعة مسلحين قتلوا في كلات، فيما قتل عشرة في اشتباك ببنجغور.
        """
        sentence = found.sentence
        if act.field != sentence.field or not sentence.start <= act.start < sentence.end:
            return False
        first = bisect_left(sentence.tokens, act.start, key=_start)
        turn = next((k for k in range(found.last, first) if sentence.folds[k] in CONTRASTING), None)
        if turn is None or sentence.folds[first].startswith("ال"):
            return False
        own = any(m.locative and m.first < turn for m in place_mentions(self._analysis, sentence))
        return own and any(turn < hit.first < first for hit in hurt_words(sentence))

    def _is_told_too_late(self, found: Finding) -> bool:
        """Tell whether the article tells its strike behind a figure, and of something else.

        So it is where an accident has been told so far, and where the sentence of the strike turns elsewhere: وفي تبسة.
        Who shoots down what flies has killed none of those told of before.
        """
        if self.main is not None and self.main.mode == "interception":
            return (self._sentence_of(self.main.trigger) or 0) > found.sentence.index
        told = min(self._by_sentence, default=0)
        if told <= found.sentence.index:
            return False
        return cause_of_article(self._analysis) in _NO_STRIKE or self._analysis.sentences[told].folds[0] == "وفي"

    def _sums_up_the_day(self, found: Finding) -> bool:
        """حصيلة الشهداء منذ فجر اليوم 63: the toll of a day on which the article tells several acts is of none of them.

        Nor is that of some hours: خلال الساعات الـ48 الماضية.
        """
        return self._several and told_of_hours(found, 0, found.last + _SINCE_WITHIN)

    def _can_be_of(self, found: Finding, strike: StrikeDraft) -> bool:
        """Tell whether a figure can be of a strike: of its time, and not of one that only another speaker tells of."""
        at = another_speaks(found)
        if at is not None and self._sentence_of(strike.trigger) == found.sentence.index:
            return strike.trigger.start < found.sentence.tokens[at].start
        return dates_agree(found, strike)


def _lies_in(found: Finding, words: range, loc: Loc) -> bool:
    """Tell whether an act is named within some words of a figure's sentence."""
    tokens = found.sentence.tokens
    return tokens[words.start].start <= loc.start < tokens[words.stop - 1].end


def is_of_scattered_acts(found: Finding) -> bool:
    """لقي 17 مصرعهم في عمليات متفرقة: the dead of several acts, of which the article may tell one."""
    reach = found.sentence.folds[found.last : found.last + _SCATTERED_WITHIN]
    return any(a in _ACTS and b in _SCATTERED for a, b in pairwise(reach))
