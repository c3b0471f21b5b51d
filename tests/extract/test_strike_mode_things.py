"""The mode by what an act was done to or with: carriers, what is destroyed first, houses blown up, what is thrown."""

from __future__ import annotations

import pytest

from stream.contracts import Article, StrikeEvent
from stream.document import make_document
from stream.extract import extract_events
from stream.text.limits import Limits


def modes(body: str) -> list[str]:
    """Return the modes of an article's strikes, in the order of the text."""
    events = extract_events(make_document(Article(body=body, published_at="2024-03-05"), Limits()), extractor="test")
    return [e.mode for e in events if isinstance(e, StrikeEvent)]


@pytest.mark.parametrize(
    ("body", "mode"),
    [
        ("استهدف الحوثيون حاملة الطائرات ترومان في البحر الأحمر بعدد من الصواريخ المجنحة.", "missile"),
        ("أطلقت القوات البحرية ستة صواريخ على حاملة الطائرات الأمريكية في بحر العرب.", "missile"),
        ("قال المتحدث إن الهجوم على حاملة الطائرات نفذ بطائرات مسيرة في خليج عدن.", "drone"),
        ("استهدفت القوة الصاروخية حاملة طائرات أمريكية في البحر الأحمر بصاروخ باليستي.", "missile"),
        ("قصفت القوات حاملة الطائرات شمال البحر الأحمر بصواريخ كروز.", "missile"),
    ],
)
def test_an_aircraft_carrier_is_a_ship_that_was_hit(body: str, mode: str) -> None:
    assert modes(body) == [mode]


def test_an_attack_and_an_interception_told_beside_it_are_two() -> None:
    body = "استهدفت الجماعة سفينة شحن في خليج عدن. وأعلنت القيادة المركزية أن سفنها أسقطت صاروخا فوق البحر الأحمر أمس."
    assert modes(body) == ["other", "interception"]


@pytest.mark.parametrize(
    ("body", "mode"),
    [
        ("دمر الجيش الأمريكي زورقا مسيرا وطائرة مسيرة للحوثيين في البحر الأحمر.", "other"),
        ("دمرت القوات البحرية قاربين وصاروخا مضادا للسفن في خليج عدن.", "other"),
        ("أعلنت القيادة المركزية تدمير زورقين مسيرين وثلاث مسيرات في محافظة الحديدة.", "other"),
        ("دمرت البحرية سفينة وطائرتين مسيرتين في البحر الأسود.", "other"),
        ("دمرت القوات الأوكرانية دبابتين وطائرة مسيرة في منطقة باخموت.", "other"),
        ("دمرت الدفاعات الجوية ست طائرات مسيرة فوق مدينة بيلغورود.", "interception"),
    ],
)
def test_of_what_is_destroyed_the_first_named_tells_the_act(body: str, mode: str) -> None:
    assert modes(body) == [mode]


@pytest.mark.parametrize(
    "body",
    [
        "نفذ العدو عدوانا جويا على محيط مدينة حمص فجر اليوم.",
        "شن الطيران الإسرائيلي عدوانا جويا استهدف مطار حلب الدولي.",
        "أدى عدوان جوي على مدينة الكسوة إلى استشهاد ثلاثة عسكريين.",
        "تعرضت مواقع جنوب مدينة دمشق لعدوان جوي مساء أمس.",
        "قال المصدر إن عدوانا جويا استهدف مدينة تدمر.",
    ],
)
def test_an_aggression_from_the_air_is_an_air_strike(body: str) -> None:
    assert modes(body) == ["airstrike"]


@pytest.mark.parametrize(
    ("body", "mode"),
    [
        ("إلقاء قنبلة من مسيرة إسرائيلية على حفارة في بلدة يارون.", "drone"),
        ("أسفر إلقاء مروحية برميلا متفجرا على مدينة داريا عن مقتل خمسة.", "airstrike"),
        ("سجل المراقبون إلقاء قنابل من طائرة استطلاع على منزل في بلدة عيترون.", "drone"),
        ("أصيب مدني جراء إلقاء مسيرة قنبلة على سيارته في بلدة الضهيرة.", "drone"),
        ("إلقاء قنبلة يدوية على مقر حزبي في مدينة البصرة.", "ied"),
    ],
)
def test_who_or_what_throws_a_bomb_tells_the_mode(body: str, mode: str) -> None:
    assert modes(body) == [mode]


@pytest.mark.parametrize(
    "body",
    [
        "إلقاء كلمة عن القنبلة السكانية في مدينة القاهرة.",
        "إلقاء القبض على عصابة صواريخ مهربة في مدينة بغداد.",
        "دعا الأمين العام إلى إلقاء السلاح والصواريخ في مدينة بيروت.",
        "جرى إلقاء محاضرة عن الصواريخ في جامعة مدينة الموصل.",
        "ألقت الشرطة القبض على صانع قنابل في مدينة كركوك.",
    ],
)
def test_what_is_said_or_who_is_caught_is_thrown_at_nobody(body: str) -> None:
    assert modes(body) == []


