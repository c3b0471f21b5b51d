"""What would be worst to get wrong: a wrong number of dead, what only might have been, who was hit by whom."""

from __future__ import annotations

import pytest

from tests.extract.figure_text import figures, told


@pytest.mark.parametrize(
    "text",
    [
        "قد يرتفع عدد القتلى إلى 100 مع استمرار البحث.",
        "وقد تصل حصيلة الضحايا إلى 300 شخص، وفق خبراء.",
        "كاد حادث القطار أن يودي بحياة 200 راكب.",
        "أوشكت الحمولة أن تقتل ثلاثة عمال في الميناء.",
        "تسرب للغاز كاد يودي بحياة أسرة من خمسة أفراد.",
        "وقع 200 مستثمر ضحايا لشركة وهمية.",
        "عاد 5000 نازح إلى منازلهم في الجنوب.",
        "ليس هناك مؤشرات على سقوط قتلى.",
    ],
)
def test_what_has_not_come_to_pass_is_no_figure(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("كاد المبنى أن ينهار وأصيب ثلاثة عمال.", [("injured", 3)]),
        ("وقد ارتفع عدد القتلى إلى 100.", [("killed", 100)]),
        ("وقع 200 مدني ضحايا للقصف.", []),
        ("ليس هناك قتلى أو جرحى.", [("killed_or_injured", 0)]),
        ("ليس هناك ضحايا حتى الآن، وفق رئيس البلدية.", [("killed_or_injured", 0)]),
    ],
)
def test_what_has_come_to_pass_is_one(text: str, expected: list[tuple[str, int]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ضبط 50 مهاجرا وانتشال جثتين.", [("killed", 2)]),
        ("إنقاذ 30 بحارا وانتشال أربع جثث.", [("killed", 4)]),
        ("غرق القارب فنجا 12 مهاجرا وانتشلت جثث 14 منهم.", [("killed", 14)]),
        ("غرق قارب قبالة ليبيا وإنقاذ 20 مهاجرا.", []),
        ("غرق مركب صيد ونجاة 11 بحارا وفقدان اثنين.", [("missing", 2)]),
        ("تم انتشال جثامين ستة منهم بعد غرق العبارة.", [("killed", 6)]),
        ("بلغت حصيلة الإصابات بحمى الضنك 900 إصابة و7 وفيات.", [("killed", 7)]),
        ("سجلت الوزارة 120 إصابة بالكوليرا و4 وفيات.", [("killed", 4)]),
        ("تحطمت طائرة شحن في ضاحية أم درمان وقتل جميع من كانوا على متنها وعددهم 46.", [("killed", 46)]),
        ("سقطت المروحية ومصرع كافة من كانوا على متنها وعددهم ثمانية.", [("killed", 8)]),
    ],
)
def test_the_figure_is_of_those_who_died(text: str, expected: list[tuple[str, int]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("فقد 28 صيادا بعد غرق مركبهم، بينهم 8 إندونيسيين.", [("missing", 28), ("missing", 8)]),
        ("فقد 12 مهاجرا إثر غرق قارب، من بينهم طفلان.", [("missing", 12), ("missing", 2)]),
        ("أصيب 20 عاملا بعد احتراق المصنع، بينهم ست نساء.", [("injured", 20), ("injured", 6)]),
        ("خطف 30 تلميذا، تمكن 8 منهم من الفرار.", [("captured", 30)]),
        ("أصيب عشرة، غادر 7 منهم المستشفى.", [("injured", 10)]),
    ],
)
def test_a_part_is_of_the_kind_of_its_whole(text: str, expected: list[tuple[str, int]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "victims"),
    [
        ("قال شهود إن جنديا أصيب برصاص زميله.", "جنديا"),
        ("مقتل قيادي في تنظيم داعش بضربة دقيقة.", "قيادي في تنظيم داعش"),
        ("مقتل عنصر من الفرقة باشتباكات في الحي.", "عنصر من الفرقة"),
        ("أعدمت الجماعة تسعة أشخاص رميا بالرصاص.", "أشخاص"),
        ("مات 7 أطفال من سوء التغذية.", "أطفال"),
        ("رجل يقتل 4 من أفراد أسرته وينتحر.", "أفراد أسرته"),
    ],
)
def test_the_victims_are_those_whom_the_words_name(text: str, victims: str) -> None:
    assert [e.victims.text for e in figures(text)] == [victims]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قتلت القوات ثلاثة شبان وأصابت آخرين.", [("killed", 3), ("injured", None)]),
        ("أوقع القصف 6 قتلى وأصاب آخرين.", [("killed", 6), ("injured", None)]),
        ("قتل الانفجار حارسا وأصاب آخرين بجروح.", [("killed", 1), ("injured", None)]),
        ("أصابت القذيفة أهدافا أخرى.", []),
        ("أصابت الأمطار مناطق أخرى.", []),
    ],
)
def test_others_may_be_the_object_of_a_verb(text: str, expected: list[tuple[str, int | None]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("يخشى أن يكون 40 شخصا قد لقوا حتفهم في المنجم.", "alleged"),
        ("وربما قتل خمسة من ركاب القارب.", "alleged"),
        ("ويرجح أن ستة عمال لقوا مصرعهم تحت الأنقاض.", "alleged"),
        ("قتل خمسة من ركاب القارب، وربما كان بينهم أطفال.", "reported"),
        ("لا يخشى السكان شيئا، وقتل خمسة من الركاب.", "reported"),
    ],
)
def test_what_is_feared_is_not_known(text: str, status: str) -> None:
    assert figures(text)[0].status == status


