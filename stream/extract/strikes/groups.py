"""The acts that one sentence tells: its triggers, those that tell the same act together."""

from __future__ import annotations

from itertools import islice, pairwise
from typing import TYPE_CHECKING

from stream.extract.grammar import words
from stream.extract.headlines import other_news
from stream.extract.modality import modality_of
from stream.extract.no_act import is_no_act
from stream.extract.places.find import RANK, place_mentions
from stream.extract.roles.find import find_roles
from stream.extract.sentence_words import has_number, hurt_words
from stream.extract.strikes.customs import is_no_act_of_the_day
from stream.extract.strikes.earlier import is_answered, is_earlier
from stream.extract.strikes.needs import has_words, is_borne_out
from stream.extract.strikes.place import points_back
from stream.extract.strikes.trigger_words import triggers
from stream.extract.strikes.triggers import BOMBS, FIRE, Act, same_act
from stream.extract.strikes.turns import FALLEN_IN, are_each_of_own, contrasts, is_cause, is_other, is_yet_to_come
from stream.extract.times import times_in
from stream.lexicon.classes import word_class

if TYPE_CHECKING:
    from stream.extract.analysis import Analysis, Sentence
    from stream.extract.drafts import Roles
    from stream.extract.places.find import PlaceMention
    from stream.extract.strikes.triggers import SentenceHits, Trigger

MOST_TRIGGERS = 60
"""How many triggers of one sentence are read: a bound on the work, far above any sentence of the news."""
_OWN_PLACE = 14
"""How far behind an act its own place may stand."""
_HABIT = 10
"""How far from an act the words may stand that make it a habit."""
_FOILED_WITHIN = 9
_FOILED = words("أحبط أحبطت أحبطوا يحبط تحبط إحباط أفشل أفشلت يفشل تفشل إفشال")
_TRIED = words("محاولة محاولات محاولتي محاولتين مخطط مخططا مخططات زرع زراعة")
_WHILE = 3
"""How far before an act the words may stand that make it what goes on meanwhile."""
_MEANWHILE = words("مع ومع وسط ووسط ظل بسبب جراء رغم نتيجة")
_GOING_ON = word_class("act.going_on")
_AIMS = word_class("act.aimed")
_FOOTAGE = word_class("act.footage")
_DURING = words("اثناء خلال لدي عند")
_WHICH = words("الذي التي اللذين اللتين اللذان الذى التى")
_SIDES = frozenset(("security", "militant"))
_ENDING = word_class("act.ending")
_THOUSANDS = words("الاف الالاف")
_CONTRASTING = words("فيما بينما حين")
_FELL_WITHIN = 8
"""How far behind بينما the word stands that says that others fell."""
_OF_THE_DEAD = ("killing", "means")
"""Sections of words that say of who died by what: two of them tell two acts, each at a place of its own."""
_GUNFIRE = ("means.shooting", "shooting.noun", "shooting.verb", "fire.verb", "fire.noun")
_BLAST = ("انفج", "دوي", "دوى", "دوت")


def acts_of(analysis: Analysis, sentence: Sentence, hits: SentenceHits) -> list[list[Act]]:
    """Return the acts that a sentence tells, each as the triggers that tell it."""
    groups: list[list[Act]] = []
    for trigger in islice(triggers(sentence, hits), MOST_TRIGGERS):
        # In the order of what it costs to ask, since every answer is final: dates and roles are read for few words.
        if not has_words(sentence, hits, trigger) or _is_aim(sentence, trigger) or _is_habit(sentence, hits, trigger):
            continue
        if groups and _is_part(sentence, trigger, groups[-1][-1].trigger):
            continue
        status = modality_of(sentence, trigger.hit)
        if status is None or is_no_act(analysis, sentence, trigger) or _is_in_date(analysis, sentence, trigger):
            continue
        roles = find_roles(analysis, sentence, hits, trigger)
        if not is_borne_out(analysis, sentence, hits, trigger, roles):
            continue
        trigger.status = "planned" if status == "reported" and _is_foiled(sentence, trigger) else status
        caused = bool(groups) and is_cause(sentence, groups[-1][-1].trigger, trigger)
        anew = is_other(sentence, hits, trigger)
        joins = groups and not anew and (caused or _joins(sentence, groups[-1], trigger, roles))
        if joins and not (
            _is_elsewhere(analysis, sentence, groups[-1], trigger)
            or _is_of_other_day(analysis, sentence, groups[-1], trigger)
        ):
            groups[-1].append(Act(trigger, roles))
        else:
            groups.append([Act(trigger, roles)])
    if len(groups) <= 1:
        return groups
    groups = _with_killings(groups)
    # A weapon alone (بصاروخ) names an act only where no other word of the sentence does, but for who was killed by it.
    acts = [group for group in groups if any(act.trigger.hit.entry.get("pos") != "means" for act in group)]
    if all(act.trigger.section.startswith(_OF_THE_DEAD) for group in acts for act in group):
        return groups
    return acts or groups


