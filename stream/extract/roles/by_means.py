"""Who did an act, by what he did with its means: ألقى مسلحون قنبلة، استخدموا القنابل في الهجوم، سيارة يقودها انتحاري."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.grammar import joined_too, words
from stream.extract.roles.extent import party_end
from stream.extract.roles.subject import before_verb, subject_start

if TYPE_CHECKING:
    from stream.extract.roles.clause import Clause

_DRIVING = words("يقودها يقوده يقودهما قادها")
_THROWING = joined_too("القي القت القوا القيا رمي رمت رموا زرع زرعت زرعوا فجر فجرت فجروا")
_USING = words("استخدم استخدمت استخدموا استخدما استعمل استعملوا")
_IN_IT = words("في خلال اثناء")
_NEAR, _THROWN, _USED = 10, 12, 5
"""How far from an act its driver may stand, how far before the means who throws them, how far before the act who used something."""
BOMBER = ("انتحاري", "مفجر")


def by_means(clause: Clause) -> None:
    """Read who drove a bomb, threw it or used something in the act."""
    first, last = clause.trigger.first, clause.trigger.last
    driven = not _DRIVING.isdisjoint(clause.folds)
    for k in range(max(0, first - _NEAR), min(len(clause.folds), last + _NEAR)) if driven else ():
        if clause.word(k) in _DRIVING and clause.word(k + 1).startswith(BOMBER):
            _take(clause, k + 1)
            return
    if clause.trigger.section.startswith("means"):
        thrown = (k for k in range(first - 1, max(-1, first - _THROWN), -1) if clause.word(k) in _THROWING)
        if (verb := next(thrown, None)) is not None:
            _take(clause, subject_start(clause, verb + 1))
    elif clause.word(first - 1) in _IN_IT:
        used = (k for k in range(first - 2, max(-1, first - 2 - _USED), -1) if clause.word(k) in _USING)
        if (verb := next(used, None)) is not None:
            before_verb(clause, verb)


def _take(clause: Clause, at: int) -> None:
    """Take the party or person at a token for the author."""
    party = clause.parties.get(at)
    people = (h.last for h in clause.sentence.of("people") if h.first == at and not h.prefix)
    if party is not None and party.kind != "adjective":
        clause.attack(at, party_end(clause, party), party)
    elif (last := next(people, None)) is not None:
        clause.attack(at, last, None)
