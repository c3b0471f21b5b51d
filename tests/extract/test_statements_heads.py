"""What stands between who speaks and what is said, and is part of neither."""

from __future__ import annotations

import pytest

from stream.contracts.article import Article
from stream.document import make_document
from stream.extract.analysis import analyse
from stream.extract.statements import statements
from stream.text.limits import Limits


def told(text: str) -> list[tuple[str, str]]:
    """Return speaker and content of each statement."""
    analysis = analyse(make_document(Article(id="a", body=text), Limits()))
    return [(analysis.text(s.name), analysis.text(s.content)) for s in statements(analysis)]


@pytest.mark.parametrize(
    "heard",
    [
        "لقناة الفرات،",
        "لوكالة سومر نيوز",
        'لصحيفة "المرفأ"،',
        'في تصريحات لقناة "الضفاف"، الأحد،',
        "للصحفيين",
        "لوسائل الإعلام",
        "في مقابلة تلفزيونية مع قناة الساحل،",
        "في حديث صحافي",
    ],
)
def test_the_medium_that_was_told_is_no_part_of_the_content(heard: str) -> None:
    assert told(f"وأكدت مصادر ملاحية {heard} وصول ناقلتين إلى الميناء.") == [
        ("مصادر ملاحية", "وصول ناقلتين إلى الميناء")
    ]


@pytest.mark.parametrize(
    "when",
    [
        "صباح الثلاثاء 4 آذار 2025،",
        "مساء الأحد 7 حزيران/يونيو 2026،",
        "اليوم 3 ديسمبر/ كانون الأول،",
        "الجمعة 12 رمضان 1446 هـ،",
        "أمس 19 ماي 2022 م،",
    ],
)
def test_a_date_is_no_part_of_the_content(when: str) -> None:
    assert told(f"أعلنت بلدية المرسى {when} إغلاق الجسر القديم.") == [("بلدية المرسى", "إغلاق الجسر القديم")]


@pytest.mark.parametrize(
    "text",
    [
        "أكد وزير الري نزار فاضل في كلمة ألقاها أمام النواب، ضرورة ترشيد المياه.",
        "أكد وزير الري نزار فاضل خلال استقباله وفدا من المزارعين ضرورة ترشيد المياه.",
        "أكد وزير الري نزار فاضل، في افتتاح ورشة بمدينة الكوت (جنوب)، ضرورة ترشيد المياه.",
        "أكد وزير الري نزار فاضل عقب جولة في السدود، ضرورة ترشيد المياه.",
        "أكد وزير الري نزار فاضل، لدى لقائه نظيره المجري، ضرورة ترشيد المياه.",
    ],
)
def test_the_object_may_stand_behind_an_occasion(text: str) -> None:
    assert told(text) == [("نزار فاضل", "ضرورة ترشيد المياه")]


