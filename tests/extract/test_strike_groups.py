"""The acts of one sentence: told as one, or each with its own place or day."""

from __future__ import annotations

import pytest

from stream.contracts import Article
from stream.document import make_document
from stream.extract.analysis import analyse
from stream.extract.strikes.find import find_strikes
from stream.text.limits import Limits


def acts(body: str) -> list[str]:
    """Return the modes of the strikes of an article."""
    article = Article(body=body, published_at="2021-05-12")
    return [draft.mode for draft in find_strikes(analyse(make_document(article, Limits())))]


@pytest.mark.parametrize(
    "body",
    [
        "قتل ثلاثة في انفجار عبوة ناسفة في قضاء الحويجة، وأصيب اثنان في انفجار عبوة ناسفة في قضاء الدبس.",
        "أوقعت تفجيرات في مدينة مزار شريف ستة قتلى، فيما خلف التفجير الذي استهدف مسجدا في مدينة كابل عشرة قتلى.",
        "قتل طفل في قصف مدفعي على بلدة الحراك، بينما أصاب القصف الذي وقع في بلدة تل شهاب مدرسة.",
        "هزت تفجيرات العاصمة في 19 نيسان وقتلت مئة، تلتها تفجيرات يوم 25 نيسان أودت بحياة خمسين.",
        "شن التنظيم هجوما على قرية في 3 أيار وقتل أربعة، ثم هجوما يوم 9 أيار أوقع سبعة قتلى في القرية.",
    ],
)
def test_acts_with_places_or_days_of_their_own_are_apart(body: str) -> None:
    assert len(acts(body)) == 2


@pytest.mark.parametrize(
    "body",
    [
        "أسفرت انفجارات مدينة الرمادي عن مقتل ستة، فيما أوقع انفجار في مدينة هيت أربعة قتلى.",
        "قتل ثلاثة في قصف مدينة سراقب، وأصيب طفل في قصف بلدة النيرب.",
        "أصيب رجل بقصف الطائرات على بلدة كفرنبل، كما قتل طفل في غارة جوية استهدفت بلدة حاس.",
        "أوقعت غارات بلدة الخيام قتيلين، وأسفرت غارة على بلدة عيترون عن ثلاثة جرحى.",
        "استشهدت سيدة في قصف مدفعي على مدينة خان يونس، واستشهد فتيان في قصف استهدف مخيم البريج.",
    ],
)
def test_a_place_that_is_struck_or_that_the_act_is_called_by_is_its_own(body: str) -> None:
    assert len(acts(body)) == 2


@pytest.mark.parametrize(
    "body",
    [
        "انفجرت سيارة ملغومة عند فندق السلام في مقديشو. وقال شرطي إن سيارة أخرى انفجرت بعد ساعة في ميناء مقديشو وقتلت ثلاثة.",
        "انفجرت سيارة مفخخة وسط مدينة تلعفر وقتلت أربعة. وأضاف المصدر أن سيارة أخرى انفجرت لاحقا وسط مدينة تلعفر وأصابت ستة.",
        "انفجرت عبوة ناسفة في سوق بغداد الجديدة. وذكر مسعف أن عبوة أخرى انفجرت في بغداد وأصابت ثلاثة مارة.",
        "انفجرت سيارة مفخخة في مدينة جلال آباد وقتلت سبعة. وأوضح الحاكم أن سيارة ثانية انفجرت قرب مدينة جلال آباد دون ضحايا.",
        "انفجرت عبوة ناسفة في مدينة كويتا وأصابت شرطيا. وقال ضابط إن عبوة أخرى انفجرت أمام مصرف في مدينة كويتا وقتلت حارسا.",
    ],
)
def test_another_car_or_charge_is_another_act(body: str) -> None:
    assert len(acts(body)) == 2


@pytest.mark.parametrize(
    ("body", "mode"),
    [
        ("اقتحمت قوات الاحتلال مخيم بلاطة وأطلقت النار على الشبان فأصابت ثلاثة.", "ground_attack"),
        ("توغلت آليات عسكرية في ريف القنيطرة وفتحت النار على رعاة.", "ground_attack"),
        ("هاجم مسلحون سجنا في مدينة بوني وقتلوا حارسين رميا بالرصاص.", "shooting"),
        ("داهم مسلحون منزل المختار وأطلقوا النار عليه في قضاء المقدادية وقتلوه.", "ground_attack"),
        ("اجتاح مسلحون قرية في ولاية بلاتو وأطلقوا النار على السكان وقتلوا عشرة.", "ground_attack"),
        ("قتل قناص حوثي امرأة في مدينة تعز أمس.", "shooting"),
        ("أطلق الحزب مساء أمس عشرات الصواريخ على مدينة صفد.", "missile"),
        ("أصيب جندي بعبوة في محافظة صلاح الدين أمس.", "ied"),
    ],
)
def test_what_is_told_together_has_one_mode(body: str, mode: str) -> None:
    assert acts(body) == [mode]


@pytest.mark.parametrize(
    ("body", "mode"),
    [
        ("أعلن الجيش تحييد ثمانية مسلحين في اشتباكات قرب مدينة ماردين.", "clash"),
        ("قتل خمسة مسلحين في تبادل لإطلاق النار أثناء مداهمة وكر في مدينة القصرين.", "clash"),
        ("قتل سبعة مدنيين في قصف مدفعي وغارات جوية على مدينة سراقب.", "artillery"),
        ("أوقعت انفجارات وإطلاق نار في العاصمة جاكرتا أربعة قتلى.", "explosion"),
        ("تصفية قيادي في التنظيم خلال اشتباكات مع الجيش في مدينة درنة.", "clash"),
    ],
)
def test_what_is_named_in_one_breath_is_one_act(body: str, mode: str) -> None:
    assert acts(body) == [mode]


@pytest.mark.parametrize(
    "body",
    [
        "شنت مقاتلات غارة على جزيرة كمران. وكان الطيران قد استهدف أمس ميناء رأس عيسى وقتل عمالا.",
        "أصيب اثنان في قصف مدفعي على مدينة تعز. وكانت المليشيا قد قصفت حي الروضة وقتلت طفلا.",
        "انفجرت عبوة ناسفة في مدينة عدن وقتلت جنديا. وكانت عبوة قد انفجرت في حي خور مكسر وأصابت ضابطا.",
        "قتل شرطي في إطلاق نار في مدينة درنة. وسبق أن قتل مسلحون جنديا بإطلاق نار في معسكر لويس أمس.",
        "استهدفت غارة بلدة الخيام. وكانت غارة قد استهدفت مخيم عين الحلوة وأوقعت ثلاثة قتلى.",
    ],
)
def test_what_a_sentence_recalls_of_another_place_is_another_act(body: str) -> None:
    assert len(acts(body)) == 2


@pytest.mark.parametrize(
    "body",
    [
        "شهدت عدن خلال السنوات الماضية سلسلة اغتيالات طالت ضباطا في الجيش.",
        "تعرضت مدينة الحسكة في السنوات الأخيرة لهجمات نفذها التنظيم وقتلت العشرات.",
        "شن الطيران الحربي خلال الأعوام الماضية غارات على مخيم اليرموك.",
        "قتل مسلحون في السنوات الماضية عشرات الصحفيين بالرصاص في مدينة مقديشو.",
        "استهدفت تفجيرات خلال الأعوام الأخيرة كنائس في مدينة طنطا.",
    ],
)
def test_what_happened_over_years_is_background(body: str) -> None:
    article = Article(body=body, published_at="2021-05-12")
    found = find_strikes(analyse(make_document(article, Limits())))
    assert all(draft.period == "background" for draft in found)
    assert found
