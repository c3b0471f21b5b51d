"""A document read once for all rules."""

from __future__ import annotations

import pytest

from stream.contracts.document import ArticleHead, Document, QuoteSpan, Section, TextSpan
from stream.errors import DataFault
from stream.extract.analysis import analyse
from stream.extract.drafts import Loc
from stream.extract.sentence_words import word_at

TITLE = "عنوان قصير"
TEXT = "قال الوزير إن “الوضع ‘صعب’ جدا”. وصمت."


def document() -> Document:
    return Document(
        article=ArticleHead(id="a", title=TITLE),
        text=TEXT,
        content_sha256="",
        sections=[
            Section(field="title", start=0, end=len(TITLE), kind="title"),
            Section(field="body", start=0, end=len(TEXT), kind="paragraph"),
        ],
        sentences=[
            TextSpan(field="title", start=0, end=len(TITLE)),
            TextSpan(field="body", start=0, end=TEXT.index(".") + 1),
            TextSpan(field="body", start=TEXT.index("وصمت"), end=len(TEXT)),
        ],
        quotes=[
            QuoteSpan(field="body", start=TEXT.index("“") + 1, end=TEXT.index("”"), depth=1),
            QuoteSpan(field="body", start=TEXT.index("‘") + 1, end=TEXT.index("’"), depth=2),
        ],
        noise=[],
    )


def test_the_title_comes_first_and_every_token_lies_in_its_sentence() -> None:
    analysis = analyse(document())
    assert [s.field for s in analysis.sentences] == ["title", "body", "body"]
    for sentence in analysis.sentences:
        assert all(sentence.start <= t.start < t.end <= sentence.end for t in sentence.tokens)


def test_a_run_of_tokens_has_its_words() -> None:
    analysis = analyse(document())
    assert analysis.text(analysis.sentences[1].loc(0, 2)) == "قال الوزير"


def test_quotes_are_found_by_place() -> None:
    analysis = analyse(document())
    whole = Loc("body", 0, len(TEXT))
    assert [q.depth for q in analysis.quotes_in(whole)] == [1, 2]
    outer = analysis.quote_at("body", TEXT.index("صعب"))
    assert outer is not None
    assert outer.depth == 1
    assert analysis.quote_at("body", 0) is None


def test_beyond_the_ends_of_a_sentence_stand_empty_words() -> None:
    last = analyse(document()).sentences[-1]
    assert [word_at(last)(at) for at in (-40, -1, 0, 1, 2, 41)] == ["", "", "وصمت", ".", "", ""]


@pytest.mark.parametrize("words", ["قتل و", "مقتل 5 و", "قصف "])
def test_more_triggers_than_news_has_are_too_complex(words: str) -> None:
    text = words * 2000
    body = document().model_copy(
        update={
            "text": text,
            "sections": [Section(field="body", start=0, end=len(text), kind="paragraph")],
            "sentences": [TextSpan(field="body", start=0, end=len(text))],
            "quotes": [],
        }
    )
    with pytest.raises(DataFault, match="too_complex"):
        analyse(body)
