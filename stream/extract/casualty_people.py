"""Rules of nouns that are people and kind at once, of tolls, and of lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.grammar import words

if TYPE_CHECKING:
    from stream.extract.casualty_mentions import Mentions
    from stream.extract.count_group import Group
    from stream.lexicon.matcher import Hit

_BOTH = {"killed", "injured"}
_CLOSE_WORDS = 2
_NAMES_A_FIGURE = words("حصيلة عدد أعداد ارتفاع ارتفع ارتفعت زيادة تزايد")
_HELPED = ("اجلاء", "ايواء", "مساعد", "اغاث", "تعويض", "دعم")
_FELL = words("وقع وقعوا يقع")
_RANKS = frozenset(("صفوف", "اوساط", "صف"))
_SOUGHT = frozenset(("عن", "وجود", "هناك"))
_FREED = (
    "تحرير",
    "حرر",
    "افراج",
    "الافراج",
    "افرج",
    "اطلاق",
    "سراح",
    "انقاذ",
    "انقذ",
    "عود",
    "عاد",
    "تبادل",
    "مبادل",
    "استعاد",
)
_CUSTOM = words(
    "تشهد يشهد تشن يشن تنفذ ينفذ تقع يقع تحدث يحدث تتسبب يتسبب تنشط ينشط تتعرض يتعرض تعاني يعاني تهاجم يهاجم"
)
_DATES = ("day", "weekday", "month", "hours")
_CAUSES = words("توقع يوقع تخلف يخلف تتسبب يتسبب تحصد يحصد")
_TOLD_BY = frozenset(("في", "اثر", "جراء", "خلال"))
_BREAKS = frozenset(".؛:!?؟;،")


def apply_people_nouns(mentions: Mentions) -> None:
    """Claim the groups whose own noun says the kind: 12 قتيلا, سقوط جرحى."""
    groups = mentions.counter.groups
    for i, group in enumerate(groups):
        following = groups[i + 1] if i + 1 < len(groups) else None
        if not mentions.free(group) or _between(mentions, group) or _attribute(mentions, group, following):
            continue
        if group.kind in ("injured", "displaced", "captured") and not group.conjunction and _died(mentions, group):
            group.kind = None  # وفاة 6 مصابين, استشهاد 11 نازحا
        if group.kind is not None and group.head is not None and not mentions.ill(group.head, group):
            _people_noun(mentions, group, group.head, following)


def _people_noun(mentions: Mentions, group: Group, head: Hit, following: Group | None) -> None:
    beside = following if following is not None and following.first == group.last else None
    if beside is not None and _both_kinds(group, beside):
        group.kind, group.last = "killed_or_injured", beside.last
        mentions.take(beside.first)
    elif beside is not None and _second_noun(group, beside):
        mentions.take(beside.first)
    _in_ranks(mentions, group)
    if head.entry.get("body") == "yes":
        if beside is not None and beside.pronoun and beside.number == 1:
            mentions.take(beside.first)  # جثة أحدهم
        _corpses_of(mentions, group)
    found = _rule_for(mentions, group, head, beside)
    if found is not None and group.kind is not None:
        rule, confidence = found
        mentions.claim(group, group.kind, (head.first, head.last), rule, confidence)


def _second_noun(group: Group, beside: Group) -> bool:
    """Tell one figure with two nouns for people and kind: خمسة آلاف قتيل ومفقود."""
    joined = beside.conjunction and beside.kind is not None and beside.shape == "singular"
    return joined and group.shape == "number"


def _rule_for(mentions: Mentions, group: Group, head: Hit, beside: Group | None) -> tuple[str, float] | None:
    """Return the rule by which a noun for people and kind is a figure, and its prior; None where it is none."""
    known = group.definite and not group.among
    if group.kind == "killed_or_injured":
        return "casualty.both_kinds", 0.8
    if (
        (group.kind == "displaced" and group.definite and group.number is None)
        or _saved(mentions, group)
        or mentions.foreseen(group.first)
        or (head.entry.section.endswith("victims") and _helped(mentions, group))
    ):
        return None  # مئات النازحين had fled before, إجلاء 93 ألفا من ضحايا الزلزال
    if group.counted and group.qualifier != "unspecified":
        return None if group.shape == "dual" and group.definite else ("casualty.people_noun", 0.85)
    metaphor = head.entry.section.endswith("victims") and group.shape == "singular"  # وقعوا ضحية الاحتيال
    body = head.entry.get("body") == "yes"
    corpses = body and group.shape == "plural" and beside is not None  # جثث 9 أشخاص
    owner = beside is not None and beside.definite and not beside.name
    corpses = corpses or (body and group.shape == "singular" and owner)  # نقل جثة القتيل, who was told before
    told_often = mentions.says("general") and not group.counted  # هجمات شبه يومية تؤدي إلى سقوط قتلى
    custom = not group.counted and _customary(mentions, group)
    if known or metaphor or corpses or told_often or custom or _sums(mentions, group) or not _licensed(mentions, group):
        return None
    if group.counted:
        return "casualty.people_noun", 0.6
    return ("casualty.single_noun", 0.7) if group.shape == "singular" else ("casualty.bare_plural", 0.7)


def _customary(mentions: Mentions, group: Group) -> bool:
    """تشهد المدينة تفجيرات ما يسفر عن سقوط قتلى: present verbs and no date tell what happens time and again."""
    dated = any(hit.entry.section.startswith(_DATES) for hit in mentions.sentence.of("dates"))
    if mentions.sentence.field == "title" or dated:
        return False
    opening = {mentions.counter.fold(i).removeprefix("و") for i in range(min(3, group.first))}
    near = range(group.first - 4, group.first)
    caused = any(
        h.entry.section == "licence" and h.form == "present" and h.first in near for h in mentions.hits
    ) or any(mentions.counter.fold(i) in _CAUSES for i in near)
    return caused and bool(opening & _CUSTOM)


def _sums(mentions: Mentions, group: Group) -> bool:
    """حصيلة ضحايا الزلزال: the name of a figure that stands elsewhere."""
    return not group.counted and mentions.counter.fold(group.first - 1).removeprefix("و") in _NAMES_A_FIGURE


def _saved(mentions: Mentions, group: Group) -> bool:
    """Tell captives and missing people who came free: تحرير 300 مختطف."""
    if group.kind not in ("captured", "missing", "displaced"):
        return False
    before = (mentions.counter.fold(i).removeprefix("و") for i in range(group.first - 4, group.first))
    return any(word.startswith(_FREED) for word in before)


def _helped(mentions: Mentions, group: Group) -> bool:
    """Tell victims who live from the dead: إيواء الضحايا."""
    before = (mentions.counter.fold(i).removeprefix("و").removeprefix("ل") for i in range(group.first - 3, group.first))
    return any(word.startswith(_HELPED) for word in before)


def _died(mentions: Mentions, group: Group) -> bool:
    """Tell whether a word for death or injury governs people who are called injured or displaced."""
    return any(
        (hit.last == group.first or _ends_at(mentions, hit, group.first))
        and hit.entry.get("kind") in ("killed", "injured")
        and hit.entry.get("kind") != group.kind
        and hit.entry.get("weak") != "yes"
        and mentions.closed(hit)  # سقط 11 جريحا has no قتلى behind
        for hit in mentions.triggers
    )


def _ends_at(mentions: Mentions, hit: Hit, at: int) -> bool:
    """Tell لفظ أنفاسه الأخيرة right before people."""
    close = mentions.close_of(hit) if hit.entry.get("close") else None
    return close is not None and hit.last == close and at - close <= _CLOSE_WORDS


def _both_kinds(group: Group, following: Group) -> bool:
    """Tell one figure for both: 60 قتيلا وجريحا, عشرات القتلى والجرحى."""
    noun_last = group.head is None or group.head.last == group.last  # القتلى بلغ 19 والجرحى 60 are two
    if group.shape not in ("number", "vague") or not following.conjunction or not noun_last:
        return False
    return {group.kind, following.kind} == _BOTH and following.shape in ("singular", "plural")


def _between(mentions: Mentions, group: Group) -> bool:
    """Claim 60 شخصا بين قتيل وجريح: one figure for both."""
    counter = mentions.counter
    victims = group.head is not None and group.head.entry.section.endswith("victims")
    if (group.kind is not None and not victims) or not (group.counted or group.definite):
        return False
    at = next((i for i in (group.last, group.end) if counter.fold(i) in ("بين", "ما")), None)
    if at is None:
        return False
    first = counter.noun_at(at + 1 + (counter.fold(at) == "ما"))
    second = counter.noun_at(first.last) if first else None
    if first is None or second is None or {first.entry.get("kind"), second.entry.get("kind")} != _BOTH:
        return False
    group.last = second.last
    if group.number == 1 and group.shape == "singular":
        group.number, group.qualifier = None, "unspecified"  # طاقمها بين قتيل وجريح are several
    mentions.take(first.first, second.first)
    mentions.claim(group, "killed_or_injured", (first.first, second.last), "casualty.both_kinds", 0.85)
    return True


def apply_between(mentions: Mentions) -> None:
    """Claim سقطوا بين قتيل وجريح, where the people have no figure and stand before or nowhere."""
    counter = mentions.counter
    for group in counter.groups:
        second = mentions.by_first.get(group.end)
        if second is None or {group.kind, second.kind} != _BOTH or not second.conjunction:
            continue
        if counter.fold(group.first - 1) != "بين" or {group.shape, second.shape} != {"singular"}:
            continue
        at = group.first - 1 - (counter.fold(group.first - 2) == "ما")
        counts = any(
            at in (g.last, g.end) and (g.counted or g.definite) for g in counter.groups
        )  # 17 شخصا بين قتيل وجريح is a figure
        if mentions.free(group) and mentions.free(second) and not counts:
            mentions.take(second.first)
            group.number, group.shape, group.qualifier, group.last = None, "plural", "unspecified", second.last
            people = _counted_behind(mentions, second.last) or group
            if people is not group:
                mentions.take(group.first)
            mentions.claim(people, "killed_or_injured", (group.first, people.last), "casualty.both_kinds", 0.6)


def _counted_behind(mentions: Mentions, at: int) -> Group | None:
    """سقط بين قتيل وجريح أكثر من 20 جنديا."""
    group = mentions.near(at, 1)
    return group if group is not None and group.counted and group.kind is None and mentions.free(group) else None


def _describes(group: Group, following: Group) -> bool:
    """Tell an adjective behind a figure from other people: 10 أطفال قتلى, 200 طفل مفقود."""
    if following.shape in ("plural", "dual"):
        return True
    return following.shape == "singular" and following.first == group.end and (group.number or 0) > 10


def _attribute(mentions: Mentions, group: Group, following: Group | None) -> bool:
    """Claim 10 أطفال قتلى: the noun behind says what happened to the people before."""
    if following is None or following.kind is None or following.definite or not _describes(group, following):
        return False
    if group.kind is not None or group.shape not in ("number", "vague", "dual") or group.bare or following.conjunction:
        return False
    if group.head is None and mentions.counter.fold(following.last).startswith("ال"):
        return False  # زار المئات جرحى القصف: bound to what follows, it describes nobody
    gap = mentions.tokens[group.end : following.first]
    if len(gap) > 3 or any(t.kind == "punct" or t.fold.startswith("و") for t in gap):
        return False  # ضبط 50 مهاجرا وانتشال جثتين
    if (
        mentions.counter.fold(group.first - 1) in _FELL
        and following.head
        and following.head.entry.text.startswith("ضحية")
    ):
        mentions.take(following.first)
        return True  # وقع 200 مستثمر ضحايا لشركة وهمية
    mentions.take(following.first)
    kind, other = following.kind, mentions.by_first.get(following.last)
    if other is not None and other.conjunction and {kind, other.kind} == _BOTH and other.shape == following.shape:
        mentions.take(other.first)
        kind = "killed_or_injured"  # 14 عنصرا قتلى وجرحى
    mentions.claim(group, kind, (following.first, following.last), "casualty.attribute", 0.8)
    return True


def _licensed(mentions: Mentions, group: Group) -> bool:
    """Tell whether a noun without a figure is told as a figure: سقوط قتلى, a headline that begins with it."""
    if mentions.counter.fold(group.first - 1).removeprefix("و") in ("حصيله", "عدد", "اعداد", "عداد"):
        return False
    if (
        (mentions.sentence.kind == "title" and group.first <= 1)
        or _opens_news(mentions, group)
        or _counts_on(mentions, group)
    ):
        return True
    for at in range(group.first - 1, max(-1, group.first - 6), -1):
        if ("licence", at) in mentions.sections:
            return True
        if mentions.tokens[at].kind == "punct" and mentions.tokens[at].norm in _BREAKS:
            return mentions.sentence.kind == "title"
    if group.kind == "missing" and (
        mentions.counter.fold(group.last) == "تحت"
        or mentions.counter.fold(group.first - 1).removeprefix("و") in _SOUGHT
    ):
        return True  # تبحث عن مفقودين, مفقودين تحت الأنقاض
    last = mentions.findings[-1] if mentions.findings else None
    return last is not None and last.group.end == group.first and last.rule != "casualty.zero" and group.conjunction


def _counts_on(mentions: Mentions, group: Group) -> bool:
    """خلفت الغارة على البلدة قتيلا و11 جريحا: one of a list of figures."""
    following = mentions.by_first.get(group.end)
    counted = following is not None and following.conjunction and following.kind is not None and following.counted
    return counted and not group.definite


def _opens_news(mentions: Mentions, group: Group) -> bool:
    """Tell the text of a ticker, a headline by its form: شهيد وثلاثة جرحى في غارة, إصابات بالرصاص خلال مواجهات."""
    if group.first > 0 or group.definite or group.conjunction or mentions.counter.fold(group.last).startswith("ال"):
        return False  # جرحى الحرب are known
    following = mentions.by_first.get(group.end)
    if following is not None and following.conjunction and following.kind is not None:
        return True
    behind = mentions.counter.fold(group.end)
    return behind in _TOLD_BY or (behind.startswith("ب") and len(behind) > 3)


def _in_ranks(mentions: Mentions, group: Group) -> None:
    """Read whose people they are: قتلى وجرحى في صفوف الشرطة, قتلى من المدنيين."""
    counter = mentions.counter
    at = group.end
    following = mentions.by_first.get(at)
    if following is not None and following.kind is not None and following.conjunction:
        at = following.end
    if counter.fold(at) in ("في", "بين", "من") and counter.fold(at + 1) in _RANKS:
        at += 2
    elif counter.fold(at) in ("بين", "من"):
        at += 1
    else:
        return
    noun = counter.noun_at(at) or counter.body_at(at)
    if noun is None or noun.entry.lexicon == "casualties":
        return
    group.victims = (at, max(noun.last, counter.extend(noun, noun.last)))
    group.victim_class = counter.class_of(*group.victims)


def _corpses_of(mentions: Mentions, group: Group) -> None:
    """Read whose bodies they are: ثلاث جثث أخرى لجنود مجهولين."""
    for at in range(group.last, group.last + 3):
        noun = mentions.counter.noun_at(at)
        if noun is not None and noun.prefix in ("ل", "لل"):
            group.victims = (at, mentions.counter.extend(noun, noun.last))
            group.victim_class = mentions.counter.class_of(*group.victims)
            return
