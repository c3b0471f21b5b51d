"""The place of an act: the most specific place that its clause names."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

from stream.extract.grammar import DONE_BY, PARTS, words
from stream.extract.headlines import other_news
from stream.extract.once import once
from stream.extract.phrases import clause_bounds
from stream.extract.places.find import places_around
from stream.extract.places.journey import is_of_a_journey
from stream.extract.places.known import where_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stream.extract.analysis import Analysis, Sentence
    from stream.extract.drafts import Where
    from stream.extract.places.find import PlaceMention
    from stream.extract.strikes.triggers import Trigger

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
_TELLING = words(
    "مراسل مراسلنا مراسلتنا مصدر مصادر مسوول مسوولون طبيب اطباء مدير ناطق متحدث قال قالت افاد افادت اعلن اعلنت اكد اضاف ذكر اوضح صرح مسعف مسعفون"
)
_THAT = words("ان بان انه بانه انها بانها انهم بانهم")
_CORRESPONDENT = ("مراسل", "موفد", "مندوب")
_BESIDE_TELLER = 4
_OPENING = 2
_SPEAKER = 1.5
_ORIGIN = 2.5
_OUTSIDE = 1.5
_OF_A_PART = 4.5
_PART_WITHIN = 5
_SAYS = words("قال قالت أعلنت أكدت أفادت ذكرت أضافت أوضحت زعمت نفت اتهمت حذرت")
_ACCORDING = words("بحسب حسب وفق وفقا")
_MAYORS = words("رئيس رئيسة لرئيس نائب عضو مجلس")
_AMONG = words("بينها بينهم منها منهم")
_BEFORE = 7
_BESIDE = 2
_RIGHT_BEHIND = 2
_SHOT_FROM = words("منطقه مناطق اراضي اراض مواقع موقع قواعد منصه منصات")
_NATIVES = words("ابناء اهالي سكان مواليد اهل")
_TOWARDS = words("باتجاه نحو صوب علي الي ،")
_SIDES = words("شمال شمالي جنوب جنوبي شرق شرقي غرب غربي")
_NAMELY = words("تحديدا وتحديدا بالتحديد وبالتحديد تركزت وتركزت تركز وتركز")
_BEYOND = 2.5
_BEHIND_ANOTHER = 2.0
_WITH_NOUN = 4.5
"""The least rank of a place that its noun shows to be one."""
REACH = 40
"""How many tokens from the act its place may stand in a sentence."""


def where_of(analysis: Analysis, sentence: Sentence, first: int, last: int) -> Where | None:
    """Return the place of the act told by the tokens `first` to `last`; none where the sentence names none."""
    best = best_mention(analysis, sentence, first, last)
    return None if best is None else where_at(analysis, best)


def best_mention(
    analysis: Analysis, sentence: Sentence, first: int, last: int, rivals: Sequence[int] = ()
) -> PlaceMention | None:
    """Return the mention that tells where an act was: specific, in a phrase of place, near, behind the act.

    `rivals` are the first tokens of the other acts of the sentence: a place beyond one of them is rather that one's.
    """
    scored = [
        (score, -m.first, m)
        for m in places_around(analysis, sentence, first)
        if (score := mention_score(sentence, m, first, last, rivals)) > 0
    ]
    return max(scored)[2] if scored else None


def mention_score(
    sentence: Sentence, mention: PlaceMention, first: int, last: int, rivals: Sequence[int] = ()
) -> float:
    """Return how well a place of the sentence fits an act; 0 where it cannot be its place."""
    distance = mention.first - last if mention.first >= last else max(0, first - mention.last)
    if distance > REACH or not (mention.locative or _named_for(sentence, mention, last)):
        return 0
    against = mention.against
    if against is None:
        against = mention.against = _against(sentence, mention)
    if against == inf:
        return 0
    conditions = _conditions(sentence) if mention.first > last else None
    if conditions and any(last <= at < mention.first for at in conditions):
        return 0  # سنقصف المطارات إذا استمرت الغارات على صعدة
    if sentence.field == "title" and any(last <= at < mention.first for at in other_news(sentence)):
        return 0  # قصف على أم درمان ومسيرة تستهدف الأبيض
    start, end = clause_bounds(sentence, first, last)
    same_clause = start <= mention.first < end
    if mention.precision == "site" and not mention.locative and not (same_clause and mention.first >= last):
        return 0  # ذكر مستشفى الطوارئ, برأت ساحة التحالف
    beyond = 0.0
    if rivals:
        beyond = _BEYOND * _is_beyond(mention, first, last, rivals)
        if mention.last <= first and any(start <= rival < mention.first for rival in rivals):
            beyond += _BEHIND_ANOTHER  # غارات على الشهابية، كما قصفت المدفعية جبل بلاط
    spoken = _SPEAKER * (mention.last <= first and is_speakers(sentence, mention, first))
    located = 2.5 if mention.locative else _named_behind(mention, last, same_clause=same_clause)
    score = 3 + mention.rank + located + 1.5 * same_clause - min(0.12 * distance, 1.5)
    score += 2.5 * (mention.first == last and not mention.relative)  # انفجارات مزار شريف
    score += 0.5 * (mention.first >= last)
    if not _NAMELY.isdisjoint(sentence.folds[max(0, mention.first - 2) : mention.first]):
        score += 2
    less = 2 * mention.listed + 3 * mention.relative + 1.5 * mention.wider
    return score - less - spoken - beyond - against


def _against(sentence: Sentence, mention: PlaceMention) -> float:
    """Return what the words beside a place say against it, whatever the act; infinity where it can be the place of none."""
    if receives(sentence, mention) or is_of_a_journey(sentence, mention) or speaks(sentence, mention):
        return inf
    part = _OF_A_PART * _is_of_a_part(sentence, mention)
    return _ORIGIN * _is_origin(sentence, mention) + _OUTSIDE * _is_outside(sentence, mention) + part


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
    return any(word in _SAYS for word in before) and not _THAT.isdisjoint(
        sentence.folds[mention.last : mention.last + 2]
    )


def _is_mayors(sentence: Sentence, mention: PlaceMention) -> bool:
    """قال رئيس بلدية العاصمة فلان: whose mayor speaks, which is where nothing happened."""
    before = sentence.folds[max(0, mention.first - 2) : mention.first]
    speaks = before[:1] and (before[0] in _TELLING or before[0].removeprefix("و") in _TELLING)
    return bool(speaks) and sentence.folds[mention.first].startswith("بلدي") and before[-1] in _MAYORS


@once
def _conditions(sentence: Sentence) -> list[int]:
    """Return where words such as إذا stand in a sentence."""
    return [hit.first for hit in sentence.by_lexicon.get("modality", ()) if hit.entry.section == "if"]


def is_astray(sentence: Sentence, mention: PlaceMention, trigger: Trigger, rivals: Sequence[int]) -> bool:
    """Tell whether a place is said of something else than an act: where its teller is, where somebody is from, another act."""
    first, last = trigger.first, trigger.last
    return (
        is_speakers(sentence, mention, first)
        or _is_origin(sentence, mention)
        or _is_beyond(mention, first, last, rivals)
    )


def _is_beyond(mention: PlaceMention, first: int, last: int, rivals: Sequence[int]) -> bool:
    low, high = min(last, mention.last), max(first, mention.first)
    return bool(rivals) and any(low <= rival < high for rival in rivals)


def _named_behind(mention: PlaceMention, last: int, *, same_clause: bool) -> float:
    """Return how well a place without a word of place, but with a place noun, stands behind an act: قصفوا بلدة كفروما."""
    if mention.rank < _WITH_NOUN or mention.first < last:
        return 0.0
    return 2.5 if same_clause and mention.clitic.lstrip("و") == "" else 1.5


def is_speakers(sentence: Sentence, mention: PlaceMention, first: int) -> bool:
    """قال مراسلنا في بيروت إن غارة: what stands before the words that open the report is where the speaker is.

    A place that opens its sentence (وفي ديالى، قال مصدر إن) is the report's.
    """
    if mention.last > first or (mention.first <= _OPENING and mention.locative):
        return False
    if _THAT.isdisjoint(sentence.folds[mention.last : first]):
        return False
    before = sentence.folds[max(0, mention.first - _BEFORE) : mention.first]
    return any(word in _TELLING or word[1:] in _TELLING for word in before)


def is_correspondents(sentence: Sentence, mention: PlaceMention) -> bool:
    """وأوضح مراسل القناة في الحديدة أن: where the one who reports it sits, which need not be where it happened."""
    before = sentence.folds[max(0, mention.first - _BESIDE_TELLER) : mention.first]
    return any(word.removeprefix("و").startswith(_CORRESPONDENT) for word in before)


def is_beside(analysis: Analysis, mention: PlaceMention) -> bool:
    """Tell whether a name only says near which town something is: شمالي بغداد."""
    return analysis.sentences[mention.sentence].tokens[mention.first].fold.removeprefix("ب") in _SIDES


def _is_outside(sentence: Sentence, mention: PlaceMention) -> bool:
    """أول ضربة خارج العاصمة: the act was elsewhere."""
    return mention.first > 0 and sentence.folds[mention.first - 1] == "خارج"


def _is_origin(sentence: Sentence, mention: PlaceMention) -> bool:
    """مقاتلون من بلدتي نبل والزهراء: where somebody is from, but not بالقرب من، في أجزاء من.

    So is where a shot came from: أطلق صاروخا من منطقة يسيطرون عليها في اليمن.
    """
    at = mention.first
    if at < 1:
        return False
    folds = sentence.folds[max(0, at - _BEFORE) : at]
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
    folds = sentence.folds[max(0, mention.first - _BEFORE) : mention.first + 2]
    at = min(_BEFORE, mention.first)
    beside = folds[max(0, at - (_BEFORE if mention.listed else _BESIDE)) :]  # بالمستشفى العسكري بقسنطينة
    if not any(word.removeprefix("ب").removeprefix("ال").startswith(_HOSPITALS) for word in beside):
        return False
    before = [stem for word in folds[:at] for stem in (word, word[1:] if word[:1] in ("و", "ف") else word)]
    return any(word.startswith(_TAKEN) or word in _TELLING for word in before)


def _named_for(sentence: Sentence, mention: PlaceMention, last: int) -> bool:
    """Tell whether a place without a word of place is the act's: behind a place noun, or right behind it (قصف درعا)."""
    if mention.rank > 4:
        return True
    gap = mention.first - last
    if not (mention.rank >= 1 and 0 <= gap <= _RIGHT_BEHIND):
        return False
    return gap == 0 or sentence.tokens[mention.first - 1].fold not in DONE_BY  # غارات شنتها واشنطن
