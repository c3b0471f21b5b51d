"""Names of places that no gazetteer row gives by itself: borders, shortened names, gates, states called like adjectives."""

from __future__ import annotations

import pytest

from stream.contracts import Article, StrikeEvent
from stream.document import make_document
from stream.extract import extract_events
from stream.text.limits import Limits


def first_strike(body: str, title: str | None = None) -> StrikeEvent:
    """Return the first strike of an article."""
    events = extract_events(make_document(Article(title=title, body=body), Limits()), extractor="test")
    return next(e for e in events if isinstance(e, StrikeEvent))


def name_of(body: str, title: str | None = None) -> str | None:
    """Return the name of the place of an article's first strike."""
    place = first_strike(body, title).place
    return place.name if place is not None else None


@pytest.mark.parametrize(
    ("body", "name", "country"),
    [
        ("استهدفت مقاتلات أميركية ثلاث شاحنات قرب الحدود السورية العراقية ليلة أمس.", "الحدود السورية العراقية", "SY"),
        ("قتل جنديان في اشتباك مع مهربين على الحدود الأردنية - السورية فجر الجمعة.", "الحدود الأردنية - السورية", "JO"),
        ("قتل مسلحون 14 جنديا في هجوم قرب حدود النيجر مع بوركينا فاسو يوم السبت.", "حدود النيجر مع بوركينا فاسو", "NE"),
        ("أصيب جندي إسرائيلي برصاص قناص قرب الحدود مع غزة مساء اليوم.", "الحدود مع غزة", "IL"),
        (
            "انفجر لغم بدورية لحرس الحدود عند الحدود الجزائرية مع مالي وقتل ثلاثة جنود.",
            "الحدود الجزائرية مع مالي",
            "DZ",
        ),
        (
            "قصفت المدفعية مواقع للمسلحين على الحدود الأفغانية الباكستانية يوم الاثنين.",
            "الحدود الأفغانية الباكستانية",
            "AF",
        ),
    ],
)
def test_a_border_is_called_after_its_sides(body: str, name: str, country: str) -> None:
    place = first_strike(body).place
    assert place is not None
    assert (place.name, place.country) == (name, country)


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("شن طيران الاحتلال غارات على أهداف في القطاع أسفرت عن شهداء فلسطينيين.", "القطاع"),
        ("قتل الجيش الإسرائيلي فلسطينيين اثنين بالرصاص خلال اقتحام في الضفة.", "الضفة"),
        ("استشهد شاب فلسطيني برصاص الاحتلال في الضفة، وفق وزارة الصحة.", "الضفة"),
        ("أوقعت غارة إسرائيلية ستة قتلى جنوب القطاع، فيما عمّ الإضراب فلسطين.", "جنوب القطاع"),
        ("أطلقت البحرية الإسرائيلية النار على صيادين شمال القطاع، وقال صياد من غزة إن قاربه تضرر.", "شمال القطاع"),
    ],
)
def test_the_strip_and_the_bank_are_places_where_the_article_speaks_of_palestine(body: str, name: str) -> None:
    assert name_of(body) == name


