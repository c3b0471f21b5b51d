"""People whose wounds are told by where they are, headlines by their form, and tolls over a relative clause; tests bear the id of the rule."""

from __future__ import annotations

import pytest

from tests.extract.figure_text import Told, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("نقل 18 شخصا إلى المستشفى لتلقي العلاج.", [("injured", 18)]),
        ("ونقل أربعة عمال إلى مستشفى محلي بعد استنشاقهم الغاز.", [("injured", 4)]),
        ("تم نقل 22 طالبة إلى المستشفى بعد تسممهن.", [("injured", 22)]),
        ("تلقى 12 شخصا العلاج من جروح طفيفة.", [("injured", 12)]),
        ("عولج سبعة أشخاص من استنشاق الدخان.", [("injured", 7)]),
        ("ولا يزال 14 شخصا يتلقون العلاج.", [("injured", 14)]),
        ("يرقد ستة عمال في العناية المركزة.", [("injured", 6)]),
        ("وما زال ستة ركاب يخضعون للعلاج.", [("injured", 6)]),
        ("ارتفعت حصيلة الحريق إلى 12 قتيلا، فيما يرقد تسعة في المستشفى.", [("killed", 12), ("injured", 9)]),
        ("لقي ثمانية ركاب مصرعهم، ويخضع 11 آخرون للعلاج.", [("killed", 8), ("injured", 11)]),
        ("يرقد الرئيس في المستشفى منذ أيام.", []),
        ("يتلقى 300 مريض العلاج في المستشفى.", []),
        ("نقل الرئيس إلى المستشفى بعد وعكة صحية.", []),
        ("نقل أسير إلى مستشفى السجن.", []),
        ("نقل لاعب إلى المستشفى لإجراء فحوص.", []),
        ("نقل 12 طنا من الأدوية إلى المستشفى.", []),
        ("نقل 40 مريضا إلى مستشفى آخر.", []),
        ("تلقى ثلاثة مرشحين دعوات إلى المناظرة.", []),
    ],
)
def test_casualty_hospital(text: str, expected: Told) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وأضاف أن خمسة أشخاص في حالة خطيرة.", [("injured", 5)]),
        ("ولا يزال ثلاثة عمال في العناية المركزة.", [("injured", 3)]),
        ("أربعة طلاب حالتهم حرجة.", [("injured", 4)]),
        ("هناك طفلان في وضع حرج.", [("injured", 2)]),
        ("الاقتصاد في حالة حرجة.", []),
        ("وصفت حالة أربعة طلاب بالجيدة.", []),
    ],
)
def test_casualty_condition(text: str, expected: Told) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ارتفع عدد الأشخاص الذين لقوا حتفهم في الفيضانات إلى 43.", [("killed", 43)]),
        ("وبذلك يرتفع عدد الفلسطينيين الذين استشهدوا في الضفة إلى 95.", [("killed", 95)]),
        ("وصل عدد الذين قتلوا إلى 30 شخصا.", [("killed", 30)]),
        ("وارتفع عدد من أصيبوا في الهجوم إلى 15.", [("injured", 15)]),
        ("عدد الذين نزحوا من القرى بلغ نحو ألفي شخص.", [("displaced", 2000)]),
        ("عدد الذين قتلوا غير معروف.", []),
    ],
)
def test_casualty_toll_relative(text: str, expected: Told) -> None:
    assert told(text, "casualty.toll_relative") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("شهيد وثلاثة جرحى في غارة على البلدة.", [("killed", 1), ("injured", 3)]),
        ("جريح في استهداف دراجة نارية.", [("injured", 1)]),
        ("إصابات بالرصاص خلال مواجهات في المخيم.", [("injured", None)]),
        ("شهيدان وجرحى بقصف على رفح.", [("killed", 2), ("injured", None)]),
        ("قتيل وجريحان بانفجار عبوة.", [("killed", 1), ("injured", 2)]),
        ("جرحى الحرب يطالبون بحقوقهم.", []),
        ("شهداء الثورة في الذاكرة.", []),
    ],
)
def test_the_text_of_a_ticker_is_a_headline_by_its_form(text: str, expected: Told) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("عشرات الضحايا بين قتيل ومصاب.", [("killed_or_injured", None)]),
        ("خلف الهجوم 20 ضحية بين قتيل وجريح.", [("killed_or_injured", 20)]),
        ("سقوط 14 عنصرا قتلى وجرحى.", [("killed_or_injured", 14)]),
        ("بلغ عدد القتلى 19 والجرحى 60.", [("killed", 19), ("injured", 60)]),
        ("عدد القتلى بلغ 19 والجرحى 60.", [("killed", 19), ("injured", 60)]),
        ("مقتل عائلة بأكملها في القصف.", [("killed", None)]),
        ("مقتل ضابطي شرطة في هجوم.", [("killed", 2)]),
        ("استشهاد ضابط وفردي شرطة.", [("killed", 1), ("killed", 2)]),
    ],
)
def test_one_figure_or_two(text: str, expected: Told) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("كما فقد سبعة آخرون.", [("missing", 7)]),
        ("قتل 12 جنديا وفقد سبعة.", [("killed", 12), ("missing", 7)]),
        ("أدى ذلك إلى فقدان السائق السيطرة على مركبته.", []),
        ("فقد ثلاثة عمال وظائفهم.", []),
        ("ليس هناك مؤشرات تفيد بمقتل مدنيين في الغارة.", []),
        ("خلال عمليات اغتيال نفذها مجهولون.", []),
        ("سقط الاثنان الآخران في محيط القاعدة حيث دفن قتلى من قبل.", []),
        ("وتتسبب الألغام في كثير من الأحيان في سقوط ضحايا.", []),
        ("تمت تصفية القيادي الميداني خلال المداهمة.", [("killed", 1)]),
        ("أجهزت القوات على ستة عناصر كانوا يحاولون التسلل.", [("killed", 6)]),
        ("وقع انفجار أمام منزل أسير سابق في الحي.", []),
        ("وقع طفلان من أسرة واحدة في بئر.", []),
        ("وقع خمسة مسلحين في الأسر.", [("captured", 5)]),
        ("اغتال مسلحون القيادي سامي عوض أمام منزله.", [("killed", 1)]),
        ("اغتال مسلحون إمام مسجد في عدن.", [("killed", 1)]),
        ("أجبرت المعارك 40 ألفا على الفرار من منازلهم.", [("displaced", 40_000)]),
    ],
)
def test_verbs_of_many_uses_tell_of_people_or_not(text: str, expected: Told) -> None:
    assert told(text) == expected
