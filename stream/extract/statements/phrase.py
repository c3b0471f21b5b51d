"""What a noun phrase that may name a speaker is made of, and what is known where it is read."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from stream.lexicon.files import Entry

PhraseKind = Literal["person", "organisation", "state", "media", "source", "document"]
COMMAS = frozenset(("،", ","))


@dataclass(slots=True)
class Phrase:
    """A noun phrase that may name a speaker, as half-open runs of tokens of its passage.

    Attributes:
        first: its first token; `last` is behind its last.
        kind: what it names.
        name: the name; for an organisation or source the whole phrase; null where only an office is told.
        role: the office with its affiliation, or null.
        entry: the actor's line in the lexicon, where it is known.
        after: where reading may go on, behind closing commas.
        guessed: whether nothing but its place says that it is a name.
        cut: letters of و ب ل on its first word that are no part of it.

    """

    first: int
    last: int
    kind: PhraseKind
    name: tuple[int, int] | None
    role: tuple[int, int] | None
    entry: Entry | None
    after: int
    guessed: bool = False
    cut: int = 0


@dataclass(slots=True)
class Frame:
    """What is known where a phrase is read, so that it ends where the rest begins.

    Attributes:
        objects: the content or an addressee may follow with nothing between (أكد فلان ضرورة كذا).
        attached: the content may follow with ب written on it (طالب فلان بكذا).
        guess: a word that is in no lexicon may be a name.
        governed: a particle may be written on the first word (وفقا للمرصد).
        names: folded words that the article uses in names of persons.

    """

    objects: bool = False
    attached: bool = False
    guess: bool = True
    governed: bool = False
    names: frozenset[str] = frozenset()

    def sure(self) -> Frame:
        """Return the same where a word that is in no lexicon is no name."""
        return Frame(self.objects, self.attached, guess=False, governed=self.governed, names=self.names)


LOOSE = Frame()


@cache
def kind_of(entry: Entry) -> PhraseKind:
    """Return what an actor of the lexicon is."""
    found = entry.get("class")
    return found if found in ("person", "state", "media") else "organisation"  # type: ignore[return-value]
