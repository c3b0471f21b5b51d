"""The places that a sentence names: from the gazetteer, and behind place nouns where the gazetteer lacks the name."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, cast

from stream.extract.grammar import CONNECTIVES, DIRECTIONS, LOCATIVES, PREPOSITIONS, words
from stream.extract.phrases import is_verb
from stream.extract.place_words import completes
from stream.lexicon.places import load_gazetteer

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from stream.contracts.event import PlacePrecision
    from stream.extract.analysis import Analysis, Sentence
    from stream.lexicon.matcher import Hit
    from stream.lexicon.places import Place

RANK: dict[PlacePrecision, float] = {
    "country": 0,
    "region": 2,
    "admin1": 2,
    "district": 4,
    "city": 4,
    "neighbourhood": 6,
    "site": 6,
}
# The first halves of names of two words.
_OPENINGS = words(
    "ابو ابي ام بني بيت دير عين تل راس سان خان باب عبد كفر كوم حمام ذي ذو جبل وادي بئر بير شيخ الشيخ نيو لا ال سيدي اولاد بن بنت مار نهر دار"
)
_CLITICS = ("", "و", "ب", "ل", "ف", "وب", "ول", "ك", "فب")


_OPEN_QUOTES = ('"', "“", "«", "(")
# منطقة تسيطر عليها: a relative clause, no name.
_ABOUT = (["عليها"], ["عليه"], ["فيها"], ["فيه"], ["بها"], ["به"])


_COUNTRY_WORDS = frozenset(("البلاد", "للبلاد"))


# Words of these lexicons are no places, whatever small town bears them.
_NO_PLACES = frozenset(("strikes", "weapons", "casualties", "people", "quantifiers", "cues"))
_MAYBE_PLACES = frozenset(("nationality", "not_people"))


# شهدت المدينة، هز انفجار: what stands behind these is where something is.
_HOLDING = words("شهدت شهد تشهد يشهد هز هزت ضد")
_LYING = words("الواقع الواقعه واقع واقعه تقع يقع والواقعه والواقع وتقع ويقع المحاذيه المحاذي القريبه القريب")
_AWAY = words("تبعد يبعد كلم كيلومتر كيلومترا كيلومترات كم ميل ميلا اميال مسافه")


@dataclass(slots=True)
class PlaceMention:
    """A place named in a sentence.

    Attributes:
        sentence: index of the sentence.
        first: its first token, the place noun or direction before the name included; `last` behind it.
        precision: how narrow it is; `rank` orders mentions, the most specific highest.
        places: what the gazetteer knows under the name.
        clitic: what is written before its first word and is no part of the name (و، ب).
        locative: whether a word of place stands before it (في، قرب، ب), so that it is where something is.
        relative: whether it only says where another place lies (الواقعة جنوب دمشق، على بعد 40 كلم شرقي سبها).
        listed: whether it stands behind another place, joined by و.

    """

    sentence: int
    first: int
    last: int
    precision: PlacePrecision
    rank: float
    places: Sequence[Place]
    clitic: str
    locative: bool
    listed: bool = False
    relative: bool = False


def place_mentions(analysis: Analysis, sentence: Sentence) -> list[PlaceMention]:
    """Return the places named in a sentence, by first token; read once an analysis."""
    key = ("places", sentence.index)
    known = analysis.memory.get(key)
    if known is None:
        known = analysis.memory[key] = _read(sentence)
    return cast("list[PlaceMention]", known)


def country_evidence(analysis: Analysis) -> Mapping[str, float]:
    """Return how much an article speaks of each country: its places, its names and its adjectives."""
    known = analysis.memory.get("countries")
    if known is None:
        known = analysis.memory["countries"] = _countries(analysis)
    return cast("Mapping[str, float]", known)


def _countries(analysis: Analysis) -> Mapping[str, float]:
    found: defaultdict[str, float] = defaultdict(float)
    for sentence in analysis.sentences:
        weight = 3 if sentence.field == "title" else 1
        for mention in place_mentions(analysis, sentence):
            # The first is the most important: لبنان is the country, whatever villages are called so.
            known = mention.places[0] if mention.places else None
            sure = known is not None and (known.precision == "country" or len({p.country for p in mention.places}) == 1)
            if known is not None and sure and known.country and not known.ambiguous:
                found[known.country] += weight * (3 if mention.locative else 1)
        for hit in sentence.of("demonyms"):
            if country := hit.entry.get("country"):
                found[country] += 0.5 * weight
    return dict(sorted(found.items(), key=lambda item: (-item[1], item[0])))


def _is_no_place(hit: Hit) -> bool:
    return hit.entry.lexicon in _NO_PLACES and hit.entry.section not in _MAYBE_PLACES


class _Reader:
    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.folds = [token.fold for token in sentence.tokens]
        self.nouns: dict[int, Hit] = {}
        self.refused: set[int] = set()
        self.words: dict[int, int] = {}
        """Ends of what other lexicons find, by first token: a longer name is a place all the same (أم درمان)."""
        self.states: dict[int, Hit] = {}
        for hit in sentence.hits:
            lexicon = hit.entry.lexicon
            if lexicon == "place_nouns":
                if hit.entry.section.startswith("not"):
                    self.refused.add(hit.first)
                elif not hit.suffix:
                    self.nouns.setdefault(hit.first, hit)
            elif lexicon == "demonyms":
                self.states.setdefault(hit.first, hit)
            elif (lexicon == "armed" and hit.entry.section.startswith("name")) or _is_no_place(hit):
                self.refused.update(range(hit.first, hit.last))
                self.words[hit.first] = max(hit.last, self.words.get(hit.first, 0))

    def known(self, at: int) -> tuple[int, Sequence[Place], str] | None:
        """Look a name up with each clitic taken off its first word; return its end, places and the clitic."""
        if at >= len(self.folds) or self.sentence.tokens[at].kind != "word":
            return None
        for clitic, stem in _stems(self.folds[at]):
            forms = [stem, *self.folds[at + 1 : at + 6]]
            found = load_gazetteer().longest(forms, 0)
            if found is not None:
                return at + found[0], found[1], clitic
        return None


@lru_cache(maxsize=1 << 15)
def _stems(word: str) -> tuple[tuple[str, str], ...]:
    """Return what is left of a folded word with a clitic taken off that a place name can bear, where it begins one."""
    found = [(c, word[len(c) :]) for c in _CLITICS if word.startswith(c) and len(word) - len(c) >= 2]
    if word.startswith(("لل", "ولل")):
        found.append(("ل", "ا" + word[word.index("ل") :]))
    return tuple((clitic, stem) for clitic, stem in found if load_gazetteer().begins(stem))


def _read(sentence: Sentence) -> list[PlaceMention]:
    reader = _Reader(sentence)
    found: list[PlaceMention] = []
    at = 0
    while at < len(reader.folds):
        word = reader.folds[at]
        if at not in reader.nouns and not _stems(word) and word not in _COUNTRY_WORDS:  # most words, at one look each
            at += 1
            continue
        mention = _behind_noun(reader, at) or _named(reader, at) or _part_of_country(reader, at)
        if mention is None:
            at += 1
            continue
        mention.listed = bool(found) and found[-1].last >= at - 1 and mention.clitic.startswith("و")
        mention.locative = mention.locative or _is_located(reader, mention, found)
        _take_direction(reader, mention)
        before = reader.folds[max(0, mention.first - 4) : mention.first]
        turned = mention.first < at and bool(before) and before[-1] in _LYING
        mention.relative = turned or any(word in _AWAY for word in before)
        found.append(mention)
        at = mention.last
    return found


def _behind_noun(reader: _Reader, at: int, most: int = 4) -> PlaceMention | None:
    """منطقة منجي، العاصمة السورية دمشق، محطة قطارات بولونيا: at most so many nouns before one name."""
    noun = reader.nouns.get(at)
    if noun is None:
        return None
    behind = noun.last
    inner = _behind_noun(reader, behind, most - 1) if most > 1 and behind in reader.nouns else None
    section, _, _ = noun.entry.section.partition(".")
    precision = cast("PlacePrecision", noun.entry.get("precision"))
    rank = float(noun.entry.get("rank"))
    locative = noun.prefix.endswith(("ب", "بال"))
    if inner is not None:
        return PlaceMention(
            reader.sentence.index,
            at,
            inner.last,
            inner.precision,
            max(rank, inner.rank),
            inner.places,
            noun.prefix,
            locative,
        )
    if behind < len(reader.folds) and reader.folds[behind] == "بين" and noun.entry.text.endswith("طريق"):
        return _road(reader, noun, at, behind + 1)
    while behind in reader.states:
        behind = reader.states[behind].last
    known = reader.known(behind)
    if known is not None and known[2] == "" and behind not in reader.refused:
        last, places, _ = known
    elif noun.prefix.endswith(("ال", "لل")) and section != "city":
        return None
    else:
        last, places = _unknown_name(reader, noun, behind), ()
        if last == behind:
            return None
        rank = min(rank, 5) if noun.entry.get("name") == "article" else rank
    if section == "site":
        last = _site_end(reader, last)
    return PlaceMention(reader.sentence.index, at, last, precision, rank, places, noun.prefix, locative)


def _road(reader: _Reader, noun: Hit, at: int, behind: int) -> PlaceMention | None:
    """الطريق بين تدمر ودير الزور."""
    one = reader.known(behind)
    if one is None:
        return None
    other = reader.known(one[0])
    last = other[0] if other is not None and other[2] == "و" else one[0]
    return PlaceMention(reader.sentence.index, at, last, "site", 5, one[1], noun.prefix, locative=True)


def _site_end(reader: _Reader, at: int) -> int:
    """Take in what completes a site's name: مطار كابل الدولي، محطة كونمينغ للقطارات."""
    if at < len(reader.folds) and reader.folds[at].startswith(("ال", "لل")) and at not in reader.states:
        return at + (reader.known(at) is None)
    return at


