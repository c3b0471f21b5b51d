"""Figures whose parts stand elsewhere than usual: a qualifier before من, people known by their body, an aside before the object."""

from __future__ import annotations

import pytest

from tests.extract.figure_text import figures


@pytest.mark.parametrize(
    ("text", "kind", "number", "qualifier", "victim_class"),
    [
        ("قتل 5 على الأقل ممن كانوا في المسجد في مدينة كويتا.", "killed", 5, "at_least", "unknown"),
        ("قتل خمسة على الأقل من الجنود في مدينة كويتا.", "killed", 5, "at_least", "security"),
        ("قتل خمسة من تنظيم داعش في غارة على الرقة.", "killed", 5, "exact", "militant"),
        ("أصيب سبعة من حركة الشباب في غارة على جوهر.", "injured", 7, "exact", "militant"),
        ("مقتل عناصر بالحشد الشعبي في الأنبار.", "killed", None, "unspecified", "security"),
        ("مقتل جندي آخر في تعز.", "killed", 1, "exact", "security"),
        ("أجلي الآلاف من منازلهم في مدينة درنة.", "displaced", None, "thousands", "unknown"),
        ("مئات السكان أجبروا على مغادرة منازلهم في درنة.", "displaced", None, "hundreds", "civilian"),
        ("خطف مسلحون، فجر أمس، 20 طالبة من مدرسة في زمفارا.", "captured", 20, "exact", "civilian"),
        ("وقع في الأسر خمسة جنود في مدينة مأرب.", "captured", 5, "exact", "security"),
        ("عثر على جثة أحدهم في بئر بمدينة سبها.", "killed", 1, "exact", "unknown"),
        ("وقتل وجرح عشرات آخرون في قصف على تعز.", "killed_or_injured", None, "tens", "unknown"),
        ("لم يقتل أي من الجنود في الهجوم على مدينة سرت.", "killed", 0, "exact", "unknown"),
        ("سقط في القصف على تعز خمسة مدنيين بين قتيل وجريح.", "killed_or_injured", 5, "exact", "civilian"),
        ("قضى خمسة نحبهم في قصف على تعز.", "killed", 5, "exact", "unknown"),
    ],
)
def test_one_figure_with_its_class(text: str, kind: str, number: int | None, qualifier: str, victim_class: str) -> None:
    (figure,) = figures(text)
    assert (figure.kind, figure.count.number, figure.count.qualifier) == (kind, number, qualifier)
    assert figure.victims is not None
    assert figure.victims.victim_class == victim_class


@pytest.mark.parametrize(
    "text",
    [
        "وفاة ثالث عملية زرع قلب في المستشفى.",
        "أدى القصف إلى إجبار السكان على النزوح.",
        "من بين القتلى المفترضين لم يعرف أحد.",
    ],
)
def test_an_ordinal_or_a_whole_people_is_no_figure(text: str) -> None:
    assert figures(text) == []
