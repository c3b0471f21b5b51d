"""Words of place and names without one: near a town, in what lies somewhere, what is struck and was named before."""

from __future__ import annotations

import pytest

from stream.contracts import Article, StrikeEvent
from stream.document import make_document
from stream.extract import extract_events
from stream.text.limits import Limits


def names(body: str) -> list[str | None]:
    """Return the places of the strikes of an article as written."""
    events = extract_events(make_document(Article(body=body), Limits()), extractor="test")
    return [e.place.name if e.place is not None else None for e in events if isinstance(e, StrikeEvent)]


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("قتل تسعة مسلحين كانوا ينقلون ذخائر في ضربة جوية بالقرب من كركوك، شمال العاصمة بغداد.", "كركوك"),
        ("استهدفت طائرة مسيرة شاحنة تنقل أسلحة قريبا من درنة فقتلت سائقها.", "درنة"),
        ("هاجم مسلحون نقطة تفتيش غير بعيد عن غاو وقتلوا جنديين.", "غاو"),
        ("أصيب ثلاثة جنود بانفجار لغم في آليتهم على مقربة من تدمر.", "تدمر"),
        ("سقط صاروخان أطلقهما مسلحون في أرض خالية بالقرب من سديروت.", "سديروت"),
    ],
)
def test_near_a_town_is_a_word_of_place(body: str, name: str) -> None:
    assert names(body) == [name]


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("قتل أربعة جنود في هجوم شنه مسلحون في الجزيرة الواقعة إلى الغرب من سامراء.", "الجزيرة"),
        ("هاجم المقاتلون موقعا في تبة السلال الواقعة غربي مأرب فقتل سبعة.", "تبة السلال"),
        ("استهدفت غارة رتلا عسكريا في فرمتوس التابعة لولاية شمال دارفور وقتلت ثمانية.", "فرمتوس"),
        ("أطلق مجهولون النار على ضابط في حي 500 وسط كركوك فأردوه.", "حي 500"),
        ("قصفت قوات النظام كلا من تلمنس وجرجناز في ريف إدلب بالمدفعية الثقيلة.", "تلمنس"),
    ],
)
def test_what_is_said_to_lie_somewhere_is_a_place(body: str, name: str) -> None:
    assert names(body) == [name]


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("نزح آلاف السكان من مدينة نيالا. وقصف الطيران الحربي المدينة فجرا فقتل خمسة.", "مدينة نيالا"),
        ("أخليت بلدة عيترون من سكانها. واستهدفت مدفعية الاحتلال البلدة بعشرات القذائف.", "بلدة عيترون"),
        ("زار الوزير مدينة الأبيض. وتعرضت المدينة لقصف مدفعي قتل ثلاثة مدنيين.", "مدينة الأبيض"),
        ("تقع مديرية رازح على الحدود. وأدى استهداف المديرية بالمدفعية إلى إصابة مواطن.", "مديرية رازح"),
        ("بدأ موسم الحصاد في قضاء داقوق. وهاجم مسلحون القضاء ليلا وقتلوا شرطيين.", "قضاء داقوق"),
        ("حاصر المتمردون قرية تنغا. وشهدت القرية هجوما مسلحا أوقع تسعة قتلى.", "قرية تنغا"),
    ],
)
def test_what_is_struck_is_the_place_that_its_noun_stands_for(body: str, name: str) -> None:
    assert names(body)[-1] == name


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("قصفت المدفعية كلا من “تلمنس” و“جرجناز” في ريف إدلب.", "تلمنس"),
        ("قتل جندي بانفجار لغم في المنطقة الأربعاء.", None),
    ],
)
def test_a_quoted_name_of_a_list_is_one_and_a_day_is_none(body: str, name: str | None) -> None:
    assert names(body) == [name]


@pytest.mark.parametrize(
    ("site", "name"),
    [
        ("كنيسة مار شربل في حي القصاع", "كنيسة مار شربل"),
        ("مدرسة خديجة التي تؤوي نازحين", "مدرسة خديجة"),
        ("مسجد عثمان بن عفان بعد صلاة الفجر", "مسجد عثمان بن عفان"),
        ("فندق إنتركونتيننتال وسط العاصمة", "فندق إنتركونتيننتال"),
        ("مستوطنة كفار عتسيون جنوب الخليل", "مستوطنة كفار عتسيون"),
        ("جسر الأئمة الذي يربط ضفتي دجلة", "جسر الأئمة"),
        ("دورية في منطقة الكيلو 65 غرب الحديدة", "منطقة الكيلو 65"),
    ],
)
def test_buildings_are_called_after_saints_and_people_or_by_a_foreign_name(site: str, name: str) -> None:
    assert names(f"قتل خمسة أشخاص صباح اليوم في هجوم مسلح استهدف {site}.") == [name]


@pytest.mark.parametrize("site", ["ملهى ليلي", "فندق فاخر", "مدرسة تابعة للوكالة", "مطعم شعبي", "مسجد قديم"])
def test_what_kind_of_building_it_is_is_no_name(site: str) -> None:
    assert names(f"قتل خمسة أشخاص صباح اليوم في هجوم مسلح استهدف {site} في مدينة كركوك.") == ["مدينة كركوك"]
