"""Words for acts that only some newsrooms use, and words that name an act in one sense alone."""

from __future__ import annotations

import pytest

from stream.contracts import Article, StrikeEvent
from stream.document import make_document
from stream.extract import extract_events
from stream.text.limits import Limits


def strikes(body: str) -> list[StrikeEvent]:
    """Return the strikes of an article, in the order of the text."""
    events = extract_events(make_document(Article(body=body), Limits()), extractor="test")
    return [e for e in events if isinstance(e, StrikeEvent)]


@pytest.mark.parametrize(
    "body",
    [
        "أصيب تسعة أشخاص في تصادم سيارتين قرب كمين المحاجر على طريق القاهرة السويس.",
        "انقلبت حافلة بالقرب من كمين الكريمات ما أسفر عن مصرع سائقها.",
        "ضبطت الأجهزة الأمنية شاحنة محملة بالمخدرات أمام كمين أبو سلطان بالإسماعيلية.",
        "عثر الأهالي على جثة شاب على مقربة من كمين الريسة شرق مدينة العريش.",
        "تعطلت حركة المرور عند كمين سنور في محافظة بني سويف بعد تصادم شاحنتين.",
    ],
)
def test_a_checkpoint_by_the_road_is_no_ambush(body: str) -> None:
    assert strikes(body) == []


@pytest.mark.parametrize(
    ("body", "mode"),
    [
        ("استشهد مجندان في الهجوم على كمين المطافئ بمدينة العريش.", "ground_attack"),
        ("فجر انتحاري نفسه أمام كمين للجيش في مدينة رفح المصرية فقتل ثلاثة جنود.", "suicide_bombing"),
        ("قتل ستة جنود ماليين في كمين قرب مدينة غاو.", "ground_attack"),
        ("تعرضت دورية للدرك لكمين نصبه مسلحون على طريق دوري شمالي بوركينا فاسو.", "ground_attack"),
        ("وقعت قافلة للجيش الصومالي في كمين لحركة الشباب قرب بلدة بارديري.", "ground_attack"),
        ("أوقع الثوار رتلا لقوات النظام في كمين محكم على أطراف بلدة كفر نبودة.", "ground_attack"),
    ],
)
def test_an_ambush_and_an_attack_on_a_checkpoint_are_acts(body: str, mode: str) -> None:
    assert [s.mode for s in strikes(body)] == [mode]


@pytest.mark.parametrize(
    ("body", "mode"),
    [
        ("سقطت دانة على منزل في حي الثورة بأم درمان فقتلت ثلاثة أطفال.", "artillery"),
        ("قصفت المليشيا مدينة الأبيض بأكثر من عشرين دانة.", "artillery"),
        ("أحبطت قوة من الحشد الشعبي تعرضا إرهابيا على نقطة أمنية في جبال حمرين.", "ground_attack"),
        ("صدت الشرطة الاتحادية تعرضا لعناصر داعش على قرية في قضاء داقوق.", "ground_attack"),
        ("نزاع عشائري في ناحية الفهود شرق الناصرية يخلف قتيلين وخمسة جرحى.", "clash"),
        ("قتل ثلاثة أشخاص في نزاع قبلي بمنطقة خولان جنوب شرقي صنعاء.", "clash"),
        ("حيد الجيش التركي أربعة إرهابيين في عملية جوية شمالي سوريا.", "airstrike"),
        ("توفي شاب متأثرا بطعنة تلقاها في شجار بمدينة سوسة.", "stabbing"),
    ],
)
def test_regional_words_for_acts(body: str, mode: str) -> None:
    assert [s.mode for s in strikes(body)] == [mode]


@pytest.mark.parametrize(
    "body",
    [
        "تعرضا لإصابات بالغة في حادث سير قرب مدينة الحلة.",
        "أعدمت إيران شنقا رجلين أدينا بتهريب المخدرات في سجن مدينة كرج.",
        "أعدمت السلطات السعودية تعزيرا مواطنا أدين بترويج المخدرات في منطقة الجوف.",
        "أعدمت سلطات سنغافورة شنقا مهربا ماليزيا رغم النداءات الدولية.",
        "قال المستشار الألماني إنه لا يؤيد توجيه ضربات عسكرية إلى طهران.",
        "أكدت وزيرة الخارجية أن بلادها لا تدعم شن هجوم على رفح.",
        "نفى المتحدث نقل بطاريات ومنصات إطلاق صواريخ إلى محافظة الأنبار.",
    ],
)
def test_words_that_only_look_like_acts(body: str) -> None:
    assert strikes(body) == []


@pytest.mark.parametrize(
    "body",
    [
        "قال وزير الدفاع إن القوات ستواصل قصف مواقع الجماعة في محافظة صعدة.",
        "أكد قائد الجيش أن قواته ستستأنف قصف معاقل المتمردين في ولاية بورنو.",
        "أعلنت موسكو أنها ستكثف هجماتها على مدينة خاركيف.",
        "قال المتحدث إن الطيران سيواصل غاراته على مخازن السلاح في درنة.",
        "ذكر البيان أن المقاتلات ستجدد قصفها لمعسكرات التنظيم في ريف حمص.",
    ],
)
def test_what_somebody_will_go_on_with_is_planned(body: str) -> None:
    assert {s.status for s in strikes(body)} == {"planned"}


