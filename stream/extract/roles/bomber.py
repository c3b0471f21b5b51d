"""The bomber of a suicide attack, where a sentence of it names him."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.drafts import Role
from stream.extract.grammar import words
from stream.extract.phrases import clitic_letters, trimmed
from stream.extract.roles.by_means import BOMBER

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stream.extract.analysis import Analysis, Sentence
    from stream.extract.strikes.telling import Telling
    from stream.lexicon.matcher import Hit

_BELTS = words("حزام حزاما الحزام بحزام سيارة شاحنة عملية هجوم تفجير")
_AFTERWARDS = 2
"""How many sentences behind an act its bomber may be named."""


def named_bomber(analysis: Analysis, told: Sequence[Telling]) -> Role | None:
    """وقال مسؤول إن الانتحاري صدم حافلة: the bomber whom a sentence of a suicide attack names, or one right behind its first."""
    near = [c.sentence for c in told if not c.title]
    near += [near[0] + k for k in range(1, _AFTERWARDS + 1)] if near else []
    for index in near:
        sentence = analysis.sentences[index] if index < len(analysis.sentences) else None
        if sentence is None or sentence.kind == "dateline":
            continue
        hit = next((h for h in sentence.of("armed") if h.entry.text.startswith(BOMBER) and _is_noun(sentence, h)), None)
        if hit is not None:
            loc = trimmed(analysis, sentence.loc(hit.first, hit.last), clitic_letters(hit.prefix))
            return Role(loc, None, hit.entry.get("class") or None)
    return None


def _is_noun(sentence: Sentence, hit: Hit) -> bool:
    """Tell the person from the adjective of an act: not هجوم انتحاري, nor حزام انتحاري."""
    before = sentence.folds[hit.first - 1] if hit.first else ""
    acts = any(h.last == hit.first or h.first < hit.first < h.last for h in sentence.of("strikes", "weapons"))
    return before not in _BELTS and not acts
