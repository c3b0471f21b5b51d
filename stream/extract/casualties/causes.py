"""What made a figure by the words that name it: war, crime, illness, an accident, a disaster."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.once import once

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stream.contracts.event import CauseKind
    from stream.extract.analysis import Analysis, Sentence
    from stream.extract.casualties.finding import Finding

_FAR = 10_000
_OPENING = 6
"""Sentences, the title among them, that say what an article speaks of."""
_EXPLODED = ("انفجار", "انفجر", "بانفجار", "تفجر")


def cause_told(found: Finding) -> tuple[CauseKind | None, int]:
    """Return the cause that the words of a mention's sentence name, and how far it stands from the figure."""
    return _nearest(found.sentence, found.first, found.last)


def cause_of_a_war(mentions: Sequence[Finding], *, struck: bool) -> CauseKind | None:
    """Return conflict for a total whose sentence speaks of fighting, or whose article does where it names no cause.

    Args:
        mentions: those of the total.
        struck: whether the article tells a strike of these days.

    """
    hits = [hit for m in mentions for hit in m.sentence.of("causes") if hit.entry.get("kind")]
    kinds = {hit.entry.get("kind") for hit in hits if not hit.entry.get("weak")}
    told = "conflict" in kinds or any(m.strike is not None for m in mentions)
    return "conflict" if told or (not kinds and struck) else None


@once
def cause_of_article(analysis: Analysis) -> CauseKind | None:
    """Return the cause that the article as a whole speaks of, by the cues of its title and first sentences."""
    for sentence in analysis.sentences[:_OPENING]:
        kind, _ = _nearest(sentence, 0, 1, weak=False)
        if kind is not None:
            return kind
    return None


def _nearest(sentence: Sentence, first: int, last: int, *, weak: bool = True) -> tuple[CauseKind | None, int]:
    best: tuple[CauseKind | None, int] = (None, _FAR)
    for hit in sentence.of("causes"):
        kind = hit.entry.get("kind")
        if not kind or (not weak and hit.entry.get("weak")):
            continue
        distance = max(hit.first - last, (first - hit.last) * 2, 0)
        if distance < best[1]:
            best = (kind, distance)  # type: ignore[assignment]
    for start, end in _blown_up(sentence):
        distance = max(start - last, (first - end) * 2, 0)
        if distance <= best[1]:
            best = ("accident", distance)
    return best


@once
def _blown_up(sentence: Sentence) -> list[tuple[int, int]]:
    """Return where something that explodes without anyone's doing did so: انفجار صهريج وقود, انفجار في منجم."""
    out = []
    for hit in sentence.of("contexts"):
        if hit.entry.section == "accident":
            at = hit.first - 1
            at -= sentence.tokens[at].fold in ("في", "داخل")
            if at >= 0 and sentence.tokens[at].fold.removeprefix("و").startswith(_EXPLODED):
                out.append((hit.first, hit.last))
    return out
