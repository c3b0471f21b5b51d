"""Names that only the place noun before them shows to be names: منطقة منجي، بلدة إبلين، طريق 60."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.grammar import CONNECTIVES, DIRECTIONS, PREPOSITIONS
from stream.extract.phrases import is_verb
from stream.extract.places.words import OPEN_QUOTES, completes
from stream.lexicon.classes import word_class
from stream.text.normalise import fold

if TYPE_CHECKING:
    from stream.extract.places.reader import PlaceReader
    from stream.lexicon.matcher import Hit

_OPENINGS = word_class("place.opening")
_CLOSING = word_class("place.closing")
_LONGEST_CLOSED = 5
_STREETS = word_class("place.streets")
_CLOSE_QUOTES = ('"', "”", "“", "»", "«", ")", "'", "’", "‘")
_SHORTEST = 3
_DESCRIBED = word_class("place.described")
# منطقة تسيطر عليها: a relative clause, no name.
_ABOUT = (["عليها"], ["عليه"], ["فيها"], ["فيه"], ["بها"], ["به"])


def unknown_name(reader: PlaceReader, noun: Hit, at: int) -> int:
    """Return the end of a name that only the place noun shows to be one; `at` where no name follows."""
    tokens = reader.sentence.tokens
    if at < len(tokens) and tokens[at].fold in OPEN_QUOTES:  # منطقة (سلطان بيلي)
        ends = (k + 1 for k in range(at + 2, min(at + 6, len(tokens))) if tokens[k].kind == "punct")
        last = next(ends, at)
        closed = tokens[last - 1].fold in _CLOSE_QUOTES and tokens[at + 1].kind in ("word", "latin")
        return last if at == noun.last and last > at and closed else at
    if at == noun.last and (last := _numbered(reader, noun) or _closed(reader, noun)):
        return last
    inside = at in reader.nouns and reader.nouns[at].prefix.endswith("ب")  # نهر بولاية سيداما
    if at >= len(tokens) or inside or _is_refused(reader, noun, at) or not _can_be_name(reader, noun, at):
        return at
    last = at + 1
    opened = (
        (reader.folds[at] in _OPENINGS or len(reader.folds[at]) < _SHORTEST)
        and last < len(tokens)
        and tokens[last].kind == "word"
    )
    if (opened and not _is_means(reader, last)) or (
        reader.folds[at].startswith("ال") and completes(reader.sentence, last)
    ):
        last += 1
    if reader.folds[at].endswith("كيلو") and last < len(tokens) and tokens[last].kind == "number":
        last += 1  # منطقة الكيلو 65
    return last


def _is_means(reader: PlaceReader, at: int) -> bool:
    """جبل الشيخ بقذائف: a weapon or an act with ب ends the name."""
    return reader.folds[at].startswith("ب") and at in reader.refused


def _numbered(reader: PlaceReader, noun: Hit) -> int:
    """Return the end of a road or quarter called after a number or a day: طريق 60، شارع 26 يوليو، حي 700; else 0."""
    at, tokens = noun.last, reader.sentence.tokens
    if noun.entry.section != "site.street" and noun.entry.text not in ("طريق", "حي"):
        return 0
    if at >= len(tokens) or tokens[at].kind != "number":
        return 0
    dated = any(h.first == at + 1 and h.entry.section.startswith("month") for h in reader.sentence.of("dates"))
    return at + 1 + dated


def _closed(reader: PlaceReader, noun: Hit) -> int:
    """Return the end of a site's name that an adjective of such sites closes, whatever stands before that; else 0.

    قاعدة الملك فيصل العسكرية, حقل خباز النفطي.
    """
    if not noun.entry.section.startswith("site") or noun.entry.section == "site.building":
        return 0
    for at in range(noun.last, min(noun.last + _LONGEST_CLOSED, len(reader.folds))):
        word = reader.folds[at]
        if word in _CLOSING:
            return at + 1 if at > noun.last else 0
        other = word in PREPOSITIONS or word in CONNECTIVES or is_verb(word) or word.startswith(("لل", "و"))
        if other or at in reader.never or at in reader.states or reader.sentence.tokens[at].kind != "word":
            break
    return 0


def _is_refused(reader: PlaceReader, noun: Hit, at: int) -> bool:
    """Tell whether a word is known as no name; a village or quarter may be called like a thing (قرية الغرق، حي الضباط)."""
    word = reader.folds[at]
    if at in reader.states and not word.startswith("ال"):
        return True  # متسلق جبال فرنسي
    if at not in reader.never and word in _OPENINGS and at + 1 < len(reader.folds):
        return reader.sentence.tokens[at + 1].kind != "word"  # منطقة أم الهيثم
    if noun.entry.section == "city" and _is_date(reader, at):
        return True  # في العاصمة أمس
    if at not in reader.refused:
        return False
    called = at in reader.words and (word.startswith("ال") or word == "امام")
    named = noun.entry.section in ("village", "neighbourhood", "site.named") or noun.entry.text == "جسر"  # جسر الأئمة
    return not (called and (named or fold(noun.entry.text) in _STREETS))  # شارع المحافظة


def _can_be_name(reader: PlaceReader, noun: Hit, at: int) -> bool:
    word = reader.folds[at]
    if reader.sentence.tokens[at].kind not in ("word", "latin") or is_verb(word):
        return False
    if len(word) < _SHORTEST:
        return _is_short_name(reader, noun, at)
    if word == "امام" and noun.entry.section == "village":  # قرية إمام ربيع
        return True
    pronoun = word.endswith(("ها", "هم", "تين", "يين"))
    named = noun.entry.section in ("village", "neighbourhood") or noun.entry.text.endswith("تي")
    plural = word.endswith("ين") and not named  # but بلدة إبلين، منطقتي شين وعلي
    plural |= word.endswith("يه") and fold(noun.entry.text) == "منطقه"  # منطقة حرجية
    if word in PREPOSITIONS or word in CONNECTIVES or pronoun or plural:
        return False
    if (
        word[1:] in DIRECTIONS
        or word.startswith(("و", "لل"))
        or (noun.entry.get("name") == "article" and not word.startswith("ال"))
    ):
        return False
    return not (word[0] in "لبيت" and reader.folds[at + 1 : at + 2] in _ABOUT)


def _is_short_name(reader: PlaceReader, noun: Hit, at: int) -> bool:
    """منطقة أم الهيثم، حي عش الورور."""
    word = reader.folds[at]
    if noun.entry.section == "neighbourhood" and word not in PREPOSITIONS and word not in CONNECTIVES:
        return any(behind.startswith("ال") for behind in reader.folds[at + 1 : at + 2])
    return word in _OPENINGS and at in reader.refused


def name_of_two(reader: PlaceReader, noun: Hit) -> int:
    """Return the end of a building's name of two words, the second with the article (مسجد باقر العلوم); else 0.

    No lexicon knows the first.
    """
    at = noun.last
    if noun.entry.section != "site.named" or at + 1 >= len(reader.folds) or at in reader.refused or at in reader.nouns:
        return 0
    word = reader.folds[at]
    if reader.sentence.tokens[at].kind != "word" or word.startswith("ال") or word.endswith(("ه", "ات", "ها", "هم")):
        return 0
    if word in PREPOSITIONS or word in CONNECTIVES or is_verb(word):
        return 0
    if any(h.first == at and h.entry.section != "first.name" for h in reader.sentence.hits):
        return 0  # مسجد باقر العلوم
    return at + 2 if completes(reader.sentence, at + 1, made=True) else 0


def described(reader: PlaceReader, noun: Hit) -> int:
    """Return the end of a name that a noun and an adjective make: الشارع المستقيم، المسجد الكبير، المستشفى الأهلي; else 0."""
    at = noun.last
    if at >= len(reader.folds) or at in reader.refused or at in reader.states or at in reader.nouns:
        return 0
    word = reader.folds[at]
    if not word.startswith("ال") or word in CONNECTIVES or fold(noun.entry.text) not in _DESCRIBED:
        return 0
    return 0 if _is_date(reader, at) else at + 1


def _is_date(reader: PlaceReader, at: int) -> bool:
    return any(hit.first == at for hit in reader.sentence.of("dates"))
