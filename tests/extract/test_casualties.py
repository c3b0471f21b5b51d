"""The rules that find the mentions of figures; each test bears the id of its rule."""

from __future__ import annotations

import pytest

from stream.contracts import Article
from stream.document import make_document
from stream.extract.analysis import analyse
from stream.extract.casualties.find import find_mentions
from stream.text.limits import Limits
from tests.extract.figure_text import Told, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أسفر الهجوم عن مقتل ستة جنود.", [("killed", 6)]),
        ("أدى القصف لاستشهاد مواطن وإصابة زوجته.", [("killed", 1), ("injured", 1)]),
        ("أعلنت الوزارة تحييد 15 إرهابيا.", [("killed", 15)]),
        ("أعلنت الكتائب الإجهاز على 5 جنود من مسافة صفر.", [("killed", 5)]),
        ("مصرع طفلة غرقا في ترعة.", [("killed", 1)]),
        ("تسببت السيول بمصرع 11 شخصا وفقدان أربعة.", [("killed", 11), ("missing", 4)]),
        ("اغتيال القيادي في الحركة صالح الأحمد في بيروت.", [("killed", 1)]),
        ("مقتل وإصابة العشرات في هجوم على مجلس عزاء.", [("killed_or_injured", None)]),
        ("أعلن عن اختطاف ثلاثة عمال في بغداد.", [("captured", 3)]),
        ("أدى القتال إلى نزوح 2000 عائلة.", [("displaced", 2000)]),
        ("وفاة 6 مصابين في الحادث.", [("killed", 6)]),
    ],
)
def test_casualty_verbal_noun(text: str, expected: Told) -> None:
    assert told(text, "casualty.verbal_noun") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قُتل أربعة مدنيين في انفجار لغم.", [("killed", 4)]),
        ("وقتل فيها 52 مدنيا.", [("killed", 52)]),
        ("أصيب في القصف أيضا ثلاثة عمال.", [("injured", 3)]),
        ("توفي شخصان في حادث سير.", [("killed", 2)]),
        ("نزح أكثر من 100 ألف شخص من مناطقهم.", [("displaced", 100_000)]),
        ("وقتل جنديان وأصيب ثالث بجروح.", [("killed", 2), ("injured", 1)]),
        ("استشهد الشاب أحمد سمير برصاص الاحتلال.", [("killed", 1)]),
        ("قضى 9 عسكريين في تحطم مروحية.", [("killed", 9)]),
        ("غرق سبعة صيادين قبالة الساحل.", [("killed", 7)]),
        ("فقد أثر عشرة بحارة في العاصفة.", [("missing", 10)]),
        ("ارتقى الطفل محمد الكردي متأثرا بجراحه.", [("killed", 1)]),
        ("ارتقى اللاعب محمد سمير إلى الصدارة.", []),
    ],
)
def test_casualty_passive_verb(text: str, expected: Told) -> None:
    assert told(text, "casualty.passive_verb") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قال المصدر إن أربعة أشخاص قتلوا في الغارة.", [("killed", 4)]),
        ("أكد أن أكثر من 30 شخصا آخر أصيبوا.", [("injured", 30)]),
        ("إن ناشطين قتلا في المخيم.", [("killed", 2)]),
        ("أعلن أن ضابطا وجنديين قتلوا.", [("killed", 1), ("killed", 2)]),
        ("وكان ثلاثة عمال أصيبوا أمس.", [("injured", 3)]),
        ("إن 16 شخصا، بينهم 13 طفلا، قتلوا في القرية.", [("killed", 16)]),
        ("وقال إن شابا، يبلغ من العمر 22 عاما، قتل بالرصاص.", [("killed", 1)]),
    ],
)
def test_casualty_subject_first(text: str, expected: Told) -> None:
    assert told(text, "casualty.subject_first") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قتل مسلح بسكين امرأة.", [("killed", 1)]),
        ("قتل جنود خمسة فلسطينيين.", [("killed", 5)]),
        ("أودت الغارة بحياة ثلاثة عمال.", [("killed", 3)]),
        ("كلفت المعركة حياة أربعة جنود.", [("killed", 4)]),
        ("اغتال مسلحان مجهولان، مساء أمس، العقيد فضل ناصر.", [("killed", 1)]),
        ("وقال إن المسلحين قتلوا 11 جنديا وخطفوا ثلاثة.", [("killed", 11), ("captured", 3)]),
        ("أجبر القتال أكثر من 10 آلاف مدني على ترك منازلهم.", [("displaced", 10_000)]),
        ("قتل رجل زوجته ثم انتحر.", [("killed", 1)]),
        ("قضت قوات الأمن التونسية على ثلاثة إرهابيين.", [("killed", 3)]),
        ("قالت الوزارة إنها حيدت 9 إرهابيين شمالي العراق.", [("killed", 9)]),
        ("أعلن الجيش أن قواته حيدت أربعة مسلحين في الجبل.", [("killed", 4)]),
        ("قضت مفرزة للجيش الوطني الشعبي أمس على إرهابيين اثنين.", [("killed", 2)]),
        ("وقضى حرس الحدود على مهربين اثنين.", [("killed", 2)]),
        ("قضت المحكمة على ثلاثة متهمين بالسجن.", []),
        ("قضى القاضي بالحبس على أربعة موظفين.", []),
    ],
)
def test_casualty_active_verb(text: str, expected: Told) -> None:
    assert told(text, "casualty.active_verb") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("لقي تسعة أشخاص مصرعهم في انقلاب حافلة.", [("killed", 9)]),
        ("فلقي 284 شخصا حتفهم في تركيا.", [("killed", 284)]),
        ("وقد فارق ثلاثة مصابين الحياة.", [("killed", 3)]),
        ("لفظ شاب أنفاسه الأخيرة في المستشفى.", [("killed", 1)]),
        ("ذكر أن 45 شخصا لقوا مصرعهم.", [("killed", 45)]),
        ("لقي رجل وزوجته مصرعهما.", [("killed", 1)]),
        ("وفارق الرضيع الحياة.", [("killed", 1)]),
    ],
)
def test_casualty_split_verb(text: str, expected: Told) -> None:
    assert told(text, "casualty.split_verb") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ولا يزال نحو 30 شخصا في عداد المفقودين.", [("missing", 30)]),
        ("واعتبر 50 شخصا في عداد المفقودين.", [("missing", 50)]),
        ("وما زال 12 في عداد المفقودين.", [("missing", 12)]),
        ("وجد رجل مقتولا في شقته.", [("killed", 1)]),
        ("هناك عشرة عمال ما زالوا في عداد المفقودين.", [("missing", 10)]),
    ],
)
def test_casualty_participle(text: str, expected: Told) -> None:
    assert told(text, "casualty.participle") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("انقلبت سيارة تقل أربعة أشخاص ما أدى إلى مقتلهم جميعا.", [("killed", 4)]),
        ("أطلق الجنود النار على شاب ما أدى إلى استشهاده.", [("killed", 1)]),
        ("استهدفت الطائرة القيادي أبو حسن ما أسفر عن مقتله.", [("killed", 1)]),
        ("دهست شاحنة طفلين ما تسبب بوفاتهما.", [("killed", 2)]),
        ("أطلق مسلحون النار على رجل فأردوه قتيلا.", [("killed", 1)]),
        ("سقط جدار على ثلاثة عمال ما أدى إلى إصابتهم بكسور.", [("injured", 3)]),
    ],
)
def test_casualty_pronoun(text: str, expected: Told) -> None:
    assert told(text, "casualty.pronoun") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("خلف الانفجار 3 قتلى و7 مصابين.", [("killed", 3), ("injured", 7)]),
        ("ارتفعت الحصيلة إلى 2862 قتيلا و2562 جريحا.", [("killed", 2862), ("injured", 2562)]),
        ("نقل المستشفى 18 جثة.", [("killed", 18)]),
        ("سجلت الوزارة 12 حالة وفاة.", [("killed", 12)]),
        ("أوقع التفجير ما بين 20 و25 قتيلا.", [("killed", 20)]),
        ("سقط شهيدان في المخيم.", [("killed", 2)]),
        ("ما زال البحث جاريا عن 180 مفقودا.", [("missing", 180)]),
    ],
)
def test_casualty_people_noun(text: str, expected: Told) -> None:
    assert told(text, "casualty.people_noun") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("خلف الحادث قتيلا وثمانية جرحى.", [("killed", 1)]),
        ("سجل سقوط قتيل وثلاثة جرحى.", [("killed", 1)]),
        ("أسفر الحادث عن جريح واحد.", [("injured", 1)]),
        ("عثر على جثة في النهر.", [("killed", 1)]),
        ("أوقع القصف شهيدا في البلدة.", [("killed", 1)]),
        ("وقع الرجل ضحية عملية احتيال.", []),
        ("القتيل كان يعمل في المصنع.", []),
    ],
)
def test_casualty_single_noun(text: str, expected: Told) -> None:
    assert told(text, "casualty.single_noun") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وقوع قتلى وجرحى من الطرفين.", [("killed", None), ("injured", None)]),
        ("موقعين قتلى وجرحى في صفوف الشرطة.", [("killed", None), ("injured", None)]),
        ("سقوط ضحايا مدنيين في القصف.", [("killed", None)]),
        ("ما زالت الفرق تبحث عن مفقودين تحت الأنقاض.", [("missing", None)]),
        ("أسفر الاشتباك عن جرحى.", [("injured", None)]),
        ("زار الوزير جرحى الحرب.", []),
        ("القتلى في المستشفى.", []),
    ],
)
def test_casualty_bare_plural(text: str, expected: Told) -> None:
    assert told(text, "casualty.bare_plural") == expected


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("سقط 17 شخصا بين قتيل وجريح.", 17),
        ("ارتفعت الحصيلة إلى 60 قتيلا وجريحا.", 60),
        ("سقوط عشرات القتلى والجرحى.", None),
        ("خلف الهجوم نحو 40 شخصا ما بين قتيل وجريح.", 40),
        ("سقط عشرون جنديا بين جريح وقتيل.", 20),
        ("سقط بين قتيل وجريح أكثر من 20 جنديا.", 20),
        ("أعلنت إيقاع طاقمها بين قتيل وجريح.", None),
    ],
)
def test_casualty_both_kinds(text: str, number: int | None) -> None:
    assert told(text, "casualty.both_kinds") == [("killed_or_injured", number)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وصلنا 10 أطفال قتلى.", ("killed", 10)),
        ("استقبل المستشفى ستة عمال جرحى.", ("injured", 6)),
        ("عشرات الجنود جرحى.", ("injured", None)),
        ("ثلاثة صيادين مفقودين منذ أمس.", ("missing", 3)),
        ("نقل طفلين جريحين إلى المستشفى.", ("injured", 2)),
    ],
)
def test_casualty_attribute(text: str, expected: tuple[str, int | None]) -> None:
    assert told(text, "casualty.attribute") == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("بلغ عدد القتلى 38 شخصا والجرحى 39.", [("killed", 38), ("injured", 39)]),
        ("ليرتفع عدد الشهداء إلى 7703.", [("killed", 7703)]),
        ("وصل عدد المصابين إلى 1100 شخص.", [("injured", 1100)]),
        ("عدد الضحايا ارتفع إلى نحو 30 شخصا.", [("killed", 30)]),
        ("بلغ عدد المفقودين 12.", [("missing", 12)]),
    ],
)
def test_casualty_toll(text: str, expected: Told) -> None:
    assert told(text, "casualty.toll") == expected


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("وارتفعت الحصيلة إلى 20 شخصا.", 20),
        ("لترتفع الحصيلة إلى 12.", 12),
        ("وبذلك تصل الحصيلة إلى 31 شخصا.", 31),
        ("ارتفعت حصيلة الانفجار إلى 45 شخصا.", 45),
        ("وبلغت الحصيلة عند المساء 9.", None),
    ],
)
def test_casualty_bare_toll(text: str, number: int | None) -> None:
    assert told(text, "casualty.bare_toll") == ([] if number is None else [("killed", number)])


