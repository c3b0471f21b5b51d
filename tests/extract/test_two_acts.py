"""Two acts of one sentence stay two, each with its own dead; a missile that states try over the sea is none."""

from __future__ import annotations

import pytest

from stream.contracts import Article, CasualtyEvent, StrikeEvent
from stream.document import make_document
from stream.extract import extract_events
from stream.text.limits import Limits
from tests.extract.role_text import roles


def places(body: str) -> list[tuple[str, int | None, str | None]]:
    """Return for each figure the place of the strike that made it."""
    events = extract_events(make_document(Article(body=body, published_at="2024-05-20"), Limits()), extractor="test")
    strikes = {e.id: e.place.name for e in events if isinstance(e, StrikeEvent) and e.place is not None}
    figures = [e for e in events if isinstance(e, CasualtyEvent)]
    return [(e.kind, e.count.number, strikes.get(e.cause.event_id or "")) for e in figures]


@pytest.mark.parametrize(
    ("body", "first", "second"),
    [
        ("قال طبيب إن شابا استشهد برصاص الاحتلال في طوباس، وإن آخر قتل برصاص الاحتلال في الخليل.", "طوباس", "الخليل"),
        ("أعلن مصدر أمني أن ضابطا قتل بالرصاص في الموصل، وأن مدنيا قتل بالرصاص في تكريت.", "الموصل", "تكريت"),
        ("قتل تاجر برصاص مجهولين في عدن وقتل معلم برصاص مجهولين في تعز.", "عدن", "تعز"),
        ("لقي جندي مصرعه برصاص قناص في بنغازي، ولقي طالب مصرعه برصاص مسلحين في سرت.", "بنغازي", "سرت"),
        ("استشهدت سيدة برصاص الاحتلال في رفح، واستشهد صياد برصاص الاحتلال في خان يونس.", "رفح", "خان يونس"),
    ],
)
def test_who_was_shot_at_two_places_was_shot_twice(body: str, first: str, second: str) -> None:
    assert places(body) == [("killed", 1, first), ("killed", 1, second)]


@pytest.mark.parametrize(
    ("body", "targets"),
    [
        ("قال طبيب إن شابا استشهد برصاص الاحتلال في طوباس، وإن فتاة قتلت برصاص الاحتلال في الخليل.", ["شابا", "فتاة"]),
        ("أعلن مصدر أمني أن ضابطا قتل بالرصاص في الموصل، وأن مدنيا قتل بالرصاص في تكريت.", ["ضابطا", "مدنيا"]),
        ("أصيب طفل برصاص مسلحين في عدن، وأصيبت امرأة برصاص مسلحين في تعز.", ["طفل", "امرأة"]),
    ],
)
def test_each_of_the_shot_is_the_target_of_one_shooting(body: str, targets: list[str]) -> None:
    assert [target for _, target in roles(body)] == targets


@pytest.mark.parametrize(
    "body",
    [
        "قتل 9 جنود في هجوم للتنظيم على معسكر بمدينة مأرب، فيما قتل 14 من عناصره في غارة على مدينة البيضاء.",
        "قتل 9 مدنيين في قصف مدفعي على مدينة الأبيض، بينما قتل 14 مسلحا في غارة على مدينة نيالا.",
        "سقط 9 قتلى في قصف للمتمردين على مدينة سرت، فيما سقط 14 قتيلا من المتمردين في غارة على مدينة سبها.",
        "لقي 9 عسكريين حتفهم في انفجار عبوة في مدينة كويتا، بينما لقي 14 مسلحا حتفهم في غارة على مدينة بنو.",
        "استشهد 9 مواطنين في قصف على مدينة رفح، فيما قتل 14 جنديا في كمين بمدينة بيت حانون.",
    ],
)
def test_the_dead_of_two_sides_are_of_two_acts(body: str) -> None:
    found = places(body)
    assert [number for _, number, _ in found] == [9, 14]
    assert None not in {place for _, _, place in found}
    assert found[0][2] != found[1][2]


def test_those_who_were_hurt_in_the_same_act_are_of_one() -> None:
    found = places("قتل 9 مدنيين في غارة على مدينة رفح، فيما أصيب 14 آخرون في الغارة.")
    assert found == [("killed", 9, "مدينة رفح"), ("injured", 14, "مدينة رفح")]


@pytest.mark.parametrize(
    "body",
    [
        "أطلقت بيونغ يانغ صاروخا باليستيا سقط في البحر الشرقي.",
        "قالت طوكيو إن صاروخين أطلقتهما كوريا الشمالية سقطا خارج المنطقة الاقتصادية الخالصة لليابان.",
        "أعلن الجيش أن الصاروخ العابر للقارات الذي أطلقته موسكو سقط في المحيط الهادئ.",
        "أطلقت كوريا الشمالية ثلاثة صواريخ باليستية قصيرة المدى سقطت في مياه بحر اليابان.",
        "أطلقت إيران صاروخ كروز سقط في مياه المحيط الهندي خلال تجربة.",
    ],
)
def test_a_missile_that_fell_into_the_sea_struck_nothing(body: str) -> None:
    assert roles(body) == []


@pytest.mark.parametrize(
    "body",
    [
        "أطلقت جماعة الحوثي صاروخا باليستيا على سفينة وسقط في البحر قرب المخا.",
        "أطلق مسلحون صاروخا باليستيا سقط على حي سكني في مأرب وقتل ثلاثة مدنيين.",
    ],
)
def test_a_missile_fired_at_something_is_a_strike(body: str) -> None:
    assert len(roles(body)) == 1


