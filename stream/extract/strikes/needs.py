"""What must stand beside a word before it names an act: an armed party, a weapon, people hurt, a place.

The lexicon asks for it with `needs`, since words such as هجوم and استهدف are used of much else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.grammar import DONE_BY, words
from stream.extract.places.find import place_mentions
from stream.extract.strikes.triggers import fires
from stream.lexicon.classes import word_class

if TYPE_CHECKING:
    from stream.extract.analysis import Analysis, Sentence
    from stream.extract.drafts import Roles
    from stream.extract.strikes.triggers import SentenceHits, Trigger

_ARMED = frozenset(("security", "militant", "state"))
_FIGHTERS = frozenset(("security", "militant"))
_FLYING = frozenset(("drone", "aircraft", "missile", "sighted"))
_NEAR, _FAR = 5, 12
"""How far behind the act what flies may stand: اعترضت الدفاعات الجوية، فجر اليوم الثلاثاء، صاروخا."""
_SURE = 0.6
_FIRED = 5
_FIRES = ("أطلق", "ألقى", "أسقط")
"""Verbs whose author stands between them and what is fired or dropped."""
_OPENS = words("ان كما حيث وقد قد فيما بينما و") | frozenset("،,.:-")
"""What may stand before a verb that opens its clause."""
_AIMED = ("استهدف", "طال", "اصاب", "دمر")
_AIMED_WITHIN = 3
_PASSIVE = word_class("target.passive")
_ENEMY_WITHIN = 6
_WHICH_WITHIN = 3
"""How far before its verb a disaster may stand."""
_BY_THE_ROAD = words("قرب امام عند علي محيط بمحيط بجوار تجاه مقابل قباله")
_CLOSE = words("بالقرب القرب مقربه قريبا قريبه")
_HITTING = tuple(sorted(word_class("act.hitting")))
_RUN_OVER = 5
"""How far behind دهس soldiers may stand."""
_DESTROYS = ("دمر", "تدمير")
_BROUGHT_ABOUT = words("عن الي")
_DRIVEN = tuple(sorted(word_class("weapon.driven")))
_FLOWN = frozenset(("aircraft", "drone"))
_NO_MUNITION = frozenset(("aircraft", "sighted", "vehicle", "firearm", "blade"))


def has_figure(sentence: Sentence) -> bool:
    """Tell whether a sentence speaks of people killed or hurt."""
    return "casualties" in sentence.by_lexicon


def has_words(sentence: Sentence, hits: SentenceHits, trigger: Trigger) -> bool:
    """Tell, before anybody looks for the parties, whether the words stand there that a trigger needs."""
    need = trigger.hit.entry.attrs.get("needs")
    if need is None:  # of most words
        return True
    match need:
        case "casualty":
            stand = has_figure(sentence)
        case "crossfire":
            stand = fires(sentence, trigger.hit)
        case "fire":
            stand = trigger.section.startswith("fire") and fires(sentence, trigger.hit)
        case "munition":
            stand = _beside_munition(hits, trigger) and not _catches(sentence, trigger)
        case "aircraft":
            stand = _before_aircraft(sentence, hits, trigger) and not _is_outcome(sentence, hits, trigger)
        case "enemy":
            stand = _before_enemy(hits, trigger)
        case "armed":
            stand = not _is_of_nature(sentence, trigger)
        case "ambush":
            stand = not _is_checkpoint(sentence, trigger)
        case _:
            stand = True
    return stand


def needs_author(trigger: Trigger) -> bool:
    """Tell whether only an armed author would bear a word out: the means of a killing are not told, see `_is_killing`."""
    return trigger.hit.entry.attrs.get("needs") == "means" and not (trigger.told and trigger.mode != "other")


def is_borne_out(analysis: Analysis, sentence: Sentence, hits: SentenceHits, trigger: Trigger, roles: Roles) -> bool:
    """Tell whether what the lexicon asks to stand beside a word stands there too: its parties and places."""
    need = trigger.hit.entry.get("needs")
    if need in ("figure", "place"):
        return _in_sentence(analysis, sentence, hits, trigger, roles)
    if need == "means":
        return _is_killing(sentence, trigger, roles)
    if need == "aircraft":  # what flies is who did it and to whom where both are one
        return roles.target is None or roles.attacker is None or roles.target.loc != roles.attacker.loc
    if trigger.hit.entry.text.startswith("دهس") and _is_run_over(sentence, hits, trigger):
        return True
    return _beside_party(hits, trigger, roles)


def _is_run_over(sentence: Sentence, hits: SentenceHits, trigger: Trigger) -> bool:
    """دهس المارة في هجوم متعمد، دهس سائق جنودا: on purpose, as no car does that runs over a policeman."""
    if any(h.entry.section == "attack.noun" for h in hits.strikes):
        return True
    near = range(trigger.last, trigger.last + _RUN_OVER)
    soldiers = any(h.first in near and h.entry.get("class") == "security" for h in hits.armed)
    return soldiers and not sentence.folds[trigger.last].startswith(_DRIVEN)


def _is_of_nature(sentence: Sentence, trigger: Trigger) -> bool:
    """الفيضانات الكارثية التي ضربت البلاد: a disaster has no arms, whichever state its object names."""
    return trigger.verb and any(
        hit.entry.get("kind") == "disaster" and 0 <= trigger.first - hit.last <= _WHICH_WITHIN
        for hit in sentence.of("causes")
    )


def _is_checkpoint(sentence: Sentence, trigger: Trigger) -> bool:
    """بالقرب من كمين دلجا، الهجوم على كمين، استهدفوا كمينا للجيش: where the police stop cars, near which something happens."""
    before = [word.removeprefix("و") for word in sentence.folds[max(0, trigger.first - 2) : trigger.first]]
    if not before or trigger.hit.prefix.endswith("ب"):
        return False
    near = before[-1] in _BY_THE_ROAD or (before[-1] == "من" and before[0] in _CLOSE)
    return near or before[-1].startswith(_HITTING)


def _before_enemy(hits: SentenceHits, trigger: Trigger) -> bool:
    """تحييد خمسة إرهابيين: the object is an armed group or its people."""
    near = range(trigger.last, trigger.last + _ENEMY_WITHIN)
    return any(h.first in near and h.entry.get("class") == "militant" for h in hits.armed)


def _beside_party(hits: SentenceHits, trigger: Trigger, roles: Roles) -> bool:
    author = roles.attacker.role_class if roles.attacker is not None else None
    match trigger.hit.entry.get("needs"):
        case "fighters":
            flown = any(h.first == trigger.last and h.entry.get("class") in _FLOWN for h in hits.weapons)
            return author in _FIGHTERS or flown  # أغارت مسيرة على سيارة
        case "armed":  # a blade is enough: هاجم رجل المارة بسكين
            return author in _ARMED or (trigger.told and bool(trigger.hit.entry.get("refine")))
        case "person":
            return roles.attacker is not None or roles.target is not None
    return True


def _in_sentence(analysis: Analysis, sentence: Sentence, hits: SentenceHits, trigger: Trigger, roles: Roles) -> bool:
    need = trigger.hit.entry.get("needs")
    party = bool(hits.armed) or roles.attacker is not None
    if need == "figure" and not party and trigger.hit.entry.text.startswith("فجر"):
        return bool(hits.weapons)  # the dawn is written like the verb
    located = need == "place" and any(m.locative or m.rank > 2 for m in place_mentions(analysis, sentence))
    return (
        party
        or located
        or bool(hits.weapons)
        or has_figure(sentence)
        or _is_hit(analysis, sentence, trigger)
        or _is_aimed(analysis, sentence, trigger)
    )


def _is_aimed(analysis: Analysis, sentence: Sentence, trigger: Trigger) -> bool:
    """الضربة التي استهدفت القنصلية في دمشق: a blow that hit what stands somewhere."""
    if trigger.section != "strike.noun":
        return False
    near = sentence.folds[trigger.last : trigger.last + _AIMED_WITHIN]
    aimed = next((trigger.last + k for k, word in enumerate(near) if word.startswith(_AIMED)), None)
    if aimed is None:
        return False
    things = (h for h in sentence.of("contexts") if h.entry.section == "struck" and h.first == aimed + 1)
    struck = any(not h.entry.text.startswith("سوق") for h in things)  # nor السوق المالية
    named = place_mentions(analysis, sentence)
    return (struck and any(m.locative for m in named)) or any(m.first == aimed + 1 for m in named)


def _is_hit(analysis: Analysis, sentence: Sentence, trigger: Trigger) -> bool:
    """استُهدفت قاعدة عسكرية في مأرب: with no author before or behind it the verb is a passive, of what stands there."""
    if trigger.section != "target.verb" or trigger.hit.form != "past":
        return False
    if trigger.first and sentence.folds[trigger.first - 1] not in _OPENS:
        return False
    struck = trigger.last < len(sentence.folds) and sentence.folds[trigger.last] in _PASSIVE
    return struck and any(m.locative for m in place_mentions(analysis, sentence))


def _beside_munition(hits: SentenceHits, trigger: Trigger) -> bool:
    """أطلق الحزب عشرات الصواريخ: the weapon is the object; who fired it may stand between.

    What falls by an act (سقط شهيدان بقصف مدفعي) is no weapon.
    """
    reach = _FIRED if trigger.hit.entry.text.startswith(_FIRES) else 2
    falls = trigger.hit.entry.text.startswith("سقط")
    by = [h for h in (*hits.strikes, *hits.weapons) if falls and "ب" in h.prefix and h.first >= trigger.last]
    if trigger.hit.entry.text.startswith("أمطر"):
        reach = _FAR  # أمطر الحزب بلدة كذا بعشرات الصواريخ
    hits_by_drone = trigger.verb and trigger.hit.entry.text.startswith("أصاب")  # أصابت مسيرة مصفاة
    return any(
        (-3 <= weapon.first - trigger.last <= reach or 0 <= trigger.first - weapon.last <= 1)
        and weapon.entry.section not in _NO_MUNITION
        and not any(h.first <= weapon.first for h in by)
        and (not weapon.entry.get("bare") or (hits_by_drone and weapon.first == trigger.last and not weapon.prefix))
        for weapon in hits.weapons
    )


def _catches(sentence: Sentence, trigger: Trigger) -> bool:
    """ألقت الشرطة القبض على صانع قنابل: who catches somebody throws nothing at him."""
    thrown = trigger.hit.entry.text.startswith(("ألقى", "إلقاء"))
    return thrown and "القبض" in sentence.folds[trigger.last : trigger.last + _FIRED]


def _before_aircraft(sentence: Sentence, hits: SentenceHits, trigger: Trigger) -> bool:
    """أسقط طائرة: what flies is the object, or the subject of what falls.

    It is not in بقذيفة «ياسين 105», the name of the means, nor in دمرت الغارة التي شنتها مسيرات منزلا, who did it.
    """
    reach = _FAR if trigger.verb and trigger.weight >= _SURE else _NEAR
    return any(
        0 <= weapon.first - trigger.last <= reach
        and "ب" not in weapon.prefix
        and weapon.entry.section in _FLYING
        and sentence.folds[weapon.first - 1] not in DONE_BY
        and not any("ب" in h.prefix and 0 <= weapon.first - h.last <= 1 for h in hits.weapons)
        for weapon in hits.weapons
    )


def _is_outcome(sentence: Sentence, hits: SentenceHits, trigger: Trigger) -> bool:
    """دمرت الغارة طائرات في المطار، أدى القصف إلى تدمير طائرتين: what an act told of brought about is none of its own."""
    if not trigger.hit.entry.text.startswith(_DESTROYS):
        return False
    if trigger.verb:
        return any(h.first == trigger.last and h.entry.section.endswith(".noun") for h in hits.strikes)
    before = sentence.folds[trigger.first - 1] if trigger.first else ""
    return before in _BROUGHT_ABOUT and any(
        h.last < trigger.first and not h.entry.section.startswith(("interception", "killing")) for h in hits.strikes
    )


def _is_killing(sentence: Sentence, trigger: Trigger, roles: Roles) -> bool:
    """Tell whether the means or the armed author of a killing is told, which makes it a strike."""
    author = roles.attacker.role_class if roles.attacker is not None else None
    if trigger.hit.entry.text.startswith("قضى"):  # قضى على, not قضى العام
        behind = sentence.folds[trigger.last : trigger.last + 6]
        return "علي" in behind and author in _FIGHTERS
    return (trigger.told and trigger.mode != "other") or author is not None
