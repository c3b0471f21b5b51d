"""The place of a figure of people: its own, its strike's, or the one that the article is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.drafts import Where
from stream.extract.places.find import country_evidence, places_around
from stream.extract.places.known import where_at
from stream.extract.places.of_incident import GOVERNED, TOLD_WITHIN, is_any_road, places_of_incident
from stream.extract.places.where import is_beside, is_speakers, mention_score
from stream.lexicon.classes import word_class
from stream.text.normalise import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from stream.contracts.event import CauseKind
    from stream.extract.analysis import Analysis, Sentence
    from stream.extract.drafts import CasualtyDraft, Loc
    from stream.extract.places.find import PlaceMention

    Told = tuple[Sentence, int, int]
    Scored = tuple[float, PlaceMention]

_OWN = 8.0
"""The score from which a place beside a figure is surely its own, whatever its strike's is."""
_SOME = 5.0
"""The score from which a place is rather that of several acts than the place of one of them."""
_SEVERAL = word_class("place.several")
_KINDS = word_class("place.kinds")
_WIDE = ("country", "region")
_LEAD_PLACES = 4
_ENDINGS = ("ان", "ين", "ون", "ات")
_LOCAL = ("accident", "disaster", "crime", "unrest")
"""Causes that have a place of their own, which the article may tell elsewhere."""
# A district is often one that an article calls منطقة, no wider than a town.
FINENESS = {"country": 0, "region": 1, "admin1": 2, "city": 3, "district": 3, "neighbourhood": 4, "site": 5}


def place_of_figure(analysis: Analysis, draft: CasualtyDraft, told: Sequence[Told]) -> Where | None:
    """Return where the people of a figure were hit.

    Args:
        analysis: the article.
        draft: the figure, its strike and its period settled.
        told: sentence, first token and end of each of its mentions.

    """
    own = max(_scored(analysis, told), key=lambda found: found[0], default=None)
    strike = draft.strike.where if draft.strike is not None else None
    if strike is not None and strike.loc is not None:
        if own is not None and _has_town_of_its_own(analysis, told, own[1], strike):
            return where_at(analysis, own[1])
        if own is None or _names_strike(analysis, told, own[1], strike):
            return strike
        return _of_strike(analysis, own, strike)
    if draft.strike is None and draft.cause in _LOCAL:
        own_sentences = [sentence for sentence, _, _ in told]
        places = places_of_incident(analysis, draft.cause, own_sentences)
        incident = max(places, key=lambda found: found[0], default=None)
        apart = (own or incident) is not None and all(_is_told_apart(analysis, s) for s in own_sentences)
        if draft.period == "current" and (incident is None or incident[0] < GOVERNED) and not apart:
            news = [s for s in analysis.sentences[:TOLD_WITHIN] if not _is_told_apart(analysis, s)]
            incident = max(places_of_incident(analysis, draft.cause, news), key=lambda found: found[0], default=None)
        own = incident if own is None else _narrower(analysis, own, incident, draft.cause)
    if own is None and draft.strike is None and draft.period == "background":
        own = _theatre(analysis, told)
    if own is None and draft.period == "current":
        own = max(_lead(analysis), key=lambda found: found[0], default=None)
    if own is not None:
        return where_at(analysis, own[1])
    country = next(iter(country_evidence(analysis)), None)
    return strike or (Where(None, None, None, country, None, None, None, "country") if country else None)


def _is_told_apart(analysis: Analysis, sentence: Sentence) -> bool:
    """وفي القليوبية، شب حريق: a sentence that opens with its place tells of another incident than those before it."""
    if sentence.folds[0] == "كما":  # كما لقي سائق حتفه في القصرين
        return any(m.locative and m.precision == "city" for m in places_around(analysis, sentence, 1))
    if sentence.folds[0] != "وفي":
        return False
    alone = "،" in sentence.folds[2:4]
    return alone or any(m.first == 1 and m.sentence == sentence.index for m in places_around(analysis, sentence, 1))


def _has_town_of_its_own(analysis: Analysis, told: Sequence[Told], own: PlaceMention, strike: Where) -> bool:
    """قتل شاب بالرصاص في جنين، ومقتل آخر في بلدة قباطية: a figure joined to the one before, a town right behind it."""
    if strike.loc is None or own.precision != "city" or not own.locative or own.relative or own.wider:
        return False
    if strike.precision != "city" or _alike(analysis, own, analysis.text(strike.loc)):
        return False
    return any(
        sentence.index == own.sentence
        and sentence.folds[first][:1] == "و"
        and 0 <= own.first - last <= 1
        and strike.loc.field == sentence.field
        and sentence.start <= strike.loc.start < sentence.tokens[first].start
        for sentence, first, last in told
    )


def _names_strike(analysis: Analysis, told: Sequence[Told], own: PlaceMention, strike: Where) -> bool:
    """Tell whether a figure stands behind the name of its strike's place, and its own place further on.

    انفجارات الموصل أسفرت عن مقتل 22، فيما خلف تفجير في كركوك عشرة قتلى.
    """
    if strike.loc is None:
        return False
    name = analysis.text(strike.loc)
    for sentence, first, last in told:
        if sentence.index == own.sentence and (own.first >= last or own.wider):
            for mention in places_around(analysis, sentence, first):
                behind = mention is not own and mention.last <= first and not is_speakers(sentence, mention, first)
                if behind and _alike(analysis, mention, name):
                    return True
    return False


