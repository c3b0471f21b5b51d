"""Whom an act hurt bears it out where little else is told of it."""

from __future__ import annotations

import pytest

from stream.contracts import Article, StrikeEvent
from stream.document import make_document
from stream.extract import extract_events
from stream.text.limits import Limits

NEWS = "استقبل رئيس الوزراء سفير اليابان في مكتبه. وبحث الجانبان العلاقات بين البلدين. وتطرق اللقاء إلى ملفات التعاون. "


def modes(body: str) -> list[str]:
    """Return the modes of an article's strikes, in the order of the text."""
    events = extract_events(make_document(Article(body=NEWS + body), Limits()), extractor="test")
    return [e.mode for e in events if isinstance(e, StrikeEvent)]


@pytest.mark.parametrize(
    ("body", "mode"),
    [
        ("ولقي خمسة من المارة مصرعهم جراء انفجار لغم.", "ied"),
        ("وسقط أربعة شهداء إثر قصف منزل.", "artillery"),
        ("وقتل تسعة جنود في هجوم شنته حركة الشباب على قاعدة.", "ground_attack"),
        ("وفجر انتحاري نفسه وسط المصلين ما أدى إلى مقتل ستة.", "suicide_bombing"),
        ("وشهدت محافظة مأرب غارة أسفرت عن استشهاد ثلاثة مسعفين.", "airstrike"),
        ("واندلعت اشتباكات في محافظة لحج أودت بحياة سبعة من رجال القبائل.", "clash"),
    ],
)
def test_an_act_told_with_whom_it_hurt_is_one(body: str, mode: str) -> None:
    assert modes(body) == [mode]


@pytest.mark.parametrize(
    "body",
    [
        "وشدد على ضرورة وقف الهجمات.",
        "وتحدث عن أثر الهجوم في أسعار النفط.",
        "وقال إن بلاده ترفض كل تفجير.",
        "وأوضح أن قتلى الحوادث على الطرق زادوا.",
    ],
)
def test_talk_of_violence_with_nobody_hurt_in_it_is_none(body: str) -> None:
    assert modes(body) == []
