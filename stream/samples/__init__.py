"""Sample articles for the demo and for trying things out.

All are written for this project: outlets, people and incidents are invented, the places are real.
Files are played in the order of their names; `.json` files hold an Article each, `.raw` files bytes as they are.
"""

from __future__ import annotations

import json
from importlib.resources import files
from typing import NamedTuple


class Sample(NamedTuple):
    """One record of the demo: its file's name without the ending, and its bytes."""

    name: str
    value: bytes


def samples(run: str = "") -> list[Sample]:
    """Return all samples in the order of their names.

    Args:
        run: written behind the ids. An article that was completed before publishes nothing when it comes again, so
            that a second play on the same broker needs ids of its own; the sample without an id shows the rule.

    """
    found = sorted(files(__name__).iterdir(), key=lambda file: file.name)
    return [
        Sample(file.name.rpartition(".")[0], _of_run(file.read_bytes(), run) if run else file.read_bytes())
        for file in found
        if file.name.endswith((".json", ".raw"))
    ]


def _of_run(value: bytes, run: str) -> bytes:
    try:
        article = json.loads(value)
    except ValueError:
        return value
    if "id" not in article:
        return value
    return json.dumps(article | {"id": f"{article['id']}-{run}"}, ensure_ascii=False).encode()