@pytest.mark.parametrize(
    ("text", "older"),
    [
        ("ارتفع عدد القتلى إلى 47 شخصا بعد أن كان 31.", 31),
        ("عدد المصابين ارتفع إلى 90 شخصا بعدما كان 70.", 70),
        ("بلغ عدد الضحايا 12 شخصا بدلا من 10.", 10),
        ("ارتفع عدد القتلى إلى تسعة أشخاص بعد أن كانوا ستة.", None),
        ("ارتفع عدد المفقودين إلى 20 شخصا بعدما كان 15.", 15),
    ],
)
def test_casualty_older(text: str, older: int | None) -> None:
    assert [number for _, number in told(text, "casualty.older")] == ([] if older is None else [older])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("مقتل جنديين وطفل.", [("killed", 1)]),
        ("قتلت امرأة وطفلتها.", [("killed", 1)]),
        ("وفاة 4 إيرانيين و3 مغاربة وسبعة هنود.", [("killed", 3), ("killed", 7)]),
        ("قتل قيادي و13 من مرافقيه.", [("killed", 13)]),
        ("مقتل ثلاثة عمال، إلى جانب سائق الشاحنة.", [("killed", 1)]),
        ("أصيبت طفلة (7 سنوات) ووالدتها بحروق.", [("injured", 1)]),
        ("مقتل 17 جنديا وضابطا.", []),
    ],
)
def test_casualty_coordination(text: str, expected: Told) -> None:
    assert told(text, "casualty.coordination") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وقع الانفجار دون وقوع إصابات.", [("injured", 0)]),
        ("لم يسفر الهجوم عن ضحايا.", [("killed_or_injured", 0)]),
        ("ولم يصب أحد في الحريق.", [("injured", 0)]),
        ("لم يُصب أو يُقتل أحد.", [("killed_or_injured", 0)]),
        ("من دون وقوع خسائر بشرية.", [("killed_or_injured", 0)]),
        ("دون أن يسفر ذلك عن قتلى.", [("killed", 0)]),
        ("مع عدم وقوع إصابات أو ضحايا.", [("killed_or_injured", 0)]),
        ("ولم تسجل أي إصابات.", [("injured", 0)]),
        ("لم ترد أنباء عن وقوع ضحايا.", []),
        ("لم يتعرضوا لإصابات خطيرة.", []),
        ("لم يعلن عن حصيلة للضحايا.", []),
    ],
)
def test_casualty_zero(text: str, expected: Told) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "أصيب لاعب المنتخب في الكتف وسيغيب عن المباراة.",
        "تسجيل 41 حالة إصابة بالكوليرا.",
        "أصيب عشرة أشخاص بفيروس كورونا.",
        "يقتل التدخين 8 ملايين شخص سنويا.",
        "محاولة اغتيال فاشلة.",
        "فقد قادة التنظيم السيطرة على المدينة.",
        "فقد أجرت البلاد 13 ألف اختبار.",
        "قضت محكمة بسجن 3 متهمين.",
        "وصفت حالة أربعة طلاب بالجيدة.",
        "أصيب الاقتصاد بضربة قوية.",
        "عدد القتلى غير معروف.",
        "نفوق 23 أسدا بفيروس نادر.",
        "أعدم ثلاثة رجال بعد إدانتهم.",
        "ردا على اغتيال القائد.",
    ],
)
def test_what_is_no_casualty_gives_none(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("مقتل أسرة كاملة من خمسة أفراد.", [("killed", 5)]),
        ("أبيدت عائلة مؤلفة من 7 أفراد في القصف.", [("killed", 7)]),
        ("وفاة أسرة مكونة من أربعة أشخاص اختناقا.", [("killed", 4)]),
        ("نزوح أسرة من القرية.", [("displaced", 1)]),
        ("إصابة عائلة من سبعة أفراد بجروح.", [("injured", 7)]),
    ],
)
def test_a_family_counts_its_members(text: str, expected: Told) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("مقتل القائد ناصر الحميري مع 27 جنديا.", [("killed", 1), ("killed", 27)]),
        ("قتل 7 من الشرطة مقابل 12 مسلحا.", [("killed", 7), ("killed", 12)]),
        ("لقي مدنيان حتفهما، وثلاثة مسلحين في حوادث أخرى.", [("killed", 2), ("killed", 3)]),
        ("مقتل ضابط برفقة أربعة من حراسه.", [("killed", 1), ("killed", 4)]),
        ("مقتل ضابط مع جنوده.", [("killed", 1)]),
        ("سقوط عشرات القتلى من جنود وسياح.", [("killed", None)]),
    ],
)
def test_casualty_coordination_goes_on_behind_other_joints(text: str, expected: Told) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("40 مدنيا استشهدوا وأصيبوا في تفجير.", [("killed_or_injured", 40)]),
        ("خمسة جنود قتلوا وجرحوا في كمين.", [("killed_or_injured", 5)]),
        ("قال إن أربعة قتلوا وأصيب آخرون.", [("killed", 4), ("injured", None)]),
        ("سبعة عمال أصيبوا ونقلوا إلى المستشفى.", [("injured", 7)]),
        ("قال الطبيب إن ثلاثة توفوا.", [("killed", 3)]),
        ("قال الحاكم إن مدنيا قتل وأصيب أربعة آخرون.", [("killed", 1), ("injured", 4)]),
        ("وأفادت مصادر بأن فلسطينيا استشهد وأصيب آخر.", [("killed", 1), ("injured", 1)]),
        ("وأضاف أن عسكريا توفي وجرح ثلاثة.", [("killed", 1), ("injured", 3)]),
        ("وذكر الدفاع المدني أن لبنانيا جرح في الانفجار.", [("injured", 1)]),
        ("وأعلنت اللجنة أن مدنية قتلت.", [("killed", 1)]),
        ("وأكدت الوزارة أن سوريا قتلت الفرصة.", []),
        ("قتل وأصيب أربعة أشخاص.", [("killed_or_injured", 4)]),
    ],
)
def test_casualty_subject_first_with_one_verb_or_two(text: str, expected: Told) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ('مقتل الطفل "جسار مسفر" برصاص قناص.', ["جسار مسفر"]),
        ("استشهاد الشاب «وسيم الدرعي» في جنين.", ["وسيم الدرعي"]),
        ("قتل محمد المصري في الغارة.", ["محمد المصري"]),
        ('مقتل القيادي "أبو حمزة" في غارة.', ["أبو حمزة"]),
        ('مقتل الطفل "برصاص" قناص.', []),
    ],
)
def test_a_name_may_stand_in_quote_marks(text: str, names: list[str]) -> None:
    analysis = analyse(make_document(Article(id="a", body=text), Limits()))
    groups = [f.group for f in find_mentions(analysis)]
    found = [analysis.sentences[0].tokens[slice(*g.name)] for g in groups if g.name]
    assert [" ".join(token.norm for token in name) for name in found] == names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أردى مسلح شرطيا قتيلا وجرح آخر.", [("killed", 1), ("injured", 1)]),
        ("دهس سائق مجموعة من المارة فأصاب 11 منهم.", [("injured", 11)]),
        ("خسر التنظيم 50 من مقاتليه.", [("killed", 50)]),
        ("خسر الفريق جهود مهاجمه.", []),
        ("دفع الخلاف الأم إلى مغادرة منزلها.", []),
        ("احترق تسعة عمال داخل مصنع.", [("killed", 9)]),
    ],
)
def test_verbs_with_the_people_behind_their_subject(text: str, expected: Told) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "شهدت محافظة ديالى هجوما أسفر عن مقتله.",
        "وأكد قائد الشرطة أن النار أطلقت على مركبة فأدت إلى إصابته.",
        "نقلت الأنباء الصحفية عن مصدر قوله إن النار أطلقت.",
        "نقلت جثة القتيل إلى المشرحة.",
        "هجمات شبه يومية تؤدي إلى سقوط قتلى وجرحى.",
    ],
)
def test_words_that_only_look_like_people_are_no_figure(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("فقد تعرض جنديان لإطلاق نار.", []),
        ("فقد وصل ثلاثة أطباء إلى المدينة.", []),
        ("فقد بحار في العاصفة.", [("missing", 1)]),
        ("إن شخصا قتل في المخيم، وقال اثنان من سكان القرية إن تسعة قتلوا هناك.", [("killed", 1), ("killed", 9)]),
        ("إن مدنيا واحدا عثر عليه مقتولا.", [("killed", 1)]),
        ("قتل 8 وأصيب 53 في هجومين، أحدهما بسيارة مفخخة.", [("killed", 8), ("injured", 53)]),
    ],
)
def test_a_particle_and_a_speaker_are_not_what_they_look_like(text: str, expected: Told) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قد يؤدي الهجوم إلى سقوط عشرات القتلى.", []),
        ("حذر المبعوث من مقتل آلاف المدنيين إذا استمر القتال.", []),
        ("وسط مخاوف من مقتل 60 بحارا.", []),
        ("حذر المبعوث من التصعيد بعد مقتل ستة مدنيين.", [("killed", 6)]),
        ("كانت الغارة قد تسببت في مقتل سبعة.", [("killed", 7)]),
        ("يتوقع الأطباء تعافيه، فيما قتل ثلاثة آخرون.", [("killed", 3)]),
    ],
)
def test_what_may_come_is_no_figure(text: str, expected: Told) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("البحث جاريا عن سبعة أشخاص.", [("missing", 7)]),
        ("تواصل الفرق البحث عن أربعة بحارة.", [("missing", 4)]),
        ("تواصل الشرطة البحث عن ثلاثة مسلحين.", []),
        ("تواصل الشرطة البحث عن متهمين اثنين.", []),
        ("البحث عن حل للأزمة.", []),
    ],
)
def test_people_searched_for_are_missing_unless_hunted(text: str, expected: Told) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("عبر نحو 116 ألف شخص الحدود هربا من القتال.", [("displaced", 116_000)]),
        ("عبر 300 سائح الحدود أمس.", []),
        ("قتل العشرات وفر الآلاف.", [("killed", None), ("displaced", None)]),
        ("عدد النازحين بلغ 70 ألفا.", [("displaced", 70_000)]),
        ("توفيت 31 حالة.", [("killed", 31)]),
        ("إصابة 149 حالة.", []),
    ],
)
def test_displaced_people_and_cases(text: str, expected: Told) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("دون إصابات تذكر.", [("injured", 0)]),
        ("من دون أن يصاب أحد بأذى.", [("injured", 0)]),
        ("دون أن يقتل أحد.", [("killed", 0)]),
        ("دون أن تذكر تفاصيل عن الضحايا.", []),
        ("بلا خسائر بشرية تذكر.", [("killed_or_injured", 0)]),
    ],
)
def test_casualty_zero_without_loss_worth_the_name(text: str, expected: Told) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("استشهد مساء اليوم، المواطن خالد عمر.", [("killed", 1)]),
        ("قتل فجر أمس، ثلاثة جنود.", [("killed", 3)]),
        ("إن الخبير سامي النجار، و9 آخرين، قتلوا.", [("killed", 9), ("killed", 1)]),
        ("دفنت جثة شاب لقي مصرعه غرقا.", [("killed", 1)]),
        ("استشهد، بحسب الوزارة، اليوم وصل الوزير.", []),
    ],
)
def test_people_behind_or_before_a_comma(text: str, expected: Told) -> None:
    assert sorted(told(text), key=str) == sorted(expected, key=str)


@pytest.mark.parametrize(
    "text",
    [
        "استهدفت المقاومة موقع الراهب بالمدفعية وأصابته إصابة مباشرة.",
        "قصفوا ثكنة زرعيت بالصواريخ وأصابوها إصابة مباشرة.",
        "استهدف المقاتلون مستعمرة كريات شمونة وأصابوا أهدافهم بدقة.",
        "رمى المقاومون دبابة بصاروخ موجه وأصابتها إصابة دقيقة.",
        "هاجمت المسيرة تلة الطيار وأصابتها إصابة مباشرة.",
    ],
)
def test_a_target_that_was_hit_is_no_injured_person(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("اقتحمت القوة المدينة واغتالت شابين.", 2),
        ("تسللوا إلى الحي واغتالوا ضابطين.", 2),
        ("داهمت القوات البلدة واغتالت شابا.", 1),
        ("اغتال مسلحان قاضيا في عدن.", 1),
        ("حاصرت المنزل ثم اغتالت عاملين.", 2),
    ],
)
def test_an_object_in_its_case_is_who_was_killed(text: str, number: int) -> None:
    assert told(text) == [("killed", number)]
