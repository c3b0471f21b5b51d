"""`rasid topics`: makes the topics, or checks them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from stream.cli.kafka import bootstrap_option, load_settings
from stream.cli.options import config_option

if TYPE_CHECKING:
    from pathlib import Path

    from stream.service.topic_setup import TopicState

_COLUMNS = ("topic", "state", "partitions", "cleanup", "max bytes")


@click.command(short_help="Make and check the topics.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON instead of a table.")
@config_option
@bootstrap_option
def topics(*, as_json: bool, config_file: Path | None, bootstrap: str | None) -> None:
    """Make the topics that are missing and check all of them.

    With RASID_TOPICS_MODE=check nothing is made. Topics that exist are never changed: for what does not fit, the
    command that mends it is printed.

    \b
    Examples:
      rasid topics --bootstrap localhost:9092
      RASID_TOPICS_PARTITIONS=12 RASID_TOPICS_PREFIX=news. rasid topics
    """  # noqa: D301 - click reads \b as "do not wrap"
    import asyncio

    from stream.service.topic_setup import ensure_topics

    settings = load_settings(config_file, bootstrap)
    report = asyncio.run(ensure_topics(settings))
    if as_json:
        click.echo(json.dumps(report.as_dict(), indent=1))
    else:
        click.echo("\n".join(_table(report.topics)) or "RASID_TOPICS_MODE=off: the topics are not looked at")
    report.require()


def _table(states: tuple[TopicState, ...]) -> list[str]:
    rows = [
        (
            state.name,
            state.state,
            "-" if state.partitions is None else str(state.partitions),
            state.cleanup or "-",
            "-" if state.max_bytes is None else f"{state.max_bytes:,}",
        )
        for state in states
    ]
    if not rows:
        return []
    widths = [max(len(row[column]) for row in (_COLUMNS, *rows)) for column in range(len(_COLUMNS))]
    return ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in (_COLUMNS, *rows)]
