"""Who speaks: names, offices, and the short forms that take them up."""

from __future__ import annotations

import pytest

from stream.contracts.article import Article
from stream.document import make_document
from stream.extract.analysis import analyse
from stream.extract.statements import statements
from stream.text.limits import Limits


def speakers(*paragraphs: str) -> list[str]:
    """Return the speakers' names in the order of the text."""
    analysis = analyse(make_document(Article(id="a", body="\n".join(paragraphs)), Limits()))
    return [analysis.text(s.name) for s in statements(analysis)]


def described(text: str) -> tuple[str, str | None, str, str | None]:
    """Return name, office, class and Wikidata id of the first speaker."""
    analysis = analyse(make_document(Article(id="a", body=text), Limits()))
    first = statements(analysis)[0]
    return analysis.text(first.name), first.role and analysis.text(first.role), first.speaker_class, first.wikidata


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("قال وزير الزراعة وائل درويش إن الموسم جيد.", "وائل درويش", "وزير الزراعة"),
        ("قالت وزيرة البيئة، سلمى حجازي، إن الهواء نظيف.", "سلمى حجازي", "وزيرة البيئة"),
        ("قال حسام غريب المتحدث باسم البلدية إن الماء عاد.", "حسام غريب", "المتحدث باسم البلدية"),
        ("قال رشيد بلعيد، عضو مجلس المدينة، إن الطريق آمن.", "رشيد بلعيد", "عضو مجلس المدينة"),
        ("أكد المتحدث باسم الجيش اللواء نزار سليم أن المعبر مفتوح.", "نزار سليم", "المتحدث باسم الجيش"),
        ("رأى الخبير الاقتصادي السويدي لارس نيلسون أن التضخم مؤقت.", "لارس نيلسون", "الخبير الاقتصادي السويدي"),
        ("قال الأمين العام للمنظمة الدكتور عمر البشتاوي إن القمة ناجحة.", "عمر البشتاوي", "الأمين العام للمنظمة"),
        ("قال والي كسلا الصادق الأزرق إن السد سليم.", "الصادق الأزرق", "والي كسلا"),
        ("قال علي مراد، وهو طبيب في مستشفى المدينة، إن الدواء نفد.", "علي مراد", "طبيب في مستشفى المدينة"),
    ],
)
def test_a_name_stands_beside_its_office(text: str, name: str, role: str) -> None:
    assert described(text)[:2] == (name, role)


@pytest.mark.parametrize(
    ("text", "name", "kind", "wikidata"),
    [
        ("حذرت موسكو من سباق تسلح جديد.", "موسكو", "state", "Q159"),
        ("دعت فرنسا وإيطاليا إلى قمة عاجلة.", "فرنسا وإيطاليا", "state", None),
        ("أعلن حلف الناتو نشر سفينتين.", "حلف الناتو", "organisation", "Q7184"),
        ("ذكرت وكالة رويترز أن السوق أغلقت.", "وكالة رويترز", "media", "Q130879"),
        ("قال مصدر دبلوماسي إن الاجتماع تأجل.", "مصدر دبلوماسي", "source", None),
        ("قال شهود عيان إن الحريق بدأ ليلا.", "شهود عيان", "source", None),
        ("قال مسؤولون أتراك إن الجسر سليم.", "مسؤولون أتراك", "source", None),
        ("أفادت نقابة المعلمين بأن الإضراب انتهى.", "نقابة المعلمين", "organisation", None),
        ('أعلنت حركة "أمل" مقاطعة الجلسة.', 'حركة "أمل"', "organisation", None),
    ],
)
def test_states_bodies_media_and_sources_speak(text: str, name: str, kind: str, wikidata: str | None) -> None:
    assert described(text) == (name, None, kind, wikidata)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قال والي سنار إن السد سليم.", "والي سنار"),
        ("صرح والي الخرطوم بأن المدينة آمنة.", "والي الخرطوم"),
        ("قال والد الطفل إن ابنه بخير.", "والد الطفل"),
        ("والوزير قال إن الأمر انتهى.", "الوزير"),
        ("والناطق باسم الوزارة أوضح أن المهلة انتهت.", "الناطق باسم الوزارة"),
    ],
)
def test_a_waw_is_of_the_word_or_before_it(text: str, name: str) -> None:
    assert described(text)[0] == name


