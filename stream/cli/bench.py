"""`rasid bench`: how fast articles are read on this machine."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import click

from stream.cli.options import config_option, files_argument, format_option

if TYPE_CHECKING:
    from pathlib import Path

    from stream.cli.inputs import InputFormat


@click.command(short_help="Measure how fast articles are read.")
@files_argument
@format_option
@click.option("--rounds", type=click.IntRange(min=1), default=5, show_default=True, help="How often to read each.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON, as where the output is no terminal.")
@config_option
def bench(
    files: tuple[str, ...], *, input_format: InputFormat, rounds: int, as_json: bool, config_file: Path | None
) -> None:
    """Measure how fast articles are read on one core, without Kafka.

    FILE is what `rasid extract` takes; without any, the sample articles of the package are read. Times are CPU time
    of this process, of each article its fastest round. A fixed loop is timed beside it: where it takes longer than on
    the quiet machine, so did the articles.

    \b
    Examples:
      rasid bench
      rasid bench --format jsonl articles.jsonl --rounds 10
      rasid bench --json articles.jsonl | jq .articles_per_second
    """  # noqa: D301 - click reads \b as "do not wrap"
    from stream.cli.inputs import read_records
    from stream.cli.reading import limits_of
    from stream.evaluate.bench import measure
    from stream.samples import samples

    limits = limits_of(config_file)
    if files:
        records = [record.value for record in read_records(files, input_format, limits.article_bytes)]
    else:
        records = [sample.value for sample in samples()]
    if not records:
        raise click.UsageError("there is no article in what was given")
    figures = measure(records, limits, rounds)
    shown = figures.as_text() if sys.stdout.isatty() and not as_json else json.dumps(figures.as_dict(), indent=1)
    click.echo(shown)
