"""Noise by the line itself.

A line that is a cue, begins with one or has one in it; time stamps, credits, captions and signatures, lines of another
script, debris of a page.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from stream.lexicon.noise import cues, head_of
from stream.text.dateline import dateline_end
from stream.text.lines import is_ended

if TYPE_CHECKING:
    from stream.contracts.document import NoiseReason
    from stream.lexicon.noise import Cue
    from stream.text.noise_inline import Piece
    from stream.text.normalise import NormalText

_WORD = re.compile(r"[^\W_]+")
_ARABIC = re.compile(r"[\u0620-\u064a\u066e-\u06d3]")
_LATIN = re.compile(r"[A-Za-z\u0400-\u04ff]")
_DIGIT = re.compile(r"\d")
_DEBRIS = re.compile(r"[a-z:_-]{2,20}\s?=\s?[\"']|<[a-z!/]|/>|&[a-z]{2,6};$")
_TITLE_PARTS = re.compile(r"\s[-–—|:»]\s|\s?\|\s?")
_MENU_PARTS = re.compile(r"\s?[|/»>•·←]\s?")
_PARTED = re.compile(r"[-–—|:»/>•·←]")
# A line that asks to be followed is short; على، عبر stand before the platform.
_FOLLOW_WORDS = 16
_ON = frozenset(("علي", "عبر", "في", "منصه", "موقع", "تطبيق", "و"))
_DIGITS = "0123456789"
_INITIALS = re.compile(r"[\u0621-\u064a]{1,2}")
_SIGNATURE_WORDS = 10
# جنود في موقع الهجوم (رويترز): whose photo it is, behind what it shows
_SOURCE_BEHIND = re.compile(r"\(([^()\n]{2,40})\)$")
_SENTENCES = re.compile(r"[.!؟?]\s")
CAPTION_WORDS = 30
"""Most words of the caption of a photo."""


class LineView:
    """A piece of article with what the rules look at.

    Attributes:
        start: offset of its first character in the normalised text.
        end: offset behind its last.
        begins: whether it may begin with a cue, as its first word tells.
        words: how many words it has.
        ended: whether it ends as a sentence does.
        asks: whether it ends with a question or exclamation mark, as headlines may.
        noise: why it is no part of the article; None as long as no rule says so.

    """

    __slots__ = ("_head", "_low", "_piece", "asks", "begins", "end", "ended", "noise", "start", "words")

    def __init__(self, text: NormalText, piece: Piece) -> None:
        self.start, self.end, self.noise = self._piece = piece
        self._low = text.low
        self._head = "" if piece.noise else None
        self.begins = piece.noise is None and cues().may_begin(text.low, self.start, self.end)
        self.words = 0 if piece.noise else text.norm.count(" ", self.start, self.end) + 1
        self.ended = piece.noise is None and is_ended(text.norm, self.start, self.end)
        self.asks = text.norm[self.end - 1] in "؟?!"

    @property
    def piece(self) -> Piece:
        """The piece with its reason."""
        same = self.noise == self._piece.noise  # nearly always
        return self._piece if same else self._piece._replace(noise=self.noise)

    @property
    def head(self) -> str:
        """Its beginning, folded, as cues are compared with it: made when asked for, since few lines may begin with one."""
        if self._head is None:
            self._head = head_of(self._low, self.start, self.end)
        return self._head

    @property
    def is_paragraph(self) -> bool:
        """Whether it is prose of the article, as far as is known yet."""
        return self.noise is None and ((self.words >= 9 and self.ended) or self.words >= 26)

    @property
    def is_headline(self) -> bool:
        """Whether it could be the headline of another article."""
        return self.noise is None and 3 <= self.words <= (14 if self.asks else 22) and (self.asks or not self.ended)


def mark_by_form(text: NormalText, views: list[LineView], within: list[Cue]) -> None:
    """Give each line its reason that is known by its own words not to be the article.

    Args:
        text: the text.
        views: the pieces of the text in order; `noise` is set in place.
        within: the cues that its lines may have anywhere in them.

    """
    known = cues()
    paragraphs = [i for i, view in enumerate(views) if view.is_paragraph]
    first, last = (paragraphs[0], paragraphs[-1]) if paragraphs else (len(views), -1)
    for i, view in enumerate(views):
        if view.noise is not None:
            continue
        begun = _WORD.search(text.low, view.start, view.end)
        if begun is None:
            view.noise = "other"  # dashes, stars
            continue
        cue = known.find(view.head, within) if within or view.begins else None
        if (
            cue is not None
            and view.words <= cue.most
            and not (cue.first and i > first)
            and not (cue.last and i < last)
            and (cue.reason != "dateline" or view.words <= 3 or _DIGIT.search(view.head))
        ):
            view.noise = cue.reason
        else:
            linked = i + 1 < len(views) and views[i + 1].noise == "links" and views[i + 1].start - view.end <= 3
            shared = (linked and i > last and view.words <= 15) or _asks_to_follow(view, begun[0])
            view.noise = "share" if shared else _by_form(text, view, begun[0], at_end=i >= last)


def _by_form(text: NormalText, view: LineView, first: str, *, at_end: bool) -> NoiseReason | None:
    """Tell noise by what a line is made of, of which `first` is the first word."""
    if view.words > 60:
        return None
    low = text.low[view.start : view.end]
    # Nearly every line begins with a word that begins neither stamps nor credits, so that its others need no finding.
    dated, listed = _is_stamp_word(first), first in cues().credit_words
    words = _WORD.findall(low) if dated or listed or at_end or low[-1] == ")" else [first]
    stamp = dated and _is_stamp(view, words)
    credit = (listed or at_end) and _is_credit(view, low, words, at_end=at_end)
    # A line that begins with the agency's dateline looks like either and is none.
    if (stamp or credit) and (at_end or not dateline_end(text, view.start, view.end)):
        return "dateline" if stamp else "credit"
    if not at_end and _is_caption(low, words):
        return "credit"
    if not _ARABIC.search(low) and _LATIN.search(low):
        return "embed"
    if _is_debris(low) or _is_page_furniture(view):
        return "menu"
    return None


def _asks_to_follow(view: LineView, first: str) -> bool:
    """Tell a line that asks readers to follow someone on a platform: تابعوا فلان على تويتر."""
    known = cues()
    if first not in known.follow:
        return False
    words = _WORD.findall(view.head)
    return len(words) <= _FOLLOW_WORDS and any(
        a in _ON and b.removeprefix("ال") in known.platforms for a, b in pairwise(words)
    )


def _is_stamp(view: LineView, words: list[str]) -> bool:
    """Tell a line of nothing but digits and words of dates; one number alone is none."""
    return len(words) > 1 and _DIGIT.search(view.head) is not None and all(map(_is_stamp_word, words))


def _is_stamp_word(word: str) -> bool:
    return word.isdigit() or word in cues().stamp_words or word.rstrip(_DIGITS) in ("t", "z")


def _is_credit(view: LineView, low: str, words: list[str], *, at_end: bool) -> bool:
    """Tell a line of nothing but sources of photos, or at the end of the text a signature."""
    if len(words) <= 8 and all(w in cues().credit_words for w in words):
        return True
    return at_end and not view.is_paragraph and _is_signature(low, words)


def _is_caption(low: str, words: list[str]) -> bool:
    """Tell a line that ends with the source of a photo and is no sentence, nor a dateline on a line of its own."""
    source = _SOURCE_BEHIND.search(low) if low[-1] == ")" else None
    return (
        source is not None
        and 5 <= len(words) <= CAPTION_WORDS
        and not _SENTENCES.search(low)
        and all(w in cues().credit_words for w in _WORD.findall(source[1]))
    )


def _is_signature(low: str, words: list[str]) -> bool:
    """Tell a line of agencies, digits and initials, or of an agency and names: ع.ش/ أ.ح (رويترز)، /قنا/ م.ح، وام/فلان."""
    agencies = cues().agency_words
    if len(words) > _SIGNATURE_WORDS:
        return False
    if words[0] in agencies and low[len(words[0]) :].lstrip().startswith("/"):
        return True
    named = [w for w in words if w.rstrip(_DIGITS) in agencies]
    initials = [w for w in words if _INITIALS.fullmatch(w) and w not in agencies]
    figures = sum(w.isdigit() for w in words)
    return len(named) + len(initials) + figures == len(words) and (
        bool(named) or len(initials) > 1 or figures == len(words)
    )


def _is_debris(low: str) -> bool:
    """Tell a line that begins with a piece of a page's code, or ends with one."""
    begins = low[:60]
    coded = "=" in begins or "<" in begins or ">" in begins or "&" in begins
    return (coded and _DEBRIS.search(begins) is not None) or low.endswith("/>")


def _is_page_furniture(view: LineView) -> bool:
    """Tell the title of the page with the site's name before it, or a menu on one line."""
    if view.words > 30 or view.ended or not _PARTED.search(view.head):
        return False
    parts = [part.strip() for part in _TITLE_PARTS.split(view.head)]
    if len(parts) > 1 and parts[0] in cues().sites:
        return True
    parts = [part.strip(" .") for part in _MENU_PARTS.split(view.head)]
    return len(parts) > 2 and sum(part in cues().menu for part in parts) * 2 > len(parts)
