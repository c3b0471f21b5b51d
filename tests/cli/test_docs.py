"""What the documents say must be what the program does."""

from __future__ import annotations

from pathlib import Path

from stream.cli import main
from stream.settings import Settings

ROOT = Path(__file__).parents[2]


def _table() -> str:
    rows = ["| variable | what it may be | default | meaning |", "|---|---|---|---|"]
    for setting in Settings.describe():
        cells = (f"`{setting.variable}`", setting.type, setting.default and f"`{setting.default}`", setting.description)
        rows.append("| " + " | ".join(cell.replace(" | ", ", ") for cell in cells) + " |")
    return "\n".join(rows) + "\n"


def test_every_setting_is_in_the_table_of_settings() -> None:
    table = _table()
    assert table in (ROOT / "docs/settings.md").read_text("utf-8"), f"put this table into docs/settings.md:\n{table}"


def test_every_command_is_in_the_readme() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    assert [name for name in main.commands if f"`rasid {name}" not in readme] == []


def test_the_readme_begins_with_the_two_commands() -> None:
    first_screen = (ROOT / "README.md").read_text("utf-8").splitlines()[:12]
    assert "    uv run rasid demo" in "\n".join(first_screen)
    assert "    uv run pytest" in "\n".join(first_screen)


def test_links_of_the_documents_lead_to_files() -> None:
    import re

    for name in ("README.md", "CONTRIBUTING.md", "docs/settings.md", "docs/security.md", "docs/runbook.md"):
        document = ROOT / name
        for target in re.findall(r"\]\(([^)#]+)\)", document.read_text("utf-8")):
            if "://" not in target:
                assert (document.parent / target).exists(), f"{name} links to {target}"
