"""Where the narrator takes over behind what is said: an attribution, a remark on it, what the speaker left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.lexicon.classes import word_class, word_classes

if TYPE_CHECKING:
    from stream.extract.statements.passage import Passage

_ASIDE = word_class("turn.aside")
_TURNS = word_class("narrator.side")
_REMARKS = word_class("narrator.remark")
_UNSAID = word_class("turn.unsaid")
_TOLLS = word_class("turn.toll")
_WITHOUT = word_class("turn.without")
_TELLING = word_class("narrator.telling")
_TELLS = frozenset(word[1:] for word in word_class("narrator.tells"))
_ACCORDING = word_class("turn.according")
_HIS_WORDS = word_class("narrator.words")
_COMMENTED = word_class("narrator.silent")
_THUS = word_class("turn.thus")
_WHICH = word_class("turn.which")
_MEANWHILE = word_class("turn.meanwhile")
_OF = word_class("turn.from")
_IN = word_class("turn.in")
TURNING = word_classes("turn")
"""All words that `withholds` and `leaves` know a narrator by, besides those that hang an attribution."""
_SINCE = ("بعد", "بعدما", "عقب", "اثر", "اثناء")
_SOON = 5
_LEAST = 3


def withholds(passage: Passage, at: int, start: int) -> bool:
    """Return whether the narrator tells what the speaker left out, or whose words they are: دون الإشارة إلى، وفق تعبيره.

    Args:
        passage: the passage.
        at: index of the token where that may begin.
        start: index of the first token of what is said.

    """
    fold = passage.folds[at]
    if fold == "وذلك" and at - start > 1 and not {*passage.folds[at + 1 : at + 2]}.isdisjoint(_SINCE):
        return True  # حظر التجول في المدينة [وذلك بعدما]
    if at - start < _LEAST or (fold not in _ACCORDING and fold not in _WITHOUT):
        return False
    following = [token.fold for token in passage.tokens[at + 1 : at + 4]]
    if fold in _ACCORDING:
        hung = passage.hit(at, "state.hung")  # على حد قوله is one of several words
        return hung is not None and (hung.last > at + 1 or (following != [] and following[0] in _HIS_WORDS))
    if fold == "من":
        if following[:1] not in (["دون"], ["بدون"]):
            return False
        following = following[1:]
    return following != [] and (
        following[0] in _TELLING or (len(following) > 1 and following[0] == "ان" and following[1][1:] in _TELLS)
    )


def leaves(passage: Passage, at: int, start: int) -> bool:
    """Return whether the narrator takes over behind a mark: with an attribution, or with وذلك، ومن جهته.

    Args:
        passage: the passage.
        at: index of the token behind the mark.
        start: index of the first token of what is said.

    """
    if passage.folds[at - 1] == "(":
        return False
    hung = passage.hit(at, "state.hung")
    return (hung is not None and hung.prefix == "" and at - start > 2) or _remarks(passage, at)


def _remarks(passage: Passage, at: int) -> bool:
    """Return whether words begin with which a narrator remarks on what was said."""
    token, before = passage.tokens[at], passage.tokens[at - 1]
    if token.fold in _ASIDE or token.fold in _TOLLS or (token.fold in _THUS and before.fold == "؛"):
        return True
    if token.fold in _UNSAID and any(t.fold in _COMMENTED for t in passage.tokens[at + 1 : at + 4]):
        return True  # بينما لم يصدر تعليق من الجيش
    if token.fold in _WHICH and _answered(passage, at):
        return True
    if token.fold in _MEANWHILE and at + 1 < len(passage.folds) and passage.reports(at + 1):
        return True  # بأن القصف مستمر، فيما [نفى] الجيش ذلك
    following = passage.folds[at + 1] if at + 1 < len(passage.tokens) else ""
    remarks = token.fold in _IN or token.fold in _WHICH
    return (remarks and following in _REMARKS) or (token.fold in _OF and following in _TURNS)


def _answered(passage: Passage, at: int) -> bool:
    """Return whether وهو begins what others say of it: وهو ما نفاه الجيش، الأمر الذي نفاه، وهو رقم لم يتسن التحقق منه."""
    for j in range(at + 1, min(at + _SOON, len(passage.tokens))):
        if passage.tokens[j].kind == "punct":
            return False
        verb = passage.hit(j, "deny.verb", "state.verb")
        if passage.folds[j] in _COMMENTED or (verb is not None and verb.suffix != "" and verb.prefix == ""):
            return True
    return False
