"""What the words of one sentence make of a trigger and of people: are they people, did it happen, is it an illness."""

from __future__ import annotations

from operator import attrgetter, methodcaller
from typing import TYPE_CHECKING

from propcache.api import cached_property

from stream.extract.counts.counter import Counter
from stream.extract.counts.words import STOPS
from stream.extract.grammar import THAT, words
from stream.extract.sentence_words import word_at
from stream.lexicon.classes import word_class
from stream.text.normalise import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stream.extract.analysis import Sentence
    from stream.extract.counts.group import Group
    from stream.lexicon.matcher import Hit

_ENDS = frozenset(".؛:!?؟;")
_TEAM = word_class("people.team")
_FAMILIES = ("اسره", "اسرت")
_FALLS = ("سقط", "ارتق", "خر/", "وقع")
"""Verbs of many other uses, whose object stands beside their people."""
_NEAR_CLOSE, _FAR_CLOSE = 7, 16
_NO_SIGN = word_class("unreal.no_sign")
_AFTER = words("بعد عقب إثر أن عن بسبب جراء منذ")
_FEARED = word_class("unreal.feared")
_NEGATIONS = frozenset(["لم", "لن", "لا", "ليس", "ولم", "ولا", "ولن", "فلم", "فلا"])
_BUT_WITHIN = 5
"""How far behind a negated verb the words stand for those alone of whom it is true."""
_UNREAL = word_class("unreal.before")


_PAST_T = word_class("unreal.past")
"""Past verbs that begin like a present."""


_WHETHER = frozenset(("اذا", "لو"))
_THERE_ARE_NO = frozenset(("ليس", "ليست", "لا"))
_MAY_COME = _AFTER | _THERE_ARE_NO | _WHETHER | _FEARED | {"قد"}
"""Words that tell of a figure behind them whether it came about, or may."""
_NEARLY = word_class("unreal.nearly")
_NEARLY_WITHIN = 8
_STOPS_CLAUSE = frozenset(("،", ".", "؛", ":"))
_EVIDENCE = word_class("unreal.evidence")
_NO = words("لا ليس ليست لم عدم دون نفى نفت ينفي غياب")
_OF_ANOTHER = frozenset(("سقوط", "وقوع", "عدد", "عن", "بين", "هناك"))
_HELD = tuple(sorted(word_class("people.held")))
_LOSABLE = ("missing", "captured", "killed")
_AILMENTS = ("illness", "figurative")
_section = attrgetter("entry.section")
_names_people = methodcaller("startswith", "noun.people")


def is_none_but(sentence: Sentence, first: int, last: int) -> bool:
    """Tell لم يفقد الجيش سوى جنديين, لم يصب إلا شخصان, whom the verb is true of, from إلا أن, which turns to something else."""
    folds = sentence.folds
    for i in range(first, min(last, len(folds))):
        if folds[i] == "سوي" or (folds[i] == "الا" and not "".join(folds[i + 1 : i + 2]).startswith("ان")):
            return True
        if not folds[i].isalnum():
            return False
    return False


