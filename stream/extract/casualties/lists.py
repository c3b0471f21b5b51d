"""Lists: the people whom و and its like join to a figure: مقتل جنديين وطفل, و50 آخرين."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from stream.extract.casualties.finding import Finding
    from stream.extract.casualties.mentions import Mentions
    from stream.extract.counts.group import Group

_LISTS = frozenset(("casualty.bare_plural", "casualty.single_noun"))
_JOINTS = (("الي", "جانب"), ("بالاضافه", "الي"), ("اضافه", "الي"), ("فضلا", "عن"), ("علاوه", "علي"))


def apply_lists(mentions: Mentions) -> None:
    """Give the groups that و joins to a figure its kind: مقتل جنديين وطفل, و50 آخرين."""
    for found in sorted(mentions.findings, key=lambda f: f.group.first):
        if found.rule == "casualty.zero" or found.whole is not None:
            continue
        current = found
        while (following := _following(mentions, current)) is not None:
            rule = found.rule if found.rule in _LISTS else "casualty.coordination"
            current = mentions.claim(following, found.kind, found.trigger, rule, found.confidence - 0.1)


def same_count(mentions: Mentions, group: Group, following: Group) -> bool:
    """Tell one figure with two nouns: 17 جنديا وضابطا."""
    if group.shape != "number" or group.number is None or following.counted or following.head is None:
        return False
    if following.shape == "singular" and group.number > 10:
        first = group.head is not None and mentions.tokens[group.head.last - 1].norm.endswith("ا")
        return mentions.tokens[following.last - 1].norm.endswith("ا") or (group.number >= 100 and not first)
    return following.shape == "plural" and not following.definite and not group.definite and 3 <= group.number <= 10


def apply_others(mentions: Mentions) -> None:
    """Give و50 آخرين behind a part of a figure that figure's kind: 12 قياديا بينهم نائبه و50 آخرين."""
    for group in mentions.counter.groups:
        if not (group.others and group.conjunction and group.shape == "number" and mentions.free(group)):
            continue
        before = [f for f in mentions.findings if f.group.first < group.first and f.rule != "casualty.zero"]
        if before and not any(before[-1].last <= start < group.first for start in mentions.starts):
            whole = before[-1].whole or before[-1]
            mentions.claim(group, whole.kind, whole.trigger, "casualty.coordination", 0.65)


def _made_of(mentions: Mentions, group: Group) -> bool:
    """Tell whether a vague figure says of what people it is made: عشرات القتلى من شرطيين."""
    first, last = group.victims or (0, 0)
    return group.shape == "vague" and any(mentions.counter.fold(i) == "من" for i in range(first, last))


def _joint(mentions: Mentions, at: int) -> int:
    """Return how many words at a token join another group: إلى جانب, مع."""
    word = mentions.counter.fold(at).removeprefix("و")
    if (word, mentions.counter.fold(at + 1)) in _JOINTS:
        return 2
    return 1 if word in ("مع", "برفقه", "رفقه", "مقابل") else 0


def _following(mentions: Mentions, found: Finding) -> Group | None:
    """Return the group that goes on a list."""
    counter, group = mentions.counter, found.group
    ends = {group.last, group.end}
    if found.rule == "casualty.split_verb":  # لقي مدنيان حتفهما وثلاثة مسلحين
        ends |= mentions.behind_close(found.trigger[0], group.end)
    for end in sorted(ends):
        at = end
        if counter.fold(at) == "(":  # طفلة (7 سنوات) ووالدتها
            at = next((i + 1 for i in range(at, min(at + 6, len(mentions.tokens))) if counter.fold(i) == ")"), at)
        if counter.fold(at) == "برتبه":  # ثلاثة ضباط برتبة عقيد وسبعة جنود
            at = next((i for i in range(at + 1, at + 5) if i in mentions.by_first and counter.fold(i)[0] == "و"), at)
        if counter.fold(at) == "،":
            at += 1
        joint = _joint(mentions, at)
        following = mentions.by_first.get(at + joint)
        if following is None or not mentions.free(following) or following.kind is not None:
            continue
        if joint == 1 and not following.counted:
            continue  # مقتل ضابط مع جنوده is no list of figures
        if _goes_on_list(mentions, found, following, joint=joint > 0):
            return following
    return None


def _is_woman(mentions: Mentions, group: Group) -> bool:
    """Tell امرأة, طفلة, whom أخرى goes on from."""
    return group.victim_class == "woman" or group.others or mentions.tokens[group.last - 1].norm.endswith(("ة", "ات"))


def _goes_on_list(mentions: Mentions, found: Finding, following: Group, *, joint: bool) -> bool:
    """Tell whether the group behind a figure is another of the same kind."""
    counter, group = mentions.counter, found.group
    own = any(
        h.first == following.last and h.entry.section.startswith("verb") and not h.prefix for h in mentions.triggers
    )
    if not (following.conjunction or joint) or own:
        return False  # وخمسة آخرون أصيبوا have a verb of their own
    after = counter.fold(following.last)
    if following.bare and after not in ("في", "من") and not after.startswith("ب"):
        return False
    if following.bare and (group.number is None or not mentions.people(following, found.kind)):
        return False
    force = following.head is not None and following.head.entry.get("collective") and not following.counted
    thing = following.others and counter.fold(following.first).endswith("اخري") and not _is_woman(mentions, group)
    if force or thing:
        return False  # 19 عنصرا من التنظيم وقوات النظام: whose they are; تلميذا من مدرسة ابتدائية وأخرى ثانوية
    kin = following.head is not None and following.head.suffix not in ("", "ي")
    known = following.definite and not following.counted and (group.among or not group.definite)
    if known and not (joint or kin or following.name):
        return False
    # عشرات القتلى من شرطيين وعسكريين: whose they are, one figure
    made_of = _made_of(mentions, group) and not following.counted and following.shape == "plural"
    return not made_of and not same_count(mentions, group, following)
