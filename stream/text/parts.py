"""The parts of a field: sections, sentences, quoted runs and noise, in offsets of the field as received."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING, Any

from stream.text.clean import clean, clean_title
from stream.text.dateline import dateline_end
from stream.text.lines import is_ended
from stream.text.noise_inline import Piece
from stream.text.quotes import find_quotes
from stream.text.segment import split_sentences

if TYPE_CHECKING:
    from stream.contracts.document import FieldName, SectionKind
    from stream.text.normalise import NormalText

_TERMINAL = re.compile(r"[.!?؟] ")
_SUBHEAD_WORDS = 10
_TITLE_WORDS = 25


Span = dict[str, Any]
"""What pydantic makes a span of the Document from; a model for each would cost more than all the reading."""


@dataclass(slots=True)
class FieldParts:
    """The parts of one field, each list in the order of the text, with the keys of the Document's spans.

    Every character of the field is white space, or in exactly one section, or in exactly one noise span.
    """

    sections: list[Span] = field(default_factory=list)
    sentences: list[Span] = field(default_factory=list)
    quotes: list[Span] = field(default_factory=list)
    noise: list[Span] = field(default_factory=list)


@dataclass(slots=True)
class _Run:
    """A section (`kind`) or a noise span (`piece.noise`), first in normalised offsets, then in original ones."""

    piece: Piece
    kind: SectionKind | None


def read_title(text: NormalText) -> FieldParts:
    """Take a headline apart: one section, but for the name of the site."""
    return _assemble(text, "title", [_Run(p, None if p.noise else "title") for p in clean_title(text)])


def read_body(text: NormalText, title: str) -> FieldParts:
    """Clean and segment a body.

    Args:
        text: the body.
        title: the article's title, folded; empty where it has none.

    """
    return _assemble(text, "body", _kinds(text, clean(text), " ".join(title.split())))


def _kinds(text: NormalText, pieces: list[Piece], title: str) -> list[_Run]:
    """Give each piece of article its kind; a dateline that stands before the text becomes a run of its own."""
    runs: list[_Run] = []
    kept = [i for i, piece in enumerate(pieces) if piece.noise is None]
    leading = True  # no paragraph has come yet
    for i, piece in enumerate(pieces):
        if piece.noise is not None:
            runs.append(_Run(piece, None))
            continue
        start, end, _ = piece
        if leading:
            if _is_title(text, piece, title, last=i == kept[-1]):
                runs.append(_Run(piece, "title"))
                continue
            leading = False
            if stop := dateline_end(text, start, end):
                runs.append(_Run(Piece(start, stop, None), "dateline"))
                start = stop + len(text.norm[stop:end]) - len(text.norm[stop:end].lstrip())
                if start == end:
                    continue
        words = text.norm.count(" ", start, end) + 1
        headed = i != kept[-1] and i != kept[0] and words <= _SUBHEAD_WORDS and not is_ended(text.norm, start, end)
        whole = piece if start == piece.start else Piece(start, end, None)
        runs.append(_Run(whole, "subhead" if headed else "paragraph"))
    _unhead_lists(runs)
    return runs


def _unhead_lists(runs: list[_Run]) -> None:
    """Short lines in a row are a list and no subheads."""
    for kind, group in groupby(runs, key=lambda run: run.kind):
        in_a_row = list(group)
        if kind == "subhead" and len(in_a_row) > 1:
            for run in in_a_row:
                run.kind = "paragraph"


def _is_title(text: NormalText, piece: Piece, title: str, *, last: bool) -> bool:
    """Tell a headline before the text: it repeats the title; where there is none, no sentence ends in it."""
    if title and not text.fold.startswith(title.partition(" ")[0], piece.start):  # nearly always
        return False
    own = " ".join(text.fold[piece.start : piece.end].split())
    if title:
        return own == title
    return (
        not last
        and own.count(" ") < _TITLE_WORDS
        and not _TERMINAL.search(own)
        and not is_ended(text.norm, piece.start, piece.end)
        and not dateline_end(text, piece.start, piece.end)
    )


def _assemble(text: NormalText, name: FieldName, runs: list[_Run]) -> FieldParts:
    parts = FieldParts()
    last = 0
    carried = -1
    spans: list[tuple[int, int]] = []
    for run in runs:
        start, end = text.span(run.piece.start, run.piece.end)
        start = max(start, last)  # one original character can become several normalised ones
        last = max(start, end)
        spans.append((start, last))
    orphans = _cover(text.original, spans)
    for run, (start, end) in zip(runs, spans, strict=True):
        if start == end:
            continue
        if run.kind is None:
            parts.noise.append({"field": name, "start": start, "end": end, "reason": run.piece.noise})
            continue
        parts.sections.append({"field": name, "start": start, "end": end, "kind": run.kind})
        if run.kind == "dateline":
            continue
        begin, stop, _ = run.piece
        quotes, carried = find_quotes(text.norm, text.fold, begin, stop, carried)
        for quote in quotes:
            s, e = text.span(quote.start, quote.end)
            parts.quotes.append({"field": name, "start": s, "end": e, "depth": quote.depth})
        for sentence in split_sentences(text, begin, stop, quotes):
            s, e = text.span(*sentence)
            s = max(s, start)
            if s < e:
                parts.sentences.append({"field": name, "start": s, "end": e})
    if orphans:
        parts.noise = sorted(
            [*parts.noise, *({"field": name, "start": s, "end": e, "reason": "other"} for s, e in orphans)],
            key=lambda span: span["start"],
        )
    return parts


def _cover(original: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Give the marks that normalising took away to the span that they touch; return those that touch none.

    Direction marks, tatweel and the like are no white space, so that each must be in a span.
    """
    orphans: list[tuple[int, int]] = []
    last = 0
    for i in range(len(spans) + 1):
        begin = spans[i][0] if i < len(spans) else len(original)
        gap = original[last:begin]
        if gap and not gap.isspace():
            lead = len(gap) - len(gap.lstrip())
            tail = len(gap.rstrip())
            if not lead and i:  # touches the span before
                while lead < tail and not gap[lead].isspace():
                    lead += 1
                spans[i - 1] = (spans[i - 1][0], last + lead)
                lead += len(gap[lead:]) - len(gap[lead:].lstrip())
            if tail == len(gap) and i < len(spans) and lead < tail:  # touches the span behind
                while tail > lead and not gap[tail - 1].isspace():
                    tail -= 1
                spans[i] = (last + tail, spans[i][1])
                tail = len(gap[:tail].rstrip())
            if lead < tail:
                orphans.append((last + lead, last + tail))
        if i < len(spans):
            last = spans[i][1]
    return orphans
