"""What is wrong with the lexicon files, for the analyst who edits them: everything that loading them lets pass.

Loading stops at a line that it cannot read and asks no more. Checking goes on, and finds words that stand twice, words
that no text can reach, attributes and values that no rule knows, and actors and places with two identities.
"""

from __future__ import annotations

import re
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

from stream.errors import LexiconError
from stream.lexicon.attributes import ATTRIBUTES, COUNTRY, ONE_READING
from stream.lexicon.files import names, parse
from stream.lexicon.forms import forms_of
from stream.lexicon.matcher import UNMATCHED, Matcher
from stream.lexicon.places import FILES, Gazetteer
from stream.text.normalise import fold, normalise
from stream.text.tokens import tokenise

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from stream.lexicon.attributes import Allowed
    from stream.lexicon.files import Entry

_COLUMNS = 10
_GEONAMES, _COUNTRY, _FLAGS = 2, 3, 9
_TWO_ROWS = "expected one row, or a second that differs in names and flags alone"


class Fault(NamedTuple):
    """A fault in a file; `str()` is the line that is printed.

    Attributes:
        file: name of the lexicon file.
        line: number of the line, from 1.
        detail: what is wrong and what was expected.

    """

    file: str
    line: int
    detail: str

    def __str__(self) -> str:
        """Return `file, line: what is wrong and what was expected`."""
        return f"{self.file}, line {self.line}: {self.detail}"


def check_package() -> list[Fault]:
    """Return the faults of all lexicon files of the package, by file and line."""
    data = files("stream.lexicon") / "data"
    found = [fault for name in names() for fault in check_lexicon(name, (data / f"{name}.txt").read_text("utf-8"))]
    found += [fault for name in FILES for fault in check_places(name, (data / name).read_bytes())]
    return sorted(found)


def check_lexicon(name: str, text: str) -> list[Fault]:
    """Return the faults of one lexicon file, by line.

    Args:
        name: the lexicon's name, which tells the attributes that it may carry.
        text: the content of the file.

    """
    entries, found = _read(name, text)
    found += _doubles(entries)
    found += (fault for entry in entries for fault in _values(entry))
    if name not in UNMATCHED:
        readable, unreadable = _notation(entries)
        found += unreadable
        found += _unreachable(readable)
    if name == "actors":
        found += _identities(entries)
    return sorted(found)


def _read(name: str, text: str) -> tuple[list[Entry], list[Fault]]:
    """Read what can be read: a line with a fault is told and left out."""
    found: list[Fault] = []
    lines = text.splitlines()
    while True:
        try:
            return parse(name, "\n".join(lines)), found
        except LexiconError as error:
            found.append(_fault(error))
            lines[error.line - 1] = ""


def _fault(error: LexiconError) -> Fault:
    return Fault(error.file, error.line, str(error).partition(": ")[2])


def _at(entry: Entry, detail: str) -> Fault:
    return Fault(f"{entry.lexicon}.txt", entry.line, detail)


def _doubles(entries: Iterable[Entry]) -> Iterator[Fault]:
    first: dict[tuple[str, str], Entry] = {}
    for entry in entries:
        words = fold(entry.text)
        key = (words, "" if entry.lexicon in ONE_READING else entry.section)
        earlier = first.setdefault(key, entry)
        if earlier is entry:
            continue
        if earlier.section == entry.section and earlier.attrs == entry.attrs:
            yield _at(entry, f"{entry.text} stands in line {earlier.line} already: leave one of the two out")
        else:
            yield _at(entry, f"{entry.text} stands in line {earlier.line} with other attributes: expected one meaning")


def _values(entry: Entry) -> Iterator[Fault]:
    allowed = ATTRIBUTES.get(entry.lexicon, {})
    for key, value in entry.attrs.items():
        if key not in allowed:
            known = ", ".join(sorted(allowed)) or "none"
            yield _at(entry, f"the attribute {key} is unknown; {entry.lexicon}.txt has {known}")
        elif not _fits(value, allowed[key]):
            yield _at(entry, f"{key}={value} is unknown; expected {_expected(allowed[key])}")


