"""How far what is said reaches, and whether it is said in the speaker's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from stream.extract.statements.grammar import words
from stream.extract.statements.passage import CLOSING, OPENING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from stream.extract.statements.complement import Reading
    from stream.extract.statements.passage import Passage
    from stream.text.tokens import Token

_LINKS = words("كما فيما بينما حين لكن لكنه لكنها لكنهم حيث اذ ثم و وقد قد وكان وكانت اذا وذلك")
_LOOSE = _LINKS | words("في من الي علي عن مع")
_ASIDE = words("وذلك ردا كذلك")
_TURNS = frozenset(("جهته", "جهتها", "جهتهم", "جانبه", "جانبها", "جانبهم"))
_MORE = frozenset(("وان", "وانه", "وانها", "وانهم", "وبان", "وبانه", "وبانها"))
_CONTRASTS = frozenset(("لكن", "فيما", "بينما", "اما"))
_REMARKS = frozenset(("خطوه", "اشاره", "تلميح", "اول", "احدث", "تعليق", "رد"))
# The narrator on what nobody has said: فيما لم تعلق الوزارة، ولم يتسن التحقق
_UNSAID = frozenset(("بينما", "فيما", "ولم", "ولما", "دون"))
_COMMENTED = words("يصدر تصدر يتسن تعلق يعلق يتضح تتضح تتبن يتبن")
_WHOLE_QUOTE = 6


class Content(NamedTuple):
    """A half-open run of tokens, with the letters to cut off the first, and whether the words are the speaker's own."""

    first: int
    last: int
    cut: int
    direct: bool


def read_content(passage: Passage, reading: Reading, readings: Mapping[int, Reading]) -> Content | None:
    """Return what a cue reports.

    Args:
        passage: the passage.
        reading: the cue with its parts.
        readings: all readings of the passage by their cue's first token, where the content of one may end.

    """
    if reading.form == "inverted":
        return _before(passage, reading)
    start, tokens = reading.start, passage.tokens
    quote = passage.begins_quote(start)
    if quote >= 0:
        first, last = passage.quotes[quote]
        if _complete(passage, reading, first, last, readings):
            return Content(first, last, 0, direct=True)
    end = _end(passage, reading, readings)
    first, last = _trim(passage, start, end)
    if last <= first:
        return None
    quoted = [token for token, quote in zip(tokens[first:last], passage.quoted[first:last], strict=True) if quote >= 0]
    direct = _length(quoted) * 2 > _length(tokens[first:last]) if quoted else reading.form == "colon"
    return Content(first, last, reading.cut if first == start else 0, direct)


def _length(tokens: Sequence[Token]) -> int:
    return sum(token.end - token.start for token in tokens)


def _complete(passage: Passage, reading: Reading, first: int, last: int, readings: Mapping[int, Reading]) -> bool:
    """Return whether the quoted run is all that is said."""
    if reading.cue.needs("object") and "ب" in reading.cue.comps and reading.form in ("clause", "quote", "preposition"):
        return True  # وصفه بأنه "كذا": the quoted word is what is said of it
    behind = last
    while behind < len(passage.tokens) and passage.tokens[behind].kind == "punct":
        behind += 1
    if behind >= min(passage.ends[last - 1], len(passage.tokens)) or behind in readings:
        return True
    if passage.tokens[behind].fold in _MORE:
        return False
    if reading.form == "colon" or last - first > _WHOLE_QUOTE * 2:
        return True
    if behind > last + 1 or (behind == last + 1 and passage.tokens[last].fold not in CLOSING):
        return True  # a comma or full stop stands between
    return last - first > _WHOLE_QUOTE and reading.form in ("quote", "clause")


def _end(passage: Passage, reading: Reading, readings: Mapping[int, Reading]) -> int:
    start = reading.start
    limit = passage.ends[start]
    while limit < len(passage.tokens):
        quote = passage.quoted[limit - 1]
        if quote < 0 or passage.quotes[quote][1] <= limit:
            break
        limit = passage.ends[passage.quotes[quote][1] - 1]
    tokens, within = passage.tokens, range(start + 1, limit)
    for at in [at for at in within if at in readings or tokens[at - 1].kind == "punct"]:
        if passage.quoted[at] >= 0:
            continue
        if tokens[at - 1].kind == "punct" and _leaves(passage, at, start):
            return at
        other = readings.get(at)
        if other and breaks(passage, reading, other):
            contrast = _contrast(passage, at) if not other.cue.prefix else 0
            return contrast if contrast > start else at
    return limit


