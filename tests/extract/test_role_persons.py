"""Authors that are single people or offices, and where their object begins."""

from __future__ import annotations

import pytest

from stream.contracts import Article, StrikeEvent
from stream.document import make_document
from stream.extract import extract_events
from stream.text.limits import Limits


def roles(body: str) -> tuple[str | None, str | None]:
    """Return the author and the target of an article's first strike."""
    events = extract_events(make_document(Article(body=body), Limits()), extractor="test")
    strike = next(e for e in events if isinstance(e, StrikeEvent))
    return tuple(role.text if role is not None else None for role in (strike.attacker, strike.target))


@pytest.mark.parametrize(
    ("body", "author", "target"),
    [
        ("طعن رجل أربعة أشخاص في محطة قطار بباريس صباح اليوم.", "رجل", "أربعة أشخاص"),
        ("طعن شاب 3 مارة في مدينة مانهايم الألمانية يوم الجمعة.", "شاب", "3 مارة"),
        ("طعنت امرأة شرطيا بسكين أمام كنيسة في مدينة نيس.", "امرأة", "شرطيا"),
        ("طعن شاب سوري ثمانية أشخاص في مهرجان بمدينة زولينغن.", "شاب سوري", "ثمانية أشخاص"),
        ("طعن طالب خمسة من زملائه بسكين في مدرسة بمدينة كراسنويارسك.", "طالب", "خمسة"),
    ],
)
def test_a_person_before_those_he_stabs_is_the_author(body: str, author: str, target: str) -> None:
    found_author, found_target = roles(body)
    assert found_author == author
    assert (found_target or "").startswith(target)


@pytest.mark.parametrize(
    ("body", "author"),
    [
        ("أعلنت وزارة الدفاع الروسية إسقاط 15 مسيرة أوكرانية فوق مقاطعة كورسك.", "وزارة الدفاع الروسية"),
        ("أعلنت وزارة الدفاع السعودية اعتراض صاروخ باليستي فوق مدينة خميس مشيط.", "وزارة الدفاع السعودية"),
        ("أعلنت القيادة المركزية الأمريكية تدمير مسيرتين فوق البحر الأحمر.", "القيادة المركزية الأمريكية"),
        (
            "أكدت وزارة الدفاع الأذربيجانية اليوم إسقاط طائرة مسيرة أرمينية في إقليم كلبجار.",
            "وزارة الدفاع الأذربيجانية",
        ),
        ("أعلنت قيادة الدفاع الجوي إسقاط ثلاث مسيرات في سماء مدينة أوديسا.", "قيادة الدفاع الجوي"),
    ],
)
def test_an_office_that_announces_what_was_shot_down_is_its_author(body: str, author: str) -> None:
    assert roles(body)[0] == author


@pytest.mark.parametrize(
    ("body", "author"),
    [
        ("هاجم مستوطنون قرية المغير شمال شرق رام الله وأصابوا ثلاثة من سكانها.", "مستوطنون"),
        ("قتل تسعة جنود في كمين نصبه مسلحون لقافلة عسكرية شمال مالي.", "مسلحون"),
        ("هاجم مسلحون حافلة ركاب في إقليم بلوشستان وقتلوا تسعة من ركابها.", "مسلحون"),
        ("اقتحم متمردون بلدة في مقاطعة إيتوري شرقي الكونغو وقتلوا عشرين من سكانها.", "متمردون"),
        ("ألقى الطيران المروحي براميل متفجرة على حي الصاخور في حلب.", "الطيران المروحي"),
    ],
)
def test_an_author_ends_where_what_is_hit_begins(body: str, author: str) -> None:
    assert roles(body)[0] == author
