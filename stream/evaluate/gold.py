"""Reading the files of an evaluation."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from stream.errors import SettingsError


def read_json_lines(path: str) -> list[dict[str, Any]]:
    """Read a file with one JSON object a line; blank lines do not count.

    Raises:
        SettingsError: the file is not UTF-8, or a line is no JSON object; the message names the line.

    """
    records = []
    with Path(path).open(encoding="utf-8") as lines:
        try:
            for number, line in enumerate(lines, 1):
                if line.strip():
                    records.append(_object(line, f"{path}:{number}"))
        except UnicodeDecodeError as error:
            raise SettingsError(f"{path}: expected UTF-8 ({error.reason})") from None
    return records


def _object(line: str, origin: str) -> dict[str, Any]:
    try:
        record = json.loads(line)
    except ValueError as error:
        raise SettingsError(f"{origin}: expected a JSON object on the line ({error})") from None
    if not isinstance(record, dict):
        raise SettingsError(f"{origin}: expected a JSON object on the line")
    return record
