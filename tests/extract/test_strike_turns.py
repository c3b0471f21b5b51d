"""Where an article turns to another act, and where it comes back to one told before."""

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
    "body",
    [
        "قتل شرطي في إطلاق نار وسط مدينة كركوك صباح أمس. وفي ديالى، أصيب ثلاثة جنود في إطلاق نار شنه مسلحون.",
        "قصفت المدفعية بلدة الحراك وأصابت طفلين. كما قصفت المدفعية مزارع في ريف درعا وقتلت راعيا.",
        "أعلن الجيش إسقاط طائرة مسيرة فوق مطار أربيل. وأسقط الجيش أيضا صاروخا في سماء المنطقة.",
        "أصيب مدنيان بانفجار لغم في مديرية الدريهمي. وفي سياق متصل، قتل طفل بانفجار لغم زرع قرب منزله في المخا.",
        "استهدفت غارة سيارة في بلدة الخيام. إلى ذلك، شن الطيران الحربي غارة أصابت دراجة نارية.",
        "قتل جندي برصاص قناص في مدينة تعز. من جهة أخرى، أصيب رجل برصاص قناص كان يستهدف المارة.",
    ],
)
def test_a_sentence_that_turns_elsewhere_tells_another_act(body: str) -> None:
    assert len(acts(body)) == 2


@pytest.mark.parametrize(
    "body",
    [
        "انفجرت سيارة مفخخة قرب السفارة في كابل وقتلت سبعة أشخاص. وفي وقت لاحق قال مسؤول إن التفجير استهدف رتلا عسكريا.",
        "قتل ستة جنود في هجوم على معسكر في مدينة غاو. وفي بيان نشر أمس، قالت الوزارة إن الهجوم وقع فجرا.",
        "استهدف تفجير حسينية في مدينة بعقوبة. وهذا أول تفجير تشهده المدينة منذ عام، وأوقع عشرة قتلى.",
        "هز تفجير سوقا في مدينة قندهار وقتل تسعة أشخاص. ويعد أعنف تفجير في البلاد، وقد أصيب فيه العشرات.",
        "قتل خمسة مدنيين في قصف على حي الوعر. كما أصيب في القصف عشرون شخصا.",
    ],
)
def test_a_sentence_that_comes_back_tells_the_same_act(body: str) -> None:
    assert len(acts(body)) == 1


@pytest.mark.parametrize(
    "body",
    [
        "قتل أربعة أشخاص في قصف صاروخي على حي الدويلعة. وسقط صاروخ على مدينة دمشق وأصاب ثلاثة.",
        "استهدف قصف مدفعي حي الخالدية فقتل امرأة. وأصاب قصف مدفعي مدينة القصير وقتل رجلين.",
        "شن الطيران غارة على مخيم جباليا. وشن الطيران غارة على مدينة رفح أوقعت قتيلين.",
        "قتل طفل في قصف مدفعي على حي الروضة. وأسفر قصف مدفعي على مديرية مقبنة عن إصابة ثلاثة.",
        "أصيب شرطي بانفجار عبوة ناسفة في حي الجهاد. وانفجرت عبوة ناسفة في مدينة بعقوبة وقتلت رجلا.",
    ],
)
def test_a_wider_place_of_another_name_is_another_act(body: str) -> None:
    assert len(acts(body)) == 2


@pytest.mark.parametrize(
    ("body", "mode"),
    [
        ("شنت القوات الروسية هجوما على خاركيف أمس. ونفذ الهجوم على خاركيف بطائرات مسيرة وأوقع قتيلين.", "drone"),
        ("تعرض مطار عدن لهجوم اليوم. وقالت الحكومة إن الهجوم نفذه الحوثيون بصواريخ باليستية.", "missile"),
        ("هجوم على مقر للشرطة في مقديشو. وقال ضابط إن هجوما انتحاريا استهدف مقر الشرطة وقتل أربعة.", "suicide_bombing"),
        ("استهدف هجوم حافلة في كراتشي وقتل ثلاثة. وأضاف أن الهجوم نفذ بعبوة ناسفة زرعت قرب الحافلة.", "ied"),
        ("أدان المجلس الهجوم على قاعدة حميميم. وأفاد بأن الهجوم شنته طائرات مسيرة وأصاب جنديين.", "drone"),
    ],
)
def test_how_a_bare_attack_was_done_may_be_told_later(body: str, mode: str) -> None:
    assert acts(body) == [mode]


@pytest.mark.parametrize(
    "body",
    [
        "تعرضت الخرطوم لهجوم بطائرات مسيرة ما أدى إلى وقوع انفجارات في محيط المطار.",
        "شنت مقاتلات غارات على ضاحية بيروت، وسمع دوي انفجارات عنيفة في المدينة.",
        "استهدفت صواريخ قاعدة عين الأسد، وأعقبها انفجار داخل القاعدة.",
        "قصفت الطائرات الحربية مستودعا في حمص وأدى القصف إلى انفجار كبير.",
        "أصاب صاروخ مصنعا في أوديسا مسببا انفجارا ضخما.",
    ],
)
def test_what_is_heard_of_a_raid_is_no_act_of_its_own(body: str) -> None:
    assert len(acts(body)) == 1


def test_the_date_before_an_act_told_of_before_is_that_of_the_telling() -> None:
    body = "قتل ستون شخصا في ضربات بطائرات مسيرة على سوق في كتم يوم السبت. وقالت القوات في بيان الأحد إن الهجوم نفذته طائرة مسيرة."
    assert acts(body) == ["drone"]
