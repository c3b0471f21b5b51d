"""Attributions hung on a sentence: a statement where the sentence tells no act and no loss, else the source of those."""

from __future__ import annotations

import pytest

from stream.contracts.article import Article
from stream.document import make_document
from stream.extract import extract_events
from stream.text.limits import Limits


def told(text: str) -> list[tuple[str, str]]:
    """Return speaker and content of the statements that are published of an article."""
    events = extract_events(make_document(Article(id="a", body=text), Limits()), extractor="test")
    return [(e.speaker.name, e.content.text) for e in events if e.type == "statement"]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "وأجرت الوزارة ألف فحص لرصد الإصابات بالحصبة هذا العام، وفقا لمنظمة الصحة العالمية.",
            "أجرت الوزارة ألف فحص لرصد الإصابات بالحصبة هذا العام",
        ),
        (
            "وتشمل المبادرة وقفا دائما لإطلاق النار وعودة السكان، بحسب منظمة الصحة العالمية.",
            "تشمل المبادرة وقفا دائما لإطلاق النار وعودة السكان",
        ),
        ("ووقع انفجار في أنبوب الغاز فجرا، حسبما أفادت منظمة الصحة العالمية.", "وقع انفجار في أنبوب الغاز فجرا"),
        ("ويقلل هذا الغذاء خطر الإصابة بالسكري، كما أكدت منظمة الصحة العالمية.", "يقلل هذا الغذاء خطر الإصابة بالسكري"),
        ("وبحسب منظمة الصحة العالمية، فالوضع يتحسن في المستشفيات كلها.", "الوضع يتحسن في المستشفيات كلها"),
        ("وصلت شحنة اللقاح إلى المخازن أمس، وفق منظمة الصحة العالمية.", "وصلت شحنة اللقاح إلى المخازن أمس"),
    ],
)
def test_where_no_act_and_no_loss_is_found_the_sentence_is_said(text: str, content: str) -> None:
    assert told(text) == [("منظمة الصحة العالمية", content)]


@pytest.mark.parametrize(
    "text",
    [
        "قتل خمسة جنود في غارة على معسكر قرب المدينة، وفق وزارة الدفاع.",
        "قصفت المدفعية سوق البلدة مساء أمس، بحسب المرصد السوري لحقوق الإنسان.",
        "أصيب ثلاثة مدنيين بانفجار لغم في الحقل، وفقا لمصدر أمني.",
        "استهدفت مسيرة سيارة على الطريق، حسبما ذكرت وكالة رويترز.",
        "سقط عشرات القتلى والجرحى في اشتباكات بالعاصمة، على ما أفادت نقابة الأطباء.",
    ],
)
def test_where_an_act_or_a_loss_is_found_the_source_is_its_source(text: str) -> None:
    assert told(text) == []
