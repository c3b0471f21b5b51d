"""The text of an HTML page."""

from __future__ import annotations

import pytest

from stream.text.html import HtmlTooComplexError, extract_html, html_extractor_version

PAGE = """<!DOCTYPE html><html><head><title>انفجار في العاصمة</title><style>p{color:red}</style></head><body>
<nav><a href="/">الرئيسية</a> <a href="/s">رياضة</a> <a href="/e">اقتصاد</a></nav>
<article><h1>انفجار في العاصمة</h1>
<p>قتل خمسة أشخاص في انفجار سيارة ملغومة وسط العاصمة صباح اليوم، وفق ما أعلنته الشرطة في بيان.</p>
<p>وقال <b>مصدر طبي</b> إن عشرة آخرين أصيبوا في الهجوم الذي استهدف سوقا شعبية مكتظة &amp; قديمة.</p></article>
<div class="comments"><p>تعليق قارئ غاضب على الخبر المنشور أعلاه</p></div>
<footer>جميع الحقوق محفوظة</footer><script>var x = "قال";</script></body></html>"""


def read(html: str) -> str:
    return extract_html(html, max_tags=20_000, max_depth=200).text


def test_a_page_gives_its_article_a_paragraph_a_line() -> None:
    page = extract_html(PAGE, max_tags=20_000, max_depth=200)
    lines = page.text.splitlines()
    assert page.title == "انفجار في العاصمة"
    assert "وقال مصدر طبي إن عشرة آخرين أصيبوا في الهجوم الذي استهدف سوقا شعبية مكتظة & قديمة." in lines
    for left_out in ("رياضة", "تعليق قارئ", "الحقوق", "var x", "color"):
        assert left_out not in page.text


def test_the_same_page_gives_the_same_text() -> None:
    assert {read(PAGE) for _ in range(3)} == {read(PAGE)}


def test_a_fragment_is_read_as_well() -> None:
    assert read("<p>قتل خمسة.</p><p>وقال مصدر.</p>") == "قتل خمسة.\nوقال مصدر."
    assert read("قال الوزير ذلك") == "قال الوزير ذلك"


def test_a_page_without_text_gives_none() -> None:
    assert read("") == ""
    assert read("<script>alert('x')</script>") == ""


def test_entities_of_a_document_type_are_not_expanded() -> None:
    bomb = "".join(f'<!ENTITY a{i} "{f"&a{i - 1};" * 10}">' for i in range(1, 12))
    text = read(f'<!DOCTYPE x [<!ENTITY a0 "قال">{bomb}]><html><body><p>&a11; قال الوزير ذلك</p></body></html>')
    assert len(text) < 2_000


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<div>" * 100_000, "tags"),
        ("<b>" * 201 + "قال", "201 deep"),
        ("<span a='1'>" * 5_000 + "قال" + "</span>" * 5_000, "deep"),
    ],
)
def test_a_page_beyond_the_limits_is_refused_before_it_is_parsed(html: str, words: str) -> None:
    with pytest.raises(HtmlTooComplexError, match=words):
        read(html)


def test_elements_that_close_themselves_do_not_nest() -> None:
    assert "خبر" in read("<ul>" + "<li>خبر طويل" * 500 + "</ul>" + "<br>" * 500)


def test_the_version_names_the_extractor() -> None:
    assert html_extractor_version().startswith("trafilatura ")
