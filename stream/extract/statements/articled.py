"""Words with the article that go on with the noun of an office or body: وزارة الدفاع، المنظمة العالمية."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.statements.genitives import NISBA, described_source, is_known_body
from stream.extract.statements.grammar import definite, verbal_noun
from stream.extract.statements.phrase import kind_of
from stream.lexicon.classes import word_class

if TYPE_CHECKING:
    from stream.extract.statements.walk import Walk

_PEOPLE = ("يون", "يين", "ون", "ين")
BELONGING = word_class("body.belonging")
_FIELDS = word_class("body.field")
CAPITAL = "العاصمه"


def definite_word(walk: Walk) -> bool:
    """Take a word with the article, where it goes on with the noun: وزارة [الدفاع]، المنظمة [العالمية]."""
    p, at = walk.p, walk.at
    fold, here = p.folds[at], p.hits[at]
    bound = fold[0] != "ا"  # something is written before the article, as before few words
    if bound and fold.startswith(("لل", "بال")):
        return _governed(walk)
    second = here.get("role.noun") if bound else None
    if second and second.prefix == "وال" and not walk.organisation and fold.startswith("وال"):
        return walk.take(second.last)
    # نفى مصدر عسكري [الأنباء]
    begins = walk.objects and ((walk.closed and p.opens(at) is not None) or described_source(walk))
    if begins or (bound and fold.startswith(("ول", "وب"))):
        return False
    actor = here.get("actor")
    if actor and actor.prefix == "":
        affairs = p.folds[at - 1].endswith("شوون")  # وزارة الشؤون [الخارجية] الجزائرية
        adjective = (actor.last == at + 1 or affairs) and _adjective(walk)
        other = kind_of(actor.entry) == "person" or (walk.closed and not adjective)
        return False if other else walk.take(at + 1 if affairs else actor.last)
    if not walk.closed:
        noun = p.hit(at, "role.noun", "org.noun")
        return walk.take(noun.last if noun else at + 1)
    owned = fold in BELONGING and at + 1 < walk.limit  # القوات التابعة [للبعثة]
    return walk.take(at + 1, closed=not owned) if owned or _belongs(walk) else False


def capital(walk: Walk) -> int:
    """Return the index behind the name of a capital city (في العاصمة الليبية [طرابلس]); 0 where none is named."""
    p, at = walk.p, walk.at
    if p.folds[at - 1] != CAPITAL and not definite(p, at - 1):
        return 0
    city = p.hit(at, "actor")
    known = city is not None and city.prefix == "" and city.entry.get("class") == "state"
    return city.last if city and known else p.place(at)


def _belongs(walk: Walk) -> bool:
    """Return whether a definite word behind a definite noun is its adjective or joined to it, and no new noun."""
    p, at = walk.p, walk.at
    fold = p.folds[at]
    if _adjective(walk):
        return True
    if fold.startswith("وال"):
        return not p.reports(at)
    # المدرب المخضرم: a surname is known from elsewhere
    unknown = not walk.objects and not walk.organisation and fold not in walk.frame.names
    return unknown and p.tokens[at].kind == "word" and not p.hit(at, "role.noun", "honorific")


def _governed(walk: Walk) -> bool:
    """Take a definite noun behind ل or ب: الأمين العام للمنظمة."""
    p, here = walk.p, walk.p.hits[walk.at]
    hearers, medium = here.get("role.noun"), here.get("actor")
    told = (medium is not None and medium.prefix == "لل" and not walk.organisation) or "source.noun" in p.hits[
        walk.head
    ]
    if medium and told and kind_of(medium.entry) == "media":
        return False  # قال مدير المركز [للأناضول]
    if walk.objects and p.folds[walk.at].startswith("لل") and verbal_noun(p.folds[walk.at][2:]) and is_known_body(walk):
        return False  # دعا الاتحاد الأوروبي [للإفراج] عنهم
    plural = hearers is not None and hearers.form not in ("singular", "word")
    addressed = plural and (not walk.organisation or "hearers" in here)  # الاتحاد العام [للمقاولين]
    if ("media.noun" in here or addressed) and not _is_field(walk):
        return False
    content = walk.frame.attached and p.folds[walk.at].startswith("ب")
    if content and not medium and "org.noun" not in here and not p.place(walk.at):
        return False
    return walk.take(walk.at + 1)


def _is_field(walk: Walk) -> bool:
    """Return whether a body's name says what it works on, and not who was told: الوكالة الوطنية [للإعلام]."""
    p = walk.p
    apart = walk.at > walk.head + 1 and definite(p, walk.at - 1)
    return walk.organisation and apart and definite(p, walk.head) and p.folds[walk.at] in _FIELDS


def _adjective(walk: Walk) -> bool:
    fold = walk.p.folds[walk.at]
    if fold.endswith(_PEOPLE) and not walk.p.folds[walk.at - 1].endswith(_PEOPLE):
        head = walk.p.hits[walk.head].get("head")  # أبلغ المتحدث [الصحفيين]
        return head is not None and head.form == "plural"
    return fold.endswith(NISBA) or "adjective" in walk.p.hits[walk.at]
