"""Who speaks, read behind the cue: the subject of a verb, who is quoted by it, whose paper a noun names."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from stream.extract.grammar import words
from stream.extract.statements.asides import skip_asides
from stream.extract.statements.grammar import CLAUSE, verbal_noun
from stream.extract.statements.phrase import LOOSE, Frame, Phrase
from stream.extract.statements.phrases import read_phrase

if TYPE_CHECKING:
    from stream.extract.statements.cues import Cue
    from stream.extract.statements.passage import Passage

_SOON = 3
_BACKWARD = words("فيه فيها عنه عنها عنهم له لها لهم لنا")
_TO_HIM = _BACKWARD | words("اليه اليها اليهم")
_FROM = words("عن الي")
_PRESS = 5


class Subject(NamedTuple):
    """Who speaks, who hands it on, and where reading goes on; `said` where a medium quotes another."""

    phrase: Phrase | None
    relay: Phrase | None
    begun: int
    after: int
    said: bool


def subject_behind(passage: Passage, cue: Cue, stop: int, names: frozenset[str]) -> Subject:
    """Read the phrase behind a verb; participles and nouns have their speaker before them."""
    at = skip_asides(passage, cue.last, stop)
    backward = at < stop and passage.folds[at] in (_TO_HIM if "الي" in cue.comps else _BACKWARD)
    if backward:
        at = skip_asides(passage, at + 1, stop)
    if cue.kind != "verb":
        paper = _owned_paper(passage, cue, stop)
        after = max(at, paper.after) if paper else at
        return Subject(paper, None, after, after, said=False)
    takes_object = "object" in cue.comps
    guess = not takes_object or _quoted_name(passage, at, stop)
    frame = Frame(takes_object or "object" in cue.flags, "ب" in cue.comps, guess=guess, names=names)
    phrase = read_phrase(passage, at, stop, frame)
    if phrase and phrase.guessed and cue.prefix and at in passage.opening and _ends(passage, phrase.after, stop):
        phrase = None  # وأضاف "العدد يرتفع".: what is said, and no name
    quoted = _relayed(passage, phrase.after if phrase else at, stop, cue, named=phrase is not None)
    if quoted:
        return Subject(quoted, phrase, at, quoted.after, said=True)
    if phrase is None:
        return Subject(None, None, at, at, said=False)
    if backward and "relay" in cue.flags:  # نقلت عنه الوكالة: who spoke before is quoted
        return Subject(None, phrase, at, phrase.after, said=False)
    return Subject(phrase, None, at, phrase.after, said=False)


def _ends(passage: Passage, at: int, stop: int) -> bool:
    """Return whether nothing but marks stand before the end of the sentence."""
    return stop == passage.ends[stop - 1] and all(passage.tokens[j].kind == "punct" for j in range(at, stop))


def _owned_paper(passage: Passage, cue: Cue, stop: int) -> Phrase | None:
    """Read whose paper a noun cue names: جاء في بيان [وزارة الصحة]."""
    paper = cue.last - 1
    if cue.kind != "noun" or not passage.hit(paper, "document.noun"):
        return None
    phrase = read_phrase(passage, paper, stop, LOOSE.sure())
    return phrase if phrase and phrase.kind == "organisation" and phrase.last > cue.last else None


def _quoted_name(passage: Passage, at: int, stop: int) -> bool:
    """Return whether a quoted run is who speaks, because what is said follows it: أعلن "جيش كذا" مسؤوليته."""
    quote = passage.opening.get(at, -1) if at < stop else -1
    if quote < 0:
        return False
    first, last = passage.quotes[quote]
    named = passage.hit(first, "org.noun", "actor") is not None
    if not named and (passage.opens(first) or verbal_noun(passage.folds[first])):
        return False  # استنكر "استهداف كذا"، مضيفا أن
    behind = skip_asides(passage, passage.behind_quote(last), stop)  # أعلنت "حركة كذا"، أمس الأحد، استهداف كذا
    for j in range(behind, min(behind + _SOON, stop)):
        if passage.folds[j] in CLAUSE or passage.opens(j):
            return True
        if passage.reports(j):
            return False
    return False


def _relayed(passage: Passage, at: int, stop: int, cue: Cue, *, named: bool) -> Phrase | None:
    """Read who is quoted behind عن: نقلت الوكالة عن مصدر أمني قوله، قالت الصحيفة نقلا عن الشرطة."""
    origin = _FROM if "الي" in cue.comps else _FROM - {"الي"}
    at = skip_asides(passage, at, stop)
    if at + 2 < stop and passage.folds[at] == "نقلا":
        at += 1
    elif "relay" not in cue.flags:
        return None
    elif named or "الي" in origin:  # a paper's name may run on: صحيفة هندوستان تايمز عن
        at = next((j for j in range(at, min(at + _PRESS, stop)) if passage.folds[j] in origin), at)
    if at + 1 < stop and passage.folds[at] in origin:
        return read_phrase(passage, at + 1, stop)
    return None
