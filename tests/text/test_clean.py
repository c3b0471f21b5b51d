"""What of a text is the article, and what is not: in the manner of many outlets, each text written for this test."""

from __future__ import annotations

import pytest

from stream.text.clean import clean, clean_title
from stream.text.normalise import normalise

LEAD = "أعلنت وزارة الداخلية، اليوم الثلاثاء، مقتل ثلاثة مسلحين في عملية أمنية نفذت شرق المدينة فجرا."
MORE = "وقالت الوزارة في بيان إن قواتها ضبطت أسلحة وذخائر كانت بحوزة المجموعة، مؤكدة أن التحقيق مستمر."
LAST = "ولم تعلن أي جهة مسؤوليتها عن الهجوم الذي وقع في حي سكني مكتظ بالسكان حتى مساء اليوم."


def noise(text: str) -> list[tuple[str, str]]:
    read = normalise(text)
    return [(read.norm[p.start : p.end], p.noise) for p in clean(read) if p.noise]


def kept(text: str) -> list[str]:
    read = normalise(text)
    return [read.norm[p.start : p.end] for p in clean(read) if not p.noise]


def normal(*lines: str) -> list[str]:
    return [normalise(line).norm for line in lines]


BELOW = [
    ("share", "تابعونا على تلغرام: https://t.me/example"),
    ("share", "تابعوا آخر أخبارنا عبر تطبيق تيلغرام على الرابط:\n\nhttps://t.me/example"),
    ("share", "شارك الخبر\nفيسبوك\nتويتر\nواتساب"),
    ("share", "متابعة أخبارنا على تلغرام https://t.me/example"),
    ("subscribe", "عبر إرسال كلمة اشتراك على الرقم / 0912345678/ بعد تخزينه باسم الوكالة."),
    ("related", "اقرأ أيضا: انفجار يهز المدينة ويوقع قتلى"),
    ("related", "انظر أيضاً\n\nعنوان خبر آخر عن مدينة أخرى\n\nدمشق-سانا أعلنت وزارة الدفاع اليوم أن الجيش تقدم …"),
    ("related", "موضوعات متعلقة\nضبط خلية في الجيزة\nالداخلية تعلن نتائج حملة أمنية"),
    (
        "related",
        "شاهد أيضا\nعنوان أول لخبر آخر\nنص قصير عن الخبر الأول يشرح ما حدث في المدينة.\nعنوان ثان لخبر آخر\nنص قصير عن الخبر الثاني يشرح ما حدث في القرية.",
    ),
    ("credit", "المصدر: وكالات"),
    ("credit", "المصدر : الجزيرة + رويترز"),
    ("credit", "تصوير: سامي أحمد"),
    ("credit", "Getty Images"),
    ("credit", "ع.ش/ أ.ح (د ب أ، رويترز)"),
    ("credit", "فرانس24/ أ ف ب"),
    ("credit", "جميع الحقوق محفوظة لصحيفة الغد 2024"),
    ("credit", '* نقلا عن "الغد" الأردنية\n** جميع المقالات المنشورة تمثل رأي كتابها فقط.'),
    ("credit", "/واس/ م.ح"),
    ("credit", "--(بترا) ر ق/س ج"),
    ("credit", "وام/سالم الكعبي/هدى علي"),
    ("credit", "(ر ج)"),
    ("credit", "ن ع"),
    ("credit", "مراسل الأناضول"),
    ("menu", "لن يتم نشر عنوان بريدك الإلكتروني. الحقول الإلزامية مشار إليها بـ *"),
    ("menu", "زر الذهاب إلى الأعلى"),
    ("menu", "العراق\nتفجير انتحاري\nالأنبار\nالحدود السورية"),
    ("credit", "كانت هذه تفاصيل خبر مقتل ثلاثة مسلحين لهذا اليوم نرجو بأن نكون قد وفقنا"),
    ("subscribe", "سجل بريدك الإلكتروني لتلقي أهم الأخبار"),
    ("related", "المقال السابق\nضبط خلية في الجيزة"),
    ("related", "ضبط خلية في الجيزة بعد ملاحقة طويلة\nالداخلية تعلن نتائج حملة أمنية في الصعيد"),
    ("end_mark", "انتهى 25"),
    ("end_mark", "انتهى**2017** 1453"),
    ("end_mark", "// انتهى //\n 18:11 ت م"),
    ("end_mark", "(النهاية) أ ب ج / م ن ع"),
    ("end_mark", "/انتهى/"),
    ("hashtag", "#سوريا #حلب"),
    ("menu", "الكلمات المفتاحية: سوريا، حلب"),
    ("menu", "المزيد عن: سوريا\nوزارة الداخلية"),
    ("menu", "تعليقات حول الموضوع\nلإرسال تعليق,الرجاء تعبئة الحقول التالية"),
    ("menu", "كلمات البحث: مسلحون، سرت"),
    ("credit", "ظهرت المقالة مقتل ثلاثة مسلحين أولاً على أخبار المدينة."),
    ("credit", "ظهر الخبر مقتل ثلاثة مسلحين أولا على موقع الغد."),
    ("share", "شارك القصة"),
]


