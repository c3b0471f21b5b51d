"""From an Article to a Document: the invariants of the contract, and the faults."""

from __future__ import annotations

import dataclasses
import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stream.contracts import Article, Document, SourceRecord
from stream.document import make_document
from stream.errors import DataFault
from stream.text.limits import Limits

LIMITS = Limits()
ANY_LETTERS = dataclasses.replace(LIMITS, min_arabic_share=0.0)

TEXT = """بغداد (رويترز) - قتل أربعة جنود في انفجار عبوة ناسفة على طريق شمالي العاصمة.

وقال المتحدث باسم الجيش: "لن نتراجع. سنطارد المنفذين" مضيفا أن التحقيق بدأ.

تفاصيل الهجوم

ولم تعلن أي جهة مسؤوليتها عن التفجير حتى الآن.

اقرأ أيضا: مقتل ضابط في كركوك
"""

# What newswire and its debris are made of, so that random texts meet the rules.
FRAGMENTS = [
    *[
        "قال الوزير",
        "إن",
        "الجيش",
        "قصف",
        "و",
        "ب",
        "د.",
        "أ.ف.ب",
        "3.5",
        "كم",
        "موسكو-سانا",
        "القاهرة (رويترز) -",
        "#غزة",
        "#حركة_الشباب",
    ],
    *[
        "اقرأ أيضا",
        "تابعونا على",
        "// انتهى //",
        "18:11 ت م",
        "الرئيسية",
        "رياضة",
        "العالم",
        "المصدر: وكالات",
        "(الصورة: رويترز)",
    ],
    *[
        "https://t.co/a1",
        "pic.twitter.com/x",
        "— Name (@name) April 12, 2024",
        "Getty Images",
        "some english words here",
        "a@b.com",
    ],
    *[
        ".",
        "..",
        "...",
        "…",
        "!",
        "؟",
        "،",
        ":",
        ";",
        '"',
        "'",
        "''",
        "“",
        "”",
        "«",
        "»",
        "‘",
        "’",
        "(",
        ")",
        "-",
        "–",
        "—",
        "/",
        "|",
        "*",
    ],
    *[
        " ",
        "  ",
        "    ",
        "\n",
        "\n\n",
        "\r\n",
        "\t",
        "\u00a0",
        "\u2028",
        "\u200f",
        "\u202b",
        "\u202c",
        "\u0640",
        "\u064b",
        "\ufeff",
    ],
    *[
        "\ufdfa",
        "\ufefb",
        "\ufe70",
        "\u0653",
        "ا\u0653",
        "\x00",
        "\x1c",
        "\x85",
        "😀",
        "e\u0301",
        "<b>",
        "&nbsp;",
        'content="x" />',
    ],
]
TEXTS = st.one_of(
    st.lists(st.sampled_from(FRAGMENTS), max_size=60).map("".join),
    st.lists(st.sampled_from(FRAGMENTS), max_size=40).map(" ".join),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=200),
)


def document(body: str, **fields: str) -> Document:
    return make_document(Article(body=body, **fields), LIMITS)  # type: ignore[arg-type]


def texts_of(found: Document, part: str, field: str = "body") -> list[str]:
    text = found.article.title or "" if field == "title" else found.text
    return [text[s.start : s.end] for s in getattr(found, part) if s.field == field]


def fault_of(body: str, limits: Limits = LIMITS, **fields: str) -> DataFault:
    with pytest.raises(DataFault) as caught:
        make_document(Article(body=body, **fields), limits)  # type: ignore[arg-type]
    return caught.value


def assert_contract(found: Document) -> None:
    """Every character is white space, in one section or in one noise span; sentences and quotes lie in sections."""
    for name in ("title", "body"):
        text = found.article.title or "" if name == "title" else found.text
        covered = [0] * len(text)
        for span in [*found.sections, *found.noise]:
            if span.field == name:
                assert 0 <= span.start < span.end <= len(text)
                assert text[span.start : span.end].strip(), "a span of nothing but white space"
                for i in range(span.start, span.end):
                    covered[i] += 1
        assert max(covered, default=0) <= 1
        assert all(c or char.isspace() for c, char in zip(covered, text, strict=True))
        sections = [s for s in found.sections if s.field == name]
        assert [(s.start, s.end) for s in sections] == sorted((s.start, s.end) for s in sections)
        last = 0
        for sentence in (s for s in found.sentences if s.field == name):
            assert last <= sentence.start < sentence.end
            last = sentence.end
            assert any(s.start <= sentence.start and sentence.end <= s.end for s in sections)
        for quote in (q for q in found.quotes if q.field == name):
            assert any(s.start <= quote.start < quote.end <= s.end for s in sections)


@given(title=st.none() | TEXTS, body=TEXTS)
@settings(max_examples=300, deadline=None)
def test_any_text_gives_a_document_that_keeps_the_contract_or_a_data_fault(title: str | None, body: str) -> None:
    try:
        found = make_document(Article(title=title, body=body), ANY_LETTERS)
    except DataFault as fault:
        assert fault.reason in ("empty", "too_complex")  # noqa: PT017  (anything else is a defect and fails the test)
    else:
        assert found.text == body
        assert_contract(found)
        assert make_document(Article(title=title, body=body), ANY_LETTERS) == found