def _is_foiled(sentence: Sentence, trigger: Trigger) -> bool:
    """أحبط الأمن محاولة تفجير سيارة: a bomb or a murder that was tried, or a mine that was laid, and foiled has not happened."""
    if trigger.mode not in BOMBS and not trigger.section.startswith("assassination"):
        return False
    before = [
        word.removeprefix("و") for word in sentence.folds[max(0, trigger.first - _FOILED_WITHIN) : trigger.first + 1]
    ]
    tried = next((k for k in range(len(before) - 1, -1, -1) if before[k].removeprefix("ل") in _TRIED), None)
    return tried is not None and any(word in _FOILED for word in before[:tried])


def _is_in_date(analysis: Analysis, sentence: Sentence, trigger: Trigger) -> bool:
    """فجر الأحد: the dawn is written like the verb."""
    times = times_in(analysis, sentence)
    return bool(times) and any(e.first <= trigger.first < e.last for e, _ in times)


def _joins(sentence: Sentence, group: list[Act], trigger: Trigger, roles: Roles) -> bool:
    """Tell whether a trigger tells the act that the triggers before it tell."""
    if is_earlier(sentence, trigger) or is_earlier(sentence, group[0].trigger) or _is_of_others(roles, group):
        return False
    if is_answered(sentence, group[0].trigger) or is_yet_to_come(group[0].trigger, trigger):
        return False
    if contrasts(sentence, group[-1].trigger.last, trigger) or _fell_elsewhere(sentence, group, trigger):
        return False
    if trigger.section.startswith("killing") and not trigger.told:
        return True  # who was killed in the act that the sentence names
    if trigger.mode == "explosion" and not trigger.told and trigger.hit.entry.text.startswith(_BLAST):
        return any(act.trigger.mode in FIRE or act.trigger.mode in BOMBS for act in group)  # غارات سمع دويها انفجارات
    return any(same_act(act.trigger.mode, trigger, told=act.trigger.told) for act in group)


def _fell_elsewhere(sentence: Sentence, group: list[Act], trigger: Trigger) -> bool:
    """Tell قتل جنود في هجوم للحركة، فيما قتل عشرون من عناصرها في غارة: who fell in an act that is new is of no act before."""
    if trigger.verb or trigger.section.startswith((*_OF_THE_DEAD, "echo")) or points_back(sentence, trigger):
        return False
    acts = [act.trigger.last for act in group if not act.trigger.section.startswith(_OF_THE_DEAD)]
    last = max(acts, default=trigger.first)
    if not (trigger.hit.prefix.startswith("ب") or sentence.folds[trigger.first - 1] in FALLEN_IN):
        return False
    turn = next((k for k in range(last, trigger.first) if sentence.folds[k] in _CONTRASTING), None)
    if turn is not None:
        return any(turn < hit.first <= turn + _FELL_WITHIN for hit in hurt_words(sentence))
    return are_each_of_own(sentence, group[0].trigger, trigger)


def _is_elsewhere(analysis: Analysis, sentence: Sentence, group: list[Act], trigger: Trigger) -> bool:
    """قصف منزل في خزاعة وقصف منزل في عبسان: acts of one kind, each with its own place behind it."""
    if trigger.section.startswith("killing") and not trigger.told:
        return False
    if trigger.section.startswith(_OF_THE_DEAD) and not all(
        act.trigger.section.startswith(_OF_THE_DEAD) for act in group
    ):
        return False
    if sentence.field == "title":
        return any(group[-1].trigger.last <= at <= trigger.first for at in other_news(sentence))
    if points_back(sentence, trigger) and not _is_described(sentence, trigger):
        return False
    least = RANK["admin1" if trigger.section.startswith(_OF_THE_DEAD) else "city"]  # طوباس is a governorate as well
    named = [
        m for m in place_mentions(analysis, sentence) if m.rank >= least and (m.locative or _is_struck(sentence, m))
    ]
    # كما قتل طفل في غارة: who was killed stands between the two.
    acts = [act.trigger for act in group if not act.trigger.section.startswith("killing")]
    last = max((act.last for act in acts), default=group[-1].trigger.last)
    before = [m for m in named if last <= m.first < trigger.first]
    behind = [m for m in named if trigger.last <= m.first < trigger.last + _OWN_PLACE]
    return bool(before and behind) and not any(m.listed for m in before[1:])


def _is_struck(sentence: Sentence, mention: PlaceMention) -> bool:
    """استهدفت مدينة بنش، قصفت قرية: the place is the object of a verb of striking."""
    return any(h.last == mention.first for h in sentence.by_lexicon.get("strikes", ()))


def _is_described(sentence: Sentence, trigger: Trigger) -> bool:
    """الانفجار الذي استهدف مسجدا في كابل: which act is meant has to be said, so that it need not be the last."""
    return not _WHICH.isdisjoint(sentence.folds[trigger.last : trigger.last + 2])


