"""Acts of an article that does not say when it appeared, so that no weekday becomes a date."""

from __future__ import annotations

import pytest

from stream.contracts import Article
from stream.document import make_document
from stream.extract.analysis import analyse
from stream.extract.strikes.find import find_strikes
from stream.text.limits import Limits


def acts(body: str) -> int:
    """Return the number of strikes of an article without a date."""
    return len(find_strikes(analyse(make_document(Article(body=body), Limits()))))


@pytest.mark.parametrize(
    "body",
    [
        "قتل ثلاثة مدنيين اليوم في غارة على بلدة الخيام. واستهدفت الغارة الأحد منزلا في البلدة.",
        "قصفت المدفعية صباح الثلاثاء بلدة سراقب. وقال مسعفون إن مدفعية الجيش قصفت سراقب اليوم وقتلت طفلا.",
        "هاجم مسلحون أمس مركزا للشرطة في مدينة غاو. وقتل جنديان في الهجوم على المركز في غاو مساء السبت.",
        "قتل سبعة جنود في تفجير بمدينة كركوك خلال الساعات الماضية. وقال ضابط إن تفجير كركوك استهدف فجر الخميس رتلا للجيش.",
        "أطلق مسلحون النار مساء يوم الجمعة على حافلة في بلدة القاع. وأصيب أربعة بإطلاق نار على الحافلة في القاع الجمعة.",
    ],
)
def test_days_that_can_be_one_make_no_second_act(body: str) -> None:
    assert acts(body) == 1


@pytest.mark.parametrize(
    "body",
    [
        "قصفت المدفعية صباح الثلاثاء بلدة سراقب وقتلت طفلا. وقصفت المدفعية الأحد بلدة سراقب وأصابت رجلين.",
        "فجر انتحاري نفسه اليوم في مدينة مقديشو. وانفجرت سيارة مفخخة في مقديشو يوم الجمعة الماضي وقتلت رجلا.",
        "قتل جندي برصاص قناص في مدينة تعز أمس. وقتل ضابط برصاص قناص في مدينة تعز قبل ثلاثة أيام.",
        "شن الطيران اليوم غارة على مدينة رفح. وشن الطيران في 3 مارس غارة على مدينة رفح أوقعت قتيلين.",
        "أصيب شرطي بانفجار عبوة ناسفة في بعقوبة السبت. وانفجرت عبوة ناسفة الاثنين في بعقوبة وقتلت رجلا.",
    ],
)
def test_days_that_cannot_be_one_make_two_acts(body: str) -> None:
    assert acts(body) == 2
