"""What stands between cue, speaker and content and is none of them: times, brackets, occasions."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from stream.extract.grammar import words
from stream.extract.statements.grammar import RELATIVE, stops
from stream.lexicon.classes import word_class
from stream.lexicon.files import load
from stream.text.normalise import fold

if TYPE_CHECKING:
    from stream.extract.statements.passage import Passage

_COMMAS = frozenset(("،", ","))
_DASHES = frozenset(("-", "–", "—"))
_MARKS_OF_ASIDES = _COMMAS | _DASHES | RELATIVE | {"(", "/"}
_OF_OCCASION = word_class("aside.kind")
_OCCASIONAL = words("في خلال عبر لدي اثناء عقب بعد قبل ضمن منذ مع غداه عشيه وسط")
_ON = frozenset(("علي", "عبر", "في"))
_TO = words("ل لـ")
_WITH = words("مع") | _TO
_PRESS = word_class("aside.press")
_NETWORKS = word_class("aside.network")
_DASHED = 15
_STRUCK = 4
_LONGEST_DATE = 9
_OF_DATES = words("/ - م ه الاول الثاني اول ثاني الاولي الاخره عام سنه")
_QUOTED_MEDIUM = 4
# مسؤول، رفض الكشف عن هويته، إن: on what terms somebody spoke.
_UNNAMED = word_class("aside.unnamed")
# في تسجيل بثته قناة كذا: who sent or printed it.
_SENT = word_class("aside.sent")


def skip_asides(passage: Passage, at: int, stop: int) -> int:
    """Return the index behind commas, words of time, and what stands in brackets or between dashes."""
    while at < stop:
        fold = passage.folds[at]
        time = passage.hits[at].get("time")
        if time is None and fold not in _MARKS_OF_ASIDES and passage.tokens[at].kind != "number":
            break  # nearly always
        if fold in _COMMAS or (fold in RELATIVE and passage.folds[at - 1] in _COMMAS):
            behind = _behind_relative(passage, at + (fold in _COMMAS), stop)
        elif fold == "(":
            behind = passage.behind_bracket(at, stop)
        elif fold in _DASHES:
            behind = _behind_dashes(passage, at, stop)
        elif fold == "/":
            behind = _behind_strokes(passage, at, stop)
        elif time and time.prefix in ("", "ال"):
            behind = time.last + (time.last < stop and passage.folds[time.last] in _which_time())
        elif passage.tokens[at].kind == "number" and at + 1 < stop and passage.folds[at + 1] in _months():
            behind = _behind_date(passage, at + 2, stop)
        else:
            break
        if behind == at:
            break
        at = behind
    return at


def _behind_dashes(passage: Passage, at: int, stop: int) -> int:
    """Return the index behind what stands between two dashes, or the token where none closes in time."""
    return next((j + 1 for j in range(at + 1, min(at + _DASHED, stop)) if passage.folds[j] in _DASHES), at)


def _behind_strokes(passage: Passage, at: int, stop: int) -> int:
    """Return the index behind a word or two between strokes: اليوم /الخميس/; the token where none closes soon."""
    return next((j + 1 for j in range(at + 2, min(at + _STRUCK, stop)) if passage.folds[j] == "/"), at)


@cache
def _months() -> frozenset[str]:
    """Return the first words of the months' names in all vocabularies."""
    months = (entry for entry in load("dates") if entry.section.startswith(("month.", "hijri")))
    return frozenset(fold(entry.text).split()[0] for entry in months)


@cache
def _which_time() -> frozenset[str]:
    """Return the adjectives that tell which of several times: الأسبوع [الماضي]."""
    return frozenset(fold(entry.text) for entry in load("dates") if entry.section in ("past", "next", "current"))


def _behind_date(passage: Passage, at: int, stop: int) -> int:
    """Return the index behind a date whose day and month are read: 19 مايو [/ أيار 2022]."""
    stop = min(stop, at + _LONGEST_DATE)
    while at < stop and (
        passage.tokens[at].kind == "number" or passage.folds[at] in _OF_DATES or passage.folds[at] in _months()
    ):
        at += 1
    return at


def _behind_relative(passage: Passage, at: int, stop: int) -> int:
    """Return the index behind a clause on the speaker that a comma closes: فلان، الذي زار المكان، / رفض ذكر اسمه، إن."""
    if at < stop and (passage.folds[at] in RELATIVE or passage.folds[at] in _UNNAMED):
        return next((j + 1 for j in range(at, min(at + _DASHED, stop)) if passage.folds[j] in _COMMAS), at)
    return at


