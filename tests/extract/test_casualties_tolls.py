"""Tolls: figures behind عدد القتلى and الحصيلة, and what their verbs say of how exact they are."""

from __future__ import annotations

import pytest

from stream.contracts import Article
from stream.document import make_document
from stream.extract.analysis import analyse
from stream.extract.casualties.find import find_mentions
from stream.text.limits import Limits
from tests.extract.figure_text import figures

Told = list[tuple[str, int | None, str]]


def told(text: str, title: str | None = None) -> Told:
    """Return kind, number and qualifier of every mention."""
    analysis = analyse(make_document(Article(id="a", title=title, body=text), Limits()))
    return [(f.kind, f.group.number, f.group.qualifier) for f in find_mentions(analysis)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ارتفع القتلى إلى 319 شخصا في عموم الولاية.", [("killed", 319, "exact")]),
        ("وصل القتلى إلى 28 شخصا بحسب الهلال الأحمر.", [("killed", 28, "exact")]),
        (
            "ارتفع عدد القتلى بين السكان إلى 417، والمصابين إلى 1205.",
            [("killed", 417, "exact"), ("injured", 1205, "exact")],
        ),
        ("بلغ عدد قتلى الزلزال 381 شخصا، والجرحى ألفا و426.", [("killed", 381, "exact"), ("injured", 1426, "exact")]),
        ("زاد عدد الوفيات إلى 64 حالة وفاة و3 آلاف و120 إصابة.", [("killed", 64, "exact"), ("injured", 3120, "exact")]),
        ("وصل القتلى إلى المستشفى.", []),
        ("وبذلك ترتفع الوفيات إلى 512 في عموم البلاد.", [("killed", 512, "exact")]),
        ("ليبلغ مجموع القتلى 10.", [("killed", 10, "exact")]),
        ("تحطمت طائرة ما أدى إلى مقتل جميع ركابها الـ66.", [("killed", 66, "exact")]),
    ],
)
def test_casualty_toll(text: str, expected: Told) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("تخطت حصيلة ضحايا الإعصار 900 قتيل.", [("killed", 900, "more_than")]),
        ("فاق عدد الضحايا الألف.", [("killed", 1000, "more_than")]),
        ("تجاوزت حصيلة القتلى في المدينة 70 شخصا.", [("killed", 70, "more_than")]),
        ("تجاوز عدد القتلى 200 شخص.", [("killed", 200, "more_than")]),
        ("لم تتجاوز حصيلة القتلى 70 شخصا.", [("killed", 70, "exact")]),
        ("بلغت حصيلة القتلى 70 شخصا.", [("killed", 70, "exact")]),
    ],
)
def test_a_verb_of_exceeding_makes_a_toll_more_than_its_figure(text: str, expected: Told) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "ارتفع عدد القتلى من المدنيين إلى 312 شخصا.",
        "إجمالي القتلى المدنيين ارتفع إلى 44 قتيلا.",
        "بلغ عدد الضحايا المدنيين 17 شخصا.",
        "وصل عدد الجرحى المدنيين إلى 60 شخصا.",
        "ارتفاع عدد الشهداء من المواطنين إلى 9 أشخاص.",
    ],
)
def test_a_toll_has_the_class_of_the_people_that_it_counts(text: str) -> None:
    analysis = analyse(make_document(Article(id="a", body=text), Limits()))
    assert [f.group.victim_class for f in find_mentions(analysis)] == ["civilian"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قال المدير إن ستة عمال، على الأقل، لقوا حتفهم.", [("killed", 6, "at_least")]),
        ("لقي مدنيان، على الأقل، حتفهما.", [("killed", 2, "at_least")]),
        ("قتل سبعة أشخاص، على أقل تقدير، في الحادث.", [("killed", 7, "at_least")]),
        ("أصيب 12 راكبا - على الأقل - بجروح.", [("injured", 12, "at_least")]),
        ("قتل خمسة، وعلى الأقل نجا اثنان.", [("killed", 5, "exact")]),
    ],
)
def test_a_qualifier_may_stand_between_commas_behind_its_figure(text: str, expected: Told) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("سقط 11 مصابا في الحادث.", [("injured", 11, "exact")]),
        ("سقط 9 جرحى في التدافع.", [("injured", 9, "exact")]),
        ("سقط ثلاثة جنود قتلى.", [("killed", 3, "exact")]),
        ("سقط ركاب الحافلة بين قتيل وجريح.", [("killed_or_injured", None, "unspecified")]),
        ("غرق مركب يقل أكثر من 50 مهاجرا.", []),
        ("تحطم طائرة على متنها 60 راكبا ومقتل طيارها.", [("killed", 1, "exact")]),
    ],
)
def test_people_who_fell_are_what_their_noun_says(text: str, expected: Told) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("نفت الوزارة سقوط قتلى أو جرحى.", [("killed_or_injured", 0, "exact")]),
        ("نفى المتحدث وقوع إصابات.", [("injured", 0, "exact")]),
        ("نافيا وجود أي ضحايا.", [("killed_or_injured", 0, "exact")]),
        ("نفت العائلة مقتل ابنها.", [("killed", 1, "exact")]),
        ("وقع الهجوم دون تحديد عدد القتلى والمصابين.", []),
        ("أعلن البيان الهجوم دون ذكر الخسائر البشرية.", []),
    ],
)
def test_a_denial_of_losses_is_a_figure_of_nobody(text: str, expected: Told) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "before", "now"),
    [
        ("لقي 10 أشخاص مصرعهم في حريق بفندق، قبل أن ترتفع الحصيلة مساء إلى 76 قتيلا.", 10, 76),
        ("توفي ستة أشخاص في انهيار بناية في فاس. وارتفعت الحصيلة لاحقا إلى 22 قتيلا.", 6, 22),
        ("قتل خمسة مدنيين في غارة على بلدة الخيام. وفي وقت لاحق ارتفع عدد القتلى إلى تسعة.", 5, 9),
        ("أسفر الزلزال عن مقتل 12 شخصا، قبل أن يصل عدد القتلى إلى 40.", 12, 40),
        ("قضى سبعة بحارة في غرق مركب. وارتفع عدد الضحايا لاحقا إلى 11 قتيلا.", 7, 11),
    ],
)
def test_a_toll_that_has_risen_since_replaces_the_one_told_before(text: str, before: int, now: int) -> None:
    periods = {event.count.number: event.period for event in figures(text)}
    assert periods == {before: "background", now: "current"}


def test_a_toll_that_adds_up_replaces_nothing() -> None:
    text = "استشهد ثمانية في قصف منزل في النصيرات، لترتفع حصيلة اليوم إلى 41 شهيدا."
    assert {event.period for event in figures(text)} == {"current"}
