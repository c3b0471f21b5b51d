"""A worker with the stand-in for the pure core, as a process of its own; its settings are in the environment.

An article with the id `hang` is never done with.
"""

from __future__ import annotations

import sys
import threading
from typing import TYPE_CHECKING

from stream.service.worker import run
from stream.settings import Settings
from tests.broker.stand_in import one_strike, stand_in

if TYPE_CHECKING:
    from stream.contracts import Document, StrikeEvent


def events(document: Document) -> list[StrikeEvent]:
    """Return one strike, or nothing ever."""
    if document.article.id == "hang":
        sys.stderr.write('{"event": "hanging"}\n')
        sys.stderr.flush()
        # Python code that runs for ever, without keeping a core busy: signals are handled between two of its steps.
        never = threading.Event()
        while not never.wait(0.02):
            pass
    return one_strike(document)


if __name__ == "__main__":
    sys.exit(run(Settings.load(), stand_in(events)))
