"""Reading the noun phrase that names a speaker: office, name, affiliation, organisation or kind of source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.statements.affiliation import affiliation_end, may_go_on
from stream.extract.statements.grammar import CLAUSE, definite, stops, words
from stream.extract.statements.names import RANKS, Names, given, honorifics, ranks
from stream.extract.statements.phrase import COMMAS, LOOSE, Phrase, PhraseKind, kind_of

if TYPE_CHECKING:
    from stream.extract.statements.passage import Passage
    from stream.extract.statements.phrase import Frame
    from stream.lexicon.files import Entry
    from stream.lexicon.matcher import Hit

_QUOTED_NAME = 6
_QUOTED_PERSON = 4
_JOINT = 8
_CALLED = words("ويدعي يدعي تدعي وتدعي اسمه اسمها واسمه واسمها يسمي")
_OF_PAPERS = words("صحفي صادر صدر صادره صدرت رسمي رسميه جديد مشترك حديث نشر خاص")
_OF = words("عن من ل")
_MADE = words(
    "اجرته اجراه اعدته اعده نشرته نشره اصدرته اصدره بثته بثه كتبته كتبه وضعته وجهته وجهه وقعته وزعته اصدرتها نشرتها وجهتها"
)
_OURS = "نا"
_ARMS = words("الجناح الذراع")
_BOUND = ("ل", "لل", "ب", "بال", "و")


def read_phrase(passage: Passage, at: int, stop: int, frame: Frame = LOOSE) -> Phrase | None:
    """Read the noun phrase that begins at a token.

    Args:
        passage: the passage.
        at: index of the token.
        stop: index that the phrase must not reach beyond.
        frame: what is known there.

    Returns:
        The phrase, or None where no noun phrase begins there.

    """
    begun, at = at, honorifics(passage, at, stop)
    if begun < at < stop and passage.hit(begun, "role.noun") and _adjective(passage, at, frame):
        at = begun  # الأستاذ الجامعي is an office, الأستاذ فلان a courtesy
    if at >= stop:
        return None
    quote = passage.opening.get(at, -1)
    if quote >= 0:
        return _Reader(passage, stop, frame).quoted(at, quote)
    if passage.tokens[at].kind == "number":
        return _Reader(passage, stop, frame).numbered(at, at + 1)
    if stops(passage, at) and not _known_name(passage, at):
        return None
    reader, here = _Reader(passage, stop, frame), passage.hits[at]
    known: Phrase | None = None
    if "pointer.before" in here:
        known = reader.pointed(at, here["pointer.before"])
    if known is None and "quantity" in here:
        known = reader.counted(at, here["quantity"])
    if known is None and here:
        known = reader.headed(at, here)
    return known or reader.named(at, titled=begun < at)


def _known_name(passage: Passage, at: int) -> bool:
    """Return whether a word that ends phrases begins the name of somebody known: غير بيدرسن."""
    actor = passage.hits[at].get("actor")
    return actor is not None and actor.last > at + 1 and actor.prefix == "" and kind_of(actor.entry) == "person"


def _adjective(passage: Passage, at: int, frame: Frame) -> bool:
    known = passage.folds[at] in frame.names or passage.hit(at, "actor", "first.name") is not None
    return definite(passage, at) and not known


class _Reader:
    __slots__ = ("_names", "frame", "p", "stop")

    def __init__(self, passage: Passage, stop: int, frame: Frame) -> None:
        self.p = passage
        self.stop = stop
        self.frame = frame
        self._names: Names | None = None

    @property
    def names(self) -> Names:
        """What reads names here: made where one may follow, since most phrases are read without."""
        if self._names is None:
            self._names = Names(self.p, self.stop, self.frame)
        return self._names

    def quoted(self, at: int, quote: int) -> Phrase | None:
        """Read a name in quotation marks, of an organisation or medium."""
        first, last = self.p.quotes[quote]
        if last - first > _QUOTED_NAME or last >= self.stop or not self.frame.guess:
            return None
        after = self.p.behind_quote(last)
        return Phrase(at, after, "organisation", (first, last), None, None, after, guessed=True)

    def pointed(self, at: int, before: Hit) -> Phrase | None:
        """Read ذات المصدر، نفس المتحدث."""
        if before.prefix != "" or before.last >= self.stop or not definite(self.p, before.last):
            return None
        back = read_phrase(self.p, before.last, self.stop, self.frame)
        if back:
            back.first = at
        return back

    def counted(self, at: int, quantity: Hit) -> Phrase | None:
        """Read عدد من المواطنين، عشرات النواب."""
        return self.numbered(at, quantity.last) if quantity.prefix == "" else None

    def numbered(self, at: int, behind: int) -> Phrase | None:
        """Read who is counted, behind a figure or a word of quantity: 47 أكاديميا، ثلاثة من النواب."""
        if behind >= self.stop:
            return None
        if self.p.hit(behind, "role.noun", "source.noun") and self.p.folds[behind].endswith("ا"):
            return Phrase(at, behind + 1, "source", (at, behind + 1), None, None, behind + 1)  # 47 أكاديميا [القرار]
        counted = read_phrase(self.p, behind, self.stop, self.frame.sure())
        if counted is None:
            return None
        kind: PhraseKind = "source" if counted.kind == "person" else counted.kind
        return Phrase(at, counted.last, kind, (at, counted.last), None, None, counted.after)

    def headed(self, at: int, here: dict[str, Hit]) -> Phrase | None:
        """Read a phrase whose first word a lexicon knows."""
        actor, head = here.get("actor"), here.get("head")
        bound = _BOUND if self.frame.governed else ()
        longer = actor and (head is None or actor.last >= head.last)
        if actor and longer and actor.prefix in ("", *bound) and actor.last <= self.stop:
            return self.actor(actor.first, actor.last, actor.entry)
        kin = here.get("kin.noun")
        own = kin if kin and kin.suffix else head
        if own and (own is kin or own.suffix == _OURS) and own.prefix == "" and own.last <= self.stop:
            return self.owned(at, own)
        if head is None or head.suffix or head.last > self.stop or head.prefix not in ("", "ال", "و", "وال", *bound):
            return None
        section = head.entry.section
        if section == "document.noun":
            return self.document(at, head.last)
        found = self.person(at, head.last) if section == "role.noun" else self.body(at, head.last, section)
        if head.prefix in ("و", "وال"):
            found.cut = 1  # وحزب كذا يؤكد
        return found

    def owned(self, at: int, noun: Hit) -> Phrase | None:
        """Read a noun with a pronoun and the name behind it: ابنتها، شقيقتها هدى; one of the newsroom's own only with it."""
        kin = noun.entry.section == "kin.noun"
        person = self.person(at, noun.last, closed=True) if kin or noun.entry.section == "role.noun" else None
        return person if person and (kin or person.name) else None  # مراسلنا فلان

    def _end(self, at: int, head: int, *, organisation: bool, closed: bool | None = None) -> int:
        p = self.p
        if at >= self.stop or (stops(p, at) and not may_go_on(p, at)):
            return at  # nothing goes on with the noun, which is most frequent
        if closed is None:
            closed = definite(p, head) or (at > head + 1 and definite(p, at - 1))  # رئيس البلدية [شركة كذا]
        return affiliation_end(p, at, head, self.stop, self.frame, organisation=organisation, closed=closed)

    def actor(self, first: int, last: int, entry: Entry) -> Phrase:
        """Read on behind an actor of the lexicon."""
        kind = kind_of(entry)
        if kind == "person":
            return self._apposition(Phrase(first, last, kind, (first, last), None, entry, last))
        if kind != "state":
            last = self._end(last, first, organisation=True, closed=True)
        alone = last
        while (joined := self._joined(last)) is not None:  # فرنسا وبريطانيا
            last = joined.last
        whole = Phrase(first, last, kind, (first, last), None, entry if last == alone else None, last)
        return whole if kind == "state" else self._office_of_body(whole)

    def _joined(self, at: int) -> Hit | None:
        hit = self.p.hits[at].get("actor") if at < self.stop else None
        fits = hit is not None and hit.prefix == "و" and hit.last <= self.stop and kind_of(hit.entry) != "person"
        return hit if fits else None

    def body(self, first: int, last: int, section: str) -> Phrase:
        """Read an organisation, a medium or a kind of source."""
        last = self._end(last, first, organisation=True)
        if section == "source.noun" and last < self.stop and self.p.folds[last] in _CALLED:
            name = self.names.read(last + 1)  # شاهد يدعى فلان
            if name:
                return Phrase(
                    first, name[1], "person", name, (first, last), self.names.known(name), self._comma(name[1])
                )
        if section == "org.noun" and not self.frame.governed:
            last = self._jointly(last)
        kind: PhraseKind = "organisation" if section == "org.noun" else section.partition(".")[0]  # type: ignore[assignment]
        return self._office_of_body(Phrase(first, last, kind, (first, last), None, None, last))

    def _jointly(self, last: int) -> int:
        """Return the index behind the bodies that speak with one: رابطة كذا وهيئة كذا واتحاد كذا."""
        for _ in range(_JOINT):
            noun = self.p.hits[last].get("org.noun") if last < self.stop else None
            if noun is None or noun.prefix not in ("و", "وال") or noun.suffix or noun.last > self.stop:
                break
            last = self._end(noun.last, noun.first, organisation=True)
        return last

    def _office_of_body(self, phrase: Phrase) -> Phrase:
        """Add what a body is to another, between commas: قناة كذا، الناطقة باسم الجماعة."""
        p, at, stop = self.p, phrase.last, self.stop
        if at < stop and p.folds[at] in COMMAS:
            at += 1
        arm = p.hits[at].get("arm.noun") if at < stop else None
        if arm is None or arm.prefix != "ال" or (at == phrase.last and p.folds[at] not in _ARMS):
            return phrase
        last = self._end(arm.last, at, organisation=True)
        fits = last > at + 1 and (last >= self.stop or p.folds[last] in COMMAS)
        if fits:
            phrase.role, phrase.last, phrase.after = (at, last), last, self._comma(last)
        return phrase

    def document(self, first: int, last: int) -> Phrase:
        """Read a paper, and who speaks by it: بيان صادر عن الوزارة، تقرير للأمم المتحدة."""
        p, at = self.p, last
        while at < self.stop and p.folds[at] in _OF_PAPERS:
            at += 1
        if at < self.stop and p.folds[at] in _MADE:  # تحقيق أجرته صحيفة كذا
            maker = read_phrase(p, at + 1, self.stop, self.frame.sure())
            if maker and maker.kind in ("organisation", "media", "state"):
                maker.first = first
                return maker
        apart = at < self.stop and p.folds[at] in _OF
        owner = at + 1 if apart else at
        head = p.hit(owner, "org.noun", "actor", "media.noun") if owner < self.stop else None
        genitive = head is not None and head.prefix == "" and owner == first + 1 == last
        if head and (apart or genitive or head.prefix.endswith("ل")) and head.last <= self.stop:
            end = self._end(head.last, owner, organisation=True)
            entry = head.entry if head.entry.lexicon == "actors" else None
            cut = int(head.prefix == "ل")
            return Phrase(first, end, "organisation", (owner, end), None, entry, end, cut=cut)
        while last < self.stop and "pointer" in p.hits[last]:
            last += 1
        if (
            last < self.stop and not definite(p, first) and definite(p, last) and "time" not in p.hits[last]
        ):  # تقرير الطب الشرعي
            last = self._end(last, first, organisation=True)
            return Phrase(first, last, "organisation", (first, last), None, None, last)
        return Phrase(first, last, "document", (first, last), None, None, last)

    def person(self, first: int, last: int, *, closed: bool | None = None) -> Phrase:
        """Read an office with the name behind it."""
        last = self._end(last, first, organisation=False, closed=closed)
        role = (first, last)
        at = ranks(self.p, last, self.stop)
        called = self._comma(at)
        if called < self.stop and self.p.folds[called] in _CALLED:
            at = called + 1
        quoted = self._quoted_name(at, ranked=at > last)
        if quoted:
            after = self.p.behind_quote(quoted[1])
            return Phrase(first, after, "person", quoted, role, self.names.known(quoted), self._comma(after))
        name = self.names.read(at) if at < self.stop else None
        if name and not self.frame.guess and not self.names.closed(name):
            name = None
        if name and self.frame.objects and name[1] - at == 1 and self._people(at, first):
            name = None
        elif name and at == last and (self._adjective(name) or self._apart(name)):
            last, name = name[1], None  # مدرب الفريق الضيف
            role, at = (first, last), last
        if name is None and at < self.stop and self.p.folds[at] in COMMAS:
            name = self._enclosed(ranks(self.p, at + 1, self.stop))
        if name is None:
            return Phrase(first, last, "person", None, role, None, last)
        whole = Phrase(first, name[1], "person", name, role, self.names.known(name), self._comma(name[1]))
        titled = last - first == 1 or (last - first == 2 and self.p.folds[last - 1] in RANKS)
        return self._apposition(whole) if titled else whole  # الأمير فلان أمير المنطقة، الفريق أول فلان، قائد الجيش

    def _quoted_name(self, at: int, *, ranked: bool) -> tuple[int, int] | None:
        """Read a name in quotation marks behind an office: المتحدث باسم الجيش العميد "فلان"، الشرطي «فلان الفلاني».

        Behind a rank any name will do; else one that begins with a given name, for what is said may stand in the marks.

        """
        quote = self.p.opening.get(at, -1) if at < self.stop else -1
        if quote < 0:
            return None
        first, last = self.p.quotes[quote]
        if last >= self.stop:
            return None
        person = 1 < last - first <= _QUOTED_PERSON and given(self.p, first)
        if person and not any(stops(self.p, j) for j in range(first, last)):
            return first, last
        return (first, last) if ranked and self.names.read(first) == (first, last) else None

    def _people(self, at: int, first: int) -> bool:
        """Return whether a word is a plural, the object of what one person does: حمل الوزير [المضاربين] المسؤولية."""
        p, word, head = self.p, self.p.folds[at], self.p.hits[first].get("role.noun")
        plural = definite(p, at) and word.endswith("ين") and (head is None or head.form != "plural")
        return plural and word not in self.frame.names and not p.hit(at, "first.name", "actor")

    def _adjective(self, name: tuple[int, int]) -> bool:
        """Return whether one definite word behind a definite noun is its adjective rather than a surname."""
        p, (at, end) = self.p, name
        alone = end - at == 1 and definite(p, at) and definite(p, at - 1) and at - 1 > 0
        return alone and p.folds[at] not in self.frame.names and not p.hit(at, "actor", "first.name")

    def _apart(self, name: tuple[int, int]) -> bool:
        """Return whether one unknown word is an adjective, because the name follows between commas: قال ضابط سابق، فلان، إن."""
        p, (at, end) = self.p, name
        if end - at > 1 or end >= self.stop or p.folds[end] not in COMMAS:
            return False
        if given(p, at) or p.folds[at] in self.frame.names or p.hit(at, "actor"):
            return False
        return self._enclosed(ranks(p, end + 1, self.stop)) is not None

    def _enclosed(self, at: int) -> tuple[int, int] | None:
        """Read a name between commas: وزير الخارجية، سامح شكري، إن."""
        p, name = self.p, self.names.read(at)
        if name is None or not self.names.closed(name):
            return None
        end = name[1]
        known = p.hit(at, "first.name", "actor") is not None or p.folds[at] in self.frame.names
        several = end - at > 1  # the one word may be a verb: قال القائد، نريد أن
        ends = end >= self.stop or p.tokens[end].kind == "punct" or (several and p.folds[end] in CLAUSE)
        return name if known or ends else None

    def named(self, at: int, *, titled: bool = False) -> Phrase | None:
        """Read a name with no office before it."""
        p = self.p
        sure = titled or given(p, at) or p.folds[at] in self.frame.names
        if not sure and not self.frame.guess:
            return None
        nationality = definite(p, at) and p.folds[at].endswith(("ي", "يه")) and not sure
        if nationality and at + 1 < self.stop and p.hit(at + 1, "first.name", "actor"):
            onward = self.named(at + 1)  # الفرنسي كيليان مبابي
            if onward:
                onward.first = at
            return onward
        names = self.names
        name = names.read(at)
        if name is None:
            return None
        known = names.known(name)
        return self._apposition(Phrase(at, name[1], "person", name, None, known, name[1], guessed=not (known or sure)))

    def _comma(self, at: int) -> int:
        return at + 1 if at < self.stop and self.p.folds[at] in COMMAS else at

    def _apposition(self, phrase: Phrase) -> Phrase:
        """Add the office or body that follows a name, with or without a comma."""
        p, comma = self.p, self._comma(phrase.last)
        at = honorifics(p, comma, self.stop) if comma < self.stop else comma
        if at >= self.stop or p.quoted[at] >= 0:
            return phrase
        if p.folds[at] in ("وهو", "وهي") and at + 1 < self.stop:
            at += 1
        body = p.folds[at] == "من" and at + 1 < self.stop  # واوان بوروانتو، من وكالة الاستخبارات
        head = p.hit(at + 1, "org.noun", "actor") if body else p.hits[at].get("role.noun")
        if head is None or head.prefix not in ("", "ال") or head.suffix or head.last > self.stop:
            return phrase
        called = head.form == "plural" or p.folds[head.first].endswith("ين")  # دعا فلان [المزارعين] إلى
        if called or (body and phrase.role):  # the office before the name stays
            return phrase
        alone = phrase.last - phrase.first == 1
        verb = phrase.guessed or p.hit(phrase.first, "demand.verb") is not None
        if verb and comma == phrase.last and alone and not body:
            return phrase  # a verb may stand there: دافع ولي العهد، طالب ممثلو الأحزاب
        last = self._end(head.last, head.first, organisation=body)
        if alone and comma == phrase.last and phrase.entry is None and not body:
            name = self.names.read(ranks(p, last, self.stop))
            if name and self.names.closed(name):
                return phrase  # أشرف وزير الداخلية إبراهيم مراد: a verb like a given name
        phrase.role, phrase.last, phrase.after, phrase.guessed = (at, last), last, self._comma(last), False
        return phrase
