"""Round-ups, which tell of one incident after another: whose people are whose."""

from __future__ import annotations

import pytest

from tests.extract.figure_text import figures

TITLE = "إصابة ضابط بانفجار عبوة في ديالى"
LEAD = "انفجرت عبوة ناسفة في ناحية قره تبه، وأسفرت عن إصابة ضابط برتبة ملازم."


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("لقي ستة مصرعهم في تصادم حافلتين قرب سوهاج. وقالت الصحة إن 11 مصابا نقلوا. وفي أسيوط، قتل عامل طعنا.", 11),
        ("غرق أربعة في بحيرة ناصر. وبلغ عدد المصابين ثلاثة. وفي تعز قصف الحوثيون حي الروضة.", 3),
        ("انهار منجم في كسلا ومات خمسة عمال. ونقل 7 جرحى إلى المشفى. وفي نيالا قتلت مسيرة رجلا.", 7),
        ("خلف زلزال ضرب هرات 30 قتيلا. وعولج 90 جريحا. وفي كابل انفجرت قنبلة قرب مسجد.", 90),
        ("احترق مصنع في عنابة ومات عاملان. وأسعف 12 مصابا. وفي تبسة قضى الجيش على إرهابيين.", 12),
    ],
)
def test_people_of_an_accident_are_not_of_a_strike_told_behind_them(text: str, number: int) -> None:
    (found,) = [event for event in figures(text) if event.count.number == number]
    assert found.cause.kind != "strike"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("وفي القليوبية، شب حريق بمدينة العبور دون وقوع إصابات.", "مدينة العبور"),
        ("وفي الشرقية، أصيب عاملان في حريق شب في مخزن بمدينة بلبيس.", "مدينة بلبيس"),
        ("وفي أسوان، مات ثلاثة في انقلاب مركبة بمدينة إدفو.", "مدينة إدفو"),
        ("وفي دمياط، أصيب خمسة في تصادم سيارتين بمدينة فارسكور.", "مدينة فارسكور"),
        ("وفي سوهاج، مات عاملان في حريق بمدينة جرجا.", "مدينة جرجا"),
    ],
)
def test_an_incident_of_a_sentence_of_its_own_is_where_that_says(text: str, place: str) -> None:
    before = "لقي 6 أشخاص مصرعهم إثر تصادم سيارتين على الطريق الصحراوي الشرقي بالقرب من المنيا. "
    found = figures(before + text)[-1]
    assert found.place is not None
    assert found.place.name == place


@pytest.mark.parametrize(
    "other",
    [
        "وفي البصرة، قتل شخص وأصيب آخر في هجوم مسلح في قضاء الدير.",
        "وفي كركوك، أصيب مدني بانفجار لغم في ناحية الرياض.",
        "وفي نينوى، أصيب ضابط بنيران قناص في حي الزنجيلي.",
        "وطوقت القوات المكان. وأصيب ضابط في هجوم مسلح على حاجز في قضاء الطارمية.",
        "وفتحت الشرطة تحقيقا. وأصيب ضابط بهجوم مسلح على دورية في ناحية يثرب.",
    ],
)
def test_who_is_hurt_in_another_act_is_not_the_one_of_the_headline(other: str) -> None:
    hurt = [event for event in figures(f"{LEAD} {other}", TITLE) if event.kind == "injured"]
    assert [event.count.number for event in hurt] == [1, 1]
    assert len({event.cause.event_id for event in hurt}) == 2


@pytest.mark.parametrize(
    "again",
    [
        "وقال مصدر طبي إن ضابطا أصيب بالعبوة في قره تبه.",
        "وأكد قائد الشرطة إصابة ضابط في الانفجار.",
        "وأصيب الضابط بشظايا العبوة التي انفجرت في قره تبه.",
    ],
)
def test_who_is_told_of_again_is_one(again: str) -> None:
    assert [event.count.number for event in figures(f"{LEAD} {again}", TITLE) if event.kind == "injured"] == [1]
