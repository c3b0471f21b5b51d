"""Statements: who said what, in whose words."""

from __future__ import annotations

import unicodedata
from itertools import islice
from typing import TYPE_CHECKING

from stream.extract.drafts import Loc, Role, StatementDraft
from stream.extract.statements.byline import is_byline
from stream.extract.statements.content import read_content
from stream.extract.statements.grammar import PREPOSITIONS
from stream.extract.statements.hung import around, conjunction, find_hung, tells_incident
from stream.extract.statements.passage import passages
from stream.extract.statements.phrase import COMMAS
from stream.extract.statements.reading import read_cues
from stream.extract.statements.speakers import Speakers

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from stream.extract.analysis import Analysis
    from stream.extract.statements.content import Content
    from stream.extract.statements.hung import Hung
    from stream.extract.statements.parts import Reading
    from stream.extract.statements.passage import Passage
    from stream.extract.statements.phrase import Phrase
    from stream.extract.statements.speaker import Speaker

__all__ = ["statements"]

# A run made as the tuple that it is: half the time of the class's own constructor.
_new = tuple.__new__
_SHORT_WORD = 2
_LEAST_SAID = 3
_MOST = 3  # of one headline


def statements(analysis: Analysis) -> list[StatementDraft]:
    """Return the statements of a document, in the order of the text."""
    sections = passages(analysis)
    speakers = Speakers(sections)
    found: list[StatementDraft] = []
    body = next((p for p in sections if p.field == "body" and p.kind != "dateline"), None)
    for passage in sections:
        readings = _readings(passage, speakers, opens=passage is body)
        if passage.kind in ("title", "subhead", "dateline"):
            if passage.kind == "title":
                found += _headline(analysis, passage, speakers, readings)
            continue
        own: list[StatementDraft] = []
        reached = spoken = 0
        hungs = {h.first: h for h in find_hung(passage, speakers.names)}
        for first in sorted({*readings, *hungs}):
            if first < reached:
                continue
            reading = readings.get(first)
            if reading is None:
                if passage.ends[first] != spoken:
                    speakers.heard(passage, hungs[first].phrase, first)
                continue
            content = read_content(passage, reading, readings)
            if content is None:
                continue
            speaker = speakers.of(passage, reading)
            if speaker is None:
                continue
            reached, spoken = max(content.last, reached), passage.ends[first]
            own.append(_draft(analysis, passage, reading, content, speaker))
        found += own
        found += _hung(analysis, passage, speakers, own, hungs.values())
    return found


def _readings(passage: Passage, speakers: Speakers, *, opens: bool) -> dict[int, Reading]:
    """Return what the cues of a section report; one that opens the body may name who wrote it, which reports nothing."""
    found = read_cues(passage, speakers.names)
    return {at: reading for at, reading in found.items() if not is_byline(passage, reading)} if opens else found


def _headline(
    analysis: Analysis, passage: Passage, speakers: Speakers, readings: dict[int, Reading]
) -> Iterator[StatementDraft]:
    """Yield what a headline reports and no sentence of the body says."""
    for reading in islice(readings.values(), _MOST):
        content = read_content(passage, reading, readings)
        if content is None or reading.cue.kind != "verb":
            continue
        said = {token.fold for token in passage.tokens[content.first : content.last] if len(token.fold) > _SHORT_WORD}
        if len(said) < _LEAST_SAID or _repeated(analysis, said):
            continue
        speaker = speakers.in_headline(passage, reading)
        if speaker:
            yield _draft(analysis, passage, reading, content, speaker)


def _repeated(analysis: Analysis, said: set[str]) -> bool:
    """Return whether one sentence of the body holds a third of the words that a headline says."""
    for sentence in analysis.sentences:
        if sentence.field == "body" and len(said.intersection(sentence.folds)) * 3 >= len(said):
            return True
    return False


