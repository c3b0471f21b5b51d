"""`python -m stream.cli` is `rasid`."""

from __future__ import annotations

from stream.cli import main

main(prog_name="rasid")