def test_a_family_name_takes_up_the_full_name() -> None:
    first = "قال مدير المتحف إدريس بنجلون إن اللوحة أصلية."
    assert speakers(first, "وأضاف بنجلون أن المعرض يفتح غدا.") == ["إدريس بنجلون"] * 2


def test_the_full_name_may_come_later() -> None:
    assert speakers("قال بنجلون إن اللوحة أصلية.", "ويدير إدريس بنجلون المتحف منذ عام.") == ["إدريس بنجلون"]


def test_an_office_alone_takes_up_its_holder() -> None:
    first = "قال وزير الصحة مروان عيسى إن اللقاح آمن."
    other = "وقالت النائبة ريم نصار إن الكمية لا تكفي."
    assert speakers(first, other, "وأكد الوزير أن شحنة ثانية في الطريق.") == ["مروان عيسى", "ريم نصار", "مروان عيسى"]


@pytest.mark.parametrize(
    "short",
    [
        "وأضاف المسؤول الحكومي أن العمل بدأ.",
        "وتابع المتحدث ذاته أن العمل بدأ.",
        "وأوضح المصدر نفسه أن العمل بدأ.",
        "وأشار القيادي في الحزب إلى أن العمل بدأ.",
        "وأضاف أن العمل بدأ.",
        "كما قال إن العمل بدأ.",
    ],
)
def test_an_epithet_or_a_missing_subject_takes_up_who_spoke_last(short: str) -> None:
    assert speakers("قال عضو الحكومة فريد سعدون إن السد جاهز.", short) == ["فريد سعدون"] * 2


def test_an_office_of_another_country_is_another_person() -> None:
    first = "قال الرئيس الفرنسي إيمانويل ماكرون إن القمة ناجحة."
    assert speakers(first, "وقال الرئيس التشيلي إن بلاده راضية.") == ["إيمانويل ماكرون", "الرئيس التشيلي"]


def test_a_verb_agrees_with_the_speaker_it_takes_up() -> None:
    first = "قالت المحامية هند صافي إن الدعوى رفعت ونفى القاضي سعد جابر ذلك."
    assert speakers(first, "وأضافت أن الجلسة قريبة.")[-1] == "هند صافي"


def test_a_common_noun_takes_up_the_organisation() -> None:
    first = "قالت جمعية حماية الطيور إن السرب عبر المتوسط."
    assert speakers(first, "وأضافت الجمعية أن العدد تراجع.") == ["جمعية حماية الطيور"] * 2


def test_a_shorter_name_takes_up_the_fullest() -> None:
    first = "نشر المرصد السوري لحقوق الإنسان تقريره."
    assert speakers(first, "وقال المرصد السوري إن الهدنة صامدة.") == ["المرصد السوري لحقوق الإنسان"]


def test_a_statement_of_an_organisation_is_its_own() -> None:
    assert speakers("وقال بيان صادر عن وزارة السياحة إن الموسم بدأ.") == ["وزارة السياحة"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ونقلت وكالة الأناضول عن مسؤول محلي قوله إن الطريق مقطوع.", "مسؤول محلي"),
        ("ونقلت صحيفة لوموند عن وزير المالية برونو لومير أن الضريبة باقية.", "برونو لومير"),
        ("وقالت قناة الجزيرة نقلا عن مصدر طبي إن المستشفى يعمل.", "مصدر طبي"),
    ],
)
def test_who_is_quoted_by_a_medium_speaks(text: str, name: str) -> None:
    assert speakers(text) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("رئيس النادي حمد المري يؤكد أن الصفقة تمت.", "حمد المري"),
        ("وكانت وزيرة العدل نادين خوري قد قالت إن القانون جاهز.", "نادين خوري"),
        ("لكن المدير رامي عطية قال إن المصنع باق.", "رامي عطية"),
        ("المهندس زياد فرح، مدير المشروع، قال إن الحفر انتهى.", "زياد فرح"),
        ("والتقى الصحفيون رجلا من السكان ثم الطبيب أنس قبلان الذي قال إن العدوى تتراجع.", "أنس قبلان"),
    ],
)
def test_a_subject_may_stand_before_its_verb(text: str, name: str) -> None:
    assert speakers(text) == [name]


def test_a_participle_goes_with_the_subject_of_its_sentence() -> None:
    text = "استقبل وزير الخارجية الكوبي برونو رودريغيز سفراء أوروبا، مؤكدا أن بلاده منفتحة على الحوار."
    assert speakers(text) == ["برونو رودريغيز"]


