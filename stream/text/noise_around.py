"""Noise by the neighbours of a line and by where in the article it is.

The rules, in the order in which they are tried, after those of `noise_lines`:

1. captions: what stands twice in a row, or right above the source of a photo; above the article who runs the site;
2. menus: several entries of menus in a row;
3. related articles: headlines below a cue, with their teasers, and headlines in a row between paragraphs or below them;
4. above the first paragraph the name of a section; below the last one tags, and what is short and follows noise.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from stream.lexicon.noise import cues
from stream.text.dateline import dateline_end
from stream.text.noise_lines import CAPTION_WORDS, mark_by_form

if TYPE_CHECKING:
    from stream.contracts.document import NoiseReason
    from stream.lexicon.noise import Cue
    from stream.text.noise_lines import LineView
    from stream.text.normalise import NormalText

_WORD = re.compile(r"[^\W_]+")
# A page has at most so many lines below its article; looking no further keeps the time linear.
_FURNITURE = 60
_SEPARATORS = (":", ".", "…", "/", "|")
_TEASED = re.compile(r"(?:…|\.\.)\W*$")
_TAG_WORDS = 4
_NAME_WORDS = 4
_CLOSING = frozenset('"”»')
_CONTINUES = re.compile(r"و[\u0621-\u064a]{2}")


def mark_lines(text: NormalText, views: list[LineView], within: list[Cue]) -> None:
    """Give each line that is not the article its reason.

    Args:
        text: the text.
        views: the pieces of the text in order; `noise` is set in place.
        within: the cues that its lines may have anywhere in them.

    """
    mark_by_form(text, views, within)
    _captions(text, views)
    _masthead(views)
    _menus(views)
    _related_below_cues(text, views)
    _headlines_in_a_row(text, views)
    _edges(text, views)


def _captions(text: NormalText, views: list[LineView]) -> None:
    """Mark what a photo shows: a line that is no sentence and stands twice in a row, or right above the photo's source."""
    sources = cues().credit_words
    for one, other in pairwise(views):
        if one.noise is not None or one.ended or one.words > CAPTION_WORDS:
            continue
        if other.noise is None:
            if text.fold[one.start : one.end] == text.fold[other.start : other.end]:
                one.noise = other.noise = "credit"
        elif one.words >= 3 and other.noise == "credit" and other.start - one.end <= 2 and not _is_speech(text, one):
            source = _WORD.findall(text.low[other.start : other.end])
            if source and (source[0].removeprefix("ال") == "صوره" or all(word in sources for word in source)):
                one.noise = "credit"


def _is_speech(text: NormalText, view: LineView) -> bool:
    """Tell what somebody said, with the agency that heard it below, from the caption of a photo."""
    return text.norm[view.end - 1] in _CLOSING


def _masthead(views: list[LineView]) -> None:
    """Mark who runs the site above the first paragraph: an office alone on its line, and the name below it."""
    offices = cues().mast
    held = False
    for view in views:
        if view.is_paragraph:
            return
        office = view.head.rstrip(" :.") in offices
        if office or (held and view.noise is None and view.words <= _NAME_WORDS and not view.ended):
            view.noise = "credit"
        held = office


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
        if view.noise is not None or not view.begins:
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
    """Two to six headlines in a row between two paragraphs or below the last are links: a subhead stands alone.

    Not where the paragraph before announces a list, and not in a text whose paragraphs go without full stops.
    """
    long = [v for v in views if v.noise is None and v.words >= 17]
    if sum(v.ended for v in long) * 10 < len(long) * 9:
        return
    run: list[LineView] = []
    before: LineView | None = None
    for view in [*views, None]:
        if view is not None and (view.noise == "related" or _is_link_text(text, view)):
            run.append(view)
            continue
        announced = before is None or not before.is_paragraph or text.norm[before.end - 1] == ":"
        if 2 <= len(run) <= 6 and (view is None or view.is_paragraph) and not announced:
            for v in run:
                v.noise = "related"
        run, before = [], view


def _is_link_text(text: NormalText, view: LineView) -> bool:
    """Tell whether a line could be the headline that links to another article; a question is rather a subhead."""
    begins = text.norm[view.start]
    return view.is_headline and not view.asks and 4 <= view.words <= 16 and (begins.isalpha() or begins in '"“«')


def _edges(text: NormalText, views: list[LineView]) -> None:
    """Mark what is short above the first paragraph and below the last, and is known by what stands beside it."""
    paragraphs = [i for i, view in enumerate(views) if view.is_paragraph]
    if not paragraphs:
        return
    entries = cues().menu
    for view in views[: paragraphs[0]]:
        if view.noise is None and view.head.rstrip(" :.") in entries:
            view.noise = "menu"  # the name of a section: سياسة
    below = views[paragraphs[-1] + 1 :]
    _tags(text, views[paragraphs[-1]], below)
    reason: NoiseReason | None = None
    for view in below:
        if view.noise is not None:
            reason = view.noise
        elif view.ended and view.words >= 5 and _CONTINUES.match(view.head):
            reason = None  # وصرحت النيابة …: a sentence that goes on with the article; no headline begins so
        elif reason is not None and reason not in ("embed", "credit", "other", "links"):
            view.noise = reason
        elif view.head.rstrip(" :.") in entries:
            view.noise = reason = "menu"


def _tags(text: NormalText, last: LineView, below: list[LineView]) -> None:
    """Three and more lines of a few words below the last paragraph are tags, unless it announces a list."""
    run: list[LineView] = []
    before = last
    for view in [*below, None]:
        if view is not None and view.noise is None and view.words <= _TAG_WORDS and not view.ended:
            run.append(view)
            continue
        announces = before.noise is None and (not before.ended or text.norm[before.end - 1] == ":")
        if len(run) >= 3 and not announces:
            for v in run:
                v.noise = "menu"
        run, before = [], view or last
