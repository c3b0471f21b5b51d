"""The mode of an act, from what stands around its word: what it was done with, and its adjectives."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, cast

from stream.extract.phrases import clause_bounds
from stream.extract.strikes.means import means_of
from stream.extract.strikes.shot_down import (
    FOE_WITHIN,
    REPELLED_WITHIN,
    REPELLING,
    destroys_depots,
    destroys_first,
    is_shot_down,
    with_aircraft,
)
from stream.lexicon.classes import word_class

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stream.contracts.event import Mode
    from stream.extract.analysis import Sentence
    from stream.extract.drafts import Role
    from stream.extract.strikes.triggers import Act, SentenceHits, Trigger
    from stream.lexicon.matcher import Hit

_REPELLED_ACTS = frozenset(("attack.noun", "outrage.noun", "told.noun"))

# The surer of two modes for one act: what it was done with says more than how it looked.
_RANK: tuple[Mode, ...] = (
    "suicide_bombing",
    "chemical",
    "vehicle_bomb",
    "stabbing",
    "drone",
    "ied",
    "airstrike",
    "missile",
    "artillery",
    "shooting",
    "explosion",
)
# Which modes a general word can be refined to; the words that are not here, to all.
_ALLOWED: dict[Mode, frozenset[Mode]] = {
    "artillery": frozenset(("airstrike", "drone", "missile", "artillery", "chemical")),
    "shooting": frozenset(("drone",)),
    "airstrike": frozenset(("drone",)),
    "explosion": frozenset(("suicide_bombing", "vehicle_bomb", "ied", "drone", "missile")),
    "vehicle_bomb": frozenset(("suicide_bombing",)),
    "missile": frozenset(("drone", "missile", "artillery", "airstrike", "ied")),
    "ground_attack": frozenset(
        ("suicide_bombing", "stabbing", "vehicle_bomb", "drone", "missile", "artillery", "ground_attack")
    ),
}
# Modes whose adjectives are sure wherever they stand in the clause: استهدف انتحاري نقطة تفتيش.
_WIDE = frozenset(("suicide_bombing",))
_AIR = frozenset(("airstrike", "missile"))
_OF_AIR = frozenset(("security", "state"))
_FIGHTERS = frozenset(("security", "militant"))
_SUFFERED = tuple(sorted(word_class("act.suffered")))
_SHIPS = word_class("target.ships")
_BUILDINGS = word_class("target.buildings")
_RAIDED = word_class("target.raided")
"""What more than a gunman attacks."""
_HELD = word_class("target.held")
"""The same where it is said to be a force's."""
_AIRSPACE = word_class("target.airspace")
_BUILDING = 7
"""How far behind its verb a building stands: فجرت قوات الاحتلال عددا من المنازل."""


def mode_of(sentence: Sentence, hits: SentenceHits, hit: Hit) -> tuple[Mode, bool]:
    """Return the mode of a trigger and whether the words tell it (rather than the lexicon's last resort)."""
    attrs = hit.entry.attrs
    own = cast("Mode", attrs.get("mode", ""))
    repels = hit.entry.section in _REPELLED_ACTS and is_shot_down(sentence, hit)
    if repels or (own == "clash" and with_aircraft(sentence, hits, hit)):
        return "interception", True
    if own == "interception" and destroys_first(sentence, hits, hit):
        return "other", True
    if own == "interception" and destroys_depots(sentence, hits, hit):
        own = "other"
    elif hit.entry.section == "means.shooting" and _of_a_drone(hits, hit):
        return "drone", True
    elif not attrs.get("refine"):
        return own, own != "other"
    if hits.weapons or hits.modifiers or hits.states:  # what tells a mode
        found = _told_modes(sentence, hits, hit)
        allowed = _ALLOWED.get(own)
        for mode in _RANK:
            if mode in found and (allowed is None or mode in allowed):
                return mode, True
    return own, bool(attrs.get("sure"))


def _of_a_drone(hits: SentenceHits, hit: Hit) -> bool:
    """بنيران طائرة مسيرة: whose fire it was."""
    return any(h.first == hit.last and h.entry.get("class") == "drone" for h in hits.weapons)


def supposed_mode(
    sentence: Sentence, head: Trigger, group: Sequence[Act], attacker: Role | None, *, happened: bool
) -> Mode:
    """Return the mode of an act: what its words tell, else what such words mostly mean.

    A هجوم of somebody, on somebody or repelled is one on the ground, a ضربة that a state has dealt one from the air. One
    on a ship or one that is only threatened may be anything.
    """
    if head.told:
        return _told_mode(sentence, head, group)
    author = attacker.role_class if attacker is not None else None
    aimed = any(r.target is not None for _, r in group)
    if head.section in ("attack.noun", "strike.noun", "outrage.noun") and _is_through_the_air(sentence, head):
        return "airstrike"
    if head.section == "attack.noun" and author == "state" and not _is_repelled(sentence, head):
        return head.mode  # هجوم إيران على إسرائيل: what a state does from afar
    if head.section == "attack.noun" and (happened or author in _FIGHTERS):
        suffered = aimed or _is_suffered(sentence, head)
        if (
            attacker is not None or suffered or _is_repelled(sentence, head) or _kills_soldiers(sentence)
        ) and not _is_on_a_ship(sentence, head):
            return "ground_attack"
    if head.section == "strike.noun" and happened and (author in _OF_AIR or (attacker is None and aimed)):
        return "airstrike"  # also الضربة التي استهدفت القنصلية
    return "ied" if author in _FIGHTERS and _is_demolition(sentence, head) else head.mode


