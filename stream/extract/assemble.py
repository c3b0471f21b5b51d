"""From drafts to events: their ids, and the one order that replay relies on."""

from __future__ import annotations

import hashlib
import uuid
from types import MappingProxyType
from typing import TYPE_CHECKING

from pydantic import TypeAdapter

from stream.contracts.event import CasualtyEvent, EventArticle, StatementEvent, StrikeEvent
from stream.extract.drafts import Loc
from stream.extract.event_fields import EventFields

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from stream.contracts.document import Document
    from stream.contracts.event import EventType
    from stream.extract.drafts import CasualtyDraft, Draft, StatementDraft, StrikeDraft
    from stream.extract.event_fields import Fields


_NAMESPACE = uuid.UUID("6f0e6d0c-5a3b-5d8e-9a67-0d5f3c1b7e42").bytes
"""Of all event ids; changing it changes every id that was ever published."""

# What every id begins with is hashed once.
_BEGUN = hashlib.sha1(_NAMESPACE, usedforsecurity=False)
_VARIANT = {f"{digit:x}": "89ab"[digit & 3] for digit in range(16)}

Assembled = tuple["Fields", "Mapping[str, float]"]
"""The fields of an event, by their names in the contract and with the prior of its rule as its confidence; and what
else its draft shows of how sure it is."""

# A run made as the tuple that it is: half the time of the class's own constructor.
_new = tuple.__new__
_NO_SIGNS: Mapping[str, float] = MappingProxyType({})
# The validators themselves: what `model_validate` does around them takes as long as a small model.
_VALIDATORS = {
    "strike": TypeAdapter(StrikeEvent).validator,
    "casualty": TypeAdapter(CasualtyEvent).validator,
    "statement": TypeAdapter(StatementEvent).validator,
}


def event_of(fields: Fields) -> StrikeEvent | CasualtyEvent | StatementEvent:
    """Return the event with these fields, held against the contract."""
    event: StrikeEvent | CasualtyEvent | StatementEvent = _VALIDATORS[fields["type"]].validate_python(fields)
    return event


