"""Sums: nine killed in a headline are the five and the four that the text goes on to tell."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from stream.extract.places.of_figure import FINENESS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stream.extract.casualties.finding import Finding
    from stream.extract.drafts import CasualtyDraft

Figure = tuple["CasualtyDraft", list["Finding"]]

_PAIR = 2
_LEAST = 3
"""Two deaths of one each are too often two other deaths."""
_MOST = 20
"""How many figures before a toll may be those that it sums up."""
_TOLLS = ("casualty.toll", "casualty.bare_toll", "casualty.toll_relative")
_TOWNS = ("city", "neighbourhood", "site")
_HEAD = 2
"""Index of the last sentence, the title's among them, that may sum up what several acts have done."""
_ADDED = {"killed_or_injured": ("killed", "injured")}
"""What adds up to a figure for both: مقتل وإصابة خمسة are two killed and three injured."""
_OF_CIVILIANS = ("child", "woman", "journalist", "medic")


def apply_sums(figures: Sequence[Figure]) -> list[Figure]:
    """Make the figures that follow one and add up to it its parts, and the others beside them parts of its others.

    Returns:
        The sums.

    """
    ordered, sums = sorted(figures, key=_place), []
    for i, whole in enumerate(ordered):
        parts = _addends(whole, ordered[i + 1 :])
        for draft, _ in parts:
            draft.part_of = whole[0]
        if parts:
            _uncounted(whole, parts, figures)
            sums.append(whole)
    for whole in ordered[:1]:
        for draft, _ in _pair_of_headline(whole, figures):
            draft.part_of = whole[0]
    places = [_place(figure) for figure in ordered]
    for whole in ordered:
        for draft, _ in _added_up(whole, ordered, places):
            draft.part_of = whole[0]
    return sums


def _pair_of_headline(whole: Figure, figures: Sequence[Figure]) -> list[Figure]:
    """Return the two of شهيدان في غارتين, whom the text tells one by one and tells of no others of the kind."""
    draft, mentions = whole
    if draft.number != _PAIR or draft.part_of is not None or any(m.sentence.field == "body" for m in mentions):
        return []
    others = [f for f in figures if f is not whole and f[0].kind == draft.kind and f[0].period == draft.period]
    one_by_one = all(f[0].number == 1 and f[0].part_of is None and _fits(draft, f[0]) for f in others)
    return others if len(others) == _PAIR and one_by_one else []


def _added_up(whole: Figure, ordered: Sequence[Figure], places: Sequence[tuple[int, int]]) -> list[Figure]:
    """Return the run of figures right before a toll or a known number of people that makes it.

    قتلت امرأة. وتوفي شاب لاحقا، لترتفع حصيلة القتلى إلى اثنين; جثث الضحايا الثلاث.
    """
    draft, mentions = whole
    surely = next((m for m in mentions if _sums_up(m)), None)
    summing = surely or _told_again(whole)
    if summing is None or draft.part_of is not None or draft.number is None:
        return []
    at, total, out = bisect_left(places, (summing.sentence.index, summing.group.first)), 0, []
    for figure in reversed(ordered[max(0, at - _MOST) : at]):
        other = figure[0]
        if figure is whole or other.kind != draft.kind or other.part_of is not None or other.number == 0:
            continue
        if other.number is None or other.period != draft.period or not _fits(draft, other):
            return []
        total += other.number
        out.append(figure)
        if total >= draft.number:
            break
    one = surely is not None or (_told_together(out) and all(f[0].strike is draft.strike for f in out))
    return out if one and total == draft.number and len(out) > 1 else []


def _told_again(whole: Figure) -> Finding | None:
    """Return the mention of the five of an act whose dead were told before: قتل القيادي وأربعة معه. وأسفرت الغارة عن خمسة شهداء."""
    draft, mentions = whole
    if draft.strike is None or draft.number is None or draft.number < _LEAST or draft.victim_class != "unknown":
        return None
    return next((m for m in mentions if m.sentence.field == "body"), None)


def _told_together(parts: Sequence[Figure]) -> bool:
    """Tell figures of one sentence."""
    return len({_place(figure)[0] for figure in parts}) == 1


def _sums_up(found: Finding) -> bool:
    """Tell a toll, and people whose number is known: الضحايا الثلاث."""
    known = found.group.shape == "number" and found.sentence.folds[found.group.last - 1].startswith("ال")
    return found.rule in _TOLLS or known


def _place(figure: Figure) -> tuple[int, int]:
    """Return where a figure is told first."""
    return min((m.sentence.index, m.group.first) for m in figure[1])


def _addends(whole: Figure, later: Sequence[Figure]) -> list[Figure]:
    """Return the run of figures behind one that makes its sum, if there is one."""
    draft, total, out = whole[0], 0, []
    if draft.part_of is not None or draft.number is None or draft.number < _LEAST:
        return []
    for figure in later:
        other = figure[0]
        if (
            other.kind not in _ADDED.get(draft.kind, (draft.kind,))
            or other.part_of is not None
            or other.number is None
            or other.number == 0
        ):
            continue
        if not _fits(draft, other) and _shares_sentence(figure, [whole]):
            continue  # لقي 17 مسلحا و5 جنود مصرعهم: of the 17 are the seven and the ten
        if other.period != draft.period or not _fits(draft, other) or _is_of_other_act(whole, figure):
            return []
        total += other.number
        out.append(figure)
        if total >= draft.number:
            break
    return out if total == draft.number and len(out) > 1 else []


def _is_of_other_act(whole: Figure, part: Figure) -> bool:
    """Tell the three of a house from the woman and her two children of a tent: what sums acts up stands at the head."""
    acts = next((m.strike for m in whole[1] if m.strike is not None), None), part[0].strike
    if None in acts or acts[0] is acts[1]:
        return False
    if all(m.sentence.field == "body" and m.sentence.index > _HEAD for m in whole[1]):
        return True
    one, other = (act.where for act in acts if act is not None)
    if one is None or other is None or one.loc is None or other.loc is None or one.canonical == other.canonical:
        return False
    return one.precision in _TOWNS and FINENESS[one.precision] >= FINENESS[other.precision]


def _fits(whole: CasualtyDraft, part: CasualtyDraft) -> bool:
    """Tell whether people of a class can be among those of another."""
    return (
        "unknown" in (whole.victim_class, part.victim_class)
        or part.victim_class == whole.victim_class
        or (whole.victim_class == "civilian" and part.victim_class in _OF_CIVILIANS)
    )


def _uncounted(whole: Figure, parts: Sequence[Figure], figures: Sequence[Figure]) -> None:
    """Link the people without a figure that are told beside whole and parts: وأصيب آخرون."""
    beside = [f for f in figures if f[0].number is None and f[0].kind != whole[0].kind and f[0].part_of is None]
    sums = [f for f in beside if _shares_sentence(f, [whole])]
    for draft, mentions in beside:
        own = next((s for s, _ in sums if s.kind == draft.kind and s is not draft), None)
        if own is not None and _shares_sentence((draft, mentions), parts):
            draft.part_of = own


def _shares_sentence(figure: Figure, others: Sequence[Figure]) -> bool:
    told = {m.sentence.index for _, mentions in others for m in mentions}
    return any(m.sentence.index in told for m in figure[1])
