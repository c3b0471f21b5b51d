"""The audit of the dependencies says what it knows, and no more."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import Any

import pytest

_SPEC = importlib.util.spec_from_file_location("audit", Path(__file__).parents[1] / ".ci/audit.py")
assert _SPEC is not None
assert _SPEC.loader is not None
audit = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(audit)

FINE = {"name": "idna", "version": "3.11", "vulns": []}
UNKNOWN = {"name": "jinja2", "skip_reason": "Dependency not found on PyPI"}
HURT = {"name": "old", "version": "1.0", "vulns": [{"id": "PYSEC-2020-1", "fix_versions": ["1.1"]}]}


@pytest.mark.parametrize(
    ("dependencies", "required", "says", "status"),
    [
        ([FINE], False, "1 dependencies, no known vulnerability", 0),
        ([FINE, HURT], False, "VULNERABLE: old 1.0: PYSEC-2020-1, mended in 1.1", 1),
        ([HURT, UNKNOWN], False, "VULNERABLE: old 1.0", 1),
        ([UNKNOWN], False, "NOT AUDITED: the package index has no advisories for 1 dependencies", 0),
        ([UNKNOWN, FINE], True, "1 others have no known vulnerability", 1),
        ([], False, "NOT AUDITED", 0),
        ([], True, "FAILED: RASID_AUDIT=required", 1),
    ],
)
def test_a_vulnerability_fails_and_not_knowing_is_said(
    dependencies: list[dict[str, Any]],
    required: bool,  # noqa: FBT001 - a parameter of the test
    says: str,
    status: int,
) -> None:
    lines, ended = audit.verdict({"dependencies": dependencies}, required=required)
    assert says in "\n".join(lines)
    assert ended == status


def test_what_is_ignored_has_a_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    assert all(audit.IGNORED.values())
    monkeypatch.setattr(audit, "IGNORED", {"PYSEC-2020-1": "not reached"})
    assert audit.verdict({"dependencies": [HURT]}, required=False)[1] == 0
