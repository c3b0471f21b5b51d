"""People who are missing, and people who lost their lives, whom the same verb tells of; tests bear the id of the rule."""

from __future__ import annotations

import pytest

from tests.extract.figure_text import Told, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("فقد مواطن حياته في حادث دهس.", [("killed", 1)]),
        ("فقد ثلاثة أشخاص حياتهم في حريق بالمصنع.", [("killed", 3)]),
        ("فقد أربعة عمال أرواحهم داخل المنجم.", [("killed", 4)]),
        ("خسر عشرة بحارة حياتهم في العاصفة.", [("killed", 10)]),
        ("دفع سبعة متطوعين حياتهم ثمنا لذلك.", [("killed", 7)]),
    ],
)
def test_casualty_split_verb(text: str, expected: Told) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("فقد الجيش خمسة جنود في المعركة.", [("killed", 5)]),
        ("فقدت القوات الحكومية 20 عنصرا من الجيش في كمين.", [("killed", 20)]),
        ("فقد في العاصفة خمسة بحارة.", [("missing", 5)]),
        ("فقد المنتخب خمسة من لاعبيه بسبب الإصابة.", []),
        ("اختفت طفلة في العاشرة من عمرها في ظروف غامضة.", [("missing", 1)]),
        ("اختفى اللاعب عن الأنظار.", []),
        ("انقطع الاتصال بستة صيادين منذ يومين.", [("missing", 6)]),
    ],
)
def test_casualty_passive_verb(text: str, expected: Told) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وأضاف أن هناك نحو 60 شخصا لم يعثر عليهم بعد.", [("missing", 60)]),
        ("ولم يتم العثور على ثلاثة من أفراد الطاقم.", [("missing", 3)]),
        ("فيما لم يعثر على خمسة بحارة آخرين.", [("missing", 5)]),
        ("ولم تعثر فرق الإنقاذ على طفلين جرفتهما المياه.", [("missing", 2)]),
        ("لم يعثر المحققون على أي سلاح في المنزل.", []),
        ("لم يتم العثور على الصندوق الأسود بعد.", []),
    ],
)
def test_casualty_not_found(text: str, expected: Told) -> None:
    assert told(text, "casualty.not_found") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("اختفاء مروحية على متنها ستة أشخاص فوق الجبال.", [("missing", 6)]),
        ("فقدان الاتصال بطائرة تقل 130 راكبا.", [("missing", 130)]),
        ("اختفت سفينة شحن وعلى متنها 23 بحارا.", [("missing", 23)]),
        ("البحرية تبحث عن غواصة مفقودة على متنها 44 عسكريا.", [("missing", 44)]),
        ("فقدان قارب يقل 80 مهاجرا، بينهم نساء.", [("missing", 80)]),
        ("وصلت طائرة على متنها 130 راكبا.", []),
    ],
)
def test_casualty_aboard(text: str, expected: Told) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("لم يعرف بعد مصير 17 عاملا كانوا داخل النفق.", [("missing", 17)]),
        ("وما زال مصير المئات مجهولا.", [("missing", None)]),
        ("مصير 23 بحارا لا يزال مجهولا بعد غرق السفينة.", [("missing", 23)]),
        ("مقتل 5 أشخاص وفقدان أثر 9 جراء الإعصار.", [("killed", 5), ("missing", 9)]),
        ("مصير المدرب مجهول بعد الخسارة.", []),
    ],
)
def test_casualty_verbal_noun(text: str, expected: Told) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وأنقذ سبعة منهم فيما لا يزال الباقون في عداد المفقودين.", [("missing", None)]),
        ("ولا يزال نحو 15 شخصا في عداد المفقودين تحت الأنقاض.", [("missing", 15)]),
        ("قال إن 50 منهم في عداد المفقودين.", [("missing", 50)]),
        ("بات 500 شخص بلا مأوى بعد الحريق.", [("displaced", 500)]),
        ("ترك الزلزال 30 ألف شخص بلا مأوى.", [("displaced", 30_000)]),
        ("وأعيد المفقودون إلى ذويهم.", []),
    ],
)
def test_casualty_participle(text: str, expected: Told) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "أنقذ خفر السواحل 42 منهم ولا يزال 19 في عداد المفقودين.",
        "تم إنقاذ 42 منهم وما زال 19 مفقودين.",
        "عاد ستة منهم إلى الميناء ولا يزال 19 صيادا في عداد المفقودين.",
        "نجا 42 منهم فيما اعتبر 19 في عداد المفقودين.",
        "نقل 42 منهم إلى الميناء ولا يزال 19 شخصا مفقودين.",
    ],
)
def test_who_was_saved_is_not_missing(text: str) -> None:
    assert told(text) == [("missing", 19)]
