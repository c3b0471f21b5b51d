"""The places of the world under their Arabic names: places.tsv and places_extra.tsv of the data folder.

The two files hold 25,000 rows, of which an article needs a dozen. So loading reads the names alone, and a row
becomes a `Place` when a text first names it. What the columns mean stands at the head of places_extra.tsv.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from stream.errors import LexiconError
from stream.lexicon.place import read_place
from stream.lexicon.place_choice import importance, resolve
from stream.text.normalise import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from stream.lexicon.place import Place

FILES = ("places_extra.tsv", "places.tsv")
"""The files, the one whose rows win first."""

_COLUMNS = 10
_REACH = 5
"""How many words and hyphens behind its first a name may have."""
# Words that newsrooms write together with the next one or apart from it: أبو ظبي and أبوظبي, دير الزور and ديرالزور.
_JOINING = ("ابو", "عبد", "كفر", "دير", "تل", "جسر", "بير", "بور")
# The ones of them that also come off a word written together, and how many letters must be left.
_PARTING = (("ابو", 3), ("كفر", 3), ("عبدال", 3), ("ديرال", 3))
_PARTING_HEADS = tuple(head for head, _ in _PARTING)
_NONE: frozenset[str] = frozenset()


class Gazetteer:
    """Finds places by the folded words of their names.

    Args:
        texts: content of each file by its name, the one whose rows win first.

    Raises:
        LexiconError: a row has another number of columns than ten, or no name.

    """

    def __init__(self, texts: Mapping[str, bytes]) -> None:
        self._rows: list[bytes] = []
        self._ends: list[tuple[int, str, list[int]]] = []
        names: list[bytes] = []
        for file, text in texts.items():
            lines: list[int] = []
            for number, line in enumerate(text.splitlines(), 1):
                if not line or line.startswith(b"#"):
                    continue
                if line.count(b"\t") != _COLUMNS - 1 or line.startswith(b"\t"):
                    raise LexiconError(file, number, "expected ten columns with a tab between them, names first")
                self._rows.append(line)
                names.append(line[: line.index(b"\t")])
                lines.append(number)
            self._ends.append((len(self._rows), file, lines))
        self._index: dict[str, int | tuple[int, ...]] = {}
        self._onward: dict[str, set[str]] = {}
        """The second words of the names of several words, by the first."""
        self._places: dict[str, tuple[Place, ...]] = {}
        # Folding all names at once costs a tenth of folding each.
        for row, folded in enumerate(fold(b"\n".join(names).decode()).replace("-", " ").split("\n")):
            for name in folded.split("|") if "|" in folded else (folded,):
                self._add(name, row)

    def __len__(self) -> int:
        """Return the number of names, spelling variants made from them included."""
        return len(self._index)

    def begins(self, word: str) -> bool:
        """Tell whether a folded word is the first of any name."""
        return word in self._index or word in self._onward

    def is_name(self, word: str) -> bool:
        """Tell whether a folded word is a whole name."""
        return word in self._index

    def onward(self, first: str) -> AbstractSet[str]:
        """Return the second words of the names of several words that begin with a folded word."""
        return self._onward.get(first, _NONE)

    def longest(self, first: str, forms: Sequence[str], behind: int) -> tuple[int, tuple[Place, ...]] | None:
        """Return the longest name that begins with a word, as how many forms it takes and its places.

        A hyphen between two words is passed over. A miss costs a look into two dictionaries.

        Args:
            first: the folded first word, without its clitics where the caller took them off.
            forms: folded words (and punctuation) of a text.
            behind: index of the one behind the first word.

        """
        found = (first, 1) if first in self._index else None
        onward = self._onward.get(first)
        # Most words that begin long names are ordinary ones: no name begins with this one and the next.
        if onward is not None and behind < len(forms) and (forms[behind] in onward or forms[behind] == "-"):
            found = self._longer(first, forms, behind) or found
        return None if found is None else (found[1], self._bearing(found[0]))

    def _longer(self, first: str, forms: Sequence[str], behind: int) -> tuple[str, int] | None:
        """Return the longest name of several words that begins with a word, and how many forms it takes."""
        found, name = None, first
        for at in range(behind, min(behind + _REACH, len(forms))):
            if forms[at] != "-":
                name = f"{name} {forms[at]}"
                if name in self._index:
                    found = name, at + 2 - behind
        return found

    def resolve(
        self, candidates: Sequence[Place], countries: Mapping[str, float], near: Sequence[Place] = ()
    ) -> Place | None:
        """Return the one of several places that an article means; see `stream.lexicon.place_choice.resolve`."""
        return resolve(candidates, countries, near)

    def check(self) -> Iterator[LexiconError]:
        """Yield what is wrong with any row, in the order of the files: each is read, which loading does not do."""
        for row in range(len(self._rows)):
            try:
                self._place(row)
            except LexiconError as error:
                yield error

    def _add(self, name: str, row: int) -> None:
        self._put(name, row)
        if " " in name:
            first, _, rest = name.partition(" ")
            if first in _JOINING and rest:
                self._put(first + rest, row)
            return
        if not name.startswith(_PARTING_HEADS):
            return
        for head, left in _PARTING:
            if name.startswith(head) and len(name) >= len(head) + left:
                cut = len(head.removesuffix("ال"))
                self._put(f"{name[:cut]} {name[cut:]}", row)

    def _put(self, name: str, row: int) -> None:
        known = self._index.get(name)
        if known is None:
            self._index[name] = row
            if " " in name:
                first, second, *_ = name.split(" ", 2)
                self._onward.setdefault(first, set()).add(second)
        elif known != row:
            self._index[name] = (*known, row) if isinstance(known, tuple) else (known, row)

    def _bearing(self, name: str) -> tuple[Place, ...]:
        """Return the places of a name of the index, read when it is first asked for."""
        known = self._places.get(name)
        if known is None:
            rows = self._index[name]
            known = self._places[name] = self._read(rows if isinstance(rows, tuple) else (rows,))
        return known

    def _read(self, rows: tuple[int, ...]) -> tuple[Place, ...]:
        found: dict[object, Place] = {}
        for row in sorted(rows):
            place = self._place(row)
            found.setdefault(place.geonames_id or row, place)
        # A name that is plain for one place is no ordinary word for its namesakes either.
        plain = not all(place.ambiguous for place in found.values())
        places = [replace(place, ambiguous=False) if plain and place.ambiguous else place for place in found.values()]
        return tuple(sorted(places, key=importance, reverse=True))

    def _place(self, row: int) -> Place:
        try:
            return read_place(self._rows[row].decode())
        except ValueError as error:
            raise self._error(row, str(error)) from error

    def _error(self, row: int, detail: str) -> LexiconError:
        before = 0
        for end, file, lines in self._ends:
            if row < end:
                return LexiconError(file, lines[row - before], detail)
            before = end
        raise IndexError(row)


@cache
def load_gazetteer() -> Gazetteer:
    """Return the gazetteer of the package, loaded once.

    Raises:
        LexiconError: a row of a file is malformed; the message names the file and the line.

    """
    data = files("stream.lexicon") / "data"
    return Gazetteer({name: (data / name).read_bytes() for name in FILES})