@pytest.mark.parametrize(
    "body",
    [
        "فجرت قوات الاحتلال عددا من منازل المواطنين في مدينة رفح.",
        "نسف جيش الاحتلال عشرات المباني السكنية في حي الشجاعية.",
        "فجر الجيش الإسرائيلي صباح اليوم منزلين في بلدة كفركلا.",
        "فجر مسلحو التنظيم ستة منازل في قرية البوعجيل.",
        "فجرت القوات الإسرائيلية مساء أمس منزل أسير في مخيم جنين.",
    ],
)
def test_who_blows_up_houses_laid_charges_in_them(body: str) -> None:
    assert modes(body) == ["ied"]


@pytest.mark.parametrize(
    ("body", "mode"),
    [
        (
            "شن مسلحون هجوما على قرية كودا أمس. وقال شهود إن المسلحين أطلقوا النار على السكان وقتلوا ستة منهم.",
            "ground_attack",
        ),
        (
            "قتل ثمانية جنود في هجوم للجماعة على وحدة للجيش قرب مدينة جيبو. وأطلق المهاجمون النار على الجنود.",
            "ground_attack",
        ),
        (
            "أسفر هجوم للمسلحين على معسكر في منطقة ديفا عن مقتل 12 جنديا. وفتح المهاجمون النار من أسلحة آلية.",
            "ground_attack",
        ),
        (
            "قتل ستة في هجوم لقوات الدعم السريع على قرية ود النورة. وقال شهود إن الهجوم نفذ بطائرات مسيرة.",
            "drone",
        ),
        (
            "هجوم لمسلحين على قافلة شاحنات في مدينة غاو. وأطلق المسلحون النار على السائقين فقتلوا ثلاثة.",
            "shooting",
        ),
    ],
)
def test_who_attacks_a_village_or_a_force_raids_it_though_he_also_fires(body: str, mode: str) -> None:
    assert modes(body) == [mode]


def test_an_attack_that_is_repelled_is_not_what_was_shot_down() -> None:
    body = "أسقطت الدفاعات الجوية ست مسيرات فوق منطقة بيلغورود. وصدت القوات الروسية هجوما أوكرانيا على بلدة كليشيفكا."
    assert modes(body) == ["interception", "ground_attack"]


@pytest.mark.parametrize(
    "body",
    [
        "استُهدف موكب المحافظ في مدينة عدن.",
        "استُهدفت قاعدة عسكرية في مدينة مأرب فجر اليوم.",
        "استهدفت ناقلة نفط في البحر الأحمر.",
        "واستُهدفت سفينة شحن قبالة مدينة الحديدة.",
        "كما استهدفت منازل في مدينة رفح.",
    ],
)
def test_what_stands_behind_a_verb_of_aiming_without_an_author_was_hit(body: str) -> None:
    assert modes(body) == ["other"]


@pytest.mark.parametrize(
    "body",
    [
        "استهدف مركز الإغاثة مئتي أسرة في محافظة مأرب.",
        "استهدفت قافلة طبية خمسمئة مريض في محافظة أسيوط.",
        "استهدفت حملة التطعيم مدارس مدينة طنجة.",
        "استهدف البرنامج منازل الفقراء في مدينة الدمام.",
        "استهدفت المبادرة سيارات قديمة في مدينة القاهرة.",
        "يستهدف المشروع سوقا جديدة في مدينة دبي.",
        "أمطرت السماء مدينة الرياض بغزارة.",
        "أمطر المهاجم مرمى ضيفه بالقذائف في مدينة مانشستر.",
        "ربط السائق حزام الأمان في مدينة صفاقس.",
    ],
)
def test_who_aims_at_people_in_need_and_what_rains_hit_nobody(body: str) -> None:
    assert modes(body) == []


@pytest.mark.parametrize(
    ("body", "mode"),
    [
        ("أمطر حزب الله مستوطنة كريات شمونة بعشرات الصواريخ.", "missile"),
        ("روسيا تمطر كييف بالصواريخ والمسيرات.", "missile"),
        ("أمطرت كتائب القسام مدينة عسقلان برشقة صاروخية كبيرة.", "missile"),
        ("أمطرت الراجمات بلدة حرستا بوابل من القذائف.", "artillery"),
        ("القوات تمطر مواقع المسلحين في مدينة سرت بقذائف الهاون.", "artillery"),
        ("نفذ طيران الاحتلال حزاما ناريا شرق مدينة غزة.", "airstrike"),
        ("أحزمة نارية تستهدف حي التفاح شرقي مدينة غزة.", "airstrike"),
        ("شن الاحتلال أحزمة نارية على مخيم البريج.", "airstrike"),
        ("نفذت قوات خاصة أمريكية غارة برية على منزل في بلدة أطمة.", "ground_attack"),
        ("القوات البحرية تحبط هجوما بزورق مفخخ قبالة ميناء الحديدة.", "ground_attack"),
        ("الجيش يحبط هجوما للمسلحين على قاعدة في مدينة كيسمايو.", "ground_attack"),
    ],
)
def test_fire_that_rains_belts_of_fire_raids_on_the_ground_and_foiled_attacks(body: str, mode: str) -> None:
    assert modes(body) == [mode]


