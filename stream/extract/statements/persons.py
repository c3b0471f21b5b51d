"""Reading a person: an office with the name behind it, or a name with the office behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.statements.grammar import CLAUSE, definite, stops
from stream.extract.statements.phrase import COMMAS, Phrase
from stream.extract.statements.titles import RANKS, given, honorifics, ranks
from stream.lexicon.classes import word_class

if TYPE_CHECKING:
    from stream.extract.statements.reader import Reader

_QUOTED_PERSON = 4
_OFFICES_OF = word_class("office.of_town")
_BEFORE_NAMES = COMMAS | {"/", "("}
CALLED = word_class("office.called")


def read_person(reader: Reader, first: int, last: int, *, closed: bool | None = None) -> Phrase:
    """Read an office with the name behind it."""
    last = reader.end(last, first, organisation=False, closed=closed)
    role = (first, last)
    if _ends(reader, last):
        return Phrase(first, last, "person", None, role, None, last)
    at = ranks(reader.p, last, reader.stop)
    called = reader.comma(at)
    if called < reader.stop and reader.p.folds[called] in CALLED:
        at = called + 1
    quoted = _quoted_name(reader, at, ranked=at > last)
    if quoted:
        after = reader.p.behind_quote(quoted[1])
        return Phrase(first, after, "person", quoted, role, reader.names.known(quoted), reader.comma(after))
    name = reader.names.read(at) if at < reader.stop else None
    if name and not reader.frame.guess and not reader.names.closed(name):
        name = None
    if name and reader.frame.objects and name[1] - at == 1 and _people(reader, at, first):
        name = None
    elif name and at == last and (_is_adjective(reader, name) or _apart(reader, name)):
        last, name = name[1], None  # مدرب الفريق الضيف
        role, at = (first, last), last
    elif name and at == last and _of_a_town(reader, at):
        last = at = at + 1
        role = (first, last)
        name = reader.names.read(at) if at < name[1] else None
    if name is None and at < reader.stop and reader.p.folds[at] in COMMAS:
        name = _enclosed(reader, ranks(reader.p, at + 1, reader.stop))
    if name is None:
        return Phrase(first, last, "person", None, role, None, last)
    whole = Phrase(first, name[1], "person", name, role, reader.names.known(name), reader.comma(name[1]))
    titled = last - first == 1 or (last - first == 2 and reader.p.folds[last - 1] in RANKS)
    return with_apposition(reader, whole) if titled else whole  # الأمير فلان أمير المنطقة، الفريق أول فلان، قائد الجيش


def _ends(reader: Reader, at: int) -> bool:
    """Return whether no name can stand at a token or behind a mark there: the sentence ends, or a preposition follows."""
    p = reader.p
    return at >= reader.stop or (stops(p, at) and p.folds[at] not in _BEFORE_NAMES and at not in p.opening)


def _quoted_name(reader: Reader, at: int, *, ranked: bool) -> tuple[int, int] | None:
    """Read a name in quotation marks behind an office: المتحدث باسم الجيش العميد "فلان"، الشرطي «فلان الفلاني».

    Behind a rank any name will do; else one that begins with a given name, for what is said may stand in the marks.

    """
    quote = reader.p.opening.get(at, -1) if at < reader.stop else -1
    if quote < 0:
        return None
    first, last = reader.p.quotes[quote]
    if last >= reader.stop:
        return None
    person = 1 < last - first <= _QUOTED_PERSON and given(reader.p, first)
    if person and not any(stops(reader.p, j) for j in range(first, last)):
        return first, last
    return (first, last) if ranked and reader.names.read(first) == (first, last) else None


def _people(reader: Reader, at: int, first: int) -> bool:
    """Return whether a word is a plural, the object of what one person does: حمل الوزير [المضاربين] المسؤولية."""
    p, word, head = reader.p, reader.p.folds[at], reader.p.hits[first].get("role.noun")
    plural = definite(p, at) and word.endswith("ين") and (head is None or head.form != "plural")
    return plural and word not in reader.frame.names and not p.hit(at, "first.name", "actor")


def _is_adjective(reader: Reader, name: tuple[int, int]) -> bool:
    """Return whether one definite word behind a definite noun is its adjective rather than a surname."""
    p, (at, end) = reader.p, name
    alone = end - at == 1 and definite(p, at) and definite(p, at - 1) and at - 1 > 0
    return alone and p.folds[at] not in reader.frame.names and not p.hit(at, "actor", "first.name")


def _of_a_town(reader: Reader, at: int) -> bool:
    """Return whether a word that nobody is known by names the town of an office: رئيسة بلدية إيرابيترا."""
    p = reader.p
    return p.folds[at - 1] in _OFFICES_OF and not given(p, at) and p.folds[at] not in reader.frame.names


def _apart(reader: Reader, name: tuple[int, int]) -> bool:
    """Return whether one unknown word is an adjective, because the name follows between commas: قال ضابط سابق، فلان، إن."""
    p, (at, end) = reader.p, name
    if end - at > 1 or end >= reader.stop or p.folds[end] not in COMMAS:
        return False
    if given(p, at) or p.folds[at] in reader.frame.names or p.hit(at, "actor"):
        return False
    return _enclosed(reader, ranks(p, end + 1, reader.stop)) is not None


def _enclosed(reader: Reader, at: int) -> tuple[int, int] | None:
    """Read a name between commas: وزير الخارجية، سامح شكري، إن."""
    p, name = reader.p, reader.names.read(at)
    if name is None or not reader.names.closed(name):
        return None
    end = name[1]
    known = p.hit(at, "first.name", "actor") is not None or p.folds[at] in reader.frame.names
    several = end - at > 1  # the one word may be a verb: قال القائد، نريد أن
    ends = end >= reader.stop or p.tokens[end].kind == "punct" or (several and p.folds[end] in CLAUSE)
    return name if known or ends else None


def read_named(reader: Reader, at: int, *, titled: bool = False) -> Phrase | None:
    """Read a name with no office before it."""
    p = reader.p
    sure = titled or given(p, at) or p.folds[at] in reader.frame.names
    if not sure and not reader.frame.guess:
        return None
    nationality = definite(p, at) and p.folds[at].endswith(("ي", "يه")) and not sure
    if nationality and at + 1 < reader.stop and p.hit(at + 1, "first.name", "actor"):
        onward = read_named(reader, at + 1)  # الفرنسي كيليان مبابي
        if onward:
            onward.first = at
        return onward
    names = reader.names
    name = names.read(at)
    if name is None:
        return None
    known = names.known(name)
    return with_apposition(
        reader, Phrase(at, name[1], "person", name, None, known, name[1], guessed=not (known or sure))
    )


def with_apposition(reader: Reader, phrase: Phrase) -> Phrase:
    """Add the office or body that follows a name, with or without a comma."""
    p, comma = reader.p, reader.comma(phrase.last)
    at = honorifics(p, comma, reader.stop) if comma < reader.stop else comma
    if at >= reader.stop or p.quoted[at] >= 0:
        return phrase
    if p.folds[at] in ("وهو", "وهي") and at + 1 < reader.stop:
        at += 1
    body = p.folds[at] == "من" and at + 1 < reader.stop  # واوان بوروانتو، من وكالة الاستخبارات
    head = p.hit(at + 1, "org.noun", "actor") if body else p.hits[at].get("role.noun")
    if head is None or head.prefix not in ("", "ال") or head.suffix or head.last > reader.stop:
        return phrase
    called = head.form == "plural" or p.folds[head.first].endswith("ين")  # دعا فلان [المزارعين] إلى
    if called or (body and phrase.role):  # the office before the name stays
        return phrase
    alone = phrase.last - phrase.first == 1
    verb = phrase.guessed or p.hit(phrase.first, "demand.verb") is not None
    if verb and comma == phrase.last and alone and not body:
        return phrase  # a verb may stand there: دافع ولي العهد، طالب ممثلو الأحزاب
    last = reader.end(head.last, head.first, organisation=body)
    if alone and comma == phrase.last and phrase.entry is None and not body:
        name = reader.names.read(ranks(p, last, reader.stop))
        if name and reader.names.closed(name):
            return phrase  # أشرف وزير الداخلية إبراهيم مراد: a verb like a given name
    phrase.role, phrase.last, phrase.after, phrase.guessed = (at, last), last, reader.comma(last), False
    return phrase
