"""Events, documents and rejected records in words, one or two lines each.

A line starts with a Latin label and every run of Arabic ends with a left-to-right mark, so that a terminal that
reorders right-to-left text keeps the columns, dates and figures where they stand.
"""

from __future__ import annotations

import base64
import json
from typing import TYPE_CHECKING, Any

from stream.text.safe import safe

if TYPE_CHECKING:
    from collections.abc import Mapping

    from stream.service.records import Record

_LRM = "\u200e"
_NAME = 160  # characters of a name, a target or an id
_WIDTH = 110  # characters of quoted text that fit a line beside the label
_QUALIFIERS = {
    "more_than": "more than ",
    "at_least": "at least ",
    "at_most": "at most ",
    "about": "about ",
}


def in_words(record: Record) -> str:
    """Return the lines for a record of any topic that `rasid tail` reads, without a line break at the end."""
    headers = _text_headers(record)
    if "dlq.reason" in headers:
        return _rejected(headers, record.key)
    if record.value is None:
        return f"{'withdrawn':<10} {safe((record.key or b'').decode(errors='replace'), _NAME)}"
    return value_in_words(record.value)


def as_json_line(record: Record) -> str:
    """Return a record as one JSON object on a line: a value of Rasid's own as it stands, a rejected one described."""
    headers = _text_headers(record)
    if "dlq.reason" not in headers:
        return (record.value or b"null").decode()
    described = {"headers": headers} | _bytes_as_json("key", record.key) | _bytes_as_json("value", record.value)
    return json.dumps(described, ensure_ascii=False)


def value_in_words(value: bytes) -> str:
    """Return the lines for one published event or Document, without a line break at the end."""
    record = json.loads(value)
    if "type" not in record:
        return _document(record)
    if record["retracted"]:
        return f"{'retracted':<10} {record['type']}  {record['id']}  article {safe(record['article']['id'], _NAME)}"
    heads = {"strike": _strike, "casualty": _casualty, "statement": _statement}
    head, evidence = heads[record["type"]](record)
    source = record["article"]["source"] or record["article"]["id"]
    return f"{record['type']:<10} {head}\n{'':<10} {_arabic(source)}: {_cut(evidence)}"


def _text_headers(record: Record) -> dict[str, str]:
    return {name: value.decode(errors="replace") for name, value in record.headers}


def _bytes_as_json(name: str, value: bytes | None) -> dict[str, str | None]:
    if value is None:
        return {name: None}
    try:
        return {name: value.decode()}
    except UnicodeDecodeError:
        return {f"{name}_base64": base64.b64encode(value).decode()}


def _rejected(headers: Mapping[str, str], key: bytes | None) -> str:
    name = headers.get("dlq.article.id") or (key or b"").decode(errors="replace") or "no id"
    origin = "-".join(headers.get(f"dlq.original.{part}", "?") for part in ("topic", "partition", "offset"))
    reason, error = headers["dlq.reason"], headers.get("dlq.error", "")
    told = f"{safe(reason, _NAME)}  {safe(name, _NAME)}{_LRM}  record {safe(origin, _NAME)}"
    return f"{'rejected':<10} {told}\n{'':<10} {safe(error, 2 * _WIDTH)}"


def _strike(event: dict[str, Any]) -> tuple[str, str]:
    parts = [event["mode"]]
    if event["attacker"]:
        parts.append(f"by {_arabic(event['attacker']['text'])}")
    if event["target"]:
        parts.append(f"on {_arabic(event['target']['text'])}")
    return "  ".join([*parts, *_circumstances(event)]), event["mentions"][0]["text"]


def _casualty(event: dict[str, Any]) -> tuple[str, str]:
    count = event["count"]
    number = count["number"]
    if number is None:
        figure = count["qualifier"]
    elif count["number_max"] is not None:
        figure = f"{number} to {count['number_max']}"
    else:
        figure = _QUALIFIERS.get(count["qualifier"], "") + str(number)
    parts = [event["kind"], figure]
    if victims := event["victims"]:
        # Where the article names nobody behind the figure, the class may still be told.
        parts.append(f"{victims['class']}: {_arabic(victims['text'])}" if victims["text"] else victims["class"])
    return "  ".join([*parts, *_circumstances(event)]), event["mentions"][0]["text"]


def _statement(event: dict[str, Any]) -> tuple[str, str]:
    speaker = event["speaker"]
    parts = [event["act"], _arabic(speaker["name"])]
    if speaker["role"]:
        parts.append(f"({_arabic(speaker['role'])})")
    if event["direct"]:
        parts.append("in direct speech")
    return "  ".join(parts), event["content"]["text"]


def _circumstances(event: dict[str, Any]) -> list[str]:
    """Say where, when, whether it is sure, and who says so, as far as the article does."""
    parts = []
    if place := event["place"]:
        name = _arabic(place["name"]) if place["name"] else place["canonical"]
        parts.append(", ".join(part for part in (name, place["country"]) if part))
    if event["time"] and event["time"]["start"]:
        parts.append(event["time"]["start"])
    if event["period"] != "current":
        parts.append(event["period"])
    by = f" by {_arabic(event['attribution']['text'])}" if event["attribution"] else ""
    parts.append(event["status"] + by)
    return parts


def _document(document: dict[str, Any]) -> str:
    article = document["article"]
    counts = ", ".join(f"{len(document[part])} {part}" for part in ("sections", "sentences", "quotes", "noise"))
    return f"{'document':<10} {safe(article['id'], _NAME)}  {_arabic(article['title'] or '')}  {counts}"


def _arabic(text: str) -> str:
    return safe(text, _NAME) + _LRM


def _cut(text: str) -> str:
    text = safe(text, 8 * _WIDTH)
    return (text if len(text) <= _WIDTH else text[:_WIDTH].rsplit(" ", 1)[0] + " …") + _LRM
