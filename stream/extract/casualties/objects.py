"""Verbs that are never passive, and the victims behind who struck them: اغتال مسلحون قاضيا, أودت الغارة بحياة خمسة."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.casualties.before import claim_before
from stream.extract.casualties.governed import arrested, flees, known_person, tells_flight
from stream.extract.counts.words import STOPS
from stream.extract.grammar import ABOUT_ITSELF, HIT_BY, OWN_FORCES
from stream.extract.phrases import clause_bounds
from stream.extract.sentence_words import WORN
from stream.lexicon.classes import word_class

if TYPE_CHECKING:
    from stream.extract.casualties.mentions import Mentions
    from stream.extract.counts.group import Group
    from stream.lexicon.matcher import Hit

_LIFE = word_class("dead.life")
_AUTHORS = ABOUT_ITSELF | OWN_FORCES
_FORCE = 8
"""Words between a force and whom it struck: قتل الجيش الأميركي في غارة جوية على المدينة 13 مسلحا."""
_WORN = 6
"""How many words may tell behind who struck what he wore."""
_DEAD = word_class("dead.felled")


def active_verb(mentions: Mentions, hit: Hit) -> None:
    """اغتال مسلحون قاضيا, أودت الغارة بحياة خمسة."""
    entry, kind = hit.entry, hit.entry.get("kind")
    moved = entry.get("move") == "yes"
    if mentions.negated(hit) or (moved and not tells_flight(mentions)):
        return
    if moved and is_plural(mentions, hit):
        if flees(mentions, hit.last):
            claim_before(mentions, hit, kind, "casualty.subject_first")  # أجبروا على ترك منازلهم
        return
    dead = _felled(mentions, hit)
    group = _object_of(mentions, hit) if dead is None else _before_dead(mentions, hit, dead)
    if group is None or not mentions.people(group, kind, hit) or arrested(mentions, hit, group):
        return
    if moved and not flees(mentions, group.last):
        return
    if (
        kind == "injured"
        and group.head is None
        and not group.pronoun
        and not any(f.kind == "killed" for f in mentions.findings)
    ):
        return
    mentions.claim(group, kind, (hit.first, hit.last), "casualty.active_verb", 0.8)


def _object_of(mentions: Mentions, hit: Hit) -> Group | None:
    """Return whom a verb that is never passive tells of, past its subject."""
    entry = hit.entry
    if entry.get("life") == "yes":
        reach = range(hit.last, min(hit.last + 16, len(mentions.tokens)))
        # يؤدي إلى ما يهدد حياة: written like أودى
        lives = _LIFE - {"حياه", "ارواح"} if entry.text.startswith("أودى") else _LIFE
        at = next((i + 1 for i in reach if mentions.fold(i) in lives), None)
        return None if at is None else mentions.near(at, 2)
    if " " in entry.text or entry.get("self") == "yes":
        return mentions.near(hit.last, 2)
    group = mentions.near(hit.last, 8) or known_person(mentions, hit.last)
    if group is None and entry.get("move") == "yes":  # أجبرت المعارك 40 ألفا على الفرار
        bare = (g for g in mentions.counter.groups if hit.last <= g.first <= hit.last + 4 and g.bare)
        group = next((g for g in bare if mentions.free(g)), None)
    if group is None or not mentions.people(group, entry.get("kind"), hit):
        return None
    spoken = mentions.fold(hit.first - 1) in _AUTHORS  # قالت الوزارة إنها حيدت 9 إرهابيين
    follows = _subject_follows(mentions, hit) or _is_nominative(mentions, group)
    subject = group.first == hit.last and not spoken and follows
    subject = subject and not _is_accusative(mentions, group)
    if entry.get("kind") == "killed" and subject:
        return _object_behind(mentions, group)
    group = behind_actor(mentions, group) or group
    moved = entry.get("move") == "yes" and group.number != 1  # not دفع الأم إلى ترك منزلها
    if group.counted or moved or group.others:  # وأصابت آخرين
        return group
    return group if entry.get("move") != "yes" and group.number == 1 and (group.name or not group.definite) else None


def _felled(mentions: Mentions, hit: Hit) -> int | None:
    """Return where أردت الشرطة المهاجم قتيلا says that whom it names is dead."""
    reach = range(hit.last, min(hit.last + 8, len(mentions.tokens)) if hit.entry.text.startswith("أردى") else hit.last)
    return next((i for i in reach if mentions.fold(i) in _DEAD), None)


def _before_dead(mentions: Mentions, hit: Hit, dead: int) -> Group | None:
    """Return the last people between a verb and its قتيلا: the first are who struck."""
    groups = (g for g in mentions.counter.groups if hit.last <= g.first < dead and mentions.free(g))
    fell = [g for g in groups if not (g.head and g.head.entry.get("collective"))]
    return fell[-1] if fell else None


def _subject_follows(mentions: Mentions, hit: Hit) -> bool:
    """Tell اغتال مسلحان ضابطا from غارة تغتال قياديا: is the verb the first word of its clause."""
    before = mentions.fold(hit.first - 1)
    opens = hit.first == 0 or mentions.tokens[hit.first - 1].kind == "punct" or before in STOPS or before == "و"
    return (opens or hit.prefix != "") and not is_plural(mentions, hit)


def _is_accusative(mentions: Mentions, group: Group) -> bool:
    """Tell واغتالت شابين, whose subject was told before, from واغتال شابان."""
    if group.head is None:
        return False
    norm = mentions.tokens[group.head.last - 1].norm
    return (group.shape == "dual" and norm.endswith("ين")) or (group.shape == "singular" and norm.endswith(("ا", "اً")))


def _is_nominative(mentions: Mentions, group: Group) -> bool:
    """Tell a plural that can only be a subject, wherever its verb stands: قبل يومين اغتال مسلحون."""
    return (
        group.head is not None and group.shape == "plural" and mentions.tokens[group.head.last - 1].norm.endswith("ون")
    )


def _object_behind(mentions: Mentions, actor: Group) -> Group | None:
    """Return whom اغتال مسلحان مجهولان، مساء أمس، العقيد فلان tells as killed."""
    for group in mentions.counter.groups:
        if actor.end <= group.first <= actor.end + 20 and mentions.free(group) and group.kind is None:
            return group if group.number == 1 or group.counted else None
    return None


def is_plural(mentions: Mentions, hit: Hit) -> bool:
    """Tell a verb with the ending of many or two: its people stand before it."""
    norm = mentions.tokens[hit.last - 1].norm if hit.last - hit.first == 1 else mentions.tokens[hit.first].norm
    if norm.endswith(("وا", "ون")):
        return True
    past = hit.entry.text.partition("/")[0]
    return norm.endswith("ا") and hit.form in ("past", "word") and not past.endswith(("ا", "ى"))


def struck_by_force(mentions: Mentions, force: Group) -> Group | None:
    """Return the people of قتل الجيش في غارة جوية 13 عنصرا, however far behind: a force as such is nobody's victim."""
    if force.counted or force.head is None or not force.head.entry.get("collective"):
        return None
    end = clause_bounds(mentions.sentence, force.first, force.end)[1]
    for group in mentions.counter.groups:
        if force.end <= group.first < end and group.counted and group.kind is None and mentions.free(group):
            between = range(force.end, group.first)
            apart = group.conjunction or len(between) > _FORCE or any(i in mentions.starts for i in between)
            return None if apart else group
    return None


