"""Whose word a figure is, and whether it is of the day or of years."""

from __future__ import annotations

import pytest

from stream.contracts import Article
from stream.document import make_document
from stream.extract import extract_events
from stream.text.limits import Limits
from tests.extract.figure_text import figures


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("تحييد خمسة إرهابيين شمالي البلاد.", "claimed"),
        ("قضت وحدة من القوات على ثلاثة إرهابيين في الجبل.", "claimed"),
        ("أعلن الجيش مقتل سبعة مسلحين في الاشتباكات.", "claimed"),
        ("قالت القوة المشتركة إن قواتها أسرت 18 عنصرا.", "claimed"),
        ("أعلنت الوزارة استشهاد ضابط في الاشتباكات مع المسلحين.", "reported"),
        ("أفاد مصدر بوزارة الداخلية بمقتل ثلاثة من رجال الشرطة في التفجير.", "reported"),
        ("قتل سبعة مسلحين في اشتباكات مع قبائل المنطقة.", "reported"),
        ("قال مدير المستشفى إن تسعة مدنيين قتلوا في الغارة.", "reported"),
        ("أعلن الجيش الإسرائيلي إصابة 12 جنديا في المعارك.", "reported"),
        ('أعلن جيش مالي عن "مقتل ستة جنود ماليين في هجمات شنتها جماعات إرهابية".', "reported"),
        ("قال الجيش الروسي إن قواته قتلت 100 عسكري أوكراني.", "claimed"),
        ("أفاد مصدر عسكري بمقتل سبعة جنود في كمين.", "reported"),
        ("قال المتحدث باسم لجان المقاومة إن ستة أشخاص قتلوا بقصف الدعم السريع.", "reported"),
    ],
)
def test_a_party_claims_the_dead_of_its_enemy_and_reports_its_own(body: str, expected: str) -> None:
    assert {event.status for event in figures(body)} == {expected}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("أعلن المركز الإعلامي لقوات سوريا الديمقراطية مقتل أربعة جنود أتراك.", "claimed"),
        ("قال ضابط بالجيش الإسرائيلي إن بين القتلى خمسة من مقاتلي الحركة.", "claimed"),
        ("أعلنت القيادة المركزية الأميركية مقتل ستة من عناصر التنظيم.", "claimed"),
        ("أعلنت وكالة أعماق التابعة للتنظيم إصابة عنصرين من القوات في البلدة.", "claimed"),
        ("وقالت مصادر عسكرية حكومية إن خمسة مسلحين قتلوا في الغارات.", "claimed"),
        ("وقال إيغور كوناشينكوف إن 60 عسكريا أوكرانيا قتلوا في الضربات.", "claimed"),
        ("أعلن يحيى سريع مقتل سبعة جنود في الجبهة.", "claimed"),
        ("قال قائد شرطة المدينة إن مهاجمين اثنين قتلا برصاص قوات الأمن.", "reported"),
        ("أفاد مدير شرطة الولاية بمقتل مسلح وإصابة آخر في تبادل لإطلاق النار.", "reported"),
        ("أعلنت وزارة الدفاع الوطني استشهاد عريف في انفجار لغم.", "reported"),
        ("أعلنت وزارة الدفاع الوطني وفاة عسكري متأثرا بجروحه.", "reported"),
        ("أعلن التنظيم مقتل عشرة من مقاتليه وإصابة تسعة آخرين في الغارات.", "reported"),
    ],
)
def test_who_is_a_side_is_told_by_the_actors_and_forces_that_are_known(body: str, expected: str) -> None:
    assert {event.status for event in figures(body)} == {expected}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("قالت حركة الشباب إن طائرات أميركية قصفت البلدة وقتلت ثلاثة أشخاص.", "reported"),
        ("أعلن الجيش السوداني أن قوات الدعم السريع قصفت السوق وأصابت ستة أشخاص.", "reported"),
        ("قال الحوثيون إن غارة أميركية على صنعاء أسفرت عن مقتل اثنين.", "reported"),
        ("أعلنت كتائب القسام أنها قصفت الموقع، ما أدى إلى مقتل اثنين.", "claimed"),
        ("قالت حركة الشباب إن مقاتليها هاجموا القاعدة وقتلوا عشرة أشخاص.", "claimed"),
    ],
)
def test_a_side_that_tells_what_the_other_did_tells_of_its_own_or_of_anybody(body: str, expected: str) -> None:
    assert {event.status for event in figures(body)} == {expected}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("قتل ستة جنود وأصيب عشرون في كمين نصبه مسلحون.", "security"),
        ("مقتل خمسة مدنيين وإصابة 14 في قصف استهدف القرية.", "civilian"),
        ("استشهاد أربعة أطفال وإصابة سبعة في غارة على مدرسة.", "child"),
        ("أدت الاشتباكات إلى مصرع تسعة مسلحين وجرح 12.", "militant"),
        ("لقي ثمانية صحفيين حتفهم وجرح ثلاثة في قصف فندق.", "journalist"),
    ],
)
def test_a_bare_figure_right_behind_people_is_of_the_same(body: str, expected: str) -> None:
    assert [event.victims.victim_class for event in figures(body)] == [expected, expected]


