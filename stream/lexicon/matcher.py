"""One pass over the tokens of a sentence that finds every lexicon entry in it.

All lexicons are compiled into one trie of folded words. A token is looked up with its clitics taken off in every
way that leaves two letters; each word is analysed once and remembered, so that a word which begins no entry costs
one dictionary look-up.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cache
from itertools import product
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from stream.errors import LexiconError
from stream.lexicon.clitics import SPLITS, takes
from stream.lexicon.files import Entry, load, names
from stream.lexicon.forms import forms_of
from stream.text.known import Known
from stream.text.normalise import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from stream.lexicon.forms import Form, WordForm
    from stream.text.tokens import Token


@dataclass(slots=True, eq=False, init=False)
class Hit:
    """An entry found in a sentence, filled in where it is made and never changed after.

    No tuple, whose fields take five times as long to read: rules read those of a hit ten times on an average. And
    without an `__init__`, which would enter the interpreter anew for each of the hundreds of an article.

    Attributes:
        first: index of its first token.
        last: index behind its last token.
        entry: what was found.
        form: which form its first word has.
        prefix: the clitics written before its first word, folded ("", "و", "بال" ...).
        suffix: the pronoun written behind its last word, folded.

    """

    first: int
    last: int
    entry: Entry
    form: WordForm
    prefix: str
    suffix: str


def make_hit(  # noqa: PLR0913, PLR0917 - its fields
    first: int, last: int, entry: Entry, form: WordForm, prefix: str, suffix: str
) -> Hit:
    """Return a hit."""
    hit = Hit()
    hit.first = first
    hit.last = last
    hit.entry = entry
    hit.form = form
    hit.prefix = prefix
    hit.suffix = suffix
    return hit


class Found(NamedTuple):
    """The entries found in a sentence, by first token, the longest first; and the same by lexicon file."""

    hits: list[Hit]
    by_lexicon: dict[str, list[Hit]]


_WordHit = tuple[str, "Entry", "WordForm", str, str]
"""The lexicon and the entry of one word, the word's form, and what is written before and behind it."""


@dataclass(slots=True, eq=False)
class _Start:
    """What a word begins, and what it goes on with.

    Attributes:
        words: the entries of one word that it is.
        walks: the places in the trie from which longer ones go.
        seconds: the words that go on from any of them.
        onward: what the word itself may be as the second or a later one of an entry.
        pronouns: for each of these the one behind it.

    """

    words: tuple[_WordHit, ...]
    walks: tuple[tuple[str, _Node], ...]
    seconds: frozenset[str]
    onward: tuple[str, ...]
    pronouns: tuple[str, ...]


@dataclass(slots=True)
class _Node:
    children: dict[str, _Node] = field(default_factory=dict)
    found: list[tuple[Entry, WordForm, bool]] = field(default_factory=list)


class _Waiting(NamedTuple):
    """An entry whose first word no text has had yet, with that word's form; its folded words where it has one form."""

    entry: Entry
    form: WordForm
    words: list[str] | None


_new = tuple.__new__


