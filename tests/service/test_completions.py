from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from stream.contracts import Completion, SourceRecord
from stream.errors import DataFault
from stream.service.completions import count, finished, gone, progress, rejecting, sending, what_stands
from stream.service.decide import DATES_KEPT, Arrival, decide
from stream.service.undoing import restoring, settled, undoing, unsettled
from tests.service.samples import strike

if TYPE_CHECKING:
    from stream.contracts import StrikeEvent

OLD, NEW = "rasid 0.1.0+00000000", "rasid 0.2.0+11111111"
COMPLEX = DataFault("too_complex", "extract", "too many", "a-1")


def source(offset: int, partition: int = 0) -> SourceRecord:
    return SourceRecord(topic="rasid.articles.raw", partition=partition, offset=offset, timestamp=1_507_129_200_000)


def arrival(offset: int, content: str | None = "A", *, partition: int = 0, **changes: object) -> Arrival:
    return Arrival("a-1", source(offset, partition), content)._replace(**changes)


def events(*names: str) -> list[StrikeEvent]:
    return [strike(id=str(uuid.uuid5(uuid.NAMESPACE_URL, name))) for name in names]


def done(known: Completion | None, arrived: Arrival, made: list[StrikeEvent], extractor: str = NEW) -> Completion:
    """Take a record that makes a revision through to its end."""
    decision = decide(known, arrived, extractor)
    assert decision.action == "revise"
    assert decision.completion is not None
    return finished(decision.completion, made)


@pytest.fixture
def first() -> Completion:
    """Give what is known after content A at offset 5, with two events."""
    return done(None, arrival(5), events("x", "y"))


def test_the_first_content_is_revision_1(first: Completion) -> None:
    assert (first.state, first.revision, first.attempts) == ("completed", 1, 1)
    assert first.seen == {"0": 5}
    assert [ref.id for ref in first.events] == [event.id for event in events("x", "y")]
    assert first.counts.model_dump() == {"strike": 2, "casualty": 0, "statement": 0}
    assert (first.previous, first.sending) == (None, False)


def test_the_same_content_again_publishes_nothing_and_its_offset_is_seen(first: Completion) -> None:
    decision = decide(first, arrival(9), NEW)

    assert decision.action == "note"
    assert decision.completion == first.model_copy(update={"seen": {"0": 9}, "source": source(9)})


def test_an_offset_at_or_below_the_one_completed_is_a_redelivery(first: Completion) -> None:
    for offset in (0, 4, 5):
        assert decide(first, arrival(offset, "B"), NEW).action == "redelivered"
    assert decide(first, arrival(4, "B", partition=1), NEW).action == "revise"


def test_changed_content_is_the_next_revision_and_retracts_what_is_gone(first: Completion) -> None:
    decision = decide(first, arrival(6, "B"), NEW)
    assert decision.completion is not None
    made = events("y", "z")

    assert (decision.completion.state, decision.completion.revision) == ("started", 2)
    assert [ref.id for ref in gone(decision.completion, made)] == [event.id for event in events("x")]
    listed = {ref.id for ref in sending(decision.completion, made).events}
    assert listed == {event.id for event in events("x", "y", "z")}
    assert [ref.id for ref in finished(decision.completion, made).events] == [event.id for event in made]


def test_going_back_to_earlier_content_is_a_revision_too(first: Completion) -> None:
    second = done(first, arrival(6, "B"), events("x"))
    third = done(second, arrival(7, "A"), events("x", "y"))

    assert (third.revision, third.content_sha256) == (3, "A")


@pytest.mark.parametrize(
    ("standing", "arriving", "action"),
    [
        ("2017-10-04T18:00:00+03:00", "2017-10-04T17:59:59+03:00", "note"),
        ("2017-10-04T18:00:00+03:00", "2017-10-04T15:30:00Z", "revise"),
        ("2017-10-04", "2017-10-03T23:00:00", "note"),
        ("2017-10-04", "2017-10-04", "revise"),
        ("2017-10-04", None, "revise"),
        (None, "2017-10-04", "revise"),
    ],
)
def test_older_than_what_stands_by_its_own_word_is_stale(
    standing: str | None, arriving: str | None, action: str
) -> None:
    known = done(None, arrival(1, modified_at=standing), events("x"))
    decision = decide(known, arrival(2, "B", modified_at=arriving), NEW)

    assert decision.action == action
    if action == "note":
        assert decision.completion is not None
        assert (decision.completion.state, decision.completion.content_sha256) == ("stale", "A")
        assert decision.completion.events == known.events
        assert decide(decision.completion, arrival(3), NEW).action == "note"  # what stands is still A


