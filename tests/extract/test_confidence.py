"""The confidence of published events."""

from __future__ import annotations

from stream.contracts import Article, Event
from stream.document import make_document
from stream.extract import extract_events
from stream.extract.confidence import _weights, evidence
from stream.text.limits import Limits

SURE = "قُتل 12 مدنيا وأصيب 30 آخرون أمس الثلاثاء في غارة جوية شنتها طائرات حربية على سوق في مدينة إدلب السورية."


def events(body: str) -> list[Event]:
    article = Article(id="a", title=None, body=body, published_at="2026-03-04")
    return list(extract_events(make_document(article, Limits()), extractor="rasid test"))


def test_a_confidence_is_a_share_with_two_decimals() -> None:
    found = events(SURE)
    assert {event.type for event in found} >= {"strike", "casualty"}
    for event in found:
        assert 0 < event.confidence < 1
        assert event.confidence == round(event.confidence, 2)


def test_every_evidence_has_a_weight_and_every_weight_its_evidence() -> None:
    for event in [*events(SURE), *events("قال وزير الخارجية سامي العمر إن بلاده ترفض التصعيد.")]:
        assert set(evidence(event)) | {"bias"} == set(_weights()[event.type])
        assert all(0 <= value <= 1 for value in evidence(event).values())
