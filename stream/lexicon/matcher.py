"""One pass over the tokens of a sentence that finds every lexicon entry in it.

All lexicons are compiled into one trie of folded words. A token is looked up with its clitics taken off in every
way that leaves two letters; each word is analysed once and remembered, so that a word which begins no entry costs
one dictionary look-up.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from stream.errors import LexiconError
from stream.lexicon.files import Entry, load, names
from stream.lexicon.forms import Form, WordForm, forms_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from stream.text.tokens import Token

_CONJUNCTIONS = ("", "و", "ف")
_NOMINAL = ("", "ال", "ب", "بال", "ل", "لل", "ك", "كال")
_VERBAL = ("", "س", "ل")
_SUFFIXES = ("", "ه", "ها", "هم", "هما", "هن", "نا", "كم", "ك", "ي", "ني")
_PREFIXES = tuple(
    dict.fromkeys(c + p for c in _CONJUNCTIONS for p in (*_NOMINAL, "س")),
)
_VERB_PREFIXES = frozenset(c + p for c in _CONJUNCTIONS for p in _VERBAL)
_NOUN_PREFIXES = frozenset(c + p for c in _CONJUNCTIONS for p in _NOMINAL)
_VERB_FORMS = frozenset(("past", "present"))


class Hit(NamedTuple):
    """An entry found in a sentence.

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


class _Split(NamedTuple):
    prefix: str
    stem: str
    suffix: str


@dataclass(slots=True)
class _Node:
    children: dict[str, _Node] = field(default_factory=dict)
    found: list[tuple[Entry, WordForm, bool]] = field(default_factory=list)


@lru_cache(maxsize=1 << 16)
def splits(word: str) -> tuple[_Split, ...]:
    """Return every way to take clitics off a folded word, the whole word first."""
    out = []
    for prefix in _PREFIXES:
        if not word.startswith(prefix):
            continue
        rest = word[len(prefix) :]
        for suffix in _SUFFIXES:
            if len(rest) - len(suffix) < 2 or not rest.endswith(suffix):
                continue
            stem = rest[: len(rest) - len(suffix)] if suffix else rest
            out.append(_Split(prefix, stem, suffix))
            if suffix and stem.endswith("ت"):  # غارته is غارة with a pronoun
                out.append(_Split(prefix, stem[:-1] + "ه", suffix))
            if suffix and stem.endswith("و"):  # قتلوه is قتلوا with a pronoun
                out.append(_Split(prefix, stem + "ا", suffix))
            if suffix and stem.endswith("ا"):  # نفاه is نفى with a pronoun
                out.append(_Split(prefix, stem[:-1] + "ي", suffix))
        if prefix.endswith("لل"):  # للغة: the article's alef falls after ل, a stem's own lam stays
            out.append(_Split(prefix[:-1], rest, "")) if len(rest) > 1 else None
    return tuple(out)


class Matcher:
    """The compiled lexicons.

    Args:
        entries: what to find.

    Raises:
        LexiconError: an entry has a word that is in none of the notations of `stream.lexicon.forms`.

    """

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._root = _Node()
        for entry in entries:
            self._add(entry)
        self._starts: dict[str, tuple[tuple[_Split, _Node], ...]] = {}

    def _add(self, entry: Entry) -> None:
        try:
            words = [forms_of(word) for word in entry.text.split()]
        except ValueError as error:
            raise LexiconError(f"{entry.lexicon}.txt", entry.line, str(error)) from None
        bound = [not word.endswith("*") and "/" not in word and "=" not in word for word in entry.text.split()]
        for path in product(*words):
            self._insert(entry, path, suffixed=not bound[-1])

    def _insert(self, entry: Entry, path: Sequence[Form], *, suffixed: bool) -> None:
        node = self._root
        for form in path:
            node = node.children.setdefault(form.text, _Node())
        node.found.append((entry, path[0].form, suffixed))

    def find(self, tokens: Sequence[Token]) -> list[Hit]:
        """Return every entry in a sentence's tokens, by first token, the longest first."""
        folds = [token.fold for token in tokens]
        hits: list[Hit] = []
        for i, word in enumerate(folds):
            starts = self._starts.get(word)
            if starts is None:
                starts = self._begin(word)
            if not starts:
                continue
            here: dict[tuple[int, Entry], Hit] = {}
            for split, node in starts:
                self._walk(folds, i, split, node, here)
            hits += sorted(here.values(), key=lambda h: -h.last)
        return hits

    def _begin(self, word: str) -> tuple[tuple[_Split, _Node], ...]:
        children = self._root.children
        found = tuple((s, children[s.stem]) for s in splits(word) if s.stem in children)
        if len(self._starts) < 1 << 16:  # a bound on memory, far above the words of a day's news
            self._starts[word] = found
        return found

    def _walk(
        self, folds: list[str], first: int, split: _Split, node: _Node, here: dict[tuple[int, Entry], Hit]
    ) -> None:
        reached = [(first + 1, node, split.suffix)]
        while reached:
            at, node, suffix = reached.pop()
            for entry, form, suffixed in node.found:
                if suffix and not suffixed:
                    continue
                if split.prefix not in (_VERB_PREFIXES if form in _VERB_FORMS else _NOUN_PREFIXES):
                    continue
                here.setdefault((at, entry), Hit(first, at, entry, form, split.prefix, suffix))
            if not node.children or at >= len(folds):
                continue
            for following in splits(folds[at]):
                child = node.children.get(following.stem)
                if child is not None and following.prefix in ("", "ال"):
                    reached.append((at + 1, child, following.suffix))


@cache
def matcher() -> Matcher:
    """Return the matcher over all lexicons of the package, compiled once a process."""
    return Matcher(entry for name in names() if name != "noise" for entry in load(name))
