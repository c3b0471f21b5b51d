"""What is said, by which cue, how far it reaches and whether it is quoted: a test for every rule id."""

from __future__ import annotations

import pytest

from stream.contracts.article import Article
from stream.document import make_document
from stream.extract.analysis import analyse
from stream.extract.statements import statements
from stream.text.limits import Limits


def read(text: str) -> list[tuple[str, str, str, str, bool]]:
    """Return rule, speaker, cue, content and directness of each statement."""
    analysis = analyse(make_document(Article(id="a", body=text), Limits()))
    return [
        (s.rule, analysis.text(s.name), analysis.text(s.cue), analysis.text(s.content), s.direct)
        for s in statements(analysis)
    ]


def said(text: str) -> list[tuple[str, str]]:
    """Return cue and content of each statement."""
    return [(cue, content) for _, _, cue, content, _ in read(text)]


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("قال رئيس بلدية صيدا إن الملجأ جاهز.", "قال", "الملجأ جاهز"),
        ("ذكرت هيئة الأرصاد أن الأمطار ستشتد ليلا.", "ذكرت", "الأمطار ستشتد ليلا"),
        ("وأوضح الطبيب سمير حداد أنه عالج عشرين مريضا.", "أوضح", "عالج عشرين مريضا"),
        ("أفادت الشرطة الكندية بأن الطريق مغلق.", "أفادت", "الطريق مغلق"),
        ("وكشف مصدر قضائي أن الملف أحيل إلى النيابة.", "كشف", "الملف أحيل إلى النيابة"),
        ("أبلغ المحافظ الصحفيين بأن المدارس ستفتح غدا.", "أبلغ", "المدارس ستفتح غدا"),
    ],
)
def test_statement_clause(text: str, cue: str, content: str) -> None:
    rule, _, found, what, direct = read(text)[0]
    assert (rule, found, what, direct) == ("statement.clause", cue, content, False)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ('وقال النائب عمر منصور: "سنصوت ضد المشروع".', "سنصوت ضد المشروع"),
        ("وقالت الوزيرة ليلى سالم: لا عودة عن القرار.", "لا عودة عن القرار"),
        ('وكتب السفير كريم ناصر على حسابه: "عدنا إلى العمل اليوم".', "عدنا إلى العمل اليوم"),
        ("وتابع المدرب يوسف خليل: «خسرنا لأننا تأخرنا في الهجوم».", "خسرنا لأننا تأخرنا في الهجوم"),
        ('وأضافت مديرة المدرسة هدى عمر: "عاد التلاميذ. هذا يكفينا".', "عاد التلاميذ. هذا يكفينا"),
    ],
)
def test_statement_colon(text: str, content: str) -> None:
    rule, _, _, what, direct = read(text)[0]
    assert (rule, what, direct) == ("statement.colon", content, True)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ('وقال عمدة المدينة فادي نصر "لم نتلق أي مساعدة حتى الآن".', "لم نتلق أي مساعدة حتى الآن"),
        ("وأضاف العقيد سالم بدر “القوات باقية في مواقعها إلى إشعار آخر”.", "القوات باقية في مواقعها إلى إشعار آخر"),
        (
            'وصرحت المحامية منى صالح لوكالة رويترز "سنطعن في الحكم أمام محكمة الاستئناف".',
            "سنطعن في الحكم أمام محكمة الاستئناف",
        ),
        ("وقال المزارع جابر حسن «ماتت أشجار الزيتون كلها هذا الصيف».", "ماتت أشجار الزيتون كلها هذا الصيف"),
        (
            'وقال الوزير حمد العلي خلال مؤتمر صحفي "الميزانية أقرت والتنفيذ يبدأ في الصيف".',
            "الميزانية أقرت والتنفيذ يبدأ في الصيف",
        ),
    ],
)
def test_statement_quote(text: str, content: str) -> None:
    rule, _, _, what, direct = read(text)[0]
    assert (rule, what, direct) == ("statement.quote", content, True)


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("وأشار رئيس الوفد طارق عوض إلى أن المحادثات ستستأنف.", "أشار", "المحادثات ستستأنف"),
        ("ودعت النمسا الطرفين إلى وقف القتال فورا.", "دعت", "وقف القتال فورا"),
        ("وطالب نقيب الصحفيين أحمد شاهين بالإفراج عن المعتقلين.", "طالب", "الإفراج عن المعتقلين"),
        ("وحذر البنك الدولي من ركود طويل.", "حذر", "ركود طويل"),
        ("ورحبت منظمة الصحة العالمية بوصول اللقاحات.", "رحبت", "وصول اللقاحات"),
        ("وحثت نيوزيلندا مواطنيها على مغادرة البلاد.", "حثت", "مغادرة البلاد"),
        ("اتهمت الهند باكستان بخرق الهدنة.", "اتهمت", "خرق الهدنة"),
    ],
)
def test_statement_preposition(text: str, cue: str, content: str) -> None:
    rule, _, found, what, _ = read(text)[0]
    assert (rule, found, what) == ("statement.preposition", cue, content)


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("أعلنت الحكومة الدنماركية إغلاق الحدود البرية.", "الحكومة الدنماركية", "إغلاق الحدود البرية"),
        ("أكد وزير النقل سامي عيسى ضرورة إصلاح الجسر.", "سامي عيسى", "ضرورة إصلاح الجسر"),
        ("أدانت اليابان إطلاق الصاروخ.", "اليابان", "إطلاق الصاروخ"),
        ("نفى المتحدث باسم الشركة بيتر شميت وجود أي تسرب.", "بيتر شميت", "وجود أي تسرب"),
        ("واستنكر الأزهر الاعتداء على المصلين.", "الأزهر", "الاعتداء على المصلين"),
        ("أعلن الجيش الكويتي التصدي لثلاث مسيرات.", "الجيش الكويتي", "التصدي لثلاث مسيرات"),
        ("أعلنت الحركة المدنية التخلي عن السلاح.", "الحركة المدنية", "التخلي عن السلاح"),
        ("أعلنت هيئة الأركان بسط السيطرة على الميناء.", "هيئة الأركان", "بسط السيطرة على الميناء"),
        (
            "وتوقع صندوق النقد الدولي ارتفاع النمو إلى ثلاثة في المئة.",
            "صندوق النقد الدولي",
            "ارتفاع النمو إلى ثلاثة في المئة",
        ),
    ],
)
def test_statement_object(text: str, speaker: str, content: str) -> None:
    rule, who, _, what, _ = read(text)[0]
    assert (rule, who, what) == ("statement.object", speaker, content)


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ('"لن نترك بيوتنا"، قال عمدة القرية يوسف حداد.', "يوسف حداد", "لن نترك بيوتنا"),
        ("“الوضع تحت السيطرة تماما”، أكد مدير المستشفى رامي سعد للصحفيين.", "رامي سعد", "الوضع تحت السيطرة تماما"),
        (
            "الأسعار تضاعفت منذ الشتاء في كل الأسواق، يقول التاجر جمال ناصر.",
            "جمال ناصر",
            "الأسعار تضاعفت منذ الشتاء في كل الأسواق",
        ),
        (
            "المصنع سيعود إلى العمل في الربيع المقبل، يضيف مدير الشركة وليد صبري.",
            "وليد صبري",
            "المصنع سيعود إلى العمل في الربيع المقبل",
        ),
        ("«هذه أرضنا ولن نبيعها»، تقول المزارعة فاطمة أحمد.", "فاطمة أحمد", "هذه أرضنا ولن نبيعها"),
    ],
)
def test_statement_inverted(text: str, speaker: str, content: str) -> None:
    rule, who, _, what, _ = read(text)[0]
    assert (rule, who, what) == ("statement.inverted", speaker, content)


