from __future__ import annotations

import io
import json
import logging
from typing import TYPE_CHECKING, Any, Literal

import pytest
import structlog

from stream.service.logging import LIBRARIES, REPEAT_SECONDS, Repeats, configure
from stream.settings import LogSettings

if TYPE_CHECKING:
    from collections.abc import Iterator

Format = Literal["auto", "json", "console"]
Level = Literal["DEBUG", "INFO", "WARNING", "ERROR"]


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def logging_as_before() -> Iterator[None]:
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    levels = {name: logging.getLogger(name).level for name in LIBRARIES}
    yield
    root.handlers[:] = before
    root.setLevel(level)
    for name, one in levels.items():
        logging.getLogger(name).setLevel(one)
    logging.captureWarnings(capture=False)
    structlog.reset_defaults()


def lines(out: io.StringIO) -> list[dict[str, Any]]:
    return [json.loads(line) for line in out.getvalue().splitlines()]


def start(out: io.StringIO, level: Level = "INFO", form: Format = "auto") -> structlog.stdlib.BoundLogger:
    configure(LogSettings(level=level, format=form), out)
    logger: structlog.stdlib.BoundLogger = structlog.get_logger("stream.service.test")
    return logger


def test_json_lines_where_nobody_sits_at_a_terminal() -> None:
    out = io.StringIO()
    start(out).info("article completed", article_id="خبر-7", events=3)

    (line,) = lines(out)
    assert line["event"] == "article completed"
    assert (line["article_id"], line["events"], line["level"]) == ("خبر-7", 3, "info")
    assert line["logger"] == "stream.service.test"
    assert line["timestamp"].endswith("Z")


def test_readable_lines_on_a_terminal_and_json_where_asked_for() -> None:
    terminal = Terminal()
    start(terminal).info("article completed", article_id="a-1")
    assert "article completed" in terminal.getvalue()
    assert not terminal.getvalue().startswith("{")

    asked = Terminal()
    start(asked, form="json").info("article completed")
    assert lines(asked)[0]["event"] == "article completed"


@pytest.mark.parametrize("form", ["json", "console"])
def test_an_id_cannot_forge_a_line_or_move_the_cursor(form: Format) -> None:
    out = io.StringIO()
    start(out, form=form).info("article completed", article_id="a\nb\x1b[2J\u202ec\u2028d\x9b")

    assert len(out.getvalue().splitlines()) == 1
    assert not set(out.getvalue()) & set("\x1b\u202e\u2028\x9b")


@pytest.mark.parametrize("name", ["faust.transport.consumer", "aiokafka.consumer.group_coordinator", "mode.services"])
def test_lines_of_the_libraries_have_the_same_form(name: str) -> None:
    out = io.StringIO()
    start(out)
    logging.getLogger(name).warning("Heartbeat failed for group %s", "rasid")

    (line,) = lines(out)
    assert (line["event"], line["level"], line["logger"]) == ("Heartbeat failed for group rasid", "warning", name)


@pytest.mark.parametrize("level", ["DEBUG", "INFO", "WARNING", "ERROR"])
def test_requests_of_the_clients_with_their_secrets_are_logged_at_no_level(level: Level) -> None:
    out = io.StringIO()
    start(out, level=level)
    logging.getLogger("aiokafka.conn").debug("Request 4: %s", "SaslAuthenticate(b'user\\0secret')")

    assert out.getvalue() == ""


@pytest.mark.parametrize(
    "message",
    ["Aiokafka has not sent fetch request for %r since start (started %s)", "Aiokafka stopped fetching from %r"],
)
def test_errors_that_mislead_are_seen_by_those_who_debug_only(message: str) -> None:
    quiet, debugging = io.StringIO(), io.StringIO()
    arguments = ("topic", "now")[: message.count("%")]
    faust, of_mode = logging.getLogger("faust.transport.drivers.aiokafka"), f"[^--Consumer]: {message}"

    start(quiet)
    faust.error(of_mode, *arguments)
    assert quiet.getvalue() == ""

    start(debugging, level="DEBUG")
    faust.error(of_mode, *arguments)
    assert lines(debugging)[0]["level"] == "debug"


def test_a_library_that_repeats_itself_is_heard_once_in_a_while() -> None:
    now = [100.0]
    heard = Repeats(clock=lambda: now[0])

    def say(name: str, message: str) -> tuple[bool, str]:
        line = logging.LogRecord(name, logging.ERROR, __file__, 1, message, ("broker-1",), None)
        return heard.filter(line), line.getMessage()

    assert say("aiokafka.client", "no connection to %s") == (True, "no connection to broker-1")
    assert say("aiokafka.client", "no connection to %s")[0] is False
    assert say("aiokafka.client", "no connection to %s")[0] is False
    assert say("aiokafka.client", "no metadata from %s")[0] is True
    assert say("stream.service.agents", "article completed %s")[0] is True
    assert say("stream.service.agents", "article completed %s")[0] is True

    now[0] += REPEAT_SECONDS
    assert say("aiokafka.client", "no connection to %s") == (True, "no connection to broker-1 (2 more like this)")


def test_a_traceback_shows_no_local_variables() -> None:
    for form in ("json", "console"):
        out = io.StringIO()
        log = start(out, form=form)
        try:
            defect(bytes.fromhex("d986d8b5").decode())
        except ZeroDivisionError:
            log.exception("failed")

        assert "ZeroDivisionError" in out.getvalue()
        assert "نص" not in out.getvalue()


def defect(body: str) -> float:
    """Raise while a local variable holds the text of an article, which is not written out in this file's lines."""
    return len(body) / 0