def skip_circumstances(passage: Passage, at: int, stop: int) -> int:
    """Return the index behind asides and phrases such as في بيان صحفي، خلال لقاء له، لقناة كذا."""
    while True:
        at = skip_asides(passage, at, stop)
        fold = passage.folds[at] if at < stop else ""
        onward = _occasion(passage, at, stop) if fold in _OCCASIONAL else at
        if onward == at and fold.startswith("ل"):
            onward = _told(passage, at, stop)
        if onward == at:
            return at
        at = onward


def _occasion(passage: Passage, at: int, stop: int) -> int:
    """Return the index behind an occasion, whose preposition stands at a token: في بيان صحفي، خلال لقاء له."""
    occasion = passage.hits[at + 1].get("occasion") if at + 1 < stop else None
    if occasion is None:
        return at
    at = occasion.last
    while at < stop:
        if passage.folds[at] in _OF_OCCASION or "time" in passage.hits[at]:
            at += 1
        elif passage.folds[at] in _ON and at + 1 < stop and _medium(passage, at + 1):
            at += 2
        elif passage.folds[at] in _SENT:
            at = _sender(passage, at + 1, stop)
        else:
            onward = _medium_named(passage, at, stop)
            if onward == at:
                break
            at = onward
    return at


def _medium_named(passage: Passage, at: int, stop: int) -> int:
    """Return the index behind the medium of an occasion: مقابلة مع قناة كذا، تصريحات ل"كذا"."""
    if passage.folds[at - 1] in _WITH and at in passage.opening:
        return _medium_quoted(passage, at, stop) or at
    medium = passage.hit(at, "media.noun", "actor") if passage.folds[at - 1] in _WITH else None
    if (
        medium
        and medium.prefix == ""
        and (medium.entry.section == "media.noun" or medium.entry.get("class") == "media")
    ):
        return _sender(passage, at, stop)
    return _hearer(passage, at, stop)


def _medium_quoted(passage: Passage, at: int, stop: int) -> int:
    """Return the index behind the short name of a medium in quotation marks (ل"كذا"); 0 where there is none."""
    quote = passage.opening.get(at, -1) if at < stop else -1
    if quote < 0:
        return 0
    first, last = passage.quotes[quote]
    return min(passage.behind_quote(last), stop) if last - first <= _QUOTED_MEDIUM else 0


def _told(passage: Passage, at: int, stop: int) -> int:
    """Return the index behind who was told: ل"كذا"، لوكالة كذا."""
    quoted = _medium_quoted(passage, at + 1, stop) if passage.folds[at] in _TO else 0
    return quoted or _hearer(passage, at, stop)


def _hearer(passage: Passage, at: int, stop: int) -> int:
    """Return the index behind the medium that was told: لوكالة كذا، لصحيفة "كذا"، للصحفيين."""
    if at >= stop or passage.folds[at][0] != "ل":
        return at
    told = passage.hit(at, "hearers")
    heard = told or passage.hit(at, "media.noun", "actor")
    if heard is None or not heard.prefix.endswith("ل") or heard.last > stop:
        return at
    known = heard.entry.lexicon == "actors"
    if known and heard.entry.get("class") != "media":
        return at
    if told or known or heard.suffix or heard.prefix == "لل":
        return heard.last
    quote = passage.opening.get(heard.last, -1) if heard.last < stop else -1
    if quote >= 0:
        return min(passage.behind_quote(passage.quotes[quote][1]), stop)
    return _named(passage, heard.last, stop)


def _named(passage: Passage, at: int, stop: int) -> int:
    """Return the index behind the name of a medium: a word, then its adjectives, or نيوز."""
    if at < stop and stops(passage, at):
        return at
    at += at < stop and passage.tokens[at].kind == "word" and not passage.folds[at].startswith("ال")
    while at < stop and (_adjective(passage, at) or passage.folds[at] in _PRESS):
        at += 1
    return at


def _adjective(passage: Passage, at: int) -> bool:
    return passage.folds[at].startswith("ال") and passage.tokens[at].kind == "word"


def _sender(passage: Passage, at: int, stop: int) -> int:
    """Return the index behind who sent it: قناة الميادين، التلفزيون الرسمي، وكالة "سانا"."""
    if at >= stop:
        return at
    name = passage.hit(at, "actor")
    if name:
        return min(name.last, stop)
    if passage.hit(at, "media.noun", "org.noun") and not passage.folds[at].startswith("ال"):
        at += 1
        quote = passage.opening.get(at, -1) if at < stop else -1
        if quote >= 0:
            return min(passage.behind_quote(passage.quotes[quote][1]), stop)
    return _named(passage, at, stop)


def _medium(passage: Passage, at: int) -> bool:
    """Return whether a word says where something was published: في تغريدة على تويتر، عبر حسابه."""
    return passage.hit(at, "media.noun", "occasion") is not None or passage.folds[at] in _NETWORKS