def _fits(value: str, allowed: Allowed) -> bool:
    return bool(allowed.fullmatch(value)) if isinstance(allowed, re.Pattern) else value in allowed


def _expected(allowed: Allowed) -> str:
    if isinstance(allowed, re.Pattern):
        return f"what {allowed.pattern} describes"
    if allowed is COUNTRY:
        return "a country code of ISO 3166-1 alpha-2, such as SY"
    return ", ".join(sorted(allowed))


def _notation(entries: Iterable[Entry]) -> tuple[list[Entry], list[Fault]]:
    """Part the entries whose words are in one of the notations from those that are not."""
    readable: list[Entry] = []
    found: list[Fault] = []
    for entry in entries:
        try:
            _shortest(entry)
        except ValueError as error:
            found.append(_at(entry, str(error)))
        else:
            readable.append(entry)
    return readable, found


def _shortest(entry: Entry) -> str:
    """Return the words of an entry in the first of their forms."""
    return " ".join(forms_of(word)[0].text for word in entry.text.split())


def _unreachable(entries: list[Entry]) -> Iterator[Fault]:
    matcher = Matcher(entries)
    for entry in entries:
        pronoun = "ه" if "pronoun" in entry.attrs else ""
        tokens = tokenise(normalise(_shortest(entry) + pronoun))
        spans = {
            (hit.first, hit.last)
            for hit in matcher.find(tokens, [token.fold for token in tokens]).hits
            if hit.entry is entry
        }
        if (0, len(tokens)) not in spans or len(entry.text) == 1:
            detail = f"{entry.text} is never found, not even in its own words: expected words of two letters and more"
            yield _at(entry, detail + ", marks and figures apart from letters (سي . إن . إن)")


def _identities(entries: Iterable[Entry]) -> Iterator[Fault]:
    """Find actors with two ids or classes, and ids of two actors."""
    ids: dict[str, Entry] = {}
    actors: dict[str, Entry] = {}
    for entry in entries:
        actor, wikidata = entry.get("actor"), entry.get("wikidata")
        if not actor:
            continue
        earlier = actors.setdefault(actor, entry)
        for key in ("wikidata", "class", "country"):
            if earlier.get(key) != entry.get(key):
                told = f"{earlier.get(key) or 'none'} in line {earlier.line}, here {entry.get(key) or 'none'}"
                yield _at(entry, f"the actor {actor} has two values of {key} ({told}): expected one")
        if wikidata and (other := ids.setdefault(wikidata, entry)).get("actor") != actor:
            yield _at(entry, f"{wikidata} is {other.get('actor')} in line {other.line}: expected one actor an id")


def check_places(name: str, content: bytes) -> list[Fault]:
    """Return the faults of one gazetteer file, by line.

    A place may have two rows, for the names that are plain and for those that are also ordinary words.

    Args:
        name: the file's name.
        content: the content of the file; what its columns mean stands at the head of places_extra.tsv.

    """
    found: list[Fault] = []
    lines = content.splitlines()
    seen: dict[str, tuple[int, list[str]]] = {}
    for number, line in enumerate(lines, 1):
        if not line or line.startswith(b"#"):
            continue
        row = line.decode().split("\t")
        if len(row) != _COLUMNS or not row[0]:
            found.append(Fault(name, number, "expected ten columns with a tab between them, names first"))
            lines[number - 1] = b"#"
            continue
        if row[_COUNTRY] and row[_COUNTRY] not in COUNTRY:
            found.append(Fault(name, number, f"the country {row[_COUNTRY]} is unknown; expected ISO 3166-1 alpha-2"))
        if row[_GEONAMES]:
            first, other = seen.setdefault(row[_GEONAMES], (number, row))
            if first != number and (row[1:_FLAGS] != other[1:_FLAGS] or row[_FLAGS] == other[_FLAGS]):
                found.append(
                    Fault(name, number, f"the place {row[_GEONAMES]} stands in line {first} already: {_TWO_ROWS}")
                )
    found += map(_fault, Gazetteer({name: b"\n".join(lines)}).check())
    return sorted(found)
