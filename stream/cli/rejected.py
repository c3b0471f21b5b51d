"""`rasid rejected`: shows what could not be used, and sends it again."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import click

from stream.cli.kafka import bootstrap_option, load_settings
from stream.cli.options import config_option
from stream.errors import REJECT_REASONS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from stream.service.rejected import Rejected

_LRM = "\u200e"


class _At(click.ParamType):
    """Partition and offset of a raw record."""

    name = "PARTITION:OFFSET"

    def convert(
        self,
        value: Any,  # noqa: ANN401 - click's signature
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> tuple[int, int]:
        """Read `3:41`."""
        match = re.fullmatch(r"(\d+):(\d+)", str(value))
        if match is None:
            self.fail("expected PARTITION:OFFSET of the raw record, such as 3:41", param, ctx)
        return int(match[1]), int(match[2])


def _choice(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options that choose records."""
    for option in (
        click.option("--at", "coordinates", type=_At(), multiple=True, help="The raw record at these coordinates."),
        click.option("--article", "articles", metavar="ID", multiple=True, help="Those of this article."),
        click.option("--reason", "reasons", type=click.Choice(REJECT_REASONS), multiple=True, help="Those with it."),
    ):
        command = option(command)
    return command


@click.group(short_help="Show rejected records, or send them again.")
def rejected() -> None:
    """Show the records that could not be used, or send them again.

    \b
    Examples:
      rasid rejected list
      rasid rejected replay --reason internal_error
    """  # noqa: D301 - click reads \b as "do not wrap"


@rejected.command("list", short_help="Show rejected records.")
@_choice
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a line instead of lines for people.")
@config_option
@bootstrap_option
def list_(  # noqa: PLR0913 - an option each
    reasons: tuple[str, ...],
    articles: tuple[str, ...],
    coordinates: tuple[tuple[int, int], ...],
    *,
    as_json: bool,
    config_file: Path | None,
    bootstrap: str | None,
) -> None:
    """Show each rejected record: reason, coordinates, outlet, size, and the beginning of its text made safe to print.

    \b
    Examples:
      rasid rejected list
      rasid rejected list --reason internal_error --json
    """  # noqa: D301 - click reads \b as "do not wrap"
    import asyncio

    from stream.service.rejected import choose, rejected_records

    settings = load_settings(config_file, bootstrap)
    found = asyncio.run(rejected_records(settings))
    chosen = choose(found, reasons=reasons, articles=articles, coordinates=coordinates)
    for one in chosen:
        click.echo(json.dumps(_as_json(one), ensure_ascii=False) if as_json else _in_words(one))
    if not as_json:
        click.echo(f"{len(chosen)} of {len(found)} rejected records")


@rejected.command("replay", short_help="Send rejected records again.")
@_choice
@click.option("--all", "everything", is_flag=True, help="All of them.")
@click.option("--wait", type=click.FloatRange(min=0), default=30.0, show_default=True, help="Seconds for the workers.")
@config_option
@bootstrap_option
@click.pass_context
def replay(  # noqa: PLR0913 - an option each
    ctx: click.Context,
    reasons: tuple[str, ...],
    articles: tuple[str, ...],
    coordinates: tuple[tuple[int, int], ...],
    *,
    everything: bool,
    wait: float,
    config_file: Path | None,
    bootstrap: str | None,
) -> None:
    """Send chosen records to articles.raw again, as they first came, and say what became of each.

    \b
    Examples:
      rasid rejected replay --reason internal_error
      rasid rejected replay --at 3:41 --at 0:7
      rasid rejected replay --all --wait 120

    Exit status 1 where a record was rejected again, could not be sent, or no worker was done with it in time.
    """  # noqa: D301 - click reads \b as "do not wrap"
    import asyncio

    from stream.service.rejected import choose, rejected_records
    from stream.service.rejected import replay as send_again

    if not (reasons or articles or coordinates or everything):
        raise click.UsageError("say which records: --reason, --article, --at or --all")
    settings = load_settings(config_file, bootstrap)
    found = asyncio.run(rejected_records(settings))
    chosen = choose(found, reasons=reasons, articles=articles, coordinates=coordinates)
    outcomes = asyncio.run(send_again(settings, chosen, wait=wait)) if chosen else []
    for one, outcome in zip(chosen, outcomes, strict=True):
        now = "" if outcome.partition is None else f", now {outcome.partition}:{outcome.offset}"
        click.echo(f"{one.at[0]}:{one.at[1]}  {one.said.reason}{now}  {outcome.became}: {outcome.detail}")
    click.echo(f"{len(chosen)} of {len(found)} rejected records chosen")
    done = all(outcome.became in ("completed", "stale", "withdrawn") for outcome in outcomes)
    ctx.exit(0 if done else 1)


def _in_words(one: Rejected) -> str:
    from stream.text.safe import safe

    said = one.said
    article = f"  article {safe(said.article_id, 80)}{_LRM}" if said.article_id else ""
    outlet = f"  {one.outlet}{_LRM}" if one.outlet else ""
    replays = f"  replayed {one.replays} times" if one.replays else ""
    return (
        f"{said.reason:<16} {one.at[0]}:{one.at[1]}  {one.size:,} bytes{article}{outlet}{replays}\n"
        f"{'':<16} {safe(said.error, 200)}\n{'':<16} {one.excerpt}{_LRM}"
    )


def _as_json(one: Rejected) -> dict[str, Any]:
    said = one.said
    return {
        "reason": said.reason,
        "stage": said.stage,
        "error": said.error,
        "topic": said.original_topic,
        "partition": said.original_partition,
        "offset": said.original_offset,
        "timestamp": said.original_timestamp,
        "article_id": said.article_id,
        "source": one.outlet,
        "size": one.size,
        "attempts": said.attempts,
        "replays": one.replays,
        "excerpt": one.excerpt,
    }
