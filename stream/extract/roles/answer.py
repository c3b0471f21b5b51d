"""Who strikes at the author of an act where it happens: the police, who are not its author."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.lexicon.classes import word_class
from stream.text.normalise import fold

if TYPE_CHECKING:
    from stream.extract.roles.clause import Clause

DOERS = word_class("author.doers")
"""Words for who did the act that the news is about: المهاجم، منفذ."""
_GUARDS = word_class("author.guards")
_MURDER = ("killing", "neutralising")
_SHOT = ("means.shooting", "shooting", "fire")


def strikes_back(clause: Clause) -> bool:
    """أصيب أربعة في هجوم وقتلت الشرطة المهاجم: who kills the author of an act is not its author, nor is that its target.

    So it is with shots of the police alone; those of soldiers at منفذ العملية are an act of theirs.
    """
    if clause.target is None:
        return False
    first = next(k for k, t in enumerate(clause.sentence.tokens) if t.end > clause.target.loc.start)
    doer = clause.word(first) in DOERS or (clause.word(first) == "احد" and clause.word(first + 1) in DOERS)
    if doer and clause.trigger.section.startswith(_MURDER):
        return True
    if (
        not clause.trigger.section.startswith((*_MURDER, *_SHOT))
        or clause.attacker is None
        or clause.word(first)[:2] != "ال"
    ):
        return False
    guards = not _GUARDS.isdisjoint(fold(clause.analysis.text(clause.attacker.loc)).split())
    return guards and (doer or not DOERS.isdisjoint(clause.folds[:first]))
