"""The closed classes of words that bound a noun phrase or open a clause, folded."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from stream.extract.grammar import words
from stream.lexicon.classes import word_class
from stream.text.known import Known

if TYPE_CHECKING:
    from stream.extract.statements.passage import Passage


_PRONOUNS = ("", "ه", "ها", "هم", "هما", "هن", "ني", "نا", "ي", "ك", "كم")

CLAUSE = frozenset(f"{c}{that}{p}" for c in ("", "و") for that in ("ان", "بان") for p in _PRONOUNS) | {
    "انه",
    "باننا",
    "اننا",
}
"""إن، أن، بأن with their pronouns: what follows is said."""

NOT_A_COMPLEMENTISER_AFTER = word_class("link.not_that")
"""Before أن these make a clause of time or manner: بعد أن."""

PREPOSITIONS = words(
    "في من الي على علي عن مع عبر خلال بعد قبل عند لدي ضد حول بين تحت فوق منذ حتي دون بدون عقب اثر جراء بسبب رغم برغم وسط"
    " داخل خارج قرب امام وراء خلف بشان بخصوص ازاء تجاه نحو لدى اثناء ضمن سوي بهدف نتيجه عقد ردا تعليقا بحضور مقابل عشيه"
    " حيال غداه ل ب لـ بـ اليه اليها عنه عنها عليه عليها فيه فيها منه منها له لها لهم بموجب لصالح بفضل"
)
"""Words that begin a phrase of circumstance."""

RELATIVE = words("الذي التي الذين اللذين اللذان اللتين اللتان اللواتي اللاتي")

CONNECTIVES = words(
    "فيما بينما حيث اذ كما ثم او بل لكن ولكن حين حينما عندما لما اذا لو لان كي لكي حتي لولا الا ان بان وقد قد لقد فقد"
    " كان كانت وكان وكانت ليس ليست هو هي هم هناك هنا انما وذلك وهو وهي وهم مما علما غير و سوف لم لن لا وفق وفقا بحسب حسب"
    " حسبما طبقا نقلا استنادا كذلك مثلما خصوصا خاصه لاسيما سيما اي ايضا"
)
"""Words that no noun phrase runs across."""

STOPS = PREPOSITIONS | RELATIVE | CONNECTIVES | CLAUSE

_POINTING = frozenset(
    ("الاخيره", "الاخير", "البالغ", "البالغه", "الاول", "الثاني", "ذلك", "هذا", "هذه", "تلك", "ذاك", "هولاء", "اولئك")
)

_STOPPING = STOPS | frozenset(c + word for c in "وف" for word in STOPS) | _POINTING

_STOPPING_KINDS = frozenset(("punct", "number"))

_ON_WHAT = word_class("link.on")
_NAMES_TOO = word_class("name.time")

SENTENCE_MARKS = frozenset(".!?؟…")


_JOINED = (["دي"], ["دير"], ["دن"])

# مصادر: the shapes of verbal nouns that no personal name has.
_VERBAL = re.compile(r"است\w{1,3}ا\w|ت\w\wي\w|ان\w\wا\w|ا\wت\wا\w|م\wا\w\wه|ا[^لس]\wا\w|ت\w\w\wه|ا\wا\wه")


def verbal_noun(fold: str) -> bool:
    """Return whether a word has the shape of a verbal noun (استهداف، تقديم، اعتقال، مشاركة)."""
    return _VERBAL.fullmatch(fold) is not None


def stops(passage: Passage, at: int) -> bool:
    """Return whether a noun phrase cannot hold the token."""
    known = passage.stopped[at]
    if known is None:
        known = passage.stopped[at] = _stops(passage, at)
    return known


def _stops(passage: Passage, at: int) -> bool:
    if passage.folds[at] in _STOPPING:
        norm = passage.tokens[at].norm  # a governor, and the name Ali, which fold to وإلى and على
        if norm == "فان":
            return passage.folds[at + 1 : at + 2] not in _JOINED  # فيفيان فان دي بير, but فإن الجيش
        return norm != "والي" and (norm != "علي" or _governs(passage, at))
    if passage.tokens[at].kind in _STOPPING_KINDS:
        return True
    here = passage.hits[at]
    return bool(here) and ("state.noun" in here or ("time" in here and not dawn(passage, at)))


def dawn(passage: Passage, at: int) -> bool:
    """Return whether a word of time is a given name, because a name follows: صباح فريد."""
    if at + 1 >= len(passage.tokens) or passage.folds[at] not in _NAMES_TOO:
        return False
    following = passage.hit(at + 1, "first.name", "actor")
    return following is not None and following.prefix in ("", "ال") and following.entry.get("class") in ("", "person")


def _governs(passage: Passage, at: int) -> bool:
    """Return whether علي is the preposition, written without its dots' difference as Egyptian papers do."""
    if at + 1 >= len(passage.tokens):
        return False
    following = passage.folds[at + 1]
    if following in CLAUSE or following in _ON_WHAT:
        return True
    behind = at + 2 + (passage.folds[at + 2 : at + 3] in (["،"], [","]))
    if not following.startswith("ال") or (behind < len(passage.folds) and passage.folds[behind] in CLAUSE):
        return False  # قال علي البدري، إن
    if at and "honorific" in passage.hits[at - 1]:
        return False  # بحسب السيد علي البدري
    office = passage.hits[at + 1].get("role.noun")
    if at and office and office.form == "singular" and "first.name" in passage.hits[at - 1]:
        return False  # قال سعيد علي المتحدث باسم الشركة
    if passage.dotted is None:
        passage.dotted = _dotted(passage)
    return not passage.dotted


def _dotted(passage: Passage) -> bool:
    """Return whether a text tells على from the name علي by its dots: it writes one so, and none without before أن، هامش."""
    tokens = passage.tokens
    loose = (t.norm == "علي" and (n.fold in CLAUSE or n.fold in _ON_WHAT) for t, n in pairwise(tokens))
    return any(t.norm == "على" for t in tokens) and not any(loose)


_DEFINITE = ("ال", "وال", "بال", "وبال")
_NO_ARTICLE = -1
_FALLEN = -2


def _article(fold: str) -> int:
    """Return where the alef of a folded word's article stands, _FALLEN where it fell behind ل, else _NO_ARTICLE."""
    if fold.startswith(_DEFINITE):
        return fold.index("ا")
    return _FALLEN if fold.startswith(("لل", "ولل")) else _NO_ARTICLE


_ARTICLES = Known(_article, 1 << 14)


def definite(passage: Passage, at: int) -> bool:
    """Return whether there is a word that bears the article, also behind و ب ل; أليكس and إلياس do not."""
    if at >= len(passage.folds):
        return False
    alef = _ARTICLES[passage.folds[at]]
    if alef < 0:
        return alef == _FALLEN
    if passage.tokens[at].norm[alef] != "ا":
        return False
    # والي, والدة, والتر: the و is their own
    return alef == 0 or passage.folds[at][0] != "و" or all(hit.prefix != "" for hit in passage.hits[at].values())
