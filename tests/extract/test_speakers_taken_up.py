"""Speakers taken up by another word than their name: epithets, general nouns, papers, peers; and where a name ends."""

from __future__ import annotations

import pytest

from stream.contracts.article import Article
from stream.document import make_document
from stream.extract.analysis import analyse
from stream.extract.statements import statements
from stream.text.limits import Limits


def said(*paragraphs: str) -> list[tuple[str, str | None, str]]:
    """Return speaker, office and cue of each statement, in the order of the text."""
    analysis = analyse(make_document(Article(id="a", body="\n".join(paragraphs)), Limits()))
    return [
        (analysis.text(s.name), s.role and analysis.text(s.role), analysis.text(s.cue)) for s in statements(analysis)
    ]


def names(*paragraphs: str) -> list[str]:
    return [name for name, _, _ in said(*paragraphs)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قال المعهد المغاربي للمياه إن السدود جفت. وأشار المعهد البحثي إلى أن الآبار تنضب.", "المعهد المغاربي للمياه"),
        (
            "قال الاتحاد الإفريقي للدراجات إنه سيحقق. وأوضح الاتحاد القاري أن النتيجة ملغاة.",
            "الاتحاد الإفريقي للدراجات",
        ),
        ("ذكرت صحيفة ليزيكو أن الصفقة تمت. وأضافت الصحيفة الفرنسية أن السعر سري.", "صحيفة ليزيكو"),
        ("أعلن حزب النهضة الوطنية انسحابه. وانتقد الحزب المحلي القانون.", "حزب النهضة الوطنية"),
        ("قالت شركة نورتيل إن الشبكة تعطلت. وأكدت الشركة المشغلة أن الخدمة عادت.", "شركة نورتيل"),
    ],
)
def test_a_body_is_taken_up_by_its_noun_with_an_epithet(text: str, name: str) -> None:
    assert names(text) == [name, name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ذكرت نيويورك تايمز أن الوفد وصل. وأضافت الصحيفة أن اللقاء تأجل.", "نيويورك تايمز"),
        ("قالت رويترز إن الميناء أغلق. وأوضحت الوكالة أن السفن تنتظر.", "رويترز"),
        ("قالت هيومن رايتس ووتش إن السجن مكتظ. ودعت المنظمة إلى إصلاحه.", "هيومن رايتس ووتش"),
        ("قالت الخارجية النرويجية إن سفيرها عاد. وأضافت الوزارة أنه بخير.", "الخارجية النرويجية"),
        ("قالت حماس إن الوفد غادر. وأكدت الحركة أن الرد قريب.", "حماس"),
    ],
)
def test_a_general_noun_takes_up_a_body_whose_name_has_another_head(text: str, name: str) -> None:
    assert names(text) == [name, name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("دانت الرئاسة الفلسطينية المجزرة، وحملت الإدارة الأميركية المسؤولية.", "الرئاسة الفلسطينية"),
        ("قال الوزير إن الحادث مؤسف، وحمل الشركة مسؤولية التأخير.", "الوزير"),
        ("قالت نقابة الأطباء إن المشفى أغلق. وحملت الحكومة المسؤولية الكاملة.", "نقابة الأطباء"),
        ("قالت مصر إن الاتفاق قائم. وحملت حركة حماس الاحتلال المسؤولية.", "حركة حماس"),
    ],
)
def test_who_is_blamed_does_not_speak(text: str, name: str) -> None:
    assert names(text)[-1] == name


def test_a_verb_takes_up_nobody_of_another_gender_where_its_subject_stands_behind_it() -> None:
    text = "أعلن المتحدث باسم التحالف طلال الشهري أن الميناء آمن وأن جماعة الساحل انسحبت. وتوعدت الجماعة بإغلاقه."
    assert names(text)[-1] == "جماعة الساحل"


@pytest.mark.parametrize(
    "text",
    [
        "هز انفجار العاصمة دمشق، وتبين أنه ناجم عن ماس كهربائي.",
        "وتبين أن الحريق متعمد.",
        "زار الوفد المدينة. وتبين لاحقا أن المصنع مغلق.",
    ],
)
def test_what_turned_out_nobody_said(text: str) -> None:
    assert names(text) == []


