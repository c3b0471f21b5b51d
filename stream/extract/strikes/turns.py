"""Where an article turns from one act to another, and where it comes back to one that it told before."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from stream.extract.grammar import PREPOSITIONS, words
from stream.extract.once import once
from stream.extract.sentence_words import hurt_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stream.extract.analysis import Analysis, Sentence
    from stream.extract.strikes.triggers import SentenceHits, Trigger
    from stream.lexicon.matcher import Hit

_AS_WELL = 4
"""How far before an act a كما may stand: كما قُتل مدنيان في غارة."""
_ALSO = 2
"""How far behind an act أيضا may stand."""
_BACK_WITHIN = 7
"""How far from the head of a sentence the verb may stand that goes with وكان."""
_HEAD = 4
"""How many words open a sentence."""
# What follows وفي where the sentence only says when or where somebody spoke: وفي وقت سابق، وفي تصريح، وفي التفاصيل.
_OF_TELLING = words(
    "وقت بيان تصريح تصريحات حديث حديثه كلمه كلمته خطاب تقرير التفاصيل تفاصيل هذا ذلك تغريده منشور رد ختام البدايه حين "
    "حصيله مؤتمر اتصال معرض مقابله رساله الواقع"
)
_AS_WELL_OPENS = words("كما فيما بينما")
_AS_WELL_BEHIND = words("ايضا كذلك")
_LATER = words("ساعات ساعه ساعتين دقائق ايام يوم يومين اسبوع اسبوعين اشهر شهر شهرين")
_APART = words("منفصل منفصله اخر اخري")
_SAYS = words(
    "قال قالت نقل نقلت ذكر ذكرت أعلن أعلنت أكد أكدت أفاد أفادت أوضح أوضحت أشار أشارت أضاف أضافت كشف كشفت نفى نفت بث بثت نشر نشرت "
    "زعم زعمت أورد أوردت"
)
_SPEAKS = 6
"""How many words from the head of a sentence somebody speaks whom the sentence turns to."""
_AGAINST = ("في", "المقابل")
"""What turns to the other side, whoever tells it."""
_TURNS = frozenset(
    (
        ("في", "سياق"),
        ("في", "السياق"),
        ("وفي", "سياق"),
        ("وفي", "السياق"),
        _AGAINST,
        ("الي", "ذلك"),
        ("والي", "ذلك"),
        ("غضون", "ذلك"),
        ("موازاه", "ذلك"),
        ("جهه", "اخري"),
        ("ناحيه", "اخري"),
        ("جانب", "اخر"),
        ("صعيد", "اخر"),
        ("صعيد", "متصل"),
    )
)
_BLAST = ("انفج", "دوي", "دوى", "دوت")
_BROUGHT = words("ناجم ناجما ناجمه نجم نجمت ناتج ناتجا ناتجه نتج نتجت سببه سببها")
_SAID = words(
    "تلاها تلاه تلته تلتها اعقبها اعقبه اعقبته اعقبتها تبعها تبعه تبعته تبعتها تلاهما وتلاها وتلاه واعقبها واعقبه"
)
_WAGED = words("شن شنت شنوا نفذ نفذت نفذوا")
_COUNTED_TIMES = words("يوم ساعه مره اسبوع شهر عام")
"""What is counted as the markers of another act are: لليوم الثالث، للمرة الثانية."""
FALLEN_IN = words("في جراء إثر نتيجة خلال")
"""Words that stand between who fell and the act: قتل ستة في هجوم."""
_ON_WHAT = 2
"""How many words behind an act say what it was on: على سيارة، استهدفت منزلا، مدرسة."""
# هذا أول هجوم، وهو أعنف تفجير: what is said of the act of the news.
_POINTING = words("هذا هذه هو هي وهذا وهذه وهو وهي يعد تعد يعتبر تعتبر ويعد وتعد ويعتبر وتعتبر كان")
_RANKING = words(
    "اول ثاني ثالث رابع خامس احدث اخر اكبر اعنف اسوا اضخم اخطر اشد الاول الاولي الثاني الثانيه الثالث الثالثه الاحدث الاكبر الاعنف"
)


def turns(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether a sentence turns to an act not told of before: وفي كركوك، كما قصفت، في سياق متصل، واستهدفت أيضا."""
    folds, first = sentence.folds, trigger.first
    if "كما" in folds[max(0, first - _AS_WELL) : first] or follows(sentence, trigger):
        return True
    if not _AS_WELL_BEHIND.isdisjoint(folds[trigger.last : trigger.last + _ALSO]):
        return True
    head = [word for word in folds[: min(first, _HEAD + 1)] if word.isalnum()]
    return len(head) > 1 and _opens_anew(head, folds)


def _opens_anew(head: Sequence[str], folds: Sequence[str]) -> bool:
    """Tell whether the first words of a sentence turn to another act; في سياق متصل، قالت turns to who speaks."""
    if head[0] in _AS_WELL_OPENS:
        return True
    if pairs := _TURNS.intersection(pairwise(head)):
        return _AGAINST in pairs or _SAYS.isdisjoint(folds[1:_SPEAKS])
    if head[0] in ("وبعد", "بعد") and not _LATER.isdisjoint(head[1:3]) and "من" not in head:
        return True
    return head[0] == "وفي" and (head[1] not in _OF_TELLING or not _APART.isdisjoint(head[2:4]))


