"""Who did an act, as those tell who threaten it or blame somebody: توعدت الجماعة بقصف، وجه اللوم إلى التحالف."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.grammar import with_waw
from stream.extract.roles.extent import party_end
from stream.lexicon.classes import word_class

if TYPE_CHECKING:
    from stream.extract.roles.clause import Clause
    from stream.extract.roles.parties import Party

_BLAME = word_class("author.blame")
_GUILT = word_class("author.guilt")
_CHARGING = word_class("author.charging")
_THREATENING = word_class("author.threatening")
_ACCUSING = with_waw(word_class("author.accusing"))
BLAMING = _BLAME | _GUILT | _ACCUSING
"""Words with which somebody is blamed for an act."""
_OF_THE_DEED = ("بتنفيذ", "بشن", "بارتكاب", "بالوقوف", "بالضلوع", "بالتورط", "بالمسوول", "بانها", "بانه")
_THREAT, _CHARGED, _DEED, _NEAR = 10, 10, 16, 6
"""How far before an act who threatens it may stand, how far from the blame who is blamed, how far behind its verb what
somebody is accused of, and how far from that the act."""


def threatens(clause: Clause) -> None:
    """توعدت الجماعة بقصف المطارات، هدد رئيس الوزراء بضرب المنشآت: who threatens an act, or answers with it, is its author."""
    if clause.trigger.verb or "ب" not in clause.trigger.hit.prefix:
        return
    for k in range(clause.trigger.first - 1, max(-1, clause.trigger.first - _THREAT), -1):
        if clause.word(k).removeprefix("و").removeprefix("ف") in _THREATENING:
            last = min(clause.phrase(k + 1, 5), clause.trigger.first)
            if last > k + 1:
                clause.attack(k + 1, last, clause.parties.get(k + 1))
            return


def accused(clause: Clause) -> None:
    """وجهت الحكومة الاتهام إلى الحزب، حمل الجيش المتمردين مسؤولية الهجوم: who is blamed for the act of the sentence."""
    if BLAMING.isdisjoint(clause.folds):  # of nearly every sentence
        return
    if not _ACCUSING.isdisjoint(clause.folds):
        _accused_of(clause)
    if clause.attacker is not None:
        return
    for k, word in enumerate(clause.folds):
        if word in _BLAME:
            _blamed(clause, k)
        elif word in _GUILT:
            _charged(clause, k)
        if clause.attacker is not None:
            return


def _accused_of(clause: Clause) -> None:
    """اتهم السكان الجيش بقصف السوق، قصف اتهمت الحركة الجيش بتنفيذه: the party right before what it is accused of."""
    for verb, word in enumerate(clause.folds):
        if word not in _ACCUSING:
            continue
        for k in range(verb + 1, min(len(clause.folds), verb + _DEED)):
            if not _is_deed(clause, verb, k):
                continue
            named = [p for p in clause.parties.values() if verb < p.first < k and p.kind != "adjective"]
            named = [p for p in named if p.prefix in ("", "ال")]
            if named and not _is_another(clause, named[-1], k):
                clause.attack(named[-1].first, k, named[-1])
            return


def _is_deed(clause: Clause, verb: int, at: int) -> bool:
    """Tell whether a word says that the act of the clause is what somebody is accused of."""
    first = clause.trigger.first
    if at == first:
        return clause.word(at).startswith("ب") and "ب" in clause.trigger.hit.prefix
    if not clause.word(at).startswith(_OF_THE_DEED):
        return False
    return 0 < first - at <= _NEAR or (first < verb and clause.word(at).endswith(("ه", "ها", "وراء")))


def _is_another(clause: Clause, party: Party, at: int) -> bool:
    """اتهم الجيش رجالا مجهولين بقصف: tell whether somebody else stands between a party and what is laid to somebody.

    An indefinite head goes on with any name: قوات حفتر بقصف.
    """
    if not clause.word(party.first).startswith("ال") and party.kind == "head":
        return clause.phrase(party.first) < at
    return any(not clause.word(k).startswith("ال") for k in range(party_end(clause, party), at))


def _blamed(clause: Clause, at: int) -> None:
    for k in range(at + 1, min(len(clause.folds), at + _CHARGED)):
        if clause.word(k) in ("الي", "نحو") or clause.word(k).startswith("ل"):
            first = k + (clause.word(k) in ("الي", "نحو"))
            party = clause.parties.get(first)
            if party is not None and party.kind != "adjective":
                clause.attack(first, party_end(clause, party), party)
                return


def _charged(clause: Clause, at: int) -> None:
    verb = next((k for k in range(at - 1, max(-1, at - _CHARGED), -1) if clause.word(k) in _CHARGING), None)
    if verb is None:
        return
    named = [
        p for p in clause.parties.values() if verb < p.first < at and p.kind != "adjective" and p.prefix in ("", "ال")
    ]
    if named:
        clause.attack(named[-1].first, min(at, party_end(clause, named[-1])), named[-1])
