"""How far an article has come, on `articles.completed`: the truth about what was published for it.

The last record of a key holds all that is known of the article, so that a worker that has read its partition to the end
can go on where any other one stopped.
"""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from stream.contracts.document import SourceRecord
from stream.contracts.event import EventType
from stream.contracts.rejected import RejectedReason

CompletionState = Literal["started", "completed", "stale", "withdrawn"]


class EventRef(BaseModel):
    """An event by its id, and the topic that it is on by its type."""

    model_config = ConfigDict(frozen=True)

    id: str
    type: EventType


class EventCounts(BaseModel):
    """How many events of each type a revision has."""

    model_config = ConfigDict(frozen=True)

    strike: int = 0
    casualty: int = 0
    statement: int = 0


class Completion(BaseModel):
    """The state of one article, keyed by its id.

    `started` is written before anything is made of a record, and again, with `sending` and the ids of its events, before
    the first of them is sent. `completed`, `stale` and `withdrawn` say what became of the record `source`; what else they
    hold is the revision that stands then. `stale` leaves the earlier revision standing.
    """

    model_config = ConfigDict(frozen=True)

    article_id: str
    revision: int = Field(ge=1, description="The one being made while `started`, else the one that stands.")
    state: CompletionState
    attempts: int = Field(ge=0, description="How often work on this record was begun; 0 where it was rejected.")
    content_sha256: str | None = Field(description="Of the content of this revision; null where it is withdrawn.")
    published_at: str | None = Field(description="The publication date used.")
    published_at_assumed: bool = Field(description="Whether that is the timestamp of a record.")
    modified_at: str | None = Field(None, description="The article's own, for telling a stale revision.")
    extractor: str = Field(description="What made the events of this revision.")
    seen: dict[str, int] = Field(description="The highest offset completed for this article, by raw partition.")
    events: list[EventRef] = Field(
        description="The events of the revision; while `started` all that may stand at any revision."
    )
    counts: EventCounts = Field(default_factory=EventCounts)
    source: SourceRecord = Field(description="The raw record that this is about.")
    rejected: RejectedReason | None = Field(None, description="Why the record was rejected, where `attempts` is 0.")
    sending: bool = Field(False, description="Whether events of a `started` revision may be on their topics.")
    assumed: dict[str, str] = Field(
        default_factory=dict, description="The date assumed for each of the latest contents without one, by its digest."
    )
    previous: Completion | None = Field(
        None, description="What stands while this is `started`, and goes on standing where the record is rejected."
    )
