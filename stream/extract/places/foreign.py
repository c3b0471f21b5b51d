"""Towns that no gazetteer knows, read from where they stand: قرب كليشيفكا، في ناسومبو شمال البلاد، بدير بلوط."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from stream.extract.grammar import CONNECTIVES, DIRECTIONS, LOCATIVES, PREPOSITIONS, words
from stream.extract.phrases import is_verb
from stream.extract.places.mention import RANK, PlaceMention
from stream.extract.places.words import OPEN_QUOTES
from stream.extract.sentence_words import begins_entry
from stream.lexicon.classes import word_class
from stream.lexicon.files import load
from stream.text.normalise import fold

if TYPE_CHECKING:
    from stream.contracts.event import PlacePrecision
    from stream.extract.places.reader import PlaceReader

_LEAST_FOREIGN = 5
_FEW_VOWELS, _MANY_VOWELS = 2, 3
"""How many letters for vowels a foreign name has that ends in و, and one that ends as Arabic words may too."""
_WHERE = words("في قرب داخل")
NEAR = words("بالقرب وبالقرب مقربة")
"""With من behind them a word of place: بالقرب من، على مقربة من."""
AHEAD = LOCATIVES | OPEN_QUOTES | {"من"}
AHEAD |= {"و" + word for word in AHEAD}
"""Behind other words none but a town with its ب is read."""
SITUATED = words("الواقع الواقعة التابع التابعة")
"""What stands behind a place of which it is said where it lies or to what it belongs."""
_AWAY = words("بعد مسافة")
_LOANS = word_class("place.loans")
_LONGEST_LIST = 5
_OPENING = word_class("place.town_opening")
_SIDES_OF = words("شمال شمالي جنوب جنوبي شرق شرقي غرب غربي وسط")
_NOUN_ENDINGS = ("ه", "ات", "ين", "ون", "يا", "ها", "هم")
_THINGS = word_class("place.things")


def foreign(reader: PlaceReader, at: int) -> PlaceMention | None:
    """قرب كليشيفكا، في ناسومبو شمال البلاد: a word behind a word of place that no lexicon knows.

    It ends as names of towns do, begins as they do (بدير بلوط), or what stands behind it says where it lies.
    """
    word = reader.folds[at]
    if (word[0] != "ب" and (not at or reader.folds[at - 1] not in AHEAD)) or at in reader.refused:
        return None
    ahead = word_before(reader, at)
    if ahead in OPEN_QUOTES:  # قرب "باب المغاربة"
        ahead = word_before(reader, at - 1)
    near = ahead == "من" and at > 1 and reader.folds[at - 2] in NEAR  # بالقرب من تيدان
    attached = word.startswith("ب") and ahead not in LOCATIVES and not near
    if not (attached or near or ahead in LOCATIVES):
        return None
    last = at + 1
    if len(word) < _LEAST_FOREIGN or not word.endswith(name_endings()):
        last = _opened(reader, at, word[1:] if attached else word) or (0 if attached else _lying_end(reader, at))
        if not last and not attached and (near or ahead in _WHERE) and _sounds_foreign(reader, at):
            last = at + 1
    if not last:
        return None
    gate = last > at + 1 and word in ("باب", "بباب")
    kind: PlacePrecision = "site" if gate else "city"
    return PlaceMention(reader.sentence.index, at, last, kind, RANK[kind], (), "ب" if attached else "", locative=True)


def _sounds_foreign(reader: PlaceReader, at: int) -> bool:
    """Tell a name of Africa or Asia in Arabic letters by its vowels and its end: بولكيسي، موندورو، باندياجرا."""
    word = reader.folds[at]
    if len(word) < _LEAST_FOREIGN or word.startswith("ال") or word in _LOANS or not _is_unknown(reader, at):
        return False
    vowels = sum(word.count(letter) for letter in "اوي")
    if word.endswith("و"):
        return vowels >= _FEW_VOWELS
    if word.endswith("ي"):
        return vowels >= _MANY_VOWELS and len(word) > _LEAST_FOREIGN and word[0] != "ا" and not word.endswith("تي")
    return word.endswith("ا") and vowels >= _MANY_VOWELS + word.endswith("نا")  # not تأبيدنا


def _opened(reader: PlaceReader, at: int, word: str) -> int:
    """Return the end of a town of two words of which the first is known to begin such names: كفر نوران; else 0."""
    if at + 1 >= len(reader.folds) or word not in _OPENING:
        return 0
    name = reader.folds[at + 1]
    if name.removeprefix("ال") in _THINGS:
        return 0
    if word == "باب":  # باب العامود، whatever its other word means
        return at + 2 if name.startswith("ال") else 0
    return at + 2 if _is_unknown(reader, at + 1) else 0


def _lying_end(reader: PlaceReader, at: int) -> int:
    """Return the end of a name of one or two unknown words behind which stands where it lies; else 0."""
    word = reader.folds[at]
    if len(word) < _LEAST_FOREIGN or word.startswith("ال") or not _is_unknown(reader, at) or word in _THINGS:
        return 0
    behind = at + 1
    while behind < min(at + _LONGEST_LIST, len(reader.folds)) and _goes_on(reader, behind):
        behind += 1  # في سيفاغو ونيونو في وسط مالي
    if _lies(reader, behind):
        return at + 1
    two = at + 2 < len(reader.folds) and _is_unknown(reader, at + 1) and not reader.folds[at + 1].startswith("ال")
    return at + 2 if two and _lies(reader, at + 2) else 0


def _goes_on(reader: PlaceReader, at: int) -> bool:
    """Tell whether a word is one more name of a list: ونيونو."""
    return reader.folds[at].startswith("و") and _is_unknown(reader, at) and len(reader.folds[at]) >= _LEAST_FOREIGN


def _is_unknown(reader: PlaceReader, at: int) -> bool:
    """Tell whether a word is in no lexicon, and does not end as many nouns do."""
    word = reader.folds[at]
    if reader.sentence.tokens[at].kind != "word" or word in PREPOSITIONS or word in CONNECTIVES or is_verb(word):
        return False
    if word.endswith(_NOUN_ENDINGS) or (word.endswith("ي") and word_before(reader, at) not in LOCATIVES):
        return False  # في سيفاغي, but موقع عسكري
    return not begins_entry(reader.sentence, at)


def _lies(reader: PlaceReader, at: int) -> bool:
    """Tell whether here begins where a place lies: شمال البلاد، بولاية كسلا، الواقعة، (شرق)، على بعد 30 كلم."""
    behind = reader.folds[at : at + 3]
    if not behind:
        return False
    if behind[0] in SITUATED:
        return True
    away = behind[behind[0] == "،" :][:2]
    if away[:1] == ["علي"] and away[-1] in _AWAY:
        return True
    if behind[0] in _SIDES_OF or (behind[0] in ("(", "في") and len(behind) > 1 and behind[1] in _SIDES_OF):
        return True
    noun = reader.nouns.get(at if behind[0] != "في" else at + 1)
    return noun is not None and noun.prefix == ("" if behind[0] == "في" else "ب") and noun.entry.section == "admin"


def opens_foreign(word: str) -> bool:
    """Tell whether a folded word may be a town that the gazetteer lacks, or with its ب open one, wherever it stands."""
    return word.endswith(name_endings()) or (word[0] == "ب" and word[1:] in _OPENING)


@cache
def name_endings() -> tuple[str, ...]:
    """Return what names of towns end with that no gazetteer knows."""
    return tuple(fold(entry.text) for entry in load("place_nouns") if entry.section == "ending")


def word_before(reader: PlaceReader, at: int) -> str:
    """Return the word before a token, an attached و taken off."""
    word = reader.folds[at - 1] if at else ""
    return word if word in DIRECTIONS else word.removeprefix("و")
