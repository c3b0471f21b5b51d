"""Who is named as the source of a sentence's report."""

from __future__ import annotations

import pytest

from stream.contracts.article import Article
from stream.document import make_document
from stream.extract import extract_events
from stream.extract.analysis import analyse
from stream.extract.attribution import hung_attributions
from stream.text.limits import Limits


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("قتل جنديان في كمين، بحسب مصدر عسكري.", ["مصدر عسكري"]),
        ("أصيب ستة أشخاص في الانفجار وفقا لوزارة الصحة اليمنية.", ["وزارة الصحة اليمنية"]),
        ("سقطت قذيفة على السوق، حسبما أفاد شهود عيان.", ["شهود عيان"]),
        ("قصفت الطائرات المخيم، كما أعلن الجيش السوداني.", ["الجيش السوداني"]),
        ("انفجر لغم بحافلة وفق ما ذكرت وكالة رويترز.", ["وكالة رويترز"]),
        ("قضى عشرة عمال في المنجم على ما أعلن رئيس البلدية كريم زهران.", ["كريم زهران"]),
        ("قتل جنديان في كمين قرب الحدود.", []),
        ("الهجوم هو الأعنف منذ عام، على حد قوله.", []),
        ("وكما أكد الوزير هاني عمر أن الطريق آمن.", []),
    ],
)
def test_the_source_hung_on_a_sentence(text: str, sources: list[str]) -> None:
    analysis = analyse(make_document(Article(id="a", body=text), Limits()))
    found = [
        analysis.text(role.loc) for sentence in analysis.sentences for role in hung_attributions(analysis, sentence)
    ]
    assert found == sources


def test_a_known_actor_bears_its_wikidata_id_and_class() -> None:
    analysis = analyse(
        make_document(Article(id="a", body="غرق مركب قبالة الساحل، بحسب منظمة الصحة العالمية."), Limits())
    )
    (role,) = hung_attributions(analysis, analysis.sentences[0])
    assert (role.wikidata, role.role_class) == ("Q7817", "organisation")


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("قتل جنديان في كمين قرب الحدود، بحسب مصدر عسكري.", "مصدر عسكري"),
        ("أصيب ستة أشخاص في انفجار وفقا لوزارة الصحة اليمنية.", "وزارة الصحة اليمنية"),
        ("قتل خمسة مدنيين في غارة، كما أعلن المرصد المحلي.", "المرصد المحلي"),
        ("لقي أربعة عمال حتفهم في انهيار منجم على ما أفاد رئيس البلدية.", "رئيس البلدية"),
        ("قال مسعف إن ثلاثة مدنيين قتلوا في الحي، بحسب الشرطة.", "مسعف"),
        ("قتل جنديان في كمين قرب الحدود.", None),
    ],
)
def test_a_toll_bears_the_source_in_whose_words_or_sentence_it_stands(text: str, source: str | None) -> None:
    document = make_document(Article(id="a", body=text), Limits())
    tolls = [event for event in extract_events(document, extractor="test") if event.type == "casualty"]
    assert tolls
    assert {toll.attribution and toll.attribution.text for toll in tolls} == {source}


def sources(body: str) -> list[str | None]:
    """Return the sources of the strikes of a text."""
    document = make_document(Article(id="a", body=body), Limits())
    strikes = [event for event in extract_events(document, extractor="test") if event.type == "strike"]
    return [strike.attribution and strike.attribution.text for strike in strikes]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("قال مصدر أمني إن مسلحين هاجموا حاجزا للشرطة في مدينة كركوك وقتلوا جنديين.", "مصدر أمني"),
        ("قصفت المدفعية سوقا في مدينة تعز. وأفاد شهود عيان بأن المدفعية قصفت سوقا في تعز.", "شهود عيان"),
        ("استهدفت غارة جوية منزلا في مدينة صعدة. وقال مسعفون إن الهجوم دمر المنزل.", None),
        ("قتل ثلاثة جنود في هجوم لمسلحين على ثكنة في مدينة غاو أمس. وأضاف الحاكم أن الهجوم تم فجرا.", None),
        ("أدانت وزارة الخارجية القطرية التفجير الانتحاري الذي استهدف مسجدا في مدينة كابل.", None),
        ("طالب الأمين العام بالتحقيق في القصف الذي استهدف مستشفى في مدينة إدلب.", None),
        ("أعلنت الشرطة أن انتحاريا فجر نفسه في سوق في مدينة بيشاور.", "الشرطة"),
    ],
)
def test_a_strike_bears_the_source_of_the_telling_that_says_most(text: str, source: str | None) -> None:
    assert sources(text) == [source]