@pytest.mark.parametrize(
    ("text", "period", "start"),
    [
        ("استشهد فتى متأثرا بجروح أصيب بها قبل أسبوعين.", "current", None),
        ("استشهاد شاب متأثرا بإصابته التي تعرض لها في 3 مارس 2024.", "current", None),
        ("توفي جندي متأثرا بجراح أصيب بها قبل شهر.", "current", None),
        ("استشهد شاب أمس متأثرا بجروح أصيب بها قبل شهر.", "current", "2024-05-19"),
        ("توفيت سيدة، اليوم، متأثرة بحروق أصيبت بها الأسبوع الماضي.", "current", "2024-05-20"),
        ("استشهد شاب قبل عشرة أيام متأثرا بجروح أصيب بها.", "background", "2024-05-10"),
    ],
)
def test_the_date_of_a_wound_is_not_that_of_the_death(text: str, period: str, start: str | None) -> None:
    (found,) = figures(text)
    assert (found.period, found.time and found.time.start) == (period, start)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قال مسعف إن 18 شخصا قتلوا يوم 2 نوفمبر.", [("killed", 18)]),
        ("قتل 12 نوفمبر الجاري قائد الفوج.", [("killed", 1)]),
        ("اختطفوا مساء 12 تشرين الثاني من قريتهم.", []),
        ("استشهدوا في 7 أكتوبر، وكان عددهم تسعة.", []),
        ("أصيب 3 عمال في 5 مايو، و4 يوم 6 مايو.", [("injured", 3)]),
        ("قتل 12 شخصا في نوفمبر.", [("killed", 12)]),
    ],
)
def test_a_day_of_a_month_is_no_figure(text: str, expected: list[tuple[str, int]]) -> None:
    assert [found for found in told(text) if found[1]] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("خلفت الغارة على بلدة الخيام قتيلا و11 جريحا.", [("killed", 1), ("injured", 11)]),
        ("أوقع القصف الليلي على أطراف حي الشجاعية شهيدا وثلاثة مصابين.", [("killed", 1), ("injured", 3)]),
        ("الحادث على طريق المطار انتهى بقتيل و4 جرحى.", [("injured", 4)]),
        ("خلف انفجار الغاز في المبنى السكني قتيلة وجريحين.", [("killed", 1), ("injured", 2)]),
        ("زار الوزير أسرة القتيل و11 جريحا.", [("injured", 11)]),
    ],
)
def test_one_beside_a_figure_is_a_figure_too(text: str, expected: list[tuple[str, int]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "لم يعلق المتمردون بعد على الخسائر.",
        "ولم تفصح الوزارة عن الخسائر البشرية.",
        "إجلاء ما يقرب من 93 ألفا من ضحايا الزلزال في جنوب تركيا.",
        "قدمت المنظمة مساعدات لضحايا الفيضانات.",
        "استشهد في قصف منزل عائلة سالم.",
        "لم تعلن الوزارة سقوط ضحايا.",
    ],
)
def test_who_lives_or_is_not_told_of_is_no_figure(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قتل مهاجم برصاص قوات الأمن كان يحاول دخول المبنى.", [("killed", 1)]),
        ("قتل متظاهر بنيران عناصر مجهولة في الساحة.", [("killed", 1)]),
        ("قال الطبيب إن 18 شخصا قتلوا، متحدثا عن ضعف الحصيلة.", [("killed", 18)]),
        ("وأضاف أن أربعة عمال أصيبوا، مشيرا إلى نقل مدير المصنع.", [("injured", 4)]),
        ("ارتفاع ضحايا اشتباكات طرابلس إلى 32 قتيلا و159 جريحا.", [("killed", 32), ("injured", 159)]),
        ("استقبلت المستشفيات 87 جريحا غادر منهم 29 شخصا بعد العلاج.", [("injured", 87)]),
        ("أدى الانفجار لمقتل /3/ من الحراس، وأصيب /5/ من الشرطة.", [("killed", 3), ("injured", 5)]),
    ],
)
def test_nobody_is_counted_who_struck_spoke_or_left(text: str, expected: list[tuple[str, int]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("استهدفت غارة جوية مستودعا قرب حلب دون وقوع ضحايا. وأكد مصدر أن الغارة لم تسفر عن ضحايا.", 1),
        ("قصفت المدفعية أطراف طفس دون إصابات. وقال ناشط إن القصف المدفعي على طفس لم يوقع إصابات.", 1),
        ("هاجم مسلحون حاجزا في كركوك ولم يصب أحد. وأضاف الضابط أن الهجوم على الحاجز لم يخلف جرحى.", 1),
        ("انفجرت عبوة ناسفة في عدن دون قتلى. وذكرت الشرطة أن انفجار العبوة الناسفة لم يسفر عن قتلى.", 1),
        ("استهدفت غارة جوية مستودعا قرب حلب دون وقوع ضحايا. وأصابت غارة أخرى جسرا في حمص دون وقوع ضحايا.", 2),
        ("سقط صاروخ في عسقلان دون قتلى. وذكرت الشرطة أن الصاروخ لم يسفر عن إصابات.", 2),
    ],
)
def test_nobody_hurt_told_twice_of_one_act_is_told_once(text: str, count: int) -> None:
    assert len(figures(text)) == count


