"""Where a sentence turns away from the act told so far: to another act, to another speaker, to what the news answered."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from stream.extract.grammar import words
from stream.extract.once import once
from stream.extract.strikes.turns import opens_other_news
from stream.lexicon.classes import word_class

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stream.extract.analysis import Sentence
    from stream.extract.casualties.finding import Finding

_ANSWERS = word_class("act.answered")
_RELATIVES = words("الذي التي اللذين الذين والتي والذي")
_THEREIN = words("فيه فيها خلاله خلالها")
_WHILE = words("بينما فيما حين")
_BREAKS = frozenset("؛;.")
_REPLY_ENDS = frozenset("،؛;.")
_INCIDENTS = word_class("figure.incident")
_THROUGH = words("في خلال إثر جراء")
_APART = words("منفصل منفصلة")
_IN_IT = 3
"""Words between a figure and what marks the act that it happened in as another."""


def tells_another(found: Finding) -> bool:
    """تعرضت المدينة لهجوم مماثل أودى بحياة ستة: a figure of another act, also where nothing more is known of that one.

    The act may stand behind it: قتلت قوات الأمن خمسة مسلحين في عملية منفصلة.
    """
    others = _other_acts(found.sentence)
    if others and (others[0] < found.first or _within(found, others)):
        return True
    return answered(found) is not None or reply(found) is not None or opens_other_news(found.sentence)


def _within(found: Finding, others: Sequence[int]) -> bool:
    """Tell whether one of the acts stands right behind a figure and is what it happened in: في عملية منفصلة."""
    end = max(found.group.end, found.last)
    return any(end < at <= end + _IN_IT and not _THROUGH.isdisjoint(found.sentence.folds[end:at]) for at in others)


def another_speaks(found: Finding) -> int | None:
    """Return where behind a figure somebody else has the word: مقتل 30 مسلحا، بينما أعلنت الحركة مقتل 15 في كمين."""
    turns = _contrasts(found.sentence)
    at = bisect_left(turns, found.last)
    return turns[at] if at < len(turns) else None


@once
def _contrasts(sentence: Sentence) -> list[int]:
    """Return where بينما and its like turn to another speaker."""
    if _WHILE.isdisjoint(sentence.folds):
        return []
    speaks = {hit.first for hit in sentence.of("cues")}
    at = (i for i, fold in enumerate(sentence.folds) if fold in _WHILE)
    return [i for i in at if not speaks.isdisjoint((i + 1, i + 2))]


def answered(found: Finding) -> int | None:
    """Return where what the news answered begins: ردا على الجرائم التي ارتكبوها وأسفرت عن مقتل خمسة."""
    spans = _answers(found.sentence)
    at = bisect_left(spans, (found.first,)) - 1
    return spans[at][2] if at >= 0 and found.first < spans[at][1] else None


def reply(found: Finding) -> range | None:
    """Return the words for what people were hit in answer to: قضى على 12 منهم ردا على القصف، وردا على القصف قتل تسعة."""
    words = _reply(found.sentence)
    if words is None or answered(found) is not None:
        return None
    return words if found.first >= words.stop or found.last <= words.start else None


@once
def _reply(sentence: Sentence) -> range | None:
    folds = sentence.folds
    first = next((i for i, word in enumerate(folds) if word.removeprefix("و") in _ANSWERS), None)
    if first is None:
        return None
    return range(first, next((i for i in range(first, len(folds)) if folds[i] in _REPLY_ENDS), len(folds)))


@once
def _answers(sentence: Sentence) -> list[tuple[int, int, int]]:
    """Return, by its relative pronoun, how far what is answered reaches and where it begins."""
    out: list[tuple[int, int, int]] = []
    if _ANSWERS.isdisjoint(sentence.folds):
        return out
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
        elif fold in _THEREIN and begun is not None and opened is None:
            opened = i - 2  # ردا على هجوم قتل فيه 26 سائحا
    return out


@once
def _other_acts(sentence: Sentence) -> list[int]:
    """Return where a sentence speaks of another act than that told of before: هجوم آخر، قصف مماثل."""
    hits, folds = sentence.of("strikes"), sentence.folds
    marks = {h.first for h in hits if h.entry.section == "other"}
    if not _APART.isdisjoint(folds):
        marks |= {i for i, fold in enumerate(folds) if fold in _APART}
    if not marks:
        return []
    acts = {hit.last for hit in hits if hit.entry.get("mode")}
    acts |= {i + 1 for i, fold in enumerate(folds) if fold.removeprefix("ب") in _INCIDENTS}
    return sorted(at for at in marks if at in acts or at - 1 in acts)