def _leaves(passage: Passage, at: int, start: int) -> bool:
    """Return whether the narrator takes over behind a mark: with an attribution, or with وذلك، ومن جهته."""
    token, before = passage.tokens[at], passage.tokens[at - 1]
    if before.fold == "(":
        return False
    hung = passage.hit(at, "state.hung")
    if hung and hung.prefix == "" and at - start > 2:
        return True
    if token.fold in _ASIDE or (token.fold in ("فان", "فانه", "فانها") and before.fold == "؛"):
        return True
    if token.fold in _UNSAID and any(t.fold in _COMMENTED for t in passage.tokens[at + 1 : at + 4]):
        return True  # بينما لم يصدر تعليق من الجيش
    if token.fold == "في" and at + 1 < len(passage.tokens) and passage.tokens[at + 1].fold in _REMARKS:
        return True
    return token.fold in ("ومن", "من") and at + 1 < len(passage.tokens) and passage.tokens[at + 1].fold in _TURNS


def breaks(passage: Passage, reading: Reading, other: Reading) -> bool:
    """Return whether a later cue of the sentence ends what an earlier one reports, and is not part of it."""
    cue = other.cue
    before = passage.tokens[cue.first - 1].fold
    if cue.kind == "noun" or other.form == "inverted" or (cue.relative and before != "كما"):
        return False
    if cue.kind == "participle":
        return not reading.cue.gender or reading.cue.gender == cue.gender or cue.number == "p"
    if other.subject is None and not cue.prefix and not _agrees(reading, other) and before in ("،", ","):
        return False  # أن مصر، وهي تتابع، تطالب
    if cue.prefix == "و" and cue.needs("noun") and other.form == "object" and other.subject is None:
        return False  # أن والدتها رفضت وطلبت الطلاق
    if cue.prefix == "و":
        return other.subject is not None or cue.gender == reading.cue.gender
    contrast = not cue.prefix and other.subject is None and _contrast(passage, cue.first) > 0
    return contrast or before in _LINKS or before in ("،", ",") or before in CLOSING


def _agrees(reading: Reading, other: Reading) -> bool:
    """Return whether a second verb may have the speaker of the first as its subject."""
    return not reading.cue.gender or not other.cue.gender or reading.cue.gender == other.cue.gender


def _contrast(passage: Passage, at: int) -> int:
    """Return the index of لكن، فيما shortly before a verb with its subject between (لكن مسؤولا آخر قال); else 0."""
    for j in range(at - 1, max(at - 6, 0), -1):
        if passage.tokens[j].kind == "punct":
            return 0
        if passage.tokens[j].fold in _CONTRASTS and passage.tokens[j - 1].kind == "punct":
            return j
    return 0


def _trim(passage: Passage, first: int, last: int) -> tuple[int, int]:
    """Take marks and loose connectives off both ends; a closing quote stays with its opening one."""
    tokens = passage.tokens
    while last > first:
        token = tokens[last - 1]
        if token.kind == "punct" and token.fold != "%":
            if token.fold == ")" and any(tokens[j].fold == "(" for j in range(first, last)):
                break
            if token.fold in CLOSING and last - 2 >= first and passage.quoted[last - 2] >= 0:
                inner = passage.quotes[passage.quoted[last - 2]][0]
                if inner > first + 1 or (inner > first and tokens[inner - 1].fold not in OPENING):
                    break
                if inner == first + 1:
                    return inner, last - 1
        elif token.kind == "punct" or token.fold not in _LOOSE:
            break
        last -= 1
    while (
        first < last and tokens[first].kind == "punct" and passage.begins_quote(first) < 0 and tokens[first].fold != "("
    ):
        first += 1
    return first, last


def _before(passage: Passage, reading: Reading) -> Content | None:
    """Read what stands before a cue: the quoted run there, or the clause from the beginning of the sentence."""
    at = reading.cue.first
    j = at - 1
    while j >= 0 and passage.tokens[j].kind == "punct" and passage.quoted[j] < 0:
        j -= 1
    if j >= 0 and passage.quoted[j] >= 0:
        first, last = passage.quotes[passage.quoted[j]]
        return Content(first, last, 0, direct=True)
    start = at
    while start > 0 and passage.ends[start - 1] == passage.ends[at]:
        start -= 1
    first, last = _trim(passage, start, at)
    return Content(first, last, 0, direct=False) if last - first > 2 else None
