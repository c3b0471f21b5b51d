"""Parts of a figure in their many forms, whose people a pronoun or an adjective names, and passengers of what disappeared."""

from __future__ import annotations

import pytest

from stream.contracts import Article
from stream.document import make_document
from stream.extract.analysis import analyse
from stream.extract.casualties.find import find_mentions
from stream.text.limits import Limits
from tests.extract.figure_text import figures

Parts = list[tuple[str, int | None, int | None]]


def parts(text: str, rule: str | None = None) -> Parts:
    """Return kind and number of every part, or of those that a rule made, and the number that it is counted within."""
    analysis = analyse(make_document(Article(id="a", body=text), Limits()))
    found = [f for f in find_mentions(analysis) if f.whole is not None and rule in (None, f.rule)]
    return [(f.kind, f.group.number, f.whole and f.whole.group.number) for f in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قتل 12 شخصا بينهم صحفي في قناة محلية.", [("killed", 1, 12)]),
        ("قتل خمسة بينهم عسكري.", [("killed", 1, 5)]),
        ("قتل 12 شخصا، بينهم ما لا يقل عن خمسة أطفال.", [("killed", 5, 12)]),
        ("قتل 12 شخصا. وقال إن معظم القتلى من النساء والأطفال.", [("killed", None, 12), ("killed", None, 12)]),
        ("إصابة 30 شخصا بينهم 4 حالات حرجة.", [("injured", 4, 30)]),
        ("قتل 12 شخصا، بينهم أطفال ونساء وكبار سن.", [("killed", None, 12)] * 3),
        ("قتل 12 شخصا بينهم وصل وفد.", []),
    ],
)
def test_casualty_part(text: str, expected: Parts) -> None:
    assert parts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قتل 12 شخصا. وأوضحت أن ستة منهم أطفال.", [("killed", 6, 12)]),
        ("إصابة 30 شخصا، 4 منهم إصابتهم خطيرة.", [("injured", 4, 30)]),
        ("إصابة 30 شخصا، إصابة أربعة منهم خطيرة.", [("injured", 4, 30)]),
        ("30 جريحا بعضهم في حالة حرجة.", [("injured", None, 30)]),
        ("قتل 12 شخصا. وقال إن ثلاثة منهم نجوا.", []),
    ],
)
def test_casualty_part_pronoun(text: str, expected: Parts) -> None:
    assert parts(text) == expected


def told(text: str) -> list[tuple[str, int | None]]:
    """Return kind and number of every mention."""
    analysis = analyse(make_document(Article(id="a", body=text), Limits()))
    return [(f.kind, f.group.number) for f in find_mentions(analysis)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("مقتل وإصابة مدنيين في القصف.", [("killed", None), ("injured", None)]),
        ("تعرض شرطيين تونسيين لطعن ما تسبب بجرحهما.", [("injured", 2)]),
        ("إصابة شابين كانا في المكان.", [("injured", 2)]),
        ("مقتل مسلحين كانا يستقلان دراجة.", [("killed", 2)]),
        ("مقتل مسلحين كانوا في المكان.", [("killed", None)]),
    ],
)
def test_another_word_tells_two_from_many(text: str, expected: list[tuple[str, int | None]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("عدم مقتل أي مدني في الضربة.", [("killed", 0)]),
        ("وقع الانفجار دون إصابة أحد.", [("injured", 0)]),
        ("انتهى الحادث دون إصابة أي شخص.", [("injured", 0)]),
        ("مر اليوم بدون مقتل أحد.", [("killed", 0)]),
        ("نفت الحركة اغتيال أحد قادتها.", [("killed", 1)]),
    ],
)
def test_casualty_zero(text: str, expected: list[tuple[str, int | None]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قتل 12 شخصا (5 أطفال، 3 نساء، 4 رجال).", [("killed", 5, 12), ("killed", 3, 12), ("killed", 4, 12)]),
        (
            "قتل 12 شخصا هم: خمسة أطفال، وثلاث نساء، وأربعة رجال.",
            [("killed", 5, 12), ("killed", 3, 12), ("killed", 4, 12)],
        ),
        ("إصابة سبعة (خمسة عمال، وحارسان).", [("injured", 5, 7), ("injured", 2, 7)]),
        ("قتل ثلاثة: طفل، وامرأتان.", [("killed", 1, 3), ("killed", 2, 3)]),
        ("قتل 12 شخصا (مساء السبت، حسب الشرطة).", []),
    ],
)
def test_casualty_part_sides(text: str, expected: Parts) -> None:
    assert parts(text, "casualty.part_sides") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "اختفت طائرة على متنها 162 شخصا. وكان على متن الطائرة 155 راكبا وسبعة من أفراد الطاقم.",
            [("missing", 155, 162), ("missing", 7, 162)],
        ),
        ("فقدان سفينة تقل 40 بحارا. وقالت الشركة إن بين الركاب ثلاثة ضباط.", [("missing", 3, 40)]),
        ("اختفاء مروحية على متنها ستة. وكانت تقل أربعة مهندسين وطيارين اثنين.", [("missing", 4, 6), ("missing", 2, 6)]),
        ("اختفت طائرة على متنها 162 شخصا. ووصلت سفينة تقل 300 بحار.", []),
        ("وصلت طائرة على متنها 162 شخصا. وكان على متنها 155 راكبا.", []),
    ],
)
def test_casualty_aboard(text: str, expected: Parts) -> None:
    assert parts(text, "casualty.aboard") == expected


