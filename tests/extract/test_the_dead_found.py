"""Bodies that were found, people who were found alive, and whose they are: none of the dead is lost, nobody counted twice."""

from __future__ import annotations

import pytest

from tests.extract.figure_text import figures, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("انتشلت الفرق جثث خمسة من أصل ثمانية عمال طمرهم المنجم.", [("killed", 5)]),
        ("العثور على جثامين ثلاثة من أصل ستة متسلقين جرفهم الانهيار.", [("killed", 3)]),
        ("قتل أربعة من أصل سبعة مسلحين تحصنوا في المبنى.", [("killed", 4)]),
        ("لقي اثنان من بين خمسة صيادين حتفهم في العاصفة.", [("killed", 2)]),
        ("أصيب تسعة من مجموع 40 راكبا كانوا في الحافلة.", [("injured", 9)]),
        ("نجا 11 من أصل 15 بحارا كانوا على السفينة.", []),
    ],
)
def test_some_out_of_all_are_those_who_were_hurt(text: str, expected: list[tuple[str, int]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("انقلبت الشاحنة إلا أن اثنين فقط أصيبا برضوض.", [("injured", 2)]),
        ("وقال المسعف إن أربعة فقط قتلوا في التصادم.", [("killed", 4)]),
        ("أسفر القصف عن مقتل مدني واحد فقط.", [("killed", 1)]),
        ("خلف الحريق ثلاثة جرحى فقط.", [("injured", 3)]),
        ("إصابة خمسة عمال فحسب في انهيار السقف.", [("injured", 5)]),
    ],
)
def test_a_word_for_only_belongs_to_the_figure(text: str, expected: list[tuple[str, int]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "victims"),
    [
        ("انتشل الغواصون جثتي صيادين مفقودين منذ الجمعة.", ["صيادين"]),
        ("عثر الأهالي على جثتي طفلين مفقودين في البئر.", ["طفلين"]),
        ("العثور على جثماني عاملين مفقودين تحت الركام.", ["عاملين"]),
        ("عثرت الشرطة على جثة فتاة مفقودة منذ شهر.", ["جثة فتاة"]),
        ("انتشال جثث أربعة مفقودين في السيول.", ["مفقودين"]),
        ("عثر على جثث ستة عمال مفقودين في المنجم.", ["عمال"]),
    ],
)
def test_who_was_found_dead_is_missing_no_more(text: str, victims: list[str]) -> None:
    found = figures(text)
    assert [e.kind for e in found] == ["killed"]
    assert [e.victims.text for e in found] == victims


@pytest.mark.parametrize(
    "text",
    [
        "عثر رجال الإنقاذ على المتسلقين المفقودين الأربعة أحياء.",
        "العثور على طفل مفقود في الصحراء بعد يومين.",
        "عثرت الدورية على خمسة مفقودين في الغابة وهم بصحة جيدة.",
        "أعلنت البحرية العثور على البحارة المفقودين سالمين.",
        "عثر على مفقود كان قد ضل طريقه في الجبل.",
    ],
)
def test_who_was_found_alive_is_not_missing(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("تواصل الفرق عملها أملا في العثور على 14 مفقودا.", [("missing", 14)]),
        ("لم تنجح الفرق في العثور على المفقودين الثلاثة.", [("missing", 3)]),
        ("تراجعت فرص العثور على 20 مفقودا أحياء، ولا يزالون في عداد المفقودين.", [("missing", 20)]),
    ],
)
def test_who_is_still_sought_is_missing(text: str, expected: list[tuple[str, int]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("وعثر مزارعون على جثة شاب في أحد الحقول.", "killed"),
        ("عثرت قوة أمنية على جثة رجل عليها آثار طلقات.", "killed"),
        ("وعثر خفر السواحل على جثة امرأة قبالة الشاطئ.", "killed"),
        ("يعثر الأهالي على جثة طفل داخل مصرف مياه.", "killed"),
        ("وعثرت فرق الإطفاء على جثة حارس في المستودع.", "killed"),
    ],
)
def test_the_one_whose_body_was_found_is_dead(text: str, kind: str) -> None:
    assert [(e.kind, e.count.number) for e in figures(text)] == [(kind, 1)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("خلف التصادم إصابة ستة ركاب دون وفيات.", [("injured", 6), ("killed", 0)]),
        ("تسبب الحريق في إصابة ثلاثة عمال بدون ضحايا.", [("injured", 3), ("killed_or_injured", 0)]),
        ("جرح خمسة جنود دون قتلى.", [("injured", 5), ("killed", 0)]),
        ("إصابة 12 تلميذا من دون وفيات.", [("injured", 12), ("killed", 0)]),
        ("أوقع الانفجار إصابة أربعة أشخاص دون وفيات.", [("injured", 4), ("killed", 0)]),
    ],
)
def test_the_hurt_of_whom_none_died_are_hurt(text: str, expected: list[tuple[str, int]]) -> None:
    assert sorted(told(text)) == sorted(expected)


