"""Who is struck where no object says it: who stands before the verb of being hurt, who drove on a mine, who came to a gathering."""

from __future__ import annotations

import pytest

from tests.extract.role_text import expect, roles


def test_who_is_told_to_be_hurt_before_the_act_is_its_target() -> None:
    for body, target in (
        ("قال متحدث إن ضابطا أصيب بجروح في عملية دهس عند حاجز قرب مدينة رام الله.", "ضابطا"),
        ("قال مصدر إن شرطيين أصيبا برصاص مسلحين في مدينة كراتشي.", "شرطيين"),
        ("ذكرت الإذاعة أن مستوطنا جرح في عملية طعن في مدينة الخليل.", "مستوطنا"),
        ("قتل أربعة من قوات الأمن خلال مواجهة مع مهربين في مدينة زاهدان.", "قوات الأمن"),
    ):
        assert [found for _, found in roles(body)] == [target], body


@pytest.mark.parametrize(
    ("body", "target"),
    [
        ("اصطدمت قافلة للأمم المتحدة قرب مدينة تمبكتو بعبوة ناسفة وقتل أربعة جنود.", "قافلة للأمم المتحدة"),
        ("فجر انتحاري نفسه خلال جنازة في مدينة المقدادية.", "جنازة"),
        ("انفجرت قنبلة في حانة في جزيرة بالي وقتل مئتا شخص.", "حانة"),
        ("انفجرت سيارة ثالثة أمام محكمة الاستئناف في مدينة بغداد وقتل 57 شخصا.", "محكمة الاستئناف"),
        ("قام الجيش بتفجير مبان سكنية في مدينة رفح.", "مبان سكنية"),
        (
            "عبوة ناسفة كانت مزروعة في منطقة التاجي شمال بغداد (20 كم)، انفجرت، ظهر اليوم، لدى مرور دورية للشرطة.",
            "دورية للشرطة",
        ),
    ],
)
def test_what_a_bomb_was_for(body: str, target: str) -> None:
    assert [found for _, found in roles(body)] == [target]


def test_near_a_graveyard_or_field_a_bomb_may_be_for_something_else() -> None:
    for body in (
        "انفجرت عبوة ناسفة قرب مقبرة في مدينة كرمان وقتل عشرة.",
        "انفجر لغم قرب حقل في مدينة درعا وأصيب طفل.",
    ):
        assert [found for _, found in roles(body)] == [None], body


def test_of_a_fight_both_sides_come_from_one_telling() -> None:
    expect(
        (
            "اندلعت معارك في مدينة مأرب. وقال شهود إن معارك دارت بين الجيش والحوثيين في مدينة مأرب.",
            "الجيش",
            "الحوثيين",
        )
    )
