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
        if draft.attacker is None and _goes_on(before, incident) and draft.where and author.where:
            draft.attacker = author.attacker if draft.where.country == author.where.country else None
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
    return alike and 0 <= gap <= _NEXT and before.period == incident.period == "current"


def _one_side(analysis: Analysis, kept: Sequence[tuple[Incident, StrikeDraft]]) -> None:
    """غارة أخرى: lend the author of the shelling of an article to the acts without one, where nobody else fights in it.

    All known authors have to be of one side and in one country, and none only blamed. Planes are of states: another
    armed group leaves no doubt who flew them.
    """
    fire = [(i, d) for i, d in kept if d.mode in FIRE and d.status in _HAPPENED and d.period == "current"]
    known = [(i, d) for i, d in fire if d.attacker is not None]
    lacking = [d for _, d in fire if d.attacker is None]
    if not known or not lacking or any(_is_blamed(analysis, incident) for incident, _ in known):
        return
    sides = [_side(analysis, d.attacker) for _, d in known if d.attacker is not None]
    own = frozenset.intersection(*sides)
    lands = {d.where.country for _, d in known if d.where}
    if not own or len(lands) != 1:
        return
    foes = _others_named(analysis, kept, own)
    best = max(known, key=lambda pair: max(c.attacker_rank for c in pair[0].tellings))[1].attacker
    modes = {d.mode for _, d in known}
    for draft in lacking:
        alone = not foes or (draft.mode == "airstrike" and foes == {"militant"})
        # who raids the one land need not be who fires rockets, least of all at his own
        alike = draft.mode in modes or (draft.mode in _FROM_THE_AIR and not modes.isdisjoint(_FROM_THE_AIR))
        if alone and alike and draft.where is not None and draft.where.country in lands - own:
            draft.attacker = best


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
