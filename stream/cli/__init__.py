"""The command `rasid`: one module a command, thin: parse, call, print.

Start-up is measured, so a command module imports at its top only what `--help` needs; the rest comes inside.
"""

from __future__ import annotations

import os
from typing import Any

import click

from stream.cli.bench import bench
from stream.cli.demo import demo
from stream.cli.eval import evaluate
from stream.cli.extract import extract
from stream.cli.lexicon import lexicon
from stream.cli.produce import produce
from stream.cli.rejected import rejected
from stream.cli.reprocess import reprocess
from stream.cli.schema import schema
from stream.cli.soak import soak
from stream.cli.tail import tail
from stream.cli.topics import topics
from stream.cli.worker import worker
from stream.errors import InfrastructureFault, RasidError

WRONG_USAGE = 2
FAILED = os.EX_TEMPFAIL  # 75, as the worker ends with: try again later


class _Rasid(click.Group):
    """Says an error of ours in its own words, without a traceback."""

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - click's signature
        try:
            return super().invoke(ctx)
        except RasidError as error:
            problem = click.ClickException(str(error))
            problem.exit_code = FAILED if isinstance(error, InfrastructureFault) else WRONG_USAGE
            raise problem from error


def _version(ctx: click.Context, _param: click.Parameter, value: bool) -> None:  # noqa: FBT001 - click's signature
    if value and not ctx.resilient_parsing:
        from importlib.metadata import version

        click.echo(f"rasid {version('rasid')}")
        ctx.exit()


@click.group(cls=_Rasid, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.option(
    "--version", is_flag=True, is_eager=True, expose_value=False, callback=_version, help="Print the version."
)
def main() -> None:
    """Arabic news into structured events, as it arrives: strikes, casualties and statements.

    \b
    See it work:            rasid demo
    One article, no Kafka:  rasid extract article.txt

    Exit status: 0 done, 1 some articles rejected, 2 wrong usage or settings, 75 Kafka cannot be used.
    """  # noqa: D301 - click reads \b as "do not wrap"


for _command in (
    demo,
    worker,
    extract,
    produce,
    tail,
    topics,
    rejected,
    reprocess,
    soak,
    schema,
    lexicon,
    evaluate,
    bench,
):
    main.add_command(_command)
