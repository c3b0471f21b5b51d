"""To which act the dead are laid, what is counted of them, and whose word is no toll any more."""

from __future__ import annotations

import pytest

from stream.contracts import Article, CasualtyEvent, StrikeEvent
from stream.document import make_document
from stream.extract import extract_events
from stream.text.limits import Limits
from tests.extract.figure_text import figures, told


def modes(body: str, title: str | None = None) -> dict[tuple[str, int | None], str | None]:
    """Return for each figure the mode of the strike that made it."""
    article = Article(title=title, body=body, published_at="2024-05-20")
    events = extract_events(make_document(article, Limits()), extractor="test")
    strikes = {e.id: e.mode for e in events if isinstance(e, StrikeEvent)}
    return {
        (e.kind, e.count.number): strikes.get(e.cause.event_id or "") for e in events if isinstance(e, CasualtyEvent)
    }


@pytest.mark.parametrize(
    ("body", "number"),
    [
        ("لقي 12 مسلحا مصرعهم في عمليات متفرقة بالبلاد. وقتل ستة منهم في غارة على مدينة غزني.", 12),
        ("قتل 9 أشخاص في حوادث متفرقة بالعراق. وقتل أربعة منهم بانفجار عبوة في مدينة بعقوبة.", 9),
        ("قضى 15 مدنيا في حوادث مختلفة بمالي. وسقط ثمانية منهم في هجوم مسلح على مدينة موبتي.", 15),
        ("قتل 7 جنود في حادثين منفصلين. وقتل خمسة منهم في كمين قرب مدينة شبوة.", 7),
        ("لقي 20 شخصا مصرعهم وأصيب آخرون في مواجهات متفرقة. وقتل تسعة منهم في غارة على مدينة نيالا.", 20),
    ],
)
def test_the_dead_of_several_acts_are_not_laid_to_the_one_told(body: str, number: int) -> None:
    assert modes(body)["killed", number] is None


@pytest.mark.parametrize(
    "body",
    [
        "إن 5 مسلحين قتلوا في منطقة كلات، فيما قتل 8 آخرون في اشتباك بمدينة كويتا.",
        "قتل 5 جنود في مدينة مأرب، بينما قتل 8 آخرون في غارة على مدينة صعدة.",
        "سقط 5 شهداء في حي الزيتون، فيما سقط 8 شهداء في قصف على مدينة رفح.",
        "قتل 5 مدنيين في مدينة سرت، فيما لقي 8 مدنيين حتفهم في تفجير بمدينة بنغازي.",
        "استشهد 5 مواطنين في بلدة بيتا، بينما استشهد 8 في غارة على مدينة جنين.",
    ],
)
def test_who_fell_elsewhere_before_the_turn_is_not_of_the_act_behind_it(body: str) -> None:
    found = modes(body)
    assert found["killed", 5] is None
    assert found["killed", 8] is not None


@pytest.mark.parametrize(
    "body",
    [
        "قضت القوات على 900 جندي خلال يوم. وأسقطت منظومات الدفاع الجوي 40 طائرة مسيرة.",
        "قتل 900 جندي على محور الشمال. وأسقطت الدفاعات الجوية 6 قنابل جوية موجهة.",
        "فقد العدو 900 جندي في الشرق. واعترضت الدفاعات الجوية 12 صاروخا من طراز هيمارس.",
        "بلغ عدد القتلى 900 جندي في المعارك. وأسقطت المضادات مسيرة فوق القرم.",
        "خسر العدو 900 جندي أمس. ودمرت وسائط الدفاع الجوي 20 مسيرة.",
    ],
)
def test_the_dead_told_before_what_was_shot_down_are_not_of_it(body: str) -> None:
    assert modes(body)["killed", 900] != "interception"


def test_bombs_that_air_defences_bring_down_are_intercepted() -> None:
    events = extract_events(
        make_document(Article(body="أسقطت منظومات الدفاع الجوي 5 قنابل جوية موجهة و87 طائرة مسيرة."), Limits()),
        extractor="t",
    )
    assert [e.mode for e in events if isinstance(e, StrikeEvent)] == ["interception"]


