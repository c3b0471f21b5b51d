"""The way of one article without Kafka: bytes to Document to events, with the limits of the settings."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from stream.document import make_document
from stream.extract import extract_events, extractor_version, warm_up
from stream.ingest import read_article
from stream.memory import settle
from stream.text.limits import Limits

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from pydantic import BaseModel


def limits_of(config_file: Path | None) -> Limits:
    """Return the limits on an article that the settings give.

    The library that reads settings takes a quarter of a second to load: only where something is set is it asked.

    Raises:
        SettingsError: a setting is wrong.

    """
    if config_file is None and not any(name.upper().startswith("RASID_") for name in os.environ):
        return Limits()
    from stream.settings import Settings

    return Limits(**Settings.load(config_file).limits.model_dump())


def reader(
    limits: Limits, *, documents: bool, published_at: str | None = None
) -> Callable[[bytes], Sequence[BaseModel]]:
    """Return a function from a raw record to the models that are made of it.

    Args:
        limits: what an article may be at most, see `limits_of`.
        documents: make the Document alone, instead of the events.
        published_at: ISO 8601 date, or date and time, for an article that has none.

    The function raises DataFault for a record that is unusable.

    """
    if not documents:
        warm_up()
    settle()
    extractor = extractor_version(limits)

    def read(value: bytes) -> Sequence[BaseModel]:
        document = make_document(read_article(value, limits), limits, published_at=published_at)
        return [document] if documents else extract_events(document, extractor=extractor)

    return read
