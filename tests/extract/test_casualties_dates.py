"""The day of a figure: that of its act, of what made it, or of its own words."""

from __future__ import annotations

import pytest

from stream.contracts import Article
from stream.document import make_document
from stream.extract import extract_events
from stream.text.limits import Limits
from tests.extract.figure_text import figures

# Articles appear on Monday, 20 May 2024.


def _days(body: str, number: int, title: str | None = None) -> set[str | None]:
    """Return the days of the figures of a number."""
    found = [event for event in figures(body, title) if event.count.number == number]
    assert found
    return {None if event.time is None else event.time.start for event in found}


@pytest.mark.parametrize(
    ("body", "number"),
    [
        ("قصفت طائرات حربية السوق السبت. وقالت وزارة الصحة الأحد إن عشرة أشخاص قتلوا في القصف.", 10),
        ("استهدفت مسيّرة حافلة مساء السبت. وأعلن المستشفى اليوم الاثنين أن سبعة جرحى في الغارة وصلوا إليه.", 7),
        ("انفجرت عبوة في الجسر يوم السبت. وأفاد مصدر طبي أمس بأن الانفجار أودى بحياة أربعة.", 4),
        ("شن مسلحون هجوما على القرية السبت. وذكرت الشرطة الاثنين أن الهجوم أوقع تسعة قتلى.", 9),
        ("سقطت صواريخ على الحي السبت. وقال عمدة المدينة الأحد إن القصف أسفر عن إصابة 12 شخصا.", 12),
    ],
)
def test_when_somebody_tells_of_the_dead_is_not_when_they_died(body: str, number: int) -> None:
    assert _days(body, number) == {"2024-05-18"}


@pytest.mark.parametrize(
    ("body", "number", "day"),
    [
        ("قصف الجيش المخيم الأحد. وكان 12 نازحا قتلوا في قصف مماثل يوم الجمعة.", 12, "2024-05-17"),
        ("وتبنت الجماعة التفجير الأحد. وكان 35 سائحا قتلوا في هجومها على الفندق في يناير 2019.", 35, "2019-01"),
    ],
)
def test_a_figure_with_an_earlier_day_of_its_own_is_of_that_day(body: str, number: int, day: str) -> None:
    assert _days(body, number) == {day}


def test_the_day_of_a_recalled_act_is_not_that_of_the_news() -> None:
    body = (
        "جرح 14 شخصا في هجوم بسكين على محطة الحافلات غربي البلاد. وعولج الجرحى في المستشفى. "
        "وفي نوفمبر 2021 هاجم رجل بسكين متجرا وجرح 14 شخصا."
    )
    found = [event for event in figures(body) if event.period == "current"]
    assert [event.time for event in found] == [None]


@pytest.mark.parametrize(
    "body",
    [
        "ضربت فيضانات شمال البلاد وغرق كثير من القرى.\n\nالأحد 19 مايو 2024\n\nوفي الجنوب قضى 62 شخصا على الأقل.",
        "تواصل فرق الإنقاذ عملها بعد السيول. واجتمع الوزراء الأحد. وبلغ عدد المفقودين في السيول 62 شخصا.",
        "خلفت العواصف دمارا واسعا. ووصل الرئيس أمس إلى المنطقة. ولقي 62 شخصا حتفهم في العواصف.",
    ],
)
def test_the_dead_of_a_disaster_are_of_its_own_day_alone(body: str) -> None:
    assert _days(body, 62) == {None}


def test_the_dead_of_a_disaster_are_of_the_day_on_which_it_struck() -> None:
    body = "ضرب زلزال عنيف غرب البلاد فجر الجمعة. وتهدمت مئات المنازل. ولقي 62 شخصا حتفهم."
    assert _days(body, 62) == {"2024-05-17"}


def test_without_a_day_of_publication_a_date_in_full_is_not_that_of_the_news() -> None:
    body = (
        "استشهد مواطن صباح اليوم الأربعاء في قصف مسيّرة لسيارته جنوبي البلاد. "
        "وتواصل المسيرات قصف السيارات رغم وقف إطلاق النار الذي بدأ في 27 نوفمبر 2024."
    )
    events = extract_events(make_document(Article(id="a", body=body), Limits()), extractor="rasid test")
    (found,) = [event for event in events if event.type == "casualty"]
    assert found.time is not None
    assert (found.time.start, found.time.expression.text) == (None, "صباح اليوم الأربعاء")


@pytest.mark.parametrize(
    ("body", "number", "day"),
    [
        ("قتل 310 أشخاص في العام الماضي في هجمات العصابات.", 310, "2023"),
        ("وكانت اشتباكات قبلية قد أسفرت الشهر الماضي عن سقوط تسعة قتلى.", 9, "2024-04"),
        ("وقتل 1900 مهاجر خلال عام 2021.", 1900, "2021"),
        ("قتل 1900 شخص منذ اندلاع الحرب في أبريل 2023.", 1900, None),
        ("أصيب 40 شرطيا منذ العام الماضي.", 40, None),
    ],
)
def test_a_total_is_of_the_year_that_it_sums_up_and_of_no_day_since(body: str, number: int, day: str | None) -> None:
    assert _days(body, number) == {day}


@pytest.mark.parametrize(
    ("body", "number", "day"),
    [
        ("قالت الوزارة الأحد إن 14 شخصا قتلوا في قصف على السوق مساء الجمعة.", 14, "2024-05-17"),
        ("وأعلن المتحدث اليوم أن ستة جنود قتلوا، بينهم ضابط، يوم السبت في كمين.", 6, "2024-05-18"),
        ("اتهمت منظمة، في بيان الخميس، الجنود بأنهم قتلوا 57 قرويا، بينهم 13 طفلا، في 11 مارس.", 57, "2024-03-11"),
        ("أعلنت الشرطة اليوم مقتل سبعة في انفجار.", 7, "2024-05-20"),
        ("وقال في تصريح أمس إن تسعة قتلوا.", 9, "2024-05-19"),
    ],
)
def test_when_somebody_spoke_dates_the_dead_where_nothing_else_does(body: str, number: int, day: str) -> None:
    assert _days(body, number) == {day}


def test_a_part_is_no_more_of_these_days_than_its_date() -> None:
    found = figures("قال شهود إن جنودا قتلوا 57 قرويا، بينهم 13 طفلا، في 11 مارس.")
    assert [event.period for event in found] == ["background", "background"]


@pytest.mark.parametrize(
    ("body", "day"),
    [
        ("سبت, 18/05/2024 - 16:11\n\nقتل 15 عاملا في انهيار منجم.", None),
        ("الأحد 19 مايو 2024 09:01 ص\n\nلقي 15 عاملا مصرعهم في حريق مصنع.", None),
        ("19-05-2024 | 10:20\n\nأصيب 15 راكبا في تصادم حافلتين.", None),
        ("19 مايو 2024\n\nمصرع 15 شخصا في انقلاب شاحنة.", None),
        ("شب حريق في مصنع يوم السبت.\n\nوأسفر الحريق عن مقتل 15 عاملا.", "2024-05-18"),
        ("سبت, 18/05/2024 - 16:11\n\nقتل 15 عاملا في انهيار منجم يوم الجمعة.", "2024-05-17"),
    ],
)
def test_when_a_site_put_its_text_up_dates_nobody(body: str, day: str | None) -> None:
    assert _days(body, 15) == {day}
