"""An act whose means the next sentences tell, which name neither its place nor its day again."""

from __future__ import annotations

import pytest

from stream.contracts import Article
from stream.document import make_document
from stream.extract.analysis import analyse
from stream.extract.strikes.find import find_strikes
from stream.text.limits import Limits


def acts(body: str, title: str | None = None) -> list[str]:
    """Return the modes of the strikes of an article."""
    article = Article(title=title, body=body, published_at="2026-03-05")
    return [draft.mode for draft in find_strikes(analyse(make_document(article, Limits())))]


@pytest.mark.parametrize(
    ("body", "mode"),
    [
        (
            "قتل جندي ومدني في هجوم على بلدة بيشين. وقال مسؤول إن المهاجمين اعتدوا على الضحيتين بسلاح أبيض وفروا.",
            "stabbing",
        ),
        (
            "أصيب أربعة شرطيين في هجوم على مركز أمني بمدينة بنغازي. وقال شاهد إن مسلحين أطلقوا النار من سيارة مسرعة.",
            "shooting",
        ),
        (
            "قتل خمسة في هجوم على سوق بمدينة مايدوغوري. وقال متحدث إن انتحارية فجرت نفسها وسط المتسوقين.",
            "suicide_bombing",
        ),
        (
            "استشهد مواطن في قصف طائرة حربية لمركبته على طريق الزهراني. وقالت مصادر إن المسيرة استهدفت السيارة فقتل صاحبها.",
            "drone",
        ),
        (
            "استشهد شابان بغارة جوية على بلدة طلوسة صباح اليوم. وذكرت الوكالة أن مسيرة معادية استهدفت دراجتهما بصاروخ.",
            "drone",
        ),
    ],
)
def test_the_means_told_later_are_those_of_the_act(body: str, mode: str) -> None:
    assert acts(body) == [mode]


@pytest.mark.parametrize(
    "body",
    [
        "استهدفت غارة جوية بلدة عيتا الشعب وقتلت رجلا. واستهدفت مسيرة سيارة في بلدة يحمر وقتلت سائقها.",
        "قتل جنديان في هجوم على نقطة في مدينة غاو. وقتل مدني طعنا بسكين في مدينة تمبكتو.",
        "شن الطيران غارة على حي الشجاعية. كما أطلقت طائرة مسيرة النار على نازحين فأصابت ثلاثة.",
        "قتل شرطي في هجوم على حاجز بمحافظة ديالى يوم الأحد. وقتل مدنيان بانفجار عبوة ناسفة يوم الثلاثاء.",
        "أصيب أربعة في هجوم على مركز أمني بمدينة بنغازي. وفي سياق متصل، أطلق مسلحون النار على سيارة نائب.",
    ],
)
def test_other_means_with_a_place_or_a_day_of_their_own_are_another_act(body: str) -> None:
    assert len(acts(body)) == 2


def test_a_raid_that_ends_in_a_suicide_bombing_after_a_fight_stays_one_act() -> None:
    body = "هاجم مسلحون مقر الوزارة صباح اليوم. وأضاف الناطق أن اشتباكات دارت في محيط المقر. وقال إن انتحاريا فجر نفسه."
    assert acts(body, "هجوم لطالبان في كابل") == ["suicide_bombing"]


@pytest.mark.parametrize(
    ("title", "body"),
    [
        (
            "مقتل ثلاثة في إطلاق نار بمدينة ليون",
            "قتل ثلاثة في إطلاق نار بمدينة ليون أمس. وقال المدعي العام إن إطلاق النار وقع أمام حانة في بلدة فينيسيو.",
        ),
        (
            "هجوم على كنيسة في كينشاسا",
            "قتل تسعة في هجوم على كنيسة في كينشاسا. وقال حاكم الإقليم إن مسلحين هاجموا الكنيسة في بلدة كوماندا.",
        ),
        (
            "قتيل بانفجار لغم في درعا",
            "قتل رجل بانفجار لغم في مدينة درعا. وذكر ناشطون من المحافظة أن لغما انفجر به في بلدة النعيمة.",
        ),
        (
            "قصف على سوق في حلب",
            "قتل خمسة بقصف على سوق في حلب. وأوضح الدفاع المدني في بيان أن القصف أصاب السوق في بلدة الأتارب.",
        ),
        (
            "استهداف دورية في سرت",
            "أصيب جندي باستهداف دورية في سرت. وقال متحدث باسم الغرفة إن مسلحين استهدفوا الدورية في بلدة أبوقرين.",
        ),
    ],
)
def test_who_speaks_of_the_news_right_behind_the_lead_may_place_it_better(title: str, body: str) -> None:
    assert len(acts(body, title)) == 1


@pytest.mark.parametrize(
    ("title", "body"),
    [
        (
            "مقتل ثلاثة في إطلاق نار بمدينة ليون",
            "قتل ثلاثة في إطلاق نار بمدينة ليون. وفي مرسيليا، أصيب شاب في إطلاق نار.",
        ),
        (
            "غارات على جنوب لبنان",
            "شنت الطائرات غارات على بلدة الخيام. وقالت الوكالة إن غارة استهدفت سيارة في مدينة النبطية وقتلت رجلين.",
        ),
        ("قتيل بقصف على حي في حلب", "قتل رجل بقصف على حي الخالدية في حلب. وأصيبت امرأة بقصف على حي الميدان."),
        ("قتيل بقصف على بلدة سراقب", "قتل رجل بقصف على بلدة سراقب. وقصفت المدفعية بلدة النيرب وأصابت امرأة."),
        ("قتيلان بعبوة في كركوك", "قتل اثنان بعبوة ناسفة في كركوك. كما انفجرت عبوة ناسفة في بعقوبة وأصابت ثلاثة."),
    ],
)
def test_an_act_elsewhere_right_behind_the_lead_is_another(title: str, body: str) -> None:
    assert len(acts(body, title)) == 2
