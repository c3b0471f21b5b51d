"""Figures told with a verb that stands elsewhere: said once for two places, or behind an aside; tests bear the id of the rule."""

from __future__ import annotations

import pytest

from stream.contracts import Article
from stream.document import make_document
from stream.extract.analysis import analyse
from stream.extract.casualties.find import find_mentions
from stream.text.limits import Limits
from tests.extract.figure_text import Told, told

Parts = list[tuple[str, int | None, int | None]]


def parts(text: str, rule: str) -> Parts:
    """Return kind and number of every mention that a rule made, and the number that it is counted within."""
    analysis = analyse(make_document(Article(id="a", body=text), Limits()))
    return [
        (f.kind, f.group.number, f.whole and f.whole.group.number) for f in find_mentions(analysis) if rule == f.rule
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قتل ثلاثة أشخاص في حلب وخمسة في إدلب.", [("killed", 5)]),
        ("أصيب ثلاثة شبان بالرصاص الحي والعشرات بالاختناق.", [("injured", None)]),
        ("إصابة 7 مواطنين بالرصاص المطاطي، و30 بالاختناق، خلال مواجهات.", [("injured", 30)]),
        ("استشهد 12 فلسطينيا في غزة، وأربعة في خان يونس، واثنان في رفح.", [("killed", 4), ("killed", 2)]),
        ("مقتل 10 جنود في الأنبار و3 شرطيين في ديالى.", [("killed", 3)]),
        ("قتل شخصان برصاص قناص وثالث بقذيفة هاون.", [("killed", 1)]),
        ("أصيب جنديان بجروح خطيرة وثلاثة بجروح طفيفة.", [("injured", 3)]),
        ("سقط أربعة قتلى في الحي الشرقي واثنان في الحي الغربي.", [("killed", 2)]),
        ("قتل أربعة في قصف ووصل 5 إلى المستشفى.", []),
        ("قتل أربعة أشخاص في 12 غارة و3 هجمات.", []),
        ("قتل أربعة في هجوم شنه 20 مسلحا و3 انتحاريين في المدينة.", []),
        ("قتل ستة في المدينة، وقال ثلاثة في الشرطة إن الهجوم كبير.", []),
    ],
)
def test_casualty_gapping(text: str, expected: Told) -> None:
    assert told(text, "casualty.gapping") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قتل عشرة. وذكر أن طفلين من بين القتلى.", [("killed", 2, 10)]),
        ("قتل عشرة. وكانت امرأتان بين الضحايا.", [("killed", 2, 10)]),
        ("قتل عشرة. وأضاف أن ثلاثة أطفال ضمن القتلى.", [("killed", 3, 10)]),
        ("أصيب عشرون. وقال إن خمسة من رجال الإطفاء بين الجرحى.", [("injured", 5, 20)]),
        ("قتل عشرة. وقال إن طفلا في التاسعة كان من بين القتلى.", [("killed", 1, 10)]),
        ("قتل عشرة. ولا أحد من المسؤولين بين القتلى.", []),
    ],
)
def test_casualty_part_before(text: str, expected: Parts) -> None:
    assert parts(text, "casualty.part_before") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قتل عشرة. ومن بين قتلى الهجوم أربعة جنود وثلاثة مدنيين.", [("killed", 4, 10), ("killed", 3, 10)]),
        ("قتل عشرة. ومن بين ضحايا الحادث طفلان.", [("killed", 2, 10)]),
        ("قتل عشرة. ومن ضمن القتلى ضابط كبير.", [("killed", 1, 10)]),
        ("قتل عشرة. وتضم قائمة القتلى ثلاثة أجانب.", [("killed", 3, 10)]),
        ("مقتل 12 شخصا بما في ذلك ثلاثة أطفال.", [("killed", 3, 12)]),
        ("قتل عشرة. ومن بين قتلى الأمس لا أحد.", []),
    ],
)
def test_casualty_part(text: str, expected: Parts) -> None:
    assert parts(text, "casualty.part") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وذكرت الشرطة أن مطلق النار، وهو طالب عمره 17 عاما، قتل برصاص عناصرها.", [("killed", 1)]),
        ("وقال إن الرجل، وهو في الثلاثين من عمره، توفي في المستشفى.", [("killed", 1)]),
        ("وقال المتحدث إن المهاجم، البالغ من العمر 30 عاما، قتل على الفور.", [("killed", 1)]),
        ("إن القائد الميداني سعيد كرم، الذي كان مطلوبا، قتل في الغارة.", [("killed", 1)]),
        ("وقالت إن المراسلة سحر قاسم والمصور ربيع مخول استشهدا.", [("killed", 1), ("killed", 1)]),
        ("وقال الوزير، الذي زار الموقع، أصيبت مركبات.", []),
        ("قال إن 3 قتلوا بينهم طفل وإن 11 أصيبوا.", [("killed", 3), ("injured", 11)]),
    ],
)
def test_casualty_subject_first(text: str, expected: Told) -> None:
    assert told(text, "casualty.subject_first") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("استشهاد الصحفيين عادل زعرب ومحمد سلامة.", [("killed", 2)]),
        ("مقتل الجنديين سعيد كرم وعادل سمير.", [("killed", 2)]),
        ("استشهاد المواطنين سمير عدلي وخالد سمير وعادل رامي.", [("killed", 3)]),
        ("اعتداء على الصحفيين عادل زعرب ومحمد سلامة.", []),
        ("مقتل الشاب سعيد كرم وعادل سمير.", [("killed", 1), ("killed", 1)]),
    ],
)
def test_names_behind_a_doubtful_form_say_how_many(text: str, expected: Told) -> None:
    assert told(text) == expected
