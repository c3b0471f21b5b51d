"""The settings, group by group; a group is a table of the TOML file and the first word of the variable after `RASID_`.

The group of the connection to Kafka is in `settings_kafka`.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    PositiveFloat,
    PositiveInt,
)

KIB = 1024
MIB = 1024 * KIB


RetentionDays = Annotated[float, Field(ge=-1)]


class Group(BaseModel):
    """A group of settings: fixed once read, and with no field that is not known."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)


class TopicSettings(Group):
    """The topics: their names, sizes and how long they keep what they hold."""

    mode: Literal["create", "check", "off"] = Field(
        "create", description="create: make missing topics; check: only look whether they fit; off: trust them."
    )
    prefix: str = Field("rasid.", pattern=r"^[A-Za-z0-9._-]{0,100}$", description="What each topic's name starts with.")
    partitions: PositiveInt = Field(
        6, le=10_000, description="Partitions of each topic made; fixed once the topics exist."
    )
    replication_factor: PositiveInt | None = Field(
        None, le=32, description="Copies of each partition; default: 3, or as many as there are brokers if fewer."
    )
    raw_bytes: int = Field(
        MIB,
        ge=16 * KIB,
        le=64 * MIB,
        description="Largest record on articles.raw; articles.rejected takes 64 KiB more.",
    )
    output_bytes: int = Field(
        4 * MIB, ge=64 * KIB, le=64 * MIB, description="Largest record on articles.documents and the topics after it."
    )
    raw_retention_days: RetentionDays = Field(14.0, description="Days that articles.raw keeps records; -1: for ever.")
    documents_retention_days: RetentionDays = Field(14.0, description="The same for articles.documents.")
    events_retention_days: RetentionDays = Field(90.0, description="The same for the three event topics.")
    alerts_retention_days: RetentionDays = Field(90.0, description="The same for alerts.")
    rejected_retention_days: RetentionDays = Field(30.0, description="The same for articles.rejected.")
    completed_horizon_days: PositiveFloat = Field(
        30.0,
        description="Days without a change after which articles.completed forgets an article; sent again, it is new.",
    )

    @property
    def rejected_bytes(self) -> int:
        """Largest record on `articles.rejected`: the raw record and the headers that say why."""
        return self.raw_bytes + 64 * KIB


class LimitSettings(Group):
    """Bounds on one article; they are part of what the events depend on, so they enter the extractor's digest."""

    article_bytes: int = Field(
        256 * KIB, ge=KIB, le=32 * MIB, description="Largest article accepted, as bytes of the raw record's value."
    )
    article_chars: PositiveInt = Field(200_000, description="Most characters of title and text together.")
    article_tokens: PositiveInt = Field(40_000, description="Most tokens of an article.")
    article_sentences: PositiveInt = Field(4_000, description="Most sentences of an article.")
    article_quotes: PositiveInt = Field(2_000, description="Most quoted runs of an article.")
    html_depth: PositiveInt = Field(200, le=1_000, description="Deepest nesting of HTML elements.")
    html_tags: PositiveInt = Field(20_000, description="Most tags of an HTML body.")
    json_depth: PositiveInt = Field(32, le=200, description="Deepest nesting of objects and arrays in a record.")
    min_arabic_share: float = Field(
        0.5, ge=0, le=1, description="Least share of Arabic letters among the letters of an article."
    )


class HttpSettings(Group):
    """Where metrics and health are served."""

    host: str = Field("127.0.0.1", min_length=1, description="Address to listen on; 0.0.0.0 for all interfaces.")
    port: int = Field(6066, ge=0, le=65535, description="Port of /metrics, /livez and /readyz; 0: any free one.")


class LogSettings(Group):
    """What is logged and in which shape."""

    level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field("INFO", description="Least level that is logged.")
    format: Literal["auto", "json", "console"] = Field(
        "auto", description="auto: lines for people on a terminal, JSON elsewhere."
    )


class WorkerSettings(Group):
    """How the worker runs."""

    group: str = Field(
        "rasid", pattern=r"^[A-Za-z0-9._-]{1,200}$", description="Consumer group; workers of a group share the work."
    )
    commit_interval_seconds: PositiveFloat = Field(0.5, description="Time between commits of what is acknowledged.")
    buffer_records: PositiveInt = Field(32, le=4096, description="Records read ahead for each stage and partition.")
    in_flight: PositiveInt = Field(64, le=4096, description="Articles sent and not yet acknowledged by the broker.")
    retry_budget_seconds: PositiveFloat = Field(
        60.0, description="An infrastructure fault that outlasts this ends the process."
    )
    shutdown_grace_seconds: PositiveFloat = Field(
        25.0, description="Time to finish work in flight after SIGTERM; below the orchestrator's own."
    )
