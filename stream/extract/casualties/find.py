"""Casualties: the figures of people killed, injured, missing, captured and displaced in an article."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from stream.extract.casualties.both import apply_between
from stream.extract.casualties.care import apply_care
from stream.extract.casualties.gapping import apply_gapping
from stream.extract.casualties.lists import apply_lists, apply_others
from stream.extract.casualties.mentions import Mentions
from stream.extract.casualties.missing import apply_missing, is_found_again, tells_aboard
from stream.extract.casualties.parts import apply_parts
from stream.extract.casualties.people import apply_people_nouns
from stream.extract.casualties.pronoun_parts import apply_pronoun_parts
from stream.extract.casualties.sides import apply_sides
from stream.extract.casualties.tolls import (
    apply_bare_tolls,
    apply_exceeded,
    apply_older,
    apply_relative_tolls,
    apply_tolls,
)
from stream.extract.casualties.triggers import triggers_of
from stream.extract.casualties.verbs import apply_verbs
from stream.extract.casualties.zero import apply_zero
from stream.extract.no_figure import without_unreal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stream.extract.analysis import Analysis, Sentence
    from stream.extract.casualties.finding import Finding


_AT_WAR = ("civilian", "security", "militant")
"""Classes in which one is hit beside others of the same; a child may be hit beside anybody."""
_BESIDE = 1
"""How many words may stand between people and a bare figure that goes on with them: مقتل ستة جنود وإصابة عشرين."""
_TOLLS = ("casualty.toll", "casualty.bare_toll", "casualty.toll_relative")
_CARE = ("care.hospital", "care.state", "care.treatment")
_rule = attrgetter("rule")
_WORTH = ("toll", *_CARE, "part")
"""Sections whose words make a sentence worth reading though none says a kind; the last needs a figure before it."""


def find_mentions(analysis: Analysis) -> list[Finding]:
    """Return every mention of a figure in a document, in the order of the text, none merged."""
    out: list[Finding] = []
    aboard = False
    for sentence in analysis.sentences:
        worth = _WORTH if out else _WORTH[:-1]
        if _tells(sentence, worth) or (aboard and tells_aboard(sentence)):
            found = sentence_mentions(sentence, out)
            out += found
            aboard = aboard or "casualty.aboard" in map(_rule, found)
    return without_unreal(analysis, out)


def _tells(sentence: Sentence, worth: Sequence[str]) -> bool:
    """Tell whether a word of a sentence says what happened to people, or is of a section worth reading."""
    for hit in sentence.by_lexicon.get("casualties", ()):
        entry = hit.entry
        if "kind" in entry.attrs or entry.section in worth:
            return True
    return False


def sentence_mentions(sentence: Sentence, earlier: Sequence[Finding] = ()) -> list[Finding]:
    """Return the mentions of one sentence.

    Args:
        sentence: to read.
        earlier: the mentions before it, which a part may belong to.

    """
    mentions = Mentions(sentence, triggers_of(sentence))
    if "none" in mentions.said:
        apply_zero(mentions)
    if mentions.says_kinds:
        apply_between(mentions)
        apply_people_nouns(mentions)
    if mentions.triggers:
        apply_relative_tolls(mentions)
        apply_verbs(mentions)
    apply_missing(mentions, earlier)
    if not mentions.said.isdisjoint(_CARE):
        apply_care(mentions)
    if mentions.says_kinds:
        apply_tolls(mentions)
    if "toll" in mentions.said:
        apply_bare_tolls(mentions)
    if not (mentions.findings or mentions.says_kinds or "part" in mentions.said):
        return []  # all that follows goes on from a figure, or from people whom a noun calls dead or hurt
    apply_lists(mentions)
    if "part" in mentions.said:
        apply_parts(mentions, earlier)
    apply_pronoun_parts(mentions, earlier)
    apply_sides(mentions, earlier)
    apply_others(mentions)
    apply_gapping(mentions)
    if not mentions.said.isdisjoint(("older", "risen")):
        apply_older(mentions, earlier)
    apply_exceeded(mentions)
    found = _told(mentions)
    found.sort(key=lambda f: (f.group.first, f.trigger[0]))
    _class_of_others(found)
    return found


def _told(mentions: Mentions) -> list[Finding]:
    """Return the findings of a sentence but those that may come, nearly came or are missing no more, and their parts."""
    told = [f for f in mentions.findings if not (_is_only_near(mentions, f) or is_found_again(mentions, f))]
    if len(told) == len(mentions.findings):  # nearly always
        return told
    lost = {id(f) for f in mentions.findings} - {id(f) for f in told}
    return [f for f in told if id(f.whole) not in lost]


def _is_only_near(mentions: Mentions, found: Finding) -> bool:
    """Tell a figure that may come, or that nearly came: قد ترتفع الحصيلة إلى مئة, كاد أن يودي بحياة مئة."""
    return mentions.nearly(found.trigger[0]) or (found.rule in _TOLLS and mentions.foreseen(found.group.first))


def _class_of_others(found: Sequence[Finding]) -> None:
    """Give آخرون with a figure, or a bare one, the class of the people before: مقتل عشرة أطفال وإصابة 28 آخرين."""
    before: Finding | None = None
    for finding in found:
        group = finding.group
        goes_on = group.others or (group.bare and before is not None and finding.first - before.last <= _BESIDE)
        if before is not None and goes_on and group.victim_class == "unknown":
            one = before.group.number == 1 and before.group.victim_class not in _AT_WAR
            group.victim_class = "unknown" if one else before.group.victim_class
            head = before.group.head
            group.own = before.group.own or (head is not None and head.suffix not in ("", "ي"))
        if (
            finding.whole is None
        ):  # a part does not tell who the others are, nor does the last of a list of various people
            listed = finding.rule == "casualty.coordination" and before is not None and before.kind == finding.kind
            mixed = listed and before is not None and before.group.victim_class != group.victim_class
            before = None if mixed else finding
