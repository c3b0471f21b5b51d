"""Acts and figures that a trial or an anniversary recalls: what they speak of was long before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.grammar import words

if TYPE_CHECKING:
    from stream.extract.analysis import Sentence

_NEAR = 8
"""How many words before an act the trial or the anniversary stands."""
_AT_COURT = words("أمام قرب مبنى مقر محيط استهدف استهدفت داخل بوابة باتجاه قاعة")
"""Words before the name of a court that make it a place: انفجار قرب محكمة."""


def is_recalled(sentence: Sentence, first: int) -> bool:
    """Tell متهم بقتل ستة and في ذكرى تفجير from a car that blew up before a court.

    Args:
        sentence: the sentence of the act or figure.
        first: the first token of the word that names it.

    """
    tokens = sentence.tokens
    return any(
        hit.entry.get("background") == "before"
        and 0 <= first - hit.last <= _NEAR
        and (hit.first == 0 or tokens[hit.first - 1].fold not in _AT_COURT)
        for hit in sentence.of("causes")
    )
