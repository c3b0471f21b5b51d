"""A count expression: people counted in a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from stream.contracts.event import CasualtyKind, Qualifier, VictimClass
    from stream.lexicon.matcher import Hit

Shape = Literal["number", "dual", "singular", "plural", "vague", "name"]
"""Where the figure comes from; a name counts one."""


@dataclass(slots=True)
class Group:
    """People counted in a sentence; token indexes are half-open.

    Attributes:
        first: first token of the expression.
        last: behind its last token.
        shape: where the figure comes from.
        number: the figure, None where none is given.
        number_max: the upper end of a range.
        qualifier: how exact it is.
        head: the noun that names the people, None where none does.
        kind: what the noun itself says (قتيل), None for other nouns.
        victims: first and last token of the words for the people.
        victim_class: what the words say of them.
        definite: the noun has the article or a pronoun: known people.
        others: آخرون stands in it.
        own: it is told beside people whom a pronoun calls somebody's own: مقتل عشرة من مقاتليه وإصابة تسعة آخرين.
        pronoun: منهم stands for the people: they are part of those named before.
        conjunction: و stands before it.
        bare: a number without a noun.
        among: من stands behind the number: some of known people.
        name: first and last token of a proper name in it.

    """

    first: int
    last: int
    shape: Shape
    number: int | None
    number_max: int | None = None
    qualifier: Qualifier = "exact"
    head: Hit | None = None
    kind: CasualtyKind | None = None
    victims: tuple[int, int] | None = None
    victim_class: VictimClass = "unknown"
    definite: bool = False
    others: bool = False
    own: bool = False
    pronoun: bool = False
    conjunction: bool = False
    bare: bool = False
    among: bool = False
    name: tuple[int, int] | None = None

    @property
    def end(self) -> int:
        """Behind the last token of the expression and of the words for the people."""
        victims = self.victims
        return victims[1] if victims is not None and victims[1] > self.last else self.last

    @property
    def counted(self) -> bool:
        """Whether a number or a quantity is told, not only a noun."""
        return self.shape in ("number", "vague", "dual")


def read_as_two(group: Group) -> bool:
    """Read a doubtful form as the dual where another word says two: إصابة مواطنين أحدهما طفل; tell whether it was one."""
    if group.head is None or group.number is not None:
        return False
    if group.head.form != "dual_or_plural" and (group.head.form, group.head.suffix) != ("singular", "ي"):
        return False  # عنصري أمن أصيبا
    group.shape, group.number, group.qualifier = "dual", 2, "exact"
    return True
