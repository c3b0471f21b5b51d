"""From a Document to its events. Pure functions: the same document gives the same events."""

from __future__ import annotations

import hashlib
from dataclasses import asdict
from importlib.metadata import version
from typing import TYPE_CHECKING

from stream.extract.analysis import analyse
from stream.extract.assemble import Assembler, event_of
from stream.extract.confidence import evidence, share_of, weights_text
from stream.extract.incidents import strikes_and_casualties
from stream.extract.statements import statements
from stream.lexicon.files import digest
from stream.lexicon.matcher import matcher
from stream.lexicon.places import load_gazetteer
from stream.text.html import html_extractor_version

if TYPE_CHECKING:
    from collections.abc import Mapping

    from stream.contracts.document import Document
    from stream.contracts.event import CasualtyEvent, StatementEvent, StrikeEvent
    from stream.extract.assemble import Assembled
    from stream.extract.drafts import Loc
    from stream.text.limits import Limits

__all__ = ["extract_events", "extractor_version", "warm_up"]


def extract_events(
    document: Document, *, extractor: str, revision: int = 1
) -> list[StrikeEvent | CasualtyEvent | StatementEvent]:
    """Extract the strikes, casualties and statements of a document.

    Args:
        document: the article cleaned and segmented; its noise yields nothing.
        extractor: what to name as the maker, see `extractor_version`.
        revision: of the article.

    Returns:
        Strikes, casualties, statements, each in the order of the text.

    """
    found = _found(document, extractor=extractor, revision=revision)
    for fields, signs in found:
        fields["confidence"] = share_of(fields["type"], evidence(fields, signs))
    return [event_of(fields) for fields, _ in found]


def found_events(
    document: Document, *, extractor: str, revision: int
) -> tuple[list[StrikeEvent | CasualtyEvent | StatementEvent], dict[str, Mapping[str, float]]]:
    """Return what the confidence is fitted on.

    Returns:
        What `extract_events` does, but with the priors of the rules as confidence; and by event id what else speaks for
        or against it.

    """
    found = _found(document, extractor=extractor, revision=revision)
    return [event_of(fields) for fields, _ in found], {fields["id"]: signs for fields, signs in found}


def _found(document: Document, *, extractor: str, revision: int) -> list[Assembled]:
    analysis = analyse(document)
    found = statements(analysis)
    sure = [s for s in found if s.beside is None]
    strikes, casualties = strikes_and_casualties(analysis, sure)
    told = [loc for draft in (*strikes, *casualties) for loc in draft.mentions]
    said = [s for s in found if s.beside is None or not any(_overlap(s.beside, loc) for loc in told)]
    return Assembler(document, extractor=extractor, revision=revision).events(strikes, casualties, said)


def _overlap(one: Loc, other: Loc) -> bool:
    return one.field == other.field and one.start < other.end and other.start < one.end


def extractor_version(limits: Limits) -> str:
    """Return the name, version and digest that events carry, such as `rasid 0.1.0+3fa94c1e`.

    The digest is over all that changes what comes out of an article besides the code: the lexicons, the weights of the
    confidence, the limits of the settings and the version of the HTML extractor.
    """
    parts = [
        digest(),
        weights_text(),
        html_extractor_version(),
        *(f"{key}={value}" for key, value in sorted(asdict(limits).items())),
    ]
    return f"rasid {version('rasid')}+{hashlib.sha256(chr(10).join(parts).encode()).hexdigest()[:8]}"


def warm_up() -> None:
    """Compile the lexicons now, so that the first article is not the one that waits for them."""
    matcher()
    load_gazetteer()