def test_a_command_is_no_body_that_was_only_mentioned() -> None:
    text = "قال الناطق باسم الحكومة إن حريقا شب في مقر الكلية الحربية. ونفت القيادة العامة أي صلة لها به."
    assert names(text)[-1] == "القيادة العامة"


def test_a_general_noun_prefers_the_body_of_its_kind_to_the_last() -> None:
    text = "قالت رويترز إن المصنع أغلق. وقالت حماس إنها لا تعلم. وأضافت الوكالة أن العمال غادروا."
    assert names(text)[-1] == "رويترز"


@pytest.mark.parametrize(
    "text",
    [
        "قال المتحدث العسكري فادي نعيم في بيان إن الطريق فتح. وأضاف البيان أن السير عاد.",
        "أوضح فادي نعيم في بيان صحفي أن الطريق فتح. وأكد البيان أن السير عاد.",
    ],
)
def test_the_paper_speaks_for_who_issued_it(text: str) -> None:
    assert names(text) == ["فادي نعيم", "فادي نعيم"]


def test_the_source_is_the_official_who_spoke() -> None:
    assert names("قال مسؤول أمني كبير إن الطوق رفع. وأضاف المصدر أن الحركة عادت.") == ["مسؤول أمني كبير"] * 2


@pytest.mark.parametrize(
    ("text", "cue", "name"),
    [
        ("نقلت الصحيفة عن خبير في الطاقة قوله إن الأسعار ستهبط.", "قوله", "خبير في الطاقة"),
        ("رد وزير النقل بسام رعد قائلا إن الجسر آمن.", "قائلا", "بسام رعد"),
        ("ختم المدرب حديثه بالقول: سنفوز غدا.", "بالقول", "المدرب"),
        ("أصدرت البلدية بيانا قالت فيه إن السوق مغلق.", "قالت", "البلدية"),
        ("نسبت الصحف المحلية إلى مصدر حكومي قوله إن الرسوم باقية.", "قوله", "مصدر حكومي"),
        ("ونقلت عن مركز الطوارئ قوله إن الإصابات طفيفة.", "قوله", "مركز الطوارئ"),
    ],
)
def test_of_two_cues_the_nearer_reports(text: str, cue: str, name: str) -> None:
    assert [(n, c) for n, _, c in said(text)] == [(name, cue)]


def test_a_definite_noun_before_the_clause_is_no_content() -> None:
    text = "حذر برنامج الأغذية العالمي من الجوع. وأكد البرنامج الأممي أن التمويل تراجع."
    assert names(text) == ["برنامج الأغذية العالمي"] * 2


def test_added_his_words_is_said_by_who_added() -> None:
    assert [cue for _, _, cue in said('قال نبيل راشد إن الماء قليل. وأضاف راشد قوله "سنحفر بئرا".')] == ["قال", "أضاف"]


