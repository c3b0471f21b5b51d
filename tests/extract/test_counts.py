from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from stream.contracts import Article
from stream.document import make_document
from stream.extract.analysis import analyse
from stream.extract.counts.counter import Counter
from stream.text.limits import Limits

if TYPE_CHECKING:
    from stream.extract.counts.group import Group


def groups(text: str) -> list[Group]:
    document = make_document(Article(id="a", body=text), Limits())
    return [group for sentence in analyse(document).sentences for group in Counter(sentence).groups]


def first(text: str) -> Group:
    return groups(text)[0]


@pytest.mark.parametrize(
    ("text", "number", "qualifier"),
    [
        ("قتل 14 جنديا", 14, "exact"),
        ("قتل أكثر من 60 شخصا", 60, "more_than"),
        ("قتل ما لا يقل عن سبعة عمال", 7, "at_least"),
        ("قتل ثلاثة أشخاص على الأقل", 3, "at_least"),
        ("نزح نحو 270 ألف شخص", 270_000, "about"),
        ("نزح قرابة نصف مليون مدني", 500_000, "about"),
        ("أصيب ما يزيد على مئتي متظاهر", 200, "more_than"),
        ("قتل ما لا يزيد على خمسة مسلحين", 5, "at_most"),
        ("أصيب زهاء ثلاثين راكبا", 30, "about"),
        ("قتل (5) مواطنين", 5, "exact"),
        ("استشهد (68) ألفا و(234) مواطنا", 68_234, "exact"),
        ("قتل عدد 3 من الجنود", 3, "exact"),
        ("نزح نحو 1 200 شخص", 1200, "about"),
    ],
)
def test_a_number_with_its_qualifier(text: str, number: int, qualifier: str) -> None:
    group = first(text)
    assert (group.number, group.qualifier) == (number, qualifier)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("قتل بين 20 و30 مسلحا", 20, 30),
        ("قتل ما بين خمسة وثمانية عمال", 5, 8),
        ("أصيب 10 إلى 15 شخصا", 10, 15),
        ("أصيب 40-50 شخصا", 40, 50),
        ("قتل ثلاثة أو أربعة أشخاص", 3, 4),
    ],
)
def test_a_range(text: str, low: int, high: int) -> None:
    group = first(text)
    assert (group.number, group.number_max, group.qualifier) == (low, high, "range")


@pytest.mark.parametrize(
    ("text", "number", "shape"),
    [
        ("قتل جندي", 1, "singular"),
        ("قتل جنديان", 2, "dual"),
        ("مقتل مدنيين اثنين", 2, "dual"),
        ("أصيبت إسرائيليتان", 2, "dual"),
        ("قتل جنود", None, "plural"),
        ("مقتل أحد عناصر الشرطة", 1, "singular"),
        ("وفاة أم وطفليها", 1, "singular"),
        ("أصيب آخر", 1, "singular"),
        ("انتشال جثتي الشابين", 2, "dual"),
        ("مقتل منفذي الهجوم الأربعة", 4, "number"),
        ("مصرع ركابها الـ66", 66, "number"),
        ("لقي جميع ركاب الطائرة، وعددهم 71 شخصا، حتفهم", 71, "number"),
    ],
)
def test_the_form_of_a_noun_says_the_number(text: str, number: int | None, shape: str) -> None:
    group = first(text)
    assert (group.number, group.shape) == (number, shape)


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("مقتل عشرات المدنيين", "tens"),
        ("إصابة العشرات", "tens"),
        ("مقتل المئات من المدنيين", "hundreds"),
        ("نزوح آلاف السكان", "thousands"),
        ("نزوح عشرات الآلاف من السكان", "thousands"),
        ("إصابة عدد من المارة", "unspecified"),
        ("مقتل عدة أشخاص", "unspecified"),
        ("نزوح ملايين السكان", "unspecified"),
    ],
)
def test_a_vague_quantity(text: str, qualifier: str) -> None:
    group = first(text)
    assert (group.number, group.qualifier) == (None, qualifier)


@pytest.mark.parametrize(
    ("text", "victim_class"),
    [
        ("مقتل 3 من عناصر الشرطة", "security"),
        ("مقتل 3 عناصر من تنظيم داعش", "militant"),
        ("مقتل قياديين في حركة طالبان", "militant"),
        ("إصابة ستة أطفال", "child"),
        ("مقتل أربع نساء", "woman"),
        ("مقتل الصحفي فلان", "journalist"),
        ("مقتل مسعفين اثنين", "medic"),
        ("مقتل 20 مواطنا", "civilian"),
        ("اغتيال محافظ المدينة", "official"),
        ("مقتل 12 شخصا", "unknown"),
        ("مقتل 12 فلسطينيا", "unknown"),
    ],
)
def test_the_class_is_the_most_specific_that_the_words_say(text: str, victim_class: str) -> None:
    assert first(text).victim_class == victim_class


@pytest.mark.parametrize(
    "text",
    [
        "تدمير 12 مركبة",
        "خلال 3 سنوات",
        "بقيمة 5 ملايين دولار",
        "القرار 2216 بشأن السلام",
        "في 14 تشرين الأول 2017",
        "بنسبة 45 بالمئة من القتلى",
        "قصف 20 موقعا و5 منازل",
        "سقوط 30 قذيفة",
    ],
)
def test_things_are_no_people(text: str) -> None:
    assert [g for g in groups(text) if g.head is not None and g.shape == "number"] == []


@pytest.mark.parametrize("text", ["نزح 900 مليون شخص", "قتل 25 مليون شخص في الحرب", "نزح 30 مليون"])
def test_more_than_any_people_is_no_figure_nor_is_a_part_of_it(text: str) -> None:
    assert groups(text) == []


def test_from_one_figure_to_another_is_a_rise_and_no_range() -> None:
    assert [(g.number, g.number_max) for g in groups("ارتفعت الحصيلة من 20 إلى 30 قتيلا")] == [(20, None), (30, None)]
    assert [(g.number, g.number_max) for g in groups("مقتل 20 إلى 30 جنديا")] == [(20, 30)]
    assert [g.number_max for g in groups("أصيب 20 - 900 شخص")] == [None, None]


def test_a_whole_family_has_no_number() -> None:
    assert [(g.shape, g.number) for g in groups("مقتل عائلة بأكملها")] == [("plural", None)]
    assert [(g.shape, g.number) for g in groups("مقتل عائلة من خمسة أفراد")] == [("number", 5)]


def test_people_behind_a_preposition_are_nobodys_figure() -> None:
    assert groups("اتصل بمدنيين") == []


def test_a_country_is_no_person() -> None:
    assert groups("عادوا من سوريا وليبيا وكوريا") == []


def test_the_phrase_of_the_people_ends_before_the_next_clause() -> None:
    text = "مقتل 6 عناصر من فصائل معارضة في هجوم على حاجز"
    (group,) = groups(text)
    assert group.victims is not None
    document = make_document(Article(id="a", body=text), Limits())
    sentence = analyse(document).sentences[0]
    loc = sentence.loc(*group.victims)
    assert text[loc.start : loc.end] == "عناصر من فصائل معارضة"
