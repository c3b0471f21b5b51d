"""Reading the noun phrase that names a speaker: office, name, affiliation, organisation or kind of source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.grammar import words
from stream.extract.statements.grammar import definite, stops
from stream.extract.statements.organisations import read_actor, read_body
from stream.extract.statements.persons import read_named, read_person
from stream.extract.statements.phrase import LOOSE, Phrase, PhraseKind, kind_of
from stream.extract.statements.reader import Reader
from stream.extract.statements.titles import honorifics
from stream.lexicon.classes import word_class

if TYPE_CHECKING:
    from stream.extract.statements.passage import Passage
    from stream.extract.statements.phrase import Frame
    from stream.lexicon.matcher import Hit

_QUOTED_NAME = 6
_OF_PAPERS = word_class("paper.kind")
_OF = words("عن من ل")
_MADE = word_class("paper.made")
_OURS = "نا"
_BOUND = frozenset(("ل", "لل", "ب", "بال", "و"))
_OF_ACTORS = {False: frozenset(("",)), True: _BOUND | {""}}
"""What may be written on the name of an actor, by whether a particle may be."""
_OF_NOUNS = {governed: own | {"ال", "و", "وال"} for governed, own in _OF_ACTORS.items()}
"""The same of a noun."""


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
    return read_at(Reader(passage, stop, frame), at)


def read_at(reader: Reader, at: int) -> Phrase | None:
    """Do the same with what has read another phrase of the sentence."""
    passage, stop = reader.p, reader.stop
    begun, at = at, honorifics(passage, at, stop)
    if begun < at:
        at = _office_within(reader, begun, at)
    if at >= stop:
        return None
    quote = passage.opening.get(at, -1)
    if quote >= 0:
        return _quoted(reader, at, quote)
    if passage.tokens[at].kind == "number":
        return _numbered(reader, at, at + 1)
    if stops(passage, at) and not _known_name(passage, at):
        return None
    here = passage.hits[at]
    known: Phrase | None = None
    if "pointer.before" in here:
        known = _pointed(reader, at, here["pointer.before"])
    if known is None and "quantity" in here:
        known = _counted(reader, at, here["quantity"])
    if known is None and here:
        known = _headed(reader, at, here)
    return known or read_named(reader, at, titled=begun < at)


def _office_within(reader: Reader, begun: int, at: int) -> int:
    """Return where an office begins among the courtesies that end before `at`; `at` where none does."""
    p, stop = reader.p, reader.stop
    if at < stop and p.hit(begun, "role.noun") and _adjective(p, at, reader.frame):
        return begun  # الأستاذ الجامعي is an office, الأستاذ فلان a courtesy
    if (at >= stop or stops(p, at)) and p.hit(at - 1, "role.noun"):
        return at - 1  # سمو الأمير, whose name does not follow
    return at


def _known_name(passage: Passage, at: int) -> bool:
    """Return whether a word that ends phrases begins the name of somebody known: غير بيدرسن."""
    actor = passage.hits[at].get("actor")
    return actor is not None and actor.last > at + 1 and actor.prefix == "" and kind_of(actor.entry) == "person"


def _adjective(passage: Passage, at: int, frame: Frame) -> bool:
    known = passage.folds[at] in frame.names or passage.hit(at, "actor", "first.name") is not None
    return definite(passage, at) and not known


def _quoted(reader: Reader, at: int, quote: int) -> Phrase | None:
    """Read a name in quotation marks, of an organisation or medium."""
    first, last = reader.p.quotes[quote]
    if last - first > _QUOTED_NAME or last >= reader.stop or not reader.frame.guess:
        return None
    after = reader.p.behind_quote(last)
    return Phrase(at, after, "organisation", (first, last), None, None, after, guessed=True)


def _pointed(reader: Reader, at: int, before: Hit) -> Phrase | None:
    """Read ذات المصدر، نفس المتحدث."""
    if before.prefix != "" or before.last >= reader.stop or not definite(reader.p, before.last):
        return None
    back = read_at(reader, before.last)
    if back:
        back.first = at
    return back


def _counted(reader: Reader, at: int, quantity: Hit) -> Phrase | None:
    """Read عدد من المواطنين، عشرات النواب."""
    return _numbered(reader, at, quantity.last) if quantity.prefix == "" else None


def _numbered(reader: Reader, at: int, behind: int) -> Phrase | None:
    """Read who is counted, behind a figure or a word of quantity: 47 أكاديميا، ثلاثة من النواب."""
    if behind >= reader.stop:
        return None
    if reader.p.hit(behind, "role.noun", "source.noun") and reader.p.folds[behind].endswith("ا"):
        return Phrase(at, behind + 1, "source", (at, behind + 1), None, None, behind + 1)  # 47 أكاديميا [القرار]
    counted = read_phrase(reader.p, behind, reader.stop, reader.frame.sure())
    if counted is None:
        return None
    kind: PhraseKind = "source" if counted.kind == "person" else counted.kind
    return Phrase(at, counted.last, kind, (at, counted.last), None, None, counted.after)


def _headed(reader: Reader, at: int, here: dict[str, Hit]) -> Phrase | None:
    """Read a phrase whose first word a lexicon knows."""
    actor, head = here.get("actor"), here.get("head")
    governed = reader.frame.governed
    longer = actor and (head is None or actor.last >= head.last)
    if actor and longer and actor.prefix in _OF_ACTORS[governed] and actor.last <= reader.stop:
        return read_actor(reader, actor.first, actor.last, actor.entry)
    kin = here.get("kin.noun")
    own = kin if kin and kin.suffix else head
    if own and (own is kin or own.suffix == _OURS) and own.prefix == "" and own.last <= reader.stop:
        return _owned(reader, at, own)
    if head is None or head.suffix or head.last > reader.stop or head.prefix not in _OF_NOUNS[governed]:
        return None
    section = head.entry.section
    if section == "document.noun":
        return _document(reader, at, head.last)
    found = read_person(reader, at, head.last) if section == "role.noun" else read_body(reader, at, head.last, section)
    if head.prefix in ("و", "وال"):
        found.cut = 1  # وحزب كذا يؤكد
    return found


def _owned(reader: Reader, at: int, noun: Hit) -> Phrase | None:
    """Read a noun with a pronoun and the name behind it: ابنتها، شقيقتها هدى; one of the newsroom's own only with it."""
    kin = noun.entry.section == "kin.noun"
    person = read_person(reader, at, noun.last, closed=True) if kin or noun.entry.section == "role.noun" else None
    return person if person and (kin or person.name) else None  # مراسلنا فلان


