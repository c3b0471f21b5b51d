"""Lines that ask readers to follow someone on a platform."""

from __future__ import annotations

import pytest

from stream.contracts import Article
from stream.document import make_document
from stream.text.limits import Limits

PARAGRAPH = "افتتحت البلدية صباح اليوم حديقة جديدة في وسط المدينة بحضور عدد كبير من السكان والمسؤولين المحليين."


def noise(line: str) -> list[str]:
    document = make_document(Article(id="a", body=f"{PARAGRAPH}\n\n{line}\n"), Limits())
    return [document.text[n.start : n.end].strip() for n in document.noise if n.field == "body"]


@pytest.mark.parametrize(
    "line", ["تابعوا المرصد على تويتر", "اشتركوا في نشرتنا عبر واتساب", "انضموا إلى قراء النبأ على تلغرام الآن"]
)
def test_a_line_that_asks_to_be_followed_is_noise(line: str) -> None:
    assert noise(line) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "تابعوا مباراة الفريق من المدرجات رغم المطر الغزير الذي لم يتوقف طوال الشوط الأول.",
        "قال الوزير على تويتر إن المشروع سيبدأ مطلع الشهر المقبل في ثلاث محافظات جنوبية.",
    ],
)
def test_a_sentence_of_the_article_is_none(line: str) -> None:
    assert noise(line) == []
