"""Incidents of an article: who, whom, with what, and one entry each however often it is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from stream.contracts import Article
from stream.document import make_document
from stream.extract.analysis import Analysis, analyse
from stream.extract.statements import statements
from stream.extract.strikes.find import find_strikes
from stream.text.limits import Limits

if TYPE_CHECKING:
    from stream.extract.drafts import Role, StrikeDraft


def read(body: str, title: str | None = None) -> tuple[Analysis, list[StrikeDraft]]:
    analysis = analyse(make_document(Article(title=title, body=body, published_at="2021-05-12"), Limits()))
    return analysis, find_strikes(analysis, statements(analysis))


def words(analysis: Analysis, role: Role | None) -> str | None:
    return analysis.text(role.loc) if role else None


@pytest.mark.parametrize(
    ("body", "attacker", "target"),
    [
        ("قصفت الطائرات الروسية منازل المدنيين في بلدة حاس.", "الطائرات الروسية", "منازل المدنيين"),
        ("القوات الحكومية قصفت حيا سكنيا في مدينة تعز.", "القوات الحكومية", "حيا سكنيا"),
        ("شن الجيش التركي غارات على مواقع المسلحين في سنجار.", "الجيش التركي", "مواقع المسلحين"),
        ("أصيب طفل في غارة إسرائيلية على مخيم جباليا.", "إسرائيلية", "مخيم جباليا"),
        ("قتل ستة في غارة شنها التحالف العربي على سوق في صعدة.", "التحالف العربي", "سوق"),
        ("قتل شاب برصاص الجيش الإسرائيلي قرب رام الله.", "الجيش الإسرائيلي", "شاب"),
        ("قتل شرطي على يد مسلحين مجهولين في مدينة البصرة.", "مسلحين مجهولين", "شرطي"),
        ("تعرضت قاعدة عسكرية لقصف من قبل قوات النظام في ريف حماة.", "قوات النظام", "قاعدة عسكرية"),
        ("أسفر هجوم لحركة طالبان على ثكنة في قندوز عن مقتل ستة.", "حركة طالبان", "ثكنة"),
        ("استهدفت غارة جوية، السبت، معسكرا للمتشددين قرب بلدة بني وليد.", None, "معسكرا للمتشددين"),
        ("قال الجيش الإسرائيلي في بيان، الأحد، إنه قصف أهدافا في قطاع غزة.", "الجيش الإسرائيلي", "أهدافا"),
        ("أعلنت روسيا أن روسيا شنت غارات على مدينة إدلب.", "روسيا", "مدينة إدلب"),
        ("استهدف داعش بالهاون قرية في ريف السلمية.", "داعش", "قرية"),
    ],
)
def test_roles(body: str, attacker: str | None, target: str | None) -> None:
    analysis, [draft] = read(body)
    assert (words(analysis, draft.attacker), words(analysis, draft.target)) == (attacker, target)


def test_who_claims_an_act_is_its_author() -> None:
    analysis, [draft] = read("قتل عشرة أشخاص في تفجير في مدينة كويتا أمس. وتبنى تنظيم الدولة الإسلامية التفجير.")
    assert words(analysis, draft.attacker) == "تنظيم الدولة الإسلامية"


def test_no_claim_no_author() -> None:
    _, [draft] = read("قتل عشرة أشخاص في تفجير في مدينة كويتا أمس. ولم تعلن أي جماعة مسؤوليتها عن الهجوم.")
    assert draft.attacker is None


def test_both_sides_of_a_clash() -> None:
    analysis, [draft] = read("اندلعت اشتباكات بين قوات الأمن ومسلحي داعش في مدينة سرت.")
    assert words(analysis, draft.attacker) == "قوات الأمن"
    assert words(analysis, draft.target) == "مسلحي داعش"


def test_a_weapon_without_its_clitic() -> None:
    analysis, [draft] = read("هاجم رجل المارة بسكين في مدينة ليون وأصاب ثلاثة.")
    assert words(analysis, draft.weapon) == "سكين"
    assert draft.mode == "stabbing"


@pytest.mark.parametrize(
    ("body", "attacker"),
    [
        (
            "هاجموا المدينة بطائرات انتحارية، وقال شهود إن المضادات الأرضية أسقطت ثلاث مسيرات فوق كسلا.",
            "المضادات الأرضية",
        ),
        ("قال المسؤول إن منظومة باتريوت أسقطت صاروخا فوق الرياض.", "منظومة باتريوت"),
        ("ذكر بيان للجيش أن بطاريات الحلف اعترضت صاروخا فوق غازي عنتاب.", "بطاريات الحلف"),
        ("قال الوزير إن صاروخا أطلقه الحوثيون أسقط مسيرة فوق مأرب.", None),
    ],
)
def test_who_shot_it_down_stands_behind_that(body: str, attacker: str | None) -> None:
    analysis, drafts = read(body)
    assert [words(analysis, s.attacker) for s in drafts if s.mode == "interception"] == [attacker]


@pytest.mark.parametrize(
    "body",
    [
        "قصف الحزب مستوطنة كريات شمونة بالصواريخ، بينما أغارت الطائرات على محيط بلدة حولا.",
        "شنت الطائرات غارات على مدينة صعدة، فيما قصفت المدفعية بلدة رازح.",
        "قصف الجيش مدينة الفاشر بالمدفعية، في حين هاجمت قوات الدعم السريع بلدة أم صميمة.",
    ],
)
def test_what_is_set_against_an_act_is_another(body: str) -> None:
    assert len(read(body)[1]) == 2


def test_who_fired_what_was_shot_down_is_not_the_author() -> None:
    analysis, [draft] = read("اعترضت الدفاعات الجوية السعودية صاروخا أطلقه الحوثيون على مدينة نجران.")
    assert draft.mode == "interception"
    assert words(analysis, draft.attacker) == "الدفاعات الجوية السعودية"


@pytest.mark.parametrize(
    ("body", "mode"),
    [
        ("قتل ثلاثة في هجوم انتحاري بسيارة مفخخة في مدينة كابل.", "suicide_bombing"),
        ("قتل ثلاثة في هجوم بسيارة مفخخة في مدينة كابل.", "vehicle_bomb"),
        ("قتل ثلاثة في قصف جوي على مدينة دوما.", "airstrike"),
        ("قتل ثلاثة في قصف صاروخي على مدينة دوما.", "missile"),
        ("قتل ثلاثة في قصف مدفعي على مدينة دوما.", "artillery"),
        ("قتل ثلاثة في غارة بطائرة مسيرة على مدينة شبوة.", "drone"),
        ("قتل ثلاثة في هجوم بقنبلة يدوية في مدينة طرابلس.", "ied"),
        ("قتل ثلاثة في هجوم بالرصاص في مدينة القاهرة.", "shooting"),
        ("قتل ثلاثة في هجوم بغاز السارين على مدينة دوما.", "chemical"),
        ("قصفت المروحيات بالبراميل المتفجرة مدينة داريا.", "airstrike"),
        ("استهدف انتحاري نقطة للجيش في مدينة عدن.", "suicide_bombing"),
    ],
)
def test_what_stands_beside_an_act_tells_its_mode(body: str, mode: str) -> None:
    _, drafts = read(body)
    assert [draft.mode for draft in drafts] == [mode]


def test_an_incident_told_three_times_is_one() -> None:
    analysis, [draft] = read(
        "قتل عشرون شخصا في غارة جوية على حفل زفاف في مديرية بني قيس أمس. وأصيب أربعون في الغارة، وفق الأطباء. "
        "وقال سكان إن الغارة وقعت ليلا.",
        "عشرون قتيلا في غارة على حفل زفاف",
    )
    assert len(draft.mentions) == 4
    assert "بني قيس" in analysis.text(draft.mentions[0])


def test_another_place_is_another_act() -> None:
    _, drafts = read("قتل أربعة جنود بانفجار عبوة ناسفة في مدينة بعقوبة. وفي الموصل أطلق مسلحون النار على ضابط فقتلوه.")
    assert [draft.mode for draft in drafts] == ["ied", "shooting"]


def test_another_day_is_another_act() -> None:
    _, drafts = read("قتل ستة أشخاص في غارة على مدينة إدلب أمس. وقتل تسعة في غارة على المدينة في مارس الماضي.")
    assert [draft.period for draft in drafts] == ["current", "background"]


def test_the_word_other_makes_another_act() -> None:
    _, drafts = read("قتل ستة أشخاص في غارة على منزل في مدينة غزة. وأصيب ثلاثة في غارة أخرى على سيارة.")
    assert len(drafts) == 2


def test_acts_of_different_kinds_in_one_sentence_are_two() -> None:
    _, drafts = read("أطلق مسلحون صاروخا على مطار أربيل بينما اندلعت اشتباكات في مدينة كركوك بين الجيش ومسلحين.")
    assert {draft.mode for draft in drafts} == {"missile", "clash"}


def test_the_date_of_one_telling_dates_the_act() -> None:
    _, [draft] = read("قتل ستة أشخاص في غارة على مدينة إدلب. ووقعت الغارة مساء الاثنين.")
    assert draft.when is not None
    assert draft.when.start == "2021-05-10"


def test_a_long_sentence_is_cut_to_a_clause() -> None:
    tail = "، وقال السكان إنهم سمعوا أصواتا ورأوا دخانا كثيفا يتصاعد من المكان" * 12
    analysis, [draft] = read("قتل ستة أشخاص في غارة على مدينة إدلب أمس" + tail + ".")
    assert "غارة على مدينة إدلب" in analysis.text(draft.mentions[0])
    assert len(analysis.text(draft.mentions[0])) <= 400


def test_who_reports_an_act_is_its_source() -> None:
    analysis, [draft] = read("قتل ستة أشخاص في غارة على مدينة إدلب أمس، بحسب المرصد السوري لحقوق الإنسان.")
    assert words(analysis, draft.attribution) == "المرصد السوري لحقوق الإنسان"


def test_an_article_without_violence_has_no_strike() -> None:
    assert read("افتتح الوزير معرض الكتاب في مدينة الرياض أمس.")[1] == []


@pytest.mark.parametrize(
    ("body", "target"),
    [
        ("قتل ستة أشخاص في قصف منزل لعائلة نازحة في مدينة رفح أمس.", "منزل لعائلة نازحة"),
        ("أصيب طلاب جراء قصف قوات النظام مدرسة في ريف إدلب.", "مدرسة"),
        ("فجر انتحاري نفسه عند حاجز للشرطة في مدينة قندهار.", "حاجز للشرطة"),
        ("انفجرت عبوة ناسفة بحافلة تقل جنودا في ريف حمص وأصيب ثلاثة.", "حافلة"),
        ("هز انفجار سوقا شعبية في مدينة الصدر وقتل تسعة.", "سوقا شعبية"),
        ("ارتكب الطيران مجزرة بحق نازحين في مدينة رفح.", "نازحين"),
        ("قصفت القوات بأكثر من ستين قذيفة قرى حدودية في ريف الحسكة.", "قرى حدودية"),
        ("استهدف الجيش بالمدفعية الثقيلة مواقع للمسلحين في دونيتسك.", "مواقع للمسلحين"),
    ],
)
def test_the_thing_that_is_struck(body: str, target: str) -> None:
    analysis, [draft] = read(body)
    assert words(analysis, draft.target) == target


@pytest.mark.parametrize(
    "body",
    [
        "أعلنت كتائب القسام أن مقاتليها استهدفوا دبابة شرق مدينة رفح.",
        "وقالت كتائب القسام إن عناصرها هاجموا قوة راجلة في جباليا.",
        "وذكرت كتائب القسام في بيان أن مجاهديها قصفوا موقعا شرق غزة.",
        "أكدت كتائب القسام أن مقاتليها أطلقوا صاروخا على آلية في حي الزيتون.",
        "وأضافت كتائب القسام أن قواتها قصفت تجمعا قرب خان يونس.",
    ],
)
def test_the_forces_of_who_speaks(body: str) -> None:
    analysis, [draft] = read(body)
    assert words(analysis, draft.attacker) == "كتائب القسام"


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ("قال الجيش المصري إن عبوة ناسفة انفجرت بمدرعة جنوب مدينة بئر العبد وأصابت ضابطا.", "reported"),
        ("أعلنت وزارة الدفاع إصابة جنديين بانفجار لغم في محافظة مأرب.", "reported"),
        ("قال الدفاع المدني السوري إن غارات استهدفت مدينة أريحا وقتلت أربعة مدنيين.", "reported"),
        ("وأفاد الدفاع المدني في غزة بأن قصفا استهدف منزلا في حي الصبرة.", "reported"),
        ("أعلن الجيش السوداني أن طائراته قصفت مواقع للدعم السريع في نيالا.", "claimed"),
    ],
)
def test_who_tells_of_its_own_losses_or_rescues_claims_nothing(body: str, status: str) -> None:
    _, [draft] = read(body)
    assert draft.status == status


@pytest.mark.parametrize(
    ("body", "attackers"),
    [
        (
            "قتل أربعة في غارة إسرائيلية على بلدة كفركلا. وأصيب اثنان في غارة على بلدة العديسة.",
            ["إسرائيلية", "إسرائيلية"],
        ),
        ("قصفت قوات النظام بلدة كنصفرة. كما أصيب طفل بقصف مدفعي على بلدة البارة.", ["قوات النظام", "قوات النظام"]),
        ("شن الطيران الروسي غارات على مدينة سراقب. وقتل ثلاثة بغارة على مدينة أريحا.", ["الطيران الروسي"] * 2),
        (
            "قتل أربعة في غارة إسرائيلية على بلدة كفركلا. وأصيب اثنان بسقوط صاروخ على مدينة صفد.",
            ["إسرائيلية", None],
        ),
        ("قتل أربعة في غارة إسرائيلية على بلدة كفركلا. وقتل ثلاثة في غارة على مدينة عدن.", ["إسرائيلية", None]),
    ],
)
def test_a_raid_told_right_after_another_is_of_the_same_side(body: str, attackers: list[str | None]) -> None:
    analysis, drafts = read(body)
    assert [words(analysis, draft.attacker) for draft in drafts] == attackers


@pytest.mark.parametrize(
    "body",
    [
        "قتل ستة في غارة إسرائيلية على بلدة كفركلا. وقال شهود إن الطائرات الحربية قصفت المنزل.",
        "قصفت الطائرات الحربية مدينة رفح. وقتل خمسة في الغارة الإسرائيلية على المدينة.",
        "غارات إسرائيلية على مدينة صور. وقال سكان إن المقاتلات قصفت مبنى في مدينة صور.",
        "قتل ثلاثة في غارة إسرائيلية على مدينة النبطية. وأضاف مراسلنا أن الطيران الحربي قصف منزلا في النبطية.",
        "أغارت طائرات حربية على مدينة بعلبك. وأسفرت الغارات الإسرائيلية عن ثلاثة قتلى.",
    ],
)
def test_whose_aircraft_they_are_says_more_than_that_they_are_aircraft(body: str) -> None:
    analysis, [draft] = read(body)
    assert "سرائيلي" in (words(analysis, draft.attacker) or "")