class Sense:
    """The groups and triggers of one sentence, for asking what its words mean.

    Args:
        sentence: the sentence.
        triggers: the verbs, verbal nouns and participles that may govern them.

    """

    def __init__(self, sentence: Sentence, triggers: list[Hit]) -> None:
        self.sentence = sentence
        self.tokens = sentence.tokens
        self.fold = word_at(sentence)
        """Gives a folded token, "" outside of the sentence."""
        self.triggers = triggers
        self.hits: Sequence[Hit] = sentence.by_lexicon.get("casualties", ())
        self.said = set(map(_section, self.hits))
        """The sections of the casualty lexicon of which words stand in the sentence."""

    @cached_property
    def counter(self) -> Counter:
        """The people of the sentence; read where a rule first asks for them, as most that refuse its words do not."""
        return Counter(self.sentence)

    @cached_property
    def says_kinds(self) -> bool:
        """Whether a noun stands in the sentence that says what happened to the people it names (قتيل)."""
        return any(map(_names_people, self.said)) and self.counter.says_kinds

    @cached_property
    def ailments(self) -> list[Hit]:
        """The words for an illness or a mood."""
        if self.said.isdisjoint(_AILMENTS):
            return []
        ill = (h for h in self.hits if h.entry.section in _AILMENTS)
        return [h for h in ill if self.counter.noun_at(h.first) is None]  # مرضى are people

    @cached_property
    def sections(self) -> set[tuple[str, int]]:
        """The same, each with the tokens at which they stand."""
        return {(hit.entry.section, hit.first) for hit in self.hits}

    def people(self, group: Group, kind: str, hit: Hit | None = None) -> bool:
        """Tell whether what is counted can be people of this kind."""
        at = group.last
        if self._is_no_loss(group, kind, hit):
            return False
        if group.bare:
            word = self.fold(at)
            if word in ("حاله", "حالات"):
                return kind == "killed"  # توفيت 31 حالة, but 149 حالة of an illness are not injured
            return not (
                self.counter.thing_at(at)
                or word == "%"
                or (kind != "killed" and word.endswith("ات") and word not in STOPS)
            )
        adjective = group.head is not None and group.head.entry.get("adjective") == "yes"
        if adjective and group.shape == "singular" and not group.name and not self._joins(group):
            # مدني and سوري alone are nouns only beside the word for death, counted (مدنيا واحدا), or as the subject of
            # قال إن مدنيا قتل, where no noun stands before.
            one = group.last > group.head.last if group.head is not None else False
            if self.is_behind_actors(group):
                return True
            subject = self.counter.fold(group.first - 1).removeprefix("و") in THAT
            return one or any(hit.last == group.first or (subject and hit.first == group.end) for hit in self.triggers)
        return True

    def _is_no_loss(self, group: Group, kind: str, hit: Hit | None) -> bool:
        """Tell people whom a word of casualties does not tell as lost, hurt or driven away."""
        if hit is not None and hit.entry.get("homes") == "yes" and not self._residents(group):
            return True
        if hit is not None and kind in _LOSABLE and self._forfeits(hit, group):
            return True
        if group.head is None:
            return False
        # قتلت قوات الأمن, who is who kills; فرار 200 سجين
        force = bool(group.head.entry.get("collective")) and not group.counted
        return force or (kind == "displaced" and fold(group.head.entry.text).startswith(_HELD))

    def is_behind_actors(self, group: Group) -> bool:
        """Tell the object of اغتال مسلحون صحفيا from an adjective of those before it, who are many or two."""
        at = group.first - 1
        actors = self.tokens[at].norm.endswith(("ون", "ان")) and self.counter.fold(at) not in STOPS
        return at >= 0 and actors and self.tokens[group.last - 1].norm.endswith("ا")

    def _joins(self, group: Group) -> bool:
        """Tell the مدني of ثلاثة من الشرطة ومدني, one more of the people before."""
        return group.conjunction and any(g.end == group.first for g in self.counter.groups)

    def _forfeits(self, hit: Hit, group: Group) -> bool:
        """Tell who loses or wins a thing from who is lost or taken: فقدان سائقها السيطرة، خطف المنتخب نقطة."""
        reach = range(hit.last, group.end + 2)
        lost = hit.entry.section.endswith(("missing", "captured")) or hit.entry.text.startswith(("فقد", "خسر", "ذبح"))
        things = (h.first for h in self.sentence.of("contexts") if h.entry.section == "forfeited")
        return lost and any(first in reach for first in things)

    def _of_a_team(self, group: Group) -> bool:
        """Tell مهاجم الفريق, who has no arms."""
        attacker = group.head is not None and group.head.entry.text.startswith("مهاجم")
        return attacker and any(self.fold(i) in _TEAM for i in range(group.last, group.end + 1))

    def _residents(self, group: Group) -> bool:
        """Tell people brought away from home from evacuated soldiers and passengers."""
        head = group.head.entry.text if group.head is not None else ""
        home = head.startswith(("عائل", "أسر", "شخص", "ساكن", "نسمة", "مدني", "قروي", "أهالي", "مواطن"))
        return home or (not head and group.qualifier in ("hundreds", "thousands"))

    def close_of(self, hit: Hit) -> int | None:
        """Return where the object stands that ends a split verb: the مصرعهم of لقي ثلاثة مصرعهم."""
        closes = tuple(hit.entry.get("close").split())
        far = _NEAR_CLOSE if hit.entry.text.startswith(_FALLS) else _FAR_CLOSE
        for at in range(hit.last, min(hit.last + far, len(self.tokens))):
            word = self.fold(at).removeprefix("ال")
            if word.startswith(closes) and not word.startswith(_FAMILIES):  # الأسر, but not أسرة
                # صاروخين سقط أحدهما ولم يسفر عن سقوط قتلى: the object of another word
                return None if at > hit.last and self.fold(at - 1) in _OF_ANOTHER else at
        return None

    def behind_close(self, first: int, end: int) -> set[int]:
        """Return the tokens behind the objects that end a split verb, where its people stand before them."""
        closes = (self.close_of(h) for h in self.triggers if h.first == first and h.entry.get("close"))
        return {at + 1 for at in closes if at is not None and at >= end}

    def closed(self, hit: Hit) -> bool:
        """Tell whether a trigger is whole: a split verb without its object says nothing."""
        return not hit.entry.get("close") or self.close_of(hit) is not None

    def negated(self, hit: Hit) -> bool:
        """Tell whether لم or its like stands before a verb."""
        folds, first = self.sentence.folds, hit.first
        if is_none_but(self.sentence, hit.last, hit.last + _BUT_WITHIN):
            return False
        return (first > 0 and folds[first - 1] in _NEGATIONS) or (first > 1 and folds[first - 2] in _NEGATIONS)

    def unreal(self, hit: Hit) -> bool:
        """Tell what is only thought of: دون الإشارة إلى مقتل, محاولة اغتيال."""
        before = [fold.removeprefix("و") for fold in self.sentence.folds[max(0, hit.first - 7) : hit.first]]
        if not _EVIDENCE.isdisjoint(before):
            shown = next(i for i, word in enumerate(before) if word in _EVIDENCE)
            if not _NO.isdisjoint(before[:shown]):
                return True  # ليس هناك مؤشرات تفيد بمقتل مدنيين
        return not _UNREAL.isdisjoint(before[-4:]) or before[-1:] == ["حتي"]

    def foreseen(self, at: int) -> bool:
        """Tell what may come from what was: قد يؤدي إلى مقتل, حذر من مقتل."""
        for i in range(at - 1, max(-1, at - 8), -1):
            if self.tokens[i].norm in _ENDS:
                return False
            fold = self.fold(i).removeprefix("و")
            if fold not in _MAY_COME:
                continue
            if fold in _AFTER:
                return False
            if fold in _THERE_ARE_NO and self.fold(i + 1) in _NO_SIGN:
                return True  # لا مؤشرات على مقتل مدنيين
            if fold in _WHETHER and self.fold(i - 1).endswith("ما"):
                return True  # لا يعرف ما إذا كان قد أوقع قتلى
            may = fold == "قد" and self.fold(i + 1)[:1] in ("ي", "ت") and self.fold(i + 1) not in _PAST_T
            if may or fold in _FEARED:
                return True
        return False

    def nearly(self, at: int) -> bool:
        """Tell what did not come to pass: كاد الحادث أن يودي بحياة 200, but not كاد ينهار وأصيب ثلاثة."""
        if not self.fold(at).startswith(("ي", "ت")):
            return False
        before = self.sentence.folds[max(0, at - _NEARLY_WITHIN) : at]
        return not _NEARLY.isdisjoint(before) and _STOPS_CLAUSE.isdisjoint(before)

    def ill(self, hit: Hit, group: Group) -> bool:
        """Tell an illness, a mood or sports news from an injury."""
        lost = hit.entry.get("kind") == "missing" or hit.entry.text.startswith("خسر")
        if hit.entry.get("kind") != "injured" and not lost:
            return False
        if group.head is not None and (group.head.entry.get("sport") == "yes" or self._of_a_team(group)):
            made = ("accident", "disaster")  # إصابة لاعبين في انقلاب حافلة
            return not any(h.entry.get("kind") in made and not h.entry.get("weak") for h in self.sentence.of("causes"))
        if lost:
            return False
        if group.head is not None and group.head.entry.text.startswith("إصابة") and group.head is hit and self.ailments:
            return True  # إجمالي الإصابات بالكوليرا 900
        for ailment in self.ailments:
            if not hit.first < ailment.first <= group.last + 12 or self._of_another(group, ailment):
                continue
            named = "ب" in ailment.prefix or self.fold(ailment.first - 1) in ("اعراض", "باعراض")
            if named or ailment.first <= group.last + 2:
                return True
        return False

    def _of_another(self, group: Group, ailment: Hit) -> bool:
        """Tell إصابة ثلاثة جنود وإلحاق أضرار بالسيارة, where what is joined to the people is what suffers."""
        gap = range(group.end, ailment.first + 1)
        known = {h.first for h in self.sentence.hits if h.first in gap and not h.prefix}
        joined = (i for i in gap if self.fold(i)[:1] == "و" and i not in known)
        return any(self.counter.noun_at(i) is None for i in joined)
