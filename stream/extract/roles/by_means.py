"""Who did an act, by what he did with its means: ألقى مسلحون قنبلة، استخدموا القنابل في الهجوم، سيارة يقودها انتحاري."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.drafts import Role
from stream.extract.grammar import joined_too, words
from stream.extract.phrases import clitic_letters, trimmed
from stream.extract.roles.subject import before_verb, subject_start

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stream.extract.analysis import Analysis, Sentence
    from stream.extract.roles.clause import Clause
    from stream.extract.strikes.telling import Telling
    from stream.lexicon.matcher import Hit

_DRIVING = words("يقودها يقوده يقودهما قادها")
_THROWING = joined_too("القي القت القوا القيا رمي رمت رموا زرع زرعت زرعوا فجر فجرت فجروا")
_USING = words("استخدم استخدمت استخدموا استخدما استعمل استعملوا")
_IN_IT = words("في خلال اثناء")
_NEAR, _THROWN, _USED = 10, 12, 5
"""How far from an act its driver may stand, how far before the means who throws them, how far before the act who used something."""
_BOMBER = ("انتحاري", "مفجر")
_BELTS = words("حزام حزاما الحزام بحزام سيارة شاحنة عملية هجوم تفجير")
_AFTERWARDS = 2
"""How many sentences behind an act its bomber may be named."""


def by_means(clause: Clause) -> None:
    """Read who drove a bomb, threw it or used something in the act."""
    first, last = clause.trigger.first, clause.trigger.last
    for k in range(max(0, first - _NEAR), min(len(clause.folds), last + _NEAR)):
        if clause.word(k) in _DRIVING and clause.word(k + 1).startswith(_BOMBER):
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
        clause.attack(at, clause.party_end(party), party)
    elif (last := next(people, None)) is not None:
        clause.attack(at, last, None)


def named_bomber(analysis: Analysis, told: Sequence[Telling]) -> Role | None:
    """وقال مسؤول إن الانتحاري صدم حافلة: the bomber whom a sentence of a suicide attack names, or one right behind its first."""
    near = [c.sentence for c in told if not c.title]
    near += [near[0] + k for k in range(1, _AFTERWARDS + 1)] if near else []
    for index in near:
        sentence = analysis.sentences[index] if index < len(analysis.sentences) else None
        if sentence is None or sentence.kind == "dateline":
            continue
        hit = next(
            (h for h in sentence.of("armed") if h.entry.text.startswith(_BOMBER) and _is_noun(sentence, h)), None
        )
        if hit is not None:
            loc = trimmed(analysis, sentence.loc(hit.first, hit.last), clitic_letters(hit.prefix))
            return Role(loc, None, hit.entry.get("class") or None)
    return None


def _is_noun(sentence: Sentence, hit: Hit) -> bool:
    """Tell the person from the adjective of an act: not هجوم انتحاري, nor حزام انتحاري."""
    before = sentence.folds[hit.first - 1] if hit.first else ""
    acts = any(h.last == hit.first or h.first < hit.first < h.last for h in sentence.of("strikes", "weapons"))
    return before not in _BELTS and not acts
