"""Figures whose verb, people and number stand apart or are written in other ways; tests bear the id of the rule."""

from __future__ import annotations

import pytest

from tests.extract.figure_text import Told, figures, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أسفر انفجار اللغم عن إصابة ثلاثة جنود وإلحاق أضرار مادية بالسيارة.", [("injured", 3)]),
        ("إصابة مدنيين اثنين وحدوث أضرار كبيرة في منازل القرية.", [("injured", 2)]),
        ("أدى سقوط القذيفة إلى إصابة امرأة ووقوع أضرار في الممتلكات.", [("injured", 1)]),
        ("إصابة أربعة عمال وأضرار مادية جسيمة.", [("injured", 4)]),
        ("أصيب خمسة من عناصرها وتضررت آليتهم بأضرار جسيمة.", [("injured", 5)]),
        ("إصابة ثلاثة أشخاص بحالة هلع.", []),
        ("إصابة 40 شخصا في ولاية النيل بالكوليرا.", []),
        ("إصابة 12 طالبا وطالبة بمرض الجرب.", []),
    ],
)
def test_what_is_joined_to_the_hurt_and_damaged_is_no_ailment_of_theirs(text: str, expected: Told) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أكدت المنظمة أن 40 مهاجرا على الأقل، لقوا حتفهم في غرق زورق.", [("killed", 40)]),
        ("وأوضحت الوكالة أن 18 راكبا على الأقل، قضوا في انقلاب حافلة.", [("killed", 18)]),
        ("ستة عمال على الأقل، لقوا مصرعهم في انهيار مبنى.", [("killed", 6)]),
        ("إن ثلاثة رجال يشتبه بأنهم عناصر في التنظيم قتلوا في غارة.", [("killed", 3)]),
        ("وقال إن خمسة أشخاص يعتقد أنهم مهربون أصيبوا برصاص حرس الحدود.", [("injured", 5)]),
        ("وكان 45 عاملا، بينهم أجانب، لا يزالون في عداد المفقودين.", [("missing", None), ("missing", 45)]),
        ("كان 28 راكبا، من الرجال والنساء، لا يزالون في عداد المفقودين.", [("missing", 28)]),
        ("قال المصدر إن جنديي حراسة قتلا برصاص قناص.", [("killed", 2)]),
        ("وذكرت أن عنصري أمن أصيبا في تفجير عبوة.", [("injured", 2)]),
        ("وصل ثلاثة جنود، قتلوا ستة مسلحين.", [("killed", 6)]),
    ],
)
def test_subject_first_over_a_mark_or_what_is_said_of_them(text: str, expected: Told) -> None:
    assert sorted(told(text), key=str) == sorted(expected, key=str)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("استهدفت مسيرة دراجة نارية يستقلها شخصان، ما أدى إلى مقتلهم.", [("killed", 2)]),
        ("قصفت الطائرات سيارة فيها رجلان ما تسبب بمقتلهم على الفور.", [("killed", 2)]),
        ("قال مصدر من طالبان إن الهجوم وقع ونفى مقتلهم.", []),
    ],
)
def test_pronoun_of_many_may_mean_two(text: str, expected: Told) -> None:
    assert told(text, "casualty.pronoun") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وقبل يومين اغتال مسلحون مجهولون -كانوا في سيارة- قائد شرطة البلدة.", [("killed", 1)]),
        ("وفي حادث آخر اغتال ملثمون إمام مسجد في المدينة.", [("killed", 1)]),
        ("صباح اليوم اغتال مجهولون مسلحون ضابطا في الجيش.", [("killed", 1)]),
    ],
)
def test_active_verb_whose_nominative_subject_stands_inside_the_clause(text: str, expected: Told) -> None:
    assert told(text, "casualty.active_verb") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وأدى لإصابة ووفاة عدد من المدنيين.", [("killed_or_injured", None)]),
        ("القصف الذي أدى لمقتل عدد من الأهالي.", [("killed", None)]),
        ("أسفر الهجوم عن جرح ومقتل تسعة من رجال الشرطة.", [("killed_or_injured", 9)]),
        ("عملية أدت إلى مقتل وإصابة العشرات من المدنيين والعسكريين.", [("killed_or_injured", None)]),
        ("مقتل ثلاثة من الحراس والضابط سالم الحربي.", [("killed", 3), ("killed", 1)]),
        ("اختطف مسلحون 30 طالبا من مدرسة ابتدائية وأخرى ثانوية.", [("captured", 30)]),
        ("مقتل امرأة وأخرى في القصف.", [("killed", 1), ("killed", 1)]),
        ("مقتل مقاتلين، نعاهما الحزب، في غارة.", [("killed", 2)]),
        ("لا يعرف بعد ما إذا كان الانفجار قد أوقع قتلى.", []),
        ("ولم يتضح ما إذا خلف الهجوم جرحى.", []),
    ],
)
def test_people_of_one_verbal_noun_or_two(text: str, expected: Told) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("أصيب أكثر من عشرة أشخاص في انفجار بالسوق.\nوأسفر الانفجار عن إصابة 11 شخصا.", {11}),
        ("أصيب 10 أشخاص في انفجار بالسوق.\nوأسفر الانفجار عن إصابة 11 شخصا.", {10, 11}),
        ("أسفرت الغارة عن مقتل 70 مدنيا على الأقل.\nوقال طبيب إن ما لا يقل عن 75 مدنيا قتلوا في الغارة.", {70, 75}),
        ("أسفرت الغارة عن مقتل أكثر من 100 مدني.\nوقال طبيب إن الغارة قتلت 107 مدنيين.", {107}),
        ("أصيب أكثر من عشرة في الانفجار.\nوأصيب 19 آخرون في الانفجار.", {10, 19}),
    ],
)
def test_rounded_repeat_of_few_and_two_least_figures(body: str, expected: set[int]) -> None:
    assert {event.count.number for event in figures(body)} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("خسرت القوات الأوكرانية 540 عسكريا على المحور.", [("killed", 540)]),
        ("خسر الجيش خمسة جنود في الكمين.", [("killed", 5)]),
        ("خسر التنظيم مئات المقاتلين في المدينة.", [("killed", None)]),
        ("خسرت الشركة 40 عاملا خلال الأزمة.", []),
        ("خسر الحزب الحاكم 20 نائبا في الانتخابات.", []),
        ("خسر المنتخب خمسة لاعبين قبل البطولة.", []),
    ],
)
def test_fighters_whom_a_side_lost_are_killed(text: str, expected: Told) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قتل مسلحون رجلي شرطة في المكلا.", [("killed", 2)]),
        ("مقتل رجلي أمن في هجوم.", [("killed", 2)]),
        ("قتل رجل أمن برصاص مسلحين.", [("killed", 1)]),
        ("استشهد عنصرا أمن في انفجار.", [("killed", 2)]),
        ("إصابة عنصر أمن بجروح.", [("injured", 1)]),
        ("قتل مسلحون ضابط شرطة.", [("killed", 1)]),
    ],
)
def test_dual_bound_to_its_noun_and_plural_bound_to_none(text: str, expected: Told) -> None:
    assert told(text) == expected
