"""The text of an HTML page, through trafilatura; its version is part of the extractor's digest."""

from __future__ import annotations

import re
from functools import cache
from importlib.metadata import version
from typing import NamedTuple

_TAG = re.compile(r"<(?P<slash>/?)(?P<name>[a-zA-Z][a-zA-Z0-9]{0,20})")
# Elements without content, and those that browsers close by themselves: they do not nest.
_FLAT = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "optgroup", "html", "head", "body")
)  # fmt: skip


class HtmlTooComplexError(ValueError):
    """A page has more tags, or nests them deeper, than is read; the message says how many."""


class Page(NamedTuple):
    """The text of a page, a paragraph a line, and its title (None where it has none)."""

    text: str
    title: str | None


@cache
def html_extractor_version() -> str:
    """Return the names and versions of what extracts, for the extractor's digest."""
    return f"trafilatura {version('trafilatura')}, lxml {version('lxml')}"


def extract_html(html: str, *, max_tags: int, max_depth: int) -> Page:
    """Take the article out of a page or a fragment of one.

    The same page always gives the same text. Comments, menus and other boilerplate are left out.

    Args:
        html: the page.
        max_tags: how many tags it may have.
        max_depth: how deeply its elements may be nested.

    Raises:
        HtmlTooComplexError: one of the limits is passed; it is found before the page is parsed.

    """
    _check(html, max_tags, max_depth)
    import trafilatura

    page = trafilatura.bare_extraction(
        html, favor_precision=True, include_comments=False, include_tables=False, with_metadata=True
    )
    text = (getattr(page, "text", None) or "").strip()
    title = (getattr(page, "title", None) or "").strip() or None
    if not text:  # a fragment too small for the page rules
        text = trafilatura.html2txt(f"<html><body>{html}</body></html>").strip()
    return Page(text, title)


def _check(html: str, max_tags: int, max_depth: int) -> None:
    depth = deepest = tags = 0
    for tag in _TAG.finditer(html):
        tags += 1
        if tag["name"].lower() in _FLAT:
            continue
        depth = max(0, depth - 1) if tag["slash"] else depth + 1
        deepest = max(deepest, depth)
    if tags > max_tags:
        raise HtmlTooComplexError(f"the page has {tags} tags; at most {max_tags} are read")
    if deepest > max_depth:
        raise HtmlTooComplexError(f"elements are nested {deepest} deep; at most {max_depth} levels are read")
