"""Who is named as the source of a sentence's report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.drafts import Role
from stream.extract.statements.hung import find_hung
from stream.extract.statements.passage import passage_of

if TYPE_CHECKING:
    from stream.extract.analysis import Analysis, Sentence


def hung_attributions(analysis: Analysis, sentence: Sentence) -> list[Role]:
    """Return whom a sentence names as its source: بحسب المرصد، وفقا لمصادر طبية، حسبما أعلن الجيش.

    Args:
        analysis: the article.
        sentence: one of its sentences.

    Returns:
        The sources in the order of the text, each with its words, its Wikidata id and class where the actor lexicon
        knows it. A pronoun (على حد قوله) names nobody and is left out.

    """
    passage = passage_of(analysis, [sentence])
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