def test_still_missing_people_stand_behind_a_list_of_others() -> None:
    text = "انتشلت 12 جثة، بينها جثتا طفلين، وما زال 30 مهاجرا في عداد المفقودين."
    assert told(text) == [("killed", 12), ("killed", 2), ("missing", 30)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أفاد مسعف بأن مدنيا قتل بالرصاص، وأن عسكريا أصيب بشظايا.", [("killed", 1), ("injured", 1)]),
        ("وقال إن مدنيا جرح قرب الحاجز.", [("injured", 1)]),
        ("ذكرت الشرطة أن سوريا توفي في الحادث.", []),
        ("أوضح أن مدنيا استشهد وأن مدنيين أصيبا.", [("killed", 1), ("injured", 2)]),
        ("تبين أن عسكريا لقي مصرعه في التدريب.", [("killed", 1)]),
    ],
)
def test_an_adjective_behind_that_names_the_one_who_died(text: str, expected: list[tuple[str, int]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "victims"),
    [
        ("اغتال مسلحون يرتدون زي الشرطة طبيبا.", "طبيبا"),
        ("قتل مسلحون بملابس الجيش أربعة مزارعين.", "مزارعين"),
        ("قتل رجال يرتدون زيا عسكريا تاجرين.", "تاجرين"),
        ("خطف مجهولون بزي رجال الأمن ثلاثة مهندسين.", "مهندسين"),
        ("قتل مهاجمون متنكرون في ثياب نساء شرطيين اثنين.", "شرطيين اثنين"),
    ],
)
def test_whose_clothes_somebody_wears_is_not_who_was_hit(text: str, victims: str) -> None:
    assert [e.victims.text for e in figures(text)] == [victims]


def test_the_dead_of_one_house_are_not_the_sum_of_those_of_a_tent() -> None:
    text = (
        "تواصل القصف على القطاع. واستشهد أربعة في قصف منزل بحي التفاح. وأصيب آخرون في الحي. "
        "كما استشهد ثلاثة في قصف شقة بحي الزيتون. وفي رفح، استشهد رجل وزوجته في قصف خيمة، وطفل في قصف مدرسة."
    )
    assert [e.part_of for e in figures(text) if e.kind == "killed"] == [None] * 5


@pytest.mark.parametrize(
    ("text", "victims"),
    [
        ("اغتال مسلحون صحفيا في مقديشو.", "صحفيا"),
        ("اغتال مجهولون صحافيا قرب منزله.", "صحافيا"),
        ("قتل مسلحان مدنيا في سوق القرية.", "مدنيا"),
        ("قتل متشددون عسكريا عند حاجز.", "عسكريا"),
        ("خطف مسلحون مدنيا في شمال البلاد.", "مدنيا"),
    ],
)
def test_an_adjective_behind_those_who_struck_is_whom_they_hit(text: str, victims: str) -> None:
    assert [e.victims.text for e in figures(text)] == [victims]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("لم يجرح سوى ثلاثة جنود في الهجوم.", [("injured", 3)]),
        ("لم يقتل سوى جندي واحد في المعركة.", [("killed", 1)]),
        ("لم يصب سوى شخصين بجروح طفيفة.", [("injured", 2)]),
        ("لم يستشهد سوى طفل واحد في القصف.", [("killed", 1)]),
        ("لم يقتل الجندي إلا أنه أصيب بجروح.", []),
        ("لم يصب أحد، إلا أن المبنى تضرر.", [("injured", 0)]),
    ],
)
def test_none_but_these_are_these(text: str, expected: list[tuple[str, int]]) -> None:
    assert [f for f in told(text) if f[0] == "killed" or expected] == expected
