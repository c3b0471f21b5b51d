"""Rules of the verbs, verbal nouns and participles that govern the people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.casualty_before import antecedent, claim_before
from stream.extract.casualty_governed import arrested, flees, lawful, own_kin, person_named, someone
from stream.extract.casualty_missing import fate_unknown
from stream.extract.casualty_objects import active_verb, behind_actor, is_plural
from stream.extract.casualty_weak import LOST, is_split, keeps_no_more, lost_by_a_side, weakly_governed
from stream.extract.grammar import words
from stream.extract.phrases import is_verb

if TYPE_CHECKING:
    from stream.extract.analysis import Sentence
    from stream.extract.casualty_mentions import Mentions
    from stream.extract.count_group import Group
    from stream.lexicon.matcher import Hit

_BEFORE_NOUN = words(
    "في الي من عن علي بعد قبل جريمه جرائم عمليه عمليات حادث حادثه حوادث محاوله تهمه بتهمه اثر بين حول خلال او بهدف بغيه بقصد لاجل هدفه هدفها"
)
_HUNTED = ("مشتبه", "متهم", "مطلوب", "سجين", "مهاجم", "جان", "لص", "خاطف")
_AUTHOR = 8
"""Words between a verb and its preposition, over who does it."""
_MARKS = frozenset("،,؛:.")
_BODIES = ("جثث", "جثامين")
_DONE = frozenset(("تم", "تمت", "جري", "جرت"))
_PLURAL_ADJECTIVES = ("قتلى", "جرحى", "أسرى", "صرعى")


def triggers_of(sentence: Sentence) -> list[Hit]:
    """Return the triggers of a sentence, the longest at each token; قتل is a verb where nothing makes it a noun."""
    best: dict[int, list[Hit]] = {}
    for hit in sentence.of("casualties"):
        verb = hit.entry.section.startswith("verb.")
        if (verb and not hit.suffix) or hit.entry.section.startswith(("noun.event", "participle")):
            best.setdefault(hit.first, []).append(hit)
    out: list[Hit] = []
    for first, hits in best.items():  # in the order of the text, as the hits are
        if sentence.tokens[first].norm.removeprefix("و").removeprefix("ف") in _PLURAL_ADJECTIVES:
            continue
        told = _one_reading([hit for hit in hits if not _families(sentence, hit)])
        if not told:
            continue
        longest = max(h.last for h in told)
        sections: dict[str, Hit] = {}
        for hit in told:
            if hit.last == longest or hit.entry.section.startswith("verb.split"):
                sections.setdefault(hit.entry.section, hit)
        out += sections.values()
    return out


def _families(sentence: Sentence, hit: Hit) -> bool:
    """كرم المحافظ أسر الشهداء: the families of the dead, written like the verb of capturing."""
    if not hit.entry.text.startswith("أسر"):
        return False
    behind = (h for h in sentence.of("casualties") if h.first == hit.last and h.entry.section.startswith("noun.people"))
    return any(h.prefix == "ال" for h in behind)


def _one_reading(hits: list[Hit]) -> list[Hit]:
    """Read قتل as the noun behind a preposition or an article, else as the verb."""
    if not any(h.entry.section.startswith("verb.either") for h in hits):
        return hits
    noun = any(h.entry.section.startswith("noun") and h.prefix not in ("", "و", "ف") for h in hits)
    drop = "verb.either" if noun else "noun.event"
    return [h for h in hits if not h.entry.section.startswith(drop)]


def apply_verbs(mentions: Mentions) -> None:
    """Give the triggers of a sentence their people."""
    general = mentions.says("general")
    for hit in mentions.triggers:
        present = hit.form == "present" or hit.entry.text in ("يموت", "تموت", "يموتون")
        if present and (general or hit.prefix.endswith("ل")):
            continue  # يقتل المرض آلاف الأشخاص سنويا, ليقتل المباراة
        match hit.entry.section.split(".")[:2]:
            case ["noun", "event"]:
                verbal_noun(mentions, hit)
            case ["verb", "split"]:
                split_verb(mentions, hit)
            case ["verb", "subject"]:
                passive_verb(mentions, hit)
            case ["verb", "either"]:
                either_verb(mentions, hit)
            case ["verb", "object"]:
                active_verb(mentions, hit)
            case _ if not hit.prefix.endswith("ال") and (not hit.entry.get("still") or _goes_on_still(mentions)):
                claim_before(mentions, hit, hit.entry.get("kind"), "casualty.participle", agree=False)
            case _:
                pass


def _goes_on_still(mentions: Mentions) -> bool:
    """Tell لا يزال عدد من السكان تحت الأنقاض from other words under the rubble."""
    return any(mentions.counter.fold(i).endswith(("زال", "زالوا", "يزالون")) for i in range(len(mentions.tokens)))


def verbal_noun(mentions: Mentions, hit: Hit) -> None:
    """مقتل خمسة جنود, إصابة طفلين, اغتيال فلان."""
    if hit.suffix or hit.prefix.endswith("ال") or mentions.unreal(hit) or mentions.foreseen(hit.first):
        return
    if mentions.covers(hit.first):
        return  # 55 وفاة is a figure by itself
    if hit.entry.get("of"):
        _of_pronoun(mentions, hit)
        return
    kind, at = hit.entry.get("kind"), hit.last
    # مقتل وإصابة 20: one figure for both
    other = next((h for h in mentions.triggers if h.first == at and h.prefix == "و"), None)
    if other is not None and {kind, other.entry.get("kind")} == {"killed", "injured"}:
        kind, at = "killed_or_injured", other.last
    group = mentions.near(at, 3) or person_named(mentions, at) or someone(mentions, hit, at)
    if group is None or not mentions.people(group, kind, hit) or mentions.ill(hit, group):
        return
    moved = hit.entry.get("move") == "yes" and not flees(mentions, group.last)
    lost = kind == "missing" and keeps_no_more(mentions, group)
    if not (moved or lost or arrested(mentions, hit, group) or _behind_a_name(mentions, group, at)):
        _claim_of_noun(mentions, hit, group, kind)


def _behind_a_name(mentions: Mentions, group: Group, at: int) -> bool:
    """Tell ذكرى اغتيال الحريري تجمع المئات, where the people of a verb stand behind a name."""
    vague = group.counted and group.number is None
    return vague and group.first > at and mentions.counter.fold(at).startswith("ال")


def _claim_of_noun(mentions: Mentions, hit: Hit, group: Group, kind: str) -> None:
    if lawful(mentions, hit, group) or _idle(mentions, hit, group, kind):
        return
    apart = kind == "killed_or_injured" and group.shape == "plural" and group.number is None
    for one in ("killed", "injured") if apart else (kind,):  # مقتل وإصابة مدنيين: each without a figure
        mentions.claim(group, one, (hit.first, hit.last), "casualty.verbal_noun", 0.85 if group.number else 0.6)


def _of_pronoun(mentions: Mentions, hit: Hit) -> None:
    """ما أدى إلى مقتلهم: the people were named before."""
    kind = hit.entry.get("kind")
    if mentions.counter.fold(hit.last) == "اصابه":
        return  # استهدفوا الموقع وأصابته إصابة مباشرة
    group = antecedent(mentions, hit, hit.entry.get("of"))
    if group is not None and not (mentions.ailments and kind == "injured"):
        mentions.claim(group, kind, (hit.first, hit.last), "casualty.pronoun", 0.6)


def _idle(mentions: Mentions, hit: Hit, group: Group, kind: str) -> bool:
    """Tell a verbal noun that speaks of no figure: of a purpose, in general, or with another sense."""
    told = group.counted and group.qualifier != "unspecified"
    if hit.prefix.endswith("ل") and (group.number is None or hit.entry.text.endswith("قضاء على")):
        return True  # للقضاء على عناصر
    if group.definite and group.shape == "plural" and hit.entry.text == "قتل":
        return True  # قتل المدنيين
    if kind == "missing" and not group.counted and group.number is None:
        return True
    if hit.entry.text.startswith("البحث"):  # for gunmen and suspects is no search for missing people
        sought = group.head.entry.text if group.head is not None else ""
        return group.victim_class == "militant" or not group.counted or sought.startswith(_HUNTED)
    weak = hit.entry.get("weak") == "yes" and group.name is None
    done = mentions.counter.fold(hit.first - 1).removeprefix("و") in _DONE and group.number == 1  # تمت تصفية القيادي
    bodies = group.pronoun and group.number and hit.entry.text in _BODIES  # انتشال جثث 14 منهم
    if done or bodies or (hit.entry.text == "مصير" and fate_unknown(mentions, group.last)):
        return False
    return weak and (group.head is None or not (told or group.number == 1) or (group.definite and not group.counted))


def passive_verb(mentions: Mentions, hit: Hit) -> None:
    """أصيب عشرة, استشهد جندي; the people may stand before: الجنديان استشهدا."""
    if mentions.negated(hit):
        return
    particle = hit.entry.text.startswith("فقد/") and is_verb(mentions.counter.fold(hit.last))
    if particle or is_split(mentions, hit) or _did_away_with(mentions, hit):
        return  # فقد تعرض جنديان, فقد ثلاثة عمال حياتهم
    kind = _with_verb_before(mentions, hit)
    weak = hit.entry.get("weak") == "yes"
    group = None if is_plural(mentions, hit) else mentions.near(hit.last, 9) or person_named(mentions, hit.last)
    if group is not None and hit.entry.text.startswith(LOST) and group.head and group.head.entry.get("collective"):
        group = behind_actor(mentions, group)  # فقدت القوات الحكومية 20 عنصرا
    if group is not None and mentions.people(group, kind, hit):
        if hit.entry.get("move") == "yes" and not flees(mentions, group.first):
            return
        idle = (weak and not weakly_governed(mentions, hit, group)) or mentions.ill(hit, group)
        if idle or (kind == "missing" and keeps_no_more(mentions, group)):
            return
        if hit.entry.text.startswith(LOST) and (own_kin(mentions, group) or lost_by_a_side(mentions, hit, group)):
            kind = "killed"
        confidence = 0.85 if group.number else 0.65
        mentions.claim(group, kind, (hit.first, hit.last), "casualty.passive_verb", confidence)
    elif not weak or is_plural(mentions, hit):
        claim_before(mentions, hit, kind, "casualty.subject_first")


def _did_away_with(mentions: Mentions, hit: Hit) -> bool:
    """Claim قضت قوات الأمن التونسية على ثلاثة إرهابيين, where the author stands between the verb and على."""
    if hit.entry.text != "قضى/يقضي":
        return False
    at = next((i for i in range(hit.last, hit.last + _AUTHOR) if mentions.counter.fold(i) == "علي"), None)
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
        and not mentions.counter.fold(h.first).endswith("ت")  # امرأة قتلت has its subject
        and {h.entry.get("kind"), kind} == {"killed", "injured"}
        for h in mentions.triggers
    )
    return "killed_or_injured" if both else kind


def either_verb(mentions: Mentions, hit: Hit) -> None:
    """قتل خمسة جنود, قتل الجنود خمسة مسلحين, قتل مسلح امرأة."""
    if mentions.negated(hit):
        return
    kind = hit.entry.get("kind")
    fold = mentions.tokens[hit.first].fold
    if fold == "قتل" and mentions.counter.fold(hit.first - 1) in _BEFORE_NOUN:
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
    victim = behind_actor(mentions, group)
    if victim is not None:
        group, rule = victim, "casualty.active_verb"
    if mentions.people(group, kind, hit) and not lawful(mentions, hit, group):
        mentions.claim(group, kind, (hit.first, hit.last), rule, 0.85 if group.number else 0.6)


def split_verb(mentions: Mentions, hit: Hit) -> None:
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
