"""A worker that a test can hurt from inside, as a process of its own; its settings are in the environment.

What an article does is said by its id: `kills-reading` and `kills-extracting` end the process, `raises-reading` and
`raises-extracting` raise. The variables say what else goes wrong, each at the record whose key or article id is `k`:

    FAIL=service    the service's own code raises
    FAIL=TOPIC      what is sent to the topic with this ending is not acknowledged
    SLOW=TOPIC      it is acknowledged when the process gets SIGUSR1
    REFUSES=reading, REFUSES=extracting: this version rejects it there, unless its title is `fine`
    DIES=STATE REVISION   the process does not live to write this state of that revision (`rejected`: that it is)
    VERSION         what this version is called
"""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from typing import TYPE_CHECKING, Any

from aiokafka.errors import KafkaError

from stream.errors import DataFault
from stream.service import states
from stream.service.core import Core
from stream.service.publish import Publisher
from stream.service.stages import Stages
from stream.service.worker import run
from stream.settings import Settings
from tests.broker.stand_in import a_strike_a_word, read, stand_in
from tests.service.samples import EXTRACTOR

if TYPE_CHECKING:
    from stream.contracts import Completion, Document, Event
    from stream.service.records import Outgoing, Record
    from stream.text.limits import Limits

FAIL, SLOW, REFUSES = (os.environ.get(name, "") for name in ("FAIL", "SLOW", "REFUSES"))


def hurt(what: str, article: str) -> None:
    """Do to the process what an article asks for in a step."""
    if article == f"kills-{what}":
        os.kill(os.getpid(), signal.SIGKILL)
    if article == f"raises-{what}":
        raise RuntimeError(what)
    if article == "k" and what == REFUSES:
        raise DataFault("too_complex", "extract" if what == "extracting" else "segment", "refused", article)


def document(record: Record, limits: Limits) -> Document:
    """Read an article."""
    made = read(record, limits)
    if made.article.title != "fine":
        hurt("reading", made.article.id)
    return made


def events(made: Document) -> list[Event]:
    """Return one strike for each word."""
    if made.article.title != "fine":
        hurt("extracting", made.article.id)
    return a_strike_a_word(made)


class MortalState(states.PartitionState):
    """A state that is written up to a point."""

    async def write(self, completion: Completion) -> None:
        """Write it, or die."""
        state = "rejected" if not completion.attempts and not completion.sending else completion.state
        if completion.article_id == "k" and os.environ.get("DIES") == f"{state} {completion.revision}":
            os.kill(os.getpid(), signal.SIGKILL)
        await super().write(completion)


class HurtStages(Stages):
    """The first stage with a defect."""

    def ingest(self, record: Record) -> Outgoing:
        """Raise at the record."""
        if FAIL == "service" and record.key == b"k":
            raise RuntimeError("a defect of the service")
        return super().ingest(record)


class HurtPublisher(Publisher):
    """A producer that fails, or is slow."""

    async def send(self, record: Outgoing) -> asyncio.Future[Any]:
        """Send it, or not."""
        loop = asyncio.get_running_loop()
        if record.key == b"k" and FAIL and record.topic.endswith(FAIL):
            failed: asyncio.Future[Any] = loop.create_future()
            failed.set_exception(KafkaError("not sent"))
            return failed
        if record.key == b"k" and SLOW and record.topic.endswith(SLOW):
            slow: asyncio.Future[Any] = loop.create_future()
            sent = await super().send(record)
            loop.add_signal_handler(signal.SIGUSR1, lambda: sent.add_done_callback(lambda _: slow.set_result(None)))
            sys.stderr.write('{"event": "holding"}\n')
            sys.stderr.flush()
            return slow
        return await super().send(record)


if __name__ == "__main__":
    # The service finds them by these names.
    from stream.service import run as service

    service.Stages, service.Publisher = HurtStages, HurtPublisher  # type: ignore[misc]
    states.PartitionState = MortalState  # type: ignore[misc]
    core = stand_in(events, os.environ.get("VERSION", EXTRACTOR))
    sys.exit(run(Settings.load(), Core(document, core.events, core.version)))
