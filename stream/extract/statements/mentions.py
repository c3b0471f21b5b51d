"""Whom an article names, read before any short form is resolved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.statements.grammar import CLAUSE, definite, stops
from stream.extract.statements.phrase import Frame, kind_of
from stream.extract.statements.phrases import read_phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stream.extract.statements.passage import Passage
    from stream.extract.statements.phrase import Phrase
    from stream.lexicon.matcher import Hit

_OF_NAMES = frozenset(("", "ال"))
_CUT = frozenset(("ل", "ب", "و"))
_MENTIONED = frozenset(("", "ال", "لل", "بال", "وال")) | _CUT


def mentions(passage: Passage, names: frozenset[str] = frozenset()) -> Iterator[Phrase]:
    """Yield the phrases of a passage that name persons, organisations and media, wherever they stand.

    Args:
        passage: the passage.
        names: folded words that the article surely uses in names of persons (`lone_subjects`).

    """
    reached = within = 0
    headline = passage.kind in ("title", "subhead")
    frame = Frame(objects=True, attached=True, guess=False, governed=True, names=names)
    for at, head in passage.naming.items():
        if at < reached or not _names(head) or (head.entry.section == "first.name" and _is_verb(passage, at, head)):
            continue
        phrase = read_phrase(passage, at, passage.ends[at], frame)
        if phrase is None or not _tells(passage, phrase, head) or (headline and _no_name(passage, phrase)):
            continue
        if phrase.kind == "person":
            reached = phrase.last
        if phrase.kind == "organisation":
            if at < within and head.prefix == "لل":
                continue  # المكتب الوطني [للنقابة المستقلة] is one name
            within = max(within, phrase.last)
        if head.prefix in _CUT and not head.entry.text.startswith("ال"):  # للحماية المدنية: its article fell
            phrase.cut = 1
        yield phrase


def _names(head: Hit) -> bool:
    entry = head.entry
    if head.suffix or (entry.lexicon == "actors" and kind_of(entry) == "state"):
        return False
    return head.prefix in (_OF_NAMES if entry.section == "first.name" else _MENTIONED)


def _is_verb(passage: Passage, at: int, head: Hit) -> bool:
    """Return whether a given name is the verb that is written alike: طالب الأمين العام ب."""
    if not definite(passage, head.last):
        return False
    verb = any(hit.entry.section.endswith(".verb") and hit.last == head.last for hit in passage.hits[at].values())
    return verb and (at == 0 or passage.ends[at - 1] == at or passage.tokens[at - 1].kind == "punct")


def _tells(passage: Passage, phrase: Phrase, head: Hit) -> bool:
    """Return whether a phrase tells who somebody is, and does not take up what was told before."""
    if phrase.kind != "person":
        return phrase.kind != "state" and not is_short(passage, phrase)
    if phrase.name:
        return phrase.role is not None or phrase.entry is not None or phrase.name[1] - phrase.name[0] > 1
    return head.entry.get("source") == "yes" and not definite(passage, phrase.first) and phrase.last - phrase.first > 1


def _no_name(passage: Passage, phrase: Phrase) -> bool:
    """Return whether a headline's verb stands where a name would: وزير الزراعة يبشر بموسم جيد."""
    if phrase.kind != "person" or phrase.name is None or phrase.entry is not None:
        return False
    return "first.name" not in passage.hits[phrase.name[0]]


def is_short(passage: Passage, phrase: Phrase) -> bool:
    """Return whether a phrase is one definite common noun, which takes up what was named before."""
    if phrase.entry or not definite(passage, phrase.first):
        return False
    if phrase.last == phrase.first + 1:
        return "pointer" not in passage.hits[phrase.first]
    return sum("pointer" not in here for here in passage.hits[phrase.first : phrase.last]) == 1


def lone_subjects(passage: Passage) -> Iterator[str]:
    """Yield the single words between a reporting verb and its clause or colon: names, whoever bears them."""
    folds, end = passage.folds, len(passage.folds)
    for first in passage.cued:
        for hit in passage.hits[first].values():
            at, entry = hit.last, hit.entry
            if at + 1 >= end or passage.hits[at] or not (folds[at + 1] in CLAUSE or folds[at + 1] == ":"):
                continue
            cue = entry.lexicon == "cues" and entry.section.endswith(".verb") and not entry.get("object")
            word, token = folds[at], passage.tokens[at]
            if not cue or len(word) <= 2 or token.kind != "word" or stops(passage, at):
                continue
            pronoun = token.norm.endswith(("ه", "ها", "هم"))
            if not pronoun and word[0] not in entry.get("comp").split("|"):
                yield word
