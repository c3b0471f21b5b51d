"""Words that name a campaign or war as often as one act."""

from __future__ import annotations

import pytest

from stream.contracts import Article
from stream.document import make_document
from stream.extract.analysis import analyse
from stream.extract.strikes.find import find_strikes
from stream.text.limits import Limits


def acts(body: str) -> list[tuple[str, str]]:
    """Return the rules and modes of the strikes of an article."""
    article = Article(body=body, published_at="2026-03-05")
    return [(draft.rule, draft.mode) for draft in find_strikes(analyse(make_document(article, Limits())))]


@pytest.mark.parametrize(
    "body",
    [
        "وقالت الوزارة إن عدد القتلى ارتفع إلى 320 شخصا منذ بدء العملية العسكرية في مدينة رفح.",
        "ودعا البرلمان العربي إلى محاسبة المسؤولين عن العدوان على مدينة غزة الذي خلف آلاف الشهداء.",
        "وتواصل القوات حملتها العسكرية على مدينة الفاشر حيث قتل مئات المدنيين.",
        "أعربت وزارة الصحة عن حزنها على شهداء عدوان الاحتلال على خان يونس.",
        "وأسفر العدوان الإسرائيلي على بلدة الخيام عن استشهاد المئات وفق وزارة الصحة.",
        "وتقول موسكو إن أهداف العملية العسكرية الخاصة ستتحقق رغم مقتل جنود في دونيتسك.",
    ],
)
def test_a_campaign_spoken_of_as_known_is_no_act(body: str) -> None:
    assert acts(body) == []


@pytest.mark.parametrize(
    "body",
    [
        "وكانت تركيا أطلقت في أكتوبر 2019 عملية عسكرية في شمال شرق سوريا قتل فيها العشرات.",
        "وأطلق الجيش في عام 2018 حملة عسكرية واسعة في شمال سيناء ضد مسلحين قتلوا عشرات الجنود.",
        "نزح سكان القرية بعد حملة عسكرية شنها الجيش عام 2014 على بلدتهم وقتل فيها أقاربهم.",
        "وأضاف أن العدوان على مدينة صنعاء خلال السنوات الماضية أوقع آلاف الشهداء.",
        "وقال المرصد إن عمليات عسكرية في ريف حلب تسببت بمقتل 12 مدنيا خلال شهر.",
    ],
)
def test_a_campaign_of_before_or_of_many_acts_is_no_act(body: str) -> None:
    assert acts(body) == []


@pytest.mark.parametrize(
    "body",
    [
        "نفذت قوات سوريا الديمقراطية فجر اليوم عملية عسكرية في بلدة ذيبان أسفرت عن مقتل ثلاثة مسلحين.",
        "قتل خمسة جنود في عملية عسكرية نفذها الجيش أمس الأربعاء ضد مسلحين في ولاية زامفارا.",
        "شن الجيش الصومالي عملية عسكرية في منطقة حلغن بإقليم هيران أدت إلى مقتل 30 من عناصر حركة الشباب.",
        "أعلنت وزارة الدفاع المالية مقتل 20 إرهابيا خلال عملية عسكرية في منطقة غاو يوم الثلاثاء.",
        "شنت القوات العراقية حملة عسكرية في صحراء الأنبار أمس وقتلت سبعة من عناصر داعش.",
    ],
)
def test_an_operation_that_is_new_to_the_reader_is_an_act(body: str) -> None:
    assert acts(body) == [("strike.ground.noun", "ground_attack")]


@pytest.mark.parametrize(
    "body",
    [
        "استشهد ستة مواطنين في عدوان إسرائيلي على منزل في مخيم النصيرات مساء أمس.",
        "أدانت الخارجية العدوان الغادر الذي شنته قوات الاحتلال فجر اليوم على ميناء الحديدة وأدى إلى مقتل ثلاثة عمال.",
        "أدان حزب الله العدوان الإسرائيلي على بلدة عيترون اليوم والذي أدى إلى استشهاد طفلتين.",
    ],
)
def test_an_assault_of_a_day_or_of_a_named_author_is_an_act(body: str) -> None:
    assert acts(body) == [("strike.outrage.noun", "other")]


def test_what_is_done_in_a_campaign_leads_the_telling() -> None:
    body = "وقالت الوزارة في تقريرها عن سير العملية العسكرية الخاصة إن القوات صدت هجوما قرب بلدة كوبيانسك."
    assert acts(body) == [("strike.attack.noun", "ground_attack")]


def test_an_assault_told_again_adds_to_the_act_and_makes_none() -> None:
    body = "قصفت الطائرات بلدة الخيام صباح اليوم. وقال مصدر طبي إن العدوان أدى إلى استشهاد ثلاثة مدنيين في البلدة."
    assert acts(body) == [("strike.shelling.verb", "airstrike")]
