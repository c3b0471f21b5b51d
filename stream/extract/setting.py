"""Words of violence that tell of none: in the title or the plot of a work, a match, a metaphor, a principle, an accident.

The same words stand in sport, markets, court and culture. What tells them apart stands beside them, by the sections of
`contexts.txt`; a word that is said of violence alone keeps a sentence real.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from stream.extract.grammar import WAGING, words
from stream.extract.modality import modality_of, trigger_word
from stream.extract.once import once
from stream.extract.places import place_mentions
from stream.extract.times import times_in
from stream.lexicon.classes import word_class

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from stream.extract.analysis import Analysis, Sentence
    from stream.extract.casualty_finding import Finding
    from stream.extract.strike_triggers import Trigger
    from stream.lexicon.matcher import Hit

_SPORT_SENTENCE = 2
"""How many words of sport make a sentence one of a match."""
_SPORT_ARTICLE = 7
REAL = ("hard", "force", "toll")
"""Sections of what is said of violence alone, of who fights and of the dead."""
_REAL_ARTICLE = 3
"""How many words said of violence alone keep an article real, whatever else it speaks of."""
_TITLE_WORDS = 10
_EVERY = word_class("figure.rate_unit")
"""طفل كل عشر دقائق: units of a rate."""
_FEW = 2
"""How many people a match may tell as hurt or killed in a manner of speaking."""
_FEW_HURT = 4
"""The same of players who are hurt: إصابة ثلاثة لاعبين."""
_SUBJECT_WITHIN = 3
_COUNTED = words("على عدد عشرات مئات قطيع قطعان رأس رؤوس من ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة عشرين")
_BEAST = 5
"""How far from the word for an act the animal stands that it was done to."""
_ABOUT = words("عن حول يتناول تتناول يوثق توثق يؤرخ تؤرخ")
_AGAINST = words("علي ضد تجاه نحو")
_DUE_TO = words("ناجم ناجما ناجمه ناتج ناتجا ناتجه نتج نجم سببه سببها بسبب نتيجه جراء")
_CAUSE = 5
"""How far before an accident stands what makes it the cause of another."""
_NEAR = words("قرب امام بجوار جوار عند قباله استهدف استهدفت يستهدف خارج داخل محيط بمحيط بالقرب")
_BODIES = words(
    "كتائب كتيبة لواء ألوية سرايا مؤسسة مستشفي مدرسه شارع ساحه ميدان دوار جسر مقبره جمعيه يوم عيد رابطه لجنه مسجد"
)
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


class Setting(NamedTuple):
    """What `contexts.txt` finds in one sentence: its hits by section, and whether it goes on with a plot."""

    hits: dict[str, list[Hit]]
    plot: bool
    sport: bool

    def of(self, section: str) -> Sequence[Hit]:
        """Return the hits of a section."""
        return self.hits.get(section, ())

    @property
    def real(self) -> bool:
        """Whether a word is said that is said of violence alone, of who fights or of the dead."""
        return any(section in self.hits for section in REAL)


def is_no_act(analysis: Analysis, sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether a trigger is used of something else than an act of violence."""
    setting = settings(analysis)[sentence.index]
    if _is_defused(sentence, setting, trigger) or _is_accident(analysis, sentence, setting, trigger):
        return True
    if _is_principle(analysis, sentence, setting, trigger):
        return True
    if not (setting.hits or setting.plot or setting.sport):
        return False
    if _is_made_up(analysis, sentence, setting, trigger) or _has_abstract_object(sentence, setting, trigger):
        return True
    if _is_of_animals(sentence, setting, trigger):
        return True
    unreal = setting.sport or _is_unarmed(sentence, setting, trigger)
    return unreal and not (setting.real or _names_force(sentence))


