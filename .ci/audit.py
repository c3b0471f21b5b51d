# ruff: noqa: S603 - a script of its own that runs commands and prints
"""Ask the package index which of the locked dependencies have known vulnerabilities.

    python .ci/audit.py

Exit status 1 where one has. Where the index does not tell (a mirror may lack the advisories) that is said loudly and is
no failure, unless RASID_AUDIT=required is set. IGNORED holds what was looked at and does not concern Rasid.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

IGNORED: dict[str, str] = {}
"""Id of an advisory, and why it does not concern Rasid."""


def main() -> int:
    """Audit what `uv.lock` names, the embedded broker's packages included, and print the verdict."""
    with tempfile.TemporaryDirectory() as made:
        locked = Path(made, "requirements.txt")
        _run(
            "uv",
            "export",
            "--locked",
            "--no-dev",
            "--all-extras",
            "--no-extra",
            "neural",
            "--no-emit-project",
            "-qo",
            locked,
        )
        audit = ("uv", "run", "--locked", "--only-group", "audit", "pip-audit", "--disable-pip", "--no-deps")
        form = ("--format", "json", "--progress-spinner", "off")
        done = subprocess.run([*audit, *form, "-r", locked], capture_output=True, text=True, check=False)
    try:
        answer = json.loads(done.stdout)
    except json.JSONDecodeError:
        answer = {"dependencies": []}
        print(done.stderr[-2000:])
    lines, status = verdict(answer, required=os.environ.get("RASID_AUDIT") == "required")
    print("\n".join(lines))
    return status


def verdict(answer: dict[str, Any], *, required: bool) -> tuple[list[str], int]:
    """Return what to print for an answer of pip-audit, and the exit status."""
    dependencies = answer["dependencies"]
    unknown = [one["name"] for one in dependencies if "skip_reason" in one]
    asked = len(dependencies) - len(unknown)
    lines = [
        f"VULNERABLE: {one['name']} {one['version']}: {found['id']}, mended in {', '.join(found['fix_versions']) or '?'}"
        for one in dependencies
        for found in one.get("vulns", [])
        if found["id"] not in IGNORED
    ]
    if lines:
        return [
            *lines,
            "FAILED: upgrade (uv lock --upgrade-package NAME), or say in .ci/audit.py why it does not concern us",
        ], 1
    if asked and not unknown:
        return [f"{asked} dependencies, no known vulnerability"], 0
    said = (
        f"NOT AUDITED: the package index has no advisories for {len(unknown) if dependencies else 'any'} dependencies"
    )
    if asked:
        said += f"; {asked} others have no known vulnerability"
    return [
        said,
        "FAILED: RASID_AUDIT=required" if required else "this is no failure; RASID_AUDIT=required makes it one",
    ], int(required)


def _run(*command: str | Path) -> None:
    subprocess.run(command, check=True)


if __name__ == "__main__":
    sys.exit(main())
