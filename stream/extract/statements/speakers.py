"""Who speaks at each cue: the subject beside it, or the one who spoke before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.statements.bodies import Bodies
from stream.extract.statements.complement import is_blame
from stream.extract.statements.deniers import denier
from stream.extract.statements.grammar import definite
from stream.extract.statements.mentions import lone_subjects, mentions
from stream.extract.statements.papers import author, by_paper
from stream.extract.statements.phrase import Frame
from stream.extract.statements.register import Register
from stream.extract.statements.speaker import words_of
from stream.extract.statements.spoken import Spoken
from stream.extract.statements.subjects import (
    before_verb,
    behind_being,
    is_masculine,
    main_subject,
    opens_addressee,
    sentence_start,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stream.extract.statements.cues import Cue
    from stream.extract.statements.parts import Reading
    from stream.extract.statements.passage import Passage
    from stream.extract.statements.phrase import Phrase
    from stream.extract.statements.speaker import Speaker

_SHORT_NAME = 3
_PASSAGE = 100_000
"""More than the tokens of a passage, so that the place of a word is passage times this plus its index."""


class Speakers:
    """Resolves the speakers of an article.

    Args:
        passages: the passages, in the order of the text.

    Attributes:
        names: folded words that the article uses in names of persons.

    """

    def __init__(self, passages: Sequence[Passage]) -> None:
        self._register = Register()
        self._spoken = Spoken()
        self._last = self._spoken.speakers
        self._bodies = Bodies(self._register, self._last)
        self._passages = passages
        self._at: dict[int, int] = {id(p): n * _PASSAGE for n, p in enumerate(passages)}
        self._sentence = (-1, -1)
        self._issuer: Speaker | None = None
        names = {name for passage in passages for name in lone_subjects(passage)}
        told = frozenset(names)
        for number, passage in enumerate(passages):
            for phrase in mentions(passage, told):
                self._register.add(passage, phrase, number * _PASSAGE + phrase.first)
                if phrase.kind == "person" and phrase.name:
                    first, last = phrase.name
                    names.update(passage.folds[first:last])
        self.names = frozenset(names)
        self._bounded = Frame(guess=False, names=self.names)
        self._known = Frame(objects=True, guess=False, names=self.names)

    def of(self, passage: Passage, reading: Reading) -> Speaker | None:
        """Return the speaker at a cue; call it in the order of the text."""
        base = self._at[id(passage)]
        sentence = (base, passage.ends[reading.cue.first])
        speaker = self._find(passage, reading, base, governed=sentence == self._sentence)
        if speaker:
            self._sentence = sentence
            self._spoken.speak(speaker)
            if by_paper(passage, reading):
                self._issuer = speaker
            if reading.cue.gender and reading.subject:
                speaker.genders.add(reading.cue.gender)
                speaker.plural = speaker.plural or reading.cue.number == "p"
        return speaker

    def heard(self, passage: Passage, phrase: Phrase, at: int) -> None:
        """Take note of an attribution hung on a sentence: who is named there may go on in the next one."""
        speaker = self.named(passage, phrase)
        if speaker is None:
            return
        self._spoken.hear(speaker)
        self._sentence = (self._at[id(passage)], passage.ends[at])

    def in_headline(self, passage: Passage, reading: Reading) -> Speaker | None:
        """Return who speaks in a headline, where that is told for sure; nobody is taken up there."""
        subject = before_verb(passage, reading.cue, self._bounded) or reading.subject
        return self.named(passage, subject) if subject and not subject.guessed else None

    def named(self, passage: Passage, phrase: Phrase) -> Speaker | None:
        """Return the speaker that a phrase names, wherever it stands."""
        at = self._at[id(passage)] + phrase.first
        known: Speaker | None = None
        if phrase.kind == "document":
            return self._paper(passage, phrase) or self._register.add(passage, phrase, at)
        if phrase.kind == "person" and phrase.name is None:
            known = self._register.by_office(passage, phrase, at)
        elif phrase.kind == "person":
            known = self._register.person(words_of(passage, phrase.name))
        elif phrase.kind != "state":
            known = self._register.organisation(words_of(passage, phrase.name), self._last, at)
        return known or self._register.add(passage, phrase, at)

    def _find(self, passage: Passage, reading: Reading, base: int, *, governed: bool) -> Speaker | None:
        cue, subject = reading.cue, reading.subject
        if subject is None or self._is_object(passage, reading, subject):
            subject = before_verb(passage, cue, self._bounded)
        elif cue.relative and "object" in cue.flags:
            subject = before_verb(passage, cue, self._bounded) or subject  # الحكومة التي حملت المليشيا
        if subject is None and reading.relay and self._last:
            return self._last[-1]  # نقلت عنه الوكالة
        if subject is None and governed and self._last:
            denying = denier(passage, sentence_start(passage, cue.first), cue, self._known, within=True)
            if denying:
                return self._resolve(passage, denying, base, cue)
            return self._spoken.agreeing(cue) if cue.kind == "verb" else self._last[-1]
        if subject is None:
            start = sentence_start(passage, cue.first)
            if cue.kind == "verb" and start >= cue.first - 1:
                goes_on = "goes_on" in cue.flags and self._last
                return (None if goes_on else self._topic(passage, start, base, cue)) or self._spoken.agreeing(cue)
            subject = (
                denier(passage, start, cue, self._known)
                or main_subject(passage, start, cue.first, cue, self._known)
                or behind_being(passage, start, cue)
            )
        return self._resolve(passage, subject, base, cue) if subject else self._spoken.agreeing(cue)

    def _topic(self, passage: Passage, start: int, base: int, cue: Cue) -> Speaker | None:
        """Return the subject of the sentence before, where nobody speaks in it: زار فلان المدينة. وقال إن."""
        if start == 0:
            if base == 0:
                return None
            base -= _PASSAGE
            passage = self._passages[base // _PASSAGE]
            start = len(passage.tokens)
        if self._sentence == (base, start) or passage.kind == "title":
            return None
        subject = main_subject(passage, sentence_start(passage, start - 1), start, cue, self._known)
        return self._resolve(passage, subject, base, cue) if subject else None

    def _resolve(self, passage: Passage, subject: Phrase, base: int, cue: Cue) -> Speaker:
        """Return whom a subject names: one named before, or a new speaker."""
        at = base + subject.first
        known: Speaker | None = None
        if _points(passage, subject) and self._last and cue.number != "p":
            known = self._bodies.pointed(passage, subject, at) or self._spoken.agreeing(cue)
        elif subject.kind == "document":
            known = self._paper(passage, subject)
        elif subject.kind == "person" and subject.name is None:
            known = self._office(passage, subject, at, cue)
        elif subject.guessed:
            name = words_of(passage, subject.name)
            known = self._register.person(name) or self._register.organisation(name, self._last, at)
            if known and known.kind == "person" and len(known.words) == 1 < len(name) <= _SHORT_NAME:
                known = None  # the fuller name is entered, and met there
        elif subject.kind in ("organisation", "media", "source"):
            known = self._bodies.taken_up(passage, subject, at)
        return known or self._register.add(passage, subject, at)

    def _paper(self, passage: Passage, phrase: Phrase) -> Speaker | None:
        """Return who speaks by البيان: who issued it, else the body that spoke last, else who wrote it."""
        known = self._issuer or self._bodies.last_body()
        if known is None:
            number = self._at[id(passage)] // _PASSAGE
            written = author(self._passages, number, phrase.first, self._known)
            known = self._issuer = self.named(*written) if written else None
        return known

    def _office(self, passage: Passage, subject: Phrase, at: int, cue: Cue) -> Speaker | None:
        """Return whom an office without a name takes up: who holds it, the source so called, or who spoke last."""
        found = self._register.by_office(passage, subject, at)
        if found and found.named and subject.role and len(found.role_words) <= 1 < len(words_of(passage, subject.role)):
            found.role, found.role_words = passage.loc(*subject.role), words_of(passage, subject.role)
        elif found and found.named and found.role is None and subject.role:
            found.role = passage.loc(*subject.role)
        epithet = passage.hit(subject.first, "anaphor") is not None
        if found or not (definite(passage, subject.first) or epithet):
            return found
        office = words_of(passage, subject.role)
        if len(office) == 1 or epithet:
            found = self._bodies.source(office, at)
        if found is None and _takes_up(passage, subject):
            found = self._spoken.agreeing(cue, person=True)
            if found and not epithet and (found.role or _is_another(found, office)):
                return None  # الرئيس is not the minister who spoke last
        return found

    def _is_object(self, passage: Passage, reading: Reading, subject: Phrase) -> bool:
        """Return whether the phrase behind دعا، اتهم، وصف is who is called or what is described, not who speaks."""
        cue = reading.cue
        # وحملت الحكومة المسؤولية: whom, since nobody else stands there
        blamed = "blames" in cue.flags and not (cue.suffix or reading.object) and is_blame(passage, reading.start)
        if blamed or "object" not in cue.flags or cue.suffix or not self._last:
            return blamed
        if opens_addressee(passage, subject) or cue.relative or before_verb(passage, cue, self._bounded):
            return True
        if reading.object or reading.form == "object":
            return False  # another phrase stands there, and is the object
        name = words_of(passage, subject.name)
        if subject.kind == "person":
            return subject.guessed and (passage.place(subject.first) > 0 or self._register.person(name) is None)
        feminine = passage.folds[subject.first].endswith("ه") or subject.kind == "state"
        if (cue.gender == "m" and feminine) or (
            cue.gender == "f" and subject.kind == "organisation" and is_masculine(passage, subject)
        ):
            return True
        # وتوعدت الجماعة: nobody who spoke before is meant by the verb
        meant = not cue.gender or any(cue.gender in (*speaker.genders, speaker.gender) for speaker in self._last)
        return cue.prefix != "" and meant and self._register.organisation(name, self._last, 0) not in self._last


def _is_another(holder: Speaker, office: tuple[str, ...]) -> bool:
    """Tell السفير from the minister who was told by his office alone."""
    return not holder.named and holder.kind == "source" and set(office).isdisjoint(holder.words)


def _points(passage: Passage, phrase: Phrase) -> bool:
    """Return whether ذاته، نفسه or ذات say that a phrase takes up who spoke before."""
    if "pointer.before" in passage.hits[phrase.first]:
        return not passage.folds[phrase.last - 1].endswith("ادر")
    return phrase.entry is None and any("pointer" in here for here in passage.hits[phrase.first + 1 : phrase.last + 1])


def _takes_up(passage: Passage, phrase: Phrase) -> bool:
    """Return whether an office points back: الوزير alone, or القيادي في الحزب, which says more of who spoke."""
    if phrase.last - phrase.first == 1:
        return True
    spokesman = any(passage.folds[j] == "باسم" for j in range(phrase.first, phrase.last))
    return passage.hit(phrase.first, "anaphor") is not None and not spokesman
