"""Every sample yields what a reader would expect of it, so that the demo shows what it is meant to."""

from __future__ import annotations

import json

import pytest
from pydantic import TypeAdapter

from stream.contracts import Document, Event
from stream.contracts.encode import encode
from stream.document import make_document
from stream.errors import DataFault
from stream.extract import extract_events
from stream.ingest import read_article
from stream.samples import samples
from stream.text.limits import Limits

SAMPLES = {sample.name: sample.value for sample in samples()}
ARTICLES = sorted(name for name in SAMPLES if name != "18-broken")


def _document(name: str) -> Document:
    return make_document(read_article(SAMPLES[name], Limits()), Limits())


def _events(name: str) -> list[dict[str, object]]:
    return [json.loads(encode(event)) for event in extract_events(_document(name), extractor="test")]


def test_there_are_samples_in_the_order_of_their_names() -> None:
    assert len(SAMPLES) >= 14
    assert list(SAMPLES) == sorted(SAMPLES)


def test_outlets_and_ids_differ() -> None:
    articles = [json.loads(SAMPLES[name]) for name in ARTICLES]
    assert len({article["source"] for article in articles}) == len(articles)
    ids = [article["id"] for article in articles if "id" in article]
    assert len(set(ids)) == len(ids) == len(articles) - 1


def test_links_lead_nowhere() -> None:
    urls = [json.loads(SAMPLES[name]).get("url", "https://news.example.org/") for name in ARTICLES]
    assert all(url.startswith("https://news.example.org/") for url in urls)


@pytest.mark.parametrize(
    ("name", "mode", "country"),
    [
        ("01-airstrike", "airstrike", "SY"),
        ("02-shelling", "artillery", "PS"),
        ("03-car-bomb", "vehicle_bomb", "SO"),
        ("04-drone", "drone", "SD"),
        ("09-assassination", "shooting", "YE"),
        ("10-clash", "clash", "IQ"),
        ("12-toll-update", "suicide_bombing", "PK"),
        ("15-html-page", "ied", "IQ"),
        ("16-no-date-no-id", "ied", "LY"),
        ("17-missile-interception", "interception", "SA"),
    ],
)
def test_the_strike_of_a_sample_is_found(name: str, mode: str, country: str) -> None:
    found = [(e["mode"], (e["place"] or {}).get("country")) for e in _events(name) if e["type"] == "strike"]
    assert (mode, country) in found


@pytest.mark.parametrize(
    ("name", "kind", "number"),
    [
        ("01-airstrike", "killed", 17),
        ("02-shelling", "killed", 4),
        ("03-car-bomb", "killed", 9),
        ("04-drone", "injured", 4),
        ("05-road-accident", "killed", 9),
        ("05-road-accident", "injured", 23),
        ("06-earthquake", "killed", 47),
        ("06-earthquake", "killed", 31),
        ("06-earthquake", "missing", 15),
        ("09-assassination", "injured", 1),
        ("10-clash", "killed", 8),
        ("11-raid", "killed", 5),
        ("12-toll-update", "killed", 34),
        ("12-toll-update", "injured", 68),
        ("15-html-page", "killed", 2),
        ("16-no-date-no-id", "killed", 2),
        ("17-missile-interception", "killed", 6),
    ],
)
def test_the_figure_of_a_sample_is_found(name: str, kind: str, number: int) -> None:
    found = [(e["kind"], e["count"]["number"]) for e in _events(name) if e["type"] == "casualty"]
    assert (kind, number) in found


@pytest.mark.parametrize(("name", "least"), [("07-statements-politics", 10), ("08-statements-ministry", 5)])
def test_statement_pieces_yield_statements(name: str, least: int) -> None:
    assert sum(event["type"] == "statement" for event in _events(name)) >= least


@pytest.mark.parametrize("name", ["13-sports", "14-economy"])
def test_metaphors_yield_neither_strike_nor_casualty(name: str) -> None:
    assert [event for event in _events(name) if event["type"] != "statement"] == []


@pytest.mark.parametrize("name", ["05-road-accident", "06-earthquake"])
def test_accidents_and_disasters_are_no_strikes(name: str) -> None:
    assert [event for event in _events(name) if event["type"] == "strike"] == []


@pytest.mark.parametrize(
    ("name", "noise"),
    [
        ("01-airstrike", "https://t.me/"),
        ("04-drone", "ارتفاع أسعار الخبز"),
        ("08-statements-ministry", "// انتهى //"),
        ("10-clash", "تابعوا روابط"),
    ],
)
def test_what_is_not_the_article_is_left_out(name: str, noise: str) -> None:
    document = _document(name)
    start = document.text.index(noise)
    assert any(n.field == "body" and n.start <= start and n.end >= start + len(noise) for n in document.noise)


def test_the_page_loses_its_menu_and_what_others_read() -> None:
    text = _document("15-html-page").text
    kept = "".join(text[s.start : s.end] for s in _document("15-html-page").sections if s.field == "body")
    assert "قيادة عمليات الأنبار" in kept
    for noise in ("الرئيسية", "شارك على فيسبوك", "مشاجرة عشائرية", "جميع الحقوق محفوظة"):
        assert noise not in kept


def test_the_broken_record_is_no_json() -> None:
    with pytest.raises(DataFault) as raised:
        read_article(SAMPLES["18-broken"], Limits())
    assert raised.value.reason == "not_json"


@pytest.mark.parametrize("name", ARTICLES)
def test_events_are_valid_and_their_spans_exact(name: str) -> None:
    document = _document(name)
    for event in extract_events(document, extractor="test"):
        value = encode(event)
        assert encode(TypeAdapter(Event).validate_json(value)) == value
        for span in (*event.mentions, event.trigger):
            assert document.field_text(span.field)[span.start : span.end] == span.text