@pytest.mark.parametrize(
    "body",
    [
        "ارتفعت حصيلة الحرب إلى 48 ألف شهيد و111 ألف مصاب، غالبيتهم من النساء والأطفال.",
        "قتل منذ بداية الحرب أكثر من 9 آلاف شخص، معظمهم من المدنيين.",
        "نزح أكثر من 900 ألف شخص منذ عام 2015، نصفهم أطفال.",
    ],
)
def test_who_most_of_a_war_s_dead_were_counts_nobody(body: str) -> None:
    assert all(event.count.number for event in figures(body))


def test_most_of_the_dead_of_an_act_are_a_part() -> None:
    found = figures("أسفرت الغارة عن مقتل 30 شخصا، معظمهم أطفال.")
    assert [(event.count.number, event.victims.victim_class) for event in found] == [(30, "unknown"), (None, "child")]


@pytest.mark.parametrize(
    ("body", "victims", "victim_class"),
    [
        ('أسر المقاتلون تسعة عناصر من "الفرقة 25" في المعارك.', 'عناصر من "الفرقة 25"', "security"),
        ('أعلن مقتل سبعة من قادة "الشباب" في هجوم.', 'قادة "الشباب"', "militant"),
        ("وجرح اثنان من عناصر الأجهزة الأمنية في الهجوم.", "عناصر الأجهزة الأمنية", "security"),
        ("قتل أربعة عناصر من الحركة في كمين.", "عناصر من الحركة", "militant"),
        ('مقتل 19 عنصرا من "التنظيم" وقوات النظام في الاشتباكات.', 'عنصرا من "التنظيم"', "militant"),
    ],
)
def test_whose_people_were_may_stand_in_quotes(body: str, victims: str, victim_class: str) -> None:
    (event,) = figures(body)
    assert (event.victims.text, event.victims.victim_class) == (victims, victim_class)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("قتل 12 شخصا بينهم 2 من عناصر حماس، أحدهما من القوات الخاصة.", [12, 2, 1]),
        ("قتل تسعة بينهم جنديان، أحدهما ضابط.", [9, 2, 1]),
        ('قال إن بين القتلى الفلسطينيين من وصفهم بـ"المطلوبين"، وبينهم 2 من عناصر حماس، أحدهما قائد.', [2, 1]),
        ("أصيب شرطيان، أحدهما في حالة خطرة.", [2, 1]),
        ("قتل 12 شخصا في هجومين، أحدهما بسيارة مفخخة.", [12]),
    ],
)
def test_one_of_two_is_of_the_two_told_last(body: str, expected: list[int]) -> None:
    found = figures(body)
    assert [event.count.number for event in found if event.count.number] == expected
    ones = [event for event in found if event.count.number == 1]
    pairs = {event.id for event in found if event.count.number == 2}
    assert all(event.part_of in pairs for event in ones)
