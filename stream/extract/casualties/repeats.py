"""Mentions that count nobody anew: a headline's sum, its others, and the names of people counted elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from stream.contracts.event import CasualtyKind
    from stream.extract.casualties.finding import Finding

_ROUGH = {"tens": (20, 199), "hundreds": (200, 1999), "thousands": (2000, 99_999)}
"""What numbers a rough quantity may be."""
_LEAD = 1
"""Index of the last sentence that may sum up what follows."""


def without_headline_sums(figures: list[list[Finding]]) -> list[list[Finding]]:
    """Give a headline's قتلى وجرحى without a number to the two figures that the body tells apart."""
    out = []
    for figure in figures:
        both = figure[0].kind == "killed_or_injured" and figure[0].group.number is None
        sides = _sides(figures) if both and all(m.sentence.field == "title" for m in figure) else []
        if sides:
            for side in sides:
                side.extend(figure)
        else:
            out.append(figure)
    return out


def _sides(figures: list[list[Finding]]) -> list[list[Finding]]:
    """Return the first figure of the killed and the first of the injured that the body tells; none where one lacks."""
    wholes = [f for f in figures if f[0].sentence.field == "body" and f[0].whole is None]
    sides = [next((f for f in wholes if f[0].kind == kind), None) for kind in ("killed", "injured")]
    return [] if None in sides else [side for side in sides if side is not None]


def without_names_of_a_figure(
    figures: list[list[Finding]],
) -> tuple[list[list[Finding]], dict[int, list[Finding]]]:
    """Take the people listed by name for the names of the figure that counts them: استشهاد كل من: فلان وفلان.

    Returns:
        The other figures, and for the first mention of a figure its names.

    """
    lists: dict[tuple[int, int, str], list[list[Finding]]] = {}
    for figure in figures:
        first = figure[0]
        one = first.group.shape == "name" or (first.group.name is not None and first.group.number == 1)
        if one and len(figure) == 1 and first.whole is None:
            lists.setdefault((first.sentence.index, first.trigger[0], first.kind), []).append(figure)
    named: dict[int, list[Finding]] = {}
    taken: list[list[Finding]] = []
    for (_, _, kind), people in lists.items():
        whole = next(
            (f for f in figures if f[0].kind == kind and f[0].group.number == len(people) > 1 and not f[0].group.name),
            None,
        )
        if whole is not None:
            named[id(whole[0])] = [person[0] for person in people]
            taken += people
    return [f for f in figures if not any(f is other for other in taken)], named


def _told_once(figures: list[list[Finding]], kind: CasualtyKind) -> list[Finding] | None:
    """Return the one figure of a kind that is told with a number, as news and as no part; none where there are more.

    Where none is, a rough one does: عشرات الجرحى.
    """
    news = [f for f in figures if f[0].kind == kind and f[0].whole is None and not f[0].background]
    wholes = [f for f in news if f[0].group.number] or [f for f in news if f[0].group.qualifier in _ROUGH]
    return wholes[0] if len(wholes) == 1 else None


def _is_roughly(figure: list[Finding], told: list[Finding]) -> bool:
    """Tell whether a rough quantity may be a number: عشرات القتلى and 73."""
    least, most = _ROUGH.get(figure[0].group.qualifier, (1, 0))
    classes = {f[0].group.victim_class for f in (figure, told)} - {"unknown"}
    return least <= (told[0].group.number or 0) <= most and len(classes) < 2


def _of_one_act(figure: list[Finding], told: list[Finding]) -> bool:
    """Tell two figures whose sentences tell of one strike, or of none."""
    acts = {id(m.strike) for m in (*figure, *told) if m.strike is not None}
    return len(acts) <= 1 and not any(m.background for m in figure)


def _told_in_body(figures: list[list[Finding]], figure: list[Finding]) -> list[Finding] | None:
    """Return the figure of the body that a headline's people without a number are of: قتلى وجرحى مدنيون في هجوم."""
    first = figure[0]
    told_apart = any(m.sentence.field == "body" or m.group.others for m in figure)
    if first.group.number is not None or first.whole is not None or told_apart:
        return None
    told = [
        f
        for f in figures
        if f[0].kind == first.kind
        and f[0].group.number
        and f[0].whole is None
        and not f[0].background
        and any(m.sentence.field == "body" for m in f)
    ]
    rough = first.group.qualifier in _ROUGH
    return next((f for f in told if not rough or _is_roughly(figure, f)), None)


def without_vague_others(figures: list[list[Finding]]) -> list[list[Finding]]:
    """Give وإصابة آخرين and عشرات القتلى of a headline or a first sentence to the one figure of that kind in the text."""
    out = []
    for figure in figures:
        first = figure[0]
        if (told := _told_in_body(figures, figure)) is not None:
            told.extend(figure)
            continue
        one = _told_once(figures, first.kind) if first.whole is None and first.group.number is None else None
        if one is not None and one is not figure and _counted_in(one, figure, figures):
            one.extend(figure)
        else:
            out.append(figure)
    return out


def _counted_in(one: list[Finding], figure: list[Finding], figures: list[list[Finding]]) -> bool:
    """Tell whether people without a number are those of the one figure of their kind: of what it tells, and no others.

    Beside other figures they are of what those tell, but in a headline or a first sentence.
    """
    roughly = _is_roughly(figure, one)
    if not (roughly or all(m.group.others for m in figure)):
        return False
    if any(m.sentence is n.sentence for m in figure for n in one):
        return False
    if all(m.sentence.index <= _LEAD for m in figure):
        return True
    alone = all(sum(m.sentence is n.sentence for f in figures for n in f) == 1 for m in figure)
    return alone and roughly and _of_one_act(figure, one)
