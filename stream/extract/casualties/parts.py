"""Wholes and parts: بينهم, منهم, معظمهم."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.casualties.lists import same_count
from stream.extract.counts.group import Group, read_as_two
from stream.extract.counts.names import name_behind
from stream.lexicon.classes import word_class

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stream.extract.casualties.finding import Finding
    from stream.extract.casualties.mentions import Mentions
    from stream.lexicon.matcher import Hit

_FILLERS = frozenset(
    [
        "من",
        "ما",
        "يسمي",
        "المدعو",
        "ايضا",
        "كذلك",
        "علي",
        "الاقل",
        "هناك",
        "كانوا",
        "كان",
        "كانت",
        "هم",
        "هن",
        '"',
        "«",
        "“",
    ]
)
_ENDS = frozenset(".؛:!؟")
_NAMED = ("قتل", "ضحا", "شهداء", "جرح", "مصاب", "متوف", "وفيات", "مفقود", "إصابات", "مختطف")
_BOUND = ("قتلى", "ضحايا", "شهداء", "جرحى")
_LEFT = word_class("people.left")
_AGE = 5
"""Words between people and من بين القتلى."""


def apply_parts(mentions: Mentions, earlier: Sequence[Finding]) -> None:
    """Add the parts that a sentence names.

    Args:
        mentions: the sentence with what the other rules found.
        earlier: the findings of the sentences before, for a part that begins its sentence.

    """
    markers = sorted(
        (hit for hit in mentions.sentence.of("casualties") if hit.entry.section == "part" and not hit.suffix),
        key=lambda hit: (hit.first, -hit.last),
    )
    taken, known = -1, None
    for hit in markers:
        if hit.first >= taken:
            taken = hit.last
            known = _marked(mentions, hit, earlier, known)


def whole_before(mentions: Mentions, at: int, earlier: Sequence[Finding], kind: str) -> Finding | None:
    """Return the figure that a part at a token belongs to: the last before it that is no part itself."""

    def fits(found: Finding) -> bool:
        return found.whole is None and found.rule != "casualty.zero" and kind in ("", found.kind)

    before = [f for f in mentions.findings if f.group.first < at and fits(f)]
    if before:
        return max(before, key=lambda f: f.group.first)
    opens = at <= 2 or mentions.counter.fold(at - 1) in ("ان", "بان") or mentions.counter.fold(at - 2) in ("ان", "بان")
    if not opens and not kind:
        return None  # a list in the midst of a sentence that speaks of other people
    told = [f for f in earlier if fits(f) and f.sentence.field == mentions.sentence.field]
    if kind:  # القتلى are those of the whole toll, not of the figure told last
        return max(reversed(told), key=lambda f: 0 if f.older else f.group.number or 0, default=None)
    return told[-1] if told else None


def _marked(mentions: Mentions, hit: Hit, earlier: Sequence[Finding], known: Finding | None) -> Finding | None:
    """Claim what one marker lists; return the figure that it is a part of.

    Args:
        mentions: the sentence.
        hit: the marker.
        earlier: the findings of the sentences before.
        known: the figure of the marker before it in this sentence, which وبينهم goes on with.

    """
    entry, counter = hit.entry, mentions.counter
    named = any(stem in entry.text for stem in _NAMED)
    kind = entry.get("kind") or ("killed" if named else "")
    whole = whole_before(mentions, hit.first, earlier, kind) or known
    if whole is None and hit.first <= 1:  # بينهم ستة أطفال، قتل 30 شخصا
        behind = (f for f in mentions.findings if f.group.first > hit.last and f.group.counted and f.whole is None)
        whole = next(behind, None)
    # 87 جريحا غادر منهم 29: who left is no part that is told of
    if (whole is None and not kind) or counter.fold(hit.first - 1).removeprefix("و") in _LEFT:
        return whole
    if any(g.pronoun and g.shape == "number" and g.first <= hit.first < g.last for g in counter.groups):
        return whole
    at = _list_start(mentions, hit, named=named)
    group = mentions.by_first.get(at) or (mentions.counter.group_at(at) if named else None)
    if named and group is None and whole is not None and (told := _told_before(mentions, hit.first)) is not None:
        mentions.claim(told, whole.kind, (hit.first, hit.last), "casualty.part_before", 0.65).whole = whole
        return whole
    if whole is None:
        _list(mentions, hit, None, kind, group)
    elif entry.get("all") == "yes":
        if group is not None and group.head is not None and whole.group.victim_class == "unknown":
            whole.group.victim_class = group.victim_class
    elif entry.get("self") == "yes":
        pair = _pair_of(mentions, hit.first, whole) if counter.fold(hit.first).endswith("هما") else whole
        if pair is not None:
            _one_of(mentions, hit, pair, group)
    else:
        _list(mentions, hit, whole, whole.kind, group or _named(mentions, at))
    return whole


def _pair_of(mentions: Mentions, at: int, whole: Finding) -> Finding | None:
    """Return the two of 12 قتيلا بينهم 2 من الحركة، أحدهما قائد; none in قتل 12 في هجومين، أحدهما بسيارة."""
    last = max((f for f in mentions.findings if f.group.first < at), key=lambda f: f.group.first, default=None)
    if last is not None and last.whole is whole and last.group.number == 2:
        return last
    read_as_two(whole.group)
    return whole if whole.group.number in (2, None) else None


def _told_before(mentions: Mentions, at: int) -> Group | None:
    """Return the people of إن طفلين في التاسعة كانا من بين القتلى."""
    group = next((g for g in reversed(mentions.counter.groups) if g.end <= at), None)
    if group is None or at - group.end > _AGE or not mentions.free(group) or group.kind is not None:
        return None
    gap = range(group.end, at)
    quiet = not any(i in mentions.starts or mentions.tokens[i].norm in _ENDS for i in gap)
    return group if quiet and group.number and not group.bare else None


def _list_start(mentions: Mentions, hit: Hit, *, named: bool) -> int:
    """Return the token where the list of a marker begins."""
    at = hit.last
    most = min(len(mentions.tokens), hit.last + 4)
    while at < most and at not in mentions.by_first and mentions.tokens[at].fold in _FILLERS:
        at += 1
    if named and at not in mentions.by_first:
        # بين القتلى الذين سقطوا ...، نساء: the list may stand behind a relative clause
        genitive = (i for i in range(at, at + _AGE) if i in mentions.by_first)
        if hit.entry.text.split()[-1] in _BOUND and (start := next(genitive, None)) is not None:
            return start  # من بين قتلى الهجوم أربعة جنود
        commas = (i + 1 for i in range(at, len(mentions.tokens)) if mentions.tokens[i].norm in "،,")
        at = next((i for i in commas if i in mentions.by_first and not mentions.by_first[i].pronoun), at)
    return at


def _one_of(mentions: Mentions, hit: Hit, whole: Finding, group: Group | None) -> None:
    """أحدهم طفل, أحدهم بحالة خطيرة, قتل بعضهم."""
    most = hit.entry.get("most") == "yes"
    span = (hit.first, hit.last)
    own = mentions.by_first.get(hit.first)
    if own is not None and not mentions.free(own):
        return  # وقتل بعضهم
    if group is None or group.shape != "singular" or most or group.kind is not None:
        group = Group(hit.first, hit.last, "plural" if most else "singular", None if most else 1, victims=span)
        group.qualifier, group.victim_class = "unspecified" if most else "exact", whole.group.victim_class
        if mentions.counter.fold(hit.last) == "من" and mentions.counter.body_at(hit.last + 1) is not None:
            group.victims = (hit.last + 1, mentions.counter.phrase_end(hit.last + 1, 4))  # أحدهما من القوات الخاصة
            group.victim_class = mentions.counter.class_of(*group.victims)
    if mentions.free(group) and hit.last < len(mentions.tokens):
        mentions.claim(group, whole.kind, span, "casualty.part", 0.6).whole = whole


def _named(mentions: Mentions, at: int) -> Group | None:
    """Return a person who is listed by name: بينهم فلان."""
    name = name_behind(mentions.counter, at)
    return None if name is None else mentions.counter.person(name)


def _list(mentions: Mentions, hit: Hit, whole: Finding | None, kind: str, group: Group | None) -> None:
    """Claim the groups of a list: بينهم امرأة وثلاثة أطفال."""
    most = whole.group.number if whole is not None else None
    while group is not None:
        if not mentions.free(group):
            # جثث بينها جثة رضيع: the noun was a figure by itself
            known = next((f for f in mentions.findings if f.group is group), None)
            if known is None or whole is None or known.kind != kind or known is whole:
                return
            known.whole = whole
        elif (
            group.kind is not None
            or (group.bare and not (most and group.number and group.number < most))
            or (group.others and group.number and most and group.number > most)
        ):
            return
        elif group.shape == "plural" and (_counted_in(hit) or (whole is not None and whole.rule == "casualty.aboard")):
            return  # بمن فيهم أفراد الطاقم: they are counted, not how many
        elif (mentions.people(group, kind) or group.shape == "singular") and not (  # بينهم صحفي
            hit.entry.get("most") == "yes" and not group.counted and group.victim_class == "unknown"
        ):  # معظمهم من الشباب tells who they were, not how many
            mentions.claim(group, kind, (hit.first, hit.last), "casualty.part", 0.75).whole = whole
        end = group.end
        behind = (g for g in mentions.counter.groups if g.first >= end)
        following = next((g for g in behind if g.conjunction or not g.bare), None)  # 5 أطفال تحت سن الـ14
        if group.among and following is not None and following.definite and not following.counted:
            return  # 3548 من النساء والفتيات is one figure
        if following is not None and following.number == 1 and same_count(mentions, group, following):
            return  # بينهم 11 امرأة وطفلا
        group = following if following is not None and _goes_on(mentions, end, following) else None


def _counted_in(hit: Hit) -> bool:
    return hit.entry.text.startswith(("بمن", "بما"))


def _goes_on(mentions: Mentions, end: int, group: Group) -> bool:
    """Tell whether a list goes on: مرشحا للرئاسة وتسعة أجانب."""
    joined = group.conjunction or mentions.counter.fold(group.first - 1) in ("و", "او")
    gap = range(end, group.first)
    quiet = not any(i in mentions.starts or mentions.tokens[i].norm in _ENDS for i in gap)
    words = quiet and all(mentions.tokens[i].kind == "word" for i in gap)
    aside = (
        quiet and group.shape == "number" and group.head is not None and not group.others
    )  # 5 أطفال دون العاشرة، و3 نساء
    return joined and ((words and len(gap) <= 3) or (aside and len(gap) <= 6))
