"""Words of violence that tell of no act: nothing may come out."""

from __future__ import annotations

import pytest

from stream.contracts import Article
from stream.document import make_document
from stream.extract.analysis import analyse
from stream.extract.strikes import find_strikes
from stream.text.limits import Limits


def count(body: str, title: str | None = None) -> int:
    article = Article(title=title, body=body, published_at="2021-05-12")
    return len(find_strikes(analyse(make_document(article, Limits()))))


@pytest.mark.parametrize(
    "body",
    [
        "سجل المهاجم هدفين من ضربة جزاء وأخرى حرة في مباراة الأمس بمدينة الدوحة.",
        "قصف اللاعب مرمى الضيوف بتسديدة صاروخية في الدقيقة العاشرة أمام جماهير مدينة جدة.",
        "شن الفريق هجوما كاسحا على مرمى منافسه في مباراة الدوري في مدينة فاس.",
        "أطلق مهاجم المنتخب قذيفة سكنت الشباك في مدينة مراكش خلال مباراة كأس العالم.",
        "اعتمد المدرب على هجوم مرتد سريع في الشوط الثاني أمام لاعبي ريال مدريد.",
    ],
)
def test_sport(body: str) -> None:
    assert count(body) == 0


@pytest.mark.parametrize(
    "body",
    [
        "أدى انفجار الأسعار في الأسواق إلى تراجع مبيعات السيارات في مدينة القاهرة.",
        "تستعد بكين وواشنطن لحرب تجارية جديدة بعد فرض رسوم جمركية على الصلب.",
        "تلقت الشركة ضربة موجعة في البورصة بعد هبوط أسهمها في مدينة طوكيو.",
        "تعرضت المصارف لهجمات إلكترونية عطلت خدماتها في لندن.",
        "شن الوزير هجوما حادا على المصرف المركزي في بيروت.",
    ],
)
def test_economy_and_politics(body: str) -> None:
    assert count(body) == 0


@pytest.mark.parametrize(
    "body",
    [
        "ضرب زلزال مدينة أغادير وأوقع قتلى.",
        "اجتاحت السيول قرى في محافظة ظفار.",
        "ضرب إعصار سواحل ولاية فلوريدا وقتل ثلاثة أشخاص.",
        "قتل سبعة عمال في انفجار غاز في مصنع بمدينة الإسكندرية.",
        "أدى انفجار أسطوانة غاز في مطعم بمدينة صفاقس إلى إصابة أربعة.",
    ],
)
def test_nature_and_accidents(body: str) -> None:
    assert count(body) == 0


@pytest.mark.parametrize(
    "body",
    [
        "فجر النائب مفاجأة في جلسة الأمس في البرلمان.",
        "أطلقت الوزارة حملة لتنظيف شواطئ مدينة وهران.",
        "أطلق سراح الصحفي في مدينة تونس مساء أمس.",
        "تقف البلاد أمام قنبلة موقوتة بسبب البطالة.",
        "يقتل الوقت بقراءة الصحف في مقهى بمدينة حلب.",
        "خاض المرشح معركة انتخابية صعبة في مدينة شيكاغو.",
    ],
)
def test_metaphor(body: str) -> None:
    assert count(body) == 0


@pytest.mark.parametrize(
    "body",
    [
        "شدد المجتمعون على مكافحة الإرهاب وتجفيف منابعه.",
        "قال إن ضربات التحالف غير فعالة.",
        "اتفق الطرفان على وقف إطلاق النار في مدينة الحديدة.",
        "طالب المتحدث بوقف فوري لإطلاق النار في غزة.",
        "حكمت المحكمة على المتهم بالإعدام في مدينة أسيوط.",
        "كرمت المدينة ضحايا الإرهاب في حفل رسمي.",
    ],
)
def test_general_talk(body: str) -> None:
    assert count(body) == 0


@pytest.mark.parametrize(
    "body",
    [
        "زار القائد فوج المدفعية ووحدات سلاح المدفعية في مدينة قسنطينة.",
        "وصل وزير الدفاع الجوي إلى مدينة الخرطوم.",
        "أوقف رجال الأمن المشتبه به عند كمين شرطة في مدينة الجيزة.",
        "عقد المجلس العسكري اجتماعا في مدينة نيامي فجر اليوم.",
        "وقع الجانبان اتفاقا لنزع الألغام.",
    ],
)
def test_names_that_hold_a_trigger(body: str) -> None:
    assert count(body) == 0


def test_a_page_of_sport_yields_nothing_even_where_it_speaks_of_blasts() -> None:
    body = (
        "فجر الفريق مفاجأة بفوزه في مباراة الدوري على ملعب برشلونة. وشن لاعبوه هجوما قويا على المرمى. "
        "وقال المدرب إن المنتخب سيدافع عن لقبه. وسدد اللاعب صاروخا في الدقيقة الأخيرة هز الشباك في مدينة جدة."
    )
    assert count(body, "هجوم ناري وصواريخ في شباك الضيوف") == 0


@pytest.mark.parametrize(
    "body",
    [
        "ارتفعت حصيلة الفيضانات الكارثية التي ضربت إندونيسيا وتايلاند إلى 818 قتيلا.",
        "وقالت تركيا إن الزلزال الذي ضرب سوريا وتركيا أوقع آلاف القتلى.",
        "وقتل العشرات جراء العاصفة المدمرة التي ضربت إسبانيا والبرتغال.",
        "اجتاحت السيول مدينة درنة وقتلت المئات، والسيول التي اجتاحت ليبيا لم ترحم أحدا.",
        "خلف الإعصار العنيف الذي ضرب الولايات المتحدة وكوبا تسعة قتلى.",
    ],
)
def test_a_disaster_that_strikes_a_state(body: str) -> None:
    assert count(body) == 0


def test_a_party_that_strikes_where_a_disaster_was_is_no_disaster() -> None:
    assert count("بعد الزلزال بأيام، قال مسؤول إن الجيش التركي ضرب مواقع للمسلحين في مدينة منبج وقتل ثلاثة.") == 1