@once
def opens_other_news(sentence: Sentence) -> bool:
    """Tell whether a sentence is of other news by its first words, whatever it tells: وفي سياق متصل، اعتدى، على صعيد آخر."""
    pairs = _TURNS.intersection(pairwise(word for word in sentence.folds[: _HEAD + 1] if word.isalnum()))
    return bool(pairs) and _AGAINST not in pairs and _SAYS.isdisjoint(sentence.folds[1:_SPEAKS])


@once
def sides_heard(analysis: Analysis) -> list[int]:
    """Return for each sentence how often the article has turned to the other side so far: وفي المقابل، قالت موسكو."""
    count, out = 0, []
    for sentence in analysis.sentences:
        head = sentence.folds[:_HEAD]
        if _AGAINST[1] in head:
            count += _AGAINST in pairwise(word.removeprefix("و") for word in head)
        out.append(count)
    return out


def follows(sentence: Sentence, trigger: Trigger) -> bool:
    """غارة تلتها هجمات: another act behind the first; an explosion may be what the first one caused."""
    before = sentence.folds[trigger.first - 1] if trigger.first else ""
    return before in _SAID and not trigger.hit.entry.text.startswith("انفج")


def recalls(sentence: Sentence) -> bool:
    """وكان الطيران قد استهدف الميناء، وكانت الحركة شنت هجوما: a sentence that goes back behind the news."""
    folds = sentence.folds[:_BACK_WITHIN]
    if not folds or folds[0].removeprefix("و") not in ("كان", "كانت", "سبق"):
        return False
    if folds[0].endswith("سبق") or "قد" in folds[:_HEAD]:
        return True
    done = {hit.first for hit in sentence.of("strikes") if hit.form == "past"}
    return any(word in _WAGED or k in done for k, word in enumerate(folds[2:], 2))


def ranks(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether an act is set beside others, so that it is the one of the news: وهذا أول تفجير تشهده المدينة."""
    first = trigger.first
    if not first or sentence.folds[first - 1] not in _RANKING:
        return False
    return not _POINTING.isdisjoint(sentence.folds[max(0, first - 3) : first - 1])


def contrasts(sentence: Sentence, last: int, trigger: Trigger) -> bool:
    """Tell whether بينما or its like stands between an act and the verb of another: قصفوا البلدة، بينما أغارت الطائرات.

    Args:
        sentence: the sentence of both.
        last: index behind the act told first.
        trigger: the other.

    """
    if not trigger.verb or trigger.section.startswith(("killing", "means", "echo")):
        return False
    before = sentence.folds[max(last, trigger.first - 2) : trigger.first]
    return before[-1:] in (["بينما"], ["فيما"]) or before == ["في", "حين"]


def is_other(sentence: Sentence, hits: SentenceHits, trigger: Trigger) -> bool:
    """Tell whether an act is marked as another than that of the news: هجوم آخر، غارات مماثلة، عبوة أخرى انفجرت."""
    for marker in hits.markers:
        if marker.entry.section != "other":
            continue
        if trigger.first <= marker.first <= trigger.last + 2 and _is_marked(sentence, trigger, marker):
            return True
        if marker.last == trigger.first and any(weapon.last == marker.first for weapon in hits.weapons):
            return True
    return False


def _is_marked(sentence: Sentence, trigger: Trigger, marker: Hit) -> bool:
    """Tell هجوم آخر from معارك اليوم الثالث، قصف آخر معقل، برصاص الجيش وأصيب آخر، يرديه شرطي آخر."""
    between = sentence.folds[trigger.last : marker.first]
    if marker.prefix == "ف":
        return False  # فندق فاخر
    if not between:
        return True
    if between[-1] == "وقت":
        return False  # الغارة في وقت سابق
    if marker.prefix.startswith("و") or between[-1] in PREPOSITIONS or any(w.startswith("و") for w in between):
        return False
    if any(word.removeprefix("لل").removeprefix("ال") in _COUNTED_TIMES for word in between):
        return False
    who = (h for lexicon in ("people", "armed") for h in sentence.of(lexicon) if h.first == marker.first - 1)
    return all(h.entry.section.startswith("not") for h in who)


def are_each_of_own(sentence: Sentence, one: Trigger, other: Trigger) -> bool:
    """Tell قتل ثلاثة في غارة على سيارة وأصيب اثنان في غارة على منزل: the same noun twice, each new and on something else."""
    folds = sentence.folds
    if one.hit.entry is not other.hit.entry or one.hit.form == "plural" or one.hit.prefix.endswith(("ال", "لل")):
        return False
    hung = one.hit.prefix.startswith("ب") or (one.first and folds[one.first - 1] in FALLEN_IN)
    ends = [folds[t.last : t.last + _ON_WHAT] for t in (one, other)]
    if not hung or ends[0] == ends[1] or not all(end and end[0].isalpha() for end in ends):
        return False
    between = range(one.last, other.first)
    fell = (*hurt_words(sentence), *(h for h in sentence.of("people") if h.prefix.startswith("و")))
    return any(hit.first in between for hit in fell)


def is_yet_to_come(head: Trigger, trigger: Trigger) -> bool:
    """سيواصل الجيش ضرب الحوثيين، بعد غارات على المطار: what is announced and what was done are two."""
    return head.status == "planned" and trigger.status == "reported" and not trigger.section.startswith("killing")


def is_cause(sentence: Sentence, blast: Trigger, trigger: Trigger) -> bool:
    """الانفجار الذي هز الحي ناجم عن إطلاق صواريخ: what an explosion is said to have been is no other act."""
    if blast.mode != "explosion" or blast.told or not blast.hit.entry.text.startswith(_BLAST):
        return False
    return not _BROUGHT.isdisjoint(sentence.folds[blast.last : trigger.first])
