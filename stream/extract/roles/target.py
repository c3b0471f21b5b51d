"""To whom an act was done: the object of its verb, what follows على, who suffers it."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING

from stream.extract.grammar import (
    AGAINST,
    CLAIMED_BY,
    DIRECTIONS,
    DONE_BY,
    EPITHETS,
    NO_OBJECT,
    WAGING,
    joined_too,
    words,
)
from stream.extract.phrases import is_stop, is_verb
from stream.extract.roles.author import bomber
from stream.extract.roles.bombed import bombed
from stream.extract.roles.bounds import LEADS_OFF
from stream.extract.roles.extent import party_end
from stream.extract.roles.hit import HITTING
from stream.extract.roles.manner import described_end
from stream.extract.roles.object import COUNTED, hits_what, skip_to_object, snipes, target_end
from stream.extract.roles.subject import subject_start
from stream.extract.strikes.triggers import BOMBS

if TYPE_CHECKING:
    from stream.extract.roles.clause import Clause
    from stream.lexicon.matcher import Hit

_AIMING = words("مستهدفا مستهدفه مستهدفين")
_NOT_STRUCK = words(
    "طريق الطريق جانب جانبي حدود الحدود الهويه نفسه نفسها انفسهم يد ايدي الاقل الفور اثر حد ان انه انها الرغم راس خلفيه ذلك بعد مسافه اساس طول تليغرام تويتر متنها متنه الارض "
    "الهواء مدي مدار ما من هذا هذه مستوي الاطلاق التوالي الارهاب التطرف الفساد العنف السلام"
)
_TRANSITIVE_NOUNS = frozenset(
    ("target.noun", "ground.noun", "neutralising.noun", "assassination.noun", "interception.noun")
)
_GOING_OFF = ("vehicle.verb", "ied.verb")
_OF_BULLETS = words("الحي المطاطي المعدني المغلف الكثيف المباشر")
"""What bullets are: أطلقت الرصاص [الحي] على."""
_MANY = words("العديد عددا عدد عده عشرات مئات سلسله")
_WAGED = 4
"""How far before an act with a pronoun its verb of waging may stand: جدد الطيران قصفه."""
_CARRIED = frozenset(("suicide_vest", "firearm", "blade", "bomb"))
_GOVERNING = joined_too(
    "سيطره سيطرت السيطره سيطرتها سيطرته القبض قبض رد ردا الرد حصول الحصول الحفاظ حفاظا توقيف الاطلاع التعرف العثور القضاء "
    "تقدم السلطه نشر نشره نشرته بناء علاوه زياده"
)
"""Nouns and verbs that take على themselves: what follows is theirs."""
_MORE, _ABOUT = words("اكثر ازيد اقل"), words("نحو حوالي قرابه زهاء")
_OWN_LAM = ("ليل", "لوا", "لجن", "لغم", "لاحق")
"""How words begin whose ل is their own."""
_letter = itemgetter(0)
_AT = AGAINST | {"و" + word for word in AGAINST} | {"نحو"}
_STRUCK_WITHIN = 12
"""How far behind an act the word may stand that points at what it struck."""
_TOWARDS, _FLIGHT = words("باتجاه صوب تجاه"), 22
"""What puts behind it what is fired at, and how far behind its launching that may stand."""
_SHORT = 3
_FOR_THEM = words("لهم لها لهما لهن لنا")
_SHAKING = HITTING | joined_too("هز هزت يهز تهز دمر دمرت تدمر يدمر")


def _is_object(clause: Clause, at: int) -> bool:
    """Tell whether an object can begin here: not behind a pronoun (استهدافهم) and not with و or the means."""
    word = clause.word(at)
    if (
        (clause.trigger.hit.suffix and not _has_object(clause, at))
        or not clause.is_nominal(at)
        or (word[0] == "و" and word[1:3] == "ال")
    ):
        return False
    if at in clause.sites or word in LEADS_OFF or any(h.first == at and _is_carried(h) for h in clause.hits.weapons):
        return False  # إعدام بمدينة كذا: where; كمين جرى; انتحاري يرتدي حزاما
    return not any(
        h.first == at and h.prefix.endswith(("ب", "بال", "و", "وال"))
        for h in (*clause.hits.strikes, *clause.hits.weapons)
    )


def _has_object(clause: Clause, at: int) -> bool:
    """استهدافها العديد من المنازل: tell whether the pronoun of a noun is its author, since its object follows."""
    section = clause.trigger.section
    return section in ("target.noun", "ground.noun") and (at in clause.things or clause.word(at) in _MANY)


def _is_carried(hit: Hit) -> bool:
    """Tell whether a word names what is carried to an act, which nobody strikes."""
    return hit.entry.get("class") in _CARRIED and not hit.entry.get("bare") and "ل" not in hit.prefix


def _killed_passive(clause: Clause) -> bool:
    """قُتل سبعة: who died without an author named is a victim, not a target."""
    return clause.trigger.section.startswith("killing") and clause.attacker is None


def find_target(clause: Clause, at: int) -> None:
    """Read the target from a token behind the trigger and its author on: the object, else what follows على."""
    section = clause.trigger.section
    if clause.trigger.mode == "suicide_bombing" and section in ("explosion.verb", "suicide.verb"):
        bomber(clause, at)  # فجر انتحاري نفسه
        bombed(clause, at)
        return
    if not clause.trigger.verb:
        at = _behind_means(clause, at)
    if section.startswith("shooting"):
        at += clause.word(at) in _OF_BULLETS
    if _takes_object(clause, at) and not _killed_passive(clause):
        _object(clause, at)
    if clause.target is None and clause.trigger.mode != "clash":
        _struck_by_preposition(clause, at)
    if clause.target is None and not clause.trigger.verb:
        _shaken(clause, at)
    if clause.target is None and section.startswith("launch"):
        _fired_at(clause, at)
    if clause.target is None and clause.trigger.mode in BOMBS:
        bombed(clause, at)


def _takes_object(clause: Clause, at: int) -> bool:
    """Tell whether what stands behind a trigger at a token can be what it is done to."""
    section = clause.trigger.section
    armed = any(h.first == at for h in clause.hits.weapons)
    if section in _GOING_OFF or (section == "explosion.verb" and armed):  # انفجر لغم، انفجرت سيارة محملة بالمتفجرات
        return False
    if section.startswith(("launch", "fire")):  # أطلقوا صاروخا على: the object is the weapon
        return hits_what(clause)
    if clause.trigger.verb or section in _TRANSITIVE_NOUNS:
        return True
    if section == "explosion.noun" and clause.word(clause.trigger.first).endswith("تفجير"):
        return at in clause.things and not clause.things[at].prefix  # تفجير منازل
    if section == "shelling.noun":
        return _is_shelled(clause, at)
    hit = section == "stabbing.noun" or (snipes(clause) and not clause.word(at).startswith("ال"))
    return hit and any(h.first == at for h in clause.sentence.of("people"))


def _behind_means(clause: Clause, at: int) -> int:
    """استهداف بالمسيرات لمطار: the end of the means that stand between a noun and what it is done to."""
    means = (h for h in clause.hits.weapons if h.first == at and h.prefix.lstrip("و").startswith("ب"))
    return next((described_end(clause, h.last) for h in means), at)


def _is_shelled(clause: Clause, at: int) -> bool:
    """قصف منزل، قصف مدينة كذا: tell whether a thing or a place is the genitive of a shelling."""
    thing = clause.things.get(at)
    if thing is not None:
        return not thing.prefix.lstrip("وف").startswith("ل")
    return at in clause.places and at not in clause.parties


def _shaken(clause: Clause, at: int) -> None:
    """هز انفجار قطارا، استهدفت غارة جوية مبنى، دمرت ثلاث غارات مقرا: the object of the verb whose subject the act is."""
    before = clause.trigger.first - 1
    if before < 0:
        return
    if clause.folds[before] in COUNTED or clause.sentence.tokens[before].kind == "number":
        before -= 1
    if clause.word(before) not in _SHAKING or not clause.is_nominal(min(at, len(clause.folds) - 1)):
        return
    if clause.word(at) in CLAIMED_BY:  # دمر هجوم تبنته الحركة موقفا
        claimant = clause.parties.get(at + 1)
        at = at + 1 if claimant is None else party_end(clause, claimant)
    last = target_end(clause, at)
    if last > at and clause.word(at) not in NO_OBJECT and not clause.word(at).startswith(("و", "ب")):
        clause.target = clause.role(at, last, clause.parties.get(at))


def _object(clause: Clause, at: int) -> None:
    first = skip_to_object(clause, at) if clause.trigger.verb else at
    if clause.word(first) in _MORE and clause.word(first + 1) == "من":  # استهداف أكثر من مئة آلية
        first += 2
    first += clause.word(first) in _AIMING  # انفجرت مستهدفة دورية
    first += clause.word(first) in _ABOUT and clause.is_number(first + 1)
    word = clause.word(first)
    begins = not is_stop(word) or word in DIRECTIONS
    begins = begins and (word not in NO_OBJECT or first in clause.things)  # آلية is written like إليه
    if word and begins and _is_object(clause, first):
        last = target_end(clause, first)
        if last > first and not _is_adjective(clause, first):
            clause.target = clause.role(first, last, clause.parties.get(first))


def _is_adjective(clause: Clause, at: int) -> bool:
    """كمين محكم: an adjective right behind a noun is no genitive."""
    return not clause.trigger.verb and at == clause.trigger.last and clause.word(at) in EPITHETS


def _struck_by_preposition(clause: Clause, at: int) -> None:
    """غارات على مواقع، قصف لمنازل المدنيين، جدد قصفه لمواقع."""
    before = clause.folds[max(0, clause.trigger.first - _WAGED) : clause.trigger.first]
    waged = bool(clause.trigger.hit.suffix) and not WAGING.isdisjoint(before)
    noun = waged or not clause.trigger.verb
    ahead = clause.folds[at : at + _STRUCK_WITHIN]
    if _AT.isdisjoint(ahead) and not (noun and "ل" in map(_letter, ahead)):
        return  # so it is of three in five
    for k in clause.going_on(at, _STRUCK_WITHIN):
        word = clause.folds[k]
        if noun and word in HITTING:
            return  # غارة استهدفت: its object is read by `struck`
        if word in AGAINST and not _GOVERNING.isdisjoint(clause.folds[max(at, k - 3) : k]):
            return  # سيطرت الحركة على السلطة
        attached = noun and word[0] == "ل" and _is_for(clause, k) and (k == at or k == subject_start(clause, at))
        towards = word == "نحو" and noun and not clause.is_number(k + 1) and _is_fire(clause)
        against = word.removeprefix("و") in AGAINST or towards
        if (against and clause.word(k + 1) not in _NOT_STRUCK) or attached:
            first = k + (not attached)
            last = target_end(clause, first)
            if last > first:
                clause.target = clause.role(first, last, clause.parties.get(first), "ل" if attached else "")
            return
        if k > at and is_verb(word) and word not in DONE_BY:  # هجوم شنه مسلحون على
            return


def _is_fire(clause: Clause) -> bool:
    """قصف مدفعي نحو مواقع: tell whether an act goes in a direction, and نحو is no نحو عشرين."""
    counted = any(h.entry.section == "count" for h in clause.sentence.of("dates"))
    return clause.trigger.section.startswith(("shelling", "missile", "launch", "airstrike")) and not counted


def _fired_at(clause: Clause, at: int) -> None:
    """أطلقوا صاروخا من منطقة كذا، باتجاه المدمرة: what is fired at, behind what is put between."""
    for k in range(at, min(len(clause.folds), at + _FLIGHT)):
        word = clause.word(k)
        if word.removeprefix("و") in _TOWARDS:
            last = target_end(clause, k + 1)
            if last > k + 1 and clause.word(k + 1) not in _NOT_STRUCK:
                clause.target = clause.role(k + 1, last, clause.parties.get(k + 1))
            return
        if is_verb(word) and word not in DONE_BY and not word.startswith("ي"):
            return


def _is_for(clause: Clause, at: int) -> bool:
    """قصف لمنازل المدنيين، قصف لبلدة كذا: a word with ل right behind the act or its author."""
    word = clause.word(at)
    if len(word) <= _SHORT or not word.startswith("ل") or word in _FOR_THEM or word.startswith(_OWN_LAM):
        return False
    if any(h.first <= at < h.last for h in clause.hits.weapons):
        return False  # عبوة لاصقة
    return at not in clause.places or clause.trigger.section == "shelling.noun"
