"""Reporting cues: which words of a passage report speech, and how they are inflected."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Literal, NamedTuple

from stream.extract.grammar import words
from stream.extract.statements.grammar import PREPOSITIONS, definite
from stream.extract.statements.passage import CLOSING
from stream.text.normalise import fold
from stream.text.numerals import begins_number

if TYPE_CHECKING:
    from stream.contracts.event import Act
    from stream.extract.statements.passage import Passage
    from stream.lexicon.files import Entry
    from stream.lexicon.matcher import Hit

CueKind = Literal["verb", "participle", "noun", "hung"]
Gender = Literal["m", "f"]
GrammaticalNumber = Literal["s", "p"]

# Before a verb they deny the report or make it a wish: لم يعلن، أن يؤكد، لن يقول.
_OWN = frozenset(("", "ه", "ها", "هم", "هما", "هن"))
# Behind them a verb may stand, since they have their noun: في بيان له [قال].
_TO_SOMEBODY = words("اليه اليها عنه عنها عليه عليها فيه فيها منه منها له لها لهم")
_NOT_A_VERB_AFTER = PREPOSITIONS - _TO_SOMEBODY | {"هو", "هي", "فهو", "فهي", "اذا", "بعدما", "عندما", "لو", "كلما"}
_UNREAL = frozenset(("لم", "لن", "لا", "ان", "بان", "لكي", "كي", "حتي", "سوف", "لو", "ليت", "قبل", "دون"))
_NEGATIONS = frozenset(("لم", "لن"))
_RELATIVE = frozenset(("الذي", "التي", "الذين", "اللذين", "اللذان", "اللتين", "اللواتي", "ما", "من", "بما", "مما"))
_JOINING = frozenset(("كما", "فيما", "بينما", "حيث", "حين", "وقت", "لكن", "بل", "ثم"))
_PERFECT = frozenset(("قد", "وقد", "فقد"))
_TURNS = words(
    "جهته جهتها جهتهم جانبه جانبها جانبهم ناحيته ناحيتها بدوره بدورها وبدوره وبدورها المقابل الاثناء لاحق سابق السياق"
)
_HEADS_OF_CLAUSE = _RELATIVE | _PERFECT | _JOINING | _TURNS
_MUST = frozenset(("يجب", "تجب"))
"""Must, though a jussive of أجاب too."""
_BEING = frozenset(("تكن", "يكن", "يكونوا"))
_CONJUNCTIONS = frozenset(("", "و", "ف"))
_ACCUSATIVE = ("ا", "ه", "ين", "ات")


@dataclass(slots=True)
class Cue:
    """A reporting word in a passage.

    Attributes:
        first: index of its first token; `last` is behind its last.
        kind: what sort of word it is.
        act: what is done by saying it.
        comps: what may stand before the content, folded (`ان`, a preposition, `object`).
        entry: the line of the lexicon.
        prefix: the conjunction written before it.
        suffix: the pronoun written behind it.
        present: whether it is a verb in the present.
        gender: of the speaker, as the word's ending shows it; null for nouns.
        number: the same, singular or plural.
        relative: whether it stands in a relative clause (الذي قال).
        flags: the attributes that the lexicon sets to yes.

    """

    first: int
    last: int
    kind: CueKind
    act: Act
    comps: frozenset[str]
    entry: Entry
    prefix: str
    suffix: str
    present: bool
    gender: Gender | None
    number: GrammaticalNumber | None
    relative: bool
    flags: frozenset[str]


class _Sense(NamedTuple):
    """What the lexicon says of a cue, as the fields of `Cue`; `past` is the form of its verb, folded."""

    kind: CueKind
    act: Act
    comps: frozenset[str]
    flags: frozenset[str]
    past: str


@cache
def _sense(entry: Entry) -> _Sense:
    """Read an entry once a process, not at each of the cues that it is."""
    return _Sense(
        kind=entry.section.rpartition(".")[2],  # type: ignore[arg-type]
        act=entry.get("act"),  # type: ignore[arg-type]
        comps=frozenset(fold(word) for word in entry.get("comp").split("|") if word),
        flags=frozenset(attribute for attribute, value in entry.attrs.items() if value == "yes"),
        past=fold(entry.text.partition("/")[0]),
    )


def find_cues(passage: Passage) -> list[Cue]:
    """Return the cues of a passage that stand outside quoted runs, in order; where several begin, the longest."""
    found: list[Cue] = []
    reached = 0
    for at in passage.cued:
        if at < reached or passage.quoted[at] >= 0:
            continue
        ranked = [hit for hit in passage.hits[at].values() if hit.entry.lexicon == "cues"]
        if len(ranked) > 1:
            ranked.sort(key=_rank, reverse=True)
        for hit in ranked:
            if hit.entry.section == "none":
                reached = hit.last
                break
            cue = _cue(passage, hit)
            if cue:
                found.append(cue)
                reached = cue.last
                break
    return found


def _rank(hit: Hit) -> tuple[int, bool]:
    """Rank the entries that begin at a token: the longest first, and وعدته as and-deemed-it before promised-him."""
    return hit.last, "pronoun" in hit.entry.attrs


def _cue(passage: Passage, hit: Hit) -> Cue | None:
    first, last, entry, form, prefix, suffix = hit.first, hit.last, hit.entry, hit.form, hit.prefix, hit.suffix
    kind, act, comps, flags, past = _sense(entry)
    before = passage.folds[first - 1] if first else ""
    gender: Gender | None = None
    number: GrammaticalNumber | None = None
    if kind == "verb":
        if not _is_verb(passage, hit, before, comps, flags):
            return None
        gender, number = _agreement(_word(passage, hit), past, present=form == "present")
    elif kind == "participle":
        word = _word(passage, hit)
        gender = "f" if word.endswith(("ه", "ات")) else "m"
        number = "p" if word.endswith(("ين", "ات")) else "s"
        behind = passage.tokens[first - 1].kind if first else ""
        # حبس 12 متهما, القبض على أربعة متهمين, not القرار 2254 مؤكدا
        numbered = behind == "number" or before in PREPOSITIONS or begins_number(before)
        counted = numbered and "object" in flags
        noun = counted or (gender == "f" and "nominal" in flags and behind != "punct")
        if prefix not in _CONJUNCTIONS or not word.endswith(_ACCUSATIVE) or (noun and first):
            return None
    if before in _PERFECT and first > 1:
        before = passage.folds[first - 2]
    present, relative = form == "present", before in _RELATIVE
    return Cue(first, last, kind, act, comps, entry, prefix, suffix, present, gender, number, relative, flags)


def _word(passage: Passage, hit: Hit) -> str:
    """Return the cue's first word without what is written on it."""
    word = passage.folds[hit.first][len(hit.prefix) :]
    return word[: -len(hit.suffix)] if hit.suffix and hit.last == hit.first + 1 else word


