"""One clause around a trigger, for the rules that look for who acted on whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.drafts import Role
from stream.extract.grammar import BELONGING, HIT_BY, SETTLED, SUBJECT_PARTS, words
from stream.extract.phrases import MAX_PHRASE, clause_bounds, clitic_letters, is_stop, phrase_end, trimmed, unpaired
from stream.extract.places.find import place_mentions
from stream.extract.roles.bounds import breaks
from stream.extract.roles.parties import PRIORITY, parties
from stream.extract.sentence_words import word_at
from stream.extract.times import times_in
from stream.lexicon.actors import actor_in
from stream.lexicon.classes import word_class

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from stream.extract.analysis import Analysis, Sentence
    from stream.extract.roles.parties import Party
    from stream.extract.strikes.triggers import SentenceHits, Trigger

_UNKNOWN = words("مجهولان مجهولين مجهولون ملثمان ملثمين ملثمون")
_FIRE = words("النار نارا النيران نيران الرصاص رصاصا")
_OF_GROUPS = word_class("author.of_groups")
_OF_SOMEBODY = word_class("author.of_somebody")
_MEMBERS = word_class("author.members")
_BODIES = word_class("author.bodies")
_QUOTES = frozenset('"“”«»')


class Clause:
    """The words around a trigger, with what has been found of its author and its target so far.

    Args:
        analysis: the article.
        sentence: the sentence.
        hits: its lexicon entries.
        trigger: the word that names the act.

    """

    def __init__(self, analysis: Analysis, sentence: Sentence, hits: SentenceHits, trigger: Trigger) -> None:
        self.analysis = analysis
        self.sentence = sentence
        self.folds = sentence.folds
        self.word = word_at(sentence)
        """Gives a folded word of the sentence, an empty one beyond its ends."""
        self.hits = hits
        self.trigger = trigger
        self.start, self.end = clause_bounds(sentence, trigger.first, trigger.last)
        self.times = times_in(analysis, sentence)
        self.parties = _parties_beside(parties(analysis, sentence), hits, trigger)
        self.named = place_mentions(analysis, sentence)
        self.places: set[int] = set()
        self.sites: list[int] = []
        for place in self.named:
            self.places.add(place.first)
            if place.clitic.endswith("ب"):  # منزل بمديرية المخا: where it is, not what
                self.sites.append(place.first)
        for hit in hits.strikes:
            if hit.prefix == "ب" and hit.first > trigger.last:  # بلدة بقصف أخرى
                self.sites.append(hit.first)
        for hit in hits.weapons:
            if hit.prefix == "ب" and hit.first > trigger.last:  # دبابة بقذيفة
                self.sites.append(hit.first)
        if not HIT_BY.isdisjoint(self.folds):  # العقيد برصاص كذا
            self.sites += [k for k in range(trigger.last, len(self.folds)) if self.folds[k] in HIT_BY]
        contexts = sentence.by_lexicon.get("contexts")
        self.things = {h.first: h for h in contexts if h.entry.section == "struck"} if contexts else {}
        self.attacker: Role | None = None
        self.target: Role | None = None
        self.fell = self.near = False  # whether the target is only who was hurt, or what stood near
        self.rank = 0

    def phrase(self, first: int, limit: int = MAX_PHRASE) -> int:
        """Return the end of a noun phrase, which ends before a date as well."""
        last = phrase_end(self.sentence, first, limit)
        if last > first and self.word(last) == "ام":  # مدينة أم درمان
            last = next((m.last for m in self.named if m.first <= last < m.last), last)
        for expression, _ in self.times:
            if first < expression.first < last:
                last = expression.first
        for site in self.sites:
            if first < site < last:
                last = site
        ends = breaks(self.sentence)
        return next((k for k in range(first + 1, last) if k in ends), last) if ends else last

    def role(self, first: int, last: int, party: Party | None = None, prefix: str = "") -> Role:
        """Return the run of tokens as a role, the clitics of its party, or else `prefix`, cut off."""
        prefix = party.prefix if party is not None else prefix or self._hung_on(first)
        while last - first > 1 and self.word(last - 1) in _QUOTES and unpaired(self.sentence, first, last):
            last -= 1
        if self.word(first).startswith("لل"):  # the article is in the second lam
            prefix = ""
        loc = trimmed(self.analysis, self.sentence.loc(first, last), clitic_letters(prefix))
        known = party.wikidata if party else None
        if known is None and (actor := actor_in(self.sentence.hits, first, last, acts=party is not None)) is not None:
            known = actor.get("wikidata") or None
        return Role(loc, known, party.role_class if party else None)

    def _hung_on(self, first: int) -> str:
        """Return the ل that hangs a thing on its act: استهداف لثكنة، تصدت لمسيرة."""
        if not self.word(first).startswith("ل"):
            return ""
        thing = self.things.get(first) or next((h for h in self.hits.weapons if h.first == first), None)
        return "ل" if thing is not None and thing.prefix == "ل" else ""

    def attack(self, first: int, last: int, party: Party | None) -> None:
        """Take the run of tokens for the author."""
        self.attacker = self.role(first, last, party)
        self.rank = PRIORITY[party.kind] if party is not None else 3
        if party is not None and party.kind == "head" and last - first == 1:
            self.rank = PRIORITY["state"]  # القوات, of which nobody says whose they are

    def party_end(self, party: Party) -> int:
        """Return the end of the noun phrase of a party, cut where its object begins.

        Behind a definite head come definite words and names; behind an indefinite one its adjectives. A number or
        any other word opens the object.
        """
        if self.word(party.last) in _QUOTES:  # تنظيم "الدولة الإسلامية"
            closing = (k + 1 for k in range(party.last + 2, party.last + 7) if self.word(k) in _QUOTES)
            return next(closing, party.last)
        for weapon in self.hits.weapons:
            if weapon.first == party.first and weapon.last > party.last:  # طائرة مسيرة إسرائيلية
                at = weapon.last
                while (adjective := self.parties.get(at)) is not None and adjective.kind == "adjective":
                    at = adjective.last
                owner = self.parties.get(at + 1) if self.word(at) in BELONGING else None
                return at if owner is None else self.party_end(owner)
        if party.kind in ("adjective", "state"):
            return party.last
        if party.kind == "name":
            at = party.last
            while (self.word(at).startswith("ال") and at in self.parties) or self.word(at) in _OF_GROUPS:
                at += 1
            return at
        last = max(party.last, self.phrase(party.first, 7))
        definite = self.word(party.last - 1).removeprefix("و").startswith(("ال", "لل"))
        definite = definite or self.word(party.last).startswith("ال")
        whole = self.parties.get(party.last)
        governs = not definite and not self.word(party.last - 1).endswith(("ون", "ان"))
        kinds = ("name", "head") if self.word(party.last - 1) in _OF_SOMEBODY else ("name",)
        if whole is not None and governs and whole.kind in kinds and whole.prefix[-1:] not in ("ل", "ب", "و"):
            return self.party_end(whole)  # مسلحي حركة الشباب
        ends = (k for k in range(party.last, last) if not self._goes_on(party, k, definite=definite))
        return self._with_its_group(next(ends, last))

    def _with_its_group(self, end: int) -> int:
        """مسلحون من حركة كذا، قوات من الجيش: the end of a party with the group that it is of, which the reader names."""
        if self.word(end)[:1] == "و" and self.word(end + 1) in BELONGING:  # دبابات [ومدفعية تابعة للمتمردين]
            owner = self.parties.get(end + 2)
            return end if owner is None or "ل" not in owner.prefix else self.party_end(owner)
        if self.word(end) != "من":
            return end
        first = end + 1 + (self.word(end + 1) in _MEMBERS)
        whole = self.parties.get(first)
        if whole is None and self.word(first) in _BODIES:
            return max(end, self.phrase(first, 8))
        if whole is None or whole.person or whole.kind not in ("name", "head") or whole.prefix not in ("", "ال"):
            return end
        return self.party_end(whole)

    def _goes_on(self, party: Party, k: int, *, definite: bool) -> bool:
        """Tell whether a word behind a party belongs to its noun phrase."""
        word, kind, here = self.folds[k], self.sentence.tokens[k].kind, self.parties.get(k)
        if kind == "number" or word in _FIRE:
            return False
        if definite and self._is_object(party, k):
            return False
        if word.startswith("ل") and self.folds[k - 1] in BELONGING:
            return True  # التابع لجيش
        if k == party.last == party.first + 1 and self.word(party.first) in _OF_SOMEBODY and self._is_name(k):
            return True
        if kind == "punct" or word in SUBJECT_PARTS | _UNKNOWN or (here is not None and here.kind != "head"):
            return True
        return word.startswith("ال") if definite else self._describes(party, k)

    def _is_object(self, party: Party, k: int) -> bool:
        """الجيش المتمردين، القوات المدينة: tell whether a definite word behind a definite party is its object."""
        here, word, before = self.parties.get(k), self.folds[k], self.folds[k - 1].removeprefix("و")
        if here is not None and here.person and here.kind == "head":
            return True
        known = (
            k in self.things or word.removeprefix("ال") in SETTLED or (here is not None and here.kind != "adjective")
        )
        return known and k > party.first and word.startswith("ال") and before.startswith(("ال", "لل"))

    def _describes(self, party: Party, k: int) -> bool:
        """Tell whether a word goes on with an indefinite party: its genitive, an adjective, what it carries."""
        word = self.folds[k]
        thing = self.things.get(k)
        if thing is not None and (k > party.last or (party.person and "ب" not in thing.prefix)):
            return False  # مسلحون ملثمون دورية، مسلحون قرية: its object, but مهاجم بسيارته
        if k > party.last and (other := self.parties.get(k)) is not None and other.person:
            return False  # مسلح كردي شرطيين: its object
        if any(h.first == k and "ب" in h.prefix for h in (*self.hits.weapons, *self.hits.strikes)):
            return False  # مهاجمان برصاص الشرطة: the means
        if k == party.last and self.folds[k - 1].endswith(("ون", "ان")) and word.startswith("ال"):
            return False  # مسلحون النار: a noun that kept its nun takes no genitive
        if word.startswith("ال"):
            before = self.folds[max(0, k - 2) : k]
            return (
                k == party.last
                or before[-1].startswith(("ال", "لل"))
                or bool(set(before) & (SUBJECT_PARTS | BELONGING))
            )
        return (
            word.startswith(("ب", "لل", "لت", "لق", "لح"))
            or word.endswith(("يه", "ون", "ين"))
            or (
                k == party.last
                and party.person
                and len(word) > 3
                and word.endswith("ي")
                and not self.folds[k - 1].endswith(("ون", "ين"))
            )
        )  # مسلح كردي

    def _is_name(self, k: int) -> bool:
        """قوات حفتر: tell whether a word can be the name of whose forces they are: no place, thing, number or person."""
        known = k in self.places or k in self.things or self.word(k) in SETTLED or self.word(k).startswith("الاخير")
        return not known and not any(h.first == k for h in (*self.sentence.of("people"), *self.hits.strikes))

    def is_nominal(self, at: int) -> bool:
        """Tell whether a token can begin a noun phrase."""
        kind = self.sentence.tokens[at].kind
        return kind in ("word", "number") or self.word(at) in ('"', "“", "«")

    def is_number(self, at: int) -> bool:
        """Tell whether a token is a number in figures."""
        return 0 <= at < len(self.folds) and self.sentence.tokens[at].kind == "number"

    def is_counted(self, at: int) -> bool:
        """Tell whether a number begins at a token, in figures or in words: تسع طائرات."""
        return self.is_number(at) or any(
            h.first == at and h.entry.section == "count" for h in self.sentence.of("dates")
        )

    def is_genitive(self, at: int) -> bool:
        """Tell whether a noun stands right before a party, whose genitive it then is: رئيس كوريا."""
        before = self.word(at - 1)
        return at > self.start and before.isalpha() and not is_stop(before) and not before.startswith("ال")

    def going_on(self, at: int, reach: int) -> Iterator[int]:
        """Yield the tokens from one on, over dates set off by marks, up to the end of the clause."""
        for k in range(at, min(len(self.folds), at + reach)):
            if self.folds[k] in "،,.؛:" and not any(k in (e.first - 1, e.last) for e, _ in self.times):
                return
            yield k

    def ends_clause(self, at: int) -> bool:
        """Tell whether nothing that could be an object stands at a token."""
        word = self.word(at)
        return not word or is_stop(word) or word.startswith(("و", "ب")) or not self.is_nominal(at)


def _parties_beside(named: Mapping[int, Party], hits: SentenceHits, trigger: Trigger) -> Mapping[int, Party]:
    """Return the parties of a sentence by their first token, without those that are the words of an act."""
    inside = set(range(trigger.first, trigger.last))
    for hit in hits.strikes:
        if hit.last - hit.first > 1:
            inside.update(range(hit.first + 1, hit.last))  # هجوم مسلح names no armed man
    if not trigger.verb:
        inside.update(m.first for m in hits.modifiers if 0 <= m.first - trigger.last <= 2)
    return named if inside.isdisjoint(named) else {k: p for k, p in named.items() if k not in inside}
