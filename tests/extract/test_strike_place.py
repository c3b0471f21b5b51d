"""Where an act is put that several sentences tell, or whose place is named by its noun alone."""

from __future__ import annotations

import pytest

from stream.contracts import Article, StrikeEvent
from stream.document import make_document
from stream.extract import extract_events
from stream.text.limits import Limits


def places(body: str, title: str | None = None) -> dict[str, str | None]:
    """Return the place of each strike of an article by the act's word."""
    events = extract_events(make_document(Article(title=title, body=body), Limits()), extractor="test")
    strikes = [e for e in events if isinstance(e, StrikeEvent)]
    return {e.trigger.text: e.place.name if e.place is not None else None for e in strikes}


@pytest.mark.parametrize(
    ("body", "word", "name"),
    [
        (
            "دخلت قوة خاصة مخيم بلاطة شرق نابلس صباح اليوم. وأطلق الجنود النار داخل المخيم فأصيب شاب.",
            "أطلق الجنود النار",
            "مخيم بلاطة",
        ),
        (
            "هبطت طائرة شحن في قاعدة حميميم أمس. وبعد ساعة استهدفت مسيرتان القاعدة من دون خسائر.",
            "استهدفت",
            "قاعدة حميميم",
        ),
        (
            "وصل وفد إلى حي الميدان في دمشق. وقال سكان إن قذائف سقطت على الحي ليلا وأصابت ثلاثة مدنيين.",
            "قذائف سقطت",
            "حي الميدان",
        ),
        (
            "تجمع النازحون في سوق الحلة بمدينة الفاشر. وقتل تسعة مدنيين في قصف مدفعي على السوق.",
            "قصف مدفعي",
            "سوق الحلة",
        ),
        (
            "أعيد فتح معبر القائم الشهر الماضي. وقال ضابط إن صاروخا سقط قرب المعبر فجر اليوم.",
            "سقط",
            "معبر القائم",
        ),
        (
            "احتج أهالي مستوطنة إيتمار أول أمس. وأصيب جندي بجروح في عملية طعن عند مدخل المستوطنة.",
            "عملية طعن",
            "مستوطنة إيتمار",
        ),
    ],
)
def test_a_place_is_spoken_of_again_by_its_noun(body: str, word: str, name: str) -> None:
    found = places(body)
    assert name in found.values(), (word, found)


def test_the_narrowest_place_of_several_tellings_is_the_act_s() -> None:
    body = (
        "قتل ثلاثة أشخاص بانفجار عبوة ناسفة شمالي بغداد صباح اليوم. "
        "وقال مصدر أمني إن العبوة الناسفة انفجرت قرب محال تجارية في قضاء الطارمية شمالي بغداد."
    )
    assert set(places(body, "قتلى بانفجار عبوة ناسفة شمالي بغداد").values()) == {"قضاء الطارمية"}


def test_a_noun_alone_that_nothing_named_gives_no_place() -> None:
    assert set(places("قتل ثلاثة مدنيين في قصف مدفعي على السوق صباح اليوم.").values()) == {None}


@pytest.mark.parametrize(
    "body",
    [
        "انفجرت عبوة ناسفة في مدينة الخليل صباح اليوم. وأطلق الجنود النار على شاب فأصابوه.",
        "استهدفت غارة إسرائيلية مطار حلب الدولي فجر اليوم. وتصدت الدفاعات الجوية للصواريخ وأسقطت معظمها.",
        "قتل شخصان في هجوم بسكين في مدينة غرونوبل اليوم. وأطلقت الشرطة النار على الرجل فقتلته.",
        "فجر انتحاري نفسه في سوق مدينة كويتا اليوم. وتلا ذلك إطلاق نار كثيف من مسلحين.",
        "أصاب صاروخ مبنى في مدينة خاركيف اليوم. وأسقطت المضادات صواريخ أخرى.",
    ],
)
def test_an_act_of_the_day_without_a_place_is_where_the_one_before_it_was(body: str) -> None:
    found = places(body)
    assert len(set(found.values())) == 1, found
    assert None not in found.values()


def test_an_older_act_without_a_place_stays_without_one() -> None:
    body = "قتل شرطيان بانفجار عبوة في مدينة كركوك اليوم. وكان خمسة قد قتلوا في هجوم مسلح قبل عامين."
    assert places(body)["هجوم مسلح"] is None


