"""One clause around a trigger, for the rules that look for who acted on whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.drafts import Role
from stream.extract.grammar import HIT_BY
from stream.extract.phrases import MAX_PHRASE, clause_bounds, clitic_letters, is_stop, phrase_end, trimmed, unpaired
from stream.extract.places.find import place_mentions
from stream.extract.roles.bounds import breaks
from stream.extract.roles.parties import PRIORITY, parties
from stream.extract.sentence_words import word_at
from stream.extract.times import times_in
from stream.lexicon.actors import actor_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from stream.extract.analysis import Analysis, Sentence
    from stream.extract.roles.parties import Party
    from stream.extract.strikes.triggers import SentenceHits, Trigger

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
    if not named:
        return named
    inside = set(range(trigger.first, trigger.last))
    for hit in hits.strikes:
        if hit.last - hit.first > 1:
            inside.update(range(hit.first + 1, hit.last))  # هجوم مسلح names no armed man
    if not trigger.verb:
        inside.update(m.first for m in hits.modifiers if 0 <= m.first - trigger.last <= 2)
    return named if inside.isdisjoint(named) else {k: p for k, p in named.items() if k not in inside}
