"""Figures of an article: repeats merged, updates apart, and what made them."""

from __future__ import annotations

import pytest

from tests.extract.figure_text import figures


def counted(body: str, title: str | None = None) -> set[tuple[str, int | None]]:
    return {(event.kind, event.count.number) for event in figures(body, title)}


@pytest.mark.parametrize(
    ("title", "body", "expected"),
    [
        ("مقتل 7 في انفجار", "قتل سبعة أشخاص في انفجار بالمدينة.", {("killed", 7)}),
        ("أكثر من 200 قتيل في هجمات", "أسفرت الهجمات عن مقتل 215 شخصا على الأقل.", {("killed", 215)}),
        ("مقتل 3 عاملات بانفجار لغم", "قتلت ثلاث نساء بانفجار لغم في حافلة تقل عاملات.", {("killed", 3)}),
        ("إصابة 4 فلسطينيات في رام الله", "أصيبت أربع نساء برصاص جنود في رام الله.", {("injured", 4)}),
        ("قتلى في غارة", "قتل ستة جنود في غارة على الثكنة.", {("killed", 6)}),
        ("قتلى وجرحى بتفجير", "قتل ستة وأصيب تسعة في تفجير.", {("killed", 6), ("injured", 9)}),
        ("استسلام قرابة ألف جندي", "أعلن عن استسلام 959 جنديا.", {("captured", 959)}),
        ("مقتل جندي", "قتل جندي وأصيب آخر في انفجار.", {("killed", 1), ("injured", 1)}),
    ],
)
def test_a_repeat_is_a_mention_of_the_same_figure(title: str, body: str, expected: set[tuple[str, int | None]]) -> None:
    assert counted(body, title) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("قتل ثلاثة من أبنائه وثلاثة من أحفاده.", 2),
        ("قتل جنديان في الموصل. وقتل مدنيان في البصرة.", 2),
        ("قتل خمسة أطفال. وفي هجوم آخر قتل خمسة جنود.", 2),
        ("اغتيل القاضي محمد سالم. واغتيل القاضي خالد عمر.", 2),
        ("قتل ستة في الغارة. وأكد الطبيب مقتل ستة.", 1),
    ],
)
def test_other_people_are_another_figure(body: str, expected: int) -> None:
    assert len([event for event in figures(body) if event.kind == "killed"]) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("قتل 14 جنديا في هجوم على حافلة. وأفادت الوكالة باستشهاد 14 عسكريا في كمين.", 1),
        ("قتل تسعة في غارة على الحديدة. وقالت الوزارة إن القصف المدفعي أوقع تسعة قتلى.", 1),
        ("قتل 31 شخصا في تفجير وسط كركوك. وأكد المحافظ مقتل 31 شخصا في كركوك.", 1),
        ("مقتل أربعة جنود في غارة على حمص. وعثر في درعا على أربع جثث.", 2),
        ("قتل أربعة مدنيين في أريحا بغارة. وقتل أربعة طلاب بقصف مدفعي على السكن.", 2),
    ],
)
def test_a_number_is_rarely_told_of_others_though_the_sentence_tells_of_another_strike(
    body: str, expected: int
) -> None:
    assert len([event for event in figures(body) if event.kind == "killed"]) == expected


def test_an_older_figure_is_background() -> None:
    found = figures("ارتفع عدد القتلى إلى 47 شخصا بعد أن كان 31.")
    assert {(e.count.number, e.period) for e in found} == {(47, "current"), (31, "background")}


def test_a_toll_of_a_war_is_background_and_has_no_strike() -> None:
    found = figures("قتل ستة في غارة على البلدة أمس. وقتل منذ بداية الحرب أكثر من 30 ألف شخص.")
    by_number = {e.count.number: e for e in found}
    assert by_number[6].cause.kind == "strike"
    assert by_number[30_000].period == "background"
    assert by_number[30_000].cause.kind == "conflict"


