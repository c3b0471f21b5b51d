"""The words of a sentence that name people, bodies and things, by where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from stream.extract.grammar import words
from stream.extract.sentence_words import without_worn, word_at
from stream.lexicon.places import load_gazetteer
from stream.text.known import Known
from stream.text.numerals import begins_number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stream.contracts.event import CasualtyKind, Qualifier
    from stream.extract.analysis import Sentence
    from stream.lexicon.files import Entry
    from stream.lexicon.matcher import Hit
    from stream.text.tokens import Token

STOPS = words(
    "في علي الي عن مع بين بعد قبل خلال منذ عند لدي حتي عبر ضد نحو فوق تحت امام خلف جراء اثر عقب نتيجه "
    "بسبب بدون دون حول سوي غير وسط داخل خارج قرب بالقرب اثناء بشان علما بحسب وفق وفقا حسب علاوه فضلا "
    "اضافه بالاضافه باسم من الذي التي الذين اللذين اللذان اللتين اللواتي واللذين ما ماذا ان انه انها انهم "
    "بان بانه بانها لان كي ثم او ام بل لكن لكنه الا قد لقد وقد فقد كما فيما بينما حيث هو هي هم هما كان "
    "كانت كانوا كانا كانتا وكان لم لن لا ليس ليست هذا هذه ذلك تلك هؤلاء هناك هنا اذ اذا عندما حين وذلك "
    "وهو وهي وهم بينهم بينهن بينها منهم منها منهن جميعهم كلهم معظمهم احدهم اليوم امس الان يوم مساء صباح "
    "ليل فجر ظهر رميا شنقا ذبحا حرقا اختناقا غرقا طعنا خنقا دهسا جوعا بردا قال واضاف بلغ كل وكل شمال جنوب شرق غرب شمالي جنوبي شرقي غربي متاثرا متاثره متاثرين"
)
"""Words that end a noun phrase."""
_FATHERS = frozenset(("ابو", "ابي", "ابا"))


class CountWords:
    """The people, bodies, things and quantities that the lexicons find in a sentence.

    Args:
        sentence: with its lexicon hits.

    """

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.tokens: list[Token] = sentence.tokens
        self._folds = sentence.folds
        self.fold = word_at(sentence)
        """Gives a folded token, "" outside of the sentence."""
        self._size = len(sentence.folds)
        self.triggers: set[int] = set()
        self._nouns: dict[int, Hit] = {}
        self._bodies: dict[int, Hit] = {}
        self._things: dict[int, Hit] = {}
        self._first_names: set[int] = set()
        self.says_kinds = False
        """Whether a noun stands in the sentence that says what happened to the people it names (قتيل)."""
        found = sentence.by_lexicon
        self._struck_by: set[int] = set()
        """Words that tell by what people were hit, and are no part of their names: قيادي في التنظيم بضربة."""
        for hit in (*found.get("strikes", ()), *found.get("causes", ())):
            if hit.prefix[-1:] == "ب":
                self._struck_by.add(hit.first)
        self._before: dict[int, Hit] = {}
        self._after: dict[int, Hit] = {}
        self._vague: dict[int, Hit] = {}
        self._quantifiers = {"before": self._before, "after": self._after, "vague": self._vague}
        self._add_people(without_worn(sentence, found.get("people", ())))
        self._add_casualty_words(found.get("casualties", ()))
        for hit in without_worn(sentence, found.get("armed", ())):
            if hit.entry.section.startswith("name."):
                _keep(self._bodies, hit)
        for hit in found.get("quantifiers", ()):
            _keep(self._quantifiers[hit.entry.section.partition(".")[0]], hit)
        for hit in found.get("speakers", ()):
            if hit.entry.section == "first.name" and self._is_first_name(hit):
                self._first_names.add(hit.first)
        self.is_hedged = bool(self._after)
        """Whether a quantifier stands in the sentence that follows its number: ستة على الأقل."""

    def _add_people(self, hits: Sequence[Hit]) -> None:
        for hit in hits:
            sort = _SORTS[hit.entry]
            if sort == "people" or (sort == "doubtful" and not self._misread(hit)):
                _keep(self._nouns, hit)
            elif sort == "body":
                _keep(self._bodies, hit)
            elif (
                sort == "thing" and not governed(hit.prefix) and hit.suffix in ("", "ي")
            ):  # 4 حالتهم خطيرة counts people
                _keep(self._things, hit)

    def _add_casualty_words(self, hits: Sequence[Hit]) -> None:
        struck: set[int] = set()
        for hit in hits:
            if hit.entry.section == "hit":
                struck.update(range(hit.first, hit.last))
        for hit in hits:
            sort = _SORTS[hit.entry]
            if not sort or hit.first in struck:
                continue  # محققين [إصابات] مباشرة hurts nobody
            if sort == "people":
                _keep(self._nouns, hit)
                self.says_kinds = self.says_kinds or self._nouns.get(hit.first) is hit
            elif not hit.suffix:
                self.triggers.add(hit.first)

    def _is_first_name(self, hit: Hit) -> bool:
        """Tell علي from على, which is folded like it and stands in every other sentence."""
        return not hit.suffix and hit.prefix in ("", "و") and self.tokens[hit.first].norm not in ("على", "وعلى")

    def _misread(self, hit: Hit) -> bool:
        """Tell والده, his father, from والدة, a mother, and أمام, before, from إمام, an imam."""
        if hit.entry.text.startswith("إمام") and hit.form == "singular" and not hit.prefix.endswith(("ال", "لل")):
            return "إ" not in self.tokens[hit.first].norm
        if hit.entry.text.startswith("جار=") and self.fold(hit.first).endswith("الجاري"):
            return True  # سبتمبر الجاري has no neighbours
        if hit.entry.text.startswith("أسرة=") and self.fold(hit.first) == "واسر":
            return begins_number(self.fold(hit.last)) or self.fold(hit.last)[:1].isdecimal()  # قتل ستة وأسر ثلاثة
        if hit.entry.text.startswith("أم=") or hit.entry.text == "أم":
            return not hit.prefix and not hit.suffix and self._names_a_place(hit.first)
        feminine = hit.form == "singular" and not hit.suffix and hit.entry.text.partition("=")[0].endswith("ة")
        return feminine and self.tokens[hit.last - 1].norm.endswith("ه")

    def _names_a_place(self, at: int) -> bool:
        """Tell أم درمان and أم الفحم from a mother."""
        known = load_gazetteer().longest(self.fold(at), self._folds, at + 1)
        return known is not None and known[0] > 1

    def noun_at(self, at: int) -> Hit | None:
        """Return the noun for people that begins at a token."""
        return self._nouns.get(at)

    def body_at(self, at: int) -> Hit | None:
        """Return the body, armed or not, that begins at a token."""
        return self._bodies.get(at)

    def thing_at(self, at: int) -> bool:
        """Tell whether a noun for things begins at a token."""
        return at in self._things

    def name_at(self, at: int) -> bool:
        """Tell whether a person's name begins at a token."""
        word = self.fold(at)
        if at not in self._first_names:
            return word in _FATHERS
        if word == "علي":
            return not self.fold(at + 1).startswith(("ال", "يد", "ايد"))
        if word == "يشار":
            return self.fold(at + 1) != "الي"
        return word not in STOPS and word not in ("كامل", "شامل")

    def quantifier_at(self, kind: str, at: int) -> Hit | None:
        """Return the quantifier (`before`, `after` or `vague`) that begins at a token."""
        return self._quantifiers[kind].get(at)

    def is_kind_noun(self, at: int) -> bool:
        """Tell whether قتيل or its like begins at a token."""
        noun = self._nouns.get(at)
        return noun is not None and noun.entry.lexicon == "casualties"


