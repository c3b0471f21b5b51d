"""Who is who in an article: every name and office told in it, and what a short form takes up."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from stream.extract.statements.grammar import definite
from stream.extract.statements.speaker import (
    BARE,
    Speaker,
    class_of,
    gender_told,
    is_fuller,
    is_nominative_of,
    office_known,
    office_told,
    place_of,
    words_of,
)
from stream.lexicon.classes import word_class

if TYPE_CHECKING:
    from stream.extract.statements.passage import Passage
    from stream.extract.statements.phrase import Phrase

_HEADS_OF_STATE = word_class("office.state")
_LEAST_COMMON = 0.67
_SHORT_OFFICE = 2
_LEAST_OF_GENITIVE = 0.7
"""An office with its field (وزير التعليم) is not another of the same rank."""


class Register:
    """The speakers of one article."""

    def __init__(self) -> None:
        self.speakers: list[Speaker] = []
        self._persons: list[Speaker] = []
        self._others: list[Speaker] = []
        self._by_words: dict[tuple[str, ...], Speaker] | None = None

    def add(self, passage: Passage, phrase: Phrase, at: int) -> Speaker:
        """Enter what a phrase names, or meet it where it has been named before.

        Args:
            passage: the passage of the phrase.
            phrase: the phrase.
            at: where it stands, as a number that grows with the text.

        """
        words = words_of(
            passage,
            phrase.name,
            phrase.cut if phrase.name and (phrase.kind == "organisation" or phrase.name[0] == phrase.first) else 0,
        )
        role_words = office_told(passage, phrase) if phrase.role else ()
        if phrase.kind == "person":
            found = self.person(words) or self.titled(words, role_words)
        else:
            found = self._same(words, phrase)
        if found is None:
            found = self._enter(passage, phrase, words, role_words)
        else:
            self._meet(found, passage, phrase, words, role_words)
        if found.gender is None:
            found.gender = gender_told(passage, phrase)
        if found.entry and not found.office:
            found.office = office_known(found.entry)
        found.seen.append(at)
        return found

    def _enter(self, passage: Passage, phrase: Phrase, words: tuple[str, ...], role_words: tuple[str, ...]) -> Speaker:
        """Make the speaker of a phrase that names somebody new."""
        name = phrase.name or (phrase.first, phrase.last)
        named = phrase.name is not None and phrase.kind not in ("source", "document")
        role = place_of(passage, phrase, phrase.role) if phrase.role and named else None
        made = Speaker(
            place_of(passage, phrase, name), words or words_of(passage, name), class_of(phrase), named, role,
            role_words, phrase.entry,
        )  # fmt: skip
        made.sure, made.paper = not phrase.guessed, phrase.kind == "document"
        if not named:
            made.role_words = made.words
        self.speakers.append(made)
        if made.kind == "person":
            self._persons.append(made)
        else:
            self._others.append(made)
            if self._by_words is not None:
                self._by_words.setdefault(made.words, made)
        return made

    def _meet(
        self, found: Speaker, passage: Passage, phrase: Phrase, words: tuple[str, ...], role_words: tuple[str, ...]
    ) -> None:
        """Take what a phrase tells of somebody known: a fuller name or office."""
        alike = len(words) == len(found.words)
        better = len(words) > len(found.words) or (
            alike and (found.name.field == "title" or is_nominative_of(words, found.words))
        )
        if phrase.name and better:
            found.name, found.words = place_of(passage, phrase, phrase.name), words
            if found.kind != "person":
                self._by_words = None
        if phrase.role and found.named and is_fuller(role_words, found.role_words):
            found.role, found.role_words = place_of(passage, phrase, phrase.role), role_words
        found.entry = found.entry or phrase.entry
        found.sure = found.sure or not phrase.guessed

    def person(self, words: tuple[str, ...]) -> Speaker | None:
        """Return the person that a name or part of a name stands for, one with an office before one without."""
        best, given, mine = None, [], set(words)
        for speaker in self._persons:
            if mine.isdisjoint(speaker.words) or not speaker.named:
                continue
            if _one_name(words, speaker.words):
                if best is None or speaker.role or speaker.entry or not (best.role or best.entry):
                    best = speaker
            elif words == speaker.words[:1]:
                given.append(speaker)
        return best or (given[0] if len(given) == 1 else None)

    def titled(self, words: tuple[str, ...], role_words: tuple[str, ...]) -> Speaker | None:
        """Return the person whose given name is told with an office that fits: الملك سلمان."""
        if not words or not role_words:
            return None
        given, alone = words[0], len(words) == 1
        for speaker in self._persons:
            known = speaker.words
            if not known or known[0] != given or not (alone or len(known) == 1):
                continue
            if not set(role_words).isdisjoint(speaker.role_words):
                return speaker
        return None

    def same(self, words: tuple[str, ...], phrase: Phrase) -> Speaker | None:
        """Return the body that bears the same name, its words given, or another name of the same actor."""
        return self._same(words, phrase) if phrase.entry else None

    def _same(self, words: tuple[str, ...], phrase: Phrase) -> Speaker | None:
        if self._by_words is None:  # at first, and when a fuller name was told: the first of equal names counts
            self._by_words = {speaker.words: speaker for speaker in reversed(self._others)}
        entry = phrase.entry
        if entry is None:
            return self._by_words.get(words)
        met = self._by_words.get(words)
        actor = entry.get("actor") if phrase.kind != "state" else ""
        first, last = phrase.name or (phrase.first, phrase.last)
        for speaker in self._others:
            known = speaker.entry
            if known is entry or speaker is met:
                return speaker
            if known is None or not actor or known.get("actor") != actor:
                continue
            if last - first == 1 or len(speaker.words) == 1:
                return speaker  # by its short name: حلف شمال الأطلسي، الناتو
        return None

    def organisation(self, words: tuple[str, ...], recent: list[Speaker], at: int) -> Speaker | None:
        """Return the organisation that a shorter form takes up: who spoke last, else who was named last.

        Args:
            words: of the shorter form.
            recent: those who spoke, the last one last.
            at: where the shorter form stands.

        """
        mine = set(words)
        fitting = [
            s for s in self._others
            if words[0] in s.words and s.kind not in ("person", "source") and mine < set(s.words)
        ]  # fmt: skip
        heads = [s for s in fitting if s.words[0] == words[0]]
        fitting = heads or fitting
        if not fitting:
            return None
        spoke = next((s for s in reversed(recent) if s in fitting), None)
        if spoke:
            return spoke
        before = [(max(m for m in s.seen if m <= at), s) for s in fitting if any(m <= at for m in s.seen)]
        return max(before, key=lambda pair: pair[0])[1] if before else fitting[0]

    def by_office(self, passage: Passage, phrase: Phrase, at: int) -> Speaker | None:
        """Return whom an office told without a name takes up: the holder mentioned last.

        Args:
            passage: the passage.
            phrase: the office.
            at: where it stands.

        """
        words = words_of(passage, phrase.role or (phrase.first, phrase.last))
        if not words or not any(definite(passage, j) for j in range(phrase.first, phrase.last)):
            return next((s for s in self.speakers if s.words == words), None)
        words = _rank(words)
        general = passage.hit(phrase.first, "anaphor") is not None and len(words) > 2 and "باسم" not in words
        foreign = {BARE[passage.folds[j]] for j in range(phrase.first, phrase.last) if passage.hit(j, "nationality")}
        best, most = None, (0.0, 0)
        for speaker in self.speakers:
            roles = _roles(speaker.role_words, speaker.office)
            if words[0] in roles and len(roles) > _SHORT_OFFICE and roles <= set(words):
                if not self._one_body(speaker, words):
                    continue
                common = max(
                    len(roles) / len(words), _LEAST_OF_GENITIVE
                )  # المتحدث باسم الوزارة holds the office of المتحدث باسم وزارة الصحة
            elif words[0] in roles:
                if foreign - roles and (len(speaker.role_words) != 1 or foreign != set(words[1:])):
                    continue  # الرئيس التركي is no الرئيس الأمريكي
                common = 1.0 if foreign - roles else len(set(words) & roles) / len(words)
            elif general and speaker.kind == "person":  # القيادي في المنظمة is who is told to be of it
                common = len(set(words[1:]) & roles) / (len(words) - 1) * 0.9
            else:
                continue
            latest = max((m for m in speaker.seen if m < at), default=-1)
            least = _LEAST_COMMON if definite(passage, phrase.first) else _LEAST_OF_GENITIVE
            if common >= least and (common, latest) > most:
                best, most = speaker, (common, latest)
        return best

    def _one_body(self, holder: Speaker, office: tuple[str, ...]) -> bool:
        """Return whether no body but that of an office can be the one that a holder's office tells by its noun alone."""
        noun = holder.role_words[-1:]
        bodies = (s.words for s in self._others if s.words[:1] == noun and len(s.words) > 1)
        return all(set(body) <= set(office) for body in bodies)


def _rank(office: tuple[str, ...]) -> tuple[str, ...]:
    """Return an office's words with those made one that newsrooms write in turn: رئيس الحكومة، رئيس مجلس الوزراء."""
    if len(office) == 2 and office[0] == "رييس" and office[1] in _HEADS_OF_STATE:
        return office[:1]
    return tuple("وزراء" if word == "حكومه" else word for word in office if word != "مجلس" or "وزراء" not in office)


@lru_cache(maxsize=1 << 12)
def _roles(role_words: tuple[str, ...], office: tuple[str, ...]) -> frozenset[str]:
    """Return the words of the office told and of the one that the lexicon knows."""
    return frozenset(_rank(role_words) + _rank(office))


def _one_name(words: tuple[str, ...], known: tuple[str, ...]) -> bool:
    """Return whether one of two names is the other, shortened to its family name or lengthened."""
    mine, theirs = set(words), set(known)
    if mine == theirs or (mine < theirs and (words[-1] == known[-1] or words[0] in known[1:])):
        return True
    return theirs < mine and (known[-1] in words[1:] or len(theirs) > 1)
