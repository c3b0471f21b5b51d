from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING

import pytest

from stream.cli.inputs import RawRecord, read_records

if TYPE_CHECKING:
    from pathlib import Path

MOST = 1000


def _read(path: Path, content: bytes, input_format: str = "auto", most: int = MOST) -> list[RawRecord]:
    path.write_bytes(content)
    return list(read_records([str(path)], input_format, most))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "content_type"), [("a.txt", "text/plain"), ("a.html", "text/html"), ("a.HTM", "text/html")]
)
def test_text_and_pages_become_articles_by_the_files_name(tmp_path: Path, name: str, content_type: str) -> None:
    (record,) = _read(tmp_path / name, "نص\nالخبر".encode())
    assert json.loads(record.value) == {"body": "نص\nالخبر", "content_type": content_type}
    assert record.origin == str(tmp_path / name)


@pytest.mark.parametrize(
    ("content", "content_type"),
    [("نص الخبر", "text/plain"), ("\n  <p>نص</p>", "text/html"), ("<!DOCTYPE html>", "text/html")],
)
def test_a_name_that_says_nothing_leaves_it_to_the_content(tmp_path: Path, content: str, content_type: str) -> None:
    (record,) = _read(tmp_path / "page", content.encode())
    assert json.loads(record.value) == {"body": content, "content_type": content_type}


def test_blank_lines_before_a_text_stay_in_it(tmp_path: Path) -> None:
    (record,) = _read(tmp_path / "a", "\n\n نص\n".encode())
    assert json.loads(record.value)["body"] == "\n\n نص\n"


def test_a_pretty_printed_article_is_one_record(tmp_path: Path) -> None:
    content = json.dumps({"id": "a", "body": "نص"}, indent=2).encode()
    assert [record.value for record in _read(tmp_path / "a.json", content)] == [content]


def test_one_article_a_line_is_one_record_a_line_with_its_number(tmp_path: Path) -> None:
    records = _read(tmp_path / "many.json", b'\n{"body": "a"}\r\n\n{"body": "b"}')
    assert [record.value for record in records] == [b'{"body": "a"}', b'{"body": "b"}']
    assert [record.origin.rpartition(":")[2] for record in records] == ["2", "4"]


def test_a_broken_line_is_a_record_of_its_own(tmp_path: Path) -> None:
    records = _read(tmp_path / "a.jsonl", b'{"body": \n{"body": "b"}\n')
    assert [record.value for record in records] == [b'{"body": ', b'{"body": "b"}']


def test_the_format_given_wins_over_the_name(tmp_path: Path) -> None:
    (record,) = _read(tmp_path / "a.html", b"<p>", "text")
    assert json.loads(record.value)["content_type"] == "text/plain"


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path: Path) -> None:
    (record,) = _read(tmp_path / "a.txt", b"\xef\xbb\xbfa")
    assert json.loads(record.value)["body"] == "a"


def test_bytes_that_are_no_utf8_stay_as_they_are(tmp_path: Path) -> None:
    content = "نص".encode("cp1256")
    assert [record.value for record in _read(tmp_path / "a.txt", content)] == [content]


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.json", "a.jsonl"])
def test_of_what_is_too_long_only_so_much_is_read_that_it_can_be_rejected(tmp_path: Path, name: str) -> None:
    (record,) = _read(tmp_path / name, b'{"body": "' + b"a" * 10 * MOST)
    assert MOST < len(record.value) < 2 * MOST


def test_a_line_that_is_too_long_does_not_hide_the_next(tmp_path: Path) -> None:
    records = _read(tmp_path / "a.jsonl", b"{" + b"a" * 5 * MOST + b'}\n{"body": "b"}\n')
    assert records[1] == RawRecord(b'{"body": "b"}', f"{tmp_path / 'a.jsonl'}:2")


def test_an_empty_file_is_a_record_so_that_it_is_rejected_by_name(tmp_path: Path) -> None:
    (record,) = _read(tmp_path / "a.txt", b"")
    assert json.loads(record.value)["body"] == ""


def test_lines_are_read_as_they_are_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    class Endless(io.RawIOBase):
        """Gives one line after another and counts them."""

        lines = 0

        def readline(self, size: int | None = -1, /) -> bytes:
            del size
            self.lines += 1
            return b'{"body": "a"}\n'

    endless = Endless()
    monkeypatch.setattr("sys.stdin", type("Stdin", (), {"buffer": endless}))
    records = read_records([], "auto", MOST)
    assert [next(records).origin for _ in range(3)] == ["<stdin>:1", "<stdin>:2", "<stdin>:3"]
    assert endless.lines == 3
