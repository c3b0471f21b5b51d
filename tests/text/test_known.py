"""What is remembered of words."""

from __future__ import annotations

from stream.text.known import Known


def test_a_value_is_found_once_and_again_when_too_many_were_asked_for() -> None:
    asked: list[str] = []

    def length(word: str) -> int:
        asked.append(word)
        return len(word)

    known = Known(length, 2)
    assert [known[word] for word in ("سوق", "بيت", "سوق", "بيت")] == [3, 3, 3, 3]
    assert asked == ["سوق", "بيت"]
    assert [known[word] for word in ("مدينة", "سوق")] == [5, 3]
    assert asked == ["سوق", "بيت", "مدينة", "سوق"]
    assert len(known) <= 2
