"""The place of an act: found, specific, and the right one of its name."""

from __future__ import annotations

import pytest

from stream.contracts import Article, CasualtyEvent
from stream.document import make_document
from stream.extract import extract_events
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
        ("طال القصف قريتي الرامي وكفرلاتا في ريف إدلب", "القصف", "قريتي الرامي"),
        ("استهدفت غارات مديريتي حيس والجراحي اليوم", "غارات", "مديريتي حيس"),
        ("هاجمت مسيرة محطة كهرباء بيجي فجرا", "هاجمت", "محطة كهرباء بيجي"),
        ("وقع الانفجار في محطة مونبرناس وسط باريس", "الانفجار", "محطة مونبرناس"),
        ("طعن رجل المارة في حديقة هايدن قرب لندن", "طعن", "حديقة هايدن"),
        ("دارت اشتباكات في ريف حماة الشمالي", "اشتباكات", "ريف حماة الشمالي"),
        ("تعرضت قوارب لقصف قبالة السواحل الليبية", "لقصف", "السواحل الليبية"),
        ("أصيب ثلاثة في هجوم قرب البرلمان", "هجوم", "البرلمان"),
        ("قصفت المدفعية مواقع قرب ستيبانيفكا أمس", "قصفت", "ستيبانيفكا"),
        ("استهدف القصف بلدة كنصفرة في جبل الزاوية", "القصف", "بلدة كنصفرة"),
        ("انفجرت عبوة في قضاء الحويجة جنوبي كركوك", "انفجرت", "قضاء الحويجة"),
        ("قتل مقاتلون من بلدة تلدو في هجوم استهدف قرية الغاصبية", "هجوم", "قرية الغاصبية"),
        ("قتل جنديان في هجوم في كورسوبا جنوب البلاد", "هجوم", "كورسوبا"),
        ("قصفت المدفعية قرية الحريق فجرا", "قصفت", "قرية الحريق"),
        ("أطلقوا النار في قرية إمام زيد أمس", "أطلقوا", "قرية إمام زيد"),
        ("قتل أربعة في انفجار في مدينة الصدر ببغداد", "انفجار", "مدينة الصدر"),
        ("قتل عشرة في تفجير استهدف مسجد الرحمن وسط كابل", "تفجير", "مسجد الرحمن"),
        ("سقطت قذيفة على مستشفى الأمل في خان يونس", "قذيفة", "مستشفى الأمل"),
        ('استهدفت غارات قاعدة "أميركية" في أربيل. وقال مسؤول إن "الرد آت"', "غارات", 'قاعدة "أميركية"'),
        ("هاجم مسلحون قرى بشمال كادونا", "هاجم", "شمال كادونا"),
        ("قال مراسلنا في بيروت إن غارة استهدفت سيارة في صيدا", "غارة", "صيدا"),
        ("اقتحمت قوة خاصة مدينة جنين فجرا", "اقتحمت", "مدينة جنين"),
        ("انفجرت عبوة في سامراء صباح أمس", "انفجرت", "سامراء"),
        ("قصفت المدفعية مواقع غرب جنين", "قصفت", "غرب جنين"),
        ("قتل شرطيان في هجوم بولاية لغمان شرقي البلاد", "هجوم", "ولاية لغمان"),
        ("سقط صاروخ قرب سلقين في ريف إدلب", "صاروخ", "سلقين"),
        ("وقعت اشتباكات في منطقة أم الهيثم فجرا", "اشتباكات", "منطقة أم الهيثم"),
        ("شنت الطائرات غارات على مناطق متفرقة من محافظة حجة", "غارات", "محافظة حجة"),
        ("أطلق النار قرب “باب السلسلة” في القدس", "أطلق", "باب السلسلة"),
        ("وقعت عملية طعن عند باب العامود فجرا", "طعن", "باب العامود"),
        ("قتل جنديان في هجوم قرب كفر نوران ليلا", "هجوم", "كفر نوران"),
        ("سقطت قذائف بدير بلوط في عفرين", "قذائف", "دير بلوط"),
        ("هاجم مسلحون ثكنة في كونغسو (شرق) أمس", "هاجم", "كونغسو"),
        ("قتل أربعة في هجوم في ناسونغو في ولاية الساحل", "هجوم", "ناسونغو"),
        ("وقع الهجوم في دولوكا نغار جنوب البلاد", "الهجوم", "دولوكا نغار"),
        ("استهدف التفجير مسجد شافق العلوم في كابل", "التفجير", "مسجد شافق العلوم"),
        ("قصف الطيران بلدة كنصفين في ريف إدلب", "قصف", "بلدة كنصفين"),
        ("أصيب ثلاثة في إطلاق نار على طريق 60 ليلا", "إطلاق", "طريق 60"),
        ("انفجرت عبوة في شارع 26 سبتمبر صباحا", "انفجرت", "شارع 26 سبتمبر"),
        ("هاجمت زوارق سفينة في خليج سرت فجرا", "هاجمت", "خليج سرت"),
        ("طعن شاب جنديا عند حاجز زعترة أمس", "طعن", "حاجز زعترة"),
        ("انفجرت سيارة بالقرب من مطعم بحي المنصور ليلا", "انفجرت", "حي المنصور"),
        ("سقطت قذيفة على مطار عدن الجمعة", "قذيفة", "مطار عدن"),
        ("توفي جندي بالمستشفى العسكري بوهران متأثرا بانفجار لغم بولاية تبسة", "لغم", "ولاية تبسة"),
        ("قصفت مسيرة معسكر ”النسور“ في كركوك", "قصفت", "معسكر ”النسور“"),
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
        ("قالت عمدة المدينة شفيقة إن الهجوم فشل", "الهجوم"),
        ("وقع الهجوم في محطة وقود", "الهجوم"),
        ("سقطت القذائف في ساحة مكتظة", "القذائف"),
        ("استهدف الهجوم مزرعة في مصيف قرب الجبل", "الهجوم"),
        ("أضر الهجوم بعمل مديرية المخابرات", "الهجوم"),
        ("هذا المقر كان هدفا للهجوم", "للهجوم"),
        ("وقع الهجوم في عين المكان", "الهجوم"),
        ("وقع الهجوم عند باب المنزل", "الهجوم"),
        ("قال باراك إن الهجوم فشل", "الهجوم"),
        ("ندد بالغارات التي شنتها واشنطن على الحوثيين", "بالغارات"),
    ],
)
def test_what_is_no_place(sentence: str, word: str) -> None:
    assert place(sentence, word)[0] is None


