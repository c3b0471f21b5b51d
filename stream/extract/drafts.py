"""What the rules hand to one another before events are made: candidates with spans, not yet ids or text.

A role, a time and a place are never changed once made. They are not frozen, which takes three to five times as long to make.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from stream.contracts.document import FieldName
    from stream.contracts.event import (
        Act,
        CasualtyKind,
        CauseKind,
        Granularity,
        Mode,
        Period,
        PlacePrecision,
        Qualifier,
        SpeakerClass,
        Status,
        VictimClass,
    )


class Loc(NamedTuple):
    """A half-open run of a field of the article, in code points of the original."""

    field: FieldName
    start: int
    end: int


@dataclass(slots=True)
class Role:
    """An actor, a target or a weapon: its words, and what the lexicon knows of it."""

    loc: Loc
    wikidata: str | None = None
    role_class: str | None = None


class Roles(NamedTuple):
    """What was found around one trigger; none is null.

    `rank` orders wordings of the attacker, `fell` says that the target is only who was hurt, `near` that it is what stood near.
    """

    attacker: Role | None
    target: Role | None
    weapon: Role | None
    rank: int
    fell: bool = False
    near: bool = False


@dataclass(slots=True)
class When:
    """A time expression; `start` is an ISO 8601 date, or null where it cannot be resolved."""

    loc: Loc
    start: str | None
    end: str | None
    granularity: Granularity | None


@dataclass(slots=True)
class Where:
    """A place; `loc` is null where only the country is known."""

    loc: Loc | None
    canonical: str | None
    geonames_id: int | None
    country: str | None
    admin1: str | None
    lat: float | None
    lon: float | None
    precision: PlacePrecision


@dataclass(slots=True, kw_only=True)
class Draft:
    """What strikes and casualties share.

    Attributes:
        rule: id of the rule that made the draft.
        trigger: the words that name the act.
        mentions: the clauses that report it, the most detailed first.
        confidence: between 0 and 1.
        signs: what else speaks for or against it, for the published confidence.

    """

    rule: str
    trigger: Loc
    mentions: list[Loc]
    when: When | None = None
    where: Where | None = None
    status: Status = "reported"
    period: Period = "current"
    attribution: Role | None = None
    confidence: float = 0.5
    signs: Mapping[str, float] = field(default_factory=dict)


@dataclass(slots=True, kw_only=True)
class StrikeDraft(Draft):
    """An act of armed violence; `triggers` are the words that name it, in each of its mentions."""

    mode: Mode
    triggers: list[Loc] = field(default_factory=list)
    attacker: Role | None = None
    target: Role | None = None
    weapon: Role | None = None


@dataclass(slots=True, kw_only=True)
class CasualtyDraft(Draft):
    """A figure of people.

    `victims` is null where no words name the people; `strike` and `part_of` point at other drafts of the article.
    """

    kind: CasualtyKind
    number: int | None
    number_max: int | None = None
    qualifier: Qualifier
    dual: bool = False
    expression: Loc
    victims: Loc | None = None
    victim_class: VictimClass = "unknown"
    names: list[Loc] = field(default_factory=list)
    cause: CauseKind = "unknown"
    strike: StrikeDraft | None = None
    part_of: CasualtyDraft | None = None


@dataclass(slots=True, kw_only=True)
class StatementDraft:
    """A cue with its source and content.

    Attributes:
        beside: for an attribution hung on a sentence that may tell an act or a loss, that sentence: where one is found in
            it the source is that one's, and nobody makes a statement.

    """

    rule: str
    cue: Loc
    content: Loc
    name: Loc
    mention: Loc | None
    role: Loc | None = None
    wikidata: str | None = None
    speaker_class: SpeakerClass = "person"
    act: Act = "state"
    direct: bool = False
    quotes: list[Loc] = field(default_factory=list)
    addressee: Loc | None = None
    attribution: Role | None = None
    confidence: float = 0.5
    beside: Loc | None = None
