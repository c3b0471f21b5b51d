"""Sentences, and the datelines before them."""

from __future__ import annotations

import pytest

from stream.text.dateline import dateline_end
from stream.text.lines import split_lines
from stream.text.normalise import normalise
from stream.text.quotes import find_quotes
from stream.text.segment import split_sentences


def sentences(text: str) -> list[str]:
    read = normalise(text)
    quotes, _ = find_quotes(read.norm, read.fold, 0, len(read.norm))
    return [read.norm[a:b] for a, b in split_sentences(read, 0, len(read.norm), quotes)]


@pytest.mark.parametrize(
    "text",
    [
        "قتل خمسة.|وأصيب ستة.",
        "هل انتهت الحرب؟|لا أحد يعلم!|ربما.",
        "نشر التقرير في 2015.|3 قتلى سقطوا.",
        "قال الوزير إنه باق..|وتابع حديثه...",
        "قال: «لن نرحل.»|وأضاف أنه باق.",
        'قال: "نحن هنا. لن نرحل".|وأضاف أنه باق.',
        'قال: "نحن هنا. لن نرحل."|ثم غادر.',
        "تبعد القرية 50 كم.|وقال السكان إنهم نزحوا.",
        "توفي سنة 1990 م.|وكان في الستين.",
    ],
)
def test_a_sentence_ends_at_its_mark_with_what_closes_behind_it(text: str) -> None:
    assert sentences(text.replace("|", " ")) == text.split("|")


@pytest.mark.parametrize("text", ["قال الوزير ذلك.|وأضاف أنه باق.", "قتل 3.|وأصيب 5.", 'قال "نعم."|ثم غادر.'])
def test_a_sentence_ends_where_the_space_was_forgotten(text: str) -> None:
    assert sentences(text.replace("|", "")) == text.split("|")


@pytest.mark.parametrize(
    "text",
    [
        "التقى د. أحمد وم. سامي ود. وليد في أ.ف.ب أمس",  # titles, initials, agencies
        "أعلن جون ف. كينيدي ذلك",
        "بلغت 3.5 في المئة و1.200 دولار عند 10.30 صباحا",
        "نشر موقع العربية.نت الخبر",
        "زار Mr. Smith مدينة St. Louis في U.S. Army",
        "تبعد القرية 50 كم. غرب المدينة",
        "توقف.. ثم عاد... إلى بيته",
        'قال "لن نرحل." مضيفا أنه باق',
        'هتف "إلى متى؟" بحسب شهود',
        'صاح: "إلى الأمام!"، ثم سقط',
        "1. مقتل جندي",
    ],
)
def test_a_full_stop_inside_a_sentence_does_not_end_it(text: str) -> None:
    assert sentences(text) == [text]


def test_a_long_quote_is_cut_into_its_sentences() -> None:
    quote = "نحن هنا في أرضنا ولن نرحل عنها مهما طال الزمن. " * 20
    assert len(sentences(f'قال: "{quote}"')) == 20


def test_a_mark_alone_belongs_to_the_sentence_before() -> None:
    assert sentences("قال ذلك. !") == ["قال ذلك. !"]
    assert sentences("...") == []


DATELINES = [
    "موسكو-سانا|",
    "موسكو-سانا|أعلنت الوزارة",
    "أتلانتا، الولايات المتحدة الأمريكية (CNN)--|قال مسؤول",
    "(CNN)--|قال مسؤول",
    "القاهرة (رويترز) -|قال مسؤول",
    "واشنطن (أ.ف.ب) –|أعلن البيت الأبيض",
    "جنيف 26 شوال 1436 هـ الموافق 11 أغسطس 2015 م واس|",
    "دبي - العربية.نت|",
    "بيروت/ وكالات:|قتل جندي",
    "غزة - أ ف ب|",
    "رام الله 12-5-2024 وفا-|قالت الوزارة",
    "عمان 12 أيار (بترا)--|بحث الوزير",
    "الدوحة في 12 مايو /قنا/|استقبل الأمير",
    "إسطنبول/ سامي محمد/ الأناضول|",
    "الكويت - 12 - 5 (كونا) --|قال الوزير",
    "لندن: «الشرق الأوسط»|",
    "سانا - دمشق:|قال الوزير",
    "لندن –|عادت الأزمة",
    "لومي-|في تطور جديد",
    "دمشق:|قتل جندي",
]


@pytest.mark.parametrize("text", DATELINES)
def test_an_agencys_dateline_is_the_prefix_of_its_line(text: str) -> None:
    dateline, _, rest = text.partition("|")
    read = normalise(f"{dateline} {rest}".strip())
    assert read.norm[: dateline_end(read, 0, len(read.norm))] == normalise(dateline).norm


@pytest.mark.parametrize(
    "text",
    [
        "قال مراسل بي بي سي في غزة إن القصف مستمر",
        "أعلنت وكالة سانا أن الجيش تقدم",
        "ذكرت قناة الجزيرة - في بث مباشر - أن القصف مستمر",
        "أوباما -الذي يزور القاهرة- قال إن الحرب انتهت",
        "قتل 5 أشخاص (رويترز) في العاصمة",
        "الجيش: قتلنا ثلاثة مسلحين",
        "قال المتحدث: الجزيرة قناة معروفة",
    ],
)
def test_an_agency_within_a_sentence_is_no_dateline(text: str) -> None:
    assert dateline_end(normalise(text), 0, len(text)) == 0


def lines(text: str) -> list[str]:
    norm = normalise(text).norm
    return [norm[line.start : line.end] for line in split_lines(norm)]


def test_lines_are_cut_at_breaks_tabs_and_wide_gaps() -> None:
    assert lines("أول\nثان\r\nثالث\u2028رابع\tخامس      سادس") == ["أول", "ثان", "ثالث", "رابع", "خامس", "سادس"]


def test_two_spaces_are_a_lost_break_only_behind_a_full_stop() -> None:
    assert lines("قال الوزير.  وأضاف  المدير ذلك") == ["قال الوزير.", "وأضاف  المدير ذلك"]


def test_a_text_wrapped_at_a_fixed_width_is_joined_again() -> None:
    wrapped = [
        "أعلنت وزارة الداخلية اليوم الثلاثاء مقتل ثلاثة مسلحين في عملية",
        "أمنية نفذت شرق المدينة فجرا وأضافت أن قواتها ضبطت أسلحة وذخائر",
        "كانت بحوزة المجموعة المسلحة وأن التحقيق لا يزال مستمرا حتى الآن",
        "في ملابسات الحادث الذي وقع في حي سكني مكتظ بالسكان والمتسوقين",
        "دون أن تعلن أي جهة مسؤوليتها عنه.",
        "وقال شهود إنهم سمعوا دوي انفجارات.",
    ]
    assert lines("\n".join(wrapped)) == ["\n".join(wrapped[:5]), wrapped[5]]
