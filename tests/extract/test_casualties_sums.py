"""Sums: figures that add up to one told before are its parts."""

from __future__ import annotations

import pytest

from tests.extract.figure_text import figures


def parts(body: str, title: str | None = None) -> list[tuple[int | None, int | None]]:
    """Return number and number of the whole for every part."""
    found = figures(body, title)
    by_id = {event.id: event.count.number for event in found}
    return [(event.count.number, by_id[event.part_of]) for event in found if event.part_of]


@pytest.mark.parametrize(
    ("title", "body", "expected"),
    [
        (None, "قتل تسعة أشخاص في قصف. فقد قتل خمسة أشخاص في حي الزهور. وقتل أربعة آخرون في السوق.", [(5, 9), (4, 9)]),
        ("مقتل 11 في غارات", "قتل سبعة في غارة على المنصورة. وقتل أربعة في غارة على الطريق.", [(7, 11), (4, 11)]),
        (
            None,
            "أصيب 20 عاملا في الحريقين. أصيب 12 عاملا في المصنع الأول. وأصيب ثمانية عمال في الثاني.",
            [(12, 20), (8, 20)],
        ),
        ("مقتل وإصابة خمسة جنود", "قتل جنديان وأصيب ثلاثة في تفجير لغم.", [(2, 5), (3, 5)]),
        (None, "مقتل وإصابة 40 شخصا. وقال الطبيب إن 12 قتلوا وأصيب 28.", [(12, 40), (28, 40)]),
        (None, "40 شخصا بين قتيل وجريح. وقال الطبيب إن 12 قتلوا وأصيب 18.", []),
        (None, "قتل تسعة أشخاص. وقتل خمسة في الشمال. وقتل ثلاثة في الجنوب.", []),
        (None, "قتل جنديان في الموصل. وقتل مدني في أربيل. وقتل صياد في البصرة.", []),
        (None, "قتل ثلاثة جنود. وقتل مدني. وقتل مدنيان.", []),
    ],
)
def test_figures_that_add_up_are_parts_of_their_sum(
    title: str | None, body: str, expected: list[tuple[int | None, int | None]]
) -> None:
    assert parts(body, title) == expected


def test_people_without_a_figure_beside_the_parts_are_of_those_beside_the_sum() -> None:
    found = figures(
        "قتل تسعة أشخاص وأصيب آخرون في قصف. قتل خمسة أشخاص وأصيب آخرون في الحي. وقتل أربعة أشخاص وأصيب آخرون في السوق."
    )
    injured = [event for event in found if event.kind == "injured"]
    assert [event.part_of for event in injured] == [None, injured[0].id, injured[0].id]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("قتل ثلاثة بينهم رضيعة في غارة على الحي. وقصفت طائرة المنزل ما أدى لمقتل ثلاثة بينهم سيدة وطفلة رضيعة.", 3),
        ("قتل ستة بينهم طبيب. وقالت النقابة إن ستة قتلوا بينهم الطبيب.", 2),
        ("أصيب أربعة بينهم امرأة. وأكد المشفى إصابة أربعة بينهم امرأة.", 2),
        ("مقتل عشرة بينهم طفلان. وقال شاهد إن عشرة قتلوا بينهم طفلان.", 2),
        ("إصابة تسعة بينهم طفل. وفي مدينة أخرى أصيب ستة بينهم طفلان.", 4),
    ],
)
def test_a_part_told_again_with_its_whole_is_one_figure(body: str, expected: int) -> None:
    assert len(figures(body)) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("قتل ستة أشخاص في قصف على عدن بينهم طفلان.", "عدن"),
        ("قتل سبعة في انفجار في البصرة، بينهم ثلاثة عمال.", "البصرة"),
        ("إصابة عشرة بينهم امرأة في غارة على درعا.", "درعا"),
        ("مقتل أربعة، منهم ضابط، بهجوم في سرت.", "سرت"),
        ("استشهد ثلاثة بينهم صحفي في قصف على رفح.", "رفح"),
    ],
)
def test_a_part_has_place_and_cause_of_the_whole_that_it_stands_beside(body: str, expected: str) -> None:
    found = figures(body)
    assert {event.place.name for event in found if event.place} == {expected}
    assert len({(event.cause.kind, event.cause.event_id) for event in found}) == 1
