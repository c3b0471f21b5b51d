"""Chains of sources: who of several that a sentence names says what."""

from __future__ import annotations

import pytest

from stream.contracts.article import Article
from stream.document import make_document
from stream.extract import extract_events
from stream.extract.analysis import analyse
from stream.extract.statements import statements
from stream.text.limits import Limits
from tests.extract.figure_text import figures


def told(text: str) -> list[tuple[str, str]]:
    """Return speaker and content of each statement that the article publishes."""
    document = make_document(Article(id="a", body=text), Limits())
    events = extract_events(document, extractor="rasid test")
    return [(e.speaker.name, e.content.text) for e in events if e.type == "statement"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "نقلت صحيفة الغد عن مصدر قوله إن الوزير استقال. ونفت الوزارة ما نشرته الصحيفة، مؤكدة أن الوزير باق.",
            "الوزارة",
        ),
        ("ونفى الجيش ما ذكرته الوكالة، قائلا إن قواته لم تتحرك.", "الجيش"),
        ("وأكدت البلدية ما أعلنته الشركة، موضحة أن المياه ستقطع يومين.", "البلدية"),
        ("وكذبت السفارة ما أوردته قناة الشمس، مشيرة إلى أن السفير في إجازة.", "السفارة"),
        ("وردت الشركة على ما قالته النقابة، مبينة أن الأجور صرفت.", "الشركة"),
        ("اتهمت كييف الجيش بالقصف، وهو ما نفته موسكو، واصفة الاتهام بأنه ملفق.", "موسكو"),
    ],
)
def test_who_denies_what_another_told_goes_on(text: str, speaker: str) -> None:
    assert told(text)[-1][0] == speaker


@pytest.mark.parametrize(
    "text",
    [
        "قتل 43 شخصا في هجوم نسب إلى متمردي حركة النهر على كنيسة في كوماندا.",
        "ونسب إلى الجماعة تفجير استهدف سوقا في مايدوغوري.",
        "تنسب إلى الحركة عشرات الهجمات في الإقليم.",
        "ونسب الهجوم إلى مسلحين مجهولين على دراجات نارية.",
        "ونسبت السلطات إلى المهربين إحراق الزوارق في الميناء.",
    ],
)
def test_what_somebody_is_said_to_have_done_is_nobodys_words(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("ونسبت الوكالة إلى مصدر أمني قوله إن الطريق مغلق.", "مصدر أمني"),
        ("ونسبت الصحيفة إلى مسؤولين أميركيين قولهم إن الضربة وشيكة.", "مسؤولين أميركيين"),
    ],
)
def test_who_is_quoted_behind_a_paper_speaks(text: str, speaker: str) -> None:
    assert [name for name, _ in told(text)] == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وقال سعيد علي المتحدث باسم الإسعاف إن الطواقم أجلت عائلة.", "سعيد علي"),
        ("وقالت مريم علي مديرة المدرسة إن الصفوف امتلأت.", "مريم علي"),
        ("وقال حسن علي رئيس البلدية إن السد آمن.", "حسن علي"),
        ("وقالت آنا فان دي فيلد إن السفينة غرقت.", "آنا فان دي فيلد"),
        ("وقال يان فون دير هايدن إن المصنع أغلق.", "يان فون دير هايدن"),
        (
            "ونفى مكتب رئيس الوزراء الإسرائيلي بنيامين نتنياهو ما تناقلته مواقع.",
            "مكتب رئيس الوزراء الإسرائيلي بنيامين نتنياهو",
        ),
        ("وأعلن مكتب الرئيس الأميركي دونالد ترامب أن القمة ستعقد غدا.", "مكتب الرئيس الأميركي دونالد ترامب"),
    ],
)
def test_a_name_is_read_to_its_end(text: str, speaker: str) -> None:
    assert [name for name, _ in told(text)] == [speaker]


