"""Words of violence that tell of no act: in the title or the plot of a work, a match, a metaphor, a principle, an accident."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.grammar import WAGING, words
from stream.extract.sentence_words import hurt_words
from stream.extract.setting import in_title, is_refused, settings
from stream.extract.times import times_in

if TYPE_CHECKING:
    from stream.extract.analysis import Analysis, Sentence
    from stream.extract.setting import Setting
    from stream.extract.strikes.triggers import Trigger
    from stream.lexicon.matcher import Hit

_SUBJECT_WITHIN = 3
_COUNTED = words("على عدد عشرات مئات قطيع قطعان رأس رؤوس من ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة عشرين")
_BEAST = 5
"""How far from the word for an act the animal stands that it was done to."""
_ABOUT = words("عن حول يتناول تتناول يوثق توثق يؤرخ تؤرخ")
_AGAINST = words("علي ضد تجاه نحو")
_SEA = words("البحر بحر المحيط")
_TOWARDS = words("باتجاه نحو صوب")
_TO_SEA = 12
"""How far behind its launch it is told where a missile went."""
_FELL = ("سقط", "يسقط", "تسقط", "هبط")
_FELL_WITHIN = 6
"""How far behind its fall the sea stands."""
_AT_SEA = _SEA | words("البحار المياه مياه")
_TRIED = ("باليستي", "بالستي", "عابر", "فرط", "كروز")
"""Missiles that states try: those fired from a strip of land at a town are called otherwise."""
_DEBRIS = words("شظايا شظية حطام بقايا أجزاء")
_DEBRIS_WITHIN = 2
_DUE_TO = words("ناجم ناجما ناجمه ناتج ناتجا ناتجه نتج نجم سببه سببها بسبب نتيجه جراء")
_CAUSE = 5
"""How far before an accident stands what makes it the cause of another."""
_NEAR = words("قرب امام بجوار جوار عند قباله استهدف استهدفت يستهدف خارج داخل محيط بمحيط بالقرب")
# Triggers that take a person as their object, so that a noun behind them is who was hit.
_WAGED_WITHIN = 6
_TAKES_PERSON = ("target", "killing", "assassination", "stabbing", "echo")
_PRINCIPLED = (
    "attack.noun",
    "outrage.noun",
    "target.noun",
    "killing.noun",
    "shelling.noun",
    "strike.noun",
    "assassination.noun",
)


def is_no_act(analysis: Analysis, sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether a trigger is used of something else than an act of violence."""
    setting = settings(analysis)[sentence.index]
    if _is_defused(sentence, setting, trigger) or _is_accident(analysis, sentence, setting, trigger):
        return True
    if _is_principle(analysis, sentence, setting, trigger) or _is_of_no_aim(analysis, sentence, trigger):
        return True
    if not (setting.hits or setting.plot or setting.sport):
        return False
    if _is_made_up(analysis, sentence, setting, trigger) or _has_abstract_object(sentence, setting, trigger):
        return True
    if _is_of_animals(sentence, setting, trigger):
        return True
    unreal = setting.sport or _is_unarmed(sentence, setting, trigger)
    return unreal and not (setting.real or _names_force(sentence))


def _is_test(sentence: Sentence, trigger: Trigger) -> bool:
    """أطلقت صاروخا باليستيا باتجاه البحر: a missile is tried where nothing lies that could be hit."""
    hurt = (hit.entry for hit in hurt_words(sentence))
    if any(not (entry.get("weak") or entry.get("close")) for entry in hurt):  # سقط, of people as well as of missiles
        return False
    folds = sentence.folds
    seaward = any(
        folds[k] in _SEA and folds[k - 1] in _TOWARDS
        for k in range(trigger.last + 1, min(len(folds), trigger.last + _TO_SEA))
    )
    seaward = seaward or _falls_at_sea(sentence, trigger)
    return seaward and all(hit.entry.section != "struck" for hit in sentence.of("contexts"))


