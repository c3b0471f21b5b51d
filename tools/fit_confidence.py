"""Fit the confidence of events on gold sets and write stream/extract/confidence.json.

    uv run python tools/fit_confidence.py ARTICLES GOLD [ARTICLES GOLD ...]

Fitted on the `read` part of each set and checked on its `unread` part (see `rasid eval --help`): what is printed is
how far the confidence can be believed on articles that it was not fitted on. Needs scikit-learn, which comes with
camel-tools. The regularisation is chosen by cross-validation over articles, on the read part alone.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold, cross_val_predict

from stream.contracts.encode import encode
from stream.contracts.event import CasualtyEvent, StatementEvent, StrikeEvent
from stream.document import make_document
from stream.evaluate.calibration import calibration, judge
from stream.evaluate.gold import read_json_lines
from stream.evaluate.match import GOLD_KEYS
from stream.extract import found_events
from stream.extract.confidence import evidence
from stream.ingest import read_article
from stream.text.limits import Limits

TARGET = Path(__file__).parents[1] / "stream" / "extract" / "confidence.json"
STRENGTHS = (0.02, 0.05, 0.1, 0.3, 1.0)
MODELS = {"strike": StrikeEvent, "casualty": CasualtyEvent, "statement": StatementEvent}


def events_of(articles: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the events of articles as published, but with the priors of their rules."""
    limits = Limits()
    found = []
    for article in articles:
        document = make_document(read_article(json.dumps(article).encode(), limits), limits)
        found += [json.loads(encode(e)) for e in found_events(document, extractor="fit", revision=1)]
    return found


def main(arguments: list[str]) -> int:
    """Fit, check, write."""
    if not arguments or len(arguments) % 2:
        print(__doc__, file=sys.stderr)
        return 2
    read, unread = [], []
    for articles_file, gold_file in zip(arguments[::2], arguments[1::2], strict=True):
        articles, gold = read_json_lines(articles_file), read_json_lines(gold_file)
        events = events_of(articles)
        read += judge(articles, gold, events, part="read")
        unread += judge(articles, gold, events, part="unread")
    weights: dict[str, dict[str, float]] = {}
    for kind in GOLD_KEYS:
        rows = [evidence(MODELS[kind].model_validate(j.record)) for j in read if j.kind == kind]
        names = list(rows[0])
        x = np.array([[float(row[name]) for name in names] for row in rows])
        y = np.array([j.right for j in read if j.kind == kind])
        groups = [j.record["article"]["id"] for j in read if j.kind == kind]
        losses = {}
        for strength in STRENGTHS:
            guess = cross_val_predict(
                LogisticRegression(C=strength, max_iter=2000),
                x,
                y,
                groups=groups,
                cv=GroupKFold(8),
                method="predict_proba",
            )[:, 1]
            losses[strength] = -np.mean(np.where(y, np.log(guess), np.log(1 - guess)))
        strength = min(losses, key=losses.__getitem__)
        model = LogisticRegression(C=strength, max_iter=2000).fit(x, y)
        weights[kind] = {"bias": round(float(model.intercept_[0]), 3)} | {
            name: round(float(weight), 3) for name, weight in zip(names, model.coef_[0], strict=True)
        }
        print(f"{kind}: {len(y)} events, {y.mean():.2f} right, C {strength}, log loss {losses[strength]:.3f}")
    TARGET.write_text(json.dumps(weights, indent=1) + "\n", encoding="utf-8")
    from stream.extract.confidence import confidence_of

    for kind in GOLD_KEYS:
        ones = [j for j in unread if j.kind == kind]
        sure = [confidence_of(MODELS[kind].model_validate(j.record)) for j in ones]
        checked = calibration([j._replace(confidence=c) for j, c in zip(ones, sure, strict=True)])
        print(
            f"{kind} on the unread part: error {checked.error:.3f}, alert confidence {checked.alert_confidence}, "
            f"right events above it {checked.right_above:.2f}"
        )
        for found in checked.bins:
            print(f"   {found.events:4} events  confidence {found.confidence:.2f}  right {found.right:.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
