from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from stream.errors import SettingsError
from stream.evaluate.gold import read_json_lines

if TYPE_CHECKING:
    from pathlib import Path


def test_blank_lines_do_not_count(tmp_path: Path) -> None:
    file = tmp_path / "gold.jsonl"
    file.write_text('{"id": "a"}\n\n{"id": "b"}\n', "utf-8")
    assert read_json_lines(str(file)) == [{"id": "a"}, {"id": "b"}]


@pytest.mark.parametrize("line", ["{", "[]", "3"])
def test_a_line_that_is_no_object_is_named(tmp_path: Path, line: str) -> None:
    file = tmp_path / "gold.jsonl"
    file.write_text('{"id": "a"}\n' + line, "utf-8")
    with pytest.raises(SettingsError, match=r"gold\.jsonl:2: expected a JSON object"):
        read_json_lines(str(file))


def test_a_file_that_is_not_utf8_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "gold.jsonl"
    file.write_bytes("{'id': 'حلب'}".encode("cp1256"))
    with pytest.raises(SettingsError, match="expected UTF-8"):
        read_json_lines(str(file))