def _falls_at_sea(sentence: Sentence, trigger: Trigger) -> bool:
    """أطلقت صاروخين باليستيين سقطا في بحر اليابان: of such a missile it is told where it fell, since nothing was there."""
    near = sentence.folds[trigger.first : trigger.last + _TO_SEA + _TO_SEA]
    fell = next((k for k, word in enumerate(near) if word.removeprefix("و").startswith(_FELL)), None)
    if fell is None:
        return False
    where = near[fell : fell + _FELL_WITHIN]
    tried = any(word.startswith(_TRIED) for word in sentence.folds)
    return "الاقتصاديه" in where or (tried and not _AT_SEA.isdisjoint(where))


def _is_of_no_aim(analysis: Analysis, sentence: Sentence, trigger: Trigger) -> bool:
    """Tell a missile that is tried and what is left of one from those fired at somebody."""
    launched = trigger.section.startswith("launch")
    return launched and (_is_test(sentence, trigger) or _is_debris(analysis, sentence, trigger))


def _is_debris(analysis: Analysis, sentence: Sentence, trigger: Trigger) -> bool:
    """أدى سقوط شظايا الصاروخ إلى إصابة ثلاثة: what is left of what was shot down falls without anybody's aim."""
    if not trigger.hit.entry.text.startswith(("سقط", "سقوط")):
        return False
    if _DEBRIS.isdisjoint(sentence.folds[trigger.last : trigger.last + _DEBRIS_WITHIN]):
        return False
    told = (hit for one in analysis.sentences for hit in one.by_lexicon.get("strikes", ()))
    return any(hit.entry.section.startswith("interception") for hit in told)


def _is_made_up(analysis: Analysis, sentence: Sentence, setting: Setting, trigger: Trigger) -> bool:
    """Tell what happens in a work or an exercise."""
    drill = "drill" in setting.hits and "toll" not in setting.hits
    return (
        setting.plot
        or drill
        or in_title(analysis, sentence, setting, trigger.first)
        or _is_subject(analysis, sentence, setting, trigger.first)
    )


def _is_subject(analysis: Analysis, sentence: Sentence, setting: Setting, first: int) -> bool:
    """وثائقي عن تفجير السفارة: what a work, a museum or a lecture is about, with no date and no dead told of it."""
    if "work" not in setting.hits or "toll" in setting.hits:
        return False
    for work in setting.of("work"):
        behind = [token.fold for token in sentence.tokens[work.last : work.last + _SUBJECT_WITHIN]]
        about = next((i for i, word in enumerate(behind) if word in _ABOUT), None)
        if about is not None and 0 < first - (work.last + about) <= _SUBJECT_WITHIN:
            return not times_in(analysis, sentence)
    return False


def _is_accident(analysis: Analysis, sentence: Sentence, setting: Setting, trigger: Trigger) -> bool:
    """انفجار أسطوانة غاز: what explodes without anyone's doing, and الانفجار of an article that tells of one."""
    if trigger.mode != "explosion" or trigger.told:
        return False
    if not trigger.hit.entry.text.startswith("انفج") or setting.of("hard") or _has_bomb(sentence):
        return False
    if _beside_accident(sentence, setting, trigger.last) or _is_laid_to_accident(analysis, sentence):
        return True
    if not trigger.hit.prefix.endswith(("ال", "لل")):
        return False
    for earlier, other in zip(analysis.sentences[: sentence.index + 1], settings(analysis), strict=False):
        if other.of("accident") and not other.of("hard") and not _has_bomb(earlier):
            for i, token in enumerate(earlier.tokens):
                if "انفجار" in token.fold and _beside_accident(earlier, other, i + 1):
                    return True
    return False


def _is_laid_to_accident(analysis: Analysis, sentence: Sentence) -> bool:
    """هز انفجار المدينة، وتبين أنه ناجم عن تسرب للغاز: the cause may stand in the next sentence."""
    for told in analysis.sentences[sentence.index : sentence.index + 2]:
        setting = settings(analysis)[told.index]
        for hit in setting.of("accident"):
            before = told.folds[max(0, hit.first - _CAUSE) : hit.first]
            if not (setting.of("hard") or _has_bomb(told)) and any(word in _DUE_TO for word in before):
                return True
    return False


def _beside_accident(sentence: Sentence, setting: Setting, last: int) -> bool:
    for hit in setting.of("accident"):
        if 0 <= hit.first - last <= 3:
            between = {token.fold for token in sentence.tokens[last : hit.first]}
            if not between & _NEAR:
                return True
    return False


