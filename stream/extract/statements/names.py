"""Reading the name of a person."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from stream.extract.grammar import words
from stream.extract.statements.grammar import CLAUSE, PREPOSITIONS, dawn, definite, stops, verbal_noun
from stream.extract.statements.phrase import kind_of
from stream.extract.statements.titles import given
from stream.lexicon.classes import word_class

if TYPE_CHECKING:
    from stream.extract.statements.passage import Passage
    from stream.extract.statements.phrase import Frame
    from stream.lexicon.files import Entry

_LONGEST = 5
_SON = words("بن ابن ال")
_PRONOUNS = ("ه", "ها", "هم", "هما")
# قال عبدي نور لإذاعتنا: to whom it was said is no part of the name
_TO_US = re.compile(r"ل[^\W\d]{3,12}نا")
_OF_NAMES = word_class("name.within")
_NO_NAMES = word_class("name.never")


class Names:
    """Reads names of persons.

    Args:
        passage: the passage.
        stop: index that a name must not reach beyond.
        frame: what is known there.

    """

    __slots__ = ("_frame", "_p", "_stop")

    def __init__(self, passage: Passage, stop: int, frame: Frame) -> None:
        self._p = passage
        self._stop = stop
        self._frame = frame

    def read(self, at: int) -> tuple[int, int] | None:
        """Return the run of the name that begins at a token."""
        folds, hits = self._p.folds, self._p.hits
        end, stop = at, min(self._stop, at + _LONGEST)
        while end < stop and self._word(end, at):
            whole = hits[end].get("actor")
            person = whole is not None and whole.prefix == "" and kind_of(whole.entry) == "person"
            end = whole.last if whole and person and whole.last <= self._stop else end + 1
            if end < self._stop and folds[end] == "-":
                end = self._hyphened(end)
            if person and self._full(at, end):
                break
        return (at, end) if end > at else None

    def _hyphened(self, end: int) -> int:
        """Return the index behind the second half of a double name (كالمي-راي) whose hyphen is at `end`, else `end`."""
        tokens = self._p.tokens
        if end + 1 >= self._stop or tokens[end + 1].kind != "word":
            return end
        written = tokens[end - 1].end == tokens[end].start and tokens[end].end == tokens[end + 1].start
        return end + 2 if written else end

    def _full(self, at: int, end: int) -> bool:
        """Return whether a run is the whole name of a known person, which no further given name lengthens."""
        if end - at == 1 or self.known((at, end)) is None:
            return False
        return end >= self._stop or not (given(self._p, end) or self._p.folds[end] in _SON)

    def closed(self, name: tuple[int, int]) -> bool:
        """Return whether a name is one for sure, or ends where a phrase ends."""
        p, (first, end) = self._p, name
        if p.hit(first, "actor") or any(
            given(self._p, j) or p.folds[j] in self._frame.names for j in range(first, end)
        ):
            return True
        if end - first == 1 and end < self._stop and p.folds[end] in PREPOSITIONS and not self._frame.guess:
            return False  # المتهم دأب على
        if self._ends(end) or end in p.opening:
            return True
        head = p.hits[end].get("head")
        if head and head.prefix in ("", "ال") and not self._frame.objects:
            return True
        return self._frame.objects and p.opens(end) is not None

    def known(self, name: tuple[int, int]) -> Entry | None:
        """Return the person of the actor lexicon that bears the name."""
        hit = self._p.hits[name[0]].get("actor")
        if hit is None or hit.last != name[1] or kind_of(hit.entry) != "person":
            return None
        return hit.entry if hit.entry.get("actor") else None

    def _ends(self, at: int) -> bool:
        return at >= self._stop or stops(self._p, at)

    def _closes(self, at: int) -> bool:
        """Return whether the clause or speech begins at a token, so that a name before it is whole."""
        p = self._p
        if at >= self._stop:
            return False
        return p.folds[at] in CLAUSE or p.folds[at] == ":" or at in p.opening or bool(p.opens(at))

    def _word(self, at: int, first: int) -> bool:
        """Return whether a word can belong to a name that began at `first`."""
        p, token = self._p, self._p.tokens[at]
        if token.kind not in ("word", "latin") or p.quoted[at] != p.quoted[first] or stops(p, at):
            return False
        here, fold = p.hits[at], token.fold
        name, actor = here.get("first.name"), here.get("actor")
        if at > first and ((fold[0] == "ل" and _TO_US.fullmatch(fold)) or self._complete(at, first)):
            return False
        son = at > first and p.folds[at - 1] in _SON  # كريم بن شيخ
        if son or (name and name.prefix == "") or fold in self._frame.names or (at > first and fold in _OF_NAMES):
            return True
        if actor and actor.prefix == "":
            return kind_of(actor.entry) == "person" or (actor.last == at + 1 and not self._takes_object())
        if fold in _NO_NAMES or self._noun(at, first):
            return False
        return self._fits(at, first) and not (self._takes_object() and self._opens_object(at, first))

    def _complete(self, at: int, first: int) -> bool:
        """Return whether a name that began at `first` is whole, and the word behind it the object of its verb.

        It ends with a word by which the article calls somebody (علي مشاري [هطول] الأمطار), or another person known by one
        word follows one who is known (اتهم يائير لابيد [نتنياهو]).

        """
        p = self._p
        if not self._takes_object():
            return False
        word, here = p.folds[at], p.hits[at]
        name, other = here.get("first.name"), here.get("actor")
        if other and kind_of(other.entry) == "person" and other.entry.get("actor"):
            known = p.hits[first].get("actor")
            return known is not None and known.last == at and bool(known.entry.get("actor"))
        new = not (name and name.prefix == "") and word not in self._frame.names and other is None
        if at + 1 < self._stop and p.opens(at + 1):
            return False  # سوم محمد داه [فقدان] جنديين
        return new and at >= first + 2 and p.folds[at - 1] in self._frame.names

    def _noun(self, at: int, first: int) -> bool:
        """Return whether a word is a noun or verb that a lexicon knows, and so no name."""
        p, token = self._p, self._p.tokens[at]
        here = p.hits[at]
        if here:
            head = p.hit(at, "head", "actor", "pointer", "addressee", *(() if dawn(p, at) else ("occasion",)))
            if head and not head.suffix and (head.prefix in ("", "ال", "وال") or head.prefix.endswith(("ل", "ب"))):
                second = at == first + 1 or (at == first + 2 and not self._takes_object())
                family = second and "first.name" in p.hits[first] and definite(p, at)  # سعيد الشيخ
                return not (family and self._ends(at + 1))
            if at == first and "content.noun" in here and definite(p, at):
                return True  # وصف الرئيس [التفجير]
        pronoun = token.norm.endswith(_PRONOUNS) and token.fold.endswith(_PRONOUNS) and not token.fold.endswith("لله")
        if pronoun and at > first and token.norm.endswith("ه") and self._closes(at + 1):
            pronoun = False  # كريستوف غارنييه: a foreign name
        return pronoun or (bool(here) and self._verb(at, first))

    def _verb(self, at: int, first: int) -> bool:
        """Return whether a word is a verb of saying, or of being killed or hurt."""
        p = self._p
        verb = p.hit(at, "state.verb", "announce.verb", "demand.verb", "deny.verb")
        tells = verb is not None and verb.form == "past" and p.folds[at].endswith("ت")  # ذكرت is no name
        reports = verb is not None and verb.prefix == "" and (at > first or tells)  # بوشكوف [كتب]
        deed = p.hits[at].get("deed.verb")
        return reports or p.reports(at) or (deed is not None and deed.prefix == "")

    def _fits(self, at: int, first: int) -> bool:
        """Return whether a word's article and particles allow it where it stands in a name."""
        p, word = self._p, self._p.folds[at]
        if word.startswith(("بال", "لل", "وال", "فال")):
            return False
        if at == first and word[0] == "ب" and at + 1 < self._stop and p.folds[at + 1] == "من":
            return False  # بمزيد من
        if definite(p, at):
            if at == first:
                return not word.endswith("ه")
            # نجيب أقصبي [الوضع], but محمد شياع السوداني
            return at == first + 1 or word.endswith("ي") or "first.name" in p.hits[at - 1]
        if at > first and definite(p, at - 1) and p.folds[at - 1] not in _OF_NAMES:
            return False
        return not (word[0] == "و" and p.hit(at, "head", "first.name", "actor"))

    def _takes_object(self) -> bool:
        return self._frame.objects or self._frame.attached

    def _opens_object(self, at: int, first: int) -> bool:
        """Return whether a word rather begins what is said, or names the addressee, than goes on with a name."""
        p, word = self._p, self._p.folds[at]
        family = at == first + 1 and "first.name" in p.hits[first]
        if family and self._ends(at + 1):
            return False  # a family name though a noun too: سمير حداد
        if p.opens(at) or verbal_noun(word) or (word.endswith("ات") and len(word) > 4):
            return True
        if self._frame.attached and word[0] == "ب" and len(word) > 3 and (at == first or self._frame.guess):
            return not p.governed(at + 1)
        if not self._frame.objects or at == first:
            return False
        if word.endswith("ا") and len(word) > 4 and not family:
            return True  # an indefinite accusative: توقع القادة نزاعا
        return definite(p, at) and self._new_noun(at, first)

    def _new_noun(self, at: int, first: int) -> bool:
        """Return whether a definite word behind a name is no surname of it: وصف طارق صالح [القرار] بأنه."""
        p, word = self._p, self._p.folds[at]
        last = word.endswith(("ي", "يه")) and self._ends(at + 1)  # قيس [العمري]، في تصريح: the name of a tribe or town
        whole = at > first + 1 and not word.endswith(("ي", "يه")) and not self._ends(at + 1)
        return whole or ("first.name" not in p.hits[first] and not last)
