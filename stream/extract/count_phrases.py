"""The nouns of a sentence that name people, and how far their phrases reach."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, cast

from stream.extract.grammar import words
from stream.lexicon.places import load_gazetteer
from stream.text.numerals import begins_number

if TYPE_CHECKING:
    from stream.contracts.event import CasualtyKind, Qualifier, VictimClass
    from stream.extract.analysis import Sentence
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

_DEATHS = words("سوء الجوع البرد العطش الحر شدة جراء نقص")
_LINKS = frozenset(("بن", "ابن", "ابو", "ابي", "ام", "عبد", "ال", "بو", "ولد"))
_ADJECTIVE_ENDS = ("ي", "يا", "يه", "يين", "يون", "يات", "يان", "ين", "ون", "ات")
_LONG_NAME = 5
_FAMILY = ("عائلة=", "أسرة=")
_FATHERS = frozenset(("ابو", "ابي", "ابا"))
_UNITS = words(
    "فوج لواء سرية كتيبة فرقة فصيل دورية مركز مخفر سجن شرطة أمن بلدية قسم جهاز مفرزة وحدة قوة كتائب محور قطاع"
)
_THOUSANDS = frozenset(("الف", "الفا", "الاف", "الفان", "الفين"))
_QUOTES = '"«»“”'
_MOST = 9
"""Words of a noun phrase behind its head."""


class NounPhrases:
    """The people, bodies and things that the lexicons find in a sentence.

    Args:
        sentence: with its lexicon hits.

    """

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.tokens: list[Token] = sentence.tokens
        self._folds = sentence.folds
        self._size = len(sentence.folds)
        self.triggers: set[int] = set()
        self._nouns: dict[int, Hit] = {}
        self._bodies: dict[int, Hit] = {}
        self._things: dict[int, Hit] = {}
        self._first_names: set[int] = set()
        acts = (*sentence.of("strikes"), *sentence.of("causes"))
        self._struck_by = {hit.first for hit in acts if hit.prefix.endswith("ب")}
        """Words that tell by what people were hit, and are no part of their names: قيادي في التنظيم بضربة."""
        self._quantifiers: dict[str, dict[int, Hit]] = {"before": {}, "after": {}, "vague": {}}
        for hit in sentence.of("people"):
            self._add_people(hit)
        for hit in sentence.of("casualties"):
            self._add_casualty_word(hit)
        for hit in sentence.of("armed"):
            if hit.entry.section.startswith("name."):
                _keep(self._bodies, hit)
        for hit in sentence.of("quantifiers"):
            _keep(self._quantifiers[hit.entry.section.partition(".")[0]], hit)
        for hit in sentence.of("speakers"):
            if not hit.suffix and hit.entry.section == "first.name" and hit.prefix in ("", "و"):
                self._first_names.add(hit.first)

    def _add_people(self, hit: Hit) -> None:
        section = hit.entry.section
        if section == "not_people":
            if not governed(hit.prefix) and hit.suffix in ("", "ي"):  # 4 حالتهم خطيرة counts people
                _keep(self._things, hit)
        elif section.startswith("body."):
            _keep(self._bodies, hit)
        elif not self._misread(hit):
            _keep(self._nouns, hit)

    def _add_casualty_word(self, hit: Hit) -> None:
        section = hit.entry.section
        if section.startswith("noun.people"):
            _keep(self._nouns, hit)
        elif not hit.suffix and section.startswith(("verb.", "noun.event")):
            self.triggers.add(hit.first)

    def _misread(self, hit: Hit) -> bool:
        """Tell والده, his father, from والدة, a mother, and أمام, before, from إمام, an imam."""
        if hit.entry.text.startswith("إمام") and hit.form == "singular" and not hit.prefix.endswith(("ال", "لل")):
            return "إ" not in self.tokens[hit.first].norm
        if hit.entry.text.startswith("جار=") and self.fold(hit.first).endswith("الجاري"):
            return True  # سبتمبر الجاري has no neighbours
        if hit.entry.text.startswith("أم=") or hit.entry.text == "أم":
            return not hit.prefix and not hit.suffix and self._names_a_place(hit.first)
        feminine = hit.form == "singular" and not hit.suffix and hit.entry.text.partition("=")[0].endswith("ة")
        return feminine and self.tokens[hit.last - 1].norm.endswith("ه")

    def _names_a_place(self, at: int) -> bool:
        """Tell أم درمان and أم الفحم from a mother."""
        known = load_gazetteer().longest(self.fold(at), self._folds, at + 1)
        return known is not None and known[0] > 1

    @cached_property
    def says_kinds(self) -> bool:
        """Whether a noun stands in the sentence that says what happened to the people it names (قتيل)."""
        return any(noun.entry.lexicon == "casualties" for noun in self._nouns.values())

    def fold(self, at: int) -> str:
        """Return a folded token, "" outside of the sentence."""
        return self._folds[at] if 0 <= at < self._size else ""

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
            return self.tokens[at].norm != "على" and not self.fold(at + 1).startswith(("ال", "يد", "ايد"))
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

    def extend(self, noun: Hit, at: int) -> int:
        """Return where the phrase of a head noun ends: its adjectives, a genitive, the body that من or في names."""
        end = at
        definite = noun.prefix.endswith(("ال", "لل")) or noun.entry.text.startswith("ال")
        bound = not definite and noun.suffix in ("", "ي") and not self.tokens[noun.first].norm.endswith("ا")
        stop = min(self._size, at + _MOST)
        while end < stop:
            token = self.tokens[end]
            if token.kind == "punct" and token.norm in _QUOTES and at < end < self._size - 1:
                end += 1
                continue
            if token.kind != "word" or end in self.triggers or self.is_kind_noun(end):
                break
            if token.fold == "من" and self.fold(end + 1) in _DEATHS:
                break  # أطفال ماتوا من الجوع
            if token.fold == "من" and self._opens(end + 1):
                return self.phrase_end(end + 1, 5)
            if token.fold == "في" and (body := self._bodies.get(end + 1)) is not None:
                return self.phrase_end(body.last, 2)
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

    def name_behind(self, at: int, *, known_only: bool = True) -> tuple[int, int] | None:
        """Return the run of a proper name that begins at a token.

        Args:
            at: the token.
            known_only: only where its first word is a known first name; behind a title any unknown word will do.

        """
        if not self.name_at(at) and (known_only or not self._may_be_name(at)):
            return None
        end, last = at + 1, self.phrase_end(at, 5)
        while last > at and self.fold(last) == "علي" and self.name_at(last) and last - at < _LONG_NAME:
            last = self.phrase_end(last + 1, 3)  # محمد علي حسن: not the preposition
        while end < last and (self.fold(end - 1) in _LINKS or self.name_at(end) or not self._ends_name(end)):
            end += 1
        return at, end

    def _ends_name(self, at: int) -> bool:
        noun = self._nouns.get(at)
        if (
            noun is not None
            and noun.prefix == "ال"
            and noun.form == "singular"
            and noun.entry.get("adjective") == "yes"
        ):
            return False  # محمد المصري, where the adjective is the family's name
        known = at in self._things or noun is not None or any(at in table for table in self._quantifiers.values())
        return known or self.fold(at).startswith(("ب", "لل"))

    def _may_be_name(self, at: int) -> bool:
        fold = self.fold(at)
        if len(fold) < 3 or fold in STOPS or self.tokens[at].kind != "word" or fold[0] in "بلوفيتسك":
            return False
        return not (fold.startswith("ال") or at in self._nouns or at in self._bodies or at in self._things)

    def class_of(self, first: int, last: int) -> VictimClass:
        """Return the most specific class that the words of a phrase say."""
        head = self._nouns.get(first)
        own = head.entry.get("class") if head else ""
        if own in ("child", "woman", "journalist", "medic", "official"):
            return cast("VictimClass", own)
        member = head is None or head.entry.get("member") == "yes" or own in ("", "unknown")
        for at in range(first, last):
            body = self._bodies.get(at)
            if body is not None and (member or own == "militant"):
                return cast("VictimClass", body.entry.get("class"))
            person = self._nouns.get(at) if at > first else None
            if person is not None and person.entry.text.startswith(_FAMILY):
                continue  # أفراد العائلة may be anybody
            if member and person is not None and person.entry.get("class", "unknown") != "unknown":
                return cast("VictimClass", person.entry.get("class"))
        return cast("VictimClass", own or "unknown")


def kind_of(noun: Hit) -> CasualtyKind | None:
    """Return the kind that a noun says by itself (قتيل), None for other nouns."""
    return cast("CasualtyKind", noun.entry.get("kind")) if noun.entry.lexicon == "casualties" else None


def qualifier_of(hit: Hit) -> Qualifier:
    """Return what a quantifier says."""
    return cast("Qualifier", hit.entry.get("qualifier"))


def _is_numeral(fold: str) -> bool:
    """Tell a number without an article, which begins another phrase, from الأربعة."""
    return begins_number(fold) and (not fold.startswith("ال") or fold in _THOUSANDS)


def governed(prefix: str) -> bool:
    """Tell whether a preposition is written before a noun."""
    return prefix.removeprefix("و").removeprefix("ف")[:1] in ("ب", "ل", "ك")


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
