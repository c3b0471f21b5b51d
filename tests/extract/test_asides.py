"""A long time that is said of a place, a group or a war is not the time of what happened there."""

from __future__ import annotations

import pytest

from stream.contracts import Article
from stream.document import make_document
from stream.extract import extract_events
from stream.text.limits import Limits
from tests.extract.figure_text import figures


@pytest.mark.parametrize(
    "body",
    [
        "قصفت الطائرات البلدة التي يسيطر عليها المتمردون منذ عام 2021، ما أدى إلى مقتل خمسة.",
        "شنت مقاتلات غارات على مدينة صعدة التي تسيطر عليها الجماعة منذ 2014، ما أسفر عن مقتل ثلاثة.",
        "استهدفت غارة اليوم قرية تخضع لسيطرة التنظيم منذ 2014 وقتلت ستة.",
        "قتل أربعة في اشتباكات في المدينة المحاصرة منذ مايو 2022.",
        "قتل خمسة صباح اليوم في غارة على البلدة التي تتعرض للقصف منذ أشهر.",
        "قتل ثلاثة في اشتباكات تشهدها المدينة منذ أسابيع.",
        "أصيب سبعة في هجوم هو الثالث من نوعه خلال الشهر الجاري.",
        "قتل أربعة أشخاص في هجوم هو الخامس خلال العام الحالي.",
        "استشهد خمسة فلسطينيين في غارة على خان يونس ضمن الحرب المستمرة على القطاع.",
        "استشهد ثلاثة في قصف على رفح في إطار الحرب التي تشنها إسرائيل على غزة.",
        "قتل ستة مدنيين في قصف استهدف حيا في المدينة خلال الحرب التي اندلعت في أبريل 2023.",
        "قتل جنديان في كمين على مدى ساعات الليل.",
        "مقتل عشرة في قصف على السوق على مدار اليوم.",
        "قتل ثلاثة عناصر اليوم في انفجار لغم زرعه التنظيم في الأعوام الماضية.",
    ],
)
def test_the_dead_of_the_day_in_a_place_of_long_wars_are_news(body: str) -> None:
    assert {event.period for event in figures(body)} == {"current"}


@pytest.mark.parametrize(
    "body",
    [
        "وقتل منذ عام 2015 أكثر من 300 في غارات على المدينة.",
        "تشهد المنطقة هجمات منذ 2012 أوقعت مئات القتلى.",
        "الغارات التي تشنها إسرائيل منذ أكتوبر 2023 أودت بحياة 900 شخص.",
        "خلفت الحرب المستمرة منذ 2015 ثلاثة آلاف قتيل.",
        "قتل 2400 مدني خلال الحرب.",
        "وعلى مدى عامين سقط 320 شهيدا في المدينة.",
    ],
)
def test_the_dead_of_a_long_time_are_background(body: str) -> None:
    assert {event.period for event in figures(body)} == {"background"}


@pytest.mark.parametrize(
    ("body", "period"),
    [
        ("قصفت طائرات مدينة الرقة التي يحتلها التنظيم منذ 2015.", "current"),
        ("شنت قوات الدعم السريع هجوما على مدينة الفاشر التي تحاصرها منذ مايو 2024.", "current"),
        ("تقصف الطائرات مدينة الرقة منذ 2015.", "background"),
        ("الغارات التي تشنها الطائرات على مدينة الرقة منذ 2015 دمرت آلاف المنازل.", "background"),
    ],
)
def test_an_act_in_a_place_long_held_is_news(body: str, period: str) -> None:
    events = extract_events(make_document(Article(id="a", body=body), Limits()), extractor="rasid test")
    assert {event.period for event in events if event.type == "strike"} == {period}


@pytest.mark.parametrize(
    ("body", "day"),
    [
        ("قتل ستة في قصف على الحي خلال الحرب التي اندلعت في أبريل 2023.", None),
        ("قضت أم تحت أنقاض منزلها في ظل العدوان الذي بدأ في 7 أكتوبر 2023.", None),
        ("قتل عشرة في الهجوم الذي وقع في أبريل 2023.", "2023-04"),
        ("قتل عشرة في التفجيرات التي بدأت في 14 مايو.", "2024-05-14"),
    ],
)
def test_the_day_on_which_a_war_began_is_not_that_of_its_dead(body: str, day: str | None) -> None:
    assert [event.time and event.time.start for event in figures(body)] == [day]