def test_a_headline_without_a_speaker_takes_no_claim_back() -> None:
    found = figures("مقتل مسلحين في سيناء\n\nأعلن الجيش المصري مقتل مسلحين اثنين في تبادل لإطلاق النار.", "مقتل مسلحين")
    assert [event.status for event in found] == ["claimed"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("بلغت حصيلة الشهداء 1309 شهداء منذ الثامن من تشرين الأول.", "background"),
        ("قتل 44 صحفيا منذ 2015.", "background"),
        ("أودت الاشتباكات منذ انهيار الهدنة بحياة 100 شرطي.", "background"),
        ("بلغت حصيلة القتلى منذ استئناف القصف 1200 قتيل.", "background"),
        ("أصيب 300 عامل إغاثة منذ سقوط المدينة بيد المتمردين.", "background"),
        ("قتل أكثر من 40 شرطيا منذ أشهر في هجمات مماثلة.", "background"),
        ("ارتفع العدد الكلي للوفيات إلى 1295 وفاة بالكوليرا.", "background"),
        ("أدت المعارك منذ أسبوعين إلى مقتل أكثر من 60 من قادة الجماعة.", "background"),
        ("أدين الرجل بقتل ستة أشخاص.", "background"),
        ("أحيا السكان ذكرى مقتل 12 تلميذا.", "background"),
        ("انفجرت سيارة أمام محكمة الاستئناف مخلفة 57 قتيلا.", "current"),
        ("أعدم مسلحو التنظيم رجلين بتهمة التجسس.", "current"),
        ("نزح أكثر من 14 ألف شخص منذ الأربعاء الماضي.", "current"),
        ("قتل ستة منذ صباح اليوم.", "current"),
        ("وجاء الهجوم بعد أسبوع من مقتل ثمانية مزارعين في الولاية.", "background"),
        ("وجاء ذلك بعد شهرين على مقتل عشرة جنود.", "background"),
        ("وجاء ذلك بعد ساعات من مقتل عشرة جنود.", "current"),
        ("وخلفت أعمال العنف أكثر من ألفي قتيل في البلاد.", "background"),
        ("الحاجز الذي شهد عمليات سابقة قتل فيها ثلاثة جنود.", "background"),
    ],
)
def test_a_total_of_years_and_a_trial_are_background(body: str, expected: str) -> None:
    assert {event.period for event in figures(body)} == {expected}


def test_who_denies_an_attack_does_not_deny_its_dead() -> None:
    found = figures("قتل أربعة طلاب في سقوط قذائف على السكن الجامعي. ونفت الفصائل قصف السكن الجامعي.")
    assert {event.status for event in found} == {"reported"}


@pytest.mark.parametrize(
    "text",
    [
        "وأحصى المرصد 170 عملية لخلايا التنظيم قتل فيها 77 شخصا.",
        "ووثق المكتب 33 حادثة في المحافظة أسفرت عن مقتل 18 شخصا.",
        "وسجلت الشبكة 45 هجوما على القرى أسفرت عن إصابة 60 مدنيا.",
        "وكان الحاجز قد شهد عمليات سابقة قتل فيها أربعة جنود.",
        "وخلف النزاع أكثر من ألفي قتيل.",
        "وأحصى المركز 40 غارة على المدينة. وأوقعت الهجمات المذكورة 12 قتيلا.",
    ],
)
def test_what_somebody_counted_over_months_is_background(text: str) -> None:
    assert {figure.period for figure in figures(text)} == {"background"}


@pytest.mark.parametrize(
    "text",
    [
        "وثق المركز 42 هجوما خلال الساعات الماضية أصيب فيها جنديان.",
        "أحصى المرصد ستة قتلى في غارة على البلدة.",
        "وثقت الشبكة مقتل أربعة مدنيين أمس.",
    ],
)
def test_what_somebody_counted_these_days_is_news(text: str) -> None:
    assert {figure.period for figure in figures(text)} == {"current"}


def test_who_saw_bodies_gives_no_figure() -> None:
    body = (
        "قتل تسعة أشخاص في انفجار سيارة في العاصمة.\n\n"
        'وقال شاهد يدعى سامي نور: "رأيت الدخان، وكانت هناك جثث في الشارع".'
    )
    found = [event for event in figures(body) if event.count.number]
    assert [(event.count.number, event.attribution) for event in found] == [(9, None)]


