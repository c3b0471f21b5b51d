"""Which tellings are of one act: by place, by what stands between them, by how they point back."""

from __future__ import annotations

import pytest

from stream.contracts import Article
from stream.document import make_document
from stream.extract.analysis import analyse
from stream.extract.strikes.find import find_strikes
from stream.text.limits import Limits


def places(body: str, title: str | None = None) -> list[str | None]:
    """Return the place of each strike of an article as written."""
    analysis = analyse(make_document(Article(title=title, body=body, published_at="2021-05-12"), Limits()))
    return [
        None if d.where is None or d.where.loc is None else analysis.text(d.where.loc) for d in find_strikes(analysis)
    ]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "قتل ستة مدنيين في غارة على بلدة كفرنبل. وقتل ثلاثة في غارة على مدينة سراقب.",
            ["بلدة كفرنبل", "مدينة سراقب"],
        ),
        (
            "استشهد أربعة في قصف مدفعي على حي الشجاعية. واستشهد اثنان جراء قصف مدفعي على حي التفاح.",
            ["حي الشجاعية", "حي التفاح"],
        ),
        (
            "سقطت قذيفة هاون على بلدة الزهراء فقتلت طفلا. وأصيبت امرأة بسقوط قذيفة هاون على بلدة نبل.",
            ["بلدة الزهراء", "بلدة نبل"],
        ),
        (
            "انفجرت عبوة ناسفة في قضاء الحويجة وأصابت شرطيا. كما قتل جندي بانفجار عبوة ناسفة في قضاء الدبس.",
            ["قضاء الحويجة", "قضاء الدبس"],
        ),
        (
            (
                "قتل عشرة أشخاص في غارات على مدينة سراقب وكفرنبل. وقال ناشطون إن غارة على كفرنبل قتلت ستة، "
                "بينما قتل أربعة في غارة على سراقب."
            ),
            ["كفرنبل", "سراقب"],
        ),
    ],
)
def test_different_places_of_one_level_are_different_acts(body: str, expected: list[str]) -> None:
    assert places(body)[-len(expected) :] == expected


@pytest.mark.parametrize(
    ("body", "place"),
    [
        (
            "قتل ستة مدنيين في غارة شرق مدينة غزة. وقال مسعفون إن الغارة استهدفت منزلا في حي الشجاعية.",
            "حي الشجاعية",
        ),
        ("قتل جندي بانفجار عبوة ناسفة في محافظة كركوك. ووقع الانفجار في قضاء الحويجة.", "قضاء الحويجة"),
        ("قصفت المدفعية ريف إدلب وأصابت طفلين. وقال ناشطون إن القصف طال بلدة كفرنبل.", "بلدة كفرنبل"),
        ("قتل ثلاثة في غارة على مدينة سراقب. وأدانت منظمة محلية هذه الغارة من مقرها في إسطنبول.", "مدينة سراقب"),
        ("هز انفجار مدينة بعقوبة وأوقع أربعة قتلى. وتعهدت بغداد بملاحقة منفذي الهجوم.", "مدينة بعقوبة"),
    ],
)
def test_a_narrower_place_or_one_said_of_something_else_is_no_other_act(body: str, place: str) -> None:
    assert places(body) == [place]


@pytest.mark.parametrize(
    "body",
    [
        "وصل أربعة قتلى جراء قصف منزل في بلدة كفرنبل، فيما وصل ثلاثة بعد قصف منزل في بلدة حاس.",
        "قتل جندي في هجوم مسلح على حاجز في مدينة الحويجة، وأصيب اثنان في هجوم على نقطة في مدينة بيجي.",
        "استشهد خمسة في غارة على منزل في مدينة رفح وثلاثة في غارة على سيارة في مدينة خان يونس.",
        "أصيب مزارع بانفجار لغم في بلدة تادف، وقتل راع بانفجار لغم في بلدة قباسين.",
        "قتلت طفلة في قصف على بلدة الناقورة، وأصيب رجلان في قصف على بلدة يارون.",
    ],
)
def test_one_sentence_tells_of_two_acts_where_each_has_its_place(body: str) -> None:
    assert len(places(body)) == 2


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ("قتل ضابط في مدينة بعقوبة. وانفجرت عبوة ناسفة في المدينة نفسها وأصابت جنديين.", "مدينة بعقوبة"),
        ("شيعت بلدة كفرنبل ضحاياها. وأصيب طفل في قصف مدفعي على أطراف في البلدة.", "بلدة كفرنبل"),
        ("تفقد المحافظ محافظة كركوك. وقتل شرطي بهجوم مسلح في المحافظة.", "محافظة كركوك"),
        ("وصل الوزير إلى مدينة سبها. واندلعت اشتباكات مسلحة بين مجموعتين شرقي المدينة.", "مدينة سبها"),
        ("انتشرت القوات في بلدة حوارة. وأطلق مستوطن النار على شاب في البلدة فأصابه.", "بلدة حوارة"),
    ],
)
def test_the_town_is_the_one_named_before(body: str, place: str) -> None:
    assert places(body) == [place]


