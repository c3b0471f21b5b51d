"""With what an act was done: the weapon that its words name, where it is one that such acts are done with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.extract.drafts import Role
from stream.extract.phrases import clitic_letters, trimmed
from stream.extract.strikes.means import is_taken

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from stream.contracts.event import Mode
    from stream.extract.roles.clause import Clause
    from stream.lexicon.matcher import Hit

# The classes of weapons that acts of a mode are done with, the likelier first. A piloted aircraft is no weapon but whose
# it is, the author; who storms, fights or intercepts does so with whatever he carries.
_FITTING: Mapping[Mode, tuple[str, ...]] = {
    "airstrike": ("bomb", "missile"),
    "drone": ("drone", "missile", "bomb"),
    "missile": ("missile", "artillery"),
    "artillery": ("artillery", "missile"),
    "suicide_bombing": ("vehicle_bomb", "suicide_vest", "explosive"),
    "vehicle_bomb": ("vehicle_bomb",),
    "ied": ("explosive", "bomb"),
    "stabbing": ("blade",),
    "shooting": ("firearm",),
    "chemical": ("chemical",),
}
_BEFORE, _BEHIND = 10, 16
"""How far before and behind an act its weapon may stand."""


def find_weapon(clause: Clause) -> Role | None:
    """بصاروخ، استخدمت فيها سيارة مفخخة: the weapon nearest to the act, one with ب before any other."""
    if not clause.hits.weapons:
        return None
    at = clause.trigger.first
    first, last = max(clause.start, at - _BEFORE), min(clause.end, at + _BEHIND)
    close = [h for h in clause.hits.weapons if first <= h.first < last and _is_named(clause, h)]
    close = [h for h in close if not is_taken(clause.sentence, h, clause.start)]
    if not close:
        return None
    fitting = _FITTING.get(clause.trigger.mode, ())
    best = min(
        close,
        key=lambda h: (h.entry.get("class") not in fitting, not h.prefix.endswith("ب"), abs(h.first - at)),
    )
    loc = trimmed(clause.analysis, clause.sentence.loc(best.first, best.last), clitic_letters(best.prefix))
    return Role(loc, None, best.entry.get("class") or None)


def _is_named(clause: Clause, hit: Hit) -> bool:
    """Tell whether a word names a weapon: not the adjective of one (قصف مدفعي), nor a place written alike (لغمان)."""
    if not hit.entry.get("mode") or hit.entry.get("plain") or hit.suffix == "ي" or hit.first in clause.places:
        return False
    if any(m.first <= hit.first < m.last for m in clause.named):
        return False  # في مدينة فاس
    return hit.prefix.endswith("ب") or not hit.entry.get("bare")


def weapon_of(mode: Mode, named: Iterable[Role | None]) -> Role | None:
    """Return the weapon of an incident: that of those its tellings name which fits its mode best, of equals the first."""
    fitting = _FITTING.get(mode, ())
    fit = [weapon for weapon in named if weapon is not None and weapon.role_class in fitting]
    return min(fit, key=lambda w: fitting.index(w.role_class or ""), default=None)