def test_the_conjunction_fa_is_no_part_of_a_name() -> None:
    assert told("وبحسب سمير فإن الجيش انسحب من البلدة أمس.") == [("سمير", "الجيش انسحب من البلدة أمس")]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("لقي 18 شخصا حتفهم في الفيضان، حسب حصيلة نهائية للوقاية المدنية.", "للوقاية المدنية"),
        ("قتل 4 مدنيين في قصف على تعز، بحسب إحصائية صادرة عن وزارة الصحة.", "وزارة الصحة"),
        ("أصيب 9 عمال في حريق، وفق أرقام نشرتها وزارة الداخلية.", "وزارة الداخلية"),
        ("توفي 12 شخصا في الفيضانات، وفقا لمعطيات من الحماية المدنية.", "الحماية المدنية"),
        ("قتل خمسة سكان في زلزال، حسب حصيلة أولية أعلنتها السلطات المحلية.", "السلطات المحلية"),
    ],
)
def test_figures_are_those_of_the_body_that_gives_them(text: str, source: str) -> None:
    assert [e.attribution and e.attribution.text for e in figures(text)] == [source]


def test_the_body_that_gave_figures_is_the_source_that_goes_on() -> None:
    text = "لقي 18 شخصا حتفهم، حسب حصيلة لوزارة الصحة. وأوضح المصدر ذاته أن 23 جريحا نقلوا إلى المستشفى."
    analysis = analyse(make_document(Article(id="a", body=text), Limits()))
    assert [analysis.text(s.name) for s in statements(analysis)] == ["وزارة الصحة"]


def test_figures_alone_say_nothing() -> None:
    assert told("وبحسب أرقام نشرتها وزارة الزراعة، بلغ المحصول هذا العام 30 ألف طن من القمح.") == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وكانت صفحات محلية قد تحدثت عن انسحاب رتل من بلدة المزرعة.", "صفحات محلية"),
        ("وكانت حسابات على مواقع التواصل قد أشارت إلى إغلاق الطريق.", "حسابات"),
        ("وكانت منصات محلية أفادت بانقطاع الكهرباء عن الحي.", "منصات محلية"),
        ("وكان المرصد العمالي المستقل؛ ذكر في موقعه أن الأجور لم تصرف.", "المرصد العمالي المستقل"),
        ("وكان قد أكد أن الطريق آمن تماما.", "الوزارة"),
    ],
)
def test_whoever_spoke_before_is_not_who_had_said(text: str, speaker: str) -> None:
    assert told(f"قالت الوزارة إن الجسر سيفتح غدا. {text}")[-1][0] == speaker


@pytest.mark.parametrize(
    ("text", "speaker", "said"),
    [
        (
            "وبحسب ما نقلت وكالة رويترز عن ثلاثة مسؤولين أمنيين، فإن الحكومة تبحث نشر قوات إضافية.",
            "ثلاثة مسؤولين أمنيين",
            "الحكومة تبحث نشر قوات إضافية",
        ),
        (
            "ووفق ما نقلت صحيفة الغد عن مصدر مطلع، تدرس الحكومة رفع أسعار الوقود.",
            "مصدر مطلع",
            "تدرس الحكومة رفع أسعار الوقود",
        ),
        (
            "وحسبما نقلت القناة عن مسؤول حكومي، فإن الموازنة ستقر قبل نهاية الشهر.",
            "مسؤول حكومي",
            "الموازنة ستقر قبل نهاية الشهر",
        ),
    ],
)
def test_of_a_medium_that_hands_words_on_its_source_speaks(text: str, speaker: str, said: str) -> None:
    assert told(text) == [(speaker, said)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("قال الناشط ضد الاستيطان سامي مخلوف إن مستوطنين اقتلعوا الأشجار.", "سامي مخلوف"),
        ("وأكد الناشط ضد العنصرية كريم بن شيخ أن المسيرة ستخرج.", "كريم بن شيخ"),
        ("واعتبر الباحث علي بن رئيس أن الأزمة طويلة.", "علي بن رئيس"),
        ("وقالت وزارة الشؤون الخارجية الجزائرية إن السفير عاد.", "وزارة الشؤون الخارجية الجزائرية"),
        ("وذكرت وزارة الشؤون الخارجية التونسية أن السفير عاد.", "وزارة الشؤون الخارجية التونسية"),
    ],
)
def test_an_office_and_a_name_are_read_over_what_joins_them(text: str, speaker: str) -> None:
    assert [name for name, _ in told(text)] == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "واستنكرت الوزارة القرار، ووصفته على لسان المتحدث باسمها سليم عواد بأنه باطل.",
        "ووصفت النقابة على لسان الناطقة باسمها هدى سالم القانون بأنه باطل.",
    ],
)
def test_a_spokesman_is_no_part_of_what_is_said(text: str) -> None:
    assert told(text)[-1][1] == "باطل"
