"""What a word is that names an act of armed violence, and which such words can name one act."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, Protocol

from stream.extract.sentence_words import without_worn
from stream.lexicon.classes import word_class

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stream.contracts.event import Mode, Status
    from stream.extract.analysis import Sentence
    from stream.extract.drafts import Roles
    from stream.lexicon.matcher import Hit

_FIRE_WORDS = word_class("weapon.fire")
GENERAL = frozenset(("attack.noun", "outrage.noun", "target.noun", "target.verb", "strike.noun", "ground.verb"))
"""Sections of words that name any act of violence."""
BOMBS = frozenset(("suicide_bombing", "vehicle_bomb", "ied", "explosion"))
_UNLIKE = frozenset(("other", "ground_attack"))
FIRE = frozenset(("airstrike", "drone", "missile", "artillery"))
RAIDS = frozenset(("ground_attack", "shooting"))
GASSED = FIRE | {"chemical", "explosion"}
"""What gas may come with."""
_STORMED = frozenset(("ground_attack", "suicide_bombing"))


class Named(Protocol):
    """What names an act: a trigger, or a telling of it."""

    mode: Mode
    told: bool

    @property
    def section(self) -> str:
        """The lexicon section of the word."""


@dataclass(slots=True)
class Trigger:
    """A trigger: tokens `first` up to `last`, what the lexicon says, and the mode with how sure it is.

    `section` is the lexicon section of the word, such as `airstrike.noun`; `verb` says whether it is a finite verb,
    `status` what the words around it make of the act.
    """

    first: int
    last: int
    hit: Hit
    section: str
    mode: Mode
    told: bool
    weight: float
    verb: bool
    status: Status = "reported"


class Act(NamedTuple):
    """A trigger with what stands around it."""

    trigger: Trigger
    roles: Roles


@dataclass(slots=True)
class SentenceHits:
    """The lexicon entries of one sentence, by what the strike rules ask for."""

    strikes: list[Hit]
    weapons: list[Hit]
    armed: list[Hit]
    states: list[Hit]
    modifiers: list[Hit]
    markers: list[Hit]
    habits: list[Hit]
    trapped: set[int]

    @classmethod
    def of(cls, sentence: Sentence) -> SentenceHits:
        """Sort the hits of a sentence; of two that overlap, the longer stays. Topic words hide nothing."""
        found = sentence.by_lexicon
        strikes: list[Hit] = []
        modifiers: list[Hit] = []
        markers: list[Hit] = []
        for hit in found.get("strikes", ()):
            pos = hit.entry.attrs.get("pos")
            group = modifiers if pos == "modifier" else markers if pos == "marker" else strikes
            group.append(hit)
        contexts = found.get("contexts", ())
        habits = [h for h in contexts if h.entry.section == "habit"] if contexts else []
        trapped: set[int] = set()
        for hit in found.get("traps", ()):
            if not hit.entry.attrs.get("topic"):
                trapped.update(range(hit.first, hit.last))
        weapons: Sequence[Hit] = found.get("weapons", ())
        if trapped:
            weapons = [h for h in weapons if not trapped.issuperset(range(h.first, h.last))]
        armed, states = longest(found.get("armed", ())), longest(found.get("demonyms", ()))
        armed = list(without_worn(sentence, armed))
        return cls(strikes, longest(weapons), armed, states, modifiers, markers, habits, trapped)


def longest(hits: Sequence[Hit]) -> list[Hit]:
    """Return the hits that lie inside no other, by first token; of equals the first."""
    if len(hits) <= 1:  # nearly always
        return list(hits)
    out: list[Hit] = []
    first = reached = 0  # the bounds of the last of `out`
    for hit in hits:
        if hit.first >= reached:
            out.append(hit)
        elif hit.last - hit.first > reached - first:
            out[-1] = hit
        else:
            continue
        first, reached = hit.first, hit.last
    return out


def fires(sentence: Sentence, hit: Hit) -> bool:
    """Tell whether a verb of opening fire has fire as its object: أطلق مسلحون النار: fire is the object within a few words."""
    return not _FIRE_WORDS.isdisjoint(sentence.folds[hit.last : hit.last + 6])


def same_act(mode: Mode, new: Named, *, told: bool) -> float:
    """Return whether two words can name one act: 2 where their modes agree, 1 where one is the more general."""
    if mode == new.mode:
        return 2
    if "clash" in (mode, new.mode):
        return 0
    if "interception" in (mode, new.mode) and {mode, new.mode} & _UNLIKE and new.section != "echo.noun":
        return 0  # استهدف الحزب سفينة، وأسقطت الدفاعات صاروخا
    if "other" in (mode, new.mode) or (not new.told and new.section in GENERAL):
        return 1
    modes = {mode, new.mode}
    if modes <= BOMBS or modes <= RAIDS or modes == _STORMED:
        return 1
    return 1 if not (told and new.told) and modes <= FIRE else 0
