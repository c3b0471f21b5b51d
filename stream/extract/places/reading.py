"""The places of a sentence read from its words: from the gazetteer, and behind place nouns where the gazetteer lacks them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.grammar import CONNECTIVES, DIRECTIONS, LOCATIVES, PARTS, PREPOSITIONS, words
from stream.extract.phrases import is_verb
from stream.extract.places.after_noun import behind_noun
from stream.extract.places.foreign import AHEAD, NEAR, SITUATED, foreign, opens_foreign, word_before
from stream.extract.places.mention import RANK, PlaceMention
from stream.extract.places.reader import STEMS, PlaceReader
from stream.extract.places.words import OPEN_QUOTES
from stream.text.known import Known

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from stream.extract.analysis import Sentence
    from stream.lexicon.place import Place

_SIDES = words("الشمالي الجنوبي الشرقي الغربي الأوسط الشمالية الجنوبية الشرقية الغربية الوسطى")
_COUNTRYSIDE = frozenset(("ريف", "بريف", "وريف"))
_COUNTRY_WORDS = frozenset(("البلاد", "للبلاد"))


# شهدت المدينة، هز انفجار: what stands behind these is where something is.
_HOLDING = words("شهدت شهد تشهد يشهد هز هزت ضد")
_LYING = words("الواقع الواقعه واقع واقعه تقع يقع والواقعه والواقع وتقع ويقع المحاذيه المحاذي القريبه القريب")
_IN = words("في وفي قرب بالقرب داخل")
_EACH = words("كلا كل")
_SURELY = words("في قرب بالقرب داخل")
_BEHIND_OF = 2
_AWAY = words("تبعد يبعد كلم كيلومتر كيلومترا كيلومترات كم ميل ميلا اميال مسافه")


def read_places(sentence: Sentence) -> list[PlaceMention]:
    """Return the places named in a sentence, by first token."""
    reader = PlaceReader(sentence)
    folds, nouns = reader.folds, reader.nouns
    found: list[PlaceMention] = []
    reached = 0
    for at in _beginnings(reader):
        if at < reached:
            continue
        mention = behind_noun(reader, at) if at in nouns else None
        if mention is None and STEMS[folds[at]]:
            mention = _named(reader, at)
        if mention is None and folds[at] in _COUNTRY_WORDS:
            mention = _part_of_country(reader, at)
        if mention is None or (mention.doubtful and mention.last == at + 1):  # باب المغاربة is not the town الباب
            mention = foreign(reader, at) or mention
        if mention is None:
            continue
        _take_side(reader, mention)
        mention.listed = bool(found) and found[-1].last >= at - 1 and mention.clitic.startswith("و")
        mention.locative = mention.locative or _is_located(reader, mention, found)
        _take_direction(reader, mention)
        mention.wider = bool(found) and _holds(reader, mention, found[-1])
        mention.relative = _is_relative(reader, mention, found, turned=mention.first < at)
        found.append(mention)
        reached = mention.last
    return found


def _beginnings(reader: PlaceReader) -> list[int]:
    """Return the tokens at which a place may begin: names and place nouns, and whatever stands behind في."""
    folds = reader.folds
    found = set(reader.nouns)
    for at, begun in enumerate(map(_BEGUN.__getitem__, folds)):
        if begun is None:
            continue
        here, onward, behind = begun
        follows = folds[at + 1] if at + 1 < len(folds) else ""
        if here or follows in onward or (onward and (follows == "-" or (at and folds[at - 1] in AHEAD))):
            found.add(at)
        for step in behind:
            if step < _BEHIND_OF or follows == "من":
                found.add(at + step)
    found.discard(len(folds))
    return sorted(found)


def _holds(reader: PlaceReader, mention: PlaceMention, before: PlaceMention) -> bool:
    """Tell whether a place holds the one before it: بلدة إبلين في جبل الزاوية، بيت لاهيا بقطاع غزة."""
    if mention.clitic == "ب":
        return before.last == mention.first
    return before.last == mention.first - 1 and reader.folds[before.last] in ("في", "ضمن")


def _is_relative(reader: PlaceReader, mention: PlaceMention, found: list[PlaceMention], *, turned: bool) -> bool:
    """Tell whether a place only says where another lies: الواقعة جنوب دمشق، قضاء داقوق جنوبي كركوك، الفاشر عاصمة الولاية."""
    before = reader.folds[max(0, mention.first - 4) : mention.first]
    if not _AWAY.isdisjoint(before) or (turned and bool(before) and before[-1] in _LYING):
        return True
    if not found:
        return False
    if before[-1:] == ["في"] and before[-2:-1] and before[-2] in _LYING and found[-1].last == mention.first - 2:
        return True  # برج غرينفل الواقع في شمال حي كينسنغتون
    beside = found[-1].last == mention.first
    if reader.folds[found[-1].last : mention.first + 1] == ["،", "عاصمه"]:
        return True  # خارج كويتا، عاصمة إقليم بلوشستان
    # إدارة شرطة محافظة لحج، شمالي عدن; but في العراق، شمال بغداد
    if turned and found[-1].last == mention.first - 1 and reader.folds[found[-1].last] == "،":
        beside = found[-1].rank > mention.rank or _lies_apart(found[-1], mention)
    return beside and (turned or reader.folds[mention.first] == "عاصمه")


def _lies_apart(one: PlaceMention, other: PlaceMention) -> bool:
    """Tell whether a division is none that holds another place."""
    if one.precision != "admin1" or not one.places or not other.places:
        return False
    return all(a.admin1 != b.admin1 for a in one.places for b in other.places)


def _named(reader: PlaceReader, at: int) -> PlaceMention | None:
    if at in reader.refused and at not in reader.words and at not in reader.never:
        return None
    known = reader.known(at)
    if known is None:
        return None
    last, places, clitic = known
    ahead = word_before(reader, at)
    located = clitic.endswith("ب") or ahead in LOCATIVES or ahead in DIRECTIONS
    # في جنين، شمال سامراء: also an inflected word of another lexicon; المدينة المنورة is a longer name
    other = at in reader.refused and (last <= reader.words.get(at, 0) or last - at < 2)
    ambiguous = places[0].ambiguous  # all agree on it
    if other and (at in reader.never or ambiguous):
        return None
    surely = ahead in _SURELY or ahead in DIRECTIONS
    # في مالي, though the word is Malian too; وسط المتوسط
    state = surely and (places[0].precision == "country" or not places[0].country)
    doubtful = (ambiguous and not state and not _confirmed(reader, last, places, located=located)) or (
        other and not surely
    )
    if not located and (doubtful or clitic not in ("", "ب", "و", "وب")):
        return None
    precision = places[0].precision
    if precision in ("admin1", "district") and any(
        p.precision == "city" and p.country != places[0].country for p in places
    ):
        precision = "city"  # a division of one country, and towns of others
    rank = RANK[precision]
    return PlaceMention(reader.sentence.index, at, last, precision, rank, places, clitic, located, doubtful=doubtful)


def _part_of_country(reader: PlaceReader, at: int) -> PlaceMention | None:
    """شمال غرب البلاد: a part of the country that the article speaks of."""
    if word_before(reader, at) not in DIRECTIONS:
        return None
    return PlaceMention(reader.sentence.index, at, at + 1, "region", 1, (), "", locative=True)


def _begins(word: str) -> _Begun | None:
    stems = STEMS[word]
    here = any(whole for _, _, whole, _ in stems) or word in _COUNTRY_WORDS or opens_foreign(word)
    onward = frozenset().union(*(onward for _, _, _, onward in stems))
    behind = tuple(step for step, told in ((1, word in _IN), (_BEHIND_OF, word in NEAR)) if told)
    return (here, onward, behind) if here or onward or behind else None


_Begun = tuple[bool, "AbstractSet[str]", tuple[int, ...]]
_BEGUN = Known(_begins, 1 << 15)
"""Where a place may begin by a folded word: whether at it whatever follows, with which words behind it, how far behind it.

