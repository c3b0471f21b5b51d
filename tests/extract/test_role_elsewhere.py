"""Who did an act whose own sentences name nobody, and where the article leaves that open."""

from __future__ import annotations

from stream.contracts import Article
from stream.document import make_document
from stream.extract.analysis import analyse
from stream.extract.statements import statements
from stream.extract.strikes.find import find_strikes
from stream.text.limits import Limits


def authors(body: str) -> list[str | None]:
    """Return the authors of the strikes of a text, its statements read first as they are in an article."""
    analysis = analyse(make_document(Article(body=body, published_at="2021-05-12"), Limits()))
    found = find_strikes(analysis, statements(analysis))
    return [analysis.text(draft.attacker.loc) if draft.attacker else None for draft in found]


def test_who_speaks_of_an_act_as_his_own_did_it() -> None:
    for body, author in (
        (
            "قالت وزارة الدفاع الروسية إن قواتها قصفت مستودع ذخيرة في مدينة خاركيف أمس.",
            "وزارة الدفاع الروسية",
        ),
        (
            "قالت وزارة الدفاع الأوكرانية إنها أسقطت عشرين مسيرة فوق مدينة أوديسا أمس.",
            "وزارة الدفاع الأوكرانية",
        ),
        ("وأكدت القيادة العسكرية أنها دمرت صاروخين فوق البحر الأحمر أمس.", "القيادة العسكرية"),
        ("وأضافت وزارة الدفاع التركية أن قواتها استهدفت مواقع في جبل قنديل أمس.", "وزارة الدفاع التركية"),
        ("وذكرت هيئة الأركان أنها قصفت موقعا قرب مدينة حمص أمس.", "هيئة الأركان"),
    ):
        assert authors(body) == [author], body


def test_a_claim_of_the_one_act_of_the_news() -> None:
    act = "قتل عشرة في تفجير استهدف حافلة في مدينة تونس أمس. "
    for claim, author in (
        ("وتبنى تنظيم داعش العملية.", "تنظيم داعش"),
        ("وأعلن تنظيم القاعدة مسؤوليته عن ذلك.", "تنظيم القاعدة"),
        ("وتبنت حركة الشباب العملية في بيان.", "حركة الشباب"),
        ("وقالت حركة طالبان في بيان إنها تتبنى العملية. وأعلنت حركة طالبان مسؤوليتها.", "حركة طالبان"),
        ("وتبنى أحد الخطباء فكر القاعدة.", None),
    ):
        assert authors(act + claim) == [author], claim


def test_a_group_is_called_by_the_name_that_it_has_before() -> None:
    for body, author in (
        ("قال حزب الله إنه لن يتراجع. وأسقطت الجماعة طائرة فوق مدينة النبطية أمس.", "حزب الله"),
        ("نفت حركة حماس التهمة. وقصفت الحركة مدينة عسقلان بالصواريخ أمس.", "حركة حماس"),
        ("يحاصر تنظيم داعش المدينة. وهاجم التنظيم أمس معسكرا قرب مدينة سرت.", "تنظيم داعش"),
        ("تسيطر حركة الشباب على البلدة. وشنت الحركة هجوما على معسكر في مدينة أفجوي أمس.", "حركة الشباب"),
        ("وهاجم التنظيم أمس معسكرا قرب مدينة سرت.", "التنظيم"),
    ):
        assert author in authors(body), body


def test_the_one_side_that_shells_in_an_article() -> None:
    raid = "شنت الطائرات الإسرائيلية غارة على بلدة الخيام في لبنان أمس. "
    for body, author in (
        (raid + "وبعد ساعة استهدفت غارة أخرى منزلا في مدينة النبطية.", "الطائرات الإسرائيلية"),
        (
            raid + "وعاد السكان لتفقد بيوتهم. وفي المساء. وقتل ثلاثة. وطال قصف جوي مدينة صور في لبنان.",
            "الطائرات الإسرائيلية",
        ),
    ):
        assert authors(body) == ["الطائرات الإسرائيلية", author], body


def test_nobody_is_lent_an_act_that_another_side_may_have_done() -> None:
    for body in (
        # rebels fight as well
        "قصفت طائرات روسية مدينة أريحا أمس. وتقاتل هيئة تحرير الشام في الريف. ثم توقفت المعارك. وسقطت قذائف على حي في مدينة حلب.",
        # only blamed
        "وجه السكان اللوم في غارة على مدينة حجة أمس إلى التحالف العربي. وقالت فرق الإنقاذ ذلك. ثم دفنوا. وضربت غارة أخرى قرية طيبة.",
        # another country
        "قصفت القوات الروسية مدينة خاركيف أمس. وعقد اجتماع. وصدر بيان. وتحدث عمدة. وسقط صاروخ على مدينة بيلغورود.",
        # planes of nobody
        "قصفت طائرات حربية بلدة كفرنبل أمس. وبعد ساعة استهدفت غارات مدينة سراقب.",
        # a rocket on the land of who raids
        "شنت الطائرات الإسرائيلية غارة على بلدة الخيام في لبنان أمس. وعقد اجتماع. وصدر بيان. وأصيب اثنان بسقوط صاروخ على مدينة صفد.",
        # two sides
        "قصفت القوات الروسية مدينة خاركيف أمس. وقصف الجيش الأوكراني مدينة دونيتسك. وعقد اجتماع. وصدر بيان. وسقط صاروخ على مدينة خيرسون.",
    ):
        assert authors(body)[-1] is None, body


def test_whose_army_shells_another_land_did_so_again_there_though_that_land_hits_back() -> None:
    for body, author in (
        (
            (
                "قصفت القوات الروسية مدينة خاركيف وقتل ثلاثة. وقصفت أوكرانيا مدينة بيلغورود وقتل اثنان. "
                "وفي مدينة أوديسا أسفر قصف مدفعي عن مقتل اثنين."
            ),
            "القوات الروسية",
        ),
        (
            (
                "شنت طائرات إسرائيلية غارة على مدينة صور وقتل اثنان. وأطلق حزب الله صواريخ على مدينة حيفا. "
                "واستهدفت غارة أخرى منزلا في مدينة النبطية."
            ),
            "طائرات إسرائيلية",
        ),
        (
            (
                "أطلق الحوثيون صاروخا على مدينة جازان وأصيب اثنان. وشنت طائرات سعودية غارات على مدينة صنعاء. "
                "واستهدفت غارة أخرى منزلا في مدينة ذمار."
            ),
            "طائرات سعودية",
        ),
    ):
        assert authors(body)[-1] == author, body


def test_who_is_hit_by_an_act_and_who_shares_a_land_with_another_are_lent_none() -> None:
    for body in (
        (
            "قصفت القوات الروسية مدينة خاركيف وقتل ثلاثة. وقصفت القوات الأوكرانية مدينة دونيتسك وقتل اثنان. "
            "وفي مدينة أوديسا أسفر قصف مدفعي عن مقتل اثنين."
        ),
        (
            "شنت طائرات إسرائيلية غارة على مدينة صور وقتل اثنان. وأطلق حزب الله صواريخ على مدينة حيفا. "
            "واستهدفت غارة موقعا للقوات الإسرائيلية في مدينة النبطية."
        ),
        (
            "قصف الجيش السوداني مدينة نيالا وقتل اثنان. وقصفت قوات الدعم السريع مدينة الفاشر. "
            "وأصيب خمسة في قصف مدفعي على مدينة الأبيض."
        ),
    ):
        assert authors(body)[-1] is None, body
