"""Whether a party behind a verb can be its subject: Arabic verbs agree in gender with the subject right behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.grammar import words

if TYPE_CHECKING:
    from stream.extract.roles.clause import Clause
    from stream.extract.roles.parties import Party

_MALE = words(
    "جيش طيران حزب تنظيم حشد نظام احتلال عدو تحالف حرس سلاح فيلق لواء فصيل رتل موكب شرطي جندي ضابط عنصر مسلح مهاجم مستوطن متمرد ارهابي "
    "انتحاري قناص"
)
"""Heads of parties that take a verb without ت."""


def can_be_subject(clause: Clause, party: Party) -> bool:
    """استهدف دورية، استهدفت الجيش: tell whether a verb has the gender of the party behind it; else that is its object."""
    trigger = clause.trigger
    verb = clause.word(trigger.first)[len(trigger.hit.prefix) :]
    head = clause.word(party.first)[len(party.prefix) :].removeprefix("ال")
    if trigger.last - trigger.first > 1 or len(verb) < 3 or trigger.hit.suffix:
        return True
    female = verb.startswith("ت") if verb[0] in "يت" and not verb.endswith("ت") else verb.endswith("ت")
    if female:
        return head not in _MALE and not (party.person and head.endswith(("ون", "ين")))
    return not (head.endswith("ه") and party.kind in ("head", "generic") and not party.person)
