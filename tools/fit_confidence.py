"""Fit the confidence of events on gold sets; write stream/extract/confidence.json and alert_confidence.json.

    uv run python tools/fit_confidence.py ARTICLES GOLD WAY [ARTICLES GOLD WAY ...]

WAY says of which articles the errors were read when the rules were written: `read` all, `unread` none, `halves` those
with even numbers, `thirds` the `read` part of `rasid eval`; the unread part of the latter is not fitted on but checked
against. Rules do better on articles that they were written for, so that an article's having been read is part of the fit
and is left out of what is written: the confidence is that of an article nobody has read.

The regularisation comes from predictions that cross-validation over articles makes of each event without its own
article; the alert confidences from those of the unread articles, where the unread part bears them out. Needs scikit-learn, which comes with camel-tools.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold, cross_val_predict
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from stream.contracts.encode import encode
from stream.document import make_document
from stream.evaluate.calibration import ALERTABLE_SHARE, calibration, judge
from stream.evaluate.gold import read_json_lines
from stream.evaluate.match import GOLD_KEYS
from stream.evaluate.score import in_part
from stream.extract import found_events
from stream.extract.confidence import evidence
from stream.ingest import read_article
from stream.text.limits import Limits

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stream.evaluate.calibration import Judged

FOLDER = Path(__file__).parents[1] / "stream" / "extract"
STRENGTHS = (0.003, 0.01, 0.03, 0.1, 0.3)
FOLDS = 10
WAYS = ("read", "unread", "halves", "thirds")


class Example(NamedTuple):
    """An event with what its rules saw of it, and whether the errors of its article were read."""

    judged: Judged
    evidence: dict[str, float]
    read: bool


def was_read(article_id: str, way: str) -> bool:
    """Tell whether the errors of an article were read."""
    if way == "halves":
        return int("".join(filter(str.isdigit, article_id)) or 0) % 2 == 0
    return in_part(article_id, "read") if way == "thirds" else way == "read"


def examples(articles: list[dict[str, Any]], gold: list[dict[str, Any]], way: str) -> list[Example]:
    """Return the events of annotated articles as published, but with the priors of their rules."""
    limits = Limits()
    wanted = {annotation["id"] for annotation in gold}
    found, signs = [], {}
    for article in articles:
        if article["id"] in wanted:
            document = make_document(read_article(json.dumps(article).encode(), limits), limits)
            events, own = found_events(document, extractor="fit", revision=1)
            found += [json.loads(encode(event)) for event in events]
            signs |= own
    return [
        Example(
            one,
            evidence(one.record, signs.get(one.record["id"], {})),
            was_read(one.record["article"]["id"], way),
        )
        for one in judge(articles, gold, found)
    ]


def fit(ones: Sequence[Example]) -> tuple[dict[str, float], list[Judged]]:
    """Return the weights, and the events of unread articles with the confidence that cross-validation gives them."""
    names = list(ones[0].evidence)
    x = np.array([[*(float(one.evidence[name]) for name in names), float(one.read)] for one in ones])
    y = np.array([one.judged.right for one in ones])
    groups = [one.judged.record["article"]["id"] for one in ones]
    guesses = {}
    for strength in STRENGTHS:
        model = make_pipeline(StandardScaler(), LogisticRegression(C=strength, max_iter=3000))
        guesses[strength] = cross_val_predict(model, x, y, groups=groups, cv=GroupKFold(FOLDS), method="predict_proba")[
            :, 1
        ]
    losses = {strength: -np.mean(np.log(np.where(y, guess, 1 - guess))) for strength, guess in guesses.items()}
    strength = min(losses, key=losses.__getitem__)
    scaler = StandardScaler().fit(x)
    model = LogisticRegression(C=strength, max_iter=3000).fit(scaler.transform(x), y)
    weights = model.coef_[0] / np.where(scaler.scale_ > 0, scaler.scale_, 1)
    bias = float(model.intercept_[0] - weights @ scaler.mean_)
    print(f"{ones[0].judged.kind}: {len(y)} events, {y.mean():.2f} right, C {strength}, loss {losses[strength]:.3f}")
    named = {name: round(float(weight), 3) for name, weight in zip(names, weights[:-1], strict=True)}
    guessed = [
        one.judged._replace(confidence=round(float(guess), 2))
        for one, guess in zip(ones, guesses[strength], strict=True)
        if not one.read
    ]
    return {"bias": round(bias, 3)} | named, guessed


def report(kind: str, where: str, ones: Sequence[Judged]) -> None:
    """Print how far the confidence of events can be believed."""
    checked = calibration(ones)
    print(
        f"{kind} {where}: error {checked.error:.3f}, alert confidence {checked.alert_confidence}, "
        f"right events above it {checked.right_above:.2f}"
    )
    for found in checked.bins:
        print(f"   {found.events:4} events  confidence {found.confidence:.2f}  right {found.right:.2f}")


def is_borne_out(alert: float, ones: Sequence[Judged]) -> bool:
    """Tell whether articles that had no part in an alert confidence keep what it promises."""
    above = [one for one in ones if one.confidence >= alert]
    return bool(above) and sum(one.right for one in above) >= ALERTABLE_SHARE * len(above)


def main(arguments: list[str]) -> int:
    """Fit, check, write."""
    if not arguments or len(arguments) % 3 or not set(arguments[2::3]) <= set(WAYS):
        print(__doc__, file=sys.stderr)
        return 2
    fitted: list[Example] = []
    unread: list[Example] = []
    for articles, gold, way in zip(arguments[::3], arguments[1::3], arguments[2::3], strict=True):
        found = examples(read_json_lines(articles), read_json_lines(gold), way)
        fitted += [one for one in found if one.read or way != "thirds"]
        unread += [one for one in found if not one.read and way == "thirds"]
    weights, alerts, guessed = {}, {}, {}
    for kind in GOLD_KEYS:
        weights[kind], guessed[kind] = fit([one for one in fitted if one.judged.kind == kind])
    (FOLDER / "confidence.json").write_text(json.dumps(weights, indent=1) + "\n", encoding="utf-8")
    from stream.extract.confidence import share_of

    for kind in GOLD_KEYS:
        report(kind, "by cross-validation, unread articles", guessed[kind])
        ones = [o.judged._replace(confidence=share_of(kind, o.evidence)) for o in unread if o.judged.kind == kind]
        report(kind, "on the unread part", ones)
        alert = calibration(guessed[kind]).alert_confidence
        alerts[kind] = alert if alert is not None and is_borne_out(alert, ones) else None
    (FOLDER / "alert_confidence.json").write_text(json.dumps(alerts) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
