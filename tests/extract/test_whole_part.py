"""Wholes and their parts; each test of a rule bears its id."""

from __future__ import annotations

import pytest

from stream.contracts import Article
from stream.document import make_document
from stream.extract.analysis import analyse
from stream.extract.casualties.find import find_mentions
from stream.text.limits import Limits

Parts = list[tuple[str, int | None, int | None]]


def parts(text: str, rule: str) -> Parts:
    """Return kind and number of every part that a rule found, and the number of its whole."""
    analysis = analyse(make_document(Article(id="a", body=text), Limits()))
    return [
        (f.kind, f.group.number, f.whole.group.number if f.whole else None)
        for f in find_mentions(analysis)
        if f.rule == rule
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قتل عشرة أشخاص بينهم ثلاثة أطفال وامرأة.", [("killed", 3, 10), ("killed", 1, 10)]),
        ("أصيب ستة، من بينهم مصور.", [("injured", 1, 6)]),
        ("مقتل 15 بينهم 7 من المسلحين.", [("killed", 7, 15)]),
        ("قتل خمسة. ومن بين القتلى طبيبان.", [("killed", 2, 5)]),
        ("قتل خمسة وأصيب تسعة. وبين الجرحى أربع نساء.", [("injured", 4, 9)]),
        ("أصيب عشرون بينهم خمسة في حالة حرجة.", [("injured", 5, 20)]),
        ("مقتل شخصين أحدهما طفل.", [("killed", 1, 2)]),
        ("قتل 12 شخصا، معظمهم من النساء والأطفال.", [("killed", None, 12), ("killed", None, 12)]),
        ("قتل تسعة بينهم الصحفي سامر عادل.", [("killed", 1, 9)]),
        ("إصابة مواطنين برصاص الجنود أحدهما بجروح خطيرة.", [("injured", 1, 2)]),
        ("بينهم ستة أطفال وأربع نساء، قتل 30 شخصا في الغارة.", [("killed", 6, 30), ("killed", 4, 30)]),
        ("من بينهم طفلان، أصيب تسعة في القصف.", [("injured", 2, 9)]),
        ("أصيب 12 شخصا بينهم 4 حالتهم حرجة.", [("injured", 4, 12)]),
        ("قتل 24 شخصا ثلثهم نساء.", [("killed", None, 24)]),
        ("أصيب 29، من بينهم 5 أطفال دون سن الـ14، و11 امرأة.", [("injured", 5, 29), ("injured", 11, 29)]),
        ("زار المدينة عدد من المسؤولين بينهم وزير الداخلية.", []),
        ("قتل ستة. وقال الوزير إن في الوفد خبراء بينهم مهندس.", []),
    ],
)
def test_casualty_part(text: str, expected: Parts) -> None:
    assert parts(text, "casualty.part") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أصيب نحو ألف شخص، 5 منهم إصاباتهم بالغة.", [("injured", 5, 1000)]),
        ("جرح عشرون شخصا، حالة أربعة منهم خطيرة.", [("injured", 4, 20)]),
        ("أصيب سبعة. ونقل المصابون فيما وصفت حالة اثنين منهم بالحرجة.", [("injured", 2, 7)]),
        ("أصيب 30 شخصا وما زال 12 منهم في المستشفى.", [("injured", 12, 30)]),
        ("فقد 20 عاملا وأنقذ 15 منهم.", []),
        ("قتل تسعة وما زال 14 شخصا يتلقون العلاج، اثنان منهم في العناية المركزة.", [("injured", 2, 14)]),
        ("لقي 5 حتفهم فيما يرقد ستة في المستشفى، ثلاثة منهم بحالة حرجة.", [("injured", 3, 6)]),
        ("ارتفعت الحصيلة إلى 12 قتيلا، ولا يزال أربعة منهم في حالة خطرة.", [("injured", 4, None)]),
        ("قتل 15 شخصا، 9 منهم مدنيون و6 عسكريون.", [("killed", 9, 15), ("killed", 6, 15)]),
        ("قتل 8، خمسة منهم أطفال وثلاثة رجال.", [("killed", 5, 8), ("killed", 3, 8)]),
        ("قتل 8، خمسة منهم أطفال، ووصل تسعة مسعفين.", [("killed", 5, 8)]),
        (
            "مقتل ثلاثة وإصابة أكثر من 20 آخرين غالبيتهم من الأطفال نقلوا إلى المستشفى حيث وصفت جروح أربعة منهم بالخطيرة.",
            [("injured", 4, 20)],
        ),
    ],
)
def test_casualty_part_pronoun(text: str, expected: Parts) -> None:
    assert parts(text, "casualty.part_pronoun") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قتل سبعة. القتلى هم خمس فتيات وصبيان.", [("killed", 5, 7), ("killed", 2, 7)]),
        ("قتل ثلاثة. وأوضح أن القتلى هم ضابطان وجندي.", [("killed", 2, 3), ("killed", 1, 3)]),
        ("أصيب أربعة. المصابون هم ثلاثة عمال وسائق.", [("injured", 3, 4), ("injured", 1, 4)]),
        ("استشهد ستة. والشهداء هم أربعة رجال وامرأة وطفل.", [("killed", 4, 6), ("killed", 1, 6), ("killed", 1, 6)]),
        ("قتل اثنان. والضحايا هم من سكان الحي.", []),
    ],
)
def test_casualty_part_copula(text: str, expected: Parts) -> None:
    assert parts(text, "casualty.part_copula") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("مقتل 10 أشخاص (6 مدنيين و4 عسكريين).", [("killed", 6, 10), ("killed", 4, 10)]),
        ("استشهد 6 مواطنين، هم امرأة وطفلاها وثلاثة رجال.", [("killed", 1, 6), ("killed", 2, 6), ("killed", 3, 6)]),
        ("أصيب خمسة أشخاص، هم ثلاثة عمال ومهندسان.", [("injured", 3, 5), ("injured", 2, 5)]),
        ("قتل 30 شخصا، وهم 20 مدنيا و10 مسلحين.", [("killed", 20, 30), ("killed", 10, 30)]),
        ("قتل أربعة أشخاص (مساء السبت) في حادث.", []),
    ],
)
def test_casualty_part_sides(text: str, expected: Parts) -> None:
    assert parts(text, "casualty.part_sides") == expected


