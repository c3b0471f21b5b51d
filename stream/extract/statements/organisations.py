"""Reading an organisation, a medium, a state or a kind of source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.statements.persons import CALLED, with_apposition
from stream.extract.statements.phrase import COMMAS, Phrase, PhraseKind, kind_of
from stream.lexicon.classes import word_class

if TYPE_CHECKING:
    from stream.extract.statements.reader import Reader
    from stream.lexicon.files import Entry
    from stream.lexicon.matcher import Hit

_JOINT = 8
_ARMS = word_class("body.arm")


def read_actor(reader: Reader, first: int, last: int, entry: Entry) -> Phrase:
    """Read on behind an actor of the lexicon."""
    kind = kind_of(entry)
    if kind == "person":
        return with_apposition(reader, Phrase(first, last, kind, (first, last), None, entry, last))
    if kind != "state":
        last = reader.end(last, first, organisation=True, closed=True)
    alone = last
    while (joined := _joined(reader, last)) is not None:  # فرنسا وبريطانيا
        last = joined.last
    whole = Phrase(first, last, kind, (first, last), None, entry if last == alone else None, last)
    return whole if kind == "state" else _office_of_body(reader, whole)


def _joined(reader: Reader, at: int) -> Hit | None:
    hit = reader.p.hits[at].get("actor") if at < reader.stop else None
    fits = hit is not None and hit.prefix == "و" and hit.last <= reader.stop and kind_of(hit.entry) != "person"
    return hit if fits else None


def read_body(reader: Reader, first: int, last: int, section: str) -> Phrase:
    """Read an organisation, a medium or a kind of source."""
    last = reader.end(last, first, organisation=True)
    if section == "source.noun" and last < reader.stop and reader.p.folds[last] in CALLED:
        name = reader.names.read(last + 1)  # شاهد يدعى فلان
        if name:
            return Phrase(
                first, name[1], "person", name, (first, last), reader.names.known(name), reader.comma(name[1])
            )
    if section == "org.noun" and not reader.frame.governed:
        last = _jointly(reader, last)
    kind: PhraseKind = "organisation" if section == "org.noun" else section.partition(".")[0]  # type: ignore[assignment]
    return _office_of_body(reader, Phrase(first, last, kind, (first, last), None, None, last))


def _jointly(reader: Reader, last: int) -> int:
    """Return the index behind the bodies that speak with one: رابطة كذا وهيئة كذا واتحاد كذا."""
    for _ in range(_JOINT):
        noun = reader.p.hits[last].get("org.noun") if last < reader.stop else None
        if noun is None or noun.prefix not in ("و", "وال") or noun.suffix or noun.last > reader.stop:
            break
        last = reader.end(noun.last, noun.first, organisation=True)
    return last


def _office_of_body(reader: Reader, phrase: Phrase) -> Phrase:
    """Add what a body is to another, between commas: قناة كذا، الناطقة باسم الجماعة."""
    p, at, stop = reader.p, phrase.last, reader.stop
    if at < stop and p.folds[at] in COMMAS:
        at += 1
    arm = p.hits[at].get("arm.noun") if at < stop else None
    if arm is None or arm.prefix != "ال" or (at == phrase.last and p.folds[at] not in _ARMS):
        return phrase
    last = reader.end(arm.last, at, organisation=True)
    fits = last > at + 1 and (last >= reader.stop or p.folds[last] in COMMAS)
    if fits:
        phrase.role, phrase.last, phrase.after = (at, last), last, reader.comma(last)
    return phrase