@pytest.mark.parametrize(("reason", "text"), BELOW)
def test_what_stands_below_an_article_is_left_out(reason: str, text: str) -> None:
    article = f"{LEAD}\n\n{MORE}\n\n"
    assert kept(article + text) == normal(LEAD, MORE)
    assert reason in {why for _, why in noise(article + text)}


ABOVE = [
    ("menu", "الرئيسية » أخبار » محليات"),
    ("menu", "الرئيسية\nأخبار\nرياضة\nاقتصاد وأعمال"),
    ("menu", "الرئيسية          العالم   \t\t  اقتصاد   \t\t  رياضة        "),
    ("menu", "BBC Arabic - العالم - مقتل ثلاثة في عملية أمنية"),
    ("menu", 'content="مقتل ثلاثة في عملية أمنية" />'),
    ("dateline", "آخر تحديث: الأحد, 12 مايو/ أيار, 2024, 10:19 GMT"),
    ("dateline", "نشر في: 12/05/2024 - 14:30"),
    ("dateline", "1301 (GMT+04:00) - 12/05/24"),
    ("credit", "مصدر الصورة، Getty Images"),
    ("credit", "صورة أرشيفية لموقع انفجار"),
    ("credit", "كتب: أحمد سامي"),
    ("menu", "سياسة"),
    ("menu", "عاجل:"),
    ("embed", "A+ A-"),
    ("credit", "جنود يحرسون مدخل المبنى بعد الهجوم (أ.ف.ب)"),
    ("credit", "جنود يحرسون مدخل المبنى\nجنود يحرسون مدخل المبنى"),
    ("credit", "جنود يحرسون مدخل المبنى\n(فيسبوك)"),
    ("credit", "رئيس مجلس الإدارة\nسامي عبد العال\nرئيس التحرير\nهدى المصري"),
    ("credit", "الإشراف العام\nسامي عبد العال"),
    ("credit", "مبنى الوزارة\nمبنى الوزارة"),
    ("share", "تكبير الخط"),
    ("dateline", "منذ 3 شهور"),
    ("dateline", "السبت 12 مايو / May 2024"),
]


@pytest.mark.parametrize(("reason", "text"), ABOVE)
def test_what_stands_above_an_article_is_left_out(reason: str, text: str) -> None:
    article = f"{text}\n{LEAD}\n{MORE}"
    assert kept(article) == normal(LEAD, MORE)
    assert {why for _, why in noise(article)} == {reason}