class Assembler:
    """Makes the fields of the events of one document.

    Args:
        document: where the drafts are from.
        extractor: name, version and digest of what made the drafts.
        revision: of the article.

    """

    def __init__(self, document: Document, *, extractor: str, revision: int) -> None:
        self._fields = EventFields(document)
        self._extractor = extractor
        self._revision = revision
        head = document.article
        self._article_id = head.id
        self._article = EventArticle(
            id=head.id,
            source=head.source,
            url=head.url,
            title=head.title,
            published_at=head.published_at,
            published_at_assumed=head.published_at_assumed,
            language=head.language,
        )
        self._ordinals: dict[str, int] = {}

    def events(
        self,
        strikes: Sequence[StrikeDraft],
        casualties: Sequence[CasualtyDraft],
        statements: Sequence[StatementDraft],
    ) -> list[Assembled]:
        """Return the events: strikes, casualties, statements, each in the order of the text."""
        strikes = sorted(strikes, key=_order)
        casualties = sorted(casualties, key=lambda d: (*_order(d), d.expression.start, d.expression.end))
        statements = sorted(statements, key=lambda d: (d.cue.field != "title", d.cue.start, d.content.start))
        strike_ids = {id(d): self._id("strike", d.mode, self._fields.place_anchor(d.where), d.period) for d in strikes}
        casualty_ids = {
            id(d): self._id("casualty", d.kind, d.victim_class, strike_ids.get(id(d.strike), d.cause), d.period)
            for d in casualties
        }
        of_strike: dict[int, list[str]] = {}
        for d in casualties:
            of_strike.setdefault(id(d.strike), []).append(casualty_ids[id(d)])
        return [
            *[(self._strike(d, strike_ids[id(d)], of_strike.get(id(d), [])), d.signs) for d in strikes],
            *[(self._casualty(d, casualty_ids, strike_ids), d.signs) for d in casualties],
            *[(self._statement(d), _NO_SIGNS) for d in statements],
        ]

    def _id(self, kind: EventType, *anchor: str) -> str:
        name = "\x1f".join((self._article_id, kind, *anchor))
        ordinal = self._ordinals.get(name, 0)
        self._ordinals[name] = ordinal + 1
        return uuid_of(f"{name}\x1f{ordinal}")

    def _shared(self, draft: Draft) -> Fields:
        return {
            "extractor": self._extractor,
            "revision": self._revision,
            "article": self._article,
            "mentions": [self._fields.span(m) for m in draft.mentions],
            "trigger": self._fields.span(draft.trigger),
            "time": self._fields.time(draft.when),
            "place": self._fields.place(draft.where),
            "status": draft.status,
            "period": draft.period,
            "attribution": self._fields.actor(draft.attribution),
            "confidence": round(draft.confidence, 2),
            "rule": draft.rule,
        }

    def _strike(self, draft: StrikeDraft, own_id: str, casualty_ids: list[str]) -> Fields:
        return {
            "type": "strike",
            "id": own_id,
            **self._shared(draft),
            "mode": draft.mode,
            "attacker": self._fields.role(draft.attacker),
            "target": self._fields.role(draft.target),
            "weapon": self._fields.role(draft.weapon),
            "casualty_ids": casualty_ids,
        }

    def _casualty(self, draft: CasualtyDraft, ids: dict[int, str], strikes: dict[int, str]) -> Fields:
        strike = strikes.get(id(draft.strike))
        return {
            "type": "casualty",
            "id": ids[id(draft)],
            **self._shared(draft),
            "kind": draft.kind,
            "count": self._fields.count(draft),
            "victims": self._fields.victims(draft),
            "cause": {"kind": "strike" if strike else draft.cause, "event_id": strike},
            "part_of": ids.get(id(draft.part_of)),
        }

    def _statement(self, draft: StatementDraft) -> Fields:
        name = self._fields.text(draft.name)
        content, cue = self._fields.span(draft.content), self._fields.span(draft.cue)
        speaker = {
            "name": name,
            "name_span": self._fields.span(draft.name),
            "mention": draft.mention and self._fields.span(draft.mention),
            "role": draft.role and self._fields.text(draft.role),
            "role_span": draft.role and self._fields.span(draft.role),
            "wikidata": draft.wikidata,
            "class": draft.speaker_class,
        }
        # From cue through content, whichever stands first.
        field, first, last = draft.content
        if draft.cue.field == field:
            first, last = min(draft.cue.start, first), max(draft.cue.end, last)
        return {
            "type": "statement",
            "id": self._id("statement", self._fields.folded(draft.name), self._fields.folded(draft.content)),
            "extractor": self._extractor,
            "revision": self._revision,
            "article": self._article,
            "mentions": [self._fields.span(_new(Loc, (field, first, last)))],
            "trigger": cue,
            "time": None,
            "place": None,
            "status": "reported",
            "period": "current",
            "attribution": self._fields.actor(draft.attribution),
            "confidence": draft.confidence,
            "rule": draft.rule,
            "speaker": speaker,
            "cue": cue,
            "act": draft.act,
            "direct": draft.direct,
            "content": content,
            "quotes": [self._fields.span(q) for q in draft.quotes],
            "addressee": draft.addressee and self._fields.span(draft.addressee),
        }


def uuid_of(name: str) -> str:
    """Return the UUID of version 5 of a name in the namespace of events, in a quarter of the time of `uuid.uuid5`."""
    begun = _BEGUN.copy()
    begun.update(name.encode())
    digits = begun.hexdigest()
    return f"{digits[:8]}-{digits[8:12]}-5{digits[13:16]}-{_VARIANT[digits[16]]}{digits[17:20]}-{digits[20:32]}"


def _order(draft: Draft) -> tuple[bool, int, int]:
    return draft.trigger.field != "title", draft.trigger.start, draft.mentions[0].start
