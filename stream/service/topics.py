"""The topics of the contract as data: what they are called, how they are keyed, what they keep and how much they take."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from stream.settings import Settings

_MS_PER_DAY = 24 * 60 * 60 * 1000

EVENT_TOPICS = {"strike": "events.strikes", "casualty": "events.casualties", "statement": "events.statements"}
"""The topic of each type of event, without the prefix."""


@dataclass(frozen=True)
class TopicNames:
    """The topics' names under a prefix."""

    prefix: str

    @property
    def raw(self) -> str:
        """Articles as they come in."""
        return f"{self.prefix}articles.raw"

    @property
    def documents(self) -> str:
        """Articles cleaned and segmented."""
        return f"{self.prefix}articles.documents"

    @property
    def completed(self) -> str:
        """How far each article has come."""
        return f"{self.prefix}articles.completed"

    @property
    def rejected(self) -> str:
        """Raw records that are no usable articles."""
        return f"{self.prefix}articles.rejected"

    @property
    def incidents(self) -> str:
        """Incidents merged of many articles' events."""
        return f"{self.prefix}incidents"

    @property
    def alerts(self) -> str:
        """Alerts."""
        return f"{self.prefix}alerts"

    def events(self, event_type: str) -> str:
        """Return the topic of a type of event: strike, casualty or statement."""
        return self.prefix + EVENT_TOPICS[event_type]


class TopicSpec(NamedTuple):
    """What a topic is to be.

    Attributes:
        name: with the prefix.
        key: what its records are keyed by, in words.
        copartitioned: whether it must have as many partitions as the others so marked: an article's records are on
            the same partition number in all of them.
        cleanup: Kafka's `cleanup.policy`.
        retention_ms: how long it keeps records, -1 for ever; None where it keeps the last record of each key.
        max_bytes: the largest record batch that it takes.

    """

    name: str
    key: str
    copartitioned: bool
    cleanup: Literal["delete", "compact"]
    retention_ms: int | None
    max_bytes: int

    @property
    def configs(self) -> dict[str, str]:
        """Kafka's names and values for all this."""
        configs = {"cleanup.policy": self.cleanup, "max.message.bytes": str(self.max_bytes)}
        if self.retention_ms is not None:
            configs["retention.ms"] = str(self.retention_ms)
        return configs


def topic_specs(settings: Settings) -> tuple[TopicSpec, ...]:
    """Return what each topic of the contract is to be under these settings, in the order an article comes by them."""
    names, topics = TopicNames(settings.topics.prefix), settings.topics
    output = topics.output_bytes

    def kept(days: float) -> int:
        return -1 if days < 0 else round(days * _MS_PER_DAY)

    events = kept(topics.events_retention_days)
    return (
        TopicSpec(names.raw, "article id, or none", False, "delete", kept(topics.raw_retention_days), topics.raw_bytes),
        TopicSpec(names.documents, "article id", True, "delete", kept(topics.documents_retention_days), output),
        TopicSpec(names.completed, "article id", True, "compact", None, output),
        *(TopicSpec(names.events(kind), "article id", True, "delete", events, output) for kind in EVENT_TOPICS),
        TopicSpec(names.incidents, "incident id", False, "compact", None, output),
        TopicSpec(names.alerts, "alert id", False, "delete", kept(topics.alerts_retention_days), output),
        TopicSpec(
            names.rejected, "as received", False, "delete", kept(topics.rejected_retention_days), topics.rejected_bytes
        ),
    )