@pytest.mark.parametrize(
    ("text", "speaker", "cue", "content"),
    [
        (
            "ستصدر النسخة الجديدة في الخريف المقبل، بحسب شركة آبل.",
            "شركة آبل",
            "بحسب",
            "ستصدر النسخة الجديدة في الخريف المقبل",
        ),
        ("ووفقا لوكالة رويترز فإن المحادثات ستعقد في جنيف.", "وكالة رويترز", "وفقا", "المحادثات ستعقد في جنيف"),
        (
            "ينخفض سعر الخبز ابتداء من الشهر المقبل، حسبما أعلنت وزارة التموين.",
            "وزارة التموين",
            "حسبما أعلنت",
            "ينخفض سعر الخبز ابتداء من الشهر المقبل",
        ),
        (
            "يصل الوفد إلى العاصمة مساء غد، كما أعلنت الخارجية التونسية.",
            "الخارجية التونسية",
            "كما أعلنت",
            "يصل الوفد إلى العاصمة مساء غد",
        ),
        (
            "ارتفعت الصادرات إلى مستوى قياسي العام الجاري، وفق البنك المركزي التركي.",
            "البنك المركزي التركي",
            "وفق",
            "ارتفعت الصادرات إلى مستوى قياسي العام الجاري",
        ),
    ],
)
def test_statement_hung(text: str, speaker: str, cue: str, content: str) -> None:
    assert read(text) == [("statement.hung", speaker, cue, content, False)]


