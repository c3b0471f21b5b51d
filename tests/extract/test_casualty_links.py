"""Which of several strikes made a figure: by the words of result and cause, and not those of the next act."""

from __future__ import annotations

import pytest

from stream.contracts import Article, CasualtyEvent, StrikeEvent
from stream.document import make_document
from stream.extract import extract_events
from stream.text.limits import Limits


def modes(body: str) -> dict[tuple[str, int | None], str | None]:
    """Return for each figure the mode of the strike that made it."""
    article = Article(body=body, published_at="2024-05-20")
    events = extract_events(make_document(article, Limits()), extractor="test")
    strikes = {e.id: e.mode for e in events if isinstance(e, StrikeEvent)}
    figures = [e for e in events if isinstance(e, CasualtyEvent)]
    return {(e.kind, e.count.number): strikes.get(e.cause.event_id or "") for e in figures}


@pytest.mark.parametrize(
    "body",
    [
        "نفذ الطيران غارة على بلدة عدشيت أدت لارتقاء شهيد وإصابة 11 مدنيا، بينما قصفت المدفعية بلدة رامية.",
        "شن الطيران غارة على سوق بمدينة نوى ما أسفر عن مقتل شخص وجرح 11، فيما استهدف قصف مدفعي بلدة طفس.",
        "استهدفت غارة جوية منزلا في خان يونس فقتل رجل وأصيب 11 آخرون، كما قصفت المدفعية شرق رفح.",
        "أودت غارة جوية على صعدة بحياة امرأة وأصابت 11 شخصا، ثم قصفت المدفعية أطراف المدينة.",
        "خلفت غارة جوية على بلدة الخيام قتيلا و11 جريحا، في حين تعرضت بلدة مجاورة لقصف مدفعي.",
    ],
)
def test_the_result_of_an_act_is_not_that_of_the_next(body: str) -> None:
    found = modes(body)
    assert found["killed", 1] == found["injured", 11] == "airstrike"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "قتل ثلاثة مدنيين في غارة على سوق بإدلب، وخمسة في انفجار لغم بريف حماة.",
            {("killed", 3): "airstrike", ("killed", 5): "ied"},
        ),
        (
            "مقتل 4 بقصف مدفعي على طفس، ومقتل 6 بغارة جوية على نوى.",
            {("killed", 4): "artillery", ("killed", 6): "airstrike"},
        ),
        (
            "قتل 12 شخصا بينهم طفل في غارة على مدينة نوى، وأصيب 8 بانفجار عبوة ناسفة في درعا.",
            {("killed", 12): "airstrike", ("injured", 8): "ied"},
        ),
        (
            "وقع هجوم انتحاري في كابل، وكان قتيلان سقطا في وقت سابق الخميس في قصف مدفعي على هرات.",
            {("killed", 2): "artillery"},
        ),
        (
            "وقع هجوم انتحاري قتل فيه 9 جنود، تلاه قصف مدفعي قتل فيه 4 مدنيين.",
            {("killed", 9): "suicide_bombing", ("killed", 4): "artillery"},
        ),
    ],
)
def test_each_figure_is_of_the_act_beside_it(body: str, expected: dict[tuple[str, int], str]) -> None:
    found = modes(body)
    assert {key: found[key] for key in expected} == expected


@pytest.mark.parametrize(
    ("body", "linked"),
    [
        ("استهدف هجوم انتحاري فندقا مساء الخميس 16 مايو. وقال مسعف إنهم نقلوا يوم الجمعة 18 جثة.", True),
        ("استهدف هجوم انتحاري فندقا فجر الأحد 19 مايو. وقال مسعف إن 18 شخصا قتلوا ليل السبت.", True),
        ("استهدف هجوم انتحاري فندقا صباح الأحد 19 مايو. وقال مسعف إن 18 شخصا قتلوا يوم 16 مايو.", False),
        ("استهدف هجوم انتحاري فندقا صباح الأحد 19 مايو. وقال مسعف إن 18 شخصا قتلوا يوم 12 مايو.", False),
        ("استهدف هجوم انتحاري فندقا الخميس 16 مايو. وقال مسعف إن 18 شخصا قتلوا يوم 13 مايو.", False),
    ],
)
def test_a_figure_of_the_night_may_be_of_the_day_beside_it(body: str, linked: bool) -> None:  # noqa: FBT001
    assert (modes(body)["killed", 18] == "suicide_bombing") == linked
