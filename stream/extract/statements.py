"""Statements: who said what, in whose words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from stream.extract.analysis import Analysis
    from stream.extract.drafts import StatementDraft


def statements(analysis: Analysis) -> list[StatementDraft]:
    """Return the statements of a document."""
    del analysis
    return []
