"""What is called for with ل in place of إلى, which could as well go on with the name of a body; and asides of a cue."""

from __future__ import annotations

import pytest

from stream.contracts import Article, StatementEvent
from stream.document import make_document
from stream.extract import extract_events
from stream.text.limits import Limits


def told(body: str) -> list[tuple[str, str, str]]:
    """Return speaker, cue and content of every statement."""
    document = make_document(Article(id="a", body=body, published_at="2024-05-20"), Limits())
    events = extract_events(document, extractor="rasid test")
    said = [event for event in events if isinstance(event, StatementEvent)]
    return [(one.speaker.name, one.cue.text, one.content.text) for one in said]


@pytest.mark.parametrize(
    ("body", "speaker", "content"),
    [
        ("دعت الأمم المتحدة لوقف القتال في دارفور.", "الأمم المتحدة", "وقف القتال في دارفور"),
        ("دعت الوزارة لاستئناف الحوار.", "الوزارة", "استئناف الحوار"),
        ("دعت الحركة لوقف إطلاق النار.", "الحركة", "وقف إطلاق النار"),
        ("دعا الاتحاد الأوروبي للإفراج عن المعتقلين.", "الاتحاد الأوروبي", "للإفراج عن المعتقلين"),
        ("دعا الوزير سامر الحداد للتهدئة في المدينة.", "سامر الحداد", "للتهدئة في المدينة"),
        ("دعا الأمين العام للتحقيق في الحادثة.", "الأمين العام", "للتحقيق في الحادثة"),
        ("دعا الوزير للتهدئة.", "الوزير", "للتهدئة"),
        ("دعا مجلس الأمن لوقف فوري للعنف.", "مجلس الأمن", "وقف فوري للعنف"),
    ],
)
def test_statement_preposition(body: str, speaker: str, content: str) -> None:
    assert [(name, said) for name, _, said in told(body)] == [(speaker, content)]


@pytest.mark.parametrize(
    ("body", "speaker"),
    [
        ("دعت المنظمة العربية للتنمية الزراعية إلى دعم المزارعين.", "المنظمة العربية للتنمية الزراعية"),
        ("دعا المرصد المغربي لحماية المستهلك إلى مراقبة الأسعار.", "المرصد المغربي لحماية المستهلك"),
        ("دعت الهيئة العامة للاستعلامات إلى تحري الدقة.", "الهيئة العامة للاستعلامات"),
        ("قالت الجمعية الوطنية لحماية البيئة إن الغابة احترقت.", "الجمعية الوطنية لحماية البيئة"),
        ("أكد المكتب الإعلامي للحكومة أن المعبر مغلق.", "المكتب الإعلامي للحكومة"),
    ],
)
def test_a_body_keeps_what_it_is_for_in_its_name(body: str, speaker: str) -> None:
    assert [name for name, _, _ in told(body)] == [speaker]


@pytest.mark.parametrize(
    "body",
    [
        "دعا الوزير للجلسة سفراء الدول.",
        "دعا المدرب للمعسكر ثلاثين لاعبا.",
        "دعت الجامعة للحفل خريجي الكلية.",
    ],
)
def test_who_is_invited_somewhere_is_told_nothing(body: str) -> None:
    assert told(body) == []


@pytest.mark.parametrize(
    "aside",
    [
        "- خلال زيارته المخيم -",
        "في تغريدة على تويتر",
        "في بيان نشره على فيسبوك",
        "في بيان بثه التلفزيون الرسمي",
        "في بيان بثته قناة الميادين",
        'في تصريح نقلته وكالة "الشرق"',
        'في مقابلة مع "الشرق"',
        "(52 عاما)",
        "، وهو طبيب سابق،",
        "على هامش المؤتمر",
    ],
)
def test_an_aside_between_who_speaks_and_what_is_said_is_of_neither(aside: str) -> None:
    body = f"قال الوزير سامر الحداد {aside} إن العمل سيبدأ غدا."
    assert told(body.replace(" ،", "،")) == [("سامر الحداد", "قال", "العمل سيبدأ غدا")]


@pytest.mark.parametrize(
    ("body", "speakers"),
    [
        ("قال مصدر أمني إن العمل بدأ. وأضاف نفس المصدر أن الخطة جاهزة.", ["مصدر أمني"] * 2),
        ("أعلنت الوزارة بدء العمل. وأضاف ذات المصدر أن الخطة جاهزة.", ["الوزارة"] * 2),
        (
            "نقلت الوكالة عن الوزير سامر الحداد قوله إن العمل بدأ. ونقلت عنه الوكالة أن الخطة جاهزة.",
            ["سامر الحداد"] * 2,
        ),
        ("أفاد تقرير الطب الشرعي بأن الوفاة طبيعية.", ["تقرير الطب الشرعي"]),
        ('كتب الوزير سامر الحداد عبر "تيليغرام": العمل بدأ.', ["سامر الحداد"]),
        ("اتهم أهالي ونشطاء قوات النظام بإحراق المحاصيل.", ["أهالي ونشطاء"]),
        ("أكد متحدث باسم سي إن إن أن الشبكة لم تتأثر.", ["متحدث باسم سي إن إن"]),
    ],
)
def test_who_speaks_by_a_pointer_a_paper_or_a_medium(body: str, speakers: list[str]) -> None:
    assert [name for name, _, _ in told(body)] == speakers
