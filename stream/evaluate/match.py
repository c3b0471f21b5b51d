"""Which published event answers which gold entry, and which of its fields are right."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from stream.errors import SettingsError
from stream.evaluate.compare import ArticleText, FieldSpan, alike, bare_cue, dig, span_f1, spans_of, touches

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

EventKind = Literal["strike", "casualty", "statement"]
GOLD_KEYS: dict[EventKind, str] = {"strike": "strikes", "casualty": "casualties", "statement": "statements"}
"""The list of a gold annotation that holds each type of event; the order is that of every report."""

_NEEDED: dict[EventKind, tuple[str, ...]] = {
    "strike": ("key", "mode"),
    "casualty": ("key", "kind"),
    "statement": ("key",),
}

# Long noun phrases agree in fewer of their words than names do.
_PHRASE = 0.3


@dataclass
class GoldEntry:
    """One entry of an annotation with its strings found in the article."""

    kind: EventKind
    record: dict[str, Any]
    spans: list[FieldSpan]
    """Of the mentions; of the content for a statement."""
    expression: list[FieldSpan] = field(default_factory=list)

    @classmethod
    def of(cls, kind: EventKind, record: dict[str, Any], text: ArticleText) -> GoldEntry:
        """Find the strings of `record` in `text`.

        Raises:
            SettingsError: the entry lacks a field that nothing can be scored without.

        """
        if lacking := [name for name in _NEEDED[kind] if name not in record]:
            raise SettingsError(f"the gold set has a {kind} without {' and '.join(lacking)}: {record}")
        if kind == "statement":
            return cls(kind, record, text.find(record.get("content")))
        spans = [span for mention in record.get("mentions") or [] for span in text.find(mention)]
        return cls(kind, record, spans, text.find(record.get("expression")))


@dataclass
class FoundEvent:
    """One published event with the spans that it is matched by."""

    record: dict[str, Any]
    spans: list[FieldSpan]
    content: list[FieldSpan]
    expression: list[FieldSpan]

    @classmethod
    def of(cls, record: dict[str, Any]) -> FoundEvent:
        """Read the spans of a published event."""
        return cls(
            record,
            spans_of(record.get("mentions")),
            spans_of([record.get("content")]),
            spans_of([dig(record, "count", "expression")]),
        )


def _strike_likeness(gold: GoldEntry, found: FoundEvent) -> float:
    if not touches(gold.spans, found.spans):
        return 0
    g, p = gold.record, found.record
    return float(
        1
        + (g["mode"] == p.get("mode"))
        + alike(g.get("place"), dig(p, "place", "name"))
        + 0.5 * alike(g.get("target"), dig(p, "target", "text"), _PHRASE)
    )


def _casualty_likeness(gold: GoldEntry, found: FoundEvent) -> float:
    g, p = gold.record, found.record
    if g["kind"] != p.get("kind") or not touches(gold.spans, found.spans):
        return 0
    same = g.get("number") == dig(p, "count", "number")
    near = touches(gold.expression, found.expression)
    if not same and not near:
        return 0
    return float(1 + 2 * same + near + 0.5 * alike(g.get("victims"), dig(p, "victims", "text"), _PHRASE))


def _statement_likeness(gold: GoldEntry, found: FoundEvent) -> float:
    f1 = span_f1(gold.spans, found.content)
    return f1 if f1 >= 0.5 else 0


_LIKENESS: dict[EventKind, Callable[[GoldEntry, FoundEvent], float]] = {
    "strike": _strike_likeness,
    "casualty": _casualty_likeness,
    "statement": _statement_likeness,
}


def match(kind: EventKind, golds: Sequence[GoldEntry], found: Sequence[FoundEvent]) -> list[tuple[int, int]]:
    """Pair gold entries with events one to one, the most alike first; what is not alike at all stays unpaired."""
    likeness = _LIKENESS[kind]
    pairs = [(likeness(gold, event), i, j) for i, gold in enumerate(golds) for j, event in enumerate(found)]
    # A stable sort on the likeness alone: among equals the order of the gold decides.
    pairs.sort(key=lambda pair: pair[0], reverse=True)
    taken_gold, taken_found, matched = set(), set(), []
    for value, i, j in pairs:
        if value > 0 and i not in taken_gold and j not in taken_found:
            taken_gold.add(i)
            taken_found.add(j)
            matched.append((i, j))
    return matched


def is_strict(kind: EventKind, g: Mapping[str, Any], p: Mapping[str, Any]) -> bool:
    """Tell whether the main fields are right: mode and place; number; speaker."""
    if kind == "strike":
        return g["mode"] == p.get("mode") and alike(g.get("place"), dig(p, "place", "name"))
    if kind == "casualty":
        return bool(g.get("number") == dig(p, "count", "number"))
    return alike(g.get("speaker"), dig(p, "speaker", "name"))


def is_alertable(kind: EventKind, g: Mapping[str, Any], p: Mapping[str, Any]) -> bool:
    """Tell whether an alert on the event would be right: strict, and status and period right too."""
    if not is_strict(kind, g, p):
        return False
    return kind == "statement" or all(_circumstances(g, p)[name] for name in ("status", "period"))


def fields_right(
    kind: EventKind, g: Mapping[str, Any], p: Mapping[str, Any], twin: Mapping[str, str | None]
) -> dict[str, bool]:
    """Judge each field of a matched pair; one that the gold leaves empty must be left empty.

    Args:
        kind: the type of both.
        g: the gold entry.
        p: the published event.
        twin: for each matched gold key of the article the id of its event; references are judged through it.

    """
    if kind == "statement":
        return {
            "speaker": alike(g.get("speaker"), dig(p, "speaker", "name")),
            "role": alike(g.get("role"), dig(p, "speaker", "role"), _PHRASE),
            "direct": bool(g.get("direct")) == bool(p.get("direct")),
            "act": g.get("act") == p.get("act"),
            "cue": bare_cue(g.get("cue")) == bare_cue(dig(p, "cue", "text")),
        }
    own = _strike_fields(g, p) if kind == "strike" else _casualty_fields(g, p, twin)
    return own | _circumstances(g, p)


def _strike_fields(g: Mapping[str, Any], p: Mapping[str, Any]) -> dict[str, bool]:
    roles = {role: alike(g.get(role), dig(p, role, "text"), _PHRASE) for role in ("attacker", "target", "weapon")}
    return {"mode": g["mode"] == p.get("mode"), **roles}


def _casualty_fields(g: Mapping[str, Any], p: Mapping[str, Any], twin: Mapping[str, str | None]) -> dict[str, bool]:
    names = g.get("names") or []
    found = [name for name in dig(p, "victims", "names") or [] if isinstance(name, str)]
    right = {
        "number": g.get("number") == dig(p, "count", "number"),
        "qualifier": g.get("qualifier") == dig(p, "count", "qualifier"),
        "victims": alike(g.get("victims"), dig(p, "victims", "text"), _PHRASE),
        "victim_class": g.get("victim_class") == dig(p, "victims", "class"),
        "names": len(names) == len(found) and all(any(alike(name, other) for other in found) for name in names),
    }
    cause = g.get("cause") or "unknown"
    struck = re.fullmatch(r"s\d+", cause) is not None
    right["cause"] = ("strike" if struck else cause) == dig(p, "cause", "kind")
    # A reference to an entry that was missed is that entry's fault and is not judged again.
    if not struck or cause in twin:
        right["cause_strike"] = (twin[cause] if struck else None) == dig(p, "cause", "event_id")
    whole = g.get("part_of")
    if not whole or whole in twin:
        right["part_of"] = (twin[whole] if whole else None) == p.get("part_of")
    return right


def _circumstances(g: Mapping[str, Any], p: Mapping[str, Any]) -> dict[str, bool]:
    start = dig(p, "time", "start") or ""
    # A gold date may be a month only: the event's is cut to what the gold says.
    date = start[: len(g.get("date") or "0000-00-00")] or None
    return {
        "place": alike(g.get("place"), dig(p, "place", "name")),
        "country": g.get("country") == dig(p, "place", "country"),
        "date": (g.get("date") or None) == date,
        "status": g.get("status", "reported") == p.get("status"),
        "period": g.get("period", "current") == p.get("period"),
        "attribution": alike(g.get("attribution"), dig(p, "attribution", "text"), _PHRASE),
    }
