"""What becomes of a record of articles.documents, given what is known of its article. Pure functions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Literal, NamedTuple

from stream.contracts import Completion
from stream.errors import DataFault
from stream.service.completions import finished_before, seen_also, what_stands

if TYPE_CHECKING:
    from stream.contracts import SourceRecord

MOST_ATTEMPTS = 2
"""An article that ended the process this often is not tried again."""
DATES_KEPT = 16
"""Contents of an article whose assumed date is remembered; going back further gives the date of the newer record."""


class Arrival(NamedTuple):
    """A record of articles.documents, as far as it decides what becomes of it.

    `content_sha256` is None for a withdrawal. `reprocess` asks for what stands to be made again by another extractor.
    """

    article_id: str
    source: SourceRecord
    content_sha256: str | None = None
    modified_at: str | None = None
    published_at: str | None = None
    published_at_assumed: bool = False
    reprocess: bool = False


@dataclass(frozen=True)
class Decision:
    """What is to be done with a record.

    Attributes:
        action: `redelivered`: nothing, it was completed before. `note`: write the completion, publish nothing.
            `revise`: write the completion, then make and publish the revision. `reject`: reject the record, of which the
            completion is what is known.
        completion: None where there is nothing to do.
        fault: why the record is rejected.

    """

    action: Literal["redelivered", "note", "revise", "reject"]
    completion: Completion | None = None
    fault: DataFault | None = None


def decide(known: Completion | None, arrival: Arrival, extractor: str) -> Decision:
    """Decide what becomes of a record.

    Args:
        known: the article's last Completion, if there is one.
        arrival: the record.
        extractor: what would make its events now.

    """
    again = known is not None and known.state == "started" and known.source == arrival.source
    if known is not None and again and known.attempts == 0:
        fault = DataFault(
            known.rejected or "internal_error",
            "extract",
            "it was rejected before; replay it to try this version",
            arrival.article_id,
        )
        return Decision("reject", known, fault)
    if known is not None and known.seen.get(str(arrival.source.partition), -1) >= arrival.source.offset:
        return Decision("redelivered")
    if known is not None and again and not known.sending and known.attempts >= MOST_ATTEMPTS:
        fault = DataFault(
            "crashed_worker",
            "extract",
            f"the process ended {MOST_ATTEMPTS} times while it worked on this article",
            arrival.article_id,
        )
        return Decision("reject", known, fault)
    standing = what_stands(known)
    if standing is not None and standing.state != "started":
        state = _without_revision(standing, arrival, extractor)
        if state is not None:
            noted = standing.model_copy(
                update={
                    "state": state,
                    "attempts": 1,
                    "source": arrival.source,
                    "seen": seen_also(standing if known is None else known, arrival.source),
                }
            )
            return Decision("note", noted)
    return Decision("revise", _started(known, standing, arrival, extractor, again=again))


def _without_revision(
    standing: Completion, arrival: Arrival, extractor: str
) -> Literal["completed", "stale", "withdrawn"] | None:
    """Return the state of a record that leaves what stands as it is, or None where it makes a revision."""
    if arrival.content_sha256 == standing.content_sha256:
        if standing.content_sha256 is None:
            return "withdrawn"
        return None if arrival.reprocess and standing.extractor != extractor else "completed"
    if arrival.content_sha256 is None:
        return None
    if arrival.reprocess or _older(arrival.modified_at, standing.modified_at):
        return "stale"
    return None


def _started(
    known: Completion | None, standing: Completion | None, arrival: Arrival, extractor: str, *, again: bool
) -> Completion:
    resumed = known is not None and again and known.sending and known.extractor == extractor
    attempts = known.attempts + 1 if known is not None and again and not known.sending else 1
    if known is not None and resumed:
        return known.model_copy(update={"attempts": attempts})
    assumed = dict(known.assumed) if known is not None else {}
    date = arrival.published_at
    if arrival.content_sha256 is None and standing is not None:
        date = standing.published_at
    elif arrival.content_sha256 is not None and arrival.published_at_assumed and date is not None:
        date = assumed.pop(arrival.content_sha256, date)
        assumed[arrival.content_sha256] = date
    return Completion(
        article_id=arrival.article_id,
        revision=1 if standing is None else standing.revision + 1,
        state="started",
        attempts=attempts,
        content_sha256=arrival.content_sha256,
        published_at=date,
        published_at_assumed=_assumed(standing, arrival),
        modified_at=arrival.modified_at,
        extractor=extractor,
        seen={} if known is None else known.seen,
        events=[] if standing is None else standing.events,
        source=arrival.source,
        assumed=dict(list(assumed.items())[-DATES_KEPT:]),
        previous=None if standing is None else standing.model_copy(update={"previous": finished_before(standing)}),
    )


def _assumed(standing: Completion | None, arrival: Arrival) -> bool:
    if arrival.content_sha256 is None:
        return standing is not None and standing.published_at_assumed
    return arrival.published_at_assumed


def _older(modified_at: str | None, standing: str | None) -> bool:
    return modified_at is not None and standing is not None and _moment(modified_at) < _moment(standing)


def _moment(date: str) -> datetime:
    moment = datetime.fromisoformat(date.replace("z", "Z").replace(",", "."))
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)
