"""Whether an act is told as done: words before it may make it threatened, possible, denied, or no act at all.

`modality.txt` holds the words, what each says of the act that depends on it, and how an act depends on it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, cast

from stream.extract.grammar import PREPOSITIONS

if TYPE_CHECKING:
    from stream.extract.analysis import Sentence
    from stream.extract.casualty_mentions import Finding
    from stream.lexicon.matcher import Hit

Sense = Literal["told", "planned", "denied", "alleged", "none"]

_REACH = 25
"""How many tokens before an act the word may stand that it depends on, over an aside between commas."""
_NEAR = 8
"""The same without an aside."""
_CLAUSE = 14
"""How far a word reaches whose whole clause is not told as done."""
_SUBJECT = 4
"""How many words the subject between a verb and its object may have: يعتزم الجيش الإسرائيلي اجتياح المدينة."""
_ACT = 6
"""How far behind its verb a noun of action may stand: قد تشن القوات الحكومية هجوما."""
_BEHIND = 3
_MOST_CARRIERS = 3
_HANGING = {"إلى": "الي", "على": "علي", "من": "من", "في": "في"}
_ENDS = frozenset("؛;:.؟!…")
_COMMAS = frozenset("،,-–—")


def modality_of(sentence: Sentence, act: Hit) -> Sense:
    """Return what the words around an act make of it; `told` where nothing stands against its having happened.

    Args:
        sentence: the sentence of the act.
        act: the verb or noun that names it.

    """
    said = sentence.by_lexicon.get("modality", [])
    for hit in said:
        if hit.entry.section.startswith("after") and 0 <= hit.first - act.last < _BEHIND:
            between = (token.fold for token in sentence.tokens[act.last : hit.first])
            if "من" not in between:
                return cast("Sense", hit.entry.get("says"))
    if act.form == "present" and act.prefix.endswith("س"):
        return "planned"
    before = [h for h in said if h.last <= act.first and act.first - h.last <= _REACH]
    if any(h.prefix.endswith("س") and h.form == "present" and act.first - h.last < _ACT for h in before):
        return "planned"  # ستشن القوات هجوما
    reading = _Reading(sentence, act, before)
    for hit in reversed(before):
        says = hit.entry.get("says")
        if says and not hit.entry.section.startswith("after") and reading.depends(hit):
            return cast("Sense", says)
    return "told"


def trigger_word(found: Finding) -> Hit | None:
    """Return the word that says what happened to the people of a figure; none where only a noun of people does."""
    return next((h for h in found.sentence.of("casualties") if h.first == found.trigger[0]), None)


class _Reading:
    """One act and the words before it."""

    def __init__(self, sentence: Sentence, act: Hit, before: list[Hit]) -> None:
        self.act = act
        self.folds = [token.fold for token in sentence.tokens[: act.first]]
        self._cuts = [h.first for h in before if h.entry.section == "cut"]
        self._occurs = {h.first for h in before if h.entry.section == "occurrence" and h.form == "present"}
        carriers = {h.first: h.prefix for h in before if h.entry.section == "carrier"}
        head, prefix = act.first, act.prefix
        while head - 1 in carriers and act.first - head < _MOST_CARRIERS and "ب" not in prefix and "ل" not in prefix:
            head, prefix = head - 1, carriers[head - 1]
        self._head, self._prefix = head, prefix

    def depends(self, hit: Hit) -> bool:
        """Tell whether the act hangs on a word before it in one of the ways that the lexicon names."""
        if any(hit.last <= cut < self.act.first for cut in self._cuts):
            return False
        between = self.folds[hit.last : self.act.first]
        if any(word in _ENDS for word in between):
            return False
        commas = sum(word in _COMMAS for word in between)
        return any(self._hangs(comp, hit, between, commas) for comp in hit.entry.get("comp").split("|"))

    def _hangs(self, comp: str, hit: Hit, between: list[str], commas: int) -> bool:
        if comp == "clause":
            asked = hit.first > 0 and self.folds[hit.first - 1] in ("ما", "عما", "فيما")  # ما إذا كان الهجوم
            return not asked and commas == 0 and len(between) <= _CLAUSE
        if comp == "verb":
            return commas == 0 and self._is_verb_of(hit.last)
        if comp == "any":
            return commas == 0 and self._is_none_of(hit.last)
        if comp == "noun":
            return commas == 0 and self._is_object(hit)
        if comp == "أن":
            that = next((i for i in range(hit.last, min(hit.last + _SUBJECT, self.act.first)) if self._that(i)), None)
            return that is not None and self._is_verb_of(that + 1)
        if commas not in (0, 2) or (commas == 0 and self._head - hit.last > _NEAR):
            return False
        if comp in _HANGING:
            return self._head > hit.last and self.folds[self._head - 1] == _HANGING[comp]
        return comp in self._prefix and hit.last <= self._head

    def _that(self, at: int) -> bool:
        return self.folds[at] in ("ان", "بان", "بانه", "بانها", "بانهم", "لان")

    def _is_verb_of(self, at: int) -> bool:
        """Tell whether a verb at a token, in the present, is the act's or has it as its object."""
        if self.act.first == at:
            return self.act.form == "present"
        return at in self._occurs and self._is_indefinite() and self.act.first - at <= _ACT

    def _is_none_of(self, at: int) -> bool:
        """لم تشهد المدينة أي هجوم: any act at all behind a negated verb."""
        return self.act.first - at <= _NEAR and self.act.first > 0 and self.folds[self.act.first - 1] in ("اي", "ايه")

    def _is_indefinite(self) -> bool:
        return not self._prefix.endswith(("ال", "لل"))

    def _is_object(self, hit: Hit) -> bool:
        """Tell whether the act stands behind a word as its object, over a verb's subject."""
        verb = hit.form in ("past", "present")
        gap = self.folds[hit.last : self._head]
        if len(gap) > (_SUBJECT if verb else 0) or self.act.form in ("past", "present"):
            return False
        return all(word.isalpha() and word not in PREPOSITIONS for word in gap)
