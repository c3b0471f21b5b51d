"""The figures of an evaluation in words: one block a type of event, then where events and gold differ."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from stream.evaluate.spans import CITRON

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from stream.evaluate.match import EventKind
    from stream.evaluate.score import Difference, Prf, Score

_LONGEST_RECORD = 900  # characters of a record that still fit a screen


def figures_in_words(figures: dict[str, Any]) -> Iterator[str]:
    """Yield the lines for people from what `Score.as_dict` gives."""
    yield f"articles {figures['articles']}; gold strings not found {figures['gold_strings_not_found']}"
    for kind, figure in figures.items():
        if not isinstance(figure, dict):
            continue
        low, high = figure["strict_f1_ci95"]
        yield (
            f"{kind:9} gold {figure['gold']:4} predicted {figure['predicted']:4}"
            f" | detect P {figure['detect_p']:.3f} R {figure['detect_r']:.3f} F1 {figure['detect_f1']:.3f}"
            f" | strict F1 {figure['strict_f1']:.3f} [{low:.2f}-{high:.2f}]"
            f" | alertable F1 {figure['alertable_f1']:.3f}"
        )
        yield "          " + "  ".join(f"{name} {share:.2f}" for name, share in figure["slots"].items())
    yield f"mean strict F1 {figures['mean_strict_f1']:.3f}"


def differences_in_words(score: Score, most: int, only: EventKind | None = None) -> Iterator[str]:
    """Yield up to `most` differences of each type (or of `only`), events missed and spurious before wrong fields."""
    for kind, result in score.kinds.items():
        if only is not None and kind != only:
            continue
        for difference in sorted(result.differences, key=lambda d: d.what.startswith("field"))[:most]:
            yield ""
            yield f"[{kind} {difference.what}] {difference.article_id}"
            yield from _both_sides(difference)


def _both_sides(difference: Difference) -> Iterator[str]:
    for side, record in (("gold", difference.gold), ("pred", difference.found)):
        if record is not None:
            said = {name: value for name, value in record.items() if value not in (None, [], "")}
            yield f"  {side}: " + json.dumps(said, ensure_ascii=False)[:_LONGEST_RECORD]


def spans_in_words(figures: Mapping[str, Mapping[str, Prf]]) -> Iterator[str]:
    """Yield the lines for a person: what `score_spans` gives, and Citron's F1 beside it."""
    yield "statements by their spans            P      R     F1   | Citron on English (PARC 3.0) F1"
    for way, parts in figures.items():
        for name, prf in parts.items():
            yield (
                f"  {way:8} {name:8}              {prf.precision:.3f}  {prf.recall:.3f}  {prf.f1:.3f}"
                f" |  {CITRON[way][name]:.3f}"
            )


def calibration_in_words(tables: Mapping[str, dict[str, Any]]) -> Iterator[str]:
    """Yield the lines for a person: by tenths of confidence, how many events there are and how many are right."""
    for kind, table in tables.items():
        alert = table["alert_confidence"]
        yield (
            f"{kind:9} mean distance of confidence and truth {table['error']:.3f}; "
            + (f"alert confidence {alert:.2f}" if alert is not None else "no alert confidence")
            + f", {table['right_above_alert_confidence']:.2f} of the right events at or above it"
        )
        for found in table["bins"]:
            yield f"          confidence {found['confidence']:.2f}  right {found['right']:.2f}  of {found['events']} events"
