"""Reading a cue: its subject, and where what is said begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.grammar import words
from stream.extract.statements.asides import skip_circumstances
from stream.extract.statements.complement import find_complement, is_blame, may_join, withheld
from stream.extract.statements.cues import find_cues
from stream.extract.statements.grammar import PREPOSITIONS, verbal_noun
from stream.extract.statements.parts import Reading, Search, between
from stream.extract.statements.phrase import COMMAS, Frame, Phrase
from stream.extract.statements.phrases import read_phrase
from stream.extract.statements.subject_behind import Subject, subject_behind
from stream.lexicon.classes import word_class

if TYPE_CHECKING:
    from stream.extract.statements.cues import Cue
    from stream.extract.statements.passage import Passage

_HEADER = 60
_BLAME = 15
_LEAST_SAID = 4
_STATES = word_class("speech.state")
# What one says oneself begins so, and no object of a verb: وأضاف نحن مستعدون، وتابع لقد انتهى الأمر
_SAYING = words("هذا هذه هولاء نحن انا هم هو هي لا لم لن ليس ليست هناك لقد قد كان كانت كنا لدينا علينا يجب لدي عندما")
_WHICH = words("ما مما بما")
_IN_WHICH = words("فيه فيها")
_HIS_WORDS = word_class("speech.own")
_BESIDE = 4


def read_cues(passage: Passage, names: frozenset[str] = frozenset()) -> dict[int, Reading]:
    """Return the readings of a passage's cues, by the cue's first token.

    Where two cues claim the same content, the nearer one reports it (رد فلان [قائلا] إن، نقلت الوكالة عن فلان [قوله] إن),
    with the speaker of the other if it has none of its own.

    Args:
        passage: the passage.
        names: folded words that the article uses in names of persons.

    """
    found: dict[int, Reading] = {}
    by_start: dict[int, Reading] = {}
    for cue in find_cues(passage):
        reading = read_cue(passage, cue, names)
        if reading is None:
            continue
        if reading.form != "inverted":
            rival = by_start.get(reading.start)
            if rival is not None and not _nearer(passage, reading, rival):
                continue
            if rival is not None:
                del found[rival.cue.first]
                before = _quoted_before(passage, rival)
                if before:
                    found[rival.cue.first] = before
                first = all(passage.ends[at] < passage.ends[cue.first] for at in found)
                if reading.subject is None and (first or cue.kind == "noun"):
                    reading.subject, reading.relay = rival.subject, rival.relay
            by_start[reading.start] = reading
        found[cue.first] = reading
    return found


def _nearer(passage: Passage, reading: Reading, rival: Reading) -> bool:
    """Return whether a cue that stands between another and the content takes it: قائلا إن، قوله إن، بيانا قالت فيه إن."""
    cue, start = reading.cue, reading.start
    if cue.kind == "noun" and "goes_on" in rival.cue.flags and cue.suffix == "":
        return passage.folds[cue.first] not in _HIS_WORDS  # أضاف فلان قوله
    if cue.first and passage.folds[cue.first - 1] in PREPOSITIONS:
        return False  # أضاف في قوله إن
    if cue.kind == "verb":
        return cue.last < start and passage.folds[cue.last] in _IN_WHICH
    return start - cue.last <= _BESIDE


def _quoted_before(passage: Passage, reading: Reading) -> Reading | None:
    """Return a cue that lost its content as one that reports the quotation before it: "كذا"، يقول فلان، مضيفا أن."""
    cue, subject = reading.cue, reading.subject
    if subject is None or cue.kind != "verb" or cue.prefix or not cue.first:
        return None
    quoted = any(passage.quoted[j] >= 0 for j in range(max(0, cue.first - 3), cue.first))
    return Reading(cue, subject, "inverted", cue.first) if quoted else None


def read_cue(passage: Passage, cue: Cue, names: frozenset[str] = frozenset()) -> Reading | None:
    """Return the parts of a cue, or None where it has no content and so reports nothing.

    Args:
        passage: the passage.
        cue: the cue.
        names: folded words that the article uses in names of persons.

    """
    if cue.kind == "hung":
        return None
    stop = min(passage.ends[cue.first], cue.last + _HEADER)
    if not _may_report(passage, cue, stop):
        return None
    subject = subject_behind(passage, cue, stop, names)
    if _refused(passage, cue, subject, stop, names):
        return None
    search = Search(passage, cue, stop, strict=not subject.said and "ambiguous" in cue.flags)
    found = find_complement(search, subject.after)
    if found is None:
        return (
            _called_for(passage, cue, stop, names)
            or _bare(passage, cue, subject, stop)
            or _inverted(passage, cue, subject, stop)
        )
    phrase = subject.phrase
    if found.form in ("clause", "colon", "quote") and "object" in cue.comps and cue.kind == "verb" and not subject.said:
        # Nothing is said at once, so all that stands before the complementiser may be the speaker.
        header = found.object[1] if found.object else subject.after
        whole = read_phrase(passage, subject.begun, header, Frame("object" in cue.flags, "ب" in cue.comps, names=names))
        fills = whole is not None and skip_circumstances(passage, whole.after, header) >= header > subject.after
        if whole and (phrase is None or fills):
            phrase, found = whole, find_complement(search, whole.after) or found
    found.subject, found.relay = phrase, subject.relay
    return found


def _may_report(passage: Passage, cue: Cue, stop: int) -> bool:
    """Return whether a cue may have content: with nothing before it, before the cue itself, or joined to it."""
    if "object" in cue.comps or "goes_on" in cue.flags or "blames" in cue.flags:
        return True
    return _may_end(passage, cue) or may_join(passage, cue, stop)


def _may_end(passage: Passage, cue: Cue) -> bool:
    """Return whether a verb may end what is said before it: "كذا"، قال فلان."""
    bare = cue.kind == "verb" and not cue.prefix and not cue.suffix
    return bare and cue.first > 0 and passage.tokens[cue.first - 1].kind == "punct"


def _refused(passage: Passage, cue: Cue, subject: Subject, stop: int, names: frozenset[str]) -> bool:
    """Return whether the word has another sense here, as its lexicon attributes say."""
    phrase = subject.phrase
    if cue.kind == "participle" and "refuses" in cue.flags and withheld(passage, subject.after, stop):
        return True  # an aside: رافضا الكشف عن هويته
    if "passive" in cue.flags and cue.present and phrase is None:
        return True
    if "relay" in cue.flags and ("الي" in cue.comps or not (subject.said or subject.relay)):
        return _hands_on_nothing(passage, cue, subject, stop)
    topic = cue.kind == "verb" and "topic" in cue.flags and not cue.suffix and cue.last < stop
    if topic and passage.folds[cue.last] in _STATES:
        return True  # وصفت حالة أربعة منهم بالحرجة: nobody is named
    if "blames" in cue.flags and not _blames(passage, cue.last, stop):
        return True
    guessed = phrase is not None and phrase.guessed and passage.folds[phrase.first] not in names
    return (guessed and "near" in cue.flags) or _shown(passage, cue, phrase)


def _hands_on_nothing(passage: Passage, cue: Cue, subject: Subject, stop: int) -> bool:
    """Return whether a verb of handing on has no words: نقلته الطائرة، هجوم نسب إلى المتمردين, who have done it."""
    if "الي" in cue.comps:
        return _HIS_WORDS.isdisjoint(passage.folds[subject.after : stop])
    return subject.phrase is None or subject.phrase.kind not in ("media", "organisation", "person")


def _blames(passage: Passage, at: int, stop: int) -> bool:
    return any(is_blame(passage, j) for j in range(at, min(at + _BLAME, stop)))


def _shown(passage: Passage, cue: Cue, subject: Phrase | None) -> bool:
    """Return whether a paper or an event shows it and nobody says it: دراسة أظهرت، ما يؤكد."""
    if subject and "not.speaker" in passage.hits[subject.first]:
        return True
    if cue.kind != "verb" or cue.prefix or subject or not cue.first:
        return False
    if passage.folds[cue.first - 1] in _WHICH and (cue.gender, cue.number) == ("m", "s"):
        return True
    for at in range(cue.first - 1, max(cue.first - 4, -1), -1):
        if passage.tokens[at].kind == "punct":
            return False
        if "not.speaker" in passage.hits[at]:
            return True
    return False


def _called_for(passage: Passage, cue: Cue, stop: int, names: frozenset[str]) -> Reading | None:
    """Read دعت الحركة لوقف القتال, where ل could go on with the name of a body and nothing else joins what is said."""
    if "ل" not in cue.comps or cue.suffix:
        return None
    for at in range(cue.last, stop):
        token = passage.tokens[at]
        if token.kind == "punct":
            return None
        if token.kind == "word" and token.fold[0] == "ل" and _is_task(passage, at):
            subject = subject_behind(passage, cue, at, names)
            whole = not token.fold.startswith("لل")  # what is left of للتهدئة without its ل is no word
            addressed = between(subject.after, at)
            return Reading(cue, subject.phrase, "preposition", at, int(whole), addressed) if subject.phrase else None
    return None


def _is_task(passage: Passage, at: int) -> bool:
    """Tell لوقف, للتهدئة, للحوار from the name of a body or of a place behind ل."""
    noun = passage.hit(at, "content.noun")
    if noun is not None and noun.prefix in ("ل", "لل"):
        return True
    fold = passage.folds[at]
    return verbal_noun(fold[2:] if fold.startswith("لل") else fold[1:]) and "actor" not in passage.hits[at]


def _bare(passage: Passage, cue: Cue, subject: Subject, stop: int) -> Reading | None:
    """Read what is said without anything to join it: وأضاف هذه كارثة، وأردف القائد، في الأمس سقط لنا رفاق."""
    goes_on = (
        cue.kind in ("verb", "participle") and "goes_on" in cue.flags and "quote" not in cue.flags and not cue.suffix
    )
    if not goes_on or subject.begun >= stop:
        return None
    if passage.folds[subject.begun] in _SAYING:
        return Reading(cue, None, "clause", subject.begun) if subject.begun + _LEAST_SAID <= stop else None
    at, phrase = subject.after, subject.phrase
    at += at < stop and passage.folds[at] in COMMAS
    apart = phrase is not None and not phrase.guessed and passage.folds[at - 1] in COMMAS
    fits = at + _LEAST_SAID <= stop and (passage.folds[at] in _SAYING or (apart and "ambiguous" not in cue.flags))
    return Reading(cue, phrase, "clause", at) if fits else None


def _inverted(passage: Passage, cue: Cue, subject: Subject, stop: int) -> Reading | None:
    """Read a cue with its speaker behind what is said: "كذا"، قال فلان."""
    if subject.phrase is None or not _may_end(passage, cue):
        return None
    if subject.phrase.guessed and ("relay" in cue.flags or verbal_noun(passage.folds[subject.phrase.first])):
        return None  # نقلوا بطائرات، عقب استهداف
    at, tokens = subject.after, passage.tokens
    ends = at >= stop or tokens[at].kind == "punct" or tokens[at - 1].fold in COMMAS
    quoted = any(passage.quoted[j] >= 0 for j in range(max(0, cue.first - 3), cue.first))
    return Reading(cue, subject.phrase, "inverted", cue.first) if ends or quoted else None
