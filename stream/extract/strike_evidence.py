"""How sure an incident is: a sum of what its tellings say, as a probability.

The weights are those of a logistic regression over the incidents of annotated articles, rounded; only `off_topic`, which
hardly any of them show, is set by hand. What is asked is whether the article tells a particular act at all, not whether
each of its fields is right: that is what the published confidence says, and consumers choose by it. An act told in one
plain sentence, with its place, has to pass.
"""

from __future__ import annotations

from math import exp, log
from typing import TYPE_CHECKING

from stream.extract.setting import REAL

if TYPE_CHECKING:
    from stream.extract.analysis import Analysis
    from stream.extract.strike_merge import Incident

LEAST = 0.42
"""The probability below which an incident is not published."""
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

    def features(self, incident: Incident) -> dict[str, float]:
        """Return what speaks for and against an incident, each about 0 to 1."""
        told = incident.tellings
        place = incident.place()
        return {
            "weight": max(c.weight for c in told),
            "told": any(c.told for c in told),
            "place": place is not None and place.rank >= 2,
            "attacker": any(c.attacker_rank >= 2 for c in told),
            "target": any(c.target is not None for c in told),
            "date": any(c.when is not None and c.when_close for c in told),
            "figure": any(c.figure for c in told),
            "often": log(len(told)),
            "quoted": all(self._analysis.quote_at(c.trigger_loc.field, c.trigger_loc.start) is not None for c in told),
            "planned": told[0].status == "planned",
            "general": all(c.definite and not (c.place or c.when) for c in told),  # الضربات الجوية وحدها
            "since": all(c.since for c in told),
            "off_topic": self._off_topic,
        }

    def probability(self, incident: Incident) -> float:
        """Return how likely the article reports the incident as a particular act."""
        total = _BIAS + sum(_WEIGHTS[name] * value for name, value in self.features(incident).items())
        return 1 / (1 + exp(-total))


_BIAS = -2.7
_WEIGHTS = {
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
    violence: set[tuple[int, int]] = set()
    for sentence in analysis.sentences:
        for hit in sentence.hits:
            match hit.entry.lexicon:
                case "traps" if topic := hit.entry.get("topic"):
                    topics.setdefault(topic, set()).add((sentence.index, hit.first))
                case "weapons" | "armed" | "casualties":
                    violence.add((sentence.index, hit.first))
                case "contexts" if hit.entry.section in REAL:
                    violence.add((sentence.index, hit.first))
    most = max(map(len, topics.values()), default=0)
    return most >= max(2, min(_TOPIC_WORDS, len(analysis.sentences))) and most > len(violence)
