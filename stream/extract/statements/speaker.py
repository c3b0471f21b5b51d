"""Someone named in an article, and what a phrase tells of who it names."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from stream.extract.drafts import Loc
from stream.lexicon.classes import word_class
from stream.text.known import Known
from stream.text.normalise import fold

if TYPE_CHECKING:
    from stream.contracts.event import SpeakerClass
    from stream.extract.statements.cues import Gender
    from stream.extract.statements.passage import Passage
    from stream.extract.statements.phrase import Phrase
    from stream.lexicon.files import Entry

_ARTICLES = ("وال", "بال", "لل", "ال")
_FULL_ROLE = 12
_ROYAL = word_class("rank.royal")
_SHEIKHS = word_class("rank.sheikh")
_SONS = frozenset(("بن", "بنت", "ال"))


@dataclass(slots=True, eq=False)
class Speaker:
    """Someone named in the article, who may speak.

    Attributes:
        name: the fullest form of the name.
        words: that form's words, folded and without the article.
        kind: what it is.
        named: whether `name` is a name, not an office or kind of source that stands for one.
        role: the fullest office told, or null; `role_words` are its words.
        entry: the actor's line in the lexicon, where it is known.
        seen: where it is mentioned, as numbers that grow with the text.
        office: the words of the office that the lexicon knows.
        paper: whether it is a paper that speaks for somebody unknown.
        gender: of a verb beside it, as its office or noun tells; null where that tells nothing.
        genders: how verbs did agree with it; `plural` likewise.
        sure: whether something besides the verb beside it says that it is a name.

    """

    name: Loc
    words: tuple[str, ...]
    kind: SpeakerClass
    named: bool
    role: Loc | None
    role_words: tuple[str, ...]
    entry: Entry | None
    office: tuple[str, ...] = ()
    sure: bool = True
    seen: list[int] = field(default_factory=list)
    paper: bool = False
    gender: Gender | None = None
    genders: set[Gender] = field(default_factory=set)
    plural: bool = False

    def is_body(self) -> bool:
        """Return whether it is an organisation or medium, and no paper of one."""
        return self.kind not in ("person", "source", "state") and not self.paper


def _bare(word: str) -> str:
    """Return a folded word without the article and the particles written before it."""
    if word.startswith("وو"):
        word = word[1:]
    for article in _ARTICLES:
        if word.startswith(article) and len(word) - len(article) >= 2:
            return word[len(article) :]
    return word


BARE = Known(_bare, 1 << 14)


def words_of(passage: Passage, run: tuple[int, int] | None, cut: int = 0) -> tuple[str, ...]:
    """Return the words of a run for comparing, without marks and without ذاته، نفسه.

    Args:
        passage: the passage.
        run: half-open run of its tokens, or null.
        cut: letters of the first word that are no part of it.

    """
    if run is None:
        return ()
    tokens, hits, first = passage.tokens, passage.hits, run[0]
    words = passage.folds[first : run[1]]
    if cut:
        words[0] = words[0][cut:]
    found = []
    for at, word in enumerate(words, first):
        # A mark is one letter long, and asking for a word's length is quicker than for its kind.
        if (len(word) > 1 or tokens[at].kind != "punct") and "pointer" not in hits[at]:
            found.append(BARE[word])
    return tuple(found)


@cache
def office_known(entry: Entry) -> tuple[str, ...]:
    """Return the words of the office that the lexicon gives an actor."""
    return tuple(BARE[word] for word in fold(entry.get("office")).split())


def gender_told(passage: Passage, phrase: Phrase) -> Gender | None:
    """Return the gender that the head of an office or body has; a woman may hold an office in the masculine."""
    if phrase.kind == "state":
        return "f"
    head = phrase.first
    if phrase.kind == "person":
        if phrase.role is None:
            return None
        head = phrase.role[0]
    hit = passage.hits[head].get("head")
    if hit is None or hit.entry.section == "document.noun":
        return None
    if hit.form == "plural":
        return None if phrase.kind == "person" else "f"
    return "f" if passage.folds[head].endswith(("ه", "ات")) else "m"


def place_of(passage: Passage, phrase: Phrase, run: tuple[int, int]) -> Loc:
    """Return where a phrase tells a name or office, without the particle written on it and with a rank of birth."""
    if phrase.kind == "person" and run == phrase.name:
        run = (_with_rank(passage, run), run[1])
    loc = passage.loc(*run)
    cut = run[0] == phrase.first or (phrase.kind == "organisation" and run == phrase.name)
    return Loc(loc.field, loc.start + phrase.cut, loc.end) if cut and phrase.cut else loc


def _with_rank(passage: Passage, name: tuple[int, int]) -> int:
    """Return where a name begins with the rank of birth that is written as part of it: الملك سلمان، الشيخ محمد بن فلان."""
    before = passage.tokens[name[0] - 1].fold if name[0] else ""
    born = any(passage.folds[j] in _SONS for j in range(*name))
    return name[0] - 1 if before in _ROYAL or (before in _SHEIKHS and born) else name[0]


def office_told(passage: Passage, phrase: Phrase) -> tuple[str, ...]:
    """Return the words of the office, with the rank between it and the name (العاهل السعودي [الملك] سلمان)."""
    if phrase.name and phrase.role and phrase.role[0] < phrase.name[0]:
        return words_of(passage, (phrase.role[0], phrase.name[0]), phrase.cut)
    return words_of(passage, phrase.role)


def class_of(phrase: Phrase) -> SpeakerClass:
    """Return what a phrase names, as events tell it."""
    if phrase.kind == "document":
        return "organisation"
    if phrase.kind == "person" and phrase.name is None:
        return "source"
    return phrase.kind


def is_nominative_of(words: tuple[str, ...], known: tuple[str, ...]) -> bool:
    """Return whether a name is told in the nominative that was told in another case: الحوثيين, and then الحوثيون."""
    return words[-1:] != () and words[-1].endswith("ون") and known[-1] == words[-1][:-2] + "ين"


def is_fuller(office: tuple[str, ...], known: tuple[str, ...]) -> bool:
    """Return whether an office says all that another does, and more."""
    return len(known) < len(office) <= _FULL_ROLE and (len(known) == 1 or set(office) >= set(known))