def _draft(
    analysis: Analysis, passage: Passage, reading: Reading, content: Content, speaker: Speaker
) -> StatementDraft:
    tokens, cue, subject = passage.tokens, reading.cue, reading.subject
    start = tokens[cue.first].start + len(cue.prefix)
    if cue.prefix and unicodedata.combining(analysis.document.field_text(passage.field)[start]):
        start += 1  # the vowel of the conjunction
    said = _new(Loc, (passage.field, tokens[content.first].start + content.cut, tokens[content.last - 1].end))
    return StatementDraft(
        rule=f"statement.{reading.form}",
        cue=_new(Loc, (passage.field, start, tokens[cue.last - 1].end)),
        content=said,
        name=speaker.name,
        mention=passage.loc(subject.first, subject.last) if subject else None,
        role=speaker.role,
        wikidata=speaker.entry.get("wikidata") or None if speaker.entry else None,
        speaker_class=speaker.kind,
        act=cue.act,
        direct=content.direct,
        quotes=[Loc(passage.field, q.start, q.end) for q in analysis.quotes_in(said)],
        addressee=_addressee(passage, reading),
        attribution=_role(passage, reading.relay) if reading.relay else None,
        confidence=0.8,
    )


def _addressee(passage: Passage, reading: Reading) -> Loc | None:
    """Return whom a demand, promise or message is addressed to: دعا فلان [المواطنين] إلى."""
    cue, between = reading.cue, reading.object
    if between is None or "object" not in cue.flags or "topic" in cue.flags:
        return None
    first, last = between
    while first < last and passage.folds[first] in PREPOSITIONS:  # في بيان له، جميع الأطراف
        first = next((j + 1 for j in range(first, last) if passage.folds[j] in COMMAS), last)
    while last > first and passage.tokens[last - 1].kind == "punct":
        last -= 1
    return passage.loc(first, last) if first < last and not passage.folds[first].startswith("ايا") else None


def _role(passage: Passage, phrase: Phrase) -> Role:
    """Return the medium that hands words on."""
    wikidata = phrase.entry.get("wikidata") or None if phrase.entry else None
    return Role(passage.loc(*(phrase.name or (phrase.first, phrase.last))), wikidata, phrase.kind)


def _hung(
    analysis: Analysis, passage: Passage, speakers: Speakers, own: Sequence[StatementDraft], hungs: Iterable[Hung]
) -> Iterator[StatementDraft]:
    """Yield the sentences that an attribution makes statements: those that hold no cue, and tell no act or loss for sure."""
    for hung in hungs:
        sentence = passage.sentence_of(hung.first)
        held = any(s.content.start < sentence.end and sentence.start < s.content.end for s in own)
        if held or hung.figures:
            continue
        told = tells_incident(sentence)
        speaker = speakers.named(passage, hung.phrase)
        content = around(passage, hung)
        if speaker is None or content is None:
            continue
        name = speaker.name
        if hung.cut and name == passage.loc(*(hung.phrase.name or (hung.phrase.first, hung.phrase.last))):
            name = name._replace(start=name.start + hung.cut)
        said, cue = passage.loc(*content), passage.loc(*hung.cue)
        said = said._replace(start=said.start + conjunction(passage, content, hung))
        within = sum(q.end - q.start for q in analysis.quotes_in(said) if q.depth == 1)
        yield StatementDraft(
            rule="statement.hung",
            cue=cue._replace(start=cue.start + hung.conjunction),
            content=said,
            name=name,
            mention=passage.loc(hung.phrase.first, hung.phrase.last),
            role=speaker.role,
            wikidata=speaker.entry.get("wikidata") or None if speaker.entry else None,
            speaker_class=speaker.kind,
            act="state",
            direct=within * 2 > said.end - said.start,
            quotes=[Loc(passage.field, q.start, q.end) for q in analysis.quotes_in(said)],
            confidence=0.6,
            beside=Loc(passage.field, sentence.start, sentence.end) if told else None,
        )
