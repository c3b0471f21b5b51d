"""Whether what an act is done to flies: what air defences repel or shoot down, and what is destroyed on the ground."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.strikes.means import is_kept, is_on_the_ground
from stream.lexicon.classes import word_class

if TYPE_CHECKING:
    from stream.extract.analysis import Sentence
    from stream.extract.strikes.triggers import SentenceHits
    from stream.lexicon.matcher import Hit

REPELLING = word_class("act.repelling")
"""What is done against an attack that was made."""
_DEFENCES = tuple(sorted(word_class("weapon.defences")))
_FLYING = frozenset(("drone", "missile", "aircraft"))
REPELLED_WITHIN = 8
"""Words between what is repelled and the verb or the defences."""
FOE_WITHIN = 4
"""Words between an act and what it is done to."""


def is_shot_down(sentence: Sentence, hit: Hit) -> bool:
    """تصدت الدفاعات الجوية لهجوم بالمسيرات: what air defences repel is what flies."""
    if hit.prefix.endswith("ال"):
        return False  # تصدت لصواريخ العدوان
    before = sentence.folds[max(0, hit.first - REPELLED_WITHIN) : hit.first]
    repelled = any(word.lstrip("وي") in REPELLING or word.lstrip("وي").startswith(("تصد", "تتصد")) for word in before)
    return repelled and any(word.removeprefix("و").startswith(_DEFENCES) for word in before)


def destroys_depots(sentence: Sentence, hits: SentenceHits, hit: Hit) -> bool:
    """دمرت المقاتلات منصات صواريخ: they were on the ground, and no defence shot them down."""
    flying = [h for h in hits.weapons if h.entry.get("class") in _FLYING and 0 <= h.first - hit.last <= REPELLED_WITHIN]
    return any(is_kept(sentence, h) or is_on_the_ground(sentence, h) for h in flying)


def destroys_first(sentence: Sentence, hits: SentenceHits, hit: Hit) -> bool:
    """دمر الأسطول زورقا وطائرة مسيرة: what is named first tells what the act was."""
    if not hit.entry.text.startswith(("دمر", "تدمير")):
        return False
    near = range(hit.last, hit.last + FOE_WITHIN)
    struck = [h.first for h in sentence.of("contexts") if h.entry.section == "struck" and h.first in near]
    flying = [h.first for h in hits.weapons if h.entry.get("class") in _FLYING and h.first >= hit.last]
    return bool(struck and flying) and struck[0] < flying[0]


def with_aircraft(sentence: Sentence, hits: SentenceHits, hit: Hit) -> bool:
    """الاشتباك مع ثلاث طائرات مسيرة: a fight with what flies is an interception."""
    flying = (h.first for h in hits.weapons if h.entry.get("class") in _FLYING)
    return any(0 < first - hit.last <= FOE_WITHIN and sentence.tokens[hit.last].fold == "مع" for first in flying)
