"""Sample articles for the demo and for trying things out.

All are written for this project: outlets, people and incidents are invented, the places are real.
Files are played in the order of their names; `.json` files hold an Article each, `.raw` files bytes as they are.
"""

from __future__ import annotations

from importlib.resources import files
from typing import NamedTuple


class Sample(NamedTuple):
    """One record of the demo: its file's name without the ending, and its bytes."""

    name: str
    value: bytes


def samples() -> list[Sample]:
    """Return all samples in the order of their names."""
    found = sorted(files(__name__).iterdir(), key=lambda file: file.name)
    return [
        Sample(file.name.rpartition(".")[0], file.read_bytes())
        for file in found
        if file.name.endswith((".json", ".raw"))
    ]
