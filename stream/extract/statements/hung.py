"""Attributions hung on the narrator's own sentence: بحسب المرصد، وفقا لما ذكرته الوكالة، كما أعلن الجيش."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import compress
from typing import TYPE_CHECKING

from stream.extract.statements.asides import skip_asides
from stream.extract.statements.passage import CLOSING
from stream.extract.statements.phrase import Frame
from stream.extract.statements.phrases import read_phrase
from stream.extract.statements.subjects import sentence_start
from stream.lexicon.classes import word_class

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stream.extract.analysis import Sentence
    from stream.extract.statements.passage import Passage
    from stream.extract.statements.phrase import Phrase

# Behind كما، على ما a verb of saying makes an attribution.
_LINKS = frozenset(("كما", "ما", "لما", "وكما"))
_AS = frozenset(("كما", "وكما"))
_HANGING = _AS | {"علي"}
_MOST_WORDS = 3
_SHORT = 3
_BESIDE_FIGURES = 4
_LEAST_CONTENT = 4
_SURE_TRIGGER = 0.5
_FIGURES = word_class("paper.figures")
_GIVEN_BY = word_class("paper.given")
# Beginnings of words whose و or ف is their own.
_OWN_WAW = tuple(sorted(word_class("whole.waw")))
_OWN_FA = tuple(sorted(word_class("whole.fa")))


@dataclass(frozen=True, slots=True)
class Hung:
    """One attribution.

    Attributes:
        first: index of the word that hangs it; `last` is behind the phrase.
        cue: the words that hang it, with the verb (حسبما قال).
        phrase: who is named.
        cut: letters to cut off the phrase's first word, 1 where ل is written on it.
        conjunction: letters of و or ف on the first word of the cue.
        figures: whether it names somebody's figures, which say nothing: حسب حصيلة للوزارة.

    """

    first: int
    last: int
    cue: tuple[int, int]
    phrase: Phrase
    cut: int
    conjunction: int
    figures: bool


def may_hang(sentence: Sentence) -> bool:
    """Return whether a sentence holds a word that hangs an attribution; cheap, so that few are read for one."""
    if any(hit.entry.section == "state.hung" for hit in sentence.of("cues")):
        return True
    return "ما" in sentence.folds or not _AS.isdisjoint(sentence.folds)


def find_hung(passage: Passage, names: frozenset[str] = frozenset()) -> Iterator[Hung]:
    """Yield the attributions of a passage outside quoted runs, in order.

    Args:
        passage: the passage.
        names: folded words that the article uses in names of persons.

    """
    reached = 0
    for at in _hanging(passage):
        if at >= reached and passage.quoted[at] < 0:
            found = _read(passage, at, names)
            if found:
                reached = found.last
                yield found


def _hanging(passage: Passage) -> list[int]:
    """Return the tokens that may hang an attribution: of the lexicon, كما, and على before ما."""
    found = [at for at in passage.cued if "state.hung" in passage.hits[at]]
    words = compress(range(len(passage.folds)), map(_HANGING.__contains__, passage.folds))
    return sorted({*found, *(at for at in words if passage.folds[at] in _AS or _before_ma(passage, at))})


def _before_ma(passage: Passage, at: int) -> bool:
    return at + 1 < len(passage.folds) and passage.folds[at + 1] == "ما"


def _read(passage: Passage, at: int, names: frozenset[str]) -> Hung | None:
    stop = passage.ends[at]
    hung = passage.hits[at].get("state.hung")
    if hung and (hung.suffix or hung.prefix not in ("", "و", "ف")):
        return None
    behind = hung.last if hung else at + 1
    while behind < stop and passage.folds[behind] in _LINKS:
        behind += 1
    verb = _verb(passage, behind) if behind < stop else 0
    if not hung and not verb:
        return None
    if hung is None and passage.folds[at] in _AS and passage.folds[at - 1] not in ("،", ",", "-", "–"):
        return None
    start = skip_asides(passage, verb or behind, stop) if verb else behind
    if verb and start < stop and passage.folds[start] in ("به", "بها", "عنه", "عنها"):
        start = skip_asides(passage, start + 1, stop)
    begun, start = start, _whose_figures(passage, start, stop)
    phrase = _source(passage, start, stop, names, verb=bool(verb))
    if phrase is None:
        return None
    if verb and not hung and not _ends(passage, phrase.last, stop):
        return None  # كما أكد فلان أن: the cue has its own content
    head = passage.hit(phrase.first, "actor", "head")
    attached = head is not None and head.prefix == "ل" and not passage.folds[phrase.first].startswith("لل")
    phrase.cut = max(phrase.cut, int(attached))
    joined = len(hung.prefix) if hung else 0
    return Hung(at, phrase.last, (at, verb or behind), phrase, int(attached), joined, figures=start > begun)


def _source(passage: Passage, at: int, stop: int, names: frozenset[str], *, verb: bool) -> Phrase | None:
    """Read who is named: of a medium that a verb says to hand words on, whose they are (ما نقلت الوكالة عن مسؤولين)."""
    phrase = read_phrase(passage, at, stop, Frame(guess=verb, governed=not verb, names=names))
    if phrase is None or (phrase.kind == "person" and phrase.guessed and phrase.last - phrase.first > _MOST_WORDS):
        return None
    body = passage.hit((phrase.name or (phrase.first, 0))[0], "org.noun") if phrase.kind == "organisation" else None
    if body is not None and body.suffix:
        return None  # بحسب بيان لمكتبه: whose it is was told before
    if verb and phrase.last + 1 < stop and passage.folds[phrase.last] == "عن":
        return read_phrase(passage, phrase.last + 1, stop, Frame(names=names)) or phrase
    return phrase


def _whose_figures(passage: Passage, at: int, stop: int) -> int:
    """Return where the body begins whose figures are named: حسب حصيلة نهائية [للحماية المدنية]، أرقام نشرتها [الوزارة]."""
    if at >= stop or passage.folds[at].removeprefix("ل") not in _FIGURES:
        return at
    for j in range(at + 1, min(at + _BESIDE_FIGURES, stop)):
        body = passage.hit(j, "org.noun", "actor")
        if body and body.prefix in ("ل", "لل"):
            return j
        if j + 1 < stop and passage.folds[j] in _GIVEN_BY and passage.hit(j + 1, "org.noun", "actor"):
            return j + 1
    return at


def _verb(passage: Passage, at: int) -> int:
    """Return the index behind a reporting verb at a token, 0 where there is none."""
    ends = [
        h.last
        for h in passage.hits[at].values()
        if h.entry.section in ("state.verb", "announce.verb") and not h.entry.get("object")
    ]
    return max(ends, default=0)


def _ends(passage: Passage, at: int, stop: int) -> bool:
    """Return whether the clause ends behind the phrase: nothing is said after it."""
    return not any(passage.folds[j] in ("ان", "بان", "انه", "انها", ":") for j in range(at, min(at + 12, stop)))


def around(passage: Passage, hung: Hung) -> tuple[int, int] | None:
    """Return what an attribution is hung on: its sentence without it; None where too little is left."""
    last = passage.ends[hung.first]
    if hung.last + 1 < last and passage.folds[hung.last] == ":":
        quote = passage.opening.get(hung.last + 1, -1)
        if quote >= 0:
            return passage.quotes[quote]
    before, after = (sentence_start(passage, hung.first), hung.first), (hung.last, last)
    first, end = max(before, after, key=lambda run: run[1] - run[0])
    if first == hung.last and passage.folds[first - 1 if first == len(passage.tokens) else first] in ("،", ","):
        first += 1
    while end > first and passage.tokens[end - 1].kind == "punct" and passage.quoted[end - 1] < 0:
        closes = passage.quoted[end - 2] if passage.folds[end - 1] in CLOSING else -1
        if closes >= 0 and passage.quotes[closes][0] > first + 1:
            break  # the mark closes a quotation that opens within
        end -= 1
    while first < end and passage.folds[first] in ("،", ",", ":", "-", "فان", "فقد", "ان"):
        first += 1
    return (first, end) if end - first >= _LEAST_CONTENT else None


def conjunction(passage: Passage, content: tuple[int, int], hung: Hung) -> int:
    """Return the letters of و, or of ف behind an attribution, that join what is said to what stands before it.

    A word that begins with و of its own (وصل، وزارة) loses nothing, unless another و stands before it.

    """
    first = content[0]
    word = passage.folds[first]
    if len(word) < _SHORT or passage.quoted[first] >= 0:
        return 0
    if word[0] == "و":
        return int(word[1] == "و" or not word.startswith(_OWN_WAW))
    return int(word[0] == "ف" and first > hung.first and not word.startswith(_OWN_FA))


def tells_incident(sentence: Sentence) -> bool:
    """Return whether a sentence holds words of a strike or casualty, whose attribution the source then is."""
    for hit in sentence.of("strikes", "casualties"):
        section = hit.entry.section
        if hit.entry.lexicon == "casualties" and section.startswith(("noun", "verb", "participle")):
            return True
        if hit.entry.lexicon == "strikes" and float(hit.entry.get("weight", "0")) >= _SURE_TRIGGER:
            return True
    return False