class Matcher:
    """The lexicons, each entry compiled when a text first has its first word: an article needs few of them.

    Args:
        entries: what to find.

    Raises:
        LexiconError: an entry has a word that is in none of the notations of `stream.lexicon.forms`; here where it is
            the first of its entry, else when that is compiled.

    """

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._root: dict[str, _Node] = {}
        self._waiting: dict[str, list[_Waiting]] = {}
        self._starts = Known(self._begin, 1 << 16)
        known = [(entry, _is_plain(entry.text)) for entry in entries]
        # Most entries are names as they stand, of one form; folding them all at once costs a tenth of folding each.
        folded = iter(fold("\n".join(entry.text for entry, plain in known if plain)).split("\n"))
        waiting = self._waiting
        for entry, plain in known:
            words = next(folded).split() if plain else []
            if len(words) == entry.text.count(" ") + 1:
                waiting.setdefault(words[0], []).append(_new(_Waiting, (entry, "word", words)))
                continue
            for form in _forms(entry, entry.text.partition(" ")[0]):
                waiting.setdefault(form.text, []).append(_new(_Waiting, (entry, form.form, None)))

    def _node(self, word: str) -> _Node | None:
        """Return where the entries go on whose first word this is, None where there are none."""
        waiting = self._waiting.get(word)
        if waiting is None:
            return self._root.get(word)
        node = _Node()
        for entry, form, folded in waiting:
            if folded is not None:
                _insert(node, entry, folded[1:], form, suffixed=False)
                continue
            words = entry.text.split()
            suffixed = not _is_plain(words[-1])
            for path in product(*(_forms(entry, other) for other in words[1:])):
                _insert(node, entry, [other.text for other in path], form, suffixed=suffixed)
        self._root[word] = node
        self._waiting.pop(word, None)
        return node

    def find(self, tokens: Sequence[Token], folds: Sequence[str]) -> Found:
        """Return every entry in the tokens of a sentence, of which `folds` are the folded words; one in ة bears no pronoun ه."""
        starts = list(map(self._starts.__getitem__, folds))
        stop = len(starts) - 1
        hits: list[Hit] = []
        by_lexicon: defaultdict[str, list[Hit]] = defaultdict(list)
        for i, start in enumerate(starts):
            # Next to no longer entry has the next word as its second.
            if start.seconds and i < stop and not start.seconds.isdisjoint(starts[i + 1].onward):
                for hit in _longer(starts, i):
                    if hit.suffix != "ه" or tokens[hit.last - 1].norm[-1] != "ة":
                        hits.append(hit)
                        by_lexicon[hit.entry.lexicon].append(hit)
            for lexicon, entry, form, prefix, suffix in start.words:
                if suffix == "ه" and tokens[i].norm[-1] == "ة":
                    continue  # منظمة is no منظمه
                hit = Hit()  # without a call of `make_hit`: nearly all hits are made here
                hit.first = i
                hit.last = i + 1
                hit.entry = entry
                hit.form = form
                hit.prefix = prefix
                hit.suffix = suffix
                hits.append(hit)
                by_lexicon[lexicon].append(hit)
        return _new(Found, (hits, dict(by_lexicon)))

    def _begin(self, word: str) -> _Start:
        every = SPLITS[word]
        found = [(split, node) for split in every if (node := self._node(split.stem)) is not None]
        words: dict[Entry, _WordHit] = {}
        for split, node in found:
            for entry, form, suffixed in node.found:
                if _is_borne(entry, form, split.prefix, split.suffix, suffixed=suffixed):
                    words.setdefault(entry, (entry.lexicon, entry, form, split.prefix, split.suffix))
        walks = tuple((split.prefix, node) for split, node in found if node.children)
        seconds = frozenset(second for _, node in walks for second in node.children)
        onward = [split for split in every if split.prefix in ("", "ال")]
        stems, pronouns = tuple(split.stem for split in onward), tuple(split.suffix for split in onward)
        return _Start(tuple(words.values()), walks, seconds or _NONE, stems, pronouns)


_NONE: frozenset[str] = frozenset()


def _forms(entry: Entry, word: str) -> list[Form]:
    try:
        return forms_of(word)
    except ValueError as error:
        raise LexiconError(f"{entry.lexicon}.txt", entry.line, str(error)) from None


def _insert(node: _Node, entry: Entry, path: Sequence[str], form: WordForm, *, suffixed: bool) -> None:
    for word in path:
        following = node.children.get(word)
        if following is None:
            following = node.children[word] = _Node()
        node = following
    node.found.append((entry, form, suffixed))


def _is_plain(text: str) -> bool:
    """Return whether words are written as they stand, in none of the notations that give several forms."""
    return "*" not in text and "/" not in text and "=" not in text


def _is_borne(entry: Entry, form: WordForm, prefix: str, suffix: str, *, suffixed: bool) -> bool:
    """Tell whether an entry is found with these clitics: some bear no pronoun, some are only found with one (عدته, no عدن)."""
    return takes(form, prefix, suffix) and (suffixed if suffix else "pronoun" not in entry.attrs)


def _longer(starts: Sequence[_Start], first: int) -> list[Hit]:
    """Return the entries of two words and more that begin at a token, the longest first."""
    found: dict[tuple[int, Entry], Hit] = {}
    for prefix, begun in starts[first].walks:
        reached = [(first + 1, begun)]
        while reached:
            at, node = reached.pop()
            here, children = starts[at], node.children
            at += 1
            for stem, suffix in zip(here.onward, here.pronouns, strict=True):
                if stem not in children:
                    continue
                child = children[stem]
                for entry, form, suffixed in child.found:
                    if _is_borne(entry, form, prefix, suffix, suffixed=suffixed):
                        found.setdefault((at, entry), make_hit(first, at, entry, form, prefix, suffix))
                if child.children and at < len(starts):
                    reached.append((at, child))
    hits = list(found.values())
    if len(hits) > 1:
        hits.sort(key=_last, reverse=True)
    return hits


_last = attrgetter("last")


UNMATCHED = frozenset(("classes", "languages", "noise", "segment"))
"""Lexicons that are not looked for in sentences: those of the cleaning stage, which looks at whole articles, lines and
marks, and the classes of words, which rules ask for where they stand."""


@cache
def matcher() -> Matcher:
    """Return the matcher over all lexicons of the package, compiled once a process."""
    return Matcher(entry for name in names() if name not in UNMATCHED for entry in load(name))
