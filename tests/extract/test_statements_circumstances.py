"""Words of time, place and manner around a cue, which are neither who speaks nor what is said."""

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
    ("text", "name", "said"),
    [
        ("وكان البنك المركزي أعلن الشهر الماضي أنه رفع الفائدة.", "البنك المركزي", "رفع الفائدة"),
        ("وكانت البلدية قالت الأسبوع المنصرم إن الجسر آمن.", "البلدية", "الجسر آمن"),
        ("وقال الأحد الفائت وزير النقل هشام عادل إن الطريق فتح.", "هشام عادل", "الطريق فتح"),
        ("وكان الجيش التشادي أعلن السبت الماضي أن الحدود مغلقة.", "الجيش التشادي", "الحدود مغلقة"),
        ("وذكرت السنة الجارية منظمة الأغذية أن المحصول ضعيف.", "منظمة الأغذية", "المحصول ضعيف"),
    ],
)
def test_which_week_or_year_it_was_is_no_speaker(text: str, name: str, said: str) -> None:
    assert told(text) == [(name, said)]


@pytest.mark.parametrize(
    "circumstance",
    [
        "في الوقت ذاته",
        "في الوقت نفسه",
        "في وقت لاحق",
        "في وقت سابق",
        "في هذا السياق",
        "في غضون ذلك",
        "في سياق متصل",
    ],
)
def test_a_speaker_stands_behind_a_turn_of_the_news(circumstance: str) -> None:
    text = f"قالت قناة النيل إن الميناء أغلق. وأعلنت {circumstance} هيئة الموانئ أن السفن تنتظر."
    assert told(text) == [("قناة النيل", "الميناء أغلق"), ("هيئة الموانئ", "السفن تنتظر")]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("كما دعا وزير الصحة نبيل فهمي إلى تجنب الزحام.", "تجنب الزحام"),
        ("كما حذر وزير الصحة نبيل فهمي من نقص الدواء.", "نقص الدواء"),
        ("كما طالب وزير الصحة نبيل فهمي بفتح المعابر.", "فتح المعابر"),
        ("كما ناشد وزير الصحة نبيل فهمي السكان أن يلزموا بيوتهم.", "يلزموا بيوتهم"),
        ("كما وصف وزير الصحة نبيل فهمي الوضع بأنه خطير.", "خطير"),
    ],
)
def test_behind_also_the_subject_is_who_speaks_and_not_who_is_called(text: str, said: str) -> None:
    before = "قال رئيس الوزراء كمال رزق إن اليوم عطلة."
    assert told(f"{before} {text}")[1] == ("نبيل فهمي", said)


@pytest.mark.parametrize(
    "text",
    [
        'نشر تنظيم "الراية" عبر معرفاته صورا لعناصر من "الحرس".',
        "وزعت جماعة «الفجر» عبر قناتها تسجيلا يظهر موقع «السد».",
        "بثت حركة “الأرز” عبر منصاتها مشاهد من قاعدة “النور”.",
        'أغلقت شركة "السهم" عبر محاميها ملف "الميناء".',
        'وصل فريق "الأمل" عبر معبر "الوادي".',
    ],
)
def test_over_behind_a_quoted_name_is_no_verb(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "وقتل فتى يبلغ من العمر 15 عاما، وأصيب شقيقه بكسور.",
        "وأنقذت امرأة تبلغ من العمر 80 عاما بحبل.",
        "ويبلغ عدد المصابين عشرين، نقلوا بطائرات.",
        "وكان السائق البالغ من العمر أربعين عاما بصحة جيدة.",
        "ويبلغ طول الجسر كيلومترا، ويمر بقريتين.",
    ],
)
def test_how_old_or_how_many_somebody_is_tells_no_message(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "وهي منظمة تتابع أنشطة الجماعات، وقد دخل مقاتلو “الراية” موقعا قرب النهر.",
        'وتابع عمليات المراقبة فريق دخل معاقل "الراية" في الجبل.',
        "ويتابع الحراس خلايا «الراية» في المدينة.",
        'وتتابع لجنة محلية عناصر "الراية" منذ شهر.',
        "وتابعت الشرطة مسلحي “الراية” حتى النهر.",
    ],
)
def test_a_name_in_quotation_marks_behind_its_members_is_not_what_is_said(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "name",
    [
        "الوكالة الوطنية اللبنانية للإعلام",
        "الهيئة العليا للإعلام",
        "المجلس الأعلى للصحافة",
        "الوكالة التونسية للأنباء",
        "الشركة المتحدة للطباعة",
    ],
)
def test_what_a_body_works_on_is_part_of_its_name(name: str) -> None:
    text = f"قالت وزارة الصحة إن المستشفى امتلأ. وذكرت {name} أن الطريق مقطوع."
    assert told(text)[1] == (name, "الطريق مقطوع")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قالت وزارة الصحة للإعلام إن المستشفى امتلأ.", "وزارة الصحة"),
        ("وقال المتحدث الرسمي للصحافة إن المستشفى امتلأ.", "المتحدث الرسمي"),
        ("وقالت الشرطة للصحفيين إن المستشفى امتلأ.", "الشرطة"),
    ],
)
def test_who_was_told_is_no_part_of_it(text: str, name: str) -> None:
    assert told(text) == [(name, "المستشفى امتلأ")]


