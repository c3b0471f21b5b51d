"""What is written in Arabic letters and is not Arabic."""

from __future__ import annotations

import pytest

from stream.text.language import arabic_share
from stream.text.normalise import normalise
from stream.text.tokens import tokenise

OTHERS = {
    "Persian": "در پی انفجار یک خودرو در شهر زاهدان که صبح دیروز رخ داد، دو نفر کشته شدند و پنج نفر دیگر زخمی شدند. "
    "فرماندار گفت که علت حادثه هنوز روشن نیست و تحقیقات از دیشب آغاز شده است.",
    "Dari": "یک انفجار در کابل سه کشته به جا گذاشت. وزارت داخله گفت که این انفجار از سوی هیچ گروهی به عهده گرفته نشده است "
    "و زخمی ها به شفاخانه انتقال داده شدند که دو تن از آنها کودک بود.",
    "Urdu": "پشاور میں دھماکے کے نتیجے میں چار افراد ہلاک اور دس زخمی ہو گئے۔ پولیس نے کہا کہ دھماکا سڑک کے کنارے ہوا۔",
    "Kurdish": "وەزارەتی ناوخۆ ڕایگەیاند کە ئەو تەقینەوەیە بۆ ئەوەی ئەم ناوچەیە هەروەها دوای ئەوەی بۆ شار بووە.",
    "Pashto": "چارواکي وايي چې په هلمند کې په يوه چاودنه کې درې کسان وژل شوي او دغه پېښه سهار وخته شوې چې لا څېړل کېږي.",
}


def share(text: str) -> float:
    return arabic_share([token.fold for token in tokenise(normalise(text))])


@pytest.mark.parametrize("language", OTHERS)
def test_the_small_words_of_another_language_tell_that_a_text_is_not_arabic(language: str) -> None:
    assert share(OTHERS[language]) < 0.25


@pytest.mark.parametrize(
    "text",
    [
        "قتل جنديان في انفجار عبوة ناسفة شرق كركوك، وقال مصدر أمني إن التنظيم يقف خلف الهجوم.",
        "شهيدان وعشر إصابات في قصف على خان يونس",  # a headline without one small word
        "وصدرت للكاتب عن دار في طهران روايته «در شب» بعد «از خاک» و«که بود»، وقال خلال اللقاء إن هذه سيرة مدينة بين حربين.",  # titles of books
        "كرد سوريا: به وله وشده وهو وهاي وانها",  # look like Persian words once folded
    ],
)
def test_arabic_with_a_few_foreign_words_is_arabic(text: str) -> None:
    assert share(text) > 0.5


def test_an_article_half_in_another_language_is_half_arabic() -> None:
    half = (
        "وقال المحافظ إن الحريق بدأ في مخزن ثم امتد إلى السوق، وإن التحقيق مستمر مع الحارس الذي كان في المكان قبل ذلك."
    )
    assert 0.2 < share(f"{half} {OTHERS['Persian']}") < 0.8