def _alike(analysis: Analysis, mention: PlaceMention, name: str) -> bool:
    """Tell whether a place is called as another, but for the nouns before it: مزار الشريف، مدينة مزار شريف."""
    sentence = analysis.sentences[mention.sentence]
    one = {token.fold.removeprefix("ال") for token in sentence.tokens[mention.first : mention.last]} - _KINDS
    other = {word.removeprefix("ال") for word in fold(name).split()} - _KINDS
    return bool(one & other)


def _of_strike(analysis: Analysis, own: Scored, strike: Where) -> Where:
    """Return where a figure of a strike was: where the strike was, unless its own words surely name another place.

    The toll of several acts is that of the wider place where they were (غارات على جنوب لبنان).
    """
    score, mention = own
    sentence = analysis.sentences[mention.sentence]
    where = where_at(analysis, mention)
    finer = _fineness(analysis, mention, where) - FINENESS[strike.precision]
    if finer < 0 and where.country == strike.country and _tells_several(sentence) and score >= _SOME:
        return where
    if strike.precision == "country" and finer > 0 and where.country == strike.country:
        return where
    if score < _OWN or (mention.wider and _is_named_in(sentence, strike.loc)):
        return strike
    # Where two are as fine, a headline names the better known, the strike the one that was hit.
    wider = finer < 0 or (finer == 0 and sentence.field == "title")
    return strike if wider and where.country == strike.country else where


def _fineness(analysis: Analysis, mention: PlaceMention, where: Where) -> float:
    return FINENESS[where.precision] - 0.5 * is_beside(analysis, mention)


def _tells_several(sentence: Sentence) -> bool:
    """Tell whether a sentence tells more than one act: غارات، سلسلة هجمات، قصف على مناطق متفرقة."""
    if not _SEVERAL.isdisjoint(sentence.folds):
        return True
    return any(hit.form == "plural" for hit in sentence.of("strikes"))


def _narrower(analysis: Analysis, own: Scored, incident: Scored | None, cause: CauseKind) -> Scored:
    """Return where an incident was rather than the town that a figure names, if it may lie there.

    A disaster is wherever it killed, and its middle is told apart: مركز الزلزال. What it is said to have come over is
    its place unless the figure has one of its own, in the country of which the figure speaks.
    """
    if incident is None:
        return own
    one, other = where_at(analysis, own[1]), where_at(analysis, incident[1])
    if cause == "disaster":
        known = incident[0] >= GOVERNED and one.country == other.country
        return incident if known and own[0] < _OWN else own
    elsewhere = one.country != other.country or (one.admin1 and other.admin1 and one.admin1 != other.admin1)
    return own if elsewhere or FINENESS[other.precision] <= FINENESS[one.precision] else incident


def is_finer(one: Where | None, other: Where | None) -> bool:
    """Tell whether a place is a town or less, and lies in the country or division that another is."""
    if one is None or other is None or one.country != other.country:
        return False
    return FINENESS[one.precision] >= FINENESS["city"] > FINENESS[other.precision]


def _is_named_in(sentence: Sentence, loc: Loc | None) -> bool:
    return loc is not None and sentence.field == loc.field and sentence.start <= loc.start < sentence.end


def _scored(analysis: Analysis, told: Sequence[Told]) -> Iterator[tuple[float, PlaceMention]]:
    for sentence, first, last in told:
        for mention in places_around(analysis, sentence, first):
            score = mention_score(sentence, mention, first, last)
            if score > 0 and not _is_adjective(sentence, mention):
                yield score if not is_any_road(sentence, mention) else 0.1, mention


def _is_adjective(sentence: Sentence, mention: PlaceMention) -> bool:
    """Tell the بارزان of قياديان بارزان, whose ending is that of the people before, from a village of that name."""
    if mention.locative or mention.last - mention.first > 1 or not mention.first:
        return False
    one, other = (sentence.folds[at][-2:] for at in (mention.first - 1, mention.first))
    return one == other and one in _ENDINGS


def _theatre(analysis: Analysis, told: Sequence[Told]) -> Scored | None:
    """Return the land of which a sentence with a toll of years speaks: الحرب في سوريا خلفت 500 ألف قتيل."""
    main = next(iter(country_evidence(analysis)), None)
    for sentence, first, _ in told:
        near = places_around(analysis, sentence, first)
        lands = [m for m in near if m.precision in _WIDE and m.places and (m.locative or m.places[0].country == main)]
        if lands:
            return 0.0, max(lands, key=lambda m: (m.locative, m.rank))
    return None


def _lead(analysis: Analysis) -> Iterator[tuple[float, PlaceMention]]:
    """Yield the places of the title and the first sentences: the later, the less likely what the news is about."""
    for sentence in analysis.sentences[:_LEAD_PLACES]:
        if _is_told_apart(analysis, sentence):
            continue  # وفي محافظة حجة وحدها: a part of the news
        for mention in places_around(analysis, sentence, 0):
            score = mention_score(sentence, mention, 0, len(sentence.tokens))
            if score > 0:
                yield score - 0.5 * sentence.index, mention
