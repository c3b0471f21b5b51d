"""A section read as one run of words: reported speech does not stop at the sentences that punctuation makes."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING

from stream.extract.drafts import Loc
from stream.extract.once import once
from stream.lexicon.matcher import make_hit
from stream.lexicon.places import load_gazetteer
from stream.text.known import Known

if TYPE_CHECKING:
    from collections.abc import Iterable

    from stream.contracts.document import FieldName, SectionKind
    from stream.extract.analysis import Analysis, Sentence
    from stream.lexicon.files import Entry
    from stream.lexicon.matcher import Hit
    from stream.text.tokens import Token

_THIRD = frozenset(("", "ه", "ها", "هم", "هما", "هن"))
_PLACE_WORDS = 4
_LEXICONS = ("cues", "speakers", "actors")
_HEADS = {"role.noun": 0, "org.noun": 1, "media.noun": 2, "source.noun": 3, "document.noun": 4}
"""The nouns that may head a speaker's phrase; of two equally long ones the first here."""
OPENING = frozenset("“«\"'‘„")
CLOSING = frozenset("”»\"'’“")
_NAMING = {"role.noun": 0, "org.noun": 1, "media.noun": 2, "first.name": 3, "actor": 4}
"""What a phrase that names somebody may begin with; of two equally long ones the first here."""
MARKS = OPENING | CLOSING  # a closing mark may open, where the newsroom knows but one

# A run made as the tuple that it is: half the time of the class's own constructor.
_new = tuple.__new__
_NONE: dict[str, Hit] = {}
"""What begins at the many words that no lexicon knows: one dictionary for all, never added to."""


@dataclass(slots=True)
class Passage:
    """The sentences of one section.

    Attributes:
        field: the field that its offsets index; `kind` is the section's.
        sentences: the sentences, in order.
        tokens: their tokens, in one list.
        folds: the folded words of its tokens.
        ends: for each token the index behind the last token of its sentence.
        hits: the entries of the cue, speaker and actor lexicons that begin at a token, by section; `actor` is any of
            the actor lexicon, `head` the noun that may head a speaker's phrase;
            `deed.verb` a verb of being killed, hurt or taken, which is no name.
        quotes: the outermost quoted runs, as half-open runs of tokens without the marks.
        quoted: for each token the index of its quoted run, or -1.
        opening: the index of the quoted run that opens at a token (its mark or its first word), for those tokens alone.
        cued: the tokens that an entry of the cue lexicon may begin at.
        naming: the longest entry with which a name may begin, for those tokens alone where one does, in no order.
        stopped: for each token whether a noun phrase ends before it, once that has been asked.
        dotted: whether على and the name علي are told apart by their dots, once that has been asked.

    """

    field: FieldName
    kind: SectionKind
    sentences: list[Sentence]
    tokens: list[Token]
    folds: list[str]
    ends: list[int]
    hits: list[dict[str, Hit]]
    quotes: list[tuple[int, int]]
    quoted: list[int]
    opening: dict[int, int]
    cued: list[int]
    naming: dict[int, Hit]
    stopped: list[bool | None]
    dotted: bool | None = None

    def hit(self, at: int, section: str, *others: str) -> Hit | None:
        """Return the longest entry of one of these sections that begins at a token."""
        found = self.hits[at]
        if not found:
            return None
        best = found.get(section)
        for other in others:
            known = found.get(other)
            if known is not None and (best is None or known.last > best.last):
                best = known
        return best

    def opens(self, at: int) -> Hit | None:
        """Return the noun with which what is said may open (ضرورة، مقتله), where one stands at a token."""
        found = self.hits[at].get("content.noun")
        return found if found and found.suffix in _THIRD else None

    def governed(self, at: int) -> bool:
        """Return whether ب governs a word that names what is said: بمقتل، بأن, so that ب on the one before is its own."""
        if at >= len(self.folds) or self.folds[at][0] != "ب":
            return False
        noun = self.hit(at, "content.noun", "act")
        return self.folds[at].startswith("بان") or (noun is not None and noun.prefix == "ب")

    def behind_quote(self, last: int) -> int:
        """Return the index behind the mark that closes a quoted run ending before `last`."""
        return last + 1 if last < len(self.folds) and self.folds[last] in CLOSING else last

    def behind_bracket(self, at: int, stop: int) -> int:
        """Return the index behind the bracket that opens at a token, or the token where it does not close in time."""
        stop = min(stop, at + 15)
        return self.folds.index(")", at, stop) + 1 if ")" in self.folds[at:stop] else at

    def place(self, at: int) -> int:
        """Return the index behind the place whose name begins at a token, also behind ب or ل; 0 where there is none."""
        word, gazetteer = self.folds[at], load_gazetteer()
        for first in (word, word[1:]) if word[0] in "بل" else (word,):
            if gazetteer.begins(first):
                found = gazetteer.longest(first, self.folds[at + 1 : at + _PLACE_WORDS], 0)
                if found and not found[1][0].ambiguous:
                    return at + found[0]
        return 0

    def reports(self, at: int) -> bool:
        """Return whether a word is a reporting verb or an accusative participle in form, and has no other sense."""
        for hit in self.hits[at].values():
            entry = hit.entry
            if entry.lexicon == "cues":
                section = entry.section
                if section.endswith(".verb"):
                    if not entry.attrs.get("ambiguous"):
                        return True
                elif section.endswith(".participle") and self.folds[at].endswith("ا"):
                    return True
        return False

    def sentence_of(self, at: int) -> Sentence:
        """Return the sentence that a token stands in."""
        start = self.tokens[at].start
        return self.sentences[bisect_right(self.sentences, start, key=lambda s: s.start) - 1]

    def loc(self, first: int, last: int) -> Loc:
        """Return the run of the tokens `first` up to, not including, `last`."""
        return _new(Loc, (self.field, self.tokens[first].start, self.tokens[last - 1].end))