@pytest.mark.parametrize(
    ("body", "mode"),
    [
        ("قال الجيش إن طائراته قصفت مستودعا في مدينة البوكمال.", "airstrike"),
        ("أعلنت كييف أن مسيراتها هاجمت مصفاة نفط في مدينة ريازان الروسية.", "drone"),
        ("أكد البيان أن مقاتلاته ضربت رتلا للمتمردين قرب مدينة كيدال.", "airstrike"),
        ("قالت الحركة إن مسيراتنا استهدفت مطار رامون جنوبي إسرائيل.", "drone"),
        ("قال قائد القاعدة إن طائراتنا دكت معسكر الحوثيين في حجة.", "airstrike"),
    ],
)
def test_aircraft_of_somebody_tell_the_mode(body: str, mode: str) -> None:
    assert [s.mode for s in strikes(body)] == [mode]


@pytest.mark.parametrize(
    ("body", "mode"),
    [
        ("قذائف هاون تسقط على حي باب توما في دمشق وتصيب ثلاثة.", "artillery"),
        ("صواريخ تسقط قرب قاعدة بلد الجوية شمالي بغداد.", "missile"),
        ("المضادات الأرضية تسقط طائرة مسيرة فوق مدينة عطبرة.", "interception"),
        ("أصابت مسيرة محطة كهرباء في مدينة مروي شمالي السودان.", "drone"),
        ("أصابت مسيرة روسية مبنى سكنيا في مدينة خاركيف.", "drone"),
        ("دهس مستوطن جنديين عند مفرق غوش عتصيون جنوب بيت لحم.", "stabbing"),
        ("دهس سائق شاحنة ثلاثة جنود قرب قاعدة غليلوت شمال تل أبيب.", "stabbing"),
    ],
)
def test_what_falls_hits_or_runs_somebody_over(body: str, mode: str) -> None:
    assert [s.mode for s in strikes(body)] == [mode]


@pytest.mark.parametrize(
    "body",
    [
        "دهست سيارة شرطي مرور في شارع رئيسي بمدينة وهران وفر سائقها.",
        "حذر المبعوث الأممي من اندلاع مواجهات مسلحة في العاصمة طرابلس.",
        "حذرت البعثة من أن التوتر قد يؤدي إلى اندلاع مواجهات مسلحة في مدينة طرابلس.",
        "قد يؤدي الخلاف إلى اشتباكات بين الفصيلين في مدينة عفرين.",
        "أعرب السكان عن خشيتهم من تجدد الاشتباكات في حي الشيخ مقصود بحلب.",
        "نبه المجلس إلى أن التحشيد قد يفضي إلى اندلاع قتال في مدينة الزاوية.",
    ],
)
def test_accidents_and_fights_that_are_only_feared_are_no_acts(body: str) -> None:
    assert strikes(body) == []


@pytest.mark.parametrize(
    ("body", "mode"),
    [
        ("أفادت هيئة بحرية بسقوط مقذوف قرب ناقلة نفط قبالة سواحل الحديدة.", "missile"),
        ("سقط مقذوف على منزل في بلدة المطلة شمالي إسرائيل.", "missile"),
        ("أصيبت سفينة شحن بمقذوف على بعد ستين ميلا جنوب عدن.", "missile"),
        ("أطلقت محلقة قنبلة على جرافة في بلدة مركبا جنوبي لبنان.", "drone"),
        ("ألقيت قنبلة على مقر الحزب في مدينة كراتشي وأصيب اثنان من الحراس.", "ied"),
        ("نسفت قوات الاحتلال مربعا سكنيا في حي الزيتون جنوب مدينة غزة.", "ied"),
        ("فجر مسلحو الجماعة منازل خصومهم في مديرية رداع وسط اليمن.", "ied"),
        ("قام جنود الاحتلال بتفجير بناية من أربعة طوابق في مخيم نور شمس.", "ied"),
        ("بثت السرايا مشاهد لاستهداف ناقلة جند بقذيفة مضادة للدروع شرق جباليا.", "missile"),
        ("نشر الفصيل صورا لاستهداف آلية عسكرية بصاروخ موجه في موقع المالكية.", "missile"),
    ],
)
def test_what_was_thrown_laid_or_filmed(body: str, mode: str) -> None:
    assert [s.mode for s in strikes(body)] == [mode]


@pytest.mark.parametrize(
    "body",
    [
        "تحطمت مروحية عسكرية أثناء التدريب في قاعدة بنينا ومقتل طاقمها.",
        "لقي سبعة جنود مصرعهم إثر تحطم طائرة عسكرية في ولاية البويرة.",
        "هبوط اضطراري لمروحية ومقتل أحد ركابها في إقليم بدخشان.",
        "سقطت صواريخ اعتراضية في بلدة الخيام دون إصابات.",
        "طالب مجلس الأمن بوقف فوري للهجمات على مدينة الفاشر.",
        "أصيب شاب بمقذوف ناري سقط من حفل زفاف في مدينة المحلة.",
    ],
)
def test_crashes_interceptors_and_calls_for_an_end_are_no_acts(body: str) -> None:
    assert "airstrike" not in {s.mode for s in strikes(body)}
    assert "missile" not in {s.mode for s in strikes(body)}
    assert "ground_attack" not in {s.mode for s in strikes(body)}


@pytest.mark.parametrize(
    ("body", "mode"),
    [
        ("قصفت المدفعية مصادر إطلاق النار في محيط بلدة عيتا الشعب.", "artillery"),
        ("أغارت مقاتلات على مواقع إطلاق الصواريخ شمال مدينة رفح.", "airstrike"),
        ("استهدفت مسيرة منصة إطلاق صواريخ قرب مدينة دوما.", "drone"),
        ("ذكرت مصادر محلية مقتل خمسة جنود في كمين قرب مدينة غاو.", "ground_attack"),
        ("هاجم مسلحون القاعدة العسكرية في مدينة كيدال وقتلوا عشرة جنود.", "ground_attack"),
    ],
)
def test_where_fire_comes_from_is_hit_and_no_act(body: str, mode: str) -> None:
    assert [s.mode for s in strikes(body)] == [mode]
