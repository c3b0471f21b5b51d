"""The confidence of an event: how often events with as much evidence were right on a gold set.

A rule gives a prior; what else speaks for or against the event is counted in `evidence`. The weights in
`confidence.json` and the values of `alert_confidence.json` are what `tools/fit_confidence.py` fits and writes; nothing in
them is set by hand.
"""

from __future__ import annotations

import json
import math
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from stream.contracts.event import EventType

_SURELY = 0.98
"""No event is surer than this: gold sets have doubtful entries too."""


def evidence(event: Mapping[str, Any], signs: Mapping[str, float]) -> dict[str, float]:
    """Return what speaks for or against an event, each about 0 to 1.

    Args:
        event: its fields as published, but with the prior of its rule as its confidence.
        signs: what its rules saw besides (`Draft.signs`); none for a statement.

    """
    if event["type"] == "statement":
        content, speaker = len(event["content"]["text"]), event["speaker"]
        mention = speaker["mention"]
        return {
            "prior": event["confidence"],
            **signs,
            "direct": event["direct"],
            "role": speaker["role"] is not None,
            "named_beside_cue": mention is not None,
            "named_in_full": mention is not None and mention["text"] == speaker["name"],
            "known_actor": speaker["wikidata"] is not None,
            "person": speaker["class"] == "person",
            "title": event["cue"]["field"] == "title",
            "short": content < 20,
            "long": content > 250,
            "act_of_its_own": event["act"] != "state",
        }
    place, time, status = event["place"], event["time"], event["status"]
    found: dict[str, float] = {
        "prior": event["confidence"],
        **signs,
        "title": any(m["field"] == "title" for m in event["mentions"]),
        "fine_place": place is not None and place["precision"] in ("site", "neighbourhood", "city", "district"),
        "date": time is not None and time["start"] is not None,
        "background": event["period"] == "background",
        "not_reported": status != "reported",
        "claimed": status == "claimed",
        "attributed": event["attribution"] is not None,
    }
    if event["type"] == "strike":
        return found | {
            "known_side": event["attacker"] is not None and event["attacker"]["class"] is not None,
            "target": event["target"] is not None,
            "weapon": event["weapon"] is not None,
            "casualties": bool(event["casualty_ids"]),
            "general_mode": event["mode"] in ("other", "ground_attack", "clash", "explosion"),
        }
    return found | {
        "one": event["count"]["number"] == 1,
        "killed_or_injured": event["kind"] in ("killed", "injured"),
        "strike": event["cause"]["event_id"] is not None,
        "no_cause": event["cause"]["kind"] == "unknown",
        "part": event["part_of"] is not None,
        "known_class": event["victims"]["class"] != "unknown",
    }


def weights_text() -> str:
    """Return the file of weights as it stands."""
    return (files("stream.extract") / "confidence.json").read_text(encoding="utf-8")


@cache
def _weights() -> dict[str, dict[str, float]]:
    loaded: dict[str, dict[str, float]] = json.loads(weights_text())
    return loaded


def alert_confidence(kind: EventType) -> float | None:
    """Return the least confidence from which on events of a type are right often enough for an alert.

    Of the events of the gold sets at or above it at least 95 in 100 were right in all that `rasid eval` calls alertable.
    None: no confidence of that type says so much, and an alert on it needs a second source.
    """
    return _alert_confidences()[kind]


@cache
def _alert_confidences() -> dict[EventType, float | None]:
    text = (files("stream.extract") / "alert_confidence.json").read_text(encoding="utf-8")
    loaded: dict[EventType, float | None] = json.loads(text)
    return loaded


def share_of(kind: EventType, found: Mapping[str, float]) -> float:
    """Return how often events of a type with this evidence were right, two decimals."""
    weights = _weights()[kind]
    told = 0.0
    for name, value in found.items():
        if value:  # most signs of an event are not there
            told += weights[name] * value
    return min(_SURELY, round(1 / (1 + math.exp(-(weights["bias"] + told))), 2))
