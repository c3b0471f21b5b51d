"""Count expressions: how many people, in which words, with what noun.

A `Group` is a phrase that counts people: a qualifier, a number and a noun (نحو 20 جنديا), a noun alone whose form
says the number (جنديان), a vague quantity (عشرات المدنيين), a number alone that a word for casualties may govern.
"""

from __future__ import annotations

from itertools import compress
from typing import TYPE_CHECKING

from propcache.api import cached_property

from stream.extract.counts.behind import read_behind
from stream.extract.counts.group import Group
from stream.extract.counts.nouns import OTHERS, SOME, NounGroups
from stream.extract.counts.numbers import MAY_COUNT, PERCENT, is_date, number_told, upper_end
from stream.extract.counts.words import STOPS, is_definite, kind_of, qualifier_of
from stream.extract.grammar import words
from stream.lexicon.classes import word_class
from stream.text.known import Known
from stream.text.numerals import begins_number, number_at

if TYPE_CHECKING:
    from stream.contracts.event import Qualifier
    from stream.extract.analysis import Sentence
    from stream.lexicon.matcher import Hit

_PART_PRONOUNS = frozenset(["منهم", "منهن", "منها", "منهما"])
_OPENERS = frozenset((*OTHERS, *SOME, "احد", "احدي", "بين", "ما", "عدد", "و", "(", "/"))
_HOMES = word_class("people.from_homes")
_AMOUNT = frozenset(("عدد", "وعدد"))
_ALL_OF_THEM = frozenset(("اصل", "مجموع", "بين"))
_MOST_PEOPLE = 20_000_000
_NUMBERED = words("لواء كتيبة فرقة فوج فيلق سرية وحدة منطقة طريق قناة رقم")


def _opens(fold: str) -> bool:
    """Tell whether a folded word begins a number, in digits or in words, or a group without one."""
    return fold[0].isdecimal() or fold in _OPENERS or fold.removeprefix("و") in _OPENERS or begins_number(fold)


_OPENS = Known(_opens, 1 << 15)


