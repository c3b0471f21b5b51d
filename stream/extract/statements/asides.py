"""What stands between cue, speaker and content and is none of them: times, brackets, occasions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.statements.grammar import RELATIVE, words

if TYPE_CHECKING:
    from stream.extract.statements.passage import Passage

_COMMAS = frozenset(("،", ","))
_DASHES = frozenset(("-", "–", "—"))
_OF_OCCASION = words(
    "له لها لهم مع صحفي صحفيه رسمي رسميه خاص خاصه مشترك متلفز متلفزه مقتضب اعلاميه اعلامي عاجل لاحق سابق نفسه ذاته هاتفي"
)
_OCCASIONAL = words("في خلال عبر لدي اثناء عقب بعد قبل ضمن منذ مع غداه عشيه وسط")
_ON = frozenset(("علي", "عبر", "في"))
_NETWORKS = words("تويتر فيسبوك فيس اكس انستغرام تليغرام تلغرام تيليغرام تيك يوتيوب منصه")
_DASHED = 15
# في تسجيل بثته قناة كذا: who sent or printed it.
_SENT = words(
    "بثته بثه بثها بثتها نشرته نشره نشرها نشرتها نقلته نقله نقلها نقلتها اوردته اورده اوردتها اذاعته اذاعه اذاعتها اذاعها عرضته عرضه "
    "عرضتها وزعته وزعه وزعتها تناقلته تداولته تداولتها اصدرته اصدره اصدرها"
)


def skip_asides(passage: Passage, at: int, stop: int) -> int:
    """Return the index behind commas, words of time, and what stands in brackets or between dashes."""
    while at < stop:
        fold = passage.tokens[at].fold
        time = passage.hits[at].get("time")
        if fold in _COMMAS or (fold in RELATIVE and passage.tokens[at - 1].fold in _COMMAS):
            behind = _behind_relative(passage, at + (fold in _COMMAS), stop)
            if behind == at:
                break
            at = behind
        elif fold == "(":
            behind = passage.behind_bracket(at, stop)
            if behind == at:
                break
            at = behind
        elif fold in _DASHES:
            end = next((j for j in range(at + 1, min(at + _DASHED, stop)) if passage.tokens[j].fold in _DASHES), None)
            if end is None:
                break
            at = end + 1
        elif time and time.prefix in ("", "ال"):
            at = time.last
        else:
            break
    return at


def _behind_relative(passage: Passage, at: int, stop: int) -> int:
    """Return the index behind a relative clause that a comma closes: فلان، الذي زار المكان، وجود كذا."""
    if at < stop and passage.tokens[at].fold in RELATIVE:
        return next((j + 1 for j in range(at, min(at + _DASHED, stop)) if passage.tokens[j].fold in _COMMAS), at)
    return at


def skip_circumstances(passage: Passage, at: int, stop: int) -> int:
    """Return the index behind asides and phrases such as في بيان صحفي، خلال لقاء له."""
    while True:
        onward = _occasion(passage, skip_asides(passage, at, stop), stop)
        if onward == at:
            return at
        at = onward


def _occasion(passage: Passage, at: int, stop: int) -> int:
    if at + 1 >= stop or passage.tokens[at].fold not in _OCCASIONAL:
        return at
    occasion = passage.hit(at + 1, "occasion")
    if occasion is None:
        return at
    at = occasion.last
    while at < stop:
        if passage.tokens[at].fold in _OF_OCCASION or passage.hit(at, "time"):
            at += 1
        elif passage.tokens[at].fold in _ON and at + 1 < stop and _medium(passage, at + 1):
            at += 2
        elif passage.tokens[at].fold in _SENT:
            at = _sender(passage, at + 1, stop)
        else:
            break
    return at


def _sender(passage: Passage, at: int, stop: int) -> int:
    """Return the index behind who sent it: قناة الميادين، التلفزيون الرسمي، وكالة "سانا"."""
    if at >= stop:
        return at
    name = passage.hit(at, "actor")
    if name:
        return min(name.last, stop)
    if passage.hit(at, "media.noun", "org.noun") and not passage.tokens[at].fold.startswith("ال"):
        at += 1
        quote = passage.begins_quote(at) if at < stop else -1
        if quote >= 0:
            return min(passage.behind_quote(passage.quotes[quote][1]), stop)
        at += at < stop and not passage.tokens[at].fold.startswith("ال")
    while at < stop and passage.tokens[at].fold.startswith("ال") and passage.tokens[at].kind == "word":
        at += 1
    return at


def _medium(passage: Passage, at: int) -> bool:
    """Return whether a word says where something was published: في تغريدة على تويتر، عبر حسابه."""
    return passage.hit(at, "media.noun", "occasion") is not None or passage.tokens[at].fold in _NETWORKS
