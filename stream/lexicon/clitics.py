"""What is written on a word: the particles before it and the pronoun behind it, and which forms bear which."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from stream.text.known import Known

if TYPE_CHECKING:
    from stream.lexicon.forms import WordForm

_CONJUNCTIONS = ("", "و", "ف")
_NOMINAL = ("", "ال", "ب", "بال", "ل", "لل", "ك", "كال")
_VERBAL = ("", "س", "ل")
_SUFFIXES = ("", "ه", "ها", "هم", "هما", "هن", "نا", "كم", "ك", "ي", "ني")
_PREFIXES = tuple(
    dict.fromkeys(c + p for c in _CONJUNCTIONS for p in (*_NOMINAL, "س")),
)
# By the letter at their outer end, so that a word is held against the few clitics that it can bear.
_NO_CLITIC = ("",)
_PREFIXES_OF = {
    letter: tuple(p for p in _PREFIXES if p[:1] in ("", letter)) for letter in {p[0] for p in _PREFIXES if p}
}
_SUFFIXES_OF = {
    letter: tuple(s for s in _SUFFIXES if s[-1:] in ("", letter)) for letter in {s[-1] for s in _SUFFIXES if s}
}
_VERB_PREFIXES = frozenset(c + p for c in _CONJUNCTIONS for p in _VERBAL)
_NOUN_PREFIXES = frozenset(c + p for c in _CONJUNCTIONS for p in _NOMINAL)
_VERB_FORMS = frozenset(("past", "present"))
# غارته is غارة with a pronoun, قتلوه is قتلوا, نفاه is نفى: how many letters fall and what was written there.
_BEFORE_PRONOUN = {"ت": (1, "ه"), "و": (0, "ا"), "ا": (1, "ي")}

_new = tuple.__new__


class Split(NamedTuple):
    """A folded word taken apart."""

    prefix: str
    stem: str
    suffix: str


def _split(word: str) -> tuple[Split, ...]:
    """Return every way to take clitics off a folded word, the whole word first."""
    if len(word) == 1:  # a numeral, a letter of أ ف ب: nothing to take off
        return (Split("", word, ""),)
    out = []
    endings = [suffix for suffix in _SUFFIXES_OF.get(word[-1], _NO_CLITIC) if word.endswith(suffix)]
    for prefix in _PREFIXES_OF.get(word[0], _NO_CLITIC):
        if not word.startswith(prefix):
            continue
        rest = word[len(prefix) :]
        for suffix in endings:
            if len(rest) - len(suffix) < 2:
                continue
            stem = rest[: len(rest) - len(suffix)] if suffix else rest
            out.append(_new(Split, (prefix, stem, suffix)))
            if suffix and stem[-1] in _BEFORE_PRONOUN:
                cut, ending = _BEFORE_PRONOUN[stem[-1]]
                out.append(Split(prefix, stem[: len(stem) - cut] + ending, suffix))
        if prefix.endswith("لل") and len(rest) > 1:  # للغة: the article's alef falls after ل, a stem's own lam stays
            out.append(Split(prefix[:-1], rest, ""))
            out.append(Split(prefix[:-1], "ال" + rest, ""))
    return tuple(out)


SPLITS = Known(_split, 1 << 16)


def takes(form: WordForm, prefix: str, suffix: str) -> bool:
    """Tell whether a form bears its clitics; "me" is ني behind a verb, so that أردني is not a form of أردى."""
    if form in _VERB_FORMS:
        return suffix != "ي" and prefix in _VERB_PREFIXES
    return prefix in _NOUN_PREFIXES