def _is_made_up(analysis: Analysis, sentence: Sentence, setting: Setting, trigger: Trigger) -> bool:
    """Tell what happens in a work or an exercise."""
    drill = "drill" in setting.hits and "toll" not in setting.hits
    return (
        setting.plot
        or drill
        or _in_title(analysis, sentence, setting, trigger.first)
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


def without_unreal(analysis: Analysis, findings: list[Finding]) -> list[Finding]:
    """Return the mentions of figures that are of real people: no plot, no title, no share of people, no metaphor."""
    kept = [found for found in findings if not _is_no_figure(analysis, found)]
    if len(kept) < len(findings):
        known = {id(found) for found in kept}
        for found in kept:
            if found.whole is not None and id(found.whole) not in known:
                found.whole = None
    return kept


@once
def settings(analysis: Analysis) -> list[Setting]:
    """Return the setting of each sentence of an article; read once an analysis."""
    found = [_by_section(sentence) for sentence in analysis.sentences]
    sport = [len({hit.first for hit in hits["sport"]}) if "sport" in hits else 0 for hits in found]
    of_sport = sum(sport) >= _SPORT_ARTICLE and _real_words(found) < _REAL_ARTICLE
    out: list[Setting] = []
    plot, section = False, -1
    for sentence, hits, count in zip(analysis.sentences, found, sport, strict=True):
        plot = "plot" in hits or (plot and sentence.section == section)
        section = sentence.section
        out.append(Setting(hits, plot, of_sport or count >= _SPORT_SENTENCE))
    return out


def _by_section(sentence: Sentence) -> dict[str, list[Hit]]:
    found: dict[str, list[Hit]] = {}
    for hit in sentence.by_lexicon.get("contexts", ()):
        found.setdefault(hit.entry.section, []).append(hit)
    return found


def _real_words(found: Sequence[Mapping[str, list[Hit]]]) -> int:
    """Return how many words of an article are said of violence alone."""
    return sum(len({hit.first for key in REAL for hit in hits.get(key, ())}) for hits in found)


def _in_title(analysis: Analysis, sentence: Sentence, setting: Setting, first: int) -> bool:
    """رواية «مقتل بائع الكتب»: what stands in quote marks behind the noun of a work."""
    works = setting.of("work")
    if not works:
        return False
    quote = analysis.quote_at(sentence.field, sentence.tokens[first].start)
    if quote is None:
        return False
    opens = next((i for i, token in enumerate(sentence.tokens) if token.start >= quote.start), len(sentence.tokens))
    inside = sum(quote.start <= token.start < quote.end for token in sentence.tokens)
    if inside > _TITLE_WORDS:
        return False
    return any(
        0 <= opens - work.last <= 2 and all(sentence.tokens[i].fold != ":" for i in range(work.last, opens))
        for work in works
    )


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
    return _is_refused(analysis, sentence, setting, trigger.first)


def _is_refused(analysis: Analysis, sentence: Sentence, setting: Setting, first: int) -> bool:
    refused = any(0 <= first - hit.last <= 1 for hit in setting.of("principle"))
    refused |= first > 0 and sentence.tokens[first - 1].norm == "إن"  # إن قتل الأطفال جريمة: no verb stands behind إن
    if not refused and not setting.of("universal"):
        return False
    named = any(mention.precision != "country" or mention.locative for mention in place_mentions(analysis, sentence))
    return not named and not times_in(analysis, sentence) and not setting.of("hard")


def _names_force(sentence: Sentence) -> bool:
    return any(hit.entry.section.startswith("name") for hit in sentence.of("armed"))


def _is_no_figure(analysis: Analysis, found: Finding) -> bool:
    sentence, group = found.sentence, found.group
    setting = settings(analysis)[sentence.index]
    made_up = setting.plot or bool(setting.of("mock")) or _in_title(analysis, sentence, setting, group.first)
    if made_up or _is_share(found) or _names_place(found):
        return True
    word = trigger_word(found)
    if word is not None and found.rule != "casualty.zero" and modality_of(sentence, word) in ("planned", None):
        return True
    if setting.real:
        return False
    if group.number is None and group.definite and _is_refused(analysis, sentence, setting, found.trigger[0]):
        return True
    if group.number is not None and group.number > (_FEW_HURT if found.kind == "injured" else _FEW):
        return False
    located = any(m.locative and m.precision != "country" for m in place_mentions(analysis, sentence))
    return (setting.sport and not (located and found.kind == "killed")) or _is_metaphor(found, setting)


def _names_place(found: Finding) -> bool:
    """مستشفى شهداء الأقصى، كتائب شهداء الأقصى: the dead in the name of a place or a body are no figure."""
    at, sentence = found.group.first, found.sentence
    if found.group.number is not None or at == 0 or sentence.tokens[at].fold[:1] in "بلو":
        return False
    if sentence.tokens[at - 1].fold.removeprefix("و").removeprefix("ب") in _BODIES:
        return True
    nouns = (h for h in sentence.of("place_nouns") if h.last == at and not h.entry.section.startswith("not"))
    return any(not noun.prefix.endswith(("ال", "لل")) for noun in nouns)


def _is_share(found: Finding) -> bool:
    """واحد من كل عشرة، رجل من كل أربعة: a share of people is no figure."""
    tokens, group = found.sentence.tokens, found.group
    around = [token.fold for token in tokens[max(0, group.first - 3) : group.end + 4]]
    for i, word in enumerate(around[:-1]):
        if word == "من" and (around[i + 1] == "كل" or around[i + 1 : i + 3] == ["بين", "كل"]):
            return True
    behind = around[len(around) - min(4, len(around)) :]
    every = any(word == "كل" and not _EVERY.isdisjoint(behind[i + 1 : i + 3]) for i, word in enumerate(behind))
    return every or any(word == "لكل" for word in around)


def _is_metaphor(found: Finding, setting: Setting) -> bool:
    """تقتل أحلام الفريق: a finite verb whose object nobody is."""
    verb = found.sentence.tokens[found.trigger[0]].fold.removeprefix("و")
    active = verb.startswith(("ي", "ت", "اغتال")) and found.rule.endswith("_verb")
    return active and any(hit.first in (found.group.first, found.trigger[1]) for hit in setting.of("abstract"))
