"""Done, threatened, denied or in doubt; news or background."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from stream.contracts import Article
from stream.document import make_document
from stream.extract.analysis import analyse
from stream.extract.statements import statements
from stream.extract.strikes.find import find_strikes
from stream.text.limits import Limits

if TYPE_CHECKING:
    from stream.extract.drafts import StrikeDraft


def strikes(body: str, published: str | None = "2018-04-11") -> list[StrikeDraft]:
    analysis = analyse(make_document(Article(body=body, published_at=published), Limits()))
    return find_strikes(analysis, statements(analysis))


@pytest.mark.parametrize(
    "body",
    [
        "هدد الرئيس الأمريكي بتوجيه ضربة صاروخية إلى مواقع في سوريا.",
        "توعد الجيش بشن غارات على مواقع المسلحين في مدينة سرت.",
        "تعتزم القوات شن هجوم على مدينة الحديدة خلال أيام.",
        "حذر المسؤولون من هجوم محتمل على السفارة في بغداد.",
        "قال المتحدث إن بلاده تستعد لشن هجوم بري على مدينة رفح.",
    ],
)
def test_threats_and_plans_are_planned(body: str) -> None:
    assert {draft.status for draft in strikes(body)} == {"planned"}


@pytest.mark.parametrize(
    "body",
    [
        "حذر الوزير من هجوم محتمل.",
        "قال إن بلاده تستعد لكل هجوم محتمل.",
        "تخشى العواصم ضربات انتقامية محتملة.",
    ],
)
def test_a_threat_against_nothing_named_is_no_act(body: str) -> None:
    assert strikes(body) == []


@pytest.mark.parametrize(
    "body",
    [
        "نفى الجيش قصف مدرسة في مدينة تعز أمس.",
        "نفت القوات الحكومية استهداف مدنيين في بلدة حاس.",
        "ونفى التحالف شن غارة على سوق في مدينة صعدة.",
    ],
)
def test_what_is_denied_did_not_happen(body: str) -> None:
    assert {draft.status for draft in strikes(body)} == {"denied"}


def test_an_alleged_act() -> None:
    [draft] = strikes("بحث المجلس الهجوم الكيميائي المزعوم على بلدة سراقب الذي قتل فيه سبعة.")
    assert draft.status == "alleged"


def test_a_side_that_tells_its_own_success_claims() -> None:
    [draft] = strikes("قال الجيش الأوكراني إنه قصف مستودعا للذخيرة في مدينة ميليتوبول أمس.")
    assert draft.status == "claimed"


def test_what_a_neutral_source_tells_is_reported() -> None:
    [draft] = strikes("قال شهود إن طائرات قصفت مستودعا للوقود في مدينة الحديدة أمس.")
    assert draft.status == "reported"


@pytest.mark.parametrize(
    ("body", "period"),
    [
        ("قتل سبعة أشخاص في غارة على مدينة إدلب أمس.", "current"),
        ("قتل سبعة أشخاص في غارة على مدينة إدلب الأحد.", "current"),
        ("قتل سبعة أشخاص في غارة على مدينة إدلب في مارس الماضي.", "background"),
        ("قتل مئتا شخص في تفجير في جزيرة بالي عام 2002.", "background"),
        ("وكانت طائرات قد قصفت مدينة إدلب وقتلت سبعة أشخاص.", "background"),
        ("وفي 12 كانون الثاني قتل شرطيان في هجوم على مدينة قفصة.", "background"),
    ],
)
def test_period(body: str, period: str) -> None:
    assert [draft.period for draft in strikes(body)] == [period]


def test_an_act_that_the_news_answers_is_background() -> None:
    periods = {d.mode: d.period for d in strikes("أطلق الحوثيون صاروخا على مدينة جازان ردا على قصف مدينة صعدة.")}
    assert periods == {"missile": "current", "artillery": "background"}


@pytest.mark.parametrize(
    "body",
    [
        "أصدرت محكمة الجنايات أحكاما بالإعدام على ستة متهمين في التفجير الذي استهدف سوقا في مدينة طنطا.",
        "بدأت محاكمة ثلاثة أشخاص في تفجير انتحاري في مدينة تونس.",
        "أحيت بلدة قانا ذكرى الغارة الإسرائيلية على مقر الأمم المتحدة.",
        "دشن المحافظ نصبا تذكاريا لضحايا القصف الروسي على سوق مدينة أريحا.",
        "قضت المحكمة بالسجن المؤبد على منفذ هجوم مسلح استهدف مسجدا في مدينة العريش.",
    ],
)
def test_what_a_trial_or_an_anniversary_recalls_is_background(body: str) -> None:
    assert {draft.period for draft in strikes(body, None)} == {"background"}


def test_an_act_of_the_week_that_a_court_speaks_of_is_news() -> None:
    [draft] = strikes("أدانت المحكمة قصف قوات الدعم السريع مخيم زمزم أمس الثلاثاء.")
    assert draft.period == "current"


@pytest.mark.parametrize(
    "body",
    [
        "قتل مدني اليوم الثلاثاء 23 شباط /فبراير بقصف صاروخي لقوات النظام على قرية بزابور.",
        "شن الطيران غارة على بلدة كفرنبل أمس الاثنين 22 شباط.",
    ],
)
def test_a_date_of_no_known_year_is_of_the_news_where_it_says_today(body: str) -> None:
    [draft] = strikes(body, None)
    assert draft.period == "current"


@pytest.mark.parametrize(
    "body",
    [
        "هدد رئيس الوزراء بالرد بعد ساعات، ردا على هجوم بالصواريخ شنه الحوثيون مساء الثلاثاء على مدينة إيلات.",
        "قصفت المدفعية بلدة عيترون ردا على إطلاق صواريخ صباح اليوم على بلدة المطلة.",
    ],
)
def test_an_act_of_these_days_is_news_though_the_news_answers_it(body: str) -> None:
    assert {draft.period for draft in strikes(body)} == {"current"}


@pytest.mark.parametrize(
    ("body", "period"),
    [
        ("شهدت مدينة كويتا هجمات مسلحة في السنوات الأخيرة.", "background"),
        ("وقعت تفجيرات في مدينة جلال آباد خلال الأعوام الماضية.", "background"),
        ("قتل ستة في تفجير في مدينة كويتا هو الأعنف في السنوات الأخيرة.", "current"),
    ],
)
def test_acts_of_years_are_background_unless_one_is_held_against_them(body: str, period: str) -> None:
    assert {draft.period for draft in strikes(body)} == {period}


@pytest.mark.parametrize(
    "body",
    [
        "أعلن الجيش السوداني مقتل ستة مدنيين في قصف لقوات الدعم السريع على سوق بمدينة الأبيض.",
        "قالت وزارة الدفاع الأفغانية إن ثلاثة أطفال قتلوا في غارة باكستانية على ولاية كونر.",
        "أعلن الجيش المالي مقتل خمسة جنود في هجوم شنه مسلحون على معسكر قرب مدينة غاو.",
        "ذكرت القوات المشتركة أن امرأة قتلت بقذيفة أطلقها الحوثيون على مدينة حيس.",
        "أفاد الجيش اللبناني باستشهاد مواطنين في غارة إسرائيلية على بلدة عيترون.",
        "أعلنت وزارة الصحة التابعة للحوثيين إصابة تسعة أشخاص في غارات أمريكية على مدينة صعدة.",
        "أعلن الحوثيون مقتل ستة مدنيين في غارات أمريكية على مدينة صعدة.",
        "قال ذبيح الله مجاهد، المتحدث باسم طالبان، إن غارة باكستانية على ولاية خوست أسفرت عن مقتل تسعة أطفال.",
        "اعترف الجيش الإسرائيلي بأن حزب الله أسقط مسيرة فوق بلدة عيترون.",
        "أقر الجيش الأميركي بأن الحوثيين أسقطوا طائرة مسيرة فوق محافظة مأرب.",
    ],
)
def test_who_tells_of_his_own_dead_reports(body: str) -> None:
    assert [s.status for s in strikes(body)] == ["reported"]


@pytest.mark.parametrize(
    "body",
    [
        "أعلن الجيش السوداني مقتل ستة مسلحين في قصف لمواقع الدعم السريع بمدينة الأبيض.",
        "قال الجيش الإسرائيلي إن طائراته قصفت مقرا لحزب الله في مدينة صور.",
        "أعلن الجيش الأميركي أنه قتل أربعة عناصر من حركة الشباب في غارة قرب مدينة بلدوين.",
        "ذكرت وزارة الدفاع الروسية أن قواتها قصفت مستودعا للذخيرة في مدينة سومي.",
        "أعلن التحالف أن مقاتلاته قتلت قياديا حوثيا في غارة على محافظة حجة.",
    ],
)
def test_who_tells_of_his_own_blows_claims(body: str) -> None:
    assert [s.status for s in strikes(body)] == ["claimed"]


@pytest.mark.parametrize(
    "body",
    [
        "استهدفت كتائب القسام دبابة في حي الزيتون. وقالت الكتائب في بيان إن مقاتليها قصفوا الدبابة بقذيفة في حي الزيتون.",
        "قصف حزب الله ثكنة زبدين مساء اليوم. وأعلن حزب الله أن مقاتليه قصفوا ثكنة زبدين برشقة صاروخية.",
        "قصفت القوات الروسية مستودعا في مدينة سومي. وقالت وزارة الدفاع الروسية إن القوات الروسية قصفته بصاروخ في سومي.",
        "شنت طائرات التحالف غارة على مدينة صعدة. وقال التحالف إن مقاتلاته دمرت في الغارة على صعدة مخزنا للصواريخ.",
        "قتل ستة مسلحين في غارة على جبل قنديل. وذكرت وزارة الدفاع التركية أن القوات التركية قتلتهم في غارة على جبل قنديل.",
    ],
)
def test_a_blow_that_none_but_its_author_tells_is_a_claim_though_the_article_repeats_it(body: str) -> None:
    assert [s.status for s in strikes(body)] == ["claimed"]


@pytest.mark.parametrize(
    "body",
    [
        "قصفت القوات الروسية مدينة سومي. وقالت وزارة الدفاع الروسية إن قواتها قصفت سومي بصاروخ. وقال شهود إن الصاروخ أصاب مدرسة.",
        "سقط صاروخ على برج في مدينة سومي. وقالت وزارة الدفاع الروسية إن صاروخا للدفاع الجوي الأوكراني أصاب البرج في سومي.",
    ],
)
def test_what_others_tell_too_or_whose_author_is_another_is_reported(body: str) -> None:
    assert [s.status for s in strikes(body)] == ["reported"]


@pytest.mark.parametrize(
    "body",
    [
        "أحبط الجيش محاولة تفجير سيارة مفخخة في مدينة الموصل.",
        "أحبطت قوات الأمن محاولة لتفجير عبوة ناسفة قرب مسجد في مدينة كركوك.",
        "إحباط محاولة اغتيال ضابط في مدينة عدن.",
        "أعلنت الشرطة إحباط زرع عبوة ناسفة في مدينة بعقوبة.",
        "الاستخبارات تفشل مخططا لتفجير سوق في مدينة بيشاور.",
    ],
)
def test_what_was_foiled_before_it_went_off_has_not_happened(body: str) -> None:
    assert {draft.status for draft in strikes(body)} <= {"planned"}


@pytest.mark.parametrize(
    "body",
    [
        "أحبط الجيش هجوما للمسلحين على قاعدة في مدينة كيسمايو.",
        "تصدت القوات لهجوم انتحاري على معسكر في مدينة غاو.",
        "أحبطت القوات محاولة تسلل للمسلحين إلى بلدة كفرنبل.",
    ],
)
def test_an_attack_that_is_repelled_was_made(body: str) -> None:
    assert [draft.status for draft in strikes(body)] == ["reported"]
