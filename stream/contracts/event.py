"""The events that go out: strikes, casualties and statements."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from stream.contracts.document import FieldName

EventType = Literal["strike", "casualty", "statement"]
Status = Literal["reported", "claimed", "denied", "planned", "alleged"]
Period = Literal["current", "background"]
Mode = Literal[
    "airstrike",
    "drone",
    "missile",
    "artillery",
    "suicide_bombing",
    "vehicle_bomb",
    "ied",
    "explosion",
    "shooting",
    "ground_attack",
    "clash",
    "stabbing",
    "chemical",
    "interception",
    "other",
]
CasualtyKind = Literal["killed", "injured", "killed_or_injured", "missing", "captured", "displaced"]
Qualifier = Literal[
    "exact",
    "more_than",
    "at_least",
    "at_most",
    "about",
    "tens",
    "hundreds",
    "thousands",
    "range",
    "unspecified",
]
VictimClass = Literal[
    "civilian", "child", "woman", "journalist", "medic", "security", "militant", "official", "unknown"
]
CauseKind = Literal["strike", "conflict", "accident", "disaster", "illness", "crime", "unrest", "other", "unknown"]
Act = Literal["state", "announce", "deny", "condemn", "warn", "demand", "promise", "praise", "ask", "expect"]
SpeakerClass = Literal["person", "organisation", "state", "media", "source"]
PlacePrecision = Literal["site", "neighbourhood", "city", "district", "admin1", "region", "country"]
Granularity = Literal["minute", "hour", "day", "month", "year"]


class _Out(BaseModel):
    model_config = ConfigDict(frozen=True)


class Span(_Out):
    """A run of the article: `field_text[start:end] == text`, in Unicode code points."""

    field: FieldName
    start: int
    end: int
    text: str


class Actor(Span):
    """A named or described party; `wikidata` where the lexicon knows it."""

    wikidata: str | None = None


class RoleSpan(Actor):
    """An attacker, a target or a weapon."""

    role_class: str | None = Field(None, alias="class", serialization_alias="class")
    model_config = ConfigDict(frozen=True, populate_by_name=True)


class Time(_Out):
    """When: `start` is null where the expression cannot be resolved (no publication date)."""

    start: str | None
    end: str | None
    granularity: Granularity | None
    expression: Span


class Place(_Out):
    """Where the act was; only the country may be known, then `name` and its span are null."""

    name: str | None
    field: FieldName | None
    start: int | None
    end: int | None
    canonical: str | None
    geonames_id: int | None
    country: str | None
    admin1: str | None
    lat: float | None
    lon: float | None
    precision: PlacePrecision


class Count(_Out):
    """A figure of people: `number` as written (null where none is), `low` and `high` what it allows."""

    number: int | None
    number_max: int | None
    qualifier: Qualifier
    low: int
    high: int | None
    expression: Span


class Victims(_Out):
    """The people: their noun phrase (null with its span where no words name them), class and names."""

    field: FieldName | None
    start: int | None
    end: int | None
    text: str | None
    victim_class: VictimClass = Field(alias="class", serialization_alias="class")
    names: list[str]
    name_spans: list[Span]
    model_config = ConfigDict(frozen=True, populate_by_name=True)


class Cause(_Out):
    """What made the casualties; `event_id` names the strike where there is one."""

    kind: CauseKind
    event_id: str | None


class Speaker(_Out):
    """Who speaks: the fullest name in the article, and the words that name the speaker beside this cue."""

    name: str
    name_span: Span
    mention: Span | None
    role: str | None
    role_span: Span | None
    wikidata: str | None
    speaker_class: SpeakerClass = Field(alias="class", serialization_alias="class")
    model_config = ConfigDict(frozen=True, populate_by_name=True)


class EventArticle(_Out):
    """The article that the event is from."""

    id: str
    source: str | None
    url: str | None
    title: str | None
    published_at: str | None
    published_at_assumed: bool
    language: str | None


class _Event(_Out):
    id: str
    type: EventType
    schema_version: Literal["1.0"] = "1.0"
    extractor: str
    retracted: Literal[False] = False
    revision: int
    article: EventArticle
    mentions: list[Span]
    trigger: Span
    time: Time | None
    place: Place | None
    status: Status
    period: Period
    attribution: Actor | None
    confidence: float
    rule: str


class StrikeEvent(_Event):
    """A particular act of armed violence."""

    type: Literal["strike"] = "strike"
    mode: Mode
    attacker: RoleSpan | None
    target: RoleSpan | None
    weapon: RoleSpan | None
    casualty_ids: list[str]


class CasualtyEvent(_Event):
    """One distinct figure of people killed, injured, missing, captured or displaced."""

    type: Literal["casualty"] = "casualty"
    kind: CasualtyKind
    count: Count
    victims: Victims
    cause: Cause
    part_of: str | None


class StatementEvent(_Event):
    """A proposition that a source is reported to have put forward."""

    type: Literal["statement"] = "statement"
    speaker: Speaker
    cue: Span
    act: Act
    direct: bool
    content: Span
    quotes: list[Span]
    addressee: Span | None


class Retraction(_Out):
    """What takes the place of an event that a revision has no more; consumers drop the id.

    Of the `article` of a withdrawal only the id and the publication date are told.
    """

    id: str
    type: EventType
    schema_version: Literal["1.0"] = "1.0"
    extractor: str
    article: EventArticle
    revision: int
    retracted: Literal[True] = True


Event = Annotated[StrikeEvent | CasualtyEvent | StatementEvent, Field(discriminator="type")]
"""Any event; the field `type` tells which."""
