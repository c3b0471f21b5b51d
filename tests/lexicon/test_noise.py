"""The cues of noise.txt, as they are compiled."""

from __future__ import annotations

import pytest

from stream.errors import LexiconError
from stream.lexicon import noise
from stream.lexicon.files import Entry
from stream.lexicon.noise import cues, head_of
from stream.text.normalise import normalise


def head(text: str) -> str:
    read = normalise(text)
    return head_of(read.low, 0, len(read.low))


def test_a_head_has_no_decoration_and_single_spaces() -> None:
    assert head("** «المصدر  : رويترز»") == "المصدر: رويترز»"
    assert head("----") == ""


def test_a_cue_is_known_by_whole_words_at_the_beginning() -> None:
    found = cues().find(head("• تابعونا على تلغرام"), [])
    assert found is not None
    assert found.reason == "share"
    assert cues().find(head("المصدر العسكري أوضح ذلك"), []) is None


def test_what_is_asked_before_a_head_is_made_denies_no_cue() -> None:
    known = cues()
    begins = [*known.exact, *(cue.text for group in known.starts.values() for cue in group)]
    begins += [text for group in known.related.values() for text in group]
    assert all(known.may_begin(f"• {text} ", 0, len(text) + 3) for text in begins)
    for cue, _ in known.contains:
        line = f"والآن {cue.text}".replace(" ", "\n ").replace(":", " :")
        assert cue in known.within(line)
        assert cue.text in head_of(line, 0, len(line))


def test_a_related_cue_tells_what_stands_behind_it() -> None:
    assert cues().find_related(head("اقرأ أيضًا: عنوان")) == ": عنوان"
    assert cues().find_related(head("اقرأ.. عنوان")) == ". عنوان"
    assert cues().find_related(head("انظر أيضا")) == ""
    assert cues().find_related(head("قال الوزير")) is None


@pytest.mark.parametrize(
    ("section", "text", "words"),
    [
        ("starts.gossip", "تابعونا", "is no reason"),
        ("begins.share", "تابعونا", "is unknown"),
        ("starts.share", "؟", "no word"),
    ],
)
def test_a_wrong_section_is_named_with_its_line(
    monkeypatch: pytest.MonkeyPatch, section: str, text: str, words: str
) -> None:
    monkeypatch.setattr(noise, "load", lambda name: [Entry("noise", section, text, {}, 7)] if name == "noise" else [])
    with pytest.raises(LexiconError, match=f"line 7.*{words}"):
        cues.__wrapped__()
