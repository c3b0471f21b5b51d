"""What a bomb was for: the thing in, at or near which it goes off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.grammar import ANYBODY, SETTLED, joined_too, words
from stream.extract.roles.extent import party_end
from stream.extract.roles.object import target_end
from stream.extract.strikes.triggers import BOMBS
from stream.lexicon.classes import word_class

if TYPE_CHECKING:
    from stream.extract.drafts import Role
    from stream.extract.roles.clause import Clause

_BESIDE = words("داخل وسط عند امام لدي مدخل بوابه")
_NEAR = words("قرب خارج بجوار بجانب قباله امام وسط عند")
_PUBLIC = word_class("target.public")
_ONE_OF = words("باحدي باحد")
_DURING = words("خلال اثناء")
_GATHERING = ("جناز", "عزا", "ماتم", "عرس", "زفاف", "حفل", "احتفال", "تظاهر", "تجمع", "اجتماع", "مراسم")
"""How words begin for what people come to: what a bomb in its course is for."""
_RUN_INTO = joined_too("اصطدم اصطدمت اصطدموا ارتطم ارتطمت داس داست")
_RUN = 14
"""How far before a mine who drove on it may stand."""
_SET_OFF = ("تفجير", "فجر")
_BOMB_REACH = 14
"""How far behind a bomb the thing may stand that it struck."""


def bombed(clause: Clause, at: int) -> None:
    """فجر نفسه عند حاجز، انفجار عبوة بسيارة: the thing beside which a bomb goes off is its target."""
    aimed = clause.trigger.hit.prefix.endswith("ل")  # مخطط لتفجير سيارة في سوق
    for k in clause.going_on(at, _BOMB_REACH):
        thing = clause.things.get(k)
        if thing is None and (force := _force_hit(clause, k)) is not None:
            clause.target = force
            return
        if thing is None or k in clause.places or any(h.first <= k < h.last for h in clause.hits.weapons):
            continue
        attached = thing.prefix.endswith(("ب", "بال")) and k not in clause.parties
        if clause.word(k).startswith("بحيا"):  # أودى بحياة خمسة من مقاتليها
            last = target_end(clause, k + 1)
            if last > k + 1 and not ANYBODY & set(clause.folds[k + 1 : last]):
                clause.target, clause.fell = clause.role(k + 1, last), True
            return
        within = not aimed and clause.word(k - 1) == "في" and clause.word(k).removeprefix("ال") not in SETTLED
        within = within or (clause.word(k - 1) in _DURING and clause.word(k).removeprefix("ال").startswith(_GATHERING))
        one_of = clause.word(k - 1) in _ONE_OF  # بإحدى المركبات
        if attached or within or one_of or clause.word(k - 1).removeprefix("و") in _BESIDE:
            last = clause.phrase(k)
            if last > k:
                clause.target = clause.role(k, last, clause.parties.get(k), "ب" if attached else "")
            return


def run_into(clause: Clause) -> None:
    """اصطدمت قافلة قرب المدينة بعبوة ناسفة: who drives on a mine is its target."""
    first = clause.trigger.first
    if clause.trigger.mode not in BOMBS:
        return
    for k in range(first - 1, max(-1, first - _RUN), -1):
        if clause.word(k) in _RUN_INTO:
            last = min(first, clause.phrase(k + 1))
            if last > k + 1:
                clause.target = clause.role(k + 1, last, clause.parties.get(k + 1))
            return


def _force_hit(clause: Clause, at: int) -> Role | None:
    """تفجير عبوة في قوة راجلة، بقوة إسرائيلية: the force in which a bomb was set off; none where it went off by itself."""
    party = clause.parties.get(at)
    if party is None or party.kind != "head" or party.person or clause.word(clause.trigger.first).startswith("ال"):
        return None
    if not clause.trigger.hit.entry.text.startswith(_SET_OFF):
        return None
    within = clause.word(at - 1) in ("في", "وسط") and party.prefix == ""
    return clause.role(at, party_end(clause, party), party) if within or party.prefix == "ب" else None


def near_bomb(clause: Clause) -> None:
    """انفجرت قرب مبنى الوزارة، فجر نفسه قرب القوات: what a bomb goes off near, where nothing says more of its target."""
    if clause.trigger.mode not in BOMBS:
        return
    for k in clause.going_on(clause.trigger.last, _BOMB_REACH):
        near = clause.word(k - 1).removeprefix("و") in _NEAR
        near = near or (clause.word(k - 1) == "من" and clause.word(k - 2).removeprefix("و") == "بالقرب")
        if near and _can_be_meant(clause, k):
            clause.target, clause.near = clause.role(k, clause.phrase(k), clause.parties.get(k)), True
            return


def _can_be_meant(clause: Clause, at: int) -> bool:
    """Tell whether a force or a building begins here: no town, quarter, square or airport, near which much stands."""
    party = clause.parties.get(at)
    if party is not None:
        return party.kind in ("name", "head") and not party.person
    armed = any(h.first <= at < h.last for h in clause.hits.weapons)
    word = clause.word(at).removeprefix("ال")
    return at in clause.things and not armed and word not in SETTLED and word not in _PUBLIC