def is_raid(sentence: Sentence, head: Trigger, target: Role | None) -> bool:
    """هجوم على قرية، هجوم على وحدة للجيش: what is more than gunfire, though who came also fired."""
    if head.section != "attack.noun" or target is None:
        return False
    first = next((t.fold.removeprefix("ال") for t in sentence.tokens if t.start >= target.loc.start), "")
    return first in _RAIDED or (target.role_class == "security" and first in _HELD)


def _is_demolition(sentence: Sentence, head: Trigger) -> bool:
    """فجرت القوات منزل الأسير، نسف الجيش مربعا سكنيا: who holds a building blows it up with charges laid in it."""
    if not head.section.startswith("explosion") and not head.hit.entry.text.startswith("نسف"):
        return False
    return any(word.removeprefix("ال") in _BUILDINGS for word in sentence.folds[head.last : head.last + _BUILDING])


def _told_mode(sentence: Sentence, head: Trigger, group: Sequence[Act]) -> Mode:
    if head.mode in _AIR and any(act.trigger.mode == "drone" for act in group):
        return "drone"  # هجوم جوي بصاروخ أطلقته طائرة مسيرة: of what flies, the drone that one of the words tells
    if head.section == "attack.noun" and head.mode == "ground_attack" and _is_on_people(sentence, group):
        return "shooting"  # قتل شرطي في هجوم مسلح
    return head.mode


def _is_on_people(sentence: Sentence, group: Sequence[Act]) -> bool:
    """Tell whether all that an act hit is people: who fell in it, or the person that it was aimed at.

    Many soldiers do not fall to a gunman: مقتل عشرة جنود في هجوم مسلح is a raid.
    """
    aims = [roles for _, roles in group if roles.target is not None]
    things = {h.first for h in sentence.of("contexts") if h.entry.section == "struck"}
    people = {sentence.tokens[h.first].start for h in sentence.of("people") if h.first not in things}
    if not aims or not all(r.fell or (r.target is not None and r.target.loc.start in people) for r in aims):
        return False
    soldiers = [h for h in sentence.of("people") if h.entry.section == "security"]
    return not any(h.form == "plural" or sentence.folds[h.first].endswith("يا") for h in soldiers)  # 12 جنديا


def _is_through_the_air(sentence: Sentence, head: Trigger) -> bool:
    """هجوم اخترق الأجواء السورية: who came through the air of a country."""
    start, end = clause_bounds(sentence, head.first, head.last)
    near = sentence.folds[max(start, head.first - REPELLED_WITHIN) : min(end, head.last + REPELLED_WITHIN)]
    return any(word.lstrip("بول") in _AIRSPACE for word in near)


def _is_suffered(sentence: Sentence, head: Trigger) -> bool:
    """تعرضت وحدة عسكرية لهجوم."""
    before = sentence.folds[max(0, head.first - REPELLED_WITHIN) : head.first]
    return head.hit.prefix.endswith("ل") and any(word.lstrip("وي").startswith(_SUFFERED) for word in before)


def _kills_soldiers(sentence: Sentence) -> bool:
    """لقي 12 جنديا مصرعهم في هجوم: who fights was attacked."""
    soldiers = any(h.entry.section == "security" for h in sentence.of("people"))
    return soldiers and any(h.entry.get("kind") == "killed" for h in sentence.of("casualties"))


def _is_on_a_ship(sentence: Sentence, head: Trigger) -> bool:
    near = sentence.folds[max(0, head.first - FOE_WITHIN) : head.last + FOE_WITHIN]
    return any(word.removeprefix("ل").removeprefix("ال") in _SHIPS for word in near)


def _is_repelled(sentence: Sentence, head: Trigger) -> bool:
    before = sentence.folds[max(0, head.first - REPELLED_WITHIN) : head.first]
    return any(word.lstrip("ول") in REPELLING for word in before)


def _told_modes(sentence: Sentence, hits: SentenceHits, hit: Hit) -> set[str]:
    near = means_of(sentence, hits, hit)
    found = {h.entry.get("mode") for h in near}
    if {"missile", "artillery"} <= found:  # of shells and rockets the first named
        rockets = _first(near, "missile") < _first(near, "artillery") or _names_rocket(near)
        found.discard("artillery" if rockets else "missile")
    if {"airstrike", "ied"} <= found and hit.entry.section == "launch.verb":
        found.discard("ied")  # ألقت طائرة حربية قنبلة
    modifiers = hits.modifiers
    if modifiers:
        armed = {k for h in hits.weapons for k in range(h.first, h.last)}  # مسيرات انتحارية are no bombers
        modifiers = [h for h in modifiers if h.first not in armed]
        wide_start, wide_end = clause_bounds(sentence, hit.first, hit.last)
        wide = (h for h in modifiers if wide_start <= h.first < wide_end)
        found |= {mode for h in wide if (mode := h.entry.get("mode")) in _WIDE}
    # Any other adjective tells the mode only where it stands by the act: الدفاع الجوي is no air strike.
    at = hit.last
    adjectives = {h.first: h for h in (*hits.states, *modifiers)}
    while at in adjectives and at < hit.last + 4:
        found.add(adjectives[at].entry.get("mode"))
        at = adjectives[at].last
    return found


def _names_rocket(weapons: list[Hit]) -> bool:
    """بقذيفة «ياسين 105»: the name behind the shell says what was fired."""
    return any(
        shell.entry.get("generic") and rocket.entry.get("mode") == "missile" and rocket.first - shell.last <= 1
        for shell, rocket in pairwise(weapons)
    )


def _first(weapons: list[Hit], mode: Mode) -> int:
    return next(h.first for h in weapons if h.entry.get("mode") == mode)
