"""What a sentence is set in: a match, the plot of a work, a principle, by the sections of `contexts.txt`.

The same words stand in sport, markets, court and culture. What tells them apart stands beside them; a word that is
said of violence alone keeps a sentence real.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from stream.extract.once import once
from stream.extract.places.find import place_mentions
from stream.extract.times import times_in

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from stream.extract.analysis import Analysis, Sentence
    from stream.lexicon.matcher import Hit

_SPORT_SENTENCE = 2
"""How many words of sport make a sentence one of a match."""
_SPORT_ARTICLE = 7
REAL = ("hard", "force", "toll")
"""Sections of what is said of violence alone, of who fights and of the dead."""
_REAL_ARTICLE = 3
"""How many words said of violence alone keep an article real, whatever else it speaks of."""
_TITLE_WORDS = 10


class Setting(NamedTuple):
    """What `contexts.txt` finds in one sentence: its hits by section, and whether it goes on with a plot."""

    hits: dict[str, list[Hit]]
    plot: bool
    sport: bool

    def of(self, section: str) -> Sequence[Hit]:
        """Return the hits of a section."""
        return self.hits.get(section, ())

    @property
    def real(self) -> bool:
        """Whether a word is said that is said of violence alone, of who fights or of the dead."""
        return not self.hits.keys().isdisjoint(REAL)


@once
def settings(analysis: Analysis) -> list[Setting]:
    """Return the setting of each sentence of an article; read once an analysis."""
    found = [_by_section(sentence) for sentence in analysis.sentences]
    sport = [len({hit.first for hit in hits["sport"]}) if "sport" in hits else 0 for hits in found]
    of_sport = sum(sport) >= _SPORT_ARTICLE and _real_words(found) < _REAL_ARTICLE
    out: list[Setting] = []
    plot, section = False, -1
    for sentence, hits, count in zip(analysis.sentences, found, sport, strict=True):
        plot = "plot" in hits or (plot and sentence.section == section)
        section = sentence.section
        out.append(Setting(hits, plot, of_sport or count >= _SPORT_SENTENCE))
    return out


def _by_section(sentence: Sentence) -> dict[str, list[Hit]]:
    found: dict[str, list[Hit]] = {}
    for hit in sentence.by_lexicon.get("contexts", ()):
        found.setdefault(hit.entry.section, []).append(hit)
    return found


def _real_words(found: Sequence[Mapping[str, list[Hit]]]) -> int:
    """Return how many words of an article are said of violence alone."""
    return sum(len({hit.first for key in REAL for hit in hits.get(key, ())}) for hits in found)


def in_title(analysis: Analysis, sentence: Sentence, setting: Setting, first: int) -> bool:
    """رواية «مقتل بائع الكتب»: what stands in quote marks behind the noun of a work."""
    works = setting.of("work")
    if not works:
        return False
    quote = analysis.quote_at(sentence.field, sentence.tokens[first].start)
    if quote is None:
        return False
    opens = next((i for i, token in enumerate(sentence.tokens) if token.start >= quote.start), len(sentence.tokens))
    inside = sum(quote.start <= token.start < quote.end for token in sentence.tokens)
    if inside > _TITLE_WORDS:
        return False
    return any(
        0 <= opens - work.last <= 2 and all(sentence.tokens[i].fold != ":" for i in range(work.last, opens))
        for work in works
    )


def is_refused(analysis: Analysis, sentence: Sentence, setting: Setting, first: int) -> bool:
    """رفض استهداف المدنيين أيا كان: tell whether an act is spoken of as what is refused or forbidden, with no place or day."""
    refused = any(0 <= first - hit.last <= 1 for hit in setting.of("principle"))
    refused |= first > 0 and sentence.tokens[first - 1].norm == "إن"  # إن قتل الأطفال جريمة: no verb stands behind إن
    if not refused and not setting.of("universal"):
        return False
    named = any(mention.precision != "country" or mention.locative for mention in place_mentions(analysis, sentence))
    return not named and not times_in(analysis, sentence) and not setting.of("hard")
