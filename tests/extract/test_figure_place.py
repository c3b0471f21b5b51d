"""Where the people of a figure were hit: beside the figure, with the strike, or with the whole that they are part of."""

from __future__ import annotations

import pytest

from stream.contracts import Article, CasualtyEvent
from stream.document import make_document
from stream.extract import extract_events
from stream.text.limits import Limits


def places(body: str) -> dict[tuple[str, int | None], str | None]:
    """Return the place of each figure by its kind and number."""
    events = extract_events(make_document(Article(body=body), Limits()), extractor="test")
    figures = [e for e in events if isinstance(e, CasualtyEvent)]
    return {(e.kind, e.count.number): e.place.name if e.place is not None else None for e in figures}


@pytest.mark.parametrize(
    ("body", "name"),
    [
        (
            "قتل أربعة مدنيين في انفجار عبوة ناسفة شمالي بغداد. وقال مصدر إن العبوة انفجرت في قضاء الطارمية شمالي بغداد.",
            "قضاء الطارمية",
        ),
        (
            "لقي أربعة جنود مصرعهم في هجوم مسلح جنوبي كركوك. وأوضح ضابط أن الهجوم استهدف ثكنة في منطقة الرياض جنوبي كركوك.",
            "منطقة الرياض",
        ),
        (
            "استشهد أربعة مواطنين في قصف مدفعي شرقي غزة. وذكر مراسلنا أن القصف المدفعي طال حي الشجاعية شرقي غزة.",
            "حي الشجاعية",
        ),
        (
            "مصرع أربعة مسلحين في غارة جوية غربي الموصل. وقالت القيادة إن الغارة الجوية استهدفت وكرا في ناحية بادوش غربي الموصل.",
            "ناحية بادوش",
        ),
        (
            "سقط أربعة قتلى في هجوم انتحاري شرقي كابل. وأفاد شهود بأن الهجوم الانتحاري وقع في منطقة باغرامي شرقي كابل.",
            "منطقة باغرامي",
        ),
    ],
)
def test_the_side_of_a_town_is_wider_than_what_the_strike_names(body: str, name: str) -> None:
    assert places(body)["killed", 4] == name


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("ارتفع عدد قتلى زلزال ميانمار إلى 3145.", "ميانمار"),
        ("أودت السيول التي اجتاحت محافظة حجة بحياة 33 شخصا.", "محافظة حجة"),
        ("قالت السلطات إن السيول التي تعرضت لها محافظة الحديدة أودت بحياة 30 شخصا.", "محافظة الحديدة"),
        ("ارتفاع عدد ضحايا الفيضانات التي شهدتها ولاية كسلا إلى 32 قتيلا.", "ولاية كسلا"),
        ("لقي 14 شخصا مصرعهم في الإعصار الذي اجتاح مدينة تولير جنوب مدغشقر.", "مدينة تولير"),
        ("ضرب زلزال بقوة 6.1 درجات، فجر الاثنين، ولاية بالق أسير، ما أسفر عن مقتل شخص.", "ولاية بالق أسير"),
        ("الزلزال الذي ضرب كلا من سوريا وتركيا أسفر عن 4300 قتيل.", "سوريا"),
    ],
)
def test_a_disaster_is_where_it_came_over_whatever_word_of_place_stands_there(body: str, name: str) -> None:
    assert set(places(body).values()) == {name}


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("أصيب 11 شخصا في حادث مروري بمكة المكرمة. ووقع حادث التصادم فوق كبري العدلية.", "كبري العدلية"),
        ("مصرع 6 في غرق قارب قبالة الإسكندرية. وغرق القارب قرب ميناء أبو قير.", "ميناء أبو قير"),
        ("لقي عاملان حتفهما في حريق بمدينة الكويت. وشب الحريق في ميناء الشويخ.", "ميناء الشويخ"),
        ("توفي 4 أشخاص اختناقا في القاهرة. وأفادت الشرطة بأن الاختناق حدث في حي شبرا.", "حي شبرا"),
        ("جرح 7 في تصادم قطارين بتونس. وأضافت الشركة أن التصادم وقع في محطة جبل الجلود.", "محطة جبل الجلود"),
    ],
)
def test_an_accident_is_at_the_narrowest_place_that_the_article_gives_it(body: str, name: str) -> None:
    assert set(places(body).values()) == {name}


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("لقي سبعة ركاب حتفهم في تصادم حافلتين على الطريق الدولي قرب مدينة قفصة.", "مدينة قفصة"),
        ("أصيب تسعة ركاب إثر انقلاب حافلة على الطريق الوطني بولاية سطيف.", "ولاية سطيف"),
        ("وفاة شخصين في حادث سير بالطريق السريعة بمنطقة سيدي خليفة.", "منطقة سيدي خليفة"),
        ("مقتل 3 جراء انحراف شاحنة على الطريق العام في محافظة إب.", "محافظة إب"),
        ("مصرع 4 في انقلاب سيارة على الطريق الرئيسي بمحافظة المنيا.", "محافظة المنيا"),
        ("مصرع 4 في انقلاب سيارة على طريق المطار بمحافظة المنيا.", "طريق المطار"),
    ],
)
def test_a_road_without_a_name_is_no_place(body: str, name: str) -> None:
    assert set(places(body).values()) == {name}


