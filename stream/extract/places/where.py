"""The place of an act: the most specific place that its clause names."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

from stream.extract.grammar import DONE_BY, words
from stream.extract.headlines import other_news
from stream.extract.once import once
from stream.extract.phrases import clause_bounds
from stream.extract.places.against import BEFORE, OPENS_REPORT, TELLING, is_origin, said_against
from stream.extract.places.find import places_around
from stream.extract.places.known import where_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stream.extract.analysis import Analysis, Sentence
    from stream.extract.drafts import Where
    from stream.extract.places.find import PlaceMention
    from stream.extract.strikes.triggers import Trigger


_CORRESPONDENT = ("مراسل", "موفد", "مندوب")
_BESIDE_TELLER = 4
_OPENING = 2
_SPEAKER = 1.5
_RIGHT_BEHIND = 2
_SIDES = words("شمال شمالي جنوب جنوبي شرق شرقي غرب غربي")
_NAMELY = words("تحديدا وتحديدا بالتحديد وبالتحديد تركزت وتركزت تركز وتركز")
_BEYOND = 2.5
_BEHIND_ANOTHER = 2.0
_WITH_NOUN = 4.5
"""The least rank of a place that its noun shows to be one."""
REACH = 40
"""How many tokens from the act its place may stand in a sentence."""


def where_of(analysis: Analysis, sentence: Sentence, first: int, last: int) -> Where | None:
    """Return the place of the act told by the tokens `first` to `last`; none where the sentence names none."""
    best = best_mention(analysis, sentence, first, last)
    return None if best is None else where_at(analysis, best)


def best_mention(
    analysis: Analysis, sentence: Sentence, first: int, last: int, rivals: Sequence[int] = ()
) -> PlaceMention | None:
    """Return the mention that tells where an act was: specific, in a phrase of place, near, behind the act.

    `rivals` are the first tokens of the other acts of the sentence: a place beyond one of them is rather that one's.
    """
    scored = [
        (score, -m.first, m)
        for m in places_around(analysis, sentence, first)
        if (score := mention_score(sentence, m, first, last, rivals)) > 0
    ]
    return max(scored)[2] if scored else None


def mention_score(
    sentence: Sentence, mention: PlaceMention, first: int, last: int, rivals: Sequence[int] = ()
) -> float:
    """Return how well a place of the sentence fits an act; 0 where it cannot be its place."""
    distance = mention.first - last if mention.first >= last else max(0, first - mention.last)
    if distance > REACH or not (mention.locative or _named_for(sentence, mention, last)):
        return 0
    against = mention.against
    if against is None:
        against = mention.against = said_against(sentence, mention)
    if against == inf:
        return 0
    conditions = _conditions(sentence) if mention.first > last else None
    if conditions and any(last <= at < mention.first for at in conditions):
        return 0  # سنقصف المطارات إذا استمرت الغارات على صعدة
    if sentence.field == "title" and any(last <= at < mention.first for at in other_news(sentence)):
        return 0  # قصف على أم درمان ومسيرة تستهدف الأبيض
    start, end = clause_bounds(sentence, first, last)
    same_clause = start <= mention.first < end
    if mention.precision == "site" and not mention.locative and not (same_clause and mention.first >= last):
        return 0  # ذكر مستشفى الطوارئ, برأت ساحة التحالف
    beyond = 0.0
    if rivals:
        beyond = _BEYOND * _is_beyond(mention, first, last, rivals)
        if mention.last <= first and any(start <= rival < mention.first for rival in rivals):
            beyond += _BEHIND_ANOTHER  # غارات على الشهابية، كما قصفت المدفعية جبل بلاط
    spoken = _SPEAKER * (mention.last <= first and is_speakers(sentence, mention, first))
    located = 2.5 if mention.locative else _named_behind(mention, last, same_clause=same_clause)
    score = 3 + mention.rank + located + 1.5 * same_clause - min(0.12 * distance, 1.5)
    score += 2.5 * (mention.first == last and not mention.relative)  # انفجارات مزار شريف
    score += 0.5 * (mention.first >= last)
    if not _NAMELY.isdisjoint(sentence.folds[max(0, mention.first - 2) : mention.first]):
        score += 2
    less = 2 * mention.listed + 3 * mention.relative + 1.5 * mention.wider
    return score - less - spoken - beyond - against


@once
def _conditions(sentence: Sentence) -> list[int]:
    """Return where words such as إذا stand in a sentence."""
    return [hit.first for hit in sentence.by_lexicon.get("modality", ()) if hit.entry.section == "if"]


def is_astray(sentence: Sentence, mention: PlaceMention, trigger: Trigger, rivals: Sequence[int]) -> bool:
    """Tell whether a place is said of something else than an act: where its teller is, where somebody is from, another act."""
    first, last = trigger.first, trigger.last
    return (
        is_speakers(sentence, mention, first)
        or is_origin(sentence, mention)
        or _is_beyond(mention, first, last, rivals)
    )


def _is_beyond(mention: PlaceMention, first: int, last: int, rivals: Sequence[int]) -> bool:
    low, high = min(last, mention.last), max(first, mention.first)
    return bool(rivals) and any(low <= rival < high for rival in rivals)


def _named_behind(mention: PlaceMention, last: int, *, same_clause: bool) -> float:
    """Return how well a place without a word of place, but with a place noun, stands behind an act: قصفوا بلدة كفروما."""
    if mention.rank < _WITH_NOUN or mention.first < last:
        return 0.0
    return 2.5 if same_clause and mention.clitic.lstrip("و") == "" else 1.5


def is_speakers(sentence: Sentence, mention: PlaceMention, first: int) -> bool:
    """قال مراسلنا في بيروت إن غارة: what stands before the words that open the report is where the speaker is.

    A place that opens its sentence (وفي ديالى، قال مصدر إن) is the report's.
    """
    if mention.last > first or (mention.first <= _OPENING and mention.locative):
        return False
    if OPENS_REPORT.isdisjoint(sentence.folds[mention.last : first]):
        return False
    before = sentence.folds[max(0, mention.first - BEFORE) : mention.first]
    return any(word in TELLING or word[1:] in TELLING for word in before)


def is_correspondents(sentence: Sentence, mention: PlaceMention) -> bool:
    """وأوضح مراسل القناة في الحديدة أن: where the one who reports it sits, which need not be where it happened."""
    before = sentence.folds[max(0, mention.first - _BESIDE_TELLER) : mention.first]
    return any(word.removeprefix("و").startswith(_CORRESPONDENT) for word in before)


def is_beside(analysis: Analysis, mention: PlaceMention) -> bool:
    """Tell whether a name only says near which town something is: شمالي بغداد."""
    return analysis.sentences[mention.sentence].tokens[mention.first].fold.removeprefix("ب") in _SIDES


def _named_for(sentence: Sentence, mention: PlaceMention, last: int) -> bool:
    """Tell whether a place without a word of place is the act's: behind a place noun, or right behind it (قصف درعا)."""
    if mention.rank > 4:
        return True
    gap = mention.first - last
    if not (mention.rank >= 1 and 0 <= gap <= _RIGHT_BEHIND):
        return False
    return gap == 0 or sentence.tokens[mention.first - 1].fold not in DONE_BY  # غارات شنتها واشنطن
