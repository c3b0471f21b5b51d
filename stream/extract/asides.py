"""Words of a long time that are said of a place or a group, not of what happened there: مدينة يسيطر عليها التنظيم منذ 2014."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from stream.extract.grammar import RELATIVES, VERBS, words
from stream.extract.once import once

if TYPE_CHECKING:
    from stream.extract.analysis import Sentence

_IS = words("هو هي وهو وهي")
"""هجوم هو الثالث خلال العام: what is counted is acts like it."""
_MOST = words("أعنف أسوأ أكبر أول أولى أعلى أشد أوسع أخطر أدمى أكثر أكثرها أضخم أعتى أفدح ثاني ثالث")
_RANKED = words("حصيلة عدد خسارة خسائر يوم مرة أسبوع عملية حادث حادثة واقعة هذه دموية عنفا فتكا")
_BESIDE = 8
"""Words between a superlative and its منذ."""
_BEGINS_WITHIN = 3
"""How many words behind its verb the day of a beginning stands, and how many before it what began."""
_OPENS = 1
"""Words before the verb of a main clause: و، قد."""
_WITHIN = 25
"""How many words before a time a relative clause may have begun."""


def is_aside(sentence: Sentence, at: int, first: int) -> bool:
    """Tell whether a time is said of what the sentence only mentions.

    Args:
        sentence: the sentence.
        at: the first token of the time.
        first: the first token of the act or figure that it might date.

    """
    opened, relative = _opened(sentence, at)
    if opened is None:
        return False
    # قرية تخضع لهم منذ 2014 وقتلت ستة: what is joined to it goes on with the sentence
    last = _end(sentence, at) if relative else at
    return not opened <= first < last


def is_beginning(sentence: Sentence, at: int, first: int) -> bool:
    """Tell the day on which a war began that an act is a part of: قتل ستة في قصف خلال الحرب التي اندلعت في أبريل.

    Args:
        sentence: the sentence.
        at: the first token of the day.
        first: the first token of the act or figure that it might date.

    """
    began = next((i for i in _beginnings(sentence) if 0 < at - i <= _BEGINS_WITHIN), None)
    if began is None or sentence.folds[began - 1].removeprefix("و") not in RELATIVES:
        return False
    return not began - _BEGINS_WITHIN <= first < at  # الغارات التي بدأت في أبريل


@once
def _beginnings(sentence: Sentence) -> list[int]:
    return [h.first for h in sentence.of("causes") if h.entry.get("begins") and h.first]


def _opened(sentence: Sentence, at: int) -> tuple[int | None, bool]:
    """Return where the clause that says something of a place, a group or an act opens, in which a time stands.

    The second value tells whether a relative pronoun opens it.
    """
    marks = sentence.clause_marks
    behind = bisect_left(marks, at)
    start = max(marks[behind - 1] + 1 if behind else 0, at - _WITHIN)
    folds = sentence.folds
    # تشهد المنطقة هجمات منذ 2012: what opens the clause is what it tells
    states = [i for i in _states(sentence) if start + _OPENS < i < at]
    for i in range(at - 1, start - 1, -1):
        if folds[i] in _IS:
            return i, False
        if folds[i] in RELATIVES:
            return (None if i in _acts(sentence) or _tells(folds[i + 1]) else i), True
    return (states[-1] if states else None), False


def _end(sentence: Sentence, at: int) -> int:
    """Return where the clause of a token ends."""
    marks = sentence.clause_marks
    behind = bisect_left(marks, at)
    return marks[behind] if behind < len(marks) else len(sentence.folds)


def is_set_beside(sentence: Sentence, since: int) -> bool:
    """Tell أعنف هجوم منذ بدء الحرب, an act or a toll of these days, from what was told since then.

    Args:
        sentence: the sentence.
        since: index of its منذ, or where the words of the time begin.

    """
    folds = sentence.folds
    for at in range(since - 1, max(-1, since - 1 - _BESIDE), -1):
        if sentence.tokens[at].kind == "punct":
            return False
        if folds[at].removeprefix("ال") in _MOST:
            if "امس" in folds[at + 1 : at + 3]:
                return False  # أول من أمس
            return folds[at].startswith("ال") or folds[at + 1] in _RANKED or _is_act(sentence, at + 1)
    return False


def _is_act(sentence: Sentence, at: int) -> bool:
    """Tell أعنف هجوم from أكبر أبنائه."""
    return any(hit.first == at for lexicon in ("strikes", "causes", "casualties") for hit in sentence.of(lexicon))


def _tells(verb: str) -> bool:
    """اعتداءات المدينة التي أودت بحياة عشرة: what happened, not what a place is in."""
    return verb in VERBS and not verb.startswith(("ي", "ت"))


@once
def _states(sentence: Sentence) -> list[int]:
    """Return the words for what a place is in: يسيطر عليها، الخاضعة، المحاصرة."""
    return [h.first for h in sentence.of("contexts") if h.entry.section == "held" and h.form != "past"]


@once
def _acts(sentence: Sentence) -> set[int]:
    """Return the tokens right behind a word for fighting or for people: الحرب التي، الغارات الإسرائيلية التي، القتلى الذين."""
    behind = {h.last for h in sentence.of("causes") if h.entry.get("kind") == "conflict"}
    behind |= {h.last for h in sentence.of("strikes") if h.entry.get("mode")}
    behind |= {h.last for h in sentence.of("casualties") if h.entry.section.startswith("noun")}
    folds = sentence.folds
    return behind | {i + 1 for i in behind if i < len(folds) and folds[i].endswith(("يه", "ي"))}
