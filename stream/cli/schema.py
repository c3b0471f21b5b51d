"""`rasid schema`: what the values on the topics look like."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from stream.cli.options import config_option

if TYPE_CHECKING:
    from pathlib import Path

_MODELS = (
    "article",
    "document",
    "strike",
    "casualty",
    "statement",
    "retraction",
    "completion",
    "rejection",
    "withdrawal",
)


@click.command(short_help="Print JSON Schema or AsyncAPI.")
@click.argument("model", type=click.Choice(_MODELS, case_sensitive=False), required=False)
@click.option("--asyncapi", "as_asyncapi", is_flag=True, help="Print an AsyncAPI 3.0 document of all topics instead.")
@config_option
def schema(model: str | None, *, as_asyncapi: bool, config_file: Path | None) -> None:
    """Print the JSON Schema of MODEL, or of all models.

    `rejection` are the headers of a record on articles.rejected, `withdrawal` those of a null value on
    articles.documents.

    \b
    Examples:
      rasid schema strike > strike.schema.json
      rasid schema --asyncapi > asyncapi.json
    """  # noqa: D301 - click reads \b as "do not wrap"
    if model and as_asyncapi:
        raise click.UsageError("--asyncapi describes all topics: leave MODEL out")
    from stream.schema import all_schemas, asyncapi, model_schema

    if as_asyncapi:
        from stream.settings import Settings

        document = asyncapi(Settings.load(config_file))
    else:
        document = model_schema(model) if model else all_schemas()
    click.echo(json.dumps(document, ensure_ascii=False, indent=2))