def test_a_cue_that_loses_its_content_reports_the_quotation_before_it() -> None:
    text = '"الوضع صعب جدا هنا"، يقول رئيس البلدية هاني جبر، مضيفا أن الطرق مقطوعة.'
    assert [cue for _, _, cue in said(text)] == ["يقول", "مضيفا"]


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("أعلنت كتائب الفرسان، الجناح العسكري للحركة، أن الهدنة قائمة.", "كتائب الفرسان", "الجناح العسكري للحركة"),
        ('قالت قناة "الأفق"، الناطقة باسم الحزب، إن الجلسة ألغيت.', 'قناة "الأفق"', "الناطقة باسم الحزب"),
        ("أكد مركز الطوارئ، التابع لوزارة الصحة، أن الدم متوفر.", "مركز الطوارئ", "التابع لوزارة الصحة"),
    ],
)
def test_a_body_has_what_it_is_to_another_as_its_role(text: str, name: str, role: str) -> None:
    assert said(text)[0][:2] == (name, role)


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("أكد مدير النادي باسم رزق أن العقد جاهز.", "باسم رزق", "مدير النادي"),
        ("قال وزير التعليم ا.د حسن ثابت إن المدارس تفتح.", "حسن ثابت", "وزير التعليم"),
        ("كشف العميد/ رائف سالم، مدير المرور، عن خطة جديدة.", "رائف سالم", "مدير المرور"),
        ("قال مدير عملياتها كريستوف غارنييه: نحن بخير.", "كريستوف غارنييه", "مدير عملياتها"),
        ("أكدت السفيرة السويدية ألينا رومانوفا أن المنحة وصلت.", "ألينا رومانوفا", "السفيرة السويدية"),
        ("أكد الفريق أول نادر البشير، قائد القوات البحرية، أن الميناء آمن.", "نادر البشير", "قائد القوات البحرية"),
        ("أعلن قائد الشرطة في المنطقة سوم محمد أن الطريق فتح.", "سوم محمد", "قائد الشرطة في المنطقة"),
        ("رجح خبير الطقس علي مشاري هطول المطر. وقال مشاري إن الرياح قوية.", "علي مشاري", "خبير الطقس"),
        ("اتهم زعيم المعارضة يائير لابيد نتنياهو بالكذب.", "يائير لابيد", "زعيم المعارضة"),
        ("قال نظيرها المجري فيكتور أوربان إن الحدود مغلقة.", "فيكتور أوربان", "نظيرها المجري"),
    ],
)
def test_a_name_ends_where_its_words_end(text: str, name: str, role: str) -> None:
    assert said(text)[0][:2] == (name, role)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قال مدير قسم الطوارئ بمجمع ناصر الطبي إن الأسرة ممتلئة.", "مدير قسم الطوارئ بمجمع ناصر الطبي"),
        ("أكد مدرب الفريق الضيف أن الحظ خانه.", "مدرب الفريق الضيف"),
    ],
)
def test_an_office_holds_the_name_of_its_house_and_its_adjectives(text: str, name: str) -> None:
    assert names(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "تحدث عن خلاف بينه وبين بوتين، وأكد أن الأمر انتهى.",
        "أشاد آمر السرية بجنوده.",
        "تعهد بمزيد من الدعم.",
    ],
)
def test_words_written_like_cues_and_names_are_none(text: str) -> None:
    assert not {"بوتين", "السرية", "بمزيد"} & set(names(f"قال سامي عادل إن الجو بارد. {text}"))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("نشرت وزارة النقل بيانا أمس بشأن الحادث. وقال البيان إن الجسر آمن.", "وزارة النقل"),
        ("وصلتنا نسخة من بيان للجنة الطوارئ. وأوضح البيان أن المدارس تغلق.", "لجنة الطوارئ"),
        ("وجهت الحكومة الإثيوبية رسالة إلى المجلس. وقالت الرسالة إن السد آمن.", "الحكومة الإثيوبية"),
        ("كشف تحقيق أجرته صحيفة نيويورك تايمز أن الشحنة ضاعت.", "صحيفة نيويورك تايمز"),
        ("قال تقرير منظمة العفو الدولية إن السجن مكتظ.", "منظمة العفو الدولية"),
    ],
)
def test_the_paper_speaks_for_who_wrote_it(text: str, name: str) -> None:
    assert names(text) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قالت رابطة الكتاب وهيئة المسرح واتحاد الناشرين إن المعرض تأجل.", "رابطة الكتاب وهيئة المسرح واتحاد الناشرين"),
        ("أكد وزراء خارجية الأردن ومصر والعراق أن القمة قائمة.", "وزراء خارجية الأردن ومصر والعراق"),
        ("قال 12 نائبا في بيان إنهم سيغيبون.", "12 نائبا"),
        ("أدان 30 أكاديميا القرار.", "30 أكاديميا"),
        ("قال اثنان من سكان الحي إن الماء انقطع.", "اثنان من سكان الحي"),
    ],
)
def test_several_speak_as_one(text: str, name: str) -> None:
    assert names(text) == [name]


def test_the_organisations_take_up_those_who_spoke_as_one() -> None:
    text = "حذر المجلس النرويجي للاجئين ومنظمة أوكسفام من الجوع. وقالت المنظمات إن الوقت ينفد."
    assert len(set(names(text))) == 1


