"""Whose act it is by its pronoun: شن التنظيم حملة قبل هجومه على، بشأن هجومها على القطاع."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.grammar import words
from stream.extract.roles.extent import party_end

if TYPE_CHECKING:
    from stream.extract.roles.clause import Clause
    from stream.extract.roles.parties import Party

_OWNED = frozenset(
    (
        "airstrike.noun",
        "shelling.noun",
        "strike.noun",
        "told.noun",
        "attack.noun",
        "outrage.noun",
        "ground.noun",
        "missile.noun",
        "launch.noun",
    )
)
"""Acts whose pronoun is of who does them: that of a killing or a targeting may be of whom it is done to."""
_REACH = 16
"""How far before its pronoun a party may stand."""
_MANY = words("كتائب سرايا فصائل قوات وحدات فرق عصابات ميليشيا مليشيا ميليشيات مليشيات حماس طالبان قسد فتح")
_MALE_LANDS = words("عراق اردن مغرب سودان يمن العراق لبنان الاردن المغرب السودان اليمن تشاد")
_BREAKS = frozenset(".؛؟!")


def possessed(clause: Clause) -> None:
    """انتقادات لإسرائيل بشأن هجومها على القطاع: the nearest party before the act that its pronoun can stand for."""
    trigger = clause.trigger
    pronoun = _pronoun(clause)
    if trigger.verb or trigger.section not in _OWNED or not pronoun or trigger.hit.prefix.endswith("ب"):
        return  # يستهدفونهم بهجماتهم: what they use to do
    for k in range(trigger.first - 1, max(-1, trigger.first - _REACH), -1):
        if clause.word(k) in _BREAKS:
            return
        party = clause.parties.get(k)
        if clause.word(k - 1) == "في":
            continue  # قائد في الجيش بعد هجومه
        if party is not None and party.kind != "adjective" and _agrees(clause, party, pronoun):
            clause.attack(k, min(party_end(clause, party), trigger.first), party)
            clause.rank = 2  # a telling that names the author beside the act says more
            return


def _pronoun(clause: Clause) -> str:
    """Return the pronoun of an act, also of one with its adjective: هجومهم الواسع."""
    if clause.trigger.last - clause.trigger.first == 1:
        return clause.trigger.hit.suffix
    first = clause.word(clause.trigger.first)
    return next((ending for ending in ("هم", "ها") if first.endswith(ending)), "")


def _agrees(clause: Clause, party: Party, pronoun: str) -> bool:
    """Tell whether a pronoun has the gender and number of a party."""
    head = clause.word(party.first)
    if len(party.prefix) < len(head):
        head = head[len(party.prefix) :]
    many = head.endswith(("ون", "ين")) or (party.person and not head.endswith("ه"))
    if pronoun == "هم" or many:
        return many and pronoun == "هم"
    if party.kind == "state":
        return (pronoun == "ه") == (head in _MALE_LANDS)
    return (pronoun == "ها") == (head.endswith(("ه", "ات")) or head in _MANY)
