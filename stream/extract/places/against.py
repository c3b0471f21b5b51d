"""What says of a place that nothing happened there: whose government speaks, where something came from, a part, outside of it."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

from stream.extract.grammar import PARTS, words
from stream.extract.places.journey import is_of_a_journey

if TYPE_CHECKING:
    from stream.extract.analysis import Sentence
    from stream.extract.places.find import PlaceMention

_HOSPITALS = ("مستشفي", "مشفي", "مجمع", "مركز", "عياده", "مشرحه", "بمستشفي", "بمجمع", "لمستشفي")
_TAKEN = (
    "وصل",
    "يصل",
    "تصل",
    "نقل",
    "ينقل",
    "تنقل",
    "استقبل",
    "يستقبل",
    "تستقبل",
    "اسعف",
    "اسعاف",
    "وصول",
    "استقبال",
    "ادخل",
    "توفي",
    "متاثر",
)
_ORIGIN = 2.5
_OUTSIDE = 1.5
_OF_A_PART = 4.5
_PART_WITHIN = 5
_SAYS = words("قال قالت أعلنت أكدت أفادت ذكرت أضافت أوضحت زعمت نفت اتهمت حذرت")
_ACCORDING = words("بحسب حسب وفق وفقا")
_MAYORS = words("رئيس رئيسة لرئيس نائب عضو مجلس")
_AMONG = words("بينها بينهم منها منهم")
_BESIDE = 2
_SHOT_FROM = words("منطقه مناطق اراضي اراض مواقع موقع قواعد منصه منصات")
_NATIVES = words("ابناء اهالي سكان مواليد اهل")
_TOWARDS = words("باتجاه نحو صوب علي الي ،")
TELLING = words(
    "مراسل مراسلنا مراسلتنا مصدر مصادر مسوول مسوولون طبيب اطباء مدير ناطق متحدث قال قالت افاد افادت اعلن اعلنت اكد اضاف ذكر اوضح صرح مسعف مسعفون"
)
OPENS_REPORT = words("ان بان انه بانه انها بانها انهم بانهم")
BEFORE = 7


def said_against(sentence: Sentence, mention: PlaceMention) -> float:
    """Return what the words beside a place say against it, whatever the act; infinity where it can be the place of none."""
    if receives(sentence, mention) or is_of_a_journey(sentence, mention) or speaks(sentence, mention):
        return inf
    part = _OF_A_PART * _is_of_a_part(sentence, mention)
    return _ORIGIN * is_origin(sentence, mention) + _OUTSIDE * _is_outside(sentence, mention) + part


def _is_of_a_part(sentence: Sentence, mention: PlaceMention) -> bool:
    """إسقاط 83 مسيرة في روسيا، من بينها 16 في منطقة موسكو: where only a part of it was."""
    before = sentence.folds[max(0, mention.first - _PART_WITHIN) : mention.first]
    return not _AMONG.isdisjoint(before) and any(
        word in _AMONG and sentence.tokens[mention.first - len(before) + k + 1].kind == "number"
        for k, word in enumerate(before[:-1])
    )


def speaks(sentence: Sentence, mention: PlaceMention) -> bool:
    """قالت نيودلهي إن 15 مدنيا، طهران تهدد بقصف القواعد: a capital that says something is its state."""
    if not mention.first:  # the subject of a headline
        opens = sentence.field == "title" and not mention.locative
        return opens and any(h.first == mention.last and h.entry.section.endswith("verb") for h in sentence.of("cues"))
    if _is_mayors(sentence, mention):
        return True
    says = sentence.folds[mention.first - 1]
    if says in _ACCORDING and mention.clitic == "":
        return True  # بحسب إسلام آباد
    before = (says, says.removeprefix("و")) if mention.clitic == "" else ()
    return any(word in _SAYS for word in before) and not OPENS_REPORT.isdisjoint(
        sentence.folds[mention.last : mention.last + 2]
    )


def _is_mayors(sentence: Sentence, mention: PlaceMention) -> bool:
    """قال رئيس بلدية العاصمة فلان: whose mayor speaks, which is where nothing happened."""
    before = sentence.folds[max(0, mention.first - 2) : mention.first]
    speaks = before[:1] and (before[0] in TELLING or before[0].removeprefix("و") in TELLING)
    return bool(speaks) and sentence.folds[mention.first].startswith("بلدي") and before[-1] in _MAYORS


def _is_outside(sentence: Sentence, mention: PlaceMention) -> bool:
    """أول ضربة خارج العاصمة: the act was elsewhere."""
    return mention.first > 0 and sentence.folds[mention.first - 1] == "خارج"


def is_origin(sentence: Sentence, mention: PlaceMention) -> bool:
    """مقاتلون من بلدتي نبل والزهراء: where somebody is from, but not بالقرب من، في أجزاء من.

    So is where a shot came from: أطلق صاروخا من منطقة يسيطرون عليها في اليمن.
    """
    at = mention.first
    if at < 1:
        return False
    folds = sentence.folds[max(0, at - BEFORE) : at]
    if folds[-1] == "من":
        return PARTS.isdisjoint(folds[-3:-1])
    if "من" not in folds or (folds[-2] == "من" and folds[-1] in _NATIVES):
        return "من" in folds  # القتيل من أبناء حي الزهور
    for k in range(len(folds) - 2, 0, -1):
        if folds[k - 1] == "من":
            return folds[k] in _SHOT_FROM
        if folds[k] in _TOWARDS:
            return False
    return False


def receives(sentence: Sentence, mention: PlaceMention) -> bool:
    """نقلوا إلى مستشفى، قال طبيب في مستشفى: a hospital that receives the dead or tells of them is not where they fell."""
    folds = sentence.folds[max(0, mention.first - BEFORE) : mention.first + 2]
    at = min(BEFORE, mention.first)
    beside = folds[max(0, at - (BEFORE if mention.listed else _BESIDE)) :]  # بالمستشفى العسكري بقسنطينة
    if not any(word.removeprefix("ب").removeprefix("ال").startswith(_HOSPITALS) for word in beside):
        return False
    before = [stem for word in folds[:at] for stem in (word, word[1:] if word[:1] in ("و", "ف") else word)]
    return any(word.startswith(_TAKEN) or word in TELLING for word in before)