def test_a_withdrawal_retracts_all_and_content_after_it_is_a_new_revision(first: Completion) -> None:
    decision = decide(first, arrival(6, None), NEW)
    assert decision.completion is not None
    assert gone(decision.completion, []) == first.events
    withdrawn = finished(decision.completion, [])
    assert (withdrawn.state, withdrawn.revision, withdrawn.events) == ("withdrawn", 2, [])
    assert withdrawn.published_at == first.published_at

    again = decide(withdrawn, arrival(7, None), NEW)
    assert again.action == "note"
    assert again.completion is not None
    assert (again.completion.state, again.completion.revision) == ("withdrawn", 2)

    back = done(again.completion, arrival(8, "A"), events("x", "y"))
    assert (back.state, back.revision) == ("completed", 3)


def test_an_article_that_ended_the_process_twice_is_not_tried_again() -> None:
    known = None
    for attempt in (1, 2):
        known = decide(known, arrival(5), NEW).completion
        assert known is not None
        assert (known.state, known.attempts) == ("started", attempt)

    crashed = decide(known, arrival(5), NEW)
    assert crashed.action == "reject"
    assert crashed.fault is not None
    assert crashed.fault.reason == "crashed_worker"
    assert decide(crashed.completion, arrival(5), NEW).action == "reject"
    after = decide(crashed.completion, arrival(6, "B"), NEW).completion
    assert after is not None
    assert (after.attempts, after.revision) == (1, 1)


def test_a_crash_while_events_are_sent_does_not_count_against_the_article() -> None:
    known = decide(None, arrival(5), NEW).completion
    for _ in range(5):
        assert known is not None
        decision = decide(sending(known, events("x")), arrival(5), NEW)
        assert decision.action == "revise"
        known = decision.completion
        assert known is not None
        assert (known.revision, known.attempts, known.sending) == (1, 1, True)


def test_another_extractor_after_a_crash_while_sending_makes_the_next_revision_and_leaves_no_orphan(
    first: Completion,
) -> None:
    started = decide(first, arrival(6, "B"), OLD).completion
    assert started is not None
    crashed = sending(started, events("y", "orphan"))

    resumed = decide(crashed, arrival(6, "B"), NEW).completion
    assert resumed is not None
    assert (resumed.revision, resumed.sending) == (3, False)
    assert {ref.id for ref in gone(resumed, events("y"))} == {event.id for event in events("x", "orphan")}

    # Rejected then, the next content still knows what may be out there.
    following = decide(resumed, arrival(7, "C"), NEW).completion
    assert following is not None
    assert following.revision == 3
    assert {ref.id for ref in following.events} == {event.id for event in events("x", "y", "orphan")}


def test_a_rejected_revision_leaves_the_earlier_one_standing(first: Completion) -> None:
    rejected = decide(first, arrival(6, "B"), NEW).completion
    assert rejected is not None
    assert what_stands(rejected) == first

    same = decide(rejected, arrival(7, "A"), NEW)
    assert same.action == "note"
    assert same.completion is not None
    assert (same.completion.revision, same.completion.state, same.completion.events) == (1, "completed", first.events)


def test_what_a_rejected_record_may_have_sent_is_taken_back_and_what_stood_is_given_back(first: Completion) -> None:
    started = decide(first, arrival(6, "B"), OLD).completion
    assert started is not None
    resumed = decide(sending(started, events("y", "orphan")), arrival(6, "B"), NEW).completion
    assert resumed is not None
    assert unsettled(resumed)
    assert not unsettled(started)

    undone = undoing(resumed, COMPLEX, NEW)
    assert (undone.revision, undone.attempts, undone.sending, undone.previous) == (3, 0, True, first)
    assert {ref.id for ref in undone.events} == {event.id for event in events("x", "y", "orphan")}
    back = restoring(undone, content=True)
    assert (back.revision, back.content_sha256, back.source) == (3, "A", first.source)
    assert [ref.id for ref in gone(back, events("x", "y"))] == [event.id for event in events("orphan")]
    rejected = settled(undone, finished(back, events("x", "y")))
    assert what_stands(rejected) == rejected.previous
    assert rejected.previous is not None
    assert (rejected.previous.state, rejected.previous.revision) == ("completed", 3)
    assert decide(rejected, arrival(6, "B"), NEW).action == "reject"
    same = decide(rejected, arrival(7, "A"), NEW).completion
    assert same is not None
    assert (same.state, same.revision) == ("completed", 3)


