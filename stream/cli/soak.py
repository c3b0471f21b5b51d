"""`rasid soak`: load and faults for as long as one likes, and the promise checked at the end."""

from __future__ import annotations

import logging
import os
import time
from typing import TYPE_CHECKING

import click

from stream.cli.kafka import bootstrap_option, load_settings
from stream.cli.options import config_option

if TYPE_CHECKING:
    from pathlib import Path

    from stream.service.soak import Soaked


@click.command(short_help="Check the promise under load and faults.")
@click.option("--minutes", type=click.FloatRange(min=0.1), default=5.0, show_default=True, help="How long to send.")
@click.option("--rate", type=click.FloatRange(min=0.1), default=20.0, show_default=True, help="Records a second.")
@click.option("--seed", type=int, default=1, show_default=True, help="Of what is sent and what is hurt.")
@config_option
@bootstrap_option
@click.pass_context
def soak(  # noqa: PLR0913 - an option each
    ctx: click.Context, *, minutes: float, rate: float, seed: int, config_file: Path | None, bootstrap: str | None
) -> None:
    """Send articles to two workers for some minutes, then read every topic and count what is missing or too many.

    Without a cluster it starts a Kafka on this machine and hurts it: workers and the broker are killed, stopped and
    frozen. With --bootstrap or --config it uses that cluster and hurts nothing; its topics have a prefix of their own
    (soak-...) and are removed at the end.

    \b
    Examples:
      rasid soak --minutes 30
      rasid soak --minutes 60 --rate 50 --bootstrap kafka-1:9092

    Exit status 1 where the promise was broken.
    """  # noqa: D301 - click reads \b as "do not wrap"
    import asyncio

    from stream.service.soak import soak as run

    # Its clients say at length that a broker is away: it was killed on purpose.
    logging.getLogger("aiokafka").setLevel(logging.CRITICAL)
    ours = bootstrap is None and config_file is None
    if config_file is not None:
        # The workers read it too.
        os.environ["RASID_CONFIG"] = str(config_file.absolute())
    settings = None if ours else load_settings(config_file, bootstrap)
    began = time.monotonic()

    def say(words: str) -> None:
        click.secho(f"{time.monotonic() - began:7.1f} s  {words}", fg="cyan", err=True)

    soaked = asyncio.run(run(settings, minutes, rate, seed, say))
    click.echo("\n".join(_report(soaked)))
    ctx.exit(0 if soaked.ok else 1)


def _report(soaked: Soaked) -> list[str]:
    found = soaked.findings
    hurt = ", ".join(f"{times} x {what}" for what, times in sorted(soaked.faults.items())) or "none"
    lines = [
        f"faults            {hurt}",
        f"records sent      {soaked.sent:,} acknowledged, {found.raw:,} on articles.raw",
        f"completed         {found.completed:,}",
        f"rejected          {found.rejected:,}, {found.crashed:,} of them wrongly (crashed_worker)",
        f"missing           {found.missing:,}",
        f"too many          {found.too_many:,}",
        f"repeated          {found.repeats:,} records with equal bytes, of {found.events:,} events",
        "the promise was kept" if soaked.ok else "THE PROMISE WAS BROKEN:",
    ]
    broken = ("neither", "both", "unpublished", "unknown", "two_values", "two_revisions", "out_of_order")
    return lines + [f"  {name}: {one}" for name in broken for one in getattr(found, name)]
