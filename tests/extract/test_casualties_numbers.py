"""Words in which the wrong people, or a wrong number of them, are easily counted."""

from __future__ import annotations

import pytest

from tests.extract.figure_text import figures, told

Counted = list[tuple[str, int | None]]


def _told(text: str) -> Counted:
    """Return the figures that are news, in the order of the text."""
    return [(event.kind, event.count.number) for event in figures(text) if event.period == "current"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قتل الجيش الأميركي في غارة جوية 13 عنصرا من الحركة.", [("killed", 13)]),
        ("قتلت قوات الأمن الليلة الماضية في الأنبار ستة إرهابيين.", [("killed", 6)]),
        ("قتلت الشرطة مهاجمين اثنين قرب السوق.", [("killed", 2)]),
        ("سقط من قوات النظام 11 قتيلا.", [("killed", 11)]),
        ("قتلت قوات الأمن في عملية واسعة غربي المدينة.", []),
        ("قتل 14 من قوات الأمن في كمين.", [("killed", 14)]),
    ],
)
def test_a_force_as_such_is_who_kills(text: str, expected: Counted) -> None:
    assert _told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أسفر الهجوم عن فقدان جندي لحياته وإصابة آخر.", [("killed", 1), ("injured", 1)]),
        ("أدى الحريق إلى فقدان ثلاثة عمال لحياتهم.", [("killed", 3)]),
        ("أدت العاصفة إلى فقدان ثلاثة بحارة.", [("missing", 3)]),
        ("وكان الشاب سامر العلي (23 عاما) قد استشهد، يوم الأحد، متأثرا بإصابته بالرصاص.", [("killed", 1)]),
        ("توفي جندي متأثرا بإصابته في انفجار لغم.", [("killed", 1)]),
    ],
)
def test_who_lost_his_life_is_neither_missing_nor_hurt(text: str, expected: Counted) -> None:
    assert _told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ولم تشر الوكالة إلى إصابات جراء سقوط الصاروخ.", []),
        ("لم يشر البيان إلى قتلى.", []),
        ("ولم يشر الجيش إلى إصابات في حين قال مسعفون إن القصف أوقع سبعة قتلى.", [("killed", 7)]),
        ("وأكد البيان أن الغارة لم يقتل أو يصب فيها مدنيون.", [("killed_or_injured", 0)]),
        ("لم يقتل أو يجرح أحد في الانفجار.", [("killed_or_injured", 0)]),
    ],
)
def test_what_is_not_told_or_denied_hurts_nobody(text: str, expected: Counted) -> None:
    assert _told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ما أسفر عن مقتل ضابط في الجيش وأربعة جنود.", [("killed", 1), ("killed", 4)]),
        ("قال مصدر إن 4 من عناصر الشرطة ومدنيا قتلوا في إطلاق نار.", [("killed", 4), ("killed", 1)]),
        ("إن جنديا ومدنيا لقيا مصرعهما في الانفجار.", [("killed", 1), ("killed", 1)]),
        ("أصيب 25 شخصا، بينهم 11 امرأة وطفلا.", [("injured", 25), ("injured", 11)]),
        ("أصيب 14 عسكريا ومدنيا في انفجار.", [("injured", 14)]),
        ("نجا الوزير من محاولة اغتيال قتل فيها مرافقاه.", [("killed", 2)]),
        ("استشهد المزارع وشقيقاه في القصف.", [("killed", 1), ("killed", 2)]),
        ("قتل أباه بسكين.", []),
    ],
)
def test_one_list_is_read_to_its_end(text: str, expected: Counted) -> None:
    assert _told(text) == expected


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("ارتفع عدد القتلى من 12 إلى 17.", 17),
        ("رفعت الوزارة عدد الجرحى من 30 إلى 41.", 41),
        ("انخفض عدد القتلى من 30 إلى 27 بعد مراجعة القوائم.", 27),
    ],
)
def test_what_a_toll_rose_from_is_no_more(text: str, number: int) -> None:
    assert [count for _, count in _told(text)] == [number]


def test_a_range_without_a_rise_is_a_range() -> None:
    (event,) = figures("قتل من 20 إلى 30 مسلحا في الغارات.")
    assert (event.count.number, event.count.number_max) == (20, 30)


@pytest.mark.parametrize(
    "text",
    [
        "حكمت محكمة بسجن ثلاثة أشخاص عشر سنوات لقتلهم سائقا.",
        "فر 200 سجين من سجن المدينة بعد هجوم مسلح.",
        "تكريم أسر 50 شهيدا من أبناء المحافظة.",
        "التقى الوزير عائلات 30 شهيدا في مقر الحكومة.",
        "يموت طفل كل عشر دقائق في المخيمات.",
        "قتل طفل كل ساعة.",
        "توقعات بمقتل المئات إذا انهار السد.",
        "ترجيحات بمقتل الآلاف في حال وقوع الزلزال.",
    ],
)
def test_convicts_families_rates_and_forecasts_are_no_figure(text: str) -> None:
    assert _told(text) == []


def test_mourners_are_not_among_the_dead() -> None:
    assert _told("شيع الآلاف جثامين ستة شهداء في جنين.") == [("killed", 6)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("نقل 30 مريضا وجريحا عبر المعبر.", []),
        ("تبادل البلدان جثامين 500 جندي.", []),
        ("تسليم جثامين تسعة أسرى إلى ذويهم.", []),
        ("تسلم المستشفى جثامين تسعة قتلى سقطوا في القصف.", [("killed", 9)]),
        ("مباراة شهدت طرد لاعبين وإصابة ثلاثة.", []),
        ("إعدام ثلاثة رجال أدينوا بقتل شرطي.", []),
    ],
)
def test_who_died_before_or_is_one_of_others_is_no_news(text: str, expected: Counted) -> None:
    assert _told(text) == expected


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("مقتل عنصري أمن في اشتباكات غرب ليبيا.", 2),
        ("استشهاد عنصري شرطة بنيران مسلحين.", 2),
        ("مقتل رجلي أمن في كمين.", 2),
        ("قتل عنصرا أمن في حمص.", 2),
        ("أصيب رجلا شرطة في اشتباك.", 2),
        ("مقتل عنصر أمن في حمص.", 1),
        ("قتل المسلحون رجل شرطة.", 1),
        ("وفاة موظفي إغاثة في غارة.", None),
    ],
)
def test_the_first_word_of_a_compound_says_the_number(text: str, number: int | None) -> None:
    assert [found for _, found in told(text)] == [number]


@pytest.mark.parametrize(
    "text",
    [
        "مات عاملان في حريق.",
        "ماتت امرأتان في الحريق.",
        "مات طفلان غرقا في الترعة.",
        "مات رجلان متأثرين بجراحهما.",
        "مات شرطيان في التصادم.",
    ],
)
def test_who_died_is_counted_and_no_hundreds(text: str) -> None:
    assert told(text) == [("killed", 2)]