def test_one_actor_may_have_two_names() -> None:
    text = "قال الناتو إنه سيرد. واجتمع حلف شمال الأطلسي أمس. وأكد الناتو أن الدفاع جاهز."
    assert names(text) == ["حلف شمال الأطلسي"] * 2


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قال مصدر دبلوماسي مشترطا عدم الكشف عن هويته إن اللقاء فشل.", "مصدر دبلوماسي"),
        ("قال ضابط كبير رافضا ذكر اسمه إن الطريق مقطوع.", "ضابط كبير"),
    ],
)
def test_who_withholds_a_name_says_no_more_by_that(text: str, name: str) -> None:
    assert names(text) == [name]


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("قال ضابط سابق، محمود الحاج، إن الحامية انسحبت.", "محمود الحاج", "ضابط سابق"),
        ("قالت الناشطة صباح فريد إن المسيرة سلمية.", "صباح فريد", "الناشطة"),
        ("قال الضابط فرج المبروك، من قوات الحدود، إن المعبر مفتوح.", "فرج المبروك", "الضابط"),
    ],
)
def test_names_behind_adjectives_and_names_like_words_of_time(text: str, name: str, role: str) -> None:
    assert said(text)[0][:2] == (name, role)


def test_an_office_of_another_field_is_another_person() -> None:
    text = "قال المدير العام نادر سعيد إن الدخل ارتفع. وقال المدير الفني إن الفريق تعب."
    assert names(text) == ["نادر سعيد", "المدير الفني"]


def test_a_nationality_takes_up_the_holder_of_an_office_that_tells_none() -> None:
    assert names("قال الضابط فرج سليم إن المعبر فتح. وأوضح الضابط الليبي أن السير عاد.") == ["فرج سليم"] * 2


def test_a_woman_is_not_taken_up_where_the_verb_is_masculine() -> None:
    text = "قال بسام رعد إن الماء قليل. وقالت الوزيرة سلمى جابر إن البئر جاهزة. وأضاف أن الصيف صعب."
    assert names(text)[-1] == "بسام رعد"


def test_a_closing_mark_that_stands_alone_opens_a_quotation() -> None:
    analysis = analyse(make_document(Article(id="a", body="قال فادي نعيم ” يجب أن نعود. الأمر لنا”."), Limits()))
    (statement,) = statements(analysis)
    assert analysis.text(statement.content) == "يجب أن نعود. الأمر لنا"
    assert statement.direct


def test_a_participle_goes_with_the_nearest_verb_of_saying_though_that_has_no_content() -> None:
    text = "قالت فرنسا إن الوضع صعب. وانتشرت أنباء عن صفقة سرية نفتها موسكو بشدة، واصفة الأنباء بأنها كاذبة."
    assert names(text)[-1] == "موسكو"


def test_the_whole_name_of_a_known_person_is_not_lengthened() -> None:
    text = "يرى الكاتب أن محمد بن سلمان ينفذ سياسة جديدة. وقال محمد بن سلمان إن الخطة ناجحة."
    assert names(text)[-1] == "محمد بن سلمان"


@pytest.mark.parametrize(
    ("first", "again"),
    [
        ("ونقلت صحيفة المرفأ عن مسؤولين كنديين أن الرصيف مغلق.", "وأضاف المسؤولون أن العمل يعود غدا."),
        ("وقال مسؤولون كنديون إن الرصيف مغلق.", "وبحسب رأي البلدية فالأمر صعب. وأكد المسؤولون أن العمل يعود غدا."),
        ("ونقلت إذاعة الساحل عن محللين كبار أن السوق تراجعت.", "وأوضح المحللون أن السبب مجهول."),
    ],
)
def test_a_plural_takes_up_the_same_plural_in_another_case(first: str, again: str) -> None:
    found = names(first, again)
    assert found[-1] == found[0]


@pytest.mark.parametrize("verb", ["نفاه", "رفضه", "أكده", "انتقده"])
def test_whoever_answers_within_a_sentence_goes_on_in_it(verb: str) -> None:
    text = f"قال نقيب الصيادين إن الرصيف آمن، وهو ما {verb} مدير الميناء، قائلا إن الفحص لم ينته."
    assert names(text)[-1] == "مدير الميناء"


