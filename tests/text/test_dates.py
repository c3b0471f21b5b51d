"""Date expressions: what is found, where it ends, and what it means."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from stream.text.dates import date_expressions
from stream.text.moments import UNKNOWN, publication_day, resolve
from stream.text.normalise import normalise
from stream.text.tokens import tokenise

if TYPE_CHECKING:
    from stream.text.date_expression import DateExpression

PUBLISHED = date(2018, 4, 11)  # a Wednesday


def found(text: str) -> list[tuple[str, DateExpression]]:
    tokens = tokenise(normalise(text))
    return [(text[tokens[e.first].start : tokens[e.last - 1].end], e) for e in date_expressions(tokens)]


def start(text: str, published: date | None = PUBLISHED, previous: str | None = None) -> str | None:
    [(_, expression)] = found(text)
    return resolve(expression, published, previous).start


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("وصل الوفد اليوم", "2018-04-11"),
        ("وصل الوفد أمس", "2018-04-10"),
        ("قصف المطار الليلة الماضية", "2018-04-10"),
        ("وقع الحادث أول أمس", "2018-04-09"),
        ("وقع الحادث أول من أمس", "2018-04-09"),
        ("وقع الحادث أول البارحة", "2018-04-09"),
        ("اندلع الحريق الليلة قبل الماضية", "2018-04-09"),
        ("تجتمع اللجنة غدا", "2018-04-12"),
        ("هاجموا القرية فجر اليوم", "2018-04-11"),
        ("عاد الهدوء مساء أمس", "2018-04-10"),
        ("أسقطت الدفاعات مسيرات خلال الليل", "2018-04-11"),
        ("سقطت القذائف خلال اليوم الماضي", "2018-04-10"),
    ],
)
def test_days_from_publication(text: str, day: str) -> None:
    assert start(text) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("انفجرت العبوة الأحد", "2018-04-08"),
        ("انفجرت العبوة الأربعاء", "2018-04-11"),  # the day of publication itself
        ("انفجرت العبوة الأربعاء الماضي", "2018-04-04"),
        ("غرق المركب الأربعاء الفارط", "2018-04-04"),
        ("قال إن الجلسة تعقد الأربعاء المقبل", "2018-04-18"),
        ("تبدأ المباحثات يوم الجمعة القادم", "2018-04-13"),
        ("سقط القتلى صباح الإثنين", "2018-04-09"),
        ("سقطوا في الساعات الأولى من صباح السبت", "2018-04-07"),
        ("قتل في وقت متأخر من مساء الخميس", "2018-04-05"),
        ("انفجرت العبوة الأربعاء قبل الماضي", "2018-03-28"),
        ("غرق المركب الاثنين قبل الماضي", "2018-04-02"),
    ],
)
def test_weekdays_are_the_last_such_day(text: str, day: str) -> None:
    assert start(text) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("وصلوا في 28 أيلول", "2017-09-28"),
        ("في الرابع عشر من شهر أيلول الماضي", "2017-09-14"),
        ("في يوليو/تموز 2017", "2017-07"),
        ("في كانون الثاني/يناير عام 2016", "2016-01"),
        ("في 7 تشرين الأول 2012", "2012-10-07"),
        ("في 9 أبريل", "2018-04-09"),
        ("في 12 أبريل", "2017-04-12"),  # tomorrow: the nearest that is not in the future
        ("في شهر شتنبر الماضي", "2017-09"),
        ("يوم 3 جانفي 2011", "2011-01-03"),
        ("في 16 غشت", "2017-08-16"),
        ("في مارس الماضي", "2018-03"),
        ("في أبريل الماضي", "2017-04"),
        ("في مايو المقبل", "2018-05"),
        ("في يوليو من العام الماضي", "2017-07"),
        ("عام 1976", "1976"),
        ("سنة 2003", "2003"),
        ("في 11/8/2015", "2015-08-11"),
        ("بتاريخ 2015-08-11", "2015-08-11"),
        ("الموافق 11.8.2015", "2015-08-11"),
        ("الأحد 18 حزيران 2017", "2017-06-18"),
        ("في الخامس من الشهر الجاري", "2018-04-05"),
    ],
)
def test_calendar_dates(text: str, day: str) -> None:
    assert start(text) == day


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قبل ثلاثة أيام", "2018-04-08"),
        ("قبل يومين", "2018-04-09"),
        ("قبل أسبوعين", "2018-03-28"),
        ("قبل شهرين", "2018-02"),
        ("قبل عامين", "2016"),
        ("الشهر الماضي", "2018-03"),
        ("هذا الشهر", "2018-04"),
        ("العام الجاري", "2018"),
        ("أواخر العام الماضي", "2017"),
        ("خلال الساعات الماضية", "2018-04-11"),
        ("خلال الـ24 ساعة الماضية", "2018-04-11"),
    ],
)
def test_spans_before_publication(text: str, expected: str) -> None:
    assert start(text) == expected


def test_a_week_has_a_first_and_a_last_day() -> None:
    [(_, expression)] = found("قتلوا الأسبوع الماضي")
    assert resolve(expression, PUBLISHED) == ("2018-04-02", "2018-04-08", "day")


def test_two_days_of_a_month_are_a_span() -> None:
    [(_, expression)] = found("جرت المعارك في 3 و4 مارس")
    assert resolve(expression, PUBLISHED) == ("2018-03-03", "2018-03-04", "day")


def test_two_years_are_a_span() -> None:
    [(_, expression)] = found("بين 2010 و2012")
    assert resolve(expression, PUBLISHED) == ("2010", "2012", "year")


def test_the_same_day_is_the_one_told_before() -> None:
    assert start("هاجموا في اليوم نفسه موقعين", previous="2018-03-03") == "2018-03-03"
    assert start("عادوا في اليوم التالي", previous="2018-03-31") == "2018-04-01"
    assert start("هاجموا في اليوم نفسه موقعين") is None


def test_expressions_side_by_side_are_one() -> None:
    [(text, expression)] = found("وقع الانفجار اليوم الاثنين 3 أبريل 2017 في المدينة")
    assert text == "اليوم الاثنين 3 أبريل 2017"
    assert resolve(expression, date(2017, 4, 3)).start == "2017-04-03"


def test_a_hijri_date_gives_way_to_its_equivalent() -> None:
    assert start("26 شوال 1436 هـ الموافق 11 أغسطس 2015") == "2015-08-11"


def test_a_hijri_date_alone_is_found_but_not_resolved() -> None:
    [(text, expression)] = found("في 12 رمضان 1438 هـ")
    assert text == "12 رمضان 1438 هـ"
    assert resolve(expression, PUBLISHED) == UNKNOWN


@pytest.mark.parametrize("text", ["الثلاثاء", "مساء أمس", "في 28 أيلول", "الشهر الماضي", "قبل أسبوع", "في آذار الماضي"])
def test_without_publication_relative_dates_stay_open(text: str) -> None:
    assert start(text, published=None) is None


def test_without_publication_absolute_dates_are_resolved() -> None:
    assert start("في 28 أيلول 2014", published=None) == "2014-09-28"


@pytest.mark.parametrize(
    "text",
    [
        "نقلت روسيا اليوم عن المتحدث",  # a broadcaster
        "المعارك المستمرة لليوم الثالث",  # how long it has been going on
        "تواصل القصف لليوم الخامس على التوالي",
        "أب لخمسة أطفال",  # a father, not August
        "مارس ضغوطا على الحكومة",  # exercised, not March
        "خلاف بين الاثنين",  # the two of them
        "وصل 2016 شخصا إلى المخيم",
    ],
)
def test_what_only_looks_like_a_date(text: str) -> None:
    assert found(text) == []


def test_since_is_marked() -> None:
    [(_, expression)] = found("قتل الآلاف منذ عام 2011")
    assert expression.since


def test_days_before_another_act_are_not_days_before_publication() -> None:
    assert start("قبل يومين من الانتخابات") is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [("2017-10-04T23:30:00+03:00", date(2017, 10, 4)), ("2017-10-04", date(2017, 10, 4)), (None, None), ("غدا", None)],
)
def test_publication_day_is_that_of_its_own_offset(text: str | None, expected: date | None) -> None:
    assert publication_day(text) == expected


def test_a_day_that_its_month_lacks_gives_the_month() -> None:
    assert start("في 31 نيسان 2015") == "2015-04"


@pytest.mark.parametrize(
    "text",
    [
        "انفجرت سيارة في شارع 14 تموز",
        "قتل اثنان على طريق 21 أكتوبر",
        "تجمعوا في ميدان 14 مارس",
        "سقطت القذيفة قرب جسر 6 أكتوبر",
        "منذ قيام ثورة الرابع عشر من تموز",
        "اقتحموا مقر حركة 20 فبراير",
    ],
)
def test_a_day_and_a_month_that_are_a_name_are_no_date(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("انفجر اللغم هذا الصباح", "2018-04-11"),
        ("انفجر اللغم صبيحة أمس", "2018-04-10"),
        ("انفجر اللغم ظهيرة الثلثاء", "2018-04-10"),
        ("احترقت مدينة حلب في 9 أبريل", "2018-04-09"),
    ],
)
def test_words_for_a_day_that_some_newsrooms_use(text: str, day: str) -> None:
    assert start(text) == day


@pytest.mark.parametrize(
    "text",
    [
        "قتل 300 منذ اندلاع الحرب في أبريل 2015",
        "فقدت القوة عشرة منذ انتشارها في 2013",
        "منذ بدء العدوان في السابع من تشرين الأول الماضي",
        "ومنذ توقيع الهدنة في مارس الماضي سقط مئة قتيل",
        "أصيب 90 شرطيا منذ بداية الاحتجاجات في 15 يناير",
    ],
)
def test_since_reaches_over_what_began(text: str) -> None:
    [(_, expression)] = found(text)
    assert expression.since


def test_a_day_behind_a_beginning_without_since_is_a_day() -> None:
    [(_, expression)] = found("قتل تسعة في اندلاع حريق في 15 يناير")
    assert not expression.since


@pytest.mark.parametrize("text", ["قبل أكثر من شهر", "منذ أكثر من أسبوع", "قبل أكثر من ثلاثة أشهر"])
def test_more_than_so_long_ago_is_past_though_it_has_no_day(text: str) -> None:
    [(_, expression)] = found(text)
    assert (expression.kind, expression.past) == ("vague", True)
