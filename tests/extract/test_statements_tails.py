"""Where what is said ends, and the narrator takes over."""

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
    "tail",
    [
        "، دون الإشارة إلى حجم الأضرار",
        " دون الإعلان عن خسائر",
        "، من دون أن يحدد موقعه",
        "، دون أن يكشف تفاصيل أخرى",
        "، بدون ذكر الأسباب",
        "، دون مزيد من التفاصيل",
        "، وهو ما نفته الوزارة",
        "، وهو ما تنفيه الأخيرة",
        "، الأمر الذي نفته الوزارة",
        "، فيما نفت الوزارة ذلك",
        "، وهو رقم لم يتسن التحقق منه",
        "، في حادثة هي الثانية هذا الأسبوع",
        "، ليرتفع عدد الحوادث إلى سبع",
        " وفق تعبيره",
        " بحسب قوله",
        "، على حد وصفه",
    ],
)
def test_the_narrator_takes_over(tail: str) -> None:
    text = f"وقال حارس الميناء رامي نجيب إن الحريق أتى على الرصيف{tail}."
    assert told(text) == [("رامي نجيب", "الحريق أتى على الرصيف")]


@pytest.mark.parametrize(
    "said",
    [
        "الحريق انتهى دون وقوع إصابات",
        "الحريق انتهى، دون أن تقع إصابات",
        "الحريق أتى على الرصيف، وهو أكبر أرصفة الميناء",
        "الحريق أتى على الرصيف، فيما نقل العمال إلى المستشفى",
        "الرافعة سقطت في البحر، في منطقة لا يرتادها أحد",
    ],
)
def test_what_belongs_to_the_speech_stays(said: str) -> None:
    assert told(f"وقال حارس الميناء رامي نجيب إن {said}.") == [("رامي نجيب", said)]


@pytest.mark.parametrize("mark", [".", "،", ","])
def test_the_stop_before_a_closing_mark_is_no_part_of_what_is_quoted(mark: str) -> None:
    assert told(f'قالت مديرة الميناء: "عاد العمل اليوم{mark}"') == [("مديرة الميناء", "عاد العمل اليوم")]


def test_a_question_keeps_its_mark() -> None:
    assert told('قالت مديرة الميناء: "متى يعود العمل؟"') == [("مديرة الميناء", "متى يعود العمل؟")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "قالت صحيفة المرفأ إن الإضراب سياسي، ونقلت عن عامل قوله: «نحن متعبون».",
            [("صحيفة المرفأ", "الإضراب سياسي"), ("عامل", "نحن متعبون")],
        ),
        (
            'أدانت هيئة الموانئ الحادث، وجاء في البيان: "الأرصفة آمنة".',
            [("هيئة الموانئ", "الحادث"), ("هيئة الموانئ", "الأرصفة آمنة")],
        ),
        (
            'وقال سالم حسن إن الوضع "صعب جدا".وقالت البلدية إن الماء عاد.',
            [("سالم حسن", 'الوضع "صعب جدا"'), ("البلدية", "الماء عاد")],
        ),
    ],
)
def test_another_who_is_quoted_ends_what_the_first_says(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("وجاء في بيان وزارة النقل أن الجسر آمن.", "وزارة النقل", "الجسر آمن"),
        ("وورد في تقرير البنك المركزي أن السعر ثابت.", "البنك المركزي", "السعر ثابت"),
        ("وجاء في بيان صادر عن نقابة الأطباء: «الدواء نفد».", "نقابة الأطباء", "الدواء نفد"),
    ],
)
def test_a_paper_speaks_for_whose_it_is(text: str, speaker: str, content: str) -> None:
    assert told(text) == [(speaker, content)]


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("وقدرت البلدية عدد الزوار بمليون شخص.", "البلدية", "عدد الزوار بمليون شخص"),
        ("وطمأن مدير الفرن الزبائن إلى أن الخبز متوفر.", "مدير الفرن", "الخبز متوفر"),
        ("وأدانت البلدية بأشد العبارات تخريب الحديقة.", "البلدية", "تخريب الحديقة"),
        ("ونفت البلدية بشكل قاطع صحة الخبر.", "البلدية", "صحة الخبر"),
        ("وتوعد كاتس الحوثيين برد قاس.", "كاتس", "رد قاس"),
        ("ونفى مصدر عسكري سوري الأنباء عن انسحاب.", "مصدر عسكري سوري", "الأنباء عن انسحاب"),
        ("وقال أحد السكان «رأيت عشرة رجال على دراجات».", "أحد السكان", "رأيت عشرة رجال على دراجات"),
        ("وقال معين عبد الملك «الطريق طويلة».", "معين عبد الملك", "الطريق طويلة"),
        ("وقال القائم بأعمال مدير المرفأ إن العمل عاد.", "القائم بأعمال مدير المرفأ", "العمل عاد"),
        ("وقال مصدر في البلدية للأناضول إن الطريق سالك.", "مصدر في البلدية", "الطريق سالك"),
        ("وقال المبعوث غير بيدرسن إن الحوار مستمر.", "غير بيدرسن", "الحوار مستمر"),
        ("وقال جوزيه مودي إن الحوار مستمر.", "جوزيه مودي", "الحوار مستمر"),
    ],
)
def test_cues_speakers_and_contents_of_many_newsrooms(text: str, speaker: str, content: str) -> None:
    assert told(text) == [(speaker, content)]


def test_whoever_is_called_upon_behind_a_participle_may_be_called_to_something() -> None:
    text = "وحذرت البعثة من الصراع، مطالبة جميع الأطراف إلى وقف التصعيد."
    assert told(text) == [("البعثة", "الصراع"), ("البعثة", "وقف التصعيد")]


