"""The service from its first connection to its last commit, in one event loop."""

from __future__ import annotations

import asyncio
from contextlib import AsyncExitStack, suppress
from typing import TYPE_CHECKING, Any, NoReturn, Protocol, TypeVar

import structlog
from aiokafka import AIOKafkaConsumer, AIOKafkaProducer
from aiokafka.admin import AIOKafkaAdminClient
from aiokafka.errors import KafkaError

from stream.errors import InfrastructureFault
from stream.service.access import require_rights
from stream.service.agents import Line
from stream.service.app import make_app, watch_group
from stream.service.attempts import Attempts, begun_group
from stream.service.core import Core
from stream.service.endpoints import Endpoints
from stream.service.health import Health, keep_beating
from stream.service.kafka import client_options, producer_options
from stream.service.lag import LagPoll
from stream.service.metrics import Metrics
from stream.service.publish import Publisher
from stream.service.reader import Reader
from stream.service.rejects import Rejects
from stream.service.revisions import Revisions
from stream.service.stages import Stages
from stream.service.states import States
from stream.service.topic_setup import ensure_topics
from stream.service.topics import TopicNames
from stream.text.limits import Limits

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from stream.service.app import App
    from stream.settings import Settings

log = structlog.get_logger(__name__)

_KIB = 1024


class _Startable(Protocol):
    async def start(self) -> None: ...


_Client = TypeVar("_Client", bound=_Startable)


async def serve(
    settings: Settings,
    stop: asyncio.Event,
    end: Callable[[BaseException], NoReturn],
    *,
    core: Core | None = None,
    listening: Callable[[str], None] = lambda _url: None,
) -> None:
    """Run the service until `stop` is set, then finish what is in flight and commit it.

    Args:
        settings: of the service.
        stop: ends it.
        end: ends the process at once, without any cleaning up: what was not sent must not be acknowledged, and
            waiting for it would never end. It is called with the fault once records are being taken.
        core: the pure core; the shipped one by default.
        listening: is told where /metrics, /livez and /readyz are.

    Raises:
        SettingsError: a setting cannot be used here, such as a port that is taken.
        InfrastructureFault: Kafka cannot be reached or used; no record was taken yet.

    """
    core = Core.real(Limits(**settings.limits.model_dump())) if core is None else core
    metrics, health = Metrics(core.version), Health()
    with Endpoints(settings.http, health, metrics.registry) as endpoints:
        log.info("listening", url=endpoints.url)
        listening(endpoints.url)
        async with AsyncExitStack() as stack:
            await _background(stack, keep_beating(health), end)
            (await ensure_topics(settings)).require()
            await require_rights(settings)
            topics = TopicNames(settings.topics.prefix)
            # One record at a time is wanted; the broker sends at least one however large it is.
            consumer = await _started(stack, _side_consumer(settings, 64 * _KIB))
            admin = await _started(stack, AIOKafkaAdminClient(**client_options(settings.kafka)), stop="close")
            # A batch of several records must not be larger than the smallest topic takes.
            batch = min(128 * _KIB, settings.topics.output_bytes, settings.topics.rejected_bytes)
            producer = AIOKafkaProducer(**producer_options(settings), max_batch_size=batch)
            await _started(stack, producer)
            # Work on an article begins when its `started` is acknowledged: no waiting for company.
            noting = AIOKafkaProducer(**{**producer_options(settings), "linger_ms": 0})
            await _started(stack, noting)
            reading = await _started(stack, _side_consumer(settings, settings.topics.output_bytes))
            budget = settings.worker.retry_budget_seconds
            states = States(
                reading,
                Publisher(noting, budget),
                topics.completed,
                horizon_days=settings.topics.completed_horizon_days,
                patience=budget,
            )
            stack.push_async_callback(states.stop)
            stages, publisher = Stages(core, settings, topics, metrics), Publisher(producer, budget)
            rejects = Rejects(
                Reader(consumer, producer.partitions_for, budget),
                topics,
                metrics,
                limit=settings.topics.rejected_bytes,
                version=core.version,
            )
            revisions = Revisions(stages, states, publisher, rejects, metrics, budget=budget)
            committing = await _started(stack, _side_consumer(settings, 64 * _KIB, begun_group(settings.worker.group)))
            attempts = Attempts(committing, admin, settings.worker.group, budget)
            line = Line(
                stages,
                attempts,
                revisions,
                publisher,
                rejects,
                metrics,
                in_flight=settings.worker.in_flight,
                budget=budget,
            )
            lag = LagPoll(
                consumer,
                admin,
                group=settings.worker.group,
                assigned=lambda: health.partitions,
                metrics=metrics,
                health=health,
            )
            for work in (line.raw_acks.run(), line.document_acks.run(), lag.run(), states.sweep()):
                await _background(stack, work, end)
            health.waiting("no partitions are assigned yet")
            app = make_app(settings, line, states, attempts, topics, health, end)
            await _background(stack, watch_group(app, budget), end)
            await _run_app(app, health, stop, end)
            log.info("stopped")


async def _run_app(app: App, health: Health, stop: asyncio.Event, end: Callable[[BaseException], NoReturn]) -> None:
    """Start the app, wait for `stop`, and stop the app: no more fetching, all in flight acknowledged, one last commit."""
    # `start` may take until the first assignment, which another worker's leaving can delay: nobody waits for it here.
    starting = asyncio.create_task(app.start())
    starting.add_done_callback(lambda done: _end_on_error(done, end))
    told, over = asyncio.create_task(stop.wait()), asyncio.create_task(app.wait_until_stopped())
    await asyncio.wait((told, over), return_when=asyncio.FIRST_COMPLETED)
    if app.crashed:
        end(app.crash_reason or RuntimeError("Faust stopped by itself"))
    log.info("stopping: what is in flight is finished and committed")
    health.waiting("the service is stopping")
    told.cancel()
    starting.cancel()
    await app.stop()
    await over


async def _background(
    stack: AsyncExitStack, work: Coroutine[Any, Any, None], end: Callable[[BaseException], NoReturn]
) -> None:
    """Run `work` until the stack is left; if it fails, the process ends."""
    task = asyncio.create_task(work)
    task.add_done_callback(lambda done: _end_on_error(done, end))

    async def cancel() -> None:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task

    stack.push_async_callback(cancel)


def _end_on_error(task: asyncio.Future[None], end: Callable[[BaseException], NoReturn]) -> None:
    error = None if task.cancelled() else task.exception()
    if error is not None:
        end(error)


async def _started(stack: AsyncExitStack, client: _Client, stop: str = "stop") -> _Client:
    """Start a client of aiokafka and stop it when the stack is left, also where it could not start."""
    stack.push_async_callback(getattr(client, stop))
    try:
        await client.start()
    except KafkaError as error:
        raise InfrastructureFault(f"Kafka cannot be used: {error!r}") from error
    return client


def _side_consumer(settings: Settings, fetch_bytes: int, group: str | None = None) -> AIOKafkaConsumer:
    return AIOKafkaConsumer(
        **client_options(settings.kafka),
        group_id=group,
        enable_auto_commit=False,
        # An offset that retention has passed gives a record with another offset, at once, instead of waiting.
        auto_offset_reset="earliest",
        max_partition_fetch_bytes=fetch_bytes,
    )