def test_whom_a_demand_is_made_of_does_not_speak() -> None:
    first = "قال رئيس النقابة ماجد شرف إن الأجور ضعيفة."
    assert speakers(first, "ودعا المواطنين إلى التضامن.") == ["ماجد شرف"] * 2


def test_what_is_described_does_not_speak() -> None:
    first = "قالت الناشطة ندى سالم إن السجن مكتظ."
    assert speakers(first, 'ووصفت الزنازين بأنها "أقفاص".') == ["ندى سالم"] * 2


def test_ali_is_a_name_and_no_preposition() -> None:
    assert speakers("قال النائب علي حيدر إن الجلسة غدا.") == ["علي حيدر"]


def test_the_subject_of_the_sentence_before_may_speak() -> None:
    assert speakers("زار رئيس البلدية نادر قصاب السوق القديم.", "وقال إن الترميم يبدأ غدا.") == ["نادر قصاب"]


def test_who_is_named_in_an_attribution_may_go_on() -> None:
    first = "أصيب عاملان في حريق بالمصنع، حسبما قال مدير الدفاع المدني باسل عودة."
    assert speakers(first, "وأضاف أن النيران أخمدت.")[-1] == "باسل عودة"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("تقول ابنتها هالة إن البيت تهدم.", "هالة"),
        ("قال شاهد يدعى منصور قاسم إن الجسر انهار.", "منصور قاسم"),
        ("قال د. فراس نعمان إن اللقاح متوفر.", "فراس نعمان"),
        ("قال معالي وزير النقل المهندس صالح الجاسر إن القطار جاهز.", "صالح الجاسر"),
        ("قال قائد الشرطة، العميد لطفي بن سالم، إن الحي آمن.", "لطفي بن سالم"),
        ("قالت أم ياسر إن الخيمة غرقت.", "أم ياسر"),
        ("قال الفرنسي كريم بوعزة إن المباراة صعبة.", "كريم بوعزة"),
    ],
)
def test_names_behind_courtesies_ranks_and_kin(text: str, name: str) -> None:
    assert speakers(text) == [name]


def test_a_family_name_in_quotation_marks_is_a_name() -> None:
    first = "قال النائب هاني عبد الحفيظ إن القانون عادل."
    assert speakers(first, 'وأضاف "عبد الحفيظ" في تصريحات صحفية أن الجلسة مؤجلة.') == ["هاني عبد الحفيظ"] * 2


def test_a_general_noun_takes_up_the_organisation() -> None:
    first = "قالت العصبة المغربية للتربية إن المدارس مكتظة."
    assert speakers(first, "وأضافت الهيئة الحقوقية أن الوزارة صامتة.") == ["العصبة المغربية للتربية"] * 2


def test_a_verb_like_a_given_name_is_none() -> None:
    first = "أشرف وزير السكن جلال بن عمر على تسليم المفاتيح."
    assert speakers(first, "وأكد الوزير أن البرنامج متواصل.") == ["جلال بن عمر"]


def test_another_subject_after_lakin_ends_what_the_first_said() -> None:
    text = "قال مسؤول في البلدية إن السد سليم، لكن مهندسا في الشركة قال إن فيه شقوقا."
    assert speakers(text) == ["مسؤول في البلدية", "مهندسا في الشركة"]


def test_a_medium_that_hands_words_on_is_the_attribution() -> None:
    analysis = analyse(
        make_document(Article(id="a", body="نقلت وكالة رويترز عن مصدر نفطي قوله إن الإنتاج مستقر."), Limits())
    )
    (said,) = statements(analysis)
    assert said.attribution is not None
    assert (analysis.text(said.attribution.loc), said.attribution.wikidata) == ("وكالة رويترز", "Q130879")


@pytest.mark.parametrize(
    "text",
    [
        "وقال شاهد يدعى حسن نور لإذاعتنا: سمعت دويا قويا.",
        "وقال شاهد يدعى حسن نور لموقعنا إن السوق احترق.",
        "وأكد الطبيب حسن نور لمراسلتنا أن الجرحى بخير.",
        "وأضاف المزارع حسن نور لقناتنا أن الحصاد تأخر.",
        "ويقول البحار حسن نور لوكالتنا إن الميناء مغلق.",
    ],
)
def test_to_whom_it_was_said_is_no_part_of_the_name(text: str) -> None:
    assert speakers(text) == ["حسن نور"]