@pytest.mark.parametrize(
    ("body", "target"),
    [
        ("اغتال مسلحون يرتدون زي الشرطة قاضيا في مدينة كويتا.", "قاضيا"),
        ("اغتال مسلحان بزي عسكري إماما في مدينة مقديشو.", "إماما"),
        ("هاجم مسلحون يرتدون زي الجيش قرية في مدينة موبتي.", "قرية"),
        ("استهدف مسلحون متنكرون في ملابس رجال الأمن دورية في مدينة عدن.", "دورية"),
        ("اغتال مجهولون يرتدون زيا عسكريا طبيبا في مدينة عدن.", "طبيبا"),
    ],
)
def test_whose_clothes_are_worn_neither_acts_nor_is_hit(body: str, target: str) -> None:
    ((attacker, struck),) = roles(body)
    assert struck == target
    assert attacker is None or not {"الشرطة", "الجيش"} & set(attacker.split())


@pytest.mark.parametrize(
    "body",
    [
        "قتل 9 أشخاص في غارة على سيارة وأصيب 14 في غارة على منزل في صور.",
        "استشهد 9 في قصف على خيمة بمدينة رفح، واستشهد 14 في قصف على مدرسة بمدينة غزة.",
        "قتل 9 مدنيين في هجوم على سوق بمدينة عدن وأصيب 14 في هجوم على مسجد بمدينة تعز.",
        "لقي 9 حتفهم في تفجير استهدف مسجدا في كابل وقتل 14 في تفجير استهدف حافلة في قندهار.",
        "جرح 9 جنود في كمين قرب مدينة مأرب وقتل 14 في كمين على طريق مدينة شبوة.",
    ],
)
def test_an_act_that_is_new_and_on_something_else_is_another(body: str) -> None:
    events = extract_events(make_document(Article(body=body, published_at="2024-05-20"), Limits()), extractor="test")
    causes = [e.cause.event_id for e in events if isinstance(e, CasualtyEvent)]
    assert len(causes) == 2
    assert None not in causes
    assert causes[0] != causes[1]


@pytest.mark.parametrize(
    ("body", "first", "second"),
    [
        ("استشهد رجل في قصف خيمة بمدينة خان يونس، وطفلة في قصف مدرسة بمدينة غزة.", "man", "child"),
        ("قتل شرطي في هجوم مسلح بمدينة الموصل وحارس في انفجار عبوة بمدينة كركوك.", "security", "guard"),
        ("أصيب مزارع في انفجار لغم بمدينة حجة، وراع في انفجار لغم بمدينة صعدة.", "farmer", "shepherd"),
        ("استشهدت امرأة في غارة على مدينة صيدا، ومسعف في غارة على مدينة صور.", "woman", "medic"),
        ("قتل جندي في كمين قرب مدينة بنغازي، وضابط في اشتباك قرب مدينة سرت.", "soldier", "officer"),
    ],
)
def test_the_one_behind_another_act_died_too(body: str, first: str, second: str) -> None:
    found = places(body)
    assert len(found) == 2, (first, second)
    assert found[0][2] != found[1][2]


@pytest.mark.parametrize(
    ("body", "target"),
    [
        ("تبنى تنظيم داعش هجوما على ثكنة للجيش النيجيري في ولاية بورنو.", "ثكنة للجيش النيجيري"),
        ("قتل ثلاثة في هجوم على حاجز للشرطة في مدينة كويتا.", "حاجز للشرطة"),
        ("وقع انفجار استهدف مقرا للجيش السوري في مدينة حمص.", "مقرا للجيش السوري"),
        ("أصيب جنود في هجوم على معسكر للقوات الحكومية في مدينة مأرب.", "معسكر للقوات الحكومية"),
    ],
)
def test_whose_barracks_were_attacked_did_not_attack_them(body: str, target: str) -> None:
    ((attacker, struck),) = roles(body)
    assert struck == target
    assert attacker is None or attacker not in target


@pytest.mark.parametrize(
    ("body", "first", "second"),
    [
        ("مقتل شاب برصاص قوات الاحتلال في مدينة جنين، ومقتل آخر في بلدة قباطية.", "مدينة جنين", "بلدة قباطية"),
        ("استشهد شاب برصاص الاحتلال في مدينة نابلس، وأصيب آخر في بلدة بيتا.", "مدينة نابلس", "بلدة بيتا"),
        ("قتل شرطي بالرصاص في مدينة عدن، وقتل آخر في مدينة تعز.", "مدينة عدن", "مدينة تعز"),
        ("أصيب فتى برصاص قناص في مدينة حمص، وأصيبت سيدة في مدينة حماة.", "مدينة حمص", "مدينة حماة"),
        ("قتل جندي في كمين قرب مدينة سرت، وجرح اثنان في مدينة سبها.", "مدينة سرت", "مدينة سبها"),
    ],
)
def test_who_is_joined_to_another_may_have_fallen_in_another_town(body: str, first: str, second: str) -> None:
    events = extract_events(make_document(Article(body=body, published_at="2024-05-20"), Limits()), extractor="test")
    assert [e.place and e.place.name for e in events if isinstance(e, CasualtyEvent)] == [first, second]
