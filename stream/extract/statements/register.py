"""Who is who in an article: every name and office told in it, and what a short form takes up."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from stream.extract.drafts import Loc
from stream.extract.statements.grammar import definite
from stream.text.normalise import fold

if TYPE_CHECKING:
    from stream.contracts.event import SpeakerClass
    from stream.extract.statements.cues import Gender
    from stream.extract.statements.passage import Passage
    from stream.extract.statements.phrase import Phrase
    from stream.lexicon.files import Entry

_ARTICLES = ("وال", "بال", "لل", "ال")
_FULL_ROLE = 12
_ROYAL = frozenset(("الملك", "الملكه", "الامير", "الاميره", "السلطان"))
_SHEIKHS = frozenset(("الشيخ", "الشيخه"))
_SONS = frozenset(("بن", "بنت", "ال"))
_HEADS_OF_STATE = (("دوله",), ("جمهوريه",), ("بلاد",))
_LEAST_COMMON = 0.67
_LEAST_OF_GENITIVE = 0.7
"""An office with its field (وزير التعليم) is not another of the same rank."""


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


@lru_cache(maxsize=1 << 14)
def bare(word: str) -> str:
    """Return a folded word without the article and the particles written before it."""
    if word.startswith("وو"):
        word = word[1:]
    for article in _ARTICLES:
        if word.startswith(article) and len(word) - len(article) >= 2:
            return word[len(article) :]
    return word


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
            found.append(bare(word))
    return tuple(found)


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
        role_words = _office(passage, phrase) if phrase.role else ()
        if phrase.kind == "person":
            found = self.person(words) or self.titled(words, role_words)
        else:
            found = self._same(words, phrase)
        if found is None:
            found = self._enter(passage, phrase, words, role_words)
        else:
            self._meet(found, passage, phrase, words, role_words)
        if found.gender is None:
            found.gender = _gender(passage, phrase)
        if found.entry and not found.office:
            found.office = _office_of(found.entry)
        found.seen.append(at)
        return found

    def _enter(self, passage: Passage, phrase: Phrase, words: tuple[str, ...], role_words: tuple[str, ...]) -> Speaker:
        """Make the speaker of a phrase that names somebody new."""
        name = phrase.name or (phrase.first, phrase.last)
        named = phrase.name is not None and phrase.kind not in ("source", "document")
        role = _place(passage, phrase, phrase.role) if phrase.role and named else None
        made = Speaker(
            _place(passage, phrase, name), words or words_of(passage, name), _class(phrase), named, role,
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
        better = len(words) > len(found.words) or (len(words) == len(found.words) and found.name.field == "title")
        if phrase.name and better:
            found.name, found.words = _place(passage, phrase, phrase.name), words
            if found.kind != "person":
                self._by_words = None
        if phrase.role and found.named and _fuller(role_words, found.role_words):
            found.role, found.role_words = _place(passage, phrase, phrase.role), role_words
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
        given, alone = words[:1], len(words) == 1
        for speaker in self.speakers:
            same = speaker.words[:1] == given and (alone or len(speaker.words) == 1) and speaker.named
            if same and not set(role_words).isdisjoint(speaker.role_words):
                return speaker
        return None

    def same(self, passage: Passage, phrase: Phrase) -> Speaker | None:
        """Return the body that bears the same name, or another name of the same actor."""
        return self._same(words_of(passage, phrase.name), phrase) if phrase.entry else None

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
            one_word = actor and known is not None and (last - first == 1 or len(speaker.words) == 1)
            if one_word and known is not None and known.get("actor") == actor:
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
        foreign = {bare(passage.folds[j]) for j in range(phrase.first, phrase.last) if passage.hit(j, "nationality")}
        best, most = None, (0.0, 0)
        for speaker in self.speakers:
            roles = _roles(speaker.role_words, speaker.office)
            if words[0] in roles:
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


def _fuller(office: tuple[str, ...], known: tuple[str, ...]) -> bool:
    """Return whether an office says all that another does, and more."""
    return len(known) < len(office) <= _FULL_ROLE and (len(known) == 1 or set(office) >= set(known))


@cache
def _office_of(entry: Entry) -> tuple[str, ...]:
    """Return the words of the office that the lexicon gives an actor."""
    return tuple(bare(word) for word in fold(entry.get("office")).split())


def _gender(passage: Passage, phrase: Phrase) -> Gender | None:
    """Return the gender that the head of an office or body has; a woman may hold an office in the masculine."""
    if phrase.kind in ("state", "document"):
        return None if phrase.kind == "document" else "f"
    head = phrase.role[0] if phrase.kind == "person" and phrase.role else phrase.first
    if phrase.kind == "person" and phrase.role is None:
        return None
    hit = passage.hit(head, "role.noun", "org.noun", "media.noun", "source.noun")
    if hit is None or hit.form == "plural":
        return None if hit is None else "f" if phrase.kind != "person" else None
    return "f" if passage.folds[head].endswith(("ه", "ات")) else "m"


def _place(passage: Passage, phrase: Phrase, run: tuple[int, int]) -> Loc:
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


def _office(passage: Passage, phrase: Phrase) -> tuple[str, ...]:
    """Return the words of the office, with the rank between it and the name (العاهل السعودي [الملك] سلمان)."""
    if phrase.name and phrase.role and phrase.role[0] < phrase.name[0]:
        return words_of(passage, (phrase.role[0], phrase.name[0]), phrase.cut)
    return words_of(passage, phrase.role)


def _rank(office: tuple[str, ...]) -> tuple[str, ...]:
    """Return an office's words with those made one that newsrooms write in turn: رئيس الحكومة، رئيس مجلس الوزراء."""
    if office[:1] == ("رييس",) and office[1:] in _HEADS_OF_STATE:
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


def _class(phrase: Phrase) -> SpeakerClass:
    if phrase.kind == "document":
        return "organisation"
    if phrase.kind == "person" and phrase.name is None:
        return "source"
    return phrase.kind
