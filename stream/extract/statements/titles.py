"""The courtesies and ranks before a name: معالي, الدكتور, اللواء الركن, الفريق أول."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.grammar import words
from stream.extract.statements.grammar import definite, stops
from stream.lexicon.classes import word_class

if TYPE_CHECKING:
    from stream.extract.statements.passage import Passage

_MOST_TITLES = 8
"""How many tokens of courtesies, and of ranks behind them, are read: each phrase of a long row of titles would read all."""
_INITIALS = words("د م ا اد")
RANKS = word_class("rank.more")


def honorifics(passage: Passage, at: int, stop: int) -> int:
    """Return the index behind titles of courtesy."""
    if at < stop and "honorific" not in passage.hits[at] and passage.folds[at] not in _INITIALS:
        return at  # nearly always
    stop = min(stop, at + _MOST_TITLES)
    while at < stop:
        if passage.folds[at] in _INITIALS and at + 1 < stop and passage.folds[at + 1] in (".", "/"):
            at += 2
            if passage.folds[at - 2] != "د" and at + 1 < stop and passage.folds[at] == "د":
                at += 1 + (passage.folds[at + 1] in (".", "/"))  # أ.د فلان
            continue
        hit = passage.hits[at].get("honorific")
        if hit is None:
            break
        state = passage.folds[at] == "دوله"  # a courtesy only before رئيس الوزراء
        if state and not (at + 1 < stop and passage.hit(at + 1, "role.noun")):
            break
        at = hit.last
        if at < stop and passage.folds[at] in (".", "/"):
            at += 1
    return at


def ranks(passage: Passage, at: int, stop: int) -> int:
    """Return the index behind courtesies, ranks (اللواء، الفريق أول) and brackets between an office and the name."""
    folds, stop = passage.folds, min(stop, at + 2 * _MOST_TITLES)
    while at < stop:
        before = at
        at = honorifics(passage, at, stop)
        if at + 1 < stop and folds[at] == "/":
            at += 1  # العميد / فلان
        rank = passage.hits[at].get("role.noun") if at < stop else None
        if rank and definite(passage, at) and rank.last < stop:
            at = rank.last
            while at < stop and (folds[at] in RANKS or _foreign(passage, at, stop)):
                at += 1
        if at < stop and folds[at] == "(":
            at = passage.behind_bracket(at, stop)
        if at == before:
            break
    return at


def given(passage: Passage, at: int) -> bool:
    """Return whether a given name stands at a token, with no particle written on it."""
    hit = passage.hits[at].get("first.name")
    return hit is not None and hit.prefix in ("", "ال")


def _foreign(passage: Passage, at: int, stop: int) -> bool:
    """Return whether a rank's adjective tells a nationality, and the name follows: الجنرال [الفرنسي] فلان."""
    people = passage.hits[at].get("nationality")
    return people is not None and definite(passage, at) and at + 1 < stop and not stops(passage, at + 1)
