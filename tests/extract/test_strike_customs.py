"""What a side does as a rule is no act of the day."""

from __future__ import annotations

import pytest

from stream.contracts import Article, StrikeEvent
from stream.document import make_document
from stream.extract import extract_events
from stream.text.limits import Limits

NEWS = "استقبل رئيس الوزراء سفير اليابان في مكتبه. وبحث الجانبان العلاقات بين البلدين. وتطرق اللقاء إلى ملفات التعاون. "


def modes(body: str) -> list[str]:
    """Return the modes of an article's strikes, in the order of the text."""
    events = extract_events(make_document(Article(body=body), Limits()), extractor="test")
    return [e.mode for e in events if isinstance(e, StrikeEvent)]


@pytest.mark.parametrize(
    "body",
    [
        "وتشن حركة الشباب هجمات على القوات الحكومية وقوات الاتحاد الإفريقي في مدينة مقديشو.",
        "وينشط المتمردون في الإقليم وينفذون منه هجمات على مدينة بيشاور.",
        "وتنفذ الجماعة هجمات ضد الجيش في ولاية بورنو وتسعى إلى إقامة دولة.",
        "وتلاحق تركيا التنظيم الإرهابي الذي يستهدف قواتها في مدينة هكاري.",
        "ويخضع الفصيل لعقوبات دولية وهو من الفصائل التي تستهدف القوات الأمريكية في محافظة الأنبار.",
    ],
)
def test_what_a_group_uses_to_do_is_no_act(body: str) -> None:
    assert modes(NEWS + body) == []


@pytest.mark.parametrize(
    ("body", "mode"),
    [
        ("حركة الشباب تشن هجمات على قاعدة للجيش في مدينة كيسمايو.", "ground_attack"),
        (NEWS + "وتشن الحركة منذ فجر اليوم هجمات على قاعدة للجيش في مدينة كيسمايو.", "ground_attack"),
        (NEWS + "ويشن المسلحون هجمات على مدينة غاو أسفرت عن مقتل ستة جنود.", "ground_attack"),
        (NEWS + "وتواصلت الغارات التي تستهدف حي الشجاعية فقتل ثلاثة من سكانه.", "airstrike"),
        (NEWS + "وطال القصف الذي يستهدف مدينة حمص سوقا شعبية.", "artillery"),
    ],
)
def test_what_has_a_day_or_dead_or_is_the_news_is_an_act(body: str, mode: str) -> None:
    assert modes(body) == [mode]


@pytest.mark.parametrize(
    "body",
    [
        "اقتحمت قوات الاحتلال بلدة يعبد جنوب جنين واعتقلت ثلاثة شبان بعد تفتيش منازلهم.",
        "اعتقل جنود الاحتلال فتى بعد اقتحام منزله في مخيم الجلزون شمال رام الله.",
        "توغلت آليات الاحتلال في بلدة الرفيد بريف القنيطرة وفتشت عددا من المنازل.",
        "داهمت قوة خاصة أحياء في مدينة الحسكة واعتقلت خمسة أشخاص.",
        "اقتحم عشرات الجنود حي رأس العامود في القدس وداهموا بنايتين واستولوا على تسجيلات المراقبة.",
        "قضى الجيش خلال سنة 2017 على 91 إرهابيا في ولاية جيجل.",
        "شهدت مدينة كويتا 34 هجوما انتحاريا على مدار العام.",
    ],
)
def test_police_work_and_the_sum_of_a_year_are_no_act_of_the_day(body: str) -> None:
    assert modes(body) == []


@pytest.mark.parametrize(
    ("body", "mode"),
    [
        ("اقتحمت قوات الاحتلال مخيم بلاطة واعتقلت شابا وأصابت اثنين بجروح.", "ground_attack"),
        ("اقتحم مسلحون سجنا في مدينة أوندو وقتلوا ثلاثة من حراسه.", "ground_attack"),
        ("توغلت قوات الاحتلال في حي الجنينة شرق رفح وسط قصف مدفعي.", "artillery"),
        ("استشهد شاب خلال اقتحام قوات الاحتلال مدينة طوباس وتفتيش منازلها.", "ground_attack"),
        ("قتل خلال العام الماضي صحفي برصاص قناص في مدينة تعز.", "shooting"),
    ],
)
def test_a_raid_that_hurts_somebody_is_an_act(body: str, mode: str) -> None:
    assert mode in modes(body)


@pytest.mark.parametrize(
    "body",
    [
        "ويقصف الطيران الحربي يوميا أحياء مدينة نيالا.",
        "وتشهد مدينة سبها منذ أعوام معارك يومية بين القوات الحكومية والمسلحين.",
        "وشهد وادي سوات عدة اشتباكات بين الجيش ومقاتلي طالبان في الماضي.",
        "ودأب مسلحو الجماعة على مهاجمة قوافل الجيش في منطقة ديفا.",
        "ولطالما استهدفت طائرات التحالف مواقع الحوثيين في محافظة صعدة.",
        "وتعد الألغام التي تنفجر بالدوريات من الأسلحة الأكثر استخداما لدى مسلحي منطقة الساحل.",
    ],
)
def test_what_is_told_as_daily_or_as_of_the_past_is_no_act(body: str) -> None:
    assert modes(NEWS + body) == []


@pytest.mark.parametrize(
    "body",
    [
        "عثرت الشرطة على ست جثث لرجال مجهولي الهوية قتلوا بالرصاص في حي العامل ببغداد.",
        "عثر الأهالي على جثة شاب مصاب بطلق ناري في الرأس قرب قرية الزوارعة.",
        "أعلن الدفاع المدني العثور على جثتين بهما آثار أعيرة نارية في مدينة ترهونة.",
        "تم العثور على جثمان سائق قتل بعدة طعنات في مدينة طنجة.",
        "وعثر صباح اليوم على جثة مسن قتل بالرصاص في مدينة درعا.",
    ],
)
def test_of_a_body_that_is_found_no_act_is_told(body: str) -> None:
    assert modes(body) == []


@pytest.mark.parametrize(
    ("body", "mode"),
    [
        ("عثرت الشرطة على جثة صحفي قتله مسلحون بالرصاص في مدينة كابل.", "shooting"),
        ("عثر على جثث ثلاثة عمال تحت أنقاض منزل استهدفته غارة على مدينة غزة.", "airstrike"),
    ],
)
def test_whose_body_is_found_fell_to_an_act_whose_author_or_kind_is_told(body: str, mode: str) -> None:
    assert modes(body) == [mode]