@pytest.mark.parametrize(
    "text",
    [
        "استشهد طفل برصاص قناص في حي كلابة. وقال مصدر طبي إن الطفل وصل إلى المستشفى جثة هامدة.",
        "قتل راع في قصف على بلدة الكرمة. ونقل الراعي جثة هامدة إلى المشفى.",
        "أطلق مسلح النار على المزارع في بلدة الكرمة فأرداه جثة هامدة.",
        "عثر على شاب جثة هامدة داخل شقته في المدينة.",
        "توفي عامل سقط من سقالة. وأكد زملاؤه أنه وصل جثة هامدة.",
    ],
)
def test_who_has_become_a_corpse_is_counted_once(text: str) -> None:
    assert [(event.kind, event.count.number) for event in figures(text)] == [("killed", 1)]


@pytest.mark.parametrize(
    "when",
    [
        "خلال الساعات الـ48 الماضية",
        "خلال الساعات الماضية",
        "خلال 24 ساعة",
        "منذ فجر اليوم",
        "منذ صباح اليوم",
    ],
)
def test_the_toll_of_some_hours_is_of_no_single_act_of_them(when: str) -> None:
    text = (
        f"قالت الوزارة إن المستشفيات استقبلت {when} 15 شهيدا. وفي خان يونس، استشهد فلسطيني بقصف من مسيرة على بلدة بني "
        "سهيلا. وفي رفح، أصيب شاب برصاص جنود في حي تل السلطان."
    )
    causes = {event.count.number: event.cause.kind for event in figures(text)}
    assert causes[15] == "conflict"


@pytest.mark.parametrize(
    "first",
    [
        "أعلنت الوزارة أن 15 شهيدا و90 إصابة وصلوا إلى مستشفيات القطاع خلال الساعات الـ24 الماضية.",
        "أعلنت الوزارة وصول 15 شهيدا، بينهم شهيدان انتشلا من تحت الركام، إلى المستشفيات خلال 24 ساعة.",
        "15 شهيدا خلال 24 ساعة وقصف على بلدة بني سهيلا.",
        "وصل 15 شهيدا إلى مشافي القطاع منذ فجر اليوم الأحد.",
        "استقبل مجمع ناصر الطبي جثامين 15 شهيدا خلال الساعات الماضية.",
    ],
)
def test_a_day_s_toll_that_opens_the_news_is_of_no_act_told_behind_it(first: str) -> None:
    text = (
        f"{first} وفي خان يونس، استشهد فلسطيني بقصف من مسيرة على بلدة بني سهيلا. "
        "وفي رفح، أصيب شاب برصاص جنود في حي تل السلطان."
    )
    causes = {event.count.number: event.cause.kind for event in figures(text)}
    assert causes[15] == "conflict"


