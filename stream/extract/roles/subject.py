"""Who did an act: the subject that stands before its verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.grammar import ABOUT_ITSELF, ADVERBS, BELONGING, OWN_FORCES, PREPOSITIONS, RIDING, THAT, words
from stream.extract.phrases import is_verb
from stream.extract.roles.extent import party_end
from stream.extract.times import date_tokens
from stream.text.numerals import begins_number

if TYPE_CHECKING:
    from stream.extract.roles.clause import Clause
    from stream.extract.roles.parties import Party

_BY_SUBJECT = frozenset(("shelling.verb", "target.verb", "shooting.verb", "fire.verb", "launch.verb", "ground.verb"))
_SUBJECT = 5
"""How many words a subject between إن and its verb may have."""
_DESCRIBED = 2
_ALONE = frozenset(("drone", "missile", "bomb", "explosive", "vehicle_bomb"))
"""Classes of weapons that act where nobody is seen to: عبوة استهدفت دورية."""
_EPITHET = 7
"""How far behind its head an epithet of a group may stand."""
_ASIDE = 20
"""How far behind its subject a verb may stand where asides come between."""
_ALLIED = ("المتحالف", "المدعوم", "المرتبط", "الموالي", "المقرب", "المنشق", "متحالف", "مدعوم", "مرتبط")
"""How participles begin that set another party beside who acts."""
_OF_THE_SPEAKER = ABOUT_ITSELF | OWN_FORCES
DEEDS = words("العملية العمليتين العمليات الهجوم الضربة الحادث")
"""What is done, which does nothing itself: إن العملية الأولى استهدفت."""
_PLANS = words("مخطط مخططا خطه عمل عملا اعتداء نشاط نشاطا تهديد تهديدا هجوم هجوما عدوان")
"""What an adjective behind it names nobody: مخطط إرهابي كان يستهدف."""
_TURNS = words("ان وان بان لكن ولكن او ثم حيث بينما فيما عندما بعدما")


def thing_acts(clause: Clause) -> bool:
    """عبوة ناسفة استهدفت دورية، غارة إسرائيلية دمرت منزلا: tell whether a weapon or an act is the subject right before a verb."""
    verb = clause.trigger.first
    if not clause.trigger.verb:
        return False
    for hit in (*clause.hits.weapons, *clause.hits.strikes):
        if hit.last > verb or verb - hit.last > _DESCRIBED or hit.suffix:
            continue
        if hit.entry.lexicon == "weapons" and hit.entry.get("class") not in _ALONE:
            continue
        if hit.entry.lexicon == "strikes" and hit.entry.get("pos") not in ("noun", "means"):
            continue
        between = range(hit.last, verb)
        if all(clause.word(k).endswith(("ه", "ي", "يه", "ان", "تان")) or k in clause.parties for k in between):
            return True
    return False


def just_before(clause: Clause) -> None:
    """القوات قصفت: a party that ends where the verb begins is its subject, what follows its object."""
    if not clause.trigger.verb:
        return
    if clause.trigger.hit.prefix:
        _goes_on(clause)
        return
    if clause.word(clause.trigger.first - 1) in ABOUT_ITSELF:  # أعلن الجيش أنه قتل
        before_verb(clause, clause.trigger.first)
        return
    for k in range(clause.trigger.first - 1, max(-1, clause.trigger.first - 6), -1):
        party = clause.parties.get(k)
        if party is not None and party.kind in ("name", "head") and not party.person:
            if _are_dead(clause, party, clause.trigger.first):
                return
            if party_end(clause, party) >= clause.trigger.first and not clause.is_genitive(k):
                owner = _who_has(clause, party)
                clause.attack(owner.first, clause.trigger.first, owner)
            return


def _goes_on(clause: Clause) -> None:
    """أنه أسر جنديا وفجر آلية, قتل الجيش مسلحا وقصف بلدة: a further verb behind the object of the first has its subject."""
    struck = next((p for p in clause.parties.values() if p.person and p.first < clause.trigger.first == p.last), None)
    if struck is None or (first := _verb_of(clause, struck)) is None:
        return
    before_verb(clause, first)


def _are_dead(clause: Clause, party: Party, verb: int) -> bool:
    """الجنود قتلوا، عنصران من التنظيم قتلا بضربة: tell whether who stands before a verb of killing has fallen."""
    if clause.trigger.section != "killing.verb" or not (party.person or clause.word(party.first - 1) == "من"):
        return False
    return clause.ends_clause(subject_start(clause, verb + 1))


def _who_has(clause: Clause, party: Party) -> Party:
    """الطيران التابع لجيش كذا: the party to which the words before a party say that it belongs; else the party."""
    if "ل" in party.prefix and clause.word(party.first - 1) in BELONGING:
        before = [p for p in clause.parties.values() if party.first - 4 <= p.first < party.first - 1]
        heads = [p for p in before if p.kind == "head"]
        return heads[0] if heads else party
    return party


def subject_before(clause: Clause) -> None:
    """الطائرات قصفت: the nearest party before a verb."""
    # قتل جنود حين انفجر لغم: what goes off has no author before its verb
    if clause.trigger.verb and not clause.trigger.hit.entry.text.startswith("انفجر"):
        before_verb(clause, clause.trigger.first)
        if clause.attacker is None and clause.trigger.section in _BY_SUBJECT:
            _over_asides(clause, clause.trigger.first)


def _over_asides(clause: Clause, verb: int) -> None:
    """إن القوات المتحالفة مع كذا، قصفت: the noun right behind إن is the subject of the verb that comes after asides.

    A further verb of many (أوقفوا السيارة ثم أطلقوا النار) has the subject of the first.
    """
    many = clause.word(clause.trigger.first).endswith("وا")
    for k in range(verb - 1, max(0, verb - _ASIDE), -1):
        party = clause.parties.get(k)
        if party is not None and party.kind in ("name", "head") and clause.word(k - 1) in THAT:
            clause.attack(k, min(verb, party_end(clause, party)), party)
            return
        word = clause.word(k)
        if not many and (word in _TURNS or (is_verb(word) and word not in RIDING)):
            return


def words_behind_that(clause: Clause) -> bool:
    """إن المضادات الأرضية أسقطت: read what stands between إن and its verb as the subject; tell whether something stands there."""
    verb = clause.trigger.first
    first = next((k + 1 for k in range(verb - 1, max(-1, verb - _SUBJECT - 2), -1) if clause.word(k) in THAT), verb)
    if first < verb and clause.word(first) in OWN_FORCES:
        before_verb(clause, verb)
    elif (
        first < verb <= clause.phrase(first, _SUBJECT)
        and not any(first <= h.first < verb for h in clause.hits.strikes)
        and clause.word(first) not in DEEDS
    ):
        clause.attack(first, verb, clause.parties.get(first))
    return first < verb


def _whole_name(clause: Clause, party: Party) -> Party:
    """تنظيم "كذا" الإرهابي الذي هاجم: the group whose epithet a word for a person is; else the party itself."""
    if not party.person or not clause.word(party.first).startswith("ال"):
        return party
    heads = [
        p for k, p in clause.parties.items() if party.first - _EPITHET <= k < party.first and p.kind != "adjective"
    ]
    heads = [p for p in heads if not p.person and clause.phrase(p.first) > party.first]
    return heads[0]._replace(last=party.last, kind="name") if heads else party


def subject_start(clause: Clause, at: int) -> int:
    """قصفت أيضا القوات، شنت صباح اليوم طائرات: where the subject behind a verb may begin, over dates and adverbs."""
    dated = date_tokens(clause.analysis, clause.sentence)
    while at < len(clause.folds):
        mark = clause.word(at) in ("،", ",") and (at + 1 in dated or at - 1 in dated)
        if not (mark or at in dated or clause.word(at) in ADVERBS):
            break
        at += 1
    return at


def before_verb(clause: Clause, verb: int) -> None:
    """Read the author before a verb: the nearest party that can be its subject."""
    if clause.word(verb - 1) in _OF_THE_SPEAKER:  # أعلن الجيش أنه قصف
        spoken = [p for p in clause.parties.values() if p.first < verb and p.kind != "adjective"]
        if spoken:
            first = min(spoken)
            clause.attack(first.first, party_end(clause, first), first)
        return
    for k in range(verb - 1, max(-1, verb - 9), -1):
        party = clause.parties.get(k)
        if clause.word(k) in _TURNS or _ends_search(clause, k):
            return
        if party is None or party.kind == "adjective" or party.last > verb or "ب" in party.prefix:
            continue
        if clause.word(k - 1) in PREPOSITIONS and clause.word(k - 2).startswith(_ALLIED):
            continue  # الحوثيين المتحالفين مع إيران أطلقوا
        _take(clause, party, verb)
        return


def _verb_of(clause: Clause, struck: Party) -> int | None:
    """أنه أسر جنديا, أنها قتلت 20 جنديا: the verb whose object a party in the accusative is; None where it is none."""
    norm = clause.sentence.tokens[struck.last - 1].norm
    if not struck.person or not norm.endswith(("ا", "ين")) or norm.endswith("وا"):
        return None
    at = struck.first - 1
    while at > clause.start and (clause.is_number(at) or begins_number(clause.word(at))):
        at -= 1
    return at if is_verb(clause.word(at)) or clause.word(at - 1) in _OF_THE_SPEAKER else None


def _take(clause: Clause, party: Party, verb: int) -> None:
    """Take the party nearest before a verb for its author, where it is no genitive and has not fallen."""
    k = party.first
    if party.kind == "state" and clause.is_genitive(k):
        return  # رئيس كوريا يهاجم
    if (before := clause.parties.get(k - 1)) is not None and before.last == k and before.kind != "adjective":
        party = before if party.prefix[:1] != "و" else party  # مسلحين مجهولين
    if clause.trigger.hit.prefix and party.last == verb and _verb_of(clause, party) is not None:
        return
    if _are_dead(clause, party, verb) or (party.person and clause.word(party.first - 1) in _PLANS):
        return
    party = _whole_name(clause, _who_has(clause, party))
    clause.attack(party.first, max(party.last, min(verb, party_end(clause, party))), party)


def _ends_search(clause: Clause, k: int) -> bool:
    """Tell whether no subject stands before a word: a mark, a verb, a preposition but that of an ally (المتحالفين مع)."""
    word = clause.word(k)
    if k in clause.parties and clause.parties[k].kind != "adjective":
        return False
    if word in PREPOSITIONS:
        return not clause.word(k - 1).startswith(_ALLIED)
    return word in "،.:؛" or (is_verb(word) and word not in RIDING)  # مسلحين يستقلان دراجة فتحا النار
