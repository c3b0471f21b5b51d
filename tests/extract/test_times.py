"""Which date belongs to which act."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from stream.contracts import Article
from stream.document import make_document
from stream.extract import extract_events
from stream.extract.analysis import Analysis, analyse
from stream.extract.times import times_in, when_of
from stream.text.limits import Limits

if TYPE_CHECKING:
    from stream.extract.drafts import When


def read(body: str, published: str | None = "2018-04-11") -> Analysis:
    return analyse(make_document(Article(body=body, published_at=published), Limits()))


def of(analysis: Analysis, word: str, *rivals: str) -> When | None:
    """Return the date of the act whose token begins with `word`."""
    sentence = next(s for s in analysis.sentences if any(t.norm == word for t in s.tokens))
    places = {t.norm: i for i, t in reversed(list(enumerate(sentence.tokens)))}
    first = places[word]
    return when_of(analysis, sentence, first, first + 1, [places[r] for r in rivals])


def test_the_date_of_the_own_clause() -> None:
    analysis = read("قصف الطيران بلدة كفرنبل الأحد، بينما اجتمع الوزراء الثلاثاء.")
    when = of(analysis, "قصف")
    assert when is not None
    assert when.start == "2018-04-08"
    assert analysis.text(when.loc) == "الأحد"


def test_a_date_that_opens_the_sentence() -> None:
    when = of(read("وفي فبراير الماضي، قتل ثلاثة أشخاص حين هاجم رجل حافلة في المدينة."), "هاجم")
    assert when is not None
    assert (when.start, when.granularity) == ("2018-02", "month")


def test_a_date_set_off_by_commas() -> None:
    when = of(read("استهدفت غارة، مساء السبت، مخزنا للوقود في المدينة."), "استهدفت")
    assert when is not None
    assert when.start == "2018-04-07"


def test_a_date_between_two_acts_is_that_of_the_nearer() -> None:
    analysis = read("هاجم المسلحون الثكنة الجمعة ثم فجر الجيش مستودعا للذخيرة في البلدة.")
    assert of(analysis, "فجر", "هاجم") is None or of(analysis, "هاجم", "فجر") is not None
    when = of(analysis, "هاجم", "فجر")
    assert when is not None
    assert when.start == "2018-04-06"


def test_no_date_where_nothing_dates_the_act() -> None:
    assert of(read("هاجم المسلحون الثكنة وانسحبوا نحو الجبل."), "هاجم") is None


def test_since_is_no_date_of_an_act() -> None:
    assert of(read("هاجم المسلحون الثكنة التي أقيمت منذ عام 2003."), "هاجم") is None


def test_the_same_day_follows_the_day_told_before() -> None:
    analysis = read("وصل المقاتلون إلى البلدة في 28 أيلول. وشنوا في اليوم نفسه هجمات على الطريق.")
    when = of(analysis, "وشنوا")
    assert when is not None
    assert when.start == "2017-09-28"


def test_without_publication_the_expression_stands_alone() -> None:
    when = of(read("هاجم المسلحون الثكنة الأحد الماضي.", None), "هاجم")
    assert when is not None
    assert (when.start, when.granularity) == (None, None)


def test_dates_are_read_once_an_analysis() -> None:
    analysis = read("وصل الوفد أمس.")
    assert times_in(analysis, analysis.sentences[0]) is times_in(analysis, analysis.sentences[0])


@pytest.mark.parametrize(
    "body",
    [
        "قتل ستة أشخاص في تفجير في مدينة كويتا هو الأعنف منذ سبع سنوات.",
        "قتل عشرون شخصا في أعنف هجوم تشهده مدينة غاو منذ عام 2015.",
        "أعنف هجوم منذ 2015 يقتل عشرين شخصا في مدينة غاو.",
        "قتل عشرون جنديا في هجوم على مدينة غاو، وهو الهجوم الأكثر دموية منذ آذار 2021.",
        "قتل ستة أشخاص في غارة على مدينة إدلب، هي الأولى من نوعها منذ هدنة عام 2020.",
        "أصيب تسعة في أول قصف على مدينة سرت منذ ثلاثة أعوام.",
    ],
)
def test_since_when_no_such_act_was_dates_none(body: str) -> None:
    document = make_document(Article(id="a", body=body, published_at="2024-05-20"), Limits())
    events = extract_events(document, extractor="rasid test")
    assert [(event.type, event.period, event.time) for event in events] == [
        ("strike", "current", None),
        ("casualty", "current", None),
    ]


@pytest.mark.parametrize(
    "body",
    [
        "قتل ستة أشخاص في غارة على مدينة إدلب منذ سبع سنوات.",
        "قتل أكبر أبنائه في غارة على مدينة إدلب منذ عشر سنوات.",
        "قتل ستة أشخاص في غارة هي الأعنف، على مدينة إدلب منذ سبع سنوات.",
        "قتل أول طبيب في المدينة في غارة على إدلب منذ سبع سنوات.",
        "قتل خمسة جنود في هجوم على مدينة غاو في أيار 2021.",
    ],
)
def test_what_was_years_ago_is_background_whatever_superlative_stands_there(body: str) -> None:
    document = make_document(Article(id="a", body=body, published_at="2024-05-20"), Limits())
    assert {event.period for event in extract_events(document, extractor="rasid test")} == {"background"}


def test_the_day_before_yesterday_is_no_superlative() -> None:
    document = make_document(
        Article(id="a", body="قتل مسلحون أول من أمس خمسة جنود في غاو.", published_at="2024-05-20"), Limits()
    )
    assert {event.time and event.time.start for event in extract_events(document, extractor="test")} == {"2024-05-18"}


def test_of_many_dates_in_a_row_the_nearest_is_that_of_the_act() -> None:
    may, june = (" ويوم ".join(f"{day} {month}" for day in range(1, 21)) for month in ("أيار", "حزيران"))
    analysis = read(f"اجتمع الوفد يوم {may}، وقصف الطيران بلدة حاس يوم {june}.", "2018-07-11")
    found = of(analysis, "وقصف")
    assert found is not None
    assert found.start == "2018-06-01"
