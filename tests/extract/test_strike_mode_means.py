"""The mode where a weapon stands by an act without being what it was done with, where it stands far off, and where none is named."""

from __future__ import annotations

import pytest

from stream.contracts import Article, StrikeEvent
from stream.document import make_document
from stream.extract import extract_events
from stream.text.limits import Limits


def modes(body: str) -> list[str]:
    """Return the modes of an article's strikes, in the order of the text."""
    events = extract_events(make_document(Article(body=body), Limits()), extractor="test")
    return [e.mode for e in events if isinstance(e, StrikeEvent)]


@pytest.mark.parametrize(
    ("body", "mode"),
    [
        ("استهدفت غارة مستودعا للطائرات المسيرة في مدينة نيالا فجر اليوم.", "airstrike"),
        ("أغار الطيران المعادي على منصات صواريخ في بلدة عيتا الشعب.", "airstrike"),
        ("قصفت المدفعية الروسية ورشة لتجميع المسيرات في مدينة سومي.", "artillery"),
        ("شنت المقاتلات غارتين على مصنع صواريخ في منطقة مصياف غربي حماة.", "airstrike"),
        ("دمرت مقاتلات أوكرانية منصات صواريخ روسية في القرم.", "airstrike"),
        ("استهدف التحالف مخازن صواريخ ومسيرات في محافظة صعدة بعدة غارات.", "airstrike"),
        ("دمر الجيش مستودعا للطائرات المسيرة تابعا للدعم السريع في نيالا.", "other"),
    ],
)
def test_weapons_that_are_hit_where_they_are_kept_are_no_means(body: str, mode: str) -> None:
    assert modes(body) == [mode]


@pytest.mark.parametrize(
    "body",
    [
        "تصدت وسائط دفاعنا الجوي لعدوان إسرائيلي في محيط حمص.",
        "تصدت المضادات الأرضية التابعة للجيش لهجوم بالمسيرات على مدينة كوستي.",
        "أحبطت الدفاعات الجوية هجوما بطائرات مسيرة على قاعدة عين الأسد.",
        "صدت الدفاعات الجوية الأوكرانية هجوما صاروخيا على كييف.",
        "تتصدى منظومات الدفاع الجوي لهجوم بمسيرات على ميناء نوفوروسيسك.",
    ],
)
def test_what_air_defences_repel_is_shot_down(body: str) -> None:
    assert modes(body) == ["interception"]


@pytest.mark.parametrize(
    "body",
    [
        "أصيب ثلاثة فلسطينيين برصاص الاحتلال خلال مواجهات في بلدة بيت أمر.",
        "أصيب خمسة شبان بالرصاص المعدني خلال مواجهات مع جنود الاحتلال في كفر قدوم.",
        "استشهد الفتى أيهم صالح برصاص جنود الاحتلال أثناء مواجهات في مدينة الخليل.",
        "إصابة صحفي بالرصاص الحي خلال مواجهات في مخيم العروب.",
        "أطلق جنود الاحتلال النار على المتظاهرين خلال مواجهات في بلدة بيتا.",
    ],
)
def test_gunfire_at_a_protest_is_shooting(body: str) -> None:
    assert modes(body) == ["shooting"]


@pytest.mark.parametrize(
    "body",
    [
        "قتل ثلاثة مسلحين خلال مواجهات مسلحة مع الجيش في مدينة العريش.",
        "وقع إطلاق نار متبادل بين الجيشين الهندي والباكستاني على خط السيطرة في كشمير.",
        "أسفر إطلاق النار المتبادل بين عشيرتين في مدينة العمارة عن قتيلين.",
        "قتل 12 جنديا في مواجهات مع القوات الانفصالية بمحافظة أبين.",
        "اندلعت مواجهات بين مسلحين قبليين وقوات الأمن في مدينة عتق وأوقعت قتيلين.",
    ],
)
def test_where_both_sides_fire_it_is_a_clash(body: str) -> None:
    assert modes(body) == ["clash"]


