"""Where the people of a figure were hit: beside the figure, with the strike, or with the whole that they are part of."""

from __future__ import annotations

import pytest

from stream.contracts import Article, CasualtyEvent
from stream.document import make_document
from stream.extract import extract_events
from stream.text.limits import Limits


def places(body: str) -> dict[tuple[str, int | None], str | None]:
    """Return the place of each figure by its kind and number."""
    events = extract_events(make_document(Article(body=body), Limits()), extractor="test")
    figures = [e for e in events if isinstance(e, CasualtyEvent)]
    return {(e.kind, e.count.number): e.place.name if e.place is not None else None for e in figures}


@pytest.mark.parametrize(
    ("body", "name"),
    [
        (
            "قتل أربعة مدنيين في انفجار عبوة ناسفة شمالي بغداد. وقال مصدر إن العبوة انفجرت في قضاء الطارمية شمالي بغداد.",
            "قضاء الطارمية",
        ),
        (
            "لقي أربعة جنود مصرعهم في هجوم مسلح جنوبي كركوك. وأوضح ضابط أن الهجوم استهدف ثكنة في منطقة الرياض جنوبي كركوك.",
            "منطقة الرياض",
        ),
        (
            "استشهد أربعة مواطنين في قصف مدفعي شرقي غزة. وذكر مراسلنا أن القصف المدفعي طال حي الشجاعية شرقي غزة.",
            "حي الشجاعية",
        ),
        (
            "مصرع أربعة مسلحين في غارة جوية غربي الموصل. وقالت القيادة إن الغارة الجوية استهدفت وكرا في ناحية بادوش غربي الموصل.",
            "ناحية بادوش",
        ),
        (
            "سقط أربعة قتلى في هجوم انتحاري شرقي كابل. وأفاد شهود بأن الهجوم الانتحاري وقع في منطقة باغرامي شرقي كابل.",
            "منطقة باغرامي",
        ),
    ],
)
def test_the_side_of_a_town_is_wider_than_what_the_strike_names(body: str, name: str) -> None:
    assert places(body)["killed", 4] == name