@once
def passages(analysis: Analysis) -> list[Passage]:
    """Return the sections of a document that hold words, in the order of the text."""
    return [
        passage_of(analysis, list(group))
        for _, group in groupby(analysis.sentences, key=attrgetter("field", "section"))
    ]


def passage_alone(analysis: Analysis, sentence: Sentence) -> Passage:
    """Return one sentence as a passage, which it is where it is all of its section."""
    known = passages(analysis)
    own = known[bisect_right(known, sentence.index, key=lambda passage: passage.sentences[0].index) - 1]
    return own if len(own.sentences) == 1 else passage_of(analysis, [sentence])


def passage_of(analysis: Analysis, sentences: list[Sentence]) -> Passage:
    """Return some sentences of one section as one run of words."""
    tokens: list[Token] = []
    folds: list[str] = []
    ends: list[int] = []
    hits: list[dict[str, Hit]] = []
    cued: list[int] = []
    naming: dict[int, Hit] = {}
    for sentence in sentences:
        base, own = len(tokens), sentence.by_lexicon
        tokens += sentence.tokens
        folds += sentence.folds
        ends += [len(tokens)] * len(sentence.tokens)
        hits += [_NONE] * len(sentence.tokens)
        for lexicon in _LEXICONS:
            if lexicon in own:
                _collect(hits, base, own[lexicon], naming)
        if "cues" in own:
            cued += dict.fromkeys([base + hit.first for hit in own["cues"]])
        for hit in own.get("casualties", ()):
            if hit.entry.section.startswith("verb"):
                at = base + hit.first
                if hits[at] is _NONE:
                    hits[at] = {}
                hits[at].setdefault("deed.verb", hit)
    first = sentences[0]
    quoted = [-1] * len(tokens)
    quotes: list[tuple[int, int]] = []
    for quote in analysis.quotes_in(_new(Loc, (first.field, first.start, sentences[-1].end))):
        if quote.depth == 1:
            a = bisect_left(tokens, quote.start, key=_start)
            b = bisect_left(tokens, quote.end, key=_start)
            quoted[a:b] = [len(quotes)] * (b - a)
            quotes.append((a, b))
    return Passage(
        first.field, first.kind, sentences, tokens, folds, ends, hits, quotes, quoted,
        _opening(folds, quotes, quoted) if quotes else {}, cued, naming, [None] * len(tokens),
    )  # fmt: skip


_start = attrgetter("start")


def _opening(folds: list[str], quotes: list[tuple[int, int]], quoted: list[int]) -> dict[int, int]:
    words = {first: number for number, (first, last) in enumerate(quotes) if first < last and quoted[first] == number}
    marks = {first - 1: number for first, number in words.items() if first and folds[first - 1] in MARKS}
    return marks | words


def _collect(hits: list[dict[str, Hit]], base: int, found: Iterable[Hit], naming: dict[int, Hit]) -> None:
    """Enter what one lexicon finds in a sentence whose first token is the passage's token `base`, the longest first."""
    for own in found:
        name, names, heads = _RANKS[own.entry]
        first = base + own.first
        here = hits[first]
        if name in here:
            continue
        hit = make_hit(first, base + own.last, own.entry, own.form, own.prefix, own.suffix) if base else own
        if here is _NONE:
            hits[first] = here = {name: hit}
        else:
            here[name] = hit
        if names < _UNRANKED:
            known = naming.get(first)
            if known is None or hit.last > known.last or (hit.last == known.last and names < _RANKS[known.entry][1]):
                naming[first] = hit
        if heads < _UNRANKED:
            head = here.get("head")
            if head is None or (hit.last == head.last and heads < _RANKS[head.entry][2]):
                here["head"] = hit


def _ranks(entry: Entry) -> tuple[str, int, int]:
    """Return under which name an entry is found, and its ranks in `_NAMING` and `_HEADS`."""
    name = entry.section if entry.lexicon != "actors" else "actor"
    return name, _NAMING.get(name, _UNRANKED), _HEADS.get(name, _UNRANKED)


_UNRANKED = 9
_RANKS = Known(_ranks, 1 << 16)
