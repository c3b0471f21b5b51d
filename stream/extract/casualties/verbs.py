"""Verbs and participles that govern the people: أصيب عشرة, قتل الجنود خمسة مسلحين, لقي ثلاثة مصرعهم."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.casualties.before import claim_before
from stream.extract.casualties.governed import flees, lawful, own_kin, person_named, tells_flight
from stream.extract.casualties.objects import active_verb, behind_actor, is_plural, struck_by_force
from stream.extract.casualties.verbal_nouns import verbal_noun
from stream.extract.casualties.weak import LOST, is_split, keeps_no_more, lost_by_a_side, weakly_governed
from stream.extract.grammar import THAT
from stream.extract.phrases import is_verb
from stream.lexicon.classes import word_class

if TYPE_CHECKING:
    from stream.extract.casualties.mentions import Mentions
    from stream.lexicon.matcher import Hit

_BEFORE_NOUN = word_class("verb.noun_before")
_AUTHOR = 8
"""Words between a verb and its preposition, over who does it."""
_MARKS = frozenset("،,؛:.")


def apply_verbs(mentions: Mentions) -> None:
    """Give the triggers of a sentence their people."""
    general = "general" in mentions.said
    for hit in mentions.triggers:
        present = hit.form == "present" or hit.entry.text in ("يموت", "تموت", "يموتون")
        if present and (general or hit.prefix.endswith("ل")):
            continue  # يقتل المرض آلاف الأشخاص سنويا, ليقتل المباراة
        match hit.entry.section.split(".")[:2]:
            case ["noun", "event"]:
                verbal_noun(mentions, hit)
            case ["verb", "split"]:
                _split_verb(mentions, hit)
            case ["verb", "subject"]:
                _passive_verb(mentions, hit)
            case ["verb", "either"]:
                _either_verb(mentions, hit)
            case ["verb", "object"]:
                active_verb(mentions, hit)
            case _ if not hit.prefix.endswith("ال") and (not hit.entry.get("still") or _goes_on_still(mentions)):
                claim_before(mentions, hit, hit.entry.get("kind"), "casualty.participle", agree=False)
            case _:
                pass


def _goes_on_still(mentions: Mentions) -> bool:
    """Tell لا يزال عدد من السكان تحت الأنقاض from other words under the rubble."""
    return any(mentions.fold(i).endswith(("زال", "زالوا", "يزالون")) for i in range(len(mentions.tokens)))


def _passive_verb(mentions: Mentions, hit: Hit) -> None:
    """أصيب عشرة, استشهد جندي; the people may stand before: الجنديان استشهدا."""
    if mentions.negated(hit):
        return
    particle = hit.entry.text.startswith("فقد/") and is_verb(mentions.fold(hit.last))
    if particle or is_split(mentions, hit) or _did_away_with(mentions, hit):
        return  # فقد تعرض جنديان, فقد ثلاثة عمال حياتهم
    weak, moved, plural = hit.entry.get("weak") == "yes", hit.entry.get("move") == "yes", is_plural(mentions, hit)
    if weak and moved and not plural and not tells_flight(mentions):
        return  # عبر, across, is written like it
    kind = _with_verb_before(mentions, hit)
    group = None if plural else mentions.near(hit.last, 9) or person_named(mentions, hit.last)
    if group is not None and hit.entry.text.startswith(LOST) and group.head and group.head.entry.get("collective"):
        group = behind_actor(mentions, group)  # فقدت القوات الحكومية 20 عنصرا
    if group is not None and mentions.people(group, kind, hit):
        if moved and not flees(mentions, group.first):
            return
        idle = (weak and not weakly_governed(mentions, hit, group)) or mentions.ill(hit, group)
        if idle or (kind == "missing" and keeps_no_more(mentions, group)):
            return
        if hit.entry.text.startswith(LOST) and (own_kin(mentions, group) or lost_by_a_side(mentions, hit, group)):
            kind = "killed"
        confidence = 0.85 if group.number else 0.65
        mentions.claim(group, kind, (hit.first, hit.last), "casualty.passive_verb", confidence)
    elif not weak or plural:
        claim_before(mentions, hit, kind, "casualty.subject_first")


def _did_away_with(mentions: Mentions, hit: Hit) -> bool:
    """Claim قضت قوات الأمن التونسية على ثلاثة إرهابيين, where the author stands between the verb and على."""
    if hit.entry.text != "قضى/يقضي":
        return False
    at = next((i for i in range(hit.last, hit.last + _AUTHOR) if mentions.fold(i) == "علي"), None)
    if at is None or not any(hit.last <= h.first < at for h in mentions.sentence.of("armed")):
        return False  # قضت المحكمة على ثلاثة متهمين بالسجن
    group = mentions.by_first.get(at + 1)
    if group is None or not mentions.free(group) or group.kind is not None or not mentions.people(group, "killed", hit):
        return False
    mentions.claim(group, "killed", (hit.first, hit.last), "casualty.active_verb", 0.8 if group.number else 0.6)
    return True


def _with_verb_before(mentions: Mentions, hit: Hit) -> str:
    """Return the kind that a verb tells of with one right before it: قتل وجرح أكثر من خمسين."""
    kind = hit.entry.get("kind")
    served = {f.trigger[0] for f in mentions.findings}
    both = any(
        h.last == hit.first
        and h.first not in served
        and not is_plural(mentions, h)  # أربعة قتلوا وأصيب آخرون
        and not mentions.fold(h.first).endswith("ت")  # امرأة قتلت has its subject
        and mentions.fold(h.first - 2) not in THAT  # إن مدنيا قتل وأصيب أربعة آخرون, too
        and {h.entry.get("kind"), kind} == {"killed", "injured"}
        for h in mentions.triggers
    )
    return "killed_or_injured" if both else kind


def _either_verb(mentions: Mentions, hit: Hit) -> None:
    """قتل خمسة جنود, قتل الجنود خمسة مسلحين, قتل مسلح امرأة."""
    if mentions.negated(hit):
        return
    kind = hit.entry.get("kind")
    if mentions.fold(hit.first - 1) in _BEFORE_NOUN and _is_noun_too(mentions, hit):
        verbal_noun(mentions, hit)
        return
    if is_plural(mentions, hit):
        group = mentions.near(hit.last, 4)
        if group is not None and any(token.norm in _MARKS for token in mentions.tokens[hit.last : group.first]):
            group = None  # إن 18 شخصا قتلوا، متحدثا عن
        if group is not None and not lawful(mentions, hit, group) and mentions.people(group, kind, hit):
            mentions.claim(group, kind, (hit.first, hit.last), "casualty.active_verb", 0.75)
        else:
            claim_before(mentions, hit, kind, "casualty.subject_first")
        return
    kind = _with_verb_before(mentions, hit)
    group = mentions.near(hit.last, 10) or person_named(mentions, hit.last)
    if group is None:
        if hit.form != "present":  # the subject of يقتل is who kills
            claim_before(mentions, hit, kind, "casualty.subject_first")
        return
    rule = "casualty.passive_verb"
    victim = struck_by_force(mentions, group) or behind_actor(mentions, group)
    if victim is not None:
        group, rule = victim, "casualty.active_verb"
    if mentions.people(group, kind, hit) and not lawful(mentions, hit, group):
        mentions.claim(group, kind, (hit.first, hit.last), rule, 0.85 if group.number else 0.6)


def _is_noun_too(mentions: Mentions, hit: Hit) -> bool:
    """Tell a verb that is written like its verbal noun: عمليات خطف, بعد قتل."""
    nouns = (h for h in mentions.sentence.of("casualties") if h.entry.section.startswith("noun.event"))
    return any((h.first, h.last) == (hit.first, hit.last) for h in nouns)


def _split_verb(mentions: Mentions, hit: Hit) -> None:
    """لقي ثلاثة جنود مصرعهم: the people stand between the verb and its object, or before both."""
    if mentions.negated(hit):
        return
    kind, close = hit.entry.get("kind"), mentions.close_of(hit)
    if close is None:
        return
    span = (hit.first, hit.last)
    for group in mentions.counter.groups:
        if hit.last <= group.first <= close and not mentions.free(group):
            return  # سقط 175 شهيدا is told by its noun
        if hit.last <= group.first < close and group.kind is None:
            if group.first > hit.last and hit.entry.text.startswith("وقع"):
                return  # وقع انفجار أمام منزل الأسير
            if mentions.people(group, kind, hit):
                mentions.claim(group, kind, span, "casualty.split_verb", 0.85)
            return
    named = person_named(mentions, hit.last)
    after = named or mentions.near(close + 1, 3)
    if after is not None and after.number and mentions.people(after, kind):
        mentions.claim(after, kind, span, "casualty.split_verb", 0.8)
    else:
        claim_before(mentions, hit, kind, "casualty.split_verb")