def _unknown_name(reader: _Reader, noun: Hit, at: int) -> int:
    """Return the end of a name that only the place noun shows to be one; `at` where no name follows."""
    tokens = reader.sentence.tokens
    if at < len(tokens) and tokens[at].fold in _OPEN_QUOTES:  # منطقة (سلطان بيلي)
        ends = (k + 1 for k in range(at + 2, min(at + 6, len(tokens))) if tokens[k].kind == "punct")
        return next(ends, at) if at + 1 < len(tokens) and tokens[at + 1].kind in ("word", "latin") else at
    if at >= len(tokens) or at in reader.refused or not _can_be_name(reader, noun, at):
        return at
    last = at + 1
    if (reader.folds[at] in _OPENINGS and last < len(tokens) and tokens[last].kind == "word") or (
        reader.folds[at].startswith("ال") and completes(reader.sentence, last)
    ):
        last += 1
    return last


def _can_be_name(reader: _Reader, noun: Hit, at: int) -> bool:
    word = reader.folds[at]
    if reader.sentence.tokens[at].kind not in ("word", "latin") or len(word) < 3 or is_verb(word):
        return False
    if word in PREPOSITIONS or word in CONNECTIVES or word.endswith(("ها", "هم", "ين")):
        return False
    if word.startswith(("و", "لل")) or (noun.entry.get("name") == "article" and not word.startswith("ال")):
        return False
    return not (word[0] in "لبيت" and reader.folds[at + 1 : at + 2] in _ABOUT)