@pytest.mark.parametrize(
    ("second", "number"),
    [
        ("وقتلت قوات الأمن خمسة مسلحين في عملية منفصلة بمنطقة وزيرستان الشمالية.", 5),
        ("وأصيب ثلاثة جنود في حادث منفصل قرب مدينة بيشاور.", 3),
        ("ولقي شرطيان حتفهما خلال عملية أخرى في إقليم بلوشستان.", 2),
        ("وجرح أربعة عمال في حادثة منفصلة بمدينة كويتا.", 4),
        ("وفي سياق متصل، اعتدى مستوطنون على رعاة في الأغوار الشمالية وأصابوا ستة منهم.", 6),
        ("وعلى صعيد آخر، أصيب ستة أشخاص في شجار بمدينة نابلس.", 6),
        ("إلى ذلك، قضى ستة صيادين قبالة سواحل كراتشي.", 6),
    ],
)
def test_who_came_to_harm_elsewhere_is_not_of_the_act_before(second: str, number: int) -> None:
    text = f"قتل سبعة من رجال الشرطة في تفجير انتحاري استهدف حافلة في مدينة ديرة إسماعيل خان. {second}"
    found = {event.count.number: event for event in figures(text)}
    assert found[7].cause.kind == "strike"
    assert found[number].cause != found[7].cause
    assert found[number].place != found[7].place


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("استشهد شاب متأثرا بجروح أصيب بها خلال اقتحام مخيم جنين.", [("killed", 1)]),
        ("أصيب ثلاثة مواطنين في جنين.", [("injured", 3)]),
        ("قتل مقاوم في مدينة جنين.", [("killed", 1)]),
        ("أصيب طفل بالرصاص المطاطي قرب حاجز جنين.", [("injured", 1)]),
        ("استشهاد فتى وإصابة آخر في جنين", [("killed", 1), ("injured", 1)]),
    ],
)
def test_the_city_of_jenin_is_no_victim(text: str, expected: list[tuple[str, int]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("وباستشهاد زيدان وسعد ترتفع حصيلة الشهداء منذ مطلع العام إلى 61.", ["زيدان", "سعد"]),
        ("وبمقتل علي وحسن يرتفع عدد القتلى إلى ستة.", ["علي", "حسن"]),
        ("وبوفاة محمود ارتفعت الحصيلة إلى تسعة.", ["محمود"]),
        ("وبمصرع سالم وياسر وصل عدد الضحايا إلى أربعة.", ["سالم", "ياسر"]),
        ("وباستشهاد أحمد بلغ عدد الشهداء عشرة.", ["أحمد"]),
    ],
)
def test_a_name_ends_before_the_toll_rises(text: str, names: list[str]) -> None:
    found = [figure.victims.text for figure in figures(text) if figure.count.number == 1 and figure.victims.text]
    assert found == names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قتل مسلح شخصين في مدينة نيم.", [("killed", 2)]),
        ("أصاب سائق شاحنة شخصين بجروح في مدينة ليون.", [("injured", 2)]),
        ("قتل قناص طفلين في حي الروضة.", [("killed", 2)]),
        ("خطف مسلح طبيبين في طرابلس.", [("captured", 2)]),
        ("أصاب جندي صحفيين اثنين أثناء تغطية المظاهرة.", [("injured", 2)]),
        ("قتل مستوطن شابين قرب قرية قصرة.", [("killed", 2)]),
        ("قتل شرطيان متظاهرا في تونس.", [("killed", 1)]),
        ("قتل جنديان ثلاثة مدنيين قرب الحاجز.", [("killed", 3)]),
        ("قتلت والدة طفلين في القصف.", [("killed", 1)]),
        ("استشهد والد طفلين في جباليا.", [("killed", 1)]),
    ],
)
def test_whom_one_person_hit_are_not_his(text: str, expected: list[tuple[str, int]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "victim"),
    [
        ("قتل مسلح امرأة في مدينة نيم.", "امرأة"),
        ("قتل مسلح شخصين في مدينة نيم.", "شخصين"),
        ("خطف إرهابي طبيبا قرب مدينة سبها.", "طبيبا"),
        ("قتل مسلح سيدة أمام منزلها.", "سيدة"),
        ("أصاب مسلح مجهول طفلة في ساقها.", "طفلة"),
    ],
)
def test_who_hit_somebody_is_no_part_of_the_victim(text: str, victim: str) -> None:
    assert [figure.victims.text for figure in figures(text)] == [victim]


@pytest.mark.parametrize(
    "text",
    [
        "أمرت النيابة باحتجاز 13 شخصا، بينهم رئيس بلدية.",
        "هدد التنظيم بإعدام عشرة رهائن بينهم طبيبان.",
        "خططت الخلية لقتل خمسة قضاة، من بينهم امرأة.",
        "كان المتهم ينوي قتل ثلاثة أشخاص أحدهم طفل.",
        "توعدت الجماعة بقتل 20 أسيرا بينهم ضابط.",
    ],
)
def test_a_part_of_who_was_only_threatened_is_no_figure(text: str) -> None:
    assert figures(text) == []


