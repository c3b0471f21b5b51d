"""`rasid reprocess`: runs articles again with the extractor of this version."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import click

from stream.cli.kafka import bootstrap_option, load_settings
from stream.cli.options import config_option

if TYPE_CHECKING:
    from pathlib import Path

    from stream.service.core import Core
    from stream.service.reprocess import Plan


class _Moment(click.ParamType):
    """An ISO 8601 date or date and time, as milliseconds since 1970."""

    name = "DATE"

    def convert(
        self,
        value: Any,  # noqa: ANN401 - click's signature
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> int:
        """Read `2026-03-05` or `2026-03-05T18:00:00+03:00`; without an offset it is UTC."""
        try:
            moment = datetime.fromisoformat(str(value))
        except ValueError:
            self.fail("expected an ISO 8601 date, or date and time with offset", param, ctx)
        moment = moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)
        return round(moment.timestamp() * 1000)


@click.command(short_help="Run articles again with this version.")
@click.option("--from", "start", type=_Moment(), required=True, help="First moment, by the raw records' timestamps.")
@click.option("--to", "end", type=_Moment(), required=True, help="The moment after the last one.")
@click.option("--dry-run", is_flag=True, help="Only say what would change; nothing is sent.")
@click.option("--wait", type=click.FloatRange(min=0), default=60.0, show_default=True, help="Seconds for the workers.")
@config_option
@bootstrap_option
@click.pass_context
def reprocess(  # noqa: PLR0913 - an option each
    ctx: click.Context,
    *,
    start: int,
    end: int,
    dry_run: bool,
    wait: float,
    config_file: Path | None,
    bootstrap: str | None,
) -> None:
    """Run a range of articles.raw again with the extractor of this version: new revisions, and retractions.

    Each article whose content still stands and was made by another extractor is sent to articles.raw again, marked; what
    was changed or withdrawn since stays as it is. Upgrade the workers first.

    \b
    Examples:
      rasid reprocess --from 2026-03-01 --to 2026-03-08 --dry-run
      rasid reprocess --from 2026-03-05T18:00:00+03:00 --to 2026-03-06

    Exit status 1 where an article is or would be rejected, or no worker was done with it in time.
    """  # noqa: D301 - click reads \b as "do not wrap"
    import asyncio

    from stream.service.core import Core
    from stream.service.reprocess import plan, run_again
    from stream.text.limits import Limits

    settings = load_settings(config_file, bootstrap)
    core = Core.real(Limits(**settings.limits.model_dump()))
    planned = asyncio.run(plan(settings, core, start, end))
    for why, records in sorted(planned.skipped.items()):
        if records:
            click.echo(f"{records:,} records left alone: {why}")
    if dry_run:
        ctx.exit(_dry_run(planned, core))
    outcomes = asyncio.run(run_again(settings, planned, wait=wait))
    for (_, document), outcome in zip(planned.documents, outcomes, strict=True):
        if outcome.became != "completed":
            click.echo(f"{document.article.id}: {outcome.became}: {outcome.detail}", err=True)
    became = Counter(outcome.became for outcome in outcomes)
    click.echo(f"{len(outcomes):,} articles sent again" + "".join(f", {n:,} {what}" for what, n in became.items()))
    ctx.exit(0 if became.keys() <= {"completed"} else 1)


def _dry_run(planned: Plan, core: Core) -> int:
    """Say what would change, and return the exit status."""
    from stream.service.reprocess import Change, changes

    found = changes(planned, core)
    rejected = 0
    totals: Counter[str] = Counter()
    for change in found:
        if not isinstance(change, Change):
            rejected += 1
            click.echo(f"{change.article_id}: would be rejected, what stands goes on standing: {change}")
            continue
        parts = {"added": change.added, "made again": change.kept, "retracted": change.retracted}
        totals.update({name: len(ids) for name, ids in parts.items()})
        said = ", ".join(f"{len(ids)} {name}" for name, ids in parts.items() if ids) or "no events"
        click.echo(f"{change.article_id}: {said}")
    sums = ", ".join(f"{totals[name]:,} {name}" for name in ("added", "made again", "retracted"))
    click.echo(f"Dry run: {len(found):,} articles would be run again by {core.version}; events: {sums}")
    return 1 if rejected else 0
