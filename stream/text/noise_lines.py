"""Noise by the line: what a line begins with, what stands around it, and where in the article it is.

The rules, in the order in which they are tried:

1. a line that is a cue, begins with one or has one in it; time stamps, credits, lines of another script, debris of a page;
2. menus: several entries of menus in a row;
3. related articles: headlines below a cue, with their teasers, and headlines in a row between paragraphs;
4. the tail: what is short and stands below the first noise behind the last paragraph.
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
    from stream.text.noise_inline import Piece
    from stream.text.normalise import NormalText

_WORD = re.compile(r"[^\W_]+")
_ARABIC = re.compile(r"[\u0620-\u064a\u066e-\u06d3]")
_LATIN = re.compile(r"[A-Za-z\u0400-\u04ff]")
_DIGIT = re.compile(r"\d")
_DEBRIS = re.compile(r"[a-z:_-]{2,20}\s?=\s?[\"']|<[a-z!/]|/>|&[a-z]{2,6};$")
_TITLE_PARTS = re.compile(r"\s[-–—|:»]\s|\s?\|\s?")
_MENU_PARTS = re.compile(r"\s?[|/»>•·←]\s?")
# A page has at most so many lines below its article; looking no further keeps the time linear.
_FURNITURE = 60
# A line that asks to be followed is short; على، عبر stand before the platform.
_FOLLOW_WORDS = 16
_ON = frozenset(("علي", "عبر", "في", "منصه", "موقع", "تطبيق", "و"))
_SEPARATORS = (":", ".", "…", "/", "|")
_TEASED = re.compile(r"(?:…|\.\.)\W*$")
_DIGITS = "0123456789"
_INITIALS = re.compile(r"[\u0621-\u064a]{1,2}")


class LineView:
    """A piece of article with what the rules look at.

    Attributes:
        start: offset of its first character in the normalised text.
        end: offset behind its last.
        head: its beginning, folded, as cues are compared with it.
        words: how many words it has.
        ended: whether it ends as a sentence does.
        asks: whether it ends with a question or exclamation mark, as headlines may.
        noise: why it is no part of the article; None as long as no rule says so.

    """

    __slots__ = ("asks", "end", "ended", "head", "noise", "start", "words")

    def __init__(self, text: NormalText, piece: Piece) -> None:
        self.start, self.end, self.noise = piece
        self.head = "" if piece.noise else head_of(text.fold, self.start, self.end)
        self.words = 0 if piece.noise else text.norm.count(" ", self.start, self.end) + 1
        self.ended = piece.noise is None and is_ended(text.norm, self.start, self.end)
        self.asks = text.norm[self.end - 1] in "؟?!"

    @property
    def is_paragraph(self) -> bool:
        """Whether it is prose of the article, as far as is known yet."""
        return self.noise is None and ((self.words >= 9 and self.ended) or self.words >= 26)

    @property
    def is_headline(self) -> bool:
        """Whether it could be the headline of another article."""
        return self.noise is None and 3 <= self.words <= (14 if self.asks else 22) and (self.asks or not self.ended)


def mark_lines(text: NormalText, views: list[LineView]) -> None:
    """Give each line that is not the article its reason.

    Args:
        text: the text.
        views: the pieces of the text in order; `noise` is set in place.

    """
    _by_cue(text, views)
    _menus(views)
    _related_below_cues(text, views)
    _headlines_in_a_row(text, views)
    _tail(views)


def _by_cue(text: NormalText, views: list[LineView]) -> None:
    known = cues()
    paragraphs = [i for i, view in enumerate(views) if view.is_paragraph]
    first, last = (paragraphs[0], paragraphs[-1]) if paragraphs else (len(views), -1)
    for i, view in enumerate(views):
        if view.noise is not None:
            continue
        if not _WORD.search(text.fold, view.start, view.end):
            view.noise = "other"  # dashes, stars
            continue
        cue = known.find(view.head)
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
            shared = (linked and i > last and view.words <= 15) or _asks_to_follow(view)
            view.noise = "share" if shared else _by_form(text, view, at_end=i >= last)


def _by_form(text: NormalText, view: LineView, *, at_end: bool) -> NoiseReason | None:
    """Tell noise by what a line is made of."""
    if view.words > 60:
        return None
    folded = text.fold[view.start : view.end].lower()
    words = _WORD.findall(folded)
    dated = not at_end and dateline_end(text, view.start, view.end) > 0
    if not dated and _is_stamp(view, words):
        return "dateline"
    if not dated and _is_credit(view, folded, words, at_end=at_end):
        return "credit"
    if not _ARABIC.search(folded) and _LATIN.search(folded) and len(words) > 2:
        return "embed"
    if _DEBRIS.search(folded[:60]) or folded.endswith("/>") or _is_page_furniture(view):
        return "menu"
    return None


def _asks_to_follow(view: LineView) -> bool:
    """Tell a line that asks readers to follow someone on a platform: تابعوا فلان على تويتر."""
    known, words = cues(), _WORD.findall(view.head)
    if len(words) > _FOLLOW_WORDS or not words or words[0] not in known.follow:
        return False
    return any(a in _ON and b.removeprefix("ال") in known.platforms for a, b in pairwise(words))


def _is_stamp(view: LineView, words: list[str]) -> bool:
    """Tell a line of nothing but digits and words of dates; one number alone is none."""
    stamps = cues().stamp_words
    return (
        len(words) > 1
        and _DIGIT.search(view.head) is not None
        and all(w.isdigit() or w in stamps or w.rstrip(_DIGITS) in ("t", "z") for w in words)
    )


def _is_credit(view: LineView, folded: str, words: list[str], *, at_end: bool) -> bool:
    """Tell a line of nothing but sources of photos; at the end also of agencies, or of initials: ع.ش/ أ.ح (رويترز)."""
    known = cues()
    if len(words) <= 8 and all(w in known.credit_words for w in words):
        return True
    if not at_end or view.is_paragraph:
        return False
    if len(words) <= 8 and all(w.isdigit() or w.rstrip(_DIGITS) in known.agency_words for w in words):
        return True
    initials = _WORD.findall(folded.partition("(")[0])
    return (
        ("/" in folded or "." in folded) and 2 <= len(initials) <= 10 and all(_INITIALS.fullmatch(w) for w in initials)
    )


def _is_page_furniture(view: LineView) -> bool:
    """Tell the title of the page with the site's name before it, or a menu on one line."""
    if view.words > 30 or view.ended:
        return False
    parts = [part.strip() for part in _TITLE_PARTS.split(view.head)]
    if len(parts) > 1 and parts[0] in cues().sites:
        return True
    parts = [part.strip(" .") for part in _MENU_PARTS.split(view.head)]
    return len(parts) > 2 and sum(part in cues().menu for part in parts) * 2 > len(parts)


