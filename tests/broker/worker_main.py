"""A worker with the stand-in for the pure core, as a process of its own; its settings are in the environment.

An article with the id `hang` is never done with. DIE_BEFORE names the state
of a Completion that the process does not live to write.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
from typing import TYPE_CHECKING

from stream.service import states
from stream.service.worker import run
from stream.settings import Settings
from tests.broker.stand_in import one_strike, stand_in

if TYPE_CHECKING:
    from stream.contracts import Completion, Document, StrikeEvent


class Mortal(states.PartitionState):
    """A state that is written up to a point."""

    async def write(self, completion: Completion) -> None:
        """Write it, or die."""
        if completion.state == os.environ.get("DIE_BEFORE"):
            os.kill(os.getpid(), signal.SIGKILL)
        await super().write(completion)


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
    states.PartitionState = Mortal  # type: ignore[misc]
    sys.exit(run(Settings.load(), stand_in(events)))