def behind_actor(mentions: Mentions, group: Group) -> Group | None:
    """Return the victims of قتل مسلح بسكين امرأة, where the group beside the verb is who killed."""
    two = group.shape == "dual" and mentions.fold(group.last - 1).endswith("ان")  # قتل شرطيان متظاهرا
    if group.head is None or not (two or group.shape in ("singular", "plural")):
        return None
    if group.shape == "singular" and mentions.tokens[group.head.last - 1].norm.endswith("ا"):
        return None  # الجيش يصيب شابا: the object
    for second in mentions.counter.groups:
        if second.first < group.end:
            continue
        gap = range(group.end, second.first)
        aside = len(gap) > 2 and mentions.fold(gap[0]) == mentions.fold(gap[-1]) == "،"
        if aside and len(gap) <= 10 and second.counted and not any(i in mentions.starts for i in gap):
            return second if second.kind is None and mentions.free(second) else None  # خطف مسلحون، فجر أمس، 20 طالبة
        worn = not WORN.isdisjoint(mentions.sentence.folds[group.end : second.first])  # مهاجمون متنكرون في ثياب نساء
        if len(gap) > (_WORN if worn else 3):
            return None
        plain = all(
            mentions.tokens[i].kind == "word"
            and (mentions.fold(i) not in STOPS or worn)
            and mentions.fold(i) not in HIT_BY
            and i not in mentions.starts
            and not mentions.fold(i).startswith("و")
            for i in gap
        )
        own = second.head is not None and second.head.suffix not in ("", "ي")  # قتل رجل زوجته
        adjective = (
            second.shape == "singular" and not second.name and second.head and second.head.entry.get("adjective")
        )
        if adjective and not mentions.is_behind_actors(second):
            continue  # قتل لاعب كرة قدم سوري
        fits = not two or second.counted or mentions.tokens[second.last - 1].norm.endswith(("ا", "ة"))
        fits = fits and not (
            second.shape == "dual" and mentions.tokens[second.first].norm.endswith("ان")
        )  # طفلان شقيقان
        fits = (
            fits
            and not second.conjunction
            and (own or not second.definite)
            and second.kind is None
            and mentions.free(second)
        )
        return second if plain and fits else None
    return None
