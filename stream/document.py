"""From an Article to a Document: the text taken out of HTML, cleaned and segmented."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NoReturn

from stream.contracts import ArticleHead, Document
from stream.errors import DataFault
from stream.ingest import article_id, content_sha256
from stream.text.html import HtmlTooComplexError, extract_html
from stream.text.language import arabic_share
from stream.text.normalise import normalise
from stream.text.parts import read_body, read_title
from stream.text.tokens import folds_of

if TYPE_CHECKING:
    from stream.contracts import Article, SourceRecord
    from stream.errors import RejectReason, Stage
    from stream.text.limits import Limits

_LETTERS = r"\u0620-\u064a\u066e-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06ff\ufb50-\ufdff\ufe70-\ufefc"
# With the spaces between, which are taken off again: fewer and longer runs are found sooner.
_ARABIC = re.compile(f"[{_LETTERS} ]+")
_ANY = re.compile(rf"[^\W\d_{_LETTERS}]+|[{_LETTERS} ]+")


def make_document(
    article: Article, limits: Limits, *, source: SourceRecord | None = None, published_at: str | None = None
) -> Document:
    """Take the text of an article apart; every offset is that of the field as received, in code points.

    Args:
        article: the article.
        limits: what it may be at most.
        source: the coordinates of its record, where it came from Kafka.
        published_at: ISO 8601 date, or date and time, assumed where the article has none.

    Raises:
        DataFault: empty (nothing is left after cleaning), not_arabic, too_complex.

    """
    ident = article_id(article)

    def fault(reason: RejectReason, stage: Stage, detail: str) -> NoReturn:
        raise DataFault(reason, stage, detail, ident)

    try:
        title, text = _title_and_text(article, limits)
    except HtmlTooComplexError as error:
        fault("too_complex", "clean", str(error))
    size = len(text) + len(title or "")
    if size > limits.article_chars:
        fault("too_complex", "clean", f"title and text have {size} characters; at most {limits.article_chars} are read")
    head, body = normalise(title or ""), normalise(text)
    folds = folds_of(head) + folds_of(body)
    if len(folds) > limits.article_tokens:
        fault(
            "too_complex", "clean", f"title and text have {len(folds)} tokens; at most {limits.article_tokens} are read"
        )

    in_title, in_body = read_title(head), read_body(body, head.fold)
    arabic = round(_letters(_ARABIC, title, text) * arabic_share(folds))
    # Enough of all characters is enough of the letters, so that those of most articles need no counting.
    letters = arabic if arabic >= limits.min_arabic_share * size else _letters(_ANY, title, text)
    if letters and arabic < limits.min_arabic_share * letters:
        needed = f"at least {limits.min_arabic_share:.0%} are needed"
        fault("not_arabic", "clean", f"{arabic} of {letters} letters are Arabic; {needed}")
    if not in_body.sections:
        fault("empty", "clean", "no text is left after cleaning")
    for what, count, most in (
        ("sentences", len(in_title.sentences) + len(in_body.sentences), limits.article_sentences),
        ("quoted runs", len(in_title.quotes) + len(in_body.quotes), limits.article_quotes),
    ):
        if count > most:
            fault("too_complex", "segment", f"title and text have {count} {what}; at most {most} are read")
    return Document.model_validate(
        {
            "article": _head(article, ident, title, published_at),
            "text": text,
            "content_sha256": content_sha256(article),
            "source": source,
            "sections": in_title.sections + in_body.sections,
            "sentences": in_title.sentences + in_body.sentences,
            "quotes": in_title.quotes + in_body.quotes,
            "noise": in_title.noise + in_body.noise,
        }
    )


def _title_and_text(article: Article, limits: Limits) -> tuple[str | None, str]:
    if article.content_type != "text/html":
        return article.title, article.body
    page = extract_html(article.body, max_tags=limits.html_tags, max_depth=limits.html_depth)
    own = article.title is not None and article.title.strip()
    return article.title if own else page.title, page.text


def _head(article: Article, ident: str, title: str | None, published_at: str | None) -> ArticleHead:
    fields = article.model_dump(exclude={"body"})
    assumed = article.published_at is None and published_at is not None
    own = {"id": ident, "title": title, "published_at_assumed": assumed}
    if assumed:
        own["published_at"] = published_at
    return ArticleHead.model_validate({**fields, **own})


def _letters(script: re.Pattern[str], *texts: str | None) -> int:
    """Count the letters of a script in texts."""
    runs = "".join(["".join(script.findall(text)) for text in texts if text])
    return len(runs) - runs.count(" ")
