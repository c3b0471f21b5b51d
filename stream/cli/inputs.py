"""Articles out of files and standard input, one raw record at a time and never more than one in memory."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import IO, TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

InputFormat = Literal["auto", "text", "html", "json", "jsonl"]
INPUT_FORMATS: tuple[InputFormat, ...] = ("auto", "text", "html", "json", "jsonl")

_BY_SUFFIX: dict[str, InputFormat] = {
    ".txt": "text",
    ".html": "html",
    ".htm": "html",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
}
_BOM = b"\xef\xbb\xbf"


class RawRecord(NamedTuple):
    """What `articles.raw` would hold, and where it came from."""

    value: bytes
    origin: str
    """File, and line where the file holds an article a line: `articles.jsonl:17`."""


def read_records(files: Sequence[str], input_format: InputFormat, most_bytes: int) -> Iterator[RawRecord]:
    """Yield each article of `files` as the bytes of a record.

    Args:
        files: paths; `-`, or no path at all, is standard input.
        input_format: `auto` goes by the file's name, and where that says nothing by how the content starts.
        most_bytes: the largest article accepted. Of a longer one only the first `most_bytes` + 1 bytes are read,
            enough for the reader of the record to reject it as too large.

    Raises:
        OSError: a file cannot be read.

    """
    for name in files or ["-"]:
        if name == "-":
            yield from _records_of(sys.stdin.buffer, "<stdin>", input_format, most_bytes)
        else:
            with Path(name).open("rb") as stream:
                chosen = _BY_SUFFIX.get(Path(name).suffix.lower(), "auto") if input_format == "auto" else input_format
                yield from _records_of(stream, name, chosen, most_bytes)


def _records_of(stream: IO[bytes], name: str, chosen: InputFormat, most_bytes: int) -> Iterator[RawRecord]:
    lines = iter(lambda: stream.readline(most_bytes + 1), b"")
    head = next(lines, b"").removeprefix(_BOM)
    if chosen == "auto":
        # Blank lines before the text belong to it: spans count from its first character.
        for line in lines if head.isspace() else ():
            head += line
            if not line.isspace():
                break
        chosen = _sniff(head.lstrip())
    if chosen == "jsonl":
        yield from _lines_of(stream, head, name, most_bytes)
        return
    content = head + stream.read(max(0, most_bytes + 1 - len(head)))
    if chosen != "json":
        content = _as_article(content, "text/html" if chosen == "html" else "text/plain")
    yield RawRecord(content, name)


def _lines_of(stream: IO[bytes], head: bytes, name: str, most_bytes: int) -> Iterator[RawRecord]:
    number = 1 + head[: -len(head.lstrip())].count(b"\n")
    line = head.lstrip()
    while line:
        if line.strip():
            yield RawRecord(line.rstrip(b"\r\n"), f"{name}:{number}")
        while line and not line.endswith(b"\n"):  # the rest of a line that is too long
            line = stream.readline(most_bytes + 1)
        line, number = stream.readline(most_bytes + 1), number + 1


def _sniff(first: bytes) -> InputFormat:
    """Tell the format by the first line that is not blank."""
    if first.startswith(b"<"):
        return "html"
    if not first.startswith(b"{"):
        return "text"
    # An object that ends on its first line, or is too long to be seen whole, is one of many lines.
    return "jsonl" if first.rstrip().endswith(b"}") or not first.endswith(b"\n") else "json"


def _as_article(content: bytes, content_type: str) -> bytes:
    """Wrap a text or a page as an Article; bytes that are not UTF-8 stay as they are, to be rejected as that."""
    try:
        body = content.decode()
    except UnicodeDecodeError:
        return content
    return json.dumps({"body": body, "content_type": content_type}, ensure_ascii=False).encode()
