"""Who did an act: the author before and behind its trigger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.grammar import (
    ABOUT_ITSELF,
    AGAINST,
    DONE_BY,
    NO_OBJECT,
    OWN_FORCES,
    PREPOSITIONS,
    RIDING,
    WAGING,
    words,
)
from stream.extract.phrases import is_stop, is_verb

if TYPE_CHECKING:
    from stream.extract.actors import Party
    from stream.extract.clause import Clause

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
_COUNTS = words("سلسله عده عشرات مئات عدد عددا غارات غاره هجوما هجمات حمله")
_INVOLVED = words("ضلوع تورط مسووليه وقوف اتهام")
_ANNOUNCED_ACTS = frozenset(
    ("airstrike.noun", "shelling.noun", "strike.noun", "told.noun", "target.noun", "ground.noun", "interception.noun")
)
_MAY_BE_PASSIVE = frozenset(("killing.verb", "stabbing.verb", "assassination.verb"))
_ANNOUNCING = words("اعلن اعلنت يعلن تعلن اكد اكدت تبني تبنت")
_ANNOUNCED = words("عن تنفيذ شن تنفيذه تنفيذها شنه شنها في بيان بيانه بيانها اليوم امس له لها انه انها")
_THAT = words("ان بان")
_BY_SUBJECT = frozenset(("shelling.verb", "target.verb", "shooting.verb", "fire.verb", "launch.verb", "ground.verb"))
_ASIDE = 20
"""How far behind its subject a verb may stand where asides come between."""
_TURNS = words("ان وان بان لكن ولكن او ثم حيث بينما فيما عندما بعدما")
_BEHIND = frozenset(("وراء", "خلف"))


def between(clause: Clause) -> bool:
    """اشتباكات بين الجيش ومسلحين؛ اشتبك مع قوة: the two sides of a clash."""
    if clause.trigger.mode != "clash" and "المتبادل" not in clause.folds[clause.trigger.last : clause.trigger.last + 2]:
        return False
    for k in range(clause.trigger.last, min(len(clause.folds) - 1, clause.trigger.last + 12)):
        if clause.folds[k] == "بين":
            last = clause.phrase(k + 1)
            if last > k + 1:
                clause.attack(k + 1, last, clause.parties.get(k + 1))
            if clause.word(last) == "من" and clause.word(last + 1) in ("جهه", "ناحيه"):  # بين الفصائل من جهة والجيش
                last += 2
            if clause.word(last).startswith("و") and (end := _second_side(clause, last)) > last:
                clause.target = clause.role(last, end, clause.parties.get(last), "و")
            return True
        if clause.folds[k] == "مع" and (k + 1 not in clause.places or k + 1 in clause.parties):
            last = clause.phrase(k + 1)
            if last > k + 1:
                subject_before(clause)
                if clause.attacker is None:
                    clause.attack(k + 1, last, clause.parties.get(k + 1))
                else:
                    clause.target = clause.role(k + 1, last, clause.parties.get(k + 1))
            return True
    return False


def _second_side(clause: Clause, at: int) -> int:
    return max(at + 1, clause.phrase(at + 1, 6)) if clause.word(at)[1:] not in AGAINST else at


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
        fired = section.startswith("launch") and any(h.first == at for h in clause.hits.weapons)  # سقط صاروخ
        # قتل مسلح شرطيا, but قتل مسلح في غارة
        passive = section in _MAY_BE_PASSIVE and party.person and clause.ends_clause(clause.party_end(party))
        return not fired and not passive
    return _may_do(clause, at, party)


def _may_do(clause: Clause, at: int, party: Party) -> bool:
    """Tell whether the party behind a verbal noun or an act is its author."""
    section = clause.trigger.section
    if party.person and clause.word(at).startswith("ال") and "ال" in clause.trigger.hit.prefix:
        return False  # العملية الإرهابية
    if section.startswith("launch") and any(h.first == at for h in clause.hits.weapons):
        return False  # سقوط صاروخ
    if party.kind == "state" and section.startswith(("attack", "outrage", "explosion", "suicide", "told")):
        return clause.word(party.last) in AGAINST  # هجمات إندونيسيا: where they were
    if section in ("killing.noun", "assassination.noun") and (party.person or party.kind == "head"):
        return False  # مقتل مسلحين: the dead
    # استهداف الجيش: the object of a noun that takes one, where no other author stands; استهداف الطيران is by it.
    flown = any(h.first == at and h.entry.section == "aircraft" for h in clause.hits.weapons)
    return section != "target.noun" or party.prefix.startswith("ل") or flown


def by_phrase(clause: Clause) -> None:
    """على يد مسلح، من قبل قوات النظام، غارة شنها الجيش."""
    for k in range(clause.trigger.last, min(len(clause.folds), clause.trigger.last + 16)):
        for cue, armed_only in _BY_FIRST.get(clause.folds[k], ()):
            first = k + len(cue)
            if tuple(clause.folds[k:first]) == cue:
                party = clause.parties.get(first)
                last = clause.phrase(first, 6) if party is None else clause.party_end(party)
                if last > first and (party is not None or not armed_only):
                    clause.attack(first, last, party)
                    _killed(clause, k)
                return
        if clause.folds[k] in DONE_BY:
            party = clause.parties.get(k + 1)
            last = clause.phrase(k + 1, 5) if party is None else clause.party_end(party)
            if last > k + 1:
                clause.attack(k + 1, last, party)
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


def light_verb(clause: Clause) -> None:
    """شنت القوات غارات؛ القوات شنت غارات."""
    if clause.trigger.verb:
        return
    for k in range(clause.trigger.first - 1, max(-1, clause.trigger.first - 9), -1):
        if clause.folds[k] not in WAGING:
            continue
        party = clause.parties.get(k + 1)
        last = clause.trigger.first if party is None else min(clause.party_end(party), clause.trigger.first)
        if party is None:
            last = min(clause.phrase(k + 1, 5), clause.trigger.first)
        if last > k + 1 and k + 1 < clause.trigger.first and not _is_count(clause, k + 1):
            # Between the author and the act stands at most a word of number: وجه فلان اللوم في الغارة is none.
            if clause.trigger.first - last <= 2 and not any(
                is_stop(w) for w in clause.folds[last : clause.trigger.first]
            ):
                clause.attack(k + 1, last, party)
        else:
            _before(clause, k)
        return


def _is_count(clause: Clause, at: int) -> bool:
    """شن سلسلة غارات: a word of number before the act is no author."""
    return clause.word(at) in _COUNTS or clause.sentence.tokens[at].kind == "number"


def just_before(clause: Clause) -> None:
    """القوات قصفت: a party that ends where the verb begins is its subject, what follows its object."""
    if not clause.trigger.verb or clause.trigger.hit.prefix:
        return
    for k in range(clause.trigger.first - 1, max(-1, clause.trigger.first - 6), -1):
        party = clause.parties.get(k)
        if party is not None and party.kind in ("name", "head") and not party.person:
            if clause.party_end(party) >= clause.trigger.first and not clause.is_genitive(k):
                clause.attack(k, clause.trigger.first, party)
            return


def subject_before(clause: Clause) -> None:
    """الطائرات قصفت: the nearest party before a verb."""
    if clause.trigger.verb:
        _before(clause, clause.trigger.first)
        if clause.attacker is None and clause.trigger.section in _BY_SUBJECT:
            _after_that(clause, clause.trigger.first)


def _after_that(clause: Clause, verb: int) -> None:
    """إن القوات المتحالفة مع كذا، قصفت: the noun right behind إن is the subject of the verb that comes after asides.

    A further verb of many (أوقفوا السيارة ثم أطلقوا النار) has the subject of the first.
    """
    many = clause.word(clause.trigger.first).endswith("وا")
    for k in range(verb - 1, max(0, verb - _ASIDE), -1):
        party = clause.parties.get(k)
        if party is not None and party.kind in ("name", "head") and clause.word(k - 1) in _THAT:
            clause.attack(k, min(verb, clause.party_end(party)), party)
            return
        word = clause.word(k)
        if not many and (word in _TURNS or (is_verb(word) and word not in RIDING)):
            return


def _before(clause: Clause, verb: int) -> None:
    if clause.word(verb - 1) in ABOUT_ITSELF | OWN_FORCES:  # أعلن الجيش أنه قصف
        spoken = [p for p in clause.parties.values() if p.first < verb and p.kind != "adjective"]
        if spoken:
            first = min(spoken)
            clause.attack(first.first, clause.party_end(first), first)
        return
    for k in range(verb - 1, max(-1, verb - 9), -1):
        party = clause.parties.get(k)
        if clause.word(k) in _TURNS:
            return
        if party is not None and party.kind != "adjective" and party.last <= verb and "ب" not in party.prefix:
            if party.kind == "state" and clause.is_genitive(k):
                return  # رئيس كوريا يهاجم
            if (before := clause.parties.get(k - 1)) is not None and before.last == k and before.kind != "adjective":
                party = before  # مسلحين مجهولين
            killing = clause.trigger.section == "killing.verb"
            if killing and party.person and clause.ends_clause(verb + 1):
                return  # الجنود قتلوا: the dead
            clause.attack(party.first, max(party.last, min(verb, clause.party_end(party))), party)
            return
        riding = clause.word(k) in RIDING  # مسلحين يستقلان دراجة فتحا النار
        if clause.word(k) in PREPOSITIONS or clause.word(k) in "،.:؛" or (is_verb(clause.word(k)) and not riding):
            return


def announced(clause: Clause) -> None:
    """أعلن الجيش قصف مواقع، أعلن البنتاغون عن غارة: an army that announces an act is its author."""
    if clause.trigger.verb or clause.trigger.section not in _ANNOUNCED_ACTS:
        return
    for k in range(clause.trigger.first - 1, max(-1, clause.trigger.first - 10), -1):
        party = clause.parties.get(k)
        if party is not None and party.kind in ("name", "head") and not party.person and k > 0:
            said = clause.word(k - 1).removeprefix("و") in _ANNOUNCING
            rest = clause.folds[clause.party_end(party) : clause.trigger.first]
            if said and all(word in _ANNOUNCED or not word.isalpha() for word in rest):
                clause.attack(k, clause.party_end(party), party)
            return


def stands_behind(clause: Clause) -> None:
    """أسرة كانت وراء تفجيرات؛ ضلوع النظام في هجوم."""
    at = clause.trigger.first - 1
    if clause.word(at) in ("في", "عن"):
        for k in range(at - 1, max(-1, at - 6), -1):
            if clause.word(k).removeprefix("ب").removeprefix("و") in _INVOLVED and (party := clause.parties.get(k + 1)):
                clause.attack(party.first, min(at, clause.party_end(party)), party)
        return
    if clause.word(at) not in _BEHIND:
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
    last = clause.phrase(at, 5)
    armed = any(h.first == at for h in clause.hits.weapons)
    if clause.attacker is None and last > at and clause.word(at) not in NO_OBJECT and not armed:
        clause.attack(at, last, clause.parties.get(at))
    k = clause.trigger.first - 1
    if clause.attacker is None and k >= 0 and not is_stop(clause.word(k)) and clause.is_nominal(k):
        clause.attack(k, k + 1, clause.parties.get(k))
