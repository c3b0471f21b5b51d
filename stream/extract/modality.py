"""Whether an act is told as done: words before it may make it threatened, possible, denied, or no act at all.

`modality.txt` holds the words, what each says of the act that depends on it, and how an act depends on it.
"""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING

from stream.extract.grammar import PREPOSITIONS

if TYPE_CHECKING:
    from stream.contracts.event import Status
    from stream.extract.analysis import Sentence
    from stream.extract.casualties.finding import Finding
    from stream.lexicon.matcher import Hit

_SENSES: dict[str, Status | None] = {"planned": "planned", "denied": "denied", "alleged": "alleged", "none": None}

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
_OF_THAT = 10
"""The same behind أن: أن تسفر أي مواجهة بين البلدين عن مقتل الآلاف."""
_BEHIND = 3
_TIDINGS = 3
"""How far before an act the word for a report of it stands, and how far before its relative clause."""
_DISMISSED = 25
"""How far behind an act what is said of the report of it may stand."""
_MOST_CARRIERS = 3
_HANGING = {"إلى": "الي", "على": "علي", "من": "من", "في": "في", "عن": "عن", "حول": "حول", "بشأن": "بشان"}
_ENDS = frozenset("؛;:.؟!…")
_THAT = ("ان", "بان", "بانه", "بانها", "بانهم", "لان")
_RELATIVE = ("التي", "الذي")
_CUTS = frozenset(("بعد", "عقب", "اثر"))
"""What puts behind it an act that has been done."""
_COMMAS = frozenset("،,-–—")
_first = attrgetter("first")


def modality_of(sentence: Sentence, act: Hit) -> Status | None:
    """Return what the words around an act make of it: `reported` where nothing stands against its having happened.

    None says that they make it no act. Who says so (`claimed`) is not seen here.

    Args:
        sentence: the sentence of the act.
        act: the verb or noun that names it.

    """
    said = sentence.by_lexicon.get("modality")
    near: list[Hit] = []
    if said is not None:
        first = bisect_left(said, act.first - _REACH, key=_first)
        near = said[first : bisect_left(said, act.last + _DISMISSED, lo=first, key=_first)]
    if near and near[-1].first >= act.last and (behind := _said_behind(sentence, act, near)):
        return _SENSES[behind]
    if act.prefix.endswith("س") and _is_present(act):
        return "planned"
    before = [h for h in near if h.last <= act.first] if near else near
    return _hung_on(sentence, act, before) if before else "reported"


def _hung_on(sentence: Sentence, act: Hit, before: list[Hit]) -> Status | None:
    """Return what the words before an act make of it."""
    for hit in before:
        near = hit.form == "present" and act.first - hit.last < _ACT and hit.prefix.endswith("س")
        if near and _CUTS.isdisjoint(sentence.folds[hit.last : act.first]):
            return "planned"  # ستشن القوات هجوما, but ستواصل عملها، بعد غارات
    saying = [h for h in before if h.entry.attrs.get("says") and not h.entry.section.startswith("after")]
    if not saying:
        return "reported"
    reading = _Reading(sentence, act, before)
    doubted = False
    for hit in reversed(saying):
        if reading.depends(hit):
            says = hit.entry.get("says")
            if says != "alleged":
                return _SENSES[says]
            doubted = True  # نفى مزاعم عن مقتل جنوده: who denies says more
    return "alleged" if doubted else "reported"


def _said_behind(sentence: Sentence, act: Hit, near: list[Hit]) -> str:
    """Return what a word behind an act says of it, the empty string where there is none: قصف مزعوم، هجوم محتمل."""
    if _is_dismissed(sentence, act, near):
        return "denied"
    for hit in near:
        if act.last <= hit.first < act.last + _BEHIND and hit.entry.section.startswith("after"):
            between = sentence.folds[act.last : hit.first]
            if "من" not in between:
                return hit.entry.get("says")
    return ""


def _is_dismissed(sentence: Sentence, act: Hit, near: list[Hit]) -> bool:
    """Tell الأنباء عن قصف المطار عارية عن الصحة: what is said behind an act of the report of it."""
    for hit in near:
        if hit.first >= act.last and hit.entry.get("false"):
            told = any(h.entry.section == "tidings" and 0 < act.first - h.last <= _TIDINGS for h in near)
            return told and _ENDS.isdisjoint(sentence.folds[act.last : hit.first])
    return False


def trigger_word(found: Finding) -> Hit | None:
    """Return the word that says what happened to the people of a figure; none where only a noun of people does."""
    hits = found.sentence.by_lexicon.get("casualties", [])
    at = bisect_left(hits, found.trigger[0], key=_first)
    return hits[at] if at < len(hits) and hits[at].first == found.trigger[0] else None