def _document(reader: Reader, first: int, last: int) -> Phrase:
    """Read a paper, and who speaks by it: بيان صادر عن الوزارة، تقرير للأمم المتحدة."""
    p, at = reader.p, last
    while at < reader.stop and p.folds[at] in _OF_PAPERS:
        at += 1
    if at < reader.stop and p.folds[at] in _MADE:  # تحقيق أجرته صحيفة كذا
        maker = read_phrase(p, at + 1, reader.stop, reader.frame.sure())
        if maker and maker.kind in ("organisation", "media", "state"):
            maker.first = first
            return maker
    apart = at < reader.stop and p.folds[at] in _OF
    owner = at + 1 if apart else at
    head = p.hit(owner, "org.noun", "actor", "media.noun") if owner < reader.stop else None
    genitive = head is not None and head.prefix == "" and owner == first + 1 == last
    if head and (apart or genitive or head.prefix.endswith("ل")) and head.last <= reader.stop:
        end = reader.end(head.last, owner, organisation=True)
        entry = head.entry if head.entry.lexicon == "actors" else None
        cut = int(head.prefix == "ل" and not head.entry.text.startswith("ال"))
        return Phrase(first, end, "organisation", (owner, end), None, entry, end, cut=cut)
    while last < reader.stop and "pointer" in p.hits[last]:
        last += 1
    if (
        last < reader.stop and not definite(p, first) and definite(p, last) and "time" not in p.hits[last]
    ):  # تقرير الطب الشرعي
        last = reader.end(last, first, organisation=True)
        return Phrase(first, last, "organisation", (first, last), None, None, last)
    return Phrase(first, last, "document", (first, last), None, None, last)
