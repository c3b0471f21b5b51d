"""Words that go on with a place name that no gazetteer knows, and names that are written like verbs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.grammar import CONNECTIVES, LOCATIVES
from stream.extract.sentence_words import begins_entry

if TYPE_CHECKING:
    from stream.extract.analysis import Sentence
    from stream.lexicon.matcher import Hit

OPEN_QUOTES = frozenset(('"', "“", "”", "«", "(", "'", "‘"))
"""Marks that may open the quoted name of a place, closing ones written the wrong way round among them."""
# Beginnings of participles and verbal nouns with the article, which describe a place.
_MADE = ("الم", "الت", "الذ", "الوا", "الخاض", "الات", "الان", "الاس")
_ENDINGS = ("ي", "يه", "ين", "ون", "ات")
_SHORTEST, _LONGEST = 5, 8


def completes(sentence: Sentence, at: int, *, made: bool = False) -> bool:
    """Tell whether a token is the second word of a name of two words with the article: منطقة الظهر الحمر.

    It is where no lexicon knows it, and it is not made as adjectives and participles are; `made` allows those too.
    """
    if at >= len(sentence.tokens) or sentence.tokens[at].kind != "word":
        return False
    word = sentence.tokens[at].fold
    if not word.startswith("ال") or not _SHORTEST <= len(word) <= _LONGEST or word in CONNECTIVES:
        return False
    if not made and (word.startswith(_MADE) or word.endswith(_ENDINGS)):
        return False
    return not begins_entry(sentence, at)


def is_no_verb(sentence: Sentence, hit: Hit) -> bool:
    """Tell a name from the verb in the present that is written alike: مدينة تدمر، غارات على تدمر."""
    if hit.form != "present" or hit.first == 0:
        return False
    before = sentence.tokens[hit.first - 1].fold
    if before in LOCATIVES or before == "من":
        return True
    return any(h.last == hit.first and not h.entry.section.startswith("not") for h in sentence.of("place_nouns"))
