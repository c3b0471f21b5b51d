"""The words of a sentence that may govern people: verbs, verbal nouns and participles, each read one way."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from stream.extract.analysis import Sentence
    from stream.lexicon.matcher import Hit

_GOVERNS = ("verb.", "noun.event", "participle")
_PLURAL_ADJECTIVES = frozenset(
    clitics + word for clitics in ("", "و", "ف", "وف") for word in ("قتلى", "جرحى", "أسرى", "صرعى")
)


def triggers_of(sentence: Sentence) -> list[Hit]:
    """Return the triggers of a sentence, the longest at each token; قتل is a verb where nothing makes it a noun."""
    best: dict[int, list[Hit]] = {}
    for hit in sentence.by_lexicon.get("casualties", ()):
        section = hit.entry.section
        if section.startswith(_GOVERNS) and not (hit.suffix and section.startswith("verb.")):
            best.setdefault(hit.first, []).append(hit)
    out: list[Hit] = []
    for first, hits in best.items():  # in the order of the text, as the hits are
        if sentence.tokens[first].norm in _PLURAL_ADJECTIVES:
            continue
        if len(hits) == 1:  # nearly always
            if not _is_misread(sentence, hits[0]):
                out += hits
            continue
        told = _one_reading([hit for hit in hits if not _is_misread(sentence, hit)])
        if not told:
            continue
        longest = max(h.last for h in told)
        sections: dict[str, Hit] = {}
        for hit in told:
            if hit.last == longest or hit.entry.section.startswith("verb.split"):
                sections.setdefault(hit.entry.section, hit)
        out += sections.values()
    return out


def _is_misread(sentence: Sentence, hit: Hit) -> bool:
    """Tell another word that is written like a trigger."""
    if hit.entry.text.startswith("أسر"):
        return _families(sentence, hit)
    return hit.prefix == "و" and sentence.folds[hit.first] == "وفروا" and _provides(sentence, hit)


def _families(sentence: Sentence, hit: Hit) -> bool:
    """كرم المحافظ أسر الشهداء: the families of the dead, written like the verb of capturing."""
    behind = (h for h in sentence.of("casualties") if h.first == hit.last and h.entry.section.startswith("noun.people"))
    return any(h.prefix == "ال" for h in behind)


def _provides(sentence: Sentence, hit: Hit) -> bool:
    """الجنود وفروا الحماية: they provided it; قتلوا ثلاثة وفروا إلى الجبال has no object, in وفر الآلاف who fled follows."""
    behind = sentence.folds[hit.last : hit.last + 1]
    return bool(behind) and behind[0].startswith("ال") and behind[0] != "الي"


def _one_reading(hits: list[Hit]) -> list[Hit]:
    """Read قتل as the noun behind a preposition or an article, else as the verb."""
    if not any(h.entry.section.startswith("verb.either") for h in hits):
        return hits
    noun = any(h.entry.section.startswith("noun") and h.prefix not in ("", "و", "ف") for h in hits)
    drop = "verb.either" if noun else "noun.event"
    return [h for h in hits if not h.entry.section.startswith(drop)]
