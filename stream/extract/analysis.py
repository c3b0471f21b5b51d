"""A document read once for all rules: the tokens of each sentence and the lexicon entries found in them."""

from __future__ import annotations

import dataclasses
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from propcache.api import cached_property

from stream.errors import DataFault
from stream.extract.drafts import Loc
from stream.lexicon.matcher import matcher
from stream.text.moments import publication_day
from stream.text.normalise import normalise
from stream.text.tokens import folds_of, tokenise

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from stream.contracts.document import Document, FieldName, QuoteSpan, SectionKind
    from stream.lexicon.matcher import Hit
    from stream.text.tokens import Token

SENTENCE_CANDIDATES = 300
ARTICLE_CANDIDATES = 1500
"""Words that may tell of a strike, a casualty or a statement. The rules hold each against its neighbours, so that their number bounds
the time of an article; real ones have tens."""

# A run made as the tuple that it is: half the time of the class's own constructor.
_new = tuple.__new__
_CLAUSE_MARKS = frozenset("،,؛;:.؟!…")
_TRIGGERS = ("strikes", "casualties", "cues")
_start = attrgetter("start")


@dataclass(slots=True)
class Sentence:
    """One sentence.

    Attributes:
        index: its place among the sentences of the document, from 0 (the title's come first).
        field: the field it stands in.
        section: index of its section in the document; `kind` is that section's.
        start: offset of its first character in the field; `end` behind its last.
        tokens: its tokens, offsets in the field.
        folds: the folded words of its tokens.
        hits: the lexicon entries found, by first token, the longest first.
        by_lexicon: the same by lexicon file.
        memory: what rules have read of it, see `stream.extract.once`.

    """

    index: int
    field: FieldName
    section: int
    kind: SectionKind
    start: int
    end: int
    tokens: list[Token]
    folds: list[str]
    hits: list[Hit]
    by_lexicon: dict[str, list[Hit]] = dataclasses.field(repr=False)
    memory: dict[object, Any] = dataclasses.field(default_factory=dict, init=False, repr=False, compare=False)
    _clause_marks: list[int] | None = dataclasses.field(default=None, init=False, repr=False)

    @property
    def clause_marks(self) -> list[int]:
        """Indexes of the tokens that end a clause: found once, since many rules ask for the clause around a word."""
        if self._clause_marks is None:
            self._clause_marks = [i for i, fold in enumerate(self.folds) if fold in _CLAUSE_MARKS]
        return self._clause_marks

    def loc(self, first: int, last: int) -> Loc:
        """Return the run of the tokens `first` up to, not including, `last`."""
        return _new(Loc, (self.field, self.tokens[first].start, self.tokens[last - 1].end))

    def of(self, lexicon: str, *more: str) -> Iterable[Hit]:
        """Return the hits of these lexicon files, in the order of `hits`."""
        if not more:
            return self.by_lexicon.get(lexicon, ())
        here = [name for name in (lexicon, *more) if name in self.by_lexicon]
        if len(here) < 2:  # as in most sentences
            return self.by_lexicon[here[0]] if here else ()
        return (hit for hit in self.hits if hit.entry.lexicon in here)


@dataclass(frozen=True)
class Analysis:
    """A document and its sentences, in the order of the text, the title's first."""

    document: Document
    sentences: list[Sentence]
    published: date | None
    """The day of publication, in its own offset; none where none is known."""
    memory: dict[object, Any] = dataclasses.field(default_factory=dict, repr=False, compare=False)
    """What rules have read of the article, see `stream.extract.once`."""

    def text(self, loc: Loc) -> str:
        """Return the words of a run."""
        return self.document.field_text(loc.field)[loc.start : loc.end]

    @cached_property
    def _by_field(self) -> dict[str, list[Sentence]]:
        return {name: [s for s in self.sentences if s.field == name] for name in ("title", "body")}

    @cached_property
    def _starts(self) -> dict[str, list[int]]:
        return {name: [s.start for s in sentences] for name, sentences in self._by_field.items()}

    def sentence_at(self, field: FieldName, offset: int) -> Sentence | None:
        """Return the sentence that holds an offset."""
        sentences = self._by_field[field]
        at = bisect_right(self._starts[field], offset) - 1
        return sentences[at] if at >= 0 and offset < sentences[at].end else None

    @cached_property
    def _quotes(self) -> dict[str, list[QuoteSpan]]:
        found: dict[str, list[QuoteSpan]] = {"title": [], "body": []}
        for quote in sorted(self.document.quotes, key=lambda q: (q.start, -q.end)):
            found[quote.field].append(quote)
        return found

    @cached_property
    def _quote_starts(self) -> dict[str, list[int]]:
        return {field: [quote.start for quote in quotes] for field, quotes in self._quotes.items()}

    def quotes_in(self, loc: Loc) -> list[QuoteSpan]:
        """Return the quoted runs that lie inside a run, by start."""
        field, start, end = loc
        starts = self._quote_starts[field]
        if not starts:
            return []
        first, last = bisect_left(starts, start), bisect_right(starts, end)
        return [q for q in self._quotes[field][first:last] if q.end <= end]

    def quote_at(self, field: FieldName, offset: int) -> QuoteSpan | None:
        """Return the outermost quoted run that holds an offset."""
        for quote in self._quotes[field]:
            if quote.start > offset:
                return None
            if offset < quote.end:
                return quote
        return None


def analyse(document: Document) -> Analysis:
    """Read a document for the rules; takes time linear in its length.

    Raises:
        DataFault: `too_complex`, see SENTENCE_CANDIDATES.

    """
    found: list[Sentence] = []
    find = matcher().find
    # The fields of a model are slow to read, so that each is read once.
    spans: dict[FieldName, list[tuple[int, int]]] = {"title": [], "body": []}
    for span in document.sentences:
        spans[span.field].append((span.start, span.end))
    sections: dict[FieldName, list[tuple[int, int, SectionKind]]] = {"title": [], "body": []}
    for i, section in enumerate(document.sections):
        sections[section.field].append((section.start, i, section.kind))
    for field, own_spans in spans.items():
        normal = normalise(document.field_text(field))
        tokens, folds = tokenise(normal), folds_of(normal)
        own_sections = sections[field]
        section_starts = [start for start, _, _ in own_sections]
        for start, end in sorted(own_spans):
            first, last = bisect_left(tokens, start, key=_start), bisect_left(tokens, end, key=_start)
            if first < last:
                _, index, kind = own_sections[bisect_right(section_starts, start) - 1]
                own, words = folds[first:last], tokens[first:last]
                found.append(Sentence(len(found), field, index, kind, start, end, words, own, *find(words, own)))
    hits = [len(sentence.hits) for sentence in found]
    if hits and (max(hits) > SENTENCE_CANDIDATES or sum(hits) > ARTICLE_CANDIDATES):  # hardly ever
        _refuse_too_many(document, found)
    return Analysis(document, found, publication_day(document.article.published_at))


def _refuse_too_many(document: Document, sentences: list[Sentence]) -> None:
    counts = [sum(len(sentence.by_lexicon.get(lexicon, ())) for lexicon in _TRIGGERS) for sentence in sentences]
    if max(counts) > SENTENCE_CANDIDATES or sum(counts) > ARTICLE_CANDIDATES:
        raise DataFault(
            "too_complex",
            "extract",
            f"more words that may tell of a strike, a casualty or a statement than {SENTENCE_CANDIDATES} a sentence or "
            f"{ARTICLE_CANDIDATES} an article",
            document.article.id,
        )
