"""Where an article turns from one act to another, and where it comes back to one that it told before."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from stream.extract.grammar import words

if TYPE_CHECKING:
    from stream.extract.analysis import Sentence
    from stream.extract.strike_triggers import Trigger

_AS_WELL = 4
"""How far before an act a كما may stand: كما قُتل مدنيان في غارة."""
_ALSO = 2
"""How far behind an act أيضا may stand."""
_HEAD = 4
"""How many words open a sentence."""
# What follows وفي where the sentence only says when or where somebody spoke: وفي وقت سابق، وفي تصريح، وفي التفاصيل.
_OF_TELLING = words(
    "وقت بيان تصريح تصريحات حديث حديثه كلمه كلمته خطاب تقرير التفاصيل تفاصيل هذا ذلك تغريده منشور رد ختام البدايه حين "
    "حصيله مؤتمر اتصال معرض مقابله رساله الواقع"
)
_LATER = words("ساعات ساعه ساعتين دقائق ايام يوم يومين اسبوع اسبوعين اشهر شهر شهرين")
_APART = words("منفصل منفصله اخر اخري")
_TURNS = (
    ("في", "سياق"),
    ("في", "السياق"),
    ("وفي", "سياق"),
    ("وفي", "السياق"),
    ("في", "المقابل"),
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
_SAID = words(
    "تلاها تلاه تلته تلتها اعقبها اعقبه اعقبته اعقبتها تبعها تبعه تبعته تبعتها تلاهما وتلاها وتلاه واعقبها واعقبه"
)
# هذا أول هجوم، وهو أعنف تفجير: what is said of the act of the news.
_POINTING = words("هذا هذه هو هي وهذا وهذه وهو وهي يعد تعد يعتبر تعتبر ويعد وتعد ويعتبر وتعتبر كان")
_RANKING = words(
    "اول ثاني ثالث رابع خامس احدث اخر اكبر اعنف اسوا اضخم اخطر اشد الاول الاولي الثاني الثانيه الثالث الثالثه الاحدث الاكبر الاعنف"
)


def turns(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether a sentence turns to an act not told of before: وفي كركوك، كما قصفت، في سياق متصل، واستهدفت أيضا."""
    folds = [token.fold for token in sentence.tokens[: trigger.last + _ALSO]]
    first = trigger.first
    if "كما" in folds[max(0, first - _AS_WELL) : first] or follows(sentence, trigger):
        return True
    if any(word in ("ايضا", "كذلك") for word in folds[trigger.last :]):
        return True
    head = [word for word in folds[:first][: _HEAD + 1] if word.isalnum()]
    if any(pair in _TURNS for pair in pairwise(head)):
        return True
    if head[:1] in (["وبعد"], ["بعد"]) and any(word in _LATER for word in head[1:3]) and "من" not in head:
        return True
    if head[:1] != ["وفي"] or len(head) == 1:
        return False
    return head[1] not in _OF_TELLING or any(word in _APART for word in head[2:4])


def follows(sentence: Sentence, trigger: Trigger) -> bool:
    """غارة تلتها هجمات: another act behind the first; an explosion may be what the first one caused."""
    before = sentence.tokens[trigger.first - 1].fold if trigger.first else ""
    return before in _SAID and not trigger.hit.entry.text.startswith("انفج")


def recalls(sentence: Sentence) -> bool:
    """وكان الطيران قد استهدف الميناء: a sentence that goes back behind the news."""
    folds = [token.fold for token in sentence.tokens[:_HEAD]]
    if not folds or folds[0].removeprefix("و") not in ("كان", "كانت", "سبق"):
        return False
    return folds[0].endswith("سبق") or "قد" in folds


def ranks(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether an act is set beside others, so that it is the one of the news: وهذا أول تفجير تشهده المدينة."""
    before = [token.fold for token in sentence.tokens[max(0, trigger.first - 3) : trigger.first]]
    return bool(before) and before[-1] in _RANKING and any(word in _POINTING for word in before[:-1])


def contrasts(sentence: Sentence, last: int, trigger: Trigger) -> bool:
    """Tell whether بينما or its like stands between an act and the verb of another: قصفوا البلدة، بينما أغارت الطائرات.

    Args:
        sentence: the sentence of both.
        last: index behind the act told first.
        trigger: the other.

    """
    if not trigger.verb or trigger.section.startswith(("killing", "means", "echo")):
        return False
    before = [token.fold for token in sentence.tokens[max(last, trigger.first - 2) : trigger.first]]
    return before[-1:] in (["بينما"], ["فيما"]) or before == ["في", "حين"]
