"""The place of an act: found, specific, and the right one of its name."""

from __future__ import annotations

import pytest

from stream.contracts import Article
from stream.document import make_document
from stream.extract.analysis import analyse
from stream.extract.where import where_of
from stream.text.limits import Limits


def place(sentence: str, word: str, rest: str = "") -> tuple[str | None, str | None, str]:
    """Return name, country and precision of the place of the act that `word` names."""
    analysis = analyse(make_document(Article(body=f"{sentence} {rest}".strip()), Limits()))
    own = next(s for s in analysis.sentences if any(t.norm == word for t in s.tokens))
    first = next(i for i, t in enumerate(own.tokens) if t.norm == word)
    where = where_of(analysis, own, first, first + 1)
    if where is None:
        return None, None, ""
    return (analysis.text(where.loc) if where.loc else None), where.country, where.precision


@pytest.mark.parametrize(
    ("sentence", "word", "name"),
    [
        ("وقع الهجوم في مدينة كركوك شمالي العراق", "الهجوم", "مدينة كركوك"),
        ("قصفت الطائرات بلدة اللطامنة في ريف حماة", "قصفت", "بلدة اللطامنة"),
        ("انفجرت سيارة في حي الكرادة وسط بغداد", "انفجرت", "حي الكرادة"),
        ("اشتبك الجانبان شرقي مدينة تعز", "اشتبك", "شرقي مدينة تعز"),
        ("هاجموا نقطة في منطقة (وادي خب) أمس", "هاجموا", "منطقة (وادي خب)"),
        ("أطلق النار قرب مطار معيتيقة الدولي", "أطلق", "مطار معيتيقة الدولي"),
        ("استهدف القصف العاصمة السورية دمشق", "القصف", "العاصمة السورية دمشق"),
        ("قتلوا في هجوم بقرية السمرا صباح أمس", "هجوم", "قرية السمرا"),
        ("سقط صاروخ في شارع يافا بمدينة غزة", "صاروخ", "شارع يافا"),
    ],
)
def test_the_most_specific_name(sentence: str, word: str, name: str) -> None:
    assert place(sentence, word)[0] == name


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("هاجم المسلحون منطقة يسيطر عليها الجيش", "هاجم"),
        ("قصفت الطائرات مناطق سكنية", "قصفت"),
        ("وقع الهجوم في منطقة حدودية", "الهجوم"),
        ("قال في بيان إن الهجوم فشل", "الهجوم"),
        ("ردت موسكو على الهجوم", "الهجوم"),
    ],
)
def test_what_is_no_place(sentence: str, word: str) -> None:
    assert place(sentence, word)[0] is None


def test_a_name_of_several_countries_is_the_one_the_article_speaks_of() -> None:
    assert place("قتل شخصان في اشتباكات في طرابلس", "اشتباكات", "وتشهد ليبيا والعاصمة الليبية معارك.")[1] == "LY"
    assert place("قتل شخصان في اشتباكات في طرابلس", "اشتباكات", "وقال الجيش اللبناني إن لبنان بخير.")[1] == "LB"


def test_an_unknown_name_takes_the_country_told_beside_it() -> None:
    assert place("هاجم رجل المارة في منطقة منجانور بمقاطعة بعيدة في الصين", "هاجم") == (
        "منطقة منجانور",
        "CN",
        "district",
    )


def test_where_another_place_lies_is_not_where_the_act_was() -> None:
    sentence = "استهدفت الغارة موقعا في بلدة الشويرف التي تبعد 40 كيلومترا جنوب مدينة غريان"
    assert place(sentence, "الغارة")[0] == "بلدة الشويرف"


def test_a_struck_building_is_less_a_place_than_its_town() -> None:
    assert place("استهدف تفجير مقر الشرطة في مدينة عدن", "تفجير")[0] == "مدينة عدن"


def test_a_clitic_is_no_part_of_the_name() -> None:
    assert place("قتل خمسة في هجمات بالموصل", "هجمات")[0] == "الموصل"