@pytest.mark.parametrize(
    ("body", "word", "name"),
    [
        (
            "نفذ الطيران الحربي غارات على بلدة مركبا في الجنوب، كما قصفت مدفعية العدو جبل اللبونة وبلدة علما الشعب.",
            "قصفت",
            "جبل اللبونة",
        ),
        (
            "اندلعت اشتباكات في بلدة تل رفعت صباحا، فيما قصفت قوات النظام قرية عين دقنة المجاورة.",
            "قصفت",
            "قرية عين دقنة",
        ),
        (
            "أطلق مسلحون النار على حافلة في بلدة حوارة، بينما هاجم مستوطنون قرية بورين جنوب نابلس.",
            "هاجم",
            "قرية بورين",
        ),
        (
            "شنت المقاتلات غارتين على مديرية باقم بصعدة، فيما سقطت قذائف على مديرية رازح الحدودية.",
            "سقطت",
            "مديرية رازح",
        ),
        (
            "انفجرت عبوة ناسفة في حي القدم جنوب دمشق، ثم قصفت طائرات مسيرة بلدة البويضة بالقنابل.",
            "قصفت",
            "بلدة البويضة",
        ),
    ],
)
def test_an_act_takes_what_it_hits_before_the_place_of_the_act_told_before_it(body: str, word: str, name: str) -> None:
    assert places(body)[word] == name


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("قصفت دبابات الجيش قرية الجانودية بجبل الوسطاني صباح الأحد.", "قرية الجانودية"),
        ("استهدفت مقاتلات التحالف بلدة الباغوز في بادية البوكمال بعدة غارات.", "بلدة الباغوز"),
        ("قصف العدو بلدة كفرشوبا عند مرتفعات جبل الشيخ بقذائف الهاون.", "بلدة كفرشوبا"),
        ("هاجم متمردون قرية تيبيري بجبال مرة وقتلوا ستة من سكانها.", "قرية تيبيري"),
        ("قصف الطيران الروسي قرية كنصفرة في جبل الزاوية بالصواريخ الفراغية.", "قرية كنصفرة"),
    ],
)
def test_what_is_hit_comes_before_where_it_lies(body: str, name: str) -> None:
    assert list(places(body).values())[:1] == [name]


@pytest.mark.parametrize(
    ("body", "word", "name"),
    [
        (
            "ساد الذعر في بلدة كنكارا فجر الأحد. وقال أحد السكان إن المسلحين أطلقوا النار على المارة وقتلوا ستة منهم.",
            "أطلقوا النار",
            "بلدة كنكارا",
        ),
        (
            "خرج آلاف المحتجين في حي الصحافة. وقتل محتج برصاص قوات الأمن أطلقته على رأسه.",
            "برصاص",
            "حي الصحافة",
        ),
        (
            "وصلت قافلة إغاثة إلى مدينة الدلنج أمس. وبعد ساعات استهدفت مسيرة شاحنة للمساعدات وأحرقتها.",
            "استهدفت",
            "مدينة الدلنج",
        ),
        (
            "احتجز مسلح رهائن. وقالت الشرطة إنه طعن حارسا بسكين. ووقعت الحادثة في مركز تسوق بمدينة سيدني.",
            "طعن",
            "مدينة سيدني",
        ),
        (
            "تجمع المزارعون في سهل المغير صباحا. وأطلق مستوطنون الرصاص على المزارعين فأصابوا اثنين.",
            "وأطلق",
            "سهل المغير",
        ),
    ],
)
def test_an_act_without_a_place_is_where_the_sentences_around_it_are(body: str, word: str, name: str) -> None:
    found = places(body)
    assert found.get(word) == name, found


@pytest.mark.parametrize(
    "body",
    [
        "بغداد - واع: قتل جندي برصاص قناص صباح اليوم.",
        "دمشق - سانا\nاستشهد مواطن برصاص قناص فجر اليوم.",
        "رويترز - القاهرة: أطلق مسلح النار على دورية وقتل شرطيين.",
    ],
)
def test_where_an_article_is_written_is_no_place_of_an_act(body: str) -> None:
    assert set(places(body).values()) == {None}


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("ارتكب الطيران مجزرة بحق أهالي حرستا راح ضحيتها عشرة مدنيين.", "حرستا"),
        ("هاجم مسلحون سيفاري ونيونو صباح الاثنين وأحرقوا سيارات.", "سيفاري"),
        ("وطالت الغارات أيضا منازل سراقب وأوقعت جرحى.", "سراقب"),
        ("شن المسلحون هجوما على حافلة طلاب الحويجة وقتلوا السائق.", "الحويجة"),
        ("قتل ضابط في تفجير استهدف موكب قائد شرطة بعقوبة فجر اليوم.", "بعقوبة"),
    ],
)
def test_a_place_named_behind_an_act_is_its_own_where_no_word_of_place_tells_one(body: str, name: str) -> None:
    events = extract_events(make_document(Article(body=body), Limits()), extractor="test")
    found = {e.place.name for e in events if isinstance(e, StrikeEvent) and e.place is not None}
    assert name in found