def test_each_cue_with_its_own_content_is_a_statement() -> None:
    text = (
        "قال وزير المالية باسل قاسم إن العجز تراجع مؤكدا أن الرواتب ستصرف في موعدها،"
        " ومشيرا إلى أهمية القرض الجديد داعيا البرلمان إلى إقراره."
    )
    assert said(text) == [
        ("قال", "العجز تراجع"),
        ("مؤكدا", "الرواتب ستصرف في موعدها"),
        ("مشيرا", "أهمية القرض الجديد"),
        ("داعيا", "إقراره"),
    ]


def test_content_stops_at_the_next_verb_with_its_own_content() -> None:
    text = "وأكد النائب حسام فارس أن اللجنة ستجتمع غدا وأضاف أن التقرير جاهز."
    assert said(text) == [("أكد", "اللجنة ستجتمع غدا"), ("أضاف", "التقرير جاهز")]


def test_a_cue_inside_the_content_of_another_is_none_of_its_own() -> None:
    text = "قالت المحامية رنا عزيز إن الشاهد الذي قال إن الباب كان مفتوحا تراجع عن أقواله."
    assert len(said(text)) == 1


def test_a_cue_inside_a_quotation_is_none_of_its_own() -> None:
    text = 'وقال المؤرخ سليم رشيد: "أعلن السلطان يومها أن الحرب انتهت، وأكد القادة ذلك".'
    assert said(text) == [("قال", "أعلن السلطان يومها أن الحرب انتهت، وأكد القادة ذلك")]


def test_a_quotation_goes_on_over_its_sentences() -> None:
    text = 'وقالت الممرضة سعاد كمال إن "المستشفى ممتلئ. لم يعد لدينا أسرة. نحتاج إلى المساعدة".'
    assert said(text) == [("قالت", "المستشفى ممتلئ. لم يعد لدينا أسرة. نحتاج إلى المساعدة")]


def test_content_ends_before_an_attribution_hung_on_it() -> None:
    text = 'وقالت الوزيرة أمل حسين إن المشروع "سيكتمل هذا العام"، وفق ما نقلت وكالة رويترز.'
    assert said(text) == [("قالت", 'المشروع "سيكتمل هذا العام"')]


def test_content_goes_on_with_a_second_clause_after_a_quotation() -> None:
    text = 'وأعلن القاضي نبيل عطا أن "الجلسة سرية"، وأن "الحكم سيصدر قريبا".'
    assert said(text) == [("أعلن", '"الجلسة سرية"، وأن "الحكم سيصدر قريبا"')]


def test_most_of_the_words_quoted_is_direct() -> None:
    assert read('وقال الخبير ماهر زين إن الخطة "غير واقعية ولن تنجح أبدا".')[0][4]
    assert not read('وقال الخبير ماهر زين إن الخطة التي عرضتها الحكومة أمس "غير واقعية".')[0][4]


