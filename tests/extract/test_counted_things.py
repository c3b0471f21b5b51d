"""What stands beside people and is counted like them gives no figure: things, money, ages, dates, numbers that are names."""

from __future__ import annotations

import pytest

from tests.extract.figure_text import figures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أسفر القصف على مدينة تعز عن مقتل ثلاثة مدنيين وتدمير 12 مركبة و40 منزلا.", [("killed", 3)]),
        ("قتل أربعة جنود في هجوم على قاعدة في مأرب ودمرت خمس طائرات.", [("killed", 4)]),
        ("مقتل شخصين وإصابة 3 سفن في البحر الأحمر.", [("killed", 2)]),
        ("تضرر 3 مدارس و5 مساجد ومقتل معلم في إدلب.", [("killed", 1)]),
        ("نفوق 50 رأسا من الماشية ومقتل راعيين في غارة على شبوة.", [("killed", 2)]),
        ("قتل ثلاثة إثر إطلاق 30 صاروخا وسقوط 60 قذيفة على خاركيف.", [("killed", 3)]),
        ("قتل شرطيان في بغداد وخصصت الحكومة 20 ألف دولار لذويهما.", [("killed", 2)]),
        ("أصيب تسعة تجار في حريق التهم بضائع بقيمة 3 ملايين دينار.", [("injured", 9)]),
    ],
)
def test_things_and_money(text: str, expected: list[tuple[str, int]]) -> None:
    assert [(figure.kind, figure.count.number) for figure in figures(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قتل شاب يبلغ من العمر 23 عاما في غارة على النبطية.", [("killed", 1)]),
        ("قتل طفل (12 عاما) برصاص الجيش في جنين.", [("killed", 1)]),
        ("قتلت فتاة عمرها 17 سنة في قصف على رفح.", [("killed", 1)]),
        ("قتل شاب عمره 20 سنة برصاص مسلحين في سبها.", [("killed", 1)]),
        ("أصيبت سيدة في الـ45 من عمرها في تعز.", [("injured", 1)]),
        ("قتل رجل في الخمسين من عمره في حضرموت.", [("killed", 1)]),
        ("قتل ستة أشخاص في تفجير هو الأعنف منذ 7 سنوات في كويتا.", [("killed", 6)]),
        ("قتل سبعة في قصف استمر 4 ساعات و20 دقيقة على الفاشر.", [("killed", 7)]),
    ],
)
def test_ages_and_spans_of_time(text: str, expected: list[tuple[str, int]]) -> None:
    assert [(figure.kind, figure.count.number) for figure in figures(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قتل تسعة عمال يوم 14 أيار 2024 في غارة على صعدة.", [("killed", 9)]),
        ("قتل جنديان عند الساعة 3:45 فجرا في سرت.", [("killed", 2)]),
        ("قتل خمسة جنود في درعا رغم القرار 2254.", [("killed", 5)]),
        ("قتل ثلاثة مراقبين بعد صدور القرار رقم 2216 لعام 2015.", [("killed", 3)]),
        ("قتل قائد اللواء 115 في الجوف.", [("killed", 1)]),
        ("قتل قائد الكتيبة 51 في غارة على مأرب.", [("killed", 1)]),
        ("قتلت قوات اللواء 35 خمسة مسلحين في تعز.", [("killed", 5)]),
        ("مقتل صحافي من قناة 12 في غزة.", [("killed", 1)]),
        ("مقتل أربعة من اللواء 35 مدرع في تعز.", [("killed", 4)]),
        ("أصيب ثمانية عمال على بعد 25 كيلومترا من مقديشو.", [("injured", 8)]),
        ("قتل 11 شخصا في غارة على الطابق الثالث من مبنى من 5 طوابق في بيروت.", [("killed", 11)]),
        ("مقتل خمسة بحارة يمثلون 40 بالمئة من الطاقم.", [("killed", 5)]),
    ],
)
def test_dates_and_numbers_that_are_names_or_measures(text: str, expected: list[tuple[str, int]]) -> None:
    assert [(figure.kind, figure.count.number) for figure in figures(text)] == expected


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("قتل 17 سنيا في هجوم على مسجد في بغداد.", 17),
        ("قتلت الفرقة الرابعة 15 مدنيا في درعا.", 15),
        ("قتلت الكتيبة 15 مسلحا في الأنبار.", 15),
        ("مقتل 20 من السنة في تفجير في ديالى.", 20),
        ("قتلت الوحدة خمسة مسلحين في سيناء.", 5),
    ],
)
def test_people_in_the_words_of_years_and_units_are_a_figure(text: str, number: int) -> None:
    assert [figure.count.number for figure in figures(text)] == [number]
