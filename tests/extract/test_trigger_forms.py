"""The forms in which newsrooms write the word that names an act: persons, voices, clitics, headlines, light verbs, spellings."""

from __future__ import annotations

import pytest

from stream.contracts import Article, CasualtyEvent, StrikeEvent
from stream.document import make_document
from stream.extract import extract_events
from stream.text.limits import Limits


def told(body: str, title: str | None = None) -> tuple[list[str], list[tuple[str, int | None]]]:
    """Return the modes of the strikes of an article, and kind and number of its casualties."""
    document = make_document(Article(id="a", title=title, body=body, published_at="2024-05-20"), Limits())
    events = extract_events(document, extractor="rasid test")
    strikes = [event.mode for event in events if isinstance(event, StrikeEvent)]
    return strikes, [(event.kind, event.count.number) for event in events if isinstance(event, CasualtyEvent)]


@pytest.mark.parametrize(
    ("body", "mode"),
    [
        ("قصف الجيش بلدة كفرنبل.", "artillery"),
        ("قصفت الدبابات بلدة كفرنبل.", "artillery"),
        ("القوات قصفت بلدة كفرنبل.", "artillery"),
        ("المسلحون قصفوا بلدة كفرنبل.", "artillery"),
        ("الدبابتان قصفتا بلدة كفرنبل.", "artillery"),
        ("يقصف الجيش بلدة كفرنبل.", "artillery"),
        ("تقصف المدفعية بلدة كفرنبل.", "artillery"),
        ("الجيشان يقصفان بلدة كفرنبل.", "artillery"),
        ("المسلحون يقصفون بلدة كفرنبل.", "artillery"),
        ("قال القائد: قصفنا مواقع العدو في مدينة مأرب.", "artillery"),
        ("قُصفت بلدة كفرنبل فجر اليوم.", "artillery"),
        ("قُصف مستشفى في مدينة رفح.", "artillery"),
        ("تُقصف مدينة خاركيف بالصواريخ.", "missile"),
        ("استُهدفت دورية للجيش في مدينة مأرب.", "other"),
        ("استُهدف رتل للجيش في مدينة مأرب.", "other"),
        ("هوجمت ثكنة للجيش في مدينة غاو بقذائف الهاون.", "artillery"),
        ("اغتيل ضابط في مدينة درعا.", "other"),
        ("طُعن جندي في مدينة القدس.", "stabbing"),
        ("أُسقطت مسيرة فوق مدينة مأرب.", "interception"),
        ("فُجّرت سيارة مفخخة في مدينة بغداد.", "vehicle_bomb"),
    ],
)
def test_persons_numbers_tenses_and_voices(body: str, mode: str) -> None:
    assert told(body)[0] == [mode]


@pytest.mark.parametrize(
    ("title", "mode"),
    [
        ("قصف على أحياء مدينة تعز", "artillery"),
        ("غارة على بلدة حولا", "airstrike"),
        ("غارات ليلية على مدينة صعدة", "airstrike"),
        ("هجوم على حاجز للجيش في مدينة غاو", "ground_attack"),
        ("تفجير انتحاري في مدينة كابول", "suicide_bombing"),
        ("انفجار لغم بسيارة في مدينة الحديدة", "ied"),
        ("اشتباكات في مدينة الزاوية", "clash"),
        ("إطلاق نار على حافلة في مدينة نابلس", "shooting"),
        ("اعتراض صاروخ فوق مدينة الرياض", "interception"),
        ("سقوط صاروخ على مدينة عسقلان", "missile"),
    ],
)
def test_headlines_without_a_verb(title: str, mode: str) -> None:
    assert told("تفاصيل أوفى بعد قليل على شاشتنا وموقعنا.", title)[0] == [mode]


@pytest.mark.parametrize(
    ("title", "figures"),
    [
        ("مقتل ثلاثة جنود في مدينة مأرب", [("killed", 3)]),
        ("مصرع شرطي في مدينة قندهار", [("killed", 1)]),
        ("استشهاد فتى في مدينة جنين", [("killed", 1)]),
        ("سقوط أربعة قتلى في مدينة درعا", [("killed", 4)]),
        ("وفاة أسير في سجن النقب", [("killed", 1)]),
        ("إصابة سبعة عمال في مدينة صور", [("injured", 7)]),
        ("جرح طفلين في مدينة تعز", [("injured", 2)]),
        ("نزوح ألف أسرة من مدينة الفاشر", [("displaced", 1000)]),
        ("خطف طبيب في مدينة سبها", [("captured", 1)]),
        ("فقدان صيادين اثنين قبالة مدينة صفاقس", [("missing", 2)]),
    ],
)
def test_headlines_of_casualties_without_a_verb(title: str, figures: list[tuple[str, int]]) -> None:
    assert told("تفاصيل أوفى بعد قليل على شاشتنا وموقعنا.", title)[1] == figures