@pytest.mark.parametrize(
    "text",
    [
        "تقع القرية بين النهر والجبل.",
        "تابع المنتخب تدريباته في ملعب العاصمة أمس.",
        "لم يعلن النادي عن اسم المدرب الجديد.",
        "ويذكر أن المتحف افتتح قبل عشر سنوات.",
        "وقيل إن السفينة غرقت قرب الجزيرة.",
        "سافر الوفد عبر مطار بيروت إلى لندن.",
        "أدلى الوزير فؤاد نجم بتصريح للصحافة قبل المغادرة.",
        "أظهرت دراسة أن القهوة مفيدة للقلب.",
        "وتشير الدراسات إلى أن النوم القصير ضار.",
        "وصلت حملة التلقيح إلى القرى البعيدة.",
        "رفض اللاعب التعليق على انتقاله.",
        "وأسفر طلب الشركة تمديد العقد عن خلاف.",
    ],
)
def test_what_only_looks_like_a_cue_is_none(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("قالت سويسرا إن الحدود مفتوحة.", "state"),
        ("أعلنت سويسرا إغلاق سفارتها.", "announce"),
        ("نفت سويسرا وجود خلاف.", "deny"),
        ("نددت سويسرا بالتفجير.", "condemn"),
        ("حذرت سويسرا من مجاعة.", "warn"),
        ("طالبت سويسرا بتحقيق دولي.", "demand"),
        ("تعهدت سويسرا بزيادة المساعدات.", "promise"),
        ("رحبت سويسرا بالاتفاق.", "praise"),
        ("توقعت سويسرا ارتفاع الأسعار.", "expect"),
    ],
)
def test_the_act_is_the_cues(text: str, act: str) -> None:
    analysis = analyse(make_document(Article(id="a", body=text), Limits()))
    assert [s.act for s in statements(analysis)] == [act]


def test_the_object_of_a_demand_is_its_addressee() -> None:
    text = "ودعا رئيس اللجنة خالد عمر الحكومة الألمانية إلى تمديد المهلة."
    analysis = analyse(make_document(Article(id="a", body=text), Limits()))
    (demand,) = statements(analysis)
    assert demand.addressee is not None
    assert analysis.text(demand.addressee) == "الحكومة الألمانية"


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        (
            "أكد المتحدث باسم النادي أن الإدارة وهي تتابع العقد، تطالب بتأجيله إلى الصيف.",
            ["الإدارة وهي تتابع العقد، تطالب بتأجيله إلى الصيف"],
        ),
        (
            "قالت هدى سالم إن أختها عادت إلى المدرسة وطلبت المساعدة من الإدارة.",
            ["أختها عادت إلى المدرسة وطلبت المساعدة من الإدارة"],
        ),
        ("قالت هدى سالم إن المدرسة فتحت، وأكدت أن الكتب وصلت.", ["المدرسة فتحت", "الكتب وصلت"]),
    ],
)
def test_a_verb_that_is_not_the_speakers_ends_no_content(text: str, contents: list[str]) -> None:
    assert [content for _, content in said(text)] == contents


@pytest.mark.parametrize(
    ("text", "addressee"),
    [
        ("دعا الوزير سامي عادل المزارعين إلى توفير الماء.", "المزارعين"),
        ("دعا سامي عادل، في بيان له، جميع الأطراف إلى الهدوء.", "جميع الأطراف"),
        ("أبلغ سامي عادل المجلس أن الدخل تراجع.", "المجلس"),
        ("وصف سامي عادل الاتفاق بأنه تاريخي.", None),
        ("قال سامي عادل إن الاتفاق تاريخي.", None),
    ],
)
def test_whom_words_are_addressed_to(text: str, addressee: str | None) -> None:
    analysis = analyse(make_document(Article(id="a", body=text), Limits()))
    (statement,) = statements(analysis)
    assert (statement.addressee and analysis.text(statement.addressee)) == addressee


@pytest.mark.parametrize(
    ("title", "body", "found"),
    [
        ("النرويج تدعو إلى وقف الصيد في الشمال", "عقدت الحكومة جلستها أمس وبحثت ملفات عدة.", [("النرويج", "تدعو")]),
        ("وزارة الصحة تنفي ظهور وباء جديد", "زار الوفد المدينة ولم يصدر تعليق.", [("وزارة الصحة", "تنفي")]),
        ("النرويج تدعو إلى وقف الصيد في الشمال", "بحثت الحكومة وقف الصيد في بحر الشمال.", []),
        ("انفجار يهز الميناء", "هز انفجار الميناء أمس.", []),
        ("تدعو إلى وقف الصيد في الشمال", "عقدت الحكومة جلستها أمس.", []),
    ],
)
def test_a_headline_is_a_statement_only_where_the_body_does_not_say_it(
    title: str, body: str, found: list[tuple[str, str]]
) -> None:
    analysis = analyse(make_document(Article(id="a", title=title, body=body), Limits()))
    assert [(analysis.text(s.name), analysis.text(s.cue)) for s in statements(analysis)] == found


