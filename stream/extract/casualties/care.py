"""People whose wounds are told by where they are: نقل 18 شخصا إلى المستشفى, خمسة عمال في حالة حرجة."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.grammar import words
from stream.lexicon.classes import word_class

if TYPE_CHECKING:
    from stream.extract.casualties.mentions import Mentions
    from stream.extract.counts.group import Group
    from stream.lexicon.matcher import Hit

_BROUGHT = word_class("hurt.brought")
_CARE = word_class("hurt.care")
_CURED = ("عولج", "يعالج", "تعالج")
_WARDS = ("المستشف", "مستشف", "المشف", "مشف", "العنايه")
_OTHER = words("آخر أخرى ثان أكبر")
_PATIENTS = ("مريض=", "نزيل=", "طبيب=", "ممرض=", "أسير=", "أسيرة=", "سجين=", "معتقل=", "موقوف=", "لاعب", "مدرب=")
_REACH = 12
"""Words between the verb and the hospital."""
_STILL = 4


def apply_care(mentions: Mentions) -> None:
    """Add the people brought to a hospital, treated, or in a bad state, whom no other word calls injured.

    Args:
        mentions: the sentence with what the other rules found.

    """
    for hit in mentions.hits:
        match hit.entry.section:
            case "care.hospital":
                _brought(mentions, hit)
            case "care.state":
                _in_danger(mentions, hit)
            case "care.treatment":
                _treated(mentions, hit)
            case _:
                pass


def _brought(mentions: Mentions, hit: Hit) -> None:
    """نقل ثلاثة أشخاص إلى المستشفى, أربعة عمال نقلوا إلى المستشفى."""
    if mentions.counter.fold(hit.last) in _OTHER:
        return  # from one hospital to another
    for at in range(hit.first - 1, max(-1, hit.first - _REACH), -1):
        if mentions.tokens[at].norm in ".؛:،":
            return
        if mentions.counter.fold(at).removeprefix("و") in _BROUGHT:
            group = mentions.by_first.get(at + 1) or _ending_at(mentions, at)
            if group is not None and group.end <= hit.first:
                _claim(mentions, group, (at, hit.last), "casualty.hospital")
            return


def _ending_at(mentions: Mentions, at: int) -> Group | None:
    """Return the people whose words end right before a token: أربعة عمال [نقلوا]."""
    return next((g for g in reversed(mentions.counter.groups) if g.end == at), None)


def _in_danger(mentions: Mentions, hit: Hit) -> None:
    """خمسة مرضى ما تزال حالتهم حرجة."""
    group = next((g for g in reversed(mentions.counter.groups) if g.end <= hit.first), None)
    if group is not None and hit.first - group.end < _STILL and group.shape in ("number", "dual"):
        gap = range(group.end, hit.first)
        if not any(mentions.tokens[i].kind == "punct" or i in mentions.starts for i in gap):
            _claim(mentions, group, (hit.first, hit.last), "casualty.condition", patients=True)


def _treated(mentions: Mentions, hit: Hit) -> None:
    """عولج سبعة أشخاص من جروح, تلقى 12 شخصا العلاج, 14 شخصا يتلقون العلاج, يرقد تسعة في المستشفى."""
    group = mentions.by_first.get(hit.last)
    behind = None if group is None else group.end
    if group is None:
        group, behind = _ending_at(mentions, hit.first), hit.last
    if group is None or behind is None or group.shape not in ("number", "dual"):
        return
    word = mentions.counter.fold(behind)
    cured = behind > hit.last and mentions.counter.fold(hit.first).removeprefix("و").startswith(_CURED)
    lies = hit.entry.get("lies") == "yes" and word == "في" and mentions.counter.fold(behind + 1).startswith(_WARDS)
    if cured or lies or word in _CARE:
        _claim(mentions, group, (hit.first, hit.last), "casualty.hospital")


def _claim(mentions: Mentions, group: Group, span: tuple[int, int], rule: str, *, patients: bool = False) -> None:
    told = group.counted or (group.number == 1 and not group.definite)
    sick = group.head is not None and group.head.entry.text.startswith(_PATIENTS) and not patients
    alone = group.number == 1 and not (mentions.findings or any(True for _ in mentions.sentence.of("causes")))
    fits = (
        not alone
        and mentions.free(group)
        and group.kind is None
        and (group.head is not None or group.others or (rule == "casualty.hospital" and mentions.findings))
        and not sick
    )
    if told and fits and group.qualifier != "unspecified" and not group.pronoun and not mentions.ailments:
        mentions.claim(group, "injured", span, rule, 0.6)