class Counter(NounGroups):
    """Reads the groups of one sentence."""

    def __init__(self, sentence: Sentence) -> None:
        super().__init__(sentence)
        self._memo: dict[int, Group | None] = {}

    @cached_property
    def groups(self) -> list[Group]:
        """All groups of the sentence from left to right, each as long as can be, none overlapping."""
        out: list[Group] = []
        reached = 0
        for at in self._beginnings():
            if at < reached:
                continue
            group = self.group_at(at)
            if group is not None:
                out.append(group)
                reached = max(group.end, at + 1)
            elif self.tokens[at].kind == "number":
                reached = self._behind_crowd(at)
        return out

    def _behind_crowd(self, at: int) -> int:
        """Return where reading goes on behind a number of more than any people, and its noun: 900 مليون شخص."""
        number = number_told(self, at)
        if number is None or number.value <= _MOST_PEOPLE:
            return at + 1
        return number.last + (number.last in self._nouns)

    def _beginnings(self) -> list[int]:
        """Return the few tokens at which a group may begin, from left to right."""
        words = compress(range(self._size), map(_OPENS.__getitem__, self._folds))
        return sorted({*words, *self._before, *self._vague, *self._nouns, *self._first_names})

    def group_at(self, at: int) -> Group | None:
        """Read the group that begins at a token, None where none does."""
        if at >= len(self.tokens):
            return None
        if at in self._memo:
            return self._memo[at]
        counts = _OPENS[self.fold(at)] or at in self._before or at in self._vague
        group = self._group(at) if counts else self.noun_group(at, at, None)
        if group is not None:
            group.conjunction = self.fold(at)[:1] == "و" and not self._is_plain(at)
            read_behind(self, group, self.group_at)
        self._memo[at] = group
        return group

    def _is_plain(self, at: int) -> bool:
        """Tell a word that begins with و from one with the conjunction: واحد, والد."""
        noun = self._nouns.get(at)
        number = number_at(self.tokens, at)
        return (noun is not None and not noun.prefix) or (number is not None and not number.prefix)

    def _group(self, first: int) -> Group | None:
        at, word = first, self.fold(first)
        if word == "و" and first + 1 < self._size:
            at, word = first + 1, self.fold(first + 1)
        if word in ("بين", "وبين"):
            return self._range(first, at + 1)
        if word == "ما" and self.fold(at + 1) == "بين":
            return self._range(first, at + 2)
        qualifier: Qualifier | None = None
        while (hit := self._before.get(at)) is not None and hit.last < len(self.tokens):
            qualifier = qualifier or qualifier_of(hit)
            at = hit.last
        if self.fold(at) in _AMOUNT and number_told(self, at + 1) is not None:
            at += 1  # عدد 3 من العناصر
        number = number_told(self, at) if MAY_COUNT[self.fold(at)] else None
        if number is not None:
            if number.value > _MOST_PEOPLE or is_date(self, number):
                return None
            group = Group(first, number.last, "number", number.value, qualifier=qualifier or "exact")
            group.definite = number.prefix.endswith(("ال", "لل"))
            if (upper := upper_end(self, number.last, number.value)) is not None:
                group.number_max, group.last = upper
                group.qualifier = "range"
            return self._counted(group, of_only=False)
        if (vague := self._vague.get(at)) is not None:
            group = Group(first, vague.last, "vague", None, qualifier=qualifier_of(vague))
            return self._counted(group, of_only=vague.entry.get("of") == "yes")
        return self.noun_group(first, at, qualifier)

    def _range(self, first: int, at: int) -> Group | None:
        """Read بين 20 و30."""
        low = number_at(self.tokens, at) if at < len(self.tokens) else None
        high = number_at(self.tokens, low.last) if low and low.last < len(self.tokens) else None
        if low is None or high is None or not high.prefix.startswith("و") or high.value <= low.value:
            return None
        group = Group(first, high.last, "number", low.value, number_max=high.value, qualifier="range")
        return self._counted(group, of_only=False)

    def _counted(  # noqa: PLR0911 - one for each that may follow
        self, group: Group, *, of_only: bool
    ) -> Group | None:
        """Add the noun and what follows it to a number or a vague quantity."""
        at = group.last
        if (after := self._after.get(at)) is not None:
            group.qualifier, group.last = qualifier_of(after), after.last
            at = after.last
        word = self.fold(at)
        if word in PERCENT or (word == "في" and self.fold(at + 1) in PERCENT):
            return None
        if word in _PART_PRONOUNS:
            group.pronoun, group.last = True, at + 1
            return group
        if word == "ممن":
            group.last = self.phrase_end(at + 1, 5)
            group.victims = (at, group.last)
            return group
        of = word == "من"
        group.among = of
        if of_only and not of and not (group.first + 1 < group.last and self._ends(at)):
            return None  # عدد القتلى speaks of a toll, عدد من القتلى is one
        start = at + of
        noun = self._nouns.get(start)
        thing = self._things.get(start)
        if noun is not None and thing is not None and not of and (noun.form, thing.form) == ("plural", "singular"):
            return None  # 17 سنة: years, no Sunnis
        alone = group.shape == "vague" and not of and self._is_definite(at - 1)  # شيع الآلاف جثمان القائد
        if noun is not None and noun.prefix in ("", "ال") and not alone:
            if group.qualifier == "unspecified" and not of and kind_of(noun) and noun.prefix:
                return None  # غالبية القتلى is a part
            return self._with_noun(group, noun, start)
        if word in OTHERS:
            group.others, group.last, group.victims = True, at + 1, (at, at + 1)
            return group
        return self._out_of(group, start) or self._without_noun(group, start, of=of)

    def _out_of(self, group: Group, at: int) -> Group | None:
        """Read the nine of ستة من أصل تسعة عمال, who say what people the six are."""
        whole = self.group_at(at + 1) if group.among and self.fold(at) in _ALL_OF_THEM else None
        if whole is None or whole.shape not in ("number", "dual") or whole.head is None:
            return None
        group.head, group.victims, group.last = whole.head, whole.victims, whole.last
        group.victim_class = whole.victim_class
        return group

    def _is_definite(self, at: int) -> bool:
        return self.fold(at).startswith("ال") and self.fold(at) != "الاف"

    def _ends(self, at: int) -> bool:
        """Tell whether no noun goes on: وإصابة عدد كبير بجروح."""
        return (
            at >= len(self.tokens)
            or self.tokens[at].kind == "punct"
            or self.fold(at) in STOPS
            or self.fold(at)[0] == "ب"
        )

    def _with_noun(self, group: Group, noun: Hit, start: int) -> Group:
        group.head = noun
        group.last = noun.last
        group.definite = group.definite or is_definite(noun)
        group.kind = kind_of(noun)
        if self.fold(group.last) in OTHERS:
            group.others = True
            group.last += 1
        group.victims = (start, self.extend(noun, group.last))
        group.victim_class = self.class_of(*group.victims)
        behind = self._number_behind(noun.last, group.end) if group.shape == "vague" else None
        if behind is not None:  # جميع ركابها الـ66
            group.number, group.last = behind
            group.shape, group.qualifier = "number", "exact"
        return group

    def _without_noun(self, group: Group, start: int, *, of: bool) -> Group | None:
        """Read a quantity behind which no known noun for people stands."""
        if start in self._things or (not of and self._is_name(group)):
            return None
        body = self._bodies.get(start)
        if of and body is not None:
            group.victims = (start, self.phrase_end(body.last, 4))
            group.last = body.last
            group.victim_class = self.class_of(*group.victims)
            return group
        if group.shape == "vague":
            # عشرات and مئات can stand alone behind a word for casualties, بعض and عدد not.
            if of and self.fold(start) in _HOMES:  # أجلي الآلاف من منازلهم
                of = False
            if of or (group.qualifier == "unspecified" and not self._ends(start)):
                return None
            group.victims = (group.last - 1, group.last)
            return group
        group.bare = True
        if not of and group.shape == "number" and self._unknown_noun(start):
            group.victims = (start, start + 1)
        if of:
            group.victims = (start, self.phrase_end(start, 5))
            if group.victims[1] == start:
                return None
        return group

    def _is_name(self, group: Group) -> bool:
        """Tell a number that is the name of what stands before it: قائد اللواء 115."""
        return self.tokens[group.first].kind == "number" and self.fold(group.first - 1).removeprefix("ال") in _NUMBERED

    def _unknown_noun(self, at: int) -> bool:
        if at >= len(self.tokens) or self.tokens[at].kind != "word" or at in self.triggers:
            return False
        fold = self.fold(at)
        theirs = fold.endswith(("هم", "هما", "هن"))  # لقي 5 مصرعهم
        return fold not in STOPS and len(fold) > 2 and fold[0] not in "وبلف" and not (theirs or fold.startswith("ال"))
