"""Words of violence in another setting; the many wordings stand in groups/traps.toml and groups/positives.toml."""

from __future__ import annotations

import pytest

from stream.contracts import Article
from stream.document import make_document
from stream.extract import extract_events
from stream.text.limits import Limits


def events(body: str) -> list[dict[str, object]]:
    article = Article(id="a", body=body, published_at="2024-05-20")
    found = extract_events(make_document(article, Limits()), extractor="rasid test")
    return [event.model_dump(by_alias=True) for event in found]


def types(body: str) -> set[object]:
    return {event["type"] for event in events(body)}


def test_a_plot_goes_on_to_the_end_of_its_paragraph() -> None:
    body = "تدور أحداث الفيلم في قرية جبلية. يقتل مسلحون خمسة من سكانها في هجوم ليلي ويفرون إلى الغابة."
    assert not types(body) & {"strike", "casualty"}


def test_the_news_goes_on_behind_the_paragraph_of_a_plot() -> None:
    body = "تدور أحداث الفيلم في قرية جبلية.\n\nقتل مخرجه سامي ندا في غارة إسرائيلية على مدينة صيدا أمس."
    assert {"strike", "casualty"} <= types(body)


def test_the_explosion_of_an_accident_stays_one_in_later_sentences() -> None:
    body = (
        "أصيب تسعة عمال في انفجار أسطوانة غاز داخل مطعم بمدينة أربد أمس. "
        "وهز الانفجار أرجاء الحي وألحق أضرارا بثلاثة متاجر مجاورة في المدينة."
    )
    assert "strike" not in types(body)


def test_a_bomb_beside_what_may_explode_by_itself_is_a_strike() -> None:
    assert "strike" in types("انفجرت عبوة ناسفة قرب محطة غاز في مدينة الحلة أمس وأصيب حارسان.")


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ("وصل إلى مستشفى كمال عدوان 11 شهيدا في قصف استهدف منزلا في جباليا اليوم.", "جباليا"),
        ("نقل الجرحى إلى مجمع ناصر الطبي في خان يونس بعد غارة على منزل في بني سهيلا أمس قتل فيها طفل.", "بني سهيلا"),
    ],
)
def test_the_hospital_that_receives_the_dead_is_not_the_place(body: str, place: str) -> None:
    found = [event for event in events(body) if event["type"] == "strike"]
    assert [event["place"]["name"] for event in found] == [place]  # type: ignore[index]


def test_a_name_of_two_words_with_the_article_is_taken_whole() -> None:
    found = [e for e in events("استهدفت غارة تركية منطقة الظهر الحمر في ريف حلب أمس.") if e["type"] == "strike"]
    assert [event["place"]["name"] for event in found] == ["منطقة الظهر الحمر"]  # type: ignore[index]


def test_what_was_killed_today_is_not_of_the_total_behind_it() -> None:
    body = "قتل ستة أشخاص في غارة على رفح أمس، ما رفع حصيلة القتلى منذ بدء الحرب إلى 300 قتيل."
    found = {event["count"]["number"]: event["period"] for event in events(body) if event["type"] == "casualty"}  # type: ignore[index]
    assert found == {6: "current", 300: "background"}


def test_a_weapon_that_nobody_sits_in_is_no_attacker() -> None:
    (strike,) = [e for e in events("نفذت طائرة مسيرة هجوما على سيارة في القامشلي اليوم.") if e["type"] == "strike"]
    assert strike["attacker"] is None


def test_the_state_of_a_drone_is_the_attacker() -> None:
    body = "استهدفت طائرة مسيرة إسرائيلية سيارة في بلدة عيترون اليوم."
    (strike,) = [e for e in events(body) if e["type"] == "strike"]
    assert strike["attacker"]["text"] == "إسرائيلية"  # type: ignore[index]
    assert strike["target"]["text"] == "سيارة"  # type: ignore[index]


def test_who_sent_a_recording_is_no_part_of_what_is_said() -> None:
    (said,) = [e for e in events("وأكد القيادي في تسجيل بثته قناة محلية أن الرد آت.") if e["type"] == "statement"]
    assert said["content"]["text"] == "الرد آت"  # type: ignore[index]


@pytest.mark.parametrize(
    "body",
    [
        "قتل 5 كلاب ضالة بالرصاص في حي سكني بمدينة الدار البيضاء.",
        "أقدم مجهولون على ذبح 20 خروفا في مزرعة بريف حمص.",
        "أطلق صياد النار على ذئب قرب قرية في محافظة الأنبار.",
        "أطلقت الشرطة النار على ثور هائج في مدينة مراكش.",
        "ذبح الأهالي مئات الأضاحي في مدينة الموصل.",
    ],
)
def test_who_is_shot_or_slaughtered_is_no_animal(body: str) -> None:
    assert "strike" not in types(body)


@pytest.mark.parametrize(
    "body",
    [
        "قتل راعي أغنام برصاص مسلحين في بادية السماوة.",
        "أطلق مسلحون النار على تاجر ماشية في مدينة كركوك وأردوه قتيلا.",
        "قتل مسلحون ثلاثة رعاة بالرصاص وسرقوا قطيع أغنام في ريف حماة.",
    ],
)
def test_who_keeps_animals_is_a_person(body: str) -> None:
    assert "strike" in types(body)