@pytest.mark.parametrize(
    "again",
    [
        "المتحدث باسم وزارة الصحة",
        "المتحدث باسم وزارة الصحة في الشمال",
        "المتحدث باسم وزارة الري",
        "المتحدث باسم وزارة النقل السودانية",
        "المتحدث باسم وزارة الداخلية بالخرطوم",
    ],
)
def test_who_speaks_for_the_ministry_speaks_for_the_ministry_by_its_whole_name(again: str) -> None:
    text = f"وأكد المتحدث باسم الوزارة سامر عوض أن العمل مستمر. وقال {again} إن الطريق مغلق."
    assert names(text) == ["سامر عوض", "سامر عوض"]


@pytest.mark.parametrize(
    ("office", "again"),
    [
        ("رئيس البلدية", "رئيس بلدية الميناء"),
        ("مدير المستشفى", "مدير مستشفى الشرق"),
        ("قائد الفرقة", "قائد فرقة المدفعية"),
    ],
)
def test_an_office_of_two_words_may_be_another_one(office: str, again: str) -> None:
    text = f"وأكد {office} سامر عوض أن العمل مستمر. وقال {again} إن الطريق مغلق."
    assert names(text)[1] != "سامر عوض"


@pytest.mark.parametrize("text", ["كشفت التحريات الأولية أن الحريق متعمد.", "وأظهرت المعاينة أن الحريق متعمد."])
def test_inquiries_that_show_something_are_nobody(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("first", "again"),
    [
        ("وبحسب الحوثيين، فإن السفينة غادرت.", "الحوثيون"),
        ("وبحسب الجمهوريين، فإن القانون مرفوض.", "الجمهوريون"),
    ],
)
def test_a_name_in_the_plural_is_given_in_the_nominative_where_that_is_told(first: str, again: str) -> None:
    assert names(f"{first} وقال {again} إن الميناء مفتوح.")[-1] == again


@pytest.mark.parametrize("other", ["وزارة المالية", "وزارة العدل", "وزارة الزراعة"])
def test_who_speaks_for_one_ministry_does_not_speak_for_another(other: str) -> None:
    text = f"قالت {other} إن الميزانية جاهزة. وأكد المتحدث باسم الوزارة سامر عوض ذلك، مشيرا إلى أن العمل مستمر. "
    assert names(text + "وقال المتحدث باسم وزارة الصحة إن الطريق مغلق.")[-1] != "سامر عوض"


@pytest.mark.parametrize(
    "text",
    [
        "انفجرت قنبلة لدى مرور مركبة للشرطة في كابل. وأعلنت الشرطة مقتل اثنين.",
        "أحرق محتجون سيارة للشرطة في عدن. وقالت الشرطة إن الهدوء عاد.",
        "تعطل مرور الشاحنات. وأكدت الشرطة فتح الطريق.",
        "توقفت دورية للشرطة في الحي. وذكرت الشرطة أن السارق فر.",
        "اصطدمت حافلة بآلية للشرطة في بنزرت. وأوضحت الشرطة أن السائق نجا.",
    ],
)
def test_whose_a_car_is_does_not_speak(text: str) -> None:
    assert names(text)[-1] == "الشرطة"