@pytest.mark.parametrize(
    ("body", "figure", "name"),
    [
        ("قتل 5 في حادث سير قرب صفاقس. وفي حادث آخر لقي طفلان حتفهما في مدينة قابس.", ("killed", 5), "صفاقس"),
        ("قتل 5 في حادث سير قرب صفاقس. وفي حادث آخر لقي طفلان حتفهما في مدينة قابس.", ("killed", 2), "مدينة قابس"),
        (
            "مقتل 300 في مدينة إدلب جراء الزلزال. وكان الزلزال قد ضرب ولاية غازي عنتاب جنوب تركيا.",
            ("killed", 300),
            "مدينة إدلب",
        ),
        ("ضرب زلزال الإكوادور فقتل 13 شخصا. وأودى الزلزال الذي ضرب تركيا بحياة 44 ألفا.", ("killed", 13), "الإكوادور"),
        ("ضرب زلزال الإكوادور فقتل 13 شخصا. وأودى الزلزال الذي ضرب تركيا بحياة 44 ألفا.", ("killed", 44000), "تركيا"),
        ("ضربت إسرائيل منطقة البقاع فقتلت ثلاثة مدنيين.", ("killed", 3), "منطقة البقاع"),
    ],
)
def test_another_incident_gives_no_place(body: str, figure: tuple[str, int], name: str) -> None:
    assert places(body)[figure] == name


@pytest.mark.parametrize(
    ("body", "name"),
    [
        (
            "قتل 14 شخصا في غارات إسرائيلية على جنوب لبنان يوم الجمعة. وقال مصدر إن غارة استهدفت بلدة طيردبا وقتل فيها شخصان.",
            "جنوب لبنان",
        ),
        ("أسفرت سلسلة هجمات عن مقتل 14 شخصا في كركوك. ووقع أولها في حي رحيم آوه بتفجير سيارة.", "كركوك"),
        (
            "استشهد 14 فلسطينيا في قصف مدفعي على مناطق متفرقة من قطاع غزة. وتركز القصف على حي الصبرة.",
            "قطاع غزة",
        ),
        ("مقتل 14 شخصا في اشتباكات تشهدها العاصمة طرابلس. ودارت الاشتباكات قرب شارع الجمهورية.", "العاصمة طرابلس"),
        ("أصيب 14 شخصا في تفجيرات بإقليم بلوشستان. ووقع تفجير في مدينة كويتا قرب سوق.", "إقليم بلوشستان"),
    ],
)
def test_the_toll_of_several_acts_is_that_of_the_wider_place(body: str, name: str) -> None:
    assert name in {place for (_, number), place in places(body).items() if number == 14}


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("أدت الحرب في سوريا إلى مقتل أكثر من نصف مليون شخص منذ عام 2011.", "سوريا"),
        ("منذ عام 2012 خلفت أعمال العنف في مالي آلاف القتلى.", "مالي"),
        ("ومنذ عام 2014 قتل أكثر من 377 ألف شخص في اليمن بسبب الحرب.", "اليمن"),
        ("أودى تمرد بوكو حرام بحياة أكثر من 35 ألف شخص في نيجيريا منذ عام 2009.", "نيجيريا"),
        ("ومنذ سنوات تشهد بوركينا فاسو هجمات أوقعت أكثر من 20 ألف قتيل.", "بوركينا فاسو"),
    ],
)
def test_a_toll_of_years_is_that_of_the_land_its_sentence_speaks_of(body: str, name: str) -> None:
    assert name in set(places(body).values())