BETWEEN = [
    ("related", "اقرأ.. انفجار يهز المدينة ويوقع قتلى"),
    ("related", "اقرأ أيضا\nانفجار يهز المدينة ويوقع قتلى"),
    ("related", "قد يهمك/ انفجار يهز المدينة ويوقع قتلى"),
    ("related", "انفجار يهز المدينة ويوقع قتلى\nما الذي نعرفه عن المجموعة المسلحة"),
    ("related", "قصص مقترحة\nانفجار في مدينة أخرى يوقع ضحايا\nما الذي نعرفه عن المجموعة؟\nقصص مقترحة نهاية"),
    ("embed", "Explosion heard in the center pic.twitter.com/AbC12 — News Desk (@newsdesk) May 12, 2024"),
    ("embed", "View this post on Instagram"),
    ("credit", "التعليق على الصورة، جنود في موقع الهجوم"),
]


@pytest.mark.parametrize(("reason", "text"), BETWEEN)
def test_what_stands_between_paragraphs_is_left_out_and_the_article_goes_on(reason: str, text: str) -> None:
    article = f"{LEAD}\n{text}\n{MORE}\n{LAST}"
    assert kept(article) == normal(LEAD, MORE, LAST)
    assert reason in {why for _, why in noise(article)}


INSIDE = [
    ("share", f"{LEAD} {MORE} شاهد الفيديو أعلاه.", [f"{LEAD} {MORE}"]),
    ("share", f"{LEAD}          تابع الجزيرة نت على:", [LEAD]),
    ("credit", f"{LEAD} {MORE} المصدر: وكالات", [f"{LEAD} {MORE}"]),
    ("related", f"{LEAD} اقرأ أيضا: انفجار يهز المدينة. {MORE}", [LEAD, MORE]),
    ("end_mark", f"{LEAD} {MORE} // انتهى // 18:11 ت م", [f"{LEAD} {MORE}"]),
    ("hashtag", f"{LEAD} #سوريا #حلب", [LEAD]),
    ("links", f"{LEAD} https://n.example/a?b=1", [LEAD]),
    ("credit", f"{LEAD} (الصورة: رويترز)", [LEAD]),
    ("embed", f"{LEAD} Boom in town https://t.co/a — Desk (@desk) April 12, 2024  {MORE}", [LEAD, MORE]),
    ("embed", f"{LEAD} pic.twitter.com/AbC — مراسلنا (@murasel) May 12, 2024", [LEAD]),
]


@pytest.mark.parametrize(("reason", "text", "article"), INSIDE)
def test_noise_within_a_line_is_cut_out_of_it(reason: str, text: str, article: list[str]) -> None:
    assert kept(text) == normal(*article)
    assert reason in {why for _, why in noise(text)}


@pytest.mark.parametrize(
    "text",
    [
        "وتابع الوزير حديثه قائلا إن القتال مستمر في المدينة.",
        "شاهد عيان قال إن الانفجار كان قويا جدا.",
        "انظر أيضا إلى حجم الدمار، قال أحد السكان وهو يشير إلى بيته المهدم في الحي الشرقي.",
        "المصدر العسكري أوضح أن القصف استهدف مواقع المسلحين في الجبل.",
        "وكان #الجيش_الوطني أعلن في #حلب أنه تقدم في المحور الشرقي.",
        "أضاف أن القوات تقدمت في #حلب",
        "انتهى الاجتماع دون اتفاق بين الطرفين على وقف إطلاق النار.",
        "صورة الوضع قاتمة في المدينة كما قال السكان.",
        "الأكثر تضررا هم الأطفال، بحسب المنظمة الدولية.",
        "وقال إن 3 جنود (بينهم ضابط) قتلوا.",
        "الرياض - قتل جندي سعودي في انفجار على الحدود الجنوبية.",
    ],
)
def test_sentences_that_look_like_noise_stay(text: str) -> None:
    article = f"{LEAD}\n{text}\n{LAST}"
    assert kept(article) == normal(LEAD, text, LAST)


