"""Strikes and casualties of one article, linked and merged."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stream.extract.analysis import Analysis
    from stream.extract.drafts import CasualtyDraft, StatementDraft, StrikeDraft


def strikes_and_casualties(
    analysis: Analysis, said: Sequence[StatementDraft]
) -> tuple[list[StrikeDraft], list[CasualtyDraft]]:
    """Return the strikes and casualties of a document."""
    del analysis, said
    return [], []