@pytest.mark.parametrize(
    "body",
    ["التحالف العسكري", "الوكالة الدولية", "المفوضية الأوروبية", "الجمعية الخيرية", "الشركة النرويجية"],
)
def test_a_general_noun_takes_up_no_body_that_is_known_to_be_of_another_kind(body: str) -> None:
    text = f"قال المتمردون الحوثيون إنهم يحاصرون الميناء. وأعلنت {body} أن السفينة وصلت."
    assert told(text)[1] == (body, "السفينة وصلت")


@pytest.mark.parametrize("day", ["/الخميس/", "/السبت/", "/الاحد/", "/أمس الأول/", "/الثلاثاء/"])
def test_a_day_between_strokes_is_passed_over(day: str) -> None:
    assert told(f"أعلنت وزارة النقل السودانية، اليوم {day}، إغلاق الجسر.") == [("وزارة النقل السودانية", "إغلاق الجسر")]


@pytest.mark.parametrize(
    ("text", "name", "said"),
    [
        ("وفي بيان لها اتهمت هيئة الموانئ شركة الشحن بالإهمال.", "هيئة الموانئ", "الإهمال"),
        ("وفي تصريح له حذر وزير الري هاني سالم من الجفاف.", "هاني سالم", "الجفاف"),
        ("وفي كلمة لهم طالب عمال السكك بزيادة الأجور.", "عمال السكك", "زيادة الأجور"),
        ("وفي رسالة منه دعا البطريرك إلى الصبر.", "البطريرك", "الصبر"),
        ("وفي تعليق له قال رئيس النادي إن المدرب باق.", "رئيس النادي", "المدرب باق"),
    ],
)
def test_a_verb_may_stand_behind_a_preposition_that_has_its_noun(text: str, name: str, said: str) -> None:
    assert told(text) == [(name, said)]


@pytest.mark.parametrize(
    "said",
    [
        "لا نعرف موعد الرحلة بعد",
        "نحن مستعدون لكل احتمال",
        "هذه فرصة لن تتكرر",
        "لقد انتهى وقت الكلام",
        "كنا نتوقع نتيجة أفضل",
    ],
)
def test_somebody_may_go_on_behind_a_participle_with_nothing_between(said: str) -> None:
    text = f"وقال المدرب رفيق حسن إن الفريق جاهز، مضيفا {said}."
    assert told(text) == [("رفيق حسن", "الفريق جاهز"), ("رفيق حسن", said)]


@pytest.mark.parametrize("source", ["شهود عيان", "مصادر متطابقة", "مصادر محلية", "مصدر أمني", "مصدر طبي"])
def test_a_verb_behind_a_source_is_no_part_of_it(source: str) -> None:
    assert told(f"وبحسب {source} أغلقت البلدية الجسر القديم.") == [(source, "أغلقت البلدية الجسر القديم")]
