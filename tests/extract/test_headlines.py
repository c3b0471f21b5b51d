"""Headlines that tell two pieces of news: what stands in the one is not of the other."""

from __future__ import annotations

import pytest

from stream.contracts import Article
from stream.document import make_document
from stream.extract import extract_events
from stream.text.limits import Limits


def told(title: str, body: str) -> tuple[list[tuple[str, str | None]], list[tuple[int | None, str | None]]]:
    """Return mode and place of the strikes, and number and place of the dead, of an article."""
    article = Article(id="a", title=title, body=body, published_at="2026-03-05")
    events = extract_events(make_document(article, Limits()), extractor="test")
    strikes = [(e.mode, e.place and e.place.name) for e in events if e.type == "strike"]
    dead = [(e.count.number, e.place and e.place.name) for e in events if e.type == "casualty" and e.kind == "killed"]
    return sorted(strikes, key=str), dead


@pytest.mark.parametrize(
    ("title", "body", "strikes", "dead"),
    [
        (
            "14 قتيلا في قصف على أم درمان ومسيرة تستهدف محطة كهرباء الأبيض",
            "قُتل 14 مدنيا في قصف على أم درمان صباح الثلاثاء.\nوفي الأبيض، استهدفت مسيرة محطة الكهرباء فجر اليوم ذاته.",
            [("artillery", "أم درمان"), ("drone", "محطة كهرباء الأبيض")],
            [(14, "أم درمان")],
        ),
        (
            "خمسة شهداء في قصف على جباليا وقناص يستهدف سيدة في رفح",
            "استشهد خمسة مواطنين في قصف مدفعي على جباليا اليوم.\nواستهدف قناص سيدة في رفح فأصابها بجروح.",
            [("artillery", "جباليا"), ("shooting", "رفح")],
            [(5, "جباليا")],
        ),
        (
            "مصرع ثلاثة جنود في هجوم قرب تمبكتو وانتحاري يفجر نفسه في غاو",
            "لقي ثلاثة جنود مصرعهم في هجوم قرب تمبكتو أمس.\nوفجر انتحاري نفسه في غاو دون أن يوقع ضحايا.",
            [("ground_attack", "تمبكتو"), ("suicide_bombing", "غاو")],
            [(3, "تمبكتو")],
        ),
        (
            "ضحيتان بقصف على حلب ومسلحون يهاجمون حاجزا في السويداء",
            "سقط قتيلان بقصف مدفعي على حلب مساء الأربعاء.\nوهاجم مسلحون حاجزا في السويداء وانسحبوا.",
            [("artillery", "حلب"), ("ground_attack", "السويداء")],
            [(2, "حلب")],
        ),
        (
            "سبعة قتلى في قصف على تعز وعبوة تنفجر بدورية في عدن",
            "قتل سبعة أشخاص في قصف على تعز اليوم.\nوانفجرت عبوة بدورية في عدن دون إصابات.",
            [("artillery", "تعز"), ("ied", "عدن")],
            [(7, "تعز")],
        ),
    ],
)
def test_two_pieces_of_news_in_a_headline_are_two_acts(
    title: str, body: str, strikes: list[tuple[str, str]], dead: list[tuple[int, str]]
) -> None:
    assert told(title, body) == (strikes, dead)


def test_the_dead_of_a_place_that_a_speaker_of_another_tells_of_stay_there() -> None:
    _, dead = told(
        "روسيا تسقط 72 مسيرة أوكرانية وصاروخ يصيب مبنى في خاركيف",
        "أعلنت وزارة الدفاع الروسية أن دفاعاتها أسقطت 72 مسيرة، بينها 30 فوق بيلغورود.\n"
        "وقال حاكم بيلغورود إن امرأة قتلت عندما سقط حطام مسيرة على منزل في قرية رازوميوي.\n"
        "وفي خاركيف، أصاب صاروخ مبنى سكنيا.",
    )
    assert dead == [(1, "قرية رازوميوي")]


@pytest.mark.parametrize(
    "body",
    [
        "سقط شهيدان بقصف مدفعي على حلب مساء الأربعاء.",
        "سقط مصابون بقصف مدفعي على أطراف حلب.",
        "سقط قتيل مدني بقصف مدفعي على مدينة حلب أمس.",
        "سقط ضحايا بقصف بالمدفعية على حلب.",
        "وسقط عنصران بقصف مدفعي استهدف حلب.",
    ],
)
def test_who_falls_by_shelling_is_no_missile(body: str) -> None:
    strikes, _ = told("أنباء عن قصف", body)
    assert [mode for mode, _ in strikes] == ["artillery"]
