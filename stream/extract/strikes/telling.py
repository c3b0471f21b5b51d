"""One telling of an act: what one sentence says of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from stream.extract.drafts import Roles
from stream.extract.once import once
from stream.extract.period import period_of
from stream.extract.recalled import is_census, is_recalled
from stream.extract.roles.announced import CLAIMED, claimed_by
from stream.extract.roles.choice import best_target
from stream.extract.roles.lands import lands_of
from stream.extract.strikes.campaign import is_campaign
from stream.extract.strikes.cost import tells_cost
from stream.extract.strikes.dated import is_long, is_of_these_days, is_same_day, stands_by, tells_these_days
from stream.extract.strikes.earlier import is_earlier
from stream.extract.strikes.mention import mention_of
from stream.extract.strikes.mode import is_raid, supposed_mode
from stream.extract.strikes.needs import has_figure
from stream.extract.strikes.place import points_back, spot_of
from stream.extract.strikes.turns import is_other, ranks, recalls, sides_heard, turns
from stream.extract.times import day_told, surest, times_in, when_of
from stream.lexicon.classes import word_class
from stream.text.known import Known

if TYPE_CHECKING:
    from stream.contracts.event import Mode, Period, Status
    from stream.extract.analysis import Analysis, Sentence
    from stream.extract.drafts import Loc, Role, When
    from stream.extract.places.find import PlaceMention
    from stream.extract.strikes.spot import Spot
    from stream.extract.strikes.triggers import Act, SentenceHits, Trigger

SHORT = 3
"""How long the words are that any sentence may have."""
_ARTICLES = ("ال", "وال", "بال", "لل")
_SCATTERED = word_class("place.scattered")
_SCATTERED_WITHIN = 9


@dataclass(slots=True)
class Telling:
    """One telling of an act: what one sentence says of it.

    `told` says whether words tell the mode, `raid` whether a village or a force was attacked, `definite` whether the act
    is one spoken of before (الهجوم), `turns`
    whether the sentence turns to one that was not told before, `recalls`
    whether it goes back behind the news, `long_ago` whether by more than some days, `side` how often the article has
    turned to the other side so far, `other`
    whether it is marked as another one (هجوم آخر), `echo` whether it only points back (الحادث) or names a
    campaign (العدوان), `when_close` whether the date stands by the act itself, `dated` the date that then surely is
    the act's, as `day_told` gives it, `lands` the states that the words for its author name, `since` whether the
    sentence counts acts over years, `alone` whether it tells no other act,
    `cost` whether it says of the act whom it hurt, `scattered` whether it tells many acts all over a land (غارات على مناطق متفرقة).
    """

    sentence: int
    text: Sentence
    trigger: Trigger
    trigger_loc: Loc
    mention: Loc
    mode: Mode
    told: bool
    raid: bool
    definite: bool
    turns: bool
    recalls: bool
    long_ago: bool
    side: int
    other: bool
    echo: bool
    title: bool
    figure: bool
    cost: bool
    attacker: Role | None
    attacker_rank: int
    lands: frozenset[str]
    target: Role | None
    target_rank: float
    weapon: Role | None
    spot: Spot
    when: When | None
    when_close: bool
    dated: str | None
    since: bool
    status: Status
    period: Period
    weight: float
    scattered: bool
    alone: bool

    @property
    def section(self) -> str:
        """The lexicon section of its trigger."""
        return self.trigger.section

    @property
    def words(self) -> frozenset[str]:
        """The longer words of the sentence."""
        return _long_words(self.text)

    @property
    def place(self) -> PlaceMention | None:
        """The place that it names."""
        return self.spot.mention

    @property
    def detail(self) -> float:
        """How much the sentence tells, for choosing the first mention."""
        where_and_when = (self.spot.mention is not None) + (self.when is not None)
        roles = (self.attacker is not None) + (self.target is not None) + (self.weapon is not None)
        return where_and_when + roles + self.weight + 0.5 * self.told - self.title - 5 * self.echo


def tell(analysis: Analysis, sentence: Sentence, hits: SentenceHits, group: list[Act], rivals: list[int]) -> Telling:
    """Make one telling of the triggers of a sentence that tell the same act; the surest of them leads."""
    head = _leading(group)
    ranked = ranks(sentence, head)
    # أول تفجير منذ آب: the date is of those that it is set beside
    whens = [] if ranked else [when_of(analysis, sentence, t.first, t.last, rivals) for t, _ in group]
    spot = spot_of(analysis, sentence, group, rivals)
    attackers = [r for t, r in group if r.attacker is not None and not t.section.startswith("killing")]
    if not attackers and head.mode != "suicide_bombing":
        attackers = [r for _, r in group if r.attacker is not None]
    attacker = max(attackers, key=lambda r: r.rank) if attackers else None
    if (claimant := claimed_by(analysis, sentence)) is not None:
        attacker = Roles(claimant, None, None, CLAIMED)
    target_rank, target = best_target(analysis, sentence, head, group)
    if (
        attacker is not None
        and target is not None
        and attacker.attacker is not None
        and _lies_in(attacker.attacker.loc, target.loc)
    ):
        attacker = None  # قتل إسرائيلي في عملية طعن، هجوم على ثكنة للجيش: who was hit is not who hit
    when = surest(when for when in whens if when is not None)
    definite = (ranked or _points_back(sentence, head)) and not _tells_anew(group, head)
    when_close = when is not None and any(stands_by(sentence, when, t, definite=definite) for t, _ in group)
    recalled = is_earlier(sentence, head) or is_recalled(sentence, head.first)
    old = is_census(analysis, sentence) or (recalled and not is_of_these_days(analysis, sentence, head))
    back = recalls(sentence)
    period: Period = "background" if old else period_of(analysis, sentence, when, head.first)
    author = attacker.attacker if attacker is not None else None
    mode = supposed_mode(sentence, head, group, author, happened=head.status != "planned")
    return Telling(
        sentence=sentence.index,
        text=sentence,
        trigger=head,
        trigger_loc=sentence.loc(head.first, head.last),
        mention=mention_of(sentence, head.first, head.last),
        mode=mode,
        told=head.told,
        raid=mode == "ground_attack" and is_raid(sentence, head, target),
        definite=definite,
        turns=turns(sentence, head),
        recalls=back,
        long_ago=when is not None and back and not tells_these_days(analysis, sentence),
        side=sides_heard(analysis)[sentence.index],
        other=any(is_other(sentence, hits, t) for t, _ in group) or is_same_day(analysis, sentence, when),
        echo=head.section.startswith("echo") or is_campaign(analysis, sentence, head, period),
        title=sentence.field == "title",
        figure=has_figure(sentence),
        cost=any(tells_cost(sentence, t) for t, _ in group),
        attacker=author,
        attacker_rank=attacker.rank if attacker else 0,
        lands=lands_of(analysis, sentence, author.loc) if author is not None else frozenset(),
        target=target,
        target_rank=target_rank,
        weapon=next((r.weapon for _, r in group if r.weapon is not None), None),
        spot=spot,
        when=when,
        when_close=when_close,
        dated=day_told(analysis, sentence, when) if when is not None and when_close else None,
        since=any(is_long(e) for e, _ in times_in(analysis, sentence)),
        status=head.status,
        period=period,
        weight=head.weight,
        scattered=_is_scattered(sentence, head),
        alone=not rivals,
    )


def _lies_in(one: Loc, other: Loc) -> bool:
    return one.field == other.field and other.start <= one.start and one.end <= other.end


@once
def _long_words(sentence: Sentence) -> frozenset[str]:
    """Return the words of a sentence without their article, but the short ones, which any other may have."""
    return frozenset(map(_BARE.__getitem__, sentence.folds)) - _NO_WORD


def _bare(word: str) -> str:
    if len(word) <= SHORT:
        return ""
    article = next((article for article in _ARTICLES if word.startswith(article)), "")
    return word[len(article) :]


_NO_WORD = frozenset(("",))
_BARE = Known(_bare, 1 << 14)


def _is_scattered(sentence: Sentence, head: Trigger) -> bool:
    """Tell a series all over a land, none of whose places is told: غارات على مناطق متفرقة من القطاع."""
    several = head.hit.form == "plural"
    return several and not _SCATTERED.isdisjoint(sentence.folds[head.last : head.last + _SCATTERED_WITHIN])


def _leading(group: list[Act]) -> Trigger:
    """Return the surest of the triggers that tell the same act."""
    if len(group) == 1:
        return group[0].trigger
    head = max((t for t, _ in group), key=_leads)
    if head.mode != "shooting":
        return head
    return next((t for t, _ in group if t.section == "ground.verb" and t.told), head)


def _leads(trigger: Trigger) -> tuple[bool, bool, bool, float]:
    """Return how well a trigger stands for its act: what was done, before who was killed and before the campaign."""
    entry = trigger.hit.entry
    return not trigger.section.startswith("killing"), not entry.get("campaign"), trigger.told, trigger.weight


def _tells_anew(group: list[Act], head: Trigger) -> bool:
    """هاجموا القرية وأسفر الهجوم: tell whether a sentence tells its act before it says الهجوم."""
    return any(t.verb and t.told and t.last < head.first - 1 and not _is_weak(t) for t, _ in group)


def _points_back(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether an act is one spoken of before: الهجوم; الصواريخ أطلقت من الشمال, said of rockets told of before."""
    if trigger.section == "launch.verb" and trigger.first:
        before = sentence.folds[trigger.first - 1].removeprefix("و")
        if before.startswith(("الصار", "الصوار", "القذ")):
            return True
    return points_back(sentence, trigger)


def _is_weak(trigger: Trigger) -> bool:
    return trigger.section.startswith(("killing", "means", "echo"))
