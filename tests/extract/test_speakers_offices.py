"""Speakers told by an office: the name behind it, and the body that they belong to."""

from __future__ import annotations

import pytest

from stream.contracts.article import Article
from stream.document import make_document
from stream.extract.analysis import analyse
from stream.extract.statements import statements
from stream.text.limits import Limits


def first(text: str) -> tuple[str, str | None, str]:
    """Return name, office and words of the first statement."""
    analysis = analyse(make_document(Article(id="a", body=text), Limits()))
    found = statements(analysis)[0]
    return analysis.text(found.name), found.role and analysis.text(found.role), analysis.text(found.content)


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("قال الضابط «سالم عطية» إن الجسر أغلق.", "سالم عطية", "الضابط"),
        ("ذكر الناشط ”بلال حسون“ أن الطريق مقطوع.", "بلال حسون", "الناشط"),
        ('وقال الطبيب "عادل مروان" لوكالتنا: "المستشفى امتلأ".', "عادل مروان", "الطبيب"),
        ('قال المتحدث باسم البلدية "كريم الطيب" إن الماء عاد.', "كريم الطيب", "المتحدث باسم البلدية"),
        ("أكد رئيس المجلس المحلي «رامي درويش» أن المدارس مفتوحة.", "رامي درويش", "رئيس المجلس المحلي"),
        ("قال الشرطي «محمد عمان» إن السوق آمنة.", "محمد عمان", "الشرطي"),  # a family named as a place is
    ],
)
def test_a_name_in_quotation_marks_stands_behind_its_office(text: str, name: str, role: str) -> None:
    assert first(text)[:2] == (name, role)


@pytest.mark.parametrize(
    ("text", "name", "said"),
    [
        ('قال الوزير "سلام دائم أفضل من حرب".', "الوزير", "سلام دائم أفضل من حرب"),
        ('قال مدير مستشفى "محمد الخامس" إن المصابين بخير.', 'مدير مستشفى "محمد الخامس"', "المصابين بخير"),
        ('قال رئيس لجنة "الإنقاذ" إن الحفر مستمر.', 'رئيس لجنة "الإنقاذ"', "الحفر مستمر"),
        ('أضاف الرئيس "لن نرحل".', "الرئيس", "لن نرحل"),
        ('وصف القائد "الهدنة" بأنها هشة.', "القائد", "هشة"),
    ],
)
def test_other_words_in_quotation_marks_are_no_name(text: str, name: str, said: str) -> None:
    assert first(text) == (name, None, said)


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("أفاد مراسلنا “وسام حداد” بأن القصف توقف.", "وسام حداد", "مراسلنا"),
        ("قال مراسلنا في المدينة سالم عطية إن القصف توقف.", "سالم عطية", "مراسلنا في المدينة"),
        ("قال مندوبنا في العاصمة، هاني عوض، إن المطار مغلق.", "هاني عوض", "مندوبنا في العاصمة"),
        ("ذكرت مراسلتنا سلمى حداد أن الخيام غرقت.", "سلمى حداد", "مراسلتنا"),
        ("قال مراسلنا إن القصف توقف.", "مراسلنا", None),
    ],
)
def test_the_newsroom_own_people_have_names(text: str, name: str, role: str | None) -> None:
    assert first(text)[:2] == (name, role)


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("قال المتحدث باسم القوة، العقيد الهولندي بيتر ماس، إن السفن عبرت.", "بيتر ماس", "المتحدث باسم القوة"),
        ("صرح قائد العملية الجنرال الفرنسي لوران ميشون بأن الجنود عادوا.", "لوران ميشون", "قائد العملية"),
        ("وأكد قائد البعثة الجنرال الإيطالي أرولدو لازارو أن الهدوء عاد.", "أرولدو لازارو", "قائد البعثة"),
        ("قال قائد القاعدة، اللواء العراقي سعد كامل، إن المدرج سليم.", "سعد كامل", "قائد القاعدة"),
        ('أوضح النقيب في الشرطة قحطان الجبوري، في تصريح صحفي، أن "الطريق آمن".', "قحطان الجبوري", "النقيب في الشرطة"),
    ],
)
def test_a_rank_with_its_adjective_and_a_family_name_in_ya_are_read(text: str, name: str, role: str) -> None:
    assert first(text)[:2] == (name, role)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قال مسؤول من البلدية إن الجسر انهار.", "مسؤول من البلدية"),
        ("لكن مصدرا من النقابة قال إن الإضراب مستمر.", "مصدرا من النقابة"),
        ("إلا أن مصدرا من الحركة، أوضح أن الوفد غادر.", "مصدرا من الحركة"),
        ("لكن ضابطا من القوة المشتركة أكد أن المعبر آمن.", "ضابطا من القوة المشتركة"),
        ("وأفاد مصدر أمني من الجيش العراقي أن القوة انسحبت.", "مصدر أمني من الجيش العراقي"),
        ("حذر نائب من الحزب من أن السد قد ينهار.", "نائب من الحزب"),
        ("وقال شاهد من رويترز إن دخانا تصاعد.", "شاهد من رويترز"),
        ("حذر مسؤول من الحكومة الجديدة.", "مسؤول"),  # of which he warns
    ],
)
def test_somebody_belongs_to_a_body(text: str, name: str) -> None:
    assert first(text)[0] == name


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("قال النائب عن كتلة الإصلاح أحمد الجبوري إن الموازنة جاهزة.", "أحمد الجبوري", "النائب عن كتلة الإصلاح"),
        ("صرحت المرشحة عن دائرة الجبل هدى سعيد بأن الفرز بطيء.", "هدى سعيد", "المرشحة عن دائرة الجبل"),
        ("أكد العضو عن حزب السهل، وليد عمر، أن الحوار مستمر.", "وليد عمر", "العضو عن حزب السهل"),
        ("كشف النائب عن حزب التقدم سالم عطية عن ملفات فساد.", "سالم عطية", "النائب عن حزب التقدم"),
        ("كشف النائب عن ملفات فساد خطيرة.", "النائب", None),  # what he tells of
    ],
)
def test_deputies_stand_for_their_voters(text: str, name: str, role: str | None) -> None:
    assert first(text)[:2] == (name, role)