@pytest.mark.parametrize(
    "text",
    [
        "وأصيب تسعة عمال، فيما وصفت حالة أربعة منهم بالحرجة.",
        "ووصفت جروح السائق بالطفيفة.",
        "وكانت حصيلة سابقة تحدثت عن خمسة جرحى.",
        "وكانت حصيلة أولية أشارت إلى خمسة جرحى.",
        "وقد وصفت إصابات الركاب بالخفيفة.",
    ],
)
def test_what_nobody_is_named_to_have_said_goes_to_nobody(text: str) -> None:
    before = "قالت بلدية المرفأ إن الطريق مغلق."
    assert told(f"{before}\n{text}") == [("بلدية المرفأ", "الطريق مغلق")]


def test_what_a_command_is_loyal_to_is_part_of_its_name() -> None:
    assert told("ونفت القيادة العامة الموالية لحفتر أي صلة لها بالقصف.") == [
        ("القيادة العامة الموالية لحفتر", "أي صلة لها بالقصف")
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("توعد قائد الفصيل بهجمات جديدة، في حين تستمر المعارك في الضاحية.", "هجمات جديدة"),
        ("تحدث الأهالي عن اعتراض طائرات، كما شوهد دخان فوق الميناء.", "اعتراض طائرات"),
        ("اتهم المجلس الجيش بقصف السوق، فيما غادر مئات السكان الحي.", "قصف السوق"),
        ("دعا الوزير إلى التهدئة، بينما تجدد القصف على التل.", "التهدئة"),
        ("حذر الطبيب من نفاد الدواء، فيما امتلأت الأسرة بالجرحى.", "نفاد الدواء"),
        (
            "أشار الطبيب إلى أن الدواء نفد، فيما امتلأت الأسرة بالجرحى.",
            "الدواء نفد، فيما امتلأت الأسرة بالجرحى",
        ),  # a clause goes on with another
    ],
)
def test_what_else_went_on_is_the_narrators_where_a_noun_was_said(text: str, said: str) -> None:
    assert told(text)[0][1] == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("أكدت النقابة استمرار الإضراب، كانت قالت الوزارة إنه انتهى.", ["استمرار الإضراب", "انتهى"]),
        ("نفى المركز وقوع قصف، كانت أعلنت صحيفة محلية أنه طال الجسر.", ["وقوع قصف", "طال الجسر"]),
        ("رفض الاتحاد تأجيل المباراة، كان أكد النادي أن الملعب غارق.", ["تأجيل المباراة", "الملعب غارق"]),
        ("نفت الشركة بيع المصنع، كانت ذكرت وكالة محلية أنه عرض للبيع.", ["بيع المصنع", "عرض للبيع"]),
        ("قال الحزب إن الوفد كان أعلن أن الجلسة تأجلت.", ["الوفد كان أعلن أن الجلسة تأجلت"]),
    ],
)
def test_what_was_said_earlier_behind_kana_is_another_statement(text: str, said: list[str]) -> None:
    assert [words for _, words in told(text)] == said


@pytest.mark.parametrize(
    "tail",
    [
        "، وقد بثت القناة صورا من المكان",
        "، فيما تبحث الفرق عن ناجين",
        "، بينما انقطع التيار عن الحي",
        "، في الوقت الذي تستمر فيه الأمطار",
        "، في حين غادر السكان بيوتهم",
    ],
)
def test_behind_a_noun_that_is_said_the_narrator_tells_what_else_went_on(tail: str) -> None:
    assert told(f"أعلنت البلدية انهيار السد القديم{tail}.") == [("البلدية", "انهيار السد القديم")]


@pytest.mark.parametrize(
    "tail",
    [
        "، فيما بدا أنه رد على النقابة",
        "، لكنه لم يسم الشركة",
        "، ولم يسم أحدا",
        "، وهي ثاني مرة يتوقف فيها العمل",
        "، وهو أول توقف هذا العام",
        "، بحسبه",
    ],
)
def test_the_narrator_remarks_on_what_was_said(tail: str) -> None:
    assert told(f"وقال المدير رامي نجيب إن المصنع سيغلق{tail}.") == [("رامي نجيب", "المصنع سيغلق")]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("دانت قطر الهجوم على المسجد، وعدته انتهاكا للقانون.", ["الهجوم على المسجد", "انتهاكا للقانون"]),
        ("استنكرت تونس قصف الميناء، وعدته خرقا للهدنة.", ["قصف الميناء", "خرقا للهدنة"]),
        ("رحب الأردن بالاتفاق، وعده خطوة مهمة.", ["الاتفاق", "خطوة مهمة"]),
        ("نددت النقابة بالقرار وعدته ظلما للعمال.", ["القرار", "ظلما للعمال"]),
        ("أدان الاتحاد الحكم، وعده سابقة خطيرة.", ["الحكم", "سابقة خطيرة"]),
    ],
)
def test_what_one_deems_it_is_said_apart(text: str, said: list[str]) -> None:
    assert [content for _, content in told(text)] == said


@pytest.mark.parametrize(
    "tail",
    [
        " وذلك بعدما فتح المسلحون الطريق",
        " وذلك بعد سقوط قذيفة قربه",
        " وذلك عقب انهيار جزء من السور",
        "، وذلك بعد اجتماع مع الأهالي",
        " وذلك إثر خلاف مع الشركة",
    ],
)
def test_what_went_before_is_the_narrators(tail: str) -> None:
    assert told(f"وأعلن حارس الميناء رامي نجيب إغلاق المعبر{tail}.") == [("رامي نجيب", "إغلاق المعبر")]