@pytest.mark.parametrize(
    ("body", "mode"),
    [
        ("أطلقت طائرات الدرون النار على نازحين في مواصي رفح.", "drone"),
        ("فتحت مسيرة إسرائيلية نيران رشاشها على مزارعين في بلدة حولا.", "drone"),
        ("أطلقت طائرات كواد كابتر الرصاص صوب المنازل في حي الزيتون.", "drone"),
        ("أطلق الجنود النار على طائرة مسيرة قرب معبر كرم أبو سالم.", "shooting"),
        ("أصيب فتى بقنبلة ألقتها طائرة كواد كابتر في مخيم البريج.", "drone"),
        ("اغتال ملثمون ناشطا بأسلحة كاتمة للصوت في مدينة الناصرية.", "shooting"),
    ],
)
def test_the_drone_that_fires_tells_the_mode(body: str, mode: str) -> None:
    assert modes(body) == [mode]


@pytest.mark.parametrize(
    "body",
    [
        "لقي تسعة جنود مصرعهم في هجوم وقع أمس غربي بوركينا فاسو قرب بلدة توغوري.",
        "مقتل ستة من رجال الشرطة في هجوم في ولاية بلاتو النيجيرية.",
        "قتل خمسة عسكريين وفقد ثلاثة في هجوم بمنطقة تيلابيري يوم الخميس.",
        "مقتل أربعة من عناصر الشرطة الاتحادية في هجوم ليلا في قضاء الحويجة.",
        "أعلنت الداخلية مقتل ثلاثة من حرس الحدود في هجوم قرب مدينة زاهدان.",
    ],
)
def test_an_attack_that_kills_soldiers_is_one_on_the_ground(body: str) -> None:
    assert modes(body) == ["ground_attack"]


@pytest.mark.parametrize(
    ("body", "mode"),
    [
        ("شنت إسرائيل هجوما على منشآت نووية في إيران يوم الجمعة.", "other"),
        ("نفذت إيران هجوما على إسرائيل مساء السبت وأدى إلى جرح 12 شخصا.", "other"),
        ("هجوم لحركة الشباب على قاعدة للجيش في مدينة براوة يخلف 20 قتيلا.", "ground_attack"),
        ("صدت القوات الأوكرانية هجوما روسيا على مدينة باخموت.", "ground_attack"),
        ("شن مسلحون هجوما على قرية في ولاية كاتسينا وقتلوا عشرة مزارعين.", "ground_attack"),
    ],
)
def test_what_a_state_does_to_another_may_be_anything(body: str, mode: str) -> None:
    assert modes(body) == [mode]


@pytest.mark.parametrize(
    ("body", "mode"),
    [
        ("هاجمت قوات النظام قرية مرج الزهور في ريف جسر الشغور، بعشرات القذائف الصاروخية، وقتلت امرأة.", "missile"),
        ("استهدف المقاتلون معسكرا في مدينة الخالص، بقذائف الهاون، فجر السبت.", "artillery"),
        ("استهدفت القوات المسلحة مطار أبها في السعودية، بطائرات مسيرة مفخخة، مساء أمس.", "drone"),
        ("استهدفت المقاومة تجمعا لجنود العدو في موقع المرج، بصاروخ موجه، وأوقعت إصابات.", "missile"),
        ("استهدف مجهولون منزل قائد في مدينة الشعب، بعبوة ناسفة، ولاذوا بالفرار.", "ied"),
    ],
)
def test_the_means_may_stand_behind_a_mark(body: str, mode: str) -> None:
    assert modes(body) == [mode]


@pytest.mark.parametrize(
    ("body", "mode"),
    [
        ("استشهد شاب بعد إطلاق شرطة الاحتلال الإسرائيلي النار عليه قرب باب الأسباط.", "shooting"),
        ("أدى إطلاق عناصر داعش الرصاص على نقطة أمنية في قضاء بلد إلى مقتل شرطي.", "shooting"),
        ("أصيب صيادان جراء إطلاق زوارق الاحتلال نيران رشاشاتها صوب القوارب قبالة بحر رفح.", "shooting"),
        ("اصطدمت شاحنة للجيش بلغم قرب بلدة تيسيت شرقي مالي وقتل جنديان يوم الأحد.", "ied"),
        ("اصطدم موكب للأمم المتحدة بعبوة ناسفة شمال كيدال وقتل أربعة جنود.", "ied"),
    ],
)
def test_words_for_opening_fire_and_driving_on_a_mine(body: str, mode: str) -> None:
    assert modes(body) == [mode]


