"""The parties that a sentence names: armed forces and groups, states, and the adjectives of states."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from stream.extract.grammar import words
from stream.extract.once import once, once_in_its_article
from stream.extract.phrases import is_stop
from stream.extract.places.find import place_mentions
from stream.extract.sentence_words import without_worn
from stream.extract.strikes.triggers import longest

if TYPE_CHECKING:
    from stream.extract.analysis import Analysis, Sentence
    from stream.lexicon.matcher import Hit

ActorKind = Literal["name", "head", "generic", "adjective", "state"]
PRIORITY: dict[ActorKind, int] = {"name": 4, "head": 4, "generic": 2, "state": 3, "adjective": 1}
"""Which wording of one party to publish: القوات الروسية says more than روسية, and both more than الجماعة."""


_BASE = words("قاعده بقاعده لقاعده قواعد القواعد قاعدتي قاعدتين")


class Party(NamedTuple):
    """A party named over the tokens `first` to `last`.

    Attributes:
        kind: `generic` points back to a party named before (الجماعة), `name` stands alone, `head` begins a noun phrase, `adjective` is of a state, `state` its name.
        person: whether it is a word for single people (جندي، مسلح), who may be victims as well.
        role_class: what events carry.
        prefix: the clitics written before it, folded.

    """

    first: int
    last: int
    kind: ActorKind
    person: bool
    role_class: str | None
    wikidata: str | None
    prefix: str


@once_in_its_article
def parties(analysis: Analysis, sentence: Sentence) -> dict[int, Party]:
    """Return the parties of a sentence by their first token; of two that overlap, the longer; read once an analysis."""
    found: dict[int, Party] = {}
    for hit in longest([h for h in sentence.by_lexicon.get("demonyms", ()) if not h.suffix]):
        found[hit.first] = _party(hit, "adjective")
    for mention in place_mentions(analysis, sentence):
        if mention.precision == "country" and not mention.locative and not _describes(sentence, found, mention.first):
            found[mention.first] = Party(mention.first, mention.last, "state", False, "state", None, mention.clitic)
    armed = without_worn(sentence, sentence.by_lexicon.get("armed", ()))
    armed = [h for h in armed if not h.suffix and not h.entry.section.startswith("claim")]
    for hit in longest(armed):
        if (hit.entry.text == "القاعدة" and _has_base(analysis)) or _is_manner(sentence, hit):
            continue
        kind: ActorKind = "name" if hit.entry.section.startswith("name") else "head"
        if hit.entry.attrs.get("generic") and not _goes_on(sentence, hit.last):
            kind = "generic"
        found[hit.first] = _party(hit, kind)
    return found


def _goes_on(sentence: Sentence, at: int) -> bool:
    return at < len(sentence.folds) and sentence.folds[at].startswith(("ال", "«", "“", '"'))


def _is_manner(sentence: Sentence, hit: Hit) -> bool:
    """Tell ضربت المدينة بقوة، from a force that is told of: تفجير عبوة بقوة إسرائيلية."""
    if sentence.folds[hit.first] != "بقوه":
        return False
    behind = sentence.folds[hit.last : hit.last + 1]
    return not behind or not behind[0].isalpha() or is_stop(behind[0]) or behind[0].startswith("و")


@once
def _has_base(analysis: Analysis) -> bool:
    """Tell whether an article speaks of a military base, which القاعدة then is, rather than of the group."""
    return any(not _BASE.isdisjoint(sentence.folds) for sentence in analysis.sentences)


def _describes(sentence: Sentence, adjectives: dict[int, Party], at: int) -> bool:
    """غارة تركية: tell whether a state's name that is written like its adjective stands behind a noun."""
    before = sentence.tokens[at - 1].fold if at else ""
    return at in adjectives and before.isalpha() and not is_stop(before)


def _party(hit: Hit, kind: ActorKind) -> Party:
    known = hit.entry.attrs.get
    person = bool(known("person"))
    return Party(hit.first, hit.last, kind, person, known("class") or None, known("wikidata") or None, hit.prefix)
