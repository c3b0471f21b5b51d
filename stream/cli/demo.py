"""`rasid demo`: the whole line on this machine, with sample articles."""

from __future__ import annotations

import os
import signal
import sys
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

if TYPE_CHECKING:
    from stream.service.demo import Demo, Played
    from stream.service.records import Record


@click.command(short_help="Run Kafka, the service and sample articles on this machine.")
@click.option(
    "--data",
    "data_dir",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="DIR",
    help="Keep the broker's data here; without it nothing is left.",
)
@click.option("--once", is_flag=True, help="End after the samples, as it does where no person is at a terminal.")
def demo(data_dir: Path | None, *, once: bool) -> None:
    """Start a real Apache Kafka and the service on this machine and play sample articles through them.

    The first run downloads Kafka (44 MB). It goes on until Ctrl-C, showing what comes of articles that you send.

    \b
    Examples:
      rasid demo
      rasid demo --data ./demo-data --once
    """  # noqa: D301 - click reads \b as "do not wrap"
    signal.signal(signal.SIGTERM, _as_ctrl_c)
    try:
        _play(data_dir, stays=not once and sys.stdin.isatty() and sys.stdout.isatty())
    except KeyboardInterrupt:
        click.echo("\nEnded, with everything it started.")


def _play(data_dir: Path | None, *, stays: bool) -> None:
    began = time.monotonic()

    def say(words: str) -> None:
        click.secho(f"{time.monotonic() - began:6.1f} s  {words}", fg="cyan")

    say("Starting the demo; Ctrl-C ends it")
    import asyncio

    from stream.samples import samples
    from stream.service.demo import Demo, follow, play

    with Demo(data_dir, say) as running:
        sent = samples(f"{datetime.now(UTC):%Y%m%dT%H%M%S}" if data_dir else "")
        say(f"Sending {len(sent)} sample articles\n")
        played = asyncio.run(play(running, [sample.value for sample in sent], _show))
        click.echo()
        say("Done\n")
        click.echo("\n".join(_summary(running, played)))
        if stays:
            waiting = "\nWaiting for more articles; Ctrl-C ends everything.\n"
            asyncio.run(follow(running, _show, lambda: click.echo(waiting)))


def _show(record: Record) -> None:
    from stream.cli.render import in_words

    head, _, rest = in_words(record).partition("\n")
    color = {"strike": "red", "casualty": "yellow", "statement": "green"}.get(head.split(maxsplit=1)[0], "magenta")
    click.secho(head[:10], fg=color, bold=True, nl=False)
    click.echo(f"{head[10:]}\n{rest}")


def _summary(running: Demo, played: Played) -> list[str]:
    kafka = running.settings.kafka.bootstrap_servers
    seconds = played.seconds
    rasid = "uv run rasid" if "UV" in os.environ else "rasid"
    width = max(len(topic) for topic in played.published)
    return [
        f"{len(played.sent)} articles sent. Published:",
        *(f"  {topic:<{width}}  {count:>4}" for topic, count in played.published.items()),
        f"From record to last event: median {played.median_seconds:.2f} s, longest {max(seconds, default=0.0):.2f} s",
        "",
        f"Metrics:           {running.url}/metrics",
        f"Health:            {running.url}/readyz  {running.url}/livez",
        f"Service's log:     {running.worker_log}",
        f"Send an article:   {rasid} produce --bootstrap {kafka} article.txt",
        f"Read the events:   {rasid} tail --bootstrap {kafka} --from beginning",
    ]


def _as_ctrl_c(_number: int, _frame: object) -> NoReturn:
    raise KeyboardInterrupt
