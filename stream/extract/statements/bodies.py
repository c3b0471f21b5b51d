"""Bodies taken up by other words than their name: the noun alone, an epithet, a general noun, المصدر."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from stream.extract.statements.grammar import definite
from stream.extract.statements.speaker import words_of
from stream.lexicon.classes import word_class
from stream.lexicon.files import load
from stream.text.normalise import fold

if TYPE_CHECKING:
    from stream.extract.statements.passage import Passage
    from stream.extract.statements.phrase import Phrase
    from stream.extract.statements.register import Register
    from stream.extract.statements.speaker import Speaker
    from stream.lexicon.files import Entry

_SOURCES = word_class("office.again")
_SHORT_NAME = 2
_SHORT_WORD = 4


class Bodies:
    """Finds which organisation, medium or source a phrase takes up.

    Args:
        register: who is named in the article.
        last: those who spoke, the last one last; it grows while the article is read.

    """

    def __init__(self, register: Register, last: list[Speaker]) -> None:
        self._register = register
        self._last = last

    def taken_up(self, passage: Passage, subject: Phrase, at: int) -> Speaker | None:
        """Return the body, medium or source named before that a phrase takes up, or None.

        Args:
            passage: the passage of the phrase.
            subject: the phrase.
            at: where it stands, as a number that grows with the text.

        """
        name = words_of(passage, subject.name)
        if subject.kind == "source" and definite(passage, subject.first):
            again = name[0] in _SOURCES and all(
                "pointer" in passage.hits[j] for j in range(subject.first + 1, subject.last)
            )
            return self.source(name, at) or (self._spoke_unnamed(at) if again else None)
        longer = (
            self._register.organisation(name, self._last, at)
            or self._register.same(name, subject)
            or self._called(passage, subject)
        )
        return longer or (self._general(passage, subject, at) if _is_general(passage, subject) else None)

    def pointed(self, passage: Passage, subject: Phrase, at: int) -> Speaker | None:
        """Return the organisation that النقابة ذاتها takes up."""
        if subject.kind == "person":
            return None
        name = words_of(passage, subject.name)
        same = next((s for s in reversed(self._last) if s.words[:1] == name[:1]), None)
        return self._register.organisation(name, self._last, at) or same

    def _general(self, passage: Passage, subject: Phrase, at: int) -> Speaker | None:
        """Return the body that a general noun takes up though its name has another head: نيويورك تايمز، الصحيفة."""
        hit = passage.hit(subject.first, "org.general")
        kinds = _kinds(hit.entry) if hit else frozenset()
        spoke = [s for s in reversed(self._last) if s.is_body()]
        heard = [s for s in self._register.speakers if s.is_body() and s.seen[0] < at]
        heard.sort(key=lambda s: max(m for m in s.seen if m < at), reverse=True)
        for speaker in (*spoke, *heard):
            if speaker.entry and speaker.entry.get("kind") in kinds:
                return speaker
        if subject.kind == "media":
            return next((s for s in (*spoke, *heard) if s.kind == "media"), None)
        unknown = (s for s in spoke if s.kind != "media" and not _of_kind(s) and len(s.words) > 1)
        last = next(unknown, None) or self.last_body()
        if last is None or (kinds and (_of_kind(last) or _is_called_otherwise(last, kinds))):
            return None  # التحالف is no armed group that spoke, المرصد no ministry
        return last

    def _called(self, passage: Passage, subject: Phrase) -> Speaker | None:
        """Return the body that a noun with an epithet takes up: المركز الحقوقي، الاتحاد القاري، الصحيفة الأمريكية."""
        epithets = range(subject.first + 1, subject.last)
        if subject.entry or not definite(passage, subject.first) or not epithets:
            return None
        if not all(passage.hit(j, "epithet", "nationality") for j in epithets):
            return None
        words = words_of(passage, subject.name)
        lands = {w for j, w in zip(epithets, words[1:], strict=False) if passage.hit(j, "nationality")}
        for speaker in reversed(self._last):
            if speaker.kind not in ("person", "source") and speaker.words[0] == words[0]:
                foreign = lands and any(_nisba(w) for w in speaker.words[1:]) and not lands & set(speaker.words)
                return None if foreign else speaker
        return None

    def source(self, name: tuple[str, ...], at: int) -> Speaker | None:
        """Return the unnamed source that المصدر takes up: who spoke last, else who was mentioned last."""
        one = _stem(name[0])
        known = [s for s in self._register.speakers if not s.named and _stem(s.words[0]) == one and s.seen[0] < at]
        return next((s for s in reversed(self._last) if s in known), None) or (known[-1] if known else None)

    def _spoke_unnamed(self, at: int) -> Speaker | None:
        """Return who spoke last, where المصدر takes up a مسؤول or a body; else the body told before with its full name."""
        if not self._last:
            named = [
                s for s in self._register.speakers if s.is_body() and len(s.words) > _SHORT_NAME and s.seen[0] < at
            ]
            return max(named, key=lambda s: len(s.words), default=None)
        return self._last[-1] if self._last[-1].kind in ("source", "person") else self.last_body()

    def last_body(self) -> Speaker | None:
        """Return the body or state that spoke last."""
        return next((s for s in reversed(self._last) if s.kind not in ("person", "source") and not s.paper), None)


def _stem(word: str) -> str:
    """Return a noun without the endings of a plural, which change with the case: مسؤولون، مسؤولين."""
    return word[:-2] if len(word) > _SHORT_WORD and word.endswith(("ون", "ين")) else word


def _is_called_otherwise(speaker: Speaker, kinds: frozenset[str]) -> bool:
    """Tell a ministry or a party by the noun that heads its name from what a noun of other kinds takes up."""
    own = _kinds_of_heads().get(speaker.words[0].removeprefix("ال")) if speaker.words else None
    return own is not None and own.isdisjoint(kinds)


@cache
def _kinds_of_heads() -> dict[str, frozenset[str]]:
    """Return the kinds of bodies that each general noun names, without its article: وزارة of الوزارة."""
    nouns = (entry for entry in load("speakers") if entry.section == "org.general" and entry.get("kinds"))
    return {fold(entry.text).removeprefix("ال"): _kinds(entry) for entry in nouns}


def _kinds(entry: Entry) -> frozenset[str]:
    return frozenset(entry.get("kinds").split("|"))


def _of_kind(speaker: Speaker) -> bool:
    return speaker.entry is not None and bool(speaker.entry.get("kind"))


def _nisba(word: str) -> bool:
    return word.endswith(("ي", "يه")) and len(word) > _SHORT_WORD


def _is_general(passage: Passage, phrase: Phrase) -> bool:
    """Return whether an organisation is told by a general noun and adjectives alone: الهيئة الحقوقية."""
    rest = range(phrase.first + 1, phrase.last)
    named = phrase.entry is not None or passage.hit(phrase.first, "org.general") is None
    return not named and all(passage.folds[j].startswith("ال") for j in rest)
