"""`rasid worker`: the service itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from stream.cli.kafka import bootstrap_option, load_settings
from stream.cli.options import config_option

if TYPE_CHECKING:
    from pathlib import Path

    from stream.settings import Settings


@click.command(short_help="Run the service.")
@config_option
@bootstrap_option
@click.option("--check", is_flag=True, help="Say what is wrong with the settings, the brokers and the topics, and end.")
@click.pass_context
def worker(ctx: click.Context, *, config_file: Path | None, bootstrap: str | None, check: bool) -> None:
    """Run the service against a configured Kafka until SIGTERM or Ctrl-C.

    \b
    Examples:
      rasid worker --bootstrap kafka-1:9092
      RASID_KAFKA_BOOTSTRAP_SERVERS=kafka-1:9092,kafka-2:9092 rasid worker
      rasid worker --config rasid.toml --check

    Exit status: 0 stopped by a signal, 2 wrong settings, 75 Kafka cannot be used: start it again.
    """  # noqa: D301 - click reads \b as "do not wrap"
    settings = load_settings(config_file, bootstrap)
    if check:
        _check(settings)
        return
    from stream.service.worker import run

    ctx.exit(run(settings))


def _check(settings: Settings) -> None:
    """Look at everything that a worker needs before its first record, without changing anything.

    Raises:
        RasidError: the first thing that is wrong.

    """
    import asyncio

    from stream.service.access import require_rights
    from stream.service.topic_setup import ensure_topics

    click.echo("settings  fine")
    creates = settings.topics.mode == "create"
    looking = settings.topics.model_copy(update={"mode": "check"})
    report = asyncio.run(ensure_topics(settings.model_copy(update={"topics": looking})))
    click.echo(f"kafka     answers at {settings.kafka.bootstrap_servers}")
    missing = [topic for topic in report.topics if topic.state == "missing"]
    if creates and missing:
        click.echo(
            f"topics    {len(missing)} of {len(report.topics)} are missing; the worker makes them when it starts"
        )
        report = type(report)(tuple(topic for topic in report.topics if topic.state != "missing"))
    report.require()
    if not missing:
        click.echo(f"topics    all {len(report.topics)} fit")
        asyncio.run(require_rights(settings))
        click.echo("rights    this user may do all that a worker does")
