"""Whose act it is by its pronoun."""

from __future__ import annotations

import pytest

from tests.extract.role_text import roles


@pytest.mark.parametrize(
    ("body", "author"),
    [
        ("سيطر المسلحون على القاعدة بعد هجومهم الواسع على مدينة الموصل.", "المسلحون"),
        ("رفضت إسرائيل الانتقادات بشأن هجومها على قطاع غزة الشهر الماضي.", "إسرائيل"),
        ("قال سكان إن التنظيم أوقف هجماته على قرى في سنجار.", "التنظيم"),
        ("خسرت قوات حفتر عشرة جنود في هجومها على مدينة غريان.", "قوات حفتر"),
        ("تستعد القوات لصد المتمردين بعد هجومهم على مدينة درنة.", "المتمردين"),
    ],
)
def test_the_pronoun_of_an_act_stands_for_the_party_before_it(body: str, author: str) -> None:
    assert [attacker for attacker, _ in roles(body)] == [author]


@pytest.mark.parametrize(
    "body",
    [
        "ندد لبنان أمس بقصفها بلدة قانا.",  # لبنان is no woman
        "أعلن الجيش مقتل قائد الحركة بعد اغتياله في مدينة صيدا.",
        "قال الجيش إن مروحية له تحطمت بعد استهدافها في مدينة غاو.",
        "دعت الحكومة المسلحين إلى وقف هجماتها على مدينة تعز.",
    ],
)
def test_a_pronoun_of_another_gender_or_of_who_suffers_names_no_author(body: str) -> None:
    assert all(attacker in (None, "الحكومة") for attacker, _ in roles(body)), roles(body)
