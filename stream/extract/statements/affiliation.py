"""How far an office or an organisation's name reaches: المتحدث باسم وزارة الدفاع الروسية."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.statements.grammar import CLAUSE, definite, stops, verbal_noun, words
from stream.extract.statements.phrase import kind_of

if TYPE_CHECKING:
    from stream.extract.statements.passage import Passage
    from stream.extract.statements.phrase import Frame
    from stream.lexicon.matcher import Hit

_LONGEST = 16
_SHORT = 4
_NAMES = 5
_AREAS = words("المنطقه البلاد المدينه المحافظه الولايه الاقليم العاصمه القطاع الجنوب الشمال الشرق الغرب الضفه المخيم")
_SPEAKS = ("متحدث", "متحدثه", "ناطق", "ناطقه", "متحدثون", "متحدثين", "متحدثا", "رسمي", "رسميه")
_QUOTED_NAME = 6
_NAME = 2
_BRACKET = 7
_NISBA = ("ي", "يه", "يون", "يين", "يات")
_PEOPLE = ("يون", "يين", "ون", "ين")
_NAMESAKES = words("باسمه باسمها باسمهم")
_OPENERS = words("باسم لشيون شيون لحقوق حقوق وزراء لدي")
_SIDES = words("شرق غرب شمال جنوب شرقي غربي شمالي جنوبي وسط قرب")
_INSIDE = words("في لدي")
_OF = words("عن علي")
_UNDER = words("تحت")
_TO = words("ل لـ")
_CLOSED = {"(", "من"} | _TO | _UNDER | _NAMESAKES | _OPENERS | _OF | _SIDES | _INSIDE
"""All words that begin a complement of a kind of its own."""
_BELONGING = words(
    "التابع التابعه التابعين التابعون المنبثق المنبثقه المنضوي المنضويه المنضوون المنضوين الموالي المواليه"
)
_DEPUTIES = words("النائب نايب النايب النايبه نائب النائبه المرشح مرشح المرشحه عضو العضو")
_VOTERS = words("محافظه ولايه دايره مدينه منطقه")
_LEARNED = words(
    "خبير خبيره باحث باحثه مختص مختصه متخصص متخصصه محاضر محاضره استاذ استاذه اختصاصي اختصاصيه اخصايي اخصاييه استشاري استشاريه"
)
_CAPITAL = "العاصمه"
_SAID = frozenset("،,:")
_FOR = words("للدفاع الدفاع دفاع لدفاع للبحث للكشف")
_NEAR = words("مقرب مقربه مقربون مقربين قريب قريبه")
_IN_CHARGE = ("مسوول", "مسيول", "مشرف", "مسووله", "مشرفه")


def affiliation_end(  # noqa: PLR0913 - where it stands, and what is known of its head
    passage: Passage, at: int, head: int, stop: int, frame: Frame, *, organisation: bool, closed: bool
) -> int:
    """Return the index behind the complements of the noun of an office or organisation.

    Args:
        passage: the passage.
        at: index behind the noun.
        head: index of the noun.
        stop: index that the complements must not reach beyond.
        frame: what is known there.
        organisation: whether the noun is one of an organisation, not of an office.
        closed: whether the noun is definite, so that no genitive follows.

    """
    walk = _Walk(passage, at, head, stop, frame, organisation=organisation, closed=closed)
    while walk.at < walk.limit and walk.step():
        pass
    return walk.at


def may_go_on(passage: Passage, at: int) -> bool:
    """Return whether a complement of a kind of its own may begin at a token, though it be a word that ends phrases."""
    return "pointer" in passage.hits[at] or at in passage.opening or passage.folds[at] in _CLOSED


class _Walk:
    """Goes from complement to complement; `loose` counts words taken on trust, indefinite and in no lexicon."""

    __slots__ = ("at", "closed", "frame", "head", "limit", "loose", "objects", "organisation", "p")

    def __init__(  # noqa: PLR0913 - those of `affiliation_end`
        self, passage: Passage, at: int, head: int, stop: int, frame: Frame, *, organisation: bool, closed: bool
    ) -> None:
        self.p = passage
        self.at = at
        self.head = head
        self.limit = min(stop, at + _LONGEST)
        self.frame = frame
        self.objects = frame.objects or frame.attached
        self.organisation = organisation
        self.closed = closed
        self.loose = 0

    def step(self) -> bool:
        """Take one more complement; False where none stands."""
        p, at = self.p, self.at
        if p.folds[at] in _CLOSED or at in p.opening or "pointer" in p.hits[at]:
            for take in (self._quoted, self._bracket, self._owner, self._function_word, self._inside):
                taken = take()
                if taken is not None:
                    return taken
        if stops(p, at):
            return False
        if _CAPITAL in (p.folds[at - 1], p.folds[at - 2]):
            city = self._capital()
            if city:
                return self._take(city)
        return self._definite() if definite(p, at) else self._indefinite()

    def _take(self, behind: int, *, closed: bool = True, loose: int = 0) -> bool:
        self.at, self.closed, self.loose = behind, closed, loose
        return True

    def _quoted(self) -> bool | None:
        p, at = self.p, self.at
        quote = p.opening.get(at, -1)
        if quote < 0:
            return None
        first, last = p.quotes[quote]
        named = last - first <= _QUOTED_NAME and last < self.limit and p.tokens[at - 1].kind != "punct"
        alone = definite(p, at - 1) and at - 1 == self.head  # الجيش "يكذب": no name
        if not self.organisation and last - first > _NAME:  # قال أحد الشهود "كذا وكذا"
            known = p.hit(at - 1, "org.noun", "media.noun", "house.noun") or p.hit(first, "org.noun", "actor")
            named = named and known is not None
        if not self.organisation and self.closed and last - first > 1 and p.hit(first, "first.name"):
            return False  # المتحدث باسم الجيش "فلان الفلاني": who holds the office
        opened = p.folds[at - 1] in _OPENERS  # باسم "جيش" الاحتلال
        return self._take(p.behind_quote(last), closed=not opened) if named and not alone else False

    def _bracket(self) -> bool | None:
        if self.p.folds[self.at] != "(":
            return None
        end = self.p.behind_bracket(self.at, min(self.limit, self.at + _BRACKET))
        fits = end > self.at and (self.organisation or self.p.tokens[self.at - 1].kind == "punct")
        return self._take(end, closed=self.closed, loose=self.loose) if fits else False

    def _function_word(self) -> bool | None:
        p, at = self.p, self.at
        fold = p.folds[at]
        if "pointer" in p.hits[at] or fold in _NAMESAKES:
            return self._take(at + 1)
        if fold == "باسم" and not self._speaks():
            return None
        if fold in _OPENERS or (fold in _OF and self._in_charge()):
            return self._take(at + 1, closed=False)
        if at + 1 < self.limit and self._linked(at):
            return self._take(at + 1 + (fold in _UNDER or p.folds[at + 1] == "اجل"), closed=False)
        if fold in _SIDES and at + 1 < self.limit and p.place(at + 1):
            return self._take(p.place(at + 1))
        return None

    def _owner(self) -> bool | None:
        """Take the quoted name of the body that another belongs to: القوة التابعة [ل"حركة كذا"]; else one is told (ل"صحيفة كذا")."""
        p, at = self.p, self.at + 1
        if p.folds[self.at] not in _TO:
            return None
        owned = "ال" + p.folds[at - 2].removeprefix("ال") in _BELONGING
        quote = p.opening.get(at, -1) if owned and at < self.limit else -1
        named = quote >= 0 and p.quotes[quote][1] - p.quotes[quote][0] <= _QUOTED_NAME
        return self._take(p.behind_quote(p.quotes[quote][1])) if named else False

    def _linked(self, at: int) -> bool:
        """Return whether a preposition goes on with a name: مقرب [من] الحزب، الائتلاف [من أجل] الجبل، المنضوية [تحت لواء]."""
        before, fold, behind = (self.p.folds[j] for j in (at - 1, at, at + 1))
        if fold == "من":
            return before in _NEAR or (self.organisation and behind == "اجل") or self._member(at + 1)
        return fold in _UNDER and before in _BELONGING

    def _member(self, at: int) -> bool:
        """Return whether somebody is of a body: مصدر [من الحركة]، ضابط كبير [من القوة المشتركة]؛ not طلب مسؤول من الحكومة التدخل."""
        p = self.p
        if definite(p, self.head) or self.at > self.head + 2 or not p.hit(self.head, "source.noun", "role.noun"):
            return False
        body = p.hit(at, "org.noun", "actor")
        if body is None or body.prefix not in ("", "ال") or body.entry.get("class") == "person":
            return False
        end = min(body.last + _NAMES, self.limit)
        if end == self.limit < len(p.tokens) and p.reports(end):
            return True  # لكن مصدرا من النقابة [قال]
        return any(p.folds[j] in CLAUSE or p.folds[j] in _SAID for j in range(body.last, end))

    def _in_charge(self) -> bool:
        """Return whether عن or على goes with the word before it: مسؤول عن كذا، منبثق عن كذا."""
        before = self.p.folds[self.at - 1]
        if (
            before in _DEPUTIES
            and self.p.folds[self.at] == "عن"
            and self.at == self.head + 1
            and self.at + 1 < self.limit
        ):
            voters = self.p.hits[self.at + 1].get("org.noun")  # النائب [عن كتلة كذا]; not كشف النائب عن ملفات
            return (voters is not None and voters.prefix == "") or self.p.folds[self.at + 1] in _VOTERS
        return before.endswith(_IN_CHARGE) or before in _BELONGING or (self.organisation and before in _FOR)

    def _speaks(self) -> bool:
        """Return whether the office is one of speaking for others; behind another باسم is a given name."""
        return any(self.p.folds[j].endswith(_SPEAKS) for j in range(self.head, self.at))

    def _inside(self) -> bool | None:
        """Take في with the place or body after it, but not the occasion or time of the speech."""
        p, at, fold = self.p, self.at + 1, self.p.folds[self.at]
        if fold not in _INSIDE or at >= self.limit:
            return None
        quote = p.opening.get(at, -1)
        if quote >= 0 and p.quotes[quote][1] - p.quotes[quote][0] <= _QUOTED_NAME:
            return self._take(p.behind_quote(p.quotes[quote][1]))
        happened = self.frame.governed and "actor" in p.hits[self.head]  # قصف مواقع لحزب الله [في البقاع]
        if happened or p.hit(at, "occasion", "time", "not.speaker") or stops(p, at):
            return False
        known = p.hit(at, "org.noun", "role.noun", "actor")
        if known and known.prefix in ("", "ال") and not known.suffix:
            return self._take(known.last, closed=known.entry.lexicon == "actors" or definite(p, at))
        if at + 1 < self.limit and p.folds[at + 1].startswith("ال") and not definite(p, at):
            return self._take(at + 2)  # في شؤون الشرق الأوسط
        # الوزارة في الموجز: behind a definite noun an unknown word is rather the occasion
        area = fold == "في" and p.folds[at] in _AREAS
        learned = p.folds[at - 2].removeprefix("ال") in _LEARNED  # الباحث في الشؤون التركية
        behind = p.place(at) or (at + 1 if area or (definite(p, at) and (learned or not definite(p, self.head))) else 0)
        return self._take(behind) if behind else False

    def _definite(self) -> bool:
        p, at = self.p, self.at
        fold, here = p.folds[at], p.hits[at]
        if fold.startswith(("لل", "بال")):
            return self._governed()
        second = here.get("role.noun")
        if second and second.prefix == "وال" and not self.organisation and fold.startswith("وال"):
            return self._take(second.last)
        # نفى مصدر عسكري [الأنباء]
        begins = self.objects and ((self.closed and p.opens(at) is not None) or self._described_source())
        if begins or fold.startswith(("ول", "وب")):
            return False
        actor = here.get("actor")
        if actor and actor.prefix == "":
            adjective = actor.last == at + 1 and self._adjective()
            other = kind_of(actor.entry) == "person" or (self.closed and not adjective)
            return False if other else self._take(actor.last)
        if not self.closed:
            noun = p.hit(at, "role.noun", "org.noun")
            return self._take(noun.last if noun else at + 1)
        owned = fold in _BELONGING and at + 1 < self.limit  # القوات التابعة [للبعثة]
        return self._take(at + 1, closed=not owned) if owned or self._belongs() else False

    def _capital(self) -> int:
        """Return the index behind the name of a capital city (في العاصمة الليبية [طرابلس]); 0 where none is named."""
        p, at = self.p, self.at
        if p.folds[at - 1] != _CAPITAL and not definite(p, at - 1):
            return 0
        city = p.hit(at, "actor")
        known = city is not None and city.prefix == "" and city.entry.get("class") == "state"
        return city.last if city and known else p.place(at)

    def _belongs(self) -> bool:
        """Return whether a definite word behind a definite noun is its adjective or joined to it, and no new noun."""
        p, at = self.p, self.at
        fold = p.folds[at]
        if self._adjective():
            return True
        if fold.startswith("وال"):
            return not p.reports(at)
        # المدرب المخضرم: a surname is known from elsewhere
        unknown = not self.objects and not self.organisation and fold not in self.frame.names
        return unknown and p.tokens[at].kind == "word" and not p.hit(at, "role.noun", "honorific")

    def _governed(self) -> bool:
        """Take a definite noun behind ل or ب: الأمين العام للمنظمة."""
        p, here = self.p, self.p.hits[self.at]
        hearers, medium = here.get("role.noun"), here.get("actor")
        told = (medium is not None and medium.prefix == "لل" and not self.organisation) or "source.noun" in p.hits[
            self.head
        ]
        if medium and told and kind_of(medium.entry) == "media":
            return False  # قال مدير المركز [للأناضول]
        plural = hearers is not None and hearers.form not in ("singular", "word")
        addressed = plural and (not self.organisation or "hearers" in here)  # الاتحاد العام [للمقاولين]
        if "media.noun" in here or addressed:
            return False
        content = self.frame.attached and p.folds[self.at].startswith("ب")
        if content and not medium and "org.noun" not in here and not p.place(self.at):
            return False
        return self._take(self.at + 1)

    def _adjective(self) -> bool:
        fold = self.p.folds[self.at]
        if fold.endswith(_PEOPLE) and not self.p.folds[self.at - 1].endswith(_PEOPLE):
            head = self.p.hits[self.head].get("head")  # أبلغ المتحدث [الصحفيين]
            return head is not None and head.form == "plural"
        return fold.endswith(_NISBA) or "adjective" in self.p.hits[self.at]

    def _indefinite(self) -> bool:  # noqa: PLR0911 - one for each kind of complement
        p, at = self.p, self.at
        here = p.hits[at]
        if here:
            given, press = here.get("first.name"), here.get("media.noun")
            if given and given.prefix == "":
                if not self.closed and self._house():
                    return self._take(self._namesake())
                if self.closed or not self.organisation:
                    return False
            if p.reports(at) or (press and press.prefix == "ل"):
                return False
            noun = p.hit(at, "role.noun", "org.noun", "media.noun")
            if noun and self._fits(noun):
                return self._take(noun.last, closed=False)
            actor = here.get("actor")
            if actor and actor.prefix == "و" and kind_of(actor.entry) == "state" and self._behind_state():
                return self._take(actor.last)
            if actor and actor.prefix in ("", "ب", "ل"):
                return self._actor(actor)
        letter = p.folds[at][0]
        if (letter == "ل" and self._purpose()) or (letter == "و" and self._task()):
            return self._take(at + 2)
        return self._loose()

    def _actor(self, actor: Hit) -> bool:
        """Take the name of an actor of the lexicon, where it is a genitive.

        مكتب نتنياهو: behind an indefinite noun a person is its genitive, behind a definite one the name itself.

        """
        if self.objects and (self.loose or self._described()) and actor.prefix == "":
            return False  # اتهم أهالي ونشطاء [قوات النظام]
        kind = kind_of(actor.entry)
        person = kind == "person" and self.closed and not self._house_of(actor)
        if person or (self.closed and actor.prefix == "") or (kind == "media" and actor.prefix == "ل"):
            return False
        return self._take(actor.last)

    def _house_of(self, actor: Hit) -> bool:
        """Return whether a body is a person's, and nothing is said to that person: المكتب الإعلامي لفلان."""
        behind = self.p.folds[actor.last] if actor.last < len(self.p.tokens) else ""
        return actor.prefix == "ل" and self.organisation and self.at > self.head + 1 and behind not in CLAUSE

    def _behind_state(self) -> bool:
        """Return whether a state ends the phrase so far: وزراء خارجية الأردن [ومصر]."""
        ends = (self.p.hits[j].get("actor") for j in range(max(self.head, self.at - 3), self.at))
        return any(hit is not None and hit.last == self.at and kind_of(hit.entry) == "state" for hit in ends)

    def _house(self) -> bool:
        """Return whether the word before is a house that bears a person's name: مستشفى، جامعة، مجمع."""
        p, before = self.p, self.at - 1
        if before <= self.head or definite(p, before):
            return False
        alone = self.at + 1 >= self.limit or stops(p, self.at + 1)
        return "house.noun" in p.hits[before] or (alone and "org.noun" in p.hits[before])

    def _namesake(self) -> int:
        """Return the index behind the person's name that a house bears, leaving the name of whoever works there."""
        p, end = self.p, self.at
        while end < self.limit and end < self.at + _NAMES and "first.name" in p.hits[end] and not stops(p, end):
            end += 1
        adjective = self.at + 1 < self.limit and definite(p, self.at + 1) and "first.name" not in p.hits[self.at + 1]
        if adjective:
            return self.at + 2  # مجمع ناصر الطبي
        run = end
        while run < self.limit and run < self.at + _NAMES and not stops(p, run):
            run += 1
        length = run - self.at
        return self.at + (2 if length in (2, 4, _NAMES) else 1)

    def _fits(self, noun: Hit) -> bool:
        """Return whether another noun of an office or body goes on with this one."""
        office = noun.entry.section == "role.noun" and not self.organisation
        if noun.suffix:
            return False
        if noun.prefix == "و":
            return office  # الأمين العام للحزب ووزير التجهيز
        if (
            self.objects
            and (self.loose or self._described())
            and noun.prefix == ""
            and noun.entry.section == "org.noun"
        ):
            return False
        return noun.prefix in ("ب", "ل") or (noun.prefix == "" and (not self.closed or office))

    def _described(self) -> bool:
        """Return whether the head bears an indefinite adjective, which no genitive follows: اتهم مسؤول محلي [قوات كذا]."""
        return self.at == self.head + 2 and self.p.folds[self.at - 1].endswith(("ي", "يه"))

    def _described_source(self) -> bool:
        """Return whether a source or office bears adjectives alone, which no definite noun follows: مصدر عسكري [الأنباء]."""
        p, head, before = self.p, self.head, self.at - 1
        if before <= head or not p.folds[before].endswith(("ي", "يه")) or definite(p, before):
            return False
        return ("source.noun" in p.hits[head] or "nationality" in p.hits[before]) and not definite(p, head)

    def _purpose(self) -> bool:
        """Return whether ل and a definite genitive tell what a body is for: المرصد المغربي لحماية المستهلك."""
        p, at = self.p, self.at
        fold = p.folds[at]
        begun = self.organisation and len(fold) > 3 and at + 1 < self.limit
        return begun and definite(p, at + 1) and not p.hit(at, "media.noun", "role.noun")

    def _task(self) -> bool:
        """Return whether a second task joins the first, as nouns of one genitive: وكالة غوث [وتشغيل اللاجئين]."""
        at, fold = self.at, self.p.folds[self.at]
        begun = at > self.head + 1 and at + 1 < self.limit and not definite(self.p, at - 1)
        return begun and verbal_noun(fold[1:]) and definite(self.p, at + 1) and not self.p.reports(at)

    def _area(self) -> bool:
        """Return whether a noun with which something could be said to open governs a town: حاكم [مقاطعة] فلان."""
        p, behind = self.p, self.at + 1
        if behind >= self.limit or not p.place(behind):
            return False
        actor = p.hits[behind].get("actor")
        return actor is None or kind_of(actor.entry) != "state"  # أعلن وزير مقاطعة فرنسا

    def _loose(self) -> bool:  # noqa: PLR0911 - a chain of refusals
        """Take an indefinite word that no lexicon knows: مصدر أمني، رئيس أركان الجيش."""
        p, at, token = self.p, self.at, self.p.tokens[self.at]
        fold = token.fold
        place = p.place(at) if not self.closed or fold[0] == "ب" else 0
        if place:
            return self._take(place)
        if self.closed or (self.objects and p.opens(at) and not self._area()):
            return False
        if token.kind not in ("word", "latin"):
            return False
        if fold.endswith(_NISBA) and "first.name" not in p.hits[at]:
            return self._take(at + 1, closed=False, loose=self.loose)
        if self.loose or definite(p, self.head):
            return False
        if token.norm.endswith(("ه", "ها", "هم")):  # مدير عملياتها فلان
            office = not self.organisation and at == self.head + 1 and len(fold) > _SHORT
            return office and token.norm.endswith(("ها", "هم")) and self._take(at + 1)
        if self.objects and fold.endswith("ا") and len(fold) > 4:
            return False  # an indefinite accusative: توقع قادة نزاعا
        return self._take(at + 1, closed=False, loose=1)
