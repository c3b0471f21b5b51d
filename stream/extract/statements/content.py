"""How far what is said reaches, and whether it is said in the speaker's own words."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import compress
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from stream.extract.grammar import words
from stream.extract.statements.grammar import CLAUSE
from stream.extract.statements.passage import CLOSING, OPENING
from stream.extract.statements.subjects import sentence_start
from stream.extract.statements.tails import TURNING, leaves, withholds

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from stream.extract.statements.parts import Reading
    from stream.extract.statements.passage import Passage
    from stream.text.tokens import Token

_LINKS = words("كما فيما بينما حين لكن لكنه لكنها لكنهم حيث اذ ثم و وقد قد وكان وكانت اذا وذلك")
_LOOSE = _LINKS | words("في من الي علي عن مع")
_MORE = frozenset(("وان", "وانه", "وانها", "وانهم", "وبان", "وبانه", "وبانها"))
_CONTRASTS = frozenset(("لكن", "فيما", "بينما", "اما"))
_WAS = frozenset(("كان", "كانت"))
_MEANWHILE = frozenset(("فيما", "بينما", "كما"))
_NARRATES = frozenset(("وقد", "فهو", "فهي"))
_TURNING = TURNING | _MEANWHILE | _NARRATES
_STOPS = frozenset(".،,؛")
_WHOLE_QUOTE = 6
_HANDED = 12
_start_of: Callable[[Token], int] = attrgetter("start")
_end_of: Callable[[Token], int] = attrgetter("end")


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
    quote = passage.opening.get(start, -1)
    if quote >= 0:
        first, last = passage.quotes[quote]
        if _complete(passage, reading, first, last, readings):
            return Content(first, _without_stop(passage, first, last), 0, direct=True)
    end = _end(passage, reading, readings)
    first, last = _trim(passage, start, end)
    if last <= first:
        return None
    quoted: list[Token] = []
    if passage.quotes:
        run = zip(tokens[first:last], passage.quoted[first:last], strict=True)
        quoted = [token for token, quote in run if quote >= 0]
    direct = _length(quoted) * 2 > _length(tokens[first:last]) if quoted else reading.form == "colon"
    return Content(first, last, reading.cut if first == start else 0, direct)


def _length(tokens: Sequence[Token]) -> int:
    return sum(map(_end_of, tokens)) - sum(map(_start_of, tokens))


def _without_stop(passage: Passage, first: int, last: int) -> int:
    """Return the end of a quoted run without the full stop or comma before its closing mark."""
    while last > first + 1 and passage.folds[last - 1] in _STOPS:
        last -= 1
    return last


def _complete(passage: Passage, reading: Reading, first: int, last: int, readings: Mapping[int, Reading]) -> bool:
    """Return whether the quoted run is all that is said."""
    if (
        "object" in reading.cue.flags
        and "ب" in reading.cue.comps
        and reading.form in ("clause", "quote", "preposition")
    ):
        return True  # وصفه بأنه "كذا": the quoted word is what is said of it
    behind = last
    while behind < len(passage.tokens) and passage.tokens[behind].kind == "punct":
        behind += 1
    if behind >= min(passage.ends[last - 1], len(passage.tokens)) or behind in readings:
        return True
    if passage.folds[behind] in _MORE:
        return False
    if reading.form == "colon" or last - first > _WHOLE_QUOTE * 2:
        return True
    if behind > last + 1 or (behind == last + 1 and passage.folds[last] not in CLOSING):
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
    tokens, hits = passage.tokens, passage.hits
    # Few words turn: they are picked out without a step of Python for each of the others.
    turns = set(compress(range(start + 1, limit), map(_TURNING.__contains__, passage.folds[start + 1 : limit])))
    cued = passage.cued[bisect_right(passage.cued, start) : bisect_left(passage.cued, limit)]
    turns.update([at for at in cued if at in readings or "state.hung" in hits[at]])
    for at in sorted(turns):
        if passage.quoted[at] >= 0:
            continue
        behind = tokens[at - 1].kind == "punct"
        if withholds(passage, at, start) or (
            behind and (leaves(passage, at, start) or _meanwhile(passage, reading, at))
        ):
            return at
        other = readings.get(at)
        relay = _relay(passage, at) if other and other.cue.kind == "noun" and other.subject else 0
        if relay > start:
            return relay
        if other and breaks(passage, reading, other):
            contrast = _contrast(passage, at) if not other.cue.prefix else 0
            return contrast if contrast > start else at - _recalled(passage, at)
    return limit


def _meanwhile(passage: Passage, reading: Reading, at: int) -> bool:
    """Return whether the narrator tells what else went on, behind a noun that is all that was said: توعد برد، في حين تستمر."""
    fold = passage.folds[at]
    following = passage.folds[at + 1 : at + 3]
    while_ = fold == "في" and (following[:1] == ["حين"] or following == ["الوقت", "الذي"])
    if fold not in _MEANWHILE and fold not in _NARRATES and not while_:
        return False
    noun = reading.form == "object" or (reading.form == "preposition" and fold not in _NARRATES)
    return noun and passage.folds[reading.start - 1] not in CLAUSE


def _relay(passage: Passage, at: int) -> int:
    """Return the index of the verb that hands on what a noun reports, joined behind a mark: ، ونقلت عن فلان [قوله]; else 0."""
    for j in range(at - 1, max(at - _HANDED, 0), -1):
        verb = passage.hit(j, "state.verb")
        if verb and verb.prefix == "و" and verb.entry.get("relay"):
            return j if passage.tokens[j - 1].kind == "punct" else 0
    return 0


def breaks(passage: Passage, reading: Reading, other: Reading) -> bool:
    """Return whether a later cue of the sentence ends what an earlier one reports, and is not part of it."""
    cue = other.cue
    before = passage.folds[cue.first - 1]
    if cue.kind == "noun":  # ندد بالحادث، وجاء في بيان
        return cue.last - cue.first > 1 and cue.prefix == "و" and other.form in ("colon", "quote", "clause")
    if other.form == "inverted" or cue.relative:
        return False
    if cue.kind == "participle":
        return not reading.cue.gender or reading.cue.gender == cue.gender or cue.number == "p"
    aside = not cue.prefix and not _agrees(reading, other) and before in ("،", ",")  # أن مصر، وهي تتابع، تطالب
    deed = cue.prefix == "و" and "noun" in cue.flags and other.form == "object"  # أن والدتها رفضت وطلبت الطلاق
    if other.subject is None and (aside or deed):
        return False
    if cue.prefix == "و":
        return other.subject is not None or cue.gender == reading.cue.gender
    contrast = not cue.prefix and other.subject is None and _contrast(passage, cue.first) > 0
    return contrast or before in _LINKS or before in ("،", ",") or before in CLOSING or _recalled(passage, cue.first)


def _recalled(passage: Passage, at: int) -> bool:
    """Return whether a mark and كان stand before a verb, so that the narrator tells what was said earlier: ، كانت [أعلنت] الوزارة."""
    return at > 1 and passage.tokens[at - 1].fold in _WAS and passage.tokens[at - 2].kind == "punct"


def _agrees(reading: Reading, other: Reading) -> bool:
    """Return whether a second verb may have the speaker of the first as its subject."""
    return not reading.cue.gender or not other.cue.gender or reading.cue.gender == other.cue.gender


def _contrast(passage: Passage, at: int) -> int:
    """Return the index of لكن، فيما shortly before a verb with its subject between (لكن مسؤولا آخر قال); else 0."""
    for j in range(at - 1, max(at - 6, 0), -1):
        if passage.tokens[j].kind == "punct":
            return 0
        if passage.folds[j] in _CONTRASTS and passage.tokens[j - 1].kind == "punct":
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
    while first < last and tokens[first].kind == "punct" and first not in passage.opening and tokens[first].fold != "(":
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
    first, last = _trim(passage, sentence_start(passage, at), at)
    return Content(first, last, 0, direct=False) if last - first > 2 else None
