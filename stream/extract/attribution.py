"""Who tells of a strike or casualty: the speaker in whose words it stands, else the source hung on its sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.drafts import Role
from stream.extract.once import once_in_its_article
from stream.extract.statements.hung import find_hung, may_hang
from stream.extract.statements.passage import passage_alone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stream.extract.analysis import Analysis, Sentence
    from stream.extract.drafts import Loc, StatementDraft


def statement_holding(said: Sequence[StatementDraft], loc: Loc) -> StatementDraft | None:
    """Return the statement in whose content a run stands, the innermost."""
    best: StatementDraft | None = None
    shortest = 0
    for statement in said:
        field, start, end = statement.content
        if start <= loc.start and loc.end <= end and field == loc.field and (best is None or end - start < shortest):
            best, shortest = statement, end - start
    return best


@once_in_its_article
def hung_attributions(analysis: Analysis, sentence: Sentence) -> list[Role]:
    """Return whom a sentence names as its source: بحسب المرصد، وفقا لمصادر طبية، حسبما أعلن الجيش.

    Args:
        analysis: the article.
        sentence: one of its sentences.

    Returns:
        The sources in the order of the text, each with its words, its Wikidata id and class where the actor lexicon
        knows it. A pronoun (على حد قوله) names nobody and is left out.

    """
    if not may_hang(sentence):
        return []
    passage = passage_alone(analysis, sentence)
    found: list[Role] = []
    for hung in find_hung(passage):
        phrase = hung.phrase
        loc = passage.loc(*(phrase.name or (phrase.first, phrase.last)))
        if hung.cut and (phrase.name or (phrase.first, 0))[0] == phrase.first:
            loc = loc._replace(start=loc.start + hung.cut)
        entry = phrase.entry
        wikidata = entry.get("wikidata") or None if entry else None
        found.append(Role(loc, wikidata, entry.get("class") or None if entry else None))
    return found