@pytest.mark.parametrize(
    ("body", "mode"),
    [
        ("استهدفت قوات النظام ظهر الأحد، دراجة نارية في قرية العنكاوي غرب حماة بطائرة مسيرة انتحارية.", "drone"),
        ("استهدف الجيش فجر أمس، مقرا للمسلحين على أطراف بلدة النيرب بخمس قذائف هاون.", "artillery"),
        ("هاجم مقاتلو الجماعة مساء الخميس، سفينة تجارية قبالة سواحل الحديدة بصاروخين باليستيين.", "missile"),
        (
            "أعلنت المقاومة استهداف قاعدة ميرون، الواقعة على قمة جبل الجرمق شمالي فلسطين المحتلة بعشرات الصواريخ.",
            "missile",
        ),
        ("هاجم المتمردون قرية كاوا، بعشرات القذائف، وقتلوا ثلاثة من سكانها.", "artillery"),
        ("استهدف مجهولون يوم الجمعة، سيارة ضابط في مدينة درعا بعبوة ناسفة.", "ied"),
    ],
)
def test_the_means_may_stand_behind_a_time_or_description_set_off_by_commas(body: str, mode: str) -> None:
    assert modes(body) == [mode]


@pytest.mark.parametrize(
    "body",
    [
        "استهدفت القوات مقرا للفصائل في بلدة النيرب، وسط تحليق مكثف للطائرات المسيرة.",
        "استهدف مسلحون دورية في مدينة درعا، وضبط الجيش عشرات الصواريخ في معاقلهم.",
        "استهدف الهجوم معسكرا للجيش في مدينة سيفاري، الذي يضم مخازن تعج بعشرات الصواريخ.",
    ],
)
def test_weapons_of_another_clause_are_no_means(body: str) -> None:
    assert not {"drone", "missile"} & set(modes(body))


@pytest.mark.parametrize(
    "body",
    [
        "أسفرت الغارة المعادية التي نفذتها مسيرة على بلدة الخيام عن سقوط شهيد.",
        "قتل سائق شاحنة في الضربة الثانية التي شنتها مسيرة على طريق النبطية.",
        "دمرت الغارة الليلية الثالثة التي شنتها مسيرات روسية محطة كهرباء في سومي.",
        "استشهد شاب في استهداف دراجته الذي نفذته مسيرة في بلدة ميس الجبل.",
        "أودت الغارة الإسرائيلية الأخيرة التي نفذتها مسيرة على حي الرمال بحياة طفلين.",
    ],
)
def test_who_carried_an_act_out_tells_its_mode(body: str) -> None:
    assert modes(body) == ["drone"]


@pytest.mark.parametrize(
    ("body", "mode"),
    [
        ("لقي شرطيان مصرعهما في هجوم مسلح شمال مدينة بعقوبة.", "shooting"),
        ("قتل مدير ناحية العلم في هجوم مسلح استهدفه قرب منزله.", "shooting"),
        ("أصيب ثلاثة عمال في هجوم مسلح شنه مجهولون في مدينة خضدار الباكستانية.", "shooting"),
        ("استشهد جندي جراء هجوم مسلح نفذه عنصران في ولاية بطمان جنوب شرقي تركيا.", "shooting"),
        ("قتل صحفي بهجوم مسلح وسط مدينة مقديشو.", "shooting"),
        ("قتل جندي في هجوم مسلح على نقطة تفتيش غرب مدينة الرطبة.", "ground_attack"),
        ("أصيب أربعة في هجوم مسلح استهدف مقرا للدرك شمال بنين.", "ground_attack"),
    ],
)
def test_an_armed_attack_on_people_is_a_shooting(body: str, mode: str) -> None:
    assert modes(body) == [mode]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("دمرت غارة إسرائيلية ثلاث طائرات مدنية في مطار صنعاء الدولي.", ["airstrike"]),
        ("أعلنت كييف تدمير أربع مقاتلات روسية في مطار موروزوفسك.", ["other"]),
        ("أدى قصف قاعدة وادي سيدنا إلى تدمير طائرتين حربيتين.", ["artillery"]),
        ("أسفر الهجوم بالمسيرات عن تدمير مروحية في قاعدة بلد الجوية.", ["drone"]),
        ("دمرت الضربة الصاروخية مقاتلة على مدرج مطار ديبلوفو.", ["missile"]),
        ("أعلن الجيش تدمير طائرة مسيرة معادية في سماء مدينة الأبيض.", ["interception"]),
        ("دمرت الدفاعات الجوية مروحية معادية قرب مدينة زابوريجيا.", ["interception"]),
    ],
)
def test_aircraft_that_an_act_destroyed_on_the_ground_were_not_shot_down(body: str, found: list[str]) -> None:
    assert modes(body) == found