@pytest.mark.parametrize(
    ("text", "older"),
    [
        ("ارتفع عدد القتلى إلى 19. وكانت حصيلة أولية أشارت إلى مقتل 11 شخصا.", 11),
        ("قتل 42 شخصا في الهجوم. وقالت الشرطة إن الحصيلة الأولية كانت 30 قتيلا.", 30),
        ("لقي 14 شخصا حتفهم. وكانت تقارير أولية تحدثت عن مقتل تسعة أشخاص.", 9),
        ("قتل سبعة جنود. وكانت الحصيلة الأولية تشير إلى مقتل أربعة جنود.", 4),
        ("قتل 25 مدنيا في القصف. وكانت معلومات أولية أفادت بمقتل 16 مدنيا.", 16),
    ],
)
def test_a_first_toll_that_was_is_no_more(text: str, older: int) -> None:
    found = {e.count.number: e.period for e in figures(text)}
    assert found[older] == "background"
    assert set(found.values()) == {"current", "background"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وخسر العدو على محورها ما يصل إلى 230 جنديا.", [("killed", 230)]),
        ("خسر الخصم على محور الشرق أكثر من 180 جنديا ومدرعة.", [("killed", 180)]),
        ("قضى الشاب سامر الخوري إثر صدمه من قبل شاحنة.", [("killed", 1)]),
        ("قضى العامل المصري دهسا في بيروت.", [("killed", 1)]),
        ("قضى القاضي بسجن المتهم.", []),
        ("قضى الطالب إجازته في الجبل.", []),
        ("قضى الصياد غرقا قبالة صور.", [("killed", 1)]),
    ],
)
def test_who_was_lost_or_perished(text: str, expected: list[tuple[str, int]]) -> None:
    assert told(text) == expected


def test_the_sides_of_a_sum_stand_behind_the_other_figure_of_its_sentence() -> None:
    text = "لقي 17 مسلحا و5 جنود مصرعهم. وقال البيان إن سبعة مسلحين قتلوا في كلات. وقتل عشرة مسلحين في بنجغور."
    found = {e.count.number: e for e in figures(text)}
    assert [found[n].part_of for n in (7, 10)] == [found[17].id] * 2
    assert found[5].part_of is None


def test_a_denial_names_no_target() -> None:
    body = "قصفت القوات سوق المدينة وقتلت ستة. من جانبه، نفى المتحدث باسم القوات استهداف المدنيين في القصف."
    events = extract_events(make_document(Article(body=body), Limits()), extractor="t")
    assert ["المدنيين" in (e.target.text if e.target else "") for e in events if isinstance(e, StrikeEvent)] == [False]


def test_floods_are_no_capital() -> None:
    (found,) = figures("أدت الأمطار إلى 27 وفاة في إب.", title="27 وفاة بسيول في إب")
    assert found.place is not None
    assert found.place.country == "YE"


def test_a_mayor_s_town_hall_is_not_where_people_died() -> None:
    (killed,) = figures(
        "قتل ستة أشخاص في هجوم على كييف. وقال رئيس بلدية العاصمة فيتالي كليتشكو إن من بين القتلى طفلا."
    )[:1]
    part = figures("قتل ستة أشخاص في كييف. وقال رئيس بلدية العاصمة فيتالي كليتشكو إن من بين القتلى طفلا.")[-1]
    assert killed.place is not None
    assert part.place is not None
    assert part.place.name == "كييف"