def test_a_subhead_and_a_list_announced_by_a_colon_stay() -> None:
    assert kept(f"{LEAD}\nردود فعل دولية واسعة\n{MORE}") == normal(LEAD, "ردود فعل دولية واسعة", MORE)
    names = ["محمد أحمد علي سالم", "سعيد حسن عبد الله", "خالد عمر محمود حسن"]
    article = [LEAD, "وأسماء القتلى في الهجوم كما نشرتها الوزارة اليوم هي التالية:", *names, MORE]
    assert kept("\n".join(article)) == normal(*article)


def test_pieces_stand_in_order_and_leave_nothing_but_white_space() -> None:
    text = normalise("\n".join(part for _, part in [*ABOVE, ("", LEAD), *BETWEEN, ("", MORE), *BELOW]))
    last = 0
    for piece in clean(text):
        assert not text.norm[last : piece.start].strip()
        assert last <= piece.start < piece.end
        last = piece.end
    assert not text.norm[last:].strip()


@pytest.mark.parametrize(
    ("title", "kept_title"),
    [
        ("مقتل ثلاثة في عملية أمنية | اليوم السابع", "مقتل ثلاثة في عملية أمنية"),
        ("مقتل ثلاثة في عملية أمنية - BBC News عربي", "مقتل ثلاثة في عملية أمنية"),
        ("BBC Arabic - مقتل ثلاثة", "مقتل ثلاثة"),
        ("عام / الوزير يستقبل السفير", "عام / الوزير يستقبل السفير"),
        ("روسيا - أوكرانيا: حرب بلا نهاية", "روسيا - أوكرانيا: حرب بلا نهاية"),
    ],
)
def test_the_name_of_the_site_is_cut_off_a_title(title: str, kept_title: str) -> None:
    text = normalise(title)
    assert [text.norm[p.start : p.end] for p in clean_title(text) if not p.noise] == [kept_title]


def test_a_sentence_that_goes_on_behind_a_link_to_another_article_is_kept() -> None:
    more = "وصرحت النيابة بتسليم الجثامين إلى ذويها."
    assert kept(f"{LEAD}\nاقرأ أيضا: ضبط خلية في الجيزة\n{more}") == normal(LEAD, more)


@pytest.mark.parametrize(
    "sentence",
    [
        "وقال شهود إن الهجوم انتهى في ساعتين.",
        "وأضاف البيان أن العمل في الموقع قد انتهى",
        "ونقل الجرحى إلى مستشفى المدينة (وهو الوحيد)",
        "أسماء الضحايا:\nأحمد علي\nسامي حسن\nخالد عمر",
    ],
)
def test_what_only_looks_like_the_end_of_a_page_is_kept(sentence: str) -> None:
    assert kept(f"{LEAD}\n{MORE}\n{sentence}") == normal(LEAD, MORE, *sentence.split("\n"))


def test_an_end_mark_right_behind_the_last_sentence_is_left_out() -> None:
    assert kept(f"{LEAD}\n{MORE}انتهى 25م") == normal(LEAD, MORE)
    assert kept(f"{LEAD}\n{MORE} انتهى/ ح ع") == normal(LEAD, MORE)


@pytest.mark.parametrize("mark", ["اضافة اعلان", "إضافة إعلان", " اضافة اعلان", "\nإضافة إعلان", "اضافة إعلان\n"])
def test_the_room_for_an_advertisement_is_cut_out_of_a_line(mark: str) -> None:
    article = f"{LEAD}{mark}\n{MORE}"
    assert kept(article) == normal(LEAD, MORE)


@pytest.mark.parametrize(
    "said",
    [
        'وكتب المحافظ: "نعمل على إعادة الكهرباء إلى كل الأحياء"',
        "وقال شاهد لوكالة أنباء: «سمعنا دويا قويا ثم رأينا الدخان»",
        "وأضاف: “لا نعرف من أطلق النار على الموكب”",
    ],
)
def test_what_somebody_said_above_the_name_of_an_agency_is_no_caption(said: str) -> None:
    assert normal(said)[0] in kept(f"{LEAD}\n{MORE}\n{said}\nرويترز")
