"""What makes two tellings one act although their modes, sides or tenses are told differently, and what does not."""

from __future__ import annotations

import pytest

from stream.contracts import Article
from stream.document import make_document
from stream.extract.analysis import analyse
from stream.extract.strikes import find_strikes
from stream.text.limits import Limits


def acts(body: str) -> list[str]:
    """Return the modes of the strikes of an article."""
    article = Article(body=body, published_at="2021-05-12")
    return [draft.mode for draft in find_strikes(analyse(make_document(article, Limits())))]


@pytest.mark.parametrize(
    ("body", "mode"),
    [
        (
            (
                "قتل حارسان وأصيب موظف حين أطلق مسلحون ملثمون الرصاص على بوابة شركة النفط جنوبي البصرة فجرا. وذكر مصدر أن تفجيرا "
                "ضرب بوابة شركة النفط جنوبي البصرة فجرا، وأن مسلحين ملثمين كانوا هناك، حين قتل حارسان وأصيب موظف."
            ),
            "shooting",
        ),
        (
            (
                "لقي سبعة صيادين مصرعهم عندما استهدفت زوارق حربية مراكبهم قبالة سواحل الحديدة غربي اليمن صباحا. وكانت زوارق "
                "حربية قد استهدفت مراكبهم قبالة سواحل الحديدة غربي اليمن صباحا، ولقي سبعة صيادين مصرعهم."
            ),
            "other",
        ),
        (
            (
                "اشتبك حراس السجن المركزي مع نزلاء غاضبين بمدينة تعز وأصيب أربعة بجروح خطيرة. وأضافت المصادر أن قذيفة سقطت على "
                "السجن المركزي بمدينة تعز، وأن أربعة نزلاء غاضبين أصيبوا بجروح خطيرة مع الحراس."
            ),
            "clash",
        ),
        (
            (
                "أصيب ستة مزارعين بجروح متفاوتة جراء اشتباكات قرب بساتين بلدة المنصورة بينهم امرأتان. وقال المختار إن ستة "
                "مزارعين بينهم امرأتان أصيبوا بجروح متفاوتة بعدما سقطت قذائف قرب بساتين بلدة المنصورة."
            ),
            "clash",
        ),
        (
            (
                "قصفت الطائرات بلدة اللطامنة بغاز الكلور السام وأصيب عشرون مدنيا بحالات اختناق، بحسب الدفاع المدني. وذكر الدفاع "
                "المدني أن عشرين مدنيا أصيبوا بحالات اختناق حين أغارت الطائرات على بلدة اللطامنة بغاز سام."
            ),
            "chemical",
        ),
    ],
)
def test_what_is_said_again_in_the_same_words_is_one_act(body: str, mode: str) -> None:
    assert acts(body) == [mode]


@pytest.mark.parametrize(
    "body",
    [
        (
            "استهدفت زوارق حربية مراكب صيادين قبالة سواحل الحديدة غربي اليمن يوم الأحد ولقي سبعة مصرعهم. واستهدفت زوارق "
            "حربية مراكب صيادين قبالة سواحل الحديدة غربي اليمن يوم الاثنين ولقي ثلاثة مصرعهم."
        ),
        (
            "أطلق مسلحون ملثمون الرصاص على بوابة شركة النفط جنوبي البصرة وقتل حارس. وانفجرت عبوة ناسفة أخرى زرعها مسلحون "
            "ملثمون قرب بوابة شركة النفط جنوبي البصرة وقتل حارس."
        ),
    ],
)
def test_what_is_said_in_the_same_words_of_another_act_is_not(body: str) -> None:
    assert len(acts(body)) == 2


@pytest.mark.parametrize(
    "body",
    [
        "قصف المتمردون سوقا في مدينة الفاشر وقتلوا ستة. وقال شاهد إن الجيش قصف السوق في مدينة الفاشر.",
        "قصف مقاتلو الحركة حي الزهور في مدينة بنغازي. وقالت الحركة إن قوات الجيش هي التي قصفت حي الزهور في مدينة بنغازي.",
        "أطلق مسلحون صاروخا على مستشفى في بلدة دوما فقتل طفل. وذكرت وكالة أن الجيش أطلق صاروخا على مستشفى في بلدة دوما.",
        "أغار مسلحو الجماعة بمسيرات على مطار نيالا. ونفت الجماعة ذلك وقالت إن قوات الجيش أغارت بمسيرات على مطار نيالا.",
        "فجر مسلحون عبوة عند جسر الحلة وأصيب أربعة. وقال نائب إن الشرطة فجرت عبوة عند جسر الحلة.",
    ],
)
def test_who_blames_the_other_side_speaks_of_the_same_act(body: str) -> None:
    assert len(acts(body)) == 1


def test_sides_that_strike_in_two_places_do_two_things() -> None:
    body = "قصف المتمردون سوقا في مدينة الفاشر وقتلوا ستة. وقصف الجيش مواقع في مدينة مليط."
    assert len(acts(body)) == 2
