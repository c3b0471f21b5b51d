"""Captures and their opposites: prisoners of fighting and abducted people are figures, arrests and rescues are not."""

from __future__ import annotations

import pytest

from stream.contracts import Article
from stream.document import make_document
from stream.extract.analysis import analyse
from stream.extract.casualties.find import find_mentions
from stream.text.limits import Limits


def captured(text: str) -> list[int | None]:
    analysis = analyse(make_document(Article(id="a", body=text), Limits()))
    return [f.group.number for f in find_mentions(analysis) if f.kind == "captured"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قتلت القوات ستة إرهابيين واعتقلت اثنين منهم.", [2]),
        ("تحييد 4 مسلحين وإلقاء القبض على ثلاثة عناصر.", [3]),
        ("اقتاد مسلحون خمسة موظفين إلى جهة مجهولة.", [5]),
        ("احتجز القراصنة 22 بحارا على متن السفينة.", [22]),
        ("سلم 17 مسلحا أنفسهم للجيش.", [17]),
        ("وقع سبعة من عناصر الميليشيا في الأسر.", [7]),
    ],
)
def test_a_capture_in_fighting_or_by_gunmen_is_a_figure(text: str, expected: list[int | None]) -> None:
    assert captured(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "اعتقلت الشرطة 12 شخصا في احتجاجات العاصمة.",
        "إلقاء القبض على ثلاثة متهمين بالسرقة.",
        "احتجزت النيابة خمسة موظفين على ذمة التحقيق.",
        "تحرير 300 مختطف كانوا لدى الجماعة.",
        "أفرج الخاطفون عن 12 رهينة.",
        "تبادل الطرفان 200 أسير.",
    ],
)
def test_arrests_and_releases_are_none(text: str) -> None:
    assert captured(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "وأكد حاكم الولاية حدوث عمليات خطف.",
        "ووصف النائب ما جرى بأنه جريمة خطف.",
        "ونفى قائد الشرطة وقوع حوادث خطف.",
        "اتهم القاضي الضابط بتهمة خطف.",
        "تحدث الوزير عن محاولة خطف.",
    ],
)
def test_the_noun_that_is_written_like_the_verb_captures_nobody_before_it(text: str) -> None:
    assert captured(text) == []
