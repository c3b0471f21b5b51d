"""Who did an act whose own sentences name nobody: who claims it elsewhere, the one side that acts.

An author is only lent where the article leaves no other: the wrong author of a deadly act is worse than none.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING

from stream.extract.drafts import Role
from stream.extract.grammar import words
from stream.extract.phrases import clitic_letters, trimmed
from stream.extract.roles.announced import claimed_by
from stream.extract.roles.blame import BLAMING
from stream.extract.roles.lands import lands_of
from stream.extract.roles.parties import parties
from stream.extract.strikes.triggers import BOMBS, FIRE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from stream.extract.analysis import Analysis, Sentence
    from stream.extract.drafts import StrikeDraft
    from stream.extract.roles.parties import Party
    from stream.extract.strikes.incident import Incident

_CLAIMABLE = FIRE | BOMBS | {"ground_attack", "shooting", "other", "stabbing"}
_FROM_THE_AIR = frozenset(("airstrike", "drone"))
_HAPPENED = ("reported", "claimed")
_MORE = words("كما وكما كذلك وكذلك ايضا")
"""How a sentence begins that tells more of the same: كما أصيب اثنان في قصف."""
_NEXT = 2
"""How many sentences behind another act one goes on with it."""
_BACK = 12
"""How many sentences back the group may be named for which الحركة stands."""
_GROUPS = words("جماعه حركه تنظيم ميليشيا مليشيا")
_FORCES = words(
    "قوات القوات جيش الجيش طيران الطيران طائرات الطائرات طائره مقاتلات المقاتلات مقاتله مدفعيه المدفعيه سلاح الجو الحربي "
    "الحربيه حربيه المسلحه البحريه عناصر مسلحون مسلحين مسلحي مقاتلو مقاتلي جنود تنظيم جماعه حركه ميليشيا مليشيا ميليشيات "
    "مليشيات من نظام مروحيات المروحيه الدفاع وزاره مسيره مسيرات"
)
"""Words for forces, which do not tell one side from another."""


def lend_authors(analysis: Analysis, kept: Sequence[tuple[Incident, StrikeDraft]]) -> None:
    """Give the acts of an article the authors that other sentences name, where these can be no others."""
    for _, draft in kept:
        if draft.attacker is not None:
            draft.attacker = _by_its_name(analysis, draft.attacker)
    _claimed_elsewhere(analysis, kept)
    for (before, author), (incident, draft) in pairwise(kept):
        told = author.status != "planned" and _goes_on(before, incident)
        if draft.attacker is None and told and draft.where and author.where:
            one_land = draft.where.country == author.where.country
            more = analysis.sentences[incident.tellings[0].sentence].folds[0] in _MORE
            sure = one_land and (more or not _is_contested(analysis, kept, draft))
            draft.attacker = author.attacker if sure else None
    _one_side(analysis, kept)


def _by_its_name(analysis: Analysis, role: Role) -> Role:
    """هاجمت الحركة: the group named before for which الحركة، الجماعة، التنظيم stand; the role itself where none is."""
    sentence = analysis.sentence_at(role.loc.field, role.loc.start)
    if sentence is None:
        return role
    party = next((p for p in parties(analysis, sentence).values() if _covers(sentence, p, role)), None)
    if party is None or party.kind != "generic":
        return role
    head = sentence.folds[party.first].removeprefix("و").removeprefix("ل").removeprefix("ال")
    if head not in _GROUPS:
        return role
    named = list(_groups_before(analysis, sentence, party.first))
    alike = [name for where, name in named if where.folds[name.first].endswith(head)]
    where, name = next(((w, n) for w, n in named if n in alike), named[0] if named else (sentence, party))
    loc = trimmed(analysis, where.loc(name.first, name.last), clitic_letters(name.prefix))
    return Role(loc, name.wikidata, name.role_class)


def _covers(sentence: Sentence, party: Party, role: Role) -> bool:
    return sentence.tokens[party.first].start <= role.loc.start < sentence.tokens[party.last - 1].end


def _groups_before(analysis: Analysis, sentence: Sentence, at: int) -> Iterator[tuple[Sentence, Party]]:
    """Yield the armed groups named before a word, the nearest first."""
    near = analysis.sentences[max(0, sentence.index - _BACK) : sentence.index + 1]
    for before in reversed(near):
        for party in sorted(parties(analysis, before).values(), reverse=True):
            if party.kind == "name" and party.role_class == "militant" and (before is not sentence or party.first < at):
                yield before, party


def _claimed_elsewhere(analysis: Analysis, kept: Sequence[tuple[Incident, StrikeDraft]]) -> None:
    """وتبنت الحركة العملية: a claim in a sentence that tells no act, of the one act of the news."""
    news = [
        (incident, draft)
        for incident, draft in kept
        if draft.period == "current" and draft.mode in _CLAIMABLE and draft.status in _HAPPENED
    ]
    if len(news) != 1:
        return
    incident, draft = news[0]
    told = {c.sentence for other, _ in kept for c in other.tellings}
    for sentence in analysis.sentences[incident.tellings[0].sentence :]:
        if sentence.index in told:
            continue
        claimant = claimed_by(analysis, sentence)
        if claimant is not None and claimant.role_class == "militant":
            draft.attacker, draft.status = _by_its_name(analysis, claimant), "claimed"
            return


def _goes_on(before: Incident, incident: Incident) -> bool:
    """Tell whether a shelling or raid told right after another is one more of the same side: كما أصيب اثنان في قصف منزل."""
    gap = incident.tellings[0].sentence - before.tellings[0].sentence
    alike = before.mode[0] == incident.mode[0] and incident.mode[0] in FIRE
    alike = alike and any(c.attacker_rank > 0 for c in before.tellings)  # طائرات حربية may be anybody's
    alike = alike and before.sides == incident.sides
    return alike and 0 <= gap <= _NEXT and before.period == incident.period == "current"


def _is_contested(analysis: Analysis, kept: Sequence[tuple[Incident, StrikeDraft]], draft: StrikeDraft) -> bool:
    """Tell whether two sides shell the land of an act: the one told of last need not be who goes on.

    An army and rebels are two, and so are the forces of two states.
    """
    land = draft.where.country if draft.where else None
    there = [d for _, d in kept if d.mode in FIRE and d.where and d.where.country == land]
    authors = [d.attacker for d in there if d.attacker is not None]
    classes = {author.role_class for author in authors}
    states = [{key for key in _side(analysis, author) if key.isascii()} for author in authors]
    states = [codes for codes in states if codes]
    return classes >= {"militant", "security"} or any(one.isdisjoint(other) for one, other in pairwise(states))


def _one_side(analysis: Analysis, kept: Sequence[tuple[Incident, StrikeDraft]]) -> None:
    """غارة أخرى: lend who shells a land in an article to the acts there without an author, where nobody else does.

    All known authors of the land have to be of one side, and none only blamed. He needs to be the only one who fights in the
    article, or the army of another state: what two sides do to each other falls on each other's land. Planes are of
    states: another armed group leaves no doubt who flew them.
    """
    fire = [(i, d) for i, d in kept if d.mode in FIRE and d.status in _HAPPENED and d.period == "current"]
    known = [(i, d) for i, d in fire if d.attacker is not None and d.where is not None]
    heard = frozenset().union(*(i.sides for i, _ in known))
    lacking = [d for i, d in fire if d.attacker is None and d.where is not None and i.sides <= heard]
    if not known or not lacking or any(_is_blamed(analysis, incident) for incident, _ in known):
        return
    authors = [(i, d, _side(analysis, d.attacker)) for i, d in known if d.attacker is not None]
    for draft in lacking:
        land = draft.where.country if draft.where else None
        there = [(i, d, side) for i, d, side in authors if d.where and d.where.country == land]
        own = frozenset[str]().union(*(side for *_, side in there[:1])).intersection(*(side for *_, side in there))
        if not own or land in own:
            continue
        modes = {d.mode for _, d, _ in there}
        # who raids the one land need not be who fires rockets, least of all at his own
        alike = draft.mode in modes or (draft.mode in _FROM_THE_AIR and not modes.isdisjoint(_FROM_THE_AIR))
        alone = len(authors) == len(there) and _fights_alone(analysis, kept, own, draft)
        if alike and (alone or _is_foreign(analysis, own, draft)):
            draft.attacker = max(there, key=lambda found: max(c.attacker_rank for c in found[0].tellings))[1].attacker


def _is_foreign(analysis: Analysis, own: frozenset[str], draft: StrikeDraft) -> bool:
    """Tell whether a side is of another state than where it strikes, and an act no blow against itself."""
    struck = _side(analysis, draft.target) if draft.target is not None else frozenset[str]()
    return any(key.isascii() and key.isupper() for key in own) and struck.isdisjoint(own)


def _fights_alone(
    analysis: Analysis, kept: Sequence[tuple[Incident, StrikeDraft]], own: frozenset[str], draft: StrikeDraft
) -> bool:
    """Tell whether nobody else fights in an article, or for planes none but an armed group."""
    foes = _others_named(analysis, kept, own)
    return not foes or (draft.mode == "airstrike" and foes == {"militant"})


def _is_blamed(analysis: Analysis, incident: Incident) -> bool:
    """وجه السكان اللوم إلى التحالف: tell whether the author of an act is only who somebody says it was."""
    return any(not BLAMING.isdisjoint(analysis.sentences[c.sentence].folds) for c in incident.tellings)


def _others_named(
    analysis: Analysis, kept: Sequence[tuple[Incident, StrikeDraft]], own: frozenset[str]
) -> set[str | None]:
    """Return the classes of the armed parties that an article names besides one side and those that are struck."""
    struck = frozenset[str]()
    for _, draft in kept:
        if draft.target is not None:
            struck |= _side(analysis, draft.target)
    found: set[str | None] = set()
    for sentence in analysis.sentences:
        for party in parties(analysis, sentence).values():
            if party.kind not in ("name", "head") or party.person:
                continue
            last = min(party.last + 1, len(sentence.folds))  # الجيش with its state
            keys = _side(analysis, Role(sentence.loc(party.first, last)))
            if keys and not keys & own and not keys & struck:
                found.add(party.role_class)
    return found


def _side(analysis: Analysis, role: Role) -> frozenset[str]:
    """Return what tells the side of an author: the states that its words name, and its words but those for forces."""
    sentence = analysis.sentence_at(role.loc.field, role.loc.start)
    if sentence is None:
        return frozenset()
    tokens = sentence.tokens
    first = bisect_right(tokens, role.loc.start, key=lambda t: t.start) - 1
    last = bisect_left(tokens, role.loc.end, key=lambda t: t.start)
    return lands_of(analysis, sentence, role.loc) | (set(sentence.folds[first:last]) - _FORCES)
