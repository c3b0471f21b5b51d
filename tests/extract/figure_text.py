"""What a text tells of casualties, for the tests of their rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.contracts import Article
from stream.document import make_document
from stream.extract import extract_events
from stream.extract.analysis import analyse
from stream.extract.casualties.find import find_mentions
from stream.text.limits import Limits

if TYPE_CHECKING:
    from stream.contracts.event import CasualtyEvent

Told = list[tuple[str, int | None]]


def told(text: str, rule: str | None = None, title: str | None = None) -> Told:
    """Return kind and number of every mention, or of those that a rule made."""
    analysis = analyse(make_document(Article(id="a", title=title, body=text), Limits()))
    return [(f.kind, f.group.number) for f in find_mentions(analysis) if rule in (None, f.rule)]


def figures(body: str, title: str | None = None) -> list[CasualtyEvent]:
    """Return the casualties of an article of 20 May 2024."""
    article = Article(id="a", title=title, body=body, published_at="2024-05-20")
    events = extract_events(make_document(article, Limits()), extractor="rasid test")
    return [event for event in events if event.type == "casualty"]
