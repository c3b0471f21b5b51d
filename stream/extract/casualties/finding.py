"""One mention of a figure, as a rule found it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from stream.contracts.event import CasualtyKind
    from stream.extract.analysis import Sentence
    from stream.extract.counts.group import Group
    from stream.extract.drafts import StrikeDraft, When


@dataclass(slots=True)
class Finding:
    """One mention of a figure.

    Attributes:
        sentence: where it stands.
        kind: what happened to the people.
        group: the people.
        trigger: first and last token of the words that say so.
        rule: id of the rule that joined the two.
        confidence: prior of the rule.
        whole: the mention whose people these are a part of.
        strike: the strike that its sentence tells.
        background: whether it is told as older than the news.
        older: whether the words say that a newer figure replaces it.
        total: whether it sums up years, a whole war or more than one act can do.
        place: canonical name of the place that its sentence gives it, empty for none; None until it is asked for.
        when: the time that its sentence gives it.

    """

    sentence: Sentence
    kind: CasualtyKind
    group: Group
    trigger: tuple[int, int]
    rule: str
    confidence: float
    whole: Finding | None = None
    strike: StrikeDraft | None = None
    background: bool = False
    older: bool = False
    total: bool = False
    place: str | None = None
    when: When | None = None

    @property
    def first(self) -> int:
        """First token of trigger and group; of the group alone where the trigger is said of other people before it."""
        return self.group.first if self.rule == "casualty.gapping" else min(self.trigger[0], self.group.first)

    @property
    def last(self) -> int:
        """Behind the last token of trigger and group."""
        return max(self.trigger[1], self.group.end)