def test_how_somebody_was_found_is_no_part_of_his_name() -> None:
    (found,) = figures("عثر الأهالي على المدني سالم الحربي مقتولا بطلق ناري في بلدة تسيل.")
    assert found.victims.names == ["سالم الحربي"]


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("قتلت امرأة في الهجوم. وتوفي شاب لاحقا متأثرا بجراحه، لترتفع حصيلة القتلى إلى اثنين.", 2),
        ("قتل جنديان بانفجار لغم. ثم قتل ثالث برصاص قناص. وشيع الأهالي جثامين القتلى الثلاثة.", 3),
        ("لقي أربعة عمال حتفهم. وتوفي عامل خامس في المستشفى، ما رفع عدد الوفيات إلى خمسة.", 5),
        ("طعن رجل زوجته وابنه وابنته فقتلهم. ونقلت جثث الضحايا الثلاث إلى الطب العدلي.", 3),
        ("قتل مدنيان في قصف الحي. وقتلت طفلة في السوق. وبذلك ارتفع عدد القتلى إلى ثلاثة.", 3),
    ],
)
def test_those_told_one_by_one_are_parts_of_the_toll_that_sums_them_up(text: str, total: int) -> None:
    killed = [e for e in figures(text) if e.kind == "killed"]
    wholes = [e for e in killed if e.part_of is None]
    assert [e.count.number for e in wholes] == [total]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("استشهد العسكريون العشرون في تحطم الطائرة. وقالت الداخلية إن الفرق انتشلت جثامين 19 منهم.", 19),
        ("غرق 30 مهاجرا قبالة الساحل. وانتشلت الفرق جثث 12 منهم.", 12),
        ("أصيب 40 عاملا بالتسمم. وأعلنت الوزارة إصابة خمسة منهم بمضاعفات.", 5),
        ("قتل 18 جنديا في الكمين. وشيع الأهالي أمس جثامين ستة منهم. وانتشلت جثث سبعة منهم.", 7),
        ("لقي 14 سائحا حتفهم. وأكدت السفارة مقتل ثلاثة منهم.", 3),
    ],
)
def test_some_of_them_are_part_of_those_told_before(text: str, part: int) -> None:
    found = {e.count.number: e for e in figures(text)}
    assert found[part].part_of is not None


@pytest.mark.parametrize(
    "body",
    [
        "اعترضت الدفاعات الجوية صاروخا باليستيا فوق الرياض. وأدى سقوط شظايا الصاروخ إلى إصابة ثلاثة مدنيين.",
        "أسقطت الدفاعات الجوية مسيرة فوق كييف. وسقط حطامها على مبنى سكني ما أدى إلى إصابة ثلاثة أشخاص.",
        "أعلن الجيش اعتراض صاروخ أطلق من اليمن. وأصيب ثلاثة أشخاص جراء سقوط شظايا قرب القدس.",
        "تصدت الدفاعات الجوية لصاروخ فوق أبها واعترضته. وتسبب سقوط بقايا الصاروخ في إصابة ثلاثة عمال.",
        "اعترضت المنظومة صاروخين فوق حيفا. وأسفر سقوط أجزاء منهما عن إصابة ثلاثة مستوطنين.",
    ],
)
def test_what_is_left_of_a_missile_shot_down_is_no_other_act(body: str) -> None:
    assert modes(body)["injured", 3] == "interception"


def test_a_total_of_a_time_is_of_no_one_act_in_it() -> None:
    body = "قتل 572 شخصا منذ بدء الاحتجاجات في إيران. وقتل ثمانية من الأمن بنيران مسلحين في أصفهان ليلة الجمعة."
    found = {e.count.number: e for e in figures(body, title="572 قتيلا في احتجاجات إيران")}
    assert found[572].cause.event_id is None
    assert found[572].place is not None
    assert found[572].place.name == "إيران"


def test_somebody_s_own_called_otherwise_are_others() -> None:
    body = "قتل شاب والده ووالدته وشقيقته في الزبير. وكان رجل قد قتل زوجته الأحد في أبي الخصيب."
    killed = [e.victims.text for e in figures(body, title="شاب يقتل شقيقته في البصرة") if e.kind == "killed"]
    assert sorted(killed) == sorted(["والده", "والدته", "شقيقته", "زوجته"])


