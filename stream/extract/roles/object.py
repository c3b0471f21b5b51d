"""What may stand between a verb and its object (the act that is its subject, dates, the means), and where the object ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.grammar import ADVERBS, CONNECTIVES, DIRECTIONS, EPITHETS, ESCORTED, PREPOSITIONS, words
from stream.extract.phrases import is_verb
from stream.extract.times import times_in

if TYPE_CHECKING:
    from stream.extract.roles.clause import Clause
    from stream.lexicon.matcher import Hit

COUNTED = words("عده سلسله عشرات مئات احدي بعض")
_OPENING = frozenset(('"', "“", "«"))
_REPEATED = words("لليوم لليله للمره للاسبوع للشهر")
_SUPPOSED = words("يعتقد يرجح يشتبه")
_SUPPOSING = 7
"""How long what is supposed of an author may be: طائرات يرجح أنها للنظام، بالصواريخ."""
_SHORT = 4
_WITHIN = words("في خلال")
_HOURS = words(
    "ساعات الساعات ساعه الليل الفجر الصباح المساء الماضيه الماضي الاخيره الاولي الاولى المتاخره المبكره متاخره مبكره من"
)
_MANNER = words("بشكل بصوره")


def skip_to_object(clause: Clause, at: int) -> int:
    """Pass over what may stand between a verb and its object: dates, the means, marks around them."""
    moved = True
    means = {h.first: h for h in (*clause.hits.weapons, *clause.hits.strikes)}
    if clause.trigger.verb and at == clause.trigger.last:
        at = _behind_act(clause, at)
    while moved and at < len(clause.folds):
        moved = False
        for expression, _ in times_in(clause.analysis, clause.sentence):
            if expression.first <= at + (clause.word(at) in _WITHIN) < expression.last:  # اجتاحت في 13 أبريل مخيما
                at, moved = expression.last, True
        if clause.word(at) in _WITHIN and clause.word(at + 1) in _HOURS:
            at, moved = _behind_hours(clause, at + 1), True
        hit = means.get(at)
        if hit is not None and (hit.entry.lexicon == "strikes" or hit.prefix.endswith(("ب", "بال", "و", "وال"))):
            at, moved = _means_end(clause, hit, at), True
        elif (counted := _counted_means(clause, at)) is not None:
            at, moved = counted, True
        elif (behind := _behind_manner(clause, at)) > at:
            at, moved = behind, True
    return at


def _behind_hours(clause: Clause, at: int) -> int:
    """قصفت في ساعات الليل الماضية معاقل: the end of hours that are no date of their own."""
    while clause.word(at) in _HOURS:
        at += 1
    return at


def _behind_manner(clause: Clause, at: int) -> int:
    """بشكل مكثف، لليوم الثالث على التوالي، مجددا: the end of the words of manner and repetition."""
    word = clause.word(at)
    if word in _SUPPOSED:
        return _behind_doubt(clause, at)
    if word in _MANNER:
        return at + 2
    if word in ESCORTED:  # هاجم مستوطنون [بحماية جيش الاحتلال] منازل
        party = clause.parties.get(at + 1 + (clause.word(at + 1) == "من"))
        return at if party is None else clause.party_end(party)
    if word in _REPEATED and at > clause.trigger.last:
        return at + (4 if clause.word(at + 3) == "التوالي" else 2)
    aside = word in ("،", ",") and at > clause.trigger.last and _after_aside(clause, at)
    opening = word in _OPENING and _counted_means(clause, at + 1) is not None
    return at + (word in ADVERBS or aside or opening)


def _behind_doubt(clause: Clause, at: int) -> int:
    """مسيرة يعتقد أنها إيرانية ناقلة، طائرات يرجح أنها للنظام، مدينة: the end of what is supposed of an author."""
    for k in range(at + 1, min(len(clause.folds), at + _SUPPOSING)):
        if (party := clause.parties.get(k)) is not None:
            end = clause.party_end(party)
            return end + (clause.word(end) in ("،", ","))
    return at


def _behind_act(clause: Clause, at: int) -> int:
    """استهدفت غارة جوية إسرائيلية مبنى: the end of the act that is the subject of its verb, with its adjectives."""
    first = at + (clause.sentence.tokens[at].kind == "number" or clause.word(at) in COUNTED) if clause.word(at) else at
    acts = [h for h in clause.hits.strikes if h.first == first and h.entry.get("pos") == "noun"]
    if clause.trigger.section == "target.verb" or hits_what(clause):  # استهدفت عبوة ناسفة دورية
        acts += [
            h for h in clause.hits.weapons if h.first == first and h.entry.get("class") in ("explosive", "missile")
        ]
    act = next(iter(acts), None)
    if act is None or act.prefix.endswith("ب"):
        return at
    described = {h.first: h.last for h in (*clause.hits.modifiers, *clause.hits.states, *clause.hits.markers)}
    at = act.last
    while at in described or clause.word(at) in EPITHETS:
        at = described.get(at, at + 1)
    author = clause.parties.get(at)
    return clause.party_end(author) if author is not None and author.kind in ("name", "head") else at


def _counted_means(clause: Clause, at: int) -> int | None:
    """بأكثر من 70 قذيفة، بعدة صواريخ: the end of the means with its number; none where no means stands here."""
    if clause.word(at)[:1] != "ب" or at in clause.things or at in clause.parties:
        return None
    return next((described_end(clause, h.last) for h in clause.hits.weapons if at < h.first <= at + 3), None)


def described_end(clause: Clause, at: int) -> int:
    """بعشرة صواريخ باليستية، بـ12 صاروخا باليستيا: the end of a weapon with its adjectives."""
    while clause.word(at).endswith(("يه", "يا")) and len(clause.word(at)) > _SHORT and at not in clause.things:
        if at in clause.places:
            break
        at += 1
    return at


def _means_end(clause: Clause, hit: Hit, at: int) -> int:
    if hit.entry.lexicon == "strikes" and not hit.entry.section.startswith(("shooting", "means.shooting")):
        return max(hit.last, clause.phrase(at))
    at = hit.last
    while clause.word(hit.first).startswith("بال") and clause.word(at).startswith("ال"):
        at += 1
    return described_end(clause, at)


def _after_aside(clause: Clause, at: int) -> bool:
    word = clause.word(at + 1)
    return word not in CONNECTIVES and word not in PREPOSITIONS and not is_verb(word) and not word.startswith("و")


def hits_what(clause: Clause) -> bool:
    """أصاب صاروخ مبنى: a verb of launching whose object is what is hit."""
    return clause.trigger.verb and clause.trigger.hit.entry.text.startswith("أصاب")


def target_end(clause: Clause, first: int) -> int:
    """Return the end of the noun phrase of what is struck; `first` where none begins.

    It goes through the من behind a word of number (عددا من المنازل، ثلاثة من أبنائه), and begins with the part of a place
    as well (أطراف بلدتي كذا). An adjective or a number alone names nothing.
    """
    if clause.word(first) in DIRECTIONS and clause.is_nominal(first):
        return clause.phrase(first + 1)
    last = clause.phrase(first)
    if last - first == 1 and clause.sentence.tokens[first].kind == "number":
        return max(first, clause.phrase(last + 1, 6)) if clause.word(last) == "من" else first
    if clause.word(last) == "من" and last - first == 1 and last + 1 not in clause.places:
        return max(last, clause.phrase(last + 1, 6))
    return last
