"""Reading an article takes work that grows at most linearly with its length, whoever wrote it to make it grow faster.

Steps are counted, never the clock: the lines that the interpreter runs in this package. What Python does in C for one
such line (a regular expression, a slice) is not seen here; the texts of `tests/test_document.py`, as long as the limits
allow, would not finish if one of those blew up.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import stream
from stream.contracts import Article
from stream.document import make_document
from stream.errors import DataFault
from stream.extract import extract_events, warm_up
from stream.text.limits import Limits
from tests.extract.words import pieces

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType

PACKAGE = str(Path(stream.__file__).parent)
# No limit ends the reading: what is long must be read to its end. The candidates that `analyse` counts stay limited.
LIMITS = Limits(
    article_chars=10**7, article_tokens=10**6, article_sentences=10**6, article_quotes=10**6, html_tags=10**6
)
NEWS = "قتل خمسة مدنيين في غارة جوية على مدينة إدلب أمس، وقال الوزير إن الأمر تم.\n"
SHORT = 500  # characters; fixed work is small beside them, and four times as much stays quick to trace

HOSTILE = {
    "quotes": 'قال "نعم" إن ',
    "quotes that do not close": '"قال ',
    "quotes in quotes": "«قال “نعم” » ",
    "opening quotes": "«",
    "brackets": "( قال ) (رويترز) [",
    "brackets that do not close": "(كلمة ",
    "digits": "7 12 3.5 ٤٥ ",
    "one number": "7",
    "bidi marks": "كلمة\u202e\u2066 \u200f",
    "nothing but bidi marks": "\u202e",
    "place names": "حلب دمشق إدلب في مدينة ",
    "place nouns": "عاصمة ",
    "cue words": "قال أكد أضاف أن ",
    "sentences with cues": "وقال الوزير إن الأمر تم. ",
    "number words": "ثلاثة وعشرون ألفا و",
    "millions": "مليون ",
    "commas": "، ",
    "offices in a chain": "وزير و",
    "titles in a chain": "العمال ",
    "quantities in a chain": "عشرات ",
    "letters that could be clitics": "و",
    "one long word": "كلمة",
    "a stretched word": "ـ",
    "diacritics": "\u064b",
    "dates": "يوم الثلاثاء 5 آذار 2024 ",
    "weekdays": "أمس الاثنين الماضي ",
    "weapons": "بقذائف دبابات ",
    "figures": "مقتل 5 مدنيين ",
    "claims": "تبنى التنظيم ",
    "names": "محمد أحمد علي ",
    "list lines": "\n- ",
    "dashes": "-–—",
    "ellipses": "... ",
    "related headlines": "اقرأ أيضا\nعنوان خبر\n",
    "hashtags": "#وسم_آخر ",
    "stars": "* ",
}
HOSTILE_HTML = {
    "paragraphs": "<p>قال الوزير إن الأمر تم.",
    "blocks": "<div>قال</div>",
    "line breaks": "<br>قال",
    "angle brackets": "<",
    "entities": "&amp;",
    "comments that do not close": "<!-- ",
    "links": '<a href="x">خبر</a> ',
}


def steps(read: Callable[[], object]) -> int:
    """Count the lines of this package that run while `read` does."""
    count = 0

    def line(_frame: FrameType, event: str, _argument: object) -> Any:  # noqa: ANN401 - as sys.settrace has it
        nonlocal count
        count += event == "line"
        return line

    def call(frame: FrameType, _event: str, _argument: object) -> Any:  # noqa: ANN401
        return line if frame.f_code.co_filename.startswith(PACKAGE) else None

    before = sys.gettrace()
    sys.settrace(call)
    try:
        read()
    finally:
        sys.settrace(before)
    return count


def read(body: str, content_type: str = "text/plain") -> bool:
    """Take an article the whole way; False where it is too complex, which bounds its work as well."""
    article = Article.model_validate(
        {"id": "a", "body": body, "content_type": content_type, "published_at": "2024-05-12"}
    )
    try:
        extract_events(make_document(article, LIMITS), extractor="test")
    except DataFault:
        return False
    return True


def growth(unit: str, before: str = NEWS, content_type: str = "text/plain", size: int = SHORT) -> float:
    """Return how many times the work grows where a text grows four times."""
    warm_up()
    times = max(1, size // len(unit))
    read(before + unit * 4 * times, content_type)  # what is kept for words once seen is no part of it
    short = steps(lambda: read(before + unit * times, content_type))
    return steps(lambda: read(before + unit * 4 * times, content_type)) / short


@pytest.mark.parametrize("name", HOSTILE)
def test_work_grows_linearly_over_hostile_text(name: str) -> None:
    assert growth(HOSTILE[name]) <= 4.4


@pytest.mark.parametrize("name", HOSTILE_HTML)
def test_work_grows_linearly_over_hostile_html(name: str) -> None:
    assert growth(HOSTILE_HTML[name], f"<html><body><p>{NEWS * 3}</p>", "text/html", 4 * SHORT) <= 4.4


@given(unit=st.lists(pieces(), min_size=1, max_size=10).map(" ".join))
@settings(max_examples=60, deadline=None, derandomize=True)
def test_work_hardly_grows_faster_over_any_words_repeated(unit: str) -> None:
    # Acts and figures of one sentence are held against each other, up to a limit: more than linear below it, but little.
    assert growth(unit + " ") <= 8


@pytest.mark.parametrize("sentence", ["قصف الطيران بلدة. ", "مقتل 5 مدنيين. ", "قصف الطيران بلدة ", "مقتل 5 مدنيين "])
def test_more_acts_and_figures_than_any_news_tells_are_too_complex(sentence: str) -> None:
    assert not read(NEWS + sentence * 2_000)


@pytest.mark.parametrize("word", ["عاصمة", "العمال", "عشرات", "عدد من", "مدينة", "ثلاثة", "وزير", "والد", "«"])
def test_a_word_repeated_a_thousand_times_never_exhausts_the_stack(word: str) -> None:
    assert read(NEWS + f"{word} " * 1_500)
