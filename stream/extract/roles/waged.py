"""Who did an act: the subject of a verb that wages it (شن الجيش غارات) or says that it succeeded (تمكن الجيش من تصفية)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.grammar import AMBUSHING, ANYBODY, ESCORTED, WAGING, joined_too, words
from stream.extract.phrases import is_stop
from stream.extract.roles.extent import party_end
from stream.extract.roles.subject import DEEDS, before_verb, subject_start
from stream.extract.times import date_tokens

if TYPE_CHECKING:
    from stream.extract.roles.clause import Clause

_COUNTS = words("سلسله عده عشرات مئات عدد عددا غارات غاره هجوما هجمات حمله")
_ABOUT = words("نحو حوالي قرابه زهاء ما لا يقل يزيد عن علي اكثر ازيد اقل من")
"""Words before a number: نحو 20 غارة، ما لا يقل عن خمس غارات."""
_RELATIVE = words("الذي التي الذين")
_WAGED, _COUNT, _ASIDE = 16, 2, 12
"""How far before an act the verb may stand that wages it, how many words beside a date between its author and it, and how long what is put between them may be."""
_UNDERTAKING = words("اقدم اقدمت اقدموا اقدما قام قامت قاموا قاما يقدم يقوم تقوم")
_MANAGING = joined_too("تمكن تمكنت تمكنوا يتمكن تتمكن نجح نجحت نجحوا استطاع استطاعت")
_TRYING = joined_too("حاول حاولت حاولا حاولوا")
_CARRYING_OUT = words("تنفيذ شن توجيه")
_MANNERS = words("طعنا ذبحا نحرا رميا شنقا خنقا")
"""How somebody was killed: قتل زوجته طعنا."""
_MANNER_WITHIN = 6
_JOINED = words("وحاول وحاولت وحاولا وحاولوا وقام وقامت وقاموا ونفذ ونفذت ونفذوا وشن وشنت وشنوا")
_UNDERTAKEN = 8
"""How far before an act who undertakes it may stand."""


def light_verb(clause: Clause) -> None:
    """شنت القوات غارات؛ القوات شنت غارات؛ نصب مسلحون كمينا."""
    at = clause.trigger.first
    verbs = WAGING | AMBUSHING if clause.word(at).startswith(("كمين", "الكمين")) else WAGING
    if clause.trigger.verb or verbs.isdisjoint(clause.folds[max(0, at - _WAGED) : at]):
        return
    for k in range(at - 1, max(-1, at - _WAGED), -1):
        if clause.folds[k] not in verbs:
            continue
        first = subject_start(clause, k + 1)
        party = clause.parties.get(first)
        last = min(clause.phrase(first, 5) if party is None else party_end(clause, party), at)
        if first < last and not _is_count(clause, first) and not _is_act(clause, first):
            # Between the author and the act stands at most a word of number: وجه فلان اللوم في الغارة is none.
            if _is_close(clause, last):
                clause.attack(first, last, party)
        else:
            _before(clause, k)
        return


def _is_close(clause: Clause, last: int) -> bool:
    """Tell whether only a number, a date and what is set off by marks stand between an author and the act."""
    dated = date_tokens(clause.analysis, clause.sentence)
    more = {k for k in range(last, clause.trigger.first) if clause.word(k) in ("اكثر", "ازيد", "اقل")}
    skipped = dated | more | {k + 1 for k in more}  # أكثر من 20 غارة
    skipped |= set(range(_count_begins(clause, last), clause.trigger.first))
    between = [k for k in range(_behind_aside(clause, last), clause.trigger.first) if k not in skipped]
    between = [k for k in between if clause.word(k) not in "،,"]
    return len(between) <= _COUNT and not any(is_stop(clause.word(k)) for k in between)


def _count_begins(clause: Clause, last: int) -> int:
    """Return where the number of acts begins, with the words before it: نحو 20 غارة، ما لا يقل عن خمس غارات."""
    counted = {h.first for h in clause.sentence.of("dates") if h.entry.section == "count"}
    at = clause.trigger.first
    if clause.word(at - 1) == "من" and clause.word(at - 2) in _COUNTS and at - 2 >= last:
        return at - 2  # سلسلة من الغارات
    while at > last and (clause.sentence.tokens[at - 1].kind == "number" or at - 1 in counted):
        at -= 1
    if at == clause.trigger.first:
        return at
    while at > last and clause.word(at - 1) in _ABOUT:
        at -= 1
    return at


def _behind_aside(clause: Clause, last: int) -> int:
    """استأنف الجيش، بعد هدوء قصير، القصف؛ الجيش الذي توعد بالرد، القصف: the end of what is put between the two."""
    opens = clause.word(last)
    if opens in ESCORTED:  # شن الجيش، بمساندة القوة المشتركة، هجوما
        helper = last + 1 + (clause.word(last + 1) == "من")
        party = clause.parties.get(helper)
        return party_end(clause, party) if party is not None else clause.phrase(helper, 3)
    if opens not in ("،", ",") and opens not in _RELATIVE:
        return last
    closing = (k for k in range(min(clause.trigger.first, last + _ASIDE) - 1, last, -1) if clause.word(k) in ("،", ","))
    return next(closing, last)


def _is_act(clause: Clause, at: int) -> bool:
    """نفذت الغارة انتقاما لهجوم: the act that was done is no author of the one it answers."""
    return any(h.first == at and h.entry.get("pos") == "noun" for h in clause.hits.strikes)


def _is_count(clause: Clause, at: int) -> bool:
    """شن سلسلة غارات، نفذت خمسة تفجيرات: a word of number before the act is no author."""
    if clause.word(at) in _COUNTS or clause.sentence.tokens[at].kind == "number":
        return True
    counted = (h for h in clause.sentence.of("dates") if h.entry.section == "count")
    return any(h.first == at and h.last == clause.trigger.first for h in counted)


def undertakes(clause: Clause) -> None:
    """أقدم شاب على طعن والده، قامت قوة بقصف موقع، تمكنت القوات من تصفية: the subject of a verb of undertaking an act."""
    at = _killing_before(clause)
    at -= clause.word(at - 1) in _CARRYING_OUT
    if clause.word(at - 1) in _TRYING:
        _before(clause, at - 1)
        return
    managed = clause.word(at - 1) in ("من", "في")
    if managed:
        verbs = _MANAGING
    elif clause.word(at - 1) == "علي" or clause.word(at).startswith("ب"):
        verbs = _UNDERTAKING
    else:
        return
    for k in range(at - 1, max(-1, at - _UNDERTAKEN), -1):
        if clause.word(k).removeprefix("و") not in verbs:
            continue
        first = subject_start(clause, k + 1)
        last = min(clause.phrase(first, 6), at)
        if managed and subject_start(clause, last) != at - 1:
            return  # تمكنوا من انتشال الجثث بعد ساعتين من القصف
        if last > first and clause.word(first) not in ("علي", "به", "بها"):
            clause.attack(first, last, clause.parties.get(first))
            return
        _before(clause, k)
        return


def _killing_before(clause: Clause) -> int:
    """أقدم رجل على قتل زوجته طعنا: the noun of killing before the word that says how; else the trigger itself."""
    at = clause.trigger.first
    if clause.word(at) not in _MANNERS:
        return at
    return next((k for k in range(at - 1, max(0, at - _MANNER_WITHIN), -1) if clause.word(k) in ("قتل", "بقتل")), at)


def _before(clause: Clause, verb: int) -> None:
    """رجل أقدم على طعن، فلسطيني نفذ عملية دهس: the party before a verb, else the noun phrase right before it that is of people."""
    joined = clause.word(verb)[:1] == "و"
    if joined and any(m.first < verb <= m.last and verb - 1 not in clause.parties for m in clause.named):
        return  # توجه مسلح إلى مدينة نيس وأقدم: its subject stands farther off than the place
    before_verb(clause, verb)
    first = verb - 1
    if clause.attacker is not None or first < 0 or not clause.is_nominal(first) or is_stop(clause.word(first)):
        return
    if clause.word(verb) in _JOINED:
        return  # وصلوا إلى منطقة وحاولوا: its subject stands farther off
    falls = {h.first for h in clause.sentence.of("casualties")}  # استشهاد شاب نفذ
    while first > 0 and verb - first < 3 and clause.is_nominal(first - 1) and not is_stop(clause.word(first - 1)):
        if first - 1 in falls:
            break
        first -= 1
    people = {h.first for h in clause.sentence.of("people")}
    if clause.word(first) in DEEDS:
        return  # العملية الأولى نفذت بصاروخ
    if any(k in people for k in range(first, verb)) or clause.sentence.tokens[verb - 1].fold in ANYBODY:
        clause.attack(first, verb, clause.parties.get(first))