@pytest.mark.parametrize(
    "body",
    [
        "قصفت الطائرات مواقع في باكستان ردا على هجوم قتل فيه 26 سائحا في كشمير الشهر الماضي.",
        "شن الجيش غارات على مدينة صعدة ردا على قصف قتل فيه 26 جنديا في نجران.",
        "قصف الحزب مدينة حيفا انتقاما لغارة قتل فيها 26 مدنيا في بيروت.",
        "أغارت الطائرات على مدينة بنو ردا على تفجير أصيب خلاله 26 عسكريا في كويتا.",
        "استهدفت المدفعية مدينة الأبيض ثأرا لهجوم قتل خلاله 26 مقاتلا في بارا.",
    ],
)
def test_who_died_in_what_was_answered_is_not_of_the_answer(body: str) -> None:
    events = extract_events(make_document(Article(body=body, published_at="2024-05-20"), Limits()), extractor="test")
    answer = next(e for e in events if isinstance(e, StrikeEvent) and e.period == "current")
    (figure,) = (e for e in events if isinstance(e, CasualtyEvent))
    assert figure.cause.event_id != answer.id


@pytest.mark.parametrize(
    "body",
    [
        "قتل 70 جنديا في هجوم على معسكر سيكو. ويعد الأعنف منذ هجوم باماكو الذي قتل فيه 77 شخصا.",
        "قتل 30 مدنيا في تفجير بمقديشو. وهو أسوأ تفجير منذ اعتداء بلدوين الذي أودى بحياة 34 شخصا.",
        "لقي 12 جنديا حتفهم في كمين. وهذا أكبر هجوم منذ كمين تاهوا الذي قتل فيه 29 جنديا.",
        "أصيب عشرة في قصف على خاركيف. ويعد أعنف قصف منذ الهجوم الذي أصيب فيه 18 شخصا في سومي.",
        "قتل 20 شرطيا في كويتا. وهو الهجوم الأكثر دموية منذ تفجير المسجد الذي راح ضحيته 22 مصليا.",
    ],
)
def test_the_act_that_the_news_is_measured_from_is_another(body: str) -> None:
    found = figures(body)
    assert [e.period for e in found] == ["current", "background"]
    assert found[1].cause.event_id is None or found[1].cause.event_id != found[0].cause.event_id


def test_who_fell_in_an_act_that_is_not_told_is_not_laid_to_another() -> None:
    body = (
        "قصفت الهند تسعة مواقع في باكستان. وقتل 31 مدنيا في القصف الهندي، "
        "بينما قالت نيودلهي إن 15 مدنيا لقوا حتفهم في قصف باكستاني عبر خط المراقبة."
    )
    events = extract_events(make_document(Article(body=body, published_at="2024-05-20"), Limits()), extractor="test")
    causes = {e.count.number: e.cause.event_id for e in events if isinstance(e, CasualtyEvent)}
    assert causes[15] != causes[31]
    assert not [e for e in events if isinstance(e, StrikeEvent) and e.place and e.place.name == "نيودلهي"]


@pytest.mark.parametrize(
    ("title", "body"),
    [
        (
            "شهيدان في غارتين جنوبا",
            "استهدفت غارة دراجة في كفرا ما أدى إلى استشهاد سائقها. واستشهد مواطن في غارة على عيتا.",
        ),
        ("قتيلان بحادثين في عمان", "لقي عامل مصرعه في تصادم بالزرقاء. وتوفيت سيدة دهسا في إربد."),
        ("مقتل شخصين في بغداد", "قتل شرطي بالرصاص في الكرادة. وقتل مدني بانفجار عبوة في الدورة."),
        ("وفاة طفلين في حريقين", "توفي طفل في حريق منزل بحلب. وتوفيت طفلة في حريق خيمة بإدلب."),
        ("استشهاد شابين بالضفة", "استشهد شاب برصاص الاحتلال في نابلس. واستشهد آخر برصاص الاحتلال في الخليل."),
    ],
)
def test_the_two_of_a_headline_are_those_told_one_by_one(title: str, body: str) -> None:
    killed = [e for e in figures(body, title=title) if e.kind == "killed"]
    assert [e.count.number for e in killed if e.part_of is None] == [2]


