"""Whom an article names, read before any short form is resolved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.statements.grammar import CLAUSE, definite, stops
from stream.extract.statements.passage import NAMING
from stream.extract.statements.phrase import Frame
from stream.extract.statements.phrases import read_phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stream.extract.statements.passage import Passage
    from stream.extract.statements.phrase import Phrase
    from stream.lexicon.matcher import Hit

_CUT = frozenset(("ل", "ب", "و"))
_MENTIONED = frozenset(("", "ال", "لل", "بال", "وال")) | _CUT


def mentions(passage: Passage, names: frozenset[str] = frozenset()) -> Iterator[Phrase]:
    """Yield the phrases of a passage that name persons, organisations and media, wherever they stand.

    Args:
        passage: the passage.
        names: folded words that the article surely uses in names of persons (`lone_subjects`).

    """
    reached = within = 0
    frame = Frame(objects=True, attached=True, guess=False, governed=True, names=names)
    for at in passage.naming:
        if at < reached:
            continue
        head = passage.hit(at, *NAMING)
        if head is None or not _names(head) or _is_verb(passage, at, head):
            continue
        phrase = read_phrase(passage, at, passage.ends[at], frame)
        if phrase is None or not _tells(passage, phrase, head) or _headline(passage, phrase):
            continue
        if phrase.kind == "person":
            reached = phrase.last
        if phrase.kind == "organisation":
            if at < within and head.prefix == "لل":
                continue  # المكتب الوطني [للنقابة المستقلة] is one name
            within = max(within, phrase.last)
        if head.prefix in _CUT:
            phrase.cut = 1
        yield phrase


def _names(head: Hit) -> bool:
    if head.suffix or head.entry.get("class") == "state":
        return False
    return head.prefix in (("", "ال") if head.entry.section == "first.name" else _MENTIONED)


def _is_verb(passage: Passage, at: int, head: Hit) -> bool:
    """Return whether a given name is the verb that is written alike: طالب الأمين العام ب."""
    if head.entry.section != "first.name" or not definite(passage, head.last):
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


def _headline(passage: Passage, phrase: Phrase) -> bool:
    """Return whether a headline's verb stands where a name would: وزير الزراعة يبشر بموسم جيد."""
    if passage.kind not in ("title", "subhead") or phrase.kind != "person" or phrase.name is None:
        return False
    return phrase.entry is None and passage.hit(phrase.name[0], "first.name") is None


def is_short(passage: Passage, phrase: Phrase) -> bool:
    """Return whether a phrase is one definite common noun, which takes up what was named before."""
    if phrase.entry or not definite(passage, phrase.first):
        return False
    return sum("pointer" not in passage.hits[j] for j in range(phrase.first, phrase.last)) == 1


def lone_subjects(passage: Passage) -> Iterator[str]:
    """Yield the single words between a reporting verb and its clause or colon: names, whoever bears them."""
    tokens = passage.tokens
    for first in passage.cued:
        for hit in passage.hits[first].values():
            cue = hit.entry.lexicon == "cues" and hit.entry.section.endswith(".verb") and not hit.entry.get("object")
            at = hit.last
            if not cue or at + 1 >= len(tokens) or passage.hits[at] or stops(passage, at):
                continue
            pronoun = tokens[at].norm.endswith(("ه", "ها", "هم"))
            followed = tokens[at + 1].fold in CLAUSE or tokens[at + 1].fold == ":"
            attached = tokens[at].fold[0] in hit.entry.get("comp").split("|")
            if followed and not attached and tokens[at].kind == "word" and len(tokens[at].fold) > 2 and not pronoun:
                yield tokens[at].fold
