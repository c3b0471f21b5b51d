"""How sure an incident is: a sum of what its tellings say, as a probability.

The weights are those of a logistic regression over the incidents of annotated articles, rounded; `off_topic`, which
hardly any of them show, is set by hand. A flash of a sentence or two has weights of its own, which hold for our samples:
of its one act little is told, and less has to be. What is asked is whether the article tells a particular act at all,
not whether each of its fields is right: that is what the published confidence says, and consumers choose by it.
"""

from __future__ import annotations

from math import exp, log
from typing import TYPE_CHECKING

from stream.extract.places.find import RANK
from stream.extract.setting import REAL

if TYPE_CHECKING:
    from stream.extract.analysis import Analysis
    from stream.extract.strikes.incident import Incident

LEAST = 0.5
"""The probability below which an incident is not published."""
_BRIEF = 3
"""How many sentences make a flash."""
_VAGUE = ("other", "ground_attack", "clash", "explosion")
_TOPIC_WORDS = 4
"""How many words of another topic make a page of it; fewer are enough on a page of fewer sentences."""


class Evidence:
    """Judges the incidents of one article.

    Args:
        analysis: the article.

    """

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis
        self._off_topic = is_off_topic(analysis)
        self._brief = len(analysis.sentences) <= _BRIEF

    def features(self, incident: Incident) -> dict[str, float]:
        """Return what speaks for and against an incident, each about 0 to 1."""
        told = incident.tellings
        place = incident.place
        return {
            "weight": max(c.weight for c in told),
            "told": any(c.told for c in told),
            "place": place is not None and place.rank >= 2,
            "attacker": any(c.attacker_rank >= 2 for c in told),
            "target": any(c.target is not None for c in told),
            "date": any(c.when is not None and c.when_close for c in told),
            "figure": any(c.figure for c in told),
            "cost": any(c.cost for c in told),
            "often": log(len(told)),
            "quoted": all(self._analysis.quote_at(c.trigger_loc.field, c.trigger_loc.start) is not None for c in told),
            "planned": told[0].status == "planned",
            "general": all(c.definite and not (c.place or c.when) for c in told),  # الضربات الجوية وحدها
            "since": all(c.since for c in told),
            "off_topic": self._off_topic,
            "narrow": place is not None and place.rank >= RANK["city"],
            "means": all(c.section.startswith("means") for c in told),
            "vague_mode": incident.mode[0] in _VAGUE,
            "figure_and_place": any(c.figure and c.place is not None for c in told),
        }

    def probability(self, incident: Incident) -> float:
        """Return how likely the article reports the incident as a particular act."""
        bias, weights = (_FLASH_BIAS, _FLASH_WEIGHTS) if self._brief else (_BIAS, _WEIGHTS)
        found = self.features(incident)
        total = bias + sum([weight * found[name] for name, weight in weights.items()])
        return 1 / (1 + exp(-total))


_BIAS = -1.7
_WEIGHTS = {
    "weight": 0.65,
    "told": 0.35,
    "place": 0.35,
    "attacker": 0.5,
    "target": 0.95,
    "date": 0.85,
    "figure": -0.1,
    "cost": 1.15,
    "often": 0.75,
    "quoted": -0.85,
    "since": -0.9,
    "planned": -0.15,
    "general": -0.15,
    "off_topic": -2.5,
    "narrow": 0.8,
    "means": -0.3,
    "vague_mode": -0.6,
    "figure_and_place": 0.15,
}

_FLASH_BIAS = -2.4
_FLASH_WEIGHTS = {
    "weight": 1.5,
    "told": 0.8,
    "place": 1.3,
    "attacker": 0.8,
    "target": 0.8,
    "date": 1.3,
    "figure": 0.5,
    "often": 0.4,
    "quoted": -0.9,
    "since": -0.9,
    "planned": 0.6,
    "general": -1.0,
    "off_topic": -2.5,
}


def is_off_topic(analysis: Analysis) -> bool:
    """Tell whether an article speaks of sport, markets, technology or culture rather than of violence."""
    topics: dict[str, set[tuple[int, int]]] = {}
    for sentence in analysis.sentences:
        for hit in sentence.of("traps"):
            if topic := hit.entry.get("topic"):
                topics.setdefault(topic, set()).add((sentence.index, hit.first))
    most = max(map(len, topics.values()), default=0)
    if most < max(2, min(_TOPIC_WORDS, len(analysis.sentences))):
        return False
    violence = {
        (sentence.index, hit.first)
        for sentence in analysis.sentences
        for hit in sentence.of("weapons", "armed", "casualties", "contexts")
        if hit.entry.lexicon != "contexts" or hit.entry.section in REAL
    }
    return most > len(violence)