@pytest.mark.parametrize(
    "body",
    [
        "قصفت مسيرات مجهولة شركة تعمل في القطاع النفطي فجر اليوم.",
        "أطلق مجهولون النار على رجل أعمال يعمل في القطاع الخاص.",
        "استهدف تفجير انتحاري حافلة تقل عاملين في القطاع الصحي.",
        "اغتال مسلحون مهندسا يعمل في القطاع الزراعي.",
        "أطلق قراصنة النار على صياد عند الضفة ولاذوا بالفرار.",
    ],
)
def test_other_sectors_and_banks_are_no_places(body: str) -> None:
    name = name_of(body)
    assert name is None or ("القطاع" not in name and "الضفة" not in name)


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("قتل سبعة جنود في هجوم إرهابي في مالي يوم الأحد.", "مالي"),
        ("أعلنت بعثة الأمم المتحدة مقتل جندي يوم الجمعة في هجوم بعبوة ناسفة استهدف دوريته وسط مالي.", "وسط مالي"),
        ("هاجم مسلحون قافلة للجيش شمال شرق مالي وقتلوا 11 جنديا.", "شمال شرق مالي"),
        ("قتل خمسة أشخاص في إطلاق نار في ليبيريا أمس.", "ليبيريا"),
        (
            "لقي ثلاثة من أصحاب القبعات الزرق مصرعهم يوم السبت في هجوم بقذائف الهاون استهدف معسكرهم شمالي مالي.",
            "شمالي مالي",
        ),
    ],
)
def test_a_state_called_like_an_adjective_is_one_behind_a_word_of_place(body: str, name: str) -> None:
    assert name_of(body) == name


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("طعن شاب شرطيين قرب باب الأسباط في القدس المحتلة صباح الأحد.", "باب الأسباط"),
        ("أطلقت قوات الاحتلال النار على فتى عند باب السلسلة في القدس.", "باب السلسلة"),
        ("قصفت المقاومة مستعمرة المنارة بصلية صاروخية ظهر اليوم.", "مستعمرة المنارة"),
        ("سقط صاروخ على مستعمرة شلومي في الجليل الغربي وأصاب منزلا.", "مستعمرة شلومي"),
        ("اقتحمت قوات الاحتلال البلدة القديمة في نابلس وأطلقت الرصاص على المنازل.", "البلدة القديمة"),
        ("انفجرت سيارة مفخخة في المدينة القديمة بحلب وقتلت أربعة أشخاص.", "المدينة القديمة"),
    ],
)
def test_gates_settlements_and_old_towns_are_narrower_than_their_town(body: str, name: str) -> None:
    assert name_of(body) == name


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("أغار الطيران المعادي على بلدة عيتا الشعب صباح اليوم.", "بلدة عيتا الشعب"),
        ("استهدفت مسيرة للعدو المعادي أطراف بلدة رامية.", "أطراف بلدة رامية"),
        ("شن الطيران المعادي غارة بين بلدتي كفرا وياطر جنوبي لبنان.", "بلدتي كفرا"),
        ("قصف العدو مرتفعات جبل الريحان بقذائف فوسفورية.", "مرتفعات جبل الريحان"),
        ("أغار الطيران المعادي على منزل في حي المعادي بمدينة بنت جبيل.", "حي المعادي"),
    ],
)
def test_a_hostile_plane_is_no_quarter_of_cairo(body: str, name: str) -> None:
    assert name_of(body) == name


@pytest.mark.parametrize(
    ("body", "name"),
    [
        (
            "نفذ شاب عملية طعن قرب حاجز قلنديا اليوم. وقالت الشرطة إن منفذ عملية الطعن شاب من بلدة عناتا شرق القدس.",
            "حاجز قلنديا",
        ),
        (
            "أطلق مسلح النار على مصلين في مدينة كيبيك. وذكرت الشرطة أن منفذ إطلاق النار طالب من بلدة سانت فوي.",
            "مدينة كيبيك",
        ),
        (
            "قتل أربعة في تفجير انتحاري بمدينة قندهار. وقال ضابط في منطقة أرغنداب إن التفجير استهدف حافلة.",
            "مدينة قندهار",
        ),
        (
            "طعن رجل ثلاثة مارة في مدينة ليون. وقالت النيابة إن منفذ عملية الطعن مقاول من قرية بروسيو.",
            "مدينة ليون",
        ),
        (
            "هاجم مسلحون دورية قرب زليتن. وقال مراسلنا في حي أبو سليم إن الهجوم أوقع قتيلين.",
            "زليتن",
        ),
    ],
)
def test_where_somebody_is_from_or_speaks_is_not_where_the_act_was(body: str, name: str) -> None:
    assert name_of(body) == name