@pytest.mark.parametrize(
    "body",
    [
        "تشن الطائرات الإسرائيلية غارات على جنوب لبنان بشكل شبه يومي.",
        "وتشهد مدينة طرابلس اشتباكات بين مجموعات مسلحة بين الحين والآخر.",
        "عادة ما يستهدف المسلحون نقاط الجيش في شمال مالي.",
        "وشن التحالف آلاف الغارات على اليمن.",
        "وقال المتحدث إن الجيش لا يستهدف المدنيين في قطاع غزة.",
    ],
)
def test_a_habit_is_no_act(body: str) -> None:
    assert places(body) == []


@pytest.mark.parametrize(
    "body",
    [
        "قتل ستة أشخاص في غارة على منزل في مدينة غزة. وقال جار إن صاروخا سقط على الطابق الأول.",
        "استهدفت غارة مبنى في مدينة صيدا. وذكر شهود أن صاروخين أصابا الطابق السفلي وأن النيران اشتعلت.",
        "أغارت طائرات حربية على مدينة سراقب وقتلت طفلين. وقال مسعف إن صواريخ أصابت سوقا.",
        "قصفت طائرات حربية مستودعا في مدينة الحديدة. وقال عامل إن صاروخا أصاب البوابة.",
        "قتل أربعة في غارة جوية على مدينة رفح. وأضاف شاهد أن صاروخا سقط قرب المسجد.",
    ],
)
def test_the_rocket_of_a_strike_is_no_second_act(body: str) -> None:
    assert len(places(body)) == 1


def test_a_raid_in_the_headline_is_the_firefight_that_the_lead_tells() -> None:
    title = "الداخلية: تصفية 5 عناصر إرهابية في مداهمة وكر بالعريش"
    body = "أعلنت وزارة الداخلية، السبت، مقتل 5 عناصر إرهابية في تبادل لإطلاق النار مع قوات الأمن جنوب العريش."
    analysis = analyse(make_document(Article(title=title, body=body, published_at="2026-02-28"), Limits()))
    assert [strike.mode for strike in find_strikes(analysis)] == ["clash"]


@pytest.mark.parametrize(
    "body",
    [
        "أسقط الدفاع الجوي 112 مسيرة أوكرانية. وأضافت الوزارة أن القوات نفذت ضربة استهدفت مصانع في مدينة دنيبرو.",
        "اعترضت الدفاعات صاروخا فوق مدينة الرياض. ووجهت القوات ضربة إلى منصات الإطلاق في محافظة صعدة.",
        "أسقطت القوات مسيرة قرب مطار أربيل. وشنت الطائرات ضربات على معسكر في جرف الصخر.",
    ],
)
def test_who_shot_something_down_and_dealt_a_blow_did_two_things(body: str) -> None:
    assert len(places(body)) == 2


@pytest.mark.parametrize(
    "body",
    [
        "استهدفت القوات الأوكرانية مصفاة في مدينة ساراتوف. وقتل شخصان في قصف روسي طال بلدات عدة.",
        "أغارت طائرات إسرائيلية على جرود بريتال. وأعلن مسؤول إصابة جندي في قصف إيراني صاروخي.",
        "قصفت المدفعية التركية قرى في محافظة دهوك. وأسفر قصف إيراني اليوم عن مقتل راع وإصابة ثلاثة مدنيين.",
        "شنت المقاتلات الأمريكية غارات على مخازن سلاح. وتوعد قائد بالرد بعد غارات إسرائيلية أوقعت قتيلا.",
        "قصف الجيش الهندي مواقع في كشمير. وأصيب مزارعون اليوم في قصف باكستاني استهدف منازل.",
    ],
)
def test_the_forces_of_two_states_do_two_acts(body: str) -> None:
    assert len(places(body)) == 2


def test_one_state_is_told_by_several_words() -> None:
    body = "قصفت القوات الروسية مستودعا في خيرسون. وأسفر القصف الروسي عن مقتل اثنين."
    assert len(places(body)) == 1


@pytest.mark.parametrize(
    ("body", "one"),
    [
        (
            "استشهد 41 فلسطينيا في غارات على مناطق متفرقة من قطاع غزة. واستشهد 8 في قصف منزل في مخيم النصيرات.",
            "مخيم النصيرات",
        ),
        (
            "قتل تسعة مدنيين في غارات على مناطق عدة في محافظة إدلب. وقتلت عائلة من ثلاثة أفراد في غارة على بلدة كفرنبل.",
            "بلدة كفرنبل",
        ),
        (
            "شنت طائرات سلسلة غارات على أنحاء متفرقة من محافظة صعدة. كما أصيب مزارع في غارة على مديرية مجز.",
            "مديرية مجز",
        ),
        (
            "سقط 12 جريحا جراء هجمات بمسيرات على أنحاء متفرقة من مقاطعة خاركيف. وأصاب هجوم بمسيرة حافلة في بلدة كوبيانسك.",
            "بلدة كوبيانسك",
        ),
        (
            "نفذ الطيران غارات على بلدات عدة في محافظة النبطية. وقتل شخص في غارة على سيارة في بلدة كفرتبنيت.",
            "بلدة كفرتبنيت",
        ),
    ],
)
def test_a_series_all_over_a_land_is_not_the_one_act_told_after_it(body: str, one: str) -> None:
    found = places(body)
    assert len(found) == 2
    assert found[1] == one
    assert found[0] != one