@pytest.mark.parametrize(
    ("text", "name", "said"),
    [
        ('قالت القوة التابعة لـ"حزب الوادي" إن الطريق آمن.', 'القوة التابعة لـ"حزب الوادي"', "الطريق آمن"),
        ('أعلنت الفصائل الموالية لـ"مجلس الشمال" انسحابها.', 'الفصائل الموالية لـ"مجلس الشمال"', "انسحابها"),
        ('أكدت إذاعة تابعة ل"تيار الغد" توقف البث.', 'إذاعة تابعة ل"تيار الغد"', "توقف البث"),
        ('أكد ضابط لـ"النهار" مقتل ثلاثة جنود.', "ضابط", "مقتل ثلاثة جنود"),
        ('نفى مصدر مطلع ل"صوت المدينة" صحة الخبر.', "مصدر مطلع", "صحة الخبر"),
        ('أعلن المتحدث لـ"بي بي سي" توقف القتال.', "المتحدث", "توقف القتال"),
    ],
)
def test_a_quoted_name_behind_li_is_the_owner_or_whom_it_was_told(text: str, name: str, said: str) -> None:
    assert first(text) == (name, None, said)


@pytest.mark.parametrize(
    ("text", "name", "said"),
    [
        ("أدان ممثلو الأحزاب الهجوم على المدينة.", "ممثلو الأحزاب", "الهجوم على المدينة"),
        ("طالب ممثلو العمال بإجراء الانتخابات.", "ممثلو العمال", "إجراء الانتخابات"),
        ("طالب موظفو الشركة بزيادة الرواتب.", "موظفو الشركة", "زيادة الرواتب"),
        ("أكد مندوبو الدول أن السوق راكدة.", "مندوبو الدول", "السوق راكدة"),
        ("انتقد معارضو القرار موقف الحكومة.", "معارضو القرار", "موقف الحكومة"),
    ],
)
def test_plurals_before_a_genitive_speak(text: str, name: str, said: str) -> None:
    assert first(text) == (name, None, said)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قالت الصحة إن عدد المصابين ارتفع.", "الصحة"),
        ("وأوضحت الصحة، في بيان، أن الطواقم تعمل.", "الصحة"),
        ("أعلنت الصحة في قطاع غزة أن المشافي امتلأت.", "الصحة في قطاع غزة"),
        ("أكدت الصحة بغزة نفاد الوقود.", "الصحة بغزة"),
        ("أعلنت الصحة في القطاع توقف المولدات.", "الصحة في القطاع"),
        ("أكد الطبيب أن الصحة أهم من المال.", "الطبيب"),
    ],
)
def test_a_ministry_is_told_by_what_it_is_for(text: str, name: str) -> None:
    assert first(text)[0] == name
