"""Every error that Rasid raises on purpose.

    RasidError
    ├── DataFault               one record is unusable: it goes to articles.rejected, the line goes on
    ├── InfrastructureFault     the broker, the network or the disk: retried for a bounded time, then the process ends
    ├── SettingsError           a setting is missing or wrong: the message names the variable and what it may be
    ├── TopicError              a topic is missing or does not fit: the message says the command that mends it
    ├── AccessError             this user may not do what it must: the message says the command that allows it
    └── LexiconError            a lexicon file cannot be used: the message names the file and the line

A fault that is none of these is a defect of ours: out of the pure core it makes the record `internal_error`,
out of `service/` it ends the process without acknowledging anything.
"""

from __future__ import annotations

from typing import Literal, get_args

RejectReason = Literal[
    "not_utf8",
    "not_json",
    "invalid_article",
    "empty",
    "not_arabic",
    "too_large",
    "too_complex",
    "tombstone",
    "internal_error",
    "crashed_worker",
]
"""The closed set of reasons on articles.rejected (header `dlq.reason`) and in `articles_rejected_total`.

It stands in `contracts.rejected` too: `contracts` imports nothing of ours, and this module, which every command imports
at its start, no pydantic. A test holds the two alike.
"""

REJECT_REASONS: tuple[RejectReason, ...] = get_args(RejectReason)

Stage = Literal["ingest", "clean", "segment", "extract", "publish"]
"""The stage at which a record was rejected (header `dlq.stage`)."""


class RasidError(Exception):
    """Base of all errors below; `str()` is a sentence for the person who can do something about it."""


class DataFault(RasidError):
    """A record that can never be processed as it is.

    Args:
        reason: one of the closed set of reasons.
        stage: where it was found.
        detail: what is wrong and what was expected, without any text of the article.
        article_id: the id of the article where it is known.

    """

    def __init__(self, reason: RejectReason, stage: Stage, detail: str, article_id: str | None = None) -> None:
        super().__init__(f"{reason}: {detail}")
        self.reason = reason
        self.stage = stage
        self.detail = detail
        self.article_id = article_id


class InfrastructureFault(RasidError):
    """Kafka, the network or the disk failed; the record is fine and must be read again."""


class SettingsError(RasidError):
    """One or more settings are wrong; each line of the message names a variable and what it may be."""


class TopicError(RasidError):
    """Topics are missing or do not fit; each problem is followed by the command that mends it."""


class AccessError(RasidError):
    """Rights are missing; each is followed by the command that grants it."""


class LexiconError(RasidError):
    """A lexicon file cannot be used.

    Args:
        file: name of the lexicon file.
        line: number of the line, from 1.
        detail: what is wrong and what was expected.

    """

    def __init__(self, file: str, line: int, detail: str) -> None:
        super().__init__(f"{file}, line {line}: {detail}")
        self.file = file
        self.line = line