def test_others_behind_a_part_are_no_part() -> None:
    text = "القضاء على 12 قياديا في التنظيم بينهم مساعد الزعيم و50 مسلحا آخرين."
    analysis = analyse(make_document(Article(id="a", body=text), Limits()))
    found = {f.group.number: f.whole for f in find_mentions(analysis)}
    assert found[50] is None
    assert found[1] is not None


def test_victims_of_two_kinds_are_one_figure_with_two_parts() -> None:
    text = "خلف الحادث ستة ضحايا، قتيلان وأربعة جرحى."
    analysis = analyse(make_document(Article(id="a", body=text), Limits()))
    whole, killed, injured = find_mentions(analysis)
    assert (whole.kind, whole.group.number) == ("killed_or_injured", 6)
    assert killed.whole is whole
    assert injured.whole is whole


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قتل ستة. القتلى ثلاثة جنود وثلاثة مسلحين.", [("killed", 3, 6), ("killed", 3, 6)]),
        ("أصيب سبعة. المصابون أربعة رجال وثلاث نساء.", [("injured", 4, 7), ("injured", 3, 7)]),
        ("قتل خمسة. القتلى أربعة عمال وسائق.", []),
        ("قتل ستة. الجرحى ثلاثة جنود وثلاثة مسلحين.", []),
        ("ارتفعت الحصيلة إلى 175 شهيدا (124 في الضفة و51 في القطاع).", []),
    ],
)
def test_casualty_part_copula_without_a_pronoun(text: str, expected: Parts) -> None:
    assert parts(text, "casualty.part_copula") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("سقط 175 شهيدا (124 في الضفة و51 في القطاع).", [("killed", 124, 175), ("killed", 51, 175)]),
        ("قتل 30 شخصا، 20 في المدينة و10 في الريف.", [("killed", 20, 30), ("killed", 10, 30)]),
        ("قتل 20 شخصا، هم: 12 مدنيا و8 مسلحين.", [("killed", 12, 20), ("killed", 8, 20)]),
        ("قتل 30 شخصا، وأقيمت 20 خيمة في المدينة و10 في الريف.", []),
        ("قتل 30 شخصا، 25 في المدينة و10 في الريف.", []),
    ],
)
def test_casualty_part_sides_may_be_numbers_alone(text: str, expected: Parts) -> None:
    assert parts(text, "casualty.part_sides") == expected
