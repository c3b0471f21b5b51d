# ruff: noqa: S603 - a script of its own that runs commands and prints
"""Compare this checkout's figures on a gold set with the best recorded, and its scorer with the reference scorer.

    python .ci/scores.py EVAL_DIRECTORY [--record]

EVAL_DIRECTORY holds `score.py`, `score_clean.py` and `dev/` with `articles.jsonl` and `gold.jsonl`. Exit status 1 where
a figure is lower than the recorded one by more than 0.01, or where the scorers differ. `--record` writes what is better.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

RECORD = Path(__file__).with_name("scores.json")
TOLERANCE = 0.01
FIGURES = ("detect_f1", "strict_f1", "alertable_f1")
KINDS = ("strike", "casualty", "statement")


def main(directory: Path, *, record: bool) -> int:
    """Print the figures beside the recorded ones; return the exit status."""
    articles, gold = str(directory / "dev/articles.jsonl"), str(directory / "dev/gold.jsonl")
    with tempfile.TemporaryDirectory() as made:
        events, documents = Path(made) / "events.jsonl", Path(made) / "documents.jsonl"
        _rasid("extract", "--format", "jsonl", articles, into=events)
        _rasid("extract", "--documents", "--format", "jsonl", articles, into=documents)
        ours = _rasid("eval", articles, gold, str(events), "--json")
        theirs = _python(directory / "score.py", articles, gold, str(events), "--json")
        cleaning = _rasid("eval", articles, gold, str(documents), "--clean")
        reference = _python(directory / "score_clean.py", articles, gold, str(documents))
        clean = json.loads(_rasid("eval", articles, gold, str(documents), "--clean", "--json"))
        print(_rasid("eval", articles, gold, str(events)) + cleaning)
    status = 0
    for name, one, other in (("rasid eval", ours, theirs), ("rasid eval --clean", cleaning, reference)):
        if one != other:
            print(f"FAILED: {name} and the reference scorer differ\n--- rasid\n{one}--- reference\n{other}")
            status = 1
    return _compare(_figures(json.loads(ours), clean), record=record) or status


def _figures(scored: dict, clean: dict) -> dict[str, float]:
    figures = {f"{kind}.{name}": scored[kind][name] for kind in KINDS for name in FIGURES}
    figures["mean_strict"] = scored["mean_strict_f1"]
    figures["cleaning.noise_left_out"] = clean["noise_left_out_share"]
    figures["cleaning.article_kept"] = 1 - clean["article_lost_share"]
    return {name: round(value, 4) for name, value in figures.items()}


def _compare(figures: dict[str, float], *, record: bool) -> int:
    best = json.loads(RECORD.read_text("utf-8")) if RECORD.exists() else {}
    lower = [name for name, value in figures.items() if value < best.get(name, 0.0) - TOLERANCE]
    for name, value in figures.items():
        mark = "LOWER" if name in lower else "better" if value > best.get(name, 0.0) else ""
        print(f"{name:<26} {value:.4f}  best {best.get(name, 0.0):.4f}  {mark}".rstrip())
    if lower:
        print(f"FAILED: lower than recorded in {RECORD.name} by more than {TOLERANCE}: {', '.join(lower)}")
        return 1
    if record:
        better = {name: max(value, best.get(name, 0.0)) for name, value in figures.items()}
        RECORD.write_text(json.dumps(better, indent=1) + "\n", "utf-8")
    return 0


def _rasid(*arguments: str, into: Path | None = None) -> str:
    done = subprocess.run([sys.executable, "-m", "stream.cli", *arguments], stdout=subprocess.PIPE, check=False)
    if done.returncode > 1:  # 1: an article was rejected, which is the gold set's business
        raise SystemExit(f"FAILED: rasid {' '.join(arguments)} ended with {done.returncode}")
    if into is not None:
        into.write_bytes(done.stdout)
    return done.stdout.decode()


def _python(script: Path, *arguments: str) -> str:
    return subprocess.run(
        [sys.executable, str(script), *arguments], stdout=subprocess.PIPE, check=True, encoding="utf-8"
    ).stdout


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), record="--record" in sys.argv[2:]))
