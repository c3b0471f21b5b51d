"""Where noun phrases end and clauses begin."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING
from unicodedata import combining

from stream.extract.grammar import CONNECTIVES, ESCORTED, PREPOSITIONS, VERBS
from stream.extract.headlines import OWN_WAW, other_news
from stream.text.known import Known

if TYPE_CHECKING:
    from stream.extract.analysis import Analysis, Sentence
    from stream.extract.drafts import Loc


MAX_PHRASE = 9
MAX_CLAUSE = 100
"""How many tokens either side a clause is followed: a bound on the work where a page has lost its marks."""


_STOPS = PREPOSITIONS | CONNECTIVES | VERBS | ESCORTED
_IN_PHRASE = frozenset(('"', "“", "”", "«", "»", "'", "#", "_", "‘", "’"))
"""Marks that may stand within a noun phrase."""
_SHORT = 3


def _is_stop(word: str) -> bool:
    return word in _STOPS or (word[:1] == "و" and len(word) > _SHORT and word[1:] in VERBS)


def _is_verb(word: str) -> bool:
    return word in VERBS or (word[:1] in ("و", "ف") and word[1:] in VERBS)


is_stop = Known(_is_stop, 1 << 15).__getitem__
"""Tells whether a folded word cannot belong to the noun phrase before it."""
is_verb = Known(_is_verb, 1 << 15).__getitem__
"""Tells whether a folded word is one of the verbs that news clauses turn on."""


def phrase_end(sentence: Sentence, first: int, limit: int = MAX_PHRASE) -> int:
    """Return the index behind the noun phrase that begins at a token; `first` itself where none does.

    A phrase runs over nouns, adjectives, names and quote marks; it ends before a preposition, a verb, a conjunction
    with و and a clause mark. One attached ل (موقع لتنظيم) belongs to it.
    """
    tokens = sentence.tokens
    at = first
    for token in tokens[first : first + limit]:
        word = token.fold
        if token.kind == "punct":
            if word not in _IN_PHRASE:
                break
        elif word in _STOPS or (word[0] == "و" and len(word) > _SHORT and word[1:] in VERBS):
            break
        elif at > first and token.kind == "word":
            if word[0] == "و" and len(word) > _SHORT and not word.startswith(OWN_WAW):
                break
            if word.startswith(("بال", "كال")) and len(word) > _SHORT + 2:
                break
        at += 1
    while at > first and tokens[at - 1].kind == "punct" and unpaired(sentence, first, at):
        at -= 1
    return at


def unpaired(sentence: Sentence, first: int, end: int) -> bool:
    """Tell whether the mark at the end of a run opens a quote that the run does not close."""
    marks = [t.fold for t in sentence.tokens[first:end] if t.kind == "punct"]
    last = marks[-1]
    return last in ("“", "«", "#", "_", "‘") or (last in ('"', "'") and marks.count(last) % 2 == 1)


def clause_bounds(sentence: Sentence, first: int, last: int) -> tuple[int, int]:
    """Return the clause of the tokens `first` to `last`: the run between the marks around them, of bounded length.

    A headline's clause ends as well where other news is joined.
    """
    marks = sentence.clause_marks
    start, end = 0, len(sentence.folds)
    if marks:
        before = bisect_left(marks, first)
        behind = bisect_left(marks, last, lo=before)
        if before:
            start = marks[before - 1] + 1
        if behind < len(marks):
            end = marks[behind]
    if sentence.field == "title" and (news := other_news(sentence)):
        start = max([start, *(at for at in news if at <= first)])
        end = min([end, *(at for at in news if at >= last)])
    if first - start > MAX_CLAUSE or end - last > MAX_CLAUSE:
        return max(start, first - MAX_CLAUSE), min(end, last + MAX_CLAUSE)
    return start, end


def clitic_letters(prefix: str) -> int:
    """Return how many letters of a folded prefix are clitics to cut off a name: all before the article."""
    return len(prefix.removesuffix("لل").removesuffix("ال"))


def trimmed(analysis: Analysis, loc: Loc, letters: int) -> Loc:
    """Return a run without its first letters; marks on them go with them."""
    if not letters:
        return loc
    text, at = analysis.document.field_text(loc.field), loc.start
    while letters and at < loc.end:
        at += 1
        while at < loc.end and (combining(text[at]) or text[at] == "\u0640"):
            at += 1
        letters -= 1
    return loc._replace(start=at) if at < loc.end else loc
