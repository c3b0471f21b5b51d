"""Which room may import what: the rules by which the pure core stays free of Kafka, files and the clock."""

from __future__ import annotations

import ast
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "stream"
FILES = sorted(PACKAGE.rglob("*.py"))

KAFKA = {"faust", "mode", "aiokafka", "kafka", "confluent_kafka"}
KNOW_KAFKA = {"service", "dashboard"}

CORE = {"contracts", "text", "lexicon", "extract", "incidents", "alerts", "ingest", "document"}
"""What is pure: bytes and models in, models out. `errors` is everybody's."""

MAY_IMPORT = {
    "contracts": {"contracts"},
    "text": {"text", "lexicon", "contracts"},
    "lexicon": {"lexicon", "contracts", "text", "errors"},
    "extract": {"extract", "text", "lexicon", "contracts", "errors"},
}
"""Of ours, for the rooms with a rule of their own."""


def room(file: Path) -> str:
    """Return the folder of the package that a file is in, or the name of a module that stands on its own."""
    return file.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(file: Path) -> set[str]:
    """Return the modules that a file imports anywhere in it, those for type checkers included."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file.name} line {node.lineno}: imports are absolute here"
            module = node.module or ""
            # `from stream import text` imports the room, `from stream.text import clean` names it already.
            found |= {f"{module}.{name.name}" for name in node.names} if module == "stream" else {module}
    return found


def ours(file: Path) -> set[str]:
    """Return the rooms of the package that a file imports from."""
    return {module.split(".")[1] for module in imports(file) if module.startswith("stream.")}


def files(*rooms: str) -> list[Path]:
    return [file for file in FILES if room(file) in rooms]


def name(file: Path) -> str:
    return file.relative_to(PACKAGE).as_posix()


@pytest.mark.parametrize("file", [file for file in FILES if room(file) not in KNOW_KAFKA], ids=name)
def test_only_the_service_and_the_dashboard_know_kafka(file: Path) -> None:
    assert not {module.split(".")[0] for module in imports(file)} & KAFKA


@pytest.mark.parametrize("file", files(*MAY_IMPORT), ids=name)
def test_a_room_imports_what_lies_before_it(file: Path) -> None:
    assert ours(file) <= MAY_IMPORT[room(file)]


@pytest.mark.parametrize("file", files(*CORE), ids=name)
def test_the_core_knows_nothing_of_the_service_its_settings_or_the_commands(file: Path) -> None:
    assert not ours(file) & {"service", "dashboard", "cli", "settings", "evaluate"}


def test_no_module_imports_itself_by_way_of_others() -> None:
    """What is only imported for type checkers counts: who reads one file should not have to read them all."""
    modules = {".".join(file.relative_to(PACKAGE.parent).with_suffix("").parts): file for file in FILES}
    order = TopologicalSorter({module: imports(file) & modules.keys() for module, file in modules.items()})
    assert set(order.static_order()) == modules.keys()  # a circle is told by its modules


def test_there_is_something_to_check() -> None:
    assert {"service", "contracts", "text", "lexicon", "extract"} <= {room(file) for file in FILES}
