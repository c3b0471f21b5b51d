"""Who did an act, as he says himself: the army that announces it (أعلن الجيش قصف مواقع), the group that claims it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.drafts import Role
from stream.extract.grammar import ANNOUNCING, words
from stream.extract.phrases import clitic_letters, trimmed
from stream.extract.roles.extent import party_end
from stream.extract.roles.parties import parties
from stream.extract.roles.subject import subject_start
from stream.extract.times import date_tokens
from stream.lexicon.classes import word_class

if TYPE_CHECKING:
    from stream.extract.analysis import Analysis, Sentence
    from stream.extract.roles.clause import Clause
    from stream.extract.roles.parties import Party

CLAIMED = 5
"""The rank of an author who claims the act: above every wording of the article's own."""
_ACTS = frozenset(
    [
        "airstrike.noun",
        "shelling.noun",
        "strike.noun",
        "told.noun",
        "target.noun",
        "ground.noun",
        "interception.noun",
        "neutralising.noun",
    ]
)
_GROUP_ACTS = frozenset(("ied.noun", "explosion.noun", "shooting.noun", "launch.noun", "missile.noun", "suicide.noun"))
_DONE = ("تفجير", "قنص", "إطلاق", "عملية", "عمليات")
_SAID, _ASIDE = 20, 14
"""How far before an act its announcing may stand, and how long what is put between the two may be."""
_OFFICES = word_class("author.offices")
_OF_ARMS = word_class("author.of_arms")
_FILLERS = words("عن تنفيذ شن تنفيذه تنفيذها شنه شنها في بيان بيانه بيانها له لها انه انها ايضا كذلك")
_OPENING = words("الذي التي في عبر خلال ضمن")
_COMPLEMENT = words("ان بان لكن فيما بينما حيث")
_CLAIMED_ACTS = tuple(sorted(word_class("author.claimed")))
_RELATED = tuple(sorted(word_class("author.related")))
_GROUPS = word_class("author.groups")
_IDEAS = word_class("author.ideas")
_CLAIM_REACH, _QUOTED = 8, 8
"""How far from its claim a group may stand, and how long its name in quotes may be."""
_QUOTES = frozenset('"“”«»')


def announced(clause: Clause) -> None:
    """أعلن الجيش قصف مواقع، أعلنت القيادة العامة للجيش التصدي لمسيرات: an army that announces an act is its author."""
    at = clause.trigger.first
    if clause.trigger.verb or not (clause.trigger.section in _ACTS or _of_a_group(clause)):
        return
    said = next((k for k in range(at - 1, max(-1, at - _SAID), -1) if clause.folds[k] in ANNOUNCING), None)
    if said is None:
        return
    first = subject_start(clause, said + 1)
    first += clause.word(first) in _QUOTES  # أعلنت «حركة كذا» استهداف
    party = clause.parties.get(first)
    last = _speaker_end(clause, first, party)
    armed = clause.trigger.section in _ACTS or (party is not None and party.role_class == "militant")
    if armed and first < last <= at and _is_filler(clause, last, at):
        clause.attack(first, last, party)


def _of_a_group(clause: Clause) -> bool:
    """تفجير عبوة، قنص جندي، إطلاق صواريخ: what a group that announces it has done, while an army may have suffered it."""
    section, word = clause.trigger.section, clause.trigger.hit.entry.text
    return section in _GROUP_ACTS and word.startswith(_DONE)


def _speaker_end(clause: Clause, first: int, party: Party | None) -> int:
    """Return the end of a speaker who fights; `first` where none stands there."""
    if party is not None and party.kind in ("name", "head", "generic") and not party.person:
        return party_end(clause, party)
    if clause.word(first) in _OFFICES:
        last = min(clause.phrase(first, 7), clause.trigger.first)
        told = (
            h.first for h in (*clause.sentence.of("casualties"), *clause.hits.strikes)
        )  # أعلنت وزارة الدفاع مقتل ثلاثة
        last = min([last, *(k for k in told if k > first)])
        return last if not _OF_ARMS.isdisjoint(clause.folds[first:last]) else first
    flies = clause.trigger.section == "interception.noun"  # أعلنت كييف إسقاط; who tells of raids may have suffered them
    place = next((m for m in clause.named if m.first == first and not m.clitic), None)
    return place.last if flies and place is not None else first


