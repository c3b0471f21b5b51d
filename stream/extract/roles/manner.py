"""What may stand between a verb and its object besides dates: words of manner and repetition, what tells more of who acts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.grammar import (
    ADVERBS,
    CONNECTIVES,
    DIRECTIONS,
    ESCORTED,
    OWN_FORCES,
    PREPOSITIONS,
    RIDING,
    words,
)
from stream.extract.phrases import is_verb
from stream.extract.roles.extent import party_end
from stream.extract.sentence_words import WORN
from stream.extract.times import date_tokens, times_in

if TYPE_CHECKING:
    from stream.extract.roles.clause import Clause

OPENING = frozenset(('"', "“", "«"))
_SHORT = 4
_REPEATED = words("لليوم لليله للمره للاسبوع للشهر")
_SUPPOSED = words("يعتقد يرجح يشتبه")
_SUPPOSING = 7
"""How long what is supposed of an author may be: طائرات يرجح أنها للنظام، بالصواريخ."""
_WITHIN = words("في خلال")
_HOURS = words(
    "ساعات الساعات ساعه الليل الفجر الصباح المساء الماضيه الماضي الاخيره الاولي الاولى المتاخره المبكره متاخره مبكره من"
)
_MANNER = words("بشكل بصوره")
_TIMES = words("مره مرات مرتين مرتان")
DESCRIBING = words(
    "مزروعه مزروع مجهول مجهوله معادي معاديه مفخخ مفخخه ملغومه ملغوم موقوته موجه موجهه محموله محمله محمل انتحاري نوعي حربي مسير "
    "مسيره ناسفه لاصقه متفجره شديده شديد مركونه متوقفه مفاجي مفاجيه خاص خاصه مشترك مشتركه محلي مباغت"
)
"""Adjectives of weapons and forces, which are no object: استهدفت قنبلة [مزروعة] مركبة."""
_WEARING = 3
"""How many words say that somebody wears what they name: يرتدون زي، متنكرون في زي."""
_DESCRIBED, _LYING = 3, 3
"""How many adjectives a subject may have, and how long the words are that say where it lay."""


def behind_between(clause: Clause, at: int) -> int:
    """Return the end of what stands at a token between a verb and its object and is none; `at` where the object may begin."""
    if clause.word(at) in _WITHIN and clause.word(at + 1) in _HOURS:
        return _behind_hours(clause, at + 1)
    behind = _behind_manner(clause, at)
    return behind if behind > at else _behind_more(clause, at)


def _behind_hours(clause: Clause, at: int) -> int:
    """قصفت في ساعات الليل الماضية معاقل: the end of hours that are no date of their own."""
    while clause.word(at) in _HOURS:
        at += 1
    return at


def _behind_manner(clause: Clause, at: int) -> int:
    """بشكل مكثف، لليوم الثالث على التوالي، مجددا: the end of the words of manner and repetition."""
    word = clause.word(at)
    if word in _MANNER:
        return at + 2
    if (again := _behind_times(clause, at)) > at:
        return again
    if clause.trigger.verb and word.startswith("بال") and not _is_known(clause, at):
        return _behind_means_unknown(clause, at)
    if word == "من" and clause.trigger.verb and at > clause.trigger.last:  # قصف الجيش [من مواقعه شمال المدينة] معاقل
        return _behind_origin(clause, at)
    aside = word in ("،", ",") and at > clause.trigger.last and _after_aside(clause, at)
    opening = word in OPENING and counted_means(clause, at + 1) is not None
    return at + (word in ADVERBS or aside or opening)


def _behind_origin(clause: Clause, at: int) -> int:
    """قصف من مواقعه شمال أم درمان: the end of the words that say from where, which bear a pronoun."""
    end = at + 2
    if not clause.word(at + 1).endswith(("ه", "ها", "هم")) or at + 1 not in clause.things:
        return at
    if clause.word(end) in DIRECTIONS:
        end = next((m.last for m in clause.named if m.first in (end, end + 1)), end + 1)
    return end


def _behind_times(clause: Clause, at: int) -> int:
    """لليوم الثالث على التوالي، ثلاث مرات، مرتين: the end of the words that say how often."""
    word, following = clause.word(at), clause.word(at + 1)
    if word in _REPEATED and at > clause.trigger.last:
        return at + (4 if clause.word(at + 3) == "التوالي" else 2)
    if (word == "علي" and following == "التوالي") or following in _TIMES:
        return at + 2
    return at + (word in _TIMES)


def _behind_means_unknown(clause: Clause, at: int) -> int:
    """قصفت بالذخائر العنقودية والمتفجرات القرية: the end of means that the lexicon has not."""
    k = at + 1
    while clause.word(k).startswith(("ال", "وال")) and not _is_known(clause, k):
        k += 1
    return k


def _behind_more(clause: Clause, at: int) -> int:
    """مسيرة يعتقد أنها إيرانية، مسلحون يستقلون دراجة، مستوطنون بحماية الجيش: the end of what tells more of who acts."""
    word = clause.word(at)
    if word in OWN_FORCES and clause.trigger.verb:  # قصفت بوارجه الحربية المناطق, but هاجم قواتها في
        end = next(k for k in range(at + 1, len(clause.folds) + 1) if not _is_quality(clause, k))
        return end if _is_known(clause, end) else at
    if word in _SUPPOSED:
        return _behind_doubt(clause, at)
    if (worn := _behind_worn(clause, at)) > at:
        return worn
    if word in RIDING:
        last = clause.phrase(at + 1)
        return next((k for k in range(at + 2, last) if _is_known(clause, k)), max(at + 1, last))
    if word in ESCORTED:  # هاجم مستوطنون [بحماية جيش الاحتلال] منازل
        party = clause.parties.get(at + 1 + (clause.word(at + 1) == "من"))
        return at if party is None else party_end(clause, party)
    return _behind_description(clause, at)


def _behind_worn(clause: Clause, at: int) -> int:
    """اغتال مسلحون [يرتدون زي الشرطة] قاضيا: the end of what who acts wears."""
    worn = next((k for k in range(at - 1, at + _WEARING) if clause.word(k) in WORN), None)
    if worn is None or any(_is_known(clause, k) for k in range(at, worn)):
        return at
    party = clause.parties.get(worn + 1)
    end = worn + 2 if party is None else party_end(clause, party)
    return end + clause.word(end).startswith("ال")


def _behind_doubt(clause: Clause, at: int) -> int:
    """مسيرة يعتقد أنها إيرانية ناقلة، طائرات يرجح أنها للنظام، مدينة: the end of what is supposed of an author."""
    for k in range(at + 1, min(len(clause.folds), at + _SUPPOSING)):
        if (party := clause.parties.get(k)) is not None:
            end = party_end(clause, party)
            return end + (clause.word(end) in ("،", ","))
    return at


def _behind_description(clause: Clause, at: int) -> int:
    """استهدفت قنبلة مزروعة على الطريق مركبة: the end of what describes the subject, where something known follows."""
    if not clause.trigger.verb:
        return at
    k = at
    while k < at + _DESCRIBED and (clause.word(k) in DESCRIBING or _is_nisba(clause, k)) and not _is_known(clause, k):
        k += 1
    if k == at:
        return at
    dated = {e.first for e, _ in times_in(clause.analysis, clause.sentence)}
    if clause.word(k) == "علي":
        k = next((j for j in range(k + 2, k + 2 + _LYING) if _is_known(clause, j)), at)
    return k if _is_known(clause, k) or k in dated or clause.word(k) in ("في", "،", ",") else at


def _is_quality(clause: Clause, k: int) -> bool:
    """Tell whether a word is the definite adjective of a force: الحربية."""
    party = clause.parties.get(k)
    adjective = party is not None and party.kind == "adjective"
    return adjective or (clause.word(k).startswith("ال") and clause.word(k).endswith("يه") and not _is_known(clause, k))


def _is_nisba(clause: Clause, k: int) -> bool:
    word = clause.word(k)
    return len(word) > _SHORT and word.endswith(("يه", "يتان", "يتين")) and not word.startswith("ال")


def _is_known(clause: Clause, k: int) -> bool:
    """Tell whether something that can be struck begins at a token: a thing, a place, people, a party, a number."""
    if k in clause.things or k in clause.places or clause.is_number(k):
        return True
    party = clause.parties.get(k)
    if party is not None and party.kind != "adjective":
        return True
    return clause.is_counted(k) or any(h.first == k for h in clause.sentence.of("people"))


def _after_aside(clause: Clause, at: int) -> bool:
    word = clause.word(at + 1)
    if at + 1 in date_tokens(clause.analysis, clause.sentence):
        return True  # هاجمت القوات، فجر الأحد، خيمة
    return word not in CONNECTIVES and word not in PREPOSITIONS and not is_verb(word) and not word.startswith("و")


def counted_means(clause: Clause, at: int) -> int | None:
    """بأكثر من 70 قذيفة، بعدة صواريخ: the end of the means with its number; none where no means stands here."""
    if clause.word(at)[:1] != "ب" or clause.word(at) in ESCORTED or at in clause.things or at in clause.parties:
        return None
    acts = (h for h in clause.hits.strikes if h.entry.get("pos") == "noun" and h.form == "plural")  # بثلاث غارات
    means = (h for h in (*clause.hits.weapons, *acts) if at < h.first <= at + 3)
    return next((described_end(clause, h.last) for h in means), None)


def described_end(clause: Clause, at: int) -> int:
    """بعشرة صواريخ باليستية، بـ12 صاروخا باليستيا: the end of a weapon with its adjectives."""
    while clause.word(at).endswith(("يه", "يا")) and len(clause.word(at)) > _SHORT and at not in clause.things:
        if at in clause.places:
            break
        at += 1
    return at
