"""Which of the places that an article names is an act's: not the war's, not another act's, the narrowest that holds."""

from __future__ import annotations

import pytest

from stream.contracts import Article, StrikeEvent
from stream.document import make_document
from stream.extract import extract_events
from stream.text.limits import Limits


def strikes(body: str, title: str | None = None) -> list[StrikeEvent]:
    """Return the strikes of an article."""
    events = extract_events(make_document(Article(title=title, body=body), Limits()), extractor="test")
    return [e for e in events if isinstance(e, StrikeEvent)]


def names(body: str, title: str | None = None) -> list[str | None]:
    """Return the places of the strikes of an article as written."""
    return [e.place.name if e.place is not None else None for e in strikes(body, title)]


@pytest.mark.parametrize(
    "body",
    [
        "أطلق الحزب عشرين صاروخا على قاعدة ميرون دعما للشعب الفلسطيني الصامد في قطاع غزة.",
        "استهدفت المقاومة الإسلامية تجمعا للجنود في محيط موقع ميرون إسنادا لأهلنا المحاصرين في غزة.",
        "قصفت القوات المسلحة اليمنية قاعدة ميرون بصاروخ باليستي نصرة للمظلومين في غزة.",
        "هاجمت مسيرتان انقضاضيتان قاعدة ميرون، وذلك تضامنا مع المقاومة في قطاع غزة.",
        "استهدفت مسيرة قاعدة ميرون للمرة الثانية منذ بدء الحرب الإسرائيلية على قطاع غزة.",
        "قتل جندي في هجوم بالصواريخ على قاعدة ميرون، وهو الأول منذ اندلاع الحرب في غزة.",
    ],
)
def test_for_whom_and_in_which_war_an_act_is_done_is_not_where(body: str) -> None:
    (name,) = names(body)
    assert name is not None
    assert "ميرون" in name


def test_the_place_of_a_war_is_no_place_of_the_act_that_began_it() -> None:
    body = "تتواصل المحادثات لوقف الحرب في غزة التي اندلعت بعد هجوم حركة حماس على بلدات إسرائيلية في السابع من أكتوبر."
    assert names(body) in ([], [None])


@pytest.mark.parametrize(
    "more",
    [
        "كما استهدفت مسيرة حافلة تقل عمالا وقتلت ثلاثة منهم.",
        "وفي سياق متصل، هاجم مسلحون دورية للشرطة وقتلوا ضابطا.",
        "وبعد ساعات، شن الجيش غارات على مخابئ للمسلحين.",
        "من جهة أخرى، قتل جندي برصاص قناص.",
        "وفي المقابل، أسقطت الدفاعات الجوية تسع طائرات مسيرة.",
    ],
)
def test_an_act_that_the_article_turns_to_is_not_lent_the_place_of_the_last_one(more: str) -> None:
    found = names("قتل أربعة أشخاص في انفجار سيارة مفخخة في مدينة الباب. " + more)
    assert found == ["مدينة الباب", None]


def test_an_act_of_another_day_is_not_lent_the_place_of_the_last_one() -> None:
    body = (
        "قتل أربعة أشخاص في انفجار سيارة مفخخة في مدينة الباب يوم الأحد. "
        "وقتل ضابط عندما هاجم مسلحون دوريته يوم الخميس الماضي."
    )
    assert names(body) == ["مدينة الباب", None]


def test_what_is_shot_down_is_not_lent_the_place_of_a_fight_on_the_ground() -> None:
    body = (
        "تدور اشتباكات عنيفة بين الجيش والمسلحين في ريف إدلب الجنوبي منذ الصباح. "
        "وقالت وزارة الدفاع إن قواتها أسقطت 14 طائرة مسيرة."
    )
    assert names(body) == ["ريف إدلب الجنوبي", None]


@pytest.mark.parametrize(
    ("title", "body", "name"),
    [
        (
            "قتلى بتفجير في كركوك",
            "قتل ثلاثة جنود بانفجار عبوة ناسفة في قضاء داقوق (44 كلم جنوب كركوك) صباح اليوم.",
            "قضاء داقوق",
        ),
        (
            "انتحاري يقتل سبعة في منطقة الطارمية",
            "فجر انتحاري نفسه وسط تجمع للمصلين في منطقة الهورة، الواقعة في منطقة الطارمية، فقتل سبعة.",
            "منطقة الهورة",
        ),
        (
            "سيارة مفخخة تضرب مدينة الصدر",
            "انفجرت سيارة مفخخة في شارع الفلاح قرب سوق شعبية، بمدينة الصدر شرقي بغداد، فقتل تسعة مدنيين.",
            "شارع الفلاح",
        ),
        (
            "شهداء في غارة على مخيم جباليا",
            "استشهد خمسة في غارة استهدفت شارع الهوجة وسط الأحياء السكنية، بمخيم جباليا شمال القطاع.",
            "شارع الهوجة",
        ),
        (
            "هجوم على نقطة للجيش في ولاية بورنو",
            "قتل ستة جنود حين هاجم مسلحون موقعهم في بلدة غوزا بولاية بورنو ليل الثلاثاء.",
            "بلدة غوزا",
        ),
    ],
)
def test_of_two_tellings_that_place_counts_which_the_other_s_holds(title: str, body: str, name: str) -> None:
    assert names(body, title) == [name]