def test_a_name_of_several_countries_is_the_one_the_article_speaks_of() -> None:
    assert place("قتل شخصان في اشتباكات في طرابلس", "اشتباكات", "وتشهد ليبيا والعاصمة الليبية معارك.")[1] == "LY"
    assert place("قتل شخصان في اشتباكات في طرابلس", "اشتباكات", "وقال الجيش اللبناني إن لبنان بخير.")[1] == "LB"


@pytest.mark.parametrize(
    "sentence", ["وقع الهجوم في إب أمس", "وقع الهجوم في مدينة إب", "وقع الهجوم على إب في آب الماضي"]
)
def test_ibb_is_no_month_and_no_father(sentence: str) -> None:
    assert place(sentence, "الهجوم")[1:] == ("YE", "city")


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("تبنى تنظيم القاعدة في جزيرة العرب الهجوم على ثكنة في عدن", "عدن"),
        ("قتل جنود في الهجوم الذي شنه تنظيم الدولة في غرب أفريقيا على قاعدة في مايدوغوري", "مايدوغوري"),
    ],
)
def test_lands_in_the_name_of_a_group_are_not_where_it_acts(sentence: str, name: str) -> None:
    assert place(sentence, "الهجوم")[0] == name


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


def test_an_adjective_of_a_state_tells_the_country_of_its_part() -> None:
    assert place("تعرضت قوارب لقصف قبالة السواحل الليبية", "لقصف") == ("السواحل الليبية", "LY", "region")
    assert place("نفذت مقاتلات غارات على الجنوب اللبناني", "غارات") == ("الجنوب اللبناني", "LB", "region")


def test_an_ordinary_word_is_a_place_where_the_article_speaks_of_its_country() -> None:
    sentence = "قتل ثلاثة في غارة على منزل في حجة"
    assert place(sentence, "غارة", "وقال مسؤول في صنعاء إن اليمن يعيش حربا، وإن مدينة تعز في اليمن محاصرة.")[0] == "حجة"
    assert place(sentence, "غارة", "وقال مسؤول إن لبنان بخير.")[0] is None


def figures(body: str) -> list[tuple[int | None, str | None, str | None]]:
    """Return number, place and country of the casualties of an article."""
    found = extract_events(
        make_document(Article(body=body, published_at="2024-05-20"), Limits()), extractor="rasid test"
    )
    return [
        (e.count.number, e.place and e.place.name, e.place and e.place.country)
        for e in found
        if isinstance(e, CasualtyEvent)
    ]


def test_a_figure_without_a_place_has_that_of_its_strike() -> None:
    body = "استهدفت غارة منزلا في بلدة عيترون أمس. وأدت الغارة إلى مقتل أربعة مدنيين وفق المسعفين."
    assert figures(body) == [(4, "بلدة عيترون", "LB")]


def test_a_figure_with_a_place_of_its_own_keeps_it() -> None:
    body = "استهدفت غارة منزلا في بلدة عيترون أمس. وقتل جندي في انفجار لغم في مدينة صور."
    assert (1, "مدينة صور", "LB") in figures(body)


def test_a_headline_names_the_better_known_place_and_the_figure_has_the_one_that_was_hit() -> None:
    article = Article(
        title="مقتل سبعة مدنيين في قصف على حيس",
        body="قصفت المدفعية منطقة المدان بمديرية حيس اليوم، ما أدى إلى مقتل سبعة مدنيين.",
        published_at="2024-05-20",
    )
    found = extract_events(make_document(article, Limits()), extractor="rasid test")
    assert {e.place and e.place.name for e in found if isinstance(e, CasualtyEvent)} == {"منطقة المدان"}


def test_a_figure_of_no_place_has_the_country_of_the_article() -> None:
    body = "قالت منظمة محلية في الخرطوم إن الحرب في السودان مستمرة.\n\nومنذ عام 2019 قتل 700 شخص وفق تقديرها."
    assert (700, None, "SD") in figures(body)


def test_a_street_called_after_a_place_lies_in_the_country_of_the_news() -> None:
    found = place("انفجرت سيارة في شارع فلسطين وسط بغداد", "انفجرت", "وقال العراق إن التحقيق مستمر في بغداد.")
    assert found[:2] == ("شارع فلسطين", "IQ")


def test_where_the_town_lies_is_less_than_the_town_spoken_of() -> None:
    body = "هاجم مسلحون مدينة كادقلي أمس. وأسفر الهجوم على المدينة، الواقعة جنوب العاصمة الخرطوم، عن مقتل سبعة مدنيين."
    found = extract_events(
        make_document(Article(body=body, published_at="2024-05-20"), Limits()), extractor="rasid test"
    )
    assert {e.place and e.place.name for e in found if e.type == "strike"} == {"مدينة كادقلي"}  # type: ignore[union-attr]
