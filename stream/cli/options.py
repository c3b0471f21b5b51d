"""What several commands share: the settings file, input files, and the counting of rejected articles."""

from __future__ import annotations

import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from stream.cli.inputs import INPUT_FORMATS
from stream.errors import DataFault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from stream.cli.inputs import RawRecord

T = TypeVar("T")

_PROGRESS_EVERY = 0.2  # seconds

config_option = click.option(
    "--config",
    "config_file",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="TOML file with settings; variables RASID_* win over it.",
)
files_argument = click.argument(
    "files", nargs=-1, metavar="[FILE]...", type=click.Path(exists=True, dir_okay=False, allow_dash=True)
)
format_option = click.option(
    "--format",
    "input_format",
    type=click.Choice(INPUT_FORMATS),
    default="auto",
    show_default=True,
    help="How to read the input; auto goes by the file's name, then by its content.",
)


@dataclass
class Tally:
    """How far a command has come with its articles."""

    articles: int = 0
    rejected: int = 0
    results: int = 0

    @property
    def accepted(self) -> int:
        """Articles that were not rejected."""
        return self.articles - self.rejected


def each_article(records: Iterable[RawRecord], work: Callable[[bytes], T], tally: Tally) -> Iterator[T]:
    """Yield what `work` makes of each record; name a record that it rejects on standard error and go on."""
    from stream.text.safe import safe

    for record in records:
        tally.articles += 1
        try:
            result = work(record.value)
        except DataFault as fault:
            tally.rejected += 1
            named = f" (article {safe(fault.article_id, 160)})" if fault.article_id else ""
            click.echo(f"{record.origin}: {fault}{named}", err=True)
        except Exception as error:  # noqa: BLE001 - as in the worker, a defect of ours costs one article, not the rest
            from stream.service.reject import internal_error

            tally.rejected += 1
            defect = internal_error(error, "extract", None)
            click.echo(f"{record.origin}: {defect}; please report it", err=True)
        else:
            yield result


class Progress:
    """One line on standard error that counts up, where a person watches and no output comes between."""

    def __init__(self, tally: Tally, what: str) -> None:
        self._tally, self._what = tally, what
        self._shown = sys.stderr.isatty() and not sys.stdout.isatty()
        self._next = time.monotonic() + _PROGRESS_EVERY

    def update(self) -> None:
        """Show the counts, at most a few times a second."""
        if self._shown and time.monotonic() >= self._next:
            self._next = time.monotonic() + _PROGRESS_EVERY
            self._write()

    def finish(self) -> None:
        """Show the last counts and end the line."""
        if self._shown:
            self._write()
            click.echo(err=True)

    def _write(self) -> None:
        tally = self._tally
        rejected = f", {tally.rejected:,} rejected" if tally.rejected else ""
        click.echo(f"\r{tally.articles:,} articles, {tally.results:,} {self._what}{rejected}", nl=False, err=True)
