"""Where one side has spoken and the other has the word: whose acts are whose, and what one act is told by both."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from stream.contracts import Article
from stream.document import make_document
from stream.extract.analysis import analyse
from stream.extract.statements import statements
from stream.extract.strikes.find import find_strikes
from stream.text.limits import Limits
from tests.extract.role_text import expect

if TYPE_CHECKING:
    from stream.extract.drafts import StrikeDraft

BARRAGE = "قال مسؤولون أوكرانيون إن روسيا أطلقت 500 طائرة مسيرة على أوكرانيا خلال الليل. "


def told(body: str, title: str | None = None) -> list[tuple[StrikeDraft, str | None, str | None]]:
    """Return the strikes of an article with author and target."""
    analysis = analyse(make_document(Article(title=title, body=body, published_at="2026-03-05"), Limits()))
    return [
        (d, d.attacker and analysis.text(d.attacker.loc), d.target and analysis.text(d.target.loc))
        for d in find_strikes(analysis, statements(analysis))
    ]


@pytest.mark.parametrize(
    "other",
    [
        "وفي المقابل، قالت موسكو إن امرأة قتلت عندما أصابت طائرة مسيرة سيارة في مدينة بيلغورود.",
        "في المقابل، قال حاكم بيلغورود إن طائرة مسيرة أصابت مبنى سكنيا في مدينة شيبيكينو.",
        "وفي المقابل، تحدثت موسكو عن هجمات. وقال حاكم كورسك إن طائرة مسيرة استهدفت حافلة في مدينة ريلسك.",
        "وفي المقابل، قالت موسكو إن طائرات مسيرة استهدفت مصفاة نفط في مدينة ساراتوف.",
        "وفي المقابل، أفاد حاكم بريانسك بأن طائرة مسيرة ضربت محطة قطار في مدينة كلينتسي.",
    ],
)
def test_what_the_other_side_suffered_is_another_act_of_another_author(other: str) -> None:
    first, second = told(BARRAGE + other)
    assert first[1] == "روسيا"
    assert second[1] != "روسيا"


def test_what_a_drone_hits_is_told_without_the_drone() -> None:
    expect(
        ("قتلت امرأة عندما أصابت طائرة مسيرة سيارة ركاب في مدينة شيبيكينو.", None, "سيارة ركاب"),
        ("أصابت طائرة مسيرة روسية حافلة في مدينة خيرسون.", "روسية", "حافلة"),
        ("أصابت مسيرة أوكرانية مبنى سكنيا في مدينة بيلغورود.", "أوكرانية", "مبنى سكنيا"),
        ("أصابت طائرة مسيرة شاحنة وقود قرب مدينة النهود.", None, "شاحنة وقود"),
        ("أصابت طائرة مسيرة منزلا في مدينة أربيل.", None, "منزلا"),
    )


@pytest.mark.parametrize(
    ("title", "lead"),
    [
        ("شهيد في غارة على كفردجال", "أغارت مسيّرة إسرائيلية ظهر اليوم على سيارة في بلدة كفردجال."),
        ("غارة إسرائيلية على ياطر", "استهدفت طائرة مسيرة إسرائيلية دراجة نارية في بلدة ياطر."),
        ("قتيل بغارة على ميس الجبل", "قصفت مسيّرة إسرائيلية سيارة في بلدة ميس الجبل، ما أدى إلى مقتل سائقها."),
        ("غارة على مأرب", "شنت طائرة مسيرة غارة على سيارة في مدينة مأرب."),
        ("شهيدان في غارة على زوطر", "نفذت مسيرة معادية غارة على بلدة زوطر أسفرت عن شهيدين."),
    ],
)
def test_a_headline_calls_what_a_drone_did_a_raid(title: str, lead: str) -> None:
    assert [draft.mode for draft, _, _ in told(lead, title)] == ["drone"]


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("أكد المتحدث أن الانفجار الذي هز حي المزة في دمشق ناجم عن إطلاق صواريخ استهدفت الحي.", "missile"),
        ("قالت الشرطة إن الانفجار الذي وقع في مدينة كركوك ناتج عن عبوة ناسفة زرعت تحت عربة.", "ied"),
        ("وذكر مصدر أن الانفجار في مدينة حمص نجم عن سيارة مفخخة استهدفت حاجزا.", "vehicle_bomb"),
        ("وأوضح أن انفجارا في مدينة الحديدة سببه غارة جوية على مستودع.", "airstrike"),
        ("وتبين أن الانفجار الذي سمع في مدينة أربيل نتج عن طائرة مسيرة استهدفت فندقا.", "drone"),
    ],
)
def test_what_an_explosion_was_is_no_other_act(text: str, mode: str) -> None:
    assert [draft.mode for draft, _, _ in told(text)] == [mode]


@pytest.mark.parametrize(
    "denial",
    [
        "ونفى المتحدث باسم الدعم السريع استهداف المدنيين، وقال إن قواته استهدفت مواقع عسكرية.",
        "ونفت قوات الدعم السريع قصف الحي، وقالت إنها استهدفت مخازن للسلاح.",
        "ونفى الدعم السريع ذلك، مؤكدا أنه استهدف ثكنة للجيش.",
    ],
)
def test_whom_the_one_who_denies_names_is_not_who_was_hit(denial: str) -> None:
    body = f"قتل 11 مدنيا في قصف مدفعي لقوات الدعم السريع على سوق شعبية في مدينة الأبيض. {denial}"
    draft, _, target = told(body)[0]
    assert target == "سوق شعبية"
    assert draft.status == ("claimed" if "ذلك" in denial else "reported")


@pytest.mark.parametrize(
    "boast",
    [
        "وقال الجيش الإسرائيلي إنه قضى على قائد في وحدة الرضوان.",
        "وأعلن الجيش الإسرائيلي القضاء على عنصر في حزب الله.",
        "وقال الجيش الإسرائيلي إنه اغتال قائدا في حزب الله.",
    ],
)
def test_who_fell_is_of_the_act_that_killed(boast: str) -> None:
    body = (
        "أغارت مسيّرة إسرائيلية على سيارة في بلدة كفردجال، ما أدى إلى سقوط شهيد. "
        f"كما استهدف القصف المدفعي أطراف بلدة الناقورة. {boast}"
    )
    drone, shelling = told(body)
    assert (drone[0].mode, len(drone[0].triggers)) == ("drone", 2)
    assert shelling[1] is None


@pytest.mark.parametrize(
    "text",
    [
        'وكتب الوزير: "من يطلق النار علينا في اليمن سيدفع ثمنا باهظا".',
        "قال الوزير إن كل من يهاجم قواتنا في العراق سيدفع الثمن.",
        "وقال القائد إن من يقصف مدينة حيفا سيندم.",
        "وأكد أن من يستهدف مدينة بيروت يعرف العواقب.",
        "وحذر من أن من يفجر المساجد في كابل عدو للجميع.",
    ],
)
def test_whoever_may_do_it_has_done_nothing(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "أكد الوزير أن الجيش سيواصل ضرب الحوثيين بقوة، وذلك بعد غارات استهدفت مطار صنعاء ودمرت آخر طائرة للخطوط اليمنية.",
        "وقال القائد إن قواته ستواصل قصف الحوثيين، وذلك بعد غارات استهدفت ميناء الحديدة ودمرت طائرة شحن.",
    ],
)
def test_what_is_announced_is_not_what_was_done(text: str) -> None:
    modes = [(draft.mode, author) for draft, author, _ in told(text) if draft.status != "planned"]
    assert modes == [("airstrike", None)]


@pytest.mark.parametrize(
    ("text", "author"),
    [
        ("قصفت المدفعية التركية بقوة مدينة تل رفعت.", "المدفعية التركية"),
        ("ضربت الطائرات الروسية بقوة، مدينة إدلب.", "الطائرات الروسية"),
        ("وقال إن غارات استهدفت بقوة مدينة صعدة.", None),
    ],
)
def test_force_with_which_something_is_done_is_no_party(text: str, author: str | None) -> None:
    assert [found for _, found, _ in told(text)] == [author]
