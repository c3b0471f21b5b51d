"""`rasid eval`: how good the events are, measured on a gold set."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import click

from stream.cli.options import Progress, Tally, config_option, each_article

if TYPE_CHECKING:
    from pathlib import Path

    from stream.evaluate.match import EventKind
    from stream.evaluate.score import Part

_FILE = click.Path(exists=True, dir_okay=False)


@click.command("eval", short_help="Score events against a gold set.")
@click.argument("articles", type=_FILE)
@click.argument("gold", type=_FILE)
@click.argument("predictions", type=_FILE, required=False)
@click.option("--clean", is_flag=True, help="Score the cleaning instead; PREDICTIONS are Documents then.")
@click.option("--calibration", "calibrated", is_flag=True, help="Show how far the confidence can be believed.")
@click.option("--spans", is_flag=True, help="Score the statements by their exact spans, as Citron is scored.")
@click.option("--json", "as_json", is_flag=True, help="Print all figures as JSON.")
@click.option("--errors", type=click.IntRange(min=0), default=0, metavar="N", help="Show N differences of each type.")
@click.option("--only", type=click.Choice(["strike", "casualty", "statement"]), help="Show those of this type alone.")
@click.option(
    "--part",
    type=click.Choice(["read", "unread"]),
    help="Score the articles whose number leaves 2 by 3, or the others.",
)
@config_option
@click.pass_context
def evaluate(  # noqa: PLR0913 - an option each
    ctx: click.Context,
    articles: str,
    gold: str,
    predictions: str | None,
    *,
    clean: bool,
    calibrated: bool,
    spans: bool,
    as_json: bool,
    errors: int,
    only: EventKind | None,
    part: Part | None,
    config_file: Path | None,
) -> None:
    """Score events against a gold set.

    ARTICLES holds an Article a line, GOLD an annotation a line, PREDICTIONS the output of `rasid extract`;
    without it the extractor is run here.

    \b
    detect     the event was found
    strict     and its main fields are right (strike: mode, place; casualty: number; statement: speaker)
    alertable  and its status and period are right too

    \b
    Examples:
      rasid eval articles.jsonl gold.jsonl
      rasid eval articles.jsonl gold.jsonl events.jsonl --errors 20 --only strike
      rasid eval articles.jsonl gold.jsonl --clean --json
      rasid eval articles.jsonl gold.jsonl --calibration
      rasid eval articles.jsonl gold.jsonl --spans
    """  # noqa: D301 - click reads \b as "do not wrap"
    from stream.evaluate.gold import read_json_lines

    tally = Tally()
    found = read_json_lines(predictions) if predictions else _run(articles, tally, config_file, documents=clean)
    if clean:
        from stream.evaluate.clean import score_cleaning

        cleaning = score_cleaning(read_json_lines(articles), read_json_lines(gold), found, part=part)
        click.echo(json.dumps(cleaning.as_dict(), indent=1) if as_json else cleaning.as_text())
    elif calibrated:
        from stream.evaluate.calibration import calibration, judge
        from stream.evaluate.match import GOLD_KEYS
        from stream.evaluate.report import calibration_in_words

        judged = judge(read_json_lines(articles), read_json_lines(gold), found, part=part)
        tables: dict[str, dict[str, Any]] = {
            kind: calibration([one for one in judged if one.kind == kind]).as_dict() for kind in GOLD_KEYS
        }
        click.echo(json.dumps(tables, indent=1) if as_json else "\n".join(calibration_in_words(tables)))
    elif spans:
        from stream.evaluate.report import spans_in_words
        from stream.evaluate.spans import score_spans

        measured = score_spans(read_json_lines(articles), read_json_lines(gold), found, part=part)
        shares = {way: {name: prf._asdict() for name, prf in parts.items()} for way, parts in measured.items()}
        click.echo(json.dumps(shares, indent=1) if as_json else "\n".join(spans_in_words(measured)))
    else:
        from stream.evaluate.report import differences_in_words, figures_in_words
        from stream.evaluate.score import score

        result = score(read_json_lines(articles), read_json_lines(gold), found, part=part)
        figures = result.as_dict()
        if as_json:
            click.echo(json.dumps(figures, ensure_ascii=False, indent=1))
        else:
            click.echo("\n".join([*figures_in_words(figures), *differences_in_words(result, errors, only)]))
    ctx.exit(1 if tally.rejected else 0)


def _run(articles: str, tally: Tally, config_file: Path | None, *, documents: bool) -> list[dict[str, Any]]:
    """Extract the events (or make the Documents) of a file of articles, as JSON objects."""
    from stream.cli.inputs import read_records
    from stream.cli.reading import limits_of, reader
    from stream.contracts.encode import encode

    limits = limits_of(config_file)
    progress = Progress(tally, "documents" if documents else "events")
    found = []
    records = read_records([articles], "jsonl", limits.article_bytes)
    for models in each_article(records, reader(limits, documents=documents), tally):
        found += [json.loads(encode(model)) for model in models]
        tally.results = len(found)
        progress.update()
    progress.finish()
    return found