def _menus(views: list[LineView]) -> None:
    """Three short lines in a row and more, most of them entries of menus, are a menu."""
    entries = cues().menu
    run: list[LineView] = []
    for view in [*views, None]:
        if view is not None and view.noise is None and view.words <= 4 and not view.ended:
            run.append(view)
            continue
        named = [i for i, v in enumerate(run) if v.head.rstrip(" :.") in entries]
        if len(named) >= 3 and len(named) * 2 > named[-1] - named[0]:
            for v in run[named[0] : named[-1] + 1]:
                v.noise = "menu"
        run = []


def _related_below_cues(text: NormalText, views: list[LineView]) -> None:
    known = cues()
    for i, view in enumerate(views):
        if view.noise is not None:
            continue
        rest = known.find_related(view.head)
        if rest is None:
            continue
        if _WORD.search(rest) is None:
            view.noise = "related"
            _take_headlines(text, views, i + 1)
        elif view.words <= 40 and (rest[:1] in _SEPARATORS or view.is_headline):
            view.noise = "related"
            _take_teaser(text, views, i + 1)


def _take_headlines(text: NormalText, views: list[LineView], at: int) -> None:
    """Take the headlines below a cue, each with its teaser; to the end where nothing but such stands there."""
    rest = [v for v in views[at : at + _FURNITURE + 1] if v.noise is None]
    if len(rest) <= _FURNITURE and _is_list_of_articles(rest):
        for view in rest:
            view.noise = "related"
        return
    while at < len(views):
        if views[at].is_headline:
            views[at].noise = "related"
            at = _take_teaser(text, views, at + 1)
        elif views[at].noise is not None:
            at += 1
        else:
            return


def _is_list_of_articles(views: list[LineView]) -> bool:
    """Tell whether lines are headlines with teasers; one paragraph alone goes on with the article instead."""
    teasers = [i for i, view in enumerate(views) if view.is_paragraph]
    return (
        sum(v.is_headline for v in views) >= max(2, len(teasers))
        and max(v.words for v in views) <= 45
        and len(teasers) != 1
        and all(i and views[i - 1].is_headline for i in teasers)
    )


def _take_teaser(text: NormalText, views: list[LineView], at: int) -> int:
    """Take the teaser behind a headline, known by its being cut off or by a dateline; return what comes behind it."""
    if at < len(views) and views[at].noise is None and views[at].words <= 60:
        view = views[at]
        if _TEASED.search(text.norm, max(view.start, view.end - 8), view.end) or (
            dateline_end(text, view.start, view.end)
            and not any(v.is_paragraph for v in views[at + 1 : at + _FURNITURE])
        ):
            view.noise = "related"
            return at + 1
    return at


def _headlines_in_a_row(text: NormalText, views: list[LineView]) -> None:
    """Two to six headlines in a row between two paragraphs are links to other articles: a subhead stands alone.

    Not where the paragraph before announces a list, and not in a text whose paragraphs go without full stops.
    """
    long = [v for v in views if v.noise is None and v.words >= 17]
    if sum(v.ended for v in long) * 10 < len(long) * 9:
        return
    run: list[LineView] = []
    before: LineView | None = None
    for view in views:
        if view.noise == "related" or (
            view.is_headline
            and not view.asks
            and 4 <= view.words <= 16
            and (text.norm[view.start].isalpha() or text.norm[view.start] in '"“«')
        ):
            run.append(view)
            continue
        announced = before is None or not before.is_paragraph or text.norm[before.end - 1] == ":"
        if 2 <= len(run) <= 6 and view.is_paragraph and not announced:
            for v in run:
                v.noise = "related"
        run, before = [], view


def _tail(views: list[LineView]) -> None:
    """Below the last paragraph, what is short and follows noise is noise of the same kind."""
    last = max((i for i, view in enumerate(views) if view.is_paragraph), default=-1)
    reason: NoiseReason | None = None
    for view in views[last + 1 :] if last >= 0 else ():
        if view.noise is not None:
            reason = view.noise
        elif reason is not None and reason not in ("embed", "credit", "other", "links"):
            view.noise = reason
        elif view.head.rstrip(" :.") in cues().menu:
            view.noise = reason = "menu"
