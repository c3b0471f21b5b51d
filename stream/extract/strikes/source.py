"""Who tells of an act, and whether only a fighting side does."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from stream.extract.attribution import hung_attributions, statement_holding
from stream.extract.drafts import Loc, Role
from stream.extract.grammar import words
from stream.text.normalise import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stream.contracts.event import Act
    from stream.extract.analysis import Analysis, Sentence
    from stream.extract.drafts import StatementDraft
    from stream.extract.strikes.telling import Telling

_MILITARY = words("الدفاع عسكري العسكري عسكريه العسكريه الاركان الحربي")

_start, _first = attrgetter("start"), attrgetter("first")
_CIVIL = words("المدني المدنيه الاقليمي")  # الدفاع المدني rescues


_PROTECTED = frozenset(("civilian", "child", "woman", "medic", "journalist"))
"""Sections of people whom no side says that it killed."""
_PRONOUNS = ("ه", "ها", "هم", "نا")


_NO_SIDE = words("الصحه صحه الاسعاف مستشفي مستشفيات محكمه المحكمه النيابه")
"""Words in the names of those who count the dead or judge for a side, and do not fight for it."""


_JUDGING: frozenset[Act] = frozenset(("condemn", "demand", "ask", "warn", "expect", "praise", "promise"))
"""Kinds of speech about an act that its hearers know of: who condemns a raid is not who reports it."""


class Source(NamedTuple):
    """A source of a telling.

    `party` says whether it fights itself, `tells` whether it reports the act rather than judges it, `said` is the
    statement in which the act stands, none where the source is hung on its sentence.
    """

    role: Role
    party: bool
    tells: bool = True
    said: StatementDraft | None = None


def source_of(analysis: Analysis, said: Sequence[StatementDraft], sentence: Sentence, act: Loc) -> Source | None:
    """Return who tells of an act.

    Args:
        analysis: the article.
        said: its statements.
        sentence: the sentence of the act.
        act: the trigger.

    Returns:
        The speaker in whose words the act stands, else the source hung on the sentence, else none.

    """
    inner = statement_holding(said, act)
    if inner is not None:
        named = [inner.name, inner.role, inner.mention]
        fights = any(loc is not None and is_party(analysis, loc) for loc in named)
        return Source(Role(inner.name, inner.wikidata), fights, inner.act not in _JUDGING, inner)
    role = next(iter(hung_attributions(analysis, sentence)), None)
    return None if role is None else Source(role, is_party(analysis, role.loc))


def reported_by(tellings: Sequence[Telling], sources: Sequence[Source | None]) -> Role | None:
    """Return whom an article gives as the source of an act.

    Args:
        tellings: of the act, in the order of the text.
        sources: of each.

    Returns:
        The source of the telling that says most of the act; where the narrator tells that one himself, of another that
        tells it in the same words and does not only come back to it (وأضاف المصدر أن الهجوم). Headlines are left out.

    """
    told = [(c, s) for c, s in zip(tellings, sources, strict=True) if not c.title]
    told = told or list(zip(tellings, sources, strict=True))
    best, source = max(told, key=lambda pair: pair[0].detail)
    if source is not None and source.tells:
        return source.role
    anew = (s for c, s in told if s is not None and s.tells and not c.definite and c.section == best.section)
    return next((s.role for s in anew), None)


def is_party(analysis: Analysis, loc: Loc) -> bool:
    """Tell whether the words of a source name an army, an armed group or a state at war."""
    sentence = analysis.sentence_at(loc.field, loc.start)
    if sentence is None:
        return False
    tokens, hits = sentence.tokens, sentence.hits
    first = bisect_left(tokens, loc.start, key=_start)
    last = bisect_left(tokens, loc.end, lo=first, key=_start)
    if not _NO_SIDE.isdisjoint(sentence.folds[first:last]):
        return False
    at = bisect_left(hits, first, key=_first)
    for hit in hits[at : bisect_left(hits, last, lo=at, key=_first)]:
        if tokens[hit.last - 1].end > loc.end:
            continue
        entry = hit.entry
        if entry.lexicon == "armed" and not entry.get("person") and not entry.section.startswith("claim"):
            return "شرط" not in sentence.folds[hit.first]  # who keeps the law is no side: الشرطة, قائد شرطة المدينة
        if entry.lexicon == "actors" and entry.get("party"):
            return entry.get("party") == "yes"
    named = sentence.folds[first:last]
    return not _MILITARY.isdisjoint(named) and any(
        word in _MILITARY and following not in _CIVIL for word, following in zip(named, [*named[1:], ""], strict=True)
    )


def tells_of_losses(analysis: Analysis, telling: Telling, source: Source) -> bool:
    """Tell whether a side speaks of who died on its own by another's hand: who admits losses claims nothing.

    أعلن الجيش مقتل تسعة مدنيين في قصف لقوات الدعم السريع; what it says of gunmen whom it killed is its claim.
    """
    author = telling.attacker
    if author is None or not _is_another(analysis, author, source):
        return False
    if telling.mode == "interception" and author.role_class == "militant":
        return True  # اعترف الجيش بأن الحركة أسقطت طائرته
    if not telling.figure:
        return False
    sentence = analysis.sentences[telling.sentence]
    sides = [range(loc.start, loc.end) for loc in (author.loc, source.role.loc) if loc.field == sentence.field]
    people = ((h.entry.section, sentence.tokens[h.first].start) for h in sentence.of("people"))
    hurt = {section for section, start in people if not any(start in side for side in sides)}
    if "militant" in hurt:
        return False
    return not hurt.isdisjoint(_PROTECTED) or ("security" in hurt and author.role_class == "militant")


def is_own_act(analysis: Analysis, telling: Telling, source: Source) -> bool:
    """Tell whether who tells of an act names himself or his own men as its author."""
    author = telling.attacker
    if author is None or _is_another(analysis, author, source):
        return False
    one, other = (_bare_words(analysis, role.loc) for role in (author, source.role))
    # منظومة الدفاع الجوي الأوكرانية is not of وزارة الدفاع الروسية
    return one <= other or not (one & other) or not (one & other) <= _OF_ANY_SIDE


def _is_another(analysis: Analysis, author: Role, source: Source) -> bool:
    """Tell whether the author of an act is not who speaks, by another word or by a pronoun of his own: طائراته."""
    sentence = analysis.sentence_at(author.loc.field, author.loc.start)
    if sentence is None:
        return False
    at = bisect_left(sentence.tokens, author.loc.start, key=_start)
    if at < len(sentence.tokens) and sentence.tokens[at].norm.endswith(_PRONOUNS):
        return False
    return _bare_words(analysis, author.loc).isdisjoint(_bare_words(analysis, source.role.loc))


def _bare_words(analysis: Analysis, loc: Loc) -> frozenset[str]:
    return frozenset(_bare(word) for word in fold(analysis.text(loc)).split())


def _bare(word: str) -> str:
    """Return a word without its article and ending: القوات and قواتها are of one stem."""
    return word.removeprefix("ال").rstrip("اهنوتي")


_OF_ANY_SIDE = frozenset(map(_bare, words("قوات قوة دفاع الدفاع جيش الجوي الجوية مسلحة حركة جماعة تنظيم")))
"""Words that the forces of two sides share."""