def _is_verb(passage: Passage, hit: Hit, before: str, comps: frozenset[str], flags: frozenset[str]) -> bool:
    """Return whether a word that looks like a verb is one here, and tells what was really said."""
    prefix, suffix = hit.prefix, hit.suffix
    if prefix not in _CONJUNCTIONS or suffix not in _OWN or ("past" in flags and hit.form != "past"):
        return False
    if not prefix:
        unreal = before in _UNREAL or before[1:] in _NEGATIONS
        if unreal or (before in _NOT_A_VERB_AFTER and not _when(passage, hit.first)):
            return False
    if (before == "قد" and _denied(passage, hit.first)) or _another_word(passage, hit):
        return False
    if suffix and "object" not in comps and "object" not in flags:
        return False  # قاله: only a verb with an object bears a pronoun
    return _in_place(passage, hit, flags)


def _in_place(passage: Passage, hit: Hit, flags: frozenset[str]) -> bool:
    """Return whether a word that is a verbal noun or preposition too stands where a verb does."""
    if "opens" in flags and hit.first and passage.folds[hit.first - 1] in CLOSING:
        return False  # أعلن تنظيم "كذا" [عبر] معرفاته
    if "opens" in flags or (hit.suffix and hit.form == "past"):
        return _opens(passage, hit)  # رفع شكره has no verb of thanking
    if (
        "noun" not in flags
        or hit.form != "past"
        or _opens(passage, hit)
        or _word(passage, hit) != _sense(hit.entry).past
    ):
        return True  # نقلت is no verbal noun
    before = hit.first - 1
    named = passage.hit(before, "first.name", "actor") is not None
    return named or definite(passage, before) or passage.quoted[before] >= 0


def _opens(passage: Passage, hit: Hit) -> bool:
    """Return whether a word is joined to what was said before it, or begins a clause."""
    return hit.prefix != "" or _clause_begins(passage, hit.first)


def _another_word(passage: Passage, hit: Hit) -> bool:
    """Return whether a word that is written like a verb is another: a name (روي فيتوريا), آمر السرية, between."""
    word, text = passage.tokens[hit.first].norm, hit.entry.text
    if word[0] == "آ" and text[0] != "آ":
        return True
    if word in _MUST or (text.startswith("بين/") and _between(passage, hit.first)):
        return True
    name = passage.hits[hit.first].get("first.name")
    return name is not None and name.prefix == hit.prefix and word.endswith("ي")


def _between(passage: Passage, at: int) -> bool:
    """Return whether بين was said just before, so that وبين is the second half of between (بينه وبين فلان)."""
    return any(fold.startswith(("بين", "وبين", "فبين")) for fold in passage.folds[max(0, at - 6) : at])


def _when(passage: Passage, at: int) -> bool:
    """Return whether في حين stands before a verb: there the preposition is no preposition of it."""
    return at > 1 and passage.folds[at - 1] in ("حين", "وقت")


def _clause_begins(passage: Passage, at: int) -> bool:
    """Return whether a clause begins at a token: the sentence, or behind a mark, قد or a relative."""
    before = passage.tokens[at - 1] if at and passage.ends[at - 1] == passage.ends[at] else None
    return before is None or before.kind == "punct" or before.fold in _HEADS_OF_CLAUSE


def _denied(passage: Passage, at: int) -> bool:
    """Return whether لم يكن stands shortly before the قد of a verb."""
    before = passage.folds[max(0, at - 6) : at]
    return any(a in ("لم", "ولم") and b in _BEING for a, b in pairwise(before))


def _agreement(word: str, past: str, *, present: bool) -> tuple[Gender, GrammaticalNumber]:
    if present:
        return ("f" if word.startswith("ت") else "m"), ("p" if word.endswith(("ون", "وا")) else "s")
    if word.endswith("وا"):
        return "m", "p"
    if word == past:
        return "m", "s"  # لفت ends in ت of its own
    return ("f" if word.endswith(("ت", "تا")) else "m"), "s"
