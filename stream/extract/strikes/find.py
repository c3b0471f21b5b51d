"""Strikes: particular acts of armed violence, one draft an incident."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.drafts import Role, StrikeDraft, Where
from stream.extract.places.find import RANK, country_evidence, place_mentions, places_around
from stream.extract.places.known import where_at
from stream.extract.places.where import is_correspondents, mention_score
from stream.extract.roles.announced import CLAIMED
from stream.extract.roles.bomber import named_bomber
from stream.extract.roles.elsewhere import lend_authors
from stream.extract.roles.of_act import best_author, best_target_of
from stream.extract.roles.spoken import spoken_author
from stream.extract.roles.weapon import weapon_of
from stream.extract.sentence_words import hurt_words
from stream.extract.strikes.evidence import LEAST, Evidence
from stream.extract.strikes.groups import acts_of
from stream.extract.strikes.merge import merge
from stream.extract.strikes.signs import strike_signs
from stream.extract.strikes.source import is_own_act, reported_by, source_of, tells_of_losses
from stream.extract.strikes.telling import tell
from stream.extract.strikes.triggers import BOMBS, FIRE, SentenceHits
from stream.extract.times import are_apart
from stream.text.normalise import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from stream.contracts.event import Status
    from stream.extract.analysis import Analysis, Sentence
    from stream.extract.drafts import StatementDraft
    from stream.extract.places.find import PlaceMention
    from stream.extract.strikes.incident import Incident
    from stream.extract.strikes.source import Source
    from stream.extract.strikes.telling import Telling
    from stream.lexicon.matcher import Hit

_FLOWN = FIRE | {"interception"}
_SURELY = 11.0
"""The score from which people surely were hurt at a place."""
_AROUND = 3
"""How many sentences before and behind an act without a place one may be named."""
_UNNAMED = ("انتحاري", "الانتحاري", "مجهول", "مسلحون مجهول", "مسلحين مجهول")
MOST_TELLINGS = 400
"""How many tellings of one article are put together: a bound on the work, far above any article of the news."""


def find_strikes(analysis: Analysis, said: Sequence[StatementDraft] = ()) -> list[StrikeDraft]:
    """Return the strikes of a document, one draft an incident, in the order of the text.

    Args:
        analysis: the document read.
        said: its statements, which tell who reports an act.

    """
    tellings = [t for sentence in analysis.sentences for t in _tellings(analysis, sentence)][:MOST_TELLINGS]
    if not tellings:
        return []
    evidence = Evidence(analysis)
    kept: list[tuple[Incident, StrikeDraft]] = []
    for incident in merge(tellings):
        probability = evidence.probability(incident)
        if probability >= LEAST and not _is_idle_threat(analysis, incident):
            kept.append((incident, _draft(analysis, said, incident, probability)))
    lend_authors(analysis, kept)
    _lend_places(analysis, kept)
    if len(kept) == 1 and kept[0][1].period == "current" and kept[0][0].place is None:
        _put_where_the_dead_fell(analysis, *kept[0])
    return [draft for _, draft in kept]


def _lend_places(analysis: Analysis, kept: Sequence[tuple[Incident, StrikeDraft]]) -> None:
    """Put an act of the day whose place is not told where the one told before it was: فأطلقت الشرطة النار عليه.

    Where none was, it is where the sentences around it are.
    """
    before: Where | None = None
    lender: Incident | None = None
    for incident, draft in kept:
        if draft.period != "current" or draft.status not in ("reported", "claimed"):
            continue
        own = incident.place
        told = own is not None and not is_correspondents(analysis.sentences[own.sentence], own)
        if draft.where is not None and draft.where.loc is not None and (told or before is None):
            before, lender = draft.where, incident
        elif lender is not None and _is_apart(incident, lender):
            continue
        elif before is not None and not any(c.title for c in incident.tellings):
            draft.where = before
        elif (spoken := _spoken_around(analysis, incident)) is not None:
            draft.where = where_at(analysis, spoken)


def _put_where_the_dead_fell(analysis: Analysis, incident: Incident, draft: StrikeDraft) -> None:
    """Put the one act of an article, told without a place, where a sentence that names no act says people were hurt."""
    told = {c.sentence for c in incident.tellings}
    found = [
        (score, -m.sentence, -m.first, m)
        for sentence in analysis.sentences
        if sentence.index not in told and sentence.kind != "dateline"
        for hit in hurt_words(sentence)
        for m in places_around(analysis, sentence, hit.first)
        if m.locative and not m.relative
        if (score := mention_score(sentence, m, hit.first, hit.last)) >= _SURELY
    ]
    if found:
        draft.where = where_at(analysis, max(found)[3])


def _is_apart(incident: Incident, lender: Incident) -> bool:
    """وبعد ساعات شنت هجمات، كما استهدفت: tell whether an act need not be where the one told before it was.

    Who shoots down what flies does so where it flies, which a fight on the ground does not tell.
    """
    if any(c.turns for c in incident.tellings):
        return True
    if incident.mode[0] == "interception" and lender.mode[0] not in _FLOWN:
        return True
    return are_apart(_days(incident), _days(lender))


def _days(incident: Incident) -> set[str]:
    return {c.dated for c in incident.tellings if c.dated is not None}


def _spoken_around(analysis: Analysis, incident: Incident) -> PlaceMention | None:
    """Return the place that the sentences around an act without one speak of: the nearest before it, then behind it."""
    at, sentences = incident.tellings[0].sentence, analysis.sentences
    for sentence in (*reversed(sentences[max(0, at - _AROUND) : at]), *sentences[at + 1 : at + 1 + _AROUND]):
        named = [m for m in place_mentions(analysis, sentence) if m.locative and m.rank >= RANK["region"]]
        if named and sentence.kind != "dateline":
            return max(named, key=lambda m: m.rank)
    return None


def _of_target(analysis: Analysis, telling: Telling) -> str | None:
    """هجمات على منشآت نفطية سعودية: the country of what stands still and bears the adjective of a state."""
    if telling.target is None or telling.target.role_class is not None:
        return None
    states = _demonyms_in(analysis.sentences[telling.sentence], telling.target)
    return next((h.entry.get("country") or None for h in states), None)


def _demonyms_in(sentence: Sentence, target: Role) -> list[Hit]:
    """Return the adjectives and names of peoples within a target."""
    start, end = target.loc.start, target.loc.end
    return [h for h in sentence.of("demonyms") if start <= sentence.tokens[h.first].start < end]


def _tellings(analysis: Analysis, sentence: Sentence) -> Iterator[Telling]:
    if "strikes" not in sentence.by_lexicon or sentence.kind == "dateline":
        return
    hits = SentenceHits.of(sentence)
    if not hits.strikes:
        return
    groups = acts_of(analysis, sentence, hits)
    for group in groups:
        rivals = [act.trigger.first for other in groups if other is not group for act in other]
        yield tell(analysis, sentence, hits, group, rivals)


def _is_idle_threat(analysis: Analysis, incident: Incident) -> bool:
    """Tell whether an incident is a threat against nothing named, or a fight that nobody plans and many fear."""
    told = incident.tellings
    if not all(c.status == "planned" for c in told):
        return False
    return incident.mode[0] == "clash" or not any(c.place is not None or _names_target(analysis, c) for c in told)


def _names_target(analysis: Analysis, telling: Telling) -> bool:
    """Tell a target that is one in particular (المنشآت النفطية، سفينة إسرائيلية) from any: مخطط لتفجير سوق شعبية."""
    target = telling.target
    if target is None:
        return False
    sentence = analysis.sentences[telling.sentence]
    if target.role_class is not None or target.wikidata is not None or _demonyms_in(sentence, target):
        return True
    words = (t.fold for t in sentence.tokens if target.loc.start <= t.start < target.loc.end)
    return any(word.startswith(("ال", "لل", "بال")) for word in words)


def _draft(analysis: Analysis, said: Sequence[StatementDraft], incident: Incident, probability: float) -> StrikeDraft:
    told = sorted(incident.tellings, key=lambda c: -c.detail)
    head = told[0]
    mode, _ = incident.mode
    place = incident.place
    sources = [source_of(analysis, said, analysis.sentences[c.sentence], c.trigger_loc) for c in incident.tellings]
    dated = sorted((c for c in told if c.when is not None), key=lambda c: -_date_worth(c))
    return StrikeDraft(
        rule=f"strike.{head.section}",
        trigger=head.trigger_loc,
        triggers=[c.trigger_loc for c in told],
        mentions=list(dict.fromkeys(c.mention for c in told)),
        when=None if head.status == "planned" else dated[0].when if dated else None,
        where=where_at(analysis, place) if place is not None else _country(analysis, told),
        status=_status(analysis, incident, head, sources),
        attribution=reported_by(incident.tellings, sources),
        period=incident.period,
        confidence=min(0.95, max(0.3, probability)),
        mode=mode,
        attacker=best_author(analysis, mode, told)
        or spoken_author(analysis, incident.tellings, sources)
        or (named_bomber(analysis, incident.tellings) if mode == "suicide_bombing" else None),
        target=best_target_of(analysis, mode, told),
        weapon=weapon_of(mode, (c.weapon for c in told)),
        signs=strike_signs(analysis, incident, sources, probability),
    )


def _status(analysis: Analysis, incident: Incident, head: Telling, sources: Sequence[Source | None]) -> Status:
    """Return the status: a claim where none but a fighting side tells it; headlines take their word from the text."""
    if head.status != "reported":
        return head.status
    if any(c.attacker_rank == CLAIMED for c in incident.tellings):
        return "claimed"
    if head.mode in BOMBS and not any(_is_accused(analysis, c.attacker) for c in incident.tellings):
        return "reported"  # who tells of a bomb that hit its own, and accuses nobody, claims nothing
    told = [(c, s) for c, s in zip(incident.tellings, sources, strict=True) if not c.title]
    spoken = [(c, s) for c, s in told if s is not None and s.party and c.status != "denied"]
    claims = [(c, s) for c, s in spoken if not tells_of_losses(analysis, c, s)]
    narrated = sum(s is None for _, s in told)
    if not claims or len(claims) + narrated < len(told):
        return "reported"
    # استهدف الحزب موقعا. وقال في بيان إن مقاتليه قصفوه: the narrator only repeats who boasts of it
    return "claimed" if not narrated or any(is_own_act(analysis, c, s) for c, s in claims) else "reported"


def _is_accused(analysis: Analysis, author: Role | None) -> bool:
    """Tell whether an author is a party: not an unnamed bomber or gunmen whom nobody knows."""
    return author is not None and not fold(analysis.text(author.loc)).startswith(_UNNAMED)


def _date_worth(candidate: Telling) -> float:
    when = candidate.when
    if when is None:
        return 0
    return 2 * candidate.when_close + (when.start is not None) + 0.5 * (when.granularity == "day")


def _country(analysis: Analysis, told: Sequence[Telling]) -> Where | None:
    """Return the country of an act without a place: of what was struck, else the one that the article speaks of most."""
    country = next((c for t in told if (c := _of_target(analysis, t)) is not None), None)
    country = country or next(iter(country_evidence(analysis)), None)
    return None if country is None else Where(None, None, None, country, None, None, None, "country")
