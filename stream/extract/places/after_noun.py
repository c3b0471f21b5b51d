"""Names that a place noun shows to be places: منطقة منجي، محطة كهرباء عطبرة، السواحل الليبية."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from stream.extract.grammar import BELONGING, CONNECTIVES, DIRECTIONS, LOCATIVES, words
from stream.extract.phrases import is_verb
from stream.extract.places.border import border
from stream.extract.places.called import called
from stream.extract.places.mention import RANK, PlaceMention
from stream.extract.places.unknown import described, name_of_two, unknown_name
from stream.lexicon.classes import word_class
from stream.text.normalise import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stream.contracts.event import PlacePrecision
    from stream.extract.places.reader import PlaceReader
    from stream.lexicon.matcher import Hit
    from stream.lexicon.place import Place

# What a name that begins with a place noun may be instead: تل أبيب is a city, مدينة الصدر a part of one.
_WIDE = ("admin1", "region", "country")
_COUNTED = word_class("place.numbered")
_ORDINALS = word_class("place.ordinals")
_WHOLE: dict[str, PlacePrecision] = {"mountain": "city", "city": "neighbourhood", "site": "city", "admin": "admin1"}
_FOR_NOW = words("المؤقتة")


def behind_noun(reader: PlaceReader, at: int, most: int = 4) -> PlaceMention | None:
    """Return the place that a place noun begins: منطقة منجي، العاصمة السورية دمشق، محطة قطارات بولونيا.

    At most so many nouns stand before one name.
    """
    noun = reader.nouns.get(at)
    if noun is None:
        return None
    section = noun.entry.section
    if section == "landmark":
        return _landmark(reader, noun)
    if section == "state":
        return _of_state(reader, noun)
    if section == "region" and (part := _border(reader, noun) or _of_state(reader, noun)) is not None:
        return part
    return _whole(reader, noun) or _nested(reader, noun, most) or _road(reader, noun) or _called(reader, noun)


def _landmark(reader: PlaceReader, noun: Hit) -> PlaceMention | None:
    """قرب البرلمان, but دعا البرلمان; an old town is a place wherever it stands."""
    before = reader.folds[noun.first - 1].removeprefix("و") if noun.first else ""
    near = before in LOCATIVES or before in DIRECTIONS or noun.entry.get("precision") != "site"
    return _of_noun(reader, noun, noun.last, ()) if near else None


def _nested(reader: PlaceReader, noun: Hit, most: int) -> PlaceMention | None:
    """منطقة قرية الشميخ، مدخل مخيم جنين: one noun before another."""
    follows = noun.last in reader.nouns and reader.nouns[noun.last].prefix in ("", "ال")  # not مطعم بحي الشعلة
    inner = behind_noun(reader, noun.last, most - 1) if most > 1 and follows else None
    if inner is not None:
        inner.first, inner.clitic = noun.first, noun.prefix
        inner.rank = max(float(noun.entry.get("rank")), inner.rank)
        inner.locative = noun.prefix.endswith(("ب", "بال"))
    return inner


def _whole(reader: PlaceReader, noun: Hit) -> PlaceMention | None:
    """تل أبيب، مدينة الصدر، جسر الشغور: the noun is a part of a name that the gazetteer has."""
    other: PlacePrecision | None = _WHOLE.get(noun.entry.section)
    whole = reader.known(noun.first) if other is not None else None
    if whole is None or other is None or whole[0] <= noun.last:
        return None
    if whole[1][0].precision != other or whole[1][0].ambiguous:
        return None
    mention = _of_noun(reader, noun, whole[0], whole[1])
    mention.precision, mention.rank = other, RANK[other]
    return mention


def _called(reader: PlaceReader, noun: Hit) -> PlaceMention | None:
    """Read the name behind a place noun, which the adjective of a state may come before."""
    site = noun.entry.section.startswith("site")
    behind = noun.last
    while behind in reader.states and reader.folds[behind].startswith("ال"):
        behind = reader.states[behind].last
        if reader.folds[behind : behind + 1] and reader.folds[behind] in _FOR_NOW:
            behind += 1  # العاصمة اليمنية المؤقتة عدن
    while behind < len(reader.folds) and reader.folds[behind] == "#":  # ناحية #العبارة
        behind += 1
    known = reader.known(behind)
    if known is not None and known[2] == "" and (_is_name(reader, behind, known) or _is_part(noun, known)):
        return _of_noun(reader, noun, _site_end(reader, known[0]) if site else known[0], known[1])
    if noun.prefix.endswith(("ال", "لل")):
        last = described(reader, noun) or _ordinal(reader, noun)
        return _of_noun(reader, noun, last, ()) if last else None
    last = unknown_name(reader, noun, behind)
    if last == behind:
        last = name_of_two(reader, noun) or called(reader, noun)
        return _of_noun(reader, noun, last, ()) if last else _of_plant(reader, noun) or _capital(reader, noun)
    mention = _of_noun(reader, noun, _site_end(reader, last) if site else last, ())
    if noun.entry.get("name") == "article":
        mention.rank = min(mention.rank, 5)
    return mention


def _ordinal(reader: PlaceReader, noun: Hit) -> int:
    """المنطقة التاسعة، الدائرة الحادية عشرة: the end of a part of a town that is called by its number; else 0."""
    last = noun.last
    while last < len(reader.folds) and last < noun.last + 2 and reader.folds[last] in _ORDINALS:
        last += 1
    return last if last > noun.last and fold(noun.entry.text) in _COUNTED else 0


def _capital(reader: PlaceReader, noun: Hit) -> PlaceMention | None:
    """في العاصمة: the capital of the country that the article speaks of."""
    ahead = reader.folds[noun.first - 1].removeprefix("و") if noun.first else ""
    located = noun.prefix.endswith("ب") or ahead in LOCATIVES or ahead in DIRECTIONS
    if noun.entry.text != "العاصمة" or not located:
        return None
    mention = _of_noun(reader, noun, noun.last, ())
    mention.rank = RANK["city"] - 1
    return mention


def _is_name(reader: PlaceReader, at: int, known: tuple[int, Sequence[Place], str]) -> bool:
    """Tell whether a known name is one here: مدينة جنين is, though a word of another lexicon; المقر كان is not."""
    if reader.folds[at] in CONNECTIVES or is_verb(reader.folds[at]):
        return False
    if reader.folds[at - 1].startswith("ال") and any(hit.first == at for hit in reader.sentence.of("dates")):
        return False  # في المنطقة الأربعاء
    return at not in reader.refused or (at not in reader.never and not known[1][0].ambiguous)


def _is_part(noun: Hit, known: tuple[int, Sequence[Place], str]) -> bool:
    """محافظة الشرقية is called so; المحافظة الشرقية lies in the east."""
    kind = noun.entry.get("precision")
    return kind == "admin1" and noun.prefix in ("", "ب", "و", "وب") and any(p.precision == kind for p in known[1])


def _of_noun(reader: PlaceReader, noun: Hit, last: int, places: Sequence[Place]) -> PlaceMention:
    wide = noun.entry.text.startswith("منطق") and bool(places) and places[0].precision in _WIDE  # منطقة البقاع
    return PlaceMention(
        reader.sentence.index,
        noun.first,
        last,
        places[0].precision if wide else cast("PlacePrecision", noun.entry.get("precision")),
        RANK[places[0].precision] if wide else float(noun.entry.get("rank")),
        places,
        noun.prefix,
        locative=noun.prefix.endswith(("ب", "بال")),
        after=noun.entry.section in ("site.street", "site.named"),
    )


def _of_state(reader: PlaceReader, noun: Hit) -> PlaceMention | None:
    """السواحل الليبية، الجنوب اللبناني: a part of the state whose adjective stands behind."""
    state = reader.states.get(noun.last)
    if state is None or not noun.prefix.endswith(("ال", "لل")):
        return None
    mention = _of_noun(reader, noun, state.last, ())
    mention.country = state.entry.get("country")
    return mention


def _border(reader: PlaceReader, noun: Hit) -> PlaceMention | None:
    """الحدود السورية العراقية، حدود النيجر مع مالي."""
    found = border(reader, noun)
    if found is None:
        return None
    mention = _of_noun(reader, noun, found[0], ())
    mention.country = found[1]
    return mention


def _of_plant(reader: PlaceReader, noun: Hit) -> PlaceMention | None:
    """محطة كهرباء عطبرة، مصفاة نفط بيجي: one word for what the site does, then the place that it is called after."""
    at = noun.last
    known = reader.known(at + 1) if at in reader.refused else None
    if known is None or known[2] != "" or not noun.entry.section.startswith("site"):
        return None
    return _of_noun(reader, noun, known[0], known[1])


def _road(reader: PlaceReader, noun: Hit) -> PlaceMention | None:
    """الطريق بين تدمر ودير الزور."""
    behind = noun.last + 1
    if reader.folds[noun.last : behind] != ["بين"] or not noun.entry.text.endswith("طريق"):
        return None
    one = reader.known(behind)
    if one is None:
        return None
    other = reader.known(one[0])
    last = other[0] if other is not None and other[2] == "و" else one[0]
    return PlaceMention(reader.sentence.index, noun.first, last, "site", 5, one[1], noun.prefix, locative=True)


def _site_end(reader: PlaceReader, at: int) -> int:
    """Take in what completes a site's name: مطار كابل الدولي، محطة كونمينغ للقطارات."""
    if at >= len(reader.folds) or not reader.folds[at].startswith(("ال", "لل")) or at in reader.states:
        return at
    if reader.folds[at] in BELONGING or reader.folds[at] in CONNECTIVES:
        return at  # ثكنة "راميم" التابعة للجيش
    dated = any(hit.first == at for hit in reader.sentence.of("dates"))  # مطار دمشق الجمعة
    return at + (not dated and reader.known(at) is None)
