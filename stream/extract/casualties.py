"""Casualties: the figures of people killed, injured, missing, captured and displaced in an article."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from stream.extract.casualty_mentions import Mentions
from stream.extract.casualty_parts import apply_parts
from stream.extract.casualty_people import (
    apply_bare_tolls,
    apply_lists,
    apply_older,
    apply_others,
    apply_people_nouns,
    apply_tolls,
)
from stream.extract.casualty_verbs import apply_verbs, triggers_of
from stream.extract.casualty_zero import apply_zero
from stream.extract.counts import Counter
from stream.extract.setting import without_unreal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stream.extract.analysis import Analysis, Sentence
    from stream.extract.casualty_mentions import Finding


_WORTH = ("toll", "part")
"""Sections whose words make a sentence worth reading though none says a kind."""


def find_mentions(analysis: Analysis) -> list[Finding]:
    """Return every mention of a figure in a document, in the order of the text, none merged."""
    out: list[Finding] = []
    for sentence in analysis.sentences:
        worth = _WORTH if out else _WORTH[:1]  # a part needs a figure before it
        if any(hit.entry.get("kind") or hit.entry.section in worth for hit in sentence.of("casualties")):
            out += sentence_mentions(sentence, out)
    return without_unreal(analysis, out)


def sentence_mentions(sentence: Sentence, earlier: Sequence[Finding] = ()) -> list[Finding]:
    """Return the mentions of one sentence.

    Args:
        sentence: to read.
        earlier: the mentions before it, which a part may belong to.

    """
    mentions = Mentions(Counter(sentence), triggers_of(sentence))
    apply_zero(mentions)
    apply_people_nouns(mentions)
    apply_verbs(mentions)
    apply_tolls(mentions)
    apply_bare_tolls(mentions)
    apply_lists(mentions)
    apply_parts(mentions, earlier)
    apply_others(mentions)
    apply_older(mentions)
    found = sorted(mentions.findings, key=lambda f: (f.group.first, f.trigger[0]))
    for before, others in pairwise(found):
        if others.group.others and others.group.victim_class == "unknown" and before.group.number != 1:
            others.group.victim_class = before.group.victim_class  # مقتل عشرة أطفال وإصابة 28 آخرين
    return found
