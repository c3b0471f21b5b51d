"""The service as a process: its signals, its logs and how it ends."""

from __future__ import annotations

import asyncio
import os
import signal
import threading
from typing import TYPE_CHECKING, NoReturn

import structlog

from stream.errors import AccessError, InfrastructureFault, SettingsError, TopicError
from stream.service.logging import configure
from stream.service.run import serve

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType

    from stream.service.core import Core
    from stream.settings import Settings

log = structlog.get_logger(__name__)

EXIT_STOPPED = 0
EXIT_SETTINGS = 2
EXIT_FAULT = os.EX_TEMPFAIL
"""75: something outside failed; whoever supervises the process should start it again."""


def run(settings: Settings, core: Core | None = None) -> int:
    """Run the service until SIGTERM or SIGINT; call it from the main thread of a process of its own.

    The first signal lets it finish what is in flight within the grace of the settings, the second ends it at once. A
    fault ends the process by itself (status 75), without acknowledging anything: start it again and it goes on there.

    Args:
        settings: of the service.
        core: the pure core; the shipped one by default.

    Returns:
        The exit status: 0 stopped by a signal, 2 a setting that cannot be used, 75 Kafka cannot be reached.

    """
    configure(settings.log)
    try:
        asyncio.run(_serve(settings, core))
    except (SettingsError, TopicError, AccessError) as error:
        log.error("this cannot work", error=str(error))  # noqa: TRY400 - the message says it all
        return EXIT_SETTINGS
    except InfrastructureFault as error:
        log.error("kafka cannot be used", error=str(error))  # noqa: TRY400 - as above
        return EXIT_FAULT
    return EXIT_STOPPED


async def _serve(settings: Settings, core: Core | None) -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    _stop_on_signals(lambda: loop.call_soon_threadsafe(stop.set), settings.worker.shutdown_grace_seconds)
    await serve(settings, stop, end_process, core=core)


def _stop_on_signals(stop: Callable[[], object], grace: float) -> None:
    """Call `stop` at the first SIGTERM or SIGINT; end the process at the second one, or when the grace is over.

    Handlers of the signal module, not of the loop, and a timer in a thread: they work while the loop hangs.
    """
    received: list[int] = []

    def handle(number: int, frame: FrameType | None) -> None:
        del frame
        received.append(number)
        if len(received) > 1:
            os._exit(128 + number)
        stop()
        timer = threading.Timer(
            grace, lambda: end_process(TimeoutError(f"not stopped within the grace of {grace:g} s"))
        )
        timer.daemon = True
        timer.start()

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, handle)


def end_process(error: BaseException) -> NoReturn:
    """End this process now with status 75, leaving everything as it is: nothing is acknowledged or committed any more.

    Raising instead would let Faust restart the agent with the next record, and the failed one would be lost.
    """
    log.critical(
        "ending the process; start it again and it goes on with the first record that is not done",
        error=str(error) if isinstance(error, InfrastructureFault) else repr(error),
        exc_info=None if isinstance(error, InfrastructureFault | TimeoutError) else error,
    )
    # Nothing is flushed: each log line was, and a signal may have come in the middle of one.
    os._exit(EXIT_FAULT)
