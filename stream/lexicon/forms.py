"""The forms that a word of a lexicon file can take: a small part of Arabic morphology, on folded letters.

A word of an entry is written in one of four ways:

- `قبل`        as it stands;
- `قصف/يقصف`   a verb, third person past and present: all third persons, both numbers and genders;
- `مؤكد*`      a participle, adjective or noun that takes the regular endings;
- `جندي=جنود`  a noun with its plural: singular, dual and plural.

What stands before and behind a word in writing (و ف ب ل ك س ال, the pronouns) is no form: the matcher takes it off.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from stream.text.normalise import fold

WordForm = Literal["word", "past", "present", "singular", "dual", "plural", "dual_or_plural"]


class Form(NamedTuple):
    """One folded form of a word, and which one it is."""

    text: str
    form: WordForm


def forms_of(word: str) -> list[Form]:
    """Return every form of a word as it is written in a lexicon file.

    Args:
        word: one of the four notations above.

    Returns:
        Distinct forms, the written one first.

    Raises:
        ValueError: the notation is none of the four.

    """
    if "/" in word:
        past, _, present = word.partition("/")
        # دعا and نفى lose their last letter before endings, لقي keeps it before ت.
        found = _verb(fold(past), fold(present), weak=past.endswith(("ا", "ى")))
    elif word.endswith("*"):
        found = _regular(fold(word[:-1]))
    elif "=" in word:
        singular, _, plural = word.partition("=")
        found = _noun(fold(singular), fold(plural))
    else:
        found = [Form(fold(word), "word")]
    if not all(form.text for form in found):
        raise ValueError(f"{word!r} is not a word, past/present, participle* or singular=plural")
    return list(dict.fromkeys(found))


def _verb(past: str, present: str, *, weak: bool) -> list[Form]:
    if not past or present[:1] not in ("ي", "ت"):
        raise ValueError(f"{past}/{present}: expected the third person past and present, such as قصف/يقصف")
    base = past[:-1] if weak else past
    plural_base = past[:-1] if past[-1] in "اي" and len(past) > 2 else past
    out = [Form(past, "past"), Form(base + "ت", "past"), Form(plural_base + "وا", "past"), Form(base + "تا", "past")]
    out += [Form((past if past[-1] == "ي" else base) + "ا", "past"), Form(base + "ن", "past")]
    tail = present[1:]
    stem = tail[:-1] if tail[-1] in "ويا" and len(tail) > 2 else tail
    for person in "يت":
        out += [Form(person + tail, "present"), Form(person + stem + "ون", "present")]
        out += [Form(person + stem + "وا", "present"), Form(person + tail + "ان", "present")]
    # The jussive after لم loses the long vowel: يقول gives يقل.
    if len(tail) == 3 and tail[1] in "وي":
        out += [Form(person + tail[0] + tail[2], "present") for person in "يت"]
    return out


def _regular(stem: str) -> list[Form]:
    base = stem.removesuffix("ه")
    link = base + "ت" if stem.endswith("ه") else base
    out = [Form(stem, "singular")]
    if not stem.endswith("ه"):
        out += [Form(stem + "ا", "singular"), Form(stem + "ه", "singular"), Form(stem + "ون", "plural")]
        out.append(Form(stem + "تان", "dual"))
        out.append(Form(stem + "تين", "dual"))
    out += [Form(link + "ان", "dual"), Form(base + "ات", "plural")]
    out.append(Form(link + "ين", "dual" if stem.endswith("ه") else "dual_or_plural"))
    return out


def _noun(singular: str, plural: str) -> list[Form]:
    out = [Form(singular, "singular")]
    sound = plural.endswith("ون") and plural[:-2] == singular
    if singular.endswith("ه"):
        link = singular[:-1] + "ت"
        out.append(Form(link + "ا", "dual"))  # before another noun the dual loses its nun
    else:
        link = singular
        out.append(Form(singular + "ا", "singular"))
    out += [Form(link + "ان", "dual"), Form(link + "ين", "dual_or_plural" if sound else "dual")]
    out.append(Form(plural, "plural"))
    if plural.endswith("اء"):
        # Before a pronoun the hamza sits on a ya: أبناء gives أبنائه.
        out.append(Form(plural[:-1] + "ي", "plural"))
    if plural.endswith("ون"):
        out += [Form(plural[:-2] + "ين", "dual_or_plural" if sound else "plural"), Form(plural[:-1], "plural")]
        # Before a noun or a pronoun the final ن falls: مقاتلو الحركة, من مقاتليه.
        out.append(Form(plural[:-2] + "ي", "plural"))
    elif not plural.endswith(("ات", "ا", "ه", "ي", "ء")):
        out.append(Form(plural + "ا", "plural"))
    return out
