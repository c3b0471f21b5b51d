"""`rasid produce`: sends articles to Kafka."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from stream.cli.kafka import bootstrap_option, load_settings
from stream.cli.options import Progress, Tally, config_option, each_article, files_argument, format_option

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from stream.cli.inputs import InputFormat
    from stream.service.produce import Raw
    from stream.settings import Settings


@click.command(short_help="Send articles to Kafka.")
@files_argument
@format_option
@config_option
@bootstrap_option
@click.pass_context
def produce(
    ctx: click.Context,
    files: tuple[str, ...],
    *,
    input_format: InputFormat,
    config_file: Path | None,
    bootstrap: str | None,
) -> None:
    """Send articles to articles.raw, keyed by article id, and wait until the brokers have them.

    FILE is a text, an HTML page, an Article as JSON or one Article a line (JSON Lines); standard input without any.

    \b
    Examples:
      rasid produce --bootstrap localhost:9092 article.txt
      rasid produce --format jsonl < articles.jsonl

    Exit status 1 where an article is unusable; each is named on standard error with its reason and is not sent.
    """  # noqa: D301 - click reads \b as "do not wrap"
    import asyncio

    from stream.cli.inputs import read_records
    from stream.ingest import article_id, read_article
    from stream.service.produce import Raw
    from stream.service.topics import TopicNames
    from stream.text.limits import Limits

    settings = load_settings(config_file, bootstrap)
    limits = Limits(**settings.limits.model_dump())
    tally = Tally()

    def keyed(value: bytes) -> Raw:
        return Raw(article_id(read_article(value, limits)).encode(), value)

    records = each_article(read_records(files, input_format, limits.article_bytes), keyed, tally)
    topic = TopicNames(settings.topics.prefix).raw
    partitions = asyncio.run(_send(settings, topic, records, tally))
    click.echo(f"{tally.results:,} articles on {topic} at {settings.kafka.bootstrap_servers}", nl=False)
    click.echo(f", in partitions {', '.join(map(str, sorted(partitions)))}" if partitions else "")
    ctx.exit(1 if tally.rejected else 0)


async def _send(settings: Settings, topic: str, records: Iterable[Raw], tally: Tally) -> set[int]:
    """Send the records and return the partitions that they went to."""
    from stream.service.produce import send_articles

    progress = Progress(tally, "acknowledged")
    partitions = set()
    async for sent in send_articles(settings, topic, records):
        tally.results += 1
        partitions.add(sent.partition)
        progress.update()
    progress.finish()
    return partitions
