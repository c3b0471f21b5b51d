"""The Faust app: which topics its agents read, and every setting of Faust that the delivery guarantee hangs on."""

from __future__ import annotations

import asyncio
import logging
import time
from contextlib import suppress
from typing import TYPE_CHECKING, Any, cast

import faust
from aiokafka.errors import IllegalStateError
from faust.transport.drivers import aiokafka as driver
from mode.supervisors import CrashingSupervisor

from stream.errors import InfrastructureFault
from stream.service.kafka import faust_options
from stream.service.refusals import refusal

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

    from faust.types import TP, AppT, Message

    from stream.service.agents import Line
    from stream.service.attempts import Attempts
    from stream.service.health import Health
    from stream.service.states import States
    from stream.service.topics import TopicNames
    from stream.settings import Settings


_LOOK_SECONDS = 0.5


class App(faust.App):
    """Faust's app without its directories: there are no tables to keep in them."""

    # Faust's lines stay under Faust's name, and so at the level set for it.
    logger = logging.getLogger("faust.app")

    async def on_first_start(self) -> None:
        """Make nothing on the disk."""


class _Consumer(driver.Consumer):
    """Faust's consumer with corrections around a rebalance."""

    logger = driver.logger

    def ack(self, message: Message) -> bool:
        """Mark a record as done; False where it was not, or was before.

        Without its compiled extension Faust acknowledges the records that it drops at a rebalance (streams.py:1342,
        even with `noack`), so that a commit could pass them. A record that reached an agent is `tracked`; those are not.
        """
        return message.tracked and super().ack(message)

    async def seek_to_committed(self) -> Mapping[TP, int]:
        """Go back to what is committed, or to the beginning where nothing is.

        Faust drops what it has fetched during a rebalance and relies on this to read it again; aiokafka goes nowhere
        where there is no committed offset (consumer.py `seek_to_committed`), so that the first records of a new group
        would be lost.
        """
        committed: Mapping[TP, int] = await super().seek_to_committed()
        if new := [at for at, offset in committed.items() if not offset]:
            first = await self._thread.earliest_offsets(*new)

            async def seek() -> None:
                # To an offset: a partition that only waits for its beginning has no position meanwhile, and Faust ends
                # the process over that (aiokafka.py `verify_event_path`).
                with suppress(IllegalStateError):  # lost already to the next rebalance, which seeks again
                    for at, offset in first.items():
                        self._thread._ensure_consumer().seek(at, offset)  # noqa: SLF001 - as its own `seek_wait` does

            await self._thread.call_thread(seek)
        return committed

    @property
    def trouble(self) -> BaseException | None:
        """Why the group cannot be joined, where it is so.

        aiokafka says it to whoever asks for records next (group_coordinator.py `_push_error_to_user`), and Faust asks
        only once it has partitions: it would wait for ever.
        """
        coordinator = getattr(getattr(self._thread, "_consumer", None), "_coordinator", None)
        return getattr(coordinator, "_pending_exception", None)

    async def on_partitions_revoked(self, revoked: set[TP]) -> None:
        """Finish and commit what is in flight, then let the partitions go.

        Faust forgets what is acknowledged and not yet committed (consumer.py:657) before it finishes and commits: all
        that would be done again by whoever gets the partitions.
        """
        if self.assignment():
            self.stop_flow()
            self.app.flow_control.suspend()
            self.app.flow_control.clear()
            await self.wait_empty()
        await super().on_partitions_revoked(revoked)


async def watch_group(app: App, patience: float) -> None:
    """Look at whether the group can be joined, until cancelled.

    Raises:
        InfrastructureFault: for as long as `patience` it could not be.

    """
    since = time.monotonic()
    while True:
        await asyncio.sleep(_LOOK_SECONDS)
        trouble = cast("_Consumer", app.consumer).trouble
        if trouble is None:
            since = time.monotonic()
        elif time.monotonic() - since > patience:
            raise InfrastructureFault(f"the group {app.conf.id} cannot be joined: {refusal(trouble)}")