@pytest.mark.parametrize(
    "terms",
    ["رفض الكشف عن هويته", "طلب عدم ذكر اسمه", "تحدث شريطة عدم نشر اسمه", "فضل عدم الإفصاح عن منصبه", "اشترط حجب اسمه"],
)
def test_on_what_terms_somebody_spoke_is_no_part_of_the_content(terms: str) -> None:
    text = f"وكشف مسؤول ملاحي، {terms}، أن السفينة غيرت مسارها."
    assert told(text) == [("مسؤول ملاحي", "السفينة غيرت مسارها")]


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("حمل وزير التموين المضاربين مسؤولية الغلاء.", "وزير التموين", "مسؤولية الغلاء"),
        ("وحملت حركة النهضة الحكومة كامل المسؤولية عن الأزمة.", "حركة النهضة", "كامل المسؤولية عن الأزمة"),
        (
            "وحمّل وزير الخارجية الليبي الأمم المتحدة المسؤولية عن التأخير.",
            "وزير الخارجية الليبي",
            "المسؤولية عن التأخير",
        ),
        ("وتحمل النقابة الوزارة مسؤولية ما جرى.", "النقابة", "مسؤولية ما جرى"),
        ("وحمّل رئيس البلدية شركة المياه مسئولية التلوث.", "رئيس البلدية", "مسئولية التلوث"),
    ],
)
def test_blame_begins_behind_who_is_blamed(text: str, speaker: str, content: str) -> None:
    assert told(text) == [(speaker, content)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("أعلنت قيادة القوات التابعة للبعثة الأممية مقتل جندي.", "قيادة القوات التابعة للبعثة الأممية"),
        ("وأكد مختبر السموم التابع لوزارة الصحة وجود تلوث.", "مختبر السموم التابع لوزارة الصحة"),
        ("وأعلن المركز المنبثق عن الوزارة إغلاق الطريق.", "المركز المنبثق عن الوزارة"),
        ("وقالت لجنة الطوارئ التابعة للبلدية إن الماء ملوث.", "لجنة الطوارئ التابعة للبلدية"),
        ("وأعلن تنظيم جند الساحل المحظور مسؤوليته عن الهجوم.", "تنظيم جند الساحل المحظور"),
        ("وقال مصدر مقرب من الحزب إن القائمة جاهزة.", "مصدر مقرب من الحزب"),
    ],
)
def test_what_a_body_belongs_to_is_part_of_its_name(text: str, speaker: str) -> None:
    assert [name for name, _ in told(text)] == [speaker]


@pytest.mark.parametrize(
    "body",
    [
        "العصبة المغربية للدفاع عن المستهلك",
        "الائتلاف المدني من أجل البحر",
        "الكونفدرالية العامة للمقاولات",
        "الجامعة الوطنية للنقل المنضوية تحت لواء الاتحاد المغربي للشغل",
        "المكتب الوطني للنقابة المستقلة لأطباء القطاع العام",
        "التنسيقية الوطنية للصيادين",
    ],
)
@pytest.mark.parametrize("verb", ["قال", "انتقد"])
def test_the_whole_name_of_a_body_is_read(body: str, verb: str) -> None:
    feminine = "ت" if body.split(maxsplit=1)[0].endswith("ة") else ""
    said = "إن القرار خاطئ" if verb == "قال" else "القرار الجديد"
    assert [name for name, _ in told(f"{verb}{feminine} {body} {said}.")] == [body]


def test_a_preposition_behind_a_noun_that_governs_it_opens_nothing() -> None:
    text = "قال رامي سعد إن المدينة آمنة. وأضاف في إشارة إلى الجيش أن الجسر مغلق."
    assert told(text) == [("رامي سعد", "المدينة آمنة"), ("رامي سعد", "الجسر مغلق")]


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ('قال قائد اللواء العميد "سامر يونس"، في تسجيل: "صدت القوات الهجوم".', "سامر يونس", "صدت القوات الهجوم"),
        ("وأردف قائد اللواء، نريد أن نقول إن الحرب انتهت.", "قائد اللواء", "نقول إن الحرب انتهت"),
        ("وأبلغ المتحدث المراسلين بأن الطريق سالك.", "المتحدث", "الطريق سالك"),
        ("واتهم مسؤول محلي قوات الحدود بقصف السوق.", "مسؤول محلي", "قصف السوق"),
        ("قالت الوزيرة كارين مولر-شميت إن الاتفاق وشيك.", "كارين مولر-شميت", "الاتفاق وشيك"),
        ("وحزب الوسط يؤكد أن الحوار ضروري.", "حزب الوسط", "الحوار ضروري"),
        ("وقال الناطق باسم الوزارة منير عادل الشيخ إن الوضع صعب.", "منير عادل الشيخ", "الوضع صعب"),
        ("وأعلن مفوض الشرطة تيو محمد داه فقدان جنديين.", "تيو محمد داه", "فقدان جنديين"),
    ],
)
def test_where_a_name_begins_and_ends(text: str, speaker: str, content: str) -> None:
    assert told(text) == [(speaker, content)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("قال الملك فيصل بن سعود إن المشروع قائم.", "الملك فيصل بن سعود"),
        ("قال ولي العهد الأمير فهد بن ناصر إن المشروع قائم.", "الأمير فهد بن ناصر"),
        ("قال وزير النفط الشيخ حمد بن جابر إن المشروع قائم.", "الشيخ حمد بن جابر"),
        ("قالت الأميرة هيا إن المشروع قائم.", "الأميرة هيا"),
        ("قال السلطان هيثم إن المشروع قائم.", "السلطان هيثم"),
        ("قال وزير الأوقاف الشيخ نبيل راشد إن المشروع قائم.", "نبيل راشد"),
    ],
)
def test_a_rank_of_birth_is_part_of_a_name(text: str, speaker: str) -> None:
    assert [name for name, _ in told(text)] == [speaker]


