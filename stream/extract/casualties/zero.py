"""Nobody was hurt: دون وقوع إصابات, لم يسفر عن ضحايا, لم يصب أحد."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from stream.extract.casualties.finding import Finding
from stream.extract.counts.group import Group
from stream.extract.grammar import words
from stream.lexicon.classes import word_class

if TYPE_CHECKING:
    from stream.contracts.event import CasualtyKind, VictimClass
    from stream.extract.casualties.mentions import Mentions
    from stream.lexicon.matcher import Hit

_HURT = ("killed", "injured")
_REACH = 7
"""Words between the negation and what is negated."""
_BESIDE = 2
_LONG_REACH = 22
_RESULTS = word_class("figure.no_result")
"""Verbs whose complement may stand far behind them: لم يسفر الانفجار الذي وقع في ... عن ضحايا."""
_NOBODY = frozenset(("احد", "احدا", "اي", "شخص"))
_CLAUSE = words("ان الذي التي الا سوي لكن ولكن بل")
_TURNS = words("حين بينما فيما لكن")
_SEVERE = word_class("hurt.severe")
_OCCURS = word_class("figure.occurs")
_WITHOUT = frozenset(("عدم", "دون", "بدون", "دونما"))
_FATE = frozenset(("مصير", "بعد"))
"""Behind لم يعرف: what became of people is told of, though not how."""
_EXISTS = frozenset(["يوجد", "توجد", "وجود", "خساير", "اي"])


def apply_zero(mentions: Mentions) -> None:
    """Add the denials of casualties that a sentence holds, and keep their words from the other rules."""
    hits = [hit for hit in mentions.hits if not hit.suffix]
    hurt = [hit for hit in hits if hit.entry.section == "loss" or hit.entry.get("kind") in _HURT]
    if not hurt and "untold" not in mentions.said:
        return
    negations = {hit.first: hit for hit in hits if hit.entry.section == "none"}
    done = -1
    for first in sorted(negations):
        if first >= done:
            done = _Denial(mentions, hurt, negations[first]).read()


class _Denial:
    """One negation and what it reaches."""

    def __init__(self, mentions: Mentions, hurt: list[Hit], negation: Hit) -> None:
        self._mentions = mentions
        self._fold = mentions.fold
        self._negation = negation
        self._word = self._fold(negation.last - 1).removeprefix("و").removeprefix("ف")
        self._verbal = self._word in ("لم", "لا", "لن")
        self._nouns = {hit.first: hit for hit in hurt if hit.entry.section.startswith("noun.people")}
        self._losses = {hit.first: hit.last for hit in hurt if hit.entry.section == "loss" and self._is_loss(hit)}
        self._acts = {hit.first: hit for hit in hurt if hit.entry.section.startswith("noun.event")}
        self._verbs = {hit.first: hit for hit in hurt if hit.entry.section.startswith("verb.")}
        self._kinds: set[str] = set()
        self._first = self._last = -1

    def _is_loss(self, hit: Hit) -> bool:
        """Tell خسائر at the end of a clause from خسائر مادية."""
        after = self._mentions.tokens[hit.last : hit.last + 1]
        return hit.entry.get("alone") != "yes" or not after or after[0].kind == "punct"

    def read(self) -> int:
        """Record what is denied; return the token behind it, or behind the negation."""
        tokens, start = self._mentions.tokens, self._negation.last
        for at in range(start, min(start + _REACH, len(tokens))):
            if self._word == "هناك" and not self._kinds and at >= start + _BESIDE:
                break  # ليس هناك مؤشرات على سقوط قتلى denies nothing
            if self._kinds and ("untold", at) in self._mentions.sections:
                break  # دون إصابات تذكر
            if ("untold", at) in self._mentions.sections and self._fold(at + 1) not in _FATE:
                # لم ترد أنباء عن ضحايا tells nothing, neither of any nor of none
                ends = (i for i in range(at, len(tokens)) if tokens[i].norm in ".؛،" or tokens[i].fold in _TURNS)
                self._mentions.block(at, next(ends, len(tokens)))
                return at
            if at == start and self._fold(at) == "ان":
                self._verbal = True
                continue  # دون أن يسفر ذلك عن إصابات, دون أن يصاب أحد
            if tokens[at].norm in ".؛،" or tokens[at].kind == "number" or self._fold(at) in _CLAUSE:
                break
            self._deny(at)
        if not self._kinds and self._verbal and self._fold(start) in _RESULTS:
            self._far(start)
        if not self._kinds or self._fold(self._last) in _SEVERE:
            return start
        if self._word == "لا" and self._first > start and self._fold(start) not in _EXISTS:
            return start
        self._record()
        return self._last

    def _far(self, start: int) -> None:
        """لم يسفر الهجوم الذي استهدف المقر عن أي إصابات: what the negated result leads to, over a relative clause."""
        tokens = self._mentions.tokens
        for at in range(start + 2, min(start + _LONG_REACH, len(tokens) - 1)):
            if tokens[at].norm in ".؛" or self._fold(at) in ("لكن", "بل", "ولكن"):
                return
            if self._fold(at) in ("عن", "الي", "في", "باي", "اي"):
                for behind in range(at + 1, min(at + 4, len(tokens))):
                    self._deny(behind)
                if self._kinds:
                    return

    def _deny(self, at: int) -> None:
        noun = self._nouns.get(at)
        if self._negation.entry.get("denies") == "yes" and self._fold(at - 1) not in _OCCURS:
            noun = None if not self._kinds else noun  # نفى الجرحى speaks of who denies
        if noun is not None:
            many = (
                noun.form in ("plural", "dual_or_plural") or noun.entry.get("abstract") == "yes" or self._word == "لا"
            )
            if many and not (noun.prefix.endswith("ال") and self._verbal):
                both = noun.entry.section.endswith("victims")
                self._add("both" if both else noun.entry.get("kind"), at, noun.last)
        elif at in self._acts and self._nobody_behind(at + 1):
            self._add(self._acts[at].entry.get("kind"), at, at + 2)  # دون إصابة أحد
        elif at in self._losses:
            self._add("both", at, self._losses[at])
        elif self._verbal and at in self._verbs:
            if self._or_the_other(at):
                return  # لم يقتل أو يصب فيها مدنيون
            nobody = next((i for i in range(at + 1, at + 6) if self._fold(i) in _NOBODY), None)
            if nobody is not None:
                self._add(self._verbs[at].entry.get("kind"), at, nobody + 1)

    def _or_the_other(self, at: int) -> bool:
        """Record two verbs that one negation denies, with the people behind them."""
        other = self._verbs.get(at + 2) if self._fold(at + 1) == "او" else None
        if other is None:
            return False
        reach = range(at + 3, at + 3 + _BESIDE + 1)
        people = next((noun for i in reach if (noun := self._mentions.counter.noun_at(i)) is not None), None)
        self._add("both", at, people.last if people is not None else at + 3)
        return True

    def _nobody_behind(self, at: int) -> bool:
        """Tell دون إصابة أحد from نفي اغتيال أحد القادة."""
        one_of = self._fold(at) == "احد" and self._mentions.counter.noun_at(at + 1) is not None
        return self._word in _WITHOUT and self._fold(at) in _NOBODY and not one_of

    def _add(self, kind: str, first: int, last: int) -> None:
        self._kinds.add(kind)
        self._first = first if self._first < 0 else self._first
        self._last = max(self._last, last)

    def _record(self) -> None:
        both = len(self._kinds) > 1 or "both" in self._kinds
        kind = cast("CasualtyKind", "killed_or_injured" if both else next(iter(self._kinds)))
        group = Group(self._negation.first, self._last, "number", 0)
        end = at = self._last
        if self._fold(at) in ("في", "بين"):
            at += 2 if self._fold(at + 1) in ("صفوف", "اوساط", "صف") else 1
            noun = self._mentions.counter.noun_at(at)
            if noun is not None:
                group.victims, end = (at, noun.last), noun.last
                group.victim_class = cast("VictimClass", noun.entry.get("class", "unknown"))
        self._mentions.block(self._negation.first, end)
        span = (self._first, self._last)
        self._mentions.findings.append(Finding(self._mentions.sentence, kind, group, span, "casualty.zero", 0.75))
