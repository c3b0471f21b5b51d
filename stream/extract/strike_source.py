"""Who tells of an act, and whether only a fighting side does."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple, cast

from stream.extract.drafts import Loc, Role
from stream.extract.grammar import words
from stream.extract.phrases import is_verb, phrase_end, trimmed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stream.extract.analysis import Analysis, Sentence
    from stream.extract.drafts import StatementDraft

# Cues that hang a source on the narrator's sentence.
_HUNG = words("وفق وفقا بحسب حسب حسبما وبحسب ووفق ووفقا طبقا وفقما")
_HUNG_VERBS = words(
    "افاد افادت اعلن اعلنت ذكر ذكرت قال قالت اكد اكدت اوضح اوضحت نقلت نقل اوردت اورد ذكره اعلنته افادته ما"
)
_MILITARY = words("الدفاع عسكري العسكري عسكريه العسكريه الاركان الحربي")

_CIVIL = words("المدني المدنيه الاقليمي")  # الدفاع المدني rescues


class Source(NamedTuple):
    """A source of a telling; `party` whether it fights itself."""

    role: Role
    party: bool


def source_of(analysis: Analysis, said: Sequence[StatementDraft], sentence: Sentence, act: Loc) -> Source | None:
    """Return who tells of an act.

    Args:
        analysis: the article.
        said: its statements.
        sentence: the sentence of the act.
        act: the trigger.

    Returns:
        The speaker in whose words the act stands, else the source hung on the sentence, else none.

    """
    holding = [
        s for s in said if s.content.field == act.field and s.content.start <= act.start and act.end <= s.content.end
    ]
    if holding:
        inner = min(holding, key=lambda s: s.content.end - s.content.start)
        role = Role(inner.name, inner.wikidata)
        named = [inner.name, inner.role, inner.mention]
        return Source(role, any(loc is not None and is_party(analysis, loc) for loc in named))
    key = ("hung source", sentence.index)
    if key not in analysis.memory:
        analysis.memory[key] = _hung(analysis, sentence)
    return cast("Source | None", analysis.memory[key])


def _hung(analysis: Analysis, sentence: Sentence) -> Source | None:
    """وفق المرصد، بحسب مصادر طبية، حسبما أفاد الجيش."""
    folds = [token.fold for token in sentence.tokens]
    for k, word in enumerate(folds):
        if word not in _HUNG or k + 1 >= len(folds):
            continue
        at = k + 1
        while at < len(folds) and folds[at] in _HUNG_VERBS:
            at += 1
        first = at
        attached = folds[at][:1] == "ل" if at < len(folds) else False
        last = phrase_end(sentence, first)
        if last == first or is_verb(folds[first]):
            continue
        loc = trimmed(analysis, sentence.loc(first, last), int(attached and word in ("وفقا", "ووفقا", "طبقا")))
        return Source(Role(loc), is_party(analysis, loc))
    return None


def is_party(analysis: Analysis, loc: Loc) -> bool:
    """Tell whether the words of a source name an army, an armed group or a state at war."""
    sentence = analysis.sentence_at(loc.field, loc.start)
    if sentence is None:
        return False
    tokens, hits = sentence.tokens, sentence.hits
    first, last = (bisect_left(tokens, offset, key=lambda t: t.start) for offset in (loc.start, loc.end))
    for hit in hits[bisect_left(hits, first, key=lambda h: h.first) :]:
        if hit.first >= last:
            break
        if tokens[hit.last - 1].end > loc.end:
            continue
        entry = hit.entry
        if entry.lexicon == "armed" and not entry.get("person") and not entry.section.startswith("claim"):
            return "الشرطه" not in tokens[hit.first].fold
        if entry.lexicon == "actors" and entry.get("party"):
            return entry.get("party") == "yes"
    named = [t.fold for t in tokens[first:last]]
    return any(
        word in _MILITARY and following not in _CIVIL for word, following in zip(named, [*named[1:], ""], strict=True)
    )
