"""`rasid lexicon`: the knowledge files, for those who edit them."""

from __future__ import annotations

import json

import click


@click.group(short_help="Check the lexicon files.")
def lexicon() -> None:
    """Work on the lexicon files, the words that extraction goes by.

    What they hold and how they are written stands in stream/lexicon/data/README.md.

    \b
    Examples:
      rasid lexicon check
    """  # noqa: D301 - click reads \b as "do not wrap"


@lexicon.command(short_help="Say what is wrong with the lexicon files.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON a fault instead of a line for people.")
@click.pass_context
def check(ctx: click.Context, *, as_json: bool) -> None:
    """Print each fault of the lexicon files as `file, line: what is wrong and what was expected`.

    Words that stand twice or are never found, attributes and values that no rule knows, places and actors with two
    identities.

    \b
    Examples:
      rasid lexicon check
      rasid lexicon check --json | jq -r .file | sort | uniq -c

    Exit status: 0 no faults, 1 faults.
    """  # noqa: D301 - click reads \b as "do not wrap"
    from stream.lexicon.check import check_package

    faults = check_package()
    for fault in faults:
        click.echo(json.dumps(fault._asdict(), ensure_ascii=False) if as_json else str(fault))
    click.echo(f"{len(faults)} faults" if faults else "no faults", err=True)
    ctx.exit(1 if faults else 0)