def test_an_adjective_behind_two_is_no_village() -> None:
    found = figures("قتل 49 مسلحا، بينهم قياديان بارزان، في عملية للجيش بمحافظة شبيلي السفلى.")
    assert {e.place.name for e in found if e.place} == {"محافظة شبيلي السفلى"}


@pytest.mark.parametrize(
    ("text", "victims"),
    [
        ("قتل طفلان شقيقان بانفجار لغم.", "طفلان"),
        ("قتل شابان فلسطينيان برصاص الجيش.", "شابان فلسطينيان"),
        ("قتل عاملان أجنبيان في المنجم.", "عاملان أجنبيان"),
        ("قتل شرطيان متظاهرا في الساحة.", "متظاهرا"),
        ("قتل رجلان امرأة في القرية.", "امرأة"),
    ],
)
def test_two_who_died_did_not_kill_those_who_are_called_two_behind_them(text: str, victims: str) -> None:
    assert [e.victims.text for e in figures(text)][:1] == [victims]


@pytest.mark.parametrize(
    "body",
    [
        "قتل ستة أشخاص في تفجير بإسلام آباد. وفي وانا، حاصرت القوات مسلحين وقتلت اثنين منهم.",
        "استشهد تسعة في غارة على رفح. واشتبك الجيش مع مقاتلين شرق المدينة وقتل ثلاثة منهم.",
        "قتل ثمانية مدنيين في هجوم على سوق. ولاحقت الشرطة مهاجمين في الغابة وقتلت أربعة منهم.",
        "لقي سبعة عمال حتفهم في المنجم. وهاجم محتجون مقر الشركة وقتل اثنان منهم.",
        "قتل عشرة في الكمين. وطارد الجنود مسلحين فروا إلى الجبل وقتلوا ثلاثة منهم.",
    ],
)
def test_some_of_those_in_the_same_sentence_are_no_part_of_the_dead_before(body: str) -> None:
    assert [e.part_of for e in figures(body) if e.kind == "killed"] == [None, None]


@pytest.mark.parametrize(
    "text",
    [
        "تسلم الصليب الأحمر جثث أربعة رهائن في خان يونس.",
        "تسلمت وزارة الصحة في غزة جثامين 45 شهيدا كانوا محتجزين.",
        "أعادت السلطات جثامين 30 جنديا في إطار صفقة.",
        "سلمت الحركة عبر الوسطاء جثتين لرهينتين.",
        "استلمت بلدية المدينة من قوات الأمن رفات 12 مقاتلا.",
    ],
)
def test_bodies_handed_over_died_before(text: str) -> None:
    assert [kind for kind, _ in told(text) if kind == "captured" or "45" in text or "30" in text] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("تسلم مستشفى ناصر جثامين 12 شهيدا بعد قصف المخيم.", [("killed", 12)]),
        ("عثرت الشرطة على جثث ثلاثة رهائن في القبو.", [("killed", 3)]),
        ("انتشلت الفرق جثث خمسة مختطفين من البئر.", [("killed", 5)]),
    ],
)
def test_bodies_found_or_brought_in_are_the_news(text: str, expected: list[tuple[str, int]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أقدمت قوات الاحتلال على إعدام شابين ميدانيا في جنين.", [("killed", 2)]),
        ("أعدم جنود الجيش ثلاثة مدنيين بدم بارد.", [("killed", 3)]),
        ("وثق مقطع مصور إعدام أربعة شبان ميدانيا.", [("killed", 4)]),
        ("نفذت السلطات حكم الإعدام في ثلاثة رجال.", []),
        ("قضت المحكمة بإعدام خمسة متهمين.", []),
        ("أعدمت إيران شنقا ثلاثة رجال بتهمة التجسس.", []),
    ],
)
def test_who_is_shot_by_soldiers_without_a_court_is_killed(text: str, expected: list[tuple[str, int]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("قتل أربعة في ضربة على قارب، ليرتفع عدد قتلى الحملة إلى 95.", 95),
        ("قتل جنديان أمس، ما رفع حصيلة قتلى الحرب إلى 900.", 900),
        ("أصيب عشرة في القصف، وارتفع عدد قتلى الصراع إلى 1200.", 1200),
        ("سقط ستة قتلى اليوم، وبلغ عدد ضحايا النزاع 340 قتيلا.", 340),
    ],
)
def test_the_toll_of_a_campaign_is_of_no_one_act(text: str, total: int) -> None:
    found = {e.count.number: e for e in figures(text)}
    assert found[total].period == "background"
    assert found[total].cause.event_id is None


