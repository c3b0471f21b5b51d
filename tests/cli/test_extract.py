from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from stream.contracts.encode import encode
from stream.document import make_document
from stream.extract import extract_events, extractor_version
from stream.ingest import read_article
from stream.text.limits import Limits

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from click.testing import Result

    Rasid = Callable[..., Result]

TEXT = "قتل ثلاثة جنود، أمس، في قصف مدفعي على مدينة حلب. وقال وزير الدفاع إن الهدوء عاد إلى المدينة."
OTHER_TEXT = "أكد رئيس البلدية أن المدارس ستفتح أبوابها غدا."


def events_in(result: Result) -> list[dict[str, Any]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_events_are_printed_as_they_would_be_published(rasid: Rasid, article_line: str) -> None:
    document = make_document(read_article(article_line.encode(), Limits()), Limits())
    published = [encode(event).decode() for event in extract_events(document, extractor=extractor_version(Limits()))]
    result = rasid("extract", stdin=article_line)
    assert result.exit_code == 0
    assert result.stdout.splitlines() == published
    assert published


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("article.txt", TEXT),
        ("article.html", f"<html><body><article><p>{TEXT}</p></article></body></html>"),
        ("article.json", json.dumps({"body": TEXT}, indent=1)),
        ("article.jsonl", json.dumps({"body": TEXT})),
    ],
)
def test_every_format_gives_events_with_exact_spans(rasid: Rasid, tmp_path: Path, name: str, content: str) -> None:
    file = tmp_path / name
    file.write_text(content, "utf-8")
    events = events_in(rasid("extract", str(file)))
    (document,) = events_in(rasid("extract", "--documents", str(file)))
    assert events
    for event in events:
        trigger = event["trigger"]
        assert document["text"][trigger["start"] : trigger["end"]] == trigger["text"]


def test_several_files_are_read_in_their_order(rasid: Rasid, tmp_path: Path) -> None:
    files = []
    for name, text in (("b", OTHER_TEXT), ("a", TEXT)):
        files.append(tmp_path / f"{name}.json")
        files[-1].write_text(json.dumps({"id": name, "body": text}), "utf-8")
    events = events_in(rasid("extract", *map(str, files)))
    assert list(dict.fromkeys(event["article"]["id"] for event in events)) == ["b", "a"]


def test_an_unusable_article_is_named_with_its_line_and_the_rest_goes_on(
    rasid: Rasid, tmp_path: Path, article_line: str
) -> None:
    file = tmp_path / "articles.jsonl"
    file.write_text("{\n" + article_line + '{"id": "e", "body": ""}\n', "utf-8")
    result = rasid("extract", str(file))
    assert result.exit_code == 1
    assert {event["article"]["id"] for event in events_in(result)} == {"own-1"}
    first, second = result.stderr.splitlines()
    assert first.startswith(f"{file}:1: not_json: ")
    assert second.startswith(f"{file}:3: empty: ")
    assert second.endswith("(article e)")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        ("خبر".encode("cp1256"), "not_utf8"),
        (b"Nothing in this article is Arabic.", "not_arabic"),
        (b"a" * 300_000, "too_large"),
    ],
)
def test_a_text_that_is_no_usable_article_is_rejected_by_its_reason(rasid: Rasid, content: bytes, reason: str) -> None:
    result = rasid("extract", "--format", "text", stdin=content)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith(f"<stdin>: {reason}: ")


def test_a_defect_costs_one_article_and_shows_none_of_its_text(
    rasid: Rasid, article_line: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(document: Any, **_: Any) -> None:  # noqa: ANN401 - stands in for the extractor
        raise KeyError(document.text)

    monkeypatch.setattr("stream.cli.reading.extract_events", fail)
    result = rasid("extract", stdin=article_line * 2)
    assert result.exit_code == 1
    assert result.stderr.count("internal_error: KeyError") == 2
    assert "جنود" not in result.output


def test_a_publication_date_makes_a_date_of_yesterday(rasid: Rasid) -> None:
    dated = events_in(rasid("extract", "--published-at", "2026-03-05", stdin=TEXT))
    undated = events_in(rasid("extract", stdin=TEXT))
    assert {event["article"]["published_at"] for event in dated} == {"2026-03-05"}
    assert {event["article"]["published_at"] for event in undated} == {None}
    assert "2026-03-04" in {event["time"]["start"] for event in dated if event["time"]}
    assert {event["time"]["start"] for event in undated if event["time"]} == {None}


def test_a_publication_date_must_be_iso_8601(rasid: Rasid) -> None:
    result = rasid("extract", "--published-at", "5/3/2026", stdin=TEXT)
    assert result.exit_code == 2
    assert "ISO 8601" in result.stderr


def test_readable_lines_name_type_and_source(rasid: Rasid, article_line: str) -> None:
    lines = rasid("extract", "--readable", stdin=article_line).stdout.splitlines()
    assert {line.split()[0] for line in lines[::2]} <= {"strike", "casualty", "statement"}
    assert all("وكالة" in line for line in lines[1::2])


def test_limits_come_from_the_settings(rasid: Rasid, article_line: str) -> None:
    result = rasid("extract", stdin=article_line, RASID_LIMITS_ARTICLE_CHARS="10")
    assert "too_complex" in result.stderr


def test_a_progress_line_is_only_for_a_person_who_watches(rasid: Rasid, article_line: str) -> None:
    assert rasid("extract", stdin=article_line).stderr == ""
