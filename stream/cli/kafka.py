"""What the commands that talk to Kafka share: where it is, and how a coroutine ends."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine
    from pathlib import Path

    from stream.settings import Settings

T = TypeVar("T")

_BOOTSTRAP = "RASID_KAFKA_BOOTSTRAP_SERVERS"

bootstrap_option: Callable[[Callable[..., Any]], Callable[..., Any]] = click.option(
    "--bootstrap", metavar="HOST:PORT", help=f"Brokers to ask first; wins over {_BOOTSTRAP}."
)


def load_settings(config_file: Path | None, bootstrap: str | None) -> Settings:
    """Read the settings, with the brokers of the command line if it names any."""
    import logging

    from stream.settings import Settings

    # What the library says of a broker that is away comes again, in better words, as the command's error; a worker
    # sets its own level.
    logging.getLogger("aiokafka").setLevel(logging.CRITICAL)
    variables = dict(os.environ)
    if bootstrap:
        variables[_BOOTSTRAP] = bootstrap
    return Settings.load(config_file, variables)


def run_until_ctrl_c(work: Coroutine[Any, Any, T]) -> T | None:
    """Run `work`; None where Ctrl-C ended it, which is the usual end of a command that follows a topic."""
    import asyncio

    try:
        return asyncio.run(work)
    except KeyboardInterrupt:
        return None
