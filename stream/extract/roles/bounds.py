"""Where the phrase of who acts or who is struck surely ends: before the toll, the means, a verb and what comes of the act."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.grammar import joined_too, words
from stream.extract.once import once
from stream.extract.sentence_words import hurt_words

if TYPE_CHECKING:
    from stream.extract.analysis import Sentence

_FALLEN = ("verb", "noun.people")
_HOW = words(
    "باعداد بعدد بعده بنحو باكثر بما بشكل بصوره بهدف بغرض بغيه بقصد بذريعه بحجه بزعم بدعوي بتهمه باستخدام بحياه بارواح بجروح بجراح "
    "بالقرب بالتزامن بالتعاون بالتنسيق بعمليه بعمليات"
)
"""Words with ب that tell of the act, not of who is struck."""
_BESIDES = joined_too(
    "متهما متهمه متهمين مستخدما مستخدمه مستخدمين مخلفا مخلفه ملحقا ملحقه محدثا محدثه متسببا متسببه مسفرا مسفره "
    "مستهدفا مستهدفه موديا موديه محاولا محاوله مشيرا مشيره موكدا موكده مضيفا مضيفه انطلاقا ميدانيا"
)
"""Participles in the accusative, which tell what was done besides, and adverbs."""
_COMES_OF_IT = words(
    "اوقعا اوقعتا اوقعوا اسفرا اسفرتا خلفا خلفتا يوقع توقع يسفر تسفر يودي تودي يخلف تخلف يطال تطال يحصد تحصد يتسبب تتسبب يهز تهز يلحق تلحق يجري تجري جرى جري جرت يدعي"
)


LEADS_OFF = _HOW | _BESIDES | _COMES_OF_IT
"""No object begins with one of these."""


@once
def breaks(sentence: Sentence) -> set[int]:
    """Return the tokens of a sentence that go on with no noun phrase begun before them."""
    folds = sentence.folds
    found: set[int] = set()
    for hit in hurt_words(sentence):
        if hit.entry.section.startswith(_FALLEN) and not folds[hit.first].startswith(("ال", "لل")):
            counted = hit.first and sentence.tokens[hit.first - 1].kind == "number"
            found.add(hit.first - 1 if counted else hit.first)  # مدينة غاو [20 قتيلا]
    for hit in sentence.of("weapons"):
        if hit.prefix.endswith("ب"):
            found.add(hit.first)
    for hit in sentence.of("strikes"):
        if folds[hit.first].startswith(("ي", "ت")) and hit.entry.get("pos") == "verb":
            found.add(hit.first)
    if not LEADS_OFF.isdisjoint(folds):
        found.update(k for k, word in enumerate(folds) if word in LEADS_OFF)
    return found
