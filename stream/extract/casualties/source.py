"""Who gives a figure, and whether it is a party's claim of its own success."""

from __future__ import annotations

from bisect import bisect_right
from operator import attrgetter
from typing import TYPE_CHECKING

from stream.extract.attribution import hung_attributions
from stream.extract.drafts import Role
from stream.extract.strikes.source import is_party
from stream.lexicon.classes import word_class
from stream.text.normalise import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stream.extract.analysis import Analysis
    from stream.extract.casualties.finding import Finding
    from stream.extract.counts.group import Group
    from stream.extract.drafts import CasualtyDraft, StatementDraft

_OF_THE_LAW = word_class("source.of_the_law")
_OF_A_STATE = word_class("source.of_a_state")
_REBELS = word_class("source.rebels")
_MINISTRY = word_class("source.ministry")
_CIVIC = word_class("source.civic")
_PARTISAN = word_class("source.partisan")
_begins = attrgetter("content.start")
_SUBJECT = 6
"""How many words who announces a loss may have: أعلنت القوات المشتركة في بيان مقتل خمسة."""
_MOST = 30
"""How many statements before a mention may be the one that holds it: statements nest, but not as deep."""

_PROTECTED = ("civilian", "child", "woman", "journalist", "medic")


class Sources:
    """The statements of an article, for asking who says what a clause tells.

    Args:
        analysis: the article.
        said: its statements.

    """

    def __init__(self, analysis: Analysis, said: Sequence[StatementDraft]) -> None:
        self._analysis = analysis
        self._said = {
            field: sorted([s for s in said if s.content.field == field], key=_begins) for field in ("title", "body")
        }
        # Several rules ask who says a mention, and how a speaker is called: each is read once.
        self._holding: dict[int, StatementDraft | None] = {}
        self._names: dict[int, set[str]] = {}

    def speaker(self, found: Finding) -> StatementDraft | None:
        """Return the statement whose content holds a mention, the innermost."""
        known = self._holding
        if id(found) not in known:
            known[id(found)] = self._speaker(found)
        return known[id(found)]

    def _speaker(self, found: Finding) -> StatementDraft | None:
        said = self._said[found.sentence.field]
        if not said:
            return None
        loc = found.sentence.loc(found.group.first, found.group.last)
        behind = bisect_right(said, loc.start, key=_begins)
        holds = [s for s in said[max(0, behind - _MOST) : behind] if loc.end <= s.content.end]
        return min(holds, key=lambda s: s.content.end - s.content.start) if holds else None

    def settle(self, draft: CasualtyDraft, mentions: Sequence[Finding]) -> None:
        """Give a figure its attribution, and make it claimed where only a fighting side says so of the other."""
        giving = [m for m in mentions if m.group.number == draft.number]  # who saw bodies gives no figure
        source = next((s for m in giving if (s := self.speaker(m)) is not None), None)
        if source is not None:
            draft.attribution = Role(source.name, source.wikidata)
        else:
            hung = (role for m in giving for role in hung_attributions(self._analysis, m.sentence))
            draft.attribution = next(hung, None)
        if draft.status == "claimed":
            # Who admits own losses or tells of civilians reports, and a toll is not its author's claim of the attack.
            if draft.victim_class in _PROTECTED or not self._is_of_an_enemy(draft, mentions):
                draft.status = "reported"
        elif draft.status == "reported":
            fighters = draft.victim_class in ("militant", "security") or any(_of_a_force(m) for m in mentions)
            if fighters and self._is_of_an_enemy(draft, mentions):
                draft.status = "claimed"

    def _is_of_an_enemy(self, draft: CasualtyDraft, mentions: Sequence[Finding]) -> bool:
        """Tell whether only a fighting side says a figure, of people who are not its own."""
        told = [s for m in mentions if (s := self.speaker(m)) is not None]
        own = any(_of_his_own(m.group) for m in mentions)
        own = own or any(self._same_side(s, m) or self._own_force(s, m) for s in told for m in mentions)
        own = own or any(_mourned(m) for m in mentions)
        own = own or (draft.victim_class == "unknown" and self._accuses(draft, told))
        in_body = [m for m in mentions if m.sentence.field == "body"] or mentions
        # A headline or another sentence of the narrator takes nothing back; another speaker does.
        by_enemy = not own and any(self._by_enemy(m) for m in in_body)
        by_enemy = by_enemy and all(self._by_enemy(m) for m in in_body if self.speaker(m) is not None)
        return by_enemy or (not told and draft.period == "current" and any(_partisan(m) for m in mentions))

    def _by_enemy(self, found: Finding) -> bool:
        """Tell whether an armed party says a mention, in a statement or as أعلنت القوات مقتل."""
        statement = self.speaker(found)
        if statement is not None:
            police = found.group.victim_class == "security" and self._named(statement) & _OF_THE_LAW
            return self._armed(statement) and not police  # a ministry tells of its own policemen
        sentence, at = found.sentence, found.trigger[0]
        cues = (cue for cue in sentence.of("cues") if cue.last < at <= cue.last + _SUBJECT and not cue.suffix)
        return any(is_party(self._analysis, sentence.loc(cue.last, at)) for cue in cues)

    def _same_side(self, statement: StatementDraft, found: Finding) -> bool:
        """Tell whether speaker and victims are called by the same people: وزارة الدفاع التركية, جنديا تركيا."""
        if found.group.victims is None:
            return False
        spoken = {_stem(word) for word in self._named(statement)}
        tokens = found.sentence.tokens[slice(*found.group.victims)]
        return any(len(stem) > 2 and stem in spoken for stem in (_stem(token.fold) for token in tokens[1:]))

    def _named(self, statement: StatementDraft) -> set[str]:
        known = self._names.get(id(statement))
        if known is None:
            told = self._analysis.text(statement.name)
            if statement.role is not None:
                told += " " + self._analysis.text(statement.role)
            known = self._names[id(statement)] = set(fold(told).split())
        return known

    def _own_force(self, statement: StatementDraft, found: Finding) -> bool:
        """Tell a state's army that tells of soldiers whom nothing calls another people's: الجيش: إصابة 12 جنديا."""
        named = self._named(statement)
        ministry = not named.isdisjoint(_MINISTRY)  # no rebels have one: وزارة الدفاع الوطني
        if found.group.victim_class != "security" or not named & _OF_A_STATE or (named & _REBELS and not ministry):
            return False
        spoken = {_stem(word) for word in named}
        others = (hit.first for hit in found.sentence.of("demonyms"))
        return all(_stem(found.sentence.tokens[at].fold) in spoken for at in others)

    def _accuses(self, draft: CasualtyDraft, told: Sequence[StatementDraft]) -> bool:
        """Tell a side that speaks of what another has done, to people of whom nothing is said: its own, or nobody's."""
        author = None if draft.strike is None or draft.strike.mode == "clash" else draft.strike.attacker
        if author is None or not told:
            return False
        named = {_stem(word) for word in fold(self._analysis.text(author.loc)).split()}
        return all(named.isdisjoint(_stem(word) for word in self._named(s)) for s in told)

    def _armed(self, statement: StatementDraft) -> bool:
        named = self._named(statement)
        if named & _CIVIC:  # لجان المقاومة of a town
            return False
        told = (statement.name, statement.role, statement.mention)
        return any(loc is not None and is_party(self._analysis, loc) for loc in told)


