"""Whom an article names, read before any short form is resolved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.statements.affiliation import may_go_on
from stream.extract.statements.grammar import CLAUSE, definite, stops
from stream.extract.statements.phrase import COMMAS, Frame, kind_of
from stream.extract.statements.phrases import read_at
from stream.extract.statements.reader import Reader
from stream.text.known import Known

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stream.extract.statements.passage import Passage
    from stream.extract.statements.phrase import Phrase
    from stream.lexicon.files import Entry
    from stream.lexicon.matcher import Hit

_OF_NAMES = frozenset(("", "ال"))
_CUT = frozenset(("ل", "ب", "و"))
_MENTIONED = frozenset(("", "ال", "لل", "بال", "وال")) | _CUT
_NONE: frozenset[str] = frozenset()
_GO_ON = COMMAS | {"/"}
"""Marks that part a noun from what it goes on with."""
_MORE = frozenset(("actor", "honorific", "kin.noun", "pointer", "pointer.before", "quantity"))
"""What a word may be besides a common noun, so that its phrase is read otherwise."""


def mentions(passage: Passage, names: frozenset[str] = frozenset()) -> Iterator[Phrase]:
    """Yield the phrases of a passage that name persons, organisations and media, wherever they stand.

    Args:
        passage: the passage.
        names: folded words that the article surely uses in names of persons (`lone_subjects`).

    """
    reached = within = 0
    headline = passage.kind in ("title", "subhead")
    frame = Frame(objects=True, attached=True, guess=False, governed=True, names=names)
    reader = Reader(passage, 0, frame)
    for at in sorted(passage.naming):
        head = passage.naming[at]
        if at < reached or head.suffix or head.prefix not in _PREFIXES[head.entry]:
            continue
        if _is_verb(passage, at, head) if head.entry.section == "first.name" else _stands_alone(passage, at, head):
            continue
        if passage.ends[at] != reader.stop:
            reader = Reader(passage, passage.ends[at], frame)
        phrase = read_at(reader, at)
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


def _prefixes(entry: Entry) -> frozenset[str]:
    """Return what may be written on the word with which a phrase begins that names somebody; nothing names a state."""
    if entry.lexicon == "actors" and kind_of(entry) == "state":
        return _NONE
    return _OF_NAMES if entry.section == "first.name" else _MENTIONED


_PREFIXES = Known(_prefixes, 1 << 16)


def _stands_alone(passage: Passage, at: int, head: Hit) -> bool:
    """Return whether a common noun is all of its phrase and names nobody: an office, or a body with the article.

    Asked before the phrase is read; where more than the noun is known of its first word, it is left to be read.

    """
    here, last = passage.hits[at], head.last
    if here.get("head") is not head or not _MORE.isdisjoint(here):
        return False
    if last < passage.ends[at] and (
        not stops(passage, last) or may_go_on(passage, last) or passage.folds[last] in _GO_ON
    ):
        return False
    if head.entry.section == "role.noun":
        return head.entry.get("source") != "yes"
    return last == at + 1 and definite(passage, at)


def _is_verb(passage: Passage, at: int, head: Hit) -> bool:
    """Return whether a given name is a preposition or verb that is written alike: على, طالب الأمين العام ب."""
    if stops(passage, at):
        return True
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