@pytest.mark.parametrize(
    "body",
    [
        "شن الجيش الأمريكي غارة على قارب قبالة سواحل فنزويلا وقتل أربعة. وكانت ضربتان سابقتان الأسبوع الماضي قد أسفرتا عن مقتل ستة.",
        "قتل أربعة جنود في هجوم على معسكر. وكان هجوم سابق في المنطقة أودى بحياة ستة.",
        "قتل أربعة في تفجير بكابل. وخلف تفجير سابق ستة قتلى.",
    ],
)
def test_the_dead_of_an_earlier_act_are_background(body: str) -> None:
    found = {e.count.number: e for e in figures(body)}
    assert found[4].period == "current"
    assert found[6].period == "background"
    assert found[6].cause.event_id is None or found[6].cause.event_id != found[4].cause.event_id


def test_a_verb_that_led_to_something_is_no_valley() -> None:
    found = figures("سجل الإقليم 28 وفاة بفيروس إيبولا. وأدى التفشي السابق في 2022 إلى ست وفيات.")
    assert all(e.place is None or "وأدى" not in (e.place.name or "") for e in found)


def test_a_verb_behind_a_title_is_no_name() -> None:
    (found,) = figures("وأكدت الوزارة أن الضابط أصيب بجروح طفيفة.")
    assert found.victims.names == []


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("قتل قيادي وأربعة من مرافقيه في غارة على صور. وقالت الوزارة إن الغارة أسفرت عن خمسة شهداء.", 5),
        ("استشهد مسعف وممرضان في قصف على رفح. وأكدت الصحة أن القصف أدى إلى استشهاد ثلاثة أشخاص.", 3),
        ("قتل ضابط وستة جنود في كمين قرب مأرب. وذكر بيان أن الكمين أودى بحياة سبعة أشخاص.", 7),
        ("قتلت امرأة وثلاثة أطفال في غارة على نيالا. وبلغ عدد ضحايا الغارة أربعة قتلى.", 4),
    ],
)
def test_the_sum_of_an_act_told_behind_its_dead_counts_nobody_anew(text: str, total: int) -> None:
    wholes = [e for e in figures(text) if e.kind == "killed" and e.part_of is None]
    assert [e.count.number for e in wholes] == [total]


def test_a_capital_by_whose_word_something_is_told_is_no_place() -> None:
    found = figures("أوقعت اشتباكات الحدود 23 قتيلا من الجيش وأكثر من 200 مقاتل، بحسب إسلام آباد.")
    assert all(e.place is None or e.place.name != "إسلام آباد" for e in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قتل القيادي سامر الحداد وأربعة من مرافقيه.", [("killed", 1), ("killed", 4)]),
        ("استشهد الصحفي محمد النجار وثلاثة من زملائه.", [("killed", 1), ("killed", 3)]),
        ("اغتيل العقيد خالد الصياد واثنان من حراسه.", [("killed", 1), ("killed", 2)]),
        ("أصيب المصور أحمد الراعي وطفلان بجروح.", [("injured", 1), ("injured", 2)]),
        ("مقتل القائد علي الجندي وستة آخرين.", [("killed", 1), ("killed", 6)]),
    ],
)
def test_a_family_may_be_named_after_its_trade(text: str, expected: list[tuple[str, int]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "استشهد عسكريان بانفجار مسيرة. ونعت القيادة الشهيدين الرائد محمد قاسم والمعاون سامر علي.",
        "قتل جنديان في كمين. ونعى الجيش الرقيب أحمد حسن والعريف خالد سعيد.",
        "استشهد شابان في جنين. ونعت الحركة الشهيدين يوسف جابر ومحمود سالم.",
    ],
)
def test_the_names_of_those_counted_count_nobody_anew(text: str) -> None:
    assert [e.count.number for e in figures(text) if e.kind == "killed" and e.part_of is None] == [2]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قتل الجيش ستة من المسلحين وأسر ثلاثة آخرين.", [("killed", 6), ("captured", 3)]),
        ("قتلت القوات عشرة مقاتلين وأسر 12 في المعركة.", [("killed", 10), ("captured", 12)]),
        ("مقتل أربعة جنود وأسر اثنين قرب الحدود.", [("killed", 4), ("captured", 2)]),
    ],
)
def test_to_capture_is_written_like_families(text: str, expected: list[tuple[str, int]]) -> None:
    assert told(text) == expected


