"""Headlines that tell two pieces of news: قصف على أم درمان ومسيرة تستهدف محطة كهرباء."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.grammar import PREPOSITIONS
from stream.extract.once import once

if TYPE_CHECKING:
    from stream.extract.analysis import Sentence

OWN_WAW = ("وزير", "وزار", "وكال", "وحد", "ولاي", "وسط", "وسائ", "وقود")
"""How words begin whose و is their own."""
_SUBJECT = 4
"""How far before its verb a subject may begin."""
_SHORT = 3
"""How long a word with و is at most that bears none."""


@once
def other_news(sentence: Sentence) -> list[int]:
    """Return the tokens with which a headline joins news with a subject and verb of its own: [وصاروخ] يصيب مبنى."""
    verbs = {hit.first for hit in sentence.of("strikes", "cues") if hit.entry.section.endswith(".verb")}
    found = []
    for verb in sorted(verbs):
        for at in range(verb - 1, max(verb - _SUBJECT, 1) - 1, -1):
            word = sentence.folds[at]
            if word in PREPOSITIONS:
                break
            if word[0] == "و" and len(word) > _SHORT and not word.startswith(OWN_WAW):
                found.append(at)
                break
    return found