def test_where_nothing_stood_before_a_rejected_record_leaves_nothing() -> None:
    started = decide(None, arrival(6), OLD).completion
    assert started is not None
    undone = undoing(sending(started, events("x")), COMPLEX, NEW)
    back = restoring(undone, content=False)
    assert [ref.id for ref in gone(back, [])] == [event.id for event in events("x")]
    rejected = settled(undone, finished(back, []))
    assert rejected.previous is not None
    assert (rejected.previous.state, rejected.previous.revision, rejected.previous.events) == ("withdrawn", 2, [])
    following = decide(rejected, arrival(7, "B"), NEW).completion
    assert following is not None
    assert (following.revision, following.events) == (3, [])


@pytest.mark.parametrize("extractor", [OLD, NEW])
def test_what_was_rejected_once_is_never_completed_as_well(first: Completion, extractor: str) -> None:
    started = decide(first, arrival(6, "B"), OLD).completion
    assert started is not None
    rejected = rejecting(started, COMPLEX)

    again = decide(rejected, arrival(6, "B"), extractor)
    assert (again.action, again.completion) == ("reject", rejected)
    assert again.fault is not None
    assert (again.fault.reason, again.fault.article_id) == ("too_complex", "a-1")
    replayed = decide(rejected, arrival(7, "B"), extractor)
    assert replayed.action == "revise"
    assert replayed.completion is not None
    # Behind the next record of its article, which waited for the rejected one, nothing is left to be done.
    assert decide(replayed.completion, arrival(6, "B"), extractor).action == "redelivered"
    same = decide(rejected, arrival(3, "A", partition=1), extractor)
    assert same.completion is not None
    assert (same.action, same.completion.seen) == ("note", {"0": 6, "1": 3})


def test_the_assumed_date_of_a_content_is_used_again() -> None:
    def undated(offset: int, content: str, date: str) -> Arrival:
        return arrival(offset, content, published_at=date, published_at_assumed=True)

    one = done(None, undated(1, "A", "2017-10-01"), [])
    two = done(one, undated(2, "B", "2017-10-02"), [])
    back = done(two, undated(3, "A", "2017-10-03"), [])
    assert [known.published_at for known in (one, two, back)] == ["2017-10-01", "2017-10-02", "2017-10-01"]
    assert back.published_at_assumed

    withdrawn = done(back, arrival(4, None), [])
    again = done(withdrawn, undated(5, "A", "2017-10-05"), [])
    assert (withdrawn.published_at, again.published_at) == ("2017-10-01", "2017-10-01")

    for offset in range(6, 6 + 2 * DATES_KEPT):
        again = done(again, undated(offset, f"content {offset}", "2017-10-06"), [])
    assert len(again.assumed) == DATES_KEPT


def test_reprocessing_makes_what_stands_again_where_another_extractor_made_it() -> None:
    known = done(None, arrival(1), events("x"), OLD)

    assert decide(known, arrival(2, reprocess=True), OLD).action == "note"
    revised = decide(known, arrival(2, reprocess=True), NEW)
    assert revised.action == "revise"
    assert revised.completion is not None
    assert revised.completion.revision == 2
    # An earlier content of the range is not what stands: it must not come back.
    other = decide(known, arrival(2, "earlier", reprocess=True), NEW)
    assert other.completion is not None
    assert (other.action, other.completion.state) == ("note", "stale")
    assert decide(None, arrival(2, reprocess=True), NEW).action == "revise"


REFUSED = {("C", OLD), ("D", NEW)}
"""Contents that a version rejects."""


