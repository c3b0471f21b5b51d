"""Which place names are also ordinary Arabic words or people's names, and so need a locative context."""

from __future__ import annotations

import csv
import importlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from stream.text.normalise import fold

if TYPE_CHECKING:
    from pathlib import Path

Verdict = Literal["plain", "ambiguous", "drop"]

# Zipf frequency (5 is one word in ten thousand) from which a word is taken for an ordinary one, by the size of
# the place that bears it: what is known to many readers as a place may be a more frequent word.
_LARGE, _MIDDLE, _SMALL = 4.5, 3.6, 3.0
# A word so common that even في before it tells nothing about a small place of that name (في بيان).
_HOPELESS = 4.0
_ENGLISH = frozenset({"US", "GB", "CA", "AU", "NZ", "IE", "ZA", "JM"})
# The words that begin a place name of two and more words; what follows may then be a common word or a person's name.
_HEAD_WORDS = (
    "عين تل تله دير كفر بير جبل جبال وادي خان بيت راس جسر قلعه قصر برج سيدي اولاد ولاد بني ايت مخيم حي مدينه قريه دوار ميناء "
    "نهر بحر مرج شبه جزيره جزر خليج مضيق غوطه حوش كوم ميت منيه نزله شط سد مطار معبر حقل سبخه واحه ساقيه عرب مزرعه خربه سوق بلاد "
    "قناه هضبه سهل مرسي ذراع حمام قصور قصبه تيزي شلاله فم منشاه عزبه نجع حوض دار باب ضهر ضهور حصن ريف غابه بركه حد ام ابو زاويه "
    "الشيخ محله كفرا منزل هنشير قلالات رمله خور"
)
_HEADS = frozenset(_HEAD_WORDS.split())
# Of these the ones that a sentence also puts before a noun: بيت فلان، سوق الخميس.
_WEAK_HEADS = frozenset({"بيت", "دار", "سوق", "باب", "راس", "ام", "منزل", "سهل", "حد"})
_KUNYA = frozenset({"ابو", "ام", "ابا", "ابي", "بو", "الشيخ", "سيدي"})


@dataclass(frozen=True)
class Words:
    """What is known of Arabic words and of people's names, all folded."""

    frequency: dict[str, float]
    people: frozenset[str]
    reviewed: dict[str, Verdict]

    @classmethod
    def load(cls, review: Path) -> Words:
        """Read frequencies and names from the packages, and the verdicts that people gave from a file."""
        wordfreq = importlib.import_module("wordfreq")
        frequency: dict[str, float] = {}
        for word, value in wordfreq.get_frequency_dict("ar").items():
            key = fold(word)
            frequency[key] = max(frequency.get(key, 0.0), wordfreq.freq_to_zipf(value))
        people: set[str] = set()
        for locale in ("ar_AA", "ar_SA", "ar_PS", "ar_DZ"):
            provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
            people.update(fold(n) for n in (*provider.first_names, *provider.last_names))
        reviewed: dict[str, Verdict] = {}
        with review.open(encoding="utf-8") as lines:
            for verdict, names, *_ in csv.reader((x for x in lines if x.strip() and x[0] != "#"), delimiter="\t"):
                if verdict not in {"plain", "ambiguous", "drop"}:
                    raise SystemExit(f"{review}: the verdict {verdict!r} is unknown; use plain, ambiguous or drop")
                reviewed.update(dict.fromkeys(map(fold, names.split("|")), verdict))  # type: ignore[arg-type]
        return cls(frequency, frozenset(people), reviewed)

    def verdict(self, name: str, country: str, precision: str, population: int, *, core: bool) -> Verdict:
        """Judge one folded name of one place; `core` is True where every small place is in the file."""
        words = name.replace("-", " ").split()
        key = " ".join(words)
        if key in self.reviewed:
            return self.reviewed[key]
        if precision in {"country", "admin1"} and (core or precision == "country"):
            return "plain"
        common = self._common(words, country, population)
        if len(key) <= 2:
            return "ambiguous" if core and population >= 50_000 else "drop"
        if len(words) == 1 and population < 50_000 and self.frequency.get(key, 0) >= _HOPELESS:
            return "drop"
        if not core and len(words) == 1 and population < 100_000:
            return "ambiguous"
        return "ambiguous" if common else "plain"

    def _common(self, words: list[str], country: str, population: int) -> bool:
        limit = _LARGE if population >= 200_000 else _MIDDLE if population >= 30_000 else _SMALL
        if len(words) == 1:
            word = words[0]
            short = len(word) <= 3 and population < 200_000
            surname = country in _ENGLISH and population < 1_000_000 and self.frequency.get(word, 0) >= 2.5
            person = word in self.people and population < 1_000_000
            return short or surname or person or self.frequency.get(word, 0) >= limit
        if words[0] in _KUNYA:
            return all(w in self.people or w in _KUNYA for w in words[1:])
        if words[0] in _WEAK_HEADS and population < 30_000:
            return all(self.frequency.get(w, 0) >= _LARGE for w in words[1:])
        if words[0] in _HEADS:
            return False
        if all(w in self.people or w in {"بن", "ابن", "عبد", "ال"} for w in words):
            return True
        return population < 200_000 and all(self.frequency.get(w, 0) >= limit + 1 for w in words)