@pytest.mark.parametrize(
    "body",
    [
        "استعاد الجيش المنطقة الواقعة بين بلدتي حيان وبيانون في ريف حلب.",
        "زار الوزير القرية الواقعة شمال الحسكة اليوم.",
        "تفقد المحافظ المناطق الواقعة على ضفة الفرات في دير الزور.",
        "تمتد المزارع الواقعة في سهل الغاب على مساحات واسعة.",
        "يعيش السكان في البلدة الواقعة تحت سيطرة المعارضة شرقي درعا.",
    ],
)
def test_what_lies_somewhere_is_no_incident(body: str) -> None:
    events = extract_events(make_document(Article(body=body), Limits()), extractor="test")
    assert not [e for e in events if isinstance(e, StrikeEvent)]


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("انفجرت سيارة مفخخة يقودها انتحاري في المنطقة التاسعة من كابل صباح الأحد.", "المنطقة التاسعة"),
        ("قتل ضابط بانفجار عبوة لاصقة في الناحية الثالثة بمدينة جلال آباد.", "الناحية الثالثة"),
        ("أطلق مسلح النار على مقهى في الدائرة العاشرة بباريس.", "الدائرة العاشرة"),
        ("هز تفجير انتحاري المنطقة السادسة في العاصمة الأفغانية كابل.", "المنطقة السادسة"),
        ("انفجرت عبوة ناسفة في المنطقة الحادية عشرة من مدينة قندهار وقتلت شرطيا.", "المنطقة الحادية عشرة"),
    ],
)
def test_a_part_of_a_town_may_be_called_by_its_number(body: str, name: str) -> None:
    assert name_of(body) == name


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("شن الطيران غارات على مرتفعات في جنوب لبنان ومنطقة البقاع صباح اليوم.", "جنوب لبنان"),
        ("قصفت الطائرات بلدة بريتال في منطقة البقاع.", "بلدة بريتال"),
        ("سقط صاروخ على مدينة صفد في منطقة الجليل وأصاب ثلاثة أشخاص.", "مدينة صفد"),
        ("قتل مسلحون ستة مزارعين قرب مدينة زالنجي في منطقة دارفور.", "مدينة زالنجي"),
        ("اغتال مجهولون شيخا في بلدة نصاب في منطقة شبوة.", "بلدة نصاب"),
    ],
)
def test_a_wide_region_stays_one_behind_a_noun(body: str, name: str) -> None:
    assert name_of(body) == name


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("فجرت قوات الاحتلال منازل شمال مدينة رفح، تحديدا في حي الجنينة، حيث دوت انفجارات.", "حي الجنينة"),
        ("استهدفت مسيرة سيارة جنوب نهر الليطاني وتحديدا في بلدة دير سريان.", "بلدة دير سريان"),
        ("قتل جندي بهجوم في ولاية بورنو، وبالتحديد في قرية ماندا.", "قرية ماندا"),
        ("شنت الطائرات غارات على مدينة صنعاء، تركزت على منطقة عطان.", "منطقة عطان"),
        ("سقطت قذائف على مدينة حلب، وتحديدا على حي الأعظمية.", "حي الأعظمية"),
    ],
)
def test_what_is_named_in_particular_is_the_place(body: str, name: str) -> None:
    assert name_of(body) == name


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("أطلق عناصر داعش الرصاص على مركز شرطة زاغنية في قضاء بعقوبة.", "مركز شرطة زاغنية"),
        ("انفجرت عبوة ناسفة في ناحية # العبارة بمحافظة ديالى وقتلت امرأتين.", "ناحية # العبارة"),
        ("قتل أربعة بانفجار سيارة مفخخة في مدينة #سرمين شرقي إدلب.", "مدينة #سرمين"),
        (
            "هاجم مسلحون قرى قرب الحدود بين النيجر ومالي، وهي منطقة تعرف بالهجمات، وقتلوا 40 شخصا في بلدة تيلوا.",
            "بلدة تيلوا",
        ),
        ("استهدف تفجير مركز شرطة القاعدية في ولاية لوغر.", "مركز شرطة القاعدية"),
    ],
)
def test_names_behind_hashes_and_police_posts_are_read_and_verbs_are_none(body: str, name: str) -> None:
    assert name_of(body) == name
