"""Buildings that are called after people and saints, or by a name from abroad: مدرسة خديجة، كنيسة مار إلياس، ملهى باتاكلان."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.grammar import CONNECTIVES, PREPOSITIONS, words
from stream.extract.phrases import is_verb
from stream.text.normalise import fold

if TYPE_CHECKING:
    from stream.extract.places.reader import PlaceReader
    from stream.lexicon.matcher import Hit

_AFTER_PEOPLE = ("site.named", "site.facility", "site.building")
_CHURCHES = words("كنيسه دير كاتدرائيه كنيس")
_SAINTS = words("مار سيده القديس القديسه القديسين سان سانت هار")
_SONS = words("بن ابن ابو ابي ام بنت عبد")
_LONGEST = 5
"""How many words the name of a person may have."""
_FOREIGN = 6
"""How long the name of a building is that only its sound shows to be from abroad."""
_VOWELS = 3
_NOUN_ENDINGS = ("ه", "ات", "ين", "ون", "يا", "ها", "هم", "ي", "ا")


def called(reader: PlaceReader, noun: Hit) -> int:
    """Return the end of the name of a building after a saint, a person or from abroad; 0 where none follows its noun."""
    at = noun.last
    if at >= len(reader.folds) or reader.sentence.tokens[at].kind != "word" or noun.prefix.endswith(("ال", "لل")):
        return 0
    whole = reader.known(noun.first)
    if whole is not None and whole[0] > at:
        return 0  # مستشفى كمال عدوان, which the gazetteer has
    if fold(noun.entry.text) in _CHURCHES and reader.folds[at] in _SAINTS and _is_word(reader, at + 1):
        return at + 2
    if noun.entry.section in _AFTER_PEOPLE and (last := _person(reader, at)):
        return last
    return at + 1 if noun.entry.section == "site.named" and _is_from_abroad(reader, at) else 0


def _person(reader: PlaceReader, at: int) -> int:
    """Return the end of a person's name, first names and at most one that no lexicon knows; else 0."""
    if at in reader.never or not _is_first_name(reader, at):
        return 0
    last = at + 1
    while last < min(at + _LONGEST, len(reader.folds)):
        if reader.folds[last] in _SONS and _is_word(reader, last + 1):
            last += 2
        elif _is_first_name(reader, last):
            last += 1
        else:
            break
    unknown = _is_word(reader, last) and all(hit.first != last for hit in reader.sentence.hits)
    return last + (unknown and reader.folds[last].startswith("ال") and reader.known(last) is None)


def _is_first_name(reader: PlaceReader, at: int) -> bool:
    return any(hit.first == at and hit.entry.section == "first.name" and not hit.prefix for hit in reader.sentence.hits)


def _is_word(reader: PlaceReader, at: int) -> bool:
    """Tell whether a word stands there that can go on with a name."""
    if at >= len(reader.folds) or reader.sentence.tokens[at].kind != "word":
        return False
    word = reader.folds[at]
    return word not in PREPOSITIONS and word not in CONNECTIVES and not is_verb(word) and not word.startswith("و")


def _is_from_abroad(reader: PlaceReader, at: int) -> bool:
    """Tell a long word with many vowels that no lexicon knows: فندق إنتركونتيننتال، ملهى باتاكلان."""
    word = reader.folds[at]
    if len(word) < _FOREIGN or word.startswith(("ال", "لل", "و", "م", "ل")) or word.endswith(_NOUN_ENDINGS):
        return False
    if not _is_word(reader, at) or any(hit.first == at for hit in reader.sentence.hits):
        return False
    return sum(word.count(letter) for letter in "اوي") >= _VOWELS