def _of_his_own(group: Group) -> bool:
    """Tell people whom a pronoun calls somebody's own: مقاتليه, but not مقاتلي الحركة."""
    return group.own or (group.head is not None and group.head.suffix not in ("", "ي"))


def _mourned(found: Finding) -> bool:
    """Tell a side's own dead, whom it calls martyrs: استشهاد ضابط."""
    told = found.sentence.tokens[found.trigger[0]].fold
    noun = found.group.head.entry.text if found.group.head is not None else ""
    return "شهد" in told or "شهاد" in told or noun.startswith("شهيد")


def _partisan(found: Finding) -> bool:
    """Tell a figure in a side's own words for its enemy: تحييد خمسة إرهابيين."""
    head = found.group.head
    words = found.sentence.tokens[found.trigger[0] : found.trigger[1]]
    return (head is not None and head.entry.get("partisan") == "yes") or any(t.fold in _PARTISAN for t in words)


def _of_a_force(found: Finding) -> bool:
    """Tell members of a force whom no word places: 18 عنصرا."""
    head = found.group.head
    return head is not None and head.entry.get("member") == "yes"


def _stem(word: str) -> str:
    """Take the article and the endings of gender and case off an adjective of a people."""
    return word.removeprefix("ال").rstrip("اهنوتي")