def test_a_city_behind_a_noun_of_place_speaks_nothing() -> None:
    text = "وفي العاصمة موسكو، قالت وزيرة الصحة سلمى نادر إن اللقاح آمن."
    assert told(text) == [("سلمى نادر", "اللقاح آمن")]


def test_a_quoted_deed_is_no_speaker() -> None:
    text = "قالت شبكة الأطباء إن الوضع صعب. كما استنكرت «استهداف الطواقم»، مضيفة أن ذلك جريمة."
    assert ("شبكة الأطباء", "ذلك جريمة") in told(text)


def test_an_office_of_somebody_speaks_for_itself() -> None:
    first = "وفق ما أعلنت وزارة الصحة، أمس، ارتفع عدد القتلى إلى 23."
    text = f"{first} ورد المكتب الإعلامي لباشاغا متهما الحكومة بالتشبث بالسلطة."
    assert told(text)[-1] == ("المكتب الإعلامي لباشاغا", "التشبث بالسلطة")


@pytest.mark.parametrize(
    "body",
    [
        "جماعة الفتح المنشقة عن حركة النور",
        "جماعة الفتح المرتبطة بتنظيم القاعدة",
        "كتيبة الفاروق التابعة للجيش الحر",
        "فصيل الأنصار المدعوم من طهران",
        "حركة السهل المحظورة في البلاد",
    ],
)
def test_whom_a_body_belongs_to_is_no_part_of_what_it_says_of_itself(body: str) -> None:
    assert told(f"أعلنت {body} مسؤوليتها عن التفجير.")[0][1] == "مسؤوليتها عن التفجير"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("هاجم الجيش مواقع لحزب الله في البقاع. وأكد حزب الله في بيان أن الرد قريب.", "حزب الله"),
        ("قصفت الطائرات معسكرا لحركة حماس في رفح. وقالت حركة حماس إن الموقع كان خاليا.", "حركة حماس"),
        (
            "قال جهاز الإسعاف إن شخصين أصيبا. وناشد الهلال الأحمر الليبي أطراف النزاع وقف القتال.",
            "الهلال الأحمر الليبي",
        ),
    ],
)
def test_a_body_keeps_the_name_that_it_speaks_by(text: str, speaker: str) -> None:
    assert told(text)[-1][0] == speaker


@pytest.mark.parametrize(
    "text",
    [
        "القاهرة - كتب محمد عادل: قررت المحكمة إحالة الأوراق إلى المفتي.",
        "كتبت سارة جمال: اندلع حريق في مصنع للورق.",
        "الأحساء، كتب ماجد العبد الله: افتتح المعرض أبوابه أمس.",
        "بيروت: كتب رامي عطية: تجددت الاشتباكات ليلا.",
        "كتب سامي عطية: تجمع الأهالي أمام المشرحة.",
    ],
)
def test_who_wrote_the_article_says_nothing_by_that(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("كتب الوزير سامي عطية: القصف مستمر.", "سامي عطية"),
        ("كتب سامي عطية على تويتر: القصف مستمر.", "سامي عطية"),
        ('كتب سامي عطية: "لن نرحل".', "سامي عطية"),
        ("انعقد المجلس أمس في المدينة. وكتب سامي عطية: القصف مستمر.", "سامي عطية"),
    ],
)
def test_who_writes_something_says_it(text: str, speaker: str) -> None:
    assert told(text)[0][0] == speaker
