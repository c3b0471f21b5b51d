"""How far the phrase of a noun for people reaches, and what class of people its words say."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from stream.extract.counts.words import STOPS, CountWords, governed
from stream.lexicon.classes import word_class
from stream.text.numerals import begins_number

if TYPE_CHECKING:
    from stream.contracts.event import VictimClass
    from stream.lexicon.matcher import Hit


_DEATHS = word_class("dead.of")
_ADJECTIVE_ENDS = ("ي", "يا", "يه", "يين", "يون", "يات", "يان", "ين", "ون", "ات")
_KIN = word_class("people.kin")
_FAMILY = ("عائلة=", "أسرة=")
_UNITS = word_class("people.unit")
_THOUSANDS = frozenset(("الف", "الفا", "الاف", "الفان", "الفين"))
_QUOTES = '"«»“”'
_MOST = 9
"""Words of a noun phrase behind its head."""


class NounPhrases(CountWords):
    """The words of one sentence, for telling how far a phrase goes on behind its head."""

    def extend(self, noun: Hit, at: int) -> int:
        """Return where the phrase of a head noun ends: its adjectives, a genitive, the body that من or في names."""
        end = at
        definite = noun.prefix.endswith(("ال", "لل")) or noun.entry.text.startswith("ال")
        # With its نون a plural is bound to nothing: قتل مسلحون رجلي شرطة
        free = "ا" if noun.form == "singular" else ("ا", "ون", "ين", "ان")
        bound = not definite and noun.suffix in ("", "ي") and not self.tokens[noun.first].norm.endswith(free)
        stop = min(self._size, at + _MOST)
        while end < stop:
            token = self.tokens[end]
            if token.kind == "punct" and token.norm in _QUOTES and self._is_quoted_name(end, at):
                end += 1
                continue
            if token.kind != "word" or end in self.triggers or self.is_kind_noun(end):
                break
            if token.fold == "من" and self.fold(end + 1) in _DEATHS:
                break  # أطفال ماتوا من الجوع
            if token.fold == "من" and (whose := self._whose(end + 1)) is not None:
                return whose
            if token.fold == "في" and (body := self._bodies.get(end + 1)) is not None:
                return body.last if self._conjoined(body.last) else self.phrase_end(body.last, 2)
            within = self._bodies.get(end)  # عنصران بالحشد
            if within is not None and governed(within.prefix) and noun.entry.get("member") == "yes":
                return within.last
            if token.fold in STOPS or _is_numeral(token.fold):
                break  # طعن رجل ثمانية أشخاص: written like an adjective
            step = self._step(end, at, definite=definite, bound=bound)
            if step is None:
                break
            end = step
        return end

    def _step(  # noqa: PLR0911 - a chain of refusals
        self, end: int, at: int, *, definite: bool, bound: bool
    ) -> int | None:
        """Return the end of the phrase with the word at `end` in it, None where that word is not of it."""
        token = self.tokens[end]
        body = self._bodies.get(end)
        if body is not None and body.prefix in ("", "ال") and (bound or body.prefix == ("ال" if definite else "")):
            return body.last
        if self._conjoined(end):
            return None
        article = token.fold.startswith("ال")
        person = self._nouns.get(end)
        if person is not None and self._is_object(person, at):
            return None
        if person is not None and person.entry.get("adjective") == "yes" and not person.prefix.removesuffix("ال"):
            if token.norm.endswith("ا") and not self.tokens[at - 1].norm.endswith("ا"):
                return None  # قتلت قوات الأمن مسلحا: the object
            return person.last if article == definite or bound else None
        family = person is not None and not person.prefix and person.entry.text.startswith(_FAMILY)
        if family and end == at and person is not None and self._is_of_members(at):
            return person.last  # أربعة من أفراد أسرته
        own = person is not None and not person.prefix and person.suffix in ("", "ي") and not token.norm.endswith("ا")
        if bound and end == at and (article or own or self.name_at(end) or self._commanded(end, at)):
            return end + 1
        if article and (definite or end > at):
            return end + 1
        adjective = len(token.fold) > 3 and token.fold.endswith(_ADJECTIVE_ENDS)
        if adjective and person is None and not definite and not token.fold.startswith(("ال", "ب", "ل", "ي", "ت")):
            return end + 1
        return None

    def _is_object(self, person: Hit, at: int) -> bool:
        """Tell قتل مسلح شخصين، قتل مسلح امرأة from والد طفلين: two people behind one are whom he hit, unless he is of their kin.

        An armed man has no person as his genitive at all.
        """
        head = self._nouns.get(at - 1)
        if head is None or head.form != "singular" or person.prefix:
            return False
        armed = head.entry.get("class") == "militant" and not head.entry.get("role")
        one = armed and person.form == "singular" and not person.entry.get("adjective")
        two = person.form in ("dual", "dual_or_plural")
        return (one or two) and self.fold(at - 1).removeprefix(head.prefix) not in _KIN

    def _is_of_members(self, at: int) -> bool:
        head = self._nouns.get(at - 1)
        return head is not None and head.entry.text.startswith("فرد=")

    def _commanded(self, end: int, at: int) -> bool:
        """Tell آمر فوج, قائد سرية from a role with a verb or a place behind it."""
        head = self._nouns.get(at - 1)
        return head is not None and head.entry.get("role") == "yes" and self.fold(end) in _UNITS

    def _conjoined(self, at: int) -> bool:
        """Tell وجنود, and soldiers, from words that begin with و."""
        fold = self.fold(at)
        if fold[:1] != "و" or len(fold) < 4 or fold.startswith("واحد"):
            return False
        noun = self._nouns.get(at)
        return noun is None or bool(noun.prefix)

    def _whose(self, at: int) -> int | None:
        """Return where the words end that tell behind من to whom people belong, in quote marks or not; None for none."""
        quote = self._is_quote(at)
        if not self._opens(at + quote):
            return None
        end = self.phrase_end(at + quote, 5)
        if quote and end < self._size and self.tokens[end].kind == "number":
            end += 1  # 13 عنصرا من "الفرقة 30"
        return end + (quote and self._is_quote(end))

    def _is_quoted_name(self, end: int, at: int) -> bool:
        """Tell the quote marks of قادة "الشباب" in a phrase that begins at a token from those of a speech."""
        return (at < end or end + 1 in self._bodies or self._is_quote(end + 2)) and end < self._size - 1

    def _is_quote(self, at: int) -> bool:
        return at < self._size and self.tokens[at].norm in _QUOTES

    def _opens(self, at: int) -> bool:
        token = self.tokens[at] if at < len(self.tokens) else None
        return token is not None and token.kind == "word" and token.fold not in STOPS

    def phrase_end(self, at: int, most: int) -> int:
        """Return the end of a plain run of words from a token, at most `most` of them."""
        end = at
        stop = min(self._size, at + most)
        while end < stop:
            token = self.tokens[end]
            word = token.fold
            if word in STOPS or token.kind not in ("word", "latin") or end in self.triggers:
                break
            if word == "و" or end in self._struck_by or self.is_kind_noun(end):
                break
            if end > at and (self._conjoined(end) or word.startswith(("بال", "لل"))) and end not in self._bodies:
                break
            end += 1
        return end

    def class_of(self, first: int, last: int) -> VictimClass:
        """Return the most specific class that the words of a phrase say."""
        head = self._nouns.get(first)
        said = head.entry.attrs if head is not None else {}
        own = said.get("class", "unknown")
        if own in ("child", "woman", "journalist", "medic", "official"):
            return cast("VictimClass", own)
        member = own == "unknown" or said.get("member") == "yes"
        if not member and own != "militant":
            return cast("VictimClass", own)  # whatever else is named
        for at in range(first, last):
            body = self._bodies.get(at)
            if body is not None:
                return cast("VictimClass", body.entry.get("class"))
            person = self._nouns.get(at) if member and at > first else None
            if person is None or person.entry.text.startswith(_FAMILY):
                continue  # أفراد العائلة may be anybody
            if (known := person.entry.get("class", "unknown")) != "unknown":
                return cast("VictimClass", known)
        return cast("VictimClass", own)


def _is_numeral(fold: str) -> bool:
    """Tell a number without an article, which begins another phrase, from الأربعة."""
    return begins_number(fold) and (not fold.startswith("ال") or fold in _THOUSANDS)
