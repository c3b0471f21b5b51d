"""The mentions of figures in one sentence while its rules are applied, and what all rules share."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, cast

from stream.extract.casualty_sense import Sense
from stream.extract.count_group import read_as_two
from stream.extract.count_phrases import STOPS
from stream.extract.grammar import HIT_BY, words

if TYPE_CHECKING:
    from stream.contracts.event import CasualtyKind
    from stream.extract.analysis import Sentence
    from stream.extract.count_group import Group
    from stream.extract.counts import Counter
    from stream.extract.drafts import StrikeDraft, When
    from stream.lexicon.matcher import Hit


@dataclass(slots=True)
class Finding:
    """One mention of a figure.

    Attributes:
        sentence: where it stands.
        kind: what happened to the people.
        group: the people.
        trigger: first and last token of the words that say so.
        rule: id of the rule that joined the two.
        confidence: prior of the rule.
        whole: the mention whose people these are a part of.
        strike: the strike that its sentence tells.
        background: whether it is told as older than the news.
        older: whether the words say that a newer figure replaces it.
        place: canonical name of the place that its sentence gives it, empty for none; None until it is asked for.
        when: the time that its sentence gives it.

    """

    sentence: Sentence
    kind: CasualtyKind
    group: Group
    trigger: tuple[int, int]
    rule: str
    confidence: float
    whole: Finding | None = None
    strike: StrikeDraft | None = None
    background: bool = False
    older: bool = False
    place: str | None = None
    when: When | None = None

    @property
    def first(self) -> int:
        """First token of trigger and group; of the group alone where the trigger is said of other people before it."""
        return self.group.first if self.rule == "casualty.gapping" else min(self.trigger[0], self.group.first)

    @property
    def last(self) -> int:
        """Behind the last token of trigger and group."""
        return max(self.trigger[1], self.group.end)


_OVERLAPPING = 3
"""How many groups may reach over one token."""
_STILL = frozenset(("في", "عداد", "ما", "لا", "زال", "زالوا", "يزال", "يزالون", "لايزال", "لايزالون"))
_DASHES = frozenset("،,-–—)")
_ENDS = frozenset(".؛:!?؟;")
_QUOTES = frozenset("\"«»“”()'")
# Between a verb and its people: pronouns with a preposition, adverbs of time.
_SKIPPED = words(
    "فيه فيها فيهما خلاله خلالها خلالهما امس اليوم الان ايضا كذلك كل من متاثرا بجراحه بجراحها بجروحه بجروحها جراءه جراءها اثره اثرها علي بسببه "
    "بسببها به بها السبت الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعه صباح مساء فجر ليل ظهر عصر هذا يوم "
    "حتي حينها انذاك لاحقا قد"
)
_AGENT = words("يد ايدي قبل بواسطه ضد نفذه نفذها شنه شنها بين مع لدي الي برصاص بنيران امام")
_HOMES = words("منزل منازل بيت بيوت شقة خيمة مبنى عمارة بناية دار منزلي")
"""قصف منزل عائلة فلان: it is not the family who is told as hit."""
_SAVED = words("نجا نجت نجوا نجاة أنقذ أنقذت أنقذوا إنقاذ إجلاء")
_SAVED |= {letter + word for letter in ("و", "ف") for word in _SAVED}
_ABOARD_WITHIN = 9
_ALL = frozenset(("جميع", "كل", "كافه", "وجميع", "وكل", "وكافه"))
_CALLED_AFTER = words(
    "قرية بلدة مدينة حي شارع مخيم منطقة مدرسة مسجد مستشفى ساحة موقع ثكنة قاعدة مستوطنة مستعمرة تلة برج معسكر"
)
_RELATIVE = frozenset(("ان", "الذي", "التي", "الذين"))
_SAID = words(
    "قال قالت وقال وقالت أضاف وأضاف ذكر وذكر ذكرت وذكرت أعلن وأعلن أعلنت وأعلنت أكد وأكد أكدت وأكدت أوضح وأوضح"
)
_NEW_CLAUSE = words("أن إن وأن وإن فيما بينما حين كما لكن")
_ASIDES = words("وهو وهي وهم وهما الذي التي الذين البالغ البالغة كان كانت وكان عمره عمرها ويبلغ يبلغ")
_LONGEST_ASIDE = 16
_CARRIES = words("يقل تقل يقلهم تقلهم يقلان متن متنه متنها يحمل تحمل محملا محملة")
"""What is counted behind these is who was aboard: غرق مركب يقل 50 مهاجرا."""
_OF_OTHERS = _RELATIVE | _CARRIES | _SAVED
"""Behind these, as behind the words for a part (بينهم ستة), other people are told of."""


class Mentions(Sense):
    """The groups of one sentence, which of them have a kind, and the findings so far.

    Args:
        counter: the sentence and its groups.
        triggers: the verbs, verbal nouns and participles that may govern them.

    """

    def __init__(self, counter: Counter, triggers: list[Hit]) -> None:
        super().__init__(counter, triggers)
        self.findings: list[Finding] = []
        self.starts = {hit.first for hit in triggers}
        self._claimed: set[int] = set()
        cues = [hit for hit in self.sentence.of("cues") if hit.entry.section.endswith("verb")]
        self.speaking = {hit.last for hit in cues}
        self.telling = {
            hit.first for hit in cues if hit.form == "past" and self.sentence.tokens[hit.first].fold in _SAID
        }
        # What بينهم lists is its own, not the subject of a verb behind it.
        parts = [hit for hit in self.hits if hit.entry.section == "part" and not hit.suffix]
        self.listed = {hit.last for hit in parts}
        self._marks = {hit.first for hit in parts}

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
        behind = bisect_left(groups, at, key=lambda g: g.first)
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
        beside, commas = True, 0
        if self.counter.fold(at) in _ALL and (aboard := self._all_aboard(at)) is not None:
            return aboard
        for i in range(at, min(at + reach + 1, len(self.tokens))):
            token = self.tokens[i]
            group = self.by_first.get(i)
            if (
                group is not None
                and not (group.conjunction and i > at)
                and (beside or self._stands_out(group, i, after_comma=commas > 0))
            ):
                return group if self.free(group) and group.kind is None else None
            if token.kind == "punct":
                if token.norm in _QUOTES:
                    continue
                if token.norm == ":" and self.counter.fold(i - 1) == "من" and self.counter.fold(i - 2).endswith("كل"):
                    continue  # مصرع كل من: فلان وفلان
                commas += 1
                # استشهد مساء اليوم، الشاب فلان: nothing but adverbs so far
                beside = beside and token.norm in "،,"
                if token.norm in _ENDS or commas > 2:
                    return None
                continue
            if i in self.starts or i in self.telling or token.fold in _OF_OTHERS or (i > at and i in self._marks):
                return None
            if token.fold not in _SKIPPED:
                beside = False
        return None

    def _all_aboard(self, at: int) -> Group | None:
        """Return the figure of قتل جميع من كانوا على متنها وعددهم 46."""
        if self.counter.fold(at + 1) != "من":
            return None
        reach = range(at + 2, at + _ABOARD_WITHIN)
        told = next((i for i in reach if self.counter.fold(i).removeprefix("و") == "عددهم"), None)
        group = None if told is None else self.by_first.get(told + 1)
        return group if group is not None and self.free(group) and group.kind is None else None

    def _stands_out(self, group: Group, at: int, *, after_comma: bool) -> bool:
        """Tell whether a group may be a verb's people though other words stand between them."""
        before = self.counter.fold(at - 1)
        if group.counted:
            return not (group.bare and group.qualifier == "exact") and before not in _AGENT
        plain = group.head is not None and not group.head.prefix and group.head.entry.get("adjective") != "yes"
        return (
            group.shape == "singular"
            and plain
            and not after_comma
            and before not in STOPS
            and before not in HIT_BY
            and before not in _HOMES
            and at - 1 not in self.starts
        )

    def before(self, hit: Hit, kind: str, rule: str, *, agree: bool = True) -> bool:
        """Give a verb or participle the group that stands before it: أربعة أشخاص قتلوا."""
        if self.counter.fold(hit.first - 1) in ("الذين", "الذي", "التي", "اللذين", "اللذان"):
            return False
        group, stop = self._last_before(hit.first)
        if group is None or not self._may_govern_back(hit, group, stop, agree=agree):
            return False
        if not self.people(group, kind) or self.ill(hit, group):
            return False
        span = (hit.first, hit.last)
        second = next((h for h in self.triggers if h.first == hit.last and h.prefix == "و"), None)
        if second is not None and {kind, second.entry.get("kind")} == {"killed", "injured"} and self._many(second):
            kind = "killed_or_injured"  # 40 مدنيا استشهدوا وأصيبوا
        self.claim(group, kind, span, rule, 0.75 if group.number else 0.55)
        while group.conjunction:  # جنديان ومسلح قتلوا
            first = group.first
            comma = self.counter.fold(first - 1) == "،"
            group = next((g for g in self.counter.groups if g.end == first - comma), group)
            if group.first == first or not self.free(group) or group.kind is not None or group.bare:
                break
            self.claim(group, kind, span, rule, 0.65)
        return True

    def _may_govern_back(self, hit: Hit, group: Group, stop: int, *, agree: bool) -> bool:
        """Tell whether the people before a verb can be its subject.

        Args:
            hit: the verb or participle.
            group: the people.
            stop: token behind the last word between the two.
            agree: whether number and article must fit, as a verb's do.

        """
        gap = self.tokens[min(group.end, stop) : stop]
        apart = len(gap) > 2 and gap[0].norm in _DASHES and gap[-1].norm in _DASHES
        if apart and self._same_gender(hit.first, group):
            gap = []  # إن شابا، يبلغ من العمر 22 عاما، قتل
        if len(gap) == 1 and gap[0].norm in _DASHES and group.conjunction and group.others:
            gap = []  # إن الخبير، و9 آخرين، قتلوا
        far = len(gap) > 6 or any(t.kind == "punct" and t.norm not in _QUOTES for t in gap)
        if far or not self.free(group) or group.kind not in (None, hit.entry.get("kind")):
            return False
        if group.pronoun:  # 50 منهم في عداد المفقودين
            return not agree and group.number is not None
        if self.counter.fold(group.first - 1) == "عداد":
            return False  # 15 شخصا في عداد المفقودين تحت الأنقاض are one figure
        if not agree:
            return not group.bare or all(t.fold in _STILL for t in self.tokens[group.end : hit.first])
        if any(t.fold in STOPS for t in gap) and group.shape != "number":
            return False
        known = group.definite and group.shape == "plural"
        many = group.number is not None and group.number > 1 and self.tokens[hit.last - 1].norm.endswith(("وا", "ون"))
        alone = group.bare and not (many and group.end == hit.first)  # قال إن أربعة قتلوا
        return not alone and not known and self._agrees(hit, group)

    def _many(self, hit: Hit) -> bool:
        """Tell a verb of people who stand before it: استشهدوا."""
        return self.tokens[hit.last - 1].norm.endswith(("وا", "ون"))

    def antecedent(self, hit: Hit, pronoun: str) -> Group | None:
        """Return the free people before a trigger that a pronoun written behind it means."""
        for group in reversed(self.counter.groups):
            if group.first >= hit.first or group.kind is not None or not self.free(group) or group.bare:
                continue
            many = group.number is None or group.number > 2
            fits = many if pronoun in ("هم", "هن") else group.number == (2 if pronoun == "هما" else 1)
            if pronoun == "هما" and read_as_two(group):  # شرطيين ... ما تسبب بجرحهما
                fits = True
            adjective = group.head is not None and group.head.entry.get("adjective") == "yes" and not group.name
            role = group.head is not None and group.head.entry.get("role") == "yes"
            if self.counter.fold(group.first - 1) in _CALLED_AFTER or (role and group.first in self.speaking):
                continue  # قرية إمام ربيع, وأكد قائد الشرطة
            if fits and not (adjective and group.shape == "singular"):
                return group
        return None

    def _last_before(self, at: int) -> tuple[Group | None, int]:
        """Return the last group before a token and where the words behind it end; a list of parts is passed over.

        16 شخصا، بينهم 13 طفلا، قتلوا: the list belongs to the people, not to the verb.
        """
        aside = self._aside(at)
        if aside is not None:
            return aside
        groups = [g for g in self.counter.groups if g.first < at]
        ends = {g.last - 1 for g in groups if g.pronoun}  # أنقذ 42 منهم ولا يزال 19 مفقودين: no list begins there
        parts = [first for section, first in self.sections if section == "part" and first < at and first not in ends]
        if parts and groups and max(parts) < groups[-1].first:
            marker = max(parts)
            if any(self.counter.fold(i) in _NEW_CLAUSE for i in range(marker, groups[-1].first)):
                return groups[-1], at  # 3 قتلوا بينهم طفل وإن 11 أصيبوا
            inside = [g for g in groups if g.first > marker]
            if at - inside[-1].end <= 3:
                whole = next((g for g in reversed(groups) if g.first < marker), None)
                comma = self.counter.fold(marker - 1) == "،"
                return whole, marker - comma
        return (groups[-1], at) if groups else (None, at)

    def _aside(self, at: int) -> tuple[Group, int] | None:
        """Return the people before the aside of إن الرجل، وهو في الثلاثين، توفي, and where it begins."""
        if self.counter.fold(at - 1) not in ("،", ","):
            return None
        for i in range(at - 3, max(-1, at - _LONGEST_ASIDE), -1):
            if self.counter.fold(i) in ("،", ","):
                opens = self.counter.fold(i + 1) in _ASIDES
                group = next((g for g in self.counter.groups if g.end == i), None) if opens else None
                return (group, i) if group is not None and self._same_gender(at, group) else None
        return None

    def _same_gender(self, at: int, group: Group) -> bool:
        """Tell whether the verb at a token has the gender of people named by one noun."""
        woman = group.victim_class == "woman" or self.tokens[group.first].norm.endswith("ة")
        return group.shape != "singular" or self.tokens[at].norm.endswith("ت") == woman

    def _agrees(self, hit: Hit, group: Group) -> bool:
        """Tell whether a verb behind its people has their number; a dual verb makes a doubtful noun two."""
        norm = self.tokens[hit.first].norm
        if hit.form in ("past", "word") and norm.endswith("ا") and not norm.endswith("وا"):
            read_as_two(group)
            pair = group.conjunction and any(g.end == group.first and g.number == 1 for g in self.counter.groups)
            return group.number == 2 or (group.number == 1 and pair)  # المراسلة فلانة والمصور فلان قتلا
        if norm.endswith(("وا", "ون")):  # ثلاثة من الشرطة ومدني قتلوا
            return group.number != 1 or (group.conjunction and any(g.end == group.first for g in self.counter.groups))
        return group.shape == "singular" or group.number == 1 or norm.endswith("ت")
