"""The words of which numbers are made, folded: a closed class, so it stands here and not in a lexicon."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_ONES = {
    1: "واحد واحده واحدا",
    2: "اثنان اثنين اثنا اثني اثنتان اثنتين اثنتا اثنتي ثنتان ثنتين اتنين اتنان اتنا اتني اتنتين اتنتان اتنتا اتنتي",
    3: "ثلاث ثلاثه ثلاثا تلات تلاته",
    4: "اربع اربعه اربعا",
    5: "خمس خمسه خمسا",
    6: "ست سته ستا",
    7: "سبع سبعه سبعا",
    8: "ثمان ثماني ثمانيه ثمانيا ثمانا ثمانه تمان تماني تمانيه",
    9: "تسع تسعه تسعا",
    10: "عشر عشره عشرا",
}
# Units that are numbers only before عشر or "و" with tens: alone they mean "one of", "anybody" or Sunday.
BOUND_ONE = frozenset(["احد", "احدي", "حدي", "احدا"])
TEN = frozenset(["عشر", "عشره", "عشرا"])
_TENS = {20: "عشر", 30: "ثلاث تلات", 40: "اربع", 50: "خمس", 60: "ست", 70: "سبع", 80: "ثمان تمان", 90: "تسع"}
HUNDRED = frozenset(["ميه", "مايه", "ميت", "مايت", "مييه", "ماه"])
TWO_HUNDRED = _words("ميتان ميتين ميتا ميتي مايتان مايتين مايتا مايتي")
UNIT = {word: value for value, words in _ONES.items() for word in words.split()}
TEENS_GLUED = {
    stem + ten: 10 + value
    for value, stems in {
        1: "احد احدي",
        2: "اثنا اثني اثنتا اثنتي اتنا اتني",
        3: "ثلاثه ثلاث",
        4: "اربعه اربع",
        5: "خمسه خمس",
        6: "سته ست",
        7: "سبعه سبع",
        8: "ثمانيه ثماني ثمان",
        9: "تسعه تسع",
    }.items()
    for stem in stems.split()
    for ten in ("عشر", "عشره")
}
TENS_WORD = {
    stem + ending: value for value, stems in _TENS.items() for stem in stems.split() for ending in ("ون", "ين", "و")
}
HUNDREDS_GLUED = {
    stem + joint + hundred: value * 100
    for value, stems in {
        3: "ثلاث تلات ثلث",
        4: "اربع",
        5: "خمس",
        6: "ست",
        7: "سبع",
        8: "ثمان ثماني تمان",
        9: "تسع",
    }.items()
    for stem in stems.split()
    for joint in ("", "ه")
    for hundred in HUNDRED
}
THOUSAND, _MILLION, BILLION = 1000, 1_000_000, 1_000_000_000
SCALE = {
    **dict.fromkeys(["الف", "الفا", "الاف", "الافا", "الالاف"], THOUSAND),
    **dict.fromkeys(["مليون", "مليونا", "ملايين", "ملاين"], _MILLION),
    **dict.fromkeys(["مليار", "مليارا", "مليارات", "بليون"], BILLION),
}
PLURAL_SCALE = frozenset(["الاف", "الافا", "الالاف", "ملايين", "ملاين", "مليارات"])
DUAL_SCALE = {
    **dict.fromkeys(["الفان", "الفين", "الفي"], THOUSAND),
    **dict.fromkeys(["مليونان", "مليونين", "مليوني"], _MILLION),
    **dict.fromkeys(["ملياران", "مليارين", "ملياري"], BILLION),
}
# ألفا and مليونا before a noun are the construct dual (two thousand), elsewhere an accusative singular.
CONSTRUCT_DUAL = {"الفا": THOUSAND, "مليونا": _MILLION}
FRACTION = {"نصف": 2, "ربع": 4, "ثلث": 3}
NUMBER_WORDS = (
    UNIT.keys()
    | BOUND_ONE
    | TENS_WORD.keys()
    | TEENS_GLUED.keys()
    | HUNDRED
    | TWO_HUNDRED
    | HUNDREDS_GLUED.keys()
    | SCALE.keys()
    | DUAL_SCALE.keys()
    | FRACTION.keys()
    | {"صفر"}
)
ORDINALS = _words("الحادي الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع")
ORDINALS |= {word + "ه" for word in ORDINALS}
# Words after ألفا that are no counted noun.
PARTICLES = _words("من في على علي الى الي عن مع بين او ام ثم حتي قد لم لا ما ان كما بعد قبل منذ خلال")
