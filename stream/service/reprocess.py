"""Runs a range of articles.raw again with the extractor of this version."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from stream.contracts import Completion, EventCounts
from stream.contracts.withdrawal import REPROCESS
from stream.errors import DataFault
from stream.service.completions import count, progress, what_stands
from stream.service.publish import redated
from stream.service.read_topics import read_all
from stream.service.reject import internal_error
from stream.service.resend import Outcome, resend
from stream.service.topics import TopicNames
from stream.text.limits import Limits

if TYPE_CHECKING:
    from stream.contracts import Document
    from stream.service.core import Core
    from stream.service.records import Record
    from stream.settings import Settings


@dataclass(frozen=True)
class Change:
    """What running one article again would change: ids of events, and how many events there would be by type."""

    article_id: str
    added: tuple[str, ...]
    kept: tuple[str, ...]
    retracted: tuple[str, ...]
    counts: EventCounts


@dataclass
class Plan:
    """What a range holds.

    Attributes:
        documents: the articles to run again, with their raw records.
        known: the Completion of each article.
        skipped: how many records are not run again, by why: `unusable` (rejected, or a withdrawal), `made by this
            extractor`, `not what stands` (changed, withdrawn or sent again since).

    """

    documents: list[tuple[Record, Document]] = field(default_factory=list)
    known: dict[str, Completion] = field(default_factory=dict)
    skipped: Counter[str] = field(default_factory=Counter)


async def plan(settings: Settings, core: Core, start: int, end: int) -> Plan:
    """Look at the raw records with a timestamp from `start` to before `end`, in milliseconds since 1970.

    Raises:
        InfrastructureFault: a topic does not exist, or Kafka cannot be read.

    """
    names = TopicNames(settings.topics.prefix)
    raws = (await read_all(settings, [names.raw], since=start))[names.raw]
    completions = (await read_all(settings, [names.completed]))[names.completed]
    return choose([raw for raw in raws if start <= raw.timestamp < end], _known(completions), core, settings)


def choose(raws: list[Record], known: dict[str, Completion], core: Core, settings: Settings) -> Plan:
    """Choose the records whose content stands and was made by another extractor, the last one of each article."""
    limits = Limits(**settings.limits.model_dump())
    planned = Plan(known=known)
    chosen: dict[str, tuple[Record, Document]] = {}
    for raw in raws:
        try:
            document = core.document(raw, limits)
        except Exception:  # noqa: BLE001 - a defect of ours or of the article: the worker rejected it too
            planned.skipped["unusable"] += 1
            continue
        standing = what_stands(known.get(document.article.id))
        if standing is not None and standing.content_sha256 != document.content_sha256:
            planned.skipped["not what stands"] += 1
        elif standing is not None and standing.extractor == core.version:
            planned.skipped["made by this extractor"] += 1
        else:
            planned.skipped["not what stands"] += document.article.id in chosen
            chosen[document.article.id] = raw, document
    planned.documents = list(chosen.values())
    return planned


def changes(planned: Plan, core: Core) -> list[Change | DataFault]:
    """Extract every article of a plan and tell what would change, or that it would be rejected."""
    found: list[Change | DataFault] = []
    for _, document in planned.documents:
        article = document.article.id
        known = planned.known.get(article)
        date = known.assumed.get(document.content_sha256) if known is not None else None
        try:
            events = core.events(redated(document, date) if date is not None else document)
        except DataFault as fault:
            found.append(fault)
            continue
        except Exception as error:  # noqa: BLE001 - as in the worker, a defect of ours costs one article, not the rest
            found.append(internal_error(error, "extract", article))
            continue
        standing = what_stands(known)
        before = [ref.id for ref in standing.events] if standing is not None else []
        now = [event.id for event in events]
        found.append(
            Change(
                article,
                added=tuple(one for one in now if one not in before),
                kept=tuple(one for one in now if one in before),
                retracted=tuple(one for one in before if one not in now),
                counts=count(events),
            )
        )
    return found


async def run_again(settings: Settings, planned: Plan, *, wait: float) -> list[Outcome]:
    """Send the records of a plan again, marked, and tell what became of each.

    The workers must run this version: one with the extractor that made what stands publishes nothing.

    Raises:
        InfrastructureFault: Kafka cannot be used.

    """
    marked = [
        raw._replace(headers=[*(header for header in raw.headers if header[0] != REPROCESS), (REPROCESS, b"true")])
        for raw, _ in planned.documents
    ]
    return await resend(settings, marked, wait=wait) if marked else []


def _known(records: list[Record]) -> dict[str, Completion]:
    known: dict[str, Completion] = {}
    for record in records:
        if record.value is not None:
            one = Completion.model_validate_json(record.value)
            if one.article_id not in known or progress(one) >= progress(known[one.article_id]):
                known[one.article_id] = one
    return known