def _is_filler(clause: Clause, last: int, at: int) -> bool:
    """Tell whether between a speaker and the act stand only dates, words such as عن تنفيذ and what is set off by marks."""
    between = clause.folds[last:at]
    if not _COMPLEMENT.isdisjoint(between):
        return False
    aside = clause.word(last) in _OPENING or clause.word(last) in ("،", ",")
    if aside and clause.word(at - 1) in ("،", ",") and len(between) <= _ASIDE:
        return True
    dated = date_tokens(clause.analysis, clause.sentence)
    return all(k in dated or word in _FILLERS or not word.isalpha() for k, word in enumerate(between, last))


def claimed_by(analysis: Analysis, sentence: Sentence) -> Role | None:
    """Return who claims an act in a sentence: تبنى التنظيم التفجير، أعلنت الحركة مسؤوليتها عن الهجوم."""
    claims = [h for h in sentence.by_lexicon.get("armed", ()) if h.entry.section == "claim"]
    if not claims:
        return None
    cue = claims[0]
    folds = sentence.folds
    if folds[cue.first - 1 : cue.first] in (["لم"], ["لا"], ["ولم"]) or {"اي", "لم"} & set(
        folds[max(0, cue.first - 4) : cue.last + 2]
    ):
        return None
    named = [
        p
        for p in parties(analysis, sentence).values()
        if p.kind in ("name", "head", "generic") and not p.prefix.endswith("ب")
    ]
    named = [p for p in named if abs(p.first - cue.first) <= _CLAIM_REACH and not p.person]
    named = [p for p in named if not _is_related(folds, p.first)]
    if not named:
        return _unknown_claimant(analysis, sentence, cue.first)
    behind = folds[cue.first].startswith(("تبن", "وتبن", "يتبن", "فتبن"))  # else مسؤوليتها: who claims stands before
    if behind and not _IDEAS.isdisjoint(folds[cue.last : cue.last + _CLAIM_REACH]):
        return None  # تبنى فكر التنظيم
    author = min(named, key=lambda p: ((p.first < cue.first) == behind, abs(p.first - cue.first)))
    first, last = author.first, _claimant_end(analysis, sentence, author.last)
    if first > 1 and folds[first - 1] in _QUOTES and folds[first - 2] in _GROUPS and folds[last : last + 1]:
        first, last = first - 2, last + (folds[last] in _QUOTES)  # تنظيم "الدولة الإسلامية"
        return Role(sentence.loc(first, last), author.wikidata, author.role_class)
    loc = trimmed(analysis, sentence.loc(first, last), clitic_letters(author.prefix))
    return Role(loc, author.wikidata, author.role_class)


def _unknown_claimant(analysis: Analysis, sentence: Sentence, cue: int) -> Role | None:
    """أعلنت جماعة الأحرار مسؤوليتها: a group that the lexicon has not, right behind the verb of announcing."""
    folds = sentence.folds
    said = next((k for k in range(cue - 1, max(-1, cue - _CLAIM_REACH), -1) if folds[k] in ANNOUNCING), None)
    if said is None or folds[said + 1] not in _GROUPS:
        return None
    last = _claimant_end(analysis, sentence, said + 2)
    return Role(sentence.loc(said + 1, last), None, "militant") if last > said + 2 else None


def _is_related(folds: list[str], at: int) -> bool:
    """جماعة الأحرار المنشقة عن طالبان: tell whether a party only says what another one left or belongs to."""
    return any(word.startswith(_RELATED) for word in folds[max(0, at - 2) : at])


def _claimant_end(analysis: Analysis, sentence: Sentence, last: int) -> int:
    """Return where the name of who claims ends: with its quoted name and the definite words that go on with it."""
    folds = sentence.folds
    if folds[last : last + 1] and folds[last] in _QUOTES:  # تنظيم "ولاية خراسان"
        last = next((k + 1 for k in range(last + 2, min(len(folds), last + _QUOTED)) if folds[k] in _QUOTES), last)
    dated = date_tokens(analysis, sentence)
    while last < len(folds) and folds[last].startswith("ال") and not folds[last].startswith(_CLAIMED_ACTS + _RELATED):
        if last in dated:
            break  # تبنت الجماعة اليمنية الأحد هجوما
        last += 1
    return last