The last for words such as في and بالقرب من. None for most words.
"""


def _confirmed(reader: PlaceReader, at: int, places: Sequence[Place], *, located: bool) -> bool:
    """الزاوية الليبية، في الزاوية غرب ليبيا: what stands behind a doubtful name tells the country that it lies in."""
    countries = {place.country for place in places}
    state = reader.states.get(at)
    if state is not None and state.entry.get("country") in countries:
        return True
    if located and at < len(reader.folds) and reader.folds[at] in SITUATED:
        return True  # في الجزيرة الواقعة غرب سامراء
    while at < len(reader.folds) and reader.folds[at] in DIRECTIONS:
        at += 1
    known = reader.known(at) if located else None
    return known is not None and known[1][0].precision == "country" and known[1][0].country in countries


def _is_located(reader: PlaceReader, mention: PlaceMention, found: list[PlaceMention]) -> bool:
    before = word_before(reader, mention.first)
    if before in LOCATIVES or before in DIRECTIONS or before in _HOLDING or _is_near(reader, mention.first):
        return True
    part = False
    for k in range(mention.first - 1, max(-1, mention.first - 5), -1):  # في أحد شوارع إسطنبول
        word = reader.folds[k]
        if word in ("في", "قرب", "امام", "داخل", "خارج", "وفي", "فوق") or (part and word == "علي"):
            return True
        if word == "من" and k and reader.folds[k - 1] in _EACH and k >= mention.first - 2:
            return True  # قصفت كلا من حصرايا وتل ملح
        if word in OPEN_QUOTES and k == mention.first - 1:
            continue
        if word == "من" and _is_part(reader, k):  # على مناطق متفرقة من محافظة صعدة
            part = True
            continue
        if word in PREPOSITIONS or word in CONNECTIVES or is_verb(word) or reader.sentence.tokens[k].kind != "word":
            break
        if word.endswith(("ها", "هم")):  # في معظمها برأت ساحة
            break
    # A list (في نوى وكحيل) and a place within another (بلدة نصيب ريف درعا) go on where they began.
    return bool(found) and found[-1].locative and (mention.listed or found[-1].last == mention.first)


def _is_near(reader: PlaceReader, at: int) -> bool:
    """بالقرب من كركوك، قريبا من الحدود، غير بعيد عن غاو."""
    before = reader.folds[max(0, at - 3) : at]
    if before[-1:] == ["من"]:
        return not NEAR.isdisjoint(before[-2:-1]) or before[-2:-1] == ["قريبا"]
    return before[-1:] == ["عن"] and before[-2:-1] in (["بعيد"], ["بعيدا"]) and before[0] == "غير"


def _is_part(reader: PlaceReader, at: int) -> bool:
    """Tell whether a من stands behind parts of a place: مناطق متفرقة من، أجزاء واسعة من."""
    return any(word in PARTS for word in reader.folds[max(0, at - 2) : at])


def _take_side(reader: PlaceReader, mention: PlaceMention) -> None:
    """Let the name end behind the side of it: ريف حلب الغربي، ضواحي السويداء الشرقية."""
    if mention.precision in ("admin1", "region", "district") or reader.folds[mention.first] in _COUNTRYSIDE:
        while mention.last < len(reader.folds) and reader.folds[mention.last] in _SIDES:
            mention.last += 1


def _take_direction(reader: PlaceReader, mention: PlaceMention) -> None:
    """Let the name begin at the direction before it: شمال غزة، جنوب شرق مدينة حلب."""
    at = mention.first
    if mention.clitic.startswith("و"):
        return  # بين دوينتزا وسط وتمبكتو
    while at > 0 and (reader.folds[at - 1] in DIRECTIONS or reader.folds[at - 1][1:] in DIRECTIONS):
        at -= 1
    if at < mention.first:
        word = reader.folds[at]
        mention.clitic = "" if word in DIRECTIONS else word[:1]
        mention.locative = True
        mention.first = at
