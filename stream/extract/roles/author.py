"""Who did an act: the author before and behind its trigger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.grammar import (
    AGAINST,
    AMBUSHING,
    ANNOUNCING,
    DONE_BY,
    NO_OBJECT,
    OWN_FORCES,
    words,
)
from stream.extract.phrases import is_stop
from stream.extract.roles.agreement import can_be_subject
from stream.extract.roles.extent import party_end
from stream.extract.roles.object import snipes
from stream.extract.roles.subject import subject_start
from stream.extract.roles.waged import undertakes

if TYPE_CHECKING:
    from stream.extract.roles.clause import Clause
    from stream.extract.roles.parties import Party

# What puts the author of an act behind it: على يد، من قبل، برصاص. True: only an armed party can follow.
_BY: dict[tuple[str, ...], bool] = {
    ("علي", "يد"): False,
    ("علي", "ايدي"): False,
    ("من", "قبل"): False,
    ("من", "جانب"): True,
    ("من", "طرف"): True,
    ("قام", "بها"): False,
    ("قامت", "بها"): False,
    ("قام", "به"): False,
    ("قامت", "به"): False,
    ("بايدي",): True,
    ("برصاص",): True,
    ("بنيران",): True,
}
_BY_FIRST = {word: [(cue, armed) for cue, armed in _BY.items() if cue[0] == word] for word in {cue[0] for cue in _BY}}
_BY_LAST = DONE_BY | {cue[-1] for cue in _BY}
_BY_REACH = 16
"""How far behind an act those words may begin."""
_INVOLVED = words("ضلوع تورط مسووليه وقوف اتهام")
_OF_ACTS = words("ارهابي ارهابيه انتحاري انتحاريه جهادي جهاديه مسلح مسلحه متطرف متطرفه")
"""Words for people that are adjectives behind a noun."""
_DONE_TO = frozenset(("neutralising.noun",))
_MAY_BE_PASSIVE = frozenset(("killing.verb", "stabbing.verb"))
_LAID = 6
"""How far before an ambush its verb may stand."""
_QUOTES = frozenset(('"', "“", "«"))
_BEHIND = frozenset(("وراء", "خلف"))


def may_act(clause: Clause, at: int, party: Party) -> bool:
    """Tell whether the party right behind a trigger is its author rather than what it is done to or where."""
    section = clause.trigger.section
    if party.prefix.lstrip("وف") not in ("", "ال", "ل", "لل"):
        return False
    if clause.trigger.verb:
        if (
            clause.word(clause.trigger.last - 1).endswith(("وا", "ون"))
            or clause.word(clause.trigger.first - 1) in OWN_FORCES
        ):
            return False  # استهدفوا دبابة: its author is in the verb or stands before it
        # سقط صاروخ, but ألقى الطيران المروحي براميل
        fired = section.startswith("launch") and any(
            h.first == at and h.entry.get("class") != "aircraft" for h in clause.hits.weapons
        )
        # قتل مسلح شرطيا, but قتل مسلح في غارة
        passive = section in _MAY_BE_PASSIVE and party.person and not _kills(clause, party)
        return not fired and not passive and can_be_subject(clause, party)
    return _may_do(clause, at, party)


def _kills(clause: Clause, party: Party) -> bool:
    """قتل مسلح شرطيا, but قتل مسلح في غارة، قتل جندي من فرقة كذا متأثرا: tell whether an object stands behind a person."""
    last = party_end(clause, party)
    if clause.ends_clause(last):
        return False
    own = "من" not in clause.folds[party.last : last]
    return (
        own
        or clause.sentence.tokens[last].kind == "number"
        or any(h.first == last for h in clause.sentence.of("people"))
    )


def _may_do(clause: Clause, at: int, party: Party) -> bool:
    """Tell whether the party behind a verbal noun or an act is its author."""
    section = clause.trigger.section
    fallen = section.startswith("launch") and any(h.first == at for h in clause.hits.weapons)  # سقوط صاروخ
    if fallen or section in _DONE_TO or (party.person and _qualifies(clause, at)):
        return False  # القضاء على تنظيم: whom it is done to
    if party.kind == "state" and section.startswith(("attack", "outrage", "explosion", "suicide", "told")):
        return clause.word(party.last) in AGAINST  # هجمات إندونيسيا: where they were
    means = section in ("means.ied", "means.vehicle") and "ل" not in party.prefix
    murdered = section in ("killing.noun", "assassination.noun", "stabbing.noun") or snipes(clause)
    if means or _is_ambushed(clause, party) or (murdered and (party.person or party.kind == "head")):
        return False  # عبوة ناسفة دورية: what the verb before struck; مقتل مسلحين، طعن شرطي: who was hit
    # استهداف الجيش: the object of a noun that takes one, where no other author stands; استهداف الطيران is by it.
    flown = any(h.first == at and h.entry.section == "aircraft" for h in clause.hits.weapons)
    return section != "target.noun" or party.prefix.startswith("ل") or flown


def _qualifies(clause: Clause, at: int) -> bool:
    """العملية الإرهابية، تفجير إرهابي: tell whether a word for people is the adjective of the act."""
    if clause.word(at).startswith("ال") and "ال" in clause.trigger.hit.prefix:
        return True
    return at == clause.trigger.last and clause.word(at) in _OF_ACTS and clause.word(at + 1) not in AGAINST


def _is_ambushed(clause: Clause, party: Party) -> bool:
    """نصبوا كمينا لدورية, but كمين لمسلحين."""
    before = clause.folds[max(0, clause.trigger.first - _LAID) : clause.trigger.first]
    return "ل" in party.prefix and not AMBUSHING.isdisjoint(before)


def by_phrase(clause: Clause) -> None:
    """على يد مسلح، من قبل قوات النظام، غارة شنها الجيش."""
    folds, behind = clause.folds, clause.trigger.last
    if _BY_LAST.isdisjoint(folds[behind : behind + _BY_REACH + 1]):  # the words that open them stand everywhere
        return
    for k in range(behind, min(len(folds), behind + _BY_REACH)):
        for cue, armed_only in _BY_FIRST.get(folds[k], ()):
            first = k + len(cue)
            if tuple(folds[k:first]) == cue:
                party = clause.parties.get(first)
                last = clause.phrase(first, 6) if party is None else party_end(clause, party)
                if last > first and (party is not None or not armed_only):
                    clause.attack(first, last, party)
                    _killed(clause, k)
                return
        if folds[k] in DONE_BY:
            first = subject_start(clause, k + 1)  # نفذها، الأحد، شاب
            first += clause.word(first) in _QUOTES
            party = clause.parties.get(first)
            if clause.word(first).startswith("ل") and (party is None or "ل" in party.prefix):
                _who_said(clause)  # كمين نصبته لقافلة: the author is in the verb
                return
            last = clause.phrase(first, 5) if party is None else party_end(clause, party)
            if last > first:
                clause.attack(first, last, party)
            return


def _who_said(clause: Clause) -> None:
    """أعلنت الحركة مقتل 15 في كمين نصبته: who speaks of what it did."""
    for k in range(clause.trigger.first - 1, max(-1, clause.trigger.first - _BY_REACH), -1):
        party = clause.parties.get(k)
        if party is not None and party.kind in ("name", "head") and not party.person:
            if clause.word(k - 1) in ANNOUNCING:
                clause.attack(k, party_end(clause, party), party)
            return


def _killed(clause: Clause, by: int) -> None:
    """مقتل ثلاثة مزارعين على يد مسلحين: who is killed by a named author is the target."""
    first = clause.trigger.last
    if clause.trigger.section == "killing.noun" and first < by and clause.is_nominal(first):
        last = min(by, clause.phrase(first, 6))
        if clause.word(last) == "من" and last - first == 1:  # ستة من أبناء فلان
            last = min(by, clause.phrase(last + 1, 5))
        if last > first:
            clause.target = clause.role(first, last, clause.parties.get(first))


def stands_behind(clause: Clause) -> None:
    """أسرة كانت وراء تفجيرات؛ ضلوع النظام في هجوم."""
    at = clause.trigger.first - 1
    before = clause.word(at)
    if before in ("في", "عن"):
        for k in range(at - 1, max(-1, at - 6), -1):
            if clause.word(k).removeprefix("ب").removeprefix("و") in _INVOLVED and (party := clause.parties.get(k + 1)):
                clause.attack(party.first, min(at, party_end(clause, party)), party)
        return
    if before not in _BEHIND:
        return
    k = at - 1
    while clause.word(k).removeprefix("و") in ("كان", "كانت", "يقف", "تقف", "وقف", "وقفت", "الوقوف", "بالوقوف"):
        k -= 1
    first = k
    while first > 0 and not is_stop(clause.word(first - 1)) and k - first < 3 and clause.is_nominal(first - 1):
        first -= 1
    if k >= first >= 0 and not is_stop(clause.word(k)) and clause.is_nominal(k):
        clause.attack(first, k + 1, clause.parties.get(first))


def bomber(clause: Clause, at: int) -> None:
    """Read who blows himself up, behind the verb (فجر انتحاري نفسه) or right before it (إن رجلا فجر نفسه)."""
    if clause.trigger.hit.entry.text.endswith("انتحاري*"):
        clause.attack(clause.trigger.last - 1, clause.trigger.last, clause.parties.get(clause.trigger.last - 1))
        return
    last = clause.phrase(at, 5)
    armed = any(h.first == at for h in clause.hits.weapons)
    if clause.attacker is None and last > at and clause.word(at) not in NO_OBJECT and not armed:
        clause.attack(at, last, clause.parties.get(at))
    if clause.word(clause.trigger.first - 1) == "علي":  # أقدم انتحاري على تفجير نفسه
        undertakes(clause)
    k = clause.trigger.first - 1
    if clause.attacker is None and k >= 0 and not is_stop(clause.word(k)) and clause.is_nominal(k):
        clause.attack(k, k + 1, clause.parties.get(k))
