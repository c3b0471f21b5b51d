"""The deterministic limits on the work for one article; the wall clock decides nothing that is published."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """What an article may be at most; the names are those of the settings.

    Attributes:
        article_bytes: bytes of the record's value; more is `too_large`.
        article_chars: code points of title and text together (after HTML extraction).
        article_tokens: tokens of title and text.
        article_sentences: sentences of title and text.
        article_quotes: quoted runs of title and text.
        html_depth: nesting of the elements of an HTML body.
        min_arabic_share: Arabic letters among all letters, from 0 to 1; less is `not_arabic`.
        html_tags: tags of an HTML body.
        json_depth: nesting of objects and arrays in the record.

    Beyond any of the others an article is `too_complex`.

    """

    article_bytes: int = 256 * 1024
    article_chars: int = 200_000
    article_tokens: int = 40_000
    article_sentences: int = 4_000
    article_quotes: int = 2_000
    html_depth: int = 200
    min_arabic_share: float = 0.5
    html_tags: int = 20_000
    json_depth: int = 32