def test_the_toll_of_a_land_is_not_of_the_governorate_that_a_later_sentence_opens_with() -> None:
    text = (
        "سجلت الوزارة اليمنية 312 حالة وفاة بالكوليرا منذ مطلع العام. "
        "وفي محافظة حجة وحدها توفي 14 طفلا خلال الأسبوع الماضي."
    )
    places = {event.count.number: event.place and event.place.name for event in figures(text, "اليمن.. 312 وفاة")}
    assert places[14] == "محافظة حجة"
    assert places[312] != "محافظة حجة"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("شيع آلاف اللبنانيين في بلدة حولا جثامين خمسة شهداء قضوا في غارة.", [("killed", 5)]),
        ("ودع مئات الأهالي في جنين جثامين ثلاثة شبان.", [("killed", 3)]),
        ("استقبل عشرات المشيعين في المطار جثماني عاملين.", [("killed", 2)]),
        ("حمل آلاف السكان في خان يونس جثث 12 شهيدا.", [("killed", 12)]),
        ("عثر على خمسة أشخاص جثثا هامدة في منزل.", [("killed", 5)]),
        ("أصيب راعيا ماشية بنيران جنود قرب البلدة.", [("injured", 2)]),
        ("قتل راعي أغنام بانفجار لغم.", [("killed", 1)]),
        ("عثر على مركب ثان جنوب الجزيرة وعلى متنه عشر جثث.", [("killed", 10)]),
        ("رسا قارب عند الشاطئ وعلى متنه جثتان.", [("killed", 2)]),
        ("قتل قس وحاخام في هجوم بسكين.", [("killed", 1), ("killed", 1)]),
    ],
)
def test_who_carries_the_dead_is_not_one_of_them(text: str, expected: list[tuple[str, int]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "second",
    [
        "وردا على القصف، قتل الجيش تسعة مسلحين.",
        "وقال المسؤول إن الطيران دمر قاعدة للمسلحين وقضى على تسعة منهم ردا على القصف.",
        "وقتل الجيش تسعة مسلحين ردا على الهجوم.",
        "وثأرا للقتيلين، قتلت القوات تسعة مسلحين فجر اليوم.",
        "وانتقاما للهجوم، قتل الجيش تسعة من المسلحين في بلدة أخرى.",
    ],
)
def test_who_was_killed_in_answer_is_not_of_the_act_answered(second: str) -> None:
    found = {event.count.number: event for event in figures(f"قصف مسلحون بلدة كفر نبل بقذائف وقتلوا جنديين. {second}")}
    assert found[2].cause.kind == "strike"
    assert found[9].cause != found[2].cause


@pytest.mark.parametrize(
    ("since", "period"),
    [
        ("منذ وقف إطلاق النار", "background"),
        ("منذ سريان الهدنة", "background"),
        ("منذ الانسحاب الإسرائيلي", "background"),
        ("منذ انتخاب الرئيس", "background"),
        ("منذ إغلاق المعبر", "background"),
        ("منذ فجر اليوم", "current"),
        ("منذ ساعات الصباح", "current"),
        ("منذ الانفجار", "current"),
    ],
)
def test_a_total_since_some_event_is_no_act_s_toll(since: str, period: str) -> None:
    text = f"استشهد 17 شخصا في الغارات على البقاع أمس، ليرتفع عدد الشهداء {since} إلى 331."
    found = {event.count.number: event for event in figures(text)}
    assert found[17].period == "current"
    assert found[331].period == period


@pytest.mark.parametrize(
    "text",
    [
        "قتل تسعة أشخاص في تحطم مروحية، كما أعلنت الشرطة قبل أن تصحح الحصيلة إلى ستة قتلى.",
        "أعلنت الشرطة مقتل 9 قبل أن تعدل الحصيلة إلى ستة.",
        "قالت السلطات إن 20 قتلوا قبل أن تخفض العدد إلى 6 قتلى.",
        "تحدثت الوزارة عن 12 قتيلا قبل أن تراجع الحصيلة إلى ستة قتلى.",
        "أعلن الوزير مقتل أربعة قبل أن ترتفع الحصيلة إلى ستة.",
    ],
)
def test_a_toll_that_was_corrected_leaves_the_one_before_in_the_background(text: str) -> None:
    assert [event.count.number for event in figures(text) if event.period == "current"] == [6]
