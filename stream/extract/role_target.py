"""To whom an act was done: the object of its verb, what follows على, who suffers it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.grammar import AGAINST, CONNECTIVES, DONE_BY, NO_OBJECT, PREPOSITIONS, words
from stream.extract.phrases import is_stop, is_verb
from stream.extract.role_author import bomber
from stream.extract.strike_triggers import BOMBS
from stream.extract.times import times_in

if TYPE_CHECKING:
    from stream.extract.clause import Clause
    from stream.lexicon.matcher import Hit

_HITTING = words("استهدف استهدفت استهدفا يستهدف تستهدف مستهدفا مستهدفه طال طالت طاول طاولت ضرب ضربت اصاب اصابت")
_NOT_STRUCK = words(
    "يد ايدي الاقل الفور اثر حد ان انه انها الرغم راس خلفيه ذلك بعد مسافه اساس طول تليغرام تويتر متنها متنه الارض "
    "الهواء مدي مدار ما من هذا هذه مستوي الاطلاق"
)
_TRANSITIVE_NOUNS = frozenset(
    ("target.noun", "ground.noun", "neutralising.noun", "assassination.noun", "interception.noun")
)
_MORE = words("اكثر ازيد اقل")
_FOR_THEM = words("لهم لها لهما لهن لنا")
_SUFFERING = words("تعرض تعرضت تعرضوا تعرضا يتعرض تتعرض")
_SHAKING = words("هز هزت يهز تهز")
_BESIDE = words("داخل وسط عند امام لدي مدخل بوابه")
_BOMB_REACH = 14
"""How far behind a bomb the thing may stand that it struck."""
_MANNER = words("بشكل بصوره")
_ADVERBS = words("عشوائيا مجددا ايضا مباشره فجرا ليلا صباحا مساء ظهرا عصرا مرارا بكثافه بعنف")


def skip_to_object(clause: Clause, at: int) -> int:
    """Pass over what may stand between a verb and its object: dates, the means, marks around them."""
    moved = True
    means = {h.first: h for h in (*clause.hits.weapons, *clause.hits.strikes)}
    while moved and at < len(clause.folds):
        moved = False
        for expression, _ in times_in(clause.analysis, clause.sentence):
            if expression.first <= at < expression.last:
                at, moved = expression.last, True
        hit = means.get(at)
        if hit is not None and (hit.entry.lexicon == "strikes" or hit.prefix.endswith(("ب", "بال", "و", "وال"))):
            at, moved = _means_end(clause, hit, at), True
        elif (counted := _counted_means(clause, at)) is not None:
            at, moved = counted, True
        elif clause.word(at) in _MANNER:  # بشكل مكثف
            at, moved = at + 2, True
        elif clause.word(at) in _ADVERBS or (
            clause.word(at) in ("،", ",") and at > clause.trigger.last and _after_aside(clause, at)
        ):
            at, moved = at + 1, True
    return at


def _counted_means(clause: Clause, at: int) -> int | None:
    """بأكثر من 70 قذيفة، بعدة صواريخ: the end of the means with its number; none where no means stands here."""
    if clause.word(at)[:1] != "ب" or at in clause.things or at in clause.parties:
        return None
    return next((h.last for h in clause.hits.weapons if at < h.first <= at + 3), None)


def _means_end(clause: Clause, hit: Hit, at: int) -> int:
    if hit.entry.lexicon == "strikes" and not hit.entry.section.startswith(("shooting", "means.shooting")):
        return max(hit.last, clause.phrase(at))
    at = hit.last
    while clause.word(hit.first).startswith("بال") and clause.word(at).startswith("ال"):
        at += 1
    return at


def _after_aside(clause: Clause, at: int) -> bool:
    word = clause.word(at + 1)
    return word not in CONNECTIVES and word not in PREPOSITIONS and not is_verb(word) and not word.startswith("و")


def _is_object(clause: Clause, at: int) -> bool:
    """Tell whether an object can begin here: not behind a pronoun (استهدافهم) and not with و or the means."""
    word = clause.word(at)
    if clause.trigger.hit.suffix or not clause.is_nominal(at) or (word[0] == "و" and word[1:3] == "ال"):
        return False
    return not any(
        h.first == at and h.prefix.endswith(("ب", "و")) for h in (*clause.hits.strikes, *clause.hits.weapons)
    )


def _killed_passive(clause: Clause) -> bool:
    """قُتل سبعة: who died without an author named is a victim, not a target."""
    return clause.trigger.section.startswith("killing") and clause.attacker is None


def find_target(clause: Clause, at: int) -> None:
    """Read the target from a token behind the trigger and its author on: the object, else what follows على."""
    section = clause.trigger.section
    if clause.trigger.mode == "suicide_bombing" and section in ("explosion.verb", "suicide.verb"):
        bomber(clause, at)  # فجر انتحاري نفسه
        _bombed(clause, at)
        return
    takes_object = clause.trigger.verb or section in _TRANSITIVE_NOUNS
    takes_object = takes_object or (section == "shelling.noun" and at in clause.things)  # قصف منزل
    if section.startswith(("launch", "fire")):  # أطلقوا صاروخا على: the object is the weapon
        takes_object = False
    if takes_object and not _killed_passive(clause):
        _object(clause, at)
    if clause.target is None and clause.trigger.mode != "clash":
        _struck_by_preposition(clause, at)
    if clause.target is None and not clause.trigger.verb:
        _shaken(clause, at)
    if clause.target is None and clause.trigger.mode in BOMBS:
        _bombed(clause, at)


def _shaken(clause: Clause, at: int) -> None:
    """هز انفجار قطارا: the object of the verb whose subject the act is."""
    if clause.word(clause.trigger.first - 1).removeprefix("و") in _SHAKING and not clause.ends_clause(at):
        last = clause.phrase(at)
        if last > at:
            clause.target = clause.role(at, last, clause.parties.get(at))


def _bombed(clause: Clause, at: int) -> None:
    """فجر نفسه عند حاجز، انفجار عبوة بسيارة: the thing beside which a bomb goes off is its target."""
    for k in clause.going_on(at, _BOMB_REACH):
        thing = clause.things.get(k)
        if thing is None or k in clause.places:
            continue
        attached = thing.prefix.endswith(("ب", "بال"))
        if attached or clause.word(k - 1).removeprefix("و") in _BESIDE:
            last = clause.phrase(k)
            if last > k:
                clause.target = clause.role(k, last, clause.parties.get(k), "ب" if attached else "")
            return


def _object(clause: Clause, at: int) -> None:
    first = skip_to_object(clause, at) if clause.trigger.verb else at
    if clause.word(first) in _MORE and clause.word(first + 1) == "من":  # استهداف أكثر من مئة آلية
        first += 2
    word = clause.word(first)
    if word and not is_stop(word) and word not in NO_OBJECT and _is_object(clause, first):
        last = _counted_end(clause, first)
        if last > first:
            clause.target = clause.role(first, last, clause.parties.get(first))


def _counted_end(clause: Clause, first: int) -> int:
    """Return the end of a noun phrase, through the من behind a word of number: عددا من المنازل، ثلاثة من أبنائه."""
    last = clause.phrase(first)
    if clause.word(last) == "من" and last - first == 1 and last + 1 not in clause.places:
        return max(last, clause.phrase(last + 1, 6))
    return last


def _struck_by_preposition(clause: Clause, at: int) -> None:
    """غارات على مواقع، قصف لمنازل المدنيين."""
    noun = not clause.trigger.verb
    for k in clause.going_on(at, 12):
        word = clause.word(k)
        if noun and word.removeprefix("و") in _HITTING:
            return  # غارة استهدفت: its object is read by `struck`
        attached = noun and k == at and len(word) > 3 and word.startswith("ل") and k not in clause.places
        attached = attached and word not in _FOR_THEM
        if word in AGAINST or attached:
            first = k + (not attached)
            last = _counted_end(clause, first)
            if last > first and clause.word(first) not in _NOT_STRUCK:
                clause.target = clause.role(first, last, clause.parties.get(first))
            return
        if k > at and is_verb(word) and word not in DONE_BY:  # هجوم شنه مسلحون على
            return


def suffered(clause: Clause) -> None:
    """تعرض المطار لقصف: who suffers an act is its target."""
    if not clause.trigger.hit.prefix.endswith("ل") and clause.word(clause.trigger.first - 1) != "الي":
        return
    for k in range(clause.trigger.first - 1, max(-1, clause.trigger.first - 10), -1):
        if clause.folds[k].removeprefix("و") in _SUFFERING:
            last = min(clause.phrase(k + 1), clause.trigger.first)
            if last > k + 1 and clause.word(k + 1) not in ("له", "لها"):
                clause.target = clause.role(k + 1, last, clause.parties.get(k + 1))
                return
            first = k
            while first > 0 and k - first < 4 and not is_stop(clause.word(first - 1)) and clause.is_nominal(first - 1):
                first -= 1
            if first < k:
                clause.target = clause.role(first, k, clause.parties.get(first))
            return


def struck(clause: Clause) -> None:
    """غارة استهدفت منزلا: the object of a verb of hitting behind the act."""
    for k in range(clause.trigger.last, min(len(clause.folds), clause.trigger.last + 12)):
        if clause.folds[k].removeprefix("و") in _HITTING:
            at = skip_to_object(clause, k + 1)
            last = clause.phrase(at)
            if last > at and clause.word(at) not in NO_OBJECT:
                clause.target = clause.role(at, last, clause.parties.get(at))
            return
