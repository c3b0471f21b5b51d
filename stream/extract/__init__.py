"""From a Document to its events. Pure functions: the same document gives the same events."""

from __future__ import annotations

from functools import cache
from importlib.metadata import version
from typing import TYPE_CHECKING

from stream.extract.analysis import analyse
from stream.extract.assemble import Assembler
from stream.extract.incidents import strikes_and_casualties
from stream.extract.statements import statements
from stream.lexicon.files import digest

if TYPE_CHECKING:
    from stream.contracts.document import Document
    from stream.contracts.event import CasualtyEvent, StatementEvent, StrikeEvent

__all__ = ["extract_events", "extractor_version"]


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
    analysis = analyse(document)
    said = statements(analysis)
    strikes, casualties = strikes_and_casualties(analysis, said)
    return Assembler(document, extractor=extractor, revision=revision).events(strikes, casualties, said)


@cache
def extractor_version() -> str:
    """Return the name, version and lexicon digest that events carry, such as `rasid 0.1.0+3fa94c1e`."""
    return f"rasid {version('rasid')}+{digest()}"