@pytest.mark.parametrize(
    ("body", "cause"),
    [
        ("لقي تسعة أشخاص مصرعهم في انقلاب حافلة على الطريق.", "accident"),
        ("غرق 12 مهاجرا بعد انقلاب قاربهم.", "accident"),
        ("قتل 40 شخصا في زلزال ضرب الإقليم.", "disaster"),
        ("توفي الشاعر سالم أحمد بعد صراع مع المرض.", "illness"),
        ("قتل شاب في جريمة هزت الحي.", "crime"),
        ("قتل ثلاثة مسلحين في غارة جوية على مدينة إدلب.", "strike"),
    ],
)
def test_the_cause_is_what_the_words_around_name(body: str, cause: str) -> None:
    (event,) = figures(body)
    assert event.cause.kind == cause


def test_a_part_names_its_whole() -> None:
    found = figures("قتل عشرة أشخاص بينهم ثلاثة أطفال في انفجار.")
    whole = next(e for e in found if e.count.number == 10)
    part = next(e for e in found if e.count.number == 3)
    assert part.part_of == whole.id
    assert whole.part_of is None


def test_names_of_victims() -> None:
    (event,) = figures("استشهد الصحفي محمد عادل في غارة على المخيم.")
    assert event.victims.names == ["محمد عادل"]
    assert event.victims.victim_class == "journalist"


def test_every_span_is_the_text_that_it_says() -> None:
    body = "قُتِلَ خمسة جنود وأُصيبَ ستّة آخرون في انفجار بالمدينة، بينهم ضابط."
    events = figures(body)
    assert [event.count.number for event in events] == [5, 6, 1]
    for event in events:
        for span in (event.count.expression, event.trigger, *event.mentions):
            assert body[span.start : span.end] == span.text


def test_a_sports_page_tells_no_injury() -> None:
    body = (
        "أصيب المهاجم في الدقيقة العاشرة من المباراة بعد احتكاك مع المدافع. "
        "وسجل الفريق هدفين في مرمى الخصم وتأهل إلى نصف نهائي الدوري أمام جمهور الملعب."
    )
    assert figures(body) == []


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ("قال المتحدث باسم الجيش إن القوات قتلت عشرة مسلحين في الغارة.", "claimed"),
        ("أعلنت وزارة الدفاع مقتل 12 إرهابيا في الاشتباكات.", "claimed"),
        ("أعلن الجيش مقتل اثنين من جنوده في المعارك.", "reported"),
        ("قالت مصادر طبية إن عشرة مسلحين قتلوا في الغارة.", "reported"),
        ("قال المتحدث باسم الجيش إن ستة أطفال قتلوا في القصف.", "reported"),
        ("ذكرت وزارة الدفاع التركية أن جنديا تركيا قتل في الاشتباكات.", "reported"),
    ],
)
def test_a_side_that_tells_its_own_success_claims(body: str, status: str) -> None:
    (event,) = [e for e in figures(body) if e.kind == "killed"]
    assert event.status == status


@pytest.mark.parametrize(
    ("title", "body", "expected"),
    [
        ("وفاة 20 وإصابة آخرين", "توفي 20 راكبا وأصيب 29 آخرون في الحادث.", {("killed", 20), ("injured", 29)}),
        (None, "قتل جنديان وأصيب آخرون في كمين. وأصيب ثلاثة آخرون في الكمين نفسه.", {("killed", 2), ("injured", 3)}),
        ("مقتل 6 وإصابة آخرين", "قتل ستة أشخاص وأصيب آخرون.", {("killed", 6), ("injured", None)}),
        (
            "مقتل طفل وإصابة آخرين",
            "قتل طفل وأصيب خمسة جنود في الجنوب. وفي الشمال أصيب تسعة مدنيين.",
            {("killed", 1), ("injured", None), ("injured", 5), ("injured", 9)},
        ),
    ],
)
def test_others_without_a_figure_are_those_told_after(
    title: str | None, body: str, expected: set[tuple[str, int | None]]
) -> None:
    assert counted(body, title) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "قتل ثلاثة في الحادث. وأعلن عن مصرع كل من: محمد علي حسن (30 سنة)، وسعيد عمر (9 سنوات)، وخالد ناصر.",
            [(3, ["محمد علي حسن", "سعيد عمر", "خالد ناصر"])],
        ),
        ("استشهد شابان في جنين. وأعلن استشهاد أحمد بسام ومحمود رائد.", [(2, ["أحمد بسام", "محمود رائد"])]),
        ("قتل خمسة. وأعلن مقتل أحمد بسام ومحمود رائد.", [(5, []), (1, ["أحمد بسام"]), (1, ["محمود رائد"])]),
        ("مقتل أحمد بسام ومحمود رائد.", [(1, ["أحمد بسام"]), (1, ["محمود رائد"])]),
        ("قتل جندي. وأعلن مقتل أحمد بسام.", [(1, []), (1, ["أحمد بسام"])]),
    ],
)
def test_people_listed_by_name_are_the_names_of_the_figure_that_counts_them(
    body: str, expected: list[tuple[int, list[str]]]
) -> None:
    assert [(event.count.number, event.victims.names) for event in figures(body)] == expected


