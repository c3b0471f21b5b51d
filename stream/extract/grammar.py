"""The closed word classes of news Arabic that the rules turn on, on folded letters."""

from __future__ import annotations

from stream.lexicon.classes import word_class
from stream.text.normalise import fold


def words(text: str) -> frozenset[str]:
    """Return the folded words of a text, for telling whether a word is one of a class."""
    return frozenset(fold(text).split())


def joined_too(text: str) -> frozenset[str]:
    """Return the folded words of a text, each also with a و before it."""
    return with_waw(words(text))


def with_waw(plain: frozenset[str]) -> frozenset[str]:
    """Return folded words, each also with a و before it: وشنت, while وجهت begins with one of its own."""
    return plain | {"و" + word for word in plain}


DIRECTIONS = words("شمال شمالي جنوب جنوبي شرق شرقي غرب غربي وسط شمالا جنوبا شرقا غربا اقصي اطراف مشارف ضواحي محيط")
"""Parts of a place, which stand before its name."""
LOCATIVES = words("في قرب بالقرب داخل خارج باتجاه صوب نحو علي فوق قباله امام جوار بجوار عند حول الي")
"""Prepositions of place."""
PARTS = words(
    "بالقرب مقربه كل كلا اجزاء جزء مناطق احياء اماكن انحاء قريبا قريبه قريب القريب القريبه اخري عدد عده مواقع مدن قري بلدات احد"
)
"""What stands before من and a place that holds it: أجزاء من المدينة، بالقرب من."""
PREPOSITIONS = (
    LOCATIVES
    | words(
        "من عن مع ضد بعد قبل خلال منذ اثناء حتي بين لدي عبر تحت وراء خلف جراء نتيجه اثر عقب بسبب بفعل ضمن دون "
        "بدون رغم ل ب وفق وفقا بحسب حسب سوي عدا غير عشيه وقت حال فور تزامنا"
    )
    | DIRECTIONS
)
"""What ends a noun phrase: prepositions, and adverbs that take a noun."""
CONNECTIVES = words(
    "ردا ان انه انها انهم بان بانه بانها لان كما فيما بينما حيث اذ اذا عندما حين حينما ثم او لكن لكنه بل مما ما لا لم لن "
    "قد لقد كان كانت كانوا يكون تكون ليس الذي التي الذين اللذين اللذان اللتين اللتان وهو وهي هو هي هم وهم هذا هذه ذلك تلك كذلك ايضا "
    "اي كل وذلك وقد وكان وكانت وفي وعلي ومن والي ولم ولا وقال وقالت واضاف واضافت وذكر وذكرت لدي ام اما حسبما بحسب "
    "التى الذى وسط وان وانه وانها وانهم"
)
"""Conjunctions, relatives, particles and pronouns that begin another clause."""
# What only tells more of who acts: مسلحان يستقلان دراجة.
RIDING = words(
    "يقود تقود يقودها يقودهما يتبع تتبع يستقل تستقل يستقلون يستقلان يستقلها ينتمي تنتمي ينتمون يحملون يرتدي ترتدي يرتدون يرتديان يحملان"
)
# Verbs that follow a subject or an act often enough to end a noun phrase.
VERBS = RIDING | words(
    "قام قامت ادي ادت اسفر اسفرت اوقع اوقعت تسبب تسببت خلف خلفت وقع وقعت قتل قتلت قتلوا اصيب اصيبت جرح استهدف استهدفت "
    "قال قالت اعلن اعلنت ذكر ذكرت افاد افادت اكد اكدت اضاف اضافت شن شنت شنها شنته شنتها نفذ نفذت نفذها نفذه نفذته نفذتها نصبه نصبها نصبته نصبتها "
    "تعرض تعرضت تبني تبنت طال طالت ضرب ضربت هز هزت اندلع اندلعت يقل تقل يقلهم تقلهم كانوا اقتحم اقتحمت هاجم هاجمت "
    "قصف قصفت قصفوا اطلق اطلقت اطلقها اطلقته فجر فجرت تمكن تمكنت حاول حاولت حاولوا وصل وصلت اعتبر اعتبرت جاء جاءت "
    "يستهدف تستهدف استخدم استخدمت يسيطر تسيطر زعم زعمت لقي لقيت اودي اودت يقول تقول رد ردت بدا بدات واصل واصلت "
    "اطلقها اطلقته اطلقه اطلقتها ارتكبها ارتكبتها زرعه زرعها زرعته زرعتها "
    "تواصل يواصل شهد شهدت اوضح اوضحت اشار اشارت نقل نقلت اتهم اتهمت صد صدت تصدت تصدي دمر دمرت حاصر انفجر انفجرت دفع دفعت يضم تضم يقع تقع اجبر اجبرت "
)
# أعلن الجيش أنه: what follows is about the speaker.
ABOUT_ITSELF = words("انه انها انهم بانه بانها بانهم")
# أعلنت الكتائب أن مقاتليها: the forces of the speaker.
OWN_FORCES = words(
    "قواته قواتها قواتهم مقاتليه مقاتليها مقاتلوه مقاتلوها مجاهديه مجاهديها مجاهدوها عناصره عناصرها جنوده جنودها "
    "وحداته وحداتها طيرانه طيرانها مقاتلاته مقاتلاتها طائراته طائراتها مدفعيته مدفعيتها "
    "دفاعاته دفاعاتها بوارجه بوارجها زوارقه زوارقها مسيراته مسيراتها دباباته دباباتها مروحياته مروحياتها"
)
# What goes on with an indefinite party: مسلحون مجهولون، قوات موالية.
SUBJECT_PARTS = words("تابعه تابع مواليه موال مجهول مجهوله يشتبه سلاح من")
# What puts the one who is struck behind it.
AGAINST = frozenset(("علي", "ضد", "تجاه", "باتجاه", "صوب", "بحق"))
# Words in the place of an object that are none.
NO_OBJECT = words(
    "عليهم عليهما لهم لهما بهم بهما منهم اليهم فيهم فيه فيها به بها له لها عليه عليها منه منها اليه اليها انه انها خلاله خلالها باتجاه نحو ايضا مجددا امس "
    "مجهول مجهولان مجهولين مجهولون ملثم ملثمان ملثمين ملثمون يعتقد يشتبه يرجح "
    "النطاق مولفه مولف مكونه مكون مدعومه مدعوم معززه معزز مصحوبه مدعومين معززين"
)
CONTRASTING = words("فيما بينما")
"""Words that set another act beside one: قتل أربعة في قصف، بينما قتل عشرة في غارة."""
THAT = words("أن إن بأن")
"""Words that open what is said: قال إن، أفاد بأن."""
WAGING = with_waw(word_class("author.waging"))
"""Verbs whose object is the act and whose subject its author."""
ANNOUNCING = with_waw(word_class("author.announcing"))
"""Verbs whose subject speaks of its own acts."""
AMBUSHING = joined_too("نصب نصبت نصبوا ينصب تنصب اعد اعدت اعدوا دبر دبرت دبروا")
"""Verbs whose object is an ambush."""
CLAIMED_BY = words("تبنته تبنتها تبناه تبناها تبنتهما")
"""The same with the act as a pronoun, where a group claims it: هجوم تبنته الحركة."""
DONE_BY = words(
    "شنها شنته شنتها شنه يشنها تشنها تشنه يشنه نفذها نفذه نفذته نفذتها ينفذها تنفذها نفذهما شنهما نفذتهما شنتهما نصبه نصبها نصبته نصبتها ارتكبها ارتكبتها "
    "اطلقها اطلقته اطلقه اطلقتها وجهتها زرعه زرعها زرعته زرعتها زرعهما خلفها خلفته خلفتها"
)
"""The same with the act as a pronoun: هجوم شنه مسلحون."""
ESCORTED = word_class("author.escorted")
"""Words between an author and who helped it."""
RELATIVES = words("الذي التي اللذين اللتين الذين")
"""Relative pronouns."""
ADVERBS = words("عشوائيا مجددا ايضا كذلك لاحقا بدوره بدورها مباشره فجرا ليلا صباحا مساء ظهرا عصرا مرارا بكثافه بعنف")
"""Words of manner, time and repetition that may stand between a verb and its subject or object."""
EPITHETS = words(
    "المصدر عنيف عنيفه مكثف مكثفه متواصل العنيف المكثف المتواصل مجهول مجهوله متزامنه منسقه واسع واسعه ضخم ضخمه دام دامي داميه "
    "نوعي نوعيه عسكري عسكريه جديد جديده اخري اخر مزدوج متبادل المتبادل مباشر عده ليليه محكم محكمه ثان ثانيه ثالثه اولي "
    "الاول الاولي الثاني الثانيه الثالث الثالثه الرابع الرابعه الخامس الخامسه السادس السابع الثامن التاسع العاشر الاخير الاخيره "
    "الجديد الجديده الواسع الواسعه الكبير الكبيره المزدوج المزدوجه الدامي الداميه المباغت المباغته"
)
"""Adjectives of an act that stand between it and its author or what it hits."""
SETTLED = words("حي احياء مدينه مدن بلده بلدات قريه قري مخيم ناحيه قضاء محافظه العاصمه مديريه ولايه منطقه مناطق ضاحيه")
"""Nouns that begin the name of a place where people live."""
ANYBODY = words(
    "شخص شخصا اشخاص شخصين شخصان الاشخاص اخر اخران اخرين اخرون اخريات الاخرين ضحيه ضحايا الضحايا واحد افراد مطلق منفذ"
)
"""Words for people that say nothing of them."""
BELONGING = words("التابع التابعه تابع تابعه تابعون تابعين الموالي المواليه موالي مواليه موالون موالين")
"""What says to whom a force belongs: التابع لجيش كذا."""
HIT_BY = words("برصاص بنيران بواسطة بقصف بسلاح بيد بأيدي")
"""Behind these stands who struck: قتل مهاجم برصاص قوات الأمن."""