def make_app(  # noqa: PLR0913, PLR0917 - what it ties together
    settings: Settings,
    line: Line,
    states: States,
    attempts: Attempts,
    topics: TopicNames,
    health: Health,
    fail: Callable[[BaseException], None],
) -> App:
    """Return the app, not started; it must be made in the event loop that is to run it.

    Args:
        settings: of the service.
        line: what is done with the records.
        states: reads what is known of the articles of the partitions won.
        attempts: reads what is known of the raw records of the partitions won.
        topics: the names of the topics, which exist.
        health: is told of partitions won and lost.
        fail: is told of an exception out of an agent, after which that agent does nothing more.

    """
    app = App(settings.worker.group, **_options(settings))
    # A class variable by its declaration; `create_consumer` takes it from the instance.
    vars(app.transport)["Consumer"] = _Consumer
    stages = {"ingest": (topics.raw, line.ingest), "extract": (topics.documents, line.extract)}
    for name, (topic, work) in stages.items():
        channel = app.topic(topic, key_type=bytes, value_type=bytes, key_serializer="raw", value_serializer="raw")
        # One at a time, or acknowledgements come out of order and a commit passes what is in flight (issue 606).
        # Faust declares an agent's argument as StreamT, which lacks the `noack` of the Stream that it gives.
        app.agent(channel, name=name, concurrency=1)(_ending_the_process(work, fail))  # type: ignore[arg-type]

    reading: set[asyncio.Task[None]] = set()

    async def read(partitions: set[TP]) -> None:
        try:
            await states.assign(sorted(one.partition for one in partitions if one.topic == topics.documents))
        except Exception as error:  # noqa: BLE001 - whatever it is, without the state nothing can be done
            fail(error)
            return
        health.working((one.topic, one.partition) for one in partitions)

    def cancel_reading() -> None:
        for task in reading:
            task.cancel()
        reading.clear()

    async def assigned(_app: AppT, partitions: set[TP], **_: object) -> None:
        # Beside the rebalance, which must end within the session; records wait for their partition's state.
        cancel_reading()
        attempts.forget()
        health.waiting("the state of the partitions is being read")
        reading.add(asyncio.create_task(read(partitions)))

    async def revoked(_app: AppT, _partitions: set[TP], **_: object) -> None:
        cancel_reading()
        health.waiting("the group is sharing out its partitions")

    # mode types the arguments of a handler as *Any, which no function with names for them satisfies.
    app.on_partitions_assigned.connect(assigned)  # type: ignore[arg-type]
    app.on_partitions_revoked.connect(revoked)  # type: ignore[arg-type]
    return app


def _ending_the_process(
    work: Callable[[faust.Stream[bytes]], Awaitable[None]], fail: Callable[[BaseException], None]
) -> Callable[[faust.Stream[bytes]], Awaitable[None]]:
    async def agent(stream: faust.Stream[bytes]) -> None:
        try:
            await work(stream)
        except Exception as error:  # noqa: BLE001 - whatever it is, Faust must not see it: it would go on
            fail(error)
            await asyncio.Event().wait()

    return agent


def _options(settings: Settings) -> dict[str, Any]:
    return {
        **faust_options(settings),
        "autodiscover": False,
        "store": "memory://",
        # The topics are made before the app, with settings of ours; a missing one would be noticed minutes later.
        "topic_allow_declare": False,
        "topic_disable_leader": True,
        "table_standby_replicas": 0,
        # Its pages show what is in memory to anybody and its health page always says OK.
        "web_enabled": False,
        "web_router_enabled": False,
        "web_tables_enabled": False,
        # At a rebalance and at the end: what is in flight is acknowledged and committed, so that nobody does it again.
        "stream_wait_empty": True,
        # Waiting for the broker stops the polls; the process ends by itself before the group must throw it out.
        "broker_max_poll_interval": 5 * settings.worker.retry_budget_seconds,
        # A second line behind `_ending_the_process`: never restart an agent and go on with the next record.
        "agent_supervisor": CrashingSupervisor,
    }
