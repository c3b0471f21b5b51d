"""Noise inside a line: links, embedded posts, end marks, photo credits, trailing hashtags, sentences about the page.

All offsets are those of the normalised text. Every pattern begins with a literal and repeats boundedly, so that the
time stays linear.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from stream.lexicon.noise import cues, head_of
from stream.text.lines import is_ended

if TYPE_CHECKING:
    from stream.contracts.document import NoiseReason
    from stream.lexicon.noise import Cue
    from stream.text.lines import Line
    from stream.text.normalise import NormalText


class Piece(NamedTuple):
    """A run of a text, in offsets of the normalised text.

    Attributes:
        start: offset of its first character.
        end: offset behind its last.
        noise: why it is not the article; None where it is.

    """

    start: int
    end: int
    noise: NoiseReason | None


_ARABIC = re.compile(r"[\u0620-\u064a\u066e-\u06d3]")
_LINK = re.compile(
    r"(?P<links>https?://\S{1,2000}|\bwww\.\S{1,2000}"
    r"|\b(?:pic\.twitter\.com|t\.me|telegram\.me|bit\.ly|youtu\.be|fb\.com|vk\.com|wa\.me)/\S{0,500})",
    re.IGNORECASE,
)
_DATE = r"(?: ?[^\W\d]{2,12} \d{1,2}[,،] \d{4}| ?\d{1,2} [^\W\d]{2,12}[,،]? \d{4})?"
_POST = re.compile(
    rf"(?P<embed>[—–-]{{1,2}} ?[^\n\u2014()]{{0,80}}\(@\w{{1,30}}\){_DATE})"
    r"|(?P<links>\b[\w.+-]{1,60}@[\w-]{1,60}\.[a-zA-Z][\w.]{1,30})"
)
_CREDIT = re.compile(
    r"(?P<credit>\((?:الصوره|صوره|تصوير|بعدسه|ارشيف|ارشيفيه|getty|غيتي|جيتي|شترستوك|shutterstock)\b[^()\n]{0,60}\))",
    re.IGNORECASE,
)
_PLACEHOLDER = re.compile(r"(?P<menu>\bاضافه اعلان\b)")  # where a page leaves room for an advertisement
# Each pattern is tried only in a line that has one of its signs: most begin with several things and search slowly.
_PATTERNS = (
    (_LINK, ("://", "www.", ".com/", ".me/", ".be/", ".ly/")),
    (_POST, ("@",)),
    (_CREDIT, ("(",)),
    (_PLACEHOLDER, ("اضافه اعلان",)),
)
_HASHTAG = re.compile(r"#\w+[\s،,.|]*")
_SENTENCE_END = re.compile(r"[.!?؟…*](?:(?<=\*)\*)?['\"”»)\]]{0,2}\s+(?=[^\s.])")
_TERMINAL = re.compile(r"[.!?؟…](?=\s|$)")


@cache
def _end_mark() -> re.Pattern[str]:
    words = "|".join(map(re.escape, cues().end))
    marked = rf"(?://+|/|\(|\[|\*+|#+|--+|==+) ?(?:{words}) ?(?://+|/|\)|\]|\*+|#+|--+|==+)"
    # No mark around it, but nothing behind it save a number or initials: "… وقع اليوم.انتهى 25"، "انتهى/ح ع".
    bare = rf"(?:(?<=[.!؟?»”\")\n])|\A) ?(?:{words})(?:[ /*.-]{{0,4}}(?:\d{{1,5}}|[\u0621-\u064a]{{1,2}}\b)){{0,5}}\W{{0,4}}$"
    return re.compile(f"{marked}|{bare}")


def split_inline(text: NormalText, lines: list[Line], within: list[Cue]) -> list[list[Piece]]:
    """Cut each line into pieces of article and noise.

    Args:
        text: the text.
        lines: its lines.
        within: the cues that they may have anywhere in them.

    Returns:
        for each line its pieces in order; what lies between them is white space.

    """
    signs = ((pattern, [sign for sign in signs if sign in text.low]) for pattern, signs in _PATTERNS)
    patterns = [(pattern, present) for pattern, present in signs if present]
    ends = [word for word in cues().end if word in text.fold]
    return [_split(text, line, patterns, ends, within) for line in lines]


def _split(
    text: NormalText, line: Line, patterns: list[tuple[re.Pattern[str], list[str]]], ends: list[str], within: list[Cue]
) -> list[Piece]:
    start, end, _ = line
    noise: list[Piece] = []
    posted = start  # behind the last embedded post; links before a signature belong to the post
    matches: list[re.Match[str]] = []
    for pattern, signs in patterns:
        if any(text.low.find(sign, start, end) >= 0 for sign in signs):
            matches += pattern.finditer(text.fold, start, end)
    for found in sorted(matches, key=re.Match.start):
        reason: NoiseReason = found.lastgroup  # type: ignore[assignment]
        begin = found.start()
        if noise and begin < noise[-1].end:
            continue
        if reason == "embed":
            begin = _begin_of_post(text.norm, begin, posted)
            posted = found.end()
            while noise and noise[-1].end > begin:
                noise.pop()
        noise.append(Piece(begin, found.end(), reason))
    marked = ends and any(text.fold.find(word, start, end) >= 0 for word in ends)
    if marked and (mark := _end_mark().search(text.fold, start, end)):
        noise = [*(n for n in noise if n.end <= mark.start()), Piece(mark.start(), end, "end_mark")]
    tags = _trailing_hashtags(text.norm, start, end)
    if tags < end and not any(n.end > tags for n in noise):
        noise.append(Piece(tags, end, "hashtag"))
    stop = noise[-1].start if noise and noise[-1].end == end else end
    noise = _sentences_about_page(text, start, stop, noise, within)
    return _fill(text.norm, start, end, noise) if noise else [Piece(start, end, None)]


def _begin_of_post(norm: str, signature: int, least: int) -> int:
    """Find where an embedded post begins whose signature is known: behind the last Arabic letter before it."""
    begin = signature
    while begin > least and not _ARABIC.match(norm[begin - 1]):
        begin -= 1
    if begin == least:
        return begin
    while begin < signature and not (norm[begin].isalnum() or norm[begin] in "@#—–"):
        begin += 1
    return begin


def _trailing_hashtags(norm: str, start: int, end: int) -> int:
    """Return where the hashtags begin that stand behind the last sentence of a line; `end` where none do."""
    tags, at = 0, end
    while (mark := norm.rfind("#", start, at)) >= 0 and _HASHTAG.fullmatch(norm, mark, at):
        tags, at = tags + 1, mark
    if not tags or at == start or tags > 2:
        return at if tags else end
    before = at
    while before > start and norm[before - 1].isspace():
        before -= 1
    return at if is_ended(norm, start, before) else end


def _sentences_about_page(text: NormalText, start: int, end: int, noise: list[Piece], within: list[Cue]) -> list[Piece]:
    """Add the sentences behind the first that speak of the page, of related articles or of whose text it is."""
    known = cues()
    found: list[Piece] = []
    for gap in _SENTENCE_END.finditer(text.norm, start, end):
        begin = gap.end()
        if found and begin < found[-1].end:
            continue
        if not within and not known.may_begin(text.low, begin, end):
            continue
        head = head_of(text.low, begin, end)
        cue = known.find(head, within)
        rest = known.find_related(head) if cue is None else None
        if cue is not None and cue.inline:
            words = text.norm.count(" ", begin, end) + 1
            if words <= cue.most:
                found.append(Piece(begin, end, cue.reason))
        elif rest is not None and rest[:1] in (":", ".", "…", "/", "|"):
            skip = end - begin - len(rest) if end - begin < 300 else len(head) - len(rest)
            stop = _TERMINAL.search(text.norm, begin + max(0, skip) + 3, end)
            close = stop.end() if stop else end
            if text.norm.count(" ", begin, close) <= 30:
                found.append(Piece(begin, close, "related"))
    if not found:
        return noise
    kept = [n for n in noise if not any(f.start < n.end and n.start < f.end for f in found)]
    return sorted([*kept, *found], key=lambda piece: piece.start)


def _fill(norm: str, start: int, end: int, noise: list[Piece]) -> list[Piece]:
    """Put the pieces of article between the noise."""
    out: list[Piece] = []
    at = start
    for piece in [*noise, Piece(end, end, None)]:
        begin, stop = at, piece.start
        while begin < stop and norm[begin].isspace():
            begin += 1
        while stop > begin and norm[stop - 1].isspace():
            stop -= 1
        if begin < stop:
            out.append(Piece(begin, stop, None))
        at = piece.end
        first, last = piece.start, piece.end
        while last > first and norm[last - 1].isspace():
            last -= 1
        if first < last:
            out.append(Piece(first, last, piece.noise))
    return out