@pytest.mark.parametrize(
    ("text", "names_told"),
    [
        ("أكد وزير الري متانة العلاقات، من جانبه شدد السفير على عمق الروابط.", ["وزير الري", "السفير"]),
        ("وأكد الوزير أهمية الحوار، كما شدد سمو الأمير على وحدة الصف.", ["الوزير", "الأمير"]),
        ("قال رئيس البلدية إن الطريق أغلق. وأضاف المحافظ أن العمل مستمر.", ["رئيس البلدية", "المحافظ"]),
        ("أعلن مدير المستشفى وصول الجرحى، فيما ناشد القائد المواطنين التبرع بالدم.", ["مدير المستشفى", "القائد"]),
        ("قال وزير العدل إن القانون نافذ. وأوضح الوزير أن المهلة شهران.", ["وزير العدل", "وزير العدل"]),
    ],
)
def test_an_office_of_another_word_is_another_holder(text: str, names_told: list[str]) -> None:
    assert names(text) == names_told


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("أفاد بيان لمصالح الأمن الوطني، صدر أمس، أن عناصرها أوقفت لصا.", "مصالح الأمن الوطني"),
        ("وجددت مصالح الدرك الوطني دعوتها إلى التقيد بالسرعة القانونية.", "مصالح الدرك الوطني"),
        ("أعلنت مصالح الحماية المدنية إخماد حريق الغابة.", "مصالح الحماية المدنية"),
        ("وحسب مصالح الجمارك، فإن الشحنة جاءت من الخارج.", "مصالح الجمارك"),
        ("قالت مصالح الأرصاد إن العاصفة تقترب.", "مصالح الأرصاد"),
    ],
)
def test_services_of_the_state_speak(text: str, name: str) -> None:
    assert names(text) == [name]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("وأكد سالم بادي عضو مجلس النواب عن صفاقس وقوع عملية السطو.", "عضو مجلس النواب عن صفاقس"),
        ("وأكد هادي نصر النائب عن بعلبك ضرورة وقف القتال.", "النائب عن بعلبك"),
        ("وأعلن مراد جابر عضو المجلس عن نينوى انسحابه.", "عضو المجلس عن نينوى"),
        ("ونفى سعيد كمال نائب رئيس الكتلة عن البصرة وقوع أي خلاف.", "نائب رئيس الكتلة عن البصرة"),
        ("وطلب علي رشيد المرشح عن الموصل تأجيل الاقتراع.", "المرشح عن الموصل"),
    ],
)
def test_whose_deputy_somebody_is_belongs_to_his_office(text: str, role: str) -> None:
    assert [told for _, told, _ in said(text)] == [role]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("أعلنت «سرايا القدس»، اليوم الأحد، استهداف آلية عسكرية.", "سرايا القدس"),
        ('أعلنت "حركة الشباب"، أمس، تنفيذ هجوم على قاعدة.', "حركة الشباب"),
        ("أعلن «مجلس شورى المجاهدين»، مساء الخميس، إطلاق صاروخين.", "مجلس شورى المجاهدين"),
        ("أكدت «القوات المسلحة»، فجر اليوم، مقتل ضابط.", "القوات المسلحة"),
        ("أعلن «جيش الإسلام»، الثلاثاء، السيطرة على البلدة.", "جيش الإسلام"),
    ],
)
def test_a_name_in_quotation_marks_speaks_over_a_date(text: str, name: str) -> None:
    assert names(text) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("فر الرجل، الذي قالت الشرطة إنه مسلح.", "الشرطة"),
        ("وتنسب الهجمات إلى تنظيم داعش، الذي أعلن العراق القضاء عليه.", "العراق"),
        ("وسقط الصاروخ الذي أعلنت طهران إطلاقه.", "طهران"),
        ("ونقل المصاب الذي أكد المستشفى استقرار حالته.", "المستشفى"),
        ("والجماعة التي نفت الحكومة التفاوض معها تحتجز رهائن.", "الحكومة"),
        ("وانسحب الحزب الذي حمل الحكومة المسؤولية عن الأزمة.", "الحزب"),
    ],
)
def test_who_speaks_in_a_relative_clause_stands_behind_its_verb(text: str, name: str) -> None:
    assert names(text) == [name]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("قالت وزارة الداخلية إن 37 قتلوا، فيما تحدث المرصد عن مقتل 89.", ["وزارة الداخلية", "المرصد"]),
        ("ذكرت وزارة الصحة أن الجرحى تسعة. وقال المركز إنهم 12.", ["وزارة الصحة", "المركز"]),
        ("أعلنت نقابة الأطباء الإضراب. ونفى الحزب أن يكون دعا إليه.", ["نقابة الأطباء", "الحزب"]),
        ("قال مركز الفرات للتوثيق إن القصف مستمر. وأضاف المركز أن الطريق مقطوع.", ["مركز الفرات للتوثيق"] * 2),
        ("أكدت وزارة الري أن السد سليم. وأوضحت الوزارة أن الماء يكفي.", ["وزارة الري"] * 2),
    ],
)
def test_a_noun_for_another_kind_of_body_takes_nobody_up(text: str, speakers: list[str]) -> None:
    assert names(text) == speakers
