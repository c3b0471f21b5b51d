"""Acts that came before the one of the news: which it answers, which it followed, since when it is the first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.grammar import words
from stream.lexicon.classes import word_class

if TYPE_CHECKING:
    from stream.extract.analysis import Sentence
    from stream.extract.strikes.triggers import Trigger

_SPANS = word_class("time.spans")
_WHEN = words("عندما حين حينما")
_WHEN_WITHIN = 8
"""How far before an act عندما may stand: عندما قتل أربعون شخصا في تفجير."""
_SINCE_WITHIN = 7
"""How far before عندما stands منذ."""


def is_answered(sentence: Sentence, trigger: Trigger) -> bool:
    """رد الحزب على استهداف بلدة بقصف أخرى: the act that another answers is not that other."""
    before = sentence.folds[max(0, trigger.first - 5) : trigger.first]
    return before[-1:] == ["علي"] and any(word.removeprefix("و") in ("رد", "ردت", "يرد", "ترد") for word in before)


def is_earlier(sentence: Sentence, trigger: Trigger) -> bool:
    """ردا على قصف، بعد أيام من الغارات: the act that the news followed."""
    before = sentence.folds[max(0, trigger.first - 5) : trigger.first]
    if _is_since_when(sentence, trigger):
        return True
    match before[-2:]:
        case ["ردا", "علي"] | ["انتقاما", _]:
            return True
        case [*_, "انتقاما" | "ثارا"]:
            return trigger.hit.prefix in ("ل", "لل")
        case [_, "من"]:
            return "بعد" in before and not _SPANS.isdisjoint(before)
    return False


def _is_since_when(sentence: Sentence, trigger: Trigger) -> bool:
    """وهو أول هجوم منذ مايو عندما فجر انتحاري: the act that the one of the news is measured from."""
    folds, first = sentence.folds, trigger.first
    if _WHEN.isdisjoint(folds[max(0, first - _WHEN_WITHIN) : first]):
        return False
    at = next((k for k in range(first - 1, max(-1, first - _WHEN_WITHIN), -1) if folds[k] in _WHEN), None)
    return at is not None and "منذ" in folds[max(0, at - _SINCE_WITHIN) : at]