def _is_of_other_day(analysis: Analysis, sentence: Sentence, group: list[Act], trigger: Trigger) -> bool:
    """تفجيرات ضخمة في 19 آب، تلتها تفجيرات يوم 25 تشرين: acts of one kind, each with its own day behind it."""
    if trigger.section.startswith(("killing", "means")):
        return False
    days = [e for e, _ in times_in(analysis, sentence) if e.kind in ("date", "weekday", "month", "year")]
    before = [e for e in days if group[-1].trigger.last <= e.first < trigger.first]
    return bool(before) and any(0 <= e.first - trigger.last <= 1 for e in days)


def _with_killings(groups: list[list[Act]]) -> list[list[Act]]:
    """Let who was killed go with the act that the same sentence names behind it."""
    lone = [g for g in groups if all(act.trigger.section.startswith(("killing", "neutralising")) for act in g)]
    rest = [g for g in groups if g not in lone]
    if not rest:
        return groups
    kept = []
    for group in lone:
        if any(_is_of_others(act.roles, rest[0]) for act in group):
            kept.append(group)
        else:
            rest[0] = [*rest[0], *group]
    return [*rest, *kept]


def _is_part(sentence: Sentence, trigger: Trigger, head: Trigger) -> bool:
    """Tell whether a word only tells more of the act before it: اعتراض صاروخ أطلقه، تبادل لإطلاق النار أثناء مداهمة.

    Of acts named in one breath (قصف مدفعي وغارات) the first stands for all.
    """
    before = sentence.tokens[trigger.first - 1].fold if trigger.first else ""
    if trigger.hit.prefix.startswith("و") and trigger.first - head.last <= 1 and _is_act_noun(trigger):
        return _is_act_noun(head)
    if head.hit.entry.get("needs") == "crossfire":
        return trigger.section == "shooting.noun"
    if trigger.section == "ground.noun" and head.mode in ("clash", "shooting"):
        return before in _DURING
    if trigger.hit.entry.text.startswith("دمر") and trigger.hit.prefix == "و" and head.status != "planned":
        struck = head.mode in FIRE or head.section == "target.verb"  # غارات استهدفت المطار ودمرت طائرة
        return trigger.mode == "interception" and struck
    if trigger.section == "clash.noun" and head.section in _GUNFIRE and _is_unrest(sentence, trigger):
        return before in _DURING
    return trigger.section.startswith("launch") and head.mode == "interception"


def _is_unrest(sentence: Sentence, trigger: Trigger) -> bool:
    """أصيب ثلاثة بالرصاص خلال مواجهات: stones against rifles, unless the word says that both sides were armed."""
    behind = sentence.folds[trigger.last : trigger.last + 1]
    return trigger.hit.entry.text.startswith("مواجه") and behind != ["مسلحه"]


def _is_act_noun(trigger: Trigger) -> bool:
    return trigger.section.endswith(".noun") and not trigger.section.startswith(("killing", "echo", "neutralising"))


def _is_of_others(roles: Roles, group: list[Act]) -> bool:
    """قصفت الطائرات قرية بينما أعدم المسلحون مدنيين: what another side does is another act."""
    if roles.attacker is None or roles.attacker.role_class not in _SIDES:
        return False
    classes = {r.attacker.role_class for _, r in group if r.attacker is not None}
    classes &= _SIDES
    return bool(classes) and roles.attacker.role_class not in classes


def _is_aim(sentence: Sentence, trigger: Trigger) -> bool:
    """كانت تحاول استهداف المطار: what an act was for is no act."""
    if trigger.section in ("shooting.noun", "fire.noun"):  # وقف فوري لإطلاق النار
        return any(word.lstrip("بل") in _ENDING for word in sentence.folds[max(0, trigger.first - 3) : trigger.first])
    if trigger.section not in ("target.noun", "killing.noun"):
        return False
    before = sentence.tokens[trigger.first - 1].fold if trigger.first else ""
    return before in _AIMS or (trigger.hit.prefix.endswith("ل") and before not in _FOOTAGE)


def _is_habit(sentence: Sentence, hits: SentenceHits, trigger: Trigger) -> bool:
    """لا يستهدف مدنيين، آلاف الغارات، تشن هجمات بين الحين والآخر: what a side does or does not do at all is no act."""
    before = sentence.folds[trigger.first - 1].removeprefix("و") if trigger.first else ""
    if before in _THOUSANDS or (trigger.verb and before in ("لا", "لن")):
        return True
    if before == "من" and trigger.hit.form == "present":
        return True  # من يطلق النار علينا سيدفع الثمن: whoever does
    if hits.habits and any(-_HABIT <= h.first - trigger.first <= _HABIT for h in hits.habits):
        return True
    return is_no_act_of_the_day(sentence, hits, trigger) or _is_circumstance(sentence, trigger)


def _is_circumstance(sentence: Sentence, trigger: Trigger) -> bool:
    """في ظل تواصل المعارك: what goes on while the news happens, where the sentence counts nobody and nothing."""
    if trigger.verb or sentence.field == "title":
        return False
    before = sentence.folds[max(0, trigger.first - _WHILE) : trigger.first]
    if _GOING_ON.isdisjoint(before):
        return False
    goes_on = any(a in _MEANWHILE and b in _GOING_ON for a, b in pairwise(before))
    if not goes_on or has_number(sentence):
        return False
    return not hurt_words(sentence)
