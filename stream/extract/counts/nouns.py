"""Nouns whose form says the number: جندي, جنديان, جنود, آخر, أحد الجنود, and people known by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.counts.group import Group
from stream.extract.counts.names import name_behind
from stream.extract.counts.phrases import NounPhrases
from stream.extract.counts.words import STOPS, governed, is_definite, kind_of
from stream.extract.sentence_words import hits_at
from stream.lexicon.classes import word_class
from stream.text.normalise import fold
from stream.text.numerals import number_at

if TYPE_CHECKING:
    from stream.contracts.event import Qualifier
    from stream.extract.counts.group import Shape
    from stream.lexicon.matcher import Hit

ORDINALS = frozenset(("ثالث", "رابع", "خامس", "سادس", "سابع", "ثامن", "تاسع", "عاشر"))
OTHERS: dict[str, int | None] = {
    "اخر": 1,
    "اخري": 1,
    "اخرا": 1,
    "اخران": 2,
    "اخريين": 2,
    **dict.fromkeys(ORDINALS, 1),  # وأصيب ثالث
    **dict.fromkeys(("اخرون", "اخرين", "اخريات", "الاخرين", "الاخرون", "الباقون", "الباقين"), None),
}
SOME = frozenset(("بعضهم", "بعضهن", "احدهم", "احدهما", "احداهن", "احداهما"))


_OPENS = frozenset('"«“')
_CLOSES = frozenset('"»”')
_LANDS = word_class("name.land")
_ONE = frozenset(("واحد", "واحده", "واحدا"))
_TWO = frozenset(("اثنان", "اثنين", "اثنتين", "اثنتان"))
_LONGEST_NAME = 4
_OWNERS = frozenset(("ه", "ها", "هم", "هما", "هن"))
_SHORTEST_DUAL = 4
"""Letters that the dual of a noun with its و has at least: أباه and أخاه are one."""


class NounGroups(NounPhrases):
    """Reads the groups of one sentence that have no numeral."""

    def noun_group(self, first: int, at: int, qualifier: Qualifier | None) -> Group | None:
        """Read a noun whose form says the number, أحد with a plural, or آخر alone."""
        noun = self._nouns.get(at)
        if noun is None and (of := self._nouns.get(at + 1)) and self.fold(at).removeprefix("و") in ("احد", "احدي"):
            if of.form not in ("plural", "dual_or_plural"):
                return None
            group = Group(first, of.last, "singular", 1, head=of, definite=True)
            group.victims = (at, self.extend(of, of.last))
            group.victim_class = self.class_of(at + 1, group.victims[1])
            return group
        if noun is None or governed(noun.prefix):
            return self._other(first, at)
        entry = noun.entry
        if entry.get("abstract") == "yes" and noun.form != "plural" and not entry.text.startswith("حالة"):
            return None  # إصابة and وفاة alone name the act
        if entry.section == "nationality" and self.fold(at).endswith("يا") and self._is_state(at):
            return None  # سوريا, ليبيا: the country; فلسطينيا is a man
        number = self._number(noun)
        shape: Shape = "plural" if number is None else "singular" if number == 1 else "dual"
        group = Group(first, noun.last, shape, number, qualifier=qualifier or ("exact" if number else "unspecified"))
        group.head, group.kind, group.definite = noun, kind_of(noun), is_definite(noun)
        self._words_behind(group, qualifier)
        end = self.extend(noun, group.last)
        if shape == "plural" and (behind := self._number_behind(noun.last, end)) is not None:
            # منفذي الهجوم الأربعة, أبناء فلان الـ3
            group.number, group.last = behind
            group.shape, group.qualifier = "number", qualifier or "exact"
            end = max(end, group.last)
        elif noun.form == "dual_or_plural" and shape == "plural" and (listed := self._names_listed(end)) is not None:
            # الجنديين فلان وفلان
            group.number, end = listed
            group.shape, group.qualifier = "dual" if group.number == 2 else "number", "exact"
        elif (
            shape == "singular"
            and (name := self._name_in(group.last, end, titled=group.definite and entry.get("role") == "yes"))
            is not None
        ):
            group.name = name
            end = max(end, name[1] + (self.fold(name[1]) in _CLOSES))
        group.victims = (noun.first, end)
        group.victim_class = self.class_of(noun.first, end)
        title = self._nouns.get(end) if group.name is not None and group.victim_class == "unknown" else None
        if title is not None and is_definite(title):  # المدعو فلان القيادي في التنظيم
            group.victim_class = self.class_of(end, self.extend(title, title.last))
        return group

    def _is_state(self, at: int) -> bool:
        if self.fold(at).removeprefix("و") in _LANDS:
            return True
        return any(hit.entry.section == "state" for hit in hits_at(self.sentence.by_lexicon.get("actors", ()), at))

    def person(self, name: tuple[int, int]) -> Group:
        """Return a person known by name, as a group of one; a title may stand behind the name."""
        group = Group(name[0], name[1], "name", 1, victims=name, name=name, definite=True)
        behind = self._nouns.get(name[1]) or self._nouns.get(name[1] + 1)
        group.victim_class = self.class_of(name[0], behind.last if behind else name[1])
        return group

    def _words_behind(self, group: Group, qualifier: Qualifier | None) -> None:
        """Take in what says the number of a noun again: جنديان اثنان, آخر."""
        word = self.fold(group.last)
        if (word.removeprefix("ال") if group.definite else word) in _TWO:
            group.number, group.shape, group.qualifier = 2, "dual", qualifier or "exact"
            group.last += 1
        elif word in _ONE and group.shape == "singular":
            group.last += 1
        if self.fold(group.last) in OTHERS:
            group.others = True
            group.last += 1

    def _number(self, noun: Hit) -> int | None:
        """Return the number that a noun says; none of موظفي إغاثة, who may be two or many."""
        if noun.form == "singular":
            of_two = self._of_two(noun)
            if self._bound_dual(noun, of_two):
                return 2
            if of_two == "ي" and not noun.entry.get("number"):
                return None
        return _number(noun, self.fold(noun.last - 1))

    def _of_two(self, noun: Hit) -> str:
        """Return what the dual of a compound puts on its first word: عنصري أمن، عنصرا أمن."""
        if " " not in noun.entry.text:
            return ""
        word = fold(noun.entry.text).split()[0].partition("=")[0]
        own = self.fold(noun.first).removeprefix(noun.prefix)
        return own.removeprefix(word) if own in (word + "ا", word + "ي") else ""

    def _bound_dual(self, noun: Hit, of_two: str) -> bool:
        """Tell عونا أمن, two of them, from the accusative جنديا.

        Args:
            noun: in the singular.
            of_two: what the dual of a compound puts on its first word.

        """
        if of_two:
            # The plural may be written so too: رجال أمن has a word of its own, موظفو إغاثة has not.
            return not fold(noun.entry.text.split()[0]).endswith("و")
        if noun.suffix == "ي":  # ضابطي شرطة; a plural in ون loses its ن as well: منفذي الهجوم
            broken = not noun.entry.text.split()[0].endswith("ون")
            return broken and (noun.last in self._bodies or noun.last in self._nouns)
        if noun.suffix or not self.tokens[noun.last - 1].norm.endswith("ا"):
            return False
        after = self.fold(noun.last)
        owner = noun.last in self._bodies or noun.last in self._nouns or after.startswith("ال")
        return owner and not noun.prefix and not after.endswith("ا") and not after.startswith("و")

    def _other(self, first: int, at: int) -> Group | None:
        word = self.fold(at).removeprefix("و") if at == first else self.fold(at)
        if at in self._first_names and (name := name_behind(self, at)) is not None:
            return self.person(name)
        if word in SOME:
            one = word.startswith("اح")
            group = Group(first, at + 1, "singular" if one else "plural", 1 if one else None, victims=(at, at + 1))
            group.qualifier, group.pronoun = "exact" if one else "unspecified", True
            return group
        if word in ORDINALS and at + 1 < len(self.tokens):
            after = self.tokens[at + 1]
            if after.kind == "word" and after.fold not in STOPS and not after.fold.startswith("ب"):
                return None  # ثالث عملية
        if word not in OTHERS or (word == "اخر" and at + 1 in self._nouns):  # آخر إرهابي is the last one
            return None
        number = OTHERS[word]
        shape: Shape = "plural" if number is None else "singular" if number == 1 else "dual"
        group = Group(first, at + 1, shape, number, qualifier="exact" if number else "unspecified")
        group.others, group.victims = True, (at, at + 1)
        return group

    def _name_in(self, at: int, end: int, *, titled: bool) -> tuple[int, int] | None:
        """Return the name that stands in or right behind a phrase: القيادي في الحركة فلان."""
        for i in range(at, min(end + 1, len(self.tokens))):
            if self.name_at(i) and (name := name_behind(self, i)) is not None:
                return name
        if self.fold(end) in _OPENS and (quoted := self._quoted_name(end + 1)) is not None:
            return quoted
        return name_behind(self, end, known_only=not titled) if end < len(self.tokens) else None

    def _names_listed(self, at: int) -> tuple[int, int] | None:
        """Return how many names a list of at least two holds, and its end."""
        count, end = 0, at
        while (name := name_behind(self, end)) is not None:
            count, end = count + 1, name[1]
            if not self.fold(end).startswith("و"):
                break
        return (count, end) if count > 1 else None

    def _quoted_name(self, at: int) -> tuple[int, int] | None:
        """Return the name in the quote marks of الطفل "فلان الفلاني", of two to four words."""
        end = at
        while end < len(self.tokens) and end - at < _LONGEST_NAME and self.tokens[end].kind == "word":
            end += 1
        return (at, end) if end - at > 1 and self.fold(end) in _CLOSES else None

    def _number_behind(self, start: int, end: int) -> tuple[int, int] | None:
        for at in range(start, min(end + 2, len(self.tokens))):
            if self.tokens[at].kind == "punct":
                return None
            number = number_at(self.tokens, at) if self.fold(at).startswith("ال") else None
            if number is not None and number.prefix == "ال":
                return number.value, number.last
        return None


def _is_dual_of(noun: Hit, word: str) -> bool:
    """Tell مرافقاه, his two companions, from مرافقه."""
    stem = word.removesuffix(noun.suffix) if noun.suffix in _OWNERS else ""
    return noun.form == "singular" and stem.endswith("ا") and len(stem) > _SHORTEST_DUAL


def _number(noun: Hit, word: str) -> int | None:
    """Return the number that the form of a noun, and of its word in the text, says; None for a plural."""
    if told := noun.entry.get("number"):
        return int(told)
    if noun.form == "dual" or _is_dual_of(noun, word):
        return 2
    if noun.form != "singular":
        return None
    if noun.suffix == "ي":  # in the genitive before a noun: منفذي الهجوم, جثتي الشابين
        return 2 if noun.entry.text.split()[-1].partition("=")[0].endswith("ة") else None
    return 1