@pytest.mark.parametrize(
    ("body", "title", "expected"),
    [
        ("استشهد شخص في غارة على سيارة في صور. وأفادت الوكالة بسقوط شهيد جراء الغارة.", None, [1]),
        ("قتل شخص في انفجار عبوة في كركوك. وقال مصدر إن الانفجار أدى إلى مقتل مواطن.", None, [1]),
        ("قتل شخص في قصف على مدينة إدلب. وقتل شخص في قصف على مدينة سراقب.", None, [1, 1]),
        ("قتل 73 مصليا في تفجير استهدف مسجدا في كابل.", "عشرات القتلى في تفجير مسجد في كابل", [73]),
        ("أودى الانفجار في المرفأ بحياة 218 شخصا.", "مئات القتلى في انفجار المرفأ", [218]),
        ("قتل 22 في تفجير في هرات. وقتل 31 في تفجير آخر في كابل.", "عشرات القتلى في أفغانستان", [22, 31]),
        ("قتل ستة في تفجير استهدف مسجدا في كابل.", "عشرات القتلى في تفجير مسجد في كابل", [None, 6]),
    ],
)
def test_what_says_nobody_or_no_number_is_told_again_with_them(
    body: str, title: str | None, expected: list[int | None]
) -> None:
    assert [event.count.number for event in figures(body, title)] == expected


