"""Figures that are of nobody: in the title or the plot of a work, a share of people, a metaphor, the name of a place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.casualties.sense import is_none_but
from stream.extract.grammar import words
from stream.extract.modality import modality_of, trigger_word
from stream.extract.places.find import place_mentions
from stream.extract.setting import in_title, is_refused, settings
from stream.lexicon.classes import word_class

if TYPE_CHECKING:
    from stream.extract.analysis import Analysis, Sentence
    from stream.extract.casualties.finding import Finding
    from stream.extract.setting import Setting

_EVERY = word_class("figure.rate_unit")
"""طفل كل عشر دقائق: units of a rate."""
_FEW = 2
"""How many people a match may tell as hurt or killed in a manner of speaking."""
_FEW_HURT = 4
"""The same of players who are hurt: إصابة ثلاثة لاعبين."""
_BODIES = words(
    "كتائب كتيبة لواء ألوية سرايا مؤسسة مستشفي مدرسه شارع ساحه ميدان دوار جسر مقبره جمعيه يوم عيد رابطه لجنه مسجد"
)


def without_unreal(analysis: Analysis, findings: list[Finding]) -> list[Finding]:
    """Return the mentions of figures that are of real people: no plot, no title, no share of people, no metaphor.

    What a sentence counts within an unreal figure is unreal too: هدد بإعدام عشرة رهائن بينهم طبيب.
    """
    kept = [found for found in findings if not _is_no_figure(analysis, found)]
    if len(kept) == len(findings):
        return kept
    known = {id(found) for found in kept}
    real = []
    for found in kept:
        if found.whole is not None and id(found.whole) not in known:
            if found.whole.sentence is found.sentence and found.rule.startswith("casualty.part"):
                continue
            found.whole = None
        real.append(found)
    return real


def _is_no_figure(analysis: Analysis, found: Finding) -> bool:
    sentence, group = found.sentence, found.group
    setting = settings(analysis)[sentence.index]
    made_up = setting.plot or bool(setting.of("mock")) or in_title(analysis, sentence, setting, group.first)
    if made_up or _is_share(found) or _names_place(found):
        return True
    word = trigger_word(found)
    if word is not None and found.rule != "casualty.zero" and modality_of(sentence, word) in ("planned", None):
        return not is_none_but(sentence, word.last, group.first)
    if setting.real:
        return False
    if group.number is None and group.definite and is_refused(analysis, sentence, setting, found.trigger[0]):
        return True
    if group.number is not None and group.number > (_FEW_HURT if found.kind == "injured" else _FEW):
        return False
    played = setting.sport and not (found.kind == "killed" and _is_located(analysis, sentence))
    return played or _is_metaphor(found, setting)


def _is_located(analysis: Analysis, sentence: Sentence) -> bool:
    return any(m.locative and m.precision != "country" for m in place_mentions(analysis, sentence))


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
    group = found.group
    around = found.sentence.folds[max(0, group.first - 3) : group.end + 4]
    if "كل" not in around:  # nearly always
        return "لكل" in around
    for i, word in enumerate(around[:-1]):
        if word == "من" and (around[i + 1] == "كل" or around[i + 1 : i + 3] == ["بين", "كل"]):
            return True
    behind = around[len(around) - min(4, len(around)) :]
    every = any(word == "كل" and not _EVERY.isdisjoint(behind[i + 1 : i + 3]) for i, word in enumerate(behind))
    return every or "لكل" in around


def _is_metaphor(found: Finding, setting: Setting) -> bool:
    """تقتل أحلام الفريق: a finite verb whose object nobody is."""
    verb = found.sentence.tokens[found.trigger[0]].fold.removeprefix("و")
    active = verb.startswith(("ي", "ت", "اغتال")) and found.rule.endswith("_verb")
    return active and any(hit.first in (found.group.first, found.trigger[1]) for hit in setting.of("abstract"))