def test_a_headline_is_no_statement_beside_its_article() -> None:
    article = Article(id="a", title="رئيس البلدية: الجسر مغلق", body="قال رئيس البلدية إن الجسر مغلق.")
    assert len(statements(analyse(make_document(article, Limits())))) == 1


@pytest.mark.parametrize(
    "tail",
    [
        "بينما لم يصدر تعليق فوري من القوات.",
        "فيما لم تعلق الوزارة على ذلك.",
        "ولم يتسن التحقق من روايته.",
        "فيما لم يتضح عدد من كانوا هناك.",
        "بينما لم تصدر الشرطة أي بيان.",
    ],
)
def test_what_nobody_said_is_the_narrators(tail: str) -> None:
    assert [content for _, content in said(f"قال مدير الميناء إن الحريق متعمد، {tail}")] == ["الحريق متعمد"]


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("وأردف هذه كارثة على الميناء كله.", "أردف", "هذه كارثة على الميناء كله"),
        ("وأضاف لا أحد يعرف موعد العودة.", "أضاف", "لا أحد يعرف موعد العودة"),
        ("وتابع نحن نعمل بلا كهرباء منذ أسبوع.", "تابع", "نحن نعمل بلا كهرباء منذ أسبوع"),
        ("واستطرد لقد انتهى الأمر قبل أن يبدأ.", "استطرد", "لقد انتهى الأمر قبل أن يبدأ"),
        ("وأضاف حداد، في الأمس غرق لنا قاربان.", "أضاف", "في الأمس غرق لنا قاربان"),
    ],
)
def test_whoever_goes_on_needs_nothing_before_what_is_said(text: str, cue: str, content: str) -> None:
    before = "قال الصياد سمير حداد إن البحر هائج. "
    assert said(before + text)[1:] == [(cue, content)]


@pytest.mark.parametrize(
    "text", ["وأضاف المهاجم هدفا ثانيا.", "وتابع الجمهور المباراة حتى النهاية.", "واستطرد الكاتب في الوصف."]
)
def test_going_on_with_something_else_is_no_speech(text: str) -> None:
    assert said("قال الصياد سمير حداد إن البحر هائج. " + text)[1:] == []


@pytest.mark.parametrize("text", ["عزت", "علل", "وصفت", "وأضاف", "اتهم"])
def test_statement_cue_at_the_end_of_a_text_says_nothing(text: str) -> None:
    analysis = analyse(make_document(Article(body=text), Limits()))
    assert statements(analysis) == []


@pytest.mark.parametrize(
    "text",
    [
        "أمر القاضي بحبس 12 متهما بإطلاق النار على محتجين.",
        "أحالت النيابة 9 متهمين بالاختلاس إلى المحكمة.",
        "بدأت محاكمة 30 متهما بقتل عمال المنجم.",
        "ألقت الاستخبارات القبض على أربعة متهمين بالإرهاب، وفق بيان للوزارة.",
        "أوقفت الشرطة ثلاثة متهمين بالتخابر مع العدو.",
        "حكمت المحكمة على متهمين بالقتل بالسجن المؤبد.",
    ],
)
def test_the_accused_that_are_counted_accuse_nobody(text: str) -> None:
    analysis = analyse(make_document(Article(id="a", body=text), Limits()))
    assert "متهم" not in " ".join(analysis.text(s.cue) for s in statements(analysis))


def test_a_participle_behind_the_number_of_a_resolution_is_a_cue() -> None:
    text = "جدد الوزير دعمه للقرار 1701 مؤكدا أن الحل سياسي."
    analysis = analyse(make_document(Article(id="a", body=text), Limits()))
    assert "مؤكدا" in [analysis.text(s.cue) for s in statements(analysis)]