@pytest.mark.parametrize(
    ("body", "number", "expected"),
    [
        ("ضرب زلزال المدينة. وشرد أكثر من ألفي شخص بعد أن انهارت منازلهم.", 2000, ("current", "disaster")),
        ("قتل ستة في زلزال ضرب الجبل. وأصيب 12 شخصا في انهيار مبنى.", 12, ("current", "disaster")),
        ("قتل ثلاثة في غارة على المخيم فيما توفي مسن متأثرا بمرض السرطان.", 1, ("current", "illness")),
    ],
)
def test_what_made_a_figure_is_what_stands_beside_it(body: str, number: int, expected: tuple[str, str]) -> None:
    found = [event for event in figures(body) if event.count.number == number]
    assert [(event.period, event.cause.kind) for event in found] == [expected]


@pytest.mark.parametrize(
    "body",
    [
        "أحيا أهالي سنجار ذكرى الإبادة التي ارتكبها تنظيم داعش بحق الإيزيديين وراح ضحيتها أكثر من 5 آلاف شخص.",
        "تظاهر المئات في ذكرى انفجار المرفأ الذي أودى بحياة أكثر من 220 شخصا وأصاب 6500 آخرين.",
        "عرضت القناة فيلما وثائقيا عن المجزرة التي راح ضحيتها 108 أشخاص.",
        "استذكر الرئيس شهداء تفجير الكرادة الذي استشهد فيه 324 شخصا.",
        "بدأت محاكمة المتهمين في حريق الملهى الذي اندلع قبل عام وأودى بحياة 40 شخصا وأصاب 100 آخرين.",
    ],
)
def test_what_is_recalled_reaches_over_its_relative_clause(body: str) -> None:
    assert {figure.period for figure in figures(body)} == {"background"}


def test_behind_a_comma_the_news_may_follow_what_is_recalled() -> None:
    body = "في ذكرى الهجوم الذي هز العاصمة عدن، قتل أربعة أشخاص اليوم في تفجير استهدف حافلة."
    assert [figure.period for figure in figures(body)] == ["current"]


@pytest.mark.parametrize(
    "body",
    [
        "وكانت المدينة تعرضت الأسبوع الماضي لهجوم مماثل أودى بحياة 6 أشخاص.",
        "وشهدت المدينة الثلاثاء الماضي قصفا مشابها أسفر عن مقتل 6 أشخاص.",
        "وأدى هجوم آخر على المدينة يوم الجمعة إلى مقتل 6 أشخاص.",
        "وسبق أن تعرض السوق لضربة أخرى قتل فيها 6 أشخاص.",
        "ويأتي ذلك بعد هجوم مماثل خلف 6 قتلى.",
    ],
)
def test_the_dead_of_another_act_are_never_those_of_the_day(body: str) -> None:
    before = "قصفت طائرة مسيرة صباح الاثنين سوق المواشي في نيالا، ما أدى إلى مقتل 14 شخصا. ولم يصدر تعليق من الجيش. "
    day, other = figures(before + body)
    assert (day.count.number, other.count.number) == (14, 6)
    assert other.cause.event_id is None or other.cause.event_id != day.cause.event_id
    assert other.time is None or other.time.start != "2024-05-20"


@pytest.mark.parametrize(
    "body",
    [
        "ارتفع عدد ضحايا الفيضانات إلى 785 قتيلا منذ أواخر نيسان الماضي بينهم 12 قضوا خلال الساعات الـ24 الماضية.",
        "أحصت الوزارة 785 قتيلا منذ بداية العام، منهم 12 سقطوا أمس.",
    ],
)
def test_a_part_of_these_days_is_news_though_its_whole_is_a_total(body: str) -> None:
    assert {f.count.number: f.period for f in figures(body)} == {785: "background", 12: "current"}


@pytest.mark.parametrize(
    ("body", "number"),
    [
        ("تراجعت الوزارة عن الحصيلة السابقة وأكدت أن عدد القتلى 9 لا 14.", 9),
        ("خلافا لحصيلة سابقة أعلنها المستشفى، وأعلنت الشرطة أن عدد القتلى بلغ 9.", 9),
    ],
)
def test_behind_an_older_toll_and_another_word_of_saying_stands_the_new_one(body: str, number: int) -> None:
    assert [(f.count.number, f.period) for f in figures(body)] == [(number, "current")]