def _sort(entry: Entry) -> str:
    """Return what an entry of the people or of the casualties names, as far as it alone says; "" for nothing counted.

    The words of `doubtful` entries are people where `CountWords` does not find that they are written like them only.
    """
    section, text = entry.section, entry.text
    if entry.lexicon == "casualties":
        if section.startswith("noun.people"):
            return "people"
        return "trigger" if section.startswith(("verb.", "noun.event")) else ""
    if section == "not_people":
        return "thing"
    if section.startswith("body."):
        return "body"
    feminine = text.partition("=")[0].endswith("ة")
    return "doubtful" if feminine or text.startswith(("إمام", "جار=", "أم=")) or text == "أم" else "people"


_SORTS = Known(_sort, 1 << 15)


def kind_of(noun: Hit) -> CasualtyKind | None:
    """Return the kind that a noun says by itself (قتيل), None for other nouns."""
    return cast("CasualtyKind", noun.entry.get("kind")) if noun.entry.lexicon == "casualties" else None


def qualifier_of(hit: Hit) -> Qualifier:
    """Return what a quantifier says."""
    return cast("Qualifier", hit.entry.get("qualifier"))


def _governed(prefix: str) -> bool:
    return prefix.removeprefix("و").removeprefix("ف")[:1] in ("ب", "ل", "ك")


governed = Known(_governed, 1 << 10).__getitem__
"""Tells by the clitics before a noun whether a preposition is written there."""


def is_definite(noun: Hit) -> bool:
    """Tell whether a noun has the article or a pronoun."""
    article = noun.prefix.endswith(("ال", "لل")) or noun.entry.text.startswith("ال")
    return article or noun.suffix not in ("", "ي")


def _keep(table: dict[int, Hit], hit: Hit) -> None:
    """Keep the longest hit at a token, one without a pronoun before one with, a word for casualties before others."""
    if hit.suffix in ("ني", "ك"):
        return  # أمني is no mother of mine
    old = table.setdefault(hit.first, hit)
    if old is not hit and _rank(hit) > _rank(old):
        table[hit.first] = hit


def _rank(hit: Hit) -> tuple[int, bool, bool, bool]:
    return hit.last, not hit.suffix, hit.entry.lexicon == "casualties", hit.entry.lexicon == "people"
