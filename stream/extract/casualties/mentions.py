"""The mentions of figures in one sentence while its rules are applied, and what all rules share."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING, cast

from propcache.api import cached_property

from stream.extract.casualties.finding import Finding
from stream.extract.casualties.sense import Sense
from stream.extract.counts.words import STOPS
from stream.extract.grammar import HIT_BY, words
from stream.lexicon.classes import word_class

if TYPE_CHECKING:
    from stream.contracts.event import CasualtyKind
    from stream.extract.analysis import Sentence
    from stream.extract.counts.group import Group
    from stream.lexicon.matcher import Hit


_first = attrgetter("first")
_OVERLAPPING = 3
"""How many groups may reach over one token."""
_ENDS = frozenset(".؛:!?؟;")
_QUOTES = frozenset("\"«»“”()'")
# Between a verb and its people: pronouns with a preposition, adverbs of time.
_SKIPPED = words(
    "فيه فيها فيهما خلاله خلالها خلالهما امس اليوم الان ايضا كذلك كل من متاثرا بجراحه بجراحها بجروحه بجروحها جراءه جراءها اثره اثرها علي بسببه "
    "بسببها به بها السبت الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعه صباح مساء فجر ليل ظهر عصر هذا يوم "
    "حتي حينها انذاك لاحقا قد سوي"
)
_AGENT = words("يد ايدي قبل بواسطه ضد نفذه نفذها شنه شنها بين مع لدي الي برصاص بنيران امام")
_HOMES = word_class("people.homes")
"""قصف منزل عائلة فلان: it is not the family who is told as hit."""
_SAVED = word_class("people.saved")
_SAVED |= {letter + word for letter in ("و", "ف") for word in _SAVED}
_ABOARD_WITHIN = 9
_ALL = frozenset(("جميع", "كل", "كافه", "وجميع", "وكل", "وكافه"))
_RELATIVE = frozenset(("ان", "الذي", "التي", "الذين"))
_SAID = word_class("verb.telling")
_CARRIES = word_class("people.carries")
"""What is counted behind these is who was aboard: غرق مركب يقل 50 مهاجرا."""
_OF_OTHERS = _RELATIVE | _CARRIES | _SAVED
"""Behind these, as behind the words for a part (بينهم ستة), other people are told of."""


class Mentions(Sense):
    """The groups of one sentence, which of them have a kind, and the findings so far.

    Args:
        sentence: the sentence.
        triggers: the verbs, verbal nouns and participles that may govern them.

    """

    def __init__(self, sentence: Sentence, triggers: list[Hit]) -> None:
        super().__init__(sentence, triggers)
        self.findings: list[Finding] = []
        self.starts = set(map(_first, triggers))
        self._claimed: set[int] = set()
        # What بينهم lists is its own, not the subject of a verb behind it.
        self._marks: set[int] = set()
        for hit in self.hits if "part" in self.said else ():
            if hit.entry.section == "part" and not hit.suffix:
                self._marks.add(hit.first)

    @cached_property
    def _telling(self) -> set[int]:
        """Where the past verbs stand that tell of what somebody says: who stands behind them are its speakers."""
        cues = self.sentence.by_lexicon.get("cues", ())
        verbs = (h for h in cues if h.form == "past" and h.entry.section.endswith("verb"))
        return {hit.first for hit in verbs if self.sentence.folds[hit.first] in _SAID}

    def speaks(self, at: int) -> bool:
        """Tell whether a token stands right behind a verb of saying."""
        cues = self.sentence.by_lexicon.get("cues", ())
        return any(hit.last == at and hit.entry.section.endswith("verb") for hit in cues)

    @cached_property
    def by_first(self) -> dict[int, Group]:
        """The groups by their first token; read where a rule first asks for people."""
        return {g.first: g for g in self.counter.groups}

    def claim(self, group: Group, kind: str, trigger: tuple[int, int], rule: str, confidence: float) -> Finding:
        """Record a finding; its group is not given to another trigger."""
        found = Finding(self.sentence, cast("CasualtyKind", kind), group, trigger, rule, confidence)
        self._claimed.add(group.first)
        self.findings.append(found)
        return found

    def covers(self, at: int) -> bool:
        """Tell whether a token stands inside a group that a trigger has, behind its first word."""
        groups = self.counter.groups
        behind = bisect_left(groups, at, key=_first)
        return any(at < g.last and not self.free(g) for g in groups[max(0, behind - _OVERLAPPING) : behind])

    def take(self, *firsts: int) -> None:
        """Keep the groups that begin at these tokens from all other rules."""
        self._claimed.update(firsts)

    def free(self, group: Group) -> bool:
        """Tell whether no trigger has the group yet."""
        return group.first not in self._claimed

    def block(self, first: int, last: int) -> None:
        """Keep the groups and triggers between two tokens from all rules."""
        self._claimed.update(range(first, last))
        self.triggers = [hit for hit in self.triggers if not first <= hit.first < last]

    def near(self, at: int, reach: int) -> Group | None:
        """Return the free group behind a trigger that has no kind of its own.

        Beside the trigger, or behind words that may stand between, any group; further on one with a number.

        Args:
            at: the token behind the trigger.
            reach: how many words further on a number may stand.

        """
        beside, commas, by_first, telling = True, 0, self.by_first, self._telling
        if self.fold(at) in _ALL and (aboard := self._all_aboard(at)) is not None:
            return aboard
        for i in range(at, min(at + reach + 1, len(self.tokens))):
            token = self.tokens[i]
            group = by_first.get(i)
            if (
                group is not None
                and not (group.conjunction and i > at)
                and (beside or self._stands_out(group, i, after_comma=commas > 0))
            ):
                return group if self.free(group) and group.kind is None else None
            if token.kind == "punct":
                if token.norm in _QUOTES:
                    continue
                if token.norm == ":" and self.fold(i - 1) == "من" and self.fold(i - 2).endswith("كل"):
                    continue  # مصرع كل من: فلان وفلان
                commas += 1
                # استشهد مساء اليوم، الشاب فلان: nothing but adverbs so far
                beside = beside and token.norm in "،,"
                if token.norm in _ENDS or commas > 2:
                    return None
                continue
            if i in self.starts or i in telling or token.fold in _OF_OTHERS or (i > at and i in self._marks):
                return None
            if token.fold not in _SKIPPED:
                beside = False
        return None

    def _all_aboard(self, at: int) -> Group | None:
        """Return the figure of قتل جميع من كانوا على متنها وعددهم 46."""
        if self.fold(at + 1) != "من":
            return None
        reach = range(at + 2, at + _ABOARD_WITHIN)
        told = next((i for i in reach if self.fold(i).removeprefix("و") == "عددهم"), None)
        group = None if told is None else self.by_first.get(told + 1)
        return group if group is not None and self.free(group) and group.kind is None else None

    def _stands_out(self, group: Group, at: int, *, after_comma: bool) -> bool:
        """Tell whether a group may be a verb's people though other words stand between them."""
        before = self.fold(at - 1)
        if group.counted:
            return not (group.bare and group.qualifier == "exact") and before not in _AGENT
        plain = group.head is not None and not group.head.prefix and group.head.entry.get("adjective") != "yes"
        plain = plain or self.is_behind_actors(group)  # اغتال مجهولون صحافيا
        return (
            group.shape == "singular"
            and plain
            and not after_comma
            and before not in STOPS
            and before not in HIT_BY
            and before not in _HOMES
            and at - 1 not in self.starts
        )