def test_a_document_holds_title_dateline_subhead_paragraphs_sentences_quotes_and_noise() -> None:
    found = document(TEXT, title="قتلى بانفجار شمالي بغداد")
    assert [(s.field, s.kind) for s in found.sections] == [
        ("title", "title"),
        ("body", "dateline"),
        ("body", "paragraph"),
        ("body", "paragraph"),
        ("body", "subhead"),
        ("body", "paragraph"),
    ]
    assert texts_of(found, "sections")[0] == "بغداد (رويترز) -"
    assert texts_of(found, "sections")[3] == "تفاصيل الهجوم"
    assert texts_of(found, "sentences")[1].startswith("وقال المتحدث")
    assert texts_of(found, "sentences")[1].endswith("التحقيق بدأ.")
    assert texts_of(found, "sentences", "title") == ["قتلى بانفجار شمالي بغداد"]
    assert texts_of(found, "quotes") == ["لن نتراجع. سنطارد المنفذين"]
    assert texts_of(found, "noise") == ["اقرأ أيضا: مقتل ضابط في كركوك"]
    assert_contract(found)


def test_all_fields_but_the_body_go_along_and_the_id_is_settled() -> None:
    article = Article.model_validate({"body": TEXT, "url": "https://n.example/1", "desk": {"id": 7}, "language": "ar"})
    source = SourceRecord(topic="articles.raw", partition=1, offset=2, timestamp=3)
    found = make_document(article, LIMITS, source=source)
    assert found.article.id.startswith("url-")
    assert found.article.model_dump()["desk"] == {"id": 7}
    assert found.source == source
    assert "body" not in found.article.model_dump()


def test_a_sent_field_cannot_pass_for_one_of_ours() -> None:
    article = Article.model_validate({"body": TEXT, "published_at_assumed": True, "published_at": "2024-05-12"})
    assert make_document(article, LIMITS).article.published_at_assumed is False


def test_a_missing_date_is_assumed_and_marked_only_where_one_is_supplied() -> None:
    dated = make_document(Article(body=TEXT, published_at="2024-05-12"), LIMITS, published_at="2030-01-01").article
    assert (dated.published_at, dated.published_at_assumed) == ("2024-05-12", False)
    assumed = make_document(Article(body=TEXT), LIMITS, published_at="2030-01-01").article
    assert (assumed.published_at, assumed.published_at_assumed) == ("2030-01-01", True)
    unknown = make_document(Article(body=TEXT), LIMITS).article
    assert (unknown.published_at, unknown.published_at_assumed) == (None, False)


def test_html_is_read_as_its_text_and_lends_its_title() -> None:
    page = (
        "<html><head><title>انفجار في بغداد - فرانس 24</title></head><body><p>قتل جندي في بغداد.</p><p>ونفى الجيش.</p>"
    )
    found = document(page, content_type="text/html")
    assert found.text == "قتل جندي في بغداد.\nونفى الجيش."
    assert found.article.title == "انفجار في بغداد"
    assert texts_of(found, "sections", "title") == ["انفجار في بغداد"]
    assert document(page, content_type="text/html", title="عنوان آخر").article.title == "عنوان آخر"


@pytest.mark.parametrize("body", ["\u200f\u200e", "تابعونا على تلغرام", "----\n****", "// انتهى //"])
def test_a_body_of_nothing_but_noise_is_empty(body: str) -> None:
    fault = fault_of(body, id="a-1")
    assert (fault.reason, fault.stage, fault.article_id) == ("empty", "clean", "a-1")


def test_an_article_in_another_script_is_not_arabic() -> None:
    body = "The minister said on Tuesday that talks would go on.\nقال الوزير ذلك.\nHe gave no details about the plan."
    assert fault_of(body).reason == "not_arabic"
    assert fault_of("Привет, это новости дня из столицы.").reason == "not_arabic"


def test_an_article_in_another_language_of_the_same_script_is_not_arabic() -> None:
    persian = "در انفجاری که در شهر رخ داد دو نفر کشته شدند و پنج نفر زخمی شدند. فرماندار گفت که علت آن روشن نیست."
    assert fault_of(persian).reason == "not_arabic"
    quoted = "قال وزير الخارجية في مؤتمر صحفي إن الهجوم لم يكن من أراضي بلاده، وإن هذه الاتهامات لا أساس لها."
    assert document(f"{quoted}\n\nشعار الحملة: که در شهر است").sections


def test_the_limits_make_an_article_too_complex() -> None:
    small = dataclasses.replace(
        LIMITS, article_chars=500, article_tokens=100, article_sentences=10, article_quotes=5, html_depth=10
    )
    for body, words in (
        ("كلمة " * 101, "characters"),
        ("، " * 101, "tokens"),
        ("قال. " * 11, "sentences"),
        ('قال "نعم" ' * 6, "quoted runs"),
    ):
        fault = fault_of(body, small)
        assert fault.reason == "too_complex"
        assert words in fault.detail
    assert fault_of("<div>" * 11 + "قال", small, content_type="text/html").reason == "too_complex"


@pytest.mark.parametrize(
    "body",
    [
        'قال "نعم' * 20_000,
        "«" * 50_000 + "قال" + "»" * 50_000,
        "قال" + "\u200f" * 200_000,
        "كلمة " * 39_000,
        "اقرأ أيضا\nعنوان خبر آخر هنا\n" * 5_000,
        "* " * 100_000,
        "— a (@a) " * 20_000,
        "#وسم " * 30_000,
    ],
    ids=["quotes", "nested", "bidi", "one sentence", "related", "stars", "posts", "hashtags"],
)
def test_pathological_articles_finish_within_the_limits_or_are_rejected(body: str) -> None:
    try:
        assert_contract_spans(make_document(Article(body=body), LIMITS))
    except DataFault as fault:
        assert fault.reason in ("too_complex", "empty", "not_arabic")  # noqa: PT017


def assert_contract_spans(found: Document) -> None:
    spans = sorted((s.start, s.end) for s in [*found.sections, *found.noise] if s.field == "body")
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(spans))
