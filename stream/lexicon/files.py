"""Reading the lexicon files of `stream/lexicon/data`.

A file is UTF-8 text that an analyst edits:

    # a comment, where the reader would wonder
    [airstrike.noun] mode=airstrike
    غارة* جوية*
    شن/يشن غارة* | confidence=0.9

A section's attributes hold for all its entries; an entry's own come after `|` and win.
The words of an entry are written as `stream.lexicon.forms` says.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from stream.errors import LexiconError

if TYPE_CHECKING:
    from collections.abc import Mapping

_SECTION = re.compile(r"\[(?P<name>[a-z0-9_.]+)\](?P<attrs>.*)")
_KEY = re.compile(r"[a-z_]+")
_ATTRIBUTE = re.compile(r"(?P<key>[a-z_]+)=(?P<value>\"[^\"]*\"|\S+)")


@dataclass(slots=True, eq=False)
class Entry:
    """One line of a lexicon file, never changed; two entries are the same only if they are one line.

    Attributes:
        lexicon: the file's name without its ending, such as `strikes`.
        section: the section's name, such as `airstrike.noun`.
        text: the words as written in the file, without the attributes.
        attrs: the section's and the entry's attributes.
        line: number of the line, from 1.

    """

    lexicon: str
    section: str
    text: str
    attrs: Mapping[str, str]
    line: int

    @property
    def id(self) -> str:
        """`lexicon.section`, the name that rules and tests use."""
        return f"{self.lexicon}.{self.section}"

    def get(self, key: str, default: str = "") -> str:
        """Return an attribute."""
        return self.attrs.get(key, default)


def parse(name: str, text: str) -> list[Entry]:
    """Read the text of a lexicon file.

    Args:
        name: the lexicon's name, for ids and messages.
        text: the content of the file.

    Raises:
        LexiconError: a line is neither a comment, a section nor an entry of a section.

    """
    entries: list[Entry] = []
    section, shared = "", {}
    for number, raw in enumerate(text.splitlines(), 1):
        line = (raw.partition("#")[0] if "#" in raw else raw).strip()
        if not line:
            continue
        if line.startswith("["):
            head = _SECTION.fullmatch(line)
            if head is None:
                raise LexiconError(f"{name}.txt", number, "expected a section such as [airstrike.noun] mode=airstrike")
            section, shared = head["name"], _attributes(name, number, head["attrs"])
            continue
        words, bar, attrs = line.partition("|")
        if not section:
            raise LexiconError(f"{name}.txt", number, "an entry before the first [section]")
        if not words.strip():
            raise LexiconError(f"{name}.txt", number, "expected words before the |")
        own = {**shared, **_attributes(name, number, attrs)} if bar else shared
        entries.append(Entry(name, section, " ".join(words.split()), own, number))
    return entries


def _attributes(name: str, number: int, text: str) -> dict[str, str]:
    if '"' not in text:  # nearly all; splitting costs a fifth of searching
        pairs = [pair.partition("=") for pair in text.split()]
        if all(value and _is_key(key) for key, _, value in pairs):
            return {key: value for key, _, value in pairs}
    found = {m["key"]: m["value"].strip('"') for m in _ATTRIBUTE.finditer(text)}
    if rest := _ATTRIBUTE.sub("", text).strip():
        raise LexiconError(f"{name}.txt", number, f"expected key=value attributes, found {rest!r}")
    return found


@cache
def _is_key(text: str) -> bool:
    return _KEY.fullmatch(text) is not None


@cache
def load(name: str) -> tuple[Entry, ...]:
    """Return the entries of a lexicon file of the package.

    Raises:
        LexiconError: the file has a line that cannot be read.

    """
    return tuple(parse(name, (files("stream.lexicon") / "data" / f"{name}.txt").read_text(encoding="utf-8")))


@cache
def names() -> tuple[str, ...]:
    """Return the names of the lexicon files of the package, sorted."""
    data = files("stream.lexicon") / "data"
    return tuple(sorted(path.name[:-4] for path in data.iterdir() if path.name.endswith(".txt")))


@cache
def digest() -> str:
    """Return a digest over all lexicon files, the same wherever they are installed."""
    found = hashlib.sha256()
    data = files("stream.lexicon") / "data"
    for path in sorted(data.iterdir(), key=lambda p: p.name):
        if path.name.endswith((".txt", ".tsv")):
            found.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return found.hexdigest()