@pytest.mark.parametrize(
    "body",
    [
        "مقتل عشرة جنود في هجوم مسلح شمال مالي.",
        "قتل ثلاثة من رجال الشرطة في هجوم مسلح غرب إيران.",
        "لقي سبعة جنود مصرعهم في هجوم مسلح بولاية ديفا في النيجر.",
        "استشهد خمسة جنود في هجوم مسلح غرب محافظة الأنبار.",
        "قتل اثنا عشر جنديا من القوات الحكومية في هجوم مسلح بمحافظة أبين.",
    ],
)
def test_many_soldiers_fall_to_a_raid(body: str) -> None:
    assert modes(body) == ["ground_attack"]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("قصف الحرس مقرا في أربيل بصواريخ باليستية ردا على تفجير المسجد في مدينة شيراز.", ["missile", "explosion"]),
        ("أطلقت الفصائل صواريخ على سديروت ردا على غارة على خان يونس.", ["missile", "airstrike"]),
        ("هاجمت مسيرات مصفاة في ريازان ردا على قصف مدينة خيرسون.", ["drone", "artillery"]),
        ("قصفت المدفعية بلدة الناقورة انتقاما لعملية طعن في مدينة حيفا.", ["artillery", "stabbing"]),
        ("شنت مقاتلات غارات على صعدة ردا على هجوم بمسيرات على مدينة ينبع.", ["airstrike", "drone"]),
    ],
)
def test_what_an_answer_was_dealt_with_is_not_the_means_of_what_it_answers(body: str, found: list[str]) -> None:
    assert modes(body) == found


@pytest.mark.parametrize(
    "body",
    [
        "أوضح البيان أن العملية دمرت ثلاث سيارات مفخخة كانت المليشيات تعدها لشن هجمات إرهابية ضد المدنيين.",
        "ضبطت الشرطة مسيرات جهزها التنظيم لشن هجوم على مطار بغداد.",
        "عثرت القوات على عبوات ناسفة أعدتها الخلية لتفجير السوق.",
        "فككت الوحدات سيارة مفخخة في بلدة الكرمة.",
        "صادرت الفرقة أحزمة ناسفة في مدينة الموصل.",
    ],
)
def test_what_is_destroyed_seized_or_defused_does_nothing(body: str) -> None:
    assert modes(body) == []


@pytest.mark.parametrize(
    "body",
    [
        "تمكنت مفارز للجيش من القضاء على ثلاثة إرهابيين واسترجاع ثلاثة مسدسات رشاشة قرب بلدية عين دفلى.",
        "قضت وحدة للجيش على إرهابي واسترجعت بندقية في ولاية جيجل.",
        "القضاء على إرهابيين اثنين وحجز سلاح كلاشنيكوف في جبل الشعانبي.",
    ],
)
def test_arms_that_are_recovered_do_not_make_an_act_a_shooting(body: str) -> None:
    assert modes(body) == ["other"]


@pytest.mark.parametrize(
    "body",
    [
        "جددت المدفعية قصف مناطق في خان يونس، وترافق القصف مع تحليق مكثف لطائرات مسيرة.",
        "قصفت المدفعية بلدة الخيام وسط تحليق للطائرات المسيرة في الأجواء.",
        "قصفت الدبابات حي الشجاعية بقذائف المدفعية، فيما تحلق طائرات مسيرة فوق الحي.",
        "طال قصف مدفعي بلدة حولا تزامنا مع تحليق كثيف للمسيرات.",
        "استهدف قصف مدفعي أطراف بلدة كفرشوبا وحلقت مسيرات في سماء المنطقة.",
    ],
)
def test_what_flies_over_is_no_means(body: str) -> None:
    assert modes(body) == ["artillery"]