def test_the_text_says_of_which_act_of_a_headline_somebody_died() -> None:
    body = (
        "اغتال مسلحان مدير ناحية الكبيسة في محافظة الأنبار أمام منزله. وأصيب أحد حراسه. "
        "وفي حادث آخر، انفجرت عبوة لاصقة بسيارة موظف غربي بغداد ما أسفر عن مقتله."
    )
    found = [e for e in figures(body, title="اغتيال مدير ناحية في الأنبار ومقتل موظف ببغداد") if e.kind == "killed"]
    assert len({e.cause.event_id for e in found}) == len(found) == 2


def test_a_total_of_months_stays_one_where_the_headline_names_no_time() -> None:
    body = "قال زعيم الجماعة إن القصف خلال الأشهر الماضية أدى إلى استشهاد 319 شخصا."
    (found,) = figures(body, title="319 شهيدا في القصف على اليمن")
    assert found.period == "background"


@pytest.mark.parametrize(
    ("body", "number"),
    [
        ("أعلن الحداد على ضحايا تفجير كنيسة في دمشق. وكانت وزارة الصحة قد أعلنت مقتل 25 شخصا.", 25),
        ("زار وفد أممي موقع الغارة على سوق نيالا. وكانت غرفة الطوارئ أفادت بمقتل 40 مدنيا.", 40),
        ("تبنى التنظيم الهجوم المسلح على حاجز في مأرب. وكان مصدر عسكري قد أكد مقتل ستة جنود.", 6),
        ("أدانت الأمم المتحدة القصف على مدرسة في رفح. وكانت الوزارة قد قالت إن 17 شخصا استشهدوا.", 17),
        ("تفقد المحافظ موقع انفجار العبوة في بغداد. وكانت الشرطة قد ذكرت أن ثلاثة أشخاص قتلوا.", 3),
    ],
)
def test_the_one_toll_of_an_act_is_the_news_though_announced_before(body: str, number: int) -> None:
    (found,) = figures(body)
    assert (found.count.number, found.period) == (number, "current")
    assert found.cause.event_id is not None


@pytest.mark.parametrize(
    "body",
    [
        "ارتفع عدد قتلى الغارة على رفح إلى 19. وكانت الوزارة قد أعلنت مقتل 11 شخصا.",
        "قتل جندي في هجوم على حاجز في مأرب. وكانت غارة قد أوقعت ستة قتلى في المدينة.",
    ],
)
def test_an_older_toll_beside_a_newer_one_is_background(body: str) -> None:
    assert [e.period for e in figures(body)] == ["current", "background"]


def test_who_was_hurt_beside_those_before_the_turn_is_of_their_act() -> None:
    body = (
        "انفجرت سيارة مفخخة في مدينة كالي وسقط ضحايا. وقال رئيس البلدية إن ستة قتلوا في مدينة كالي وأكثر من 60 أصيبوا، "
        "بينما قتل 13 شرطيا في غارة بمسيرة على مدينة أمالفي."
    )
    found = modes(body)
    assert found["injured", 60] != found["killed", 13]
