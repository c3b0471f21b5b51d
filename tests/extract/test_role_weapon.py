"""With what an act was done, and when its words name no weapon."""

from __future__ import annotations

from stream.contracts import Article
from stream.document import make_document
from stream.extract.analysis import analyse
from stream.extract.strikes.find import find_strikes
from stream.text.limits import Limits


def weapons(body: str) -> list[str | None]:
    """Return the weapons of the strikes of a text."""
    analysis = analyse(make_document(Article(body=body, published_at="2021-05-12"), Limits()))
    return [analysis.text(draft.weapon.loc) if draft.weapon else None for draft in find_strikes(analysis)]


def test_weapon_named() -> None:
    for sentence, weapon in (
        ("استهدف المسلحون حافلة بصاروخ موجه قرب مدينة إدلب أمس.", "صاروخ موجه"),
        ("قتل جنديان بانفجار عبوة ناسفة في مدينة العريش أمس.", "عبوة ناسفة"),
        ("هاجم رجل بسكين المارة في مدينة ليون أمس فأصاب ثلاثة.", "سكين"),
        ("قصف الجيش بالمدفعية الثقيلة بلدة سراقب أمس.", "المدفعية الثقيلة"),
        ("ألقت المروحيات براميل متفجرة على حي طريق الباب في حلب أمس.", "براميل متفجرة"),
        ("فتح مسلحون النار من أسلحة رشاشة على دورية في مدينة الرمادي أمس.", "أسلحة رشاشة"),
    ):
        assert weapons(sentence) == [weapon], sentence


def test_weapon_adjective_is_none() -> None:
    for sentence in (
        "قتل مدنيان في قصف مدفعي على بلدة الأتارب أمس.",
        "استهدف هجوم صاروخي مطار مدينة مصراتة أمس.",
        "تجدد القصف المدفعي على حي التفاح شرق مدينة غزة أمس.",
        "أصيب أربعة في القصف الصاروخي على مدينة سيدروت أمس.",
        "أسفر قصف صاروخي لقوات النظام على بلدة بداما أمس عن مقتل طفل.",
    ):
        assert weapons(sentence) == [None], sentence


def test_weapon_aircraft_and_bullets_are_none() -> None:
    for sentence in (
        "شن الطيران الحربي غارات على مدينة صعدة أمس.",
        "قصفت طائرات حربية روسية بلدة كفرنبل أمس.",
        "قتل شاب برصاص جنود الاحتلال في مدينة نابلس أمس.",
        "أصيب ثلاثة بالرصاص في هجوم على مقهى في مدينة بلفاست أمس.",
        "قتل أربعة مسلحين في غارات جوية على ولاية لغمان أمس.",
    ):
        assert weapons(sentence) == [None], sentence


def test_what_is_destroyed_or_seized_is_no_weapon_of_the_act() -> None:
    for body in (
        "دمر الجيش ثلاث سيارات مفخخة في هجوم على معسكر قرب مدينة بلدوين.",
        "ضبط الجيش صواريخ وعبوات بعد غارة على مخزن في مدينة تعز.",
        "فكك خبراء المتفجرات عبوة ناسفة بعد انفجار في مدينة كركوك.",
        "عثرت القوات على صواريخ بعد غارة على معسكر قرب مدينة البوكمال.",
        "صادرت الشرطة سكينا بعد إطلاق نار في مدينة ليل.",
    ):
        assert set(weapons(body)) == {None}, body


def test_a_town_called_like_a_weapon_is_none() -> None:
    for body in (
        "رجل أقدم على طعن والده في مدينة فاس أمس.",
        "أصيب شاب في عملية طعن بمدينة فاس أمس.",
        "طعن مجهول حارسا في مدينة فاس أمس.",
        "قتل حارس طعنا في حي بمدينة فاس أمس.",
        "هاجم رجل المارة طعنا وسط مدينة فاس أمس.",
    ):
        assert set(weapons(body)) <= {None}, body
