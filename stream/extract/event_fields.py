"""The parts of an event as plain fields: spans, roles, times, places, counts, each with its text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from stream.text.normalise import normalise

if TYPE_CHECKING:
    from stream.contracts.document import Document, FieldName
    from stream.extract.drafts import CasualtyDraft, Loc, Role, When, Where

Fields = dict[str, Any]
"""What pydantic makes the models inside an event from, all at once; making each on its own takes twice the time."""


class EventFields:
    """Makes the parts of a document's events from those of its drafts.

    Args:
        document: where the drafts are from.

    """

    def __init__(self, document: Document) -> None:
        self._texts: dict[FieldName, str] = {"title": document.field_text("title"), "body": document.text}
        self._normal = {field: normalise(text) for field, text in self._texts.items()}

    def place_anchor(self, where: Where | None) -> str:
        """Return what of a place an event's id is made of."""
        if where is None:
            return ""
        if where.geonames_id is not None:
            return str(where.geonames_id)
        return self.folded(where.loc) if where.loc else where.country or ""

    def folded(self, loc: Loc) -> str:
        """Return the text of a span, folded."""
        return self._normal[loc.field].folded(loc.start, loc.end)

    def text(self, loc: Loc) -> str:
        """Return the text of a span."""
        return self._texts[loc.field][loc.start : loc.end]

    def span(self, loc: Loc) -> Fields:
        """Return a span with its text."""
        field, start, end = loc
        return {"field": field, "start": start, "end": end, "text": self._texts[field][start:end]}

    def actor(self, role: Role | None) -> Fields | None:
        """Return who is named, with the Wikidata id where it is known."""
        return None if role is None else {**self.span(role.loc), "wikidata": role.wikidata}

    def role(self, role: Role | None) -> Fields | None:
        """Return who or what is named, with its class."""
        if role is None:
            return None
        return {**self.span(role.loc), "wikidata": role.wikidata, "class": role.role_class}

    def time(self, when: When | None) -> Fields | None:
        """Return when something was, and the words that say so."""
        if when is None:
            return None
        return {
            "start": when.start,
            "end": when.end,
            "granularity": when.granularity,
            "expression": self.span(when.loc),
        }

    def place(self, where: Where | None) -> Fields | None:
        """Return where something was, and the words that say so where there are any."""
        if where is None:
            return None
        loc = where.loc
        return {
            "name": self.text(loc) if loc else None,
            "field": loc.field if loc else None,
            "start": loc.start if loc else None,
            "end": loc.end if loc else None,
            "canonical": where.canonical,
            "geonames_id": where.geonames_id,
            "country": where.country,
            "admin1": where.admin1,
            "lat": None if where.lat is None else round(where.lat, 4),
            "lon": None if where.lon is None else round(where.lon, 4),
            "precision": where.precision,
        }

    def victims(self, draft: CasualtyDraft) -> Fields:
        """Return the people of a figure: their words, class and names."""
        loc = draft.victims
        return {
            "field": loc.field if loc else None,
            "start": loc.start if loc else None,
            "end": loc.end if loc else None,
            "text": self.text(loc) if loc else None,
            "class": draft.victim_class,
            "names": [self.text(n) for n in draft.names],
            "name_spans": [self.span(n) for n in draft.names],
        }

    def count(self, draft: CasualtyDraft) -> Fields:
        """Return how many people a draft counts, and the bounds of that."""
        low, high = bounds(draft)
        return {
            "number": draft.number,
            "number_max": draft.number_max,
            "qualifier": draft.qualifier,
            "low": low,
            "high": high,
            "expression": self.span(draft.expression),
        }


def bounds(draft: CasualtyDraft) -> tuple[int, int | None]:
    """Return the least and greatest number of people that a count allows, as the contract defines them."""
    n = draft.number
    if n is None:
        least = {"tens": 20, "hundreds": 200, "thousands": 2000}
        return least.get(draft.qualifier, 2 if draft.dual else 3), None
    figures: dict[str, tuple[int, int | None]] = {
        "more_than": (n + 1, None),
        "at_least": (n, None),
        "at_most": (0, n),
        "about": (n * 9 // 10, -(-n * 11 // 10)),  # outward: down, and up
        "range": (n, draft.number_max),
        "exact": (n, n),
    }
    return figures[draft.qualifier]
