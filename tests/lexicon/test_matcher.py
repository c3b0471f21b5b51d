"""The one pass that finds lexicon entries in a sentence."""

from __future__ import annotations

import pytest

from stream.errors import LexiconError
from stream.lexicon.files import parse
from stream.lexicon.matcher import Hit, Matcher, matcher
from stream.text.normalise import normalise
from stream.text.tokens import tokenise

LEXICON = """
[strike] mode=airstrike
غارة=غارات
غارة* جوية*
قصف/يقصف
تعرض/يتعرض لقصف
[cue]
نفى/ينفي
مؤكد*
إن
"""


def find(text: str) -> list[tuple[str, Hit]]:
    tokens = tokenise(normalise(text))
    return [
        (text[tokens[hit.first].start : tokens[hit.last - 1].end], hit)
        for hit in Matcher(parse("t", LEXICON)).find(tokens, [token.fold for token in tokens]).hits
    ]


@pytest.mark.parametrize("text", ["قصفت", "وقَصَفَت", "فقصفوه", "سيقصف", "وستقصفها", "قُصف", "قـصـف"])
def test_a_verb_is_found_with_its_clitics_and_marks(text: str) -> None:
    ((found, hit),) = find(text)
    assert found == text
    assert hit.entry.text == "قصف/يقصف"


def test_the_longest_entry_at_a_word_comes_first() -> None:
    (longest, _), (shortest, _) = find("الغارة الجوية")
    assert (longest, shortest) == ("الغارة الجوية", "الغارة")


def test_clitics_are_told() -> None:
    ((_, hit),) = find("وبغاراتهم")
    assert (hit.prefix, hit.suffix, hit.form) == ("وب", "هم", "plural")


@pytest.mark.parametrize(
    ("text", "entry"),
    [("للجنة", "لجنة=لجان"), ("وللجان", "لجنة=لجان"), ("للغارات", "غارة=غارات"), ("للأمم", "الأمم"), ("لأمم", None)],
)
def test_behind_two_lams_stands_a_word_with_the_article_or_with_a_lam_of_its_own(text: str, entry: str | None) -> None:
    tokens = tokenise(normalise(text))
    found = Matcher(parse("t", "[a]\nلجنة=لجان\nغارة=غارات\nالأمم")).find(tokens, [token.fold for token in tokens]).hits
    assert {hit.entry.text for hit in found} == ({entry} if entry else set())


@pytest.mark.parametrize("text", ["نفته", "نفاه", "ونفوه"])
def test_a_weak_verb_is_found_before_a_pronoun(text: str) -> None:
    assert [hit.entry.text for _, hit in find(text)] == ["نفى/ينفي"]


def test_a_literal_word_takes_no_pronoun() -> None:
    assert find("إنه") == []
    assert len(find("إن")) == 1


@pytest.mark.parametrize(
    ("text", "found"),
    [("وعدته", True), ("عدتها", True), ("يعدونه", True), ("عدت", False), ("وعد", False), ("عدن", False)],
)
def test_an_entry_may_be_found_only_with_its_pronoun(text: str, *, found: bool) -> None:
    tokens = tokenise(normalise(text))
    entries = parse("t", "[cue]\nعد/يعد | pronoun=yes")
    assert bool(Matcher(entries).find(tokens, [token.fold for token in tokens]).hits) is found


@pytest.mark.parametrize(
    ("text", "found"), [("جانبه", True), ("جانبة", False), ("إلى جانبه", True), ("إلى جانبة", False)]
)
def test_a_word_in_ta_marbuta_bears_no_pronoun(text: str, *, found: bool) -> None:
    tokens = tokenise(normalise(text))
    entries = parse("t", "[a]\nجانب=جوانب\nإلى جانب=جوانب")
    hits = Matcher(entries).find(tokens, [token.fold for token in tokens]).hits
    assert any(hit.suffix == "ه" and hit.last == len(tokens) for hit in hits) is found


def test_hits_are_told_by_lexicon_in_the_same_order() -> None:
    entries = [*parse("acts", "[a]\nقصف/يقصف\nقصف مدفعي"), *parse("words", "[b]\nقصف\nمدفعي")]
    tokens = tokenise(normalise("قصف مدفعي"))
    found = Matcher(entries).find(tokens, [token.fold for token in tokens])
    of = {name: [(hit.first, hit.entry.text) for hit in hits] for name, hits in found.by_lexicon.items()}
    assert of == {"acts": [(0, "قصف مدفعي"), (0, "قصف/يقصف")], "words": [(0, "قصف"), (1, "مدفعي")]}
    assert [hit for hit in found.hits if hit.entry.lexicon == "words"] == found.by_lexicon["words"]


def test_a_phrase_needs_its_words_side_by_side() -> None:
    assert next(found for found, _ in find("تعرضت لقصف")) == "تعرضت لقصف"
    assert all(hit.entry.text != "تعرض/يتعرض لقصف" for _, hit in find("تعرضت البلدة لقصف"))


def test_spans_of_hits_index_the_original() -> None:
    text = "قالوا مؤكِّديـن"
    assert [found for found, _ in find(text)] == ["مؤكِّديـن"]


def test_a_wrong_entry_names_its_line() -> None:
    with pytest.raises(LexiconError, match="line 2"):
        Matcher(parse("t", "[a]\nقصف/قصف"))


def test_the_matcher_of_the_package_compiles() -> None:
    assert matcher() is matcher()


def test_me_is_written_otherwise_behind_a_verb_than_behind_a_noun() -> None:
    entries = parse("t", "[a]\nأردى/يردي\n[b]\nغارة=غارات")
    tokens = tokenise(normalise("قال مسؤول أردني إنهم أردوه في غارتي"))
    found = Matcher(entries).find(tokens, [token.fold for token in tokens]).hits
    assert [hit.entry.section for hit in found] == ["a", "b"]