def _named(reader: _Reader, at: int) -> PlaceMention | None:
    if at in reader.refused and at not in reader.words:
        return None
    known = reader.known(at)
    if known is None or (at in reader.refused and (known[0] <= reader.words[at] or known[0] - at < 2)):
        return None
    last, places, clitic = known
    located = clitic.endswith("ب") or _before(reader, at) in LOCATIVES or _before(reader, at) in DIRECTIONS
    if (_ambiguous(places) and not _confirmed(reader, last, places, located=located)) or (
        clitic not in ("", "ب", "و", "وب") and not located
    ):
        return None
    precision = places[0].precision
    if precision in ("admin1", "district") and any(
        p.precision == "city" and p.country != places[0].country for p in places
    ):
        precision = "city"  # a division of one country, and towns of others
    return PlaceMention(reader.sentence.index, at, last, precision, RANK[precision], places, clitic, located)


def _part_of_country(reader: _Reader, at: int) -> PlaceMention | None:
    """شمال غرب البلاد: a part of the country that the article speaks of."""
    if reader.folds[at] not in _COUNTRY_WORDS or _before(reader, at) not in DIRECTIONS:
        return None
    return PlaceMention(reader.sentence.index, at, at + 1, "region", 1, (), "", locative=True)


def _confirmed(reader: _Reader, at: int, places: Sequence[Place], *, located: bool) -> bool:
    """الزاوية الليبية، في الزاوية غرب ليبيا: what stands behind a doubtful name tells the country that it lies in."""
    countries = {place.country for place in places}
    state = reader.states.get(at)
    if state is not None and state.entry.get("country") in countries:
        return True
    while at < len(reader.folds) and reader.folds[at] in DIRECTIONS:
        at += 1
    known = reader.known(at) if located else None
    return known is not None and known[1][0].precision == "country" and known[1][0].country in countries


def _ambiguous(places: Sequence[Place]) -> bool:
    return any(place.ambiguous for place in places)


def _before(reader: _Reader, at: int) -> str:
    """Return the word before a token, an attached و taken off."""
    word = reader.folds[at - 1] if at else ""
    return word if word in DIRECTIONS else word.removeprefix("و")


def _is_located(reader: _Reader, mention: PlaceMention, found: list[PlaceMention]) -> bool:
    before = _before(reader, mention.first)
    if before in LOCATIVES or before in DIRECTIONS or before in _HOLDING:
        return True
    for k in range(mention.first - 1, max(-1, mention.first - 4), -1):  # في أحد شوارع إسطنبول
        word = reader.folds[k]
        if word in ("في", "قرب", "امام", "داخل", "خارج", "وفي"):
            return True
        if word in PREPOSITIONS or word in CONNECTIVES or is_verb(word) or reader.sentence.tokens[k].kind != "word":
            break
    # A list (في نوى وكحيل) and a place within another (بلدة نصيب ريف درعا) go on where they began.
    return bool(found) and found[-1].locative and (mention.listed or found[-1].last == mention.first)


def _take_direction(reader: _Reader, mention: PlaceMention) -> None:
    """Let the name begin at the direction before it: شمال غزة، جنوب شرق مدينة حلب."""
    at = mention.first
    while at > 0 and (reader.folds[at - 1] in DIRECTIONS or reader.folds[at - 1][1:] in DIRECTIONS):
        at -= 1
    if at < mention.first:
        word = reader.folds[at]
        mention.clitic = "" if word in DIRECTIONS else word[:1]
        mention.locative = True
        mention.first = at