class _Reading:
    """One act and the words before it."""

    def __init__(self, sentence: Sentence, act: Hit, before: list[Hit]) -> None:
        self.act = act
        self._folds = sentence.folds
        tidings = [h.last for h in before if h.entry.section == "tidings"]
        # نفى الأنباء التي تحدثت عن قصف: what the reports say is all there is to deny
        self._cuts = [
            h.first
            for h in before
            if h.entry.section == "cut" and not (h.entry.text in _RELATIVE and _follows(tidings, h.first))
        ]
        self._occurs = {h.first for h in before if h.entry.section == "occurrence" and h.form == "present"}
        self._verbs = {h.last for h in before if h.form in ("past", "present")}
        carriers = {h.first: h.prefix for h in before if h.entry.section == "carrier"}
        head, prefix = act.first, act.prefix
        while head - 1 in carriers and act.first - head < _MOST_CARRIERS and not _hung_by(prefix):
            head, prefix = head - 1, carriers[head - 1]
        self._head, self._preposition = head, _hung_by(prefix)

    def depends(self, hit: Hit) -> bool:
        """Tell whether the act hangs on a word before it in one of the ways that the lexicon names."""
        if any(hit.last <= cut < self.act.first for cut in self._cuts):
            return False
        between = self._folds[hit.last : self.act.first]
        if not _ENDS.isdisjoint(between):
            return False
        commas = 0 if _COMMAS.isdisjoint(between) else sum(word in _COMMAS for word in between)
        return any(self._hangs(comp, hit, between, commas) for comp in hit.entry.get("comp").split("|"))

    def _hangs(self, comp: str, hit: Hit, between: list[str], commas: int) -> bool:
        if comp == "clause":
            asked = hit.first > 0 and self._folds[hit.first - 1] in ("ما", "عما", "فيما")  # ما إذا كان الهجوم
            return not asked and commas == 0 and len(between) <= _CLAUSE
        if comp == "أن":
            that = next((i for i in range(hit.last, min(hit.last + _SUBJECT, self.act.first)) if self._that(i)), None)
            return that is not None and self._is_verb_of(that + 1, _OF_THAT)
        if comp in ("verb", "any", "noun"):
            hangs = {"verb": self._is_verb_of, "any": self._is_none_of, "noun": self._is_object}[comp]
            return commas == 0 and hangs(hit.last)
        return self._is_preposed(comp, hit.last, commas)

    def _is_preposed(self, comp: str, at: int, commas: int) -> bool:
        """Tell whether the act hangs on a word by its preposition, beside it or over an aside between commas."""
        if commas not in (0, 2) or self._head < at or (commas == 0 and self._head - at > _NEAR):
            return False
        if comp in _HANGING:
            return self._head > at and self._folds[self._head - 1] == _HANGING[comp]
        return comp == self._preposition

    def _that(self, at: int) -> bool:
        return self._folds[at] in _THAT

    def _is_verb_of(self, at: int, reach: int = _ACT) -> bool:
        """Tell whether a verb at a token, in the present, is the act's or has it as its object."""
        if self.act.first == at:
            return _is_present(self.act)
        known = self.act.prefix.endswith(("ال", "لل")) and self.act.entry.lexicon != "casualties"  # not آلاف القتلى
        return at in self._occurs and not known and self.act.first - at <= reach

    def _is_none_of(self, at: int) -> bool:
        """لم تشهد المدينة أي هجوم: any act at all behind a negated verb."""
        return self.act.first - at <= _NEAR and self.act.first > 0 and self._folds[self.act.first - 1] in ("اي", "ايه")

    def _is_object(self, at: int) -> bool:
        """Tell whether the act stands behind a word as its object, over a verb's subject."""
        gap = self._folds[at : self._head]
        if self._preposition == "ب":
            return False  # قررت تأجيل محاكمة المتهمين بتفجير الكنيسة
        if len(gap) > (_SUBJECT if at in self._verbs else 0) or _is_present(self.act):
            return False
        # أقر الجيش بأن المسلحين أسقطوا: what أن opens is no object
        return all(word.isalpha() and word not in PREPOSITIONS and word not in _THAT for word in gap)


def _is_present(act: Hit) -> bool:
    """Tell a verb in the present, written out in its lexicon or not: يموت, whose past مات is a word of others."""
    if act.form != "word":
        return act.form == "present"
    written = act.entry.section.startswith("verb") and act.entry.text.startswith(("ي", "ت"))
    return written and " " not in act.entry.text


def _follows(tidings: list[int], at: int) -> bool:
    return any(0 <= at - last < _TIDINGS for last in tidings)


def _hung_by(prefix: str) -> str:
    """Return the preposition written before a word, ب or ل, and nothing where there is none."""
    first = prefix.lstrip("وف")[:1]
    return first if first in ("ب", "ل") else ""