class Published(RuleBasedStateMachine):
    """An article's records, sent and delivered in any way that a log allows, with crashes at every step."""

    def __init__(self) -> None:
        super().__init__()
        self.log: list[Arrival] = []
        self.committed = 0
        self.known: Completion | None = None
        self.extractor = OLD
        self.topic: dict[tuple[str, int], str] = {}
        self.rejected: set[int] = set()
        self.completed: set[int] = set()

    def made(self, content: str | None) -> list[StrikeEvent]:
        """Extract: which events a content has depends on the extractor."""
        if content is None:
            return []
        return events(content, "common") if self.extractor == OLD else events(content + "'", "common")

    def send(self, started: Completion, record: tuple[str, str]) -> None:
        identity, value = record
        assert self.topic.setdefault((identity, started.revision), value) == value, "one id and revision, two values"

    @rule(content=st.sampled_from(["A", "B", "C", "D", None]), reprocess=st.booleans())
    def produce(self, content: str | None, *, reprocess: bool) -> None:
        self.log.append(arrival(len(self.log), content, reprocess=reprocess and content is not None))

    @rule(extractor=st.sampled_from([OLD, NEW]))
    def another_version(self, extractor: str) -> None:
        self.extractor = extractor

    @precondition(lambda self: self.committed < len(self.log))
    @rule(crash_after=st.sampled_from([0, 1, 2, 3, 4, 4, 5, 5, 6, 7, 7]), commit=st.booleans())
    def work(self, crash_after: int, *, commit: bool) -> None:
        """Do the next record up to a step; 7 is beyond the last step. Without a commit it comes again."""
        arrived = self.log[self.committed]
        decision = decide(self.known, arrived, self.extractor)
        if decision.action == "reject":
            known, fault = decision.completion, decision.fault
            assert known is not None
            assert fault is not None
            if not self.reject(known, fault, crash_after):
                return
            self.rejected.add(arrived.source.offset)
        elif decision.action == "note":
            if crash_after == 0:
                return
            self.known = decision.completion
            self.completed.add(arrived.source.offset)
        elif decision.action == "revise":
            started = decision.completion
            assert started is not None
            if not self.revise(started, arrived, crash_after):
                return
        self.committed += commit

    def revise(self, started: Completion, arrived: Arrival, crash_after: int) -> bool:  # noqa: PLR0911 - a crash each
        if crash_after == 0:
            return False
        self.known = started
        if crash_after == 1:
            return False
        if (arrived.content_sha256, self.extractor) in REFUSED:
            if not self.reject(started, COMPLEX, crash_after - 2):
                return False
            self.rejected.add(arrived.source.offset)
            return True
        made = self.made(arrived.content_sha256)
        if crash_after == 2:
            return False
        self.known = sending(started, made)
        records = [(event.id, f"{arrived.content_sha256} by {self.extractor}") for event in made]
        records += [(ref.id, f"retracted by {started.extractor}") for ref in gone(started, made)]
        if not self.sent(started, records, crash_after - 3):
            return False
        self.known = finished(started, made)
        self.completed.add(arrived.source.offset)
        return True

    def sent(self, started: Completion, records: list[tuple[str, str]], crash_after: int) -> bool:
        for number, record in enumerate(records):
            if crash_after == number:
                return False
            self.send(started, record)
        return True

    def reject(self, started: Completion, fault: DataFault, crash_after: int) -> bool:
        """Reject a record up to a step."""
        if not unsettled(started):
            if crash_after < 0:
                return False
            self.known = rejecting(started, fault)
            return crash_after > 0
        self.known = undone = undoing(started, fault, self.extractor)
        if crash_after <= 0:
            return False
        content = None if undone.previous is None or not started.attempts else undone.previous.content_sha256
        back = restoring(undone, content=content is not None)
        made = self.made(content)
        self.known = undone.model_copy(update={"events": sending(back, made).events})
        records = [(event.id, f"{content} by {self.extractor}") for event in made]
        records += [(ref.id, f"retracted by {self.extractor}") for ref in gone(back, made)]
        if not self.sent(back, records, crash_after - 1):
            return False
        self.known = settled(undone, finished(back, made))
        return crash_after > 1

    @invariant()
    def nobody_is_behind(self) -> None:
        """Check that keeping the highest revision of an id and dropping what is retracted gives what stands."""
        known = self.known
        if known is not None and known.state == "started" and not known.attempts and not known.sending:
            known = known.previous
            assert known is None or known.state != "started", "rejected, and nothing tells what stands"
            if known is None:
                assert not [value for value in self.topic.values() if not value.startswith("retracted")]
        if known is None or known.state == "started":
            return
        highest: dict[str, tuple[int, str]] = {}
        for (identity, revision), value in self.topic.items():
            highest[identity] = max(highest.get(identity, (0, "")), (revision, value))
        kept = {identity for identity, (_, value) in highest.items() if not value.startswith("retracted")}
        assert kept == {ref.id for ref in known.events}
        assert known.counts == count(known.events)

    @invariant()
    def what_is_committed_is_settled(self) -> None:
        settled = self.completed | self.rejected
        assert set(range(self.committed)) <= settled
        assert not self.completed & self.rejected

    @invariant()
    def progress_is_what_may_be_on_the_topics(self) -> None:
        revisions = [revision for _, revision in self.topic]
        assert (progress(self.known)[0] if self.known else 0) >= max(revisions, default=0)


TestPublished = Published.TestCase
TestPublished.settings = settings(max_examples=200, stateful_step_count=30, deadline=None)