@pytest.mark.parametrize(
    ("body", "mode"),
    [
        ("طائرات كواد كابتر تطلق النار على مدرسة تؤوي نازحين في جباليا.", "drone"),
        ("مسيرة إسرائيلية تفتح النار على مزارعين شرق مدينة خان يونس.", "drone"),
        ("طائرة مسيرة أطلقت النار على خيام في مواصي رفح.", "drone"),
        ("أطلقت طائرة مسيرة النار على صيادين في مدينة غزة.", "drone"),
        ("مسيرات الاحتلال تطلق الرصاص على منازل حي التفاح.", "drone"),
        ("أطلق الجنود النار على طائرة مسيرة فوق قاعدة في مدينة مأرب.", "shooting"),
        ("أطلق مسلح النار على دورية في مدينة هراة.", "shooting"),
    ],
)
def test_a_drone_that_fires_is_no_gunman_and_who_fires_at_one_is(body: str, mode: str) -> None:
    assert modes(body) == [mode]


@pytest.mark.parametrize(
    ("body", "mode"),
    [
        ("قنابل جوية موجهة تضرب مبنى سكنيا في مدينة خاركيف.", "airstrike"),
        ("ضربت روسيا مدينة سومي بثلاث قنابل موجهة.", "airstrike"),
        ("استهدفت القوات الروسية بلدة زولوتشيف بقنابل انزلاقية.", "airstrike"),
        ("قتل أربعة في قصف بقنابل جوية على مدينة خيرسون.", "airstrike"),
        ("سقطت قنبلة جوية موجهة على سوق في مدينة كوستيانتينيفكا.", "airstrike"),
        ("تدوين مدفعي كثيف على أحياء شمال مدينة الفاشر.", "artillery"),
        ("تعرضت مدينة الأبيض لتدوين مدفعي فجر اليوم.", "artillery"),
        ("أصيب ثلاثون شخصا بغاز سام في بلدة اللطامنة بعد قصف.", "chemical"),
    ],
)
def test_bombs_from_the_air_shelling_by_its_other_name_and_gas(body: str, mode: str) -> None:
    assert modes(body) == [mode]


@pytest.mark.parametrize(
    "body",
    [
        "وأدان المجلس الضربة التي استهدفت القنصلية في مدينة دمشق.",
        "قال الوزير إن الضربات التي طالت مطار مدينة حلب متعمدة.",
        "ضربة استهدفت مستودعا في مدينة الكسوة.",
        "ضربة أصابت مدرسة في مدينة رفح.",
        "وقع انهيار في المبنى بعد ضربة دمرت طوابق منه وأصابت منزلا في مدينة صور وقتلت ثلاثة.",
    ],
)
def test_a_blow_that_hit_what_stands_somewhere_came_from_the_air(body: str) -> None:
    assert modes(body) == ["airstrike"]


@pytest.mark.parametrize(
    "body",
    [
        "ضربة موجعة استهدفت شبكات التهريب في مدينة وهران.",
        "الضربة التي استهدفت السوق المالية في مدينة دبي.",
        "ضربة استهدفت خزينة النادي في مدينة مدريد.",
        "ضربات الشمس أصابت عشرة حجاج في مدينة مكة.",
        "ضربة طالت سمعة الشركة في مدينة برلين.",
    ],
)
def test_a_blow_to_what_no_bomb_hits_is_none(body: str) -> None:
    assert modes(body) == []


@pytest.mark.parametrize(
    ("body", "mode"),
    [
        ("نقصف تجمعات العدو في مدينة الحديدة.", "artillery"),
        ("قصفنا معسكرا للعدو في مدينة مأرب أمس.", "artillery"),
        ("وقال: استهدفنا دبابة إسرائيلية في حي الزيتون.", "other"),
    ],
)
def test_who_acted_may_say_we(body: str, mode: str) -> None:
    assert modes(body) == [mode]


@pytest.mark.parametrize(
    ("body", "mode"),
    [
        ("استشهد خمسة من عناصر تأمين المساعدات بنيران طائرة مسيرة في مدينة رفح.", "drone"),
        ("أصيب شاب برصاص مسيرة إسرائيلية شرق مدينة خان يونس.", "drone"),
        ("استشهدت سيدة بنيران مسيرات الاحتلال في بلدة بيت لاهيا.", "drone"),
        ("جرح راع برصاص طائرة مسيرة قرب بلدة عيترون.", "drone"),
        ("قتل صياد بنيران زورق حربي قبالة مدينة رفح.", "shooting"),
        ("أصيب فتى برصاص جنود قرب مدينة سلفيت.", "shooting"),
    ],
)
def test_the_fire_of_a_drone_is_an_act_of_the_drone(body: str, mode: str) -> None:
    assert modes(body) == [mode]
