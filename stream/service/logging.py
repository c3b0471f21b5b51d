"""Structured logs: JSON when nobody sits at the terminal, readable lines when somebody does.

Whatever is logged may be read by many: article ids may stand in it, the text of an article and secrets never.
The lines of Faust, mode and aiokafka go through the same formatter as ours.
"""

from __future__ import annotations

import json
import logging
import sys
from time import monotonic
from typing import TYPE_CHECKING, Any, TextIO

import structlog

from stream.text.safe import escaped

if TYPE_CHECKING:
    from collections.abc import Callable

    from stream.settings import LogSettings

LIBRARIES = ("faust", "mode", "aiokafka", "kafka", "asyncio")

# Faust 0.15.3, transport/drivers/aiokafka.py `_verify_aiokafka_event_path`: it takes the timestamp of the newest record
# (wall clock) for the time of the last fetch and compares it with a monotonic clock, so it reports a partition that is
# merely idle as an error, every few seconds (issues 503 and 629). Whether work stands still is told by the lag.
MISLEADING = ("Aiokafka has not sent fetch request", "Aiokafka stopped fetching from")


REPEAT_SECONDS = 5.0
_REMEMBERED = 1000


class _Misleading(logging.Filter):
    """Let the lines that mislead through at level DEBUG only."""

    def __init__(self, *, keep: bool) -> None:
        super().__init__()
        self._keep = keep

    def filter(self, record: logging.LogRecord) -> bool:
        """Tell whether to log the record; its level becomes DEBUG where it misleads."""
        message = str(record.msg)
        # mode writes its own prefix, "[^--Consumer]: ", before the message.
        if not any(start in message for start in MISLEADING):
            return True
        record.levelno, record.levelname = logging.DEBUG, "DEBUG"
        return self._keep


class Repeats(logging.Filter):
    """Let a library say the same thing once in a while only.

    While a broker is away aiokafka tries, and says so, up to a thousand times a second (producer/sender.py: no pause
    where a partition has no leader).

    Args:
        clock: seconds of a clock that only goes forward.

    """

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        super().__init__()
        self._clock = clock
        self._said: dict[tuple[str, str], tuple[float, int]] = {}

    def filter(self, record: logging.LogRecord) -> bool:
        """Tell whether to log the record; the first one after a pause tells how many were left out."""
        if record.name.split(".")[0] not in LIBRARIES:
            return True
        now, what = self._clock(), (record.name, str(record.msg))
        at, left_out = self._said.get(what, (-REPEAT_SECONDS, 0))
        if now - at < REPEAT_SECONDS:
            self._said[what] = (at, left_out + 1)
            return False
        if len(self._said) >= _REMEMBERED:
            self._said.clear()
        self._said[what] = (now, 0)
        if left_out:
            record.msg = f"{record.msg} ({left_out} more like this)"
        return True


def configure(settings: LogSettings, out: TextIO | None = None) -> None:
    """Set up the logs of this process; a second call replaces the first.

    Args:
        settings: the least level, and whether the format is for people or programs (auto: by `out`).
        out: where the lines go; standard error by default, standard output being for data.

    """
    out = sys.stderr if out is None else out
    for_people = settings.format == "console" or (settings.format == "auto" and out.isatty())
    shared: list[structlog.types.Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_logger_name,
        structlog.stdlib.add_log_level,
        structlog.stdlib.PositionalArgumentsFormatter(),
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.UnicodeDecoder(),
    ]
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            *shared,
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=False,
    )
    handler = logging.StreamHandler(out)
    handler.addFilter(_Misleading(keep=settings.level == "DEBUG"))
    handler.addFilter(Repeats())
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                *_rendering(for_people=for_people, colors=out.isatty()),
            ],
        )
    )
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(settings.level)
    _quieten_libraries(settings.level)
    # Warnings of Python (a deprecation in a library) as lines like the others.
    logging.captureWarnings(capture=True)


def _rendering(*, for_people: bool, colors: bool) -> list[structlog.types.Processor]:
    if for_people:
        return [
            structlog.dev.ConsoleRenderer(
                colors=colors,
                # An id from outside may hold escape codes or line breaks: repr() makes them visible and harmless.
                repr_native_str=True,
                # Not the rich traceback: it shows local variables, and those hold the article.
                exception_formatter=structlog.dev.plain_traceback,
            )
        ]
    return [structlog.processors.format_exc_info, structlog.processors.JSONRenderer(_dumps, ensure_ascii=False)]


def _dumps(line: object, **options: Any) -> str:  # noqa: ANN401 - of json.dumps
    """Keep Arabic as it is and escape what reorders or breaks a line: ids come from anybody."""
    return escaped(json.dumps(line, **options))


def _quieten_libraries(level: str) -> None:
    """Keep the libraries at WARNING, or INFO for who debugs.

    Never at DEBUG: there aiokafka writes whole requests, with the password of a login and the text of what is sent.
    """
    for name in LIBRARIES:
        logging.getLogger(name).setLevel(logging.INFO if level == "DEBUG" else max(logging.WARNING, _number(level)))


def _number(level: str) -> int:
    return logging.getLevelNamesMapping()[level]
