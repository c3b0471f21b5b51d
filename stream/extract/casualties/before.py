"""People who stand before the word that governs them: أربعة أشخاص قتلوا, and those whom مقتلهم means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.counts.group import read_as_two
from stream.extract.counts.words import STOPS
from stream.extract.grammar import THAT, words
from stream.lexicon.classes import word_class

if TYPE_CHECKING:
    from stream.extract.casualties.mentions import Mentions
    from stream.extract.counts.group import Group
    from stream.lexicon.matcher import Hit

_QUOTES = frozenset("\"«»“”()'")
_STILL = frozenset(("في", "عداد", "ما", "لا", "زال", "زالوا", "يزال", "يزالون", "لايزال", "لايزالون"))
_DASHES = frozenset("،,-–—)")
_CALLED_AFTER = word_class("people.place_name")
_NEW_CLAUSE = words("أن إن وأن وإن فيما بينما حين كما لكن يزال تزال زال زالت")
_THEY_ARE = words("أنهم أنهما أنه أنها بأنهم بأنهما بأنه بأنها كونهم كونهما")
_SAID_OF = 3
"""Words between people and what it is said that they are: يشتبه في أنهم."""
_ASIDES = words("من وهو وهي وهم وهما الذي التي الذين البالغ البالغة كان كانت وكان عمره عمرها ويبلغ يبلغ")
_LONGEST_ASIDE = 16


def claim_before(mentions: Mentions, hit: Hit, kind: str, rule: str, *, agree: bool = True) -> bool:
    """Give a verb or participle the group that stands before it: أربعة أشخاص قتلوا."""
    if mentions.counter.fold(hit.first - 1) in ("الذين", "الذي", "التي", "اللذين", "اللذان"):
        return False
    at = hit.first
    while not agree and mentions.counter.fold(at - 1) in _STILL:
        at -= 1  # 45 عاملا، بينهم أجانب، لا يزالون في عداد المفقودين
    group, stop = _last_before(mentions, at)
    if group is None or not _may_govern_back(mentions, hit, group, stop, agree=agree):
        return False
    if not mentions.people(group, kind) or mentions.ill(hit, group):
        return False
    span = (hit.first, hit.last)
    second = next((h for h in mentions.triggers if h.first == hit.last and h.prefix == "و"), None)
    if second is not None and {kind, second.entry.get("kind")} == {"killed", "injured"} and _many(mentions, second):
        kind = "killed_or_injured"  # 40 مدنيا استشهدوا وأصيبوا
    mentions.claim(group, kind, span, rule, 0.75 if group.number else 0.55)
    while group.conjunction:  # جنديان ومسلح قتلوا
        first = group.first
        comma = mentions.counter.fold(first - 1) == "،"
        group = next((g for g in mentions.counter.groups if g.end == first - comma), group)
        if group.first == first or not mentions.free(group) or group.kind is not None or group.bare:
            break
        mentions.claim(group, kind, span, rule, 0.65)
    return True


def _may_govern_back(mentions: Mentions, hit: Hit, group: Group, stop: int, *, agree: bool) -> bool:
    """Tell whether the people before a verb can be its subject.

    Args:
        hit: the verb or participle.
        group: the people.
        stop: token behind the last word between the two.
        agree: whether number and article must fit, as a verb's do.

    """
    gap = mentions.tokens[min(group.end, stop) : stop]
    apart = len(gap) > 2 and gap[0].norm in _DASHES and gap[-1].norm in _DASHES
    if apart and _same_gender(mentions, hit.first, group):
        gap = []  # إن شابا، يبلغ من العمر 22 عاما، قتل
    if len(gap) == 1 and gap[0].norm in _DASHES and group.conjunction and group.others:
        gap = []  # إن الخبير، و9 آخرين، قتلوا
    if len(gap) == 1 and gap[0].norm in _DASHES and group.counted and _opens_clause(mentions, group.first):
        gap = []  # إن 40 مهاجرا على الأقل، لقوا حتفهم
    far = len(gap) > 6 or any(t.kind == "punct" and t.norm not in _QUOTES for t in gap)
    if far or not mentions.free(group) or group.kind not in (None, hit.entry.get("kind")):
        return False
    if group.pronoun:  # 50 منهم في عداد المفقودين
        return not agree and group.number is not None
    if mentions.counter.fold(group.first - 1) == "عداد":
        return False  # 15 شخصا في عداد المفقودين تحت الأنقاض are one figure
    if not agree:
        return not group.bare or all(t.fold in _STILL for t in mentions.tokens[group.end : hit.first])
    if any(t.fold in STOPS and t.fold != "قد" for t in gap) and group.shape != "number":
        return False
    known = group.definite and group.shape == "plural"
    many = group.number is not None and group.number > 1 and (_many(mentions, hit) or _are_two(mentions, hit, group))
    alone = group.bare and not (many and group.end == hit.first)  # قال إن أربعة قتلوا
    return not alone and not known and _agrees(mentions, hit, group)


def _opens_clause(mentions: Mentions, at: int) -> bool:
    """Tell people with whom a clause begins, who can only be the subject of the next verb."""
    return at == 0 or mentions.counter.fold(at - 1) in THAT


def _many(mentions: Mentions, hit: Hit) -> bool:
    """Tell a verb of people who stand before it: استشهدوا."""
    return mentions.tokens[hit.last - 1].norm.endswith(("وا", "ون"))


def _are_two(mentions: Mentions, hit: Hit, group: Group) -> bool:
    """Tell the dual verb of two: اثنين أصيبا."""
    return group.number == 2 and mentions.tokens[hit.last - 1].norm.endswith("ا")


def antecedent(mentions: Mentions, hit: Hit, pronoun: str) -> Group | None:
    """Return the free people before a trigger that a pronoun written behind it means."""
    for group in reversed(mentions.counter.groups):
        if group.first >= hit.first or group.kind is not None or not mentions.free(group) or group.bare:
            continue
        two = group.head is not None and group.head.form == "dual" and mentions.counter.body_at(group.first) is None
        many = group.number is None or group.number > 2 or two  # يستقلها شخصان ... مقتلهم is not rare
        fits = many if pronoun in ("هم", "هن") else group.number == (2 if pronoun == "هما" else 1)
        if pronoun == "هما" and read_as_two(group):  # شرطيين ... ما تسبب بجرحهما
            fits = True
        adjective = group.head is not None and group.head.entry.get("adjective") == "yes" and not group.name
        role = group.head is not None and group.head.entry.get("role") == "yes"
        if mentions.counter.fold(group.first - 1) in _CALLED_AFTER or (role and mentions.speaks(group.first)):
            continue  # قرية إمام ربيع, وأكد قائد الشرطة
        if fits and not (adjective and group.shape == "singular"):
            return group
    return None


def _last_before(mentions: Mentions, at: int) -> tuple[Group | None, int]:
    """Return the last group before a token and where the words behind it end; a list of parts is passed over.

    16 شخصا، بينهم 13 طفلا، قتلوا: the list belongs to the people, not to the verb.
    """
    aside = _aside(mentions, at)
    if aside is not None:
        return aside
    groups = [g for g in mentions.counter.groups if g.first < at]
    ends = {g.last - 1 for g in groups if g.pronoun}  # أنقذ 42 منهم ولا يزال 19 مفقودين: no list begins there
    parts = [first for section, first in mentions.sections if section == "part" and first < at and first not in ends]
    if parts and groups and max(parts) < groups[-1].first:
        marker = max(parts)
        if any(mentions.counter.fold(i) in _NEW_CLAUSE for i in range(marker, groups[-1].first)):
            return groups[-1], at  # 3 قتلوا بينهم طفل وإن 11 أصيبوا
        inside = [g for g in groups if g.first > marker]
        if at - inside[-1].end <= 3:
            whole = next((g for g in reversed(groups) if g.first < marker), None)
            comma = mentions.counter.fold(marker - 1) == "،"
            return whole, marker - comma
    if len(groups) > 1 and _is_predicate(mentions, groups[-2], groups[-1]):
        return groups[-2], groups[-2].end
    return (groups[-1], at) if groups else (None, at)


def _is_predicate(mentions: Mentions, people: Group, last: Group) -> bool:
    """Tell the أعضاء of ثلاثة أشخاص يشتبه بأنهم أعضاء في التنظيم, who are the three."""
    said = range(people.end, last.first)
    plain = not last.counted and 0 < len(said) <= _SAID_OF and mentions.counter.fold(last.first - 1) in _THEY_ARE
    return plain and all(mentions.tokens[i].kind == "word" for i in said)


def _aside(mentions: Mentions, at: int) -> tuple[Group, int] | None:
    """Return the people before the aside of إن الرجل، وهو في الثلاثين، توفي, and where it begins."""
    if mentions.counter.fold(at - 1) not in ("،", ","):
        return None
    for i in range(at - 3, max(-1, at - _LONGEST_ASIDE), -1):
        if mentions.counter.fold(i) in ("،", ","):
            opens = mentions.counter.fold(i + 1) in _ASIDES
            group = next((g for g in mentions.counter.groups if g.end == i), None) if opens else None
            return (group, i) if group is not None and _same_gender(mentions, at, group) else None
    return None


def _same_gender(mentions: Mentions, at: int, group: Group) -> bool:
    """Tell whether the verb at a token has the gender of people named by one noun."""
    woman = group.victim_class == "woman" or mentions.tokens[group.first].norm.endswith("ة")
    return group.shape != "singular" or mentions.tokens[at].norm.endswith("ت") == woman


def _agrees(mentions: Mentions, hit: Hit, group: Group) -> bool:
    """Tell whether a verb behind its people has their number; a dual verb makes a doubtful noun two."""
    norm = mentions.tokens[hit.first].norm
    if hit.form in ("past", "word") and norm.endswith("ا") and not norm.endswith("وا"):
        read_as_two(group)
        pair = group.conjunction and any(g.end == group.first and g.number == 1 for g in mentions.counter.groups)
        return group.number == 2 or (group.number == 1 and pair)  # المراسلة فلانة والمصور فلان قتلا
    if norm.endswith(("وا", "ون")):  # ثلاثة من الشرطة ومدني قتلوا
        return group.number != 1 or (group.conjunction and any(g.end == group.first for g in mentions.counter.groups))
    return group.shape == "singular" or group.number == 1 or norm.endswith("ت")