@pytest.mark.parametrize(
    "body",
    [
        "قصفت الطائرات مواقع المسلحين في ريف حلب ردا على هجوم بمسيرة على ثكنة في حمص، والذي خلف مقتل 30 جنديا.",
        "قصفت الطائرات بلدة سرمين انتقاما لكمين الأسبوع الماضي الذي قتل فيه 3 جنود.",
        "قصف الجيش مدينة نوى ردا على الجرائم التي ارتكبتها الجماعات وأسفرت عن استشهاد خمسة مواطنين.",
        "استهدفت الصواريخ معسكرا قرب أربيل ثأرا للهجوم الذي أودى بحياة 84 شخصا.",
        "قصف الجيش مخيم البريج بالمدفعية ردا على العملية التي قتل فيها ضابط.",
    ],
)
def test_the_dead_that_an_act_answers_are_not_its_own(body: str) -> None:
    article = Article(id="a", body=body, published_at="2024-05-20")
    events = extract_events(make_document(article, Limits()), extractor="rasid test")
    act = next(e for e in events if e.type == "strike")
    assert [e.cause.event_id != act.id for e in events if e.type == "casualty"] == [True]


def test_the_dead_of_one_speaker_are_not_of_what_another_tells() -> None:
    body = (
        "أعلن الجيش الباكستاني مقتل 30 مسلحا خلال محاولتهم عبور الحدود، بينما أعلنت حركة طالبان باكستان مقتل 15 جنديا "
        "في كمين نصبته لقافلة عسكرية بوزيرستان."
    )
    first, second = figures(body)
    assert (first.count.number, second.count.number) == (30, 15)
    assert first.cause.event_id is None or first.cause.event_id != second.cause.event_id


@pytest.mark.parametrize(
    "toll",
    [
        "ارتفعت حصيلة الشهداء في القطاع منذ فجر اليوم إلى 63 شهيدا.",
        "استشهد 63 فلسطينيا منذ فجر اليوم في مناطق متفرقة.",
        "63 قتيلا في المدينة منذ ساعات الصباح وفق مصادر طبية.",
    ],
)
def test_the_toll_of_a_day_of_several_acts_is_of_none_of_them(toll: str) -> None:
    body = toll + (
        " واستشهد 8 في قصف إسرائيلي على منزل في حي التفاح شرقي مدينة غزة."
        " وفي خان يونس استشهد 5 في غارة على خيمة بمنطقة المواصي."
    )
    found = {f.count.number: f.cause for f in figures(body)}
    assert found[63].kind != "strike"
    assert {found[8].kind, found[5].kind} == {"strike"}


@pytest.mark.parametrize(
    ("body", "number"),
    [
        ("استشهد ثلاثة في غارة على المخيم. وخلفت الغارات أكثر من 41 ألف شهيد.", 41000),
        ("قصفت الطائرات المستشفى. وبلغت حصيلة القصف 48 ألف قتيل.", 48000),
        ("قتل جنديان في كمين. وأصيب في المعارك 96 ألف شخص.", 96000),
        ("مقتل خمسة في قصف. والحصيلة 50 ألف شهيد.", 50000),
        ("تتواصل الحرب التي اندلعت في أبريل 2023 وخلفت حتى الآن 900 قتيل في المدينة.", 900),
        ("يتواصل العدوان الذي بدأ في 23 سبتمبر، والذي أودى حتى الآن بحياة 700 شخص.", 700),
    ],
)
def test_what_no_single_act_can_do_is_the_toll_of_a_war(body: str, number: int) -> None:
    (found,) = [event for event in figures(body) if event.count.number == number]
    assert (found.period, found.time, found.cause.kind) == ("background", None, "conflict")


@pytest.mark.parametrize(
    "body",
    [
        "ارتفعت حصيلة الزلزال إلى 44 ألف قتيل.",
        "أودى الإعصار بحياة 11 ألف شخص أمس.",
        "قتل 120 شخصا حتى الآن في التفجير.",
    ],
)
def test_the_dead_of_nature_and_of_one_act_are_news_however_many(body: str) -> None:
    assert {event.period for event in figures(body)} == {"current"}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("قتل أربعة جنود ليرتفع عدد قتلى الجيش منذ بدء العملية إلى 320.", [(4, "current"), (320, "background")]),
        ("وأصيب ستة عمال ليصل عدد الجرحى منذ مطلع العام إلى 90.", [(6, "current"), (90, "background")]),
        ("وكان الجيش أعلن في وقت سابق اليوم مقتل ثلاثة من جنوده.", [(3, "current")]),
        ("وفي وقت سابق قتل مدنيان بقصف على القرية.", [(2, "current")]),
        ("وأفادت الوزارة في وقت سابق الأحد بمقتل 11 مدنيا.", [(11, "current")]),
        ("الحاجز الذي شهد عمليات سابقة قتل فيها سبعة جنود.", [(7, "background")]),
    ],
)
def test_who_died_today_before_a_total_or_earlier_the_same_day_is_news(
    body: str, expected: list[tuple[int, str]]
) -> None:
    assert [(event.count.number, event.period) for event in figures(body)] == expected
