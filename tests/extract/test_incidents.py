"""Where and when a figure is: its own words, its strike's, what made it, the incident of the article."""

from __future__ import annotations

import pytest

from tests.extract.figure_text import figures


@pytest.mark.parametrize(
    "body",
    [
        "بلغت حصيلة القتلى 4100 قتيل منذ 12 نيسان 2023.",
        "قتل 70 صحفيا منذ عام 2019.",
        "ارتفع عدد الشهداء إلى 1309 شهداء منذ الثامن من تشرين الأول.",
        "نزح مليون شخص منذ بداية الحرب.",
        "قتل أكثر من 300 متظاهر منذ مطلع تشرين الأول 2022.",
    ],
)
def test_a_total_since_a_day_has_no_day(body: str) -> None:
    assert [event.time.start if event.time else None for event in figures(body)] == [None]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("قال الوزير السبت إن التحقيق بدأ. وتحطمت الطائرة ظهر الجمعة. وقتل ركابها التسعة.", "2024-05-17"),
        ("اصطدمت حافلة بشاحنة مساء الأحد. وقتل سبعة ركاب.", "2024-05-19"),
        ("غرق المركب فجر السبت قبالة صفاقس. وفقد عشرون مهاجرا.", "2024-05-18"),
        ("قتل ستة في حريق شب أمس.", "2024-05-19"),
    ],
)
def test_a_figure_without_a_day_has_that_of_what_made_it(body: str, expected: str) -> None:
    assert {event.time.start if event.time else None for event in figures(body)} == {expected}


def test_a_sum_over_several_places_is_in_what_its_own_words_name() -> None:
    found = figures(
        "قتل 11 شخصا في غارات على محافظة إدلب. فقد قتل سبعة أشخاص في غارة على مدينة سراقب. "
        "وقتل أربعة أشخاص في غارة على مدينة أريحا."
    )
    places = {event.count.number: event.place.name if event.place else None for event in found}
    assert places == {11: "محافظة إدلب", 7: "مدينة سراقب", 4: "مدينة أريحا"}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("قصفت طائرة سوق حلب وقتل ستة. وعثر على عشر جثث مجهولة الهوية في بغداد.", "unknown"),
        (
            "قتل ستة في غارة على صنعاء. وأودت الحرب في اليمن بحياة 10 آلاف شخص منذ بداية عام 2015 مع انتشار المجاعة.",
            "conflict",
        ),
        ("قتل شاب برصاص قناص. ومنذ مطلع العام استشهد 14 مواطنا.", "conflict"),
    ],
)
def test_a_total_and_bodies_found_are_not_the_strike_told_beside_them(body: str, expected: str) -> None:
    assert figures(body)[-1].cause.kind == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("قتل سبعة مدنيين وأصيب آخرون.", ["civilian", "civilian"]),
        ("مقتل جندي وإصابة ثلاثة آخرين.", ["security", "security"]),
        ("مقتل طفل وإصابة ثلاثة آخرين.", ["child", "unknown"]),
        ("مقتل امرأة وطفلين وإصابة ثلاثة آخرين.", ["woman", "child", "unknown"]),
        ("عثر على ثلاث جثث أخرى لجنود مجهولين.", ["security"]),
        ("قتل 35 فردا من عائلة واحدة.", ["unknown"]),
        ("خلف القصف قتيلة وأربعة جرحى.", ["woman", "unknown"]),
        ("مقتل حارس المدرسة برصاص مسلحين.", ["civilian"]),
    ],
)
def test_the_class_of_people_whom_other_words_tell(body: str, expected: list[str]) -> None:
    assert [event.victims.victim_class for event in figures(body)] == expected


@pytest.mark.parametrize(
    "body",
    [
        "قتل تسعة في انفجار صهريج وقود على الطريق.",
        "مصرع ثلاثة عمال في انفجار غلاية بمصنع للنسيج.",
        "إصابة ستة بانفجار أسطوانة غاز في مطعم.",
        "انفجر خزان للوقود ما أدى إلى وفاة خمسة.",
        "وفاة 12 شخصا إثر انفجار أنبوب للغاز.",
        "توفي طفلان في انفجار مدفأة.",
    ],
)
def test_what_explodes_without_anyone_s_doing_is_an_accident(body: str) -> None:
    assert {event.cause.kind for event in figures(body)} == {"accident"}


def test_an_attack_beside_a_fuel_station_is_no_accident() -> None:
    found = figures("قتل ستة في انفجار سيارة مفخخة قرب محطة وقود.")
    assert {event.cause.kind for event in found} == {"strike"}


@pytest.mark.parametrize(
    "body",
    [
        "لقي 23 شخصا مصرعهم إثر فيضانات في ولاية كسلا. وكانت فيضانات مماثلة قد قتلت 130 شخصا عام 2022.",
        "قتل تسعة عمال في انهيار منجم قرب دنقلا. ويعود آخر انهيار إلى آذار 2019.",
        "غرق 14 مهاجرا قبالة صفاقس. وشهد عام 2023 غرق المئات.",
    ],
)
def test_what_is_told_as_older_dates_nothing_of_the_news(body: str) -> None:
    assert figures(body)[0].time is None
