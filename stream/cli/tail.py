"""`rasid tail`: prints what is published, as it comes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from stream.cli.kafka import bootstrap_option, load_settings, run_until_ctrl_c
from stream.cli.options import config_option

if TYPE_CHECKING:
    from pathlib import Path

    from stream.service.topics import TopicNames
    from stream.settings import Settings

_EVENTS = {"strikes": "strike", "casualties": "casualty", "statements": "statement"}
_TYPES = (*_EVENTS, "rejected", "documents")


@click.command(short_help="Print events as they are published.")
@click.argument("types", nargs=-1, type=click.Choice(_TYPES), metavar=f"[{'|'.join(_TYPES)}]...")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a line instead of lines for people.")
@click.option(
    "--from",
    "start",
    type=click.Choice(["beginning", "end"]),
    default="end",
    show_default=True,
    help="Begin with the oldest records, or with those to come.",
)
@click.option("--count", type=click.IntRange(min=1), metavar="N", help="End after N records.")
@config_option
@bootstrap_option
def tail(  # noqa: PLR0913 - an option each
    types: tuple[str, ...],
    *,
    as_json: bool,
    start: str,
    count: int | None,
    config_file: Path | None,
    bootstrap: str | None,
) -> None:
    """Print strikes, casualties, statements and rejected records as they are published, until Ctrl-C.

    \b
    Examples:
      rasid tail
      rasid tail strikes casualties --from beginning
      rasid tail statements --json --count 10 | jq .speaker.name

    With --json a rejected record is an object with its headers, its key and its value as text (or as base64, where it
    is not UTF-8).
    """  # noqa: D301 - click reads \b as "do not wrap"
    from stream.service.topics import TopicNames

    settings = load_settings(config_file, bootstrap)
    names = TopicNames(settings.topics.prefix)
    chosen = [topic_of(names, kind) for kind in types or ("strikes", "casualties", "statements", "rejected")]
    run_until_ctrl_c(_tail(settings, list(dict.fromkeys(chosen)), start == "beginning", count, as_json))


def topic_of(names: TopicNames, kind: str) -> str:
    """Return the topic that a word of the command line means."""
    if kind in _EVENTS:
        return names.events(_EVENTS[kind])
    return names.rejected if kind == "rejected" else names.documents


async def _tail(settings: Settings, topics: list[str], beginning: bool, count: int | None, as_json: bool) -> None:  # noqa: FBT001 - from the options
    from stream.cli.render import as_json_line, in_words
    from stream.service.tail import Tail

    shown = 0
    async with Tail(settings, topics, beginning=beginning) as records:
        async for record in records:
            click.echo(as_json_line(record) if as_json else in_words(record))
            shown += 1
            if shown == count:
                return
