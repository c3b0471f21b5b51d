"""Who speaks of an act as his own, read through the statements of an article."""

from __future__ import annotations

import pytest

from stream.contracts import Article
from stream.document import make_document
from stream.extract import extract_events
from stream.text.limits import Limits


def authors(body: str) -> set[str | None]:
    """Return the authors of the strikes of a text."""
    document = make_document(Article(id="a", body=body, published_at="2021-05-12"), Limits())
    strikes = [event for event in extract_events(document, extractor="test") if event.type == "strike"]
    assert strikes, body
    return {strike.attacker and strike.attacker.text for strike in strikes}


@pytest.mark.parametrize(
    ("body", "author"),
    [
        ("أعلنت المقاومة الإسلامية قصف موقع الراهب. كما أعلنت استهداف ثكنة راميم برشقة صاروخية.", "المقاومة الإسلامية"),
        ("أعلن مصدر في الجيش السوداني، الخميس، تنفيذ غارات على مواقع للدعم السريع بمدينة بارا.", "الجيش السوداني"),
        ("أعلن الحرس الثوري أنه تم استهداف مقر في مدينة أربيل بصواريخ باليستية.", "الحرس الثوري"),
        ("قال المتحدث باسم الجيش الإسرائيلي إنه تم اعتراض صاروخ فوق مدينة إيلات.", "الجيش الإسرائيلي"),
        ("قالت وزارة الدفاع إن قواتها تصدت لهجوم وأسقطت 17 طائرة مسيرة في ريف حلب.", "وزارة الدفاع"),
        ("أضافت كتائب القسام أن مقاتليها تمكنوا من تدمير أربع دبابات بقذائف في مدينة خان يونس.", "كتائب القسام"),
    ],
)
def test_who_announces_an_act_as_his_own_did_it(body: str, author: str) -> None:
    assert authors(body) == {author}


@pytest.mark.parametrize(
    "body",
    [
        "أعلن الجيش السوداني أنه تم استهداف مقر له في مدينة الأبيض بمسيرة.",
        "قال الجيش الإسرائيلي إنه تم استهداف جنوده بصاروخ قرب مدينة رفح.",
        "أعلنت قوات الدعم السريع أنه تم قصف سوق في مدينة نيالا ومقتل عشرة أشخاص.",
        "قال الجيش الإسرائيلي إنه تم إطلاق صاروخ من اليمن على مدينة إيلات.",
        "أعلن الجيش الإسرائيلي إطلاق صاروخين من لبنان على مدينة صفد.",
        "أعلنت حركة حماس أنه تم استهداف منزل قائدها في مدينة رفح.",
        "أعلن مصدر عسكري تنفيذ غارات على مواقع في مدينة درنة.",
        "قال متحدث باسم الشرطة إنه تم تفجير عبوة في سوق في مدينة كويتا.",
    ],
)
def test_who_tells_of_what_he_suffered_or_saw_did_not(body: str) -> None:
    assert authors(body) == {None}


def test_the_forces_of_who_speaks_are_not_those_of_whom_he_speaks() -> None:
    body = "أعلنت وزارة الدفاع الروسية أن القوات الأوكرانية قصفت مدينة بيلغورود وأن دفاعاتها أسقطت مسيرتين."
    assert authors(body) == {"القوات الأوكرانية", "وزارة الدفاع الروسية"}
    body = "قتل قائد في الجيش اليمني بلغم في مدينة تعز بعد هجومه على مواقع الحوثيين."
    assert authors(body) == {None}