@pytest.mark.parametrize(
    ("body", "mode"),
    [
        ("شن الطيران غارة على مدينة صعدة.", "airstrike"),
        ("شنّت الطائرات سلسلة غارات على مدينة صعدة.", "airstrike"),
        ("نفذت المقاتلات غارتين على بلدة حولا.", "airstrike"),
        ("نفذ مسلحون هجوما على ثكنة في مدينة غاو.", "ground_attack"),
        ("نفّذ انتحاري تفجيرا في مدينة مقديشو.", "suicide_bombing"),
        ("تعرضت مدينة الفاشر لقصف مدفعي.", "artillery"),
        ("يتعرض حي في مدينة الخرطوم لقصف متواصل.", "artillery"),
        ("تعرض موكب لهجوم مسلح في مدينة كركوك.", "ground_attack"),
        ("وجهت القوات الجوية ضربة لمواقع في مدينة درنة.", "airstrike"),
        ("قام مسلح بإطلاق النار على مصلين في مدينة كراتشي.", "shooting"),
        ("أقدم رجل على طعن شرطي في مدينة باريس.", "stabbing"),
        ("تم قصف ثكنة في مدينة إدلب.", "artillery"),
        ("جرى استهداف رتل في مدينة البوكمال.", "other"),
        ("طال القصف أحياء في مدينة تعز.", "artillery"),
    ],
)
def test_light_verbs(body: str, mode: str) -> None:
    assert told(body)[0] == [mode]


@pytest.mark.parametrize(
    ("body", "figures"),
    [
        ("لقي ثلاثة مدنيين حتفهم في غارة على مدينة إدلب.", [("killed", 3)]),
        ("لقيت امرأة مصرعها في قصف على مدينة تعز.", [("killed", 1)]),
        ("فارق طفل الحياة متأثرا بجراحه في قصف على مدينة تعز.", [("killed", 1)]),
        ("أودى القصف على مدينة تعز بحياة أربعة مدنيين.", [("killed", 4)]),
        ("أودت غارة على مدينة رفح بأرواح خمسة أطفال.", [("killed", 5)]),
        ("أسفر قصف على مدينة تعز عن مقتل ستة وإصابة عشرة.", [("killed", 6), ("injured", 10)]),
        ("أسفرت الغارة على مدينة رفح عن سقوط ستة شهداء.", [("killed", 6)]),
        ("أدى القصف على مدينة حرستا إلى جرح تسعة مدنيين.", [("injured", 9)]),
        ("أوقعت غارة على مدينة صعدة سبعة قتلى.", [("killed", 7)]),
        ("خلف هجوم على مدينة غاو ثمانية قتلى.", [("killed", 8)]),
        ("راح ضحية القصف على مدينة دوما خمسة مدنيين.", [("killed", 5)]),
    ],
)
def test_light_verbs_of_casualties(body: str, figures: list[tuple[str, int]]) -> None:
    assert told(body)[1] == figures


@pytest.mark.parametrize(
    ("body", "mode"),
    [
        ("وقصفت المدفعية بلدة كفرنبل.", "artillery"),
        ("فقصفتها الطائرات في مدينة رفح.", "airstrike"),
        ("وبقصفه مدينة إدلب خرق الجيش الهدنة.", "artillery"),
        ("ولقصفهم مدينة رفح نزح السكان.", "artillery"),
        ("الطيران قصفهم في مدينة البوكمال.", "airstrike"),
        ("استهدفتهم مسيرة في بلدة عيترون.", "drone"),
        ("وفي غارة على مدينة رفح قتل ستة.", "airstrike"),
        ("أصيب ثلاثة بغارة على مدينة رفح.", "airstrike"),
        ("قتل ستة بانفجار سيارة مفخخة في مدينة بغداد.", "vehicle_bomb"),
        ("دمر منزلان لقصف مدفعي على مدينة تعز.", "artillery"),
    ],
)
def test_clitics(body: str, mode: str) -> None:
    assert told(body)[0] == [mode]


@pytest.mark.parametrize(
    ("body", "mode", "figures"),
    [
        ("اصيب اربعة مدنيين في غارة علي مدينة ادلب.", "airstrike", [("injured", 4)]),
        ("اطلق مسلح النار علي حافلة في مدينة نابلس.", "shooting", []),
        ("اغار الطيران علي مدينة اريحا.", "airstrike", []),
        ("اسقاط مسيرة فوق محافظة مارب.", "interception", []),
        ("اغتيال ضابط فى مدينة درعا.", "other", [("killed", 1)]),
        ("إستهدفت الطائرات مدينة رفح واستشهد خمسه اطفال.", "airstrike", [("killed", 5)]),
        ("انفجار عبوه ناسفه بدوريه فى مدينة الناصريه.", "ied", []),
        ("هجوم انتحارى فى مدينة مقديشو اوقع عشره قتلى.", "suicide_bombing", [("killed", 10)]),
    ],
)
def test_spellings_without_hamza_dots_or_ta_marbuta(body: str, mode: str, figures: list[tuple[str, int]]) -> None:
    assert told(body) == ([mode], figures)
