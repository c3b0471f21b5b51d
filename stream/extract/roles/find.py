"""Who did an act, to whom and with what: the parts of a clause around its trigger.

Arabic puts the author of an act behind its verb (قصفت الطائرات), before it (الطائرات قصفت), behind its verbal noun
(قصف الجيش، غارة إسرائيلية، هجوم لمسلحين), behind a light verb (شن الجيش غارة، غارة شنها الجيش) or behind على يد.
What is struck follows على or ضد, or stands as the object.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.drafts import Roles
from stream.extract.grammar import ABOUT_ITSELF, EPITHETS, OWN_FORCES, words
from stream.extract.roles.announced import announced
from stream.extract.roles.answer import strikes_back
from stream.extract.roles.author import (
    by_phrase,
    may_act,
    stands_behind,
)
from stream.extract.roles.blame import accused, threatens
from stream.extract.roles.bombed import near_bomb, run_into
from stream.extract.roles.by_means import by_means
from stream.extract.roles.clause import Clause
from stream.extract.roles.extent import party_end
from stream.extract.roles.hit import hit_by, struck, suffered
from stream.extract.roles.owner import flown, manned, owned
from stream.extract.roles.parties import parties
from stream.extract.roles.possessed import possessed
from stream.extract.roles.sides import between
from stream.extract.roles.subject import just_before, subject_before, subject_start, thing_acts, words_behind_that
from stream.extract.roles.target import find_target
from stream.extract.roles.victim import antecedent, beaten_off, passing, who_fell
from stream.extract.roles.waged import light_verb, undertakes
from stream.extract.roles.weapon import find_weapon
from stream.extract.strikes.needs import needs_author
from stream.text.numerals import begins_number

if TYPE_CHECKING:
    from stream.extract.analysis import Analysis, Sentence
    from stream.extract.drafts import Role
    from stream.extract.roles.parties import Party
    from stream.extract.strikes.triggers import SentenceHits, Trigger

_REACH = 12
"""How far behind an interception what was intercepted may stand."""
_IN_IT = words("فيه فيها خلاله خلالها")
_PERSONAL = frozenset(("stabbing.verb", "ground.verb", "assassination.verb"))
_SCORES = ("عشرات", "مئات")
_THROWING = ("launch", "fire")
# Where the author of an act is looked for besides right before and behind it, in this order. `thing_acts` says that the
# subject of a verb is a thing.
_OF_NOUN = (by_phrase, light_verb, announced, threatens, accused, stands_behind, undertakes, by_means, possessed)
_OF_VERB = (by_phrase, subject_before, accused, stands_behind, by_means)
_OF_THING = (by_phrase, accused, stands_behind, by_means)
_STRUCK = (struck, hit_by, antecedent, passing, run_into, beaten_off, near_bomb, who_fell)
"""The same for the target."""
_NOBODY = Roles(None, None, None, 0)


def find_roles(analysis: Analysis, sentence: Sentence, hits: SentenceHits, trigger: Trigger) -> Roles:
    """Read the clause around a trigger."""
    alone = needs_author(trigger)
    if alone and not any(party.role_class for party in parties(analysis, sentence).values()):
        return _NOBODY  # no act, whatever else is told
    clause = Clause(analysis, sentence, hits, trigger)
    if trigger.mode == "interception":
        intercepted(clause)
        return Roles(clause.attacker, clause.target, None, clause.rank)
    _author_and_object(clause)
    if alone and (clause.attacker is None or clause.attacker.role_class is None):
        return _NOBODY
    for step in _STRUCK:
        if clause.target is not None:
            break
        step(clause)
    if sentence.field == "title":
        _keep_to_own_news(clause)
    if strikes_back(clause):
        return _NOBODY
    if clause.attacker is not None and clause.target is not None and _same(clause.attacker, clause.target):
        clause.attacker, clause.rank = None, 0  # nobody strikes himself
    return Roles(clause.attacker, clause.target, find_weapon(clause), clause.rank, clause.fell, clause.near)


def _keep_to_own_news(clause: Clause) -> None:
    """Drop what another piece of news of the same headline names: قصف على أم درمان ومسيرة تستهدف محطة كهرباء."""
    tokens = clause.sentence.tokens
    first = tokens[clause.start].start
    end = tokens[clause.end].start if clause.end < len(tokens) else clause.sentence.end
    if clause.target is not None and not first <= clause.target.loc.start < end:
        clause.target = None
    if clause.attacker is not None and not first <= clause.attacker.loc.start < end:
        clause.attacker, clause.rank = None, 0


def _author_and_object(clause: Clause) -> None:
    """Read who acts and what stands behind the act."""
    alone = thing_acts(clause)
    if not alone:
        just_before(clause)
    if alone or not between(clause):
        of_itself = clause.trigger.verb and clause.word(clause.trigger.first - 1) in ABOUT_ITSELF
        behind(clause, authored=not (alone or of_itself))  # إنه أصاب جنديين
    if clause.target is None:
        suffered(clause)
    for step in _OF_THING if alone else _OF_VERB if clause.trigger.verb else _OF_NOUN:
        if clause.attacker is not None:
            break
        step(clause)
    manned(clause)
    if clause.attacker is None:
        owned(clause)


def _same(one: Role, other: Role) -> bool:
    return one.loc.field == other.loc.field and one.loc.start < other.loc.end and other.loc.start < one.loc.end


def behind(clause: Clause, *, authored: bool = True) -> None:
    """Read what follows the trigger: adjectives, the author where it has one there, then the target."""
    at = clause.trigger.last
    skipped = {h.first for h in (*clause.hits.modifiers, *clause.hits.markers)}
    if skipped:
        skipped -= {h.first for h in clause.hits.weapons if h.prefix.endswith("ب")}  # بالمدفعية الثقيلة
    limit = min(clause.end, at + 8)
    folds, beside = clause.folds, clause.parties
    while at < limit:
        party = beside.get(at)
        if party is not None and party.kind == "adjective" and not clause.trigger.verb:
            if clause.attacker is None:
                clause.attack(at, party.last, party)
            at = party.last
        elif (at in skipped and party is None) or folds[at] in EPITHETS:  # قصفت المدفعية التركية: who does it
            at += 1
        elif folds[at] == "رقم" and clause.is_number(at + 1):  # الهجوم رقم 206 للقوات
            at += 2
        else:
            break
    if clause.hits.weapons:
        first, at = at, flown(clause, at)
        authored = authored and (at == first or at not in clause.things)  # أصابت طائرة مسيرة سيارة
    at = _subject(clause, at, authored=authored)
    at = _counted(clause, at, authored=authored)
    party = beside.get(at) if authored else None
    nobody = party is None or (party.kind == "adjective" and bool(clause.trigger.hit.suffix))  # طعنه فلسطينيان
    if authored and nobody and clause.attacker is None and (last := somebody(clause, at)) > at:
        clause.attack(at, last, None)
        at = last
    elif party is not None and clause.attacker is None and party.kind != "adjective" and may_act(clause, at, party):
        last = party_end(clause, party)
        clause.attack(at, last, party)
        at = last
    find_target(clause, at)


def _counted(clause: Clause, at: int, *, authored: bool) -> int:
    """هاجم ستة مسلحين مبنى: the end of counted fighters right behind a verb of attacking, before its object; `at` where none stand."""
    throws = clause.trigger.section.startswith(_THROWING)
    party = clause.parties.get(at + 1)
    counts = begins_number(clause.word(at)) or clause.word(at) in _SCORES
    authored = authored and clause.trigger.verb and clause.attacker is None
    if not (authored and (throws or clause.trigger.section in _PERSONAL) and counts):
        return at
    if (
        party is None
        or not party.person
        or party.prefix not in ("", "ال")
        or clause.ends_clause(last := party_end(clause, party))
    ):
        return at
    clause.attack(at, last, party)
    return last


def _subject(clause: Clause, at: int, *, authored: bool) -> int:
    """قصفت مجددا مدفعية الجيش، دمرت طائرات الاحتلال، غارات من الطيران: where the party stands that acts; `at` where none does.

    It may be part of the words that name the act.
    """
    if not clause.trigger.verb:
        return at + (clause.word(at) == "من" and _is_force(clause.parties.get(at + 1)))
    if not authored:
        return at
    within = parties(clause.analysis, clause.sentence)
    for k in range(clause.trigger.first + 1, clause.trigger.last):
        if (party := within.get(k)) is not None and party.kind == "head" and not party.person:
            clause.attack(k, max(clause.trigger.last, party_end(clause, party)), party)
            return max(clause.trigger.last, party_end(clause, party))
    first = subject_start(clause, at)
    party = clause.parties.get(first)
    return first if party is not None and party.kind in ("name", "head") else at


def somebody(clause: Clause, at: int) -> int:
    """طعن رجل أربعة أشخاص: the end of a person who is the subject of a verb, since its object follows; `at` where none is."""
    throws = clause.trigger.section.startswith(_THROWING)
    if not (throws or clause.trigger.section in _PERSONAL) or clause.word(at).startswith("ال"):
        return at
    struck = bool(clause.trigger.hit.suffix)  # طعنه فلسطينيان: whom he struck is in the verb
    people = {
        h.first: h.last
        for h in clause.sentence.of("people")
        if (struck or h.entry.section != "nationality") and not h.prefix
    }
    last = people.get(at, at)
    if struck:
        return last
    while last > at and (party := clause.parties.get(last)) is not None and party.kind == "adjective":
        last = party.last
    follows = last < len(clause.folds) and (
        clause.is_counted(last)
        or last in people
        or last in clause.things
        or (throws and any(h.first == last for h in clause.hits.weapons))
    )
    return last if last > at and follows and clause.word(last)[:1] != "و" else at


def _is_force(party: Party | None) -> bool:
    return party is not None and party.kind in ("name", "head") and not party.person


def intercepted(clause: Clause) -> None:
    """اعترضت الدفاعات صاروخا: the aircraft is the target, who fired it is not the author."""
    flying = [h for h in clause.hits.weapons if 0 <= h.first - clause.trigger.last <= _REACH]
    if flying:
        first = flying[0].first
        first -= clause.sentence.tokens[first - 1].kind == "number"  # 42 طائرة
        clause.target = clause.role(first, max(flying[0].last, clause.phrase(flying[0].first, 5)))
    behind = clause.parties.get(clause.trigger.last)
    before = [p for k, p in clause.parties.items() if clause.trigger.first - 14 <= k < clause.trigger.first]
    flown = {h.first for h in clause.hits.weapons if not h.entry.text.startswith("سلاح")}  # سلاح الجو shoots
    before = [p for p in before if p.kind != "adjective" and not p.prefix.endswith("ل") and p.first not in flown]
    if behind is not None and behind.first in flown:
        behind = None
    if clause.trigger.verb and behind is not None and behind.kind != "adjective":
        clause.attack(behind.first, party_end(clause, behind), behind)
    elif (
        clause.trigger.verb
        and not words_behind_that(clause)
        and before
        and clause.word(clause.trigger.last) not in _IN_IT
        and clause.word(clause.trigger.first - 1) not in OWN_FORCES  # وإن دفاعاتها أسقطت: the speaker's
    ):
        # not أسقطت فيه طائرة
        clause.attack(before[-1].first, party_end(clause, before[-1]), before[-1])
    elif not clause.trigger.verb:
        announced(clause)
