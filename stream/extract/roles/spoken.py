"""Who speaks of an act as his own: قالت الوزارة إن قواتها أسقطت، كما أعلنت استهداف مستوطنة، قال الجيش إنه تم اعتراض صاروخ."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.drafts import Loc, Role
from stream.extract.grammar import ABOUT_ITSELF, OWN_FORCES, PREPOSITIONS, words
from stream.extract.roles.parties import parties
from stream.extract.sentence_words import hurt_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stream.extract.analysis import Analysis, Sentence
    from stream.extract.drafts import StatementDraft
    from stream.extract.strikes.source import Source
    from stream.extract.strikes.telling import Telling
    from stream.extract.strikes.triggers import Trigger

_DEEDS = ("airstrike.noun", "shelling.noun", "strike.noun", "told.noun", "target.noun", "missile.noun", "launch.noun")
_DEFENCE = ("interception.noun", "neutralising.noun")
_TOLD = (*_DEEDS, *_DEFENCE, "means")
_BEFORE_DEED = words(
    "تنفيذ شن تنفيذه تنفيذها شنه شنها عن تم تمت يتم جري جرت انه انها بانه بانها ان ايضا فجر اليوم امس صباح مساء"
)
"""What may stand between the cue of an announcement and the act: أعلن الجيش عن تنفيذ غارات، قال إنه تم اعتراض صاروخ."""
_SEEN = ("اطلاق", "سقوط")
"""How acts begin that an army tells of others as well: أعلن الجيش إطلاق صاروخين من الجنوب."""
_WHOSE = 3
"""How many words behind an act may bear the speaker's pronoun."""
_LEAD_IN = 6
"""How many words those may be."""
_PASSIVE = words("تم تمت يتم جري جرت")
_MANAGED = words("تمكن تمكنت تمكنوا نجح نجحت نجحوا استطاع استطاعوا")
_ITS_OWN = words(
    "له لها لهم لنا فيه فيها مواقعه مواقعها جنوده جنودها عناصره عناصرها مقره مقرها مقراته مقراتها قواته قواتها دورياته "
    "دورياتها احد احدي"
)
"""Words behind an act that say that it was done to the speaker: استهداف مقر له."""
_OWN_WITHIN, _CARRIED = 10, 14
"""How far behind an act those words may stand, and how far before it who speaks of himself."""
_HIMSELF = ABOUT_ITSELF | OWN_FORCES
_TURNS = words("بينما فيما لكن بعد بعدما عندما حيث الذي التي الذين")


def spoken_author(analysis: Analysis, told: Sequence[Telling], sources: Sequence[Source | None]) -> Role | None:
    """Return who speaks of an act as his own; none where nobody does.

    Args:
        analysis: the article.
        told: the tellings of an act.
        sources: of each.

    """
    for telling, source in zip(told, sources, strict=True):
        if source is None or not source.party or telling.title:
            continue
        sentence, trigger = analysis.sentences[telling.sentence], telling.trigger
        if _is_of_himself(analysis, sentence, trigger) or _is_announced(sentence, trigger, source.said):
            speaker = _who_fights(analysis, source)
            if speaker is not None:
                return speaker
    return None


def _is_of_himself(analysis: Analysis, sentence: Sentence, trigger: Trigger) -> bool:
    """قالت إنها أسقطت، إن قواتها تصدت لهم وقصفت، إن مقاتليها تمكنوا من تدمير: who acts is who speaks."""
    at, folds = trigger.first, sentence.folds
    own = next((k for k in range(at - 1, max(-1, at - _CARRIED), -1) if folds[k] in _HIMSELF), None)
    if own is None or own == at - 1 or not _TURNS.isdisjoint(folds[own + 1 : at]):
        return own == at - 1 and trigger.verb
    if folds[own + 1] in _MANAGED:
        return True
    if any(_is_subject(analysis, sentence, k) for k in range(own + 1, at)):
        return False
    if trigger.verb:
        return trigger.hit.prefix.startswith("و")
    return folds[own] in OWN_FORCES and (trigger.mode == "interception" or trigger.section.startswith("means"))


def _is_subject(analysis: Analysis, sentence: Sentence, at: int) -> bool:
    """Tell whether a party begins at a token that may be the subject of what follows: behind no preposition or clitic."""
    party = parties(analysis, sentence).get(at)
    if party is None or party.kind == "adjective" or party.person or party.prefix not in ("", "ال"):
        return False
    return sentence.folds[at - 1] not in PREPOSITIONS


def _is_announced(sentence: Sentence, trigger: Trigger, said: StatementDraft | None) -> bool:
    """أعلنت استهداف كذا، قال الجيش إنه تم اعتراض كذا: tell whether what is said begins with the act as the speaker's deed."""
    if said is None or said.content.field != sentence.field or not trigger.section.startswith(_TOLD):
        return False
    folds, at = sentence.folds, _deed(sentence, trigger)
    if folds[at].startswith(_SEEN):
        return False
    begins = max(0, at - _LEAD_IN)
    while begins < at and sentence.tokens[begins].start < said.content.start:
        begins += 1
    if (
        sentence.tokens[begins].start != said.content.start
        and sentence.tokens[max(0, begins - 1)].end < said.content.start
    ):
        return False
    lead_in = folds[begins:at]
    if not all(word in _BEFORE_DEED for word in lead_in if word.isalpha()):
        return False
    if said.act != "announce" and _PASSIVE.isdisjoint(lead_in):
        return False
    return trigger.section.startswith(_DEFENCE) or not _is_suffered(sentence, trigger)


def _deed(sentence: Sentence, trigger: Trigger) -> int:
    """استهداف مستوطنة برشقة صاروخية: the noun of the deed before the means that lead a telling; else the trigger itself."""
    if not trigger.hit.prefix.endswith("ب"):
        return trigger.first
    deeds = (
        h.first
        for h in sentence.of("strikes")
        if h.entry.section.startswith(_DEEDS + _DEFENCE) and 0 < trigger.first - h.first <= _CARRIED and not h.prefix
    )
    return next(deeds, trigger.first)


def _is_suffered(sentence: Sentence, trigger: Trigger) -> bool:
    """أعلن الجيش استهداف مقر له: tell whether an act that is announced was done to who announces it, or hurt people."""
    behind = sentence.folds[trigger.last : trigger.last + _OWN_WITHIN]
    hurt = any(h.entry.section.startswith(("verb", "noun")) for h in hurt_words(sentence))
    own = any(word.endswith(("ها", "هم", "نا")) for word in behind[:_WHOSE])  # منزل قائدها
    return hurt or own or not _ITS_OWN.isdisjoint(behind)


def _who_fights(analysis: Analysis, source: Source) -> Role | None:
    """مصدر في الجيش السوداني، المتحدث باسم الحركة: the party in the words for a speaker; the speaker where it is one itself."""
    said = source.said
    named = (
        [source.role.loc] if said is None else [loc for loc in (said.name, said.role, said.mention) if loc is not None]
    )
    for loc in named:
        sentence = analysis.sentence_at(loc.field, loc.start)
        if sentence is None:
            continue
        for party in sorted(parties(analysis, sentence).values()):
            start = sentence.tokens[party.first].start
            if loc.start <= start < loc.end and party.kind in ("name", "head") and not party.person:
                return Role(Loc(loc.field, start, loc.end), party.wikidata, party.role_class)
    return None if analysis.text(source.role.loc).startswith("مصدر") else source.role
