"""The confidence of published events."""

from __future__ import annotations

from stream.contracts import Article, Event
from stream.document import make_document
from stream.extract import extract_events, found_events
from stream.extract.confidence import _weights, alert_confidence, evidence
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
    for body in (SURE, "قال وزير الخارجية سامي العمر إن بلاده ترفض التصعيد."):
        document = make_document(Article(id="a", body=body, published_at="2026-03-04"), Limits())
        found, signs = found_events(document, extractor="rasid test", revision=1)
        assert found
        for event in found:
            evident = evidence(event.model_dump(by_alias=True), signs[event.id])
            assert set(evident) | {"bias"} == set(_weights()[event.type])


def test_every_type_says_from_which_confidence_an_alert_may_rest_on_it_or_that_none_does() -> None:
    for kind in ("strike", "casualty", "statement"):
        least = alert_confidence(kind)
        assert least is None or 0.5 < least < 1


def test_what_is_told_twice_and_in_the_title_is_surer_than_what_is_told_once_in_passing() -> None:
    body = "استهدفت غارة جوية سوقا في مدينة إدلب أمس وقتلت 12 مدنيا. وقال مسعف إن الغارة الجوية على إدلب قتلت 12 مدنيا."
    twice = Article(id="a", title="مقتل 12 مدنيا في غارة جوية على إدلب", body=body, published_at="2026-03-04")
    once = Article(id="a", body="وكان أحد المقاتلين قتل في وقت سابق، بحسب بيان للجماعة.", published_at="2026-03-04")
    surer, other = (
        max(e.confidence for e in extract_events(make_document(a, Limits()), extractor="t") if e.type == "casualty")
        for a in (twice, once)
    )
    assert surer > other
