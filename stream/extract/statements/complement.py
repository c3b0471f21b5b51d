"""What joins the content to a cue: a clause after إن، a colon, a quotation, a preposition, or nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from stream.extract.statements.asides import skip_circumstances
from stream.extract.statements.grammar import (
    CLAUSE,
    NOT_A_COMPLEMENTISER_AFTER,
    PREPOSITIONS,
    SENTENCE_MARKS,
    definite,
    stops,
    verbal_noun,
    words,
)
from stream.extract.statements.phrase import COMMAS

if TYPE_CHECKING:
    from stream.extract.statements.cues import Cue
    from stream.extract.statements.passage import Passage
    from stream.extract.statements.phrase import Phrase

Form = Literal["clause", "colon", "quote", "preposition", "object", "inverted"]
_NEAR = 2
_NAMED_QUOTE = 5
_SOON = 7
_BLAME = 15
_WHOLE = words("كامل كل كافه")
_GOVERNING = words("اشاره باشاره تلميح تلميحا اضافه بالاضافه استنادا مستندا بالنسبه نسبه نظرا")
_WITHOUT = frozenset(("عدم", "بعدم"))
_FAR = 25
_THESE = words("هذا هذه تلك ذلك هولاء")
_ON = words("عبر علي في")
_ATTACHED = words("ب بـ")
_LATTER = words("الاخير الاخيره الاخيران الاخيرين")  # وهو ما تنفيه الأخيرة: who, not what
_MARKS = words(": - – ، ,")
_NOT_ATTACHED = words(
    "باسم بين بعد بشان بعض بسبب بدوره بدورها بينهم بينها بحسب بموجب بمناسبه بخصوص بشكل بحضور بينما بعدما بشده بقوه"
    " برفقه بالتزامن بالتالي بالاضافه بدون بدل بدلا بلاده بلادها بلد بيان بيانا بقياده بصفته بصفتها برئاسه"
)
_SET_PHRASES = words(
    "هامش جهته جهتها جهتهم جانبه جانبها خلفيه حسابه حسابها صفحته صفحتها متن صعيد خلال هذا ذلك ناحيه جهه جانب قبل بعد"
    " اثر ضوء لسان يد"
)


@dataclass(slots=True)
class Reading:
    """A cue with its parts.

    Attributes:
        cue: the cue.
        subject: the noun phrase of the speaker, where one stands behind the cue.
        form: how the content is joined to it.
        start: index of the content's first token (for `inverted`: of the cue itself).
        cut: letters to cut off the first token, 1 where ب is written on it.
        object: the run between the speaker and the complementiser (دعا فلان [الحكومة] إلى), or null.
        relay: who hands the words on, where the subject is not who said them (نقلت الوكالة عن فلان).

    """

    cue: Cue
    subject: Phrase | None
    form: Form
    start: int
    cut: int = 0
    object: tuple[int, int] | None = None
    relay: Phrase | None = None


def withheld(passage: Passage, at: int, stop: int) -> bool:
    """Return whether an act that was refused begins at a token: الكشف عن هويته, عدم ذكر اسمه."""
    at += at < stop and passage.folds[at] in _WITHOUT
    return at < stop and "act" in passage.hits[at]


def is_blame(passage: Passage, at: int) -> bool:
    """Return whether a word is مسؤولية, in either spelling, with the article or a pronoun or without."""
    return "مسوولي" in passage.folds[at] or "مسيولي" in passage.folds[at]


class Complement:
    """Finds what joins the content to a cue."""

    def __init__(self, passage: Passage, cue: Cue, stop: int, *, strict: bool) -> None:
        self.p = passage
        self.cue = cue
        self.stop = stop
        self.strict = strict or "quote" in cue.flags
        self.late = (
            "object" in cue.comps and cue.kind == "verb" and cue.act in ("state", "announce") and not self.strict
        )
        self.after = 0

    def find(self, after: int) -> Reading | None:
        """Return the reading, its subject left open, from the index behind the subject."""
        p, cue, stop = self.p, self.cue, self.stop
        self.after = after
        at = skip_circumstances(p, after, stop)
        if at >= stop:
            return None
        at = self._behind_bond(at)
        blame = self._blame(at)
        if blame > at:
            return Reading(cue, None, "object", blame, 0, (at, blame))
        if "object" in cue.comps and not self.strict and not self._still_subject(at) and self._object_at(at):
            # نفته موسكو، أكده مصدر: what was said stands before the cue
            return None if cue.suffix and at > cue.last else self._later(at, after) or Reading(cue, None, "object", at)
        return self._search(at)

    def _behind_bond(self, at: int) -> int:
        """Return the index behind whom a body belongs to, before what it says of itself: [المنشقة عن فلان] مسؤوليتها."""
        p, end = self.p, min(at + _SOON + 1, self.stop)
        if not self.late or not definite(p, at) or not any("bond" in p.hits[j] for j in range(self.cue.last, at + 1)):
            return at
        for j in range(at + 1, end):
            noun = p.opens(j)
            if p.folds[j] in SENTENCE_MARKS or p.folds[j] in CLAUSE or j in p.opening:
                break
            if noun is not None and noun.suffix and not noun.prefix:
                return j
        return at

    def _search(self, begun: int) -> Reading | None:
        """Return the reading of the first word that joins what is said, from the token where the circumstances end."""
        p, stop, at = self.p, self.stop, begun
        folds, hits, opening, near = p.folds, p.hits, p.opening, "near" in self.cue.flags
        # The prepositions of the cue, and the letters of those that may be written on a word.
        comps = self.cue.comps
        bound = [letter for letter in "بل" if letter in comps]
        while at < stop:
            fold, here = folds[at], hits[at]
            if "actor" in here or fold == "(" or at in opening:
                onward = self._over(at)
                if onward > at:
                    at = onward
                    continue
            found: Reading | None = None
            if fold == ":" or at in opening or fold in CLAUSE or fold in comps or fold[0] in bound:
                found = self._at(at, begun)
            if found is None and self.late and here:
                found = self._late_object(at, self.after)
            if found:
                return found
            if (
                (fold in SENTENCE_MARKS and len(folds[at - 1]) > 1)
                or (here and at > begun and (self._another(at) or self._joined(at)))
                or (near and at > begun + _NEAR)
            ):
                return None
            at += 1
        return None

    def _blame(self, at: int) -> int:
        """Return the index of مسؤولية, behind who is made responsible: حمل [الحكومة] مسؤولية كذا; 0 for other cues."""
        if "blames" not in self.cue.flags:
            return 0
        found = next((j for j in range(at, min(at + _BLAME, self.stop)) if is_blame(self.p, j)), 0)
        return found - (found > at and self.p.folds[found - 1] in _WHOLE)

    def _over(self, at: int) -> int:
        """Return the index behind a name, bracket or quotation mentioned on the way, which hold no complementiser."""
        p = self.p
        name = p.hits[at].get("actor")
        if name and at + 1 < name.last < self.stop:
            return name.last  # سي إن إن
        if p.folds[at] == "(":
            return max(p.behind_bracket(at, self.stop), at + 1)
        quote = p.opening.get(at, -1)
        if quote >= 0 and (self._named(at, *p.quotes[quote]) or self._passing(at, *p.quotes[quote])):
            return max(p.quotes[quote][1], at) + 1
        return at

    def _at(self, at: int, begun: int) -> Reading | None:
        """Return the reading where a complementiser, a mark or a preposition of the cue stands at a token."""
        p, cue = self.p, self.cue
        fold = p.folds[at]
        if fold == ":":
            clock = 0 < at < self.stop - 1 and p.tokens[at - 1].kind == "number" == p.tokens[at + 1].kind
            return None if clock else self._begin("colon", at + 1, begun, at)
        if at in p.opening:
            if fold not in _ATTACHED and p.folds[at - 1] in _ATTACHED and "ب" in cue.comps:
                return self._begin("preposition", at, begun, at - 1)
            return self._begin("quote", at, begun, at)
        if fold in CLAUSE and self._clause(at):
            return None if "quote" in cue.flags else self._begin("clause", at + 1, begun, at)
        return None if self.strict else self._preposition(at, begun)

    def _later(self, at: int, after: int) -> Reading | None:
        """Return the object farther on, where what stands at a token rather goes on with an occasion: في افتتاح ورشة، ضرورة."""
        p = self.p
        if at == after or p.opens(at) or verbal_noun(p.folds[at]) or p.tokens[at].kind == "number":
            return None
        for j in range(at + 1, min(at + _FAR, self.stop)):
            if p.folds[j] in CLAUSE or j in p.opening or p.folds[j] in SENTENCE_MARKS:
                return None
            found = self._late_object(j, after) if self.late and p.folds[j - 1] in COMMAS else None
            if found:
                return found
        return None

    def _late_object(self, at: int, after: int) -> Reading | None:
        """Return the reading where a noun that opens what is said stands behind an occasion: في كلمة أمام النواب، ضرورة."""
        p, cue = self.p, self.cue
        noun = p.opens(at) if at > after else None
        if noun is None or noun.prefix != "" or cue.suffix:
            return None
        before = p.folds[at - 1]
        occasion = not PREPOSITIONS.isdisjoint(p.folds[after:at])
        closed = before in COMMAS or before == ")" or before.endswith("ا") or definite(p, at - 1)
        return Reading(cue, None, "object", at, 0, _between(after, at)) if occasion and closed else None

    def _clause(self, at: int) -> bool:
        """Return whether a word of CLAUSE opens what is said."""
        before = self.p.tokens[at - 1]
        if at and before.fold in NOT_A_COMPLEMENTISER_AFTER:
            return False
        return not (before.fold == "-" and before.end == self.p.tokens[at].start)  # مون جيه-إن

    def _preposition(self, at: int, begun: int) -> Reading | None:
        p, cue = self.p, self.cue
        token = p.tokens[at]
        # في إشارة [إلى]، بالإضافة [إلى]: the noun before governs it
        governed = at > cue.last and p.folds[at - 1] in _GOVERNING
        if token.fold in cue.comps and token.fold in PREPOSITIONS and not governed and not self._set_phrase(at):
            return self._begin("preposition", at + 1, begun, at)
        if "ب" in cue.comps and self._attached(at):
            if token.fold in _ATTACHED:
                return self._begin("preposition", at + 1, begun, at)
            return Reading(cue, None, "preposition", at, 1, _between(begun, at))
        if "ل" not in cue.comps or token.fold[0] != "ل" or token.kind != "word":
            return None
        if token.fold.startswith("لل"):
            return Reading(cue, None, "preposition", at) if at == begun else None
        noun = p.opens(at)
        opens = (noun is not None and noun.prefix == "ل") or verbal_noun(token.fold[1:])
        return Reading(cue, None, "preposition", at, 1, _between(begun, at)) if opens else None

    def _begin(self, form: Form, at: int, begun: int, header: int) -> Reading | None:
        """Make the reading, stepping over marks and over إن that stand before the content's first word."""
        p, end = self.p, len(self.p.tokens)
        while at < end and at not in p.opening and p.folds[at] in _MARKS:
            at += 1
        if at >= end:
            return None
        quote = p.opening.get(at, -1)
        if p.folds[at] in CLAUSE and (quote >= 0 or form != "clause"):
            at += 1
        elif at + 1 < end and quote >= 0 and quote == p.quoted[at + 1] and p.folds[at + 1] in CLAUSE:
            at += 2  # قال "إن ..."
        return Reading(self.cue, None, form, at, 0, _between(begun, header)) if at < end else None

    def _named(self, at: int, first: int, last: int) -> bool:
        """Return whether a quoted run is the name of an organisation or paper (حركة "حماس"، لصحيفة "ذا صن")."""
        p = self.p
        if at <= self.after or last - first > 2 * _NAMED_QUOTE:
            return False  # behind the speaker stands what is said
        press = p.hits[at - 1].get("media.noun")
        if press and press.prefix == "ل":
            return True
        if last - first > _NAMED_QUOTE:
            return False
        before = p.tokens[at - 1]
        if before.fold in ("ل", "لـ"):
            return True
        return before.kind == "word" and p.hit(at - 1, "org.noun", "media.noun", "role.noun") is not None

    def _passing(self, at: int, first: int, last: int) -> bool:
        """Return whether a short quoted run is mentioned on the way: على منصة "إكس"، وصف مطالب "حماس" بأنها."""
        p = self.p
        if last - first > _NAMED_QUOTE or p.folds[at - 1] in (":", "ب", "بـ"):
            return False
        if p.folds[at - 1] in _ON:
            return True  # عبر "تيليغرام"
        if self.strict:
            return last - first <= 2
        behind = range(p.behind_quote(last), min(last + 12, self.stop))
        for j in behind:
            if self._another(j):
                return False
            if p.folds[j] in CLAUSE or ("object" in self.cue.flags and self._attached(j)):
                return True
        return False

    def _set_phrase(self, at: int) -> bool:
        """Return whether a preposition belongs to a set phrase (على هامش، من جهته), not to the cue."""
        if at + 1 >= self.stop:
            return True
        following = self.p.folds[at + 1]
        return following in _SET_PHRASES or (
            self.p.folds[at] == "في" and self.p.hit(at + 1, "occasion", "time") is not None
        )

    def _attached(self, at: int) -> bool:
        """Return whether ب is written on a word and governs what is said (طالب بإنشاء، أفاد بأن)."""
        token = self.p.tokens[at]
        if token.fold in _ATTACHED:
            return True
        noun = self.p.hit(at, "content.noun", "act")
        if noun is not None and noun.prefix == "ب" and noun.last == at + 1:
            return True  # توعد برد، هدد بقصف: though a place too
        if token.kind != "word" or token.fold[0] != "ب" or len(token.fold) < 4 or token.fold in _NOT_ATTACHED:
            return False
        if self.p.governed(at + 1):
            return False  # أفاد حاكم الإقليم أوليغ [بيلوف] بمقتل
        own = self.p.hits[at].get("whole.word")
        if own is not None and own.prefix == "":
            return False
        hit = self.p.hit(at, "first.name", "actor")
        return (hit is None or hit.prefix != "") and not self.p.place(at)

    def _joined(self, at: int) -> bool:
        """Return whether a reporting verb joined behind a comma takes what follows: بينه وبين فلان، وأكد أن."""
        p = self.p
        if p.folds[at - 1] not in COMMAS:
            return False
        verbs = (h for h in p.hits[at].values() if h.prefix == "و" and h.last == at + 1)
        return any(h.form == "past" for h in verbs) and p.reports(at)

    def _another(self, at: int) -> bool:
        """Return whether another cue's participle begins: this one had no content."""
        accusative = self.p.folds[at].endswith("ا")
        for hit in self.p.hits[at].values():
            entry = hit.entry
            if entry.lexicon != "cues" or hit.suffix or not entry.section.endswith(".participle"):
                continue
            if accusative or self._feminine(at):
                refused = entry.get("refuses") and withheld(self.p, at + 1, self.stop)
                if not refused:
                    return True
        return False

    def _feminine(self, at: int) -> bool:
        """Return whether a feminine participle is one, because a comma stands before it: كذا، مضيفة أن."""
        return self.p.tokens[at].norm.endswith("ة") and self.p.folds[at - 1] in COMMAS

    def _clause_within(self, at: int, far: int) -> bool:
        return not CLAUSE.isdisjoint(self.p.folds[at : min(at + far, self.stop)])

    def _still_subject(self, at: int) -> bool:
        """Return whether who speaks goes on, and no object begins: أكد البرنامج الأممي أن."""
        return self.cue.kind == "verb" and (self._apposed(at) or (definite(self.p, at) and self._alone(at)))

    def _alone(self, at: int) -> bool:
        """Return whether a definite noun, perhaps with one adjective, fills the room before a clause."""
        end = min(at + 3, self.stop)
        behind = next((j for j in range(at + 1, end) if not definite(self.p, j)), end)
        if behind >= self.stop or self.p.folds[behind] in CLAUSE:
            return behind < self.stop
        noun = self.p.opens(behind)  # أعلن التنظيم المحظور [مسؤوليته]
        return noun is not None and noun.prefix == "" and self.p.opens(at) is None

    def _apposed(self, at: int) -> bool:
        """Return whether an office between commas stands before a clause: أكد فلان، قائد الجيش المكلف، أن."""
        p = self.p
        if p.folds[at - 1] not in COMMAS or "role.noun" not in p.hits[at]:
            return False
        behind = range(at + 1, min(at + _FAR, self.stop))
        return any(p.folds[j] in CLAUSE and p.folds[j - 1] in COMMAS for j in behind)

    def _object_at(self, at: int) -> bool:
        """Return whether what is said begins at a token with nothing before it."""
        p, token = self.p, self.p.tokens[at]
        noun, refuses = p.opens(at), "refuses" in self.cue.flags
        if token.kind == "number" or (noun and noun.prefix in ("", "ال") and not refuses):
            return True
        if at in p.opening or token.kind not in ("word", "latin"):
            return False
        if (token.fold[0] in "بل" and not p.hit(at, "actor", "first.name")) or (refuses and p.hit(at, "act")):
            return False
        if self.cue.suffix:
            return token.fold not in CLAUSE and token.fold not in _LATTER
        if token.fold in _THESE and at + 1 < self.stop and definite(p, at + 1):
            return True  # نفى هذه الرواية
        return not stops(p, at) and (verbal_noun(token.fold) or not self._clause_within(at, _SOON))


def _between(first: int, last: int) -> tuple[int, int] | None:
    return (first, last) if last > first else None
