"""From drafts to events."""

from __future__ import annotations

import uuid

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stream.contracts.document import ArticleHead, Document, Section, TextSpan
from stream.contracts.event import CasualtyEvent, Event, Qualifier, StrikeEvent
from stream.extract.assemble import Assembler, event_of, uuid_of
from stream.extract.drafts import CasualtyDraft, Loc, Role, StatementDraft, StrikeDraft
from stream.extract.event_fields import bounds

TEXT = "قصفت طائرات بلدة دوما فجر اليوم ما أسفر عن مقتل خمسة مدنيين بينهم طفلان، وقال مسعف إن الضربة طالت سوقا."


def loc(words: str) -> Loc:
    start = TEXT.index(words)
    return Loc("body", start, start + len(words))


def document(article_id: str = "a-1") -> Document:
    return Document(
        article=ArticleHead(id=article_id),
        text=TEXT,
        content_sha256="0" * 64,
        sections=[Section(field="body", start=0, end=len(TEXT), kind="paragraph")],
        sentences=[TextSpan(field="body", start=0, end=len(TEXT))],
        quotes=[],
        noise=[],
    )


def casualty(number: int | None = 5, qualifier: Qualifier = "exact", **more: object) -> CasualtyDraft:
    values: dict[str, object] = {
        "rule": "casualty.test",
        "trigger": loc("مقتل"),
        "mentions": [loc("مقتل خمسة مدنيين")],
        "kind": "killed",
        "number": number,
        "qualifier": qualifier,
        "expression": loc("خمسة مدنيين"),
        "victims": loc("مدنيين"),
        "victim_class": "civilian",
    }
    return CasualtyDraft(**(values | more))  # type: ignore[arg-type]


def events(article_id: str = "a-1", revision: int = 1, number: int = 5) -> list[Event]:
    strike = StrikeDraft(
        rule="strike.test",
        trigger=loc("قصفت"),
        mentions=[loc("قصفت طائرات بلدة دوما")],
        mode="airstrike",
        attacker=Role(loc("طائرات")),
    )
    whole = casualty(number, strike=strike)
    part = casualty(2, expression=loc("طفلان"), victims=loc("طفلان"), victim_class="child", part_of=whole)
    said = StatementDraft(
        rule="statement.test", cue=loc("قال"), content=loc("الضربة طالت سوقا"), name=loc("مسعف"), mention=loc("مسعف")
    )
    made = Assembler(document(article_id), extractor="rasid test", revision=revision)
    return [event_of(fields) for fields, _ in made.events([strike], [part, whole], [said])]


def test_every_span_reproduces_the_text() -> None:
    def check(value: object) -> int:
        if isinstance(value, dict):
            if value.get("field") and "text" in value:
                assert TEXT[value["start"] : value["end"]] == value["text"]
                return 1
            return sum(check(v) for v in value.values())
        return sum(check(v) for v in value) if isinstance(value, list) else 0

    assert sum(check(event.model_dump(by_alias=True)) for event in events()) > 10


def test_events_refer_to_one_another_by_id() -> None:
    strike, whole, part, statement = events()
    assert isinstance(strike, StrikeEvent)
    assert isinstance(whole, CasualtyEvent)
    assert isinstance(part, CasualtyEvent)
    assert strike.casualty_ids == [whole.id]
    assert whole.cause.model_dump() == {"kind": "strike", "event_id": strike.id}
    assert part.part_of == whole.id
    assert len({strike.id, whole.id, part.id, statement.id}) == 4


def test_the_same_drafts_give_the_same_bytes() -> None:
    assert [e.model_dump_json() for e in events()] == [e.model_dump_json() for e in events()]


def test_an_id_depends_on_no_figure_and_no_revision() -> None:
    assert [e.id for e in events(number=5)] == [e.id for e in events(number=7, revision=2)]
    assert not {e.id for e in events()} & {e.id for e in events("another article")}


@pytest.mark.parametrize(
    ("number", "qualifier", "low", "high"),
    [
        (60, "exact", 60, 60),
        (60, "more_than", 61, None),
        (60, "at_least", 60, None),
        (60, "at_most", 0, 60),
        (15, "about", 13, 17),
        (None, "tens", 20, None),
        (None, "hundreds", 200, None),
        (None, "thousands", 2000, None),
        (None, "unspecified", 3, None),
    ],
)
def test_a_qualifier_bounds_its_count(number: int | None, qualifier: Qualifier, low: int, high: int | None) -> None:
    assert bounds(casualty(number, qualifier)) == (low, high)


def test_a_range_runs_from_its_first_to_its_second_figure() -> None:
    assert bounds(casualty(20, "range", number_max=30)) == (20, 30)


def test_a_dual_without_figure_is_at_least_two() -> None:
    assert bounds(casualty(None, "unspecified", dual=True)) == (2, None)


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_an_id_is_the_uuid_of_its_name_in_the_namespace_of_events(name: str) -> None:
    assert uuid_of(name) == str(uuid.uuid5(uuid.UUID("6f0e6d0c-5a3b-5d8e-9a67-0d5f3c1b7e42"), name))