@pytest.mark.parametrize(
    ("title", "body", "expected"),
    [
        (
            "قتلى وجرحى مدنيون في هجوم على حي سكني",
            "قتل خمسة مدنيين وأصيب 23 آخرون في الهجوم على الحي.",
            [("killed", 5), ("injured", 23)],
        ),
        (
            "عشرات القتلى في غارات على المحافظة",
            "قتل 40 شخصا في غارة على الحديدة. وقتل 15 شخصا في غارة على تعز.",
            [("killed", 40), ("killed", 15)],
        ),
        (
            "حريق في مصنع",
            "اندلع حريق في مصنع ما أسفر عن مقتل 40 عاملا.\nعشرات العمال يلقون حتفهم في الحريق.",
            [("killed", 40)],
        ),
        (
            "تفجير في كويتا",
            "قتل 52 شخصا في تفجير بكويتا.\nوشهدت المدينة قبله تفجيرا قتل فيه 11 شخصا وأصيب عشرات.",
            [("killed", 52), ("killed", 11), ("injured", None)],
        ),
        (
            "28 شهيدا وعشرات الجرحى في غارات",
            "استشهد 28 مواطنا وأصيب آخرون في غارات على القطاع.",
            [("killed", 28), ("injured", None)],
        ),
        (
            None,
            "أسفرت الغارة على سومي عن مقتل أربعة وإصابة عدة أشخاص. وقال رئيس البلدية إن 12 أصيبوا.",
            [("killed", 4), ("injured", 12)],
        ),
        (
            None,
            "أصيب أكثر من عشرة أشخاص في تفجير بمدينة عفرين.\nوأسفر التفجير على طريق راجو عن إصابة 11 شخصا.",
            [("injured", 11)],
        ),
        (
            None,
            "مقتل عدة أشخاص في تفجير بمسجد. وأعلنت الوزارة مقتل ثلاثة من مقاتلي التنظيم في عملية.",
            [("killed", 3), ("killed", None)],
        ),
        (None, "أصيب 12 شخصا في قصف على البلدة، بينهم حالات حرجة.", [("injured", 12)]),
    ],
)
def test_headline_or_rough_words_repeat_the_figure_of_the_body(
    title: str | None, body: str, expected: list[tuple[str, int | None]]
) -> None:
    assert sorted(((e.kind, e.count.number) for e in figures(body, title)), key=str) == sorted(expected, key=str)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "قتل جندي وأصيب آخر برصاص مسلحين في عدن.\nوأطلق المسلحون النار على جنديين ما أدى إلى مقتل أحدهما وإصابة الآخر.",
            [("killed", 1), ("injured", 1)],
        ),
        (
            "قتل شاب في غارة على سيارة في بلدة حولا.\nواستهدفت الغارة شابين ما أدى إلى مقتل أحدهما.",
            [("killed", 1)],
        ),
        (
            "أصيب مجند في هجوم على مدرعة جنوب مدينة العريش. وقالت مصادر إن مجندا أصيب في الهجوم بمنطقة بئر لحفن.",
            [("injured", 1)],
        ),
        (
            "قتل شرطيان في انفجار عبوة ناسفة غرب بغداد. وقال مصدر إن الانفجار في منطقة الزيدان أسفر عن مقتل شرطيين اثنين.",
            [("killed", 2)],
        ),
        (
            "قتل جندي في هجوم على حاجز شمال الموصل. وقتل جندي في هجوم آخر على حاجز قرب سامراء.",
            [("killed", 1), ("killed", 1)],
        ),
        (
            "قتل طفل في القصف على مدينة إدلب. كما قتل طفل في القصف على بلدة سراقب.",
            [("killed", 1), ("killed", 1)],
        ),
        (
            "قتل جندي في هجوم على مدينة الرقة. وقال قائد إن جنديا آخر قتل في الهجوم بمدينة الطبقة.",
            [("killed", 1), ("killed", 1)],
        ),
        (
            "أصيب مجند في قصف على حاجز برفح. وأصيب مجند في انفجار لغم بالعريش.",
            [("injured", 1), ("injured", 1)],
        ),
    ],
)
def test_one_or_two_of_an_act_told_again_with_another_name_of_its_place(
    body: str, expected: list[tuple[str, int | None]]
) -> None:
    assert sorted(((e.kind, e.count.number) for e in figures(body)), key=str) == sorted(expected, key=str)


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("القضاء على إرهابيين اثنين بتبسة", "تمكن الجيش من القضاء على إرهابيين خطيرين بولاية تبسة واسترجاع رشاشين."),
        ("مقتل سبعة مسلحين غربي الأنبار", "أعلنت القيادة مقتل مسلحين في ضربة غربي محافظة الأنبار."),
        ("استشهاد 3 مواطنين في قصف على رفح", "استشهد مواطنون في قصف استهدف منزلا في مدينة رفح."),
        ("إصابة 9 عمال بانهيار سقف", "أصيب عمال في انهيار سقف ورشة بالمدينة."),
        ("مصرع 12 شخصا في حريق بالإسكندرية", "لقي أشخاص مصرعهم في حريق بمدينة الإسكندرية."),
    ],
)
def test_the_number_of_a_headline_is_kept_where_the_body_tells_none(title: str, body: str) -> None:
    (event,) = figures(body, title)
    assert event.count.number is not None


@pytest.mark.parametrize(
    "second",
    [
        "وكان التنظيم تبنى هجوما مماثلا الأسبوع الماضي أدى إلى مقتل ضابط برتبة نقيب.",
        "وقبل أسبوع، أسفر انفجار آخر في المحافظة عن مقتل ضابط.",
        "والأحد الماضي، قتل ضابط في هجوم مماثل.",
        "وفي هجوم آخر قبل ثلاثة أيام قتل ضابط قرب الحاجز.",
        "يذكر أن هجوما مماثلا قبل خمسة أيام أودى بحياة ضابط.",
    ],
)
def test_one_whom_an_earlier_act_killed_is_not_the_one_of_the_news(second: str) -> None:
    body = f"انفجرت عبوة ناسفة في دورية قرب بلدة بيجي. وقال المصدر إن الانفجار أسفر عن مقتل منتسب. {second}"
    found = figures(body, "مقتل منتسب بانفجار عبوة في بيجي")
    assert [event.count.number for event in found] == [1, 1]
