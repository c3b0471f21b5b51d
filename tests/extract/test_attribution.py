"""Who is named as the source of a sentence's report."""

from __future__ import annotations

import pytest

from stream.contracts.article import Article
from stream.document import make_document
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
