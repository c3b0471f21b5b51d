"""Whom an act was done to where no object says it: who fell in it, who passed by, who beat it off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.grammar import ANYBODY, OWN_FORCES, with_waw, words
from stream.extract.phrases import is_stop, is_verb
from stream.extract.roles.extent import party_end
from stream.extract.sentence_words import hurt_words
from stream.extract.strikes.triggers import BOMBS
from stream.lexicon.classes import word_class

if TYPE_CHECKING:
    from stream.extract.roles.clause import Clause

_AT_PEOPLE = frozenset(("shooting", "stabbing", "ground_attack"))
_MURDER = ("killing", "assassination", "neutralising")
_HIS_DOING = words("تنفيذه تنفيذها تنفيذهما تنفيذهم محاولته محاولتها محاولتهما محاولتهم لمحاولته لمحاولتها")
_BEFORE, _BEHIND, _PASSING = 16, 8, 32
"""How far before an act those may be told of who fell in it, how far behind their verb they stand, and how far behind a bomb
what passes by."""
_BY = words("متاثرا متاثرين متاثره مصرعهم مصرعه حتفهم حتفه في ب اثر جراء خلال نتيجه بعد علي بسبب برصاص بنيران وفق بحسب")
_HIT_THEM = word_class("target.hit_them")
_COMING = words("مرور اقتراب عبور وصول دخول توقف خروج")
_WHEN = words("لدي عند اثناء خلال بعد")
_BEAT_OFF = with_waw(word_class("target.beats_off"))
_PLOT = word_class("target.plot")
_REPELLED = 6
_ANTECEDENT = 14
_SUBJECT = 6
"""How far before its verb the people may begin who are its subject."""
_THAT = words("ان بان وان")


def who_fell(clause: Clause) -> None:
    """مقتل جنديين في هجوم، أصيب شبان برصاص الجيش: who is hurt by an act done to people is its target."""
    trigger = clause.trigger
    at_people = (
        trigger.mode in _AT_PEOPLE
        or _fought_with(clause)
        or (trigger.mode == "other" and trigger.section.startswith(_MURDER))
    )
    if at_people or _hits_them(clause):
        _take_victims(clause)
    if clause.fell and not _HIS_DOING.isdisjoint(clause.folds[max(0, trigger.first - 2) : trigger.first]):
        # قتل شاب بعد تنفيذه عملية طعن: who fell is who did it
        clause.attacker, clause.target, clause.fell, clause.rank = clause.target, None, False, 3


def _fought_with(clause: Clause) -> bool:
    """قتل خمسة جنود خلال مواجهة مع مهربين: of a fight with one side named, who fell is the other."""
    behind = clause.folds[clause.trigger.last : clause.trigger.last + _BEHIND]
    return clause.trigger.mode == "clash" and clause.attacker is not None and "مع" in behind and "بين" not in behind


def _hits_them(clause: Clause) -> bool:
    """انفجار عبوة استهدفته: the pronoun of a verb of hitting stands for who is told of before."""
    return not _HIT_THEM.isdisjoint(clause.folds[clause.trigger.first : clause.trigger.last + 6])


def _take_victims(clause: Clause) -> None:
    at = clause.trigger.first
    hurt = [
        h
        for h in hurt_words(clause.sentence)
        if at - _BEFORE <= h.first <= at and h.entry.section.startswith(("verb", "noun.event"))
    ]
    if clause.trigger.section.startswith("means"):  # مدني قتل برصاص في بعقوبة، وشرطي قتل برصاص في الرمادي
        others = (h.last for h in clause.hits.strikes if h.entry.section == clause.trigger.section and h.last <= at)
        between = max(others, default=0)
        hurt = [h for h in hurt if h.first >= between] or hurt
    people = {
        h.first
        for h in clause.sentence.of("people")
        if clause.word(h.first) not in ANYBODY and h.entry.section != "not_people"
    }
    people |= {p.first for p in clause.parties.values() if p.person and p.kind != "generic"}
    if clause.attacker is not None:  # اغتال مسلحان ضابطا: who acts has not fallen
        acting = clause.attacker.loc
        people = {k for k in people if not acting.start <= clause.sentence.tokens[k].start < acting.end}
    for hit in sorted(hurt, key=lambda h: h.entry.get("kind") == "injured"):
        active = hit.entry.section.startswith("verb.either") and not clause.ends_clause(hit.last)  # مسلحين قتلوا اثنين
        if not active and _stands_before(clause, hit.first, people):
            return  # إن ضابطا أصيب، جنديا ومدنيا لقيا مصرعهما
        end = at if hit.first < at else len(clause.folds)  # the verb of killing may be the act's own word
        for k in range(hit.last, min(end, hit.last + _BEHIND)):
            if k == hit.last and hit.entry.section.startswith("verb.either") and k in clause.parties:
                break  # قتل مسلح شرطيا: its author
            if k in people and clause.word(k - 1) != "بينهم":
                last = min(clause.phrase(k, 6), end)
                last = next((j for j in range(k + 1, last) if clause.word(j) in _BY), last)  # فتى متأثرا بجروحه
                if last > k:
                    clause.target, clause.fell = clause.role(k, last, clause.parties.get(k)), True
                    return
            if (
                clause.word(k) in _BY
                or clause.word(k) in "،.:؛"
                or (is_verb(clause.word(k)) and clause.word(k) != "يقل")
            ):
                break


def _stands_before(clause: Clause, verb: int, people: set[int]) -> bool:
    """Take the one or two right before a verb of being hurt, behind أن or at the head of their clause, for who fell."""
    for k in range(verb - 1, max(-1, verb - _SUBJECT), -1):
        last = clause.phrase(k)
        if (
            k in people
            and (k == clause.start or clause.word(k - 1) in _THAT)
            and (last >= verb or clause.word(last).startswith("و"))
        ):
            clause.target, clause.fell = clause.role(k, min(verb, last), clause.parties.get(k)), True
            return True
    return False


def antecedent(clause: Clause) -> None:
    """حاصرت القوة منزلا وقصفته: the thing told of before for which the pronoun of the verb stands."""
    if not clause.trigger.verb or clause.trigger.hit.suffix not in ("ه", "ها", "هم", "هما"):
        return
    armed = {k for h in clause.hits.weapons for k in range(h.first, h.last)}
    for k in range(clause.trigger.first - 1, max(-1, clause.trigger.first - _ANTECEDENT), -1):
        thing = clause.things.get(k)
        if thing is not None and k not in clause.places and k not in armed and k not in clause.parties:
            last = clause.phrase(k)
            if last > k:
                clause.target = clause.role(k, min(last, clause.trigger.first), None, thing.prefix)
                return


def passing(clause: Clause) -> None:
    """انفجرت عبوة لدى مرور دورية للشرطة: what passes by when a bomb goes off is its target."""
    first = clause.trigger.last
    if clause.trigger.mode not in BOMBS or _COMING.isdisjoint(clause.folds[first : first + _PASSING + 1]):
        return
    for k in range(first, min(len(clause.folds), first + _PASSING)):
        if clause.word(k) in _WHEN and clause.word(k + 1) in _COMING:
            last = clause.phrase(k + 2, 6)
            if last > k + 2:
                clause.target = clause.role(k + 2, last, clause.parties.get(k + 2))
            return


def beaten_off(clause: Clause) -> None:
    """صدت قوات الحدود هجوما: who beats an attack off is whom it was aimed at."""
    at, folds = clause.trigger.first, clause.folds
    if clause.trigger.verb or _BEAT_OFF.isdisjoint(folds[max(0, at - _REPELLED) : at]):
        return
    if not _PLOT.isdisjoint(folds[max(0, at - 3) : at]):
        return  # أحبطت الشرطة مخططا لتفجير
    for k in range(at - 1, max(-1, at - _REPELLED), -1):
        if folds[k] not in _BEAT_OFF:
            continue
        behind = clause.parties.get(k + 1)
        if behind is not None and behind.kind != "adjective":
            clause.target = clause.role(k + 1, min(clause.phrase(k + 1), at), behind)
            return
        if clause.word(k - 1) in OWN_FORCES:
            clause.target = clause.role(k - 1, k)
            return
        before = [p for p in clause.parties.values() if k - 6 <= p.first < k and p.kind in ("name", "head")]
        if before and not any(is_stop(w) for w in clause.folds[before[-1].last : k]):
            clause.target = clause.role(before[-1].first, min(k, party_end(clause, before[-1])), before[-1])
        return
