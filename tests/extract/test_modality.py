"""An act that is threatened, ordered, possible, wished for, supposed, negated or denied is not told as done."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from stream.contracts import Article
from stream.document import make_document
from stream.extract.analysis import analyse
from stream.extract.incidents import strikes_and_casualties
from stream.extract.statements import statements
from stream.text.limits import Limits

if TYPE_CHECKING:
    from stream.extract.drafts import CasualtyDraft, StrikeDraft


def told(body: str) -> tuple[list[StrikeDraft], list[CasualtyDraft]]:
    analysis = analyse(make_document(Article(body=body, published_at="2026-03-05"), Limits()))
    return strikes_and_casualties(analysis, statements(analysis))


def statuses(body: str) -> list[str]:
    return [strike.status for strike in told(body)[0]]


@pytest.mark.parametrize(
    "body",
    [
        "توعدت جماعة الساحل، في بيان بثته قناة تابعة لها، بقصف المطارات في مدينة الدمام.",
        "لوّحت موسكو، على لسان نائب وزير خارجيتها، بقصف القواعد في مدينة لفيف.",
        "تعهدت الحركة بشن هجمات على الفنادق في مقديشو.",
        "هدد المتمردون باقتحام مدينة بانغي إذا لم يطلق سراح قادتهم.",
        "المتمردون يهددون باقتحام مدينة بانغي.",
        "أقسم القائد على قصف مدينة كركوك.",
        "توعد بمزيد من الغارات على مدينة صعدة.",
    ],
)
def test_threat(body: str) -> None:
    assert statuses(body) == ["planned"]


@pytest.mark.parametrize(
    "body",
    [
        "يعتزم الجيش اجتياح مدينة رفح خلال أيام.",
        "قررت القيادة قصف مدينة حمص.",
        "القوات تستعد لشن هجوم على مدينة ود مدني.",
        "أنذر الجيش سكان حي الزيتون بالإخلاء تمهيدا لقصفه.",
        "قال إن بلاده لن تتردد في قصف معسكرات المسلحين في ولاية خوست.",
        "أعد القادة خطة لقصف مدينة رفح.",
    ],
)
def test_intent_and_readiness(body: str) -> None:
    assert statuses(body) == ["planned"]


@pytest.mark.parametrize(
    "body",
    [
        "أمر الرئيس بقصف مواقع الحركة في مدينة كيسمايو.",
        "أوعز وزير الدفاع بشن غارات على مدينة بعلبك.",
        "صادق المجلس المصغر على عملية برية في مدينة غزة.",
    ],
)
def test_order(body: str) -> None:
    assert statuses(body) == ["planned"]


@pytest.mark.parametrize(
    "body",
    [
        "قال مسؤولون إن إسرائيل ستقصف منشآت نطنز في إيران.",
        "أعلن القائد أن قواته ستشن هجوما على مدينة الأبيض.",
        "قد تشن القوات الحكومية هجوما على مدينة الحديدة خلال أسابيع.",
        "من المتوقع أن تشن القوات هجوما على مدينة سرت قريبا.",
        "حذر السكان من قصف وشيك لبلدة عيترون.",
        "قد تقود القوات الإثيوبية هجوما على بلدة غلكعيو في أي لحظة.",
    ],
)
def test_future_and_possible(body: str) -> None:
    assert statuses(body) == ["planned"]


@pytest.mark.parametrize(
    "body",
    [
        "طالب النواب بقصف معسكرات المسلحين في مدينة إدلب.",
        "دعا الوزير المتطرف إلى قصف مدينة صور.",
        "حث خطيب الجماعة على مهاجمة الكنائس في مدينة طنطا.",
        "إذا تعرضت القاعدة في مدينة الرمادي لهجوم فسترد القوات.",
        "ترد القوات في حال تعرضت القاعدة في مدينة الرمادي لهجوم صاروخي.",
        "لم تقصف الطائرات مدينة إدلب أمس.",
        "لم تشهد مدينة عدن أي هجوم يوم الخميس.",
        "مر اليوم في مدينة تعز من دون أي قصف.",
    ],
)
def test_wished_for_supposed_and_negated(body: str) -> None:
    assert statuses(body) == []


@pytest.mark.parametrize(
    "body",
    [
        "نفى الجيش السوداني قصف سوق في مدينة الفاشر.",
        "لا صحة لقصف المستشفى في مدينة تعز.",
    ],
)
def test_denial(body: str) -> None:
    assert statuses(body) == ["denied"]


@pytest.mark.parametrize(
    "body",
    [
        "توعد الرئيس بالرد على قصف مدينة دونيتسك.",
        "هدد الفصيل بالانسحاب من المحادثات بعد قصف مدينة كركوك أمس.",
        "نفت القوات، في بيان، مسؤوليتها عن قصف مستشفى في مدينة الفاشر أمس.",
        "كانت القوات قد شنت غارة على مدينة أوباري.",
        "القصف الذي طال مدينة حمص أمس يهدد حياة آلاف المدنيين.",
        "لم يتضح ما إذا كان الهجوم على الثكنة في مدينة غاو أمس قد أوقع ضحايا.",
        "مقتل امرأة بقصف مدفعي على مدينة تعز.",
        "طالبت المنظمة بوقف العنف، وأكدت أن قصف سوق في مدينة تعز أمس أودى بحياة عشرة.",
    ],
)
def test_what_led_to_it_or_stands_beside_it_happened(body: str) -> None:
    (status,) = statuses(body)
    assert status in ("reported", "claimed")


@pytest.mark.parametrize(
    "body",
    [
        "هدد الخاطفون بقتل ثلاثة رهائن.",
        "تخطط خلية لاغتيال محافظ عدن.",
        "قد يؤدي انهيار السد إلى مقتل آلاف السكان.",
        "دعا المتطرف إلى قتل خمسة من الوزراء.",
        "إذا قتل جندي واحد فسيكون الرد قاسيا.",
        "قال الرئيس إن قتل الأطفال لا يمكن تبريره.",
        "شدد المفتي على إن استهداف المدنيين محرم.",
    ],
)
def test_nobody_has_died_of_a_threat_or_a_wish(body: str) -> None:
    assert told(body)[1] == []


def test_denied_dead_are_denied() -> None:
    assert [figure.status for figure in told("نفى الجيش مقتل عشرة من جنوده في مدينة رفح.")[1]] == ["denied"]


@pytest.mark.parametrize(
    "body",
    [
        "نفت قيادة العمليات الأنباء التي تحدثت عن سقوط ثلاثة صواريخ قرب قاعدة بلد الجوية.",
        "نفى الجيش اللبناني صحة الأخبار التي أفادت بغارة على مدينة بعلبك.",
        "نفى محافظ درعا المعلومات المتداولة التي تحدثت عن قصف مدينة نوى.",
        "كذبت الشرطة الشائعات التي زعمت تفجير سوق في مدينة كسلا.",
        "وصف مصدر عسكري الأنباء عن قصف مطار المزة بأنها عارية عن الصحة.",
        "أكد المحافظ أن الأخبار عن قصف مدينة سرت غير صحيحة.",
        "قالت الوزارة إن المعلومات بشأن استهداف مطار بورتسودان مفبركة.",
    ],
)
def test_a_report_that_is_called_false_is_denied(body: str) -> None:
    assert statuses(body) == ["denied"]


@pytest.mark.parametrize(
    "body",
    [
        "نفى الحزب صلته بالخلية التي قصفت مدينة سديروت بالصواريخ.",
        "قصفت الطائرات مدينة إدلب، ووصف ناشطون رواية الجيش بأنها كاذبة.",
        "أفادت الأنباء بقصف مدينة إدلب. ونفى الوزير أن تكون الأرقام غير صحيحة.",
    ],
)
def test_what_is_false_about_something_else_denies_no_act(body: str) -> None:
    assert statuses(body) == ["reported"]


@pytest.mark.parametrize(
    "body",
    [
        "قررت المحكمة تأجيل محاكمة المتهمين بتفجير الكنيسة في مدينة طنطا.",
        "قررت النيابة تجديد حبس المتهمين بقصف مدينة ترهونة.",
        "قررت المحكمة الإفراج عن المتهمين بتفجير السوق في مدينة الحلة.",
    ],
)
def test_what_a_court_decides_of_its_accused_plans_no_act(body: str) -> None:
    assert "planned" not in statuses(body)


@pytest.mark.parametrize(
    "body",
    [
        "توقع خبراء أن تسفر أي مواجهة عسكرية بين البلدين عن مقتل مئات الآلاف.",
        "حذر الوزير من أن يؤدي أي قصف لمدينة رفح إلى مقتل الآلاف.",
        "يتوقع أن يخلف الزلزال آلاف القتلى.",
        "توقعت المنظمة أن تتسبب المجاعة بوفاة آلاف الأطفال.",
        "تخشى الأمم المتحدة أن يوقع اجتياح المدينة آلاف القتلى.",
    ],
)
def test_the_dead_that_somebody_expects_are_no_figure(body: str) -> None:
    assert [(f.kind, f.number) for f in told(body)[1] if f.status in ("reported", "claimed")] == []


@pytest.mark.parametrize(
    "body",
    [
        "رجحت الشرطة أن يكون الحريق قد أسفر عن مقتل 9 أشخاص.",
        "توقع محللون استمرار الهدنة رغم مقتل 9 جنود في قصف على بلدة الناقورة.",
        "رجح المحققون أن الانفجار ناجم عن عبوة أسفرت عن مقتل 9 جنود في مدينة الحسكة.",
    ],
)
def test_the_dead_beside_what_is_expected_are_a_figure(body: str) -> None:
    assert [f.number for f in told(body)[1]] == [9]


@pytest.mark.parametrize(
    "body",
    [
        "أعلنت إسرائيل تعليق غاراتها على مدينة صيدا ليومين.",
        "قررت القيادة تجميد الهجوم على مدينة رفح.",
        "أعلن الوزير إلغاء الضربات على مدينة بندر عباس.",
    ],
)
def test_what_is_suspended_is_no_act(body: str) -> None:
    assert statuses(body) in ([], ["planned"])


def test_a_remark_on_an_act_does_not_suspend_it() -> None:
    assert statuses("رفض الوزير التعليق على قصف مدينة حلب.") == ["reported"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("تضاربت الأنباء حول مقتل قائد الفصيل في غارة على المدينة.", "alleged"),
        ("تضاربت الأنباء، صباح اليوم، بشأن مصرع زعيم التنظيم في انفجار.", "alleged"),
        ("وقال المتحدث إن شخصا ثالثا ربما قتل في القصف.", "alleged"),
        ("وأضاف أن التحالف ينظر في تقارير عن مقتل مدنيين في الغارة.", "alleged"),
        ("وترددت أنباء غير مؤكدة عن إصابة وزير الدفاع في التفجير.", "alleged"),
        ("ورفض الوزير ادعاءات بمقتل عشرة محتجين.", "alleged"),
        ("نفى الجيش مزاعم عن مقتل خمسة من جنوده في كمين.", "denied"),
        ("نفت الشرطة ادعاءات بمقتل عشرة محتجين.", "denied"),
        ("وأفادت أنباء عن سقوط تسعة قتلى في القصف.", "reported"),
        ("ورجح المصدر أن العبوة انفجرت مبكرا، ما أدى إلى مقتل ثلاثة عمال.", "reported"),
    ],
)
def test_who_died_is_alleged_where_nobody_knows(body: str, expected: str) -> None:
    assert [casualty.status for casualty in told(body)[1]] == [expected]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("وذكر المسؤولون أن الضربات قد تستهدف منشأة فوردو النووية.", "planned"),
        ("وحذر خبراء من أن الغارات قد تمتد إلى بيروت.", "planned"),
        ("وقال ضابط إن القصف قد يطال مدينة حلب.", "planned"),
        ("وتوقعت الصحيفة أن الهجمات ستشمل مدينة الحديدة.", "planned"),
        ("وقال محلل إن الغارات قد تشمل مدينة أصفهان.", "planned"),
        ("وقالت القناة إن الغارات قد استهدفت مدينة أصفهان أمس.", "reported"),
        ("وقال ضابط إن القصف استهدف مدينة حلب.", "reported"),
    ],
)
def test_what_an_act_may_yet_hit_has_not_been_hit(text: str, status: str) -> None:
    assert set(statuses(text)) == {status}
