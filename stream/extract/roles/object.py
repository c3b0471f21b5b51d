"""What may stand between a verb and its object (the act that is its subject, dates, the means), and where the object ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.grammar import DIRECTIONS, EPITHETS, words
from stream.extract.roles.extent import party_end
from stream.extract.roles.manner import DESCRIBING, OPENING, behind_between, counted_means, described_end
from stream.extract.times import times_in

if TYPE_CHECKING:
    from stream.extract.roles.clause import Clause
    from stream.lexicon.matcher import Hit

COUNTED = words("عده سلسله عشرات مئات احدي بعض")
_CLOSING = frozenset(('"', "”", "»"))
_HITTING = ("target.verb", "shelling.verb")
_STRIKING = frozenset(("explosive", "missile", "drone"))
"""Classes of weapons that strike where nobody is seen to."""
_WITHIN = words("في خلال")


def snipes(clause: Clause) -> bool:
    """Tell whether the act is قنص, whose genitive is who was hit."""
    return clause.trigger.hit.entry.text == "قنص"


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
        hit = means.get(at)
        if hit is not None and (hit.entry.lexicon == "strikes" or hit.prefix.endswith(("ب", "بال", "و", "وال"))):
            at, moved = _means_end(clause, hit, at), True
        elif (counted := counted_means(clause, at)) is not None:
            at, moved = counted, True
        elif (behind := behind_between(clause, at)) > at:
            at, moved = behind, True
    return at


def _behind_act(clause: Clause, at: int) -> int:
    """استهدفت غارة جوية إسرائيلية مبنى: the end of the act that is the subject of its verb, with its adjectives."""
    first = at + (clause.is_counted(at) or clause.word(at) in COUNTED) if clause.word(at) else at
    quoted = clause.word(first) in OPENING
    first += quoted  # استهدفت "مسيرة معادية" منزلا
    acts = [h for h in clause.hits.strikes if h.first == first and h.entry.get("pos") == "noun"]
    if clause.trigger.section in _HITTING or hits_what(clause):  # استهدفت عبوة ناسفة دورية، قصفت الصواريخ القرية
        acts += [h for h in clause.hits.weapons if h.first == first and h.entry.get("class") in _STRIKING]
    act = next(iter(acts), None)
    if act is None or act.prefix.endswith("ب"):
        return at
    described = {h.first: h.last for h in (*clause.hits.modifiers, *clause.hits.states, *clause.hits.markers)}
    at = act.last
    while at in described or clause.word(at) in EPITHETS:
        at = described.get(at, at + 1)
    while quoted and at < len(clause.folds) and (clause.word(at) in DESCRIBING or clause.word(at) in _CLOSING):
        at += 1
    author = clause.parties.get(at)
    return party_end(clause, author) if author is not None and author.kind in ("name", "head") else at


def _means_end(clause: Clause, hit: Hit, at: int) -> int:
    if hit.entry.lexicon == "strikes" and not hit.entry.section.startswith(("shooting", "means.shooting")):
        return max(hit.last, clause.phrase(at))
    at = hit.last
    while clause.word(hit.first).startswith("بال") and clause.word(at).startswith("ال"):
        at += 1
    return described_end(clause, at)


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