@pytest.mark.parametrize(
    "more",
    [
        "وبدأت الاشتباكات قرب مقر الأمن ثم توسعت إلى حي القلوعة.",
        "وقالت مصادر إن الاشتباكات امتدت إلى حي البنجسار.",
        "وأسفرت الاشتباكات عن مقتل شاب من أبناء حي الروضة.",
        "وانتقلت المواجهات لاحقا إلى حي شعب العيدروس.",
        "وقتل في الاشتباكات رجل من سكان حي السعادة.",
    ],
)
def test_where_a_fight_spread_to_or_its_dead_are_from_is_not_where_it_was(more: str) -> None:
    body = "قتل جندي في اشتباكات بين فصائل مسلحة في مديرية المعلا بمحافظة عدن صباح اليوم. "
    assert names(body + more) == ["مديرية المعلا"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "قصفت طائرات حربية مدينة أريحا (14 كم جنوب إدلب) فقتلت ثلاثة.",
            "وقتل مدني بقصف جوي على قرية تل حلاوة، شرق إدلب.",
        ),
        ("قتل شرطي بانفجار عبوة في بلدة الرشاد، جنوب كركوك.", "وأصيب جنديان بانفجار عبوة في ناحية الرياض، غرب كركوك."),
        ("استهدفت غارة بلدة تبنين (20 كم شرق صور).", "وأصيب رجل في غارة على بلدة القليلة، جنوب صور."),
        ("قصف الطيران قرية المنصورة غربي الرقة.", "وقصف الطيران قرية الكرامة شرقي الرقة وقتل أربعة."),
        ("هاجم مسلحون قرية تاروجي جنوب زنجبار.", "وهاجم مسلحون قرية حصن عطية شرق زنجبار فقتلوا اثنين."),
    ],
)
def test_two_villages_near_one_town_are_two_places(one: str, other: str) -> None:
    assert len(names(f"{one} {other}")) == 2


@pytest.mark.parametrize(
    ("body", "name"),
    [
        (
            "قتل متظاهران بعد أن أطلقت قوات الأمن الرصاص الحي على المحتجين. وقالت لجنة الأطباء إن آخرين أصيبوا في مدينة أم درمان.",
            "مدينة أم درمان",
        ),
        (
            "أطلق مسلحون النار على حافلة صغيرة وفروا. وذكر طبيب أن سبعة عمال قتلوا في بلدة مستونغ وجرح عشرة.",
            "بلدة مستونغ",
        ),
        (
            "شن الطيران غارة على سيارة تقل قياديا. وقال ناشطون إن القيادي ومرافقه قتلا في بلدة سرمدا.",
            "بلدة سرمدا",
        ),
        (
            "استهدفت غارة جوية حفل زفاف فجر اليوم. وأعلنت السلطات أن أربعين شخصا قتلوا في مدينة قندوز وأصيب مئة.",
            "مدينة قندوز",
        ),
        (
            "أطلق مسلحان النار على المارة وقتلا شخصين. وأصيب ثلاثة أشخاص بجروح في مدينة زولينغن.",
            "مدينة زولينغن",
        ),
    ],
)
def test_the_one_act_without_a_place_is_where_people_were_hurt(body: str, name: str) -> None:
    act, hurt = body.split(". ", 1)
    between = "ولم تعلق الحكومة على ذلك. ودعت المعارضة إلى تحقيق. وتعهد الوزير بالرد. وطالب الأهالي بالحماية. "
    assert names(f"{act}. {between}{hurt}") == [name]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "سقطت قذيفة هاون على منطقة الدويلعة بدمشق فقتلت طفلا.",
            "وسقطت قذيفة هاون على حي عش الورور بدمشق وأصابت رجلا.",
        ),
        (
            "انفجرت عبوة ناسفة في منطقة الكرادة بمدينة بغداد.",
            "وانفجرت عبوة ناسفة في حي الشعلة بمدينة بغداد وقتلت شرطيا.",
        ),
        ("قصفت المدفعية منطقة الكلاسة في مدينة حلب.", "وقصفت المدفعية حي الفردوس في مدينة حلب فقتلت ثلاثة."),
        ("أطلق مسلحون النار على دورية في منطقة هودن بمقديشو.", "وأطلق مسلحون النار على نائب في حي كاران بمقديشو."),
        ("استهدفت غارة منطقة الصفطاوي في مدينة غزة.", "واستهدفت غارة حي التفاح في مدينة غزة وقتلت أربعة."),
    ],
)
def test_an_area_of_a_town_and_a_quarter_of_it_are_two_places(one: str, other: str) -> None:
    assert len(names(f"{one} {other}")) == 2


@pytest.mark.parametrize(
    "since",
    [
        "وهو أول هجوم كبير على المدينة منذ منتصف مايو عندما هاجم مسلحون مركزا للشرطة.",
        "وهذا أعنف هجوم تشهده المدينة منذ عام 2014 حين قتل أربعون شخصا في تفجير سوق شعبية.",
        "ويعد هذا أسوأ هجوم منذ ثلاثة أعوام حينما قتل عشرون شخصا في إطلاق نار على حافلة.",
    ],
)
def test_the_act_that_the_news_is_measured_from_is_another(since: str) -> None:
    found = strikes("قتل ثمانية في انفجار سيارة مفخخة قرب مطعم بحي الشعلة في بغداد. " + since)
    assert found[0].mode == "vehicle_bomb"
    assert all(e.period == "background" for e in found[1:])
