"""`rasid extract`: articles in, events out, without Kafka."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from stream.cli.options import Progress, Tally, config_option, each_article, files_argument, format_option

if TYPE_CHECKING:
    from pathlib import Path

    from stream.cli.inputs import InputFormat


def _iso_date(_ctx: click.Context, _param: click.Parameter, value: str | None) -> str | None:
    if value is None:
        return None
    from pydantic import TypeAdapter, ValidationError

    from stream.contracts.article import IsoDate

    try:
        return TypeAdapter(IsoDate).validate_python(value)
    except ValidationError as error:
        raise click.BadParameter(error.errors()[0]["msg"].removeprefix("Value error, ")) from None


@click.command(short_help="Print the events of articles, without Kafka.")
@files_argument
@format_option
@click.option("--documents", is_flag=True, help="Print the cleaned and segmented Documents instead of the events.")
@click.option("--readable", is_flag=True, help="Print lines for people instead of JSON.")
@click.option(
    "--published-at",
    callback=_iso_date,
    metavar="DATE",
    help="Publication date (ISO 8601) for articles without one; it makes 'yesterday' a date.",
)
@config_option
@click.pass_context
def extract(  # noqa: PLR0913 - an option each
    ctx: click.Context,
    files: tuple[str, ...],
    *,
    input_format: InputFormat,
    documents: bool,
    readable: bool,
    published_at: str | None,
    config_file: Path | None,
) -> None:
    """Print the events of articles, one JSON a line, without Kafka.

    FILE is a text, an HTML page, an Article as JSON or one Article a line (JSON Lines); standard input without any.

    \b
    Examples:
      rasid extract article.txt --published-at 2026-03-05
      rasid extract page.html --readable
      rasid extract --format jsonl articles.jsonl > events.jsonl
      curl -s https://example.org/page | rasid extract --format html

    Exit status 1 where an article was rejected; each is named on standard error with its reason.
    """  # noqa: D301 - click reads \b as "do not wrap"
    from stream.cli.inputs import read_records
    from stream.cli.reading import limits_of, reader
    from stream.cli.render import value_in_words
    from stream.contracts.encode import encode

    limits = limits_of(config_file)
    tally = Tally()
    progress = Progress(tally, "documents" if documents else "events")
    read = reader(limits, documents=documents, published_at=published_at)
    records = read_records(files, input_format, limits.article_bytes)
    out = sys.stdout.buffer
    for models in each_article(records, read, tally):
        for model in models:
            line = encode(model)
            out.write((value_in_words(line).encode() if readable else line) + b"\n")
        tally.results += len(models)
        progress.update()
    out.flush()
    progress.finish()
    ctx.exit(1 if tally.rejected else 0)