def _has_bomb(sentence: Sentence) -> bool:
    return any(hit.entry.get("class") not in ("", "chemical") for hit in sentence.of("weapons")) or any(
        hit.entry.section.startswith("claim") for hit in sentence.of("armed")
    )


def _is_defused(sentence: Sentence, setting: Setting, trigger: Trigger) -> bool:
    """فككت القوة عبوة ناسفة قبل انفجارها: a bomb that was found and did not go off."""
    if trigger.section.startswith(("explosion", "ied", "suicide")):
        return trigger.first > 0 and sentence.folds[trigger.first - 1] == "قبل"
    return trigger.section.startswith("means") and any(0 <= trigger.first - h.last <= 3 for h in setting.of("defused"))


def _has_abstract_object(sentence: Sentence, setting: Setting, trigger: Trigger) -> bool:
    """هجوم على العملة، انفجار الأسعار، طعن في الحكم: the object is none that can be struck."""
    for hit in setting.of("abstract"):
        gap = hit.first - trigger.last
        if not 0 <= gap <= 5:
            continue
        before = sentence.tokens[hit.first - 1].fold
        attacked = before in _AGAINST or (before == "في" and trigger.section.startswith("stabbing"))
        attacked |= "ب" in hit.prefix and trigger.section.startswith("stabbing")
        if (
            gap == 0
            or attacked
            or (
                trigger.verb
                and gap == 1
                and sentence.tokens[hit.first - 1].kind == "word"
                and before not in ("في", "من", "عن", "قرب", "الي", "بعد", "قبل", "مع")
            )
        ):
            return True
    return False


def _is_unarmed(sentence: Sentence, setting: Setting, trigger: Trigger) -> bool:
    """هجوم المضاربين، فجر النائب قنبلة، شن الوزير هجوما: who does it has no arms."""
    if "unarmed" not in setting.hits or trigger.section.startswith(_TAKES_PERSON):
        return False
    if any(hit.entry.get("kind") for hit in sentence.of("casualties")):
        return False
    for hit in setting.of("unarmed"):
        gap = hit.first - trigger.last
        if gap == 0 or (trigger.verb and hit.last == trigger.first):
            return True
        if hit.last <= trigger.first <= hit.last + _WAGED_WITHIN and sentence.tokens[hit.first - 1].fold in WAGING:
            return True
        if trigger.mode == "clash" and 1 <= gap <= 3 and sentence.tokens[hit.first - 1].fold == "بين":
            return True
    return False


def _is_of_animals(sentence: Sentence, setting: Setting, trigger: Trigger) -> bool:
    """ذبح عشرين خروفا، قتل خمسة كلاب بالرصاص: what is slaughtered or shot is no person; قتل راعي أغنام is one."""
    if trigger.mode not in ("shooting", "stabbing") and not trigger.section.startswith("killing"):
        return False
    near = range(trigger.first - _BEAST, trigger.last + _BEAST)
    return any(hit.first in near and _is_object(sentence, hit) for hit in setting.of("animal"))


def _is_object(sentence: Sentence, hit: Hit) -> bool:
    """Tell whether an animal stands behind a verb, a number or على rather than behind the noun that it describes."""
    if hit.first == 0 or hit.prefix.lstrip("وف") not in ("", "ال"):
        return False
    before = sentence.tokens[hit.first - 1]
    acts = (h.last for h in (*sentence.of("strikes"), *sentence.of("casualties")))
    return before.kind == "number" or before.fold in _COUNTED or hit.first in acts


def _is_principle(analysis: Analysis, sentence: Sentence, setting: Setting, trigger: Trigger) -> bool:
    """رفض استهداف المدنيين أيا كان: a verbal noun of what is refused or forbidden, with nothing told of any act."""
    if trigger.verb or trigger.section not in _PRINCIPLED or trigger.told:
        return False
    if any(hit.entry.get("kind") for hit in sentence.of("casualties") if hit.first != trigger.first):
        return False
    return is_refused(analysis, sentence, setting, trigger.first)


def _names_force(sentence: Sentence) -> bool:
    return any(hit.entry.section.startswith("name") for hit in sentence.of("armed"))
