from __future__ import annotations

from stream.extract.once import lazy


class _Sentence:
    def __init__(self, text: str) -> None:
        self.text = text
        self.read: list[str] = []

    @lazy
    def words(self) -> list[str]:
        self.read.append(self.text)
        return self.text.split()


def test_an_attribute_is_read_where_it_is_first_asked_for() -> None:
    sentence = _Sentence("قتل ثلاثة جنود")
    assert sentence.read == []
    assert sentence.words == ["قتل", "ثلاثة", "جنود"]
    assert sentence.words is sentence.words
    assert sentence.read == ["قتل ثلاثة جنود"]


def test_each_object_has_its_own() -> None:
    one, other = _Sentence("قتل ثلاثة"), _Sentence("أصيب خمسة")
    assert (one.words, other.words) == (["قتل", "ثلاثة"], ["أصيب", "خمسة"])


def test_what_is_read_as_nothing_is_not_read_again() -> None:
    sentence = _Sentence("")
    assert sentence.words == sentence.words == []
    assert sentence.read == [""]
