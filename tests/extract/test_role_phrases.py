"""Where the noun phrases of who acts and who is struck begin and end."""

from __future__ import annotations

from stream.contracts import Article
from stream.document import make_document
from stream.extract.analysis import analyse
from stream.extract.strikes import find_strikes
from stream.text.limits import Limits


def roles(sentence: str) -> list[tuple[str | None, str | None]]:
    """Return author and target of the strikes of a sentence."""
    article = Article(body=sentence, published_at="2021-05-12")
    analysis = analyse(make_document(article, Limits()))
    return [
        (
            analysis.text(draft.attacker.loc) if draft.attacker else None,
            analysis.text(draft.target.loc) if draft.target else None,
        )
        for draft in find_strikes(analysis)
    ]


def expect(*cases: tuple[str, str | None, str | None]) -> None:
    """Each sentence tells one strike with this author and this target."""
    for sentence, attacker, target in cases:
        assert roles(sentence) == [(attacker, target)], sentence


def test_the_object_stands_behind_means_and_manner() -> None:
    expect(
        ("قصفت القوات بالمدافع الثقيلة والمسيرات مخيم زمزم للنازحين أمس.", "القوات", "مخيم زمزم للنازحين"),
        ("قصف الجيش بشكل مكثف مواقع المسلحين في مدينة درنة أمس.", "الجيش", "مواقع المسلحين"),
        ("أعدم المسلحون رميا بالرصاص عشرة مدنيين في قرية قرب الموصل أمس.", "المسلحون", "عشرة مدنيين"),
        ("استهدف المسلحون بصورة مباشرة سيارة إسعاف في مدينة تعز أمس.", "المسلحون", "سيارة إسعاف"),
        ("أطلق متطرف يميني النار على مصلين في مدينة كيبك أمس.", "متطرف يميني", "مصلين"),
    )


def test_a_number_and_its_noun_are_one_phrase() -> None:
    expect(
        ("استهدفت الطائرات عددا من المنازل في بلدة كفرنبل أمس.", "الطائرات", "عددا من المنازل"),
        (
            "قصف الجيش عددا من المواقع العسكرية في محافظة القنيطرة أمس.",
            "الجيش",
            "عددا من المواقع العسكرية",
        ),
        ("أعلنت الكتائب استهداف أكثر من عشرين آلية عسكرية في حي الزيتون أمس.", "الكتائب", "عشرين آلية عسكرية"),
        ("شن الجيش غارات على عدد من المقار في مدينة صعدة أمس.", "الجيش", "عدد من المقار"),
        ("شن مسلحون هجوما على ثلاثة من الحواجز في مدينة كركوك أمس.", "مسلحون", "ثلاثة من الحواجز"),
    )


def test_who_is_exposed_to_an_act_is_its_target() -> None:
    expect(
        ("تعرض شرطيان مساء أمس، إلى هجوم مسلح في مدينة كركوك.", None, "شرطيان"),
        ("تعرضت قافلة إغاثة إلى إطلاق نار قرب مدينة بيدوا أمس.", None, "قافلة إغاثة"),
        ("تعرض مقر الحزب إلى قصف في مدينة السليمانية أمس.", None, "مقر الحزب"),
        ("تعرضت دورية للدرك لهجوم قرب مدينة تمبكتو أمس.", None, "دورية للدرك"),
        ("تعرض محول كهرباء إلى قصف في مدينة خاركيف اليوم.", None, "محول كهرباء"),
    )


def test_the_noun_behind_that_is_the_subject_of_a_later_verb() -> None:
    expect(
        (
            "قال مصدر إن مسلحين مجهولين يستقلان دراجة نارية فتحا النار على ضابط في مدينة تكريت أمس.",
            "مسلحين مجهولين",
            "ضابط",
        ),
        ("وأضاف أن قوات الحكومة، قصفت بشكل مكثف مواقع في مدينة درنة أمس.", "قوات الحكومة", "مواقع"),
        (
            "قالت القيادة إن الحوثيين المدعومين من إيران، أطلقوا صاروخا باتجاه سفينة في خليج عدن أمس.",
            "الحوثيين",
            "سفينة",
        ),
        (
            "وذكر شاهد أن المسلحين أوقفوا حافلة قرب مدينة كانو ثم أطلقوا النار على ركابها أمس.",
            "المسلحين",
            "ركابها",
        ),
        ("أكد ناشط أن الميليشيات، ومنذ الصباح، قصفت سوق بلدة حيس.", "الميليشيات", "سوق بلدة حيس"),
    )


def test_sides_of_a_clash_and_authors_in_the_air() -> None:
    expect(
        ("دارت اشتباكات بين الفصائل من جهة وقوات النظام من جهة أخرى في ريف حماة أمس.", "الفصائل", "قوات النظام"),
        ("اندلعت اشتباكات بين الجيش من جهة ومسلحين من جهة ثانية في مدينة سبها أمس.", "الجيش", "مسلحين"),
        ("قتل ثلاثة في استهداف الطيران الروسي منزلا في مدينة بنش أمس.", "الطيران الروسي", "منزلا"),
        ("أدى استهداف الطائرات الحربية سوقا في بلدة حيران إلى مقتل سبعة أمس.", "الطائرات الحربية", "سوقا"),
        ("الهجوم الذي شنته عصابة مسلحة على بلدة كابري أمس أسفر عن مقتل عشرين شخصا.", "عصابة", "بلدة كابري"),
    )
