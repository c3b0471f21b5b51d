"""Which states the words for a party name: القوات المسلحة الأوكرانية, قصف [روسي], طيران دمشق."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.once import once_in_its_article
from stream.extract.places.find import place_mentions

if TYPE_CHECKING:
    from stream.extract.analysis import Analysis, Sentence
    from stream.extract.drafts import Loc


def lands_of(analysis: Analysis, sentence: Sentence, words: Loc) -> frozenset[str]:
    """Return the country codes of the states, peoples, places and known parties that a run of a sentence names."""
    lands = _lands(analysis, sentence)
    tokens = sentence.tokens
    return frozenset(code for k, code in lands if words.start <= tokens[k].start < words.end)


@once_in_its_article
def _lands(analysis: Analysis, sentence: Sentence) -> list[tuple[int, str]]:
    found = [(h.first, h.entry.get("country")) for h in sentence.of("demonyms", "actors")]
    found += [(m.first, m.country) for m in place_mentions(analysis, sentence)]
    return [(k, code) for k, code in found if code]
